"""How sure an answer may be: temperature, and the confidence below which there is none.

In numpy alone, for the page teaches without SciPy; the tests compare with SciPy.
"""

import math

import numpy as np

RISK, CERTAINTY = 0.01, 0.9  # see `confidence_threshold`
HOTTEST = 20.0


def temperature(logits: np.ndarray, labels: np.ndarray, *, least: float = 0.05) -> float:
    """The temperature T > 0 that minimises the cross-entropy of softmax(logits / T).

    Guo et al., On Calibration of Modern Neural Networks, 2017. Bounded to `least`..20, so that
    a model without a mistake on these photos does not become infinitely sure.

    Args:
        logits: (N, C) of the named classes.
        labels: (N,) indices.
    """
    right = logits[np.arange(len(logits)), labels]

    def slope(sharpness: float) -> float:
        """Of the cross-entropy over 1 / T: what the softmax expects, minus what is right."""
        weights = np.exp(sharpness * (logits - logits.max(axis=1, keepdims=True)))
        expected = np.sum(weights * logits, axis=1) / weights.sum(axis=1)
        return float(np.mean(expected - right))

    # The cross-entropy is convex in 1 / T: halve the interval in which its slope changes sign.
    low, high = math.log(1 / HOTTEST), math.log(1 / least)
    for _ in range(50):
        middle = (low + high) / 2
        low, high = (low, middle) if slope(math.exp(middle)) > 0 else (middle, high)
    return math.exp(-(low + high) / 2)


def provable_risk(count: int, risk: float = RISK, certainty: float = CERTAINTY) -> float:
    """The share of wrong answers that `confidence_threshold` tests for with so many photos, 0..1.

    `risk`, or, where photos are too few to show so little, what half of them could show if all of
    these were right: m photos without a mistake say that at most 1 - (1 - certainty)^(1/m) are
    wrong (Clopper and Pearson 1934). With 240 photos that is 1.9 %, with 24 it is 17 %.
    """
    return max(risk, 1 - (1 - certainty) ** (2 / max(count, 1)))


def confidence_threshold(
    confidences: np.ndarray,
    correct: np.ndarray,
    *,
    risk: float = RISK,
    least: float = 0.6,
    certainty: float = CERTAINTY,
) -> float:
    """The smallest confidence above which answers are shown to be wrong in at most `risk` of cases.

    Not only on these photos: of all such choices, at most one in ten is worse on new photos of the
    same kind. Learn then Test (Angelopoulos et al. 2021) with fixed-sequence testing: the surest
    half is tested first, then one photo more at a time; "more than `risk` of the answers are wrong"
    is rejected while so few wrong ones would else be seen in at most 1 - certainty of cases
    (binomial), and the first failure ends it. With few photos, see `provable_risk`. Photos of one
    burst count as one to the formula, so they are better not among these.

    Never below `least`. Where nothing can be shown, 0.99. Rounded up to a whole percent, which is
    what people set and read.

    Args:
        confidences: (N,) calibrated probability of the best class, 0..1.
        correct: (N,) bool.
        risk: share of the answers, 0..1.
        least: 0..1.
        certainty: 0..1.
    """
    order = np.argsort(-confidences)
    answered = np.arange(1, len(order) + 1)
    seldom = _seldom(~correct[order], provable_risk(len(order), risk, certainty))
    # Photos with the same confidence are answered together or not at all.
    ends = np.append(np.diff(confidences[order]) != 0, True) & (2 * answered >= len(order))
    shown = np.logical_and.accumulate(seldom[ends] <= 1 - certainty + 1e-9)
    allowed = confidences[order][ends][shown]
    return min(0.99, math.ceil(100 * max(least, allowed.min(initial=1.0))) / 100)


def _seldom(wrong: np.ndarray, risk: float) -> np.ndarray:
    """P(X <= k) of binomials with n = 1..N draws of probability `risk`; k: the first n's mistakes.

    From one n to the next, with q(k) = P(X = k):

        P(X <= k | n + 1) = P(X <= k | n) - risk q(k | n)

    Args:
        wrong: (N,) bool.
        risk: 0..1, both excluded.
    """

    def exactly(k: int, n: int) -> float:
        log_choices = math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1)
        return math.exp(log_choices + k * math.log(risk) + (n - k) * math.log1p(-risk))

    mistakes, at_most = 0, 1.0  # P(X <= 0) of no draws
    chances = np.empty(len(wrong))
    for n, is_wrong in enumerate(wrong.tolist()):
        at_most -= risk * exactly(mistakes, n)
        if is_wrong:
            mistakes += 1
            at_most += exactly(mistakes, n + 1)
        chances[n] = at_most
    return chances
