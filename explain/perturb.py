"""Cover, blur, grey, rotate: edits that take a photo and give a new one.

Whether an edit changes the answer is tried out, not computed from the network.

Places, lengths and masks are in pixels of `photo.rgb`, (0, 0) being the centre of the top left
one; x runs right, y down. Where a photo was decoded reduced these are fewer than those of
`Explanation.peak`, which are pixels of the full photo.
"""

import math
from collections.abc import Callable
from dataclasses import replace

import cv2
import numpy as np

from models import view
from models.errors import PhotoError
from models.photo import Photo

GREY = 127  # middle grey, which is no colour
COVER_SIGMA = 0.05  # of the longest side: a face that fills the photo becomes a spot
# Wider blurs are made on a reduced copy: the same to the eye, and not minutes for a large photo.
WIDEST_SIGMA = 8.0  # pixels
FEATHER = 0.004  # sigma as a share of the longest side: 2 pixels of a photo of 500


# Regions: (H, W) bool, True on the region.


def disc(photo: Photo, x: float, y: float, radius: float) -> np.ndarray:
    """The pixels no farther than `radius` from (x, y); what lies beside the photo is left out."""
    column, row = np.arange(photo.width), np.arange(photo.height)[:, None]
    return (column - x) ** 2 + (row - y) ** 2 <= radius**2


def rectangle(photo: Photo, x: float, y: float, width: float, height: float) -> np.ndarray:
    """The pixels of a rectangle whose middle is (x, y); what lies beside the photo is left out.

    A whole width takes exactly as many columns: about column 10, a width of 4 takes 8 to 11.
    """
    column, row = np.arange(photo.width) - x, np.arange(photo.height)[:, None] - y
    across = (-width / 2 <= column) & (column < width / 2)
    down = (-height / 2 <= row) & (row < height / 2)
    return across & down


def hottest(heat: np.ndarray, size: int) -> tuple[float, float]:
    """(x, y) of the middle of the square with the most heat, for `rectangle`.

    Args:
        heat: (H, W) float in 0..1, from `Explanation.heat` at the size of `photo.rgb`.
        size: side of the square in pixels; it lies wholly inside. Of equals the uppermost is
            taken, then the leftmost.

    Raises:
        PhotoError: the square does not fit into the photo.
    """
    return _middle(np.argmax(_patch_means(heat, size)), heat, size)


def coldest(heat: np.ndarray, size: int) -> tuple[float, float]:
    """(x, y) of the middle of the square with the least heat; else as `hottest`."""
    return _middle(np.argmin(_patch_means(heat, size)), heat, size)


def _patch_means(heat: np.ndarray, size: int) -> np.ndarray:
    """Mean heat of every square: (H - size + 1, W - size + 1), at its top left pixel."""
    height, width = heat.shape
    if not 1 <= size <= min(height, width):
        raise PhotoError("edit_patch")
    means = cv2.boxFilter(heat, cv2.CV_64F, (size, size), anchor=(0, 0))
    # Its running sums leave 1e-17 where nothing is hot, which would decide between equals.
    return means[: height - size + 1, : width - size + 1].round(9)


def _middle(index: np.intp, heat: np.ndarray, size: int) -> tuple[float, float]:
    row, column = divmod(int(index), heat.shape[1] - size + 1)
    return column + (size - 1) / 2, row + (size - 1) / 2


# Edits. They keep the photo's notes and, but for `crop`, its size.


def cover(photo: Photo, region: np.ndarray, fill: str = "grey") -> Photo:
    """Hide a region.

    A fill with a hard edge is something to see, too. Blur has the faintest edge but keeps colours.

    Args:
        photo: stays as it is.
        region: (H, W) bool; see `disc` and `rectangle`.
        fill: a key of `FILLS`.

    Raises:
        PhotoError: the region was made for a photo of another size.
    """
    _check(photo, region)
    return replace(photo, rgb=np.where(region[..., None], FILLS[fill](photo), photo.rgb))


def keep(photo: Photo, region: np.ndarray, fill: str = "grey") -> Photo:
    """Hide everything but a region; else as `cover`."""
    return cover(photo, ~region, fill)


def swap_background(photo: Photo, mask: np.ndarray, background: Photo) -> Photo:
    """Cut an animal out of its photo and set it onto a background, at the same place and size.

    The background is squeezed or stretched to the animal's photo. A network sees every photo
    squeezed into one square, so it sees this background just as in the photo it came from, and
    the animal just as in its own: nothing but their combination is new.

    Args:
        photo: of the animal.
        mask: (H, W) bool, True on the animal.
        background: of any size.

    Raises:
        PhotoError: the mask was made for a photo of another size.
    """
    _check(photo, mask)
    behind = background.rgb
    if behind.shape != photo.rgb.shape:
        behind = view.resize(behind, photo.width, photo.height)
    alpha = feather(mask)[..., None]
    drawn = np.rint(alpha * photo.rgb + (1 - alpha) * behind)
    return replace(photo, rgb=drawn.astype(np.uint8))


def feather(mask: np.ndarray) -> np.ndarray:
    """How solid an animal is drawn: (H, W) bool -> (H, W) float32 in 0..1.

    Softened inwards only, 0 wherever the mask is: no seam of the old background comes along.
    """
    blurred = cv2.GaussianBlur(
        mask.astype(np.float32), (0, 0), FEATHER * max(mask.shape), borderType=cv2.BORDER_REPLICATE
    )
    return np.clip(2 * blurred - 1, 0, 1) * mask  # a straight edge is blurred to one half


def grey(photo: Photo) -> Photo:
    """Take the colours out, keep the brightness: 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601)."""
    luma = np.asarray(cv2.cvtColor(photo.rgb, cv2.COLOR_RGB2GRAY), np.uint8)
    return replace(photo, rgb=np.repeat(luma[..., None], 3, axis=2))


def blur(photo: Photo, sigma: float) -> Photo:
    """Blur with a Gaussian, so wide that photos of all sizes look alike.

    Args:
        photo: stays as it is.
        sigma: standard deviation as a share of the longest side, 0..1; 0 blurs nothing.

    Raises:
        PhotoError: sigma is not in 0..1.
    """
    if not 0 <= sigma <= 1:
        raise PhotoError("edit_blur")
    longest = max(photo.width, photo.height)
    small = photo.rgb
    if sigma * longest > WIDEST_SIGMA:
        longest = max(1, round(WIDEST_SIGMA / sigma))
        height, width = view.fit(small.shape[:2], longest)
        small = view.resize(small, width, height)
    pixels = sigma * longest
    blurred = cv2.GaussianBlur(small, (0, 0), pixels) if pixels > 0 else small
    return replace(photo, rgb=view.resize(blurred, photo.width, photo.height))


def brightness(photo: Photo, factor: float) -> Photo:
    """Multiply all values and stop at white, as exposure does: 1 changes nothing, 0 is black.

    Raises:
        PhotoError: the factor is negative or not finite.
    """
    if not (math.isfinite(factor) and factor >= 0):
        raise PhotoError("edit_brightness")
    table = np.minimum(np.rint(np.arange(256) * factor), 255).astype(np.uint8)
    return replace(photo, rgb=table[photo.rgb])


def rotate(photo: Photo, degrees: float) -> Photo:
    """Turn a photo counter-clockwise about its middle.

    Its width and height stay: what is turned out of them is cut off, and the corners that become
    empty get the photo's mean colour. So nothing is enlarged or squeezed; the animal is as large
    as before. Quarter turns of square photos move pixels and change none.

    Raises:
        PhotoError: the angle is not finite.
    """
    if not math.isfinite(degrees):
        raise PhotoError("edit_turn")
    middle = (photo.width - 1) / 2, (photo.height - 1) / 2
    turned = cv2.warpAffine(
        photo.rgb,
        cv2.getRotationMatrix2D(middle, degrees, 1),
        (photo.width, photo.height),
        flags=cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=_mean(photo).tolist(),
    )
    return replace(photo, rgb=np.asarray(turned, np.uint8))


def flip(photo: Photo) -> Photo:
    """Mirror a photo: left becomes right."""
    return replace(photo, rgb=np.ascontiguousarray(photo.rgb[:, ::-1]))


def crop(photo: Photo, left: int, top: int, right: int, bottom: int) -> Photo:
    """Keep a box and cut off the rest.

    Args:
        photo: stays as it is.
        left, top: the first column and row kept; what lies beside the photo is left out.
        right, bottom: the first column and row no longer kept.

    Raises:
        PhotoError: nothing of the photo is in the box.
    """
    kept = photo.rgb[max(top, 0) : max(bottom, 0), max(left, 0) : max(right, 0)].copy()
    height, width = kept.shape[:2]
    if not (height and width):
        raise PhotoError("edit_crop")
    return replace(
        photo,
        rgb=kept,
        full_width=round(width * photo.full_width / photo.width),
        full_height=round(height * photo.full_height / photo.height),
    )


def _mean(photo: Photo) -> np.ndarray:
    """The mean colour: (3,) uint8."""
    return np.rint(photo.rgb.mean(axis=(0, 1))).astype(np.uint8)


# What hides a region: a photo's (3,) colour or (H, W, 3) picture, uint8.
FILLS: dict[str, Callable[[Photo], np.ndarray]] = {
    "grey": lambda photo: np.full(3, GREY, np.uint8),
    "blur": lambda photo: blur(photo, COVER_SIGMA).rgb,
    "mean": _mean,
}


def _check(photo: Photo, region: np.ndarray) -> None:
    if region.dtype != bool:
        raise ValueError(f"a region must be bool, not {region.dtype}")
    if region.shape != photo.rgb.shape[:2]:
        raise PhotoError("edit_mask")
