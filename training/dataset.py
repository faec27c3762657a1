"""Photos in class folders: their files, and their pixels."""

import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from models import folders, photo, view
from models.errors import DataError, PhotoError
from models.names import comparable, shown
from training import layout
from training.layout import TEST, TRAIN, VALIDATION
from words import say

# Above this many bytes, decoded photos live in a file that the system pages in and out.
MEMORY_BYTES = 4_000_000_000


@dataclass(frozen=True)
class Sample:
    """A photo file and the index of its class."""

    path: Path
    label: int


def class_folders(root: Path) -> list[Path]:
    """The class folders below `root`, sorted by name. Raises DataError if fewer than two."""
    data = classes(root)
    if "" not in data.parts:
        raise DataError("data_divided_already", folder=shown(str(root)))
    return list(data.parts[""].values())


def classes(root: Path) -> layout.Layout:
    """The class folders below `root`, by part. Raises DataError if fewer than two."""
    data = layout.read(root)
    if not data.names:
        raise DataError("data_no_class", folder=shown(str(root)))
    if len(data.names) == 1:
        raise DataError("data_one_class", folder=shown(str(root)), name=shown(data.names[0]))
    return data


def photos_in(folder: Path, passed: Counter[str] | None = None) -> list[Path]:
    """All photos in a folder and below it, sorted; see `models.folders.walk`."""
    return sorted(folders.walk(folder, passed))


def read_known(root: Path, names: Sequence[str]) -> tuple[list[Sample], list[str]]:
    """All photos of the class folders of `root` that a model with classes `names` knows.

    Returns:
        The samples, labels as indices of `names`, and remarks on folders that were left out.

    Raises:
        DataError: no folder, or no photos in a folder that is known.
    """
    index = {comparable(name): label for label, name in enumerate(names)}
    data, passed = layout.read(root, index), Counter[str]()
    remarks = list(data.remarks)
    part = next(part for part in ("", TEST, VALIDATION, TRAIN) if part in data.parts)
    if part:
        remarks.append(say("data_only_part", part=say(f"part_{part}")))
    samples = [
        Sample(path, index[name])
        for name, folder in data.parts[part].items()
        if name in index
        for path in photos_in(folder, passed)
    ]
    if not samples:
        values = {"folder": shown(str(root)), "names": shown(", ".join(names))}
        if passed:
            raise DataError("data_none_known_held", held=folders.summary(passed), **values)
        raise DataError("data_none_known", **values)
    remarks += [
        say("data_unknown_class", name=shown(name)) for name in data.names if name not in index
    ]
    return sorted(samples, key=lambda sample: sample.label), remarks + layout.passed_over(passed)


def require_classes(photos: "Photos", names: Sequence[str], part: str) -> None:
    """Raise DataError where photos that could be read leave a class without any for a part."""
    for label, name in enumerate(names):
        if not (photos.labels == label).any():
            raise DataError("data_part_unreadable", name=name, part=part)


@dataclass(frozen=True)
class Photos:
    """Decoded photos: pixels (N, S, S, 3) uint8, labels (N,) int64, paths, and what was unreadable.

    `unreadable` are (path, sentence) of photos that were left out.
    """

    pixels: np.ndarray
    labels: np.ndarray
    paths: tuple[Path, ...]
    unreadable: tuple[tuple[Path, str], ...] = ()

    def of_named(self, names: Sequence[str]) -> "Photos":
        """Only the photos of named classes, without those of "none of these"."""
        keep = np.flatnonzero(self.labels < len(names))
        return Photos(self.pixels[keep], self.labels[keep], tuple(self.paths[i] for i in keep))

    def joined(self, others: "Photos") -> "Photos":
        """These and others of the same size."""
        return Photos(
            np.concatenate([self.pixels, others.pixels]),
            np.concatenate([self.labels, others.labels]),
            (*self.paths, *others.paths),
        )


def load(
    samples: Sequence[Sample], size: int, *, progress: Callable[[int, int], None] | None = None
) -> Photos:
    """Decode photos into squares of side `size`, the way every other part of this program does.

    Raises:
        DataError: none of the photos can be read.
    """
    shape = (len(samples), size, size, 3)
    if np.prod(shape, dtype=np.int64) <= MEMORY_BYTES:
        pixels = np.empty(shape, np.uint8)
    else:  # an unlinked temporary file: gone when the array is
        with tempfile.TemporaryFile() as file:
            pixels = np.memmap(file, np.uint8, "w+", shape=shape)

    def decode(index: int) -> str | None:
        try:
            pixels[index] = view.of(photo.open(samples[index].path), size).pixels
        except PhotoError as error:
            return str(error)
        return None

    errors = []
    with ThreadPoolExecutor() as pool:
        for done, error in enumerate(pool.map(decode, range(len(samples))), start=1):
            errors.append(error)
            if progress:
                progress(done, len(samples))
    good = [index for index, error in enumerate(errors) if error is None]
    if not good:
        raise DataError("photos_none_readable")
    # What was read moves up, and stays where it is: on disk, if that is where the photos are.
    for place, index in enumerate(good):
        if place != index:
            pixels[place] = pixels[index]
    pixels = pixels[: len(good)]
    return Photos(
        pixels,
        np.array([samples[index].label for index in good]),
        tuple(samples[index].path for index in good),
        tuple((sample.path, error) for sample, error in zip(samples, errors, strict=True) if error),
    )
