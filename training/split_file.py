"""A CSV file that says which photos are learned from and which test."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from models.errors import DataError
from models.names import comparable
from training import table
from training.dataset import Sample
from training.layout import TEST, TRAIN, VALIDATION, part_of


def read(
    csv_file: Path, root: Path, names: Sequence[str], listed: Sequence[Sample]
) -> tuple[list[Sample], list[Sample]]:
    """The samples that a split file calls training and validation photos.

    Test photos count as validation where the file has no others for that, else they are left out.
    """
    rows = table.read(csv_file, ("file", "label", "split"), "split")
    words = {part_of(row["split"]) for row in rows}
    held = VALIDATION if VALIDATION in words else TEST
    find = _finder(root, listed, [row["file"] for row in rows])
    part_of_sample: dict[Sample, str] = {}
    for row in rows:
        name, part = comparable(row["label"]), part_of(row["split"])
        if name not in names:
            raise DataError("split_unknown_class", file=csv_file.name, name=row["label"])
        if part is None:
            raise DataError(
                "split_word",
                file=csv_file.name,
                photo=row["file"],
                train=TRAIN,
                validation=VALIDATION,
                word=row["split"],
            )
        sample = find(row["file"])
        if sample is None:
            raise DataError("split_missing_photo", file=csv_file.name, photo=row["file"])
        if names[sample.label] != name:
            raise DataError(
                "split_other_class",
                file=csv_file.name,
                photo=row["file"],
                label=row["label"],
                name=names[sample.label],
            )
        if part_of_sample.setdefault(sample, part) != part:
            raise DataError("split_both", photo=row["file"], file=csv_file.name)
    if TRAIN not in words:
        raise DataError("split_no_train", file=csv_file.name, train=TRAIN, validation=VALIDATION)
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
