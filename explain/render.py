"""Heatmap and photo into pictures."""

import base64
import contextlib
import importlib.util
import io
from functools import cache, lru_cache
from pathlib import Path
from unicodedata import bidirectional, category

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont, features

# Perceptually uniform maps of OpenCV: equal steps of evidence look equally large, brightness
# alone carries the order, so they survive colour blindness and a bad projector.
HEAT, FEATURES = cv2.COLORMAP_INFERNO, cv2.COLORMAP_VIRIDIS
GREY = 136  # stands for a photo in legends

Font = ImageFont.FreeTypeFont | ImageFont.ImageFont
Typeface = tuple[str, int]  # a file, and which of those in it
PILLOWS: Typeface = ("", 0)  # has no accents or dashes
_PAGES_FONT = "templates/frontend/static/fonts/IBMPlexSans/IBMPlexSans-Regular.woff2"
# Files in which common systems keep letters that are not Latin, and which of the typefaces in them:
# Pillow finds them by their names.
_SYSTEMS_FONTS = (
    ("DejaVuSans.ttf", 0),
    ("NotoSansDevanagari-Regular.ttf", 0),
    ("NotoSansCJK-Regular.ttc", 2),  # simplified Chinese
    ("msyh.ttc", 0),
    ("Arial Unicode.ttf", 0),
)


@cache
def typefaces() -> tuple[Typeface, ...]:
    """Those to try in turn: the page's, from Gradio's wheel; Pillow's own; those of the system."""
    gradio = importlib.util.find_spec("gradio")  # found, not imported: that takes seconds
    folders = (gradio.submodule_search_locations or ()) if gradio else ()
    pages = [(str(Path(folder, _PAGES_FONT)), 0) for folder in folders]
    faces = []
    for name, index in (*pages, PILLOWS, *_SYSTEMS_FONTS):
        with contextlib.suppress(OSError):
            faces.append((str(ImageFont.truetype(name, 8).path) if name else "", index))
    return tuple(faces)


def typeface(text: str) -> Typeface | None:
    """The first typeface that has every letter of a text; None where this computer has none.

    Nor has it any where letters would have to join or change places and Pillow cannot do that.
    """
    signs = {sign for sign in text if sign != " "}
    joined = {sign for sign in signs if _is_joined(sign)}
    if joined and not (features.check("raqm") and features.check("fribidi")):
        return None
    letters = {sign for sign in signs if category(sign) != "Cf"}
    return next((one for one in typefaces() if all(_has(one, sign) for sign in letters)), None)


def _is_joined(sign: str) -> bool:
    return bidirectional(sign) in {"R", "AL"} or category(sign) in {"Mn", "Mc", "Cf"}


@lru_cache(10_000)
def _has(face: Typeface, sign: str) -> bool:
    font = font_of(24, face)
    return _drawn(font, sign) not in {_drawn(font, none) for none in "\ue000\uffff"}


def _drawn(font: Font, sign: str) -> tuple[tuple[int, int], bytes]:
    mask = font.getmask(sign)
    return mask.size, bytes(mask)


def font_of(size: float, face: Typeface | None = None) -> Font:
    """A typeface in a size; by default the first of `typefaces`."""
    file, index = face or typefaces()[0]
    return ImageFont.truetype(file, size, index) if file else ImageFont.load_default(size)


def rectify(drawn: np.ndarray, top: float | None = None) -> np.ndarray:
    """Keep what speaks for the class and divide by the maximum: (H, W) float32 in 0..1.

    `top` is the maximum of several maps that share a scale; by default this one's.

    By the maximum and never by minimum and maximum: that would paint the least negative evidence
    as if it were positive. All zero where nothing is positive.
    """
    positive = np.maximum(drawn, 0)
    peak = float(positive.max()) if top is None else top
    return positive / peak if peak > 0 else positive


def coloured(heat: np.ndarray) -> np.ndarray:
    """(H, W) heat in 0..1 -> (H, W, 4) uint8 RGBA: the colour, and how solid it is to be drawn.

    Heat shows twice, as brightness and as solidity, and where there is none the photo stays
    untouched.
    """
    grey = _grey(heat)
    return np.dstack([_colours(grey), grey])


def ramp(steps: int) -> list[tuple[int, int, int]]:
    """Colours from no to full heat for a legend: `steps` RGB triples, 0..255."""
    grey = np.linspace(0, 255, steps).astype(np.uint8)[None]
    return [(int(r), int(g), int(b)) for r, g, b in _colours(grey)[0]]


def _grey(heat: np.ndarray) -> np.ndarray:
    """(H, W) in 0..1 -> (H, W) uint8."""
    return np.rint(heat * 255).astype(np.uint8)


def _colours(grey: np.ndarray, colour_map: int = HEAT) -> np.ndarray:
    """(H, W) uint8 -> (H, W, 3) uint8 RGB."""
    return np.asarray(
        cv2.cvtColor(cv2.applyColorMap(grey, colour_map), cv2.COLOR_BGR2RGB), np.uint8
    )


def feature_map(channel: np.ndarray) -> np.ndarray:
    """A feature map as a picture: (h, w) float -> (h, w, 3) uint8, dark to bright.

    From its least to its largest value: unlike a heatmap, it has no zero that means something.
    """
    low, high = float(channel.min()), float(channel.max())
    spread = (channel - low) / (high - low) if high > low else np.zeros_like(channel)
    return _colours(_grey(spread), FEATURES)


def overlay(rgb: np.ndarray, heat: np.ndarray, *, opacity: float = 0.6) -> np.ndarray:
    """Draw heat over a photo.

    Args:
        rgb: (H, W, 3) uint8.
        heat: (H, W) in 0..1.
        opacity: 0 (photo only) to 1.

    Returns:
        (H, W, 3) uint8.
    """
    rgba = coloured(heat)
    alpha = rgba[..., 3:].astype(np.float32) * (opacity / 255)
    return np.rint(rgb * (1 - alpha) + rgba[..., :3] * alpha).astype(np.uint8)


def with_legend(
    rgb: np.ndarray, sentence: str, ends: tuple[str, str] | None, *, opacity: float = 0.6
) -> np.ndarray:
    """Put a strip below a picture that says what it shows.

    Args:
        rgb: (H, W, 3) uint8.
        sentence: what brightness means, or that nothing speaks for the class.
            Left out where this computer cannot write it: see `typeface`.
        ends: words for no and for full heat beside a colour bar; None leaves the bar out.
        opacity: the heat's. The bar is heat laid over grey just as strongly: where there is none,
            nothing is drawn.

    Returns:
        (H + strip, W, 3) uint8. Text that does not fit is drawn smaller.
    """
    width = rgb.shape[1]
    size = float(np.clip(width / 28, 9, 32))
    face = typeface(sentence + "".join(ends or ()))
    sentence = sentence if face else ""
    font = font_of(size, face)
    while size > 6 and font.getlength(sentence) > width - size:
        size -= 1
        font = font_of(size, face)
    line = round(1.6 * size)
    strip = Image.new("RGB", (width, line * (2 if ends else 1)), "white")
    draw = ImageDraw.Draw(strip)
    draw.text((width / 2, line / 2), sentence, "black", font, anchor="mm")
    if ends:
        draw.text((size / 2, 1.5 * line), ends[0], "black", font, anchor="lm")
        draw.text((width - size / 2, 1.5 * line), ends[1], "black", font, anchor="rm")
        left = round(size + font.getlength(ends[0]))
        right = round(width - size - font.getlength(ends[1]))
        if right > left:
            grey = np.full((line // 2, right - left, 3), GREY, np.uint8)
            heat = np.tile(np.linspace(0, 1, right - left), (line // 2, 1))
            bar = overlay(grey, heat, opacity=opacity)
            strip.paste(Image.fromarray(bar), (left, round(1.25 * line)))
    return np.vstack([rgb, np.asarray(strip)])


def jpeg(rgb: np.ndarray, quality: int = 90) -> bytes:
    """(H, W, 3) uint8 RGB -> a JPEG file; `quality` 0..100."""
    options = [cv2.IMWRITE_JPEG_QUALITY, quality]
    return cv2.imencode(".jpg", rgb[..., ::-1], options)[1].tobytes()


def uri(pixels: np.ndarray, *, lossless: bool = False) -> str:
    """A picture as a part of a page: no file is left behind, nobody else can fetch it.

    (H, W, 3) uint8 RGB -> a data URI, JPEG or PNG.
    """
    if lossless:
        kind, data = "png", cv2.imencode(".png", pixels[..., ::-1])[1].tobytes()
    else:
        kind, data = "jpeg", jpeg(pixels)
    return f"data:image/{kind};base64,{base64.b64encode(data).decode()}"


def heat_uri(heat: np.ndarray) -> str:
    """Heat (H, W) in 0..1, coloured, to be laid over a photo: a data URI, PNG; see `coloured`.

    Colour and solidity follow from one byte, so a pixel takes one and the palette says the rest:
    a third of the time and of the size of a PNG with four.
    """
    image = Image.fromarray(_grey(heat))
    image.putpalette(_colours(np.arange(256, dtype=np.uint8)[None]).tobytes())
    file = io.BytesIO()
    image.save(file, "PNG", transparency=bytes(range(256)), compress_level=1)
    return f"data:image/png;base64,{base64.b64encode(file.getvalue()).decode()}"
