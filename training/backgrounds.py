"""Animals set onto other photos' backgrounds: does an answer follow the animal or its surroundings?

After Xiao et al., Noise or Signal: The Role of Image Backgrounds in Object Recognition, 2021.
Arrays in, arrays out; callers open the photos. `explain.perturb.swap_background` combines them.
"""

import cv2
import numpy as np

from models import view

# Fringes of fur and soft shadows lie outside a mask, and would be smeared over its inside.
MARGIN = 0.01  # of the longest side
# Inpainting makes smooth colours; at this longest side, in pixels, it takes a tenth of a second.
INPAINT_SIDE = 256


def without_animal(rgb: np.ndarray, mask: np.ndarray) -> np.ndarray:
    """A photo in which the animal is painted over with what surrounds it (Telea 2004).

    Painted on a reduced copy, so it is smooth and holds no detail of anything. A photo that is
    all animal has no surroundings: see `has_background`.

    Args:
        rgb: (H, W, 3) uint8.
        mask: (H, W) bool, True on the animal; use `grown` to take its fringe along.

    Returns:
        (H, W, 3) uint8, equal to `rgb` outside the mask.
    """
    height, width = view.fit(mask.shape, INPAINT_SIDE)
    # A reduced pixel that holds a bit of the animal is painted over, too.
    hidden = cv2.resize(mask.astype(np.float32), (width, height), interpolation=cv2.INTER_AREA) > 0
    small = cv2.inpaint(
        view.resize(rgb, width, height), hidden.astype(np.uint8), 3, cv2.INPAINT_TELEA
    )
    painted = view.resize(small, mask.shape[1], mask.shape[0])
    return np.where(mask[..., None], painted, rgb)


def grown(mask: np.ndarray) -> np.ndarray:
    """A mask (H, W) bool and the fringe around it."""
    radius = max(1, round(MARGIN * max(mask.shape)))
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * radius + 1, 2 * radius + 1))
    return cv2.dilate(mask.astype(np.uint8), disc) > 0


def has_background(mask: np.ndarray, *, least: float = 0.2) -> bool:
    """Whether a (H, W) bool mask of the animal leaves `least` of the photo to its background."""
    return bool(mask.mean() <= 1 - least)


def pairs(labels: np.ndarray, *, seed: int = 0) -> np.ndarray:
    """For each photo another one, of another class, to lend it its background.

    Args:
        labels: (N,) class indices, of two classes at least.
        seed: of the choice.

    Returns:
        (N,) indices into `labels`.

    Raises:
        ValueError: one class only.
    """
    if len(np.unique(labels)) < 2:
        raise ValueError("backgrounds of another class need photos of two classes at least")
    rng = np.random.default_rng(seed)
    others = {label: np.flatnonzero(labels != label) for label in np.unique(labels)}
    return np.array([rng.choice(others[label]) for label in labels])
