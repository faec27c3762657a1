"""Grad-CAM against closed forms and finite differences."""

import numpy as np
import pytest

from explain.cam import grad_cam, target_weights
from models.engine import Evidence, KerasHead, LinearHead
from models.errors import TargetError

LABELS = ("cats", "dogs", "snakes")


def linear(rng: np.random.Generator, h: int = 4, w: int = 5, k: int = 7) -> Evidence:
    features = rng.normal(size=(h, w, k)).astype(np.float32)
    kernel = rng.normal(size=(k, 3)).astype(np.float32)
    return Evidence(features.mean(axis=(0, 1)) @ kernel, features, LABELS, LinearHead(kernel))


def test_pooling_and_dense_give_cam_divided_by_the_number_of_cells(rng: np.random.Generator):
    evidence = linear(rng)
    kernel = evidence.head.kernel
    for index, name in enumerate(LABELS):
        cam = np.einsum("hwk,k->hw", evidence.features, kernel[:, index])  # Zhou et al. 2016
        heatmap = grad_cam(evidence, name)
        np.testing.assert_allclose(heatmap.cells, cam / 20, rtol=1e-4, atol=1e-6)
        # HiResCAM is the same here, and signed it sums to the logit without its bias.
        assert heatmap.cells.sum() == pytest.approx(evidence.logits[index], rel=1e-4)


def test_centred_maps_of_all_classes_cancel(rng: np.random.Generator):
    evidence = linear(rng)
    maps = [grad_cam(evidence, name, centred=True).cells for name in LABELS]
    np.testing.assert_allclose(sum(maps), 0, atol=1e-5)
    plain = [grad_cam(evidence, name).cells for name in LABELS]
    np.testing.assert_allclose(maps[0], plain[0] - np.mean(plain, axis=0), atol=1e-5)


def test_none_of_these_has_no_part_in_a_centred_map():
    evidence = Evidence(np.zeros(4, np.float32), np.zeros((2, 2, 1), np.float32), LABELS, None)
    weights = target_weights(evidence, "dogs", centred=True)
    np.testing.assert_allclose(weights, [-1 / 3, 2 / 3, -1 / 3, 0], atol=1e-6)


def test_a_certain_softmax_does_not_blank_the_map(rng: np.random.Generator):
    evidence = linear(rng)
    certain = LinearHead(evidence.head.kernel * 1000)
    scaled = Evidence(evidence.logits * 1000, evidence.features, LABELS, certain)
    expected = grad_cam(evidence, "dogs").cells * 1000
    np.testing.assert_allclose(grad_cam(scaled, "dogs").cells, expected, rtol=1e-3, atol=1e-3)


def test_an_unknown_class_is_refused_with_the_known_ones(rng: np.random.Generator):
    with pytest.raises(TargetError, match="no class 'lion'; I know cats, dogs, snakes"):
        grad_cam(linear(rng), "lion")


def test_other_heads_agree_with_central_differences_in_float64(tmp_path):
    """A dense head with a hidden layer, differentiated by TensorFlow."""
    import keras

    keras.utils.set_random_seed(1)
    inputs = keras.Input((8, 8, 3))
    x = keras.layers.Conv2D(4, 3, name="features")(inputs)
    x = keras.layers.MaxPooling2D()(x)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(6, activation="tanh", name="hidden")(x)
    model = keras.Model(inputs, keras.layers.Dense(3, name="logits")(x))
    model.save(tmp_path / "model.keras")
    hidden = [w.astype(np.float64) for w in model.get_layer("hidden").get_weights()]
    out = [w.astype(np.float64) for w in model.get_layer("logits").get_weights()]

    def logit(features: np.ndarray, index: int) -> float:
        pooled = features.reshape(3, 2, 3, 2, 4).max(axis=(1, 3))
        return (np.tanh(pooled.ravel() @ hidden[0] + hidden[1]) @ out[0] + out[1])[index]

    features = np.random.default_rng(0).normal(size=(6, 6, 4))
    gradient = np.zeros_like(features)
    for position in np.ndindex(features.shape):
        step = np.zeros_like(features)
        step[position] = 1e-6
        gradient[position] = (logit(features + step, 2) - logit(features - step, 2)) / 2e-6
    expected = features @ gradient.mean(axis=(0, 1))

    evidence = Evidence(
        np.array([logit(features, i) for i in range(3)], np.float32),
        features.astype(np.float32),
        LABELS,
        KerasHead(tmp_path / "model.keras", "features"),
    )
    np.testing.assert_allclose(grad_cam(evidence, "snakes").cells, expected, atol=1e-4)


def test_target_weights_pick_one_logit(rng: np.random.Generator):
    evidence = linear(rng)
    assert target_weights(evidence, "snakes") @ evidence.logits == evidence.logits[2]
