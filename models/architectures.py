"""Networks by name. Every one takes uint8 photos and gives logits: scaling is its first layer.

A model built here can therefore be exported, served or benchmarked without anybody having to
remember how its photos were scaled.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import keras

from models import backbones
from models.errors import BundleError

layers = keras.layers

FINE = "_fine"  # after the name of a backbone: with a joined map, see `backbones.joined`


def report_cnn(size: int, outputs: int, backbone_weights: str) -> keras.Model:
    """The student report's network: four plain convolutions and a large dense layer.

    At 150 x 150 pixels and with three classes it has 3,454,147 parameters.
    """
    if backbone_weights != "none":
        raise BundleError("arch_no_backbone", name="report_cnn")
    photo = keras.Input((size, size, 3), dtype="uint8", name="photo")
    x = layers.Rescaling(1 / 255, name="scale")(photo)
    for block, filters in enumerate((32, 64, 128, 128), start=1):
        x = layers.Conv2D(filters, 3, activation="relu", name=f"conv_{block}")(x)
        x = layers.MaxPooling2D(name=f"pool_{block}")(x)
    x = layers.Flatten(name="flatten")(x)
    x = layers.Dense(512, activation="relu", name="dense")(x)
    x = layers.Dropout(0.5, name="dropout")(x)
    return keras.Model(photo, layers.Dense(outputs, name="logits")(x), name="report_cnn")


def compact_cnn(
    size: int, outputs: int, backbone_weights: str, *, attention: bool = False
) -> keras.Model:
    """A residual network (He et al. 2016) of 1.9 M parameters, to be trained from nothing.

    A stem and three stages of 64, 128 and 256 channels: pooling, a convolution that widens, a
    residual block. Pooling's windows are symmetric, so cells stay centred on what they look at.
    With `attention`, a block weighs its channels (squeeze-and-excitation, Hu et al. 2018).
    """
    name = "attention_cnn" if attention else "compact_cnn"
    if backbone_weights != "none":
        raise BundleError("arch_no_backbone", name=name)

    def conv(x: keras.KerasTensor, filters: int, label: str, strides: int = 1) -> keras.KerasTensor:
        x = layers.Conv2D(
            filters, 3, strides, "same", use_bias=False, kernel_initializer="he_normal",
            name=f"conv_{label}",
        )(x)  # fmt: skip
        return layers.BatchNormalization(momentum=0.9, name=f"norm_{label}")(x)

    photo = keras.Input((size, size, 3), dtype="uint8", name="photo")
    x = layers.Rescaling(1 / 127.5, offset=-1, name="scale")(photo)
    x = layers.ReLU(name="relu_1")(conv(x, 32, "1", strides=2))
    for stage, filters in enumerate((64, 128, 256), start=2):
        x = layers.MaxPooling2D(name=f"pool_{stage}")(x)
        shortcut = x = layers.ReLU(name=f"relu_{stage}")(conv(x, filters, f"{stage}"))
        x = layers.ReLU(name=f"relu_{stage}a")(conv(x, filters, f"{stage}a"))
        x = conv(x, filters, f"{stage}b")
        if attention:
            x = _squeeze_and_excite(x, stage)
        x = layers.Add(name=f"add_{stage}")([shortcut, x])
        x = layers.ReLU(name=f"relu_{stage}b")(x)
    return keras.Model(photo, _linear_head(x, outputs), name=name)


def attention_cnn(size: int, outputs: int, backbone_weights: str) -> keras.Model:
    """`compact_cnn` with squeeze-and-excitation in every block."""
    return compact_cnn(size, outputs, backbone_weights, attention=True)


def _squeeze_and_excite(x: keras.KerasTensor, stage: int) -> keras.KerasTensor:
    """Each channel times a factor in 0..1 that follows from all channels' means."""
    channels = x.shape[-1]
    weight = layers.GlobalAveragePooling2D(keepdims=True, name=f"squeeze_{stage}")(x)
    weight = layers.Dense(channels // 8, activation="relu", name=f"reduce_{stage}")(weight)
    weight = layers.Dense(channels, activation="sigmoid", name=f"excite_{stage}")(weight)
    return layers.Multiply(name=f"weigh_{stage}")([x, weight])


def tiny_cnn(size: int, outputs: int, backbone_weights: str) -> keras.Model:
    """A small network under a linear head, for tests and for trying the whole path in a minute."""
    if backbone_weights != "none":
        raise BundleError("arch_no_backbone", name="tiny_cnn")
    photo = keras.Input((size, size, 3), dtype="uint8", name="photo")
    x = layers.Rescaling(1 / 127.5, offset=-1, name="scale")(photo)
    for block, filters in enumerate((16, 32, 64), start=1):
        x = layers.Conv2D(
            filters, 5, strides=2, padding="same", use_bias=False, name=f"conv_{block}"
        )(x)
        x = layers.BatchNormalization(momentum=0.9, name=f"norm_{block}")(x)
        x = layers.ReLU(name=f"relu_{block}")(x)
    return keras.Model(photo, _linear_head(x, outputs, dropout=0.0), name="tiny_cnn")


def _linear_head(
    features: keras.KerasTensor, outputs: int, dropout: float = 0.2
) -> keras.KerasTensor:
    x = layers.GlobalAveragePooling2D(name="pool")(features)
    x = layers.Dropout(dropout, name="dropout")(x)
    return layers.Dense(outputs, name="logits")(x)


def _transfer(
    name: str, size: int, outputs: int, backbone_weights: str, *, fine: bool = False
) -> keras.Model:
    """A network of keras.applications under a linear head: pooling, dropout, dense."""
    photo = keras.Input((size, size, 3), dtype="uint8", name="photo")
    features = backbones.features(name, photo, backbone_weights, fine=fine)
    return keras.Model(photo, _linear_head(features, outputs), name=name + FINE * fine)


@dataclass(frozen=True)
class Architecture:
    """A builder (size, outputs, backbone weights) -> keras.Model, and its usual input side S."""

    build: Callable[[int, int, str], keras.Model]
    size: int


ARCHITECTURES = {
    **{
        name: Architecture(partial(_transfer, name), backbone.size)
        for name, backbone in backbones.BACKBONES.items()
    },
    **{
        name + FINE: Architecture(partial(_transfer, name, fine=True), backbone.size)
        for name, backbone in backbones.BACKBONES.items()
    },
    "compact_cnn": Architecture(compact_cnn, 128),
    "attention_cnn": Architecture(attention_cnn, 128),
    "report_cnn": Architecture(report_cnn, 150),
    "tiny_cnn": Architecture(tiny_cnn, 64),
}


def build(
    name: str, outputs: int, *, size: int | None = None, backbone_weights: str = "none"
) -> keras.Model:
    """A network: (N, S, S, 3) uint8 photos -> (N, outputs) float32 logits.

    Args:
        name: a key of `ARCHITECTURES`.
        outputs: number of logits.
        size: input side S in pixels; the architecture's usual one by default.
        backbone_weights: "imagenet" (downloaded), the path of a Keras weights file of the stock
            ImageNet network, or "none" (random).

    Raises:
        BundleError: unknown name, or weights that do not fit.
    """
    if name not in ARCHITECTURES:
        raise BundleError("arch_unknown", name=name, known=", ".join(ARCHITECTURES))
    architecture = ARCHITECTURES[name]
    return architecture.build(size or architecture.size, outputs, backbone_weights)
