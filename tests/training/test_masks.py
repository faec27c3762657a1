"""Masks beside photos: reading them, augmenting them alike, and the loss that uses them."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from models.errors import DataError
from tests.made import spotted
from training import masks
from training.cutouts import Pasted, paste
from training.masks import SIDE, Masks


def write(path: Path, grey: np.ndarray) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    assert cv2.imwrite(str(path), grey)
    return path


def square(low: int, high: int, value: int = 255, side: int = SIDE) -> np.ndarray:
    grey = np.zeros((side, side), np.uint8)
    grey[low:high, low:high] = value
    return grey


def test_masks_are_found_by_class_and_stem(tmp_path: Path):
    paths = [tmp_path / "photos" / name for name in ("cat/a.jpg", "dog/a.jpg", "dog/b.jpeg")]
    write(tmp_path / "m" / "cat" / "a.png", square(0, 48))
    write(tmp_path / "m" / "a.png", square(0, 96))  # whose? two photos have this name
    write(tmp_path / "n" / "b.png", square(48, 96))
    found = masks.load(paths, [tmp_path / "m", tmp_path / "n"])
    np.testing.assert_array_equal(found.maps[0, ..., 0], square(0, 48))
    assert not found.maps[1].any()
    np.testing.assert_array_equal(found.maps[2, ..., 0], square(48, 96))
    assert (found.maps[[0, 2], ..., 1] == 255).all()
    assert found.true.tolist() == [True, False, True]


@pytest.mark.parametrize(
    ("grey", "trust"),
    [
        (square(0, 60), 255),
        (square(0, 60, 200), 128),  # soft: guessed
        (square(0, 10), 0),  # a hundredth of the photo
        (np.full((SIDE, SIDE), 255, np.uint8), 0),  # all of it
    ],
)
def test_what_was_guessed_is_trusted_less_and_what_cannot_be_not_at_all(tmp_path, grey, trust):
    write(tmp_path / "a.png", grey)
    write(tmp_path / "b.png", square(0, 60))
    found = masks.load([tmp_path / "cat" / "a.jpg", tmp_path / "cat" / "b.jpg"], [tmp_path])
    assert (found.maps[0, ..., 1] == trust).all()


def test_nothing_outside_its_boxes_is_animal(tmp_path: Path):
    table = tmp_path / "boxes.csv"
    table.write_text("file,x1,y1,x2,y2\nsnake/a.jpg,0,0,0.5,0.5\nsnake/a.jpg,0.75,0.5,1,1\n")
    found = masks.load([tmp_path / "snake" / "a.jpg"], [], [table])
    inside = np.zeros((SIDE, SIDE), bool)
    inside[:48, :48] = inside[48:, 72:] = True
    assert not found.maps[0, inside].any()  # a box holds more than its animal: who knows
    assert (found.maps[0, ~inside] == (0, 255)).all()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("file,x1,y1,x2\na.jpg,0,0,1\n", "y2 is missing"),
        ("file,x1,y1,x2,y2\na.jpg,0,0,640,480\n", "does not lie in its photo"),
        ("file,x1,y1,x2,y2\na.jpg,0.5,0,0.2,1\n", r"left \(x1\) before right"),
        ("file,x1,y1,x2,y2\na.jpg,nan,0,1,1\n", "does not lie in its photo"),
        ("file,x1,y1,x2,y2\nb.jpg,0,0,1,1\n", "None of the masks and boxes belongs to a photo"),
    ],
)
def test_boxes_that_cannot_be_used_are_said(tmp_path: Path, text: str, sentence: str):
    (tmp_path / "boxes.csv").write_text(text)
    with pytest.raises(DataError, match=sentence):
        masks.load([tmp_path / "a.jpg"], [], [tmp_path / "boxes.csv"])


def test_folders_that_hold_no_masks_are_said(tmp_path: Path):
    with pytest.raises(DataError, match="There is no folder"):
        masks.load([tmp_path / "a.jpg"], [tmp_path / "nowhere"])
    with pytest.raises(DataError, match="None of the masks and boxes belongs to a photo"):
        masks.load([tmp_path / "a.jpg"], [tmp_path])
    (tmp_path / "a.png").write_text("no picture")
    with pytest.raises(DataError, match="not a picture that can be a mask"):
        masks.load([tmp_path / "a.jpg"], [tmp_path])


def test_pasted_animals_take_their_masks_along():
    rng = np.random.default_rng(0)
    photos, maps = spotted(12, SIDE)
    scenes = np.zeros((3, SIDE, SIDE, 3), np.uint8)
    scenes[..., 1] = 200
    usable = np.arange(12) != 5
    before = photos.copy()
    *found, empty = Pasted(scenes, usable, share=1.0).draw(photos, maps.maps.copy(), usable, rng)
    assert not empty.any()
    for index, (rgb, seen) in enumerate(zip(*found, strict=True)):
        if index == 5:
            np.testing.assert_array_equal(rgb, before[index])
            continue
        animal = seen[..., 0] > 250
        assert animal.any()
        assert (rgb[animal][:, 0] > 240).all()
        beside = seen[..., 0] == 0
        assert (rgb[beside] == (0, 200, 0)).all()  # nothing of the old place
        assert (seen[..., 1] == 255).all()
        edge = (seen[..., 0] > 60) & (seen[..., 0] < 190)
        assert edge.any()
        assert (rgb[edge][:, 1] > 30).all()  # blended
    middles = [np.argwhere(seen[..., 0] > 127).mean(axis=0) for seen in found[1]]
    assert np.std(middles, axis=0).min() > 10  # pixels: they stand anywhere


def test_places_alone_show_no_pixel_of_the_animal():
    rng = np.random.default_rng(0)
    photos, maps = spotted(40, SIDE)
    scenes = np.zeros((3, SIDE, SIDE, 3), np.uint8)
    scenes[..., 1] = 200
    before = photos.copy()
    pasted = paste(scenes, maps, 0.0, photos, 0.5)
    assert pasted.emptied.shape == photos.shape
    assert pasted.emptied[..., 0].max() < 250  # painted over with what is around it
    found, masks_after, empty = pasted.draw(photos, maps.maps.copy(), pasted.usable, rng)
    assert 10 < empty.sum() < 30
    np.testing.assert_array_equal(found[~empty], before[~empty])
    assert found[empty][..., 0].max() < 250
    assert not masks_after[empty].any()
    hidden = (found[empty] == (0, 200, 0)).all(axis=-1).any(axis=(1, 2))
    assert 0 < hidden.sum() < len(hidden)  # some by another place in the animal's outline


def test_only_what_was_found_well_is_pasted():
    grey = np.zeros((4, SIDE, SIDE), np.uint8)
    grey[0, :40, :40] = 255  # drawn
    grey[1, :40, :40] = 250  # guessed, without doubt
    grey[2, :70, :70] = 140  # guessed, in doubt
    grey[3, :40, :40] = 255  # a box
    maps = np.stack([grey, np.full_like(grey, 128)], axis=-1)
    maps[3, :40, :40, 1] = 0
    found = paste(np.zeros((1, 8, 8, 3), np.uint8), Masks(maps, np.arange(4) == 0), 0.5)
    assert found.usable.tolist() == [True, True, False, False]
