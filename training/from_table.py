"""A new head from what a person said of the photos of a table, and by how much it is better.

Photos of one event are learned from or judged by, never both: frames of a burst are nearly copies.
"""

import hashlib
import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from explain import records
from explain.corrections import BY_PERSON, Corrections
from explain.field import read
from models import photo, view
from models.errors import DataError, PhotoError
from models.model import Member
from models.taught import MAX_CLASSES, MAX_PHOTOS, Taught
from models.verdict import probabilities
from training.shares import share
from training.teach import Example, example, teach

NOTHING = "nothing"  # the class of photos without an animal
HELD_OUT = 0.3  # share of the events that judge
LEAST = 3  # photos of a class, two of which may be learned from


@dataclass(frozen=True)
class Said:
    """A photo that a person judged.

    Attributes:
        photo: its path in the table.
        label: what it shows.
        event: photos of one event belong together.
        before: whether the network that looked was right: its best guess, and of NOTHING that it
            gave no answer.
    """

    photo: str
    label: str
    event: str
    before: bool


@dataclass(frozen=True)
class Outcome:
    """What was learned.

    Attributes:
        taught: the model.
        before, after: shares of the held-out photos that were and are right; see `shares.share`.
        thresholds: by class: least confidence for the wanted precision (None if none gives it),
            and how many held-out photos get an answer so, and a right one.
        left_out: classes with too few photos to learn from.
    """

    taught: Taught
    before: dict[str, Any]
    after: dict[str, Any]
    thresholds: dict[str, dict[str, Any]]
    left_out: tuple[str, ...]


def said_of(table: Path) -> list[Said]:
    """What a person said of a table's photos."""
    corrections, judged = Corrections.of(table), []
    for row in records.read(table):
        [corrected] = corrections.applied([row])
        if not corrected.get(BY_PERSON):
            continue
        label = corrected["label"] or NOTHING
        right = row["verdict"] != "answer" if label == NOTHING else row["best"] == label
        judged.append(Said(row["photo"], label, row["event"] or row["photo"], right))
    return judged


def shuffled(paths: Iterable[str]) -> list[str]:
    """Paths in an order without a meaning, the same wherever the folder around them lies."""
    paths = list(paths)
    begin = len(os.path.commonprefix(paths))  # noqa: RUF071 - of the text
    return sorted(paths, key=lambda path: hashlib.sha256(os.fsencode(path[begin:])).digest())


def divide(said: Sequence[Said]) -> tuple[list[Said], list[Said]]:
    """Photos to learn from, and those that judge: of each class, HELD_OUT of its events."""
    events: dict[str, dict[str, list[Said]]] = defaultdict(lambda: defaultdict(list))
    for judged in said:
        events[judged.label][judged.event].append(judged)
    learn: list[Said] = []
    judge: list[Said] = []
    for groups in events.values():
        order = shuffled(groups)
        count = min(max(round(HELD_OUT * len(order)), 1), len(order) - 1)
        for number, event in enumerate(order):
            (judge if number < count else learn).extend(groups[event])
    # An event with two labels would stand on both sides.
    learned_events = {judged.event for judged in learn}
    return learn, [judged for judged in judge if judged.event not in learned_events]


def run(table: Path, base: Member, precision: float) -> Outcome:
    """Teach a head on `base`, and judge it on photos that it has not seen.

    Args:
        table: with corrections beside it.
        base: the network below.
        precision: wanted of each class's answers, 0..1.

    Raises:
        DataError: there are too few corrections.
    """
    said = said_of(table)
    counts = Counter(judged.label for judged in said)
    kept = [label for label, count in counts.most_common(MAX_CLASSES) if count >= LEAST]
    if len(kept) < 2:
        raise DataError("teach_few_corrections", least=LEAST, count=len(said))
    learn, judge = divide([judged for judged in said if judged.label in kept])
    classes: dict[str, list[Example]] = {label: [] for label in kept}
    by_photo = {judged.photo: judged for judged in learn}
    for name in shuffled(by_photo):
        judged = by_photo[name]
        if len(classes[judged.label]) < MAX_PHOTOS:
            try:
                classes[judged.label].append(example(base, read(records.file_of(judged.photo))))
            except PhotoError:
                continue
    taught = teach(base, classes)
    seen, values = _look(taught, judge)
    best = [taught.card.names[index] for index in values.argmax(axis=1)]
    truth = [judged.label for judged in seen]
    right = np.array([a == b for a, b in zip(best, truth, strict=True)])
    groups = [judged.event for judged in seen]
    before = share(np.array([judged.before for judged in seen]), groups)
    after = share(right, groups)
    if before is None or after is None:
        raise DataError("teach_few_corrections", least=LEAST, count=len(said))
    return Outcome(
        taught,
        before,
        after,
        thresholds(best, values.max(axis=1), right, taught.card.names, precision),
        tuple(sorted(counts.keys() - set(kept))),
    )


def _look(taught: Taught, judge: Sequence[Said]) -> tuple[list[Said], np.ndarray]:
    """The photos that can be read, and calibrated probabilities (N, C) of each."""
    seen, values = [], []
    for one in judge:
        try:
            picture = photo.open(read(records.file_of(one.photo)))
        except PhotoError:
            continue
        logits = taught.run(view.of(picture, taught.card.input_size)).logits
        seen.append(one)
        values.append(probabilities(logits, taught.card))
    return seen, np.array(values).reshape(len(values), len(taught.card.labels))


def thresholds(
    best: Sequence[str],
    confidence: np.ndarray,
    right: np.ndarray,
    names: Sequence[str],
    precision: float,
) -> dict[str, dict[str, Any]]:
    """For each class the least confidence from which on so many of its answers are right.

    Args:
        best: the most probable class of each photo.
        confidence: (N,) its probability.
        right: (N,) bool.
        names: of all classes.
        precision: wanted share, 0..1.
    """
    found: dict[str, dict[str, Any]] = {}
    for name in names:
        own = np.array([one == name for one in best], bool)
        order = np.argsort(-confidence[own], kind="stable")
        sure, correct = confidence[own][order], np.cumsum(right[own][order])
        enough = np.flatnonzero(correct >= precision * np.arange(1, len(order) + 1))
        # Photos that are equally sure are answered together.
        enough = enough[np.append(sure[1:] < sure[:-1], True)[enough]] if len(order) else enough
        if len(enough):
            last = int(enough[-1])
            found[name] = {
                "confidence": float(sure[last]),
                "answered": last + 1,
                "right": int(correct[last]),
            }
        else:
            found[name] = {"confidence": None, "answered": 0, "right": 0}
    return found
