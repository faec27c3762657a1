"""Bursts: photos that one camera took one right after the other show the same event."""

import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import numpy as np

from explain.journal import Journal
from explain.together import Witness, join
from models.card import ModelCard
from models.verdict import Verdict

GAP = 10.0  # seconds between two photos of a burst, at most
_NEVER = np.iinfo(np.int64).min


def group(cameras: np.ndarray, times: np.ndarray, names: np.ndarray, gap: float) -> np.ndarray:
    """(N,) int64: for each photo the index of the first photo of its event.

    Args:
        cameras: (N,) a number for each camera; photos of one event are of one camera.
        times: (N,) int64, seconds since 1970; a photo without a time is an event of its own.
        names: (N,) numbers in the order of the photos' names: cameras take several a second.
        gap: seconds between one photo of an event and the next, at most.
    """
    order = np.lexsort((names, times, cameras))
    camera, time = cameras[order], times[order]
    begins = np.ones(len(order), bool)
    if len(order) > 1:
        known = (time[1:] != _NEVER) & (time[:-1] != _NEVER)
        near = np.zeros(len(order) - 1, bool)
        near[known] = (time[1:] - time[:-1])[known] <= gap
        begins[1:] = (camera[1:] != camera[:-1]) | ~near
    first = np.empty(len(order), np.int64)
    first[order] = order[np.flatnonzero(begins)][np.cumsum(begins) - 1]
    return first


def rows(journal: Journal, card: ModelCard, gap: float) -> Iterator[dict[str, Any]]:
    """The rows of a journal with what all photos of their event say together.

    Memory grows by some fifty bytes a photo, and by what is said of the events that are open.

    Args:
        journal: all rows.
        card: of the model that looked.
        gap: see `group`.
    """
    numbers: dict[tuple[str, ...], int] = {}
    cameras, times, places = (np.zeros(0, np.int64) for _ in range(3))
    names = np.zeros(0, np.uint64)
    count = 0
    for place, row in journal.rows():
        if count == len(places):
            size = max(1024, 2 * count)
            cameras, times, places = (
                np.concatenate([values, np.zeros(size - count, np.int64)])
                for values in (cameras, times, places)
            )
            names = np.concatenate([names, np.zeros(size - count, np.uint64)])
        key = (os.path.dirname(row["photo"]), row.get("camera") or "", row.get("serial") or "")
        cameras[count] = numbers.setdefault(key, len(numbers))
        times[count], places[count] = _seconds(row.get("taken")), place
        names[count] = _number(row["photo"])
        count += 1
    first = group(cameras[:count], times[:count], names[:count], gap)
    order = np.argsort(first, kind="stable")
    heads, starts, sizes = np.unique(first[order], return_index=True, return_counts=True)
    said: dict[int, dict[str, Any]] = {}
    left: Counter[int] = Counter()
    for index, (_, row) in enumerate(journal.rows()):
        head = int(first[index])
        if head not in said:
            at = int(np.searchsorted(heads, head))
            members = order[starts[at] : starts[at] + sizes[at]]
            members = members[np.lexsort((names[members], times[members]))]
            alone = [row] if len(members) == 1 else journal.at(places[members].tolist())
            said[head], left[head] = _event(card, alone), len(members)
        yield row | said[head]
        left[head] -= 1
        if not left[head]:
            del said[head], left[head]


def _event(card: ModelCard, members: list[dict[str, Any]]) -> dict[str, Any]:
    """The columns on an event, from the rows of its photos in the order of time."""
    event: dict[str, Any] = {"event": members[0]["photo"], "event_photos": len(members)}
    witnesses = [_witness(row) for row in members if row.get("probabilities")]
    if witnesses:
        joint = join(card, witnesses).verdict
        event["event_verdict"], event["event_label"] = joint.status, joint.label
        event["event_confidence"] = joint.confidence
    else:
        event["event_verdict"] = members[0]["verdict"]
    return event


def _witness(row: dict[str, Any]) -> Witness:
    values = json.loads(row["probabilities"])
    names = tuple((row["set"] or "").split("; ")) if row.get("set") else ()
    verdict = Verdict(
        row["verdict"], row["label"], tuple(values.items()), names, row["familiarity"], ()
    )
    return Witness(verdict, row.get("digest") or hashlib.sha256(row["photo"].encode()).hexdigest())


def _number(photo: str) -> int:
    """The end of a name, where cameras count, as a number."""
    stem = os.path.splitext(os.path.basename(photo))[0].encode("utf-8", "surrogatepass")
    return int.from_bytes(stem[-8:], "big")


def _seconds(taken: str | None) -> int:
    if not taken:
        return _NEVER
    moment = datetime.fromisoformat(taken)
    return int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())
