"""Where each cell of a feature map looks: facts about a layer.

A cell's receptive field is a rectangle of input pixels. Its centre follows from the kernels,
strides and paddings on the way (Araujo, Norris and Sim 2019), and is rarely where an evenly
stretched map would put it: with TensorFlow's "same" padding, a stride-2 convolution on an even
side pads only right and below, so each such layer moves the centres towards the lower right.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from models.card import Layer
from models.errors import BundleError, TargetError

if TYPE_CHECKING:
    import keras

    from models.graph import Call


def layer_geometry(model: "keras.Model", name: str) -> Layer:
    """The card entry of a layer of a flat Keras model with a fixed input size.

    Where branches meet (residual sums, concatenations) the centre is the mean of theirs; their
    strides must agree. A branch that has shrunk to one cell, as in squeeze-and-excitation, sees
    the whole photo and is left out. Counting all branches alike is an assumption: their real shares
    follow from the weights, which are not read here. Where branches see different places, the true
    centre lies between them; `python -m benchmarks placement` measures it.

    Args:
        model: flat, (N, S, S, 3) -> anything; channels last.
        name: a layer, or a bare operation, whose output is a map (N, h, w, K) of several cells. Of
            a layer used several times, the use that `graph.use` finds.

    Raises:
        BundleError: a layer has no map of several cells, or one on the way to it is of a kind
            whose geometry is not known, or the model takes photos of any size.
        TargetError: no layer has this name, or it does not say which of several maps is meant.
    """
    target, field = _field(model, name)
    _, rows, columns, _ = target.shape
    (y, x), (dy, dx) = field.first, field.stride
    return Layer(name, rows, columns, (float(y), float(x)), (float(dy), float(dx)))


def receptive_field(model: "keras.Model", name: str) -> tuple[np.ndarray, np.ndarray]:
    """All that the first cell of a layer can depend on: first and last pixel, (y, x) each.

    Other cells' fields are shifted by the layer's stride. A field may reach beyond the photo, where
    there is padding. Neighbours read for interpolation are left out, and so are branches that look
    at the whole photo. Arguments and errors as for `layer_geometry`.
    """
    _, field = _field(model, name)
    return field.low, field.high


@dataclass(frozen=True)
class Field:
    """What the first cell of a map looks at, in input pixels; pairs are (y, x)."""

    first: np.ndarray  # centre
    stride: np.ndarray  # to the next cell
    low: np.ndarray  # first pixel that it depends on
    high: np.ndarray  # and the last


def _field(model: "keras.Model", name: str) -> tuple[Any, Field]:
    """The output of a layer, and the field of its first cell; errors as `layer_geometry`."""
    from models import graph

    order = graph.calls(model)
    uses = [call.output for call in order if call.layer.name == name]
    if not uses:
        raise TargetError("layer_unknown", name=name)
    target = uses[0] if len(uses) == 1 else graph.use(model, name).output
    if len(target.shape) != 4 or tuple(target.shape[1:3]) == (1, 1):
        raise BundleError("layer_one_cell", name=name)
    fields: dict[int, Field] = {}  # by the id of the map
    for call in order:
        if _is_followed(call, fields):
            parents = [(t, fields[id(t)]) for t in call.inputs if id(t) in fields]
            if not call.inputs:
                fields[id(call.output)] = _of_photo(call)
            elif parents:
                fields[id(call.output)] = _of_call(call, parents)
        if call.output is target:
            break
    if id(target) not in fields:
        raise BundleError("layer_not_from_maps", name=name)
    return target, fields[id(target)]


def _is_followed(call: "Call", fields: Mapping[int, Field]) -> bool:
    """Whether a call makes a map of several cells, (N, h, w, K), or one channel of it.

    Channels may go ways of their own, (N, h, w), as where RGB is turned into BGR.
    """
    shape = call.output.shape
    channel = len(shape) == 3 and any(
        id(t) in fields and t.shape[1:3] == shape[1:3] for t in call.inputs
    )
    return (len(shape) == 4 or channel) and tuple(shape[1:3]) != (1, 1)


def _of_photo(call: "Call") -> Field:
    if None in call.output.shape[1:3]:
        raise BundleError("layer_any_size")
    return Field(np.zeros(2), np.ones(2), np.zeros(2), np.zeros(2))


def _of_call(call: "Call", parents: Sequence[tuple[Any, Field]]) -> Field:
    """From the maps that a call takes, and their fields."""
    before, fields = parents[0][0].shape, [field for _, field in parents]
    stride = fields[0].stride
    if not np.allclose([field.stride for field in fields], stride):
        raise BundleError("layer_strides", name=call.layer.name)
    offset, step, reach = _window(call.layer, before, call.output.shape)
    return Field(
        np.mean([field.first for field in fields], axis=0) + offset * stride,
        stride * step,
        np.min([field.low for field in fields], axis=0) + (offset - reach) * stride,
        np.max([field.high for field in fields], axis=0) + (offset + reach) * stride,
    )


def mirrored(layer: Layer, size: int) -> Layer:
    """Where the mean of a map and its mirror image looks, in a view of side `size`.

    Column j joins a cell and the mirror image of cell (columns - 1 - j): their centres' mean.
    """
    first = (size - 1 - layer.stride[1] * (layer.columns - 1)) / 2
    return replace(layer, first=(layer.first[0], first))


def _window(
    layer: "keras.Operation", before: tuple[int, ...], after: tuple[int, ...]
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Of output cell 0: centre, stride, and reach to either side of the centre, in input cells.

    Each is (y, x).

    `before` and `after` are the shapes (N, h, w, K) of input and output. A layer without a window
    that keeps the number of cells, as activation and normalisation do, is taken to work on each
    cell for itself, unless it is known to move them.

    A transposed convolution is not followed: with most kernels its cells are alternately nearer
    and farther than an even stride would have them.
    """
    import keras

    layers = keras.layers
    size, new_size = np.array(before[1:3], float), np.array(after[1:3], float)
    kind = type(layer).__name__
    cropped = any(getattr(layer, f"{how}_to_aspect_ratio", False) for how in ("crop", "pad"))
    # Bare operations have no public classes. Turning channels over, RGB to BGR, moves no cell.
    moves = kind in ("Permute", "Transpose", "Rot90", "Roll") or (
        kind == "Flip" and layer.axis not in (-1, 3)
    )
    if isinstance(layer, layers.ZeroPadding2D):
        (top, _), (left, _) = layer.padding
        return np.array([-top, -left], float), np.ones(2), np.zeros(2)
    if isinstance(layer, layers.Cropping2D):
        (top, _), (left, _) = layer.cropping
        return np.array([top, left], float), np.ones(2), np.zeros(2)
    if isinstance(layer, layers.Resizing | layers.UpSampling2D) and not cropped:
        step = size / new_size
        return (step - 1) / 2, step, np.zeros(2)  # first and last edges coincide
    if isinstance(layer, layers.MaxPooling2D | layers.AveragePooling2D):
        kernel, dilation = np.array(layer.pool_size), np.ones(2)
    elif isinstance(layer, layers.Conv2D | layers.DepthwiseConv2D | layers.SeparableConv2D):
        kernel, dilation = np.array(layer.kernel_size), np.array(layer.dilation_rate)
    elif np.array_equal(size, new_size) and not moves and not hasattr(layer, "strides"):
        return np.zeros(2), np.ones(2), np.zeros(2)
    else:
        raise BundleError("layer_kind", name=layer.name, kind=kind)
    step = np.array(layer.strides, float)
    extent = (kernel - 1) * dilation + 1  # input cells from first to last
    padding = np.zeros(2)
    if layer.padding == "same":
        padding = np.maximum((new_size - 1) * step + extent - size, 0) // 2  # the odd one is behind
    return (extent - 1) / 2 - padding, step, (extent - 1) / 2
