"""Reading Keras graphs: however a model is put together, it is flattened to the same network."""

import keras
import numpy as np
import pytest

from models import graph
from models.architectures import build
from models.errors import BundleError, TargetError

layers = keras.layers


def backbone():
    """Convolution, normalisation, activation: the least that a backbone consists of."""
    return [
        layers.Conv2D(4, 3, padding="same", strides=2),
        layers.BatchNormalization(),
        layers.ReLU(name="last_map"),
    ]


def head():
    return [layers.GlobalAveragePooling2D(), layers.Dropout(0.5), layers.Dense(3)]


def functional(*stack, size=16):
    photo = x = keras.Input((size, size, 3))
    for layer in stack:
        x = layer(x)
    return keras.Model(photo, x)


def tutorial():
    """As in the transfer learning tutorials: augmentation, scaling and backbone as layers."""
    photo = keras.Input((16, 16, 3))
    x = keras.Sequential([layers.RandomFlip(), layers.RandomRotation(0.1)])(photo)
    x = functional(*backbone(), size=None)(layers.Rescaling(1 / 255)(x), training=False)
    return keras.Model(photo, keras.Sequential(head())(x))


def squeeze_and_excitation():
    photo = keras.Input((16, 16, 3))
    x = layers.Conv2D(4, 3, strides=2, padding="same")(photo)
    gate = layers.GlobalAveragePooling2D(keepdims=True)(x)
    gate = layers.Conv2D(4, 1, activation="hard_sigmoid")(gate)
    x = layers.Multiply(name="last_map")([x, gate + 0.1])  # the sum is an operation, no layer
    return keras.Model(photo, keras.Sequential(head())(x))


def one_relu_for_all():
    relu = layers.ReLU(name="last_map")
    return functional(layers.Conv2D(4, 3, padding="same"), relu, *backbone()[:2], relu, *head())


MODELS = {
    "sequential": lambda: keras.Sequential([keras.Input((16, 16, 3)), *backbone(), *head()]),
    "functional": lambda: functional(*backbone(), *head()),
    "nested": tutorial,
    "twice nested": lambda: keras.Sequential([keras.Input((16, 16, 3)), tutorial()]),
    "squeeze and excitation": squeeze_and_excitation,
    "one relu for all": one_relu_for_all,
}


@pytest.mark.parametrize("reloaded", [False, True], ids=["built", "reloaded"])
@pytest.mark.parametrize("name", MODELS)
def test_flattened_and_split_a_model_computes_the_same_and_stays_untouched(
    name, reloaded, tmp_path
):
    rng = np.random.default_rng(0)
    model = MODELS[name]()
    for weight in model.trainable_weights:
        weight.assign(rng.uniform(0.1, 0.6, weight.shape))
    if reloaded:
        model.save(tmp_path / "model.keras")
        model = keras.models.load_model(tmp_path / "model.keras")
    photos = rng.uniform(0, 1, (2, 16, 16, 3)).astype("float32")
    expected, config = model(photos, training=False), model.get_config()

    flat = graph.flatten(model, keras.Input((16, 16, 3)))
    np.testing.assert_allclose(flat(photos, training=False), expected, rtol=1e-5)
    assert not any(isinstance(layer, keras.Model) for layer in flat.layers)
    assert {id(w) for w in flat.trainable_weights} == {id(w) for w in model.trainable_weights}

    assert graph.explained_layer(flat) == "last_map"
    body, end = graph.split(flat, "last_map")
    found = body(photos, training=False)
    assert found["features"].shape == (2, 8, 8, 4)
    np.testing.assert_allclose(found["logits"], expected, rtol=1e-5)
    np.testing.assert_allclose(end(found["features"]), expected, rtol=1e-5)
    assert graph.linear_head(flat, "last_map").units == 3

    assert model.get_config() == config
    np.testing.assert_array_equal(model(photos, training=False), expected)


@pytest.mark.parametrize(
    ("name", "size", "layer", "linear"),
    [
        ("MobileNetV2", 64, "out_relu", True),
        ("MobileNetV3Small", 64, "activation", False),  # convolutions follow its pooling
        ("ResNet50V2", 64, "post_relu", True),
        ("EfficientNetV2B0", 64, "top_activation", True),
    ],
)
def test_the_layer_explained_is_the_last_map_before_pooling(name, size, layer, linear):
    with keras.utils.CustomObjectScope({}):
        keras.utils.clear_session()
    stock = getattr(keras.applications, name)
    model = stock(weights=None, input_shape=(size, size, 3), classifier_activation=None)
    flat = graph.flatten(model, keras.Input((size, size, 3)))
    found = graph.explained_layer(flat)
    assert found.startswith(layer)
    assert (graph.linear_head(flat, found) is not None) == linear
