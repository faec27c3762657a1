"""Serving the page: health, limits, sharing, and a stop that lets running requests finish."""

import asyncio
import contextlib
import logging
import os
import socket
import threading
import time
from types import FrameType
from typing import Any

import fastapi
import gradio as gr
import uvicorn
from fastapi import HTTPException
from fastapi.responses import HTMLResponse, PlainTextResponse
from starlette.requests import ClientDisconnect, Request

from app import examples, heaps, inbox, phones, votes
from app.address import Address
from app.config import AppConfig
from app.files import sweep
from app.front import Front
from app.gate import Gate, disk_full, gone
from app.page import SCRIPT, STYLES, create_app, head, theme
from app.preview import Preview
from app.reach import Location
from app.security import Filter
from app.sessions import Sessions
from app.sheets import Kind, Sheets
from models.errors import ClassifierError
from models.model import Model

LINGER_SECONDS = 2.0
UNREAD_SECONDS = 5.0  # that answers wait for who asked, once all is answered
SWEEP_SECONDS = 10.0
EXIT_SECONDS = 5.0  # beyond the grace time, in which the interpreter ends

log = logging.getLogger("uvicorn.error")


class Server(uvicorn.Server):
    """Serves until a signal comes, then finishes what it accepted. A second one ends it at once."""

    def __init__(self, config: AppConfig, engine: Model) -> None:
        """Build the page; nothing listens yet."""
        self._config = config
        if config.examples:
            examples.add(config.examples)
        self._location = Location(config)
        self._status = 1  # to exit with, until all is answered
        self._sheets = Sheets(engine)
        self._polls, self._inboxes = votes.Polls(), inbox.Inboxes()
        self._page = create_app(config, engine, self._location.reach, self._polls, self._inboxes)
        self._line: Any = self._page._queue  # a `Line`
        self._gate = Gate(
            self._application(), lambda: self._gradio.state_holder, alone=config.alone
        )
        proxied = bool(config.root_path or config.address)
        super().__init__(
            uvicorn.Config(
                Address(Filter(self._gate, proxied=proxied, alone=config.alone), config.root_path),
                host=config.host,
                port=config.port,
                log_level="warning",
                proxy_headers=False,  # `Filter` decides whose are believed
                # Longer than programs and proxies keep a connection: one that is closed while the
                # next request is on its way loses that request.
                timeout_keep_alive=75,
            )
        )

    def _application(self) -> fastapi.FastAPI:
        config = self._config
        application = fastapi.FastAPI(openapi_url=None)
        application.add_middleware(Preview)
        application.add_middleware(Front)

        # The engine has run once before this server exists, so to answer is to be ready.
        @application.get("/healthz", response_class=PlainTextResponse)
        def healthz() -> str:
            return "ok"

        @application.get("/lesson/{kind}", response_class=HTMLResponse)
        def sheet(kind: Kind, request: Request) -> str:
            if not self._signed_in(request):
                raise HTTPException(401)
            return self._sheets.page(kind)

        application.include_router(votes.routes(self._polls))
        application.include_router(inbox.routes(self._inboxes))
        application.add_exception_handler(ClassifierError, phones.refused)
        application.add_exception_handler(ClientDisconnect, gone)
        gr.mount_gradio_app(
            application,
            self._page,
            path="/",
            server_name=config.host,
            server_port=config.port,
            root_path=config.root_path or None,
            auth=config.auth,
            # Gradio copies them for the page; `Filter` hands out nothing but such copies.
            allowed_paths=list(examples.examples().values()),
            show_error=False,
            max_file_size=config.upload_bytes,
            run_history=False,
            enable_monitoring=False,
            ssr_mode=False,
            footer_links=[],
            mcp_server=config.mcp,
            theme=theme(),
            css_paths=STYLES,
            head=head(),
            js=SCRIPT.read_text(encoding="utf-8"),
        )
        mounted: list[Any] = [
            route.app for route in application.routes if isinstance(route, fastapi.routing.Mount)
        ]
        [self._gradio] = mounted
        if config.mcp:
            # Else it asks the address that the first request names, and sends photos there.
            host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(config.host, config.host)
            host = f"[{host}]" if ":" in host else host
            assert self._page.mcp_server_obj is not None
            self._page.mcp_server_obj._local_url = f"http://{host}:{config.port}/"
        self._gradio.state_holder = Sessions(self._page, config.visitors, config.keep_seconds)
        self._gradio.add_exception_handler(OSError, disk_full)
        self._gradio.add_exception_handler(ClientDisconnect, gone)
        return application

    def _signed_in(self, request: Request) -> bool:
        """Whether a request comes from a visitor who gave the password, if there is one."""
        app, cookies = self._gradio, request.cookies
        names = (f"access-token-{app.cookie_id}", f"access-token-unsecure-{app.cookie_id}")
        return app.auth is None or any(app.tokens.get(cookies.get(name)) for name in names)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start listening, and only then say where."""
        await super().startup(sockets)
        if self.should_exit:
            return
        self._chores = [
            asyncio.create_task(self._line.tidy()),
            asyncio.create_task(self._sweep()),
        ]
        self._location.announce()
        if self._config.share:
            await asyncio.get_running_loop().run_in_executor(None, self._location.share)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Take nothing new, finish what was accepted, then stop."""
        line, loop = self._line, asyncio.get_running_loop()
        self._gate.closed = line.closing = True
        self._gradio.stop_event.set()  # ends the streams that idle pages keep open
        deadline = loop.time() + self._config.grace_seconds - LINGER_SECONDS
        while line.working and loop.time() < deadline:
            await asyncio.sleep(0.05)
        if line.working:
            log.error("Some requests took longer than the grace time and were not answered.")
            self._leave(1)
        unread = min(deadline, loop.time() + UNREAD_SECONDS)
        while line.unread and loop.time() < unread:
            await asyncio.sleep(0.05)
        # A last answer's picture is fetched in a request of its own: listen a moment longer.
        listening = loop.time()
        while max(listening, self._gate.taken) + LINGER_SECONDS > loop.time() < deadline:
            await asyncio.sleep(0.05)
        for chore in self._chores:
            chore.cancel()
        # What is still open is slow to send or to read, and was not accepted or is answered.
        self.config.timeout_graceful_shutdown = 1
        await super().shutdown(sockets)
        self._status = 0

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """A signal to stop. Uvicorn's own way would end the process by that signal, not with 0."""
        if self.should_exit:
            self._leave(128 + sig)
        self.should_exit = True
        # A thread that never ends would keep the process for ever, with everything answered.
        seconds = self._config.grace_seconds + EXIT_SECONDS
        last = threading.Timer(seconds, lambda: self._leave(self._status))
        last.daemon = True
        last.start()

    def _leave(self, status: int) -> None:
        """End the process, whatever it is doing; photos and examples do not outlive it."""
        sweep(self._gradio.uploaded_file_dir, 0, 0)
        with contextlib.suppress(OSError):
            os.rmdir(self._gradio.uploaded_file_dir)  # if nothing else is in there
        examples.remove()
        os._exit(status)

    async def _sweep(self) -> None:
        """Delete photos when they are old, for ever."""
        folder = self._gradio.uploaded_file_dir
        while True:
            start = time.monotonic()
            try:
                await asyncio.to_thread(
                    sweep, folder, self._config.keep_seconds, self._config.keep_bytes
                )
            except OSError:
                log.exception("Old photos could not be deleted")
            # Gradio's own lists of them are not needed, and would only grow.
            for files in self._page.temp_file_sets:
                files.clear()
            self._inboxes.forget()
            await asyncio.to_thread(heaps.give_back)
            pause = min(SWEEP_SECONDS, self._config.keep_seconds / 4)
            await asyncio.sleep(max(pause, 20 * (time.monotonic() - start)))
