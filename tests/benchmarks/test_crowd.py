"""The benchmark of crowds: its counts add up, and what it says is what it measured."""

import json
from pathlib import Path

import httpx
import pytest

from benchmarks import crowd
from benchmarks.__main__ import main
from tests.loop import apart, finish


@pytest.mark.slow  # two pages and their visitors; what it counts is tested below
def test_a_small_crowd_is_counted(tmp_path: Path, monkeypatch, capsys):
    out = tmp_path / "figures.json"
    command = ["benchmarks", "crowd", "--clients", "2", "--minutes", "0.05", "--json", str(out)]
    monkeypatch.setattr("sys.argv", command)
    assert apart(main) == 0
    said, result = capsys.readouterr().out, json.loads(out.read_text())
    ours, echo, stop = result["ours"], result["echo"], result["stop"]
    for page in (ours, echo):
        assert page["answered"] > 0
        assert (page["lost"], page["refused"]) == (0, 0)
        assert 0 < page["p50"] <= page["p99"]
    bound = 1.5 * echo["p99"] + 2 * result["explanation_seconds"]
    assert result["p99_bound"] == pytest.approx(bound)
    # A photo and its picture for each answer.
    assert result["files"]["count"] == 2 * ours["answered"]
    assert result["files"]["after_exit"] == 0
    assert stop["accepted"] == stop["answered"] > 0
    assert (stop["lost"], stop["status"]) == (0, 0)
    assert f"{ours['answered']} answers, 0 lost, 0 refused" in said


@pytest.mark.parametrize(
    ("answer", "status", "counted"),
    [
        ("event: complete", 200, "answered"),
        ("event: error", 200, "lost"),
        ("event: complete", 503, "refused"),
        ("event: complete", 500, "lost"),
        (None, 200, "gone"),
    ],
)
def test_what_became_of_a_question(answer: str | None, status: int, counted: str):
    """A page that always answers the same."""

    def page(request: httpx.Request) -> httpx.Response:
        if answer is None:
            raise httpx.ConnectError("nobody listens")
        if request.url.path.endswith("upload"):
            return httpx.Response(200, json=["/cat.jpg"])
        if request.method == "POST":
            return httpx.Response(status, json={"event_id": "1"})
        data = json.dumps([{}, {"path": "/heat.png"}])
        return httpx.Response(
            200, text=f"event: heartbeat\ndata: null\n\n{answer}\ndata: {data}\n\n"
        )

    async def ask() -> crowd.Count:
        count = crowd.Count()
        transport = httpx.MockTransport(page)
        async with httpx.AsyncClient(transport=transport, base_url="http://page") as http:
            await crowd._ask(http, b"\xff\xd8photo", 1, count)
        return count

    found = finish(ask())
    counts = {name: getattr(found, name) for name in ("answered", "refused", "lost", "gone")}
    assert counts == {**dict.fromkeys(counts, 0), counted: 1}
