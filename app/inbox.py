"""Photos from a class's phones on their way into the classes of Teach. In memory alone.

An inbox belongs to the teacher's page that opened it and holds its key. Phones get in by its code
(`app/phones.py`), from `/send`. What they send waits, small and with nothing but its pixels, until
the page lets it in or throws it away; all of it goes when the page ends it, or does not ask for it
any more.
"""

import asyncio
import secrets
import threading
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Annotated, Any

import fastapi
from fastapi import Body, Cookie, Query
from fastapi.responses import HTMLResponse, Response

from app import album, markup, phones
from app.phones import Room
from models import photo as photos
from models.errors import ClassifierError, PhotoError
from words import say

COOKIE = "sender"  # another than for votes: a phone may do both
TYPE = "application/octet-stream"  # one that browsers do not send to other sites unasked
MOST_BYTES = 3_000_000  # of a photo as it arrives; a phone sends some 100 000
MOST_PIXELS = 25_000_000
MOST_WAITING = 200  # photos of an inbox
MOST_OF_PHONE = 5  # that wait
PAUSE = 1.0  # seconds between two photos of a phone
MOST_HELD = 100_000_000  # bytes of all inboxes together
MOST_INBOXES = 100
AT_ONCE = 64  # photos that may be arriving
ARRIVES = 60.0  # seconds in which a photo is there, or makes way for others
QUIET = 600.0  # seconds without a question of its page, after which an inbox is gone

Classes = dict[str, str]  # names, by what tells classes apart


@dataclass(frozen=True, eq=False)
class Sent:
    """A photo that waits.

    Attributes:
        phone: where it came from.
        kind: which class it is for.
        jpeg: the small photo.
    """

    phone: str
    kind: str
    jpeg: bytes


class Inbox(Room):
    """The photos that wait for one page."""

    def __init__(self) -> None:
        """Nothing was sent yet, and there is no class to send to."""
        super().__init__()
        self.key = secrets.token_urlsafe(16)
        self.classes: Classes = {}
        self.asked = time.monotonic()
        self._sent: dict[str, Sent] = {}
        self._sending: set[str] = set()
        self._latest: dict[str, float] = {}  # when each phone last sent

    @property
    def size(self) -> int:
        """Bytes that wait."""
        with self._lock:
            return sum(len(sent.jpeg) for sent in self._sent.values())

    @contextmanager
    def sending(self, phone: str, kind: str) -> Iterator[None]:
        """A context while a phone sends a photo. Raises ClassifierError where it may not."""
        with self._lock:
            self._check(kind)
            since = time.monotonic() - self._latest.get(phone, -PAUSE)
            if phone in self._sending or since < PAUSE:
                raise ClassifierError("send_fast")
            if sum(sent.phone == phone for sent in self._sent.values()) >= MOST_OF_PHONE:
                raise ClassifierError("send_many", most=MOST_OF_PHONE)
            if len(self._sent) + len(self._sending) >= MOST_WAITING:
                raise ClassifierError("send_full")
            self._sending.add(phone)
        try:
            yield
        finally:
            with self._lock:
                self._sending.discard(phone)
                self._latest[phone] = time.monotonic()

    def put(self, sent: Sent) -> str:
        """Let a photo wait; its class's name. Raises ClassifierError where that has gone."""
        with self._lock:
            self._check(sent.kind)
            self._sent[secrets.token_urlsafe(9)] = sent
            return self.classes[sent.kind]

    def _check(self, kind: str) -> None:
        if kind not in self.classes:
            raise ClassifierError("send_gone")

    def sort(self, classes: Classes) -> dict[str, list[str]]:
        """The page tells its classes; of each, what waits. What a class that is gone got, goes."""
        with self._lock:
            self.asked, self.classes = time.monotonic(), classes
            self._sent = {name: sent for name, sent in self._sent.items() if sent.kind in classes}
            waiting: dict[str, list[str]] = {kind: [] for kind in classes}
            for name, sent in self._sent.items():
                waiting[sent.kind].append(name)
            return waiting

    def see(self, names: Iterable[str]) -> dict[str, bytes]:
        """Photos, those that still wait."""
        with self._lock:
            return {name: self._sent[name].jpeg for name in names if name in self._sent}

    def drop(self, names: Iterable[str]) -> None:
        """Photos do not wait any more."""
        with self._lock:
            for name in names:
                self._sent.pop(name, None)


class Inboxes:
    """Those of all pages."""

    def __init__(self) -> None:
        """None yet."""
        self._inboxes: dict[str, Inbox] = {}  # by their keys
        self._lock = threading.Lock()
        self._lanes = threading.BoundedSemaphore(AT_ONCE)
        # One photo is decoded at a time: that bounds the memory that large ones take.
        self._decoder = ThreadPoolExecutor(1, thread_name_prefix="inbox")

    def start(self) -> Inbox:
        """A new one. Where there are too many, another makes room: the one longest not asked for.

        Inboxes without a phone go first, so that nobody can end a lesson by opening a hundred.
        """
        inbox = Inbox()
        with self._lock:
            if len(self._inboxes) >= MOST_INBOXES:
                least = min(
                    self._inboxes.values(), key=lambda other: (other.phones > 0, other.asked)
                )
                del self._inboxes[least.key]
            self._inboxes[inbox.key] = inbox
        return inbox

    def of(self, key: str) -> Inbox | None:
        """That of a key; None where it has ended."""
        return self._inboxes.get(key)

    def get(self, code: str) -> Inbox:
        """That of a code. Raises ClassifierError."""
        code = phones.typed(code)
        with self._lock:
            for inbox in self._inboxes.values():
                if inbox.code == code:
                    return inbox
        raise ClassifierError("send_no_code")

    def end(self, key: str) -> None:
        """Throw an inbox away, with all that waits."""
        with self._lock:
            self._inboxes.pop(key, None)

    def forget(self) -> None:
        """End those for which nobody has asked for long."""
        limit = time.monotonic() - QUIET
        with self._lock:
            for inbox in list(self._inboxes.values()):
                if inbox.asked < limit:
                    del self._inboxes[inbox.key]

    async def receive(self, code: str, phone: str, kind: str, request: fastapi.Request) -> str:
        """Take the photo that a request brings; the name of its class. Raises ClassifierError."""
        inbox = self.get(code)
        if not self._lanes.acquire(blocking=False):
            raise ClassifierError("crowded", seconds=5)
        try:
            with inbox.sending(phone, kind):
                data = await _arrived(request)
                loop = asyncio.get_running_loop()
                jpeg = await loop.run_in_executor(self._decoder, small, data)
                if self.of(inbox.key) is None:
                    raise ClassifierError("send_no_code")  # it has ended meanwhile
                if sum(other.size for other in list(self._inboxes.values())) > MOST_HELD:
                    raise ClassifierError("send_full")
                return inbox.put(Sent(phone, kind, jpeg))
        finally:
            self._lanes.release()


def small(data: bytes) -> bytes:
    """A photo as Teach keeps it, always encoded anew: nothing but its pixels stays.

    Raises:
        PhotoError: it cannot be read.
    """
    jpeg = album.shrunk(photos.open(data, max_pixels=MOST_PIXELS, max_bytes=MOST_BYTES))
    if len(jpeg) > album.MAX_SMALL:
        raise _too_large()  # noise, which no photo is
    return jpeg


def _too_large() -> PhotoError:
    return PhotoError("photo_too_large", megabytes=MOST_BYTES / 1e6)


async def _arrived(request: fastapi.Request) -> bytes:
    """What a request brings. Raises ClassifierError once it is too much, or takes too long."""
    data = bytearray()
    try:
        async with asyncio.timeout(ARRIVES):
            async for part in request.stream():
                data += part
                if len(data) > MOST_BYTES:
                    raise _too_large()
    except TimeoutError:
        raise ClassifierError("too_slow") from None
    return bytes(data)


def routes(inboxes: Inboxes) -> fastapi.APIRouter:
    """What phones ask for: `/send` and below. Their door is the code, not the page's password."""
    router = fastapi.APIRouter(prefix="/send")
    html = markup.load("send")
    script, style = phones.script("send"), phones.style()

    def seated(code: str, phone: str | None) -> tuple[Inbox, str]:
        inbox = inboxes.get(code)
        if phone is None or not inbox.knows(phone):
            raise ClassifierError("send_no_code")
        return inbox, phone

    @router.get("", response_class=HTMLResponse)
    def page() -> str:
        return str(html.page(MOST_BYTES, script, style))

    @router.post("/join")
    def join(
        code: Annotated[str, Body(embed=True, max_length=40)],
        phone: Annotated[str | None, Cookie(alias=COOKIE)] = None,
    ) -> Response:
        return phones.seat(inboxes.get(code), phone, COOKIE)

    @router.get("/now")
    def now(code: str, phone: Annotated[str | None, Cookie(alias=COOKIE)] = None) -> dict[str, Any]:
        inbox, _ = seated(code, phone)
        classes = list(inbox.classes.items())
        return {"classes": classes, "said": say("send_now" if classes else "send_wait")}

    @router.post("")
    async def send(
        request: fastapi.Request,
        code: Annotated[str, Query(max_length=40)],
        kind: Annotated[str, Query(max_length=40)],
        phone: Annotated[str | None, Cookie(alias=COOKIE)] = None,
    ) -> dict[str, Any]:
        if request.headers.get("content-type") != TYPE:
            raise ClassifierError("not_understood")
        _, phone = seated(code, phone)
        return {"said": say("send_done", name=await inboxes.receive(code, phone, kind, request))}

    return router
