"""Right and wrong, against figures counted by hand and scikit-learn's."""

from dataclasses import replace

import numpy as np
import pytest
from sklearn.metrics import f1_score, precision_recall_fscore_support

from models.engine import Engine
from training.scores import Confusion, expected_calibration_error, of_card, score

# Four cats, two of them taken for dogs; three dogs, one of them for a fish; no fish.
TRUTH = np.array([0, 0, 0, 0, 1, 1, 1])
ANSWERS = np.array([0, 0, 1, 1, 1, 1, 2])
NAMES = ("cat", "dog", "fish")


def confusion(*rows: list[int]) -> Confusion:
    names = ("cat", "dog", "snake")[: len(rows)]
    return Confusion(names, np.array(rows))


def test_the_figures_are_those_counted_by_hand():
    found = confusion([8, 2], [1, 9])
    assert (found.photos, found.accuracy) == (20, 0.85)
    np.testing.assert_allclose(found.precision, [8 / 9, 9 / 11])
    np.testing.assert_allclose(found.recall, [0.8, 0.9])
    np.testing.assert_allclose(found.f1, [16 / 19, 18 / 21])  # 2 TP / (2 TP + FP + FN)
    assert found.macro_f1 == pytest.approx((16 / 19 + 18 / 21) / 2)


def test_the_shares_are_scikit_learns(rng: np.random.Generator):
    truth, answers = rng.integers(0, 5, (2, 60))
    truth[truth == 3] = 4  # a class without photos
    answers[answers == 1] = 0  # and one without answers
    expected = precision_recall_fscore_support(
        truth, answers, labels=range(5), zero_division=np.nan
    )
    found = Confusion.of("abcde", truth, answers)
    for ours, theirs in zip((found.precision, found.recall, found.f1), expected, strict=False):
        np.testing.assert_allclose(ours, theirs)
    there = np.unique(truth)
    macro = f1_score(truth, answers, labels=there, average="macro", zero_division=np.nan)
    assert found.macro_f1 == pytest.approx(macro)


def test_classes_without_photos_or_answers():
    found = confusion([5, 0, 0], [0, 0, 0], [0, 0, 3])
    np.testing.assert_array_equal(found.f1, [1, np.nan, 1])
    np.testing.assert_array_equal(found.recall, [1, np.nan, 1])
    assert found.recall_95[1] is None
    missed = confusion([3, 0, 0], [0, 0, 2], [4, 0, 0])
    np.testing.assert_array_equal(missed.precision, [3 / 7, np.nan, 0])


def test_the_summary_names_the_hardest_classes_and_the_mistake():
    summary = confusion([3, 0, 0], [0, 0, 2], [4, 0, 0]).summary()
    assert summary["hardest"]["names"] == ["dog", "snake"]
    assert summary["hardest"]["recall"] == 0
    assert summary["mistake"] == {
        "right": "snake", "wrong": "cat", "count": 4, "photos": 4, "back": 0, "others": 3,
    }  # fmt: skip
    assert confusion([200, 0], [60, 140]).summary()["hardest"]["clear"]
    assert not confusion([8, 2], [1, 9]).summary()["hardest"]["clear"]
    for perfect in (confusion([5, 0], [0, 3]), confusion([0])):
        assert perfect.summary()["hardest"] is perfect.summary()["mistake"] is None


def scored() -> dict:
    values = np.full((7, 3), 0.1)
    values[np.arange(7), ANSWERS] = 0.8
    return score(NAMES, TRUTH, values)


def test_a_card_gets_plain_numbers():
    figures = scored()
    assert figures["confusion"] == [[2, 2, 0], [0, 2, 1], [0, 0, 0]]
    assert figures["photos"] == 7
    assert figures["accuracy"] == figures["accuracy_95"]["value"] == pytest.approx(4 / 7)
    assert figures["macro_f1"] == pytest.approx((2 / 3 + 4 / 7) / 2)  # of the classes with photos
    # One bin: always 80 % sure, 4 of 7 right.
    assert figures["calibration_error"] == pytest.approx(0.8 - 4 / 7)
    fish = figures["classes"]["fish"]
    assert (fish["photos"], fish["precision"], fish["recall"], fish["f1"]) == (0, 0, 0, 0)
    assert fish["recall_95"] is None
    assert figures["classes"]["cat"]["recall_95"]["value"] == 1 / 2


def test_photos_of_one_burst_widen_the_interval():
    values = np.eye(3)[ANSWERS]
    apart = score(NAMES, TRUTH, values)["accuracy_95"]
    together = score(NAMES, TRUTH, values, groups=[0, 0, 0, 1, 1, 1, 2])["accuracy_95"]
    assert together["value"] == apart["value"]
    assert together["low"] < apart["low"]
    assert together["high"] > apart["high"]


def test_calibration_error_by_hand():
    sure, right = np.array([0.95, 0.95, 0.55, 0.55]), np.array([1, 1, 1, 0], bool)
    assert expected_calibration_error(sure, right) == pytest.approx(0.5 * 0.05 + 0.5 * 0.05)


def test_the_confusion_of_a_card(animals: Engine):
    assert of_card(replace(animals.card, metrics={})) is None
    found, figures = of_card(animals.card), animals.card.metrics["validation"]
    assert found is not None
    assert found.photos == figures["photos"]
    assert found.accuracy == pytest.approx(figures["accuracy"])
    np.testing.assert_allclose(found.f1, [of["f1"] for of in figures["classes"].values()])
