"""The finished part of a long run: a line for each photo, in a file that is only appended to.

A program that is killed leaves whole lines and at most one torn one, which the next run cuts off.
The first line says what was asked, so that nobody goes on with another model.
"""

import contextlib
import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from models import atomic
from models.errors import TableError
from models.names import shown

FORMAT = 1


class Journal:
    """The rows that are done. Use it as a context."""

    def __init__(
        self,
        path: Path,
        about: dict[str, Any],
        *,
        resume: bool,
        passing: Callable[[dict[str, Any]], bool] | None = None,
    ) -> None:
        """Begin a journal, or go on with one.

        Args:
            path: its file.
            about: what was asked: what may not change from run to run.
            resume: whether to go on where there is one.
            passing: whether a row may be another one by now: those of earlier runs are left out,
                and their photos count as not done.

        Raises:
            TableError: there is one already and `resume` is not set, it is of something else, or
                another program is writing it.
        """
        self.path = path
        self._left_out: set[int] = set()  # where such rows begin
        self._file = path.open("a+b")
        try:
            self._lock()
            self._file.seek(0)
            head = self._file.readline()
            if head.endswith(b"\n"):
                if not resume:
                    raise TableError("table_begun", path=shown(str(path)))
                if _parsed(head) != about | {"journal": FORMAT}:
                    raise TableError("table_of_another_run", path=shown(str(path)))
                self._done = self._read(passing)
            else:  # a new one, or one that was killed before its first line was whole
                self._file.truncate(0)
                self._file.write(_line(about | {"journal": FORMAT}))
                self._done = np.zeros(0, np.uint64)
            self._file.flush()
            os.fsync(self._file.fileno())
            atomic.sync(path.parent)
        except BaseException:
            self._file.close()
            raise

    def __enter__(self) -> "Journal":
        """Itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Wait until the disk has everything, and close the file."""
        with contextlib.suppress(OSError):
            self._file.flush()
            os.fsync(self._file.fileno())
        self._file.close()

    def __len__(self) -> int:
        """Rows that earlier runs did."""
        return len(self._done)

    def __contains__(self, photo: str) -> bool:
        """Whether an earlier run did a photo."""
        if not len(self._done):
            return False
        key = _key(photo)
        at = int(np.searchsorted(self._done, key))
        return at < len(self._done) and bool(self._done[at] == key)

    def add(self, rows: Iterable[dict[str, Any]]) -> None:
        """Append rows, each with its "photo"; a program that is killed keeps them."""
        self._file.write(b"".join(map(_line, rows)))
        self._file.flush()

    def rows(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """All rows in their order, each with the place of its line in the file; see `at`."""
        with self.path.open("rb") as file:
            place = len(file.readline())
            for line in file:
                if place not in self._left_out:
                    yield place, json.loads(line)
                place += len(line)

    def at(self, places: Iterable[int]) -> list[dict[str, Any]]:
        """The rows whose lines begin at these places."""
        with self.path.open("rb") as file:
            rows = []
            for place in places:
                file.seek(place)
                rows.append(json.loads(file.readline()))
            return rows

    def merge(self, shards: Path) -> None:
        """Move the rows of files in a folder (*.jsonl) in here; what is here is not added again."""
        paths = sorted(shards.glob("*.jsonl"))
        for path in paths:
            with path.open("rb") as file:
                rows = (json.loads(line) for line in file)
                self.add(row for row in rows if row["photo"] not in self)
            path.unlink()
        if paths:
            self._file.seek(0)
            self._file.readline()
            self._done = self._read()

    def _read(self, passing: Callable[[dict[str, Any]], bool] | None = None) -> np.ndarray:
        """Sorted keys of the photos that are done; whatever follows the last whole line is cut off.

        Eight bytes a photo: with a hundred million of them, the chance that any two have the same
        key, and one is left out, is 1 in 3700.
        """
        place, keys = self._file.tell(), bytearray()
        for line in self._file:
            row = _parsed(line) if line.endswith(b"\n") else None
            if row is None or "photo" not in row:
                self._file.truncate(place)
                break
            if passing and passing(row):
                self._left_out.add(place)
            if place not in self._left_out:
                keys += _key(row["photo"]).tobytes()
            place += len(line)
        self._file.seek(0, os.SEEK_END)
        return np.sort(np.frombuffer(bytes(keys), np.uint64))

    def _lock(self) -> None:
        try:
            import fcntl
        except ImportError:  # Windows
            return
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise TableError("table_busy", path=shown(str(self.path))) from error
        except OSError:  # some network drives
            return


def _key(photo: str) -> np.uint64:
    name = photo.encode("utf-8", "surrogatepass")
    return np.frombuffer(hashlib.blake2b(name, digest_size=8).digest(), np.uint64)[0]


def _line(row: dict[str, Any]) -> bytes:
    return json.dumps(row).encode() + b"\n"


def _parsed(line: bytes) -> dict[str, Any] | None:
    with contextlib.suppress(ValueError):
        row = json.loads(line)
        return row if isinstance(row, dict) else None
    return None
