"""Many visitors and programs at once, over HTTP: who waits, who is remembered, and the end."""

import asyncio
import base64
import json
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import fastapi
import gradio as gr
import httpx
import numpy as np
import pytest
from gradio.queueing import Event
from starlette.requests import ClientDisconnect

from app import files, gate, line
from app.gate import Gate
from app.line import Line, Messages, Turns
from app.sessions import Sessions
from models.engine import Engine
from models.photo import Photo
from tests.loop import finish
from training import teach

# A page with little room, where explanations and looking inside take as long as there is a file of
# that name in the folder HELD.
SCRIPT = """
import os, sys, time
from pathlib import Path
import app.__main__ as main
from app import api, config
from app.screens import inside

def held(name, function):
    def wait(*arguments, **options):
        while Path(os.environ["HELD"], name).exists():
            time.sleep(0.02)
        return function(*arguments, **options)
    return wait
api.explain = held("explain", api.explain)
inside.layers.look = held("look", inside.layers.look)
class Small(config.AppConfig):
    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **{**options, "workers": 1, "waiting": 8, "visitors": 5})
config.AppConfig = Small
sys.exit(main.main(sys.argv[1:]))
"""


@pytest.fixture(scope="module")
def holding(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("held")


@pytest.fixture(scope="module")
def small(serve, holding: Path) -> Iterator[str]:
    """The address of a page with little room."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HELD", str(holding))
        with serve(command=("-c", SCRIPT)) as (url, _):
            yield url


@pytest.fixture
def http(small: str) -> Iterator[httpx.Client]:
    with api(small) as client:
        yield client


@pytest.fixture
def hold(holding: Path) -> Iterator[Any]:
    """`hold("explain")` until `hold.free()`."""

    def wait(name: str) -> None:
        (holding / name).touch()

    def free() -> None:
        for path in holding.iterdir():
            path.unlink()

    wait.free = free  # type: ignore[attr-defined]
    yield wait
    free()


def api(url: str) -> httpx.Client:
    return httpx.Client(base_url=f"{url}/gradio_api/", timeout=60)


def upload(http: httpx.Client, photo: Path) -> dict[str, Any]:
    sent = http.post("upload", files={"files": (photo.name, photo.read_bytes())})
    [path] = sent.raise_for_status().json()
    return {"path": path, "meta": {"_type": "gradio.FileData"}}


def call(http: httpx.Client, file: dict[str, Any] | None) -> httpx.Response:
    """Ask for an explanation; without a file, the answer is a sentence."""
    return http.post("call/explain", json={"data": [file, None, None]})


def answer(http: httpx.Client, called: httpx.Response) -> str:
    """What came of a question: "event: complete" or "event: error", and a line of data."""
    event = called.raise_for_status().json()["event_id"]
    text = http.get(f"call/explain/{event}").raise_for_status().text
    return text.replace("event: heartbeat\ndata: null\n\n", "")


def event_of(http: httpx.Client, elem_id: str, kind: str = "click") -> int:
    """The number of the event of a component."""
    config = http.get("../config").raise_for_status().json()
    [part] = [part["id"] for part in config["components"]
              if part["props"].get("elem_id") == elem_id]  # fmt: skip
    return next(d["id"] for d in config["dependencies"] if [part, kind] in d["targets"])


@pytest.fixture(scope="module")
def model(animals: Engine) -> str:
    """The file of a model that a visitor has taught, as a page sends it."""
    rng = np.random.default_rng(0)

    def example() -> teach.Example:
        return teach.example(animals, Photo(rng.integers(0, 255, (80, 80, 3), np.uint8)))

    own = teach.teach(animals, {name: [example(), example()] for name in "ab"})
    return base64.b64encode(own.to_bytes()).decode()


def use(http: httpx.Client, model: str, session: str) -> None:
    """Use a model of one's own, as a visitor, which is remembered."""
    asked = {"fn_index": event_of(http, "in_use", "submit"), "data": [],
             "event_data": {"model": model}, "session_hash": session}  # fmt: skip
    http.post("queue/join", json=asked).raise_for_status()
    answers = http.get("queue/data", params={"session_hash": session}).raise_for_status().text
    assert '"success":true' in answers


def uses(http: httpx.Client, session: str) -> bool:
    """Whether a visitor's own model is remembered: only then may a camera be answered by it."""
    body = {"fn_index": event_of(http, "teach_board", "play"), "data": [None, 0],
            "session_hash": session}  # fmt: skip
    [told] = http.post("run/predict", json=body).raise_for_status().json()["data"]
    return told["ticket"] is not None


def test_who_is_in_the_middle_of_a_lesson_is_not_pushed_out(http: httpx.Client, model: str):
    """By programs, whose calls are not remembered, or by visitors who have gone."""
    with http.stream("GET", "heartbeat/teacher") as tab:
        beats = tab.iter_bytes()
        next(beats)
        use(http, model, "teacher")
        use(http, model, "guest")
        for number in range(40):
            body = {"data": [None, None, None], "session_hash": f"program{number}"}
            http.get(f"call/explain/{http.post('call/explain', json=body).json()['event_id']}")
        assert uses(http, "guest")
        for number in range(10):
            use(http, model, f"visitor{number}")
        assert uses(http, "teacher")
        assert not uses(http, "guest")  # forgotten: five are remembered


def test_what_cannot_wait_is_told_when_to_come_again_and_what_waits_is_answered(
    http: httpx.Client, chelsea: Path, hold
):
    file = upload(http, chelsea)
    hold("explain")
    called = [call(http, file) for _ in range(15)]
    taken = [each for each in called if each.status_code == 200]
    assert len(taken) in (8, 9)  # eight wait; whether one has begun already is a matter of chance
    for each in called:
        if each not in taken:
            assert each.status_code == 503
            assert int(each.headers["Retry-After"]) > 0
            said = each.json()["detail"]
            assert f"try again in {each.headers['Retry-After']} seconds" in said
    joined = {"data": [file, None, None], "session_hash": "page"}
    joined["fn_index"] = next(
        d["id"] for d in http.get("../config").json()["dependencies"] if d["api_name"] == "explain"
    )
    # Gradio's page shows a sentence of its own instead where the status is 503.
    assert "try again in" in http.post("queue/join", json=joined).json()["detail"]
    hold.free()
    assert all("event: complete" in answer(http, each) for each in taken)


def test_nobody_fills_the_line_alone(http: httpx.Client, chelsea: Path, hold):
    hold("explain")
    file = upload(http, chelsea)
    body = {"data": [file, None, None], "session_hash": "greedy"}
    greedy = [http.post("call/explain", json=body) for _ in range(6)]
    refused = [each for each in greedy if each.status_code == 503]
    assert len(refused) in (3, 4)
    assert "2 of your questions" in refused[0].json()["detail"]
    other = call(http, file)
    hold.free()
    assert "event: complete" in answer(http, other)


def test_looking_inside_keeps_nobody_from_an_answer(http: httpx.Client, chelsea: Path, hold):
    hold("look")
    config, file = http.get("../config").raise_for_status().json(), upload(http, chelsea)
    [tab] = [part["id"] for part in config["components"]
             if part["props"].get("elem_id") == "inside"]  # fmt: skip
    chosen = next(d["id"] for d in config["dependencies"] if [tab, "select"] in d["targets"])
    show = next(d["id"] for d in config["dependencies"] if d["trigger_after"] == chosen)
    for session in ("one", "two"):
        body = {"fn_index": show, "data": [file, *[None] * 4], "session_hash": session}
        http.post("queue/join", json=body).raise_for_status()
    assert "event: complete" in answer(http, call(http, file))  # while both still look


def test_more_photos_than_the_page_takes_are_refused_with_a_sentence(
    http: httpx.Client, chelsea: Path
):
    called = http.post("call/same_animal", json={"data": [[upload(http, chelsea)] * 13]})
    event = called.raise_for_status().json()["event_id"]
    said = http.get(f"call/same_animal/{event}").text
    assert "event: error" in said
    assert "12 photos of one animal at most" in said


@pytest.fixture
def stopping(serve, holding: Path, tmp_path: Path, monkeypatch) -> Iterator[Any]:
    """Address and process of a page of its own, whose photos lie in `tmp_path`."""
    monkeypatch.setenv("HELD", str(holding))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.delenv("GRADIO_TEMP_DIR", raising=False)
    with serve(command=("-c", SCRIPT)) as started:
        yield started


def test_after_a_signal_all_that_was_accepted_is_answered_and_nothing_else(
    stopping, chelsea: Path, hold
):
    url, process = stopping
    with api(url) as http:
        file = upload(http, chelsea)
        hold("explain")
        called = [call(http, file) for _ in range(4)]  # one works, the others wait
        process.send_signal(signal.SIGTERM)
        deadline = time.monotonic() + 30
        while (late := call(http, None)).status_code == 200:
            assert time.monotonic() < deadline
        assert late.status_code == 503
        assert int(late.headers["Retry-After"]) > 0
        assert "stopped or restarted" in late.text
        assert http.post("upload", files={"files": ("a", b"late")}).status_code == 503
        hold.free()
        answers = [answer(http, each) for each in called]
        for each in answers:
            assert "event: complete" in each
        picture = json.loads(answers[-1].splitlines()[1][6:])[1]
        assert http.get(f"file={picture['path']}").status_code == 200
        assert process.wait(timeout=60) == 0


def test_a_second_signal_ends_it_at_once_and_no_photo_stays(
    stopping, chelsea: Path, tmp_path: Path, hold
):
    url, process = stopping
    hold("explain")
    with api(url) as http:
        call(http, upload(http, chelsea))
        assert list(tmp_path.rglob("chelsea.png"))
        process.send_signal(signal.SIGTERM)
        time.sleep(0.5)
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(timeout=1)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=20) == 128 + signal.SIGINT
        # Gradio makes a folder of that name when it is imported, which this script does early.
        assert {path.name for path in tmp_path.iterdir()} <= {"gradio"}


def test_a_thread_that_never_ends_does_not_keep_the_page(
    serve, tmp_path: Path, chelsea: Path, monkeypatch
):
    monkeypatch.setenv("HELD", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.delenv("GRADIO_TEMP_DIR", raising=False)
    stuck = SCRIPT.replace(
        "config.AppConfig = Small",
        """
import threading
from app import server
server.EXIT_SECONDS = 0.5
config.AppConfig = lambda *a, **o: Small(*a, **{**o, "grace_seconds": 4})
threading.Thread(target=threading.Event().wait).start()""",
    )
    with serve(command=("-c", stuck)) as (url, process), api(url) as http:
        assert "event: complete" in answer(http, call(http, upload(http, chelsea)))
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=30) == 0
    assert not list(tmp_path.rglob("chelsea.png"))


def test_sessions_take_turns():
    turns = Turns()
    for session, number in [("a", 1), ("a", 2), ("a", 3), ("b", 1), ("c", 1), ("b", 2)]:
        event: Any = SimpleNamespace(session_hash=session, number=number)
        turns.append(event)
    order = [f"{each.session_hash}{each.number}" for each in turns]  # type: ignore[attr-defined]
    assert order == ["a1", "b1", "c1", "a2", "b2", "a3"]


def test_a_page_that_nobody_asks_does_next_to_nothing():
    looks = 0

    class Watched(Line):
        def __len__(self) -> int:
            nonlocal looks
            looks += 1
            return super().__len__()

    async def idle() -> None:
        with gr.Blocks() as page:
            waiting = Watched(page, 8)
        waiting.stopped = False
        looking = asyncio.create_task(waiting.start_processing())
        await asyncio.sleep(0.2)
        waiting.stopped = True
        await looking

    finish(idle())
    assert looks < 50  # in a fifth of a second


def test_who_no_longer_asks_is_forgotten(monkeypatch: pytest.MonkeyPatch):
    async def run() -> None:
        with gr.Blocks() as page:
            gr.Button().click(lambda: None)
        waiting, [fn] = Line(page, 8), page.fns.values()
        waiting.create_event_queue_for_fn(fn)
        for name in ("answered", "gone"):
            waiting.pending_messages_per_session[name] = Messages()
            event = Event(name, fn, fastapi.Request({"type": "http"}), None)
            waiting.pending_event_ids_session[name] = {event._id} if name == "gone" else set()
            if name == "gone":
                waiting.event_ids_to_events[event._id] = event
                waiting.event_queue_per_concurrency_id[fn.concurrency_id].queue.append(event)
        begin = time.monotonic()
        left = {}
        for seconds in (5, 30, 61):
            monkeypatch.setattr(line.time, "monotonic", lambda now=begin + seconds: now)
            await waiting.forget()
            left[seconds] = set(waiting.pending_event_ids_session)
        assert left == {5: {"answered", "gone"}, 30: {"gone"}, 61: set()}
        assert (len(waiting), waiting.event_ids_to_events) == (0, {})
        assert not waiting.pending_messages_per_session

    finish(run())


def test_events_of_one_visitor_at_the_same_time_share_what_is_remembered():
    page, *states = page_with_states(2)
    sessions = Sessions(page, 3, 60)
    at_once = [sessions["visitor"], sessions["visitor"]]
    assert len(sessions) == 0  # nothing is stored yet
    for session, state in zip(at_once, states, strict=True):
        session[state._id].append("changed in place")
    del at_once, session
    assert [sessions["visitor"][state._id] for state in states] == [["changed in place"]] * 2
    assert sessions["another"][states[0]._id] == []


def page_with_states(count: int) -> Any:
    """A page, and the states in it."""

    async def build() -> Any:  # Gradio asks for a loop, and would make one that nobody closes
        with gr.Blocks() as page:
            states = [gr.State([]) for _ in range(count)]
        return page, *states

    return finish(build())


@pytest.mark.parametrize(("open_tab", "left"), [(False, []), (True, [1])])
def test_work_of_who_has_left_is_forgotten_after_its_time(open_tab, left, monkeypatch):
    page, state = page_with_states(1)
    sessions, now = Sessions(page, 3, 60), time.monotonic()
    sessions["visitor"][state._id].append(1)
    tab = sessions.tab("visitor")
    if open_tab:
        tab.__enter__()
    monkeypatch.setattr("app.sessions.time.monotonic", lambda: now + 61)
    sessions.delete_all_expired_state()
    assert sessions["visitor"][state._id] == left


def gated() -> httpx.AsyncClient:
    application = fastapi.FastAPI()

    @application.post("/gradio_api/{name}")
    async def take(request: fastapi.Request, name: str) -> int:
        if name == "full":
            raise OSError(28, "No space left on device")
        return len(await request.body())

    application.add_exception_handler(OSError, gate.disk_full)
    application.add_exception_handler(ClientDisconnect, gate.gone)
    guarded: Any = Gate(application, lambda: pytest.fail("no tab is opened"))
    return httpx.AsyncClient(transport=httpx.ASGITransport(guarded), base_url="http://page")


@pytest.mark.parametrize(
    ("name", "size", "status", "sentence"),
    [
        ("queue", 1000, 200, "1000"),
        ("queue", 2001, 413, "too much to send at once"),
        ("upload", 2001, 200, "2001"),
        ("upload", 9001, 413, "too much to send at once"),
        ("full", 1, 507, "no room left for photos"),
    ],
)
def test_what_is_too_large_or_finds_no_room_gets_a_sentence(
    name, size, status, sentence, monkeypatch
):
    monkeypatch.setattr(gate, "LARGEST", 2000)
    monkeypatch.setattr(gate, "UPLOADS", 9000)

    async def send() -> httpx.Response:
        async with gated() as client:
            return await client.post(f"/gradio_api/{name}", content=bytes(size))

    found = finish(send())
    assert (found.status_code, sentence in found.text) == (status, True)


@pytest.mark.parametrize(("pause", "status"), [(0, 200), (0.1, 408)])
def test_who_sends_a_byte_now_and_then_is_not_waited_for(pause, status, monkeypatch):
    monkeypatch.setattr(gate, "GRACE", 0.3)

    async def drops() -> Any:
        for _ in range(10):
            await asyncio.sleep(pause)
            yield b"x"

    async def send() -> httpx.Response:
        async with gated() as client:
            return await client.post("/gradio_api/upload", content=drops())

    assert finish(send()).status_code == status


def test_the_oldest_go_where_there_is_no_room_and_what_is_not_ours_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def write(name: str, size: int) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(bytes(size))
        time.sleep(0.02)  # files are told apart by their times
        return path

    old, new = write(f"{'a' * 64}/old.jpg", 100), write(f"{'b' * 64}/new.jpg", 100)
    made, part = write(f"{'c' * 32}/overlay.png", 100), write("tmp12345678", 100)
    foreign = [write("diary.txt", 100), write("holiday/photo.jpg", 100)]
    monkeypatch.setattr(files, "FRESH", 0)
    files.sweep(str(tmp_path), 60, 250)
    assert [path.exists() for path in (old, new, made, part)] == [False, True, False, True]
    assert not old.parent.exists()
    files.sweep(str(tmp_path), 0, 250)
    assert not new.exists()
    assert not part.exists()
    assert all(path.exists() for path in foreign)


def test_what_was_just_made_stays_where_there_is_no_room(tmp_path: Path, monkeypatch):
    old, made = tmp_path / ("a" * 64) / "old.jpg", tmp_path / ("c" * 32) / "overlay.png"
    monkeypatch.setattr(files, "FRESH", 0.3)
    for path in (old, made):
        path.parent.mkdir()
        path.write_bytes(bytes(100))
        time.sleep(0.4 if path == old else 0)
    files.sweep(str(tmp_path), 60, 50)
    assert not old.exists()
    assert made.exists()
