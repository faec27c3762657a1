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
        "Of 100 test photos it names about 85 rightly (20 were tried).",
        "It finds it hardest to recognise: cat (80.0 % of its photos).",
        "Its most frequent mistake: cat taken for dog, 2 of 10 photos.",
    ]


def test_classes_without_photos_or_answers_and_no_mistakes():
    found = Summary(("cat", "dog", "snake"), np.array([[5, 0, 0], [0, 0, 0], [0, 0, 3]]))
    assert list(found.f1) == [1, 0, 1]
    assert len(found.sentences()) == 1
    assert (
        "hardest to recognise: snake"
        in Summary(
            ("cat", "dog", "snake"), np.array([[5, 0, 0], [0, 0, 0], [1, 0, 3]])
        ).sentences()[1]
    )


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
        "selective": {"verdict": {"accuracy": {**share, "value": 0.99}, "answered": share}},
        "classification": {"calibration_error": 0.018},
        "pointing": {"hit": {**share, "value": 0.978}, "centre_hit": share},
        "backgrounds": None,
    }
    assert plain.sentences(report) == [
        "It dares to answer 90.0 % of the photos, and 99.0 % of these answers are right.",
        "When it says how sure it is, it is off by 1.8 points on average: 90 % sure should mean 90 "
        "of 100 right.",
        "The brightest spot of its heatmap lies on the animal in 97.8 % of the photos. Always "
        "guessing the middle of the photo would reach 90.0 %.",
    ]


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
