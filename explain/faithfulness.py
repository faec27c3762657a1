"""How far a heatmap can be trusted: the only place where such figures are computed."""

import numpy as np


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


def bootstrap_interval(
    values: np.ndarray, *, confidence: float = 0.95, samples: int = 2000, seed: int = 0
) -> tuple[float, float]:
    """Percentile bootstrap interval of the mean of (N,) values (Efron 1979)."""
    rng = np.random.default_rng(seed)
    means = rng.choice(values, (samples, len(values))).mean(axis=1)
    low, high = np.quantile(means, [(1 - confidence) / 2, (1 + confidence) / 2])
    return float(low), float(high)
