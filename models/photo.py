"""The project's only image decoder: a file, bytes or a stream in, an upright RGB photo out.

Whatever cannot become a `Photo` raises a `PhotoError`. What can be mended is mended and noted: see
`NOTES`. Colour profiles are ignored: colours are taken as sRGB.
"""

import builtins
import contextlib
import dataclasses
import os
import stat
import threading
import warnings
from collections.abc import Iterator
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import ExifTags, Image
from pillow_heif import register_heif_opener

from models import exif, image_bytes, image_pixels
from models.errors import PhotoError
from models.exif import Exif

__all__ = ["MAX_BYTES", "MAX_PIXELS", "NOTES", "SUFFIXES", "Photo", "open", "take", "taken"]

# Nothing else is tried. AVIF before HEIF: both may begin alike.
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF", "HEIF")
SUFFIXES = frozenset(
    {
        ".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".apng", ".webp", ".gif", ".bmp", ".tif",
        ".tiff", ".avif", ".heic", ".heif", ".hif",
    }
)  # fmt: skip
# An embedded thumbnail may not match the photo: it is never used.
register_heif_opener(thumbnails=False, depth_images=False, aux_images=False)
MAX_PIXELS = 50_000_000  # the largest phone photos (48 Mpx) pass; decoding stays below 1 GB
MAX_BYTES = 20_000_000
MIN_SIDE = 8  # pixels; anything smaller is an icon or a line
MAX_ASPECT = 20  # long side / short side; the widest panoramas have less
# A large JPEG is decoded at 1/2, 1/4 or 1/8 (a HEIC photo is made smaller after decoding, by any
# whole number) as long as its short side keeps this many pixels:
# four times the largest network input (256 px) and about what a projector shows (1080 lines).
REDUCED_SIDE = 1024
# Of a JPEG that ends early, at most this share of the pixels may be missing: what a failing card
# loses with its last block. More would be a grey bar where the animal's feet are.
MAX_MISSING = 0.05

NOTES = (
    "orientation",  # turned or mirrored upright, as the camera's orientation tag asks
    "alpha",  # has transparent parts, which are shown on white
    "16_bit",  # more than 8 bits a channel, scaled to 8
    "cmyk",  # printing colours, converted without their profile: hues may shift
    "first_frame",  # an animation or several pages, of which this is the first
    "reduced",  # decoded smaller than it is: see Photo.full_width
    "cut_off",  # the file ends early: at most MAX_MISSING of it, at the bottom, is grey
)


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Photo:
    """An upright photo.

    rgb: (height, width, 3) uint8, 0 to 255. From `open`: C-contiguous, owns its memory, read-only.
    full_width, full_height: pixels of the upright photo as it was taken. Larger than width and
        height where notes has "reduced", else equal to them; 0 when constructing means "equal".
    notes: what was mended, codes from `NOTES`, in that order.
    exif: when, where and with what it was taken.

    Raises ValueError for an array of another shape or dtype.
    """

    rgb: NDArray[np.uint8]
    full_width: int = 0
    full_height: int = 0
    notes: tuple[str, ...] = ()
    exif: Exif = exif.NOTHING

    def __post_init__(self) -> None:
        """Check rgb and fill in the full size."""
        if self.rgb.dtype != np.uint8 or self.rgb.ndim != 3 or self.rgb.shape[2] != 3:
            raise ValueError(f"rgb must be (H, W, 3) uint8, not {self.rgb.shape} {self.rgb.dtype}")
        object.__setattr__(self, "full_width", self.full_width or self.width)
        object.__setattr__(self, "full_height", self.full_height or self.height)

    @property
    def width(self) -> int:
        """Pixels of rgb from left to right."""
        return int(self.rgb.shape[1])

    @property
    def height(self) -> int:
        """Pixels of rgb from top to bottom."""
        return int(self.rgb.shape[0])


def open(
    source: str | os.PathLike[str] | bytes | BinaryIO,
    *,
    max_pixels: int = MAX_PIXELS,
    max_bytes: int = MAX_BYTES,
) -> Photo:
    """Decode a photo: JPEG, PNG, WebP, GIF, BMP, TIFF, AVIF or HEIC, whatever its name says.

    A JPEG that ends early is opened if (nearly) all of its rows are there; a byte order mark or
    empty line before a photo is skipped.

    source: path, the file's bytes, or a binary stream, read from where it stands and left open.
    max_pixels: limit on width * height, read from the header before anything is decoded.
        (Pillow's own limit, about 179 million, stays in force above it.)
    max_bytes: limit on the file's size; no more than max_bytes + 1 are ever read.

    Safe to call from several threads. Raises PhotoError, and nothing else, for a bad file.
    """
    data = _content(source, max_bytes)
    try:
        with _pillow_muted():
            return _decode(data, max_pixels)
    except PhotoError:
        raise
    except Image.DecompressionBombError as error:
        raise PhotoError("photo_too_many_pixels", pixels=max_pixels) from error
    except MemoryError as error:
        raise PhotoError("photo_no_memory") from error
    except Exception as error:  # on damaged files Pillow raises nearly everything there is
        raise image_bytes.problem(data) from error


def taken(source: str | os.PathLike[str] | bytes | BinaryIO) -> Exif:
    """When, where and with what a photo was taken, without decoding it; errors as of `open`."""
    data = _content(source, MAX_BYTES)
    try:
        with _pillow_muted(), Image.open(image_bytes.Metered(data), formats=FORMATS) as image:
            return exif.of_image(image)
    except Exception as error:  # as above
        raise image_bytes.problem(data) from error


def _content(source: str | os.PathLike[str] | bytes | BinaryIO, max_bytes: int) -> bytes:
    """All bytes of a photo, from where it begins."""
    data = _read(source, max_bytes)
    if not data:
        raise PhotoError("photo_empty")
    if len(data) > max_bytes:
        raise PhotoError("photo_too_large", megabytes=max_bytes / 1e6)
    return image_bytes.without_prefix(data)


def _read(source: str | os.PathLike[str] | bytes | BinaryIO, max_bytes: int) -> bytes:
    """All bytes of the source, or its first max_bytes + 1."""
    if isinstance(source, bytes):
        return source
    try:
        if not isinstance(source, str | os.PathLike):
            return take(source, max_bytes + 1)
        # Opening a named pipe would wait for a writer, forever.
        if os.path.exists(source) and stat.S_ISFIFO(os.stat(source).st_mode):
            raise PhotoError("photo_no_file")
        with builtins.open(source, "rb") as file:
            return take(file, max_bytes + 1)
    except FileNotFoundError as error:
        raise PhotoError("photo_missing") from error
    except IsADirectoryError as error:
        raise PhotoError("photo_folder") from error
    except PermissionError as error:
        raise PhotoError("photo_forbidden") from error
    except (OSError, ValueError) as error:  # ValueError: closed stream, NUL in a path
        raise PhotoError("photo_unreadable") from error


def take(stream: BinaryIO, count: int) -> bytes:
    """Up to count bytes; a stream may hand out fewer at a time than asked for."""
    taken = bytearray()
    while len(taken) < count and (part := stream.read(count - len(taken))):
        taken += part
    return bytes(taken)


_mute_lock = threading.Lock()
_mute_count = 0
_mute = warnings.catch_warnings()


@contextlib.contextmanager
def _pillow_muted() -> Iterator[None]:
    """Ignore Pillow's warnings (corrupt EXIF, many pixels) while any thread decodes.

    Overlapping `warnings.catch_warnings` of several threads can restore each other's filters for
    good. So the first thread in mutes, and the last one out restores.
    """
    global _mute, _mute_count
    with _mute_lock:
        if _mute_count == 0:
            _mute = warnings.catch_warnings()
            _mute.__enter__()
            warnings.filterwarnings("ignore", module=r"PIL\.")
        _mute_count += 1
    try:
        yield
    finally:
        with _mute_lock:
            _mute_count -= 1
            if _mute_count == 0:
                _mute.__exit__(None, None, None)


def _decode(data: bytes, max_pixels: int) -> Photo:
    """Decode the file as it is, or a JPEG that ends early as far as it goes."""
    if image_bytes.is_trap(data):
        raise PhotoError("photo_damaged")
    # A failing card leaves zeros where the last blocks belong, which decode to anything.
    rest = data.rstrip(b"\0")
    jpeg = data.startswith(b"\xff\xd8")
    if not jpeg or len(data) - len(rest) < 16 or rest.endswith(b"\xff\xd9"):
        try:
            return _decode_whole(data, max_pixels)
        except OSError:
            if not jpeg or not image_bytes.is_refined(rest):
                raise
    elif not image_bytes.is_refined(rest):
        raise PhotoError("photo_cut_off")
    return _decode_whole(rest + b"\xff\xd9", max_pixels, cut_off=True)


def _decode_whole(data: bytes, max_pixels: int, *, cut_off: bool = False) -> Photo:
    """In the order of cost: check the header, choose the scale, load, convert, turn upright."""
    image: Image.Image
    with Image.open(image_bytes.Metered(data), formats=FORMATS) as image:
        width, height = image.size
        _check_size(width, height, max_pixels)
        notes = _notes(image) | ({"cut_off"} if cut_off else set())
        image.draft(None, (REDUCED_SIDE, REDUCED_SIDE))  # does nothing unless JPEG
        if image.size != (width, height):
            notes.add("reduced")
        # Pillow turns TIFF upright by itself, reporting the turned size from the start, and
        # forgets the layout of PNG and TIFF when it loads.
        turned = getattr(image, "tag_v2", {}).get(ExifTags.Base.Orientation, 1)
        layout = image_pixels.raw_mode(image)
        image.load()
        if cut_off and (
            image.mode not in ("L", "RGB") or image_pixels.missing(image) > MAX_MISSING
        ):
            raise PhotoError("photo_cut_off")
        orientation = image_pixels.orientation(image)
        camera = exif.of_image(image)
        if turned in range(2, 9) or orientation != 1:
            notes.add("orientation")
        if image.format == "HEIF":
            image = _reduced(image, width, height)
            if image.size != (width, height):
                notes.add("reduced")
        rgb, transparent = image_pixels.to_rgb(image, layout)
        if transparent:
            notes.add("alpha")
    if orientation != 1:
        rgb = np.ascontiguousarray(image_pixels.upright(rgb, orientation))
    if orientation >= 5:
        width, height = height, width
    rgb.flags.writeable = False
    return Photo(rgb, width, height, tuple(note for note in NOTES if note in notes), camera)


def _notes(image: Image.Image) -> set[str]:
    """What the header of an opened image tells that is worth a note."""
    notes = set()
    if image.format != "MPO" and getattr(image, "is_animated", False):
        notes.add("first_frame")  # the further pictures of an MPO are previews of the first
    if image.mode == "CMYK":
        notes.add("cmyk")
    if image_pixels.is_deep(image):
        notes.add("16_bit")
    if image.format == "HEIF":
        # libheif turns the photo as its container asks; its EXIF then counts for nothing.
        if image.info.get("original_orientation") in range(2, 9):
            notes.add("orientation")
        if image.info.get("bit_depth", 8) > 8:
            notes.add("16_bit")
    return notes


def _reduced(image: Image.Image, width: int, height: int) -> Image.Image:
    """A HEIC photo of no more pixels than needed; the size is the one that was checked."""
    if image.size != (width, height):
        raise PhotoError("photo_damaged")  # the size in the header was another one
    factor = min(width, height) // REDUCED_SIDE
    return image.reduce(factor) if factor > 1 else image


def _check_size(width: int, height: int, max_pixels: int) -> None:
    if width * height > max_pixels:
        raise PhotoError("photo_too_many_pixels", pixels=max_pixels)
    short, long = sorted((width, height))
    if short < MIN_SIDE:
        raise PhotoError("photo_too_few_pixels", width=width, height=height, least=MIN_SIDE)
    if long > MAX_ASPECT * short:
        raise PhotoError("photo_too_narrow", width=width, height=height, most=MAX_ASPECT)
