"""Serving the page: health, limits, sharing, and a stop that lets running requests finish."""

import asyncio
import contextlib
import ipaddress
import logging
import secrets
import socket
from pathlib import Path

import fastapi
import gradio as gr
import httpx
import uvicorn
from fastapi.responses import PlainTextResponse

from app.config import AppConfig
from app.examples import examples
from app.page import SCRIPT, STYLE, Reach, create_app, theme
from app.security import Gate
from models.ensemble import Model
from models.words import say

LINGER_SECONDS = 1.0
ALL = ("0.0.0.0", "::")  # hosts that stand for every address of this computer

log = logging.getLogger("uvicorn.error")


class Server(uvicorn.Server):
    """Serves until a signal comes; then finishes what is running."""

    def __init__(self, config: AppConfig, engine: Model) -> None:
        """Build the page; nothing listens yet."""
        self._config = config
        self.notice = ""
        self._link: str | None = None
        self._page = create_app(config, engine, self.reach)
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
        if self._config.address or not self._is_hidden():
            print(f"Open {self._config.address or self._local_address()}", flush=True)
        else:
            print(say("open_container", port=self._config.port), flush=True)
        if not _is_loopback(self._config.host):
            self._warn()
        if self._config.share:
            await asyncio.get_running_loop().run_in_executor(None, self.share)

    def _local_address(self) -> str:
        host = lan_address() if self._config.host in ALL else self._config.host
        return f"http://{f'[{host}]' if ':' in host else host}:{self._config.port}"

    def _is_hidden(self) -> bool:
        """Whether a container has addresses of its own, which mean nothing outside."""
        return self._config.host in ALL and in_container()

    def _warn(self) -> None:
        if self._config.auth is None:
            print(say("open_to_all"), flush=True)

    def reach(self, request: gr.Request) -> Reach:
        """How others open the page that `request` asks for."""
        link, host = self._link or self._config.address, self._config.host
        if link or _is_loopback(host):
            return Reach(link, notice=self.notice, shared=self._link is not None)
        return Reach(self._address(request), say("invite_container"), self.notice)

    def _address(self, request: gr.Request) -> str | None:
        """On the local network; None where a container hides it."""
        # What the visitor typed works for others, too, unless it means "this computer".
        with contextlib.suppress(httpx.InvalidURL):
            asked = httpx.URL(f"http://{request.headers.get('host', '')}")
            if asked.host and not _is_loopback(asked.host):
                return f"{asked.scheme}://{asked.netloc.decode()}{self._config.root_path}"
        # Who comes from inside the container sees what it sees.
        if self._is_hidden() and not (request.client and _is_loopback(request.client.host)):
            return None
        return self._local_address()

    def share(self) -> None:
        """Ask for a public link; where that fails, say how else the page is reached."""
        host, port = self._config.host, self._config.port
        here = "127.0.0.1" if host in ALL else host
        try:
            link = gr.networking.setup_tunnel(here, port, secrets.token_urlsafe(32), None, None)
            self._link = link
            print(f"Public link: {link}\n{say('privacy_shared')}", flush=True)
            if _is_loopback(host):
                self._warn()
        except Exception:  # no internet, a firewall, a missing helper program: many types
            log.debug("Sharing failed", exc_info=True)
            self.notice = f"{say('no_share')} {self._otherwise()}"
            print(self.notice, flush=True)

    def _otherwise(self) -> str:
        """How the page is reached without a public link."""
        if self._config.address:
            return say("on_network", address=self._config.address)
        if _is_loopback(self._config.host):
            return say("restart_for_network", port=self._config.port)
        if self._is_hidden():
            return say("invite_container")
        return say("on_network", address=self._local_address())

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


def in_container() -> bool:
    """Whether this program runs in a Docker or Podman container, as these mark it."""
    return any(Path(mark).exists() for mark in ("/.dockerenv", "/run/.containerenv"))


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"
