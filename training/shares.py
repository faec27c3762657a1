"""Shares of counted photos, with what chance leaves open."""

from collections.abc import Hashable, Iterable, Sequence
from statistics import NormalDist
from typing import Any

import numpy as np

from models.figures import Share

LEVEL = 0.95


def wilson(right: float, photos: float, level: float = LEVEL) -> tuple[float, float]:
    """Interval of a share, 0..1 (Wilson 1927): from which shares so many of so many are likely.

        (p + z^2/2n -+ z sqrt(p (1 - p) / n + z^2/4n^2)) / (1 + z^2/n)

    Args:
        right: of the photos; p = right / photos.
        photos: n > 0; need not be whole, see `effective`.
        level: how often such an interval holds the true share.
    """
    z = NormalDist().inv_cdf((1 + level) / 2)
    p = right / photos
    middle, scale = p + z * z / (2 * photos), 1 + z * z / photos
    half = z * float(np.sqrt(p * (1 - p) / photos + (z / (2 * photos)) ** 2))
    return max(0.0, (middle - half) / scale), min(1.0, (middle + half) / scale)


def effective(groups: Iterable[Hashable]) -> float:
    """How many independent photos tell as much as these (Kish 1965): (sum n)^2 / sum n^2.

    n are the numbers of photos of each group; the frames of a burst are right or wrong together.
    """
    sizes: dict[Hashable, int] = {}
    for group in groups:
        sizes[group] = sizes.get(group, 0) + 1
    return sum(sizes.values()) ** 2 / max(sum(size * size for size in sizes.values()), 1)


def share(right: np.ndarray, groups: Sequence[Hashable] | None = None) -> dict[str, Any] | None:
    """Share of (N,) bool and its interval; None of nothing.

    Returns:
        value, low, high: 0..1.
        photos: N.

    Args:
        right: of each photo.
        groups: of each photo, where some belong together; see `effective`.
    """
    count = len(right)
    if count == 0:
        return None
    value = float(np.sum(right)) / count
    independent = count if groups is None else effective(groups)
    low, high = wilson(value * independent, independent)
    return {"value": value, "low": low, "high": high, "photos": count}


def clearly_lowest(
    right: Sequence[float], photos: Sequence[float], among: int | None = None
) -> int | None:
    """Which of several groups has a share so low that chance hardly explains it; None if none.

    The lowest of many is low by chance: its interval and that of all others together are as wide as
    for 1 - 0.05 / groups (Bonferroni), and must not meet.

    Args:
        right, photos: counts of each group.
        among: how many groups are looked at in all, where there are more.
    """
    there = [index for index, count in enumerate(photos) if count > 0]
    if len(there) < 2:
        return None
    lowest = min(there, key=lambda index: right[index] / photos[index])
    others = [index for index in there if index != lowest]
    level = 1 - (1 - LEVEL) / (among or len(there))
    _, high = wilson(right[lowest], photos[lowest], level)
    low, _ = wilson(sum(right[i] for i in others), sum(photos[i] for i in others), level)
    return lowest if high < low else None


def interval(of: Share) -> str:
    """A share for the command line.

    >>> interval({"value": 0.93, "low": 0.886, "high": 0.958, "photos": 200})
    '93.0 % (88.6 to 95.8)'
    """
    value, low, high = (100 * share for share in (of["value"], of["low"], of["high"]))
    return f"{value:.1f} % ({low:.1f} to {high:.1f})"
