"""Files of Keras 2 give the network that was saved, and run nothing."""

import json
import zipfile
from pathlib import Path

import h5py
import keras
import numpy as np
import pytest

from models.errors import BundleError
from training.keras_file import open_model

layers = keras.layers
MEANS = [103.939, 116.779, 123.68]
FILES = Path(__file__).parents[3] / "shared" / "cases" / "files"


def entry(kind, name, inputs=None, **config):
    """One layer as Keras 2 wrote it; `inputs` are its nodes in a Functional model."""
    found = {"class_name": kind, "config": {"name": name, "trainable": True, **config}}
    if inputs is not None:
        found |= {"name": name, "inbound_nodes": inputs}
    return found


def node(*names, number=0):
    return [[[name, number, 0, {}] for name in names]]


def photo(name, inputs=None, side=16):
    return entry("InputLayer", name, inputs, batch_input_shape=[None, side, side, 3], ragged=False)


def functional(name, first, last, *parts):
    return {
        "name": name, "layers": list(parts), "input_layers": [[first, 0, 0]],
        "output_layers": [[last, 0, 0]],
    }  # fmt: skip


def transfer(frozen=False):
    """ResNet50's preprocessing, augmentation, a nested network and a head, as in the tutorials."""
    conv = {"strides": [2, 2], "padding": "same", "activation": "linear", "use_bias": False}
    base = functional(
        "base", "input_1", "relu/last",
        photo("input_1", []),
        entry("Conv2D", "conv", node("input_1"), filters=4, kernel_size=[3, 3], **conv),
        entry("BatchNormalization", "conv/bn", node("conv"), axis=[3], epsilon=0.001),
        entry("DepthwiseConv2D", "dw", node("conv/bn"), kernel_size=[3, 3], groups=1,
              depthwise_initializer={"class_name": "Zeros", "config": {}}),
        entry("ReLU", "relu/last", node("dw"), max_value=6.0),
    )  # fmt: skip
    for part in base["layers"]:
        part["config"]["trainable"] = not frozen
    augment = {"name": "augment", "layers": [photo("flip_input"), entry("RandomFlip", "flip")]}
    backwards = [{"class_name": "__ellipsis__"}, {"start": None, "stop": None, "step": -1}]
    bias = {"bias": [-mean for mean in MEANS], "data_format": "NHWC"}
    whole = functional(
        "model", "input_2", "dense",
        photo("input_2", []),
        {"class_name": "Sequential", "config": augment, "name": "augment",
         "inbound_nodes": node("input_2")},
        entry("SlicingOpLambda", "tf.getitem", [["augment", 1, 0, {"slice_spec": backwards}]],
              function="__operators__.getitem"),
        entry("TFOpLambda", "tf.bias_add", [["tf.getitem", 0, 0, bias]], function="nn.bias_add"),
        {"class_name": "Functional", "config": base, "name": "base",
         "inbound_nodes": node("tf.bias_add")},
        entry("GlobalAveragePooling2D", "pool", node("base", number=1)),
        entry("Dropout", "dropout", node("pool"), rate=0.2),
        entry("Dense", "dense", node("dropout"), units=3, activation="softmax_v2"),
    )  # fmt: skip
    return {"class_name": "Functional", "config": whole}


def weights(rng):
    """Of `transfer`, by layer, in the order in which layers make them."""
    draw = rng.normal
    return {
        "conv": {"kernel": draw(0, 0.3, (3, 3, 3, 4))},
        "conv/bn": {"gamma": draw(1, 0.1, 4), "beta": draw(0, 1, 4), "moving_mean": draw(0, 9, 4),
                    "moving_variance": rng.uniform(500, 900, 4)},
        "dw": {"depthwise_kernel": draw(0, 1, (3, 3, 4, 1)), "bias": draw(0, 1, 4)},
        "dense": {"kernel": draw(0, 1, (4, 3)), "bias": draw(0, 1, 3)},
    }  # fmt: skip


def expected(values, photos):
    """What `transfer` computes, with layers of Keras 3 put together by hand."""
    x = photos[..., ::-1] - np.float32(MEANS)
    stack = [
        layers.Conv2D(4, 3, strides=2, padding="same", use_bias=False),
        layers.BatchNormalization(epsilon=0.001),
        layers.DepthwiseConv2D(3),
        layers.ReLU(6),
        layers.GlobalAveragePooling2D(),
        layers.Dense(3, activation="softmax"),
    ]
    order = iter(values.values())
    for layer in stack:
        layer.build(x.shape)
        if layer.weights:
            layer.set_weights(list(next(order).values()))
        x = layer(x)
    return np.asarray(x)


def write_h5(path, description, values, groups):
    """`groups`: names of the layers whose weights a top layer holds, those that learn first."""
    with h5py.File(path, "w") as file:
        file.attrs["keras_version"] = "2.15.0"
        file.attrs["model_config"] = json.dumps(description)
        for top, names in groups.items():
            group = file.create_group(f"model_weights/{top}")
            group.attrs["weight_names"] = [f"{layer}/{kind}:0" for layer, kind in names]
            for layer, kind in names:
                group[f"{layer}/{kind}:0"] = values[layer][kind].astype("float32")


def in_order(values, *names, frozen=False):
    """Pairs of layer and weight as Keras 2 listed them: what does not learn comes last."""
    pairs = [(layer, kind) for layer in names for kind in values[layer]]
    return pairs if frozen else sorted(pairs, key=lambda pair: pair[1].startswith("moving"))


def write_keras(path, description, values):
    where = {"conv": "functional/layers/conv2d", "conv/bn": "functional/layers/batch_normalization",
             "dw": "functional/layers/depthwise_conv2d", "dense": "dense"}  # fmt: skip
    with h5py.File(path.with_suffix(".weights.h5"), "w") as file:
        for layer, kinds in values.items():
            for i, value in enumerate(kinds.values()):
                file[f"layers/{where[layer]}/vars/{i}"] = value.astype("float32")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("metadata.json", '{"keras_version": "2.15.0"}')
        archive.writestr("config.json", json.dumps(description))
        archive.write(path.with_suffix(".weights.h5"), "model.weights.h5")


@pytest.mark.parametrize("frozen", [False, True])
@pytest.mark.parametrize("suffix", [".h5", ".keras"])
def test_a_transfer_model_of_keras_2_answers_as_its_layers_do(suffix, frozen, tmp_path, rng):
    values, description = weights(rng), transfer(frozen)
    if suffix == ".h5":
        base = in_order(values, "conv", "conv/bn", "dw", frozen=frozen)
        groups = {"base": base, "dense": in_order(values, "dense")}
        write_h5(tmp_path / "old.h5", description, values, groups)
    else:
        write_keras(tmp_path / "old.keras", description, values)
    model = open_model(tmp_path / f"old{suffix}").model
    photos = rng.integers(0, 256, (2, 16, 16, 3)).astype("float32")
    found = model(photos, training=False)
    np.testing.assert_allclose(found, expected(values, photos), rtol=1e-4, atol=1e-6)


def test_weights_that_do_not_fit_are_said(tmp_path, rng):
    values = weights(rng)
    groups = {"base": in_order(values, "conv", "conv/bn", "dw"), "dense": [("dense", "bias")]}
    write_h5(tmp_path / "old.h5", transfer(), values, groups)
    with pytest.raises(BundleError, match=r"old\.h5 is damaged, or was saved by another version"):
        open_model(tmp_path / "old.h5")


@pytest.mark.parametrize(
    ("kind", "config", "sentence"),
    [
        ("Lambda", {"function": ["4wEAAAA=", None, None]}, "program code of its own"),
        ("TFSMLayer", {"filepath": "/tmp"}, "program code of its own"),
        ("Mine", {}, r"program code of its own .*: Mine"),
        ("TimeDistributed", {"layer": {"class_name": "Lambda", "config": {}}}, "program code"),
        ("Activation", {"activation": "mine"}, "program code of its own"),
        ("TFOpLambda", {"function": "io.read_file"}, r"uses tf\.io\.read_file"),
        ("Dense", {"units": 10**9}, "is damaged"),
        ("ZeroPadding2D", {"padding": [[50_000, 0], [50_000, 0]]}, "more than .* has memory for"),
    ],
)
def test_what_would_run_or_fill_the_memory_is_refused(kind, config, sentence, tmp_path):
    parts = [photo("in", []), entry(kind, "strange", node("in"), **config)]
    description = {"class_name": "Functional", "config": functional("m", "in", "strange", *parts)}
    write_h5(tmp_path / "old.h5", description, {}, {})
    with pytest.raises(BundleError, match=sentence):
        open_model(tmp_path / "old.h5")


@pytest.fixture(scope="module")
def files():
    if not FILES.is_dir():
        pytest.skip("needs the files in ../shared/cases")
    return FILES


@pytest.mark.parametrize("name", ["cnn.h5", "cnn.keras", "cnn_saved_model"])
def test_a_cnn_of_tensorflow_2_15_answers_as_its_weights_do(name, files, rng):
    model = open_model(files / "keras2" / name).model
    photos = rng.uniform(0, 255, (2, 64, 64, 3)).astype("float32")
    x = photos / 255
    with h5py.File(files / "keras2" / "cnn.h5") as file:
        held = file["model_weights"]
        for layer in ("conv2d", "conv2d_1", "dense", "dense_1"):
            kernel, bias = (held[f"{layer}/{layer}/{w}:0"][()] for w in ("kernel", "bias"))
            if layer.startswith("conv"):
                x = np.maximum(keras.ops.conv(x, kernel) + bias, 0)
                x = np.asarray(keras.ops.max_pool(x, 2))
            else:
                x = x.reshape(2, -1) @ kernel + bias
                x = np.maximum(x, 0) if layer == "dense" else np.exp(x) / np.exp(x).sum(1)[:, None]
    np.testing.assert_allclose(model(photos, training=False), x, atol=1e-5)


@pytest.mark.parametrize("name", ["keras_model.h5", "converted_keras.zip"])
def test_teachable_machine_answers_as_its_weights_do(name, files, rng):
    opened = open_model(files / "teachable_machine" / name)
    assert opened.teachable
    assert opened.labels == ["Hund, klein", "Katze 😺", "nothing"]
    base = keras.applications.MobileNetV2((224, 224, 3), 0.35, include_top=False, weights=None)
    heads = []
    with h5py.File(files / "teachable_machine" / "keras_model.h5") as file:
        held = {n: file["model_weights"][top][n][()]
                for top in ("sequential_1", "sequential_3")
                for n in file["model_weights"][top].attrs["weight_names"]}  # fmt: skip
    for layer in base.layers:
        if layer.weights:
            layer.set_weights([v for n, v in held.items() if n.split("/")[0] == layer.name])
    heads = [held[n] for n in ("dense/kernel:0", "dense/bias:0", "dense_1/kernel:0")]
    photos = rng.uniform(-1, 1, (1, 224, 224, 3)).astype("float32")
    pooled = np.asarray(base(photos, training=False)).mean((1, 2))
    logits = np.maximum(pooled @ heads[0] + heads[1], 0) @ heads[2]
    shares = np.exp(logits) / np.exp(logits).sum()
    np.testing.assert_allclose(opened.model(photos, training=False), shares, atol=1e-5)
