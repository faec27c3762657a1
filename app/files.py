"""Photos of visitors and pictures for them: how long they lie on the disk, and how many."""

import os
import re
import time
from pathlib import Path

# What Gradio makes in its folder: one folder for each file, called by its content or by chance, and
# uploads that are not complete. Anything else in there is not ours to delete.
OURS = re.compile(r"[0-9a-f]{32}|[0-9a-f]{64}|tmp\w{8}|deep_links")
FRESH = 60  # seconds in which a file is not deleted, however little room there is


def sweep(folder: Path, seconds: float, most: int) -> None:
    """Delete what lies in a folder for longer than `seconds`, then the oldest beyond `most` bytes.

    Pictures that were made go before photos that were uploaded: a program fetches its picture at
    once, a class talks about its photo for a while.
    """
    now, found = time.time(), []
    for entry in _entries(folder):
        for path in [entry] if entry.is_file() else [each for each in entry.rglob("*")]:
            try:
                stat = path.lstat()
            except FileNotFoundError:
                continue
            if not path.is_dir():
                made = len(entry.name) == 32
                found.append((not made, stat.st_ctime, stat.st_size, path))
    total = sum(size for _, _, size, _ in found)
    for _, changed, size, path in sorted(found):
        age = now - changed
        if age > seconds or (total > most and age > FRESH):
            path.unlink(missing_ok=True)
            total -= size
    for entry in _entries(folder):
        if entry.is_dir():
            _remove_empty(entry, now - FRESH)


def _entries(folder: Path) -> list[Path]:
    """Gradio's own, in no order; none where there is no such folder."""
    try:
        return [path for path in folder.iterdir() if OURS.fullmatch(path.name)]
    except FileNotFoundError:
        return []


def _remove_empty(folder: Path, before: float) -> None:
    """Remove folders without files, unless they were made just now to take one."""
    for root, _, _ in os.walk(folder, topdown=False):
        try:
            if os.stat(root).st_ctime < before:
                os.rmdir(root)
        except OSError:
            pass  # not empty, or gone already
