"""How good a model is, in words: against sentences written by hand."""

import doctest

from words import report


def test_the_examples():
    assert doctest.testmod(report).failed == 0


ACCURACY = {"value": 0.85, "low": 0.64, "high": 0.948, "photos": 20}


def test_grades_say_accuracy_the_hardest_class_and_the_mistake():
    hardest = {"names": ["cat"], "recall": 0.8, "clear": False}
    mistake = {
        "right": "cat", "wrong": "dog", "count": 2, "photos": 10, "back": 1, "others": 10,
    }  # fmt: skip
    sentences = report.grades(ACCURACY, hardest, mistake)
    assert sentences[0].count("85") == 1
    assert "between 64 and 95 of 100" in sentences[0]
    assert "cat (80.0%" in sentences[1]
    assert "chance" in sentences[1]
    assert "cat taken for dog, 2 of 10 photos. The other way round: 1 of 10." in sentences[2]
    nearly = report.grades({**ACCURACY, "value": 0.995}, None, None)
    assert nearly[0].startswith("It names more than 99 of 100 photos correctly")
    assert "chance" not in report.grades(ACCURACY, {**hardest, "clear": True}, mistake)[1]
    assert report.grades(ACCURACY, None, None) == sentences[:1]


def test_a_report_in_words():
    share = {"value": 0.9, "low": 0.8, "high": 0.95, "photos": 40}
    figures = {
        "accuracy": {**share, "value": 0.984},
        "selective": {"verdict": {"accuracy": {**share, "value": 0.99}, "answered": share}},
        "classification": {"calibration_error": 0.018},
        "pointing": {"hit": {**share, "value": 0.978}, "centre_hit": share},
        "backgrounds": None,
    }
    assert report.sentences(figures) == [
        "It names about 98 of 100 photos correctly (40 were tested); of many more like these, "
        "probably between 80 and 95 of 100.",
        "It answers 90.0% (80.0% to 95.0%) of the photos, and 99.0% (80.0% to 95.0%) "
        "of these answers are right.",
        "When it says how sure it is, it is off by 1.8 points on average: 90% sure should mean 90 "
        "of 100 right.",
        "The brightest spot of its heatmap lies on the animal in 97.8% (80.0% to 95.0%) of the "
        "photos. Always guessing the centre of the photo would reach 90.0% (80.0% to 95.0%).",
    ]


def test_what_a_model_promises():
    sentences = report.promises(0.034, 0.6, "It answers 80 of 100.", None)
    assert "3.4 points" in sentences[0]
    assert "60.0%" in sentences[1]
    assert sentences[1].endswith("It answers 80 of 100.")
    assert "was not measured" in sentences[2]
    known = {"value": 0.036, "low": 0.023, "high": 0.054, "photos": 562}
    [doubt] = report.promises(None, 0.6, "", known)
    assert "562 photos" in doubt
    assert "3.6% (2.3% to 5.4%)" in doubt


def test_the_weakest_kind_of_photo():
    group = {
        "property": "brightness", "group": "lowest", "value": 0.7, "photos": 200, "others": 0.925,
    }  # fmt: skip
    assert report.weakest(4, group) == (
        "Least often right: brightness, lowest third (70.0% of 200 photos). Of the others: 92.5%."
    )
    assert "these 4 groups" in (report.weakest(4, None) or "")
    assert report.weakest(0, None) is None


def test_kinds_of_photos_without_photos_are_left_out():
    share = {"value": 0.9, "low": 0.8, "high": 0.95, "photos": 40}
    bias = {
        "brightness": [{"group": g, "accuracy": share} for g in ("lowest", "middle", "highest")],
        "orientation": [
            {"group": "portrait", "accuracy": share}, {"group": "square", "accuracy": None},
        ],
        "size": None,
    }  # fmt: skip
    assert [(name, len(of)) for name, of in report.kinds(bias)] == [
        ("brightness", 3), ("shape of the photo", 1),
    ]  # fmt: skip


def test_each_diagram_has_its_numbers():
    share = {"value": 0.9, "low": 0.8, "high": 0.95, "photos": 40}
    at = [
        {"threshold": 0.5, "answered": share, "accuracy": share},
        {"threshold": 0.99, "answered": {**share, "value": 0.0}, "accuracy": None},
    ]
    told = [1.0 - i / 50 for i in range(25)]
    figures = {
        "reliability": [{"confidence": 0.8, "accuracy": share}],
        "selective": {"at_thresholds": at},
        "history": {"loss": told, "accuracy": told},
    }
    found = report.tables(figures)
    assert found["reliability"][1] == [["80.0%", "90.0%", "40"]]
    assert found["selective"][1] == [["50.0%", "90.0%", "90.0%"], ["99.0%", "0.0%", "–"]]
    heads, rows = found["history"]
    assert heads == ["pass", "loss", "right"]
    assert rows[0] == ["1", "1.000", "1.000"]
    assert rows[-1] == ["25", "0.520", "0.520"]
    assert len(rows) <= 15
    assert report.tables({"history": None}) == {}


def test_the_table_of_scores_lines_up():
    share = {"value": 0.5714, "low": 0.25, "high": 0.842}
    figures = {
        "photos": 7,
        "accuracy_95": share,
        "calibration_error": 0.2286,
        "classes": {
            "cat": {"photos": 4, "precision": 1.0, "recall": 0.5, "f1": 0.667, "recall_95": share},
            "a fish": {"photos": 0, "precision": 0.0, "recall": 0.0, "f1": 0.0, "recall_95": None},
        },
        "confusion": [[2, 2], [0, 0]],
    }
    assert report.scores(figures).splitlines() == [
        "7 photos, 57.1% (25.0 to 84.2) right, calibration error 22.9%",
        "",
        "class   photos  precision  recall      F1  95% interval of recall",
        "cat          4      1.000   0.500   0.667  0.250 to 0.842",
        "a fish       0      0.000   0.000   0.000",
        "",
        "rows: the true class; columns: the model's answer",
        "           cat  a fish",
        "cat          2       2",
        "a fish       0       0",
    ]
