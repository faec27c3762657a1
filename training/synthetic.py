"""Generated pictures with a known truth: a shape in clutter, and the mask of the shape.

They need no download and no camera, train in seconds, and show whether a heatmap points at what
decides: nothing but the shape and its pattern tells the class.
"""

from pathlib import Path

import cv2
import numpy as np

NAMES = ("circle", "square", "triangle")


def picture(
    name: str | None, rng: np.random.Generator, size: int = 96
) -> tuple[np.ndarray, np.ndarray]:
    """A shape of random colours, place and size among lines and specks of random colours.

    Circles have rings, squares stripes, triangles checks; None leaves the clutter alone.

    Returns:
        (size, size, 3) uint8 RGB and the shape's mask (size, size) bool.
    """
    rgb = np.empty((size, size, 3), np.uint8)
    rgb[:] = rng.integers(60, 196, 3)
    for _ in range(12):
        a, b = rng.integers(0, size, (2, 2)).tolist()
        cv2.line(rgb, a, b, rng.integers(0, 256, 3).tolist(), 1, cv2.LINE_AA)
    rgb += rng.integers(0, 40, rgb.shape, dtype=np.uint8).clip(max=255 - rgb)

    mask = np.zeros((size, size), np.uint8)
    if name is None:
        return rgb, mask > 0
    radius = int(rng.integers(size // 6, size // 4))
    x, y = rng.integers(radius, size - radius, 2).tolist()
    if name == "circle":
        cv2.circle(mask, (x, y), radius, 255, -1)
    else:
        corners = {"square": 4, "triangle": 3}[name]
        tilt = rng.uniform(-0.2, 0.2) + {"square": np.pi / 4, "triangle": -np.pi / 2}[name]
        angles = tilt + 2 * np.pi * np.arange(corners) / corners
        points = np.stack([x + radius * np.cos(angles), y + radius * np.sin(angles)], axis=1)
        cv2.fillPoly(mask, [points.round().astype(np.int32)], 255)
    row, column = np.indices((size, size))
    phase = {
        "circle": np.hypot(row - y, column - x),
        "square": row + column,
        "triangle": 3 * ((row // 3 + column // 3) % 2),
    }[name]
    light, dark = rng.integers(180, 256, 3), rng.integers(0, 76, 3)
    pattern = np.where((phase % 6 < 3)[..., None], light, dark).astype(np.uint8)
    rgb[mask > 0] = pattern[mask > 0]
    return rgb, mask > 0


def write(root: Path, *, photos: int = 150, seed: int = 0) -> Path:
    """Write `photos` PNG files of each class below `root`, and return it.

    The masks go to `root`.masks; as many pictures without a shape to `root`.clutter. Without
    those, one class could be learned as the absence of the others, and then looks nowhere.
    """
    rng = np.random.default_rng(seed)
    for name in (*NAMES, None):
        for index in range(photos):
            rgb, mask = picture(name, rng)
            file = Path(name or "", f"{index:04d}.png")
            _write(beside(root, "clutter") / file if name is None else root / file, rgb)
            if name:
                _write(beside(root, "masks") / file, mask.astype(np.uint8) * 255)
    return root


def beside(root: Path, what: str) -> Path:
    """The folder of "masks" or "clutter" that belongs to `root`."""
    return root.with_name(f"{root.name}.{what}")


def _write(path: Path, pixels: np.ndarray) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(path), pixels[..., ::-1] if pixels.ndim == 3 else pixels)
