"""Photos of visitors and pictures for them: how long they lie on the disk, and how many."""

import os
import re
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import gradio as gr
import numpy as np

from words import say

# What Gradio makes in its folder: one folder for each file, called by its content or by chance, and
# uploads that are not complete. Anything else in there is not ours to delete.
OURS = re.compile(r"[0-9a-f]{32}|[0-9a-f]{64}|tmp\w{8}|deep_links")
FRESH = 60  # seconds in which nothing is deleted for want of room
ANSWER, ANSWER_SECONDS = "overlay.png", 300  # for programs, which fetch it at once
_RANK = np.dtype([("stays", bool), ("changed", float), ("size", np.int64)])


def write(component: gr.Component, name: str, data: bytes) -> str:
    """Write a file for the page, in a folder of its own, which Gradio deletes when it is old.

    Args:
        component: hands it out.
        name: for people.
        data: what is in it.

    Returns:
        Its path.

    Raises:
        gr.Error: there is no room for it.
    """
    path = place(component, name)
    with on_disk():
        path.write_bytes(data)
    return str(path)


def place(component: gr.Component, name: str) -> Path:
    """Where to `write` a file bit by bit."""
    folder = Path(component.GRADIO_CACHE, uuid.uuid4().hex)
    with on_disk():
        folder.mkdir(parents=True)
    component.temp_files.add(str(folder / name))
    return folder / name


@contextmanager
def on_disk() -> Iterator[None]:
    """Where something is written: raises gr.Error where there is no room for it."""
    try:
        yield
    except OSError as error:
        raise gr.Error(say("disk_full"), print_exception=False) from error


def called(path: str) -> str:
    """What a visitor calls an uploaded file.

    A name in a form cannot have a quotation mark: browsers write %22. Nor a folder before it:
    `screens/many.js` writes %2F.
    """
    return Path(path).name.replace("%22", '"').replace("%2F", "/")


def sweep(folder: str, seconds: float, most: int) -> None:
    """Delete what lies in a folder for longer than `seconds`, then the oldest beyond `most` bytes.

    Pictures for programs do not stay as long, and are the first to go.
    """
    now, total = time.time(), 0
    for path, stat in _files(folder):
        limit = min(seconds, ANSWER_SECONDS) if path.endswith(ANSWER) else seconds
        if now - stat.st_ctime >= limit:
            _delete(path)
        else:
            total += stat.st_size
    if total > most:
        # Of many thousands of files, numbers alone take little memory.
        ranks = np.sort(np.fromiter((_rank(*file) for file in _old(folder, now)), _RANK))
        due = int(np.searchsorted(np.cumsum(ranks["size"]), total - most))
        last = ranks[due].item() if due < len(ranks) else (True, np.inf, 0)
        for path, stat in _old(folder, now):
            if total > most and _rank(path, stat)[:2] <= last[:2]:
                _delete(path)
                total -= stat.st_size


def _rank(path: str, stat: os.stat_result) -> tuple[bool, float, int]:
    """In which order files go: see `_RANK`."""
    return not path.endswith(ANSWER), stat.st_ctime, stat.st_size


def _old(folder: str, now: float) -> Iterator[tuple[str, os.stat_result]]:
    """Files that may be deleted to make room."""
    return (file for file in _files(folder) if now - file[1].st_ctime > FRESH)


def _files(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    """Those that Gradio made, in no order."""
    with suppress(FileNotFoundError), os.scandir(folder) as entries:
        for entry in entries:
            if not OURS.fullmatch(entry.name):
                continue
            with suppress(FileNotFoundError):
                if not entry.is_dir(follow_symlinks=False):
                    yield entry.path, entry.stat(follow_symlinks=False)
                    continue
            for root, _, names in os.walk(entry.path):
                for path in (os.path.join(root, name) for name in names):
                    with suppress(FileNotFoundError):
                        yield path, os.lstat(path)


def _delete(path: str) -> None:
    """A file, and the folder that was made for it."""
    with suppress(OSError):  # gone already, or the folder is not empty
        os.unlink(path)
        os.rmdir(os.path.dirname(path))
