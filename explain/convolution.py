"""The first convolution of a network in numbers, so that one can calculate it by hand."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from explain import gradients
from explain.inside import opened
from models.model import Member
from models.view import View

# Activations that LiteRT computes together with a convolution: the least and the largest value that
# they leave.
_CLIPS: dict[int, tuple[float | None, float | None]] = {
    0: (None, None),
    1: (0.0, None),
    2: (-1.0, 1.0),
    3: (0.0, 6.0),
}
SIDE = 3  # of a kernel that fits on a screen


@dataclass(frozen=True, eq=False)
class Convolution:
    """All that is needed to calculate any value of a network's first layer.

        before[y, x, k] = bias[k] + sum over dy, dx, c of
            kernels[k, dy, dx, c] * scale[c, pixels[y s - p + dy, x s - p + dx, c]]

    with stride s, padding p, and zeros beyond the photo; `clip` is applied to that. Batch
    normalisation is a part of kernels and bias: the converter multiplies it in.

    Attributes:
        pixels: (S, S, 3) uint8, RGB: the view.
        scale: (3, 256) float32: what the network gets for each value of each colour.
        kernels: (K, 3, 3, 3) float32: number, row, column, colour.
        bias: (K,) float32.
        size: rows and columns of the result.
        stride: in pixels, down and across.
        padding: pixels before the first row and column.
        clip: the least and the largest value that the activation leaves; None where any.
    """

    pixels: np.ndarray
    scale: np.ndarray
    kernels: np.ndarray
    bias: np.ndarray
    size: tuple[int, int]
    stride: tuple[int, int]
    padding: tuple[int, int]
    clip: tuple[float | None, float | None]

    def to_dict(self) -> dict[str, Any]:
        """Plain values for JSON, without the pixels; numbers read back as the same float32."""
        return {
            "scale": _exact(self.scale),
            "kernels": _exact(self.kernels),
            "bias": _exact(self.bias),
            "size": self.size,
            "stride": self.stride,
            "padding": self.padding,
            "clip": self.clip,
        }


def first(member: Member, view: View) -> Convolution | None:
    """A network's first convolution over a view.

    None where it cannot be calculated so: it is no convolution of 3 x 3 pixels in three colours
    with an activation of `_CLIPS`, or more happens to the pixels before it than scaling, or LiteRT
    cannot open the network.

    Raises:
        BundleError: see `opened`.
    """
    from explain.tape import Tape  # see `explain/inside.py`

    network = opened(member)
    if not isinstance(network, Tape):
        return None
    op, values, output = network.first_convolution(view)
    clip = _CLIPS.get(op.options.get("fusedActivationFunction", -1))
    scaled, kernels = values[:2]
    bias = values[2] if len(values) > 2 and values[2].size else np.zeros(len(kernels), np.float32)
    plain = (
        op.kind == "CONV_2D"
        and kernels.dtype == np.float32
        and kernels.shape[1:] == (SIDE, SIDE, 3)
        and (op.options["dilationHFactor"], op.options["dilationWFactor"]) == (1, 1)
        and scaled.shape == (1, *view.pixels.shape)
    )
    scale = _scale(network, view.size) if plain else None
    if clip is None or scale is None:
        return None
    seen = np.stack([scale[c][view.pixels[..., c]] for c in range(3)], axis=-1)
    if not np.array_equal(seen, scaled[0]):
        return None
    rows, columns = output.shape[1:3]
    stride = int(op.options["strideH"]), int(op.options["strideW"])
    same = op.options["padding"] == gradients.SAME
    top, left = (
        gradients.padding(view.size, new, step, SIDE) if same else 0
        for new, step in zip((rows, columns), stride, strict=True)
    )
    return Convolution(
        view.pixels, scale, kernels, bias, (rows, columns), stride, (top, left), clip
    )


def _scale(network: Any, size: int) -> np.ndarray | None:
    """What a network makes of each value of each colour: (3, 256) float32."""
    if size * size < 256:
        return None
    every = np.arange(size * size, dtype=np.int64).astype(np.uint8).reshape(size, size)
    _, [scaled, *_], _ = network.first_convolution(View(np.dstack([every] * 3), (1.0, 1.0)))
    return np.asarray(scaled.reshape(-1, 3)[:256].T, np.float32)


def _exact(values: np.ndarray) -> Any:
    """Nested lists of the shortest decimals that read back as the same float32."""
    if values.ndim:
        return [_exact(each) for each in values]
    return float(str(np.float32(values)))
