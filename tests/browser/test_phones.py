"""A class votes and sends photos from its phones, on the teacher's page and on theirs."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from app.inbox import TYPE
from tests.browser.conftest import PHONE, PROJECTOR


@pytest.fixture(scope="module")
def reached(serve: Callable) -> Iterator[str]:
    """A page that says where phones reach it."""
    with serve("--address", "http://192.0.2.7") as (url, _):
        yield url


def check(page: Page) -> None:
    """Nothing keeps people out."""
    found = Axe().run(page).response["violations"]
    assert [one["id"] for one in found if one["impact"] in ("serious", "critical")] == []


def test_a_phone_votes_and_both_see_what_came_of_it(
    browser: Browser, reached: str, visit: Callable
):
    url = reached
    with browser.new_context(viewport=PROJECTOR) as projector:
        page = visit(projector.new_page(), url)
        page.locator("#invite").click()
        page.get_by_role("button", name="Let phones vote").click()
        code = page.locator("#phones .code").inner_text()
        expect(page.locator("#phones .address")).to_have_text("http://192.0.2.7/vote")

        page.locator("#vote_ask").click()  # about nothing
        expect(page.get_by_text("First choose a photo")).to_be_visible()
        page.locator("#examples button").first.click()
        expect(page.locator("#verdict .headline")).to_be_visible()

        with browser.new_context(viewport=PHONE) as context:
            phone = context.new_page()
            phone.goto(f"{url}/vote?code=WRONG1")
            expect(phone.get_by_role("status")).to_contain_text("no vote with this code")
            phone.locator("#code").fill(code.lower())
            phone.get_by_role("button", name="Come in").click()
            expect(phone.get_by_role("status")).to_have_text("Wait for the next photo.")
            page.locator("#vote_ask").click()
            expect(page.locator("#verdict .headline")).to_be_hidden()  # the class guesses first
            phone.get_by_label("cat").check()
            phone.get_by_label("very sure").check()
            phone.get_by_role("button", name="Vote", exact=True).click()
            expect(phone.get_by_role("status")).to_have_text("Your vote: cat.")
            check(phone)
            expect(page.locator("#vote_board")).to_contain_text("Votes: 1.")
            expect(page.locator("#vote_board .tally")).to_have_count(0)  # nobody copies

            page.locator("#vote_close").click()
            expect(page.locator("#vote_board")).to_contain_text("says cat: 1 of 1 agree")
            expect(page.locator("#verdict .headline")).to_be_visible()
            expect(phone.get_by_role("status")).to_contain_text("1 of 1 agree")
            expect(phone.locator("#vote")).to_be_hidden()
            truth = page.locator("#vote_board .chips").get_by_role("button", name="cat")
            truth.click()
            expect(truth).to_have_attribute("aria-pressed", "true")
            expect(page.locator("#vote_board")).to_contain_text(re.compile("known answer: 1"))


def send_without_a_page(url: str, code: str, kind: str, photo: bytes) -> None:
    """Another phone, to a class by its name."""
    with httpx.Client(base_url=url) as phone:
        phone.post("/send/join", json={"code": code})
        classes = phone.get("/send/now", params={"code": code}).json()["classes"]
        asked = {"code": code, "kind": {name: key for key, name in classes}[kind]}
        phone.post("/send", params=asked, content=photo, headers={"content-type": TYPE})


def test_a_photo_from_a_phone_joins_its_class_once_the_teacher_lets_it_in(
    browser: Browser, reached: str, visit: Callable, open_tab: Callable, chelsea: Path
):
    with (
        browser.new_context(viewport=PROJECTOR) as projector,
        browser.new_context(viewport=PHONE) as context,
    ):
        page, phone = visit(projector.new_page(), reached), context.new_page()
        open_tab(page, "Teach your own")
        for row, name in enumerate(("cats", "dogs")):
            page.locator(f"#class_{row}").get_by_placeholder("Name of class").fill(name)
        page.get_by_role("button", name="Photos from phones").click()
        code = page.locator("#teach_phones .code").inner_text()
        expect(page.locator("#teach_phones .address")).to_have_text("http://192.0.2.7/send")

        phone.goto(f"{reached}/send?code={code}&lang=ar")
        expect(phone.locator("html")).to_have_attribute("dir", "rtl")
        phone.locator("#language").select_option("en")
        said = phone.get_by_role("status")
        phone.get_by_label("cats").check()
        phone.get_by_role("button", name="Send").click()
        expect(said).to_have_text("First take or choose a photo.")
        phone.get_by_label("Choose a photo").set_input_files(chelsea)
        expect(phone.get_by_alt_text("your photo")).to_be_visible()
        sending = re.compile(r"/send\?.*kind=")
        for fail in (
            lambda route: route.abort(),
            lambda route: route.fulfill(status=502, body="<"),
        ):
            phone.route(sending, fail)
            phone.get_by_role("button", name="Send").click()
            expect(said).to_contain_text("does not answer. Try again")
            phone.unroute(sending)
        phone.get_by_role("button", name="Send").click()
        expect(said).to_contain_text("Sent, for cats.")
        check(phone)
        asking = re.compile(r"/send/now")
        phone.route(asking, lambda route: route.abort())
        send_without_a_page(reached, code, "dogs", chelsea.read_bytes())

        inbox, shots = page.locator("#teach_phones"), page.locator("#class_0 .shots button")
        expect(inbox).to_contain_text("Waiting for cats: 1")
        expect(inbox).to_contain_text("Waiting for dogs: 1")
        expect(inbox.locator("img")).to_have_count(0)  # nobody has looked at them
        expect(page.locator("#teach .shots button")).to_have_count(0)
        expect(said).to_contain_text("The connection is lost")
        phone.unroute(asking)
        page.locator("#class_1").get_by_role("button", name="Remove").click()
        expect(inbox).not_to_contain_text("dogs")
        expect(phone.get_by_label("dogs")).to_have_count(0)
        expect(said).to_have_text("Say what it shows, choose a photo, and send it.")

        inbox.get_by_role("button", name="Show them here: cats").click()
        expect(inbox.locator(".sent img")).to_have_count(1)
        check(page)
        inbox.get_by_role("button", name="Let photo 1 in").click()
        expect(shots).to_have_count(1)
        expect(inbox).to_contain_text("No photos are waiting.")
        page.get_by_role("button", name="Undo").click()
        expect(shots).to_have_count(0)
        page.get_by_role("button", name="Undo").click()
        expect(page.locator(".class")).to_have_count(2)

        send_without_a_page(reached, code, "cats", chelsea.read_bytes())
        expect(inbox).to_contain_text("Waiting for cats: 1")
        page.reload()  # goes on
        open_tab(page, "Teach your own")
        inbox.get_by_role("button", name="Let all in").click()
        expect(shots).to_have_count(1)
        inbox.get_by_role("button", name="End").click()
        expect(said).to_have_text("No more photos are collected. Thank you for yours!")
        expect(phone.locator("#send")).to_be_hidden()
