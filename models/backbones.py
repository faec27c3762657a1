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
        earlier: the layer whose map has twice as many cells each way as the last one, just before
            the last stride. Where an activation follows it, that one's map is meant.
        first: the cell of that map, counted from 0, on which the last map's first cell is centred:
            where the earlier map's side is even, and where it is odd.
    """

    application: Callable[..., keras.Model]
    size: int = 224
    scaling: tuple[float | tuple[float, ...], float | tuple[float, ...]] = (1 / 127.5, -1.0)
    bgr: bool = False
    layer: str = ""
    earlier: str = ""
    first: tuple[float, float] = (1, 0)  # a convolution of stride 2 with TensorFlow's padding


def _bare(application: Callable[..., keras.Model]) -> Callable[..., keras.Model]:
    """Without the scaling that some have inside: `features` scales for all of them."""
    return partial(application, include_preprocessing=False)


# The scaling is that of keras.applications.*.preprocess_input, or of the network's own first
# layers where that function does nothing.
BACKBONES = {
    "mobilenet_v2": Backbone(keras.applications.MobileNetV2, earlier="block_13_expand_relu"),
    "mobilenet_v3_small": Backbone(
        _bare(keras.applications.MobileNetV3Small), earlier="expanded_conv_8_expand_bn"
    ),
    "mobilenet_v3_large": Backbone(
        _bare(keras.applications.MobileNetV3Large), earlier="expanded_conv_12_expand_bn"
    ),
    "efficientnet_v2_b0": Backbone(
        _bare(keras.applications.EfficientNetV2B0), scaling=_STANDARDISED,
        earlier="block6a_expand_activation",
    ),
    "resnet50_v2": Backbone(
        keras.applications.ResNet50V2, earlier="conv4_block6_1_relu", first=(0, 0)
    ),
    "densenet121": Backbone(
        keras.applications.DenseNet121, scaling=_STANDARDISED, earlier="pool4_relu",
        first=(0.5, 0.5),
    ),
    "inception_v3": Backbone(
        keras.applications.InceptionV3, size=299, earlier="mixed7", first=(1, 1)
    ),
    # Without its last pooling, so that the head is linear in the map that is explained.
    "vgg16": Backbone(
        keras.applications.VGG16, scaling=(1.0, (-103.939, -116.779, -123.68)), bgr=True,
        layer="block5_conv3", earlier="block4_conv3", first=(0.5, 0.5),
    ),
}  # fmt: skip

JOINED = 320  # channels of a joined map


def features(
    name: str, photo: keras.KerasTensor, weights: str, *, fine: bool = False
) -> keras.KerasTensor:
    """The map that a head reads: (N, S, S, 3) uint8 photos -> (N, h, w, K) float32.

    The last convolutional activation, or with `fine` a joined map of twice as many cells each way.

    Pretrained batch normalisation is frozen at its ImageNet statistics: batches of a few dozen
    photos would estimate worse ones.

    Args:
        name: a key of `BACKBONES`.
        photo: a `keras.Input`.
        weights: "imagenet" (downloaded), the path of a Keras weights file of the stock ImageNet
            network, top included, or "none" (random).
        fine: see `joined`, whose layers begin with random weights.

    Raises:
        BundleError: weights that cannot be had or do not fit, or too small an input.
    """
    backbone = BACKBONES[name]
    x = keras.ops.flip(photo, axis=-1) if backbone.bgr else photo
    x = keras.layers.Rescaling(*backbone.scaling, name="scale")(x)
    try:
        network = backbone.application(include_top=False, input_tensor=x, weights=None)
    except ValueError as error:
        raise BundleError("arch_too_small", name=name, size=photo.shape[1]) from error
    if weights != "none":
        # Matched by order: Keras gives InceptionV3's layers other names every time.
        given = [layer for layer in stock(name, weights).layers if layer.weights]
        taking = [layer for layer in network.layers if layer.weights]
        for ours, theirs in zip(taking, given[: len(taking)], strict=True):
            ours.set_weights(theirs.get_weights())
        for layer in network.layers:
            if isinstance(layer, keras.layers.BatchNormalization):
                layer.trainable = False
    last = network.get_layer(backbone.layer).output if backbone.layer else network.output
    if not fine:
        return last
    earlier = _activated(network, network.get_layer(backbone.earlier).output)
    return joined(last, earlier, backbone.first[earlier.shape[1] % 2])


def _activated(network: keras.Model, x: keras.KerasTensor) -> keras.KerasTensor:
    """The output of the activation that follows x, or x; found so, for its name may vary."""
    kinds = (keras.layers.Activation, keras.layers.ReLU)
    return next(
        (layer.output for layer in network.layers if isinstance(layer, kinds) and layer.input is x),
        x,
    )


def joined(
    last: keras.KerasTensor, earlier: keras.KerasTensor, first: float, channels: int = JOINED
) -> keras.KerasTensor:
    """Join the last map, which tells best what is there, with an earlier one, which tells where.

    Each goes through a 1 x 1 convolution, the last one is drawn on the earlier one's cells, and the
    sum is rectified, as in a feature pyramid (Lin et al. 2017, Feature Pyramid Networks for Object
    Detection). A head that pools and adds stays linear in what comes out.

    Cell i of the last map belongs to cell 2 i + `first` of the earlier one: it is drawn there, and
    between two cells stand their means, weighted by how near they are. Where `first` is 1, nothing
    is known before the first cell: half of it stands there.

    Args:
        last: (N, h, w, K), about half as many cells each way as `earlier`.
        earlier: (N, H, W, L).
        first: 0, 0.5 or 1, see `Backbone`.
        channels: M.

    Returns:
        (N, H, W, M) float32, not negative; the output of a layer called "joined".
    """
    layers = keras.layers
    coarse = layers.Conv2D(channels, 1, use_bias=False, name="join_last")(last)
    how = "bilinear" if first == 0.5 else "nearest"  # cell i at 2 i and 2 i + 1
    coarse = layers.UpSampling2D(interpolation=how, name="join_up")(coarse)
    if first == 1:
        coarse = layers.ZeroPadding2D(((1, 0), (1, 0)), name="join_pad")(coarse)
        coarse = layers.AveragePooling2D(2, 1, name="join_mean")(coarse)
    elif first == 0:
        coarse = layers.AveragePooling2D(2, 1, "same", name="join_mean")(coarse)
    missing = earlier.shape[1] - coarse.shape[1]
    if missing < 0:
        ends = ((0, -missing), (0, -missing))
        coarse = layers.Cropping2D(ends, name="join_fit")(coarse)
    elif missing > 0:
        coarse = layers.ZeroPadding2D(((0, missing), (0, missing)), name="join_fit")(coarse)
    x = layers.Conv2D(channels, 1, name="join_earlier")(earlier)
    return layers.ReLU(name="joined")(layers.Add(name="join")([coarse, x]))


def stock(name: str, weights: str) -> keras.Model:
    """The network as Keras gives it, with the weights of a file, top included, or downloaded ones.

    Downloaded, it has no top. Errors as `features`.
    """
    backbone = BACKBONES[name]
    if weights == "imagenet":
        shape = (backbone.size, backbone.size, 3)
        try:
            return backbone.application(include_top=False, input_shape=shape, weights="imagenet")
        except Exception as error:  # Keras raises a bare Exception where a download fails
            raise BundleError("weights_no_download") from error
    network = backbone.application(weights=None)
    try:
        network.load_weights(weights)
    except (OSError, ValueError) as error:
        raise BundleError("weights_other", name=weights) from error
    return network
