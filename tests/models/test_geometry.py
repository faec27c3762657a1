"""Where cells look, measured: the gradient of one cell with respect to the photo knows."""

import re

import keras
import numpy as np
import pytest
import tensorflow as tf

from explain.drawing import to_photo
from models import graph
from models.architectures import build
from models.card import Layer
from models.errors import BundleError, TargetError
from models.geometry import layer_geometry, mirrored, receptive_field
from models.view import View

layers = keras.layers


def averaging(model):
    """A twin of a network in which every layer takes the mean of what it reads.

    All kernels are positive constants, normalisation and activation do nothing, branches that meet
    count the same. The centroid of the gradient is then the centre, and all channels are equal, so
    that one of them is enough: only this makes photos affordable that are large enough for the
    receptive fields of deep networks. Which pixels a layer reads does not depend on how it combines
    them, so maximum pooling may become average pooling. Gates (squeeze and excitation) become
    constant: they look at the whole photo and would pull the centroid to its middle.
    """
    nothing = layers.ReLU | layers.Activation | layers.LayerNormalization
    # In float64, TensorFlow does without oneDNN, which crashes on gradients of such small kernels.
    one = {"dtype": "float64", "activation": "linear", "groups": 1}
    one |= dict.fromkeys(("filters", "units", "projection_dim"), 1)

    def twin(layer):
        if isinstance(layer, nothing):
            return layers.Identity(name=layer.name, dtype="float64")
        if isinstance(layer, layers.Add | layers.Concatenate):
            return layers.Average(name=layer.name, dtype="float64")
        config = layer.get_config()
        config |= {key: value for key, value in one.items() if key in config}
        if isinstance(layer, layers.Reshape):  # between the layers of a gate
            config["target_shape"] = (1, 1, 1)
        pooling = isinstance(layer, layers.MaxPooling2D)
        return (layers.AveragePooling2D if pooling else type(layer)).from_config(config)

    model = keras.models.clone_model(model, clone_function=twin)
    for call in graph.calls(model):
        gate = tuple(call.output.shape[1:3]) == (1, 1)
        if hasattr(call.layer, "kernel_size") or isinstance(call.layer, layers.Dense):
            for weight in call.layer.weights:
                bias = len(weight.shape) == 1
                weight.assign(np.full(weight.shape, float(gate == bias) / np.prod(weight.shape)))
        elif hasattr(call.layer, "gamma") and not isinstance(call.layer, layers.BatchNormalization):
            call.layer.gamma.assign([1])  # a layer that scales: by next to nothing, to begin with
    return model


def place(model, layer):
    """Of a cell near the middle: where it is drawn, and the centroid of |d cell / d photo|: (y, x).

    In pixels of the float photo.
    """
    found = layer_geometry(model, layer)
    row, column = found.rows // 2, (found.columns - 1) // 2
    drawn = np.array(found.first) + np.array(found.stride) * (row, column)
    twin = averaging(model)
    cells = next(call.output for call in reversed(graph.calls(twin)) if call.layer.name == layer)
    size = model.inputs[0].shape[1]
    photo = tf.Variable(np.full((1, size, size, 3), 0.5))
    look = keras.Model(twin.inputs[0], cells)
    with tf.GradientTape() as tape:
        cell = tf.reduce_sum(look(photo, training=False)[0, row, column])
    weight = np.abs(tape.gradient(cell, photo).numpy()[0]).sum(axis=-1)
    weight /= weight.sum()
    return drawn, [weight.sum(axis=axis) @ np.arange(size) for axis in (1, 0)]


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
        # RGB to BGR, as keras.applications does it for ResNet50 and VGG16.
        (lambda: stack(16, keras.applications.resnet50.preprocess_input, conv()), "end", 1, 1),
        (lambda: stack(17, residual), "end", 0, 2),
        (lambda: stack(16, residual), "end", 0.5, 2),
        (lambda: stack(24, residual, residual), "end", 1.5, 4),
        (lambda: stack(16, squeeze_and_excitation), "end", 1, 2),
        (lambda: without_scaling(build("report_cnn", 3)), "conv_4", 18.5, 8),
        (lambda: without_scaling(build("tiny_cnn", 3)), "relu_3", 7, 8),
        (lambda: without_scaling(build("attention_cnn", 3, size=256)), "relu_4b", 8, 16),
    ],
)  # fmt: skip
def test_a_cell_is_centred_where_its_gradient_is(make, layer, first, stride):
    model = make()
    found = layer_geometry(model, layer)
    assert found.first == tuple(np.broadcast_to(first, 2))
    assert found.stride == tuple(np.broadcast_to(stride, 2))
    drawn, looked = place(model, layer)
    assert looked == pytest.approx(drawn, abs=1e-3)  # pixels


@pytest.mark.parametrize(
    ("make", "layer", "sides"),
    [
        (lambda: stack(33, conv()), "end", 3),
        (lambda: stack(33, conv(5, strides=2), conv()), "end", 9),  # 5 + 2 * 2
        (lambda: stack(64, same(), same(), same()), "end", 15),  # 3 + 2 * 2 + 2 * 4
        (lambda: stack(33, conv(dilation_rate=3)), "end", 7),
        (lambda: stack(32, layers.MaxPooling2D(), conv()), "end", 6),
        (lambda: stack(48, residual), "end", 3),
        (lambda: without_scaling(build("tiny_cnn", 3)), "relu_3", 29),
        (lambda: without_scaling(build("report_cnn", 3)), "conv_4", 38),
    ],
)
def test_a_cell_sees_the_pixels_that_its_gradient_touches(make, layer, sides):
    model = make()
    found = layer_geometry(model, layer)
    row, column = found.rows // 2, (found.columns - 1) // 2
    low, high = receptive_field(model, layer)
    shift = np.array(found.stride) * (row, column)
    twin = averaging(model)
    cells = next(call.output for call in reversed(graph.calls(twin)) if call.layer.name == layer)
    size = model.inputs[0].shape[1]
    photo = tf.Variable(np.full((1, size, size, 3), 0.5))
    with tf.GradientTape() as tape:
        cell = tf.reduce_sum(keras.Model(twin.inputs[0], cells)(photo)[0, row, column])
    touched = np.abs(tape.gradient(cell, photo).numpy()[0]).sum(axis=-1) > 0
    for axis in (0, 1):
        pixels = np.flatnonzero(touched.any(axis=1 - axis))
        assert (pixels.min(), pixels.max()) == ((low + shift)[axis], (high + shift)[axis])
        assert pixels.max() - pixels.min() + 1 == sides


def nasnet():
    """First centre of NASNet, whose cells mix the last map (centre h) and the one before (p).

    What it concatenates: a normal cell p, hp, pp, hp, pp, hh (hp being the mean of h and p), so
    that its centre is (h + 2 p) / 3; a reducing one hp, hp, hp and the mean of hp and h, all moved
    by one cell unless padded on both sides: (9 h + 7 p) / 16 + d. A map p that is finer than h is
    halved first, by the mean of two samplings, one of them a cell further: p + d / 2.
    """
    p = h = 1.0  # behind the stem: stride 2, no padding
    p, h = h, (9 * h + 7 * p) / 16  # its 303 cells are odd, so padded on both sides
    p, h = h, (9 * h + 7 * (p + 2 / 2)) / 16 + 4
    for apart in (4, 8, 16):  # pixels from cell to cell of p
        p += apart / 2
        for _ in range(4):
            p, h = h, (h + 2 * p) / 3
        if apart < 16:
            p, h = h, (9 * h + 7 * p) / 16 + 2 * apart
    return pytest.approx(h)


# At 608 pixels = 19 * 32 every stage has an even side, as at 224, and borders cut off next to
# nothing of what the middle cell looks at. First centres by hand: where cells are d pixels apart,
# a stride-2 layer moves the centre by d if padded by one more behind than before, or, with a kernel
# of 3, not at all; by d / 2 with a kernel of 2; by nothing if padded by the same on both sides.
@pytest.mark.parametrize(
    ("name", "size", "layer", "first", "stride"),
    [
        ("MobileNet", 608, "conv_pw_13_relu", 31, 32),  # 1 + 2 + 4 + 8 + 16
        ("MobileNetV2", 608, "out_relu", 31, 32),
        ("MobileNetV3Small", 608, "activation", 31, 32),
        ("MobileNetV3Large", 608, "activation", 31, 32),
        ("EfficientNetB0", 608, "top_activation", 31, 32),
        ("EfficientNetV2B0", 608, "top_activation", 31, 32),
        ("ResNet50", 608, "conv5_block3_out", 0, 32),  # explicit padding on both sides
        ("ResNet50V2", 608, "post_relu", 0, 32),
        ("DenseNet121", 608, "relu", 14, 32),  # the same, then kernels of 2: (4 + 8 + 16) / 2
        ("InceptionV3", 619, "mixed10", 37, 32),  # no padding: 1 + 2 + 2 + 4 + 4 + 8 + 16
        # 1 + 2 without padding; 301 and 151 cells are odd: both sides. Then the shortcuts stay
        # where they are, so that the mean moves by (8 + 16) / 2.
        ("Xception", 608, "block14_sepconv2_act", 15, 32),
        ("VGG16", 608, "block5_conv3", 7.5, 16),  # kernels of 2: (1 + 2 + 4 + 8) / 2
        ("ConvNeXtTiny", 608, "add", 15.5, 32),  # kernels of 4, 2, 2, 2: (3 + 4 + 8 + 16) / 2
        ("NASNetMobile", 608, "activation", nasnet(), 32),
    ],
)  # fmt: skip
def test_of_a_stock_network_the_last_map_before_pooling_is_explained_and_drawn_where_it_looks(
    name, size, layer, first, stride
):
    network = getattr(keras.applications, name)
    shape = (size, size, 3)
    model = network(weights=None, input_shape=shape, include_top=False, pooling="avg")
    model = graph.flatten(model, keras.Input(shape))
    # Keras numbers layers without a name, and this project's are named after them.
    kind = re.compile(rf"{layer}(_\d+)?")
    last = [call.layer.name for call in graph.calls(model) if kind.fullmatch(call.layer.name)][-1]
    assert graph.explained_layer(model) == last
    found = layer_geometry(model, last)
    assert found.first == (first, first)
    assert found.stride == (stride, stride)
    drawn, looked = place(model, last)
    assert looked == pytest.approx(drawn, abs=0.1)  # pixels


@pytest.mark.parametrize(
    ("name", "size", "first", "stride"),
    [
        ("mobilenet_v2", 608, 15, 16),
        ("mobilenet_v2", 592, 15, 16),  # 37 cells: the last stride pads on both sides
        ("resnet50_v2", 608, 0, 16),
        ("vgg16", 608, 3.5, 8),
    ],
)
def test_a_joined_map_is_drawn_where_both_of_its_maps_look(name, size, first, stride):
    model = build(f"{name}_fine", 2, size=size)
    found = layer_geometry(model, "joined")
    assert found.first == (first, first)
    assert found.stride == (stride, stride)
    drawn, looked = place(without_scaling(model), "joined")
    assert looked == pytest.approx(drawn, abs=0.1)  # pixels


@pytest.mark.parametrize(
    ("model", "sentence"),
    [
        (lambda: stack(16, lambda x: keras.ops.concatenate([conv(9)(x), same()(x)], axis=-1)),
         "branches that meet in .* different strides"),
        (lambda: stack(16, layers.Conv2DTranspose(2, 3, strides=2)), "is a Conv2DTranspose"),
        (lambda: stack(16, layers.Conv2DTranspose(2, 2, padding="same")), "is a Conv2DTranspose"),
        (lambda: stack(16, lambda x: keras.ops.max_pool(x, 2, 1, padding="same")), "is a MaxPool"),
        (lambda: stack(16, lambda x: keras.ops.flip(x, axis=2)), "is a Flip"),
        (lambda: stack(16, layers.Permute((2, 1, 3))), "is a Permute"),
        (lambda: stack(16, layers.CenterCrop(8, 8)), "is a CenterCrop"),
        (lambda: stack(16, layers.Resizing(8, 4, crop_to_aspect_ratio=True)), "is a Resizing"),
        (lambda: stack(16, layers.Flatten(), layers.Reshape((16, 16, 3))), "not made .* by maps"),
        (lambda: stack(16, conv(16)), "no map of several cells"),
        (lambda: stack(16, conv(), layers.Flatten()), "no map of several cells"),
        (lambda: stack(None, conv()), "photo's size: it must be fixed"),
        (lambda: stack(16, conv(data_format="channels_first")), "channels come last"),
    ],
)  # fmt: skip
def test_where_the_geometry_is_unknown_it_says_so(model, sentence):
    with pytest.raises(BundleError, match=sentence):
        layer_geometry(model(), "end")


def test_a_shared_layer_is_placed_by_its_last_map_or_refused():
    relu = layers.ReLU(name="relu")
    model = stack(32, same(), relu, same(), relu)
    assert layer_geometry(model, "relu").first == (3, 3)
    with pytest.raises(TargetError, match="'relu' makes 2 maps"):
        layer_geometry(stack(32, same(), relu, same(), relu, same(name="last")), "relu")
    with pytest.raises(TargetError, match="no layer 'nothing'"):
        layer_geometry(model, "nothing")


LAYER = Layer("map", 5, 7, first=(31.0, 7.0), stride=(32.0, 24.0))  # on a view of 160 x 160
SIZE, WIDTH, HEIGHT = 160, 300, 210
VIEW = View(np.zeros((SIZE, SIZE, 3), np.uint8), (WIDTH / SIZE, HEIGHT / SIZE))


def draw(cells):
    return to_photo(np.asarray(cells, np.float32), LAYER, VIEW, WIDTH, HEIGHT)


@pytest.mark.parametrize("row", range(LAYER.rows))
@pytest.mark.parametrize("column", range(LAYER.columns))
def test_trap_12_a_single_cell_peaks_where_it_looks(row, column):
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
