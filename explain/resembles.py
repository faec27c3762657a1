"""Because it resembles these: the photos that are nearest to the network, and which of their parts.

Explanations by similar examples help people to notice a network's errors (Kenny et al. 2021,
"Explaining black-box classifiers using post-hoc explanations-by-example"). Which parts correspond
is shown as in Kenny, Delaney and Keane 2023, "Advancing Post-hoc Case-based Explanation with
Feature Highlighting", and Chen et al. 2019, "This Looks Like That". Theirs is a network that
decides by its prototypes; here the network decides as it always does, and its features are compared
afterwards: what resembles is a hint at the reason, not the reason itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from models.card import Layer

PARTS = 2  # of a photo that are looked for in its neighbours
SHARE = 5  # the side of a part is that share of the map's shorter side, 1 / SHARE
TAKEN = -np.inf
Place = tuple[int, int]  # row and column of a part's first cell


@dataclass(frozen=True)
class Box:
    """A part of a photo: its left, top, width and height in percent of the photo's sides."""

    left: float
    top: float
    width: float
    height: float


def nearest(features: np.ndarray, album: np.ndarray, most: int = 3) -> list[int]:
    """The photos of an album that are most alike: cosine similarity, as familiarity counts it.

    Args:
        features: (K,) pooled, of the photo.
        album: (N, K) pooled.
        most: how many, at most.

    Returns:
        Indices, the nearest first.
    """
    likeness = _unit(album) @ _unit(features)
    return [int(index) for index in np.argsort(-likeness, kind="stable")[:most]]


def side_of(features: np.ndarray) -> int:
    """The side in cells of the parts of a map (h, w, K): a fine map's single cells show little."""
    return max(1, round(min(features.shape[:2]) / SHARE))


def strongest(cells: np.ndarray, side: int, most: int = PARTS) -> list[Place]:
    """The parts that contribute most to a class, the strongest first; they do not overlap.

    Args:
        cells: (h, w) what each cell contributes. Parts that speak against the class are no parts.
        side: of a part, in cells.
        most: how many, at most.
    """
    sums = _means(cells[..., None], side)[..., 0]
    found: list[Place] = []
    while len(found) < most and sums.max() > 0:
        found.append(_take_best(sums, side))
    return found


def counterparts(
    features: np.ndarray, places: Sequence[Place], other: np.ndarray, side: int
) -> list[Place]:
    """For each part of a photo, the part of another photo whose features are most alike.

    By the cosine similarity of the parts' mean features; both maps (h, w, K) are of one network.
    The first part chooses first: those of the other photo do not overlap, either, while there is
    room.
    """
    own, others = _means(features, side), _unit(_means(other, side))
    free = np.zeros(others.shape[:2])
    matches = []
    for place in places:
        likeness = others @ _unit(own[place]) + free
        matches.append(_take_best(likeness, side))
        free[likeness == TAKEN] = TAKEN
    return matches


def _take_best(values: np.ndarray, side: int) -> Place:
    """The place with the largest value; all that overlaps with it is `TAKEN` from now on."""
    row, column = (int(index) for index in np.unravel_index(values.argmax(), values.shape))
    values[max(0, row - side + 1) : row + side, max(0, column - side + 1) : column + side] = TAKEN
    return row, column


def box(place: tuple[float, float], side: int, layer: Layer, size: int) -> Box:
    """Where a part looks (`models/geometry.py`), within the photo.

    Args:
        place: of the part, also between two cells.
        side: of the part, in cells.
        layer: where its cells look.
        size: side of the view in pixels.
    """
    spans = []
    for axis in (1, 0):
        first = layer.first[axis] + (place[axis] - 0.5) * layer.stride[axis] + 0.5
        last = first + side * layer.stride[axis]
        low, high = (100 * min(max(edge / size, 0), 1) for edge in (first, last))
        spans.append((low, high - low))
    (left, width), (top, height) = spans
    return Box(left, top, width, height)


def _means(features: np.ndarray, side: int) -> np.ndarray:
    """(h, w, K) -> (h - side + 1, w - side + 1, K), the mean of each square of cells."""
    windows = np.lib.stride_tricks.sliding_window_view(features, (side, side), axis=(0, 1))
    return windows.mean(axis=(-2, -1))


def _unit(vectors: np.ndarray) -> np.ndarray:
    return vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-12)
