"""The report's figures against hand-counted ones."""

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from explain.faithfulness import bootstrap_interval
from models.card import Thresholds
from tests.made import card, observed, seen
from training.figures import figures, weakest
from training.observe import Observation, OnMask
from training.other_backgrounds import Swap
from training.shares import share


def measured(*photos: Observation, **more: Any) -> dict[str, Any]:
    return figures(card(), observed(*photos, **more))


def wilson(k: int, n: int, z: float = 1.959964) -> tuple[float, float]:
    middle = k / n + z * z / (2 * n)
    half = z * math.sqrt(k / n * (1 - k / n) / n + z * z / (4 * n * n))
    return (middle - half) / (1 + z * z / n), (middle + half) / (1 + z * z / n)


def test_shares_come_with_their_wilson_interval():
    found = share(np.array([True] * 8 + [False] * 2))
    assert found["value"] == 0.8
    assert found["photos"] == 10
    assert (found["low"], found["high"]) == pytest.approx(wilson(8, 10))
    assert (found["low"], found["high"]) == pytest.approx((0.490, 0.943), abs=0.001)
    assert share(np.array([True] * 5))["high"] == 1
    assert share(np.array([])) is None


def test_accuracy_and_recall_are_counted_over_all_photos_answered_or_not():
    report = measured(
        seen(0, 0.9), seen(0, 0.6, status="unfamiliar"), seen(0, 0.2), seen(1, 0.3), seen(1, 0.7)
    )
    assert report["accuracy"]["value"] == report["classification"]["accuracy"] == 0.6
    assert report["classification"]["confusion"] == [[2, 1], [1, 1]]
    recall = report["classification"]["classes"]["cats"]["recall_95"]
    assert (recall["low"], recall["high"]) == pytest.approx(wilson(2, 3))
    gap = report["bias"]["class_gap"]
    assert gap["value"] == pytest.approx(2 / 3 - 1 / 2)
    assert (gap["best"], gap["worst"]) == ("cats", "dogs")


def test_roc_auc_counts_ordered_pairs():
    # Probabilities of cat: cats 0.9, 0.4; dogs 0.5, 0.4, 0.1. Of 6 pairs 0.9 wins three,
    # 0.4 wins one and ties one.
    report = measured(seen(0, 0.9), seen(0, 0.4), seen(1, 0.5), seen(1, 0.4), seen(1, 0.1))
    assert report["roc_auc"]["classes"]["cats"] == pytest.approx(4.5 / 6)
    assert report["roc_auc"]["macro"] == pytest.approx(4.5 / 6)  # two classes mirror each other
    # Only dogs: nothing to tell them from.
    only_dogs = measured(seen(1, 0.1), seen(1, 0.2))
    assert only_dogs["roc_auc"] is only_dogs["bias"]["class_gap"] is None


def test_before_calibration_it_was_as_sure_as_its_logits():
    # The card's temperature is 2: 0.9 of two classes had a logit of 2 log 9, and 81 : 1.
    photos = [seen(0, 0.9), seen(0, 0.9), seen(1, 0.9)]
    report = figures(replace(card(), temperature=2.0), observed(*photos))
    [bin_] = report["before_calibration"]["reliability"]
    assert bin_["confidence"] == pytest.approx(81 / 82)
    error = report["before_calibration"]["calibration_error"]
    assert error == pytest.approx(81 / 82 - 2 / 3)


def test_the_bins_add_up_to_the_calibration_error(rng: np.random.Generator):
    report = measured(
        *(seen(int(a), b) for a, b in zip(rng.integers(0, 2, 200), rng.random(200), strict=True))
    )
    bins = report["reliability"]
    assert sum(each["accuracy"]["photos"] for each in bins) == 200
    gap = sum(
        each["accuracy"]["photos"] * abs(each["accuracy"]["value"] - each["confidence"])
        for each in bins
    )
    assert gap / 200 == pytest.approx(report["classification"]["calibration_error"])
    for each in bins:
        assert each["from"] <= each["confidence"] <= each["to"]
        assert each["to"] - each["from"] == pytest.approx(1 / 15)


def test_answering_fewer_photos():
    # Right at 0.9; wrong and right at 0.8, answered together; right at 0.6.
    report = measured(seen(0, 0.9), seen(1, 0.8), seen(0, 0.8), seen(1, 0.4))["selective"]
    assert report["curve"] == {
        "threshold": pytest.approx([0.9, 0.8, 0.6]),
        "coverage": pytest.approx([1 / 4, 3 / 4, 1]),
        "accuracy": pytest.approx([1, 2 / 3, 3 / 4]),
    }
    assert report["aurc"] == pytest.approx((0 + 1 / 3 + 1 / 3 + 1 / 4) / 4)
    at = {each["threshold"]: each for each in report["at_thresholds"]}
    assert at[0.0]["answered"]["value"] == 1
    assert at[0.7]["answered"]["value"] == 3 / 4
    assert at[0.7]["accuracy"]["value"] == pytest.approx(2 / 3)
    assert at[0.95]["answered"]["value"] == 0
    assert at[0.95]["accuracy"] is None


def test_the_curve_is_thinned_but_keeps_its_ends(rng: np.random.Generator):
    curve = measured(*(seen(0, p) for p in rng.random(500)))["selective"]["curve"]
    assert len(curve["coverage"]) == 100
    assert curve["coverage"][0] == pytest.approx(1 / 500)
    assert curve["coverage"][-1] == 1
    assert curve["coverage"] == sorted(curve["coverage"])


def test_the_verdicts_are_counted_as_they_were():
    photos = (
        seen(0, 0.9), seen(0, 0.2), seen(1, 0.4, status="ambiguous"),
        seen(1, 0.1, status="unfamiliar"), seen(1, 0.1, status="poor_photo"),
    )  # fmt: skip
    strict = card(thresholds=Thresholds(confidence=0.77))
    verdict = figures(strict, observed(*photos))["selective"]["verdict"]
    assert verdict["statuses"] == {"answer": 2, "ambiguous": 1, "unfamiliar": 1, "poor_photo": 1}
    assert verdict["answered"]["value"] == 2 / 5
    assert verdict["accuracy"]["value"] == 1 / 2
    assert verdict["threshold"] == 0.77


def test_thirds_of_the_photos():
    # Ten photos from dark to bright; the three brightest are wrong.
    photos = [seen(0, 0.9 if i < 7 else 0.1, brightness=float(10 * i)) for i in range(10)]
    thirds = measured(*photos)["bias"]["brightness"]
    assert [each["group"] for each in thirds] == ["lowest", "middle", "highest"]
    assert [(each["from"], each["to"]) for each in thirds] == [(0, 30), (40, 60), (70, 90)]
    assert [each["accuracy"]["photos"] for each in thirds] == [4, 3, 3]
    assert [each["accuracy"]["value"] for each in thirds] == [1, 1, 0]
    assert thirds[2]["accuracy"]["high"] == pytest.approx(wilson(0, 3)[1])


def test_equal_photos_stay_together():
    photos = [seen(0, 0.9, contrast=7.0) for _ in range(9)]
    [only] = measured(*photos)["bias"]["contrast"]
    assert only["accuracy"]["photos"] == 9


def test_shapes_of_photos():
    aspects = (0.5, 1.0, 1.04, 1 / 1.04, 1.5, 2.0)
    photos = [seen(0, 0.1 if a > 1.9 else 0.9, aspect=a) for a in aspects]
    found = {
        each["group"]: (each["accuracy"]["photos"], each["accuracy"]["value"])
        for each in measured(*photos)["bias"]["orientation"]
    }
    assert found == {"portrait": (1, 1), "square": (3, 1), "landscape": (2, 0.5)}


def test_heatmaps_are_compared_with_the_centre_photo_by_photo():
    on = [
        OnMask(area, hit, centre, auroc, 0.6)
        for area, hit, centre, auroc in (
            (0.1, True, False, 0.9), (0.2, True, True, 0.8), (0.6, False, True, 0.4),
        )
    ]  # fmt: skip
    photos = [seen(0, 0.9, on_mask=each) for each in on]
    photos.append(seen(0, 0.1))  # without a mask: not counted
    report = measured(*photos)
    pointing = report["pointing"]
    assert pointing["hit"]["photos"] == 3
    assert pointing["hit"]["value"] == pytest.approx(2 / 3)
    assert pointing["centre_hit"]["value"] == pytest.approx(2 / 3)
    assert pointing["hit_difference"]["value"] == pytest.approx(0)
    assert pointing["auroc"]["value"] == pytest.approx(0.7)
    assert pointing["auroc_difference"]["value"] == pytest.approx(0.1)
    low, high = bootstrap_interval(np.array([0.3, 0.2, -0.2]))
    difference = pointing["auroc_difference"]
    assert (difference["low"], difference["high"]) == pytest.approx((low, high))
    sizes = report["bias"]["size"]
    assert [each["to"] for each in sizes] == [0.1, 0.2, 0.6]
    assert [each["accuracy"]["value"] for each in sizes] == [1, 1, 1]


def test_other_backgrounds():
    swapped = (
        Swap(animal=0, background=1, before=0, after=0),
        Swap(animal=0, background=1, before=0, after=1),
        Swap(animal=1, background=0, before=1, after=0),
        Swap(animal=1, background=0, before=0, after=1),
    )
    alone = ("answer", "unfamiliar", "ambiguous")
    found = measured(seen(0, 0.9), swaps=swapped, empty=alone)["backgrounds"]
    assert found["original"]["value"] == 3 / 4
    assert found["swapped"]["value"] == 2 / 4
    assert found["difference"]["value"] == pytest.approx(-1 / 4)
    expected = bootstrap_interval(np.array([0.0, -1, -1, 1]))
    assert (found["difference"]["low"], found["difference"]["high"]) == pytest.approx(expected)
    assert found["follows_background"]["value"] == 2 / 4
    assert found["alone_answered"]["value"] == pytest.approx(1 / 3)


def test_without_masks_there_is_nothing_to_say_of_places():
    report = measured(seen(0, 0.9), seen(1, 0.2))
    assert report["pointing"] is report["backgrounds"] is report["bias"]["size"] is None


def test_the_weakest_kind_of_photo():
    def group(name: str, value: float, photos: int = 200):
        accuracy = {"value": value, "low": value - 0.1, "high": value + 0.1, "photos": photos}
        return {"group": name, "accuracy": accuracy}

    bias = {
        "brightness": [group("lowest", 0.7), group("middle", 0.9), group("highest", 0.95)],
        "orientation": [group("portrait", 0.8), {"group": "square", "accuracy": None}],
        "size": None,
    }
    count, found = weakest(bias)
    assert count == 4
    assert found == {
        "property": "brightness", "group": "lowest", "value": 0.7, "photos": 200,
        "others": pytest.approx(0.925),
    }  # fmt: skip
    bias["brightness"][0] = group("lowest", 0.85)  # one of four groups is so low by chance
    assert weakest(bias) == (4, None)
    assert weakest({}) == (0, None)
