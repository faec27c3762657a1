"""What a request may name and reach: uploads of this page, and the addresses that it needs.

Gradio takes paths, http addresses and inline data from clients, copies what they name into its
cache and hands out an address of the copy. Here every request passes two gates first:

- `Page` looks at what goes into an event, of any component and on any way in (`run`, `call`, the
  queue), before Gradio touches it.
- `Filter` looks at the request itself: routes that the page does not need do not answer, and
  `/gradio_api/file=` gives uploads only. (How much a request may bring: `app/gate.py`.)

Both ask `own`, the one function that decides about a path.
"""

import logging
import os
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import gradio as gr
from gradio.utils import get_upload_folder
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from words import say

log = logging.getLogger(__name__)

META = {"_type": "gradio.FileData"}
# What Gradio offers and the page does not need: fetching from other servers, writing a session's
# values to disk, recordings, streams, editing the page, figures about its visitors.
CLOSED = re.compile(
    r"/(gradio_api/(proxy=|file/|deep_link|process_recording|stream/|custom_component/|runs"
    r"|run-history|vibe-|dev/|profiling)|monitoring)"
)
FILE = "/gradio_api/file="
# What a browser on this computer calls a page that it alone may see.
HERE = re.compile(r"(https?://)?(127\.0\.0\.1|localhost|\[::1\])(:\d+)?", re.IGNORECASE)
# Who sends these says under which address the page is seen; only a proxy of ours knows.
FORWARDED = re.compile(rb"forwarded|x-forwarded-.*|x-gradio-server|x-real-ip")


def own(path: str) -> Path:
    """A path that a client named, resolved, where it lies below this page's upload folder.

    Whether anything is there is not looked at.

    Raises:
        gr.Error: it lies elsewhere; always the same sentence, without a look at the disk.
    """
    folder = get_upload_folder()
    try:
        named = Path(os.path.abspath(path))
        # Before links are followed: on Windows, that alone can ask another computer.
        if named.is_relative_to(os.path.abspath(folder)):
            resolved = named.resolve()
            if resolved.is_relative_to(Path(folder).resolve()):
                return resolved
    except (OSError, RuntimeError, TypeError, ValueError):  # too long, NUL, circles of links
        pass
    raise not_uploaded()


def not_uploaded() -> gr.Error:
    """What is said of everything that is no upload of this page, whether or not it exists."""
    return gr.Error(say("not_uploaded"), print_exception=False)


class Page(gr.Blocks):
    """`gr.Blocks` that takes only uploads for files."""

    async def preprocess_data(
        self,
        block_fn: Any,
        inputs: list[Any],
        state: Any,
        explicit_call: bool = False,
    ) -> list[Any]:
        """Look at what a client sent before Gradio does, which copies and fetches what it names."""
        try:
            checked = [
                value if block.stateful else _checked(value, block)
                for value, block in zip(inputs, block_fn.inputs, strict=True)
            ]
            return await super().preprocess_data(block_fn, checked, state, explicit_call)
        except gr.Error:
            raise
        except Exception as error:
            log.info("A request does not fit its event", exc_info=True)
            raise gr.Error(say("not_understood"), print_exception=False) from error


def _checked(value: Any, block: Any) -> Any:
    """What a client sent for a component, of which files are stripped to what is needed."""
    model = getattr(block, "data_model", None)
    if model is None or not _of_files(model):
        _refuse_files(value)
        return value
    if value is None:
        return None
    if getattr(block, "file_count", "single") == "single":
        return _upload(value)
    if not isinstance(value, list):
        raise not_uploaded()
    return [_upload(file) for file in value]


@cache
def _of_files(model: Any) -> bool:
    """Whether a component's data are files, or hold some. Anything but files is then refused."""
    return META["_type"] in str(model.model_json_schema()) or "FileData" in str(model)


def _upload(value: Any) -> dict[str, Any]:
    """{"path": an upload of this page, "meta": Gradio's mark} -> the same and nothing else."""
    match value:
        case {"path": str(path), "meta": {"_type": "gradio.FileData"}}:
            if own(path).is_file():
                return {"path": path, "meta": META}
    raise not_uploaded()


def _refuse_files(value: Any) -> None:
    """Gradio looks for files in the values of all components, as deep as they go."""
    left = [value]
    while left:
        match left.pop():
            case {"path": _} | {"meta": _}:
                raise not_uploaded()
            case dict() as inner:
                left.extend(inner.values())
            case list() as inner:
                left.extend(inner)


class Filter:
    """ASGI middleware in front of the page."""

    def __init__(self, app: ASGIApp, proxied: bool = False, alone: bool = False) -> None:
        """Guard `app`.

        Args:
            app: what answers.
            proxied: whether requests come from a proxy that may say under which address the page
                is seen. Requests of this computer may always: they come through a public link.
            alone: whether only this computer may see the page. Then whoever asks must call it so:
                a tunnel, a proxy, or a page of strangers whose name was made to lead here do not.
        """
        self._app, self._proxied, self._alone = app, proxied, alone

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer what is refused, hand on the rest."""
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        path, headers = scope["path"], scope["headers"]
        if not (self._proxied or _is_local(scope)):
            headers = [(k, v) for k, v in headers if not FORWARDED.fullmatch(k.lower())]
        scope = {**scope, "headers": headers}
        refused = _elsewhere(scope) if self._alone else None
        refused = refused or _refused(scope)
        if refused is not None:
            return await refused(scope, receive, send)
        return await self._app(scope, receive, _with_headers(send, is_file=FILE in path))


def _is_local(scope: Scope) -> bool:
    return scope.get("client") is None or scope["client"][0] in ("127.0.0.1", "::1")


def _elsewhere(scope: Scope) -> PlainTextResponse | None:
    """The answer to requests that do not come from this computer and its own page."""
    headers = Headers(scope=scope)
    named = [headers.get("host", ""), *headers.getlist("origin")]
    local = _is_local(scope) and all(HERE.fullmatch(name) for name in named)
    return None if local else PlainTextResponse(say("page_alone"), 421)


def _refused(scope: Scope) -> PlainTextResponse | None:
    path = scope["path"]
    if CLOSED.search(path):
        return PlainTextResponse("Not Found", 404)
    _, is_file, name = path.partition(FILE)
    if is_file:
        try:
            own(name)
        except gr.Error as error:
            return PlainTextResponse(error.message, 403)
    return None


def _with_headers(send: Send, *, is_file: bool) -> Callable[[Message], Any]:
    """Browsers take files for what they are called, and run nothing that a visitor uploaded."""

    async def with_headers(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers["X-Content-Type-Options"] = "nosniff"
            headers["Referrer-Policy"] = "same-origin"
            if is_file:
                headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
        await send(message)

    return with_headers
