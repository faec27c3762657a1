"""Animals before other photos' backgrounds: what a training batch then holds."""

import cv2
import numpy as np
import pytest

from models.engine import Engine
from training import synthetic
from training.__main__ import main
from training.cutouts import Cutouts, cut, grab
from training.dataset import Photos

NONE = 2


def photos(count: int, side: int = 4) -> Photos:
    """Photo i has the value i everywhere; classes 0 and 1 in turn."""
    values = np.arange(count, dtype=np.uint8)[:, None, None, None]
    return Photos(np.tile(values, (1, side, side, 3)), np.arange(count) % 2, ())


def cutouts(given: Photos, usable: list[bool], swapped: float, emptied: float) -> Cutouts:
    """The left half of every photo is the animal; scenes are 100 brighter than their photos."""
    alphas = np.zeros(given.pixels.shape[:3], np.uint8)
    alphas[:, :, :2] = 255
    return Cutouts(alphas, given.pixels + np.uint8(100), np.array(usable), swapped, emptied)


def test_a_swapped_photo_keeps_its_animal_and_its_label(rng: np.random.Generator):
    given = photos(6)
    found = cutouts(given, [True] * 5 + [False], swapped=1, emptied=0)
    pixels, labels = found.draw(given, np.arange(6), NONE, rng)
    np.testing.assert_array_equal(labels, given.labels)
    for index in range(5):
        assert (pixels[index, :, :2] == index).all()
        lender = int(pixels[index, 0, 2, 0]) - 100
        assert 0 <= lender < 5  # a photo whose animal was not found lends nothing
        assert (pixels[index, :, 2:] == lender + 100).all()
    assert (pixels[5] == 5).all()  # nor is it changed
    assert (given.pixels[:, 0, 0, 0] == np.arange(6)).all()


def test_a_background_alone_is_none_of_the_classes(rng: np.random.Generator):
    given = photos(4)
    found = cutouts(given, [True] * 4, swapped=0, emptied=1)
    pixels, labels = found.draw(given, np.array([3, 1]), NONE, rng)
    assert (labels == NONE).all()
    np.testing.assert_array_equal(pixels[:, 0, 0, 0], [103, 101])


def test_the_shares_are_those_asked_for(rng: np.random.Generator):
    given = photos(8)
    found = cutouts(given, [True] * 8, swapped=0.4, emptied=0.06)
    pixels, labels = found.draw(given, np.tile(np.arange(8), 500), NONE, rng)
    assert np.mean(labels == NONE) == pytest.approx(0.06, abs=0.015)
    assert np.mean((pixels[:, 0, 3, 0] >= 100) & (labels != NONE)) == pytest.approx(0.4, abs=0.03)


def test_heat_and_colour_find_a_thing():
    rgb = np.full((120, 120, 3), (40, 90, 40), np.uint8)
    thing = np.zeros((120, 120), bool)
    thing[30:80, 40:100] = True
    rgb[thing] = (200, 120, 60)
    rows, columns = np.mgrid[:120, :120]
    heat = np.exp(-((rows - 45) ** 2 + (columns - 60) ** 2) / 600)  # a part of it, not its middle
    found = grab(rgb, heat.astype(np.float32))
    assert (found & thing).sum() / (found | thing).sum() > 0.95
    # With nothing cold there is no background to begin with: the heat decides.
    assert grab(rgb, np.ones((120, 120), np.float32)).all()


def test_shapes_are_cut_out_where_they_are(shapes_engine: Engine):
    rng = np.random.default_rng(4)
    names = shapes_engine.card.names
    drawn = [synthetic.picture(names[i % 3], rng) for i in range(12)]
    given = Photos(np.stack([rgb for rgb, _ in drawn]), np.arange(12) % 3, ())
    found = cut(shapes_engine, given, 0.5, 0.1)
    assert found.usable.sum() >= 9
    hits = [
        (alpha > 127)[mask].mean() / (alpha > 127).mean()
        for alpha, (_, mask), usable in zip(found.alphas, drawn, found.usable, strict=True)
        if usable
    ]
    assert np.median(hits) > 2  # twice as solid on the shape as over the whole photo
    for index, (rgb, _) in enumerate(drawn):
        changed = (found.scenes[index] != rgb).any(axis=-1)
        if not found.usable[index]:
            assert not changed.any()
            assert not found.alphas[index].any()
            continue
        solid = (found.alphas[index] > 127).astype(np.uint8)
        near = cv2.dilate(solid, np.ones((17, 17), np.uint8)) > 0
        assert not changed[~near].any()  # the surroundings stay
        assert changed[solid > 0].mean() > 0.95
        # and what is painted over has lost its light and dark pattern
        grey, scene = (cv2.cvtColor(p, cv2.COLOR_RGB2GRAY) for p in (rgb, found.scenes[index]))
        assert scene[solid > 0].std() < 0.75 * grey[solid > 0].std()


def test_it_needs_photos_of_none_of_the_classes(tmp_path, capsys):
    folder = synthetic.write(tmp_path / "photos", photos=6)
    command = ["fit", str(folder), "--arch", "tiny_cnn", "--cut-outs", "animals"]
    assert main([*command, "--out", str(tmp_path / "out")]) == 1
    assert "--cut-outs needs a model of the same classes" in capsys.readouterr().err
