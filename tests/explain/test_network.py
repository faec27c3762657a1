"""Any Keras classifier, at any layer: the maps are right, and the model stays as it was."""

import keras
import numpy as np
import pytest

from explain import cam, network
from explain.explanation import explain
from explain.network import Network
from models.engine import Engine
from models.errors import BundleError, TargetError
from models.photo import Photo
from models.view import View
from training import synthetic

layers = keras.layers
SIZE = 16
LABELS = ("cats", "dogs", "snakes")


@pytest.fixture
def view(rng: np.random.Generator) -> View:
    return View(rng.integers(0, 256, (SIZE, SIZE, 3), dtype=np.uint8), (1.0, 1.0))


def stack(*steps, dtype="float32"):
    photo = x = keras.Input((SIZE, SIZE, 3), dtype=dtype)
    for step in steps:
        x = step(x)
    return keras.Model(photo, x)


def trunk():
    return [
        layers.Conv2D(4, 3, strides=2, padding="same", name="conv"),
        layers.BatchNormalization(name="norm"),
        layers.ReLU(name="map"),
    ]


def pooled():
    return [layers.GlobalAveragePooling2D(name="pool"), layers.Dense(3, name="scores")]


def nested():
    """As in the tutorials: augmentation and scaling inside, a backbone, a head."""
    return keras.Sequential(
        [
            keras.Input((SIZE, SIZE, 3)),
            keras.Sequential([layers.RandomFlip(), layers.RandomContrast(0.5)], name="augment"),
            layers.Rescaling(1 / 127.5, -1, name="scaling"),
            stack(*trunk()),
            keras.Sequential(pooled(), name="head"),
        ]
    )


MODELS = {
    "functional": lambda: stack(layers.Rescaling(1 / 127.5, -1), *trunk(), *pooled()),
    "sequential": lambda: keras.Sequential(
        [keras.Input((SIZE, SIZE, 3)), layers.Rescaling(1 / 127.5, -1), *trunk(), *pooled()]
    ),
    "nested, preprocessing and augmentation inside": nested,
    "softmax": lambda: stack(
        layers.Rescaling(1 / 127.5, -1), *trunk(), pooled()[0], layers.Dense(3, "softmax")
    ),
}


def fill(model: keras.Model) -> None:
    """The same numbers in every model of these shapes, whatever its layers are called."""
    rng = np.random.default_rng(5)
    weights = sorted(model.weights, key=lambda weight: (len(weight.shape), weight.name))
    for weight in (w for w in weights if "seed" not in w.name):
        kernel = len(weight.shape) > 1
        weight.assign(
            rng.normal(0, 0.3, weight.shape) if kernel else rng.uniform(0.1, 0.6, weight.shape)
        )


def state(model: keras.Model) -> tuple:
    return model.get_config(), [np.array(weight) for weight in model.weights]


def assert_same(before: tuple, after: tuple) -> None:
    assert before[0] == after[0]
    for one, other in zip(before[1], after[1], strict=True):
        np.testing.assert_array_equal(one, other)


@pytest.mark.parametrize("reloaded", [False, True], ids=["built", "reloaded"])
@pytest.mark.parametrize("name", MODELS)
def test_trap_3_however_it_is_built_the_map_is_that_of_a_flat_twin(name, reloaded, view, tmp_path):
    flat = MODELS["functional"]()
    fill(flat)
    model = MODELS[name]()
    fill(model)
    if reloaded:
        model.save(tmp_path / "model.keras")
        model = keras.models.load_model(tmp_path / "model.keras")
    # The twin by hand: features, times the dense layer's columns.
    features = keras.Model(flat.input, flat.get_layer("map").output)(
        view.pixels[None].astype("float32"), training=False
    )[0].numpy()
    kernel = flat.get_layer("scores").get_weights()[0]
    found = Network(model, LABELS)
    assert found.card.layer.name == "map"
    for index, label in enumerate(LABELS):
        cells = cam.grad_cam(found.run(view), cam.target_weights(found.card, label))
        np.testing.assert_allclose(cells, features @ kernel[:, index] / 64, rtol=1e-4, atol=1e-6)
        assert np.ptp(cells) > 0.001


@pytest.mark.parametrize("name", MODELS)
def test_trap_2_the_users_model_is_never_changed(name, view):
    model = MODELS[name]()
    fill(model)
    photo = view.pixels[None].astype("float32")
    before, answer = state(model), model.predict(photo, verbose=0)
    found = Network(model, LABELS)
    cam.grad_cam(found.run(view), cam.target_weights(found.card, "dogs"))
    with pytest.raises(TargetError):
        Network(model, LABELS, "no such layer")
    with pytest.raises(TargetError):
        cam.target_weights(found.card, "no such class")
    with pytest.raises(BundleError):
        Network(model, LABELS[:2])
    assert_same(before, state(model))
    np.testing.assert_array_equal(model.predict(photo, verbose=0), answer)


def test_trap_8_no_statistic_moves_and_nothing_is_random(view):
    """Normalisation, dropout and augmentation behave as in prediction, in a head too."""
    model = stack(
        layers.RandomTranslation(0.4, 0.4), layers.Conv2D(4, 3, name="map"),
        layers.BatchNormalization(momentum=0.1), layers.MaxPooling2D(), layers.Dropout(0.5),
        layers.Flatten(), layers.Dense(3),
    )  # fmt: skip
    before = state(model)
    found = Network(model, LABELS, "map")
    evidence = [found.run(view) for _ in range(3)]
    maps = [cam.hires_cam(one, np.eye(3, dtype=np.float32)[0]) for one in evidence]
    for one in maps[1:]:
        np.testing.assert_array_equal(one, maps[0])
    np.testing.assert_allclose(
        evidence[0].logits, model(view.pixels[None].astype("float32"), training=False)[0], rtol=1e-5
    )
    assert_same(before, state(model))


def test_trap_6_other_heads_agree_with_central_differences_in_float64(view):
    """Pooling and a hidden layer after the map, written again in numpy."""
    model = stack(
        layers.Rescaling(1 / 255), layers.Conv2D(4, 5, name="map"), layers.MaxPooling2D(),
        layers.Flatten(), layers.Dense(6, "tanh", name="hidden"), layers.Dense(3, name="scores"),
    )  # fmt: skip
    found = Network(model, LABELS)
    assert found.card.layer.name == "map"
    w1, b1 = (w.astype(np.float64) for w in model.get_layer("hidden").get_weights())
    w2, b2 = (w.astype(np.float64) for w in model.get_layer("scores").get_weights())
    evidence = found.run(view)
    features = evidence.features.astype(np.float64)

    def logit(a: np.ndarray) -> float:
        pools = a.reshape(6, 2, 6, 2, 4).max(axis=(1, 3))
        return float((np.tanh(pools.ravel() @ w1 + b1) @ w2 + b2)[2])

    gradient = np.zeros_like(features)
    for at in np.ndindex(features.shape):
        step = np.zeros_like(features)
        step[at] = 1e-7
        gradient[at] = (logit(features + step) - logit(features - step)) / 2e-7
    weights = cam.target_weights(found.card, "snakes")
    assert evidence.logits[2] == pytest.approx(logit(features), abs=1e-5)
    np.testing.assert_allclose(
        cam.grad_cam(evidence, weights), features @ gradient.mean(axis=(0, 1)), atol=1e-5
    )
    np.testing.assert_allclose(
        cam.hires_cam(evidence, weights), (features * gradient).sum(axis=-1), atol=1e-5
    )


def test_trap_7_one_sigmoid_unit_the_other_class_flips_the_sign(view):
    model = stack(
        layers.Rescaling(1 / 255), *trunk(), pooled()[0], layers.Dense(1, "sigmoid", name="is_dog")
    )
    fill(model)
    found = Network(model, ("cats", "dogs"))
    evidence = found.run(view)
    cats, dogs = (
        cam.grad_cam(evidence, cam.target_weights(found.card, name)) for name in ("cats", "dogs")
    )
    np.testing.assert_allclose(cats, -dogs, rtol=1e-5)
    assert np.abs(dogs).max() > 0
    probability = model(view.pixels[None].astype("float32"))[0, 0]
    exp = np.exp(evidence.logits)
    assert exp[1] / exp.sum() == pytest.approx(float(probability), abs=1e-6)


def test_trap_9_mixed_precision_agrees_with_float32(view):
    keras.config.set_dtype_policy("mixed_float16")
    try:
        half = MODELS["functional"]()
    finally:
        keras.config.set_dtype_policy("float32")
    full = MODELS["functional"]()
    fill(half)
    fill(full)
    maps = []
    for model in (half, full):
        found = Network(model, LABELS)
        evidence = found.run(view)
        assert evidence.features.dtype == evidence.logits.dtype == np.float32
        maps.append(cam.grad_cam(evidence, cam.target_weights(found.card, "cats")))
    assert np.isfinite(maps[0]).all()
    np.testing.assert_allclose(maps[0], maps[1], rtol=2e-2, atol=2e-3)


def test_trap_13_many_at_once_equal_one_by_one(rng):
    found = Network(MODELS["functional"](), LABELS)
    pixels = rng.integers(0, 256, (5, SIZE, SIZE, 3), dtype=np.uint8)
    one_by_one = [found.run(View(one, (1, 1))).logits for one in pixels]
    np.testing.assert_allclose(found.logits(pixels), one_by_one, rtol=1e-5, atol=1e-5)


@pytest.mark.parametrize("scale", [(0, 1), (-1, 1)])
def test_photos_are_brought_to_the_models_own_range(scale, view):
    model = stack(*trunk(), *pooled())
    low, high = scale
    scaled = (view.pixels[None] / 255 * (high - low) + low).astype("float32")
    found = Network(model, LABELS, scale=scale)
    np.testing.assert_allclose(found.run(view).logits, model(scaled)[0], rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize(
    ("make", "layer", "sentence"),
    [
        (lambda: stack(*trunk(), *pooled()), "pool", "'pool' has no map .* conv, norm, map"),
        (lambda: stack(*trunk(), *pooled()), "nothing", "'nothing' has no map"),
        (lambda: stack(layers.Conv2D(4, SIZE), layers.Flatten(), layers.Dense(3)), None,
         "no convolutional layer"),
        (lambda: stack(layers.Flatten(), layers.Dense(3)), None, "no convolutional layer"),
        (lambda: stack(*trunk(), layers.Flatten(), layers.Dense(3, "sigmoid")), None,
         "says yes or no for itself"),
        (lambda: stack(*trunk(), *pooled(), layers.Dense(5)), None, "3 labels do not fit"),
    ],
)  # fmt: skip
def test_what_cannot_be_explained_is_refused_with_a_reason(make, layer, sentence):
    with pytest.raises((BundleError, TargetError), match=sentence):
        Network(make(), LABELS, layer)


def test_a_bundles_network_finds_what_its_engine_finds(shapes_engine: Engine, rng):
    size = shapes_engine.card.input_size
    view = View(rng.integers(0, 256, (size, size, 3), dtype=np.uint8), (1.0, 1.0))
    found = network.of_bundle(shapes_engine)
    assert found.card.layer == shapes_engine.card.layer
    ours, theirs = found.run(view), shapes_engine.run(view)
    np.testing.assert_allclose(ours.logits, theirs.logits, atol=1e-2)
    np.testing.assert_allclose(ours.features, theirs.features, atol=2e-2)


def test_layercam_joins_the_last_layer_of_each_resolution(shapes_engine: Engine, rng):
    found = network.of_bundle(shapes_engine)
    size = shapes_engine.card.input_size
    view = View(rng.integers(0, 256, (size, size, 3), dtype=np.uint8), (1.0, 1.0))
    looked = found.deeper(view)
    rows = [layer.rows for layer, _ in looked]
    assert rows == sorted(set(found.layers.values()), reverse=True)
    assert looked[-1][0] == shapes_engine.card.layer
    for layer, evidence in looked:
        assert evidence.features.shape[:2] == (layer.rows, layer.columns)


def test_an_earlier_layer_is_finer_and_the_answer_stays(shapes_engine: Engine, rng):
    photo = Photo(synthetic.picture("square", rng)[0])
    last = explain(shapes_engine, photo)
    early = explain(shapes_engine, photo, layer="relu_2", method="layer_cam")
    assert early.verdict == last.verdict
    assert early.heatmap.layer.name == "relu_2"
    assert early.heatmap.layer.rows > last.heatmap.layer.rows
    assert early.heat(64, 64).max() == 1


def test_all_layers_at_once_find_what_each_finds_alone(view: View):
    relu = layers.ReLU(name="again")  # used twice: its name stands for the last use
    model = stack(
        layers.Conv2D(4, 3, padding="same", name="first"), relu,
        layers.Conv2D(6, 3, strides=2, padding="same", name="second"), layers.BatchNormalization(),
        layers.Conv2D(4, 3, name="third"), relu, layers.Flatten(), layers.Dense(3),
    )  # fmt: skip
    model.trainable = False  # variables are then not watched
    alone = Network(model, LABELS)
    names = ["first", "second", "again"]
    inside = alone.throughout(names)
    weights = np.array([1, 0, -1], np.float32)
    found = inside.run(view, alone.head, weights, names)
    assert list(found) == list(inside.places) == names
    for name in names:
        other = alone.at(name)
        expected = other.run(view)
        np.testing.assert_allclose(found[name].logits, expected.logits, rtol=1e-5)
        np.testing.assert_allclose(found[name].features, expected.features, rtol=1e-5, atol=1e-5)
        np.testing.assert_allclose(
            found[name].head.gradient(found[name].features, weights),
            np.broadcast_to(
                expected.head.gradient(expected.features, weights), expected.features.shape
            ),
            rtol=1e-4, atol=1e-5,
        )  # fmt: skip
        assert inside.places[name].layer == other.card.layer
