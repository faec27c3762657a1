"""Photos damaged on purpose, in five strengths, for calibration and for measuring."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import cv2
import numpy as np

Pixels = np.ndarray  # (H, W, 3) uint8


@dataclass(frozen=True)
class Damage:
    """A kind of damage: `apply(pixels, strength)` for five strengths, the mildest first."""

    apply: Callable[[Pixels, float], Pixels]
    strengths: tuple[float, float, float, float, float]

    def __call__(self, pixels: Pixels) -> Iterator[Pixels]:
        """The five damaged photos."""
        for strength in self.strengths:
            yield self.apply(pixels, strength)


def blur(pixels: Pixels, sigma: float) -> Pixels:
    """Gaussian blur; sigma is a share of the short side."""
    return cv2.GaussianBlur(pixels, (0, 0), sigma * min(pixels.shape[:2]))


def darken(pixels: Pixels, factor: float) -> Pixels:
    """All grey values times factor."""
    return np.rint(pixels * factor).astype(np.uint8)


def brighten(pixels: Pixels, factor: float) -> Pixels:
    """All distances to white times factor."""
    return 255 - darken(255 - pixels, factor)


def fade(pixels: Pixels, factor: float) -> Pixels:
    """All distances to middle grey times factor."""
    return np.rint(128 + (pixels.astype(np.float32) - 128) * factor).astype(np.uint8)


def noise(pixels: Pixels, sigma: float) -> Pixels:
    """Gaussian noise in grey values, the same at every call."""
    added = np.random.default_rng(0).normal(0, sigma, pixels.shape)
    return np.clip(pixels + added, 0, 255).astype(np.uint8)


def jpeg(pixels: Pixels, quality: float) -> Pixels:
    """Saved as JPEG of that quality (0..100), and read again."""
    saved = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, int(quality)])[1]
    return np.asarray(cv2.imdecode(saved, cv2.IMREAD_COLOR))


def downsize(pixels: Pixels, side: float) -> Pixels:
    """Made smaller until the short side has that many pixels; smaller photos stay as they are."""
    height, width = pixels.shape[:2]
    factor = side / min(height, width)
    if factor >= 1:
        return pixels
    new = (max(1, round(width * factor)), max(1, round(height * factor)))
    return cv2.resize(pixels, new, interpolation=cv2.INTER_AREA)


DAMAGES = {
    "blur": Damage(blur, (0.004, 0.008, 0.016, 0.024, 0.035)),
    "dark": Damage(darken, (0.5, 0.25, 0.12, 0.06, 0.03)),
    "bright": Damage(brighten, (0.5, 0.25, 0.12, 0.06, 0.03)),
    "faded": Damage(fade, (0.5, 0.25, 0.12, 0.06, 0.03)),
    "noise": Damage(noise, (10, 20, 40, 60, 80)),
    "jpeg": Damage(jpeg, (50, 30, 20, 10, 5)),
    "small": Damage(downsize, (160, 112, 80, 56, 40)),
}


def infrared(pixels: Pixels, gain: float) -> Pixels:
    """As a camera trap sees at night: grey, the middle lit by its lamp, `gain` times as bright."""
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY).astype(np.float32)
    height, width = grey.shape
    rows, columns = np.linspace(-1, 1, height)[:, None], np.linspace(-1, 1, width)[None]
    lit = np.exp(-0.5 * (rows**2 + columns**2))
    return np.repeat(np.clip(gain * lit * grey, 0, 255).astype(np.uint8)[..., None], 3, axis=-1)


def spoil(pixels: Pixels, rng: np.random.Generator) -> Pixels:
    """A photo (H, W, 3) uint8 for training, damaged in a way and a strength drawn by `rng`.

    Too dark, noisy, blurred, badly saved, small, grey, by infrared light, or dark and noisy. Not as
    strong as the strongest of `DAMAGES`, in which people see hardly anything either.
    """
    short = min(pixels.shape[:2])
    kind = rng.integers(8)
    if kind in (0, 7):
        pixels = darken(pixels, float(np.exp(rng.uniform(np.log(0.05), np.log(0.6)))))
    if kind in (1, 7):
        sigma = rng.uniform(5, 70) if kind == 1 else rng.uniform(2, 10)
        pixels = np.clip(pixels + rng.normal(0, sigma, pixels.shape), 0, 255).astype(np.uint8)
    if kind == 2:
        pixels = blur(pixels, rng.uniform(0.004, 0.025))
    elif kind == 3:
        pixels = jpeg(pixels, rng.uniform(5, 50))
    elif kind == 4:
        small = downsize(pixels, rng.uniform(0.25, 0.7) * short)
        pixels = cv2.resize(small, pixels.shape[1::-1], interpolation=cv2.INTER_LINEAR)
    elif kind == 5:
        pixels = infrared(pixels, rng.uniform(0.4, 1.6))
    elif kind == 6:
        grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
        pixels = np.repeat(grey[..., None], 3, axis=-1)
    return pixels
