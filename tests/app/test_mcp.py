"""Programs that speak MCP: what they may ask, and what they may not reach."""

import base64
import json
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

MCP = "/gradio_api/mcp/"


@pytest.fixture(scope="module")
def with_mcp(serve) -> Iterator[str]:
    with serve("--mcp", full=True) as (url, _):
        yield url


@pytest.fixture
def elsewhere() -> Iterator[tuple[str, list[str]]]:
    """Another server: its address, and the paths that it was asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *arguments: Any) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"127.0.0.1:{server.server_port}", asked
        server.shutdown()


def ask(url: str, method: str, parameters: dict[str, Any], **headers: str) -> dict[str, Any]:
    """The result of one MCP request."""
    body = {"jsonrpc": "2.0", "id": 1, "method": method, "params": parameters}
    request = urllib.request.Request(
        url + MCP,
        json.dumps(body).encode(),
        {
            "Content-Type": "application/json",
            "Accept": "application/json, text/event-stream",
            **headers,
        },
    )
    with urllib.request.urlopen(request) as answer:
        [data] = [line[5:] for line in answer.read().splitlines() if line.startswith(b"data:")]
    return json.loads(data)["result"]


def explain(url: str, photo: str, **headers: str) -> dict[str, Any]:
    call = {"name": "explain_photo", "arguments": {"photo": photo}}
    return ask(url, "tools/call", call, **headers)


def test_an_assistant_is_told_and_shown_what_the_network_sees(with_mcp: str, chelsea: Path):
    tools = ask(with_mcp, "tools/list", {})["tools"]
    assert {tool["name"] for tool in tools} == {"explain_photo", "same_animal"}
    assert all(tool["description"] for tool in tools)
    photo = "data:image/png;base64," + base64.b64encode(chelsea.read_bytes()).decode()
    answer = explain(with_mcp, photo)
    assert not answer.get("isError")
    assert "cats" in answer["content"][0]["text"]
    assert "overlay.png" in answer["content"][0]["text"]


@pytest.mark.parametrize("photo", ["/etc/hostname", "file:///etc/hostname", "http://{}/photo.png"])
def test_nothing_is_read_or_fetched_for_it(with_mcp: str, elsewhere, photo: str):
    address, asked = elsewhere
    answer = explain(with_mcp, photo.format(address))
    assert answer["isError"]
    assert not asked


def test_a_request_does_not_say_where_photos_go(with_mcp: str, elsewhere, chelsea: Path):
    """Gradio's own way sends them to the host that the first request names."""
    address, asked = elsewhere
    photo = "data:image/png;base64," + base64.b64encode(chelsea.read_bytes()).decode()
    try:
        answer = explain(with_mcp, photo, Host=address)
    except urllib.error.HTTPError as error:  # refused at once
        error.close()
    else:
        assert "cats" in answer["content"][0]["text"]
    assert not asked


def test_it_is_off_unless_asked_for(url: str):
    with pytest.raises(urllib.error.HTTPError) as refused:
        ask(url, "tools/list", {})
    refused.value.close()
    assert refused.value.code in (404, 405)


def test_it_does_not_go_around_a_password(capsys: pytest.CaptureFixture[str]):
    from app.__main__ import main

    with pytest.raises(SystemExit):
        main(["--mcp", "--auth", "teacher:chalk"])
    assert "--auth" in capsys.readouterr().err
