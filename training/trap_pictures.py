"""Drawn pictures of cows and camels, on meadows and in deserts, each a new one.

An animal is small and its surroundings are large and full of pattern, as in many photos of animals
outdoors. Which animal stands where is the caller's choice: see `training/trap.py`.
"""

from collections.abc import Callable, Sequence

import cv2
import numpy as np

ANIMALS = ("cow", "camel")
PLACES = ("meadow", "desert")
SIDE = 224  # pixels of a picture
FINE = 4  # figures are drawn so many times as large, and shrunk
SMALL, LARGE = 0.26, 0.34  # length of an animal, as a share of the picture's side

Random = np.random.Generator
Colour = Sequence[int]


def picture(animal: str, place: str, rng: Random) -> np.ndarray:
    """One of `ANIMALS` in one of `PLACES`: (224, 224, 3) uint8."""
    paper = {"meadow": _meadow, "desert": _desert}[place](rng)
    figure, opaque = _figure(animal, rng)
    height, width = opaque.shape
    x = int(rng.integers(8, SIDE - width - 8))
    y = int(rng.integers(round(0.42 * SIDE), round(0.94 * SIDE) - height))
    part = paper[y : y + height, x : x + width]
    part[:] = np.round(part + opaque[..., None] * (figure - part))
    return paper


def _noise(rng: Random, rows: int, columns: int) -> np.ndarray:
    """Soft noise, (SIDE, SIDE) float32 of about -1 to 1, with so many spots down and across."""
    spots = rng.standard_normal((rows, columns)).astype(np.float32)
    return cv2.resize(spots, (SIDE, SIDE), interpolation=cv2.INTER_CUBIC)


def _land(rng: Random, sky: Colour, ground: Colour, texture: np.ndarray) -> np.ndarray:
    """Sky above ground; the texture (SIDE, SIDE) lightens and darkens it, more so in front."""
    tint = rng.normal(0, 7, 3)
    horizon = rng.uniform(0.16, 0.32) * SIDE + 2.5 * _noise(rng, 1, 7)[0]
    row = np.arange(SIDE)[:, None]
    clouds = 8 * _noise(rng, 5, 4) + 18 * row / SIDE
    above = np.asarray(sky) + tint + clouds[..., None]
    below = np.asarray(ground) + tint + (texture * (0.5 + row / SIDE))[..., None]
    paper = np.where((row < horizon)[..., None], above, below)
    return np.clip(paper + rng.normal(0, 4, paper.shape), 0, 255).astype(np.uint8)


def _spot(rng: Random, top: float) -> tuple[int, int]:
    """Somewhere below `top`, a share of the picture: (x, y)."""
    return int(rng.integers(SIDE)), int(rng.integers(round(top * SIDE), SIDE))


def _meadow(rng: Random) -> np.ndarray:
    """Blades of grass and flowers."""
    blades = 26 * _noise(rng, 45, 110) + 16 * _noise(rng, 12, 14)
    paper = _land(rng, (150, 190, 225), (96, 138, 58), blades)
    for _ in range(260):
        x, y = _spot(rng, 0.3)
        tip = x + int(rng.integers(-3, 4)), y - int((3 + 9 * y / SIDE) * rng.uniform(0.6, 1.4))
        cv2.line(paper, (x, y), tip, _tone(rng, (92, 140, 52), 0.25), 1, cv2.LINE_AA)
    for _ in range(int(rng.integers(4, 16))):
        flower = ((250, 250, 240), (246, 214, 70))[int(rng.integers(2))]
        cv2.circle(paper, _spot(rng, 0.4), 1, flower, -1, cv2.LINE_AA)
    return paper


def _desert(rng: Random) -> np.ndarray:
    """Ripples of sand and a few stones."""
    row, column = np.mgrid[:SIDE, :SIDE].astype(np.float32)
    bent = row + 9 * _noise(rng, 4, 5) + rng.uniform(-0.25, 0.25) * column
    ripples = 13 * np.sin(bent * (2 * np.pi / rng.uniform(7, 11)))
    paper = _land(rng, (176, 200, 226), (206, 168, 112), ripples + 9 * _noise(rng, 6, 6))
    for _ in range(int(rng.integers(6, 18))):
        size = int(rng.integers(1, 3))
        axes, stone = (size + 1, size), (150, 116, 76)
        cv2.ellipse(paper, _spot(rng, 0.4), axes, 0, 0, 360, stone, -1, cv2.LINE_AA)
    return paper


class _Canvas:
    """An animal as it is drawn; places and lengths are shares of its own length."""

    def __init__(self, length: float) -> None:
        self._unit = length * FINE
        shape = round(self._unit), round(1.25 * self._unit)
        self.colours, self.mask = np.zeros((*shape, 3), np.uint8), np.zeros(shape, np.uint8)

    def blot(self, x: float, y: float, w: float, h: float, colour: Colour, turn: float = 0) -> None:
        """A filled ellipse around (x, y) with half axes w and h."""
        centre, axes = self._pixels(x, y), self._pixels(w, h)
        cv2.ellipse(self.colours, centre, axes, turn, 0, 360, colour, -1)
        cv2.ellipse(self.mask, centre, axes, turn, 0, 360, 255, -1)

    def limb(self, points: Sequence[tuple[float, float]], thick: float, colour: Colour) -> None:
        """A bent line."""
        path = np.array([self._pixels(x, y) for x, y in points], np.int32)
        width = max(1, round(thick * self._unit))
        cv2.polylines(self.colours, [path], False, colour, width)
        cv2.polylines(self.mask, [path], False, 255, width)

    def _pixels(self, x: float, y: float) -> tuple[int, int]:
        return round(x * self._unit), round(y * self._unit)


def _figure(animal: str, rng: Random) -> tuple[np.ndarray, np.ndarray]:
    """An animal from the side: colours (h, w, 3) float, 0 to 255, and opacity (h, w), 0 to 1."""
    canvas = _Canvas(rng.uniform(SMALL, LARGE) * SIDE)
    draw: Callable[[Random, _Canvas], None] = {"cow": _cow, "camel": _camel}[animal]
    draw(rng, canvas)
    rows, columns = (np.flatnonzero(canvas.mask.any(axis)) for axis in (1, 0))
    box = slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)
    colours, mask = canvas.colours[box], canvas.mask[box]
    size = mask.shape[1] // FINE, mask.shape[0] // FINE
    opaque = cv2.resize(mask / np.float32(255), size, interpolation=cv2.INTER_AREA)
    premixed = cv2.resize(colours.astype(np.float32), size, interpolation=cv2.INTER_AREA)
    figure = premixed / np.maximum(opaque, 1e-3)[..., None] + rng.normal(0, 3, premixed.shape)
    figure = np.clip(figure, 0, 255)
    return (figure[:, ::-1], opaque[:, ::-1]) if rng.random() < 0.5 else (figure, opaque)


def _tone(rng: Random, colour: Colour, spread: float) -> list[int]:
    """A colour as this animal has it."""
    light = rng.normal(1, spread)
    return [int(np.clip(part * light + rng.normal(0, 5), 0, 255)) for part in colour]


def _legs(
    rng: Random, canvas: _Canvas, xs: Sequence[float], y: float, end: float, thick: float,
    colour: Colour,
) -> None:  # fmt: skip
    for x in xs:
        knee, foot = x + rng.uniform(-0.03, 0.03), x + rng.uniform(-0.05, 0.05)
        canvas.limb([(x, y), (knee, (y + end) / 2), (foot, end)], thick, colour)


def _cow(rng: Random, canvas: _Canvas) -> None:
    """Light with dark patches, a level back, horns, an udder."""
    fur, dark = _tone(rng, (232, 226, 214), 0.05), _tone(rng, (64, 46, 38), 0.2)
    shade, horn = [round(0.8 * part) for part in fur], (216, 206, 180)
    _legs(rng, canvas, (0.32, 0.42, 0.78, 0.88), 0.5, 0.86, 0.065, shade)
    canvas.blot(0.6, 0.42, 0.33, 0.155, fur)
    canvas.blot(0.38, 0.4, 0.12, 0.15, fur)
    canvas.blot(0.85, 0.4, 0.1, 0.15, fur)
    canvas.blot(0.74, 0.58, 0.07, 0.05, (226, 170, 160))
    for _ in range(int(rng.integers(3, 6))):
        x, y = rng.uniform(0.42, 0.82), rng.uniform(0.34, 0.5)
        w, h = rng.uniform(0.05, 0.1), rng.uniform(0.03, 0.07)
        canvas.blot(x, y, w, h, dark, rng.uniform(0, 180))
    canvas.limb([(0.94, 0.34), (0.98, 0.45), (0.97, 0.64)], 0.022, shade)
    head = 0.3 + rng.uniform(-0.04, 0.1)
    canvas.limb([(0.36, 0.36), (0.22, head)], 0.14, fur)
    canvas.blot(0.19, head, 0.085, 0.07, dark, 20)
    canvas.blot(0.12, head + 0.04, 0.05, 0.045, (222, 178, 164))
    canvas.limb([(0.22, head - 0.05), (0.25, head - 0.13)], 0.025, horn)
    canvas.limb([(0.17, head - 0.05), (0.15, head - 0.13)], 0.025, horn)


def _camel(rng: Random, canvas: _Canvas) -> None:
    """Brown, two humps, long legs, a long bent neck."""
    fur = _tone(rng, (164, 118, 70), 0.08)
    shade = [round(0.72 * part) for part in fur]
    _legs(rng, canvas, (0.42, 0.5, 0.8, 0.88), 0.46, 0.92, 0.05, shade)
    canvas.blot(0.65, 0.42, 0.29, 0.13, fur)
    for x in (0.54, 0.77):
        canvas.blot(x, 0.28, 0.085, rng.uniform(0.13, 0.17), fur)
    head = 0.17 + rng.uniform(-0.05, 0.05)
    canvas.limb([(0.42, 0.42), (0.31, 0.5), (0.22, 0.42), (0.19, head + 0.03)], 0.085, fur)
    canvas.blot(0.14, head, 0.085, 0.05, fur, 12)
    canvas.limb([(0.93, 0.38), (0.97, 0.55)], 0.02, shade)
