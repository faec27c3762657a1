"""What browsers ask of Teach, and what anybody else may send instead."""

import base64
from typing import Any, cast

import cv2
import numpy as np
import pytest

from app.config import AppConfig
from app.desk import TOGETHER, Desk
from app.stage import Stage
from models import bundle, taught
from models.engine import Engine
from models.taught import MAX_CLASSES, MAX_PHOTOS
from tests.loop import finish


@pytest.fixture(scope="module")
def desk(animals: Engine) -> Desk:
    config, nothing = AppConfig(bundle.find(bundle.DEFAULT)), cast(Any, None)
    return Desk(Stage(config, animals, *[nothing] * 6))  # no page


def ask(desk: Desk, name: str, request: Any) -> dict[str, Any]:
    return finish(desk.run(getattr(desk, name), request))


def uri(seed: int, side: int = 80) -> str:
    pixels = np.random.default_rng(seed).integers(0, 255, (side, side, 3), np.uint8)
    data = cv2.imencode(".jpg", pixels)[1].tobytes()
    return f"data:image/jpeg;base64,{base64.b64encode(data).decode()}"


def test_photos_are_looked_at_and_learned_from_and_what_is_forgotten_is_named(
    desk: Desk, animals: Engine
):
    looked = ask(desk, "look", {"photos": [uri(seed) for seed in range(4)]})["photos"]
    assert len({each["digest"] for each in looked}) == 4
    ids = [each["id"] for each in looked]
    classes = [["  one ", ids[:2]], ["two", ids[2:]]]
    answer = ask(desk, "learn", {"classes": classes})
    model = taught.read(base64.b64decode(answer["model"]), lambda name: animals)
    assert model.card.names == ("one", "two")
    counts = np.zeros((2, 2), int)
    for truth, answers in enumerate(answer["answers"]):
        for said in answers:
            counts[truth, said] += 1
    assert counts.tolist() == model.card.metrics["held_out"]["confusion"]

    again = ask(desk, "learn", {"classes": [["one", [ids[0], "gone"]], ["two", ["lost", ids[3]]]]})
    assert again == {"missing": ["gone", "lost"]}
    assert ask(desk, "save", {"classes": [["one", ["gone"]]]}) == {"missing": ["gone"]}


@pytest.mark.parametrize(
    ("name", "request_"),
    [
        ("look", None),
        ("look", {"photos": "abc"}),
        ("look", {"photos": [None]}),
        ("look", {"photos": ["data:image/jpeg;base64,????"]}),
        ("look", {"photos": ["x" * 300_000]}),
        ("look", {"photos": [uri(0)] * (TOGETHER + 1)}),
        ("read", {"path": "/etc/passwd"}),
        ("learn", {"classes": [["a", [1]]]}),
        ("learn", {"classes": [[1, []]]}),
        ("learn", {"classes": 3}),
        ("learn", {"classes": [["a", ["b"] * (MAX_PHOTOS + 1)]]}),
        ("save", {"classes": [["a", []]] * (MAX_CLASSES + 1)}),
        ("save", [[[]]]),
    ],
)
def test_what_no_page_sends_is_not_understood(desk: Desk, name: str, request_: Any):
    assert "does not fit the page" in ask(desk, name, request_)["problem"]


@pytest.mark.parametrize("name", ["read", "open"])
@pytest.mark.parametrize("file", ["/etc/passwd", "", "no such file", None, 3])
def test_only_uploads_are_read(desk: Desk, name: str, file: Any):
    assert "upload" in ask(desk, name, {"file": file})["problem"]


def test_a_photo_that_is_none_is_said_beside_the_others(desk: Desk):
    broken = f"data:image/jpeg;base64,{base64.b64encode(b'broken').decode()}"
    first, second = ask(desk, "look", {"photos": [broken, uri(0)]})["photos"]
    assert set(first) == {"problem"}
    assert set(second) == {"id", "digest"}


def test_too_few_photos_are_said(desk: Desk):
    said = ask(desk, "learn", {"classes": [["a", []], ["b", []]]})["problem"]
    assert "too few so far: a, b" in said
