"""Networks by name. Every one takes uint8 photos and gives logits: scaling is its first layer.

A model built here can therefore be exported, served or benchmarked without anybody having to
remember how its photos were scaled.
"""

from collections.abc import Callable
from dataclasses import dataclass

import keras

from models.errors import BundleError

layers = keras.layers


def report_cnn(size: int, outputs: int, backbone_weights: str) -> keras.Model:
    """The student report's network: four plain convolutions and a large dense layer.

    At 150 x 150 and three classes it has 3,454,147 parameters.
    """
    if backbone_weights != "none":
        raise BundleError("report_cnn has no backbone: leave --backbone-weights at none.")
    photo = keras.Input((size, size, 3), dtype="uint8", name="photo")
    x = layers.Rescaling(1 / 255, name="scale")(photo)
    for block, filters in enumerate((32, 64, 128, 128), start=1):
        x = layers.Conv2D(filters, 3, activation="relu", name=f"conv_{block}")(x)
        x = layers.MaxPooling2D(name=f"pool_{block}")(x)
    x = layers.Flatten(name="flatten")(x)
    x = layers.Dense(512, activation="relu", name="dense")(x)
    x = layers.Dropout(0.5, name="dropout")(x)
    return keras.Model(photo, layers.Dense(outputs, name="logits")(x), name="report_cnn")


def mobilenet_v2(size: int, outputs: int, backbone_weights: str) -> keras.Model:
    """MobileNetV2 (Sandler et al. 2018) under a linear head: pooling, dropout, dense.

    Batch normalisation is frozen at its ImageNet statistics: batches of a few dozen photos would
    estimate worse ones.
    """
    photo = keras.Input((size, size, 3), dtype="uint8", name="photo")
    x = layers.Rescaling(1 / 127.5, offset=-1, name="scale")(photo)
    backbone = _backbone(keras.applications.MobileNetV2, x, backbone_weights)
    if backbone_weights != "none":
        for layer in backbone.layers:
            if isinstance(layer, layers.BatchNormalization):
                layer.trainable = False
    return keras.Model(photo, _linear_head(backbone.output, outputs), name="mobilenet_v2")


def tiny_cnn(size: int, outputs: int, backbone_weights: str) -> keras.Model:
    """A small network under a linear head, for tests and for trying the whole path in a minute."""
    if backbone_weights != "none":
        raise BundleError("tiny_cnn has no backbone: leave --backbone-weights at none.")
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


def _backbone(
    application: Callable[..., keras.Model], scaled: keras.KerasTensor, weights: str
) -> keras.Model:
    """A network of keras.applications without its top, on scaled photos.

    Weights from a file are those of the stock network, top included; they are matched by name.
    """
    if weights == "imagenet":
        try:
            return application(include_top=False, input_tensor=scaled, weights="imagenet")
        except Exception as error:  # Keras raises a bare Exception where a download fails
            raise BundleError(
                "The ImageNet weights cannot be downloaded: connect to the internet, or name a "
                "file with --backbone-weights."
            ) from error
    backbone = application(include_top=False, input_tensor=scaled, weights=None)
    if weights == "none":
        return backbone
    stock = application(weights=None)
    try:
        stock.load_weights(weights)
    except (OSError, ValueError) as error:
        raise BundleError(f"{weights} does not hold the weights of this backbone.") from error
    names = {layer.name for layer in stock.layers}
    for layer in backbone.layers:
        if layer.name in names and layer.weights:
            layer.set_weights(stock.get_layer(layer.name).get_weights())
    return backbone


@dataclass(frozen=True)
class Architecture:
    """A builder (size, outputs, backbone weights) -> keras.Model, and its usual input side S."""

    build: Callable[[int, int, str], keras.Model]
    size: int


ARCHITECTURES = {
    "mobilenet_v2": Architecture(mobilenet_v2, 224),
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
        raise BundleError(f"There is no architecture {name!r}; I know {', '.join(ARCHITECTURES)}.")
    architecture = ARCHITECTURES[name]
    return architecture.build(size or architecture.size, outputs, backbone_weights)
