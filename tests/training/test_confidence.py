"""Temperature and threshold: against closed forms, SciPy, and their own promises."""

import numpy as np
import pytest
from scipy.optimize import minimize_scalar
from scipy.special import logsumexp
from scipy.stats import binom, binomtest

from training import confidence


@pytest.mark.parametrize("seed", range(4))
def test_the_temperature_is_scipys(seed: int):
    rng = np.random.default_rng(seed)
    labels = rng.integers(0, 3, 200)
    logits = 3 * rng.normal(size=(200, 3)) + 2 * seed * np.eye(3)[labels]

    def loss(log_t: float) -> float:
        z = logits / np.exp(log_t)
        return float(np.mean(logsumexp(z, axis=1) - z[np.arange(200), labels]))

    theirs = minimize_scalar(loss, bounds=(np.log(0.05), np.log(20)), method="bounded")
    assert confidence.temperature(logits, labels) == pytest.approx(np.exp(theirs.x), rel=1e-4)


def test_the_temperature_stays_in_its_bounds():
    right = 9 * np.eye(3)
    assert confidence.temperature(right, np.arange(3), least=0.3) == pytest.approx(0.3)
    assert confidence.temperature(right, np.array([1, 2, 0])) == pytest.approx(confidence.HOTTEST)
    huge = confidence.temperature(1e30 * right, np.arange(3), least=0.3)
    assert huge == pytest.approx(0.3)  # and no overflow


@pytest.mark.parametrize("risk", [0.01, 0.3, 0.99])
def test_chances_of_mistakes_are_scipys(rng: np.random.Generator, risk: float):
    wrong = rng.random(3000) < 1.2 * risk
    expected = binom.cdf(np.cumsum(wrong), np.arange(1, 3001), risk)
    np.testing.assert_allclose(confidence._seldom(wrong, risk), expected, atol=1e-9)


@pytest.mark.parametrize("count", [1, 2, 10, 75, 240, 1000, 5000])
def test_the_risk_that_so_many_photos_can_show(count: int):
    """Clopper and Pearson's bound for no mistake among half of them has a closed form."""
    risk = confidence.provable_risk(count)
    assert risk == pytest.approx(max(0.01, 1 - 0.1 ** (2 / count)))
    half = max(count // 2, 1)
    if count % 2 == 0 and risk > 0.01:
        bound = binomtest(0, half).proportion_ci(0.8, method="exact").high  # 90% on one side
        assert risk == pytest.approx(bound)


def test_a_threshold_without_mistakes_and_with_some():
    sure = np.linspace(0.99, 0.65, 240)
    right = np.ones(240, bool)
    assert confidence.confidence_threshold(sure, right) == 0.65
    assert confidence.confidence_threshold(sure - 0.2, right) == 0.6  # never below
    # 1.9 % can be shown: one mistake needs P(X <= 1) <= 10 % of a binomial with 1.9 %: 201 photos.
    risk = confidence.provable_risk(240)
    needed = next(n for n in range(1, 400) if binom.cdf(1, n, risk) <= 0.1)
    assert 190 < needed < 215
    for position, passes in ((needed, True), (needed - 2, False)):
        right = np.arange(240) != position
        found = confidence.confidence_threshold(sure, right)
        assert (found == 0.65) is passes
        assert found >= 0.65
    assert confidence.confidence_threshold(sure, np.arange(240) != 0) == 0.99  # the surest is wrong
    assert confidence.confidence_threshold(sure, np.zeros(240, bool)) == 0.99
    assert confidence.confidence_threshold(sure[:6], np.ones(6, bool)) == 0.99
    together = np.repeat([0.9, 0.7], 120)  # answered together or not at all
    assert confidence.confidence_threshold(together, np.ones(240, bool)) == 0.7


@pytest.mark.parametrize("count", [60, 240, 1200])
def test_the_threshold_keeps_its_promise_in_nine_of_ten_cases(count: int):
    """Simulated: photos of confidence u are wrong with probability (1 - u) / 2."""

    def risk_above(threshold: float) -> float:
        """Mean of (1 - u) / 2 over u uniform in threshold..1."""
        return (1 - threshold) / 4

    rng = np.random.default_rng(count)
    asked, broken, empirical = confidence.provable_risk(count), 0, 0
    for _ in range(1000):
        u = rng.uniform(0.5, 1, count)
        right = rng.random(count) >= (1 - u) / 2
        broken += risk_above(confidence.confidence_threshold(u, right, least=0.5)) > asked
        order = np.argsort(-u)  # as before: the smallest with few enough mistakes among these
        share = np.cumsum(~right[order]) / np.arange(1, count + 1)
        empirical += risk_above(u[order][share <= asked].min(initial=1.0)) > asked
    assert broken <= 130  # one in ten and three standard deviations
    assert empirical > 300
