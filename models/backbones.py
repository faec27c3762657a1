"""Pretrained networks of keras.applications as layers between a uint8 photo and its features."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import keras

from models.errors import BundleError

_MEAN, _DEVIATION = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)  # of ImageNet, red green blue
_STANDARDISED = (
    tuple(1 / (255 * deviation) for deviation in _DEVIATION),
    tuple(-mean / deviation for mean, deviation in zip(_MEAN, _DEVIATION, strict=True)),
)


@dataclass(frozen=True)
class Backbone:
    """A network of keras.applications and what it expects of a photo.

    Attributes:
        application: its function in keras.applications.
        size: side of the photos it was trained on, pixels.
        scaling: (scale, offset) that bring values 0..255 into its range, one or one a channel.
        bgr: it takes blue before green before red.
        layer: its last convolutional activation; "" where that is what it gives without its top.
    """

    application: Callable[..., keras.Model]
    size: int = 224
    scaling: tuple[float | tuple[float, ...], float | tuple[float, ...]] = (1 / 127.5, -1.0)
    bgr: bool = False
    layer: str = ""


def _bare(application: Callable[..., keras.Model]) -> Callable[..., keras.Model]:
    """Without the scaling that some have inside: ours stands in one place for all."""
    return partial(application, include_preprocessing=False)


# The scaling is that of keras.applications.*.preprocess_input, or of the network's own first
# layers where that function does nothing.
BACKBONES = {
    "mobilenet_v2": Backbone(keras.applications.MobileNetV2),
    "mobilenet_v3_small": Backbone(_bare(keras.applications.MobileNetV3Small)),
    "mobilenet_v3_large": Backbone(_bare(keras.applications.MobileNetV3Large)),
    "efficientnet_v2_b0": Backbone(
        _bare(keras.applications.EfficientNetV2B0), scaling=_STANDARDISED
    ),
    "resnet50_v2": Backbone(keras.applications.ResNet50V2),
    "densenet121": Backbone(keras.applications.DenseNet121, scaling=_STANDARDISED),
    "inception_v3": Backbone(keras.applications.InceptionV3, size=299),
    # Without its last pooling, so that the head is linear in the map that is explained.
    "vgg16": Backbone(
        keras.applications.VGG16, scaling=(1.0, (-103.939, -116.779, -123.68)), bgr=True,
        layer="block5_conv3",
    ),
}  # fmt: skip


def features(name: str, photo: keras.KerasTensor, weights: str) -> keras.KerasTensor:
    """The last convolutional activation: (N, S, S, 3) uint8 photos -> (N, h, w, K) float32.

    Pretrained batch normalisation is frozen at its ImageNet statistics: batches of a few dozen
    photos would estimate worse ones.

    Args:
        name: a key of `BACKBONES`.
        photo: a `keras.Input`.
        weights: "imagenet" (downloaded), the path of a Keras weights file of the stock ImageNet
            network, top included, or "none" (random).

    Raises:
        BundleError: weights that cannot be had or do not fit, or too small an input.
    """
    backbone = BACKBONES[name]
    x = keras.ops.flip(photo, axis=-1) if backbone.bgr else photo
    x = keras.layers.Rescaling(*backbone.scaling, name="scale")(x)
    try:
        network = backbone.application(include_top=False, input_tensor=x, weights=None)
    except ValueError as error:
        raise BundleError(f"{name} needs photos larger than {photo.shape[1]} pixels.") from error
    if weights != "none":
        # In the order of their layers: Keras numbers those of InceptionV3 anew every time.
        given = [layer for layer in _stock(backbone, weights).layers if layer.weights]
        taking = [layer for layer in network.layers if layer.weights]
        for ours, theirs in zip(taking, given[: len(taking)], strict=True):
            ours.set_weights(theirs.get_weights())
        for layer in network.layers:
            if isinstance(layer, keras.layers.BatchNormalization):
                layer.trainable = False
    return network.get_layer(backbone.layer).output if backbone.layer else network.output


def _stock(backbone: Backbone, weights: str) -> keras.Model:
    """The network as Keras gives it, with the weights of a file or downloaded ones."""
    if weights == "imagenet":
        shape = (backbone.size, backbone.size, 3)
        try:
            return backbone.application(include_top=False, input_shape=shape, weights="imagenet")
        except Exception as error:  # Keras raises a bare Exception where a download fails
            raise BundleError(
                "The ImageNet weights cannot be downloaded: connect to the internet, or name a "
                "file with --backbone-weights."
            ) from error
    network = backbone.application(weights=None)
    try:
        network.load_weights(weights)
    except (OSError, ValueError) as error:
        raise BundleError(f"{weights} does not hold the weights of this backbone.") from error
    return network
