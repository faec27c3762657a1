"""Divide photos into those that train, tune and test, without leaks."""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from models import folders, photo
from models.errors import DataError, PhotoError
from models.names import comparable, shown
from training import grouping, layout, split_file, table
from training.dataset import Sample, classes, photos_in
from training.layout import TEST, TRAIN, VALIDATION
from words import say

# A class of at most this many photos is too small, and one of this many times as many too large
# beside it, for a network to learn both.
FEW, UNEVEN = 10, 10
ASIDE = 0.25  # about the share of photos that whole sources keep aside


@dataclass(frozen=True)
class Split:
    """Which photos are for what.

    `train` is learned from; `tune`, a tenth of what a split calls training photos, chooses the
    best epoch, the temperature and the thresholds; `validation` is touched only to report. `aside`
    are photos by other photographers than the training photos', as visitors will bring them.

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
    data = classes(root)
    names, passed, remarks = data.names, Counter[str](), list(data.remarks)
    listed = _listed(data, passed)
    rng = np.random.default_rng(seed)
    if csv_file is not None:
        every = [sample for samples in listed.values() for sample in samples]
        learned, validation = split_file.read(csv_file, root, names, every)
    elif "" in listed:
        remarks += _uneven(names, listed[""])
        learned, validation = _halves(listed[""], 0.2, rng, least=3)
    else:
        learned, validation = _divided_by_folders(root, data, listed, remarks)
    _refuse_unreadable(names, learned)  # those for validation stay closed until they are measured
    added = _added(names, also, outside, _sources(sources) if sources else {}, passed)
    rest, more_validation = _halves(added.random, 0.2, rng)
    remarks += layout.passed_over(passed)
    # A division that was given stays as it is.
    divided = csv_file is not None or "" not in listed
    fixed = {*added.train, *learned, *validation} if divided else set(added.train)
    train = learned + added.train + rest
    validation = validation + more_validation
    train = _without_copies(train, (*added.aside, *validation), remarks)
    groups: dict[Path, int] = {}
    left_out = 0
    if grouped:
        train, validation, groups, left_out = grouping.apart(train, validation, fixed)
    train, tune = grouping.regrouped(*_halves(train, 0.1, rng), groups)
    remarks += grouping.remarks(groups, left_out)
    for part, samples in ((TRAIN, train), (VALIDATION, validation)):
        for label, name in enumerate(names):
            if not any(sample.label == label for sample in samples):
                every = [*train, *tune, *validation]
                code = grouping.why_missing(label, every, groups, left_out)
                raise DataError(code, name=name, part=say(f"part_{part}"))
    if not tune:
        tune = validation
        remarks.append(say("data_tune_too_few"))
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
        aside=tuple(added.aside),
    )


def _listed(data: layout.Layout, passed: Counter[str]) -> dict[str, list[Sample]]:
    """The photos of the class folders, by part; counts in `passed` what is no photo."""
    listed: dict[str, list[Sample]] = {}
    for part, class_folders in data.parts.items():
        listed[part] = []
        for name, folder in class_folders.items():
            here = Counter[str]()
            paths = photos_in(folder, here)
            if not paths and part in ("", TRAIN):
                held = folders.summary(here) or say("nothing")
                raise DataError("data_class_empty", name=shown(folder.name), held=held)
            passed += here
            listed[part] += [Sample(path, data.names.index(name)) for path in paths]
    return listed


def _divided_by_folders(
    root: Path, data: layout.Layout, listed: Mapping[str, list[Sample]], remarks: list[str]
) -> tuple[list[Sample], list[Sample]]:
    """Training and validation photos where folders divide them."""
    if TRAIN not in listed or VALIDATION not in listed:
        part, missing = (TRAIN, VALIDATION) if TRAIN in listed else (next(iter(listed)), TRAIN)
        alone = next(iter(data.parts[part].values())).parent
        raise DataError(
            "data_part_missing",
            folder=shown(str(root)),
            part=say(f"part_{missing}"),
            divided=shown(str(alone)),
        )
    remarks += _uneven(data.names, listed[TRAIN])
    if TEST in listed:
        remarks.append(say("data_test_left_out"))
    return listed[TRAIN], listed[VALIDATION]


@dataclass(frozen=True)
class _Added:
    """Photos from outside the class folders.

    Attributes:
        train: to learn from.
        aside: of sources that are kept aside.
        random: of none of the classes and of unknown source, to be divided at random.
    """

    train: list[Sample] = field(default_factory=list)
    aside: list[Sample] = field(default_factory=list)
    random: list[Sample] = field(default_factory=list)


def _added(
    names: Sequence[str],
    also: Sequence[tuple[str, Path]],
    outside: Sequence[Path],
    source_of: Mapping[Path, str],
    passed: Counter[str],
) -> _Added:
    added = _Added()
    for folder in outside:
        paths = photos_in(folder, here := Counter[str]())
        if not paths:
            reason = folders.nothing(shown(str(folder)), here)
            raise DataError("data_outside_empty", reason=reason)
        passed += here
        apart_, learned = by_source([Sample(path, len(names)) for path in paths], source_of)
        added.aside.extend(apart_)
        (added.train if apart_ else added.random).extend(learned)
    for name, folder in also:
        if comparable(name) not in names:
            raise DataError("data_also_class", name=name, names=shown(", ".join(names)))
        if not (paths := photos_in(folder, passed)):
            raise DataError("data_also_empty", name=name, folder=shown(str(folder)))
        label = names.index(comparable(name))
        apart_, learned = by_source([Sample(path, label) for path in paths], source_of)
        added.aside.extend(apart_)
        added.train.extend(learned)
    return added


def _without_copies(
    train: Sequence[Sample], tested: Sequence[Sample], remarks: list[str]
) -> list[Sample]:
    """The photos to learn from that are not, byte for byte, among those that test."""
    held_out = {_digest(sample.path): sample for sample in tested}
    kept = []
    for sample in train:
        twin = held_out.get(_digest(sample.path))
        if twin is None:
            kept.append(sample)
        else:
            copy, original = _short(sample.path), _short(twin.path)
            remarks.append(say("data_same_photo", copy=copy, photo=original))
    return kept


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
    rows = table.read(file, ("file", "source"), "sources")
    return {(file.parent / row["file"]).resolve(): row["source"] for row in rows}


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
                raise DataError("data_class_unreadable", name=name, reason=sentence)


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
    few = ", ".join(
        say("data_uneven_class", count=counts[label], name=names[label]) for label in small
    )
    return [
        say(
            "data_uneven",
            most=counts[largest],
            name=names[largest],
            few=few,
            needed=-(-counts[largest] // 5),
        )
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
