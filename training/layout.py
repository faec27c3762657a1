"""Which folders of a data set are its classes.

DATA/cats, DATA/dogs is what the rest of the program reads. What people have is also
DATA/train/cats and DATA/validation/cats, a zip unpacked to DATA/DATA/cats, masks beside the
photos, photos beside the folders: each is read as what it is, and said.
"""

import os
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np

from models import folders, photo
from models.errors import DataError, PhotoError
from models.names import comparable, shown

TRAIN, VALIDATION, TEST = "train", "validation", "test"
PARTS = {
    "train": TRAIN, "training": TRAIN,
    "validation": VALIDATION, "valid": VALIDATION, "val": VALIDATION, "dev": VALIDATION,
    "test": TEST, "testing": TEST,
}  # fmt: skip
# A single folder of one of these names is only in the way; of any other it may be a class.
WRAPPERS = {"data", "dataset", "datasets", "images", "imgs", "photos", "pictures", "archive", "raw"}
MASKS = {
    "mask", "masks", "annotation", "annotations", "label", "labels", "segmentation",
    "segmentations", "trimap", "trimaps", "groundtruth", "ground_truth",
}  # fmt: skip
LOOKED_AT = 5  # pictures of a folder that decide whether it holds masks


@dataclass(frozen=True)
class Layout:
    """The class folders of a data set.

    Attributes:
        names: of the classes, sorted, comparable (`models.names`).
        parts: the class folders by part: TRAIN, VALIDATION, TEST; or all under "" where the
            folders do not divide the photos.
        remarks: sentences on what is read in another way than it stands there, or not at all.
    """

    names: tuple[str, ...]
    parts: dict[str, dict[str, Path]]
    remarks: tuple[str, ...]


def part_of(word: str) -> str | None:
    """TRAIN, VALIDATION or TEST, as a folder or a line of a split file calls it; else None."""
    return PARTS.get(word.strip().casefold())


def read(root: Path, known: Collection[str] = ()) -> Layout:
    """Find the class folders of `root`.

    Args:
        root: the folder.
        known: classes of a model: folders of these names are classes, whatever they look like.

    Raises:
        DataError: no such folder, or folders that can be read in two ways; says which command
            would be clear.
    """
    if not root.is_dir():
        raise DataError(f"There is no folder {shown(str(root))}.")
    here, remarks = root, []
    while True:
        below = children(here)
        masks = [f for f in below if f.name not in known and _holds_masks(f, below)]
        below = [f for f in below if f not in masks]
        remarks += [f"Left out: {shown(f.name)}, which holds masks, not a class." for f in masks]
        inner = _wrapped(here, below, known)
        if inner is None:
            break
        here = inner
        remarks.append(f"The class folders are read from {shown(str(here))}.")
    if beside := [name for name in _files(here) if folders.is_photo(name)]:
        some = ", ".join(map(shown, beside[:3])) + (", ..." if len(beside) > 3 else "")
        remarks.append(f"Left out: {_photos(len(beside))} beside the class folders ({some}).")
    divided = {
        f: part
        for f in below
        if (part := part_of(f.name)) and f.name not in known and children(f) and not _photos_of(f)
    }
    if TRAIN in divided.values() or len(set(divided.values())) > 1:
        if left := [f for f in below if f not in divided]:
            remarks.append(f"Left out: {_listed(left)}, beside the divided photos.")
        return _divided(here, divided, remarks)
    if len(below) > 1 and all(part_of(f.name) for f in below) and not known:
        raise DataError(
            f"{shown(str(here))} holds {_listed(below)}, but no class folders in them: put the "
            f"photos of each class into a folder of its own, e.g. {below[0].name}/cats."
        )
    return Layout(tuple(sorted(named := _named(below))), {"": named}, tuple(remarks))


def children(folder: Path) -> list[Path]:
    """The folders in a folder that people see, links to folders among them, sorted by name."""
    return sorted(f for f in folder.iterdir() if f.is_dir() and not folders.is_hidden(f.name))


def _divided(root: Path, divided: dict[Path, str], remarks: list[str]) -> Layout:
    parts: dict[str, dict[str, Path]] = {}
    for folder, part in divided.items():
        if part in parts:
            raise DataError(
                f"{shown(str(root))} holds two folders for {part} ({_listed(list(divided))}): put "
                "their photos into one."
            )
        classes = children(folder)
        masks = [f for f in classes if _holds_masks(f, classes)]
        remarks += [f"Left out: {folder.name}/{shown(f.name)}, which holds masks." for f in masks]
        parts[part] = _named([f for f in classes if f not in masks])
    if VALIDATION not in parts and TEST in parts and TRAIN in parts:
        parts[VALIDATION] = parts.pop(TEST)
    first = TRAIN if TRAIN in parts else VALIDATION if VALIDATION in parts else TEST
    names = tuple(sorted(parts[first]))
    for part, named in parts.items():
        if more := sorted(set(named) - set(names)):
            raise DataError(
                f"{shown(str(root))} has photos of {shown(', '.join(more))} for {part}, but none "
                f"for {first}: the same class folders belong into both."
            )
    used = " and ".join(f"{f.name} ({part_of(f.name)})" for f in divided)
    remarks.append(f"The folders {used} divide the photos.")
    return Layout(names, parts, tuple(remarks))


def _wrapped(here: Path, below: Sequence[Path], known: Collection[str]) -> Path | None:
    """The only folder of `here` where it is no class but holds the class folders."""
    if len(below) != 1 or below[0].name in known or _photos_of(below[0]):
        return None
    [only] = below
    inner = children(only)
    if not inner:
        return None
    name = only.name.casefold()
    if name == here.resolve().name.casefold() or name in WRAPPERS or part_of(name):
        return only
    if any(f.name in known for f in inner):
        return only
    if len(inner) < 2 or known:
        return None
    raise DataError(
        f"{shown(str(here))} holds one folder only, {shown(only.name)!r}: if the folders in it "
        f"({_listed(inner)}) are the classes, name {shown(str(only))} instead."
    )


def _named(class_folders: Sequence[Path]) -> dict[str, Path]:
    named: dict[str, Path] = {}
    for folder in class_folders:
        name = comparable(folder.name)
        if name in named:
            raise DataError(
                f"Two class folders are called {name!r}, spelled in two ways that look alike: put "
                "their photos into one."
            )
        named[name] = folder
    return named


def _holds_masks(folder: Path, siblings: Sequence[Path]) -> bool:
    """Whether a folder holds masks of the photos beside it: by its name and its pictures.

    "mask" may be a class ("mask" and "no mask"): then its pictures have many colours.
    """
    if folder.name.casefold() not in MASKS:
        return False
    pictures = list(islice(folders.walk(folder), 200))
    looked_at = pictures[:: max(1, len(pictures) // LOOKED_AT)][:LOOKED_AT]
    if all(_colours(path) <= 8 for path in looked_at):
        return True
    others = {path.stem for f in siblings if f != folder for path in folders.walk(f)}
    return {path.stem for path in pictures} <= others


def _pixels(path: Path) -> np.ndarray | None:
    try:
        return photo.open(path).rgb
    except PhotoError:
        return None


def _colours(path: Path) -> int:
    """How many colours cover 95 % of a picture, in steps of 32; 0 for what cannot be opened."""
    rgb = _pixels(path)
    if rgb is None:
        return 0
    red, green, blue = (rgb[..., i].astype(np.int32) // 32 for i in range(3))
    counts = np.bincount((64 * red + 8 * green + blue).ravel())
    shares = np.cumsum(np.sort(counts)[::-1]) / counts.sum()
    return int(np.searchsorted(shares, 0.95)) + 1


def _files(folder: Path) -> list[str]:
    return sorted(entry.name for entry in os.scandir(folder) if entry.is_file())


def _photos_of(folder: Path) -> bool:
    """Whether photos lie in a folder itself."""
    return any(map(folders.is_photo, _files(folder)))


def _photos(count: int) -> str:
    return "1 photo" if count == 1 else f"{count} photos"


def _listed(paths: Sequence[Path]) -> str:
    return ", ".join(shown(f.name) for f in paths[:5]) + (", ..." if len(paths) > 5 else "")


def passed_over(passed: Counter[str]) -> list[str]:
    """A line on what was passed over, if anything was."""
    return [f"Passed over: {folders.summary(passed)}."] if passed else []
