"""The one path, where the command line and the page do not show it."""

import gc
import tracemalloc
import weakref
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from explain import render
from explain.explanation import Explanation, again, explain, heat_pictures
from models import photo as photos
from models.engine import Engine
from models.errors import PhotoError, TargetError
from models.photo import Photo
from tests.made import in_words
from words import LANGUAGES, speaking
from words.english import ENGLISH


@pytest.fixture(scope="module")
def cat(animals: Engine, chelsea: Path) -> Explanation:
    return explain(animals, chelsea)


def with_cells(explanation: Explanation, cells: np.ndarray) -> Explanation:
    [look] = explanation.looks
    heatmap = replace(look.heatmap, cells=cells.astype(np.float32))
    return replace(explanation, looks=(replace(look, heatmap=heatmap),))


def test_trap_10_where_nothing_is_positive_there_is_no_heat_and_no_peak(cat: Explanation):
    against = np.full((14, 14), -1.0)
    drowned = np.full((14, 14), -5.0)
    drowned[3, 3] = 0.1  # positive for itself, but all around it speaks against the class
    for cells in (against, drowned):
        nothing = with_cells(cat, cells)
        assert nothing.peak is None
        assert nothing.to_dict()["peak"] is None
        assert nothing.caption == "Nothing in this photo speaks for cat"
        assert not nothing.heat(30, 20).any()
        # The photo as it is, under one line of text instead of text and legend.
        picture = nothing.overlay()
        np.testing.assert_array_equal(picture[:300], cat.photo.rgb)
        assert len(picture) < len(cat.overlay())


def test_a_legend_is_english_where_there_are_no_letters_for_it(
    cat: Explanation, monkeypatch: pytest.MonkeyPatch
):
    faces = render.typefaces()[:1]
    monkeypatch.setattr(render, "typefaces", lambda: faces)
    english = cat.overlay()
    with speaking("de"):
        assert (cat.overlay()[-30:] != english[-30:]).any()
    monkeypatch.setitem(LANGUAGES, "xx", in_words(ENGLISH | {"map": "猫 {label}", "low": "少"}))
    with speaking("xx"):
        np.testing.assert_array_equal(cat.overlay(), english)


@pytest.mark.parametrize(
    ("row", "column", "place"),
    [(0, 0, "the upper left"), (6, 6, "the centre"), (13, 6, "the bottom"), (6, 13, "the right")],
)
def test_the_place_of_the_peak_in_words(cat: Explanation, row: int, column: int, place: str):
    cells = np.zeros((14, 14))
    cells[row, column] = 1
    spot = with_cells(cat, cells)
    assert spot.place == place
    # Cell (i, j) of a joined map looks at pixel (16 i + 15, 16 j + 15) of 224, and in the mirrored
    # photo at column 16 j: between both at 16 j + 7.5. Here of 451 x 300 pixels.
    x, y = (16 * column + 8) * 451 / 224, (16 * row + 15.5) * 300 / 224
    assert spot.peak == pytest.approx((x, y), abs=2)


def test_the_picture_is_small_enough_to_send_but_keeps_its_shape(cat: Explanation):
    assert cat.picture(200).shape == (133, 200, 3)
    assert cat.heat_picture(90).shape == (60, 90)
    assert cat.picture(5000).shape == (300, 451, 3)  # never enlarged


def test_trap_11_two_classes_on_one_scale(animals: Engine, cat: Explanation):
    """By the largest of both, never by minimum and maximum: little stays little."""
    dog = again(animals, cat, target="dogs")
    one, other = heat_pictures([cat, dog], 60)  # the photo has 451 x 300 pixels
    assert one.max() == 1  # the winner has the scale
    factor = dog.draw(60, 40).max() / cat.draw(60, 40).max()
    assert 0 < factor < 0.9
    assert other.max() == pytest.approx(factor)
    for together, alone in ((one, cat), (other, dog)):  # alone as well
        np.testing.assert_allclose(together, alone.heat(60, 40), atol=1e-6)
    nothing = with_cells(cat, np.full((14, 14), -1.0))
    assert not any(heat.any() for heat in heat_pictures([nothing, nothing], 60))


@pytest.mark.parametrize(("share", "caption"), [(0.05, "Almost nothing"), (0.2, "Brighter")])
def test_next_to_no_heat_is_called_so(
    animals: Engine, cat: Explanation, share: float, caption: str
):
    dog = again(animals, cat, target="dogs")
    [look] = dog.looks
    faint = with_cells(dog, look.winner.cells * share)
    assert faint.caption.startswith(caption)
    assert faint.heat(60, 40).max() == pytest.approx(share, abs=1e-6)
    # By another method it has no scale in common with the winner: what there is, is shown.
    other = replace(faint.heatmap, method="hires_cam")
    alone = replace(faint, looks=(replace(faint.looks[0], heatmap=other),))
    assert alone.caption.startswith("Brighter")
    assert alone.heat(60, 40).max() == 1


def test_a_cat_and_a_dog_in_one_photo_are_said(animals: Engine, shared: Path):
    """And not that the animal is small, for a part of the photo would be answered."""
    cats, dogs = (sorted((shared / "pets" / name).glob("*.jpg"))[:8] for name in ("cats", "dogs"))
    said = 0
    for pair in zip(cats, dogs, strict=True):
        sides = [photos.open(path).rgb for path in pair]
        pixels = np.hstack([cv2.resize(side, (320, 320)) for side in sides])
        reasons = [finding.reason for finding in explain(animals, Photo(pixels)).verdict.findings]
        said += reasons == ["two_animals"]
    assert said >= 5


def test_looking_again_is_the_same_as_asking_at_once(animals: Engine, cat: Explanation, chelsea):
    for asked in (
        {"target": "dogs"},
        {"contrast": "snakes", "target": "cats"},
        {"method": "layer_cam"},
    ):
        at_once = explain(animals, chelsea, **asked)
        later = again(animals, cat, **asked)
        np.testing.assert_array_equal(later.heatmap.cells, at_once.heatmap.cells)
        assert later.caption == at_once.caption
        assert later.verdict == at_once.verdict


def test_a_contrast_without_a_target_is_the_best_of_the_others(animals: Engine, chelsea: Path):
    found = explain(animals, chelsea, contrast="cats")
    assert found.heatmap.target != "cats"
    assert found.heatmap.target == found.verdict.probabilities[1][0]
    target, other = (found.card.label(n).display for n in (found.heatmap.target, "cats"))
    assert found.caption.endswith(f"{target} than for {other}") or found.peak is None


def test_trap_14_threads_and_memory(animals: Engine, chelsea: Path):
    """Two targets at once get their own maps; what was explained is not kept anywhere."""
    picture = photos.open(chelsea)
    alone = {name: explain(animals, picture, target=name) for name in animals.card.names}

    def right(index: int) -> bool:
        name = animals.card.names[index % 3]
        explanation = explain(animals, picture, target=name)
        made.append(weakref.ref(explanation.looks[0].evidence))
        return np.array_equal(explanation.heatmap.cells, alone[name].heatmap.cells)

    made: list[weakref.ref] = []
    with ThreadPoolExecutor(2) as pool:
        assert all(pool.map(right, range(60)))
        tracemalloc.start()
        try:
            assert all(pool.map(right, range(10)))
            before = tracemalloc.get_traced_memory()[0]
            assert all(pool.map(right, range(60)))
            after = tracemalloc.get_traced_memory()[0]
        finally:
            tracemalloc.stop()
    gc.collect()
    assert not any(reference() for reference in made)
    # One explanation has 250 kB of features alone; a reference takes some 100 bytes.
    assert after - before < 200_000


def test_wrong_arguments_are_refused_before_the_photo_is_read(animals: Engine):
    with pytest.raises(TargetError, match="no class 'lion'"):
        explain(animals, b"not even a photo", target="lion")
    with pytest.raises(TargetError, match="between 0 and 1"):
        explain(animals, b"not even a photo", threshold=2.0)
    with pytest.raises(TargetError, match="no method 'guided'"):
        explain(animals, b"not even a photo", method="guided")
    with pytest.raises(PhotoError):
        explain(animals, b"not even a photo")


@pytest.mark.parametrize("name", ["coffee.png", "rocket.jpg"])
def test_what_is_no_cat_dog_or_snake_is_not_answered(animals: Engine, chelsea: Path, name: str):
    found = explain(animals, chelsea.with_name(name))
    assert found.verdict.status != "answer"
    assert found.reasons
    assert found.tips


@pytest.mark.parametrize("name", ["tower.jpg", "lion.jpg", "cheetah1.jpg"])
def test_gradios_photos_are_not_answered(animals: Engine, name: str):
    from gradio import media

    assert explain(animals, media.get_image(name)).verdict.status != "answer"


def test_photos_never_trained_on(animals: Engine, shared: Path):
    """The figures of the README, not to fall silently when the model is trained again."""
    from benchmarks import pointing

    result = pointing.run(animals.folder, shared / "pets")
    assert result["whole"]["accuracy"] >= 0.985
    assert result["whole"]["peak_on_animal"] >= 0.965
    assert result["whole"]["pixel_auroc"] >= 0.885
    assert result["offcentre"]["peak_on_animal"] >= 0.94


def test_what_is_kept_of_a_large_photo_is_small_and_says_the_same(shapes_engine: Engine, rng):
    rgb = rng.integers(0, 256, (1500, 2000, 3), dtype=np.uint8)
    found = explain(shapes_engine, photos.Photo(rgb))
    kept = found.shrunk(800)
    assert kept.photo.rgb.shape == (600, 800, 3)
    assert kept.photo.rgb.base is None  # not a part of something larger
    for name in ("peak", "place", "caption", "headline"):
        assert getattr(kept, name) == getattr(found, name)
    np.testing.assert_array_equal(kept.heat_picture(256), found.heat_picture(256))
    np.testing.assert_array_equal(kept.picture(800), found.picture(800))
