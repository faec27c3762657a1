"""Right and wrong, against figures counted by hand."""

import numpy as np
import pytest

from models import photo, view
from models.engine import Engine
from models.verdict import probabilities
from training import synthetic
from training.dataset import Photos
from training.evaluate import evaluate, score, table

# Four cats, two of them taken for dogs; three dogs, one of them for a fish; no fish.
TRUTH = np.array([0, 0, 0, 0, 1, 1, 1])
ANSWERS = np.array([0, 0, 1, 1, 1, 1, 2])
NAMES = ("cat", "dog", "fish")


@pytest.fixture
def scored():
    sure = 0.8
    values = np.full((7, 3), (1 - sure) / 2)
    values[np.arange(7), ANSWERS] = sure
    return score(NAMES, TRUTH, values)


def test_the_figures_are_those_counted_by_hand(scored):
    assert scored.confusion.tolist() == [[2, 2, 0], [0, 2, 1], [0, 0, 0]]
    assert scored.accuracy == pytest.approx(4 / 7)
    assert scored.precision.tolist() == pytest.approx([1, 1 / 2, 0])
    assert scored.recall.tolist() == pytest.approx([1 / 2, 2 / 3, 0])
    assert scored.f1.tolist() == pytest.approx([2 / 3, 4 / 7, 0])
    # One bin: always 80 % sure, 4 of 7 right.
    assert scored.calibration_error == pytest.approx(0.8 - 4 / 7)


def test_classes_without_photos_do_not_lower_the_mean(scored):
    figures = scored.to_dict()
    assert figures["macro_f1"] == pytest.approx((2 / 3 + 4 / 7) / 2)
    assert figures["classes"]["fish"]["photos"] == 0


def test_the_table_says_the_same(scored):
    text = scored.to_text()
    assert text == table(scored.to_dict())
    assert "7 photos, 57.1 % (25.0 to 84.2) right, calibration error 22.9 %" in text
    lines = [line.split() for line in text.splitlines()]
    assert ["dog", "3", "0.500", "0.667", "0.571"] in [line[:5] for line in lines]
    assert ["dog", "0", "2", "1"] in lines


def test_an_engine_is_measured_on_views(shapes_engine: Engine, tmp_path):
    root = synthetic.write(tmp_path / "new", photos=3, seed=3)
    paths = sorted(root.rglob("*.png"))
    pixels = np.stack([view.of(photo.open(p), shapes_engine.card.input_size).pixels for p in paths])
    labels = np.array([synthetic.NAMES.index(path.parent.name) for path in paths])
    values = shapes_engine.logits(pixels)
    assert values.shape == (9, 4)  # the last is "none of these"
    found = evaluate(shapes_engine, Photos(pixels, labels, tuple(paths)))
    expected = score(synthetic.NAMES, labels, probabilities(values, shapes_engine.card))
    assert found.to_dict() == expected.to_dict()
    assert found.to_dict()["photos"] == 9
