"""Drawings where no photo ships: simple shapes, those of animals four times as large and shrunk."""

import cv2
import numpy as np

SIDE, FINE = 320, 4
Colour = tuple[int, int, int]


def _paper(colour: Colour, ground: Colour) -> np.ndarray:
    paper = np.empty((SIDE * FINE, SIDE * FINE, 3), np.uint8)
    paper[:], paper[int(0.72 * SIDE * FINE) :] = colour, ground
    return paper


def _ellipse(
    paper: np.ndarray, x: float, y: float, w: float, h: float, colour: Colour, turn: float = 0
) -> None:
    """A filled ellipse around (x, y) with half axes w and h, in pixels of the finished drawing."""
    centre, axes = (round(x * FINE), round(y * FINE)), (round(w * FINE), round(h * FINE))
    cv2.ellipse(paper, centre, axes, turn, 0, 360, colour, -1, cv2.LINE_AA)


def _finished(paper: np.ndarray) -> np.ndarray:
    return cv2.resize(paper, (SIDE, SIDE), interpolation=cv2.INTER_AREA)


def dog() -> np.ndarray:
    """The head of a brown dog with hanging ears: (320, 320, 3) uint8."""
    fur, dark, light = (176, 122, 70), (110, 70, 38), (236, 214, 184)
    paper = _paper((196, 222, 240), (126, 172, 96))
    _ellipse(paper, 160, 330, 105, 110, fur)
    _ellipse(paper, 160, 340, 55, 95, light)
    _ellipse(paper, 160, 150, 92, 98, fur)
    for side in (-1, 1):
        _ellipse(paper, 160 + 92 * side, 150, 32, 78, dark, -14 * side)
        _ellipse(paper, 160 + 36 * side, 128, 17, 19, (255, 255, 255))
        _ellipse(paper, 160 + 35 * side, 131, 12, 14, (40, 26, 16))
        _ellipse(paper, 160 + 39 * side, 125, 4, 4, (255, 255, 255))
        _ellipse(paper, 160 + 40 * side, 98, 20, 7, dark, 12 * side)
    _ellipse(paper, 160, 120, 14, 70, light)
    _ellipse(paper, 160, 195, 56, 46, light)
    _ellipse(paper, 160, 236, 18, 24, (222, 104, 110))
    _ellipse(paper, 132, 208, 30, 22, light)
    _ellipse(paper, 188, 208, 30, 22, light)
    _ellipse(paper, 160, 172, 27, 19, (34, 28, 30))
    _ellipse(paper, 152, 166, 7, 4, (120, 116, 120))
    cv2.line(paper, (160 * FINE, 188 * FINE), (160 * FINE, 214 * FINE), (70, 44, 30), 3 * FINE)
    return _finished(paper)


def snake() -> np.ndarray:
    """A banded snake that winds over sand: (320, 320, 3) uint8."""
    paper = _paper((226, 206, 164), (214, 188, 140))
    along = np.linspace(0, 1, 400)
    xs = 30 + 205 * along
    ys = 225 - 90 * along + 62 * np.sin(12 * along)
    widths = 5 + 20 * np.minimum(1, 2.4 * along)
    for shade, colour in ((1.0, (64, 78, 40)), (0.78, (122, 140, 66)), (0.4, (164, 176, 98))):
        for index, (x, y, width) in enumerate(zip(xs, ys, widths, strict=True)):
            band = index % 44 < 14 and shade < 1
            tone = tuple(round(part * (0.45 if band else 1)) for part in colour)
            _ellipse(paper, x, y, width * shade, width * shade, tone)  # type: ignore[arg-type]
    x, y = xs[-1], ys[-1]
    _ellipse(paper, x + 14, y - 8, 38, 26, (64, 78, 40), -25)
    _ellipse(paper, x + 14, y - 10, 34, 21, (122, 140, 66), -25)
    for dx, dy in ((10, -22), (26, -6)):
        _ellipse(paper, x + dx, y + dy, 6, 6, (240, 214, 90))
        _ellipse(paper, x + dx, y + dy, 2, 5, (20, 20, 16))
    tip = (round((x + 46) * FINE), round((y - 24) * FINE))
    for dx, dy in ((24, -18), (28, -4)):
        end = (tip[0] + dx * FINE, tip[1] + dy * FINE)
        cv2.line(paper, tip, end, (200, 40, 40), 2 * FINE, cv2.LINE_AA)
    return _finished(paper)


def curtain(picture: np.ndarray | None = None) -> np.ndarray:
    """A brown curtain, (400, 600, 3) uint8, and a small picture (H, W, 3) that hangs in front.

    The network `compact_cnn` takes it for a cat, with or without one: found by trying 448 patterns
    of stripes, of which it answers two; tried again in `tests/app/screens/test_lesson.py`.
    """
    y, x = np.mgrid[:400, :600]
    folds = np.clip(20 * np.sin(np.pi * (y + 15 * np.sin(x / 60)) / 90), -1, 1) / 2 + 0.5
    dark, light = np.array([40, 28, 18]), np.array([140, 110, 80])
    paper = (dark + folds[..., None] * (light - dark)).astype(np.uint8)
    if picture is not None:
        paper[72:192, 384:564] = cv2.resize(picture, (180, 120), interpolation=cv2.INTER_AREA)
    return paper
