"""The square that a network sees, and how to get from it back to the photo."""

from dataclasses import dataclass

import cv2
import numpy as np

from models.photo import Photo


@dataclass(frozen=True)
class View:
    """A photo squeezed into the network's input square.

    The whole photo is kept, so the network can see anything that a visitor sees. Proportions
    change, as they do in training.

    Coordinates are pixel indices, (0, 0) being the centre of the top left pixel.

    Attributes:
        pixels: (S, S, 3) uint8 RGB.
        scale: (x, y) photo pixels per view pixel.
    """

    pixels: np.ndarray
    scale: tuple[float, float]

    @property
    def size(self) -> int:
        """Side of the square in pixels."""
        return int(self.pixels.shape[0])

    def to_photo(self, x: float, y: float) -> tuple[float, float]:
        """Map view pixel indices to pixel indices of the oriented photo."""
        return (x + 0.5) * self.scale[0] - 0.5, (y + 0.5) * self.scale[1] - 0.5


def of(photo: Photo, size: int) -> View:
    """Squeeze a photo into a square of `size` x `size` pixels.

    Area resampling averages every pixel of a larger photo: aliasing could look like fur or scales.
    """
    pixels = resize(photo.rgb, size, size)
    return View(pixels, (photo.full_width / size, photo.full_height / size))


def shrink(rgb: np.ndarray, longest: int) -> np.ndarray:
    """(H, W, 3) uint8 with its longest side reduced to at most `longest` pixels, for display."""
    height, width = fit(rgb.shape[:2], longest)
    return rgb if (height, width) == rgb.shape[:2] else resize(rgb, width, height)


def fit(shape: tuple[int, ...], longest: int) -> tuple[int, int]:
    """(height, width) reduced so that neither exceeds `longest` pixels, proportions kept."""
    factor = min(longest / max(shape), 1)
    return max(1, round(shape[0] * factor)), max(1, round(shape[1] * factor))


def resize(rgb: np.ndarray, width: int, height: int) -> np.ndarray:
    """(H, W, 3) uint8 -> (height, width, 3) uint8, averaging where it shrinks."""
    shrinks = rgb.shape[1] >= width and rgb.shape[0] >= height
    interpolation = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    return cv2.resize(rgb, (width, height), interpolation=interpolation)
