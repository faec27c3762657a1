"""Where cells look, measured: the gradient of one cell with respect to the photo knows."""

import keras
import numpy as np
import pytest
import tensorflow as tf

from explain.geometry import layer_geometry, mirrored, to_photo
from models import graph
from models.architectures import build
from models.card import Layer
from models.errors import BundleError
from models.view import View

layers = keras.layers


def averaging(model, *, middle=False):
    """A twin of a network in which every layer takes the mean of what it reads.

    The gradient of its cell is then spread evenly over the receptive field, and the centroid
    of the gradient is the centre. Which pixels a layer reads does not depend on how it combines
    them, so maximum pooling may become average pooling. Gates (squeeze and excitation) become
    constant: they look at the whole photo and would pull the centroid to its middle.

    With `middle`, convolutions read nothing but the middle of their kernel, which is their centre,
    too: the receptive field of a deep network then fits into a small photo.
    """

    def twin(layer):
        config = layer.get_config()
        if isinstance(layer, layers.MaxPooling2D):
            return layers.AveragePooling2D.from_config(config)
        if isinstance(layer, layers.ReLU | layers.Activation):
            return layers.Identity(name=layer.name)
        if "activation" in config:
            config["activation"] = "linear"
        return type(layer).from_config(config)

    model = keras.models.clone_model(model, clone_function=twin)  # new weights: identity norms
    for call in graph.calls(model):
        if hasattr(call.layer, "kernel_size"):
            gate = tuple(call.output.shape[1:3]) == (1, 1)
            depthwise = isinstance(call.layer, layers.DepthwiseConv2D)
            for weight in call.layer.weights:
                read = np.prod(weight.shape[: 2 if depthwise else 3])
                mean = np.full(weight.shape, 1 / read)
                if middle and len(weight.shape) == 4:
                    height, width = weight.shape[:2]
                    all_taps = mean[0, 0] * height * width
                    mean[:] = 0
                    mean[height // 2, width // 2] = all_taps
                weight.assign(mean * (not gate) if len(weight.shape) == 4 else mean * 0 + gate)
    return model


def centroid(model, name, row, column):
    """(y, x) of the centre of |d cell / d photo| of a model with float photos."""
    size = model.inputs[0].shape[1]
    features = keras.Model(model.inputs[0], model.get_layer(name).output)
    photo = tf.Variable(np.full((1, size, size, 3), 0.5, np.float32))
    with tf.GradientTape() as tape:
        cell = tf.reduce_sum(features(photo, training=False)[0, row, column])
    gradient = np.abs(tape.gradient(cell, photo).numpy()[0]).sum(axis=-1)
    border = np.concatenate([gradient[[0, -1]].ravel(), gradient[:, [0, -1]].ravel()])
    assert not border.any(), "padding cuts off part of this cell's receptive field"
    at = np.arange(size)
    return gradient.sum(1) @ at / gradient.sum(), gradient.sum(0) @ at / gradient.sum()


def stack(size, *steps):
    photo = x = keras.Input((size, size, 3))
    for step in steps:
        x = step(x)
    return keras.Model(photo, layers.Identity(name="end")(x))


def without_scaling(model):
    """Bytes have no gradient: begin behind the layer that makes numbers of them."""
    return keras.Model(model.get_layer("scale").output, model.outputs[0])


def conv(kernel=3, **options):
    return layers.Conv2D(2, kernel, **options)


def same(**options):
    return conv(strides=2, padding="same", **options)


def residual(x):
    """The shortcut looks at the first of two cells; the convolution, on even sides, at the next."""
    long = layers.Conv2D(3, 3, strides=2, padding="same")(x)
    return layers.Add()([layers.MaxPooling2D(1, strides=2)(x), long])


def squeeze_and_excitation(x):
    gate = conv(1, activation="sigmoid")(layers.GlobalAveragePooling2D(keepdims=True)(x))
    return layers.Multiply()([conv(strides=2)(layers.ReLU()(x + 1.0)), gate])


def mobilenet_v2():
    """At 544 pixels a cell's 491 fit in, and all stages are even, as they are at 160."""
    return keras.applications.MobileNetV2((544, 544, 3), 0.35, include_top=False, weights=None)


@pytest.mark.parametrize(
    ("make", "layer", "first", "stride"),
    [
        (lambda: stack(9, conv()), "end", 1, 1),
        (lambda: stack(16, same()), "end", 1, 2),  # even: padded behind only
        (lambda: stack(17, same()), "end", 0, 2),  # odd: padded on both sides
        (lambda: stack(48, same(), same(), same()), "end", 7, 8),
        (lambda: stack(35, same(), same(), same()), "end", 2, 8),  # 35, 18, 9: 0 + 1 * 2 + 0 * 4
        (lambda: stack(16, conv((3, 5), strides=(2, 1))), "end", (1, 2), (2, 1)),
        (lambda: stack(16, conv(4, padding="same")), "end", 0.5, 1),
        (lambda: stack(16, conv(dilation_rate=2)), "end", 2, 1),
        (lambda: stack(16, conv(dilation_rate=3, padding="same")), "end", 0, 1),
        (lambda: stack(16, layers.DepthwiseConv2D(3, strides=2, padding="same")), "end", 1, 2),
        (lambda: stack(16, layers.SeparableConv2D(2, 5, padding="same")), "end", 0, 1),
        (lambda: stack(17, layers.ZeroPadding2D(((0, 1), (0, 1))), conv(strides=2)), "end", 1, 2),
        (lambda: stack(17, layers.ZeroPadding2D(3), conv(7, strides=2)), "end", 0, 2),
        (lambda: stack(16, layers.Cropping2D(2), conv()), "end", 3, 1),
        (lambda: stack(16, layers.MaxPooling2D(), conv()), "end", 2.5, 2),
        (lambda: stack(16, layers.MaxPooling2D(3, 2, padding="same")), "end", 1, 2),
        (lambda: stack(17, layers.AveragePooling2D(3, 2),
                       layers.UpSampling2D(interpolation="bilinear")), "end", 0.5, 1),
        (lambda: stack(32, layers.Resizing(16, 16), conv()), "end", 2.5, 2),
        (lambda: stack(17, residual), "end", 0, 2),
        (lambda: stack(16, residual), "end", 0.5, 2),
        (lambda: stack(24, residual, residual), "end", 1.5, 4),
        (lambda: stack(16, squeeze_and_excitation), "end", 1, 2),
        (lambda: without_scaling(build("report_cnn", 3)), "conv_4", 18.5, 8),
        (lambda: without_scaling(build("tiny_cnn", 3)), "relu_3", 7, 8),
        (mobilenet_v2, "out_relu", 31, 32),
    ],
)  # fmt: skip
def test_a_cell_is_centred_where_its_gradient_is(make, layer, first, stride):
    model = make()
    found = layer_geometry(model, layer)
    assert found.first == tuple(np.broadcast_to(first, 2))
    assert found.stride == tuple(np.broadcast_to(stride, 2))
    cell = np.array([found.rows // 2, found.columns // 2 - 1])
    computed = np.array(found.first) + np.array(found.stride) * cell
    assert centroid(averaging(model), layer, *cell) == pytest.approx(computed, abs=1e-3)  # pixels


@pytest.mark.parametrize(
    ("name", "size", "first"),
    [
        ("resnet50_v2", 128, 0),  # explicit padding, shortcuts by maximum pooling
        ("inception_v3", 427, 37),  # no padding, concatenated branches, average pooling
        ("vgg16", 64, 7.5),
    ],
)
def test_a_cell_of_a_pretrained_network_is_centred_where_its_gradient_is(name, size, first):
    model = without_scaling(build(name, 3, size=size))
    layer = graph.explained_layer(model)
    found = layer_geometry(model, layer)
    assert found.first == (first, first)
    cell = np.array([found.rows // 2, found.columns // 2 - 1])
    computed = np.array(found.first) + np.array(found.stride) * cell
    measured = centroid(averaging(model, middle=True), layer, *cell)
    assert measured == pytest.approx(computed, abs=1e-3)


def test_in_mobilenet_v2_the_last_cells_look_at_the_lower_right_of_their_share():
    found = layer_geometry(build("mobilenet_v2", 3, size=160), "out_relu")
    assert found == Layer("out_relu", 5, 5, first=(31, 31), stride=(32, 32))  # not 15.5


@pytest.mark.parametrize(
    ("model", "layer", "sentence"),
    [
        (lambda: stack(16, lambda x: keras.ops.concatenate([conv(9)(x), same()(x)], axis=-1)),
         "end", "branches that meet in .* different strides"),
        (lambda: stack(16, layers.Conv2DTranspose(2, 3, strides=2)), "end", "do not know where"),
        (lambda: stack(16, layers.Flatten(), layers.Reshape((16, 16, 3))), "end", "do not know"),
        (lambda: stack(16, conv()), "nothing", "do not know where layer nothing looks"),
    ],
)  # fmt: skip
def test_where_the_geometry_is_unknown_it_says_so(model, layer, sentence):
    with pytest.raises(BundleError, match=sentence):
        layer_geometry(model(), layer)


LAYER = Layer("map", 5, 7, first=(31.0, 7.0), stride=(32.0, 24.0))  # on a view of 160 x 160
SIZE, WIDTH, HEIGHT = 160, 300, 210
VIEW = View(np.zeros((SIZE, SIZE, 3), np.uint8), (WIDTH / SIZE, HEIGHT / SIZE))


def draw(cells):
    return to_photo(np.asarray(cells, np.float32), LAYER, VIEW, WIDTH, HEIGHT)


@pytest.mark.parametrize("row", range(LAYER.rows))
@pytest.mark.parametrize("column", range(LAYER.columns))
def test_a_single_cell_peaks_where_it_looks(row, column):
    cells = np.zeros((LAYER.rows, LAYER.columns))
    cells[row, column] = 1
    picture = draw(cells)
    assert (picture.shape, picture.dtype) == ((HEIGHT, WIDTH), np.float32)
    x, y = VIEW.to_photo(7 + 24 * column, 31 + 32 * row)
    assert np.unravel_index(picture.argmax(), picture.shape) == pytest.approx((y, x), abs=0.51)


def test_equal_cells_give_an_even_surface():
    """Away from the outermost cells, beyond which the picture fades: nothing looked there."""
    layer = Layer("map", 20, 20, first=(4.0, 4.0), stride=(8.0, 8.0))
    picture = to_photo(np.ones((20, 20), np.float32), layer, VIEW, WIDTH, HEIGHT)
    inside = picture[HEIGHT // 5 : -HEIGHT // 5, WIDTH // 5 : -WIDTH // 5]
    assert np.abs(inside / inside.mean() - 1).max() < 0.001
    assert picture[0, 0] < 0.5 * inside.mean()


def test_pictures_add_up_as_cells_do():
    a, b = np.random.default_rng(0).normal(size=(2, LAYER.rows, LAYER.columns))
    np.testing.assert_allclose(draw(a) - 2 * draw(b), draw(a - 2 * b), atol=1e-5)


def test_the_mean_of_a_map_and_its_mirror_image_looks_between_both():
    """Column 0 of 7 at stride 32 looks at 31; the mirrored column 6 at 223 - 223 = 0."""
    layer = Layer("features", 7, 7, (31.0, 31.0), (32.0, 32.0))
    assert mirrored(layer, 224).first == (31.0, 15.5)
