"""Fooling a network over HTTP: the server decides what scores, and who may clear the board."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import cv2
import httpx
import pytest
from gradio import media

from models import photo
from tests.app.test_crowd import event_of, upload
from words import say

# A lion with a small cat in the corner; and what shows the cat alone.
CORNER = 0.3
CUT = {"x": 1 - CORNER / 2, "y": 1 - CORNER / 2}


@pytest.fixture(scope="module")
def http(serve) -> Iterator[httpx.Client]:
    """A page with a network that knows lions and cats."""
    with (
        serve("--model", "wildlife22") as (url, _),
        httpx.Client(base_url=f"{url}/gradio_api/", timeout=120) as http,
    ):
        yield http


@pytest.fixture(scope="module")
def lion(tmp_path_factory: pytest.TempPathFactory, chelsea: Path) -> Path:
    rgb = photo.open(media.get_image("lion.jpg")).rgb.copy()
    side = round(CORNER * min(rgb.shape[:2]))
    cat = cv2.resize(photo.open(chelsea).rgb, (side, side), interpolation=cv2.INTER_AREA)
    rgb[-side:, -side:] = cat
    path = tmp_path_factory.mktemp("photos") / "lion.png"
    cv2.imwrite(str(path), rgb[..., ::-1])
    return path


class Pupil:
    """A visitor who sends what a browser would, and what it would not."""

    def __init__(self, http: httpx.Client, name: str) -> None:
        self.http, self.name = http, name
        config = http.get("../config").raise_for_status().json()
        [tab] = [part["id"] for part in config["components"]
                 if part["props"].get("elem_id") == "experiment"]  # fmt: skip
        chosen = next(d["id"] for d in config["dependencies"] if [tab, "select"] in d["targets"])
        self._show = next(d["id"] for d in config["dependencies"] if d["trigger_after"] == chosen)
        self.usual = next(part["props"]["value"] for part in config["components"]
                          if part["props"].get("elem_id") == "threshold")  # fmt: skip
        self.photo: Any = None

    def ask(self, event: int, data: list[Any], event_data: Any = None, **headers: str) -> str:
        """What the server answers, as text."""
        body = {"fn_index": event, "data": data, "event_data": event_data,
                "session_hash": self.name}  # fmt: skip
        self.http.post("queue/join", json=body, headers=headers).raise_for_status()
        return self.http.get("queue/data", params={"session_hash": self.name}).text

    def open(self, path: Path) -> str:
        self.photo = upload(self.http, path)
        return self.ask(self._show, self.asked)

    @property
    def asked(self) -> list[Any]:
        return [self.photo, None, self.usual, None, None]

    def say_it_is_right(self) -> str:
        return self.ask(event_of(self.http, "fool_ruling"), [None], {"name": "fool_yes"})

    def cut(self) -> str:
        """Cut the cat out of the photo."""
        event = event_of(self.http, "after")
        return self.ask(event, [*self.asked, "crop", 100 * CORNER], CUT)

    def press(self, name: str) -> str:
        event = event_of(self.http, "tools")
        return self.ask(event, [*self.asked, 50], {"name": name})

    def put(self, nickname: Any, forged: Any = None) -> str:
        return self.ask(event_of(self.http, "fool_nickname", "submit"), [forged, nickname])

    def board(self, press: str = "", **headers: str) -> str:
        body = {"fn_index": event_of(self.http, "fool_board"), "data": [],
                "event_data": {"name": press}, "session_hash": self.name}  # fmt: skip
        answer = self.http.post("run/predict", json=body, headers=headers).raise_for_status()
        return str(answer.json()["data"][0])


NOT_YET = json.dumps(say("fool_not_yet"))[1:-1]


def test_only_what_the_server_finds_scores(http: httpx.Client, lion: Path):
    eve = Pupil(http, "eve")
    claims = {"right": True, "steps": [["grey"]], "ruling": {"code": "fool_done", "points": 99}}
    assert NOT_YET in eve.put("Eve", claims)
    assert "Is that right?" in eve.open(lion)
    assert NOT_YET in eve.put("Eve", claims)
    assert "that is right" in eve.say_it_is_right()
    assert NOT_YET in eve.put("Eve", claims)  # unchanged
    for _ in range(6):
        told = eve.press("experiment_darker")
    assert "now it gives no answer" in told
    assert NOT_YET in eve.put("Eve", claims)
    assert "Eve" not in eve.board()
    eve.press("experiment_original")
    told = eve.cut()
    assert "Fooled: now it says this is a cat." in told
    assert "9 points" in told
    assert say("fool_no_name") in eve.put("\u200b ")
    assert "9 points" in eve.put("<b onclick=alert(1)>")
    shown = eve.board()
    assert "&lt;b onclick=alert" in shown
    assert "<b onclick" not in shown
    assert "<bdi>lion</bdi> → <bdi>cat</bdi>" in shown


def test_a_photo_that_is_wrong_before_scores_nothing(http: httpx.Client, lion: Path):
    mallory = Pupil(http, "mallory")
    mallory.open(lion)
    event = event_of(http, "fool_ruling")
    assert "wrong without your help" in mallory.ask(event, [None], {"name": "fool_no"})
    mallory.cut()
    assert NOT_YET in mallory.put("Mallory")


def test_two_pupils_at_once_and_who_may_clear_the_board(http: httpx.Client, lion: Path):
    def play(name: str) -> str:
        pupil = Pupil(http, name)
        pupil.open(lion)
        pupil.say_it_is_right()
        pupil.cut()
        return pupil.put(name)

    with ThreadPoolExecutor(2) as pool:
        told = list(pool.map(play, ["Ada", "Bo"]))
    assert all("process_completed" in each for each in told)
    teacher = Pupil(http, "teacher")
    shown = teacher.board()
    assert "Ada" in shown
    assert "Bo" in shown
    for elsewhere in ({"host": "0123.gradio.live"}, {"x-forwarded-for": "192.0.2.7"}):
        assert "Ada" in teacher.board("fool_clear", **elsewhere)
        assert say("fool_clear") not in teacher.board(**elsewhere)
    assert say("fool_clear") in shown
    assert say("fool_nobody") in teacher.board("fool_clear")
