"""How a gradient passes back through each operation of a LiteRT network.

A rule takes an operation, its inputs, its output and the gradient of a score with respect to that
output, and gives the gradients with respect to the inputs, None where nothing can be differentiated
(kernels, shapes). All arrays are float32 with a batch of one, channels last. Where an operation has
no gradient at a point (ReLU at 0, equal maxima), the rules do as TensorFlow does.

The rules are those of reverse-mode differentiation (Griewank and Walther 2008, Evaluating
derivatives), checked against TensorFlow's in tests/explain/test_tape.py.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

Gradients = Sequence[np.ndarray | None]


@dataclass(frozen=True)
class Operation:
    """One step of a network.

    Attributes:
        kind: its name in LiteRT's schema, e.g. "CONV_2D".
        inputs, outputs: indices of tensors; -1 for an input that is left out.
        options: its settings by their names in the schema, e.g. strideH.
    """

    kind: str
    inputs: tuple[int, ...]
    outputs: tuple[int, ...]
    options: dict[str, Any] = field(default_factory=dict)


Rule = Callable[[Operation, Sequence[np.ndarray], np.ndarray, np.ndarray], Gradients]

# What LiteRT's schema calls an activation that is fused into another operation, by number: its
# derivative as a function of the output y.
FUSED: dict[int, Callable[[np.ndarray], np.ndarray]] = {
    1: lambda y: y > 0,  # RELU
    2: lambda y: np.abs(y) < 1,  # RELU_N1_TO_1
    3: lambda y: (y > 0) & (y < 6),  # RELU6
    4: lambda y: 1 - y**2,  # TANH
}
SAME = 0  # padding, in the schema


def padding(size: int, new_size: int, stride: int, extent: int) -> int:
    """Cells that TensorFlow's "same" padding adds before the first one, along one axis."""
    return max((new_size - 1) * stride + extent - size, 0) // 2


def _windows(
    op: Operation, x: np.ndarray, y: np.ndarray, kernel: tuple[int, int]
) -> tuple[tuple[int, int], list[tuple[int, int, tuple[slice, slice]]], tuple[int, int]]:
    """How a window slides over a map.

    Returns:
        The padding before the first cell, (top, left); for each place in the window its row and
        column and the slices of the padded map that it reads; and the padded map's size.
    """
    strides = op.options["strideH"], op.options["strideW"]
    dilation = op.options.get("dilationHFactor", 1), op.options.get("dilationWFactor", 1)
    before, padded = [], []
    for axis in (0, 1):
        size, new_size = x.shape[1 + axis], y.shape[1 + axis]
        extent = (kernel[axis] - 1) * dilation[axis] + 1
        same = op.options["padding"] == SAME
        before.append(padding(size, new_size, strides[axis], extent) if same else 0)
        padded.append(max((new_size - 1) * strides[axis] + extent, before[axis] + size))
    places = []
    for row in range(kernel[0]):
        for column in range(kernel[1]):
            top, left = row * dilation[0], column * dilation[1]
            rows = slice(top, top + (y.shape[1] - 1) * strides[0] + 1, strides[0])
            columns = slice(left, left + (y.shape[2] - 1) * strides[1] + 1, strides[1])
            places.append((row, column, (rows, columns)))
    return (before[0], before[1]), places, (padded[0], padded[1])


def _cropped(padded: np.ndarray, before: tuple[int, int], x: np.ndarray) -> np.ndarray:
    """What of a padded map (h, w, K) belongs to the map itself: (1, H, W, K)."""
    top, left = before
    return padded[None, top : top + x.shape[1], left : left + x.shape[2]]


def _conv(op: Operation, x: Sequence[np.ndarray], y: np.ndarray, g: np.ndarray) -> Gradients:
    image, kernel = x[0], x[1]  # (1, H, W, C), (O, kh, kw, C / groups)
    groups = image.shape[3] // kernel.shape[3]
    _, h, w, outputs = g.shape
    before, places, size = _windows(op, image, y, (kernel.shape[1], kernel.shape[2]))
    back = np.zeros((*size, image.shape[3]), np.float32)
    for group in range(groups):
        out = slice(group * outputs // groups, (group + 1) * outputs // groups)
        into = slice(group * kernel.shape[3], (group + 1) * kernel.shape[3])
        part = g[0, ..., out].reshape(h * w, -1)
        for row, column, (rows, columns) in places:
            back[rows, columns, into] += (part @ kernel[out, row, column]).reshape(h, w, -1)
    return [_cropped(back, before, image), None, None]


def _depthwise_conv(
    op: Operation, x: Sequence[np.ndarray], y: np.ndarray, g: np.ndarray
) -> Gradients:
    image, kernel = x[0], x[1]  # (1, H, W, C), (1, kh, kw, C multiplier)
    _, h, w, channels = image.shape[0], g.shape[1], g.shape[2], image.shape[3]
    before, places, size = _windows(op, image, y, (kernel.shape[1], kernel.shape[2]))
    back = np.zeros((*size, channels), np.float32)
    for row, column, (rows, columns) in places:
        part = g[0] * kernel[0, row, column]
        if part.shape[-1] != channels:  # several outputs of each channel, side by side
            part = part.reshape(h, w, channels, -1).sum(axis=-1)
        back[rows, columns] += part
    return [_cropped(back, before, image), None, None]


def _average_pool(
    op: Operation, x: Sequence[np.ndarray], y: np.ndarray, g: np.ndarray
) -> Gradients:
    kernel = op.options["filterHeight"], op.options["filterWidth"]
    before, places, size = _windows(op, x[0], y, kernel)
    # What is padded has no part in the mean.
    inside = np.zeros((*size, 1), np.float32)
    _cropped(inside, before, x[0])[:] = 1
    count = sum(inside[at] for _, _, at in places)
    back = np.zeros((*size, g.shape[3]), np.float32)
    for _, _, at in places:
        back[at] += g[0] / count
    return [_cropped(back, before, x[0])]


def _max_pool(op: Operation, x: Sequence[np.ndarray], y: np.ndarray, g: np.ndarray) -> Gradients:
    kernel = op.options["filterHeight"], op.options["filterWidth"]
    before, places, size = _windows(op, x[0], y, kernel)
    padded = np.full((*size, g.shape[3]), -np.inf, np.float32)
    _cropped(padded, before, x[0])[:] = x[0]
    back, taken = np.zeros_like(padded), np.zeros(g[0].shape, bool)
    for _, _, at in places:  # of equal maxima, the first in the order of rows
        largest = (padded[at] == y[0]) & ~taken
        back[at] += g[0] * largest
        taken |= largest
    return [_cropped(back, before, x[0])]


def _dense(op: Operation, x: Sequence[np.ndarray], y: np.ndarray, g: np.ndarray) -> Gradients:
    return [(g.reshape(-1, g.shape[-1]) @ x[1]).reshape(x[0].shape), None, None]


def _axes(x: Sequence[np.ndarray]) -> set[int]:
    """The axes that an operation reduces: its second input."""
    return {int(axis) % x[0].ndim for axis in np.ravel(x[1])}


def _spread(x: Sequence[np.ndarray], values: np.ndarray) -> np.ndarray:
    """What was reduced, at every place that it was made from."""
    axes = _axes(x)
    kept = [1 if axis in axes else size for axis, size in enumerate(x[0].shape)]
    return np.broadcast_to(values.reshape(kept), x[0].shape)


def _sum(op: Operation, x: Sequence[np.ndarray], y: np.ndarray, g: np.ndarray) -> Gradients:
    return [_spread(x, g), None]


def _mean(op: Operation, x: Sequence[np.ndarray], y: np.ndarray, g: np.ndarray) -> Gradients:
    return [_spread(x, g) / math.prod(x[0].shape[axis] for axis in _axes(x)), None]


def _largest(op: Operation, x: Sequence[np.ndarray], y: np.ndarray, g: np.ndarray) -> Gradients:
    largest = x[0] == _spread(x, y)
    share = largest.sum(axis=tuple(_axes(x)), keepdims=True)
    return [_spread(x, g) * largest / share, None]


def _elementwise(derivative: Callable[[np.ndarray, np.ndarray], np.ndarray]) -> Rule:
    """A function of each value x for itself, y = f(x), by its derivative(x, y)."""
    return lambda op, x, y, g: [g * derivative(x[0], y)]


def _binary(
    derivatives: Callable[[np.ndarray, np.ndarray, np.ndarray], tuple[Any, Any]],
) -> Rule:
    """A function of two arrays that are broadcast, by its derivatives(a, b, y) for either."""

    def rule(op: Operation, x: Sequence[np.ndarray], y: np.ndarray, g: np.ndarray) -> Gradients:
        partial = derivatives(x[0], x[1], y)
        return [_unbroadcast(g * d, part.shape) for d, part in zip(partial, x, strict=True)]

    return rule


def _unbroadcast(g: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
    """Sum over what was repeated to reach the gradient's shape."""
    g = g.sum(axis=tuple(range(g.ndim - len(shape))))
    repeated = tuple(a for a, n in enumerate(shape) if n == 1 and g.shape[a] != 1)
    return g.sum(axis=repeated, keepdims=True).reshape(shape)


def _softmax(op: Operation, x: Sequence[np.ndarray], y: np.ndarray, g: np.ndarray) -> Gradients:
    return [op.options["beta"] * y * (g - (g * y).sum(axis=-1, keepdims=True))]


def _prelu(op: Operation, x: Sequence[np.ndarray], y: np.ndarray, g: np.ndarray) -> Gradients:
    return [g * np.where(x[0] > 0, 1, x[1]), None]


def _leaky_relu(op: Operation, x: Sequence[np.ndarray], y: np.ndarray, g: np.ndarray) -> Gradients:
    return [g * np.where(x[0] > 0, 1, np.float32(op.options["alpha"]))]


def _same_values(op: Operation, x: Sequence[np.ndarray], y: np.ndarray, g: np.ndarray) -> Gradients:
    return [g.reshape(x[0].shape), *[None] * (len(x) - 1)]


def _tile(op: Operation, x: Sequence[np.ndarray], y: np.ndarray, g: np.ndarray) -> Gradients:
    pairs = [part for n, size in zip(x[1], x[0].shape, strict=True) for part in (int(n), size)]
    return [g.reshape(pairs).sum(axis=tuple(range(0, 2 * x[0].ndim, 2))), None]


def _transpose(op: Operation, x: Sequence[np.ndarray], y: np.ndarray, g: np.ndarray) -> Gradients:
    return [g.transpose(np.argsort(x[1])), None]


def _pad(op: Operation, x: Sequence[np.ndarray], y: np.ndarray, g: np.ndarray) -> Gradients:
    ends = zip(x[1], x[0].shape, strict=True)
    inside = tuple(slice(int(before), int(before) + size) for (before, _), size in ends)
    return [g[inside], *[None] * (len(x) - 1)]


def _concatenation(
    op: Operation, x: Sequence[np.ndarray], y: np.ndarray, g: np.ndarray
) -> Gradients:
    axis = op.options["axis"]
    return np.split(g, np.cumsum([part.shape[axis] for part in x])[:-1], axis=axis)


def _strided_slice(
    op: Operation, x: Sequence[np.ndarray], y: np.ndarray, g: np.ndarray
) -> Gradients:
    first, end, step = x[1:]
    masked = {key: op.options[key] for key in ("beginMask", "endMask", "shrinkAxisMask")}
    place: list[slice | int] = []
    for axis in range(len(first)):
        bit = 1 << axis
        if masked["shrinkAxisMask"] & bit:
            place.append(int(first[axis]))
            continue
        start = None if masked["beginMask"] & bit else int(first[axis])
        stop = None if masked["endMask"] & bit else int(end[axis])
        place.append(slice(start, stop, int(step[axis])))
    back = np.zeros_like(x[0])
    back[tuple(place)] = g
    return [back, None, None, None]


def _resize(op: Operation, x: Sequence[np.ndarray], y: np.ndarray, g: np.ndarray) -> Gradients:
    """Enlarging is linear, along each axis: y = D x A^T, and so back is D^T g A."""
    down, across = (
        _interpolation(op, x[0].shape[axis], y.shape[axis]).astype(np.float32) for axis in (1, 2)
    )
    return [np.einsum("ih,bijk,jw->bhwk", down, g, across, optimize=True), None]


def _interpolation(op: Operation, size: int, new_size: int) -> np.ndarray:
    """(new_size, size): what each old cell gives to each new one, along one axis."""
    half, corners = op.options["halfPixelCenters"], op.options["alignCorners"]
    scale = (size - 1) / (new_size - 1) if corners and new_size > 1 else size / new_size
    at = (np.arange(new_size) + 0.5 * half) * scale
    if op.kind == "RESIZE_NEAREST_NEIGHBOR":
        nearest = np.round(at) if corners else np.floor(at)
        return np.eye(size)[np.clip(nearest, 0, size - 1).astype(int)]
    at = np.clip(at - 0.5 * half, 0, size - 1)  # between the centres of old cells
    low = np.floor(at).astype(int)
    share = (at - low)[:, None]
    return (1 - share) * np.eye(size)[low] + share * np.eye(size)[np.minimum(low + 1, size - 1)]


RULES: dict[str, Rule] = {
    "CONV_2D": _conv,
    "DEPTHWISE_CONV_2D": _depthwise_conv,
    "AVERAGE_POOL_2D": _average_pool,
    "MAX_POOL_2D": _max_pool,
    "FULLY_CONNECTED": _dense,
    "MEAN": _mean,
    "SUM": _sum,
    "REDUCE_MAX": _largest,
    "ADD": _binary(lambda a, b, y: (1, 1)),
    "SUB": _binary(lambda a, b, y: (1, -1)),
    "MUL": _binary(lambda a, b, y: (b, a)),
    "DIV": _binary(lambda a, b, y: (1 / b, -y / b)),
    "MAXIMUM": _binary(lambda a, b, y: (a >= b, a < b)),
    "MINIMUM": _binary(lambda a, b, y: (a <= b, a > b)),
    "SQUARED_DIFFERENCE": _binary(lambda a, b, y: (2 * (a - b), 2 * (b - a))),
    "RELU": _elementwise(lambda x, y: x > 0),
    "RELU6": _elementwise(lambda x, y: (x > 0) & (x < 6)),
    "LEAKY_RELU": _leaky_relu,
    "PRELU": _prelu,
    "ELU": _elementwise(lambda x, y: np.where(x > 0, 1, y + 1)),
    "LOGISTIC": _elementwise(lambda x, y: y * (1 - y)),
    "TANH": _elementwise(lambda x, y: 1 - y**2),
    "HARD_SWISH": _elementwise(
        lambda x, y: np.where(x <= -3, 0, np.where(x >= 3, 1, x / 3 + np.float32(0.5)))
    ),
    "EXP": _elementwise(lambda x, y: y),
    "SQUARE": _elementwise(lambda x, y: 2 * x),
    "SQRT": _elementwise(lambda x, y: 0.5 / y),
    "RSQRT": _elementwise(lambda x, y: -0.5 * y**3),
    "NEG": _elementwise(lambda x, y: -np.ones_like(x)),
    "SOFTMAX": _softmax,
    "RESHAPE": _same_values,
    "SQUEEZE": _same_values,
    "EXPAND_DIMS": _same_values,
    "TILE": _tile,
    "TRANSPOSE": _transpose,
    "PAD": _pad,
    "PADV2": _pad,
    "CONCATENATION": _concatenation,
    "STRIDED_SLICE": _strided_slice,
    "RESIZE_BILINEAR": _resize,
    "RESIZE_NEAREST_NEIGHBOR": _resize,
}


def known(op: Operation) -> bool:
    """Whether there is a rule for an operation, as its options have it."""
    return (
        op.kind in RULES
        and op.options.get("fusedActivationFunction", 0) in (0, *FUSED)
        and not op.options.get("ellipsisMask")
        and not op.options.get("newAxisMask")
    )


def back(op: Operation, x: Sequence[np.ndarray], y: np.ndarray, g: np.ndarray) -> Gradients:
    """Gradients with respect to an operation's inputs, from that of its output, by its rule.

    Args:
        op: one that is `known`.
        x: its inputs.
        y: its output.
        g: gradient with respect to y, of the same shape.
    """
    fused = op.options.get("fusedActivationFunction", 0)
    if fused:
        g = g * FUSED[fused](y)
    return RULES[op.kind](op, x, y, g)
