"""Where the animals of training photos are: masks and boxes as arrays."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from models.errors import DataError
from models.names import shown
from training import mask_files, table

SIDE = 96  # pixels at which masks are kept
# Shares of a photo that an animal can cover; a mask beyond them is wrong.
SMALLEST, LARGEST = 0.02, 0.95
# Masks with grey values come from a network, which is wrong in one of three photos.
ROUGH_TRUST = 0.5


@dataclass(frozen=True)
class Masks:
    """Where the animals of N photos are.

    Attributes:
        maps: (N, SIDE, SIDE, 2) uint8, over the squeezed photo: how much a pixel belongs to
            the animal, and how far to trust that, up to 255. Trust is 0 without a mask, and inside
            a box, which holds more than its animal.
        true: (N,) bool, photos with a mask of two values: drawn, not guessed.
    """

    maps: np.ndarray
    true: np.ndarray


def load(paths: Sequence[Path], folders: Sequence[Path], boxes: Sequence[Path] = ()) -> Masks:
    """Read the masks that exist of some photos.

    A mask may be soft. One that covers less than 2 % or more than 95 % of its photo is left out.
    Of a photo with boxes, nothing outside them is animal.

    Args:
        paths: of the photos; their folders are named like their classes.
        folders: with CLASS/STEM.png, or STEM.png for names that one photo alone has.
        boxes: CSV files with the columns file (below the CSV's folder), x1, y1, x2, y2: corners as
            shares of width and height, a row a box.

    Raises:
        DataError: a folder or a file that cannot be read, or none with anything for the photos.
    """
    maps = np.zeros((len(paths), SIDE, SIDE, 2), np.uint8)
    true = np.zeros(len(paths), bool)
    for folder in folders:
        if not folder.is_dir():
            raise DataError("masks_folder_missing", folder=shown(str(folder)))
    files = mask_files.find({p: Path(p.parent.name, p.name) for p in paths}, folders)
    rectangles = _boxes(boxes)
    for index, path in enumerate(paths):
        if path in files:
            grey = cv2.imread(str(files[path]), cv2.IMREAD_GRAYSCALE)
            if grey is None:
                raise DataError("masks_unreadable", file=shown(str(files[path])))
            share = float(grey.mean()) / 255
            if SMALLEST <= share <= LARGEST:
                true[index] = np.isin(grey, (0, 255)).all()
                maps[index, ..., 0] = cv2.resize(grey, (SIDE, SIDE), interpolation=cv2.INTER_AREA)
                maps[index, ..., 1] = round(255 * (1 if true[index] else ROUGH_TRUST))
        corners = rectangles.get(path.resolve())
        if corners is not None:
            inside = np.zeros((SIDE, SIDE), bool)
            for left, top, right, bottom in np.rint(corners * SIDE).astype(int):
                inside[top:bottom, left:right] = True
            maps[index][~inside] = (0, 255)
    if (folders or boxes) and not maps[..., 1].any():
        raise DataError("masks_none")
    return Masks(maps, true)


def _boxes(files: Sequence[Path]) -> dict[Path, np.ndarray]:
    """(boxes, 4) of each photo: left, top, right, bottom in 0..1."""
    boxes: dict[Path, list[list[float]]] = {}
    for file in files:
        for row in table.read(file, ("file", "x1", "y1", "x2", "y2"), "boxes"):
            try:
                left, top, right, bottom = (float(row[name]) for name in ("x1", "y1", "x2", "y2"))
                if not (0 <= left < right <= 1 and 0 <= top < bottom <= 1):
                    raise ValueError
            except ValueError:
                raise DataError("boxes_outside", file=file.name, photo=shown(row["file"])) from None
            path = (file.parent / row["file"]).resolve()
            boxes.setdefault(path, []).append([left, top, right, bottom])
    return {path: np.array(corners) for path, corners in boxes.items()}
