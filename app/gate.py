"""What every request passes first: is the page still open, does it arrive, is it too large?"""

import asyncio
import errno
import math
import time
from collections.abc import Callable
from contextlib import nullcontext

from fastapi import Request, Response
from fastapi.responses import PlainTextResponse
from gradio.route_utils import API_PREFIX
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.line import STOPPED
from app.sessions import Sessions
from words import say

UPLOAD = f"{API_PREFIX}/upload"
HEARTBEAT = f"{API_PREFIX}/heartbeat/"
CANCEL = f"{API_PREFIX}/cancel"
LARGEST = 4_000_000  # bytes of a request that brings no files: a hundred times what pages send
UPLOADS = 1_000_000_000  # bytes of an upload, all of its files together
GRACE, SLOWEST = 30, 1_000  # seconds, and after those bytes per second that have to arrive
FULL = (errno.ENOSPC, errno.EDQUOT)


class Gate:
    """ASGI middleware.

    Attributes:
        closed: set it, and only what was begun before can be ended: answers and their pictures.
        taken: when the last request was taken, `time.monotonic()`.
    """

    def __init__(
        self, app: ASGIApp, sessions: Callable[[], Sessions], *, alone: bool = False
    ) -> None:
        """Before an application.

        Args:
            app: what answers.
            sessions: are told whose tab is open.
            alone: whether nobody else may see the page: then no request is too large.
        """
        self._app, self._sessions, self._alone = app, sessions, alone
        self.closed = False
        self.taken = time.monotonic()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """See the ASGI specification."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        path, method = scope["path"], scope["method"]
        if self.closed and _is_new(method, path):
            refusal = _refusal("stopping", 503, {"Retry-After": str(STOPPED)})
            await refusal(scope, receive, send)
            return
        self.taken = time.monotonic()
        _, mark, session = path.partition(HEARTBEAT)
        with self._sessions().tab(session) if mark else nullcontext():
            if method == "POST":
                is_upload = path.rstrip("/").endswith(UPLOAD)
                limit = UPLOADS if is_upload else LARGEST
                await _Body(self._app, math.inf if self._alone else limit)(scope, receive, send)
            else:
                await self._app(scope, receive, send)


def _is_new(method: str, path: str) -> bool:
    """Whether a request asks for more than what was begun before."""
    if method == "POST":
        return not path.rstrip("/").endswith(CANCEL)
    return path in ("/", "/healthz") or HEARTBEAT in path


def _refusal(code: str, status: int, headers: dict[str, str] | None = None) -> PlainTextResponse:
    return PlainTextResponse(say(code), status, headers)


async def disk_full(request: Request, error: Exception) -> Response:
    """The answer where a photo finds no room; any other OSError is raised again."""
    if getattr(error, "errno", None) in FULL:
        return _refusal("disk_full", 507)
    raise error


async def gone(request: Request, error: Exception) -> Response:
    """The answer to a client that has left in the middle of its request; nobody reads it."""
    return PlainTextResponse("", 400)


class _Body:
    """Takes the body of one request, unless it is too large or arrives too slowly."""

    def __init__(self, app: ASGIApp, limit: float) -> None:
        self._app, self._limit = app, limit
        self._bytes, self._began, self._complete = 0, time.monotonic(), False
        self._problem: PlainTextResponse | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def take() -> Message:
            message = await self._next(receive)
            return {"type": "http.disconnect"} if self._problem else message

        async def answer(message: Message) -> None:
            if self._problem is None:  # else the application only says that the client has gone
                await send(message)

        await self._app(scope, take, answer)
        if self._problem:
            await self._problem(scope, receive, send)

    async def _next(self, receive: Receive) -> Message:
        if self._complete:  # what comes now only tells that the client has gone
            return await receive()
        left = self._began + GRACE + self._bytes / SLOWEST - time.monotonic()
        try:
            message = await asyncio.wait_for(receive(), max(0, left))
        except TimeoutError:
            self._problem = _refusal("too_slow", 408)
            return {}
        self._bytes += len(message.get("body", b""))
        self._complete = not message.get("more_body", False)
        if self._bytes > self._limit:
            self._problem = _refusal("too_much", 413)
        return message
