"""Cameras of many visitors, as the server sees them."""

import asyncio
import base64
import html
import time
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from app.screens import camera
from app.screens.camera import Cameras
from explain.explanation import explain
from tests.loop import finish


def frame(data: bytes) -> str:
    return f"data:image/jpeg;base64,{base64.b64encode(data).decode()}"


def look(cameras: Cameras, *frames: tuple[str, str]) -> list[dict[str, Any]]:
    """What comes back of frames that are sent at the same time."""

    async def all_of_them() -> list[dict[str, Any]]:
        return await asyncio.gather(*(cameras.answer(*frame) for frame in frames))

    return finish(all_of_them())


def test_a_frame_is_answered_as_a_photo_is(animals, chelsea: Path):
    cameras = Cameras(1, 2)
    (answer,) = look(cameras, (cameras.admit(animals), frame(chelsea.read_bytes())))
    found = explain(animals, chelsea)
    assert found.headline in html.unescape(answer["answer"])
    heat = base64.b64decode(answer["heat"].partition(",")[2])
    shape = cv2.imdecode(np.frombuffer(heat, np.uint8), cv2.IMREAD_UNCHANGED).shape
    assert shape == (64, 96, 4)
    assert found.place in answer["alt"]
    strict = cameras.admit(animals, 1.0)
    (unsure,) = look(cameras, (strict, frame(chelsea.read_bytes())))
    assert "I cannot decide" in unsure["answer"]


def large() -> bytes:
    """More pixels than a camera sends, in a few kilobytes."""
    return cv2.imencode(".png", np.zeros((2000, 2000), np.uint8))[1].tobytes()


@pytest.mark.parametrize(
    "sent", ["", "nonsense", "data:image/jpeg;base64,????", frame(b"broken"), frame(large())]
)
def test_what_is_no_frame_stops_the_camera(animals, sent: str):
    cameras = Cameras(1, 2)
    assert look(cameras, (cameras.admit(animals), sent)) == [{"stop": "lost"}]


def test_there_are_only_so_many_cameras_and_one_that_leaves_makes_room(animals):
    cameras = Cameras(1, 2)
    first, second = cameras.admit(animals), cameras.admit(animals)
    assert first != second
    assert cameras.admit(animals) is None
    cameras.leave(first)
    assert cameras.admit(animals)
    assert look(cameras, (first, "")) == [{"stop": "lost"}]


@pytest.mark.parametrize(
    ("seconds", "step", "stopped"),
    [(60 * camera.MINUTES, 50, False), (60 * camera.MINUTES + 30, 50, True), (70, 70, True)],
)
def test_a_camera_ends_after_its_time_or_when_its_frames_stay_away(
    animals, chelsea: Path, monkeypatch, seconds: int, step: int, stopped: bool
):
    """However long a page goes on: `seconds` in all, a frame each `step`."""
    cameras, begin = Cameras(1, 1), time.monotonic()
    name, sent = cameras.admit(animals), frame(chelsea.read_bytes())
    for passed in [*range(step, seconds, step), seconds]:
        monkeypatch.setattr(camera.time, "monotonic", lambda passed=passed: begin + passed)
        (answer,) = look(cameras, (name, sent))
    assert (answer == {"stop": "over"}) == stopped
    assert (cameras.admit(animals) is not None) == stopped


def test_a_camera_that_sends_more_than_can_be_looked_at_is_told_so(animals, chelsea: Path):
    cameras = Cameras(1, 1)
    name, sent = cameras.admit(animals), frame(chelsea.read_bytes())
    answers = look(cameras, *[(name, sent)] * 5)
    assert sum(answer == {"busy": True} for answer in answers) == 5 - camera.UNDER_WAY
    assert "answer" in look(cameras, (name, sent))[0]


def test_a_model_that_fails_stops_the_camera_without_a_word_of_why(animals, monkeypatch, chelsea):
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr(camera, "explain", fail)
    cameras = Cameras(1, 1)
    (answer,) = look(cameras, (cameras.admit(animals), frame(chelsea.read_bytes())))
    assert answer == {"stop": "lost"}
