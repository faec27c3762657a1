"""What camera traps do to photos: grey ones by infrared light, and a banner of date and place."""

import cv2
import numpy as np

GREY, COLOURED = 14, 0.02  # difference between channels, 0..255; share of pixels beyond it
ROWS, COLUMNS = 512, 256  # of the small copy that is searched for a banner
INK = 24  # from black or white, 0..255
PLAIN = 0.5  # least share of a banner's row that is paper and no letter
EDGE, CLEAR = 20, 0.7  # how far the row beside a banner differs from it, and in which share of it
LEAST, MOST = 0.015, 0.15  # of the photo's height, that a banner takes


def is_grey(rgb: np.ndarray, banner: tuple[float, float] = (0.0, 0.0)) -> bool:
    """Whether a photo is grey as infrared light makes it, whatever colours its banners have.

    Args:
        rgb: (H, W, 3) uint8.
        banner: see `banners`.
    """
    height = rgb.shape[0]
    first, last = round(banner[0] * height), round((1 - banner[1]) * height)
    part = rgb[first : max(last, first + 1)]
    small = cv2.resize(part, (64, 64), interpolation=cv2.INTER_AREA).astype(np.int16)
    spread = small.max(axis=-1) - small.min(axis=-1)
    return bool((spread > GREY).mean() <= COLOURED)


def banners(rgb: np.ndarray) -> tuple[float, float]:
    """Shares of the photo's height, 0..1, that banners take at its top and its bottom.

    A banner is a strip of black or white across the whole photo, with letters on it, that ends in a
    straight edge.
    """
    grey = cv2.cvtColor(
        cv2.resize(rgb, (COLUMNS, ROWS), interpolation=cv2.INTER_AREA), cv2.COLOR_RGB2GRAY
    ).astype(np.int16)
    return _banner(grey), _banner(grey[::-1])


def _banner(grey: np.ndarray) -> float:
    """The share of a banner at the top of (ROWS, COLUMNS) grey values."""
    paper = 0 if np.median(grey[0]) < 128 else 255
    distance = np.abs(grey - paper)
    plain = (distance <= INK).mean(axis=1) >= PLAIN
    rows = int(np.argmin(plain)) if not plain.all() else ROWS
    if not LEAST <= rows / ROWS <= MOST:
        return 0.0
    # Small copies mix the last row of the banner with the first of the photo.
    beside = distance[rows : rows + 3].max(axis=0)
    return rows / ROWS if (beside > EDGE).mean() >= CLEAR else 0.0
