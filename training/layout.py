"""Which folders of a data set are its classes.

DATA/cats, DATA/dogs is what the rest of the program reads. What people have is also
DATA/train/cats and DATA/validation/cats, a zip unpacked to DATA/DATA/cats, masks beside the
photos, photos beside the folders: each is read as what it is, with a remark.
"""

import os
import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np

from models import folders, photo
from models.errors import DataError, PhotoError
from models.names import comparable, shown
from words import say

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
# Masks are called like their photos, perhaps with one of these words behind; a folder of the masks
# of one class like this, with the word before or behind.
_WORD = "(mask|matte|alpha|seg|segmentation|trimap|gt|ground[ _-]?truth|label|annotation)s?"
MASK_OF = re.compile(rf"[ ._-]*{_WORD}$", re.IGNORECASE)
MASKS_OF = re.compile(rf"^{_WORD}[ ._-]+|[ ._-]*{_WORD}$", re.IGNORECASE)
SAMPLES = 5  # pictures of a folder that decide whether it holds masks
LISTED = 200  # pictures of a folder whose names decide that
# A mask has few colours: this many cover so large a share of it.
COLOURS, COVERED = 16, 0.85


@dataclass(frozen=True)
class Layout:
    """The class folders of a data set.

    Attributes:
        names: of the classes, sorted, comparable (`models.names`).
        parts: the class folders by part: TRAIN, VALIDATION, TEST; or all under "" where the
            folders do not divide the photos.
        remarks: sentences on what is read differently from how it stands there, or left out.
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
        raise DataError("data_folder_missing", folder=shown(str(root)))
    here = root
    remarks: list[str] = []
    while True:
        below = _without_masks(children(here), known, "", remarks)
        inner = _wrapped(here, below, known)
        if inner is None:
            break
        here = inner
        remarks.append(say("data_wrapper", folder=shown(str(here))))
    if beside := [name for name in _files(here) if folders.is_photo(name)]:
        some = ", ".join(map(shown, beside[:3])) + (", ..." if len(beside) > 3 else "")
        code = "data_photos_beside_one" if len(beside) == 1 else "data_photos_beside_many"
        remarks.append(say(code, count=len(beside), names=some))
    divided = {
        f: part
        for f in below
        if (part := part_of(f.name)) and f.name not in known and children(f) and not _photos_of(f)
    }
    if TRAIN in divided.values() or len(set(divided.values())) > 1:
        if left := [f for f in below if f not in divided]:
            remarks.append(say("data_beside_parts", names=_listed(left)))
        return _divided(here, divided, remarks)
    if len(below) > 1 and all(part_of(f.name) for f in below) and not known:
        raise DataError(
            "data_parts_empty",
            folder=shown(str(here)),
            names=_listed(below),
            example=shown(below[0].name),
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
                "data_part_twice",
                folder=shown(str(root)),
                part=say(f"part_{part}"),
                names=_listed(list(divided)),
            )
        parts[part] = _named(_without_masks(children(folder), (), f"{folder.name}/", remarks))
    if VALIDATION not in parts and TEST in parts and TRAIN in parts:
        parts[VALIDATION] = parts.pop(TEST)
    first = TRAIN if TRAIN in parts else VALIDATION if VALIDATION in parts else TEST
    names = tuple(sorted(parts[first]))
    for part, named in parts.items():
        if more := sorted(set(named) - set(names)):
            raise DataError(
                "data_part_classes",
                folder=shown(str(root)),
                names=shown(", ".join(more)),
                part=say(f"part_{part}"),
                first=say(f"part_{first}"),
            )
    used = ", ".join(f"{shown(f.name)} ({say(f'part_{part}')})" for f, part in divided.items())
    remarks.append(say("data_divided", folders=used))
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
        "data_one_folder",
        folder=shown(str(here)),
        name=shown(only.name),
        names=_listed(inner),
        inner=shown(str(only)),
    )


def _named(class_folders: Sequence[Path]) -> dict[str, Path]:
    named: dict[str, Path] = {}
    for folder in class_folders:
        name = comparable(folder.name)
        if name in named:
            raise DataError("data_class_twice", name=shown(name))
        named[name] = folder
    return named


def _without_masks(
    siblings: Sequence[Path], known: Collection[str], above: str, remarks: list[str]
) -> list[Path]:
    """The folders that hold no masks of the others' photos; says which were left out."""
    kept = list(siblings)
    for folder in siblings:
        if folder.name in known:
            continue
        others = [f for f in kept if f != folder]
        if folder.name.casefold() in MASKS:
            masks = _named_like_masks(folder, others)
        else:  # pictures alone must never leave fewer than two classes
            enough = len(others) > 1 or any(len(children(other)) > 1 for other in others)
            masks = enough and _holds_masks(folder, others)
        if masks:
            kept = others
            remarks.append(say("data_masks", name=f"{shown(above)}{shown(folder.name)}"))
    return kept


def _named_like_masks(folder: Path, others: Sequence[Path]) -> bool:
    """Whether a folder that is called like one of masks holds such: by its pictures.

    "mask" may be a class ("mask" and "no mask"): then its pictures have many colours.
    """
    pictures = list(islice(folders.walk(folder), LISTED))
    if all(_colours(path) <= 8 for path in folders.spread(pictures, SAMPLES)):
        return True
    stems = {path.stem for other in others for path in folders.walk(other)}
    return {path.stem for path in pictures} <= stems


def _holds_masks(folder: Path, others: Sequence[Path]) -> bool:
    """Whether the pictures of a folder, whatever its name, are masks of the photos beside it.

    They have few colours, are called like the photos, and are as large as these, which have many
    colours: drawings in black and white are numbered alike as well, but from class to class.
    """
    pictures = list(islice(folders.walk(folder), LISTED))
    if not pictures or not all(
        _has_few_colours(path) for path in folders.spread(pictures, SAMPLES)
    ):
        return False
    # cats_masks belongs to cats, whatever else is numbered alike.
    owner = comparable(MASKS_OF.sub("", folder.name))
    photo_of = _photos_by_name([o for o in others if comparable(o.name) == owner] or others)
    pairs = [
        (picture, photo_of[name])
        for picture in pictures
        if (name := _name_of_photo(picture.relative_to(folder), photo_of)) in photo_of
    ]
    return 2 * len(pairs) >= len(pictures) and all(
        not _has_few_colours(of) and _same_proportions(picture, of)
        for picture, of in folders.spread(pairs, SAMPLES)
    )


def _photos_by_name(others: Sequence[Path]) -> dict[Path, Path]:
    """Photos by what their masks may be called: CLASS/STEM, and STEM where that is unique."""
    photos: dict[Path, Path] = {}
    twice = set()
    for other in others:
        for path in folders.walk(other):
            below = path.relative_to(other).with_suffix("")
            photos[Path(other.name) / below] = path
            for name in {below, Path(path.stem)}:
                if photos.setdefault(name, path) != path:
                    twice.add(name)
    return {name: path for name, path in photos.items() if name not in twice}


def _name_of_photo(mask: Path, names: Collection[Path]) -> Path:
    """What the photo of a mask is called: cats/tom_mask.png, cats/tom.jpg.png -> cats/tom."""
    if (same := mask.with_suffix("")) in names:
        return same
    name = MASK_OF.sub("", mask.stem) or mask.stem
    stem, suffix = os.path.splitext(name)
    return mask.with_name(stem if folders.is_photo(f"x{suffix}") else name)


def _has_few_colours(path: Path) -> bool:
    """Whether a few exact colours make up nearly all of a picture, as in a mask."""
    rgb = _pixels(path)
    if rgb is None:
        return False
    step = max(1, max(rgb.shape) // 256)  # every so many pixels tell as much
    red, green, blue = (rgb[::step, ::step, i].astype(np.int32) for i in range(3))
    _, counts = np.unique((red << 16) + (green << 8) + blue, return_counts=True)
    return bool(np.sort(counts)[-COLOURS:].sum() >= COVERED * counts.sum())


def _same_proportions(picture: Path, other: Path) -> bool:
    """Whether two pictures have the same ratio of width to height, within 2 %."""
    a, b = _pixels(picture), _pixels(other)
    if a is None or b is None:
        return False
    across, down = a.shape[1] * b.shape[0], b.shape[1] * a.shape[0]
    return bool(abs(across - down) <= 0.02 * down)


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


def _listed(paths: Sequence[Path]) -> str:
    return ", ".join(shown(f.name) for f in paths[:5]) + (", ..." if len(paths) > 5 else "")


def passed_over(passed: Counter[str]) -> list[str]:
    """A line on what was passed over, if anything was."""
    return [say("data_passed_over", kinds=folders.summary(passed))] if passed else []
