"""A class votes from its phones, on the teacher's page and on theirs."""

import re
from collections.abc import Callable

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect


def test_a_phone_votes_and_both_see_what_came_of_it(
    browser: Browser, serve: Callable, visit: Callable
):
    with (
        serve("--address", "http://192.0.2.7") as (url, _),
        browser.new_context(viewport={"width": 1280, "height": 720}) as projector,
    ):
        page = visit(projector.new_page(), url)
        page.locator("#invite").click()
        page.get_by_role("button", name="Let phones vote").click()
        code = page.locator("#phones .code").inner_text()
        expect(page.locator("#phones .address")).to_have_text("http://192.0.2.7/vote")

        page.locator("#vote_ask").click()  # about nothing
        expect(page.get_by_text("First choose a photo")).to_be_visible()
        page.locator("#examples button").first.click()
        expect(page.locator("#verdict .headline")).to_be_visible()

        with browser.new_context(viewport={"width": 390, "height": 844}) as context:
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
            found = Axe().run(phone).response["violations"]
            assert [one["id"] for one in found if one["impact"] in ("serious", "critical")] == []
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
