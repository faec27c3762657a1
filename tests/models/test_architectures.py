"""Networks by name: photos as they are go in, logits come out."""

import keras
import numpy as np
import pytest

from explain.geometry import layer_geometry
from models import graph
from models.architectures import ARCHITECTURES, build
from models.errors import BundleError


def test_report_cnn_is_the_network_of_the_report():
    model = build("report_cnn", 3)
    assert model.count_params() == 3_454_147
    assert model.input_shape == (None, 150, 150, 3)
    layer = layer_geometry(model, graph.explained_layer(model))
    assert (layer.name, layer.rows, layer.columns) == ("conv_4", 15, 15)


@pytest.mark.parametrize("name", ARCHITECTURES)
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


def test_mobilenet_v2_has_the_stock_scaling_and_the_stock_weights(tmp_path):
    stock = keras.applications.MobileNetV2(weights=None)
    stock.save_weights(file := tmp_path / "stock.weights.h5")
    model = build("mobilenet_v2", 3, size=64, backbone_weights=str(file))
    photo = np.random.default_rng(0).integers(0, 256, (1, 64, 64, 3), np.uint8)
    np.testing.assert_allclose(
        model.get_layer("scale")(photo),
        keras.applications.mobilenet_v2.preprocess_input(photo.astype(np.float32)),
        atol=1e-6,
    )
    for name in ("Conv1", "block_7_depthwise_BN", "Conv_1"):
        for ours, theirs in zip(
            model.get_layer(name).get_weights(), stock.get_layer(name).get_weights(), strict=True
        ):
            np.testing.assert_array_equal(ours, theirs)


@pytest.mark.parametrize(
    ("name", "weights", "sentence"),
    [
        ("resnet_1000", "none", "no architecture 'resnet_1000'; I know .*report_cnn"),
        ("report_cnn", "imagenet", "report_cnn has no backbone"),
        ("tiny_cnn", "some.h5", "tiny_cnn has no backbone"),
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
    def offline(**_: object):
        raise Exception("URL fetch failure on https://...")  # what Keras raises

    monkeypatch.setattr(keras.applications, "MobileNetV2", offline)
    with pytest.raises(BundleError, match=r"cannot be downloaded.*--backbone-weights"):
        build("mobilenet_v2", 3, size=64, backbone_weights="imagenet")
