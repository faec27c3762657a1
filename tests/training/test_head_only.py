"""Solving for the head alone: what comes out is the logistic regression on Keras' own features."""

import re
from dataclasses import replace
from pathlib import Path

import keras
import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from models import bundle
from models.architectures import build
from models.backbones import BACKBONES
from models.engine import Engine
from training import dataset, synthetic
from training.__main__ import main
from training.head_only import fit_head
from training.split import read_split


def narrow_vgg16(include_top: bool, input_tensor: keras.KerasTensor, weights: None):
    """VGG16 with an eighth of the channels, and a convolution in place of each block."""
    x = input_tensor
    for block, filters in enumerate((8, 16, 32, 64, 64), start=1):
        name = "block5_conv3" if block == 5 else f"block{block}_conv1"
        x = keras.layers.Conv2D(filters, 3, padding="same", activation="relu", name=name)(x)
        x = keras.layers.MaxPooling2D()(x)
    return keras.Model(input_tensor, x)


def test_the_bundle_holds_the_logistic_regression_on_the_features(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    root = synthetic.write(tmp_path / "shapes", photos=16)
    clutter, out = synthetic.beside(root, "clutter"), tmp_path / "model"
    # Of the backbones only this one, without normalisation, tells photos apart with random weights.
    narrow = replace(BACKBONES["vgg16"], application=narrow_vgg16)
    monkeypatch.setitem(BACKBONES, "vgg16", narrow)
    command = ["fit", str(root), "--arch", "vgg16", "--head-only", "--size", "32"]
    command += ["--backbone-weights", "none", "--outside", str(clutter), "--out", str(out)]
    assert main(command) == 0
    engine = Engine(out)
    (solved,) = engine.card.provenance["history"]

    split = read_split(root, outside=[clutter])
    train, held = (dataset.load(part, 32) for part in (split.train, split.validation))
    model = bundle.load_keras(out)
    pooled = keras.Model(model.input, model.get_layer("pool").output)
    learned, seen = (pooled.predict(part.pixels, verbose=0) for part in (train, held))
    regression = LogisticRegression(C=solved["strength"], max_iter=2000)
    regression.fit(learned / learned.std(), train.labels)
    expected = regression.decision_function(seen / learned.std())
    assert expected.shape[1] == 4  # three shapes, and none of these
    assert solved["accuracy"] == pytest.approx(
        regression.score(learned / learned.std(), train.labels), abs=0.05
    )
    found = engine.logits(held.pixels)
    # Both solve the same problem, one of them on features rounded to float16.
    np.testing.assert_allclose(found, expected, atol=0.05 * np.abs(expected).max())

    assert engine.card.temperature != 1
    assert engine.card.metrics["validation"]["photos"] == 9
    assert not list(tmp_path.glob("model.*")), "there are neither epochs to draw nor a run to keep"


def test_two_classes_share_one_regression():
    rng = np.random.default_rng(0)
    labels = np.arange(40) % 2
    pixels = rng.integers(0, 128, (40, 32, 32, 3)) + 60 * labels[:, None, None, None]
    photos = dataset.Photos(pixels.astype(np.uint8), labels, ())
    model = build("tiny_cnn", 2, size=32)
    before = model.get_layer("conv_3").get_weights()
    solved = fit_head(model, photos, photos)

    learned = keras.Model(model.input, model.get_layer("pool").output)(photos.pixels).numpy()
    regression = LogisticRegression(C=solved["strength"], max_iter=2000)
    regression.fit(learned / learned.std(), labels)
    expected = regression.predict_proba(learned / learned.std())
    found = keras.ops.softmax(model(photos.pixels, training=False))
    np.testing.assert_allclose(found, expected, atol=0.01)
    assert solved["accuracy"] == solved["val_accuracy"] == 1
    for old, now in zip(before, model.get_layer("conv_3").get_weights(), strict=True):
        np.testing.assert_array_equal(old, now)


def test_a_network_without_a_backbone_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    root = synthetic.write(tmp_path / "shapes", photos=3)
    command = ["fit", str(root), "--arch", "tiny_cnn", "--head-only"]
    assert main([*command, "--out", str(tmp_path / "model")]) == 1
    assert re.search("tiny_cnn has no backbone.*mobilenet_v2", capsys.readouterr().err)
    assert not (tmp_path / "model").exists()
