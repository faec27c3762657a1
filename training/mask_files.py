"""Masks of animals as files: FOLDER/CLASS/STEM.png, or FOLDER/STEM.png, white on the animal."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from models import photo, view
from models.errors import DataError
from models.photo import Photo


def find(photos: Mapping[Path, Path], folders: Sequence[Path]) -> dict[Path, Path]:
    """The masks that exist, by photo.

    A mask without a class folder belongs to a photo only if no other has its name: the photos of
    two classes are often numbered alike.

    Args:
        photos: where each photo stands below the folder of classes: CLASS/STEM.jpg.
        folders: of masks; the first that has one decides.
    """
    stems = Counter(path.stem for path in photos)
    masks = {}
    for path, below in photos.items():
        places = [below.with_suffix(".png")]
        if stems[path.stem] == 1:
            places.append(Path(f"{path.stem}.png"))
        files = (folder / place for folder in folders for place in places)
        if mask := next((file for file in files if file.is_file()), None):
            masks[path] = mask
    return masks


def read_mask(path: Path, picture: Photo) -> np.ndarray:
    """A mask as (H, W) bool, as large as the photo's `rgb`; white is True.

    Raises:
        PhotoError: the file is no picture.
        DataError: it has other proportions than the photo, or only one colour.
    """
    mask = photo.open(path)
    across, down = mask.full_width * picture.full_height, picture.full_width * mask.full_height
    if abs(across - down) > 0.02 * down:
        raise DataError("mask_proportions")
    white = view.resize(mask.rgb, picture.width, picture.height)[..., 0] > 127
    if white.all() or not white.any():
        raise DataError("mask_one_colour")
    return white
