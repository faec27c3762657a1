"""Files of a folder that change together, by one rename: that of the file that names the others.

That file, the index, holds the SHA-256 of each of the others. A new version of a file is first
written as NAME.<its SHA-256>, and readers take whichever version the index vouches for. Once the
index has been renamed, the new version replaces the old one. So a program that is killed, or a full
disk, leaves either all the old files or all the new ones.
"""

import contextlib
import hashlib
import os
import re
import shutil
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

LEFT_BEHIND = 86_400  # seconds after which an unfinished folder is no other program's work


def read(folder: Path, name: str, digest: str) -> bytes | None:
    """The content of a file with this SHA-256, wherever it stands; None if it has another.

    Raises:
        FileNotFoundError: there is no such file, or it cannot be read.
    """
    there = False
    for path in (folder / name, _staged(folder, name, digest)):
        try:
            data = path.read_bytes()
        except (OSError, ValueError):  # or a name that no file can have
            continue
        if _has(data, digest):
            return data
        there = True
    if not there:
        raise FileNotFoundError(name)
    return None


def commit(
    folder: Path,
    index: str,
    content: bytes,
    files: Mapping[str, bytes],
    *,
    before: Mapping[str, str] | None,
    after: Mapping[str, str],
) -> None:
    """Write files and the index that vouches for them.

    Args:
        folder: holds them; see `alone`.
        index: name of the index.
        content: of the new index.
        files: new contents by name.
        before: SHA-256 of the files by name, as the old index has them; None if there is none.
        after: the same of the new index.

    Raises:
        OSError: the folder cannot be written; then nothing has changed.
    """
    if before is not None:
        _settle(folder, before)
    new = {_staged(folder, name, after[name]): data for name, data in files.items()}
    following = folder / f"{index}.next"
    new[following] = content
    try:
        for path, data in new.items():
            _write(path, data)
        sync(folder)
        os.replace(following, folder / index)
    except OSError:
        for path in new:  # a full disk is to have its room back
            with contextlib.suppress(OSError):
                path.unlink()
        raise
    sync(folder)
    with contextlib.suppress(OSError):  # the files are the new ones; the next time tidies up
        _settle(folder, after)


def write(path: Path, data: bytes) -> None:
    """Write a file that appears whole or not at all."""
    with whole(path) as part:
        part.write_bytes(data)


@contextlib.contextmanager
def whole(path: Path) -> Iterator[Path]:
    """Where to write a file that appears when all of it is there, or not at all."""
    part = path.with_name(f".{path.name}.part")
    try:
        yield part
        sync(part)
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


def _has(data: bytes, digest: str) -> bool:
    return hashlib.sha256(data).hexdigest() == digest


def _staged(folder: Path, name: str, digest: str) -> Path:
    """Where a new version of a file waits for the index that vouches for it."""
    return folder / f"{name}.{digest}"


def _settle(folder: Path, files: Mapping[str, str]) -> None:
    """Move files that the index vouches for to their places; delete others that still wait."""
    for path in folder.iterdir():
        name, dot, digest = path.name.rpartition(".")
        if not dot or not re.fullmatch("[0-9a-f]{64}", digest):
            continue
        if files.get(name) == digest and _has(path.read_bytes(), digest):
            os.replace(path, folder / name)
        else:
            path.unlink()


def _write(path: Path, data: bytes) -> None:
    """Write a file and wait until the disk has it."""
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def sync(path: Path) -> None:
    """Wait until the disk has a file, or the names in a folder, where the system can do that."""
    with contextlib.suppress(OSError):  # Windows opens no folders
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sweep(place: Path, prefix: str) -> None:
    """Delete drafts of programs that were killed."""
    for path in place.iterdir():
        if path.name.startswith(prefix) and path.is_dir() and not path.is_symlink():
            with contextlib.suppress(OSError):
                if time.time() - path.stat().st_mtime > LEFT_BEHIND:
                    shutil.rmtree(path)


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Keep other programs from changing a folder, where the system can lock a folder."""
    try:
        import fcntl
    except ImportError:  # Windows
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some network drives
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
