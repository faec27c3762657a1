"""Folders of photos -> arrays, split without leaks."""

import hashlib
import os
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from models import folders, photo, view
from models.errors import DataError, PhotoError
from models.names import comparable, shown
from training import duplicates, layout, table
from training.layout import TEST, TRAIN, VALIDATION, part_of

TUNE = "tune"
# A class of at most this many photos is too small, and one of this many times as many too large
# beside it, for a network to learn both.
FEW, UNEVEN = 10, 10
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
    found = _classes(root)
    if "" not in found.parts:
        raise DataError(f"The photos in {shown(str(root))} are divided already: name one part.")
    return list(found.parts[""].values())


def _classes(root: Path) -> layout.Layout:
    found = layout.read(root)
    if len(found.names) < 2:
        only = f"only {found.names[0]!r}" if found.names else "none"
        raise DataError(
            f"{shown(str(root))} needs one folder of photos for each class, two at least; I found "
            f"{only}."
        )
    return found


def photos_in(folder: Path, passed: Counter[str] | None = None) -> list[Path]:
    """All photos in a folder and below it, sorted; see `models.folders.walk`."""
    return sorted(folders.walk(folder, passed))


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

    Where `root` has folders train and validation, they decide. Else, without `csv_file`, each class
    is shuffled with `seed` and a fifth of it is for validation; the file has columns file (below
    `root`), label (a class folder) and split (train or validation).
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
    found, passed = _classes(root), Counter[str]()
    names = found.names
    listed: dict[str, list[Sample]] = {}
    for part, classes in found.parts.items():
        listed[part] = []
        for name, folder in classes.items():
            here = Counter[str]()
            paths = photos_in(folder, here)
            if not paths and part in ("", TRAIN):
                held = folders.summary(here) or "nothing"
                raise DataError(
                    f"The class folder {folder.name!r} has no photos in it: it holds {held}."
                )
            passed += here
            listed[part] += [Sample(path, names.index(name)) for path in paths]
    rng = np.random.default_rng(seed)
    remarks = list(found.remarks)
    if csv_file is not None:
        parts = _from_csv(csv_file, root, names, [s for part in listed.values() for s in part])
    elif "" in listed:
        remarks += _uneven(names, listed[""])
        parts = _halves(listed[""], 0.2, rng, least=3)
    elif TRAIN not in listed or VALIDATION not in listed:
        missing = VALIDATION if TRAIN in listed else TRAIN
        raise DataError(
            f"{shown(str(root))} has no folder for {missing}: add one, or name "
            f"{shown(str(next(iter(found.parts[next(iter(listed))].values())).parent))} alone, "
            "which is then divided."
        )
    else:
        remarks += _uneven(names, listed[TRAIN])
        parts = listed[TRAIN], listed[VALIDATION]
        if TEST in listed:
            remarks.append("The photos for test are left out, for you to evaluate with.")
    _refuse_unreadable(names, parts[0])  # those for validation stay closed until they are measured
    source_of = _sources(sources) if sources else {}
    extra: list[Sample] = []  # outside photos whose source nobody knows
    more: list[Sample] = []
    aside: list[Sample] = []
    for folder in outside:
        if not (beside := photos_in(folder, here := Counter[str]())):
            raise DataError(f"No outside photos. {folders.nothing(shown(str(folder)), here)}")
        passed += here
        apart, learned = by_source([Sample(path, len(names)) for path in beside], source_of)
        aside += apart
        (more if apart else extra).extend(learned)
    rest, held_out = _halves(extra, 0.2, rng)
    for name, folder in also:
        if comparable(name) not in names or not (paths := photos_in(folder, passed)):
            raise DataError(
                f"There are no photos in {shown(str(folder))}, or there is no class {name!r}."
            )
        label = names.index(comparable(name))
        apart, learned = by_source([Sample(path, label) for path in paths], source_of)
        aside += apart
        more += learned
    remarks += layout.passed_over(passed)
    train, validation = parts[0] + more + rest, parts[1] + held_out

    seen = {_digest(sample.path): sample for sample in (*aside, *validation)}
    kept = []
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
        # What somebody has divided stays as it is.
        divided = csv_file is not None or "" not in listed
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
    of one series often follow each other. Photos without a source belong to the rest; where none
    has one, all do.

    Args:
        samples: the photos of one folder.
        source_of: by resolved path.
    """
    counts = Counter(source_of[path] for s in samples if (path := s.path.resolve()) in source_of)
    if not counts:
        return [], list(samples)
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
    rows = table.read(file, ("file", "source"), "file of sources")
    return {(file.parent / row["file"]).resolve(): row["source"] for row in rows}


def read_known(root: Path, names: Sequence[str]) -> tuple[list[Sample], list[str]]:
    """All photos of the class folders of `root` that a model with classes `names` knows.

    Returns:
        The samples, labels as indices of `names`, and remarks on folders that were left out.

    Raises:
        DataError: no folder, or no photos in a folder that is known.
    """
    index = {comparable(name): label for label, name in enumerate(names)}
    found, passed = layout.read(root, index), Counter[str]()
    remarks = list(found.remarks)
    part = next(part for part in ("", TEST, VALIDATION, TRAIN) if part in found.parts)
    if part:
        remarks.append(f"Only the photos for {part} are taken.")
    samples = [
        Sample(path, index[name])
        for name, folder in found.parts[part].items()
        if name in index
        for path in photos_in(folder, passed)
    ]
    if not samples:
        held = f" They hold {folders.summary(passed)}." if passed else ""
        raise DataError(
            f"{shown(str(root))} has no photos in folders that the model knows: "
            f"{', '.join(names)}.{held}"
        )
    remarks += [f"Left out: the model knows no {x!r}." for x in found.names if x not in index]
    return sorted(samples, key=lambda sample: sample.label), remarks + layout.passed_over(passed)


def _refuse_unreadable(names: Sequence[str], samples: Sequence[Sample]) -> None:
    """Raise DataError for a class none of whose photos can be opened: now, not after hours."""
    for label, name in enumerate(names):
        paths = [sample.path for sample in samples if sample.label == label]
        sentence = ""
        for path in paths:
            try:
                photo.open(path)
            except PhotoError as error:
                sentence = sentence or str(error)
            else:
                break
        else:
            if paths:
                raise DataError(
                    f"None of the photos can be read in the class folder {name!r}. "
                    f"The first: {sentence}"
                )


def require_classes(photos: "Photos", names: Sequence[str], part: str) -> None:
    """Raise DataError where photos that could be read leave a class without any for a part."""
    for label, name in enumerate(names):
        if not (photos.labels == label).any():
            raise DataError(
                f"None of the photos of the class {name!r} for {part} can be read; add some."
            )


def _uneven(names: Sequence[str], samples: Sequence[Sample]) -> list[str]:
    """A warning where some classes are far smaller than others."""
    counts = Counter(sample.label for sample in samples)
    largest = max(counts, key=counts.__getitem__)
    small = [
        label
        for label, count in sorted(counts.items())
        if UNEVEN * count <= counts[largest] or (count <= FEW and 3 * count <= counts[largest])
    ]
    if not small:
        return []
    listed = ", ".join(f"{counts[label]} of {names[label]!r}" for label in small)
    return [
        f"Warning: the classes are uneven, {counts[largest]} photos of {names[largest]!r} beside "
        f"{listed}. The network will seldom name the small ones, and what is measured of them is "
        f"mostly luck: add photos of them, {-(-counts[largest] // 5)} at least, or take some away "
        f"from {names[largest]!r}."
    ]


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return str(path)  # equal to no other; `load` will name it as unreadable


def _short(path: Path) -> str:
    return shown(f"{path.parent.name}/{path.name}")


def _halves(
    samples: list[Sample], share: float, rng: np.random.Generator, least: int = 1
) -> tuple[list[Sample], list[Sample]]:
    """Stratified: (the rest, `share` of each class). A class of two or more gives one at least.

    Small classes give more than their share, up to `least` photos and about a third of them.
    """
    rest: list[Sample] = []
    taken: list[Sample] = []
    for label in sorted({sample.label for sample in samples}):
        of_label = [sample for sample in samples if sample.label == label]
        order = rng.permutation(len(of_label))
        few = max(min(least, (len(of_label) + 1) // 3), 1)
        count = max(round(share * len(of_label)), few) if len(of_label) > 2 else len(of_label) - 1
        for rank, index in enumerate(order):
            (taken if rank < count else rest).append(of_label[index])
    return rest, taken


def _from_csv(
    csv_file: Path, root: Path, names: Sequence[str], listed: Sequence[Sample]
) -> tuple[list[Sample], list[Sample]]:
    """The samples that a split file calls training and validation photos.

    Test photos count as validation where the file has no others for that, else they are left out.
    """
    rows = table.read(csv_file, ("file", "label", "split"), "split file")
    words = {part_of(row["split"]) for row in rows}
    held = VALIDATION if VALIDATION in words else TEST
    find = _finder(root, listed, [row["file"] for row in rows])
    part_of_sample: dict[Sample, str] = {}
    for row in rows:
        name, part = comparable(row["label"]), part_of(row["split"])
        if name not in names:
            raise DataError(f"{csv_file.name} names a class {row['label']!r} without folder.")
        if part is None:
            raise DataError(
                f"{csv_file.name}: the split of {row['file']} must be {TRAIN} or {VALIDATION}, "
                f"not {row['split']!r}."
            )
        sample = find(row["file"])
        if sample is None:
            raise DataError(f"{csv_file.name} names {row['file']}, which is not there.")
        if names[sample.label] != name:
            raise DataError(
                f"{csv_file.name} calls {row['file']} {row['label']!r}, but it lies in the folder "
                f"of {names[sample.label]!r}."
            )
        if part_of_sample.setdefault(sample, part) != part:
            raise DataError(
                f"{row['file']} stands in both halves of {csv_file.name}: it cannot be "
                "learned from and tested on. Remove one of the two lines."
            )
    if TRAIN not in words:
        raise DataError(
            f"{csv_file.name} leaves nothing to learn from: the split of each photo must be "
            f"{TRAIN} or {VALIDATION}, and none is {TRAIN}."
        )
    halves: tuple[list[Sample], list[Sample]] = ([], [])
    for sample, part in part_of_sample.items():
        if part in (TRAIN, held):
            halves[part == held].append(sample)
    return halves


def _finder(
    root: Path, listed: Sequence[Sample], files: Sequence[str]
) -> Callable[[str], Sample | None]:
    """Finds samples by what a split file calls them.

    Paths are relative to `root`, to a folder above it, or absolute, perhaps of another computer;
    with the separators of any system; in the capitals of any, where that is clear.
    """

    def key(path: str) -> str:
        return comparable(os.path.normpath(path.replace("\\", "/"))).replace("\\", "/")

    exact = {key(os.path.relpath(sample.path, root)): sample for sample in listed}
    loose: dict[str, Sample | None] = {}
    for name, sample in exact.items():
        loose[name.casefold()] = None if name.casefold() in loose else sample

    def at(name: str) -> Sample | None:
        return exact.get(name) or loose.get(name.casefold())

    # What stands before the class folder is the same in all rows, or it is no such thing.
    before = 0
    if files and at(key(files[0])) is None:
        steps = key(files[0]).split("/")
        before = next((n for n in range(1, len(steps)) if at("/".join(steps[n:]))), 0)
    prefix = "/".join(key(files[0]).split("/")[:before]) + "/" if before else ""

    def find(file: str) -> Sample | None:
        name = key(file)
        if prefix and name.casefold().startswith(prefix.casefold()):
            name = name[len(prefix) :]
        return at(name)

    return find


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
