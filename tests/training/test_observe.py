"""Photos are seen as the page sees them, and counted where they can be found."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from explain import perturb
from explain.explanation import explain
from explain.faithfulness import centre_map, pixel_auroc, pointing_hit
from models.engine import Engine
from models.photo import Photo
from training import backgrounds, synthetic
from training.dataset import read_known
from training.mask_files import find
from training.observe import OnMask, confused, observe
from training.other_backgrounds import Swap


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve pictures of shapes; their masks stand in pictures.masks."""
    return synthetic.write(tmp_path_factory.mktemp("report") / "pictures", photos=4, seed=17)


def picture_and_mask(path: Path) -> tuple[np.ndarray, np.ndarray]:
    mask = synthetic.beside(path.parents[1], "masks") / path.parent.name / path.name
    return cv2.imread(str(path))[..., ::-1], cv2.imread(str(mask), cv2.IMREAD_GRAYSCALE) > 127


def test_every_photo_is_seen_as_the_page_sees_it(shapes_engine: Engine, pictures: Path):
    samples, _ = read_known(pictures, shapes_engine.card.names)
    masks = find(
        {s.path: s.path.relative_to(pictures) for s in samples},
        [synthetic.beside(pictures, "masks")],
    )
    found = observe(shapes_engine, samples, masks, background_photos=0)
    assert found.samples == tuple(samples)
    assert not found.swaps
    for sample, each in zip(samples, found.photos, strict=True):
        expected = explain(shapes_engine, sample.path)
        _, mask = picture_and_mask(sample.path)
        assert each.label == sample.label
        names = shapes_engine.card.names
        probabilities = dict(zip(names, each.probabilities, strict=True))
        assert probabilities == dict(expected.verdict.probabilities)
        assert each.status == expected.verdict.status
        assert each.on_mask == OnMask(
            area=mask.mean(),
            hit=expected.peak is not None and pointing_hit(mask, expected.peak),
            centre_hit=pointing_hit(mask, (47.5, 47.5)),
            auroc=pixel_auroc(mask, expected.heat(96, 96)),
            centre_auroc=pixel_auroc(mask, centre_map(96, 96)),
        )


def test_every_animal_changes_its_background_once(shapes_engine: Engine, pictures: Path):
    samples, _ = read_known(pictures, shapes_engine.card.names)
    masks = find(
        {s.path: s.path.relative_to(pictures) for s in samples},
        [synthetic.beside(pictures, "masks")],
    )
    found = observe(shapes_engine, samples, masks)
    assert len(found.swaps) == len(found.empty) == 12

    def answer(picture: Photo) -> int:
        name, _ = explain(shapes_engine, picture).verdict.probabilities[0]
        return shapes_engine.card.names.index(name)

    lenders = backgrounds.pairs(np.array([sample.label for sample in samples]))
    expected = []
    for guest, lender in enumerate(lenders):
        (animal, mask), (scene, its_mask) = (
            picture_and_mask(samples[index].path) for index in (guest, lender)
        )
        scene = backgrounds.without_animal(scene, backgrounds.grown(its_mask))
        after = answer(perturb.swap_background(Photo(animal), mask, Photo(scene)))
        label, background = samples[guest].label, samples[lender].label
        expected.append(Swap(label, background, answer(Photo(animal)), after))

    def sort(swaps):
        return sorted((s.animal, s.background, s.before, s.after) for s in swaps)

    assert sort(found.swaps) == sort(expected)
    assert len(observe(shapes_engine, samples, masks, background_photos=3).swaps) == 3


def test_each_photo_of_a_folder_is_counted_where_it_can_be_found(shapes_engine, tmp_path: Path):
    rng = np.random.default_rng(4)
    for name in ("circle", "square"):
        for index in range(6):
            path = tmp_path / name / f"{index}.png"
            path.parent.mkdir(exist_ok=True)
            cv2.imwrite(str(path), synthetic.picture(name, rng)[0][..., ::-1])
    (tmp_path / "circle" / "broken.png").write_bytes(b"no picture")
    told: list[float] = []
    found, places = confused(shapes_engine, tmp_path, told.append)
    assert found.photos == 12
    assert told
    for (right, wrong), paths in places.items():
        assert found.counts[right, wrong] == len(paths)
        assert {path.parent.name for path in paths} == {shapes_engine.card.names[right]}
