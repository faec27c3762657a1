"""Every way into the page, asked for what is not the visitor's: files, and other servers.

What takes files is found in the page's own configuration, so a new component or event is walked,
too.
"""

import http.server
import json
import re
import threading
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, ClassVar

import httpx
import pytest

import words
from app.security import Filter
from tests.loop import finish
from words import say

META = {"_type": "gradio.FileData"}
SENTENCE = say("not_uploaded")
SECRET = "what only the owner of this computer may read"
# A page whose guard against private addresses is off: a listener on this computer sees what it
# would ask of others. Without that, Gradio asks dns.google for every name.
OPEN_HEARTED = """
import sys
import safehttpx
safehttpx.is_public_ip = lambda address: True
from app.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


class House:
    """A running page, and beside its upload folder what nobody may reach."""

    def __init__(self, url: str, folder: Path) -> None:
        self.http = httpx.Client(base_url=url, timeout=60)
        [self.uploads] = folder.glob("photos-*")  # of this page alone
        self.secret = folder / "secret.txt"
        config = self.http.get("/config").json()
        self.parts = {part["id"]: part for part in config["components"]}
        self.events = [event for event in config["dependencies"] if event["backend_fn"]]

    def takes_files(self, part: int) -> bool:
        return "FileData" in str(self.parts[part].get("api_info"))

    def upload(self, content: bytes, name: str = "photo.png") -> str:
        (path,) = self.http.post("/gradio_api/upload", files={"files": (name, content)}).json()
        return path

    def asked(self, value: Any) -> Iterator[tuple[dict, list[Any]]]:
        """Every event, once for each of its inputs, which then is `value`."""
        for event in self.events:
            for place, part in enumerate(event["inputs"]):
                if self.parts[part]["type"] == "state":
                    continue
                data = [self.parts[each]["props"].get("value") for each in event["inputs"]]
                several = self.parts[part]["props"].get("file_count") == "multiple"
                data[place] = [value] if several and not isinstance(value, list) else value
                yield {**event, "takes_files": self.takes_files(part)}, data

    def run(self, calls: list[tuple[dict, list[Any]]]) -> list[str]:
        return [
            self.http.post(
                "/gradio_api/run/predict",
                json={"fn_index": event["id"], "data": data, "session_hash": "x"},
            ).text
            for event, data in calls
        ]

    def call(self, calls: list[tuple[dict, list[Any]]]) -> list[str]:
        answers = []
        for event, data in calls:
            address = f"/gradio_api/call/{event['api_name']}"
            begun = self.http.post(address, json={"data": data})
            answers.append(begun.text)
            if begun.is_success:
                answers[-1] = self.http.get(f"{address}/{begun.json()['event_id']}").text
        return answers

    def queue(self, calls: list[tuple[dict, list[Any]]]) -> list[str]:
        session, answers = uuid.uuid4().hex, {}
        for event, data in calls:
            joined = self.http.post(
                "/gradio_api/queue/join",
                json={"fn_index": event["id"], "data": data, "session_hash": session},
            )
            answers[joined.json()["event_id"]] = ""
            if len(answers) % 40 == 0:  # as many may wait
                self._listen(session, answers)
        self._listen(session, answers)
        return list(answers.values())

    def _listen(self, session: str, answers: dict[str, str]) -> None:
        if all(answers.values()):
            return
        address = "/gradio_api/queue/data"
        with self.http.stream("GET", address, params={"session_hash": session}) as stream:
            for line in stream.iter_lines():
                message = json.loads(line.removeprefix("data: ")) if line else {}
                if message.get("msg") == "process_completed":
                    answers[message["event_id"]] = line
                if message.get("msg") == "close_stream":
                    return


@pytest.fixture(scope="module")
def house(serve: Callable, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    folder = tmp_path_factory.mktemp("uploads")
    (folder / "secret.txt").write_text(SECRET)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GRADIO_TEMP_DIR", str(folder))
        with serve() as (url, _):
            house = House(url, folder)
            yield house
            house.http.close()


def link(path: str, uploads: Path) -> str:
    """A link in the upload folder that leads out of it."""
    found = uploads / f"link-{Path(path).name}"
    uploads.mkdir(exist_ok=True)
    if not found.is_symlink():
        found.symlink_to(path)
    return str(found)


# Ways to name a path.
PATHS: dict[str, Callable[[str, Path], Any]] = {
    "with meta": lambda path, _: {"path": path, "meta": META},
    "without meta": lambda path, _: {"path": path},
    "as a string": lambda path, _: path,
    "upwards": lambda path, own: {"path": f"{own}/x/../../{Path(path).name}", "meta": META},
    "by a link": lambda path, own: {"path": link(path, own), "meta": META},
    "by a link, without meta": lambda path, own: {"path": link(path, own)},
    "as a stream": lambda path, _: {"path": path, "meta": META, "is_stream": True},
    "by url": lambda path, _: {"path": "", "url": f"/gradio_api/file={path}", "meta": META},
    "by url alone": lambda path, _: {"path": None, "url": path},
    "as an address": lambda path, _: {"path": f"file://{path}", "meta": META},
    "inside": lambda path, _: {"value": {"path": path, "meta": META}, "meta": META},
    "many": lambda path, _: [{"path": path, "meta": META}] * 2000,
}
# What else is no upload.
OTHERS: dict[str, Any] = {
    "base64": {"path": None, "url": "data:image/png;base64,iVBORw0KGgo=", "meta": META},
    "base64 as a path": {"path": "data:image/png;base64,iVBORw0KGgo=", "meta": META},
    "base64 as a string": "data:image/png;base64,iVBORw0KGgo=",
    "ftp": {"path": "ftp://127.0.0.1/photo.png", "meta": META},
    "another computer": {"path": "\\\\127.0.0.1\\share\\photo.png", "meta": META},
    "a folder": {"path": ".", "meta": META},
    "another meta": {"path": "/etc/passwd", "meta": "gradio.FileData"},
    "a NUL": {"path": "/etc/passwd\0.png", "meta": META},
    "a long name": {"path": "/" + 5000 * "x", "meta": META},
    "a list for a path": {"path": ["/etc/passwd"], "meta": META},
    "a number": 7,
    "lists in lists": [[[None]]],
}
WAYS = ("run", "call", "queue")


def check(house: House, way: str, value: Any) -> None:
    """Ask everything for `value` in one way; nothing may come back but the one sentence."""
    calls = [call for call in house.asked(value) if call[0]["takes_files"]]
    assert len(calls) >= 25
    refused = 0
    for (event, _), answer in zip(calls, getattr(house, way)(calls), strict=True):
        assert SECRET not in answer
        for address in re.findall(r"/gradio_api/file=[^\"\\ ]+", answer):
            assert SECRET not in house.http.get(address).text
        if "does not accept direct HTTP POST" in answer:
            continue  # `run` is for what does not wait
        refused += SENTENCE in answer
        assert SENTENCE in answer, (event["id"], event["api_name"], answer)
    assert refused
    copied = [path for path in house.uploads.rglob("*") if path.is_file() and not path.is_symlink()]
    assert not [path for path in copied if SECRET.encode() in path.read_bytes()]


@pytest.mark.parametrize(
    ("kind", "way"),
    [("with meta", "call"), ("without meta", "call"), ("upwards", "call"), ("by a link", "call")]
    + [(kind, way) for kind in PATHS for way in ("run", "queue")],
)
def test_nobody_reaches_a_file_that_is_not_uploaded(house: House, kind: str, way: str):
    check(house, way, PATHS[kind](str(house.secret), house.uploads))


def test_the_page_in_another_language_has_the_same_doors(
    house: House, monkeypatch: pytest.MonkeyPatch
):
    with words.speaking("de"):
        monkeypatch.setitem(globals(), "SENTENCE", words.say("not_uploaded").partition(",")[0])
    german = House(f"{house.http.base_url}/de", house.uploads.parent)
    for way in WAYS:
        check(german, way, PATHS["with meta"](str(house.secret), house.uploads))
    for route in ("file=/etc/passwd", "proxy=http://127.0.0.1", "../monitoring", "stream/x"):
        assert german.http.get(f"/gradio_api/{route}").status_code in (403, 404)
    german.http.close()


@pytest.mark.parametrize("way", ["run", "queue"])
def test_no_other_input_takes_files(house: House, way: str):
    """Gradio looks for files in the values of all components, and copies what it finds."""
    for value in ({"path": str(house.secret), "meta": META}, [[{"path": "/etc/passwd"}]]):
        calls = [call for call in house.asked(value) if not call[0]["takes_files"]]
        assert len(calls) > 30
        for answer in getattr(house, way)(calls):
            assert SENTENCE in answer or "does not accept direct HTTP POST" in answer


@pytest.mark.parametrize("kind", ["with meta", "without meta", "by a link", "as a string"])
def test_nobody_learns_whether_a_file_exists(house: House, kind: str):
    check(house, "queue", PATHS[kind](str(house.secret.with_name("missing")), house.uploads))


@pytest.mark.parametrize("kind", OTHERS)
def test_what_is_no_upload_gets_one_sentence(house: House, kind: str):
    check(house, "queue", OTHERS[kind])


def test_uploads_are_taken_all_the_same(house: House, chelsea: Path):
    path = house.upload(chelsea.read_bytes(), "a cat.png")
    value = {"path": path, "meta": META, "url": f"{house.http.base_url}gradio_api/file={path}"}
    calls = [call for call in house.asked(value) if call[0]["api_name"] == "explain"][:1]
    for way in ("call", "queue"):
        (answer,) = getattr(house, way)(calls)
        assert '"label":"cats"' in answer.replace(": ", ":")
    assert house.http.get(f"/gradio_api/file={path}").content == chelsea.read_bytes()


@pytest.mark.parametrize("upwards", ["", "x/../../", "./"])
def test_files_are_fetched_from_the_upload_folder_alone(house: House, upwards: str):
    outside = [
        str(house.secret),
        "/etc/passwd",
        "/etc/missing",
        link(str(house.secret), house.uploads),
    ]
    for path in [*outside, f"{house.uploads}/{upwards}../secret.txt", "app/page.py"]:
        for route in ("file=", "file/", "proxy=", "stream/", "file=file://"):
            for address in (path, path.replace("/", "%2F").replace(".", "%2e")):
                answer = house.http.get(f"/gradio_api/{route}{address}")
                assert answer.status_code in (403, 404, 405)
                assert SECRET not in answer.text
    answers = {house.http.get(f"/gradio_api/file={path}").text for path in outside}
    assert answers == {SENTENCE}


@pytest.mark.parametrize(
    "address",
    ["deep_link?session_hash=x", "process_recording", "vibe-code", "dev/reload", "runs",
     "custom_component/x/client/component/index.js", "../monitoring"],
)  # fmt: skip
def test_what_the_page_does_not_need_is_not_there(house: House, address: str):
    for method in ("GET", "POST"):
        assert house.http.request(method, f"/gradio_api/{address}").status_code == 404


@pytest.mark.parametrize(
    "name",
    ["../../../evil.html", "..", "/etc/cron.d/evil", "C:\\evil.bat", "a\0b.png", 400 * "x" + ".png",
     "猫 ‮gnp.exe", "<img src=x onerror=alert(1)>.png", "deep_links/x/state.json", ""],
)  # fmt: skip
def test_names_of_uploads_stay_in_the_upload_folder(house: House, name: str):
    before = {path for path in house.uploads.parent.rglob("*") if house.uploads not in path.parents}
    head = f'Content-Disposition: form-data; name="files"; filename="{name}"'
    body = f"--b\r\n{head}\r\n\r\nhello\r\n--b--\r\n".encode()
    kind = {"Content-Type": "multipart/form-data; boundary=b"}
    answer = house.http.post("/gradio_api/upload", content=body, headers=kind)
    assert answer.status_code in (200, 400)
    for path in answer.json() if answer.status_code == 200 else []:
        if isinstance(path, str):
            assert Path(path).resolve().parent.parent == house.uploads.resolve()
    after = {path for path in house.uploads.parent.rglob("*") if house.uploads not in path.parents}
    assert after == before


@pytest.mark.parametrize("name", ["page.html", "picture.svg", "script.js", "page.xhtml", "x.png"])
def test_no_upload_runs_as_part_of_the_page(house: House, name: str):
    evil = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"
    path = house.upload(evil, name)
    value = {"path": path, "meta": META}
    house.run([call for call in house.asked(value) if not call[0]["queue"]])  # as a photo
    for headers in ({}, {"Range": "bytes=0-500", "Content-Type": "text/html"}):
        answer = house.http.get(f"/gradio_api/file={path}", headers=headers)
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "sandbox" in answer.headers["Content-Security-Policy"]
        if not name.endswith(".png"):
            assert answer.headers["Content-Disposition"].startswith("attachment")


def test_requests_have_an_end(house: House):
    long = {"data": ["x" * 9_000_000], "fn_index": 0, "session_hash": "x"}
    for address in ("run/predict", "call/explain", "queue/join", "component_server"):
        assert house.http.post(f"/gradio_api/{address}", json=long).status_code == 413

        def pieces() -> Iterator[bytes]:
            yield from (b"x" * 1_000_000 for _ in range(9))

        answer = house.http.post(f"/gradio_api/{address}", content=pieces())
        assert answer.status_code in (400, 413, 422)


def test_a_stranger_cannot_say_where_the_page_is(house: House):
    """Only what comes from this computer, as from a public link, and a proxy may."""
    scope = {"type": "http", "path": "/", "headers": [(b"X-Forwarded-Host", b"evil.example")]}
    seen = []

    async def page(scope: Any, *_: Any) -> None:
        seen.append(scope["headers"])

    for client, proxied in (("203.0.113.9", False), ("127.0.0.1", False), ("203.0.113.9", True)):
        finish(Filter(page, proxied=proxied)({**scope, "client": (client, 1)}, None, None))
    assert [len(headers) for headers in seen] == [0, 1, 1]


class Listener(http.server.BaseHTTPRequestHandler):
    """Counts who asks."""

    hits: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.hits.append(self.path)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(SECRET.encode())

    do_HEAD = do_POST = do_GET

    def log_message(self, *_: Any) -> None:
        pass


def test_the_page_asks_no_other_server(serve: Callable, tmp_path: Path, monkeypatch: Any):
    monkeypatch.setenv("GRADIO_TEMP_DIR", str(tmp_path))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Listener) as other:
        threading.Thread(target=other.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{other.server_port}/photo.png"
        with serve(command=("-c", OPEN_HEARTED)) as (url, _):
            house = House(url, tmp_path)
            named = {"path": address, "meta": META}
            for way in WAYS:
                check(house, way, named)
            for value in ({"path": address}, {**named, "path": "", "url": address}, address):
                check(house, "queue", value)
            for route in ("file=", "file/", "proxy="):
                for other_way in (address, address.replace("://", "%3A%2F%2F"), address.upper()):
                    answer = house.http.get(f"/gradio_api/{route}{other_way}")
                    assert answer.status_code in (403, 404)
            house.http.close()
        other.shutdown()
    assert Listener.hits == []
