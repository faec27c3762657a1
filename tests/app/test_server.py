"""The page over HTTP: its health, its endpoint, its limits, and its end."""

import base64
import io
import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import gradio as gr
import pytest
from gradio import media
from gradio_client import Client, handle_file
from gradio_client.exceptions import AppError
from PIL import Image

from app.screens.explore import guard
from explain.__main__ import main as explain_main
from models.errors import PhotoError
from tests.app.test_crowd import answer, api, upload


@pytest.fixture(scope="module")
def client(url: str) -> Iterator[Client]:
    client = Client(url, verbose=False)
    yield client
    client.close()


def test_the_endpoint_gives_what_the_command_line_gives(client: Client, chelsea: Path, capsys):
    result, overlay = client.predict(handle_file(chelsea), None, None, api_name="/explain")
    assert explain_main([str(chelsea), "--json"]) == 0
    expected = json.loads(capsys.readouterr().out)
    assert result["photo"] == "chelsea.png"
    for key in expected.keys() - {"photo", "milliseconds"}:
        assert result[key] == expected[key], key
    assert result["verdict"] == "answer"
    assert result["label"] == "cats"
    with Image.open(overlay) as picture:
        assert picture.width == 451
        assert picture.height > 300  # the photo and its legend


def test_target_and_threshold_are_the_callers_choice(client: Client, chelsea: Path):
    result, _ = client.predict(handle_file(chelsea), "dogs", 1.0, api_name="/explain")
    assert result["target"] == "dogs"
    assert result["verdict"] == "ambiguous"
    assert result["label"] is None
    assert result["codes"] == ["below_threshold", "show_whole"]


@pytest.mark.parametrize(
    ("target", "threshold", "sentence"),
    [("unicorn", None, "no class 'unicorn'"), (None, 7, "between 0 and 1")],
)
def test_wrong_requests_get_a_sentence(client, chelsea, target, threshold, sentence):
    with pytest.raises(AppError, match=sentence):
        client.predict(handle_file(chelsea), target, threshold, api_name="/explain")


def test_an_unreadable_photo_raises_its_sentence(client: Client, tmp_path: Path):
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"%PDF-1.4 not a photo")
    with pytest.raises(AppError, match="PDF") as raised:
        client.predict(handle_file(broken), None, None, api_name="/explain")
    assert "Traceback" not in str(raised.value)


def test_only_explanations_are_offered_to_programs(client: Client):
    endpoints = client.view_api(return_format="dict")["named_endpoints"]
    assert set(endpoints) == {"/explain", "/same_animal"}


def test_no_two_parts_of_the_page_share_an_id(client: Client):
    ids = [part["props"].get("elem_id") for part in client.config["components"]]
    known = sorted(filter(None, ids))
    assert len(known) > 50
    assert known == sorted(set(known))


def test_photos_of_the_same_animal_are_answered_once(client: Client, chelsea: Path):
    lion = media.get_image("lion.jpg")
    files = [handle_file(lion), handle_file(chelsea)]
    found = client.predict(files, api_name="/same_animal")
    assert found["same_animal"] == ["lion.jpg", "chelsea.png"]
    assert (found["verdict"], found["label"], found["shares"]) == ("answer", "cats", [0, 1])


def test_one_bad_photo_among_six_is_named_and_left_out(
    client: Client, chelsea: Path, tmp_path: Path
):
    (tmp_path / "broken.jpg").write_bytes(b"\xff\xd8\xff broken")
    with Image.open(chelsea) as cat:
        cat.convert("RGB").save(tmp_path / "IMG_1.HEIC", "HEIF")
    good = [media.get_image("lion.jpg"), chelsea, tmp_path / "IMG_1.HEIC", chelsea, chelsea]
    files = [handle_file(path) for path in (*good[:2], tmp_path / "broken.jpg", *good[2:])]
    found = client.predict(files, api_name="/same_animal")
    assert (found["verdict"], found["label"]) == ("answer", "cats")
    assert found["same_animal"] == [Path(path).name for path in good]
    assert len(found["shares"]) == 5
    assert found["left_out"] == [
        {
            "photo": "broken.jpg",
            "error": "This photo is damaged or stored in an unusual way; save it again as JPEG or "
            "choose another.",
        }
    ]


def test_inline_payloads_do_not_bypass_the_caps(url: str):
    """A `data:` address instead of an upload; 12,000 x 12,000 pixels in a few kilobytes."""
    buffer = io.BytesIO()
    Image.new("1", (12_000, 12_000)).save(buffer, "PNG")
    inline = "data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode()
    body = json.dumps({"data": [{"path": None, "url": inline}, None, None]}).encode()
    call = f"{url}/gradio_api/call/explain"
    request = urllib.request.Request(call, body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request) as response:
        event = json.load(response)["event_id"]
    with urllib.request.urlopen(f"{call}/{event}") as response:
        answer = response.read().decode()
    assert "event: error" in answer
    assert "Traceback" not in answer


def test_large_uploads_are_turned_away(url: str):
    boundary = "x"
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="files"; filename="a.jpg"\r\n\r\n'
    body = head.encode() + bytes(20_000_001) + f"\r\n--{boundary}--\r\n".encode()
    request = urllib.request.Request(
        f"{url}/gradio_api/upload",
        body,
        {"Content-Type": f"multipart/form-data; boundary={boundary}"},
    )
    with pytest.raises(urllib.error.HTTPError) as raised:
        urllib.request.urlopen(request)
    with raised.value as error:
        assert error.code == 413


def test_faults_of_our_own_show_no_details(caplog: pytest.LogCaptureFixture):
    def fails() -> None:
        raise RuntimeError("secret path /etc/passwd")

    def refuses() -> None:
        raise PhotoError("photo_empty")

    with pytest.raises(gr.Error) as raised:
        guard(fails)()
    assert "secret" not in str(raised.value.message)
    assert "try again" in raised.value.message
    assert "secret" in caplog.text  # whoever runs the page can find out
    with pytest.raises(gr.Error, match="This file is empty"):
        guard(refuses)()


def test_visitors_need_the_password_where_there_is_one(serve):
    with serve("--auth", "teacher:chalk") as (url, _):
        with pytest.raises(urllib.error.HTTPError) as raised:
            urllib.request.urlopen(url + "/config")
        with raised.value as error:
            assert error.code == 401
        assert Client(url, auth=("teacher", "chalk"), verbose=False).config


def test_a_signal_to_stop_lets_the_running_request_finish(serve, chelsea: Path):
    """The report's CNN: its first map imports TensorFlow, which takes seconds."""
    with serve("--model", "report_cnn", full=True) as (url, process):
        client = Client(url, verbose=False)
        job = client.submit(handle_file(chelsea), "cats", None, api_name="/explain")
        while job.status().code.value != "PROCESSING" and not job.done():
            time.sleep(0.02)
        process.send_signal(signal.SIGTERM)
        result, _ = job.result(timeout=60)
        assert result["target"] == "cats"
        assert process.wait(timeout=40) == 0


SHARE_SCRIPT = """
import sys
import gradio.networking
def blocked(*_):
    raise RuntimeError("firewall")
gradio.networking.setup_tunnel = blocked
from app.__main__ import main
sys.exit(main(["--share", *sys.argv[1:]]))
"""


def test_where_sharing_fails_page_and_console_say_so(serve):
    with serve("--host", "127.0.0.1", command=("-c", SHARE_SCRIPT)) as (url, process):
        for line in process.stdout:  # after "Open ...", before anything else
            if "public link" in line:
                break
        assert "A public link could not be made" in line
        assert url.rsplit(":", 1)[1] in line
        with urllib.request.urlopen(url + "/config") as response:
            config = json.load(response)
        load = next(d for d in config["dependencies"] if ["load"] in [t[1:] for t in d["targets"]])
        body = {"data": [], "fn_index": load["id"], "session_hash": "test"}
        request = urllib.request.Request(
            f"{url}/gradio_api/run/predict",
            json.dumps(body).encode(),
            {"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request) as response:
            assert "On the same network, open" in json.load(response)["data"][0]


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["--model", "unicorns"], 1, "There is no model 'unicorns'"),
        (["--auth", "nopassword"], 2, "--auth needs USER:PASS"),
    ],
)
def test_what_cannot_be_opened_is_said(arguments: list[str], code: int, sentence: str):
    command = [sys.executable, "-m", "app", *arguments]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == code
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_a_taken_port_is_said(url: str):
    port = url.rsplit(":", 1)[1]
    done = subprocess.run(
        [sys.executable, "-m", "app", "--port", port], capture_output=True, text=True
    )
    assert done.returncode == 1
    assert f"port {port}" in done.stderr.lower()
    assert "Traceback" not in done.stderr


def test_the_page_starts_without_heavy_libraries():
    script = (
        "import os, sys; os.environ['GRADIO_ANALYTICS_ENABLED'] = 'False'\n"
        "from app.config import AppConfig\n"
        "from app.server import Server\n"
        "from models import bundle\n"
        "from models.engine import Engine\n"
        "folder = bundle.find('animals')\n"
        "Server(AppConfig(folder), Engine(folder))\n"
        "heavy = {'tensorflow', 'keras', 'matplotlib', 'sklearn', 'scipy'} & set(sys.modules)\n"
        "sys.exit(', '.join(heavy) or 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


FORGETFUL_SCRIPT = """
import sys
from app.config import AppConfig
from app.server import Server
from models import bundle
from models.engine import Engine
folder = bundle.find("animals")
config = AppConfig(folder, port=int(sys.argv[sys.argv.index("--port") + 1]), keep_seconds=4)
Server(config, Engine(folder)).run()
"""


def test_visitors_photos_are_deleted(
    serve, chelsea: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("GRADIO_TEMP_DIR", str(tmp_path / "cache"))

    def files() -> list[Path]:
        return [path for path in (tmp_path / "cache").rglob("*") if path.is_file()]

    with serve(command=("-c", FORGETFUL_SCRIPT)) as (url, _):
        client = Client(url, verbose=False)
        client.predict(handle_file(chelsea), None, None, api_name="/explain")
        assert {path.name for path in files()} == {"chelsea.png", "overlay.png"}
        deadline = time.monotonic() + 20
        while files() and time.monotonic() < deadline:
            time.sleep(0.2)
        assert not files()


def test_a_crowd_gets_its_own_answers(url: str, chelsea: Path):
    """Twelve at once, every other one about another class."""
    targets = ["cats", "dogs"] * 6

    def ask(target: str) -> str:
        with api(url) as http:
            asked = {"data": [upload(http, chelsea), target, None]}
            said = answer(http, http.post("call/explain", json=asked))
        return json.loads(said.partition("data: ")[2])[0]["target"]

    with ThreadPoolExecutor(len(targets)) as pool:
        assert list(pool.map(ask, targets)) == targets


def test_a_page_that_stops_takes_its_photos_along(
    serve, chelsea: Path, tmp_path: Path, monkeypatch
):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.delenv("GRADIO_TEMP_DIR", raising=False)
    with serve() as (url, _):
        Client(url, verbose=False).predict(handle_file(chelsea), api_name="/explain")
        assert list(tmp_path.rglob("*chelsea*"))
    assert not list(tmp_path.iterdir())


def test_a_page_that_is_stopped_before_it_listens_leaves_nothing(tmp_path: Path):
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    command = [sys.executable, "-m", "app", "--port", "0"]
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE) as process:
        deadline = time.monotonic() + 60
        while not list(tmp_path.glob("examples-*")) and time.monotonic() < deadline:
            time.sleep(0.01)
        process.terminate()
        process.communicate(timeout=60)
    assert process.returncode in (0, 130)
    assert not list(tmp_path.iterdir())
