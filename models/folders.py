"""Which files in a folder are photos, as a person looking into it would say.

Explanations, training, measurements and zips all use this module.
"""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from models.photo import SUFFIXES
from words import listed, say

# Folders and files that programs leave beside photos, without a dot before their name: zips by
# Macs, Synology, QNAP, Windows, Linux, Android. Compared in lower case.
HIDDEN = frozenset(
    {
        "__macosx", "@eadir", "#recycle", "@recycle", "#snapshot", "@recently-snapshot",
        "$recycle.bin", "recycler", "system volume information", "lost+found", "lost.dir",
        "found.000", "thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "__pycache__",
    }
)  # fmt: skip
T = TypeVar("T")
KINDS = {
    "video": ".mp4 .mov .m4v .avi .mts .m2ts .mkv .wmv .3gp .webm .mpg .mpeg .flv .asf",
    "raw_photo": ".cr2 .cr3 .crw .nef .nrw .arw .srf .sr2 .dng .orf .rw2 .raf .pef .srw .x3f .raw",
    "other_picture": ".svg .psd .ai .eps .ico .jp2 .jxl .heics .ppm .pgm .xcf .exr",
    "archive": ".zip .rar .7z .tar .gz .tgz .bz2 .xz",
}
KIND_OF = {suffix: kind for kind, suffixes in KINDS.items() for suffix in suffixes.split()}
# First bytes of pictures, for files without a suffix.
BEGINNINGS = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"GIF8", b"II*\0", b"MM\0*")
BRANDS = (b"heic", b"heix", b"mif1", b"avif", b"hevc")
# This program marks its own pictures (PNG "Software"), so as not to take them for photos.
MARK = "animal-explainer"
OWN = (".overlay.png", ".heatmap.png")


def spread(items: Sequence[T], most: int) -> list[T]:
    """At most so many, evenly from all, in their order; the first and the last are among them.

    >>> spread("abcdefgh", 3)
    ['a', 'd', 'h']
    """
    if len(items) <= most:
        return list(items)
    return [items[at * (len(items) - 1) // max(most - 1, 1)] for at in range(most)]


def is_hidden(name: str) -> bool:
    """Whether systems hide a file or folder of this name, or have made it themselves."""
    return name.startswith(".") or name.lower() in HIDDEN


def is_photo(name: str) -> bool:
    """Whether a file is a photo, by its suffix."""
    return _suffix(name) in SUFFIXES and not is_hidden(name)


def _suffix(name: str) -> str:
    """In lower case; some systems let names end with spaces."""
    return os.path.splitext(name)[1].rstrip().lower()


def walk(root: str | os.PathLike[str], passed: Counter[str] | None = None) -> Iterator[Path]:
    """The photos in a folder and below it, one folder after the other, each in order of names.

    Links to folders are followed, and each folder is read once. A file without a suffix is a photo
    if it begins like one; any other is judged by its suffix. Broken links with a photo's name count
    as photos that cannot be opened.

    Args:
        root: the folder; paths of photos begin with it as given.
        passed: counts what was passed over; `summary` puts it into words. Keys are kinds, those
            of `KINDS` and a few more, with the suffix in capitals: "video MP4", "hidden_file".
    """
    passed = Counter() if passed is None else passed
    top = os.path.realpath(root)
    known: set[tuple[int, int]] = set()
    # Not one call within the other: folders may be nested a thousandfold.
    left = [(Path(root), top)]
    while left:
        folder, real = left.pop()
        # A link upwards would lead to all that lies beside the folder that was asked for.
        if (identity := _identity(real)) in known or (real != top and _is_above(real, top)):
            passed["repeated_link"] += 1
            continue
        known.add(identity)
        below: list[tuple[Path, str]] = []
        yield from _look(folder, real, top, below, passed)
        left += reversed(below)


def _look(
    folder: Path, real: str, top: str, below: list[tuple[Path, str]], passed: Counter[str]
) -> Iterator[Path]:
    """The photos in a folder; adds the folders in it to `below`, and where they really are."""
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError:
        passed["unreadable_folder"] += 1
        return
    for entry in entries:
        path = folder / entry.name
        is_folder = _is_folder(entry)
        if is_hidden(entry.name):
            passed["hidden_folder" if is_folder else "hidden_file"] += 1
        elif is_folder:
            linked = entry.is_symlink()
            below.append(
                (path, os.path.realpath(path) if linked else os.path.join(real, entry.name))
            )
        elif entry.is_symlink() and _is_below(path, top):
            passed["repeated_link"] += 1
        elif _is_own(path):
            passed["earlier_heatmap"] += 1
        elif is_photo(entry.name) or _begins_like_a_photo(path):
            yield path
        else:
            passed[_kind(entry.name)] += 1


def summary(passed: Counter[str]) -> str:
    """What was passed over, in a line; "" for nothing.

    >>> summary(Counter({"video MP4": 1, "file TXT": 2, "hidden_file": 3}))
    '3 hidden files, 2 other files (TXT), 1 video (MP4)'
    """
    counts: Counter[str] = Counter()
    suffixes: dict[str, set[str]] = {}
    for key, count in passed.items():
        kind, _, suffix = key.partition(" ")
        counts[kind] += count
        suffixes.setdefault(kind, set()).update({suffix} - {""})
    order = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return listed(_counted(kind, count, sorted(suffixes[kind])) for kind, count in order)


def _counted(kind: str, count: int, suffixes: Sequence[str]) -> str:
    number = say(f"kind_{kind}_one") if count == 1 else say(f"kind_{kind}_many", count=count)
    return say("kinds", kind=number, suffixes=listed(suffixes)) if suffixes else number


def nothing(folder: str | os.PathLike[str], passed: Counter[str]) -> str:
    """The sentence on a folder without any photo: what it holds instead."""
    raw = any(key.startswith("raw_photo") for key in passed)
    held = summary(passed) or say("kind_nothing")
    code = "folder_no_photos_raw" if raw else "folder_no_photos"
    return say(code, folder=folder, held=held)


def _kind(name: str) -> str:
    """A key of `passed`: the kind, and the suffix where that says more."""
    suffix = _suffix(name)
    if suffix == ".pdf":
        return "pdf"
    return f"{KIND_OF.get(suffix, 'file')} {suffix[1:].upper()}".rstrip()


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False


def _identity(path: str) -> tuple[int, int]:
    try:
        status = os.stat(path)
    except OSError:
        return (-1, hash(path))
    return status.st_dev, status.st_ino


def _is_below(link: Path, top: str) -> bool:
    """Whether a link leads to a file that is found by itself below `top`."""
    real = os.path.realpath(link)
    if not os.path.isfile(real) or not _is_above(top, real):
        return False
    return not any(map(is_hidden, Path(os.path.relpath(real, top)).parts))


def _is_above(upper: str, lower: str) -> bool:
    try:
        return os.path.commonpath([upper, lower]) == upper
    except ValueError:  # other drives of Windows
        return False


def _is_own(path: Path) -> bool:
    return path.name.endswith(OWN) and MARK.encode() in _head(path, 512)


def _begins_like_a_photo(path: Path) -> bool:
    if path.suffix:
        return False
    head = _head(path, 16)
    return head.startswith(BEGINNINGS) or (
        (head[:4] == b"RIFF" and head[8:12] == b"WEBP")
        or (head[4:8] == b"ftyp" and head[8:12] in BRANDS)
    )


def _head(path: Path, count: int) -> bytes:
    try:
        if not path.is_file():  # opening a named pipe would wait for a writer
            return b""
        with path.open("rb") as file:
            return file.read(count)
    except OSError:
        return b""
