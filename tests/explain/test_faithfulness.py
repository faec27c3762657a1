"""Figures of trust, against values computed by hand."""

import numpy as np
import pytest

from explain.faithfulness import bootstrap_interval, centre_map, pixel_auroc, pointing_hit


@pytest.mark.parametrize(
    ("peak", "hit"),
    [((5, 5), True), ((9, 5), True), ((14, 5), True), ((14.1, 5), False), ((13, 9), True),
     ((13, 10), False)],
)  # fmt: skip
def test_the_peak_may_miss_by_the_tolerance(peak: tuple[float, float], hit: bool):
    mask = np.zeros((20, 20), bool)
    mask[5:7, 5:10] = True  # columns 5..9, rows 5..6: (13, 9) is hypot(4, 3) = 5 away
    assert pointing_hit(mask, peak, tolerance=5) is hit


def test_without_an_object_nothing_is_hit():
    assert not pointing_hit(np.zeros((4, 4), bool), (1, 1))


def test_auroc_counts_ordered_pairs():
    mask = np.array([[True, True, False, False]])
    # Pairs (inside, outside): 3>2, 3>1, 2=2 (half), 2>1: 3.5 of 4.
    assert pixel_auroc(mask, np.array([[3.0, 2.0, 2.0, 1.0]])) == pytest.approx(3.5 / 4)


def test_the_centre_map_is_hottest_in_the_middle():
    heat = centre_map(5, 9)
    assert np.unravel_index(heat.argmax(), heat.shape) == (2, 4)
    assert heat[0, 0] == heat[4, 8] == heat.min()


def test_the_interval_covers_the_mean_of_a_coin():
    low, high = bootstrap_interval(np.tile([0.0, 1.0], 50))
    # Normal approximation: 0.5 +- 1.96 * 0.5 / 10.
    assert (low, high) == pytest.approx((0.402, 0.598), abs=0.015)
