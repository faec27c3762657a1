"""Finding and reading masks."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from models.errors import DataError
from models.photo import Photo
from training.dataset import Sample
from training.mask_files import find, read_mask


def test_masks_are_found_by_class_or_by_a_name_that_only_one_photo_has(tmp_path: Path):
    root, masks = tmp_path / "photos", tmp_path / "masks"
    names = ("cats/tom.jpg", "cats/1.jpg", "dogs/1.jpg", "dogs/deep/rex.webp", "dogs/bello.jpg")
    samples = [Sample(root / name, 0) for name in names]
    for name in ("tom.png", "1.png", "dogs/1.png", "dogs/deep/rex.png"):
        (masks / name).parent.mkdir(parents=True, exist_ok=True)
        (masks / name).touch()
    assert find({s.path: s.path.relative_to(root) for s in samples}, [masks]) == {
        root / "cats/tom.jpg": masks / "tom.png",
        root / "dogs/1.jpg": masks / "dogs/1.png",
        root / "dogs/deep/rex.webp": masks / "dogs/deep/rex.png",
    }


def test_a_mask_takes_the_size_of_its_photo(tmp_path: Path):
    mask = np.zeros((20, 40), np.uint8)
    mask[:, 20:] = 255
    cv2.imwrite(str(tmp_path / "mask.png"), mask)
    found = read_mask(tmp_path / "mask.png", Photo(np.zeros((10, 20, 3), np.uint8)))
    assert found.shape == (10, 20)
    assert found[:, 10:].all()
    assert not found[:, :10].any()
    with pytest.raises(DataError, match="proportions"):
        read_mask(tmp_path / "mask.png", Photo(np.zeros((20, 20, 3), np.uint8)))
    for colour in (0, 255):
        cv2.imwrite(str(tmp_path / "plain.png"), np.full((20, 40), colour, np.uint8))
        with pytest.raises(DataError, match="white on the animal"):
            read_mask(tmp_path / "plain.png", Photo(np.zeros((10, 20, 3), np.uint8)))
