"""Which photos are asked for: files, folders, and lists of files (manifests)."""

import errno
import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO

from models import dialect, folders, full
from models.errors import ClassifierError, TableError
from models.names import shown

MANIFESTS = (".parquet", ".csv", ".jsonl", ".txt")
NAMES = ("photo", "path", "file", "filepath")  # of the column that holds the photos
BATCH = 10_000  # rows of a Parquet file that are in memory at a time
# Seconds without a byte, and in all, after which a web address counts as one that cannot be read.
SILENT, LONGEST = 20.0, 300.0


@dataclass(frozen=True)
class Entry:
    """A photo to explain: its path as it is reported, and its place below `--out`.

    `problem` says why there is nothing to explain.
    """

    path: str
    place: Path
    problem: str = ""


def entries(
    arguments: Iterable[str], passed: Counter[str], *, manifests: bool = False
) -> Iterator[Entry]:
    """Photos as given, those in folders (`models.folders.walk`), and those that manifests name.

    Args:
        arguments: paths.
        passed: counts what folders hold besides; see `models.folders.walk`.
        manifests: whether a table or a text is taken for a list of photos.
    """
    for argument in arguments:
        if os.path.isdir(argument):
            yield from _folder(argument, passed)
        elif manifests and is_manifest(argument):
            yield from manifest(argument)
        else:
            yield Entry(argument, Path(Path(argument).name))


def _folder(folder: str, passed: Counter[str]) -> Iterator[Entry]:
    empty, here = True, Counter[str]()
    for path in folders.walk(folder, here):
        empty = False
        place = Path(os.path.relpath(path, folder))
        yield Entry(os.path.join(folder, place), place)
    if empty:
        yield Entry(folder, Path(), folders.nothing(shown(folder), here))
    else:
        passed += here


def is_manifest(path: str) -> bool:
    """Whether a path is that of a list of photos."""
    return path.lower().endswith(MANIFESTS)


def is_address(path: str) -> bool:
    """Whether it names a photo in a store that fsspec reads, such as s3://bucket/photo.jpg."""
    return "://" in path


def manifest(path: str) -> Iterator[Entry]:
    """The photos that a manifest names, one after the other, never all in memory.

    The column `photo` (or `path`, `file`, `filepath`) of a Parquet, CSV or JSON lines file, or the
    lines of a text. Relative paths begin where the manifest lies.

    Raises:
        TableError: there is no such column, or it is no such file.
    """
    beside = path.rpartition("/")[0] if is_address(path) else os.path.dirname(path)
    for name in _names(path):
        if not name:
            continue
        whole = name if is_address(name) or os.path.isabs(name) else os.path.join(beside, name)
        yield Entry(whole if is_address(whole) else _there(whole), place_of(name))


def _there(path: str) -> str:
    """A path as this system has it, where a list was written on another one."""
    if os.path.lexists(path):
        return path
    other = path if os.sep == "\\" else path.replace("\\", "/")
    with suppress(UnicodeEncodeError):
        other = dialect.western(other)
    return other if os.path.lexists(other) else path


def place_of(name: str) -> Path:
    """Where pictures of a photo go below a folder: its own path, but never out of there."""
    parts = PurePosixPath(name.partition("://")[2] or name.replace("\\", "/")).parts
    return Path(*(part for part in parts if part not in ("/", "..") and not part.endswith(":")))


def _names(path: str) -> Iterator[str]:
    suffix = os.path.splitext(path)[1].lower()
    try:
        if suffix == ".parquet":
            yield from _parquet(path)
            return
        with opened(path) as binary, dialect.text(binary) as lines:
            if suffix == ".txt":
                yield from (line.rstrip("\r\n") for line in lines)
            elif suffix == ".csv":
                rows = dialect.cells(lines)
                header = next(rows, [])
                at = header.index(_column(header, path))
                yield from (row[at] if len(row) > at else "" for row in rows)
            else:
                values = (json.loads(line) for line in lines if line.strip())
                for first in values:
                    column = _column(list(first), path)
                    yield from (str(value[column] or "") for value in chain([first], values))
    except (ClassifierError, ImportError):
        raise
    except OSError as error:
        if not is_address(path):
            raise
        raise _missing(path) from error  # stores do not say what the system would
    except Exception as error:  # what is no list raises anything
        raise TableError("manifest_damaged", path=shown(path)) from error


def _parquet(path: str) -> Iterator[str]:
    full.require("pyarrow")
    from pyarrow import parquet

    with opened(path) as binary:
        file = parquet.ParquetFile(binary)
        column = _column(file.schema_arrow.names, path)
        for batch in file.iter_batches(BATCH, columns=[column]):
            yield from (name or "" for name in batch.column(0).to_pylist())


def _column(names: list[str], path: str) -> str:
    for name in names:
        if name.strip().lower() in NAMES:
            return name
    raise TableError("manifest_no_column", path=shown(path), names=", ".join(NAMES))


def reach(path: str) -> None:
    """Raise TableError unless what fsspec needs for the store of an address is installed."""
    if is_address(path):
        _reach(path.partition("://")[0])


@cache
def _reach(scheme: str) -> None:
    import fsspec  # by itself, it takes a tenth of a second

    try:
        fsspec.get_filesystem_class(scheme)
    except (ImportError, ValueError) as error:
        raise TableError("store_missing", scheme=scheme, reason=str(error)) from error


def opened(path: str) -> BinaryIO:
    """A binary file on this machine, or in a store that fsspec reads."""
    if not is_address(path):
        return open(path, "rb")
    reach(path)
    import fsspec

    try:
        file: BinaryIO = fsspec.open(path, "rb", expand=False, **_patience(path)).open()
    except FileNotFoundError as error:
        cause = error.__cause__  # fsspec raises this for any fault of a web server
        if cause is None or getattr(cause, "status", None) in (404, 410):
            raise _missing(path) from error
        raise OSError(errno.EIO, os.strerror(errno.EIO), path) from error
    return file


def _missing(path: str) -> FileNotFoundError:
    return FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), path)


def _patience(path: str) -> dict[str, Any]:
    """Timeouts, so that a web server that hangs does not block a worker for ever."""
    if path.partition("://")[0] not in ("http", "https"):
        return {}
    from fsspec.implementations import http

    limits = http.aiohttp.ClientTimeout(total=LONGEST, sock_connect=SILENT, sock_read=SILENT)
    return {"client_kwargs": {"timeout": limits}}
