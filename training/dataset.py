"""Folders of photos -> arrays, split without leaks."""

import csv
import hashlib
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from models import photo, view
from models.errors import DataError, PhotoError
from training import duplicates

TRAIN, TUNE, VALIDATION = "train", "tune", "validation"
ASIDE = 0.25  # about the share of photos that whole sources keep aside
# Above this many bytes, decoded photos live in a file that the system pages in and out.
MEMORY_BYTES = 4_000_000_000


@dataclass(frozen=True)
class Sample:
    """A photo file and the index of its class."""

    path: Path
    label: int


@dataclass(frozen=True)
class Split:
    """Which photos are for what.

    `train` is learned from; `tune`, a tenth of what a split calls training photos, chooses the
    best epoch, the temperature and the thresholds; `validation` is touched only to report. `aside`
    are photos by others than those who took the ones learned from: what strangers will bring.

    Attributes:
        names: class names; where there are photos of "none of these", their index is len(names).
        train, tune, validation, aside: the samples.
        remarks: sentences about what was left out and why.
        seed: divided the photos.
        groups: number of the group of near copies or frames of one burst, of each photo in one.
        left_out: photos left out of training because others of their group are for validation.
        grouped: whether groups were looked for.
    """

    names: tuple[str, ...]
    train: tuple[Sample, ...]
    tune: tuple[Sample, ...]
    validation: tuple[Sample, ...]
    remarks: tuple[str, ...] = ()
    seed: int = 0
    aside: tuple[Sample, ...] = ()
    groups: Mapping[Path, int] = field(default_factory=dict)
    left_out: int = 0
    grouped: bool = False

    @property
    def grouping(self) -> dict[str, int] | None:
        """What is known of groups, for a card; None where none were looked for."""
        if not self.grouped:
            return None
        count = len(set(self.groups.values()))
        return {"photos": len(self.groups), "groups": count, "left_out": self.left_out}


def class_folders(root: Path) -> list[Path]:
    """The class folders below `root`, sorted by name. Raises DataError if fewer than two."""
    if not root.is_dir():
        raise DataError(f"There is no folder {root}.")
    folders = sorted(p for p in root.iterdir() if p.is_dir() and not p.name.startswith("."))
    if len(folders) < 2:
        found = f"only {folders[0].name!r}" if folders else "none"
        raise DataError(
            f"{root} needs one folder of photos for each class, two at least; I found {found}."
        )
    return folders


def photos_in(folder: Path) -> list[Path]:
    """All photos in a folder and below it, by suffix, sorted."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in photo.SUFFIXES and not path.name.startswith(".")
    )


def read_split(
    root: Path,
    *,
    csv_file: Path | None = None,
    also: Sequence[tuple[str, Path]] = (),
    outside: Sequence[Path] = (),
    sources: Path | None = None,
    seed: int = 0,
    grouped: bool = True,
) -> Split:
    """Divide the photos of `root` into train, tune and validation.

    Without `csv_file` each class is shuffled with `seed` and a fifth of it is for validation; the
    file has columns file (below `root`), label (a class folder) and split (train or validation).
    Photos in the `outside` folders show none of the classes; they are divided by the seed, too.
    `also` are (class, folder) of more photos to learn from: validation stays what it is.
    Copies of a photo never stand on both sides: the copy to learn from is left out. Neither do near
    copies and frames of one burst (`duplicates.groups`), unless `grouped` is False; those on both
    sides of a split file are left out of training.
    `sources` is a CSV with the columns file (below the CSV's folder) and source. Of each folder of
    `also` and `outside` with photos in it, whole sources are then kept aside, see `by_source`.

    Raises:
        DataError: fewer than two classes, an empty class, a class without training or validation
            photos, or a split file that contradicts itself or the folder.
    """
    folders = class_folders(root)
    names = tuple(folder.name for folder in folders)
    by_class = [photos_in(folder) for folder in folders]
    for folder, paths in zip(folders, by_class, strict=True):
        if not paths:
            raise DataError(f"The class folder {folder.name!r} has no photos in it.")
    listed = {Sample(path, label): None for label, paths in enumerate(by_class) for path in paths}
    rng = np.random.default_rng(seed)
    if csv_file is None:
        parts = _halves(list(listed), 0.2, rng)
    else:
        parts = _from_csv(csv_file, root, names, set(listed))
    source_of = _sources(sources) if sources else {}
    extra, more, aside = [], [], []  # outside photos of unknown source; further ones to learn from
    for folder in outside:
        found = [Sample(path, len(names)) for path in photos_in(folder)]
        if any(sample.path.resolve() in source_of for sample in found):
            kept_aside, rest = by_source(found, source_of)
            aside += kept_aside
            more += rest
        else:
            extra += found
    if outside and not extra and not more:
        raise DataError("The folders of outside photos have no photos in them.")
    rest, held = _halves(extra, 0.2, rng)
    for name, folder in also:
        if name not in names or not photos_in(folder):
            raise DataError(f"There are no photos in {folder}, or there is no class {name!r}.")
        found = [Sample(path, names.index(name)) for path in photos_in(folder)]
        if any(sample.path.resolve() in source_of for sample in found):
            kept_aside, found = by_source(found, source_of)
            aside += kept_aside
        more += found
    train, validation = parts[0] + more + rest, parts[1] + held

    seen = {_digest(sample.path): sample for sample in (*aside, *validation)}
    kept, remarks = [], []
    for sample in train:
        twin = seen.get(_digest(sample.path))
        if twin is None:
            kept.append(sample)
        else:
            remarks.append(
                f"{_short(sample.path)} is the same photo as {_short(twin.path)}, which is for "
                "validation: left out of training."
            )
    groups: dict[Path, int] = {}
    left_out = 0
    if grouped:
        divided = csv_file is not None  # what somebody has divided stays as it is
        fixed = {*more, *parts[0], *parts[1]} if divided else set(more)
        kept, validation, groups, left_out = duplicates.apart(kept, validation, fixed)
    train, tune = duplicates.regrouped(*_halves(kept, 0.1, rng), groups)
    remarks += duplicates.told(groups, left_out)
    for part, samples in ((TRAIN, train), (VALIDATION, validation)):
        counts = Counter(sample.label for sample in samples)
        for label, name in enumerate(names):
            if not counts[label]:
                raise DataError(
                    f"The class {name!r} has no photos for {part}; add some."
                    + duplicates.why_missing(label, (*train, *tune, *validation), groups, left_out)
                )
    if not tune:
        tune = validation
        remarks.append("Too few photos to keep some for tuning: the validation photos tune, too.")
    return Split(
        names=names,
        train=tuple(train),
        tune=tuple(tune),
        validation=tuple(validation),
        remarks=tuple(remarks),
        seed=seed,
        groups=groups,
        left_out=left_out,
        grouped=grouped,
        aside=tuple(aside),
    )


def by_source(
    samples: Sequence[Sample], source_of: Mapping[Path, str]
) -> tuple[list[Sample], list[Sample]]:
    """Photos of whole sources to keep aside, and the rest.

    The source with the fewest photos, and further ones in the order of their size while all that is
    kept aside is at most a quarter. Of photos of a single source, the last quarter by name: those
    of one series often follow each other. Photos without a source belong to the rest.

    Args:
        samples: the photos of one folder.
        source_of: by resolved path.
    """
    counts = Counter(source_of[path] for s in samples if (path := s.path.resolve()) in source_of)
    if len(counts) == 1:
        ordered = sorted(samples, key=lambda sample: sample.path.name)
        cut = len(ordered) - round(ASIDE * len(ordered))
        return ordered[cut:], ordered[:cut]
    chosen: set[str] = set()
    for source, _ in sorted(counts.items(), key=lambda item: (item[1], item[0])):
        if chosen and sum(counts[s] for s in (*chosen, source)) > ASIDE * len(samples):
            break
        chosen.add(source)
    aside = [sample for sample in samples if source_of.get(sample.path.resolve()) in chosen]
    kept = set(aside)
    return aside, [sample for sample in samples if sample not in kept]


def _sources(file: Path) -> dict[Path, str]:
    try:
        with file.open(newline="", encoding="utf-8") as opened:
            return {
                (file.parent / row["file"]).resolve(): row["source"]
                for row in csv.DictReader(opened)
            }
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DataError(f"I cannot read the file of sources {file}.") from error
    except (KeyError, TypeError) as error:
        raise DataError(f"{file.name} needs the columns file and source.") from error


def read_known(root: Path, names: Sequence[str]) -> tuple[list[Sample], list[str]]:
    """All photos of the class folders of `root` that a model with classes `names` knows.

    Returns:
        The samples, labels as indices of `names`, and remarks on folders that were left out.

    Raises:
        DataError: no folder, or no photos in a folder that is known.
    """
    if not root.is_dir():
        raise DataError(f"There is no folder {root}.")
    folders = sorted(p.name for p in root.iterdir() if p.is_dir() and not p.name.startswith("."))
    samples = [
        Sample(path, label)
        for label, name in enumerate(names)
        if name in folders
        for path in photos_in(root / name)
    ]
    if not samples:
        raise DataError(
            f"{root} has no photos in folders that the model knows: {', '.join(names)}."
        )
    return samples, [f"Left out: the model knows no {x!r}." for x in folders if x not in names]


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return str(path)  # equal to no other; `load` will name it as unreadable


def _short(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def _halves(
    samples: list[Sample], share: float, rng: np.random.Generator
) -> tuple[list[Sample], list[Sample]]:
    """Stratified: (the rest, `share` of each class). A class of two or more gives one at least."""
    rest: list[Sample] = []
    taken: list[Sample] = []
    for label in sorted({sample.label for sample in samples}):
        of_label = [sample for sample in samples if sample.label == label]
        order = rng.permutation(len(of_label))
        count = max(round(share * len(of_label)), 1) if len(of_label) > 2 else len(of_label) - 1
        for rank, index in enumerate(order):
            (taken if rank < count else rest).append(of_label[index])
    return rest, taken


def _from_csv(
    csv_file: Path, root: Path, names: tuple[str, ...], listed: set[Sample]
) -> tuple[list[Sample], list[Sample]]:
    part_of: dict[Sample, str] = {}
    try:
        with csv_file.open(newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        for row in rows:
            if row["label"] not in names:
                raise DataError(f"{csv_file.name} names a class {row['label']!r} without folder.")
            sample, part = Sample(root / row["file"], names.index(row["label"])), row["split"]
            if part not in (TRAIN, VALIDATION):
                raise DataError(
                    f"{csv_file.name}: the split of {row['file']} must be {TRAIN} or {VALIDATION}."
                )
            if sample not in listed:
                raise DataError(f"{csv_file.name} names {row['file']}, which is not there.")
            if part_of.setdefault(sample, part) != part:
                raise DataError(
                    f"{row['file']} stands in both halves of {csv_file.name}: it cannot be "
                    "learned from and tested on. Remove one of the two lines."
                )
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DataError(f"I cannot read the split file {csv_file}.") from error
    except (KeyError, TypeError) as error:
        raise DataError(f"{csv_file.name} needs the columns file, label and split.") from error
    halves: tuple[list[Sample], list[Sample]] = ([], [])
    for sample, part in part_of.items():
        halves[part == VALIDATION].append(sample)
    return halves


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
        raise DataError("None of the photos can be read.")
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
