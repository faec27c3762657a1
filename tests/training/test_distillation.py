"""ImageNet's answers as a second target."""

import keras
import numpy as np
import pytest

from models.architectures import build
from models.errors import DataError
from training.cell_loss import without_cells
from training.distillation import Divergence, with_answers
from training.recipes import Recipe
from training.train import _compile, _freeze


@pytest.fixture
def weights(tmp_path) -> str:
    keras.utils.set_random_seed(3)
    network = keras.applications.MobileNetV2(weights=None)
    top = network.get_layer("predictions")
    rng = np.random.default_rng(3)
    top.set_weights([rng.normal(0, 2, w.shape) for w in top.get_weights()])  # sure of something
    network.save_weights(tmp_path / "stock.weights.h5")
    return str(tmp_path / "stock.weights.h5")


@pytest.mark.parametrize("until", [pytest.param("", marks=pytest.mark.slow), "block_5_add"])
def test_the_divergence_is_that_of_the_softened_answers(weights: str, until: str):
    model = build("mobilenet_v2_fine", 4, size=64, backbone_weights=weights)
    told = with_answers(model, weights, until)
    photos = np.random.default_rng(0).integers(0, 256, (3, 64, 64, 3), np.uint8)
    found = told.predict_on_batch(photos)
    np.testing.assert_allclose(found["logits"], model.predict_on_batch(photos), rtol=1e-4)
    # By hand: the stock network on the scaled photo, and the dense layer on the features' mean.
    stock = keras.applications.MobileNetV2(
        input_shape=(64, 64, 3), weights=None, classifier_activation=None
    )
    stock.load_weights(weights)
    right = stock.predict_on_batch(photos / 127.5 - 1) / 2
    features = keras.Model(model.input, model.get_layer("joined").output)
    kernel, bias = told.get_layer("distilled_answers").get_weights()
    given = (features.predict_on_batch(photos).mean(axis=(1, 2)) @ kernel + bias) / 2
    p, q = (np.exp(z - z.max(1, keepdims=True)) for z in (right.astype(float), given.astype(float)))
    p, q = p / p.sum(1, keepdims=True), q / q.sum(1, keepdims=True)
    expected = (p * np.log(p / q)).sum(axis=1)
    np.testing.assert_allclose(found["distilled"][:, 0], expected, rtol=1e-3, atol=1e-6)


@pytest.mark.slow  # a training; its loss is tested above
def test_learning_brings_the_answers_nearer_and_leaves_the_teacher(weights: str):
    model = build("mobilenet_v2_fine", 3, size=64, backbone_weights=weights)
    told = with_answers(model, weights, "block_5_add")
    recipe = Recipe(
        "mobilenet_v2_fine", backbone_weights=weights, frozen_until="block_5_add",
        distillation=1.0, learning_rate=1e-3,
    )  # fmt: skip
    _freeze(told, recipe, frozen=False)
    _compile(told, recipe, steps=30, rate=0.03)
    before = told.get_layer("distilled_teacher").get_weights()
    rng = np.random.default_rng(0)
    photos = rng.integers(0, 256, (8, 64, 64, 3), np.uint8)
    truth = {"logits": np.eye(3)[np.arange(8) % 3], "distilled": np.ones((8, 1))}
    history = told.fit(photos, truth, epochs=30, verbose=0).history
    assert history["distilled_loss"][-1] < 0.7 * history["distilled_loss"][0]
    after = told.get_layer("distilled_teacher").get_weights()
    assert all(np.array_equal(a, b) for a, b in zip(before, after, strict=True))
    # Dropped after training: what is left is the network as it was built.
    assert [w.shape for w in without_cells(told).get_weights()] == [
        w.shape for w in model.get_weights()
    ]


def test_where_the_target_is_0_nothing_is_asked():
    told = np.array([[2.0], [3.0]])
    np.testing.assert_array_equal(
        Divergence(reduction=None)(np.array([[1.0], [0.0]]), told), [2, 0]
    )


@pytest.mark.parametrize(
    ("arch", "weights"), [("tiny_cnn", "some.weights.h5"), ("mobilenet_v2_fine", "none")]
)
def test_it_needs_a_pretrained_network_with_its_top(arch: str, weights: str):
    with pytest.raises(DataError, match="--distillation needs a pretrained network"):
        with_answers(build(arch, 3, size=64), weights)
