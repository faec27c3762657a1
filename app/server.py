"""Serving the page: health, limits, sharing, and a stop that lets running requests finish."""

import asyncio
import socket

import fastapi
import gradio as gr
import uvicorn
from fastapi.responses import PlainTextResponse

from app.config import AppConfig
from app.examples import examples
from app.page import SCRIPT, STYLE, create_app, theme
from app.preview import Preview
from app.reach import Location
from app.security import Gate
from models.ensemble import Model

LINGER_SECONDS = 1.0


class Server(uvicorn.Server):
    """Serves until a signal comes; then finishes what is running."""

    def __init__(self, config: AppConfig, engine: Model) -> None:
        """Build the page; nothing listens yet."""
        self._config = config
        self._location = Location(config)
        self._page = create_app(config, engine, self._location.reach)
        super().__init__(
            uvicorn.Config(
                self._application(),
                host=config.host,
                port=config.port,
                log_level="warning",
                timeout_graceful_shutdown=config.grace_seconds,
                proxy_headers=False,  # `Gate` decides whose are believed
            )
        )

    def _application(self) -> fastapi.FastAPI:
        config = self._config
        application = fastapi.FastAPI(openapi_url=None)
        proxied = bool(config.root_path or config.address)
        application.add_middleware(Gate, root_path=config.root_path, proxied=proxied)
        application.add_middleware(Preview)

        # The engine has run once before this server exists, so to answer is to be ready.
        @application.get("/healthz", response_class=PlainTextResponse)
        def healthz() -> str:
            return "ok"

        return gr.mount_gradio_app(
            application,
            self._page,
            path="/",
            server_name=config.host,
            server_port=config.port,
            root_path=config.root_path or None,
            auth=config.auth,
            # Gradio copies them for the page; `Gate` hands out nothing but such copies.
            allowed_paths=list(examples().values()),
            show_error=False,
            max_file_size=config.upload_bytes,
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
        self._location.announce()
        if self._config.share:
            await asyncio.get_running_loop().run_in_executor(None, self._location.share)

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
