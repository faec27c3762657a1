"""Who reaches the page, and what is said about it: links, networks, containers, proxies."""

import json
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import gradio as gr
import pytest

from app import reach
from app.config import AppConfig
from app.reach import Location
from models import bundle
from words import say

LINK = "https://0123456789.gradio.live"
SHARE_SCRIPT = f"""
import sys
import gradio.networking
gradio.networking.setup_tunnel = lambda *_: "{LINK}"
from app.__main__ import main
sys.exit(main(["--share", *sys.argv[1:]]))
"""


def greeting(url: str) -> list[str]:
    """What the page says of itself when it is opened: notice, invitation, foot."""
    with urllib.request.urlopen(url + "/config") as response:
        config = json.load(response)
    load = next(d for d in config["dependencies"] if ["load"] in [t[1:] for t in d["targets"]])
    body = {"data": [], "fn_index": load["id"], "session_hash": "test"}
    kind = {"Content-Type": "application/json"}
    address = f"{url}/gradio_api/run/predict"
    request = urllib.request.Request(address, json.dumps(body).encode(), kind)
    with urllib.request.urlopen(request) as response:
        return json.load(response)["data"]


def printed(process: subprocess.Popen) -> str:
    process.terminate()
    return process.stdout.read()


@pytest.mark.parametrize("auth", [(), ("--auth", "teacher:chalk")])
def test_a_public_link_opens_no_other_door(serve: Callable, auth: tuple[str, ...]):
    with serve(*auth, command=("-c", SHARE_SCRIPT)) as (url, process):
        port = int(url.rsplit(":", 1)[1])
        if reach.lan_address() != "127.0.0.1":
            with (
                pytest.raises(ConnectionError),
                socket.create_connection((reach.lan_address(), port), 5),
            ):
                pass
        for line in process.stdout:
            if LINK in line:
                break
        if not auth:
            _, invitation, foot = greeting(url)
            assert LINK in invitation
            assert "relay on the internet" in foot
            assert "within a week" in foot
            assert "stay on the computer" not in foot
        warned = say("open_to_all") in printed(process)
        assert warned == (not auth)


def test_who_opens_the_network_is_told_once(serve: Callable, url: str):
    with serve("--host", "0.0.0.0") as (opened, process):
        for each in (url, opened):
            assert "stay on the computer that runs this page" in greeting(each)[2]
        assert printed(process).count(say("open_to_all")) == 1


@pytest.mark.parametrize(
    ("host", "auth", "warned"),
    [
        ("127.0.0.1", None, False),
        ("localhost", None, False),
        ("0.0.0.0", None, True),
        ("0.0.0.0", ("teacher", "chalk"), False),
    ],
)
def test_only_who_opens_the_network_without_a_password_is_told(
    capsys: pytest.CaptureFixture[str], host: str, auth: Any, warned: bool
):
    Location(AppConfig(bundle.find("animals"), host, 7860, auth=auth)).announce()
    assert capsys.readouterr().out.count(say("open_to_all")) == warned


def visit(host: str, client: str = "127.0.0.1") -> Any:
    return SimpleNamespace(headers={"host": host}, client=SimpleNamespace(host=client))


OPEN = Location(AppConfig(bundle.find("animals"), "0.0.0.0", 7860))


def test_in_a_container_its_own_address_is_not_shown(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(reach, "lan_address", lambda: "172.17.0.2")
    outside = visit("localhost:8080", client="172.17.0.1")
    monkeypatch.setattr(reach, "in_container", lambda: False)
    assert OPEN.reach(outside).address == "http://172.17.0.2:7860"
    monkeypatch.setattr(reach, "in_container", lambda: True)
    assert OPEN.reach(outside).address is None
    assert "--address" in OPEN.reach(outside).why_not
    # Another computer came by an address that works for others.
    assert OPEN.reach(visit("10.1.2.3:8080", "10.1.2.9")).address == "http://10.1.2.3:8080"
    # Who asks from inside sees what the container sees.
    assert OPEN.reach(visit("127.0.0.1:7860")).address == "http://172.17.0.2:7860"


@pytest.mark.parametrize("host", ["", "[", "a b", "\x00", '"><script>', "x" * 10_000])
def test_any_name_of_the_host_is_survived(host: str):
    assert "<script>" not in str(OPEN.reach(visit(host)).address)


def test_the_address_given_is_the_one_shown():
    config = AppConfig(bundle.find("animals"), address="https://school.example/animals")
    assert Location(config).reach(visit("127.0.0.1")).address == config.address


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--root-path", "https://school.example"], "--root-path needs a path"),
        (["--root-path", "/../x"], "--root-path needs a path"),
        (["--address", "school.example"], "--address needs a web address"),
        (["--address", "javascript:alert(1)"], "--address needs a web address"),
    ],
)
def test_wrong_addresses_are_said(arguments: list[str], sentence: str):
    command = [sys.executable, "-m", "app", *arguments]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 2
    assert sentence in done.stderr


def test_sentences_are_text_in_toasts_and_for_programs():
    from app.stage import guard
    from models.errors import PhotoError

    def fails() -> None:
        raise PhotoError("class_unknown", name="<img src=x> & co", known="")

    with pytest.raises(gr.Error) as raised:
        guard(fails)()
    assert "no class &#39;&lt;img src=x&gt; &amp; co&#39;" in raised.value.message
    with pytest.raises(gr.Error) as raised:
        guard(fails, str)()
    assert "no class '<img src=x> & co'" in raised.value.message
