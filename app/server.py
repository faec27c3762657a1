"""Serving the page: health, limits, sharing, and a stop that lets running requests finish."""

import asyncio
import contextlib
import ctypes
import logging
import os
import secrets
import socket
import time
from types import FrameType

import fastapi
import gradio as gr
import uvicorn
from fastapi.responses import PlainTextResponse
from starlette.requests import ClientDisconnect

from app.config import AppConfig
from app.files import sweep
from app.gate import Gate, disk_full, gone
from app.page import SCRIPT, STYLE, create_app, theme
from app.sessions import Sessions
from models.ensemble import Model
from models.words import say

LINGER_SECONDS = 2.0
UNREAD_SECONDS = 5.0  # that answers wait for who asked, once all is answered
SWEEP_SECONDS = 10.0

log = logging.getLogger("uvicorn.error")


class Server(uvicorn.Server):
    """Serves until a signal comes, then finishes what it accepted. A second one ends it at once."""

    def __init__(self, config: AppConfig, engine: Model) -> None:
        """Build the page; nothing listens yet."""
        _share_heaps(config.workers)
        self._config = config
        self.notice = ""
        self._link: str | None = None
        self._page = create_app(config, engine, lambda: self.notice, self.address)
        self._gate = Gate(self._application(), lambda: self._gradio.state_holder)
        super().__init__(
            uvicorn.Config(
                self._gate,
                host=config.host,
                port=config.port,
                log_level="warning",
                # Longer than programs and proxies keep a connection: one that is closed while the
                # next request is on its way loses that request.
                timeout_keep_alive=75,
            )
        )

    def _application(self) -> fastapi.FastAPI:
        application = fastapi.FastAPI(openapi_url=None)

        # The engine has run once before this server exists, so to answer is to be ready.
        @application.get("/healthz", response_class=PlainTextResponse)
        def healthz() -> str:
            return "ok"

        gr.mount_gradio_app(
            application,
            self._page,
            path="/",
            server_name=self._config.host,
            server_port=self._config.port,
            auth=self._config.auth,
            show_error=False,
            max_file_size=self._config.upload_bytes,
            run_history=False,
            enable_monitoring=False,
            ssr_mode=False,
            footer_links=[],
            theme=theme(),
            css_paths=[STYLE],
            js=SCRIPT.read_text(encoding="utf-8"),
        )
        config = self._config
        [self._gradio] = [
            route.app for route in application.routes if isinstance(route, fastapi.routing.Mount)
        ]
        self._gradio.state_holder = Sessions(self._page, config.visitors, config.keep_seconds)
        self._gradio.add_exception_handler(OSError, disk_full)
        self._gradio.add_exception_handler(ClientDisconnect, gone)
        return application

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start listening, and only then say where."""
        await super().startup(sockets)
        if self.should_exit:
            return
        self._chores = [
            asyncio.create_task(self._page._queue.tidy()),
            asyncio.create_task(self._sweep()),
        ]
        print(f"Open http://{_reachable(self._config.host)}:{self._config.port}", flush=True)
        if self._config.share:
            await asyncio.get_running_loop().run_in_executor(None, self.share)

    def address(self) -> str | None:
        """Where others open the page: the public link, or that of the local network, or nowhere."""
        if self._link or self._config.host not in ("0.0.0.0", "::"):
            return self._link
        return f"http://{lan_address()}:{self._config.port}"

    def share(self) -> None:
        """Ask for a public link; where that fails, say how else the page is reached."""
        try:
            link = gr.networking.setup_tunnel(
                "127.0.0.1", self._config.port, secrets.token_urlsafe(32), None, None
            )
            self._link = link
            print(f"Anybody may open {link}", flush=True)
        except Exception:  # no internet, a firewall, a missing helper program: many types
            log.debug("Sharing failed", exc_info=True)
            address = f"http://{lan_address()}:{self._config.port}"
            self.notice = say("no_share", address=address)
            print(self.notice, flush=True)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Take nothing new, finish what was accepted, then stop."""
        line, loop = self._page._queue, asyncio.get_running_loop()
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

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """A signal to stop. Uvicorn's own way would end the process by that signal, not with 0."""
        if self.should_exit:
            self._leave(128 + sig)
        self.should_exit = True

    def _leave(self, status: int) -> None:
        """End the process, whatever it is doing; photos do not outlive it."""
        sweep(self._gradio.uploaded_file_dir, 0, 0)
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
            await asyncio.to_thread(_give_back)
            pause = min(SWEEP_SECONDS, self._config.keep_seconds / 4)
            await asyncio.sleep(max(pause, 20 * (time.monotonic() - start)))


# glibc gives each thread a heap of its own, which holds on to what the thread's largest photo took;
# a crowd has forty threads. Elsewhere there are no such functions.
def _share_heaps(most: int) -> None:
    """Let threads share at most so many heaps."""
    with contextlib.suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).mallopt(-8, most)  # M_ARENA_MAX


def _give_back() -> None:
    """Hand memory that is free back to the system."""
    with contextlib.suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)


def lan_address() -> str:
    """This computer's address on the local network. Nothing is sent to find it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # a documentation address: it only picks the route
            return str(probe.getsockname()[0])
        except OSError:
            return "127.0.0.1"


def _reachable(host: str) -> str:
    return lan_address() if host in ("0.0.0.0", "::") else host
