"""Masks beside photos: reading them, augmenting them alike, and the loss that uses them."""

from pathlib import Path
from unittest import mock

import cv2
import keras
import numpy as np
import pytest

from models import graph
from models.architectures import build
from models.errors import DataError
from models.geometry import layer_geometry
from training import augment, masks
from training.augment import pipeline
from training.cell_loss import CellLoss, cell_weights, with_cells, without_cells
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
    with pytest.raises(DataError, match="no picture that can be a mask"):
        masks.load([tmp_path / "a.jpg"], [tmp_path])


@pytest.mark.parametrize(
    ("cells", "first", "stride", "size", "spans"),
    [
        (4, 1.5, 4, 16, [(0, 4), (4, 8), (8, 12), (12, 16)]),
        (2, 7, 8, 16, [(3, 11), (11, 16)]),  # drawn low, as padding behind has it
        (3, 0, 8, 17, [(0, 4.5), (4.5, 12.5), (12.5, 17)]),
        (2, 15, 16, 20, [(7.5, 19.5), (19, 20)]),  # the last one is centred beyond the border
    ],
)
def test_a_cell_averages_the_pixels_nearest_to_it(cells, first, stride, size, spans):
    found = masks.windows(cells, first, stride, size)
    assert found.shape == (cells, size)
    np.testing.assert_allclose(found.sum(axis=1), 1, rtol=1e-6)
    for row, (low, high) in zip(found[:1], spans[:1], strict=True):
        middle = (row @ np.arange(size)) + 0.5
        assert middle == pytest.approx((low + high) / 2, abs=0.51)


def test_cells_average_to_the_centred_logits():
    model = build("tiny_cnn", 4, size=32)
    dense = model.get_layer("logits")
    dense.set_weights([np.random.default_rng(0).normal(size=w.shape) for w in dense.get_weights()])
    told = with_cells(model, 3)
    photos = np.random.default_rng(1).integers(0, 256, (2, 32, 32, 3), np.uint8)
    found = told.predict_on_batch(photos)
    expected = model.predict_on_batch(photos)
    np.testing.assert_allclose(found["logits"], expected, rtol=1e-5)
    named = expected[:, :3]
    centred = named - named.mean(axis=1, keepdims=True)
    np.testing.assert_allclose(found["cells"].mean(axis=(1, 2)), centred, rtol=1e-4, atol=1e-5)
    np.testing.assert_allclose(without_cells(told).predict_on_batch(photos), expected, rtol=1e-5)
    with pytest.raises(DataError, match="pooling and one dense layer"):
        with_cells(build("report_cnn", 3, size=96), 3)


def test_the_loss_is_the_cross_entropy_of_trusted_cells():
    rng = np.random.default_rng(0)
    cells = rng.normal(2, 3, (2, 4, 5, 3)).astype(np.float32)
    mask, trust = rng.random((2, 2, 4, 5, 3)).astype(np.float32)
    p = 1 / (1 + np.exp(-(cells.astype(float) - masks.LIMIT)))
    by_hand = -(mask * np.log(p) + (1 - mask) * np.log(1 - p))
    expected = (trust * by_hand).sum(axis=-1).mean(axis=(1, 2))
    wanted = np.concatenate([mask, trust], axis=-1)
    found = CellLoss(reduction=None)(wanted, cells)
    np.testing.assert_allclose(found, expected, rtol=1e-4)
    wanted[..., 3:] = 0
    assert not np.any(CellLoss(reduction=None)(wanted, cells))


def batches(pixels, labels, maps, coarse=1.0, **options):
    model = build("mobilenet_v2_fine", 3, size=64)
    cells = layer_geometry(model, graph.explained_layer(model))
    plain = dict.fromkeys(
        ("rotation", "brightness", "contrast", "cutmix", "mixup", "randaugment", "erasing",
         "label_smoothing", "damaged"), 0.0,
    )  # fmt: skip
    plain |= {"size": 64, "batch": len(pixels), "min_area": 1.0, "seed": 0, "masks": maps}
    plain |= {"cells": cells, "named": 2}
    keras.utils.set_random_seed(3)
    with mock.patch.object(augment, "COARSE", coarse):
        photos, targets = next(iter(pipeline(pixels, labels, 3, **(plain | options))))
    weights = cell_weights(cells, 64, 64)
    return photos.numpy(), {k: v.numpy() for k, v in targets.items()}, weights


def pooled(grey, cells):
    return np.einsum("is,nst,jt->nij", cells[0], grey, cells[1])


def spotted(count):
    """Photos whose red channel is their mask: what happens to one must happen to the other."""
    rng = np.random.default_rng(7)
    maps = np.zeros((count, SIDE, SIDE, 2), np.uint8)
    maps[..., 1] = 255
    for each in maps:
        y, x = rng.integers(0, SIDE - 30, 2)
        each[y : y + 30, x : x + 30, 0] = 255
    pixels = np.zeros((count, SIDE, SIDE, 3), np.uint8)
    pixels[..., 0] = maps[..., 0]
    return pixels, Masks(maps, np.ones(count, bool))


@pytest.mark.parametrize(
    ("options", "tolerance"),
    [
        ({}, 0.01),
        ({"min_area": 0.3}, 0.01),
        ({"rotation": 0.3}, 0.01),
        # Kept at half the photos' side, edges differ by a part of a pixel.
        ({"min_area": 0.4, "rotation": 0.1, "coarse": augment.COARSE}, 0.12),
    ],
)
def test_a_mask_follows_its_pixels(options, tolerance):
    pixels, maps = spotted(16)
    photos, targets, cells = batches(pixels, np.zeros(16, int), maps, **options)
    found = targets["cells"]
    assert found.shape == (16, 4, 4, 4)
    seen = pooled(photos[..., 0] / 255.0, cells)
    np.testing.assert_allclose(found[..., 0], seen, atol=tolerance)
    assert not found[..., [1, 3]].any()  # not a word of other classes
    np.testing.assert_allclose(found[..., 2], 1, atol=1e-5)


def test_a_patch_brings_its_mask_and_hides_the_others():
    pixels, maps = spotted(16)
    labels = np.arange(16) % 2
    pixels[labels == 1] = pixels[labels == 1][..., ::-1]  # the animals of class 1 are blue
    maps.maps[0, ..., 1] = 0  # of one photo nothing is known
    photos, targets, cells = batches(pixels, labels, maps, cutmix=1.0)
    share = targets["logits"]
    assert ((share > 0).sum(axis=1) == 2).any()
    red, blue = (pooled(photos[..., channel] / 255.0, cells) for channel in (0, 2))
    found = targets["cells"]
    for index, (mask, trust) in enumerate(zip(found[..., :2], found[..., 2:], strict=True)):
        for label, seen in ((0, red[index]), (1, blue[index])):
            sure = trust[..., label] > 0.999
            np.testing.assert_allclose(mask[..., label][sure], seen[sure], atol=0.02)
    assert (found[..., 2:].sum(axis=(1, 2, 3)) > 0).all()


def test_photos_of_none_and_blended_photos_teach_nothing_about_cells():
    pixels, maps = spotted(8)
    _, targets, _ = batches(pixels, np.full(8, 2), maps)
    assert not targets["cells"].any()
    _, targets, _ = batches(pixels, np.arange(8) % 2, maps, mixup=1.0)
    assert not targets["cells"][..., 2:].any()


def test_pasted_animals_take_their_masks_along():
    rng = np.random.default_rng(0)
    photos, maps = spotted(12)
    scenes = np.zeros((3, SIDE, SIDE, 3), np.uint8)
    scenes[..., 1] = 200
    usable = np.arange(12) != 5
    before = photos.copy()
    found = Pasted(scenes, usable, share=1.0).draw(photos, maps.maps.copy(), usable, rng)
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
