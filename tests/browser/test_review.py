"""Reviewing a table in Chromium, by keys alone."""

import json
from pathlib import Path

import numpy as np
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from app.screens.review import Review, answer
from explain import records
from explain.corrections import Corrections
from models.card import Label
from tests.made import trap_photo

STATUS = ".review [role=status]"


def write(folder: Path, photos: int) -> Path:
    """A table of photos: two of one event, all others alone; the last ones are the least certain.

    Whatever network looked: what is asked is what a person can do with it.
    """
    rows = []
    for number in range(photos):
        path = str(trap_photo(folder / "card" / f"{number:02}.jpg", seed=number))
        sure = number < photos // 2
        confidence = 0.99 - number / 1000
        known = {
            "photo": path,
            "verdict": "answer" if sure else "ambiguous",
            "label": "cats" if sure else None,
            "best": "cats",
            "second": "dogs",
            "confidence": confidence,
            "peak_x": 320,
            "peak_y": 240,
            "width": 640,
            "height": 480,
            "event": str(folder / "card" / "00.jpg") if number < 2 else path,
            "event_confidence": 0.999 if number < 2 else confidence,
            "event_verdict": "answer" if sure else "ambiguous",
        }
        rows.append(records.complete(known))
    torn = {"photo": str(folder / "torn.jpg"), "verdict": "unreadable", "why": "It is torn."}
    table = folder / "t.jsonl"
    with records.writing(table) as writer:
        writer.write([*rows, records.complete(torn)])
    return table


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return write(tmp_path, 50)


def opened(page: Page, url: str) -> Page:
    page.set_default_timeout(30_000)
    expect.set_options(timeout=30_000)
    page.goto(url)
    expect(page.locator(STATUS)).to_be_visible()
    return page


def at(page: Page, number: int, count: int = 49) -> None:
    expect(page.locator(STATUS)).to_contain_text(f"{number} of {count}")


def test_fifty_photos_by_keyboard_alone_and_nothing_is_lost(serve, browser: Browser, table: Path):
    with serve("--review", str(table)) as (url, _):
        page = opened(browser.new_page(), url)
        at(page, 1)
        expect(page.locator(".headline")).to_contain_text("cannot decide")
        for number, key in ((1, "Enter"), (2, "2"), (3, "0"), (4, "ArrowRight")):
            at(page, number)
            page.keyboard.press(key)
        at(page, 5)
        page.keyboard.press("t")
        page.keyboard.type("red fox")
        page.keyboard.press("Enter")
        at(page, 6)
        page.keyboard.press("Enter")
        at(page, 7)
        page.keyboard.press("ArrowLeft")
        at(page, 6)
        expect(page.locator("#review .said")).to_contain_text("cat")
        page.keyboard.press("u")
        expect(page.locator("#review .said")).to_have_count(0)
        page.close()  # as if the browser had been killed
        given = list(Corrections.of(table).labels.values())
        assert given == ["cats", "dogs", "", "red fox"]
        page = opened(browser.new_page(), url)
        at(page, 4)  # the first that was passed over
        for number in (4, *range(6, 50)):
            at(page, number)
            page.keyboard.press("Enter")
        expect(page.locator(STATUS)).to_contain_text("49 reviewed")
        page.close()
    labels = Corrections.of(table).labels
    assert len(labels) == 50
    # Least certain first: the surest event is the last one, and its photos were judged together.
    order = list(labels)
    assert [Path(photo).name for photo in order[-2:]] == ["00.jpg", "01.jpg"]
    assert Path(order[0]).name == "49.jpg"


def test_one_photo_of_an_event(serve, browser: Browser, tmp_path: Path):
    table = write(tmp_path, 4)
    with serve("--review", str(table)) as (url, _), browser.new_page() as page:
        opened(page, url)
        for number in (1, 2):
            at(page, number, 3)
            page.keyboard.press("ArrowRight")
        at(page, 3, 3)
        expect(page.locator(".strip button")).to_have_count(2)
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        chosen = page.locator(".strip [aria-pressed=true] img")
        expect(chosen).to_have_attribute("alt", "Photo 2")
        page.keyboard.press("0")
        at(page, 3, 3)  # of whose first photo nothing is said yet
        expect(page.locator(".strip")).to_contain_text("nothing there")
        found = Axe().run(page, {"include": [["#review_page"]]})
        assert not found.response["violations"], found.generate_report()
        labels = Corrections.of(table).labels
    assert {Path(photo).name: label for photo, label in labels.items()} == {"01.jpg": ""}


def test_what_is_not_in_the_table_is_never_shown(tmp_path: Path):
    """Whatever a browser sends."""
    table = write(tmp_path, 4)
    state = Review(table, [Label("cats", "cat")])
    hostile = [
        {"at": -1}, {"at": 10**9}, {"at": "0"}, {"at": 0, "photo": -1}, {"at": 0, "photo": 99},
        {"at": 0, "say": "<b>x</b>" * 50}, [], None, {"at": 0, "say": 7}, {"at": [], "next": True},
    ]  # fmt: skip
    for request in hostile:
        shown = answer(state, request)
        assert "problem" in shown or 0 <= shown["at"] < 3
        assert "<b>x" not in json.dumps(shown.get("html", ""))
    assert max(map(len, Corrections.of(table).labels.values())) <= 30


def test_a_store_that_cannot_be_reached_is_said(tmp_path: Path):
    known = {"photo": "nowhere://card/1.jpg", "verdict": "answer", "label": "cats", "best": "cats"}
    table = tmp_path / "t.jsonl"
    with records.writing(table) as writer:
        writer.write([records.complete(known)])
    [problem] = answer(Review(table, [Label("cats", "cat")]), {}).values()
    assert "nowhere://" in problem


def test_what_shows_a_disk_is_for_this_computer_alone(tmp_path: Path, capsys):
    from app.__main__ import main

    for shows in (["--review", "t.csv"], ["--photos", str(tmp_path)], ["--max-upload", "500"]):
        for opens in (
            ["--share"], ["--host", "0.0.0.0"], ["--root-path", "/x"], ["--address", "https://x.y"],
        ):  # fmt: skip
            with pytest.raises(SystemExit):
                main([*shows, *opens])
            assert f"{shows[0]} is for this computer alone" in capsys.readouterr().err


def test_progress_counts_what_is_said_and_taken_back(tmp_path: Path):
    """Against a count of all events: with 150,000 of them, that would take a second for a key."""
    state = Review(write(tmp_path, 12), [Label("cats", "cat")])
    rng = np.random.default_rng(0)
    for _ in range(200):
        at = int(rng.integers(len(state.events)))
        photo = int(rng.integers(len(state.events[at].rows))) if rng.random() < 0.5 else None
        state.say(at, photo, [None, "cats", ""][rng.integers(3)])
        open_ = [state.label_of(event) is None for event in state.events]
        assert state.reviewed() == open_.count(False)
        around = [*range(at, len(open_)), *range(at)]
        assert state.next(at) == next((number for number in around if open_[number]), at)
