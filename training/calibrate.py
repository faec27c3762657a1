"""From logits of photos that neither trained nor test: temperature and thresholds."""

import math
from dataclasses import replace

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.special import logsumexp

from models import quality, verdict
from models.card import ModelCard, Thresholds
from training.dataset import Photos


def calibrated(card: ModelCard, logits: np.ndarray, photos: Photos) -> ModelCard:
    """The card with temperature and thresholds.

    Args:
        card: of a network or an ensemble.
        logits: (N, C) of the photos.
        photos: of named classes only, which neither trained nor test.
    """
    named = logits[:, : len(card.labels)]
    # The members of an ensemble are calibrated already: what is left to do is little.
    least = 0.5 if card.members else 0.05
    card = replace(card, temperature=temperature(named, photos.labels, least=least))
    probabilities = verdict.probabilities(logits, card)
    thresholds = Thresholds(
        confidence=confidence_threshold(
            probabilities.max(axis=1), probabilities.argmax(axis=1) == photos.labels
        ),
        familiarity=familiarity_threshold(logits, card),
        # Half as sharp as the least sharp photos that the network was tuned on.
        sharpness=float(np.quantile([quality.sharpness(p) for p in photos.pixels], 0.01)) / 2,
    )
    return replace(card, thresholds=thresholds)


def temperature(logits: np.ndarray, labels: np.ndarray, *, least: float = 0.05) -> float:
    """The temperature T > 0 that minimises the cross-entropy of softmax(logits / T).

    Guo et al., On Calibration of Modern Neural Networks, 2017. Bounded to `least`..20, so that
    a model without a mistake on these photos does not become infinitely sure.

    Args:
        logits: (N, C) of the named classes.
        labels: (N,) indices.
    """

    def loss(log_t: float) -> float:
        z = logits / np.exp(log_t)
        return float(np.mean(logsumexp(z, axis=1) - z[np.arange(len(z)), labels]))

    result = minimize_scalar(loss, bounds=(np.log(least), np.log(20)), method="bounded")
    return float(np.exp(result.x))


def confidence_threshold(
    confidences: np.ndarray, correct: np.ndarray, *, risk: float = 0.01, least: float = 0.6
) -> float:
    """The smallest confidence above which at most `risk` of the answers are wrong.

    Never below `least`: with few photos, no mistake may simply be luck. Where no threshold
    reaches the risk, 0.99. Rounded up to a whole percent, which is what people set and read.

    Args:
        confidences: (N,) calibrated probability of the best class, 0..1.
        correct: (N,) bool.
    """
    order = np.argsort(-confidences)
    risks = np.cumsum(~correct[order]) / np.arange(1, len(order) + 1)
    # Photos with the same confidence are answered together or not at all.
    ends = np.append(np.diff(confidences[order]) != 0, True)
    allowed = confidences[order][ends & (risks <= risk)]
    return math.ceil(100 * max(least, allowed.min())) / 100 if len(allowed) else 0.99


def familiarity_threshold(logits: np.ndarray, card: ModelCard, *, keep: float = 0.95) -> float:
    """The familiarity that `keep` of the photos (N, C) of named classes reach."""
    return float(np.quantile(verdict.familiarity(logits, card), 1 - keep))


def expected_calibration_error(
    confidences: np.ndarray, correct: np.ndarray, *, bins: int = 15
) -> float:
    """Mean gap between confidence and accuracy over equally wide bins (Naeini et al. 2015), 0..1.

    Args:
        confidences: (N,) in 0..1.
        correct: (N,) bool.
    """
    index = np.minimum((confidences * bins).astype(int), bins - 1)
    gaps = [
        abs(np.mean(confidences[index == b]) - np.mean(correct[index == b])) * np.mean(index == b)
        for b in np.unique(index)
    ]
    return float(np.sum(gaps))
