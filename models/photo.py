"""The project's only image decoder: a file, bytes or a stream in, an upright RGB photo out.

Whatever cannot become a `Photo` ends here as a `PhotoError`, before or during decoding. What
can be mended is mended and noted: see `NOTES`. Colour profiles are ignored: colours are taken
as sRGB.
"""

import builtins
import contextlib
import dataclasses
import io
import os
import re
import stat
import threading
import warnings
from collections.abc import Iterator
from typing import BinaryIO, cast

import numpy as np
from numpy.typing import NDArray
from PIL import ExifTags, Image
from pillow_heif import register_heif_opener

from models.errors import PhotoError

__all__ = ["MAX_BYTES", "MAX_PIXELS", "NOTES", "SUFFIXES", "Photo", "open"]

# Nothing else is tried. AVIF before HEIF: both may begin alike.
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF", "HEIF")
SUFFIXES = frozenset(
    {
        ".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".apng", ".webp", ".gif", ".bmp", ".tif",
        ".tiff", ".avif", ".heic", ".heif", ".hif",
    }
)  # fmt: skip
# An embedded thumbnail may show something else than the photo, and is never decoded for it.
register_heif_opener(thumbnails=False, depth_images=False, aux_images=False)
MAX_PIXELS = 50_000_000  # the largest phone photos (48 Mpx) pass; decoding stays below 1 GB
MAX_BYTES = 20_000_000
MIN_SIDE = 8  # px; less is an icon or a line, not a photo
MAX_ASPECT = 20  # long side / short side; the widest panoramas stay below
# A large JPEG is decoded at 1/2, 1/4 or 1/8 (a HEIC photo is made smaller after decoding, by any
# whole number) as long as its short side keeps this many pixels:
# four times the largest network input (256 px) and about what a projector shows (1080 lines).
REDUCED_SIDE = 1024
# Limits that no honest photo meets, but without which a file of 20 MB costs minutes or gigabytes:
MAX_SCANS = 100  # of a progressive JPEG (usually 10): each passes over the whole photo again
MAX_COMMENTS = 1000  # blocks of GIF comments: Pillow's time grows with their square
MAX_EXIF = 2**16  # bytes; Pillow copies every tag's value, and the values may overlap
MAX_READ = 500_000_000  # bytes, all reads together: the same for the tags of a TIFF
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

    Raises ValueError for an array of another shape or dtype.
    """

    rgb: NDArray[np.uint8]
    full_width: int = 0
    full_height: int = 0
    notes: tuple[str, ...] = ()

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

    A JPEG that ends early is opened where (nearly) all of its rows are there, and one with a mark
    or an empty line before it as if those were not.

    source: path, the file's bytes, or a binary stream, read from where it stands and left open.
    max_pixels: limit on width * height, read from the header before anything is decoded.
        (Pillow's own limit, about 179 million, stays in force above it.)
    max_bytes: limit on the file's size; no more than max_bytes + 1 are ever read.

    Safe to call from several threads. Raises PhotoError, and nothing else, for a bad file.
    """
    data = _read(source, max_bytes)
    if not data:
        raise PhotoError("This file is empty; choose another photo.")
    if len(data) > max_bytes:
        raise PhotoError(
            f"This file is larger than {max_bytes / 1e6:g} MB; save a smaller copy and open that."
        )
    data = _without_prefix(data)
    try:
        with _pillow_muted():
            return _decode(data, max_pixels)
    except PhotoError:
        raise
    except Image.DecompressionBombError as error:
        raise _too_many_pixels(max_pixels) from error
    except MemoryError as error:
        raise PhotoError(
            "This photo needs more memory than there is; save a smaller copy and open that."
        ) from error
    except Exception as error:  # on damaged files Pillow raises nearly everything there is
        raise PhotoError(_what_is_wrong(data)) from error


def _read(source: str | os.PathLike[str] | bytes | BinaryIO, max_bytes: int) -> bytes:
    """All bytes of the source, or its first max_bytes + 1."""
    if isinstance(source, bytes):
        return source
    try:
        if not isinstance(source, str | os.PathLike):
            return _take(source, max_bytes + 1)
        # Opening a named pipe would wait for a writer, forever.
        if os.path.exists(source) and stat.S_ISFIFO(os.stat(source).st_mode):
            raise PhotoError("This is not a file; choose a photo.")
        with builtins.open(source, "rb") as file:
            return _take(file, max_bytes + 1)
    except FileNotFoundError as error:
        raise PhotoError("There is no such file; check its name or choose another.") from error
    except IsADirectoryError as error:
        raise PhotoError("This is a folder, not a photo; choose a photo inside it.") from error
    except PermissionError as error:
        raise PhotoError(
            "This file may not be opened; ask its owner for permission or choose another photo."
        ) from error
    except (OSError, ValueError) as error:  # ValueError: closed stream, NUL in a path
        raise PhotoError("This file cannot be read; choose another photo.") from error


def _take(stream: BinaryIO, count: int) -> bytes:
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


def _without_prefix(data: bytes) -> bytes:
    """The bytes from where the photo begins, behind what transfers "as text" put before it."""
    start = len(data) - len(data[:16].lstrip(b"\xef\xbb\xbf\r\n\t \0") + data[16:])
    long = tuple(magic for magic in _MAGIC if len(magic) > 2)
    return data[start:] if 0 < start < 16 and data[start:].startswith(long) else data


def _decode(data: bytes, max_pixels: int) -> Photo:
    """In the order of cost: check the header, choose the scale, load, convert, turn upright."""
    if _is_trap(data):
        raise PhotoError(_DAMAGED)
    # A failing card leaves zeros where the last blocks belong, which decode to anything.
    rest = data.rstrip(b"\0")
    jpeg = data.startswith(b"\xff\xd8")
    if not jpeg or len(data) - len(rest) < 16 or rest.endswith(b"\xff\xd9"):
        try:
            return _decode_whole(data, max_pixels)
        except OSError:
            if not jpeg or not _is_refined(rest):
                raise
    elif not _is_refined(rest):
        raise PhotoError(_CUT_OFF)
    return _decode_whole(rest + b"\xff\xd9", max_pixels, cut_off=True)


def _is_refined(data: bytes) -> bool:
    """Whether a JPEG is sequential, or a progressive one whose last scan has begun.

    A progressive photo comes as a blur that each scan refines; the last ones carry the lowest bit
    (ITU-T T.81, G.1.2).
    """
    if not re.search(rb"\xff\xc2\x00[\x0b\x11\x14]\x08", data):
        return True
    bits: dict[tuple[int, int], int] = {}
    for start in re.finditer(rb"\xff\xda\x00[\x08\x0a\x0c\x0e][\x01-\x04]", data):
        count = data[start.end() - 1]
        header = data[start.end() : start.end() + 2 * count + 3]
        if len(header) == 2 * count + 3:
            first, last, approximation = header[-3:]
            for colour in header[: 2 * count : 2]:
                for coefficient in range(first, min(last, 63) + 1):
                    bits[colour, coefficient] = approximation & 15
    colours = {colour for colour, _ in bits}
    return bool(colours) and all(
        bits.get((colour, coefficient)) == 0 for colour in colours for coefficient in range(64)
    )


def _missing(image: Image.Image) -> float:
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


def _decode_whole(data: bytes, max_pixels: int, *, cut_off: bool = False) -> Photo:
    image: Image.Image
    with Image.open(_Metered(data), formats=FORMATS) as image:
        width, height = image.size
        _check_size(width, height, max_pixels)
        notes = {"cut_off"} if cut_off else set()
        if image.format != "MPO" and getattr(image, "is_animated", False):
            notes.add("first_frame")  # the further pictures of an MPO are previews of the first
        if image.mode == "CMYK":
            notes.add("cmyk")
        if image.format == "HEIF":
            # libheif turns the photo as its container asks; its EXIF then counts for nothing.
            if image.info.get("original_orientation") in range(2, 9):
                notes.add("orientation")
            if image.info.get("bit_depth", 8) > 8:
                notes.add("16_bit")
        image.draft(None, (REDUCED_SIDE, REDUCED_SIDE))  # does nothing unless JPEG
        if image.size != (width, height):
            notes.add("reduced")
        raw_mode = _raw_mode(image)
        if ";16" in raw_mode or image.mode[0] in "IF":
            notes.add("16_bit")
        # Pillow turns TIFF upright by itself, reporting the turned size from the start.
        turned = getattr(image, "tag_v2", {}).get(ExifTags.Base.Orientation, 1)
        image.load()
        if cut_off and (image.mode not in ("L", "RGB") or _missing(image) > MAX_MISSING):
            raise PhotoError(_CUT_OFF)
        orientation = _orientation(image)
        if turned in range(2, 9) or orientation != 1:
            notes.add("orientation")
        if image.format == "HEIF":
            if image.size != (width, height):
                raise PhotoError(_DAMAGED)  # what was checked above is not what came
            factor = min(width, height) // REDUCED_SIDE
            if factor > 1:
                notes.add("reduced")
                image = image.reduce(factor)
        if image.mode[0] in "IF":
            rgb, transparent = _deep_grey_to_rgb(image, raw_mode)
        else:
            rgb, transparent = _to_rgb(image, raw_mode)
        if transparent:
            notes.add("alpha")
    if orientation != 1:
        rgb = np.ascontiguousarray(_upright(rgb, orientation))
    if orientation >= 5:
        width, height = height, width
    rgb.flags.writeable = False
    return Photo(rgb, width, height, tuple(note for note in NOTES if note in notes))


def _is_trap(data: bytes) -> bool:
    """Whether a JPEG has more scans, or a GIF more comments, than any photo."""
    if data.startswith(b"\xff\xd8"):
        scan = rb"\xff\xda\x00(?:\x08\x01|\x0a\x02|\x0c\x03|\x0e\x04)"  # of 1 to 4 colours
        return len(re.findall(scan, data)) > MAX_SCANS
    return data.startswith(b"GIF8") and _gif_comments(data) > MAX_COMMENTS


def _gif_comments(data: bytes) -> int:
    """The number of comments in a GIF and of the sub-blocks (1 to 255 bytes) in them."""

    def colour_table(flags: int) -> int:
        return 3 << (flags & 7) + 1 if flags & 0x80 else 0  # bytes

    comments = 0
    at = 13 + colour_table(data[10])
    while at < len(data) and data[at : at + 1] != b";":
        comment = data[at : at + 2] == b"!\xfe"
        comments += comment
        if data[at : at + 1] == b"!":  # an extension: two bytes, then sub-blocks
            at += 2
        elif data[at : at + 1] == b",":  # a frame: ten bytes, colours, code size, sub-blocks
            at += 11 + colour_table(data[at + 9])
        else:  # stray byte, skipped by Pillow too
            at += 1
            continue
        while at < len(data) and data[at]:
            at += 1 + data[at]
            comments += comment
        at += 1
    return comments


class _Metered(io.BytesIO):
    """A file in memory that hands out MAX_READ bytes in all, however often it is read."""

    left = MAX_READ

    def read(self, size: int | None = -1, /) -> bytes:
        part = super().read(size)
        self.left -= len(part)
        if self.left < 0:
            raise OSError("read over and over")
        return part


def _check_size(width: int, height: int, max_pixels: int) -> None:
    if width * height > max_pixels:
        raise _too_many_pixels(max_pixels)
    short, long = sorted((width, height))
    if short < MIN_SIDE:
        raise PhotoError(
            f"This picture is {width} x {height} pixels, but a photo needs at least {MIN_SIDE} "
            "each way; choose a larger one."
        )
    if long > MAX_ASPECT * short:
        raise PhotoError(
            f"This picture is {width} x {height} pixels, more than {MAX_ASPECT} times as long "
            "as wide; cut out the part that matters and open that."
        )


def _too_many_pixels(max_pixels: int) -> PhotoError:
    return PhotoError(
        f"This photo has more than {max_pixels:,} pixels; save a smaller copy and open that."
    )


def _raw_mode(image: Image.Image) -> str:
    """Pillow's name for the layout in a PNG or TIFF file ("RGB;16B", "L;4"), else ""."""
    if image.format not in ("PNG", "TIFF"):
        return ""
    tiles = getattr(image, "tile", None) or [("", None, 0, "")]
    args = tiles[0][3]
    return args if isinstance(args, str) else str(args[0])


def _orientation(image: Image.Image) -> int:
    """The EXIF (or XMP) orientation, 1 to 8; 1, upright, where it is missing or unreadable."""
    value = 1
    with contextlib.suppress(Exception):  # corrupt EXIF raises anything; the photo is still good
        if len(image.info.get("exif", b"")) <= MAX_EXIF:
            value = image.getexif().get(ExifTags.Base.Orientation, 1)
    return value if value in range(1, 9) else 1


def _upright(rgb: NDArray[np.uint8], orientation: int) -> NDArray[np.uint8]:
    """A view of rgb as the orientation (2 to 8) asks."""
    if orientation >= 5:  # stored with rows and columns swapped
        rgb = rgb.swapaxes(0, 1)
    if orientation in (3, 4, 7, 8):
        rgb = rgb[::-1]
    if orientation in (2, 3, 6, 7):
        rgb = rgb[:, ::-1]
    return rgb


def _strips(image: Image.Image) -> Iterator[tuple[slice, Image.Image]]:
    """The image in strips of about a million pixels, so that no whole copy is ever made."""
    rows = max(1, 2**20 // image.width)
    for top in range(0, image.height, rows):
        bottom = min(top + rows, image.height)
        yield slice(top, bottom), image.crop((0, top, image.width, bottom))


def _to_rgb(image: Image.Image, raw_mode: str) -> tuple[NDArray[np.uint8], bool]:
    """Any 8-bit image -> rgb (H, W, 3) uint8 on white, and whether anything was transparent."""
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
    """Grey of 12, 16 or 32 bits or float -> as `_to_rgb`, scaled, never clipped.

    Integers of 32 bits and floats carry no full scale: their largest value says whether white
    is 1, 255 or 65535.
    """
    if image.mode in ("I", "F"):
        low, high = cast(tuple[float, float], image.getextrema())
        if not 0 <= low <= high <= 65535:  # also false for NaN
            raise PhotoError(_NO_GREY)
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
            raise PhotoError(_NO_GREY)
        if clear is not None:
            transparent |= bool((grey == clear).any())
            grey[grey == clear] = white
        if negative:  # TIFF "white is zero", which Pillow heeds at 8 bits only
            grey = white - grey
        rgb[rows] = np.rint(grey * (255 / white))[:, :, None]
    return rgb, transparent


_DAMAGED = (
    "This photo is damaged or stored in an unusual way; save it again as JPEG or choose another."
)
_CUT_OFF = (
    "This photo is damaged: its file ends early and part of the picture is missing; copy it from "
    "the camera again or choose another."
)
_NO_GREY = (
    "This picture holds numbers that are no shades of grey; save it as PNG or JPEG and open that."
)
_MAGIC = (
    b"\xff\xd8\xff",
    b"\x89PNG",
    b"GIF8",
    b"RIFF",
    b"BM",
    b"II*\0",
    b"MM\0*",
    b"II+",
    b"MM\0+",
)


def _what_is_wrong(data: bytes) -> str:
    """A sentence on bytes that could not be decoded, from how they begin."""
    head = data[:1024]
    if head[4:8] == b"ftyp":  # the family of HEIC, AVIF and MP4: a list of four-letter brands
        end = min(int.from_bytes(head[:4], "big"), len(head))
        brands = {head[i : i + 4] for i in range(8, end, 4)}
        if brands & {b"isom", b"mp41", b"mp42", b"qt  "}:
            return "This is a video, not a photo; take a still picture of it and try again."
        if brands & {b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis"}:
            return _DAMAGED.replace("This photo", "This HEIC photo")
        return _DAMAGED
    if head.startswith(b"%PDF"):
        return "This is a PDF document, not a photo; save the picture in it as JPEG and try again."
    if head.startswith(_MAGIC):
        return _DAMAGED
    if b"<svg" in head:
        return "This is an SVG drawing, not a photo; save it as PNG and try again."
    if not re.search(rb"[\0-\x08\x0e-\x1f]", head):
        return "This is text or a web page, not a photo; save the picture itself and try again."
    return (
        "This is not a photo that can be read (JPEG, PNG, WebP, GIF, BMP, TIFF, AVIF or HEIC); "
        "save it as JPEG and try again."
    )
