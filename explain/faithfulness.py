"""How far a heatmap can be trusted: the only place where such figures are computed.

A figure alone says little. Softmax answers something for whatever is left of a photo, so that
deletion falls and insertion rises under any map; photographers centre animals; and animals have
more edges than lawns. So every figure stands beside those of maps that know nothing of the
network, `BASELINES`, over the same photos, as paired differences with their intervals.
"""

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np

from explain.masks import cover
from explain.perturb import GREY

STEPS = 16  # parts in which a photo is taken away


@dataclass(frozen=True)
class Removal:
    """Deletion and insertion of one heatmap on one view.

    Attributes:
        deletion: (steps + 1, C) logits while the hottest pixels are taken away first.
        insertion: (steps + 1, C) logits while the hottest pixels come back first.
    """

    deletion: np.ndarray
    insertion: np.ndarray


def remove(
    pixels: np.ndarray,
    heat: np.ndarray,
    blank: np.ndarray,
    ask: Callable[[np.ndarray], np.ndarray],
    *,
    steps: int = STEPS,
) -> Removal:
    """Take a view away, and bring it back, in the order of its heat (Petsiuk et al. 2018).

    Args:
        pixels: (S, S, 3) uint8, what the network sees.
        heat: (S, S) float, signed or not: only its order matters. Equally hot pixels go in the
            order of rows.
        blank: (S, S, 3) uint8, what stands where pixels are missing; see `blanks`.
        ask: views (N, S, S, 3) uint8 -> logits (N, C).
        steps: parts of equal size.
    """
    size = pixels.shape[0]
    rank = np.empty(size * size, np.int64)
    rank[np.argsort(-heat.ravel(), kind="stable")] = np.arange(size * size)
    rank = rank.reshape(size, size)
    # Taking the hottest away and bringing the hottest back are each other's photo and blank.
    limits = np.linspace(0, size * size, steps + 1)
    gone = np.stack([np.where((rank < n)[..., None], blank, pixels) for n in limits])
    back = np.stack([np.where((rank < n)[..., None], pixels, blank) for n in limits])
    logits = ask(np.concatenate([gone, back]))
    return Removal(logits[: steps + 1], logits[steps + 1 :])


def blanks(pixels: np.ndarray) -> dict[str, np.ndarray]:
    """What may stand where pixels are missing: nothing (grey), or nothing sharp (blur).

    Grey makes new edges, blur leaves colours: neither is right, so both are measured.
    """
    sigma = pixels.shape[0] / 12
    return {
        "grey": np.full_like(pixels, GREY),
        "blur": cv2.GaussianBlur(pixels, (0, 0), sigma, borderType=cv2.BORDER_REPLICATE),
    }


def area(curve: np.ndarray) -> float:
    """Area under a curve over shares 0..1: (n,) -> its mean height by the trapezoid rule."""
    return float(np.trapezoid(curve) / (len(curve) - 1))


def drop_and_increase(before: float, after: float) -> tuple[float, bool]:
    """Average drop and increase in confidence (Chattopadhay et al. 2018), of one photo.

    Args:
        before: probability of the explained class, of the whole photo.
        after: that of the photo seen through its heatmap, see `seen_through`.

    Returns:
        The share of the probability that is lost, 0..1, and whether it rose.
    """
    return max(before - after, 0.0) / before, after > before


def seen_through(pixels: np.ndarray, heat: np.ndarray) -> np.ndarray:
    """A view that fades to grey where the heat, (S, S) in 0..1, is low."""
    return cover(pixels, heat)


def similarity(one: np.ndarray, other: np.ndarray) -> float:
    """How alike two maps order their places: Spearman's rank correlation, -1..1.

    For the randomisation test (Adebayo et al. 2018): a map that explains a network becomes another
    one when the network's weights are randomised. A map that is even everywhere stays itself: 1.
    """
    if np.ptp(one) == 0 or np.ptp(other) == 0:
        return 1.0 if np.ptp(one) == np.ptp(other) else 0.0
    from scipy.stats import spearmanr

    return float(spearmanr(one.ravel(), other.ravel()).statistic)


def pointing_hit(mask: np.ndarray, peak: tuple[float, float], *, tolerance: float = 15) -> bool:
    """Pointing game (Zhang et al. 2018): whether the peak lies on the object, or nearly.

    Args:
        mask: (H, W) bool, True on the object.
        peak: (x, y) in pixels of the mask.
        tolerance: distance from the object that still counts, pixels.
    """
    rows, columns = np.nonzero(mask)
    if len(rows) == 0:
        return False
    x, y = peak
    return bool(np.min((columns - x) ** 2 + (rows - y) ** 2) <= tolerance**2)


def pixel_auroc(mask: np.ndarray, heat: np.ndarray) -> float:
    """Probability that a pixel of the object is hotter than one beside it; ties count half.

    The area under the ROC curve of heat as a detector of the mask; 0.5 is chance.

    Args:
        mask: (H, W) bool, True on the object, with pixels of both kinds.
        heat: (H, W) float; only its order matters.
    """
    from sklearn.metrics import roc_auc_score

    return float(roc_auc_score(mask.ravel(), heat.ravel()))


def centre_map(height: int, width: int) -> np.ndarray:
    """Heat that only knows that photographers centre: minus the distance from the middle.

    (H, W) float32. Every heatmap should beat it.
    """
    y = (np.arange(height) - (height - 1) / 2)[:, None] / height
    x = (np.arange(width) - (width - 1) / 2)[None, :] / width
    return -np.hypot(x, y).astype(np.float32)


def random_map(height: int, width: int, *, seed: int = 0, cells: int = 7) -> np.ndarray:
    """Heat that knows nothing: random cells, as coarse and smooth as those of a network."""
    coarse = np.random.default_rng(seed).random((cells, cells)).astype(np.float32)
    return cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)


def edge_map(rgb: np.ndarray) -> np.ndarray:
    """Heat that only knows the photo: its edges (Sobel), blurred. (H, W, 3) uint8 -> (H, W)."""
    grey = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY).astype(np.float32)
    edges = np.hypot(cv2.Sobel(grey, cv2.CV_32F, 1, 0), cv2.Sobel(grey, cv2.CV_32F, 0, 1))
    return cv2.GaussianBlur(edges, (0, 0), max(rgb.shape) / 30)


# Maps of a photo (S, S, 3) that no network had a part in.
BASELINES: dict[str, Callable[[np.ndarray], np.ndarray]] = {
    "random": lambda rgb: random_map(*rgb.shape[:2], seed=int(rgb.sum())),
    "centre": lambda rgb: np.exp(-8 * centre_map(*rgb.shape[:2]) ** 2),  # a bell, a quarter wide
    "edges": edge_map,
}


def bootstrap_interval(
    values: np.ndarray, *, confidence: float = 0.95, samples: int = 2000, seed: int = 0
) -> tuple[float, float]:
    """Percentile bootstrap interval of the mean of (N,) values (Efron 1979)."""
    rng = np.random.default_rng(seed)
    means = rng.choice(values, (samples, len(values))).mean(axis=1)
    low, high = np.quantile(means, [(1 - confidence) / 2, (1 + confidence) / 2])
    return float(low), float(high)
