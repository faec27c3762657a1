"""What `photo.open` makes of files: read as a table of what it accepts, mends and refuses."""

import io
import os
import random
import struct
import threading
import tracemalloc
import warnings
import zlib

import numpy as np
import pillow_heif
import pytest
from PIL import ExifTags, Image, ImageCms

from models import image_bytes, photo
from models.errors import PhotoError

RED, GREEN, BLUE = (220, 30, 30), (30, 160, 40), (30, 60, 200)
BLACK, GREY, WHITE = (0, 0, 0), (128, 128, 128), (255, 255, 255)


# Files made by hand, where Pillow cannot write them or would hide what is tested.


def encoded(image, file_format, **options):
    file = io.BytesIO()
    image.save(file, file_format, **options)
    return file.getvalue()


def flat(mode, colour, size=(40, 30)):
    return Image.new(mode, size, colour)


def noise(size=(64, 48)):
    width, height = size
    pixels = np.random.default_rng(0).integers(0, 256, (height, width, 3), dtype=np.uint8)
    return Image.fromarray(pixels)


def chunk(kind, content=b""):
    checksum = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checksum)


def png(depth, colour_type, pixel, *chunks, size=(40, 30)):
    """A flat PNG; pixel: the bytes of one pixel (of a whole row below 8 bits)."""
    width, height = size
    row = pixel * width if depth >= 8 else pixel * (width * depth // 8)
    header = struct.pack(">IIBBBBB", width, height, depth, colour_type, 0, 0, 0)
    data = zlib.compress((b"\0" + row) * height)
    parts = chunk(b"IHDR", header), *chunks, chunk(b"IDAT", data), chunk(b"IEND")
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def tiff(pixels, bits, channels, interpretation, width=40, height=30, more_tags=()):
    """An uncompressed little-endian TIFF; more_tags: (tag, count) of bytes starting at 8."""
    tags = [
        (256, 4, 1, width),
        (257, 4, 1, height),
        (258, 3, 1, bits) if channels == 1 else (258, 3, channels, 8),
        (259, 3, 1, 1),
        (262, 3, 1, interpretation),
        (273, 4, 1, 16),
        (277, 3, 1, channels),
        (278, 4, 1, height),
        (279, 4, 1, len(pixels)),
        *((tag, 7, count, 8) for tag, count in more_tags),
    ]
    entries = b"".join(struct.pack("<HHII", *tag) for tag in tags)
    directory = struct.pack("<H", len(tags)) + entries + b"\0\0\0\0"
    bits_of_channels = struct.pack("<4H", *[bits] * 4)
    return b"II*\0" + struct.pack("<I", 16 + len(pixels)) + bits_of_channels + pixels + directory


def grey_tiff(dtype, *values):
    """A TIFF whose first pixels hold the values, the others the first of them."""
    pixels = np.full((30, 40), values[0], dtype)
    pixels[0, : len(values)] = values
    return encoded(Image.fromarray(pixels), "TIFF")


def box(kind, content):
    return struct.pack(">I", 8 + len(content)) + kind + content


HEIC = box(b"ftyp", b"heic" + bytes(4) + b"mif1heic") + bytes(100)
HEIC_MIF1 = box(b"ftyp", b"mif1" + bytes(4) + b"mif1heic") + bytes(100)
MP4 = box(b"ftyp", b"isom" + bytes(4) + b"isommp41") + bytes(100)


def assert_colour(result, colour, tolerance=0):
    difference = np.abs(result.rgb.astype(int) - np.array(colour))
    assert difference.max() <= tolerance, f"{result.rgb[0, 0]} is not {colour}"


def assert_refused(source, words, **limits):
    with pytest.raises(PhotoError, match=words) as caught:
        photo.open(source, **limits)
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert ";" in sentence  # what is wrong; what to do


# Where a photo may come from.


def test_path_bytes_and_stream_give_the_same(tmp_path):
    data = encoded(noise(), "PNG")
    path = tmp_path / "photo.png"
    path.write_bytes(data)
    expected = np.asarray(noise())
    with path.open("rb") as file:
        for source in (path, str(path), data, io.BytesIO(data), file):
            result = photo.open(source)
            np.testing.assert_array_equal(result.rgb, expected)
            assert result.notes == ()


def test_the_name_of_a_file_does_not_matter(tmp_path):
    path = tmp_path / "photo.jpg"
    path.write_bytes(encoded(flat("RGB", RED), "PNG"))
    assert_colour(photo.open(path), RED)


class Endless(io.RawIOBase):
    """A stream without end that hands out a few bytes at a time, and counts them."""

    taken = 0

    def read(self, size=-1):
        size = min(size, 700)
        self.taken += size
        return b"x" * size


def test_no_more_is_read_than_needed():
    stream = Endless()
    assert_refused(stream, "larger than 0.005 MB", max_bytes=5000)
    assert stream.taken == 5001


@pytest.mark.parametrize(
    ("error", "words"),
    [(PermissionError, "may not be opened"), (OSError, "cannot be read")],
)
def test_a_file_that_does_not_open(monkeypatch, error, words):
    def refuse(*_):
        raise error("/secret/place")

    monkeypatch.setattr("builtins.open", refuse)
    assert_refused("photo.jpg", words)


def test_missing_file_folder_and_closed_stream(tmp_path):
    assert_refused(tmp_path / "missing.jpg", "no such file")
    assert_refused(tmp_path, "a folder")
    assert_refused("nul\0byte.jpg", "cannot be read")
    closed = io.BytesIO(b"abc")
    closed.close()
    assert_refused(closed, "cannot be read")


# What comes out.


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_named_pipe_is_refused_instead_of_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.jpg")
    with pytest.raises(PhotoError, match="not a file"):
        photo.open(tmp_path / "pipe.jpg")


def test_the_array_is_read_only_contiguous_and_its_own():
    exif = Image.Exif()
    exif[0x0112] = 6
    for data in (encoded(noise(), "PNG"), encoded(noise(), "PNG", exif=exif)):
        rgb = photo.open(data).rgb
        assert rgb.dtype == np.uint8
        assert rgb.flags.c_contiguous
        assert rgb.flags.owndata
        assert not rgb.flags.writeable


def test_a_photo_knows_its_size():
    made = photo.Photo(np.zeros((30, 40, 3), np.uint8))
    assert (made.width, made.height, made.full_width, made.full_height) == (40, 30, 40, 30)
    assert photo.Photo(made.rgb, 80, 60).full_width == 80


@pytest.mark.parametrize(
    "array", [np.zeros((30, 40), np.uint8), np.zeros((3, 4, 4), np.uint8), np.zeros((3, 4, 3))]
)
def test_a_photo_is_rgb_uint8(array):
    with pytest.raises(ValueError, match="uint8"):
        photo.Photo(array)


# Kinds of colour. Printed and Lab colours are computed by hand.

NEUTRAL_LAB = (128, 128, 128)  # L = 50 %, a = b = 0 is the sRGB grey 119
PALETTE = Image.new("P", (40, 30), 1)
PALETTE.putpalette([*BLACK, *RED])


@pytest.mark.parametrize(
    ("data", "colour", "tolerance", "notes"),
    [
        (encoded(flat("RGB", RED), "JPEG", quality=95), RED, 3, ()),
        (encoded(flat("RGB", RED), "PNG"), RED, 0, ()),
        (encoded(flat("RGB", RED), "WEBP", lossless=True), RED, 0, ()),
        (encoded(flat("RGB", RED), "GIF"), RED, 0, ()),
        (encoded(flat("RGB", RED), "BMP"), RED, 0, ()),
        (encoded(flat("RGB", RED), "TIFF"), RED, 0, ()),
        (encoded(flat("RGB", RED), "TIFF", compression="tiff_lzw"), RED, 0, ()),
        (encoded(flat("RGB", RED), "AVIF", quality=95), RED, 4, ()),
        (encoded(flat("1", 1), "PNG"), WHITE, 0, ()),
        (encoded(flat("1", 0), "TIFF"), BLACK, 0, ()),
        (encoded(flat("L", 128), "PNG"), GREY, 0, ()),
        (encoded(flat("L", 128), "JPEG"), GREY, 1, ()),
        (encoded(PALETTE, "PNG"), RED, 0, ()),
        (encoded(PALETTE, "GIF"), RED, 0, ()),
        (encoded(PALETTE, "BMP"), RED, 0, ()),
        (encoded(flat("CMYK", (0, 255, 255, 0)), "TIFF"), (255, 0, 0), 0, ("cmyk",)),
        (encoded(flat("CMYK", (0, 255, 255, 0)), "JPEG"), (255, 0, 0), 2, ("cmyk",)),
        (encoded(flat("RGB", GREY), "TIFF", compression="jpeg"), GREY, 1, ()),  # YCbCr inside
        (encoded(flat("YCbCr", (128, 128, 128)), "JPEG"), GREY, 1, ()),
        (encoded(flat("LAB", NEUTRAL_LAB), "TIFF"), (119, 119, 119), 2, ()),
        (encoded(flat("RGBA", (*RED, 255)), "PNG"), RED, 0, ()),  # opaque: nothing to mend
    ],
)
def test_kinds_of_colour(data, colour, tolerance, notes):
    result = photo.open(data)
    assert (result.width, result.height) == (40, 30)
    assert_colour(result, colour, tolerance)
    assert result.notes == notes


def test_colour_profiles_are_ignored():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert_colour(photo.open(encoded(flat("RGB", RED), "PNG", icc_profile=profile)), RED)


# Transparency: shown on white. Half of black on white is 255 * (1 - 128/255) = 127.

PALETTE_WITH_GREY = Image.new("PA", (40, 30), (1, 0))
PALETTE_WITH_GREY.putpalette([*BLACK, *RED])


@pytest.mark.parametrize(
    ("data", "colour"),
    [
        (encoded(flat("RGBA", (*RED, 0)), "PNG"), WHITE),  # the hidden red must not show
        (encoded(flat("RGBA", (*RED, 0)), "WEBP", lossless=True, exact=True), WHITE),
        (encoded(flat("RGBA", (*RED, 0)), "TIFF"), WHITE),
        (encoded(flat("RGBA", (*RED, 0)), "AVIF"), WHITE),
        (encoded(flat("RGBA", (0, 0, 0, 128)), "PNG"), (127, 127, 127)),
        (encoded(flat("LA", (0, 128)), "PNG"), (127, 127, 127)),
        (encoded(PALETTE_WITH_GREY, "TIFF"), WHITE),
        (encoded(PALETTE, "PNG", transparency=1), WHITE),
        (encoded(PALETTE, "PNG", transparency=bytes([255, 128])), (237, 142, 142)),
        (encoded(PALETTE, "GIF", transparency=1), WHITE),
        (png(8, 2, bytes(RED), chunk(b"tRNS", struct.pack(">3H", *RED))), WHITE),
        (png(8, 0, b"\x80", chunk(b"tRNS", b"\0\x80")), WHITE),
        (png(4, 0, b"\x77", chunk(b"tRNS", b"\0\x07")), WHITE),
        (png(2, 0, b"\x55", chunk(b"tRNS", b"\0\x01")), WHITE),
        (png(1, 0, b"\x00", chunk(b"tRNS", b"\0\x00")), WHITE),
    ],
)
def test_transparent_parts_are_white(data, colour):
    result = photo.open(data)
    assert_colour(result, colour, tolerance=1)
    assert result.notes == ("alpha",)


# More than 8 bits: scaled, where Pillow alone would clip to white.

DEEP_ALPHA = chunk(b"tRNS", b"\x80\x00")


@pytest.mark.parametrize(
    ("data", "colour", "notes"),
    [
        (png(16, 0, b"\x80\x00"), GREY, ()),
        (png(16, 2, b"\x80\x00\xff\xff\x00\x00"), (128, 255, 0), ()),
        (png(16, 4, b"\x80\x00\xff\xff"), GREY, ()),
        (png(16, 4, b"\x80\x00\x00\x00"), WHITE, ("alpha",)),
        (png(16, 6, b"\x80\x00\x00\x00\x00\x00\xff\xff"), (128, 0, 0), ()),
        (png(16, 0, b"\x80\x00", DEEP_ALPHA), WHITE, ("alpha",)),
        (png(16, 0, b"\x80\x01", DEEP_ALPHA), GREY, ()),
        (png(16, 2, b"\x80\x00" * 3, chunk(b"tRNS", b"\x80\x00" * 3)), WHITE, ("alpha",)),
        (tiff(b"\x00\x80" * 1200, 16, 1, 1), GREY, ()),
        (tiff(b"\x00\x80\xff\xff\x00\x00" * 1200, 16, 3, 2), (128, 255, 0), ()),
        (tiff(b"\xff\xff" * 1200, 16, 1, 0), BLACK, ()),  # 0: "white is zero"
        (tiff(b"\x80\x08\x00" * 600, 12, 1, 1), GREY, ()),  # two pixels of 12 bits: 0x800
        (grey_tiff(np.int32, 32768, 65535), GREY, ()),
        (grey_tiff(np.int32, 128, 255), GREY, ()),
        (grey_tiff(np.float32, 0.5, 1.0), GREY, ()),
        (grey_tiff(np.float32, 128, 255), GREY, ()),
        (grey_tiff(np.float32, 32768, 65535), GREY, ()),
    ],
)
def test_deep_colours_are_scaled(data, colour, notes):
    result = photo.open(data)
    assert (result.rgb[-1] == colour).all()
    assert result.notes == tuple(sorted((*notes, "16_bit"), key=photo.NOTES.index))


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, -1, 65536, 1e30])
@pytest.mark.parametrize("place", [0, 7])
def test_numbers_that_are_no_grey(value, place):
    values = [0.5] * 8
    values[place] = value
    assert_refused(grey_tiff(np.float32, *values), "not shades of grey")


# Orientation: the stored corners are Red Green / Blue White, read as top left, top right,
# bottom left, bottom right once upright.


@pytest.mark.parametrize("file_format", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
@pytest.mark.parametrize(
    ("orientation", "corners"),
    [
        (1, "RGBW"),
        (2, "GRWB"),
        (3, "WBGR"),
        (4, "BWRG"),
        (5, "RBGW"),
        (6, "BRWG"),
        (7, "WGBR"),
        (8, "GWRB"),
    ],
)
def test_photos_are_turned_upright(file_format, orientation, corners):
    stored = np.zeros((32, 48, 3), np.uint8)
    stored[:16, :24], stored[:16, 24:] = RED, GREEN
    stored[16:, :24], stored[16:, 24:] = BLUE, WHITE
    exif = Image.Exif()
    exif[0x0112] = orientation
    result = photo.open(encoded(Image.fromarray(stored), file_format, exif=exif, quality=95))

    assert (result.width, result.height) == ((48, 32) if orientation < 5 else (32, 48))
    assert (result.full_width, result.full_height) == (result.width, result.height)
    assert result.notes == (("orientation",) if orientation > 1 else ())
    colours = {"R": RED, "G": GREEN, "B": BLUE, "W": WHITE}
    places = [(4, 4), (4, -4), (-4, 4), (-4, -4)]
    for place, corner in zip(places, corners, strict=True):
        assert np.abs(result.rgb[place].astype(int) - colours[corner]).max() < 25


@pytest.mark.parametrize("exif", [b"Exif\0\0II*\0", b"Exif\0\0MM\0*\xff\xff\xff\xff", b"x" * 50])
@pytest.mark.parametrize("file_format", ["JPEG", "PNG", "WEBP"])
def test_corrupt_exif_does_not_cost_the_photo(file_format, exif):
    result = photo.open(encoded(flat("RGB", GREY), file_format, exif=exif))
    assert_colour(result, GREY, tolerance=2)
    assert result.notes == ()


@pytest.mark.parametrize("value", [0, 9, 65535])
def test_an_orientation_that_does_not_exist(value):
    exif = Image.Exif()
    exif[0x0112] = value
    assert photo.open(encoded(noise(), "PNG", exif=exif)).notes == ()


# Animations and pages: the first.


@pytest.mark.parametrize("file_format", ["GIF", "WEBP", "PNG", "AVIF", "TIFF"])
def test_the_first_frame_counts(file_format):
    frames = [flat("RGB", GREEN), flat("RGB", RED), flat("RGB", BLUE)]
    data = encoded(frames[0], file_format, save_all=True, append_images=frames[1:])
    result = photo.open(data)
    assert_colour(result, GREEN, tolerance=8)
    assert result.notes == ("first_frame",)


def test_the_previews_inside_a_phone_photo_are_no_animation():
    data = encoded(noise(), "MPO", save_all=True, append_images=[flat("RGB", RED)])
    assert photo.open(data).notes == ()


# Large JPEGs are decoded smaller, and remember their size.


def test_a_large_jpeg_is_reduced():
    exif = Image.Exif()
    exif[0x0112] = 6
    data = encoded(flat("RGB", RED, (6000, 4000)), "JPEG", exif=exif)
    result = photo.open(data)
    assert (result.full_width, result.full_height) == (4000, 6000)
    assert (result.width, result.height) == (2000, 3000)
    assert np.abs(result.rgb[::100, ::100] - np.array(RED)).max() <= 3
    assert result.notes == ("orientation", "reduced")


@pytest.mark.parametrize(
    ("size", "reduced"),
    [
        ((2047, 2047), (2047, 2047)),
        ((2049, 2048), (1025, 1024)),
        ((4000, 500), (4000, 500)),
    ],
)
def test_the_short_side_keeps_1024_pixels(size, reduced):
    result = photo.open(encoded(flat("L", 9, size), "JPEG"))
    assert (result.width, result.height) == reduced
    assert (result.full_width, result.full_height) == size


# Limits.


@pytest.mark.parametrize("size", [(20_000, 20_000), (10_000, 10_000), (7072, 7071)])
def test_too_many_pixels_are_refused_from_the_header(size):
    header = struct.pack(">IIBBBBB", *size, 8, 6, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"no pixels at all")
    assert_refused(data, "more than 50,000,000 pixels")


def test_limits_can_be_set():
    data = encoded(noise((100, 100)), "PNG")
    assert photo.open(data, max_pixels=10_000, max_bytes=len(data)).width == 100
    assert_refused(data, "more than 9,999 pixels", max_pixels=9_999)
    assert_refused(data, "larger than 0.001 MB", max_bytes=1000)


@pytest.mark.parametrize(
    ("size", "words"),
    [
        ((1, 20_000), "at least 8"),
        ((20_000, 1), "at least 8"),
        ((7, 7), "at least 8"),
        ((8, 161), "20 times"),
        ((2000, 99), "20 times"),
        ((8, 8), None),
        ((160, 8), None),
    ],
)
def test_shapes(size, words):
    data = encoded(flat("L", 9, size), "PNG")
    if words:
        assert_refused(data, words)
    else:
        assert photo.open(data).width == size[0]


# What is no photo.


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"Dear diary, today I saw a dog.", "text or a web page"),
        (b"<!DOCTYPE html><html><body>Not found</body></html>", "text or a web page"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><svg xmlns='x'></svg>", "SVG"),
        (b"<svg width='100' height='100'/>", "SVG"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 100 100\n", "text"),
        (HEIC, "HEIC"),
        (HEIC_MIF1, "HEIC"),
        (MP4, "video"),
        (box(b"ftyp", b"3gp5" + bytes(4) + b"3gp5") + bytes(100), "video"),
        (box(b"wide", b"") + box(b"mdat", bytes(100)), "video"),  # of old cameras
        (b"RIFF\0\1\0\0AVI LIST" + bytes(100), "video"),
        (b"\x1aE\xdf\xa3\x9fB\x86\x81\1B\xf7\x81\1" + bytes(100), "video"),  # WebM
        (box(b"ftyp", b"crx \0\0\0\1crx isom") + bytes(100), "not a photo that can be read"),  # raw
        (encoded(noise(), "JPEG2000"), "not a photo that can be read"),
        (encoded(noise(), "ICO"), "not a photo that can be read"),
        (encoded(noise(), "PPM"), "not a photo that can be read"),
        (bytes(range(256)), "not a photo that can be read"),
        (b"\x89PNG\r\n\x1a\n", "damaged"),
        (b"\xff\xd8\xff\xe0", "damaged"),
        (b"GIF89a", "damaged"),
        (box(b"ftyp", b"avif" + bytes(4) + b"avifmif1") + bytes(50), "damaged"),
    ],
)
def test_no_photo(data, words):
    assert_refused(data, words)


def test_a_pdf_named_jpg(tmp_path):
    path = tmp_path / "dog.jpg"
    path.write_bytes(b"%PDF-1.7\n")
    assert_refused(path, "PDF")


# Damage: a photo of which a part is missing is refused, not shown half grey.


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
@pytest.mark.parametrize(
    "file_format", ["JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF", "HEIF"]
)
def test_truncated(file_format, share):
    data = encoded(noise(), file_format)
    assert_refused(data[: int(share * len(data))], "damaged")


@pytest.mark.parametrize("progressive", [False, True])
@pytest.mark.parametrize(
    ("damage", "outcome"),
    [
        (lambda data: data[:-2], "opened"),  # without its end mark
        (lambda data: data[:-40], "opened"),
        (lambda data: data[:-40] + bytes(4000), "opened"),  # a block of zeros behind
        (lambda data: data[: len(data) // 2], "damaged"),
        (lambda data: data[: len(data) // 2] + bytes(len(data) // 2), "damaged"),
        (lambda data: b"\r\n" + data, "whole"),
        (lambda data: b"\xef\xbb\xbf" + data, "whole"),
        (lambda data: data + b"\xff\xd8 garbage" * 50, "whole"),
    ],
)
def test_a_jpeg_of_a_failing_card(damage, outcome, progressive, chelsea):
    """Opened where (nearly) all pixels are there, and these are the photo's own."""
    with Image.open(chelsea) as cat:
        data = encoded(cat.convert("RGB"), "JPEG", quality=92, progressive=progressive)
    if outcome == "damaged":
        assert_refused(damage(data), "damaged")
        return
    whole, cut = photo.open(data), photo.open(damage(data))
    assert cut.notes == (("cut_off",) if outcome == "opened" else ())
    rows = int((1 - photo.MAX_MISSING) * whole.height)
    difference = np.abs(whole.rgb[:rows].astype(int) - cut.rgb[:rows])
    assert difference.max() <= (64 if progressive and outcome == "opened" else 0)
    assert difference.mean() < 1


def test_a_grey_jpeg_is_not_taken_for_one_that_was_cut_off():
    assert photo.open(encoded(flat("L", 128, (64, 64)), "JPEG")).notes == ()


# HEIC, as telephones write it.


@pytest.mark.parametrize("orientation", range(1, 9))
def test_heic_is_upright(orientation):
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    picture = Image.fromarray(np.kron(np.eye(2), np.full((40, 80), 200)).astype(np.uint8))
    upright = photo.open(encoded(picture, "PNG", exif=exif))
    heic = photo.open(encoded(picture, "HEIF", exif=exif.tobytes(), quality=95))
    assert heic.rgb.shape == upright.rgb.shape
    assert np.abs(heic.rgb.astype(int) - upright.rgb).mean() < 2
    assert heic.notes == (() if orientation == 1 else ("orientation",))


def test_heic_with_alpha_more_bits_or_more_pictures():
    pixels = np.full((64, 64, 4), (200, 30, 30, 255), np.uint8)
    pixels[:32, :, 3] = 0
    clear = photo.open(encoded(Image.fromarray(pixels), "HEIF", quality=95))
    assert clear.notes == ("alpha",)
    assert clear.rgb[0, 0].min() >= 253
    deep = pillow_heif.from_bytes("RGB;16", (64, 64), np.full((64, 64, 3), 30_000, "<u2").tobytes())
    file = io.BytesIO()
    deep.save(file, quality=95)
    assert_colour(photo.open(file.getvalue()), 30_000 / 65_535 * 255, tolerance=2)
    assert photo.open(file.getvalue()).notes == ("16_bit",)
    first, second = flat("RGB", (0, 0, 200)), flat("RGB", (200, 0, 0))
    several = photo.open(encoded(first, "HEIF", save_all=True, append_images=[second]))
    assert several.notes == ("first_frame",)
    assert_colour(several, (0, 0, 200), tolerance=6)


def test_a_large_heic_is_kept_smaller():
    large = photo.open(encoded(flat("RGB", (9, 99, 9), (2200, 3300)), "HEIF"))
    assert (large.full_width, large.full_height) == (2200, 3300)
    assert (large.width, large.height, large.notes) == (1100, 1650, ("reduced",))


def test_a_heic_that_asks_for_too_much_or_lies_about_its_size():
    data = encoded(flat("RGB", (9, 99, 9), (640, 480)), "HEIF")
    assert_refused(data, "more than 1,000 pixels", max_pixels=1000)
    size = data.index(b"ispe") + 8
    for width, height in ((64, 64), (6000, 8000)):
        assert_refused(
            data[:size] + struct.pack(">II", width, height) + data[size + 8 :], "damaged"
        )


@pytest.mark.parametrize("suffix", [".HEIC", ".jpg", ".heif", ""])
def test_a_suffix_that_lies(suffix, tmp_path):
    path = tmp_path / f"IMG_0001{suffix}"
    path.write_bytes(encoded(flat("RGB", (9, 99, 9)), "HEIF"))
    assert photo.open(path).notes == ()
    path.write_bytes(encoded(flat("RGB", (9, 99, 9)), "PNG"))
    assert photo.open(path).notes == ()


@pytest.mark.parametrize(
    ("pillow_fails_with", "words"),
    [(MemoryError(), "memory"), (RecursionError(), "damaged"), (OverflowError(), "damaged")],
)
def test_whatever_pillow_raises_becomes_a_sentence(monkeypatch, pillow_fails_with, words):
    def fail(*_, **__):
        raise pillow_fails_with

    monkeypatch.setattr(Image.Image, "crop", fail)
    assert_refused(encoded(noise(), "PNG"), words)


# Traps: small files that would cost minutes or gigabytes.


def test_a_text_chunk_that_unpacks_to_gigabytes():
    bomb = chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(5_000_000)))
    assert_refused(png(8, 0, b"\x80", bomb), "damaged")


def test_a_jpeg_of_a_thousand_scans():
    data = encoded(noise(), "JPEG", progressive=True)
    assert photo.open(data).width == 64
    last_scan = data[data.rindex(b"\xff\xda") : -2]
    assert_refused(data[:-2] + 1000 * last_scan + data[-2:], "damaged")


@pytest.mark.parametrize(
    "comments", [b"!\xfe\0" * 2000, b"!\xfe" + (b"\xff" + b"a" * 255) * 2000 + b"\0"]
)
def test_a_gif_full_of_comments(comments):
    data = encoded(noise(), "GIF", comment=b"an ordinary comment")
    assert photo.open(data).width == 64
    frame = data.index(b",\0\0\0\0")
    assert_refused(data[:frame] + comments + data[frame:], "damaged")


def test_tags_that_claim_the_same_bytes_again_and_again(monkeypatch):
    monkeypatch.setattr(image_bytes.Metered, "left", 10_000_000)
    pixels = bytes(1_000_000)
    tags = [(40_000 + number, len(pixels)) for number in range(100)]
    data = tiff(pixels, 8, 1, 1, width=1000, height=1000, more_tags=tags)
    tracemalloc.start()
    assert_refused(data, "damaged")
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()


@pytest.mark.parametrize("file_format", ["PNG", "WEBP"])
def test_an_orientation_inside_megabytes_of_exif_is_not_looked_for(file_format):
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x9286] = bytes(100_000)  # a comment
    assert photo.open(encoded(noise(), file_format, exif=exif)).notes == ()


# Side effects and threads.


def test_threads_do_not_disturb_each_other_or_the_warnings():
    many_pixels = struct.pack(">IIBBBBB", 10_000, 10_000, 8, 6, 0, 0, 0)  # Pillow warns
    bad = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", many_pixels) + chunk(b"IDAT", b"")
    good = encoded(flat("RGB", RED), "PNG")
    failures = []

    def work():
        for _ in range(30):
            if not (photo.open(good).rgb == RED).all():
                failures.append("wrong colour")
            try:
                photo.open(bad)
            except PhotoError:
                continue
            except BaseException as error:
                failures.append(error)

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        before = list(warnings.filters)
        threads = [threading.Thread(target=work) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert warnings.filters == before
    assert failures == []


@pytest.mark.parametrize("file_format", ["JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF"])
def test_damaged_at_random(file_format):
    """Two hundred damaged files: each is a photo still, or a PhotoError."""
    good = encoded(noise((24, 16)), file_format)
    dice = random.Random(file_format)
    for _ in range(200):
        data = bytearray(good)
        for _ in range(dice.randint(1, 8)):
            data[dice.randrange(min(len(data), dice.choice((64, 400, 10**6))))] = dice.randrange(
                256
            )
        if dice.random() < 0.3:
            del data[dice.randrange(len(data)) :]
        try:
            result = photo.open(bytes(data), max_pixels=1_000_000)
        except PhotoError:
            continue
        assert result.rgb.shape == (result.height, result.width, 3)


def test_every_suffix_belongs_to_a_format_that_opens():
    for suffix in photo.SUFFIXES:
        assert Image.registered_extensions()[suffix] in photo.FORMATS
