"""Brightness, contrast, sharpness and size of a photo, measured before any network sees it."""

from dataclasses import dataclass

import cv2
import numpy as np

from models.photo import Photo
from models.view import View


@dataclass(frozen=True)
class Quality:
    """Measured on the network's input, so that values are comparable across photo sizes.

    Attributes:
        short_side: of the oriented photo, pixels.
        brightness: mean grey value of the view, 0..255.
        contrast: standard deviation of the view's grey values, 0..127.5.
        sharpness: standard deviation of the view's Laplacian, grey values; blur lowers it
            (Pech-Pacheco et al. 2000).
    """

    short_side: int
    brightness: float
    contrast: float
    sharpness: float


def measure(photo: Photo, view: View) -> Quality:
    """Measure a photo and the square made of it."""
    return of_pixels(view.pixels, min(photo.full_width, photo.full_height))


def of_pixels(pixels: np.ndarray, short_side: int) -> Quality:
    """Measure (S, S, 3) uint8 pixels of a view whose photo had that short side."""
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    return Quality(
        short_side=short_side,
        brightness=float(grey.mean()),
        contrast=float(grey.std()),
        sharpness=float(np.std(cv2.Laplacian(grey, cv2.CV_32F))),
    )
