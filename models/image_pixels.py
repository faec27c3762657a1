"""From an image that Pillow has loaded to upright RGB pixels."""

import contextlib
from collections.abc import Iterator
from typing import cast

import numpy as np
from numpy.typing import NDArray
from PIL import ExifTags, Image

from models.errors import PhotoError

MAX_EXIF = 2**16  # bytes; Pillow copies every tag's value, and the values may overlap


def raw_mode(image: Image.Image) -> str:
    """Pillow's name for the layout in a PNG or TIFF file ("RGB;16B", "L;4"), else ""."""
    if image.format not in ("PNG", "TIFF"):
        return ""
    tiles = getattr(image, "tile", None) or [("", None, 0, "")]
    args = tiles[0][3]
    return args if isinstance(args, str) else str(args[0])


def orientation(image: Image.Image) -> int:
    """The EXIF (or XMP) orientation, 1 to 8; 1, upright, where it is missing or unreadable."""
    value = 1
    with contextlib.suppress(Exception):  # corrupt EXIF raises anything; the photo is still good
        if len(image.info.get("exif", b"")) <= MAX_EXIF:
            value = image.getexif().get(ExifTags.Base.Orientation, 1)
    return value if value in range(1, 9) else 1


def upright(rgb: NDArray[np.uint8], orientation: int) -> NDArray[np.uint8]:
    """A view of rgb as the orientation (2 to 8) asks."""
    if orientation >= 5:  # stored with rows and columns swapped
        rgb = rgb.swapaxes(0, 1)
    if orientation in (3, 4, 7, 8):
        rgb = rgb[::-1]
    if orientation in (2, 3, 6, 7):
        rgb = rgb[:, ::-1]
    return rgb


def is_deep(image: Image.Image) -> bool:
    """Whether a channel has more than 8 bits, in the file or as loaded."""
    return ";16" in raw_mode(image) or image.mode[0] in "IF"


def to_rgb(image: Image.Image, raw_mode: str) -> tuple[NDArray[np.uint8], bool]:
    """Any image -> rgb (H, W, 3) uint8 on white, and whether anything was transparent.

    Args:
        image: loaded.
        raw_mode: see there; Pillow forgets it when it loads.

    Raises:
        PhotoError: numbers that are no shades of grey.
    """
    if image.mode[0] in "IF":
        return _deep_grey_to_rgb(image, raw_mode)
    # PNG's transparent colour: Pillow leaves it at the file's bit depth, but scales the pixels.
    if raw_mode in ("L;2", "L;4") and "transparency" in image.info:
        image.info["transparency"] *= 85 if raw_mode == "L;2" else 17
    if raw_mode == "RGB;16B" and "transparency" in image.info:
        image.info["transparency"] = tuple(v >> 8 for v in image.info["transparency"])
    rgb = np.empty((image.height, image.width, 3), np.uint8)
    transparent = False
    for rows, strip in _strips(image):
        if image.has_transparency_data:
            strip = strip.convert("RGBA")
            transparent |= bool(np.asarray(strip.getchannel("A")).min() < 255)
            white = Image.new("RGB", strip.size, "white")
            white.paste(strip, mask=strip)
            strip = white
        rgb[rows] = np.asarray(strip.convert("RGB"))
    return rgb, transparent


def _deep_grey_to_rgb(image: Image.Image, raw_mode: str) -> tuple[NDArray[np.uint8], bool]:
    """Grey of 12, 16 or 32 bits or float -> as `to_rgb`, scaled, never clipped.

    Integers of 32 bits and floats carry no full scale: their largest value says whether white
    is 1, 255 or 65535.
    """
    if image.mode in ("I", "F"):
        low, high = cast(tuple[float, float], image.getextrema())
        if not 0 <= low <= high <= 65535:  # also false for NaN
            raise PhotoError("photo_no_grey")
        white = next(scale for scale in (1, 255, 65535) if high <= scale)
    else:
        white = 4095 if raw_mode == "I;12" else 65535
    negative = getattr(image, "tag_v2", {}).get(ExifTags.Base.PhotometricInterpretation) == 0
    clear = image.info.get("transparency")  # PNG: the one grey that stands for transparent
    rgb = np.empty((image.height, image.width, 3), np.uint8)
    transparent = False
    for rows, strip in _strips(image):
        grey = np.asarray(strip).astype(np.float32)
        if not np.isfinite(grey).all():
            raise PhotoError("photo_no_grey")
        if clear is not None:
            transparent |= bool((grey == clear).any())
            grey[grey == clear] = white
        if negative:  # TIFF "white is zero", which Pillow heeds at 8 bits only
            grey = white - grey
        rgb[rows] = np.rint(grey * (255 / white))[:, :, None]
    return rgb, transparent


def _strips(image: Image.Image) -> Iterator[tuple[slice, Image.Image]]:
    """The image in strips of about a million pixels, so that no whole copy is ever made."""
    rows = max(1, 2**20 // image.width)
    for top in range(0, image.height, rows):
        bottom = min(top + rows, image.height)
        yield slice(top, bottom), image.crop((0, top, image.width, bottom))


def missing(image: Image.Image) -> float:
    """Share of the pixels that a JPEG decoder filled because the file ended.

    libjpeg leaves blocks without data at the middle of each channel. Blocks run from left to right
    and from top to bottom, so what is missing ends at the lower right.
    """
    pixels = np.asarray(image).reshape(image.height, image.width, -1)
    missing = 0
    for row in pixels[::-1]:
        known = np.flatnonzero((row[::-1] != 128).any(axis=1))
        missing += int(known[0]) if len(known) else image.width
        if len(known) and known[0] == 0:
            break
    return missing / (image.width * image.height)
