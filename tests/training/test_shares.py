"""Intervals of shares, against SciPy, closed forms and simulation."""

import numpy as np
import pytest
from scipy.stats import binomtest

from training import shares


@pytest.mark.parametrize(("right", "photos"), [(0, 7), (16, 16), (186, 200), (65, 80), (88, 91)])
@pytest.mark.parametrize("level", [0.95, 0.997])
def test_the_interval_is_scipys(right: int, photos: int, level: float):
    theirs = binomtest(right, photos).proportion_ci(level, method="wilson")
    assert shares.wilson(right, photos, level) == pytest.approx((theirs.low, theirs.high))


def test_figures_of_the_readme():
    assert shares.interval(shares.share(np.arange(200) < 186)) == "93.0% (88.6 to 95.8)"
    assert shares.interval(shares.share(np.arange(80) < 65)) == "81.2% (71.3 to 88.3)"
    assert shares.interval(shares.share(np.arange(91) < 88)) == "96.7% (90.8 to 98.9)"
    assert shares.share(np.array([], bool)) is None


def test_frames_of_one_burst_count_as_one_photo():
    assert shares.effective(range(9)) == pytest.approx(9)
    assert shares.effective(["a"] * 10 + ["b"] * 10 + ["c"] * 10) == pytest.approx(3)
    assert shares.effective(["a"] * 3 + ["b"]) == pytest.approx(16 / 10)
    right = np.repeat([True, False, True, True], 25)
    found = shares.share(right, np.repeat(range(4), 25).tolist())
    assert (found["value"], found["photos"]) == (0.75, 100)
    assert (found["low"], found["high"]) == pytest.approx(shares.wilson(3, 4))


def test_the_lowest_of_many_equal_groups_is_seldom_called_weak():
    """Of fifteen groups that differ by chance alone, one is called weak in few sets of photos."""
    rng = np.random.default_rng(0)
    drawn = rng.binomial(60, 0.9, (2000, 15))
    called = [shares.clearly_lowest(right.tolist(), [60] * 15) is not None for right in drawn]
    naive = [shares.wilson(min(right), 60)[1] < shares.wilson(max(right), 60)[0] for right in drawn]
    assert np.mean(called) <= 0.05
    assert np.mean(naive) > 0.2  # how it was judged before
    assert shares.clearly_lowest([58, 57, 30, 59], [60] * 4) == 2
    assert shares.clearly_lowest([5, 0], [6, 0]) is None
