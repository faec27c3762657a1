"""Figures into plain words, against values computed by hand."""

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from training import plain, synthetic
from training.plain import Summary


def test_figures_of_a_confusion_by_hand():
    found = Summary(("cat", "dog"), np.array([[8, 2], [1, 9]]))
    assert (found.photos, found.accuracy) == (20, 0.85)
    np.testing.assert_allclose(found.precision, [8 / 9, 9 / 11])
    np.testing.assert_allclose(found.recall, [0.8, 0.9])
    np.testing.assert_allclose(found.f1, [16 / 19, 18 / 21])  # 2 TP / (2 TP + FP + FN)
    assert found.sentences() == [
        "Of 100 photos it names about 85 rightly (20 were tried); of many more like these, "
        "probably between 63 and 95 of 100.",
        "Hardest to recognise: cat (80.0 % of the photos found). But the difference to the others "
        "may be chance.",
        "Its most frequent mistake: cat taken for dog, 2 of 10 photos. The other way round: 1 of "
        "10.",
    ]


def test_classes_without_photos_or_answers_and_no_mistakes():
    found = Summary(("cat", "dog", "snake"), np.array([[5, 0, 0], [0, 0, 0], [0, 0, 3]]))
    np.testing.assert_array_equal(found.f1, [1, np.nan, 1])
    np.testing.assert_array_equal(found.recall, [1, np.nan, 1])
    assert len(found.sentences()) == 1
    missed = Summary(("cat", "dog", "snake"), np.array([[3, 0, 0], [0, 0, 2], [4, 0, 0]]))
    np.testing.assert_array_equal(missed.precision, [3 / 7, np.nan, 0])
    assert "recognise: dog, snake (0.0 % of" in missed.sentences()[1]
    assert "snake taken for cat, 4 of 4 photos" in missed.sentences()[2]
    assert Summary(("cat",), np.zeros((1, 1), int)).sentences()


def test_a_card_that_was_never_tested_has_no_summary(animals):
    assert plain.summary(replace(animals.card, metrics={})) is None
    found = plain.summary(animals.card)
    assert found.photos == animals.card.metrics["validation"]["photos"]
    assert found.accuracy == pytest.approx(animals.card.metrics["validation"]["accuracy"])
    expected = [each["f1"] for each in animals.card.metrics["validation"]["classes"].values()]
    np.testing.assert_allclose(found.f1, expected)


def test_a_report_in_words():
    share = {"value": 0.9, "low": 0.8, "high": 0.95, "photos": 40}
    report = {
        "accuracy": {**share, "value": 0.984},
        "selective": {"verdict": {"accuracy": {**share, "value": 0.99}, "answered": share}},
        "classification": {"calibration_error": 0.018},
        "pointing": {"hit": {**share, "value": 0.978}, "centre_hit": share},
        "backgrounds": None,
    }
    assert plain.sentences(report) == [
        "Of 100 photos it names about 98 rightly (40 were tried); of many more like these, "
        "probably between 80 and 95 of 100.",
        "It dares to answer 90.0 % (80.0 % to 95.0 %) of the photos, and 99.0 % (80.0 % to 95.0 %) "
        "of these answers are right.",
        "When it says how sure it is, it is off by 1.8 points on average: 90 % sure should mean 90 "
        "of 100 right.",
        "The brightest spot of its heatmap lies on the animal in 97.8 % (80.0 % to 95.0 %) of the "
        "photos. Always guessing the middle of the photo would reach 90.0 % (80.0 % to 95.0 %).",
    ]


def test_what_a_card_promises(animals):
    curve = {"photos": 50, "answered": [50] * 60 + [40] * 41, "wrong": [5] * 60 + [2] * 41}
    metrics = {"calibration_error": {"before": 0.2, "after": 0.034}, "risk_coverage": curve}
    thresholds = replace(animals.card.thresholds, confidence=0.6)
    said = plain.promises(replace(animals.card, metrics=metrics, thresholds=thresholds))
    assert "off by 3.4 points" in said[0]
    assert said[1].startswith("It answers if it is at least 60.0 % sure.")
    assert "80" in said[1]  # 40 of 50
    assert plain.promises(replace(animals.card, metrics={})) == []


def test_the_weakest_kind_of_photo():
    def group(name: str, value: float, photos: int = 200):
        return {
            "group": name,
            "accuracy": {"value": value, "low": value - 0.1, "high": value + 0.1, "photos": photos},
        }

    bias = {
        "brightness": [group("lowest", 0.7), group("middle", 0.9), group("highest", 0.95)],
        "orientation": [group("portrait", 0.8), {"group": "square", "accuracy": None}],
        "size": None,
    }
    assert [(name, len(of)) for name, of in plain.kinds(bias)] == [
        ("brightness", 3), ("shape of the photo", 1),
    ]  # fmt: skip
    assert plain.weakest(bias) == (
        "Least often right: brightness, lowest third (70.0 % of 200 photos). Of the others: 92.5 %."
    )
    bias["brightness"][0] = group("lowest", 0.85)  # one of four groups is so low by chance
    assert plain.weakest(bias) == (
        "No kind of photo is clearly harder for it than others: the differences between these 4 "
        "groups may be chance."
    )
    assert plain.weakest({}) is None


def test_each_diagram_has_its_numbers():
    share = {"value": 0.9, "low": 0.8, "high": 0.95, "photos": 40}
    at = [
        {"threshold": 0.5, "answered": share, "accuracy": share},
        {"threshold": 0.99, "answered": {**share, "value": 0.0}, "accuracy": None},
    ]
    told = [1.0 - i / 50 for i in range(25)]
    report = {
        "reliability": [{"confidence": 0.8, "accuracy": share}],
        "selective": {"at_thresholds": at},
        "history": {"loss": told, "accuracy": told},
    }
    found = plain.tables(report)
    assert found["reliability"][1] == [["80.0 %", "90.0 %", "40"]]
    assert found["selective"][1] == [["50.0 %", "90.0 %", "90.0 %"], ["99.0 %", "0.0 %", "–"]]
    heads, rows = found["history"]
    assert heads == ["pass", "loss", "right"]
    assert rows[0] == ["1", "1.000", "1.000"]
    assert rows[-1] == ["25", "0.520", "0.520"]
    assert len(rows) <= 15
    assert plain.tables({"history": None}) == {}


def test_each_photo_of_a_folder_is_counted_where_it_can_be_found(shapes_engine, tmp_path: Path):
    rng = np.random.default_rng(4)
    for name in ("circle", "square"):
        for index in range(6):
            path = tmp_path / name / f"{index}.png"
            path.parent.mkdir(exist_ok=True)
            cv2.imwrite(str(path), synthetic.picture(name, rng)[0][..., ::-1])
    (tmp_path / "circle" / "broken.png").write_bytes(b"no picture")
    told: list[float] = []
    found, places = plain.confused(shapes_engine, tmp_path, told.append)
    assert found.photos == 12
    assert told
    for (right, wrong), paths in places.items():
        assert found.confusion[right, wrong] == len(paths)
        assert {path.parent.name for path in paths} == {shapes_engine.card.names[right]}
