"""Maps made by covering parts of a view and asking the network again, hundreds of times.

They need nothing of the network but its answers. A `score` is the explained number of many views:
(N, S, S, 3) uint8 -> (N,) float32. What is covered becomes mid-grey, which is no colour.
"""

import itertools
from collections.abc import Callable, Iterator

import cv2
import numpy as np

from explain import drawing
from explain.perturb import GREY
from models.card import Layer
from models.view import View

Score = Callable[[np.ndarray], np.ndarray]
Progress = Callable[[float], None]

BATCH = 32
RISE_CELLS = 56  # of the map that is kept: finer than any mask


def occlusion(
    view: View,
    score: Score,
    *,
    patch: float = 0.25,
    steps: int = 13,
    progress: Progress | None = None,
) -> tuple[np.ndarray, Layer]:
    """Occlusion (Zeiler and Fergus 2014): how much of the score is lost where a square is grey.

    Args:
        view: what the network sees.
        score: the number explained.
        patch: side of the square, as a share of the view's.
        steps: squares along each side; they overlap.
        progress: called with the completed fraction, 0..1.

    Returns:
        (steps, steps) float32 and where these cells look: the middles of the squares.
    """
    size = view.size
    side = max(1, round(patch * size))
    starts = np.linspace(0, size - side, steps)
    corners = [(round(y), round(x)) for y in starts for x in starts]

    def covered() -> Iterator[np.ndarray]:
        for y, x in corners:
            pixels = view.pixels.copy()
            pixels[y : y + side, x : x + side] = GREY
            yield pixels

    whole = score(view.pixels[None])[0]
    lost = whole - _scores(covered(), len(corners), score, progress)
    first, stride = (side - 1) / 2, (size - side) / (steps - 1)
    layer = Layer("occlusion", steps, steps, (first, first), (stride, stride))
    return lost.reshape(steps, steps).astype(np.float32), layer


def rise(
    view: View,
    score: Score,
    *,
    masks: int = 1000,
    cells: int = 7,
    seed: int = 0,
    progress: Progress | None = None,
) -> tuple[np.ndarray, Layer]:
    """RISE (Petsiuk et al. 2018): the mean of random masks, weighted by the score behind each.

        S = 1 / N sum_n (y_n - mean y) M_n / p,    M_n from p = 1/2 of cells x cells, enlarged
                                                   bilinearly and shifted at random

    The mean score is subtracted: the expectation shifts by a constant, the variance falls, and
    what speaks against the class becomes negative.

    Args:
        view: what the network sees.
        score: the number explained.
        masks: N.
        cells: along each side of a mask.
        seed: of the masks.
        progress: called with the completed fraction, 0..1.

    Returns:
        (h, w) float32 and where these cells look: 56 x 56 of them, or the view's pixels.
    """
    size = view.size
    kept = min(RISE_CELLS, size)
    rng = np.random.default_rng(seed)
    small = np.empty((masks, kept, kept), np.float32)

    def masked() -> Iterator[np.ndarray]:
        for index in range(masks):
            mask = _random_mask(rng, cells, size)
            small[index] = cv2.resize(mask, (kept, kept), interpolation=cv2.INTER_AREA)
            yield cover(view.pixels, mask)

    scores = _scores(masked(), masks, score, progress)
    saliency = np.tensordot(scores - scores.mean(), small, 1) / (masks * 0.5)
    stride = size / kept
    first = (stride - 1) / 2
    layer = Layer("rise", kept, kept, (first, first), (stride, stride))
    return saliency.astype(np.float32), layer


def score_cam(
    view: View,
    features: np.ndarray,
    layer: Layer,
    score: Score,
    *,
    channels: int | None = None,
    progress: Progress | None = None,
) -> np.ndarray:
    """Score-CAM (Wang et al. 2020): channels weighted by the score of what they let through.

        alpha = softmax_k (y(X * H_k) - y(0))        cells_ij = sum_k alpha_k A_ijk

    H_k is channel k, drawn where its cells look and brought to 0..1 by minimum and maximum. The
    paper multiplies a normalised photo, in which nothing is the mean colour: here it is grey.

    Args:
        view: what the network sees.
        features: (h, w, K) float32 of the layer in that view.
        layer: where its cells look.
        score: the number explained.
        channels: use only so many, those that vary most (tf-keras-vis calls this faster
            Score-CAM); all by default.
        progress: called with the completed fraction, 0..1.

    Returns:
        (h, w) float32, never negative after a ReLU.
    """
    order = np.argsort(-features.std(axis=(0, 1)), kind="stable")[:channels]
    size = view.size

    def masked() -> Iterator[np.ndarray]:
        for k in order:
            drawn = drawing.to_photo(features[..., k], layer, view, size, size)
            drawn -= drawn.min()
            yield cover(view.pixels, drawn / max(float(drawn.max()), 1e-12))

    nothing = score(np.full_like(view.pixels, GREY)[None])[0]
    gain = _scores(masked(), len(order), score, progress) - nothing
    alpha = np.exp(gain - gain.max())
    return features[..., order] @ (alpha / alpha.sum()).astype(np.float32)


def cover(pixels: np.ndarray, keep: np.ndarray) -> np.ndarray:
    """Fade a view to grey: (S, S, 3) uint8 by (S, S) in 0..1, of which 1 keeps the photo."""
    faded = GREY + (pixels.astype(np.float32) - GREY) * keep[..., None].astype(np.float32)
    return np.rint(faded).astype(np.uint8)


def _random_mask(rng: np.random.Generator, cells: int, size: int) -> np.ndarray:
    """(size, size) float32 in 0..1."""
    coarse = (rng.random((cells + 1, cells + 1)) < 0.5).astype(np.float32)
    cell = -(-size // cells)
    large = (cells + 1) * cell
    mask = cv2.resize(coarse, (large, large), interpolation=cv2.INTER_LINEAR)
    y, x = rng.integers(0, cell, 2)
    return mask[y : y + size, x : x + size]


def _scores(
    views: Iterator[np.ndarray], count: int, score: Score, progress: Progress | None
) -> np.ndarray:
    """(count,) float32, a batch of views in memory at a time."""
    scores = np.empty(count, np.float32)
    for start in range(0, count, BATCH):
        batch = np.stack(list(itertools.islice(views, BATCH)))
        scores[start : start + len(batch)] = score(batch)
        if progress:
            progress(min((start + BATCH) / count, 1.0))
    return scores
