"""The page's HTML on its way out: readable before its scripts are there, and small.

Gradio's own HTML is an empty element until half a megabyte of scripts has arrived: a quarter of a
minute on a slow line.
"""

from starlette.datastructures import MutableHeaders
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app import markup
from words import direction, language

html = markup.load("page")

BODY, ENGLISH = b"<gradio-app", b'lang="en"'


class Front:
    """ASGI middleware before Gradio, which compresses scripts and styles but not the page."""

    def __init__(self, app: ASGIApp) -> None:
        """Put it before an application."""
        self._app = app
        self._small = GZipMiddleware(self._page, compresslevel=6)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Change the page, and leave all else alone."""
        is_page = scope["type"] == "http" and scope["method"] == "GET" and scope["path"] == "/"
        await (self._small if is_page else self._app)(scope, receive, send)

    async def _page(self, scope: Scope, receive: Receive, send: Send) -> None:
        start: Message = {}
        body = bytearray()

        async def collect(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start":
                start = message
                return
            body.extend(message.get("body", b""))
            if message.get("more_body", False):
                return
            spoken = f'lang="{language()}" dir="{direction()}"'.encode()
            changed = bytes(body).replace(ENGLISH, spoken, 1)
            changed = changed.replace(BODY, html.first().encode() + BODY, 1)
            headers = MutableHeaders(raw=start["headers"])
            headers["content-length"] = str(len(changed))
            headers.add_vary_header("Accept-Language")
            await send(start)
            await send({"type": "http.response.body", "body": changed})

        await self._app(scope, receive, collect)
