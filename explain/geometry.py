"""Where each cell of a feature map looks, and drawing cells there.

A cell's receptive field is a rectangle of input pixels. Its centre follows from the kernels,
strides and paddings on the way (Araujo, Norris and Sim 2019), and is rarely where an evenly
stretched map would put it: with TensorFlow's "same" padding, a stride-2 convolution on an even
side pads only right and below, so each such layer moves the centres towards the lower right.
"""

from typing import TYPE_CHECKING

import numpy as np

from models.card import Layer
from models.errors import BundleError
from models.view import View

if TYPE_CHECKING:
    import keras

# Width of the bell drawn for a cell, in cells: wide enough that equal neighbours blend into an
# even surface (ripple below 1 %), narrow enough that a single cell stays a spot.
BELL = 0.55


def layer_geometry(model: "keras.Model", name: str) -> Layer:
    """The card entry of a layer of a flat Keras model with a fixed input size.

    Parallel branches (residual sums, concatenations) must agree on the stride; the centre is
    then the mean of theirs.

    Raises:
        BundleError: a layer on the way is not one whose geometry is known.
    """
    import keras

    centres: dict[str, tuple[np.ndarray, np.ndarray]] = {}  # name -> first (y, x), stride (y, x)
    for layer in model.layers:
        shape = getattr(layer.output, "shape", ())
        if len(shape) != 4 or tuple(shape[1:3]) == (1, 1):
            continue  # squeeze-and-excitation and the like: global, it looks nowhere in particular
        parents = [centres[parent] for parent in _parents(layer) if parent in centres]
        if not parents:
            if isinstance(layer, keras.layers.InputLayer):
                centres[layer.name] = np.zeros(2), np.ones(2)
            continue
        strides = [stride for _, stride in parents]
        if any(not np.array_equal(stride, strides[0]) for stride in strides):
            raise BundleError(f"The branches that meet in {layer.name} have different strides.")
        first, stride = np.mean([first for first, _ in parents], axis=0), strides[0]
        offset, step = _window(layer)
        centres[layer.name] = first + offset * stride, stride * step
        if layer.name == name:
            break
    shape = model.get_layer(name).output.shape
    first, stride = centres[name]
    return Layer(
        name=name,
        rows=int(shape[1]),
        columns=int(shape[2]),
        first=(float(first[0]), float(first[1])),
        stride=(float(stride[0]), float(stride[1])),
    )


def _parents(layer: "keras.layers.Layer") -> list[str]:
    if not layer._inbound_nodes:
        return []
    # The history is where Keras keeps a symbolic tensor's producer; it has no public accessor.
    return [t._keras_history.operation.name for t in layer._inbound_nodes[-1].input_tensors]


def _window(layer: "keras.layers.Layer") -> tuple[np.ndarray, np.ndarray]:
    """Of output cell 0: the centre in input cells (y, x), and the stride (y, x)."""
    import keras

    layers = keras.layers
    if isinstance(layer, layers.ZeroPadding2D):
        (top, _), (left, _) = layer.padding
        return np.array([-top, -left], float), np.ones(2)
    if isinstance(layer, layers.Cropping2D):
        (top, _), (left, _) = layer.cropping
        return np.array([top, left], float), np.ones(2)
    if isinstance(layer, layers.MaxPooling2D | layers.AveragePooling2D):
        kernel, dilation = np.array(layer.pool_size), np.ones(2)
    elif isinstance(layer, layers.Conv2D | layers.DepthwiseConv2D | layers.SeparableConv2D):
        kernel, dilation = np.array(layer.kernel_size), np.array(layer.dilation_rate)
    else:
        inputs = layer.input if isinstance(layer.input, list) else [layer.input]
        if tuple(layer.output.shape[1:3]) not in {tuple(each.shape[1:3]) for each in inputs}:
            raise BundleError(f"I do not know where layer {layer.name} looks.")
        return np.zeros(2), np.ones(2)  # works on each cell for itself
    step = np.array(layer.strides, float)
    extent = (kernel - 1) * dilation + 1  # input cells from first to last
    before = np.zeros(2)
    if layer.padding == "same":
        size = np.array(layer.input.shape[1:3], float)
        total = np.maximum((np.ceil(size / step) - 1) * step + extent - size, 0)
        before = total // 2  # TensorFlow puts the odd one behind
    return (extent - 1) / 2 - before, step


def to_photo(
    cells: np.ndarray, layer: Layer, view: View, width: int, height: int
) -> np.ndarray:
    """Draw cells on a picture of the photo, each at the place it looked at, in one step.

    Every cell becomes a bell (Gaussian) around its receptive-field centre; bells add up. There
    is no detour over a square map, and no border that a stretched map would invent.

    Args:
        cells: (h, w) float32.
        layer: where the cells look.
        view: the square they look at.
        width, height: size of the picture in pixels; the photo's, or smaller to be faster.

    Returns:
        (height, width) float32.
    """
    size = view.size
    down = _bells(height, layer.rows, layer.first[0], layer.stride[0], size)
    across = _bells(width, layer.columns, layer.first[1], layer.stride[1], size)
    return down @ cells.astype(np.float32) @ across.T


def _bells(pixels: int, cells: int, first: float, stride: float, size: int) -> np.ndarray:
    """(pixels, cells) float32: weight of each cell at each picture pixel, along one axis."""
    at = (np.arange(pixels) + 0.5) * (size / pixels) - 0.5  # picture pixels as view pixels
    distance = (at[:, None] - (first + stride * np.arange(cells))) / (BELL * stride)
    # Centres of the outer cells can lie outside the photo; what is inside still belongs to them.
    return np.exp(-0.5 * distance**2).astype(np.float32)
