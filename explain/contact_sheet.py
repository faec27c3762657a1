"""Many photos small on one page, with their names and answers."""

import io
from collections.abc import Sequence
from functools import cache, partial

import numpy as np
from PIL import Image, ImageDraw

from explain.batch import THUMBNAIL, Row
from explain.render import Font, font_of, typeface, typefaces
from words import speaking

COLUMNS, MARGIN, LINE, FONT = 6, 12, 18, 14  # px but for the first
PHOTOS = 600  # of a sheet; where there are more, so are the sheets
CELL = (THUMBNAIL + MARGIN, 120 + 2 * LINE + MARGIN)  # width, height, px


def draw(rows: Sequence[Row]) -> np.ndarray:
    """A page of one photo at least: (H, W, 3) uint8."""
    width, height = CELL
    columns = max(1, min(COLUMNS, len(rows)))
    lines = -(-len(rows) // columns)
    sheet = Image.new("RGB", (columns * width + MARGIN, lines * height + MARGIN), "white")
    fonts = cache(partial(font_of, FONT))  # to open one takes longer than to draw with it
    pen, font = ImageDraw.Draw(sheet), fonts()
    for index, row in enumerate(rows):
        left = MARGIN + index % columns * width
        top = MARGIN + index // columns * height
        middle, bottom = left + THUMBNAIL // 2, top + height - MARGIN - 2 * LINE
        if row.thumbnail:
            with Image.open(io.BytesIO(row.thumbnail)) as small:
                small.thumbnail((THUMBNAIL, bottom - top))
                sheet.paste(small, (middle - small.width // 2, bottom - small.height))
        else:
            pen.text((middle, (top + bottom) // 2), "?", "black", font, anchor="mm")
        for line, text in enumerate((_written(row.name), _written(_short(row)))):
            y, own = bottom + LINE * line + LINE // 2, fonts(typeface(text))
            pen.text((middle, y), _fitting(text, own), "black", own, anchor="mm")
    return np.asarray(sheet)


def _short(row: Row) -> str:
    """The answer; in English where this computer has no letters for it."""
    if typeface(row.short):
        return row.short
    with speaking("en"):
        return row.short


def _written(text: str) -> str:
    """A text; without words in other letters where no typeface of this computer has them all."""
    if typeface(text):
        return text
    return " ".join(word if typeface(word) == typefaces()[0] else "…" for word in text.split())


def _fitting(text: str, font: Font) -> str:
    """As much of the text as fits below a thumbnail."""
    if font.getlength(text) <= THUMBNAIL:
        return text
    while text and font.getlength(text + "…") > THUMBNAIL:
        text = text[:-1]
    return text + "…"
