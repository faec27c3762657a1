"""Serving the page: health, limits, sharing, and a stop that lets running requests finish."""

import asyncio
import logging
import secrets
import socket

import fastapi
import gradio as gr
import uvicorn
from fastapi.responses import PlainTextResponse

from app.config import AppConfig
from app.page import SCRIPT, STYLE, create_app, theme
from app.preview import Preview
from models.ensemble import Model
from models.words import say

LINGER_SECONDS = 1.0

log = logging.getLogger("uvicorn.error")


class Server(uvicorn.Server):
    """Serves until a signal comes; then finishes what is running."""

    def __init__(self, config: AppConfig, engine: Model) -> None:
        """Build the page; nothing listens yet."""
        self._config = config
        self.notice = ""
        self._link: str | None = None
        self._page = create_app(config, engine, lambda: self.notice, self.address)
        super().__init__(
            uvicorn.Config(
                self._application(),
                host=config.host,
                port=config.port,
                log_level="warning",
                timeout_graceful_shutdown=config.grace_seconds,
            )
        )

    def _application(self) -> fastapi.FastAPI:
        application = fastapi.FastAPI(openapi_url=None)
        application.add_middleware(Preview)

        # The engine has run once before this server exists, so to answer is to be ready.
        @application.get("/healthz", response_class=PlainTextResponse)
        def healthz() -> str:
            return "ok"

        return gr.mount_gradio_app(
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

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start listening, and only then say where."""
        await super().startup(sockets)
        if self.should_exit:
            return
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
        """Let what is running finish, then stop."""
        for route in self.config.app.routes:
            if isinstance(route, fastapi.routing.Mount) and hasattr(route.app, "stop_event"):
                route.app.stop_event.set()  # ends the streams that idle pages keep open
        loop = asyncio.get_running_loop()
        deadline = loop.time() + self._config.grace_seconds
        while self.server_state.tasks and loop.time() < deadline:
            await asyncio.sleep(0.05)
        # A last answer's picture is fetched in a connection of its own: listen a moment longer.
        await asyncio.sleep(LINGER_SECONDS)
        await super().shutdown(sockets)


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
