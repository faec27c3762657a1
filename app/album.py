"""The photos that a visitor teaches with: small copies, what networks saw, and a zip."""

import io
import math
import re
import secrets
import threading
import time
import zipfile
from collections import OrderedDict
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from urllib.parse import unquote

from explain import render
from explain.sources import Limits, sources
from models import photo as photos
from models import taught, view
from models.errors import PhotoError
from models.model import Member
from models.taught import MAX_CLASSES, MAX_PHOTOS
from training import teach
from training.teach import Example

SIDE, LONGEST = 256, 1024  # px, of a photo as it is kept: enough for any network's square
QUALITY = 90  # of its JPEG
MAX_SMALL = 200_000  # bytes of it; it has some 20 000
SMALL_PIXELS = SIDE * LONGEST
MAX_SEEN = 200_000_000  # bytes that are remembered of all visitors' photos together

Classes = list[tuple[str, list[bytes]]]  # names, and the small photos of each

# Signs that no folder's name may have on some system; they are percent-encoded instead.
FORBIDDEN = re.compile(r'[%/\\:*?"<>|]|^\.+|\.+$')


def small(source: str | bytes) -> bytes:
    """A photo as it is kept, a JPEG: what is taught is the same after a reload as before it.

    Raises:
        PhotoError: it cannot be read.
    """
    photo = photos.open(source)
    if _factor(photo) == 1 and isinstance(source, bytes) and _is_jpeg(source):
        return source  # it was kept before
    return shrunk(photo)


def shrunk(photo: photos.Photo) -> bytes:
    """A photo's pixels, as many as are kept, as a JPEG of their own."""
    factor = _factor(photo)
    size = max(1, round(photo.width * factor)), max(1, round(photo.height * factor))
    rgb = photo.rgb if factor == 1 else view.resize(photo.rgb, *size)
    return render.jpeg(rgb, QUALITY)


def _factor(photo: photos.Photo) -> float:
    sides = photo.width, photo.height
    return min(1, SIDE / min(sides), LONGEST / max(sides))


def _is_jpeg(data: bytes) -> bool:
    return data.startswith(b"\xff\xd8") and len(data) <= MAX_SMALL


@dataclass(frozen=True, eq=False)
class Seen:
    """What a network made of a small photo.

    Attributes:
        base: the network.
        example: to learn from.
        jpeg: the photo.
    """

    base: Member
    example: Example
    jpeg: bytes

    @property
    def size(self) -> int:
        """Bytes, roughly."""
        return len(self.jpeg) + self.example.features.nbytes


def look(base: Member, jpeg: bytes) -> Seen:
    """Look at a small photo. Raises PhotoError where it is none."""
    photo = photos.open(jpeg, max_pixels=SMALL_PIXELS, max_bytes=MAX_SMALL)
    return Seen(base, teach.example(base, photo), jpeg)


class Memory:
    """What was seen of photos, by names that nobody can guess; the longest unused is forgotten."""

    def __init__(self, most: int = MAX_SEEN, seconds: float = math.inf) -> None:
        """At most so many bytes, each for so long after its last use."""
        self._most, self._seconds, self._size = most, seconds, 0
        self._seen: OrderedDict[str, tuple[float, Seen]] = OrderedDict()  # when it was last used
        self._lock = threading.Lock()

    def add(self, seen: Seen) -> str:
        """Remember, under the name that is returned."""
        name = secrets.token_urlsafe(12)
        with self._lock:
            self._seen[name] = time.monotonic(), seen
            self._size += seen.size
            self._forget()
        return name

    def get(self, name: str, base: Member) -> Seen | None:
        """What that network made of the photo; None where it is forgotten."""
        with self._lock:
            self._forget()
            _, seen = self._seen.get(name, (0, None))
            if seen is None or seen.base is not base:
                return None
            self._seen[name] = time.monotonic(), seen
            self._seen.move_to_end(name)
            return seen

    def _forget(self) -> None:
        limit = time.monotonic() - self._seconds
        for name, (used, seen) in list(islice(self._seen.items(), 100)):
            if self._size <= self._most and used >= limit:
                break
            self._size -= seen.size
            del self._seen[name]


def pack(classes: Classes) -> bytes:
    """A zip with a folder of photos for each class, as `open_zip` and `training fit` take it."""
    file, used = io.BytesIO(), set[str]()
    with zipfile.ZipFile(file, "w") as archive:
        for number, (name, jpegs) in enumerate(classes, 1):
            folder = FORBIDDEN.sub(_written, name) or f"{number}"
            if folder.casefold() in used:
                folder += f" ({number})"
            used.add(folder.casefold())
            for count, jpeg in enumerate(jpegs, 1):
                archive.writestr(f"{folder}/{count:03}.jpg", jpeg)
    return file.getvalue()


def _written(match: re.Match[str]) -> str:
    return "".join(f"%{ord(letter):02X}" for letter in match[0])


def open_zip(path: str) -> tuple[Classes, int]:
    """The classes of a zip with a folder of photos for each, and how many photos were left out.

    No classes where it holds no photos. At most MAX_CLASSES of MAX_PHOTOS are taken.

    Raises:
        PhotoError: it is locked, or asks for too much.
    """
    classes: dict[str, list[bytes]] = {}
    left_out = 0
    for source in sources([path], Limits(MAX_CLASSES * MAX_PHOTOS)):
        file, content = source.file or source.name, source.content
        if isinstance(content, PhotoError):
            if file == Path(path).name and content.code in ("zip_empty", "zip_damaged"):
                return [], 0
            if file == Path(path).name:
                raise content
            left_out += 1
            continue
        *_, folder, _ = ["", *file.replace("\\", "/").split("/")]
        name = taught.clean(unquote(folder))
        row = classes.get(name, [])
        full = len(row) == MAX_PHOTOS or (name not in classes and len(classes) == MAX_CLASSES)
        try:
            row += [] if full else [small(content)]
        except PhotoError:
            full = True
        left_out += full
        if row:
            classes[name] = row
    return list(classes.items()), left_out
