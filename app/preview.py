"""Pictures for the browser of uploads that it would not show, or not as the network sees them.

HEIC and TIFF it cannot show; animations would move on from their first picture; and some photos
would lie on their side. The upload stays as it is, and is what the network sees.
"""

import re
from collections.abc import MutableMapping
from typing import Any

import anyio
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from explain import render
from models import photo as photos
from models import view
from models.errors import PhotoError

SIDE = 1024  # px, longest side of what is shown
HEAD = 4096  # bytes, by which files are told apart
STRANGE = re.compile(
    rb"""II[*+]\0 | MM\0[*+]          # TIFF
    | .{4}ftyp(?!avif)              # HEIC, and AVIF that moves
    | GIF8                          # which may move
    | RIFF.{4}WEBPVP8X              # WebP that moves, is transparent or to be turned
    | \x89PNG.*acTL                 # PNG that moves
    | .*tiff:Orientation\W{1,2}[2-8] # to be turned, as XMP says, which browsers do not read
    | [\xef\r\n\t\ ]                # a photo after what does not belong there
    """,
    re.DOTALL | re.VERBOSE,
)


class Preview:
    """Sits before Gradio, which alone decides who may fetch which file."""

    def __init__(self, app: ASGIApp) -> None:
        """Put it before an application."""
        self._app = app
        self._one = anyio.Semaphore(1)  # decoding a large photo takes a core for a second

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Turn an answer that is such a file into a JPEG; leave all others alone."""
        request: MutableMapping[str, Any] = scope
        is_file = request["type"] == "http" and "/file=" in request["path"]
        if not is_file or request["method"] != "GET":
            await self._app(scope, receive, send)
            return
        start: Message | None = None
        body = bytearray()
        passing = False

        async def inspect(message: Message) -> None:
            nonlocal start, passing
            if message["type"] == "http.response.start" and message["status"] == 200:
                start = message
                return
            if passing or start is None:
                await send(message)
                return
            body.extend(message.get("body", b""))
            more = message.get("more_body", False)
            if more and (len(body) < HEAD or _is_strange(body)):
                return
            if not more and _is_strange(body):
                async with self._one:
                    shown = await anyio.to_thread.run_sync(_jpeg, bytes(body))
                if shown:
                    headers = MutableHeaders(raw=start["headers"])
                    headers["content-type"] = "image/jpeg"
                    headers["content-length"] = str(len(shown))
                    body[:] = shown
            passing = True
            await send(start)
            await send({"type": "http.response.body", "body": bytes(body), "more_body": more})

        await self._app(scope, receive, inspect)


def _is_strange(data: bytearray) -> bool:
    """Whether a file begins like one that browsers cannot show, or show differently."""
    return STRANGE.match(data[:HEAD]) is not None


def _jpeg(data: bytes) -> bytes | None:
    try:
        rgb = view.shrink(photos.open(data).rgb, SIDE)
    except PhotoError:
        return None
    return render.jpeg(rgb)
