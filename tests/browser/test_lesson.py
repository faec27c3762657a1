"""The tab Lesson in Chromium: a class walks through all eight steps."""

import base64
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect


def test_a_class_walks_through_the_lesson(page: Page, open_tab: Callable):
    open_tab(page, "Lesson")
    title, live = page.locator("#step h2"), page.locator("#shown")
    expect(title).to_have_text("Step 1 of 8: Guess first")
    expect(page.locator("#back")).to_be_disabled()
    answer = live.get_by_text("It's a cat")
    expect(answer).to_be_hidden()
    live.get_by_text("Reveal the answer").click()
    expect(answer).to_be_visible()

    def go_on(expected: str) -> None:
        page.get_by_role("button", name="Next step").press("Enter")
        expect(title).to_contain_text(expected)

    go_on("Why not the other one?")
    expect(live.locator("figcaption")).to_have_count(2)
    go_on("The network must choose")
    expect(live).to_contain_text("I do not know what this is.")
    go_on("Does the map tell the truth?")
    expect(live).to_contain_text("Only the hottest patch is left: It's a cat")
    expect(live).to_contain_text("Only the coldest patch is left:")
    go_on("The right answer for the wrong reason")
    expect(live.locator(".layers")).to_have_count(2)
    go_on("How sure is sure enough?")
    traded = page.locator("#traded .said")
    expect(traded).to_contain_text("of 100 test photos")
    before = traded.inner_text()
    page.locator("#limit input[type=number]").fill("100")
    page.locator("#limit input[type=number]").press("Enter")
    expect(traded).not_to_have_text(before)
    go_on("From dots to animals")
    expect(page.locator("#limit")).to_be_hidden()
    go_on("What if it forgets everything?")
    expect(page.locator("#go_on")).to_be_disabled()
    note = page.locator("#talk").get_by_text("Adebayo")
    expect(note).to_be_hidden()
    page.get_by_text("For the teacher").click()
    expect(note).to_be_visible()


def test_a_step_leads_to_the_tab_where_it_is_tried(page: Page, open_tab: Callable):
    open_tab(page, "Lesson")
    expect(page.locator("#step h2")).to_contain_text("Guess first")
    for expected in ("Why not", "must choose"):
        page.get_by_role("button", name="Next step").click()
        expect(page.locator("#step h2")).to_contain_text(expected)
    page.get_by_role("button", name="Try it yourselves").click()
    expect(page.get_by_role("tab", name="Explore")).to_have_attribute("aria-selected", "true")
    expect(page.locator("#verdict")).to_contain_text("I do not know what this is.")
    open_tab(page, "Lesson")
    page.get_by_role("button", name="Next step").click()
    expect(page.locator("#step h2")).to_contain_text("truth")
    page.get_by_role("button", name="Try it yourselves").click()
    expect(page.locator("#after .pointable")).to_be_visible()


def test_the_lesson_can_be_printed(page: Page, open_tab: Callable):
    open_tab(page, "Lesson")
    link = page.get_by_role("link", name="Save the lesson to print it")
    data = link.get_attribute("href").split(",")[1]
    text = base64.b64decode(data).decode()
    assert text.count("<section>") == 8
    assert text.count("For the teacher") == 8
    assert "it only knows cat, dog, snake" in text


@pytest.mark.parametrize("model", ["wildlife22"])
def test_with_another_model_it_claims_nothing(
    browser: Browser, serve, visit: Callable, open_tab: Callable, model: str
):
    with serve("--model", model) as (url, _), browser.new_context() as context:
        page = visit(context.new_page(), url)
        open_tab(page, "Lesson")
        for expected in ("Guess", "Why", "choose", "truth", "reason"):
            expect(page.locator("#step h2")).to_contain_text(expected)
            expect(page.locator("#shown img").first).to_be_attached()
            page.get_by_role("button", name="Next step").click()
