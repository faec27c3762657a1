"""What LiteRT recorded and the way back through it, against the same networks in Keras."""

import contextlib
import io

import keras
import numpy as np
import pytest

from explain.network import Network
from explain.tape import NoGradient, Tape
from models import bundle, graph
from models.engine import KerasHead, LinearHead
from models.view import View

layers = keras.layers
SIZE, LABELS = 24, ("cats", "dogs", "snakes")
WEIGHTS = np.array([1, 0, -1], np.float32)


def plain(x):
    x = layers.Conv2D(5, 3, strides=2, padding="same", activation="relu")(x)
    x = layers.Conv2D(6, 3, activation="tanh")(x)
    x = layers.MaxPooling2D(2, padding="same")(x)
    x = layers.Conv2D(4, 3, padding="same", activation="relu6")(x)
    x = layers.Dense(8, activation="relu")(layers.Flatten()(x))
    return layers.Dense(3)(layers.Dropout(0.5)(x))


def residual(x):
    """Normalisation before the nonlinearity, as ResNet V2 has it, and depthwise convolutions."""
    x = layers.Conv2D(4, 3, strides=2)(layers.ZeroPadding2D(((0, 1), (0, 1)))(x))
    for _ in range(2):
        y = layers.ReLU()(layers.BatchNormalization()(x))
        y = layers.DepthwiseConv2D(3, padding="same", depth_multiplier=2)(y)
        x = layers.Add()([x, layers.Conv2D(4, 1)(layers.ReLU(6.0)(y))])
    x = layers.Conv2D(6, 1)(layers.DepthwiseConv2D(3, strides=2, padding="same")(x))
    x = layers.LeakyReLU(0.1)(x)
    x = layers.PReLU(shared_axes=[1, 2], alpha_initializer="ones")(layers.BatchNormalization()(x))
    return layers.Dense(3)(layers.GlobalAveragePooling2D()(x))


def attention(x):
    """Squeeze and excitation, and the activations of mobile networks."""
    x = layers.Activation("hard_silu")(layers.Conv2D(8, 3, strides=2, padding="same")(x))
    gate = layers.GlobalAveragePooling2D(keepdims=True)(x)
    gate = layers.Conv2D(8, 1, activation="sigmoid")(layers.Conv2D(2, 1, activation="silu")(gate))
    x = layers.Multiply()([x, gate])
    x = layers.Activation("elu")(layers.Conv2D(8, 3, groups=2)(x))
    x = layers.Activation("hard_sigmoid")(layers.Conv2D(6, 3)(x))
    return layers.Dense(3)(layers.GlobalMaxPooling2D()(x))


def decoder(x):
    """Maps that grow again, are cut, and meet others."""
    early = layers.Conv2D(4, 3, padding="same", activation="relu")(x)
    x = layers.AveragePooling2D(3, 2, "same")(early)
    x = layers.UpSampling2D(2)(layers.Conv2D(4, 3, padding="same")(x))
    x = layers.Concatenate()([early, x])
    x = layers.Conv2D(6, 3, strides=2, padding="same", activation="relu")(x)
    x = layers.UpSampling2D(2, interpolation="bilinear")(x)
    x = layers.Cropping2D(((1, 3), (2, 4)))(x)
    x = layers.Conv2D(5, 3, activation="relu")(x)
    return layers.Dense(3)(layers.GlobalAveragePooling2D()(x))


NETWORKS = {make.__name__: make for make in (plain, residual, attention, decoder)}


def built(make) -> keras.Model:
    """With all weights drawn at random, running statistics too."""
    keras.utils.set_random_seed(4)
    photo = keras.Input((SIZE, SIZE, 3), dtype="uint8", name="photo")
    model = keras.Model(photo, make(layers.Rescaling(1 / 127.5, -1)(photo)))
    rng = np.random.default_rng(5)
    for weight in model.weights:
        values = np.array(weight) + rng.normal(0, 0.2, weight.shape)
        if len(weight.shape) == 1:  # biases, scales, running statistics: no variance below 0
            values = rng.uniform(0.3, 0.9, weight.shape)
        weight.assign(values)
    return model


def taped(model: keras.Model) -> tuple[Tape, Network]:
    network = Network(model, LABELS)
    body, _ = graph.split(model, network.card.layer.name)
    linear = isinstance(network.head, LinearHead)
    with contextlib.redirect_stdout(io.StringIO()):  # it prints every variable
        # Not `bundle.to_tflite`: half-precision weights would blur the comparison.
        tflite = bundle.converter(body).convert()
    return Tape(tflite, network.card, linear=linear), network


@pytest.fixture
def view(rng: np.random.Generator) -> View:
    return View(rng.integers(0, 256, (SIZE, SIZE, 3), dtype=np.uint8), (1.0, 1.0))


@pytest.mark.parametrize("name", NETWORKS)
def test_features_gradients_and_places_are_those_of_keras(name: str, view: View):
    tape, network = taped(built(NETWORKS[name]))
    names = list(network.layers)
    linear = isinstance(network.head, LinearHead)
    throughout = network.throughout(names, linear=linear)
    expected = throughout.run(view, network.head, WEIGHTS, names)
    recorded = tape.run(view, network.head, WEIGHTS, list(tape.places))
    assert list(recorded)[-1] == network.card.layer.name
    unseen, compared = list(names), 0
    for layer, evidence in recorded.items():
        # Converting fuses layers and renames them: which one it is, its features tell.
        twins = [
            n for n in unseen
            if expected[n].features.shape == evidence.features.shape
            and np.allclose(expected[n].features, evidence.features, rtol=1e-3, atol=1e-4)
        ]  # fmt: skip
        if not twins:  # half of one: a normalisation's factor, a convolution before its activation
            continue
        twin = expected[twins[0]]
        compared += 1
        unseen = unseen[unseen.index(twins[0]) + 1 :]  # in the same order
        np.testing.assert_allclose(evidence.logits, twin.logits, rtol=1e-3, atol=1e-4)
        theirs, ours = (e.head.gradient(e.features, WEIGHTS) for e in (twin, evidence))
        np.testing.assert_allclose(ours, np.broadcast_to(theirs, ours.shape), rtol=1e-3, atol=1e-5)
        assert np.abs(ours).max() > 1e-3
        place, other = tape.places[layer], throughout.places[twins[0]]
        assert (place.layer.first, place.layer.stride) == (other.layer.first, other.layer.stride)
        np.testing.assert_array_equal(place.field, other.field)
    assert compared >= 3
    assert twins == [network.card.layer.name]


def test_one_layer_alone_has_the_gradient_it_has_among_others(view: View):
    tape, network = taped(built(plain))
    together = tape.run(view, network.head, WEIGHTS, list(tape.places))
    for name, evidence in together.items():
        alone = tape.run(view, network.head, WEIGHTS, [name])[name]
        np.testing.assert_array_equal(alone.features, evidence.features)
        np.testing.assert_array_equal(alone.head.of, evidence.head.of)


def test_maxima_and_corners_without_a_gradient_are_treated_as_in_tensorflow():
    """A black photo: after a ReLU without bias all is zero, and all maxima are equal."""
    keras.utils.set_random_seed(1)
    photo = keras.Input((8, 8, 3), dtype="uint8")
    x = layers.Conv2D(3, 3, padding="same", bias_initializer="ones")(layers.Rescaling(1)(photo))
    x = layers.MaxPooling2D(2)(layers.ReLU()(x))
    x = layers.ReLU()(layers.Conv2D(3, 1)(x))
    model = keras.Model(photo, layers.Dense(3)(layers.GlobalMaxPooling2D()(x)))
    tape, network = taped(model)
    black = View(np.zeros((8, 8, 3), np.uint8), (1.0, 1.0))
    names = list(network.layers)
    expected = network.throughout(names).run(black, network.head, WEIGHTS, names)
    recorded = tape.run(black, network.head, WEIGHTS, list(tape.places))
    sums = [np.abs(e.head.of).sum() for e in recorded.values()]
    assert len(sums) == 2
    for ours, theirs in zip(recorded.values(), (expected[names[1]], expected[names[-1]]),
                            strict=True):  # fmt: skip
        np.testing.assert_allclose(ours.head.of, theirs.head.of, atol=1e-6)
    assert sums[0] > 0


def test_an_operation_without_a_rule_is_refused_when_it_is_in_the_way():
    def wave(x):
        x = layers.Conv2D(4, 3, name="before")(x)
        x = layers.Conv2D(4, 3, name="behind")(keras.ops.sin(x))
        return layers.Dense(3)(layers.Flatten()(x))

    with pytest.raises(NoGradient, match="SIN"):
        taped(built(wave))


def test_a_head_that_needs_no_tensorflow_stays_so(view: View):
    """A linear head, of the file or taught later, is not asked for through the file's logits."""
    tape, network = taped(built(residual))
    assert not isinstance(network.head, KerasHead)
    kernel = np.random.default_rng(2).normal(size=(6, 5)).astype(np.float32)
    weights = np.array([0, 0, 1, 0, 0], np.float32)
    last = network.card.layer
    evidence = tape.run(view, LinearHead(kernel), weights, [last.name])[last.name]
    expected = kernel[:, 2] / (last.rows * last.columns)
    np.testing.assert_allclose(
        evidence.head.of, np.broadcast_to(expected, (last.rows, last.columns, 6)), rtol=1e-6
    )
