"""Cells drawn on the photo, each at the place it looked at (`models/geometry.py`)."""

import numpy as np

from models.card import Layer
from models.view import View

# Width of the bell drawn for a cell (its standard deviation), in cells. Equal neighbours blend into
# an even surface. Chosen on the first half of the pets, where 0.8 put the peak on the animal in
# 92.4 % and 0.55 in 91.3 %.
BELL = 0.8


def to_photo(cells: np.ndarray, layer: Layer, view: View, width: int, height: int) -> np.ndarray:
    """Draw cells on a picture of the photo, each at the place it looked at, in one step.

    Every cell becomes a bell (Gaussian) around its receptive-field centre; bells add up. There
    is no detour over a square map. Beyond the outermost centres the picture fades instead of
    repeating the last cell: no cell is centred there. On the pets this put the peak on the animal
    more often than any border that was filled up (crops: 93 % against 88 %).

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
