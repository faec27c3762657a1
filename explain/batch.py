"""Many photos, one after the other, from files and zips; their table and their contact sheet."""

import contextlib
import csv
import io
import os
import zipfile
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Literal, TypeVar

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from explain.explanation import explain
from models import folders
from models import photo as photos
from models.errors import PhotoError
from models.model import Model
from models.names import shown
from models.verdict import Status
from words import percent, say

MAX_PHOTOS = 500  # of one batch: what a class takes in a term, and a minute of work
MAX_UNPACKED = 1_000_000_000  # bytes of a zip's photos together: 500 of 2 MB
# Bytes that a zip hands out in one piece. Its directory is read so, and is where hostile zips
# strike first: this has room for ten times as many names as there may be photos.
MAX_PIECE = 2**20
PIECE = 2**16  # bytes that are unpacked at a time
MAX_NAME = 100  # characters that are shown of a name

THUMBNAIL = 160  # px, longest side
QUALITY = [cv2.IMWRITE_JPEG_QUALITY, 80]
COLUMNS, MARGIN, LINE, FONT = 6, 12, 18, 14  # of the contact sheet; px but for the first
CELL = (THUMBNAIL + MARGIN, 120 + 2 * LINE + MARGIN)  # of the contact sheet: width, height, px
# What makes a spreadsheet take a cell for a formula where it comes first; the last four are the
# same signs as wide as Chinese characters.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True, eq=False)
class Source:
    """A photo to look at.

    Attributes:
        name: for people: printable, at most MAX_NAME characters; in a zip with its folder there.
        content: a path, the file's bytes, or why there is nothing to look at.
        file: the whole name as it is, for data; "" where it is the same.
    """

    name: str
    content: str | bytes | PhotoError
    file: str = ""


@dataclass(frozen=True, eq=False)
class Row:
    """What a model says of one photo of many.

    Attributes:
        name, file: of its `Source`.
        status: of the verdict. "unreadable": `says` tells why, and what follows it is empty.
        says: the answer, or why there is none, in sentences.
        guesses: at most three classes, (for people, calibrated probability 0..1), largest first.
        familiarity: 0..1, or None where the model has no memory.
        thumbnail: a JPEG, longest side THUMBNAIL pixels.
    """

    name: str
    status: Status | Literal["unreadable"]
    says: str
    guesses: tuple[tuple[str, float], ...] = ()
    familiarity: float | None = None
    thumbnail: bytes = b""
    file: str = ""


def in_order(
    work: Callable[[Item], Result], items: Iterable[Item], workers: int
) -> Iterator[Result]:
    """`map` on several threads: a few items are under way at a time, never all."""
    under_way: deque[Future[Result]] = deque()
    with ThreadPoolExecutor(workers) as pool:
        try:
            for item in items:
                under_way.append(pool.submit(work, item))
                if len(under_way) > 2 * workers:
                    yield under_way.popleft().result()
            while under_way:
                yield under_way.popleft().result()
        finally:  # whoever stops here does not want those that have not begun
            pool.shutdown(wait=False, cancel_futures=True)


def each(engine: Model, sources: Iterable[Source]) -> Iterator[Row]:
    """Look at one photo after the other. One that cannot be read is a row, too."""
    for source in sources:
        try:
            yield _look(engine, source)
        except PhotoError as error:
            yield Row(source.name, "unreadable", str(error), file=source.file)


def _look(engine: Model, source: Source) -> Row:
    if isinstance(source.content, PhotoError):
        raise source.content
    found = explain(engine, source.content)
    verdict = found.verdict
    return Row(
        source.name,
        verdict.status,
        " ".join([found.headline, *found.reasons]),
        tuple((found.card.label(name).display, p) for name, p in verdict.probabilities[:3]),
        verdict.familiarity,
        cv2.imencode(".jpg", found.picture(THUMBNAIL)[..., ::-1], QUALITY)[1].tobytes(),
        source.file,
    )


def count(paths: Iterable[str]) -> int:
    """How many `sources` there are."""
    total = 0
    for path in paths:
        try:
            if _is_zip(path):
                with _zip(path) as (_, entries):
                    total += len(entries)
            else:
                total += 1
        except PhotoError:
            total += 1
    return total


def sources(paths: Iterable[str]) -> Iterator[Source]:
    """Photos as given, and those in zips: in memory, one at a time, never unpacked to a disk.

    A zip that is locked, damaged or empty, or asks for too much, is one source with its sentence.
    """
    for path in paths:
        file = os.path.basename(path)
        name = _printable(file)
        if not _is_zip(path):
            yield Source(name, path, file)
            continue
        try:
            with _zip(path) as (archive, entries):
                for entry in entries:
                    file = _name(entry)
                    yield Source(_printable(file), _read(archive, entry), file)
        except PhotoError as error:
            yield Source(name, error, file)


class _Careful(io.FileIO):
    """A zip that is not read in large pieces, whatever it says of itself."""

    def read(self, size: int | None = -1, /) -> bytes:
        wanted = MAX_PIECE + 1 if size is None or size < 0 else min(size, MAX_PIECE + 1)
        data = super().read(wanted) or b""
        if len(data) > MAX_PIECE:
            raise PhotoError(say("zip_crowded", most=MAX_PHOTOS))
        return data


@contextlib.contextmanager
def _zip(path: str) -> Iterator[tuple[zipfile.ZipFile, list[zipfile.ZipInfo]]]:
    """An open zip and the photos in it. Raises PhotoError where it is none to be opened."""
    with _Careful(path) as file:
        try:
            archive = zipfile.ZipFile(file)
        except PhotoError:
            raise
        except Exception as error:  # a damaged directory raises nearly everything there is
            raise PhotoError(say("zip_damaged")) from error
        with archive:
            entries = [entry for entry in archive.infolist() if _is_photo(entry)]
            if not entries:
                raise PhotoError(say("zip_empty"))
            if len(entries) > MAX_PHOTOS:
                raise PhotoError(say("zip_crowded", most=MAX_PHOTOS))
            if any(entry.flag_bits & 1 for entry in entries):
                raise PhotoError(say("zip_locked"))
            # They may lie, but zipfile never unpacks more of an entry than it says it has.
            if sum(entry.file_size for entry in entries) > MAX_UNPACKED:
                raise PhotoError(say("zip_large", limit=f"{MAX_UNPACKED / 1e9:g}"))
            yield archive, entries


def _is_zip(path: str) -> bool:
    return os.path.splitext(path)[1].lower() == ".zip"


def _is_photo(entry: zipfile.ZipInfo) -> bool:
    *above, last = entry.filename.replace("\\", "/").split("/")
    hidden = any(folders.is_hidden(name) for name in above if name not in ("", ".", ".."))
    return folders.is_photo(last) and not hidden


def _name(entry: zipfile.ZipInfo) -> str:
    """An entry's name. Macs and older programs write UTF-8 and do not say so."""
    name = entry.filename
    if not entry.flag_bits & 0x800:
        with contextlib.suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return name


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes | PhotoError:
    """An entry unpacked in memory: one byte more than a photo may have, at most."""
    # Others are rare, and some of them set aside as much memory as they are told to.
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return PhotoError(say("zip_unusual"))
    data = bytearray()
    try:
        with archive.open(entry) as file:
            while len(data) <= photos.MAX_BYTES and (piece := file.read(PIECE)):
                data += piece
    except Exception:  # as above
        return PhotoError(say("zip_damaged_photo"))
    return bytes(data)


def _printable(name: str) -> str:
    """A name that cannot break a line, turn the writing direction, or fill the page."""
    clean = shown(name)
    return clean if len(clean) <= MAX_NAME else "…" + clean[1 - MAX_NAME :]


def table(rows: Iterable[Row]) -> str:
    """The rows as CSV for spreadsheets, none of whose cells is a formula.

    A cell that begins like one gets an apostrophe in front, which spreadsheets take for "text".
    Names are whole and true but for that; programs that need them to the letter take the JSON of
    `python -m explain --json`.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    ranks = ("first", "second", "third")
    writer.writerow(
        ["photo", "verdict", "answer"]
        + [column for rank in ranks for column in (rank, f"{rank}_confidence")]
        + ["familiarity", "says"]
    )
    for row in rows:
        guesses = [cell for name, p in row.guesses for cell in (name, f"{p:.4f}")]
        answer = row.guesses[0][0] if row.status == "answer" else ""
        familiarity = "" if row.familiarity is None else f"{row.familiarity:.4f}"
        cells = [row.file or row.name, row.status, answer, *guesses]
        cells += [""] * (2 * len(ranks) - len(guesses))
        cells += [familiarity, row.says]
        writer.writerow([f"'{cell}" if cell.startswith(FORMULA) else cell for cell in cells])
    return text.getvalue()


def contact_sheet(rows: Sequence[Row]) -> np.ndarray:
    """All photos small on one page, with names and answers: (H, W, 3) uint8."""
    width, height = CELL
    columns = max(1, min(COLUMNS, len(rows)))
    lines = -(-len(rows) // columns)
    sheet = Image.new("RGB", (columns * width + MARGIN, lines * height + MARGIN), "white")
    draw, font = ImageDraw.Draw(sheet), ImageFont.load_default(FONT)
    for index, row in enumerate(rows):
        left = MARGIN + index % columns * width
        top = MARGIN + index // columns * height
        middle, bottom = left + THUMBNAIL // 2, top + height - MARGIN - 2 * LINE
        if row.thumbnail:
            with Image.open(io.BytesIO(row.thumbnail)) as small:
                small.thumbnail((THUMBNAIL, bottom - top))
                sheet.paste(small, (middle - small.width // 2, bottom - small.height))
        else:
            draw.text((middle, (top + bottom) // 2), "?", "black", font, anchor="mm")
        for line, text in enumerate((row.name, short(row))):
            y = bottom + LINE * line + LINE // 2
            draw.text((middle, y), _fitting(text, font), "black", font, anchor="mm")
    return np.asarray(sheet)


def short(row: Row) -> str:
    """The answer in two or three words, or that there is none."""
    if row.status == "answer":
        return f"{row.guesses[0][0]} {percent(row.guesses[0][1])}"
    return say(f"status_{row.status}")


def _fitting(text: str, font: ImageFont.FreeTypeFont | ImageFont.ImageFont) -> str:
    """As much of the text as fits below a thumbnail."""
    if font.getlength(text) <= THUMBNAIL:
        return text
    while text and font.getlength(text + "…") > THUMBNAIL:
        text = text[:-1]
    return text + "…"
