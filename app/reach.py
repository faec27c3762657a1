"""Where the page is reached: on this computer, its network, by a public link, behind a proxy."""

import contextlib
import ipaddress
import logging
import secrets
import socket
from dataclasses import dataclass, field
from pathlib import Path

import gradio as gr
import httpx

from app.config import AppConfig
from words import say

ALL = ("0.0.0.0", "::")  # hosts that stand for every address of this computer

log = logging.getLogger("uvicorn.error")


@dataclass(frozen=True)
class Reach:
    """How the page is reached, at the time of a visit.

    Attributes:
        address: where other computers and phones open the page, or None where they cannot.
        why_not: where they cannot, a sentence on what to do about it.
        notice: a sentence to show on top, or "".
        shared: whether a public link is open.
    """

    address: str | None = None
    why_not: str = field(default_factory=lambda: say("invite_nobody"))
    notice: str = ""
    shared: bool = False


class Location:
    """Where a page runs, and its public link once that is open."""

    def __init__(self, config: AppConfig) -> None:
        """Nothing is opened yet."""
        self._config = config
        self._link: str | None = None
        self._failed = False  # to open it

    def announce(self) -> None:
        """Print where the page is open, and to whom."""
        if self._config.address or not self.is_hidden():
            address = self._config.address or self.local_address()
            print(say("open_address", address=address), flush=True)
        else:
            print(say("open_container", port=self._config.port), flush=True)
        if not is_loopback(self._config.host):
            self.warn()

    def local_address(self) -> str:
        """The page on this computer, or where others of the network find it."""
        host = lan_address() if self._config.host in ALL else self._config.host
        return f"http://{f'[{host}]' if ':' in host else host}:{self._config.port}"

    def is_hidden(self) -> bool:
        """Whether a container has addresses of its own, which mean nothing outside."""
        return self._config.host in ALL and in_container()

    def warn(self) -> None:
        """Say that anybody may enter, where nobody is asked for a password."""
        if self._config.auth is None:
            print(say("open_to_all"), flush=True)

    def reach(self, request: gr.Request) -> Reach:
        """How others open the page that `request` asks for."""
        link, host = self._link or self._config.address, self._config.host
        if link or is_loopback(host):
            return Reach(link, notice=self._notice(), shared=self._link is not None)
        return Reach(self._address(request), say("invite_container"), self._notice())

    def _address(self, request: gr.Request) -> str | None:
        """On the local network; None where a container hides it."""
        # What the visitor typed works for others, too, unless it means "this computer".
        with contextlib.suppress(httpx.InvalidURL):
            typed = httpx.URL(f"http://{request.headers.get('host', '')}")
            if typed.host and not is_loopback(typed.host):
                return f"{typed.scheme}://{typed.netloc.decode()}{self._config.root_path}"
        # Who comes from inside the container sees what it sees.
        if self.is_hidden() and not (request.client and is_loopback(request.client.host)):
            return None
        return self.local_address()

    def share(self) -> None:
        """Ask for a public link; where that fails, say how else the page is reached."""
        host, port = self._config.host, self._config.port
        here = "127.0.0.1" if host in ALL else host
        try:
            link = gr.networking.setup_tunnel(here, port, secrets.token_urlsafe(32), None, None)
            self._link = link
            print(f"{say('public_link', link=link)}\n{say('privacy_shared')}", flush=True)
            if is_loopback(host):
                self.warn()
        except Exception:  # no internet, a firewall, a missing helper program: many types
            log.debug("Sharing failed", exc_info=True)
            self._failed = True
            print(self._notice(), flush=True)

    def _notice(self) -> str:
        """What to say on top of the page."""
        return f"{say('no_share')} {self._otherwise()}" if self._failed else ""

    def _otherwise(self) -> str:
        """How the page is reached without a public link."""
        if self._config.address:
            return say("on_network", address=self._config.address)
        if is_loopback(self._config.host):
            return say("restart_for_network", port=self._config.port)
        if self.is_hidden():
            return say("invite_container")
        return say("on_network", address=self.local_address())


def from_here(request: gr.Request, config: AppConfig) -> bool:
    """Whether a visitor sits at the computer that runs the page.

    Public links and proxies ask from this computer, too, but for another host or with a header
    that says so.
    """
    client, headers = request.client, request.headers
    if client is None or not is_loopback(client.host) or config.address or config.root_path:
        return False
    if any(name in headers for name in ("forwarded", "x-forwarded-for", "x-forwarded-host")):
        return False
    try:
        return is_loopback(httpx.URL(f"http://{headers.get('host', '')}").host)
    except httpx.InvalidURL:
        return False


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


def is_loopback(host: str) -> bool:
    """Whether a host means this computer alone."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"
