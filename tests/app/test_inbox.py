"""Photos from phones over HTTP: none is lost or doubled, nobody gets in without the code, and what
waits is a few pixels in memory until the teacher lets it in.
"""

import asyncio
import io
import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import fastapi
import numpy as np
import pytest
from fastapi.testclient import TestClient
from PIL import Image

from app import inbox, phones
from app.album import LONGEST, SIDE
from app.inbox import COOKIE, MOST_BYTES, MOST_OF_PHONE, TYPE, Inbox, Inboxes
from models.errors import ClassifierError
from tests.loop import finish
from words import say

CLASSES = {"c": "cats", "d": "dogs"}


def picture(number: int = 0, size: tuple[int, int] = (640, 480), kind: str = "JPEG") -> bytes:
    """A grey one, each with another shade, with a camera's word on where it was taken."""
    image, file = Image.new("RGB", size, (number, number, number)), io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "where I live"
    image.save(file, kind, exif=exif)
    return file.getvalue()


@pytest.fixture
def inboxes(monkeypatch: pytest.MonkeyPatch) -> Inboxes:
    monkeypatch.setattr(inbox, "PAUSE", 0)
    return Inboxes()


@pytest.fixture
def lesson(inboxes: Inboxes) -> Inbox:
    lesson = inboxes.start()
    lesson.sort(CLASSES)
    return lesson


@pytest.fixture
def application(inboxes: Inboxes) -> fastapi.FastAPI:
    application = fastapi.FastAPI()
    application.include_router(inbox.routes(inboxes))
    application.add_exception_handler(ClassifierError, phones.refused)
    return application


@pytest.fixture
def phone(application: fastapi.FastAPI, lesson: Inbox) -> Iterator[TestClient]:
    with TestClient(application) as phone:
        phone.post("/send/join", json={"code": lesson.code})
        yield phone


@pytest.fixture
def sent(phone: TestClient, lesson: Inbox) -> Callable[..., tuple[int, str]]:
    """`sent(data, kind="c")`: the status and the sentence that a phone gets for it."""

    def send(data: Any, kind: str = "c", **headers: str) -> tuple[int, str]:
        asked = {"code": lesson.code, "kind": kind}
        given = {"content-type": TYPE} | {key.replace("_", "-"): headers[key] for key in headers}
        answer = phone.post("/send", params=asked, content=data, headers=given)
        return answer.status_code, "".join(answer.json().values())

    return send


def waiting(lesson: Inbox) -> dict[str, list[str]]:
    return lesson.sort(CLASSES)


def test_forty_phones_at_once_each_send_a_photo_that_arrives_once(
    application: fastapi.FastAPI, lesson: Inbox
):
    def send(number: int) -> int:
        with TestClient(application) as phone:
            assert phone.post("/send/join", json={"code": lesson.code.lower()}).status_code == 200
            assert phone.get("/send/now", params={"code": lesson.code}).json()["classes"]
            asked = {"code": lesson.code, "kind": "cd"[number % 2]}
            data, headers = picture(6 * number, (320, 240)), {"content-type": TYPE}
            return phone.post("/send", params=asked, content=data, headers=headers).status_code

    with ThreadPoolExecutor(40) as pool:
        assert list(pool.map(send, range(40))) == [200] * 40
    assert lesson.phones == 40
    for kind, first in (("c", 0), ("d", 1)):
        names = waiting(lesson)[kind]
        shades = [
            round(float(np.asarray(Image.open(io.BytesIO(jpeg))).mean()))
            for jpeg in lesson.see(names).values()
        ]
        assert sorted(shades) == [6 * number for number in range(first, 40, 2)]


def test_a_photo_waits_small_and_without_what_the_camera_wrote(sent: Callable, lesson: Inbox):
    for data in (picture(1), picture(2, (SIDE, SIDE)), picture(3, (3000, 300), "PNG")):
        assert b"where I live" in data
        assert sent(data) == (200, say("send_done", name="cats"))
    for jpeg in lesson.see(waiting(lesson)["c"]).values():
        image = Image.open(io.BytesIO(jpeg))
        assert (image.format, image.getexif()) == ("JPEG", {})
        assert min(image.size) <= SIDE
        assert max(image.size) <= LONGEST
        assert b"where I live" not in jpeg


@pytest.mark.parametrize("code", ["", "AAAAAA", "'; --", "x" * 40])
def test_a_wrong_code_opens_nothing(phone: TestClient, lesson: Inbox, code: str):
    answers = [
        phone.post("/send/join", json={"code": code}),
        phone.get("/send/now", params={"code": code}),
        phone.post("/send", params={"code": code, "kind": "c"}, content=picture(),
                   headers={"content-type": TYPE}),
    ]  # fmt: skip
    assert {(each.status_code, each.json()["error"]) for each in answers} == {
        (403, say("send_no_code"))
    }
    assert waiting(lesson) == {"c": [], "d": []}


def test_who_has_not_come_in_and_other_sites_send_nothing(
    phone: TestClient, sent: Callable, lesson: Inbox
):
    # What a browser sends to another site without asking it first.
    for kind in ("text/plain", "multipart/form-data", "application/x-www-form-urlencoded"):
        assert sent(picture(), content_type=kind) == (403, say("not_understood"))
    cookie = phone.post("/send/join", json={"code": lesson.code}).headers["set-cookie"]
    assert "httponly" in cookie.lower()
    assert "samesite=lax" in cookie.lower()
    for name in ("", "guessed"):
        phone.cookies.clear()
        phone.cookies.set(COOKIE, name)
        assert sent(picture()) == (403, say("send_no_code"))
        assert phone.get("/send/now", params={"code": lesson.code}).status_code == 403
    assert waiting(lesson) == {"c": [], "d": []}


def test_what_is_no_photo_or_too_large_is_refused(sent: Callable, lesson: Inbox):
    too_large = say("photo_too_large", megabytes=MOST_BYTES / 1e6)
    assert sent(picture() + bytes(MOST_BYTES)) == (403, too_large)
    many = io.BytesIO()  # pixels in few bytes
    Image.new("1", (9000, 9000)).save(many, "PNG")
    assert len(many.getvalue()) < MOST_BYTES
    for wrong in (b"", b"nonsense", picture()[:500], b"<svg xmlns='...'/>", many.getvalue()):
        status, sentence = sent(wrong)
        assert status == 403
        assert sentence
    assert waiting(lesson) == {"c": [], "d": []}


def post(
    application: fastapi.FastAPI, phone: TestClient, lesson: Inbox, receive: Any
) -> tuple[int, bytes]:
    """Send a photo whose body comes from `receive`: the status and the body of the answer."""
    status, body = 0, b""

    async def send(message: dict[str, Any]) -> None:
        nonlocal status, body
        status, body = message.get("status", status), body + message.get("body", b"")

    cookie = f"{COOKIE}={phone.cookies[COOKIE]}"
    headers = [(b"content-type", TYPE.encode()), (b"cookie", cookie.encode())]
    scope = {
        "type": "http", "method": "POST", "path": "/send", "headers": headers,
        "query_string": f"code={lesson.code}&kind=c".encode(),
    }  # fmt: skip
    finish(application(scope, receive, send))
    return status, body


def test_of_what_is_too_large_no_more_is_read(
    application: fastapi.FastAPI, phone: TestClient, lesson: Inbox
):
    part, read = MOST_BYTES // 10, 0

    async def receive() -> dict[str, Any]:
        nonlocal read
        read += part
        return {"type": "http.request", "body": bytes(part), "more_body": True}

    status, _ = post(application, phone, lesson, receive)
    assert (status, read <= MOST_BYTES + part) == (403, True)


def test_a_photo_that_takes_too_long_makes_way(
    application: fastapi.FastAPI,
    phone: TestClient,
    lesson: Inbox,
    sent: Callable,
    monkeypatch: pytest.MonkeyPatch,
):
    async def receive() -> dict[str, Any]:
        await asyncio.Event().wait()  # for ever
        raise AssertionError

    monkeypatch.setattr(inbox, "ARRIVES", 0.01)
    status, answer = post(application, phone, lesson, receive)
    assert (status, json.loads(answer)) == (403, {"error": say("too_slow")})
    monkeypatch.undo()
    monkeypatch.setattr(inbox, "PAUSE", 0)
    assert sent(picture())[0] == 200


def test_a_class_that_is_gone_gets_no_photo(sent: Callable, phone: TestClient, lesson: Inbox):
    sent(picture(1), "c"), sent(picture(2), "d")
    assert [len(names) for names in waiting(lesson).values()] == [1, 1]
    assert lesson.sort({"d": "hounds"})["d"]
    assert sent(picture(3), "c") == (403, say("send_gone"))
    now = phone.get("/send/now", params={"code": lesson.code}).json()
    assert now["classes"] == [["d", "hounds"]]
    assert waiting(lesson)["c"] == []  # also when it comes back
    lesson.sort({})
    assert phone.get("/send/now", params={"code": lesson.code}).json()["said"] == say("send_wait")


def test_an_inbox_that_has_ended_keeps_nothing(
    sent: Callable, inboxes: Inboxes, lesson: Inbox, monkeypatch: pytest.MonkeyPatch
):
    sent(picture())
    monkeypatch.setattr(inbox, "QUIET", 1e6)
    inboxes.forget()
    assert inboxes.of(lesson.key) is lesson
    monkeypatch.setattr(inbox, "QUIET", -1)  # its page has not asked for long
    inboxes.forget()
    assert inboxes.of(lesson.key) is None
    assert sent(picture()) == (403, say("send_no_code"))
    monkeypatch.setattr(inbox, "MOST_INBOXES", 2)
    quiet, asked = inboxes.start(), inboxes.start()
    quiet.asked -= 1
    last = inboxes.start()
    assert inboxes.of(quiet.key) is None  # it had to make room
    inboxes.end(last.key)
    asked.join(None)
    asked.asked -= 1
    inboxes.start(), inboxes.start()  # a stranger's, who opens many
    assert inboxes.get(asked.code) is asked
    with pytest.raises(ClassifierError):
        inboxes.get(last.code)


def test_a_phone_and_an_inbox_have_their_fill(
    sent: Callable, lesson: Inbox, monkeypatch: pytest.MonkeyPatch
):
    for number in range(MOST_OF_PHONE):
        assert sent(picture(number))[0] == 200
    assert sent(picture()) == (403, say("send_many", most=MOST_OF_PHONE))
    lesson.drop(waiting(lesson)["c"][:1])  # the teacher has looked at one
    assert sent(picture())[0] == 200
    lesson.drop(waiting(lesson)["c"])
    monkeypatch.setattr(inbox, "MOST_WAITING", 1)
    assert sent(picture())[0] == 200
    assert sent(picture()) == (403, say("send_full"))
    monkeypatch.setattr(inbox, "MOST_WAITING", 10)
    monkeypatch.setattr(inbox, "MOST_HELD", 1)
    assert sent(picture()) == (403, say("send_full"))
    monkeypatch.setattr(inbox, "PAUSE", 60)
    assert sent(picture()) == (403, say("send_fast"))


def test_the_page_on_phones_stands_in_all_languages(phone: TestClient):
    page = phone.get("/send").text
    assert say("send_take") in page
    assert '<option value="ar"' in page
