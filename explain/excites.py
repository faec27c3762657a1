"""What a feature looks for: the photos, and the places in them, that excite it most.

Real photos that excite a feature most, as in Zeiler and Fergus 2014, "Visualizing and
Understanding Convolutional Networks", not pictures made to excite it. They are a hint: what such
photos have in common to people need not be what the network uses, and weaker photos may differ.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, eq=False)
class Peaks:
    """What of a photo excites each of a layer's K features: 12 K bytes, however many the cells.

    Attributes:
        strengths: (K,) float32, the largest value of any cell.
        cells: (K,) int32, that cell, counted row by row; the first of several.
        means: (K,) float32, over all cells.
    """

    strengths: np.ndarray
    cells: np.ndarray
    means: np.ndarray

    def adds(self, weights: np.ndarray) -> np.ndarray:
        """What each feature adds to a score: (K,).

            adds_k = weights_k mean_ij A_ijk

        Exact under pooling and one dense layer (`LinearHead`), where weights are kernel @ weights
        over the logits: together with the bias they sum to the score.
        """
        return self.means * weights


def peaks(features: np.ndarray) -> Peaks:
    """Reduce the features (h, w, K) of a photo to its `Peaks`."""
    cells = features.reshape(-1, features.shape[-1])
    at = cells.argmax(axis=0)
    return Peaks(
        cells[at, np.arange(len(at))].astype(np.float32),
        at.astype(np.int32),
        cells.mean(axis=0, dtype=np.float64).astype(np.float32),
    )


def speaking(photos: Sequence[Peaks], weights: np.ndarray, most: int) -> list[tuple[int, float]]:
    """The features that speak most for a class: what they add to its score, on average.

    Args:
        photos: of the class, at least one.
        weights: (K,) of its score, see `Peaks.adds`.
        most: how many, at most.

    Returns:
        Numbers of features and what they add, most first; none that adds nothing or takes away.
    """
    adds = np.mean([photo.means for photo in photos], axis=0, dtype=np.float64) * weights
    order = np.argsort(-adds, kind="stable")[:most]
    return [(int(k), float(adds[k])) for k in order if adds[k] > 0]


def exciting(photos: Sequence[Peaks], feature: int, most: int) -> list[int]:
    """The photos that excite a feature most: indices, most first.

    By their strongest cell; where that is equally strong, as where an activation is cut off at 6,
    by the mean of all cells.
    """
    strengths = np.array([photo.strengths[feature] for photo in photos])
    means = np.array([photo.means[feature] for photo in photos])
    return [int(index) for index in np.lexsort((-means, -strengths))[:most]]
