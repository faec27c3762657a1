"""The ready-made network: the same answers as Keras, and what is said where it cannot be had."""

import csv
import os
import threading
from pathlib import Path

import keras
import numpy as np
import pytest

from models import bundle, imagenet
from models.engine import Engine
from models.errors import BundleError
from models.geometry import layer_geometry
from models.load import load


@pytest.fixture(scope="module")
def stock() -> keras.Model:
    """Keras' own network, with random weights."""
    keras.utils.set_random_seed(0)
    return keras.applications.MobileNetV2(weights=None, classifier_activation=None)


@pytest.fixture(scope="module")
def weights(stock: keras.Model, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("weights") / "stock.weights.h5"
    stock.save_weights(path)
    return path


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache folder."""
    monkeypatch.setenv("LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME", str(tmp_path))
    return tmp_path


def test_it_answers_as_keras_does(cache: Path, stock: keras.Model, weights: Path, rng):
    assert imagenet.cached() is None
    with pytest.raises(BundleError, match="no model 'imagenet'"):
        bundle.find("imagenet")
    assert imagenet.main(["--weights", str(weights)]) == 0
    assert imagenet.cached() == bundle.find("imagenet") == cache / "animal-explainer" / "imagenet"
    engine = load("imagenet")
    assert isinstance(engine, Engine)
    photos = rng.integers(0, 256, (2, 224, 224, 3), np.uint8)
    expected = stock.predict_on_batch(
        keras.applications.mobilenet_v2.preprocess_input(photos * 1.0)
    )
    # Weights are kept in 16 bits: their last digits differ, by some thousandths of the logits.
    found = engine.logits(photos)
    assert found.shape == (2, 1000)
    assert np.abs(found - expected).max() < 0.02 * np.abs(expected).max()
    assert np.array_equal(found.argmax(1), expected.argmax(1))
    # The constants are what the geometry finds in the very network.
    assert layer_geometry(engine.to_keras(), "out_relu") == imagenet.LAYER == engine.card.layer


def test_classes_are_in_the_order_of_the_network():
    names = imagenet.labels()
    assert len({label.name for label in names}) == 1000
    # As everywhere in the literature: tench first, toilet tissue last, the tabby cat is 281.
    shown = [names[i].display for i in (0, 2, 281, 999)]
    assert shown == ["tench", "great white shark", "tabby", "toilet tissue"]
    with imagenet.CLASSES.open() as file:
        assert [int(row["index"]) for row in csv.DictReader(file)] == list(range(1000))


def test_offline_it_says_what_to_do(cache: Path, monkeypatch: pytest.MonkeyPatch, capsys):
    def fail(*_: object, **__: object) -> None:
        raise Exception("URL fetch failure")  # what Keras raises, bare

    monkeypatch.setattr("keras.src.applications.mobilenet_v2.file_utils.get_file", fail)
    assert imagenet.main([]) == 1
    said = capsys.readouterr().err.strip().splitlines()[-1]
    assert imagenet.WEIGHTS in said
    assert "connect this computer to the internet once" in said
    assert "python -m models.imagenet --weights FILE" in said
    assert imagenet.cached() is None


def test_a_server_that_does_not_answer_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    asked = threading.Event()

    def silent(*_: object, **__: object) -> None:
        asked.wait(60)
        raise OSError

    monkeypatch.setenv("KERAS_HOME", str(tmp_path))
    monkeypatch.setattr(imagenet, "REACH_SECONDS", 0.1)
    monkeypatch.setattr("urllib.request.urlopen", silent)
    with pytest.raises(BundleError, match="cannot be downloaded"):
        imagenet.reach()
    asked.set()
    weights = tmp_path / "models" / imagenet.WEIGHTS.rpartition("/")[2]
    weights.parent.mkdir()
    weights.touch()
    imagenet.reach()  # downloaded before


def test_a_file_of_something_else_is_refused(cache: Path, tmp_path: Path):
    (tmp_path / "other.weights.h5").write_bytes(b"no weights")
    with pytest.raises(BundleError, match=r"other.weights.h5 does not hold the weights"):
        imagenet.make(str(tmp_path / "other.weights.h5"))
