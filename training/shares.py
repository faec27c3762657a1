"""Shares of counted photos, and their 95 % intervals."""

from collections.abc import Hashable, Iterable, Sequence
from statistics import NormalDist
from typing import Any

import numpy as np

LEVEL = 0.95


def wilson(right: float, photos: float, level: float = LEVEL) -> tuple[float, float]:
    """The shares, 0..1, that are compatible with the counts (Wilson 1927).

        (p + z^2/2n -+ z sqrt(p (1 - p) / n + z^2/4n^2)) / (1 + z^2/n)

    Args:
        right: of the photos; p = right / photos.
        photos: n > 0; need not be whole, see `effective`.
        level: confidence level: how often such intervals hold the true share.
    """
    z = NormalDist().inv_cdf((1 + level) / 2)
    p = right / photos
    middle, scale = p + z * z / (2 * photos), 1 + z * z / photos
    half = z * float(np.sqrt(p * (1 - p) / photos + (z / (2 * photos)) ** 2))
    # Rounded, so that all of them are exactly 100 % in spite of rounding errors.
    return max(0.0, round((middle - half) / scale, 12)), round((middle + half) / scale, 12)


def effective(groups: Iterable[Hashable]) -> float:
    """Effective sample size of grouped photos (Kish 1965): (sum n)^2 / sum n^2.

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
    """Index of the group whose share is significantly the lowest; None if there is none.

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
