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


def after_conv(*stack):
    return functional(layers.Conv2D(4, 3, name="last"), *stack)


def two_branches():
    """Two convolutions side by side: neither of their maps alone decides."""
    photo = keras.Input((16, 16, 3))
    x = layers.Conv2D(4, 3, name="shared")(photo)
    branches = [layers.GlobalAveragePooling2D()(layers.Conv2D(4, 3)(x)) for _ in range(2)]
    return keras.Model(photo, layers.Dense(3)(layers.Concatenate()(branches)))


@pytest.mark.parametrize(
    ("make", "layer", "linear"),
    [
        (lambda: build("tiny_cnn", 3), "relu_3", True),
        (lambda: build("report_cnn", 3), "conv_4", False),
        (lambda: after_conv(layers.ReLU(), *head()), "re_lu", True),
        (lambda: after_conv(*head(), layers.Softmax()), "last", False),
        (lambda: after_conv(layers.GlobalMaxPooling2D(), layers.Dense(3)), "last", False),
        (lambda: after_conv(head()[0], layers.Dense(3, "softmax")), "last", False),
        (lambda: after_conv(head()[0], layers.Dense(3, use_bias=False)), "last", False),
        # What follows pooling belongs to the head, even if it still is a map.
        (lambda: after_conv(layers.MaxPooling2D(), layers.ReLU(), *head()), "last", False),
        (lambda: after_conv(layers.SpatialDropout2D(0.1), *head()), "last", True),
        (lambda: after_conv(layers.ZeroPadding2D(), *head()), "last", False),
        (two_branches, "shared", False),
    ],
)
def test_what_belongs_to_the_map_and_what_to_the_head(make, layer, linear):
    model = make()
    found = graph.explained_layer(model)
    assert found.startswith(layer)
    assert (graph.linear_head(model, found) is not None) == linear
    graph.split(model, found)


def subclassed():
    class Written(keras.Model):
        def call(self, photo):
            return photo

    return Written()


def name_twice():
    inner = functional(layers.Conv2D(4, 3, name="same"), size=16)
    return keras.Sequential([inner, layers.Flatten(), layers.Dense(3, name="same")])


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (subclassed, "Only Sequential and Functional"),
        (name_twice, "have the same name"),
        (lambda: functional(layers.Flatten(), layers.Dense(3)), "no convolutional layer"),
        (lambda: functional(layers.Conv2D(4, 16), *head()), "with more than one cell"),
        (lambda: functional(layers.Conv2D(4, 3, data_format="channels_first"), *head()),
         "whose channels come last"),
        (lambda: keras.Model(photo := keras.Input((16, 16, 3)), [photo, photo]), "one output"),
    ],
)  # fmt: skip
def test_models_that_cannot_be_explained_say_why(make, sentence):
    with pytest.raises(BundleError, match=sentence):
        graph.explained_layer(graph.flatten(make(), keras.Input((16, 16, 3))))


def shared_relu(*stack):
    """One ReLU after two convolutions and, behind pooling, in the head."""
    relu = layers.ReLU(name="shared")
    convolutions = [
        layers.Conv2D(4, 3, name="first"),
        relu,
        layers.Conv2D(5, 3, name="second"),
        relu,
    ]
    pool, _, dense = head()
    return functional(*convolutions, *stack, pool, relu, dense)


@pytest.mark.parametrize(
    ("model", "layer", "sentence"),
    [
        (lambda: build("tiny_cnn", 3), "pool", "no map .* decides alone.* relu_1, conv_2"),
        (lambda: build("tiny_cnn", 3), "nothing", "'nothing' has no map"),
        (lambda: after_conv(layers.Conv2D(4, 14, name="cell"), *head()), "cell",
         "no map of several cells"),
        (lambda: shared_relu(layers.Conv2D(6, 3, name="third")), "shared",
         "makes 2 maps, and its name does not say which one is meant; try first, second, third"),
    ],
)  # fmt: skip
def test_a_layer_without_a_map_of_its_own_is_refused_with_those_that_have_one(
    model, layer, sentence
):
    with pytest.raises(TargetError, match=sentence):
        graph.split(model(), layer)


def test_the_name_of_a_shared_layer_stands_for_the_last_map():
    model = shared_relu()
    assert graph.explained_layer(model) == "shared"
    assert graph.feature_layers(model) == ["first", "second", "shared"]
    body, rest = graph.split(model, "shared")
    assert body.output["features"].shape == rest.input.shape == (None, 12, 12, 5)
