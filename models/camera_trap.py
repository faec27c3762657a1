"""What camera traps do to photos: grey ones by infrared light, and a banner of date and place."""

import cv2
import numpy as np

GREY, COLOURED = 14, 0.02  # difference between channels, 0..255; share of pixels that may exceed it
COLUMNS = 128  # of the small copy that is searched for a banner
INK = 24  # from black or white, 0..255
PLAIN = 0.3, 0.5  # least share of a banner that is paper and no letter: of a row, of all
# How many rows beside a banner's edge are looked at, how far those beyond differ from those within,
# and in which share of the columns.
BESIDE, EDGE, CLEAR = 3, 20, 0.7
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
    small = cv2.resize(part, (64, 64), interpolation=cv2.INTER_NEAREST).astype(np.int16)
    spread = small.max(axis=-1) - small.min(axis=-1)
    return bool((spread > GREY).mean() <= COLOURED)


def banners(rgb: np.ndarray) -> tuple[float, float]:
    """Shares of the photo's height, 0..1, that banners take at its top and its bottom.

    A banner is a strip of black or white across the whole photo, with letters on it, that ends in a
    straight edge.
    """
    height = rgb.shape[0]
    rows = int(np.ceil(MOST * height)) + BESIDE
    return _banner(rgb[:rows], height), _banner(rgb[::-1][:rows], height)


def _banner(strip: np.ndarray, height: int) -> float:
    """The share of a photo of this height that a banner at the top of a strip (h, W, 3) takes."""
    small = cv2.resize(strip, (COLUMNS, len(strip)), interpolation=cv2.INTER_AREA)
    grey = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY).astype(np.int16)
    distance = np.abs(grey - (0 if np.median(grey[0]) < 128 else 255))
    paper = (distance <= INK).mean(axis=1)
    rows = int(np.argmax(np.append(paper, 0) < PLAIN[0]))
    if not LEAST <= rows / height <= MOST or paper[:rows].mean() < PLAIN[1]:
        return 0.0
    # The last row of a banner may be mixed with the first of the photo.
    beyond = distance[rows : rows + BESIDE].max(axis=0)
    within = distance[max(rows - BESIDE, 0) : rows].min(axis=0)
    return rows / height if (beyond - within > EDGE).mean() >= CLEAR else 0.0
