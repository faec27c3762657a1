"""Photos from files and zips, one after the other, never unpacked to a disk."""

import contextlib
import io
import os
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from models import folders
from models import photo as photos
from models.errors import PhotoError
from models.names import shown

PIECE = 2**16  # bytes that are unpacked at a time
MAX_NAME = 100  # characters that are shown of a name


@dataclass(frozen=True)
class Limits:
    """How much is taken at once.

    Attributes:
        photos: of one batch; by default what a class takes in a term, and a minute of work.
        unpacked: bytes of a zip's photos together; by default 500 of 2 MB.
    """

    photos: int = 500
    unpacked: int = 1_000_000_000

    @property
    def piece(self) -> int:
        """Bytes that a zip hands out in one piece.

        Its directory is read so, and is where hostile zips strike first: this has room for ten
        times as many names as there may be photos.
        """
        return max(2**20, 2_000 * self.photos)


USUAL = Limits()


@dataclass(frozen=True, eq=False)
class Source:
    """A photo to look at.

    Attributes:
        name: for people: printable, at most MAX_NAME characters; in a zip with its folder there.
        content: a path, the file's bytes, or why there is nothing to look at.
        file: the whole name as it is, for data; "" where it is the same.
        path: of the photo, or of the zip that it is in.
    """

    name: str
    content: str | bytes | PhotoError
    file: str = ""
    path: str = ""


def count(paths: Iterable[str], limits: Limits = USUAL) -> int:
    """How many `sources` there are."""
    total = 0
    for path in paths:
        try:
            if is_zip(path):
                with _zip(path, limits) as (_, entries):
                    total += len(entries)
            else:
                total += 1
        except PhotoError:
            total += 1
    return total


def sources(
    paths: Iterable[str],
    limits: Limits = USUAL,
    called: Callable[[str], str] = os.path.basename,
) -> Iterator[Source]:
    """Photos as given, and those in zips: in memory, one at a time, never unpacked to a disk.

    A zip beyond the limits, or one that is locked, damaged or empty, is one source with its
    sentence. `called` says what the file at a path is called.
    """
    for path in paths:
        file = called(path)
        name = _printable(file)
        if not is_zip(path):
            yield Source(name, path, file, path)
            continue
        try:
            with _zip(path, limits) as (archive, entries):
                for entry in entries:
                    file = _name(entry)
                    yield Source(_printable(file), _read(archive, entry), file, path)
        except PhotoError as error:
            yield Source(name, error, file, path)


def in_folder(folder: str) -> Iterator[Source]:
    """The photos in a folder and below it, see `folders.walk`; called by their paths in there."""
    for path in folders.walk(folder):
        file = os.path.relpath(path, folder)
        yield Source(_printable(file), str(path), file, str(path))


def unpacked(path: str, file: str, limits: Limits = USUAL) -> bytes:
    """A photo in a zip once more, by its `Source.file`.

    Raises:
        PhotoError: it cannot be had, or is not there.
    """
    with _zip(path, limits) as (archive, entries):
        for entry in entries:
            if _name(entry) == file:
                content = _read(archive, entry)
                if isinstance(content, PhotoError):
                    raise content
                return content
    raise PhotoError("zip_damaged")


class _Careful(io.FileIO):
    """A zip that is not read in large pieces, whatever it says of itself."""

    def __init__(self, path: str, limits: Limits) -> None:
        super().__init__(path)
        self._limits = limits

    def read(self, size: int | None = -1, /) -> bytes:
        most = self._limits.piece
        wanted = most + 1 if size is None or size < 0 else min(size, most + 1)
        data = super().read(wanted) or b""
        if len(data) > most:
            raise PhotoError("zip_crowded", most=self._limits.photos)
        return data


@contextlib.contextmanager
def _zip(path: str, limits: Limits) -> Iterator[tuple[zipfile.ZipFile, list[zipfile.ZipInfo]]]:
    """An open zip and the photos in it. Raises PhotoError where it is none to be opened."""
    with _Careful(path, limits) as file:
        try:
            archive = zipfile.ZipFile(file)
        except PhotoError:
            raise
        except Exception as error:  # a damaged directory raises nearly everything there is
            raise PhotoError("zip_damaged") from error
        with archive:
            entries = [entry for entry in archive.infolist() if _is_photo(entry)]
            if not entries:
                raise PhotoError("zip_empty")
            if len(entries) > limits.photos:
                raise PhotoError("zip_crowded", most=limits.photos)
            if any(entry.flag_bits & 1 for entry in entries):
                raise PhotoError("zip_locked")
            # Stated sizes may be false, but zipfile never unpacks more of an entry than is stated.
            if sum(entry.file_size for entry in entries) > limits.unpacked:
                raise PhotoError("zip_large", limit=limits.unpacked / 1e9)
            yield archive, entries


def is_zip(path: str) -> bool:
    """Whether a file is a zip, by its suffix."""
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
    # Other methods are rare, and some allocate as much memory as the file demands.
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return PhotoError("zip_unusual")
    data = bytearray()
    try:
        with archive.open(entry) as file:
            while len(data) <= photos.MAX_BYTES and (piece := file.read(PIECE)):
                data += piece
    except Exception:  # as above
        return PhotoError("zip_damaged_photo")
    return bytes(data)


def _printable(name: str) -> str:
    """A name that cannot break a line, turn the writing direction, or fill the page."""
    clean = shown(name)
    return clean if len(clean) <= MAX_NAME else "…" + clean[1 - MAX_NAME :]
