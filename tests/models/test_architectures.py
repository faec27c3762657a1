"""Networks by name: photos as they are go in, logits come out."""

from dataclasses import dataclass, replace

import keras
import numpy as np
import pytest
import tensorflow as tf

from models import bundle, graph
from models.architectures import ARCHITECTURES, FINE, build
from models.backbones import BACKBONES, joined
from models.card import Label, ModelCard
from models.engine import Engine
from models.errors import BundleError
from models.geometry import layer_geometry
from models.view import View


def test_report_cnn_is_the_network_of_the_report():
    model = build("report_cnn", 3)
    assert model.count_params() == 3_454_147
    assert model.input_shape == (None, 150, 150, 3)
    layer = layer_geometry(model, graph.explained_layer(model))
    assert (layer.name, layer.rows, layer.columns) == ("conv_4", 15, 15)


OWN = sorted(name for name in ARCHITECTURES if name.removesuffix(FINE) not in BACKBONES)


@pytest.mark.parametrize("name", OWN)
def test_every_network_takes_photos_as_they_are_and_gives_logits(name):
    model = build(name, 5, size=96)
    assert model.inputs[0].dtype == "uint8"
    grey = np.array([0, 51, 255], np.uint8).reshape(3, 1, 1, 1)
    scaled = [0, 0.2, 1] if name == "report_cnn" else [-1, -0.6, 1]
    np.testing.assert_allclose(np.ravel(model.get_layer("scale")(grey)), scaled, atol=1e-6)

    photos = np.random.default_rng(0).integers(0, 256, (2, 96, 96, 3), np.uint8)
    logits = keras.ops.convert_to_numpy(model(photos, training=False))
    assert (logits.shape, logits.dtype) == ((2, 5), np.float32)
    assert not np.allclose(logits.sum(axis=1), 1), "these are probabilities"


apps = keras.applications
# The library's own networks, with their own preprocessing, are what ours are measured by.
STOCK = {
    "mobilenet_v2": (apps.MobileNetV2, apps.mobilenet_v2),
    "mobilenet_v3_small": (apps.MobileNetV3Small, apps.mobilenet_v3),
    "mobilenet_v3_large": (apps.MobileNetV3Large, apps.mobilenet_v3),
    "efficientnet_v2_b0": (apps.EfficientNetV2B0, apps.efficientnet_v2),
    "resnet50_v2": (apps.ResNet50V2, apps.resnet_v2),
    "densenet121": (apps.DenseNet121, apps.densenet),
    "inception_v3": (apps.InceptionV3, apps.inception_v3),
    "vgg16": (apps.VGG16, apps.vgg16),
}

# Of the usual input: the pixel on which the first cell is centred, and the stride. The centroid of
# the input gradient agrees: tests/models/test_geometry.py shows it for the odd ones.
PLACE = {
    "mobilenet_v2": (31, 32),
    "mobilenet_v3_small": (31, 32),
    "mobilenet_v3_large": (31, 32),
    "efficientnet_v2_b0": (31, 32),
    "resnet50_v2": (0, 32),
    "densenet121": (14, 32),
    "inception_v3": (37, 32),
    "vgg16": (7.5, 16),
}


def stock_network(name, **options):
    """With weights and statistics that differ from layer to layer, as trained ones do."""
    side = ARCHITECTURES[name].size
    network = STOCK[name][0](weights=None, input_shape=(side, side, 3), **options)
    rng = np.random.default_rng(0)
    for weight in network.weights:
        if len(weight.shape) == 1:
            weight.assign(weight + rng.uniform(0, 0.2, weight.shape))
    return network


def assert_same_features(name, ours, stock, layer):
    photo = np.random.default_rng(1).integers(0, 256, (1, *ours.input_shape[1:]), np.uint8)
    prepared = STOCK[name][1].preprocess_input(photo.astype(np.float32))
    expected = keras.Model(stock.input, stock.get_layer(layer).output)(prepared, training=False)
    layer = graph.explained_layer(ours)
    found = keras.Model(ours.input, ours.get_layer(layer).output)(photo, training=False)
    assert np.std(expected) > 1e-3
    np.testing.assert_allclose(found, expected, rtol=1e-3, atol=1e-3 * np.std(expected))


@dataclass
class Pair:
    """A network of ours at its usual size, and the library's whose weights it "downloaded"."""

    name: str
    ours: keras.Model
    stock: keras.Model


@pytest.fixture(scope="module", params=BACKBONES)
def pair(request):
    name, real = request.param, BACKBONES[request.param]
    stock = stock_network(name, include_top=False)

    def application(weights=None, **options):
        return stock if weights == "imagenet" else real.application(weights=None, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(BACKBONES, name, replace(real, application=application))
        return Pair(name, build(name, 3, backbone_weights="imagenet"), stock)


def test_a_backbone_sees_what_the_stock_network_sees(pair):
    last = "block5_conv3" if pair.name == "vgg16" else pair.stock.layers[-1].name
    assert_same_features(pair.name, pair.ours, pair.stock, last)


def test_stock_weights_come_from_a_file_too(tmp_path):
    """Those of the whole network: this one has a convolution in its top, and unnamed layers."""
    stock = stock_network("mobilenet_v3_small")
    stock.save_weights(file := tmp_path / "stock.weights.h5")
    ours = build("mobilenet_v3_small", 3, backbone_weights=str(file))
    names = [layer.name for layer in stock.layers]
    last = names[names.index("conv_1_bn") + 1]
    assert_same_features("mobilenet_v3_small", ours, stock, last)


def test_a_backbone_has_a_linear_head_and_a_map_whose_place_is_known(pair):
    layer = graph.explained_layer(pair.ours)
    assert graph.linear_head(pair.ours, layer) is pair.ours.get_layer("logits")
    found = layer_geometry(pair.ours, layer)
    assert (found.rows, found.columns) == pair.ours.get_layer(layer).output.shape[1:3]
    assert (found.first[0], found.stride[0]) == PLACE[pair.name]
    norms = [x for x in pair.ours.layers if isinstance(x, keras.layers.BatchNormalization)]
    assert not any(norm.trainable for norm in norms)


def test_a_step_against_the_gradient_lowers_the_loss(pair):
    model, before = pair.ours, pair.ours.get_weights()
    photos = np.random.default_rng(2).integers(0, 256, (2, *model.input_shape[1:]), np.uint8)

    def loss():
        logits = model(photos, training=False)
        return keras.losses.SparseCategoricalCrossentropy(from_logits=True)(np.arange(2), logits)

    with tf.GradientTape() as tape:
        first = loss()
    weights = model.trainable_variables
    gradients = tape.gradient(first, weights)
    step = 0.01 * first / sum(tf.reduce_sum(g**2) for g in gradients)  # lowers it by a hundredth
    for weight, gradient in zip(weights, gradients, strict=True):
        weight.assign_sub(step * gradient)
    assert 0.95 * first < loss() < first
    model.set_weights(before)


def test_a_saved_backbone_gives_equal_logits_in_keras_and_litert(tmp_path):
    """The one whose photos are turned to BGR; tests/models/test_engine.py has mobilenet_v2."""
    model = build("vgg16", 2, size=64)
    layer = layer_geometry(model, graph.explained_layer(model))
    card = ModelCard("", (Label("a", "a"), Label("b", "b")), "vgg16", 64, "linear", layer)
    bundle.save(tmp_path / "model", model, card)
    photo = np.random.default_rng(0).integers(0, 256, (64, 64, 3), np.uint8)
    expected = bundle.load_keras(tmp_path / "model")(photo[None], training=False)[0]
    found = Engine(tmp_path / "model").run(View(photo, (1, 1))).logits
    np.testing.assert_allclose(found, expected, rtol=0.01, atol=0.01 * np.abs(expected).max())


@pytest.mark.parametrize("name", BACKBONES)
@pytest.mark.parametrize("more", [0, 16])
def test_the_maps_of_a_fine_network_join_where_both_look(name, more):
    """On even and on odd sides of the earlier map."""
    size = ARCHITECTURES[name].size + more
    fine = build(name + FINE, 3, size=size)
    assert graph.explained_layer(fine) == "joined"
    assert graph.linear_head(fine, "joined") is fine.get_layer("logits")
    join = next(call for call in graph.calls(fine) if call.layer.name == "join")
    made_by = {id(call.output): call.layer.name for call in graph.calls(fine)}
    last, earlier = (layer_geometry(fine, made_by[id(tensor)]) for tensor in join.inputs)
    assert (last.first, last.stride) == (earlier.first, earlier.stride)
    place = layer_geometry(fine, "joined")
    assert (place.first, place.stride) == (earlier.first, earlier.stride)
    coarse = build(name, 3, size=size)
    usual = layer_geometry(coarse, graph.explained_layer(coarse))
    assert place.stride[0] == usual.stride[0] / 2
    assert -1 <= place.rows - 2 * usual.rows <= 2


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        (1, [0.5, 1, 1.5, 2, 3, 4]),  # cell i at 2 i + 1; before the first one, half of it
        (0, [1, 1.5, 2, 3, 4, 4]),  # at 2 i
        (0.5, [1, 1.25, 1.75, 2.5, 3.5, 4]),  # between 2 i and 2 i + 1
    ],
)
@pytest.mark.parametrize("missing", [-1, 0, 1])
def test_cells_of_the_last_map_are_drawn_on_those_of_the_earlier(first, expected, missing):
    last, earlier = keras.Input((3, 3, 1)), keras.Input((6 + missing, 6 + missing, 1))
    network = keras.Model([last, earlier], joined(last, earlier, first, channels=1))
    for name in ("join_last", "join_earlier"):
        network.get_layer(name).kernel.assign([[[[1.0]]]])
    network.get_layer("join_earlier").bias.assign([-0.25])
    line = np.array([1, 2, 4], np.float32)
    side = 6 + missing
    one = np.zeros((1, side, side, 1), np.float32)
    one[0, 2, 3] = 10
    wanted = [*expected, 0][:side]
    found = network.predict_on_batch([np.outer(line, line)[None, ..., None], one])[0, ..., 0]
    by_hand = np.outer(wanted, wanted) + one[0, ..., 0] - 0.25
    np.testing.assert_allclose(found, np.maximum(by_hand, 0), rtol=1e-6)


@pytest.mark.parametrize(
    ("name", "weights", "sentence"),
    [
        ("resnet_1000", "none", "no architecture 'resnet_1000'; I know .*report_cnn"),
        ("report_cnn", "imagenet", "report_cnn has no backbone"),
        ("tiny_cnn", "some.h5", "tiny_cnn has no backbone"),
        ("inception_v3", "none", "inception_v3 needs photos larger than 64 pixels"),
    ],
)
def test_wrong_names_and_weights_are_said_in_a_sentence(name, weights, sentence):
    with pytest.raises(BundleError, match=sentence):
        build(name, 3, size=64, backbone_weights=weights)


@pytest.mark.filterwarnings("ignore:Skipping nested container:UserWarning")
def test_weights_of_another_network_are_refused(tmp_path):
    build("tiny_cnn", 3).save_weights(weights := tmp_path / "tiny.weights.h5")
    with pytest.raises(BundleError, match="does not hold the weights"):
        build("mobilenet_v2", 3, size=64, backbone_weights=str(weights))


def test_a_failed_download_says_what_to_do(monkeypatch):
    def offline(weights=None, **options):
        if weights:
            raise Exception("URL fetch failure on https://...")  # what Keras raises
        return keras.applications.MobileNetV2(weights=None, **options)

    monkeypatch.setitem(
        BACKBONES, "mobilenet_v2", replace(BACKBONES["mobilenet_v2"], application=offline)
    )
    with pytest.raises(BundleError, match=r"cannot be downloaded.*--backbone-weights"):
        build("mobilenet_v2", 3, size=64, backbone_weights="imagenet")
