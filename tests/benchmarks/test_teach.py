"""The benchmark of teaching: what it counts, and what it leaves out."""

from pathlib import Path

import pytest

from benchmarks import teach
from models.errors import DataError
from training import synthetic


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = synthetic.write(tmp_path_factory.mktemp("data") / "shapes", photos=7)
    (root / "triangle").rename(root / "cat")  # the default model was taught cats already
    return root


def test_both_ways_are_measured_on_the_same_photos(data: Path):
    result = teach.run(data, ["animals"], classes=2, photos=4, draws=2)
    found = result["networks"]["animals"]
    assert found["accuracies"] == pytest.approx([round(6 * a) / 6 for a in found["accuracies"]])
    assert found["accuracy"] == pytest.approx(sum(found["accuracies"]) / 2)
    assert 0 < found["training_seconds"] <= found["longest_training_seconds"]
    assert found["strange_answered"] == 0  # there is no third class: "cat" is left out
    assert f"{100 * found['scikit_learn_accuracy']:.1f}%" in teach.table(result)


def test_too_few_classes_are_refused(data: Path):
    with pytest.raises(DataError, match="Only 2 classes"):
        teach.run(data, ["animals"], classes=3, photos=4, draws=1)


def test_the_default_model_is_always_there():
    assert teach.available()[-1] == "animals"
