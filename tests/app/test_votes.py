"""Votes from phones over HTTP: each counts once, and nobody gets in without the code."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import fastapi
import pytest
from fastapi.testclient import TestClient

from app import phones, votes
from app.votes import OTHER, Poll, Polls, Round
from explain.explanation import explain
from models.errors import ClassifierError


@pytest.fixture
def polls() -> Polls:
    return Polls()


@pytest.fixture
def application(polls: Polls) -> fastapi.FastAPI:
    application = fastapi.FastAPI()
    application.include_router(votes.routes(polls))
    application.add_exception_handler(ClassifierError, phones.refused)
    return application


@pytest.fixture
def poll(polls: Polls, animals, chelsea) -> Poll:
    poll = polls.start()
    cat = explain(animals, chelsea)
    poll.ask(b"a JPEG", cat.card, cat.verdict)
    return poll


@pytest.fixture
def phone(application: fastapi.FastAPI) -> Iterator[TestClient]:
    with TestClient(application) as client:
        yield client


def voted(phone: TestClient, poll: Poll, label: str = "cats", **other: object) -> int:
    body = {"code": poll.code, "number": len(poll.rounds), "label": label, "sure": "vote_very"}
    return phone.post("/vote", json=body | other).status_code


def test_forty_phones_at_once_each_have_one_vote(application: fastapi.FastAPI, poll: Poll):
    def vote(number: int) -> int:
        with TestClient(application) as phone:
            assert phone.post("/vote/join", json={"code": poll.code.lower()}).status_code == 200
            voted(phone, poll, "dogs")
            phone.post("/vote/join", json={"code": poll.code})  # reloads: still the same phone
            return voted(phone, poll, "cats" if number % 2 else "dogs")

    with ThreadPoolExecutor(20) as pool:
        assert set(pool.map(vote, range(40))) == {200}
    assert poll.phones == 40
    asked = poll.current
    assert asked is not None
    assert asked.counts == {"cats": 20, "dogs": 20, "snakes": 0, OTHER: 0}
    assert asked.agreed == 20


@pytest.mark.parametrize("code", ["", "AAAAAA", "'; --", "x" * 40])
def test_a_wrong_code_opens_nothing(phone: TestClient, poll: Poll, code: str):
    phone.post("/vote/join", json={"code": poll.code})  # of another vote, with a name of its own
    answers = [
        phone.post("/vote/join", json={"code": code}),
        phone.get("/vote/now", params={"code": code}),
        phone.get("/vote/photo", params={"code": code, "number": 1}),
        phone.post("/vote", json={"code": code, "number": 1, "label": "cats", "sure": "vote_very"}),
    ]
    assert {answer.status_code for answer in answers} == {403}
    assert {answer.json()["error"] for answer in answers} == {
        "There is no vote with this code. Read it again from the screen."
    }


def test_who_has_not_come_in_sees_nothing(phone: TestClient, poll: Poll):
    for name in ("", "guessed"):
        phone.cookies.set(votes.COOKIE, name)
        assert voted(phone, poll) == 403
        assert phone.get("/vote/now", params={"code": poll.code}).status_code == 403
        photo = phone.get("/vote/photo", params={"code": poll.code, "number": 1})
        assert photo.status_code == 403
    assert poll.current is not None
    assert not poll.current.votes


def test_late_votes_and_votes_for_nothing_do_not_count(phone: TestClient, poll: Poll):
    phone.post("/vote/join", json={"code": poll.code})
    now = {"code": poll.code}
    assert phone.get("/vote/now", params=now).json()["open"]
    assert phone.get("/vote/photo", params=now | {"number": 1}).content == b"a JPEG"
    for wrong in ({"label": "unicorns"}, {"sure": "certain"}, {"number": 0}, {"number": 2}):
        assert voted(phone, poll, **wrong) == 403
    assert voted(phone, poll) == 200
    poll.close()
    assert voted(phone, poll, "dogs") == 403
    assert "1 of 1 agree" in phone.get("/vote/now", params=now).json()["said"]
    assert poll.current is not None
    assert poll.current.counts["cats"] == 1


def test_a_vote_ends_with_the_session_that_began_it(phone: TestClient, polls: Polls):
    code = polls.start().code  # nobody keeps it
    assert phone.post("/vote/join", json={"code": code}).status_code == 403


def test_sureness_is_counted_against_what_it_was():
    def one(truth: str | None, best: str, confidence: float, *given: tuple[str, float]) -> Round:
        by_phone = {str(number): vote for number, vote in enumerate(given)}
        labels = (("a", "A"), ("b", "B"), (OTHER, "else"))
        return Round(b"", labels, best, best, confidence, by_phone, False, truth)

    rounds = [
        one("a", "a", 0.99, ("a", 0.95), ("b", 0.95), ("a", 0.5)),
        one("b", "a", 0.8, ("b", 0.95), ("b", 0.75)),
        one(None, "a", 0.99, ("a", 0.95)),  # nobody said what it was
    ]
    of_class, of_network = votes.kept_promises(rounds)
    assert [(p.right, p.votes) for p in of_class] == [(1, 1), (1, 1), (2, 3)]
    assert [(p.right, p.votes) for p in of_network] == [(0, 0), (0, 1), (1, 1)]
