"""The tab Lesson in Chromium: a class predicts, reveals, and walks on through all ten steps."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

TITLES = (
    "Guess first", "Why not the other one?", "The network must choose",
    "Does the map tell the truth?", "The right answer for the wrong reason",
    "How sure is sure enough?", "From dots to animals", "What if it forgets everything?",
    "A trap in the data", "Teach it yourselves",
)  # fmt: skip


@pytest.fixture
def lesson(page: Page, open_tab: Callable) -> Page:
    open_tab(page, "Lesson")
    expect(title(page)).to_have_text("Step 1 of 10: Guess first")
    return page


def title(page: Page) -> Locator:
    return page.locator("#step h2")


def press(page: Page, button: str, expected: str) -> None:
    page.get_by_role("button", name=button).press("Enter")
    expect(title(page)).to_contain_text(expected)


def at_step(at: Callable, number: int) -> Page:
    page: Page = at(f"?tab=lesson&step={number}")
    expect(title(page)).to_have_text(f"Step {number} of 10: {TITLES[number - 1]}")
    return page


def test_a_class_walks_through_the_lesson(lesson: Page):
    expect(lesson.locator("#back")).to_be_disabled()
    for number, expected in enumerate(TITLES[1:], 2):
        press(lesson, "Next step", f"Step {number} of 10: {expected}")
    expect(lesson.locator("#go_on")).to_be_disabled()
    expect(lesson.locator("#step")).to_be_focused()  # and not the beginning of the page
    press(lesson, "Back", TITLES[8])
    press(lesson, "Back", TITLES[7])
    note = lesson.locator("#talk").get_by_text("Adebayo")
    expect(note).to_be_hidden()
    lesson.get_by_text("For the teacher").click()
    expect(note).to_be_visible()


@pytest.mark.parametrize(
    ("number", "answer"),
    [(1, "cat"), (2, "Brighter"), (3, "I do not know"), (4, "Only the coldest"), (5, "cat")],
)
def test_what_is_to_be_predicted_hides_until_it_is_revealed(at: Callable, number: int, answer: str):
    page = at_step(at, number)
    live = page.locator("#shown")
    expect(live.locator("img").first).to_be_visible()
    hidden = live.locator(".reveal").get_by_text(answer).first
    expect(hidden).to_be_hidden()
    live.get_by_text("Reveal the answer").press("Enter")
    expect(hidden).to_be_visible()
    expect(live.locator(".reveal")).to_be_focused()  # what was pressed is gone


def test_the_price_of_a_threshold_is_counted_and_stays_on_the_way_back(at: Callable):
    page = at_step(at, 6)
    traded, found = page.locator("#traded .said"), set()
    for limit in (60, 95, 99):
        page.locator("#limit input[type=number]").fill(str(limit))
        page.locator("#limit input[type=number]").press("Enter")
        expect(traded).to_contain_text(f"at least {limit}%")
        counts = re.search(r"(\d+) of \d+ test photos, and (\d+)", traded.inner_text())
        assert counts is not None
        found.add(counts.groups())
    assert len({answered for answered, _ in found}) == len({wrong for _, wrong in found}) == 3
    press(page, "Next step", TITLES[6])
    expect(page.locator("#limit")).to_be_hidden()
    press(page, "Back", TITLES[5])
    expect(traded).to_contain_text("at least 99%")


def test_the_step_is_in_the_address(lesson: Page, at: Callable):
    page = lesson
    expect(page).to_have_url(re.compile(r"tab=lesson&step=1"))
    page.go_back()
    expect(page.get_by_role("tab", name="Explore")).to_have_attribute("aria-selected", "true")
    page = at_step(at, 5)
    press(page, "Next step", TITLES[5])
    expect(page).to_have_url(re.compile(r"tab=lesson&step=6"))
    page.reload()
    expect(title(page)).to_contain_text(TITLES[5])
    page.go_back()
    expect(title(page)).to_contain_text(TITLES[4])
    at("?tab=lesson&step=99")
    expect(title(page)).to_contain_text(TITLES[0])


def test_presses_count_while_an_answer_is_on_its_way(lesson: Page):
    page = lesson
    page.locator("#go_on").evaluate("(button) => { for (let i = 0; i < 3; i++) button.click(); }")
    expect(title(page)).to_contain_text(TITLES[3])
    page.go_back()
    page.go_back()
    expect(title(page)).to_contain_text(TITLES[1])
    page.go_forward()
    expect(title(page)).to_contain_text(TITLES[2])
    expect(page).to_have_url(re.compile(r"tab=lesson&step=3"))


def test_a_step_takes_the_photo_of_the_class_and_gives_it_back(
    lesson: Page, open_tab: Callable, upload: Callable
):
    photo = lesson.locator("#shown img").first
    example = photo.get_attribute("src")
    lesson.get_by_role("button", name="Use our own photo").click()
    expect(lesson.get_by_text("There is no photo of yours yet")).to_be_visible()
    open_tab(lesson, "Explore")
    upload(lesson, Path(__file__).parents[2] / "app" / "photos" / "rocket.jpg")
    open_tab(lesson, "Lesson")
    lesson.get_by_role("button", name="Use our own photo").click()
    expect(photo).not_to_have_attribute("src", example)
    press(lesson, "Next step", TITLES[1])
    lesson.get_by_role("button", name="Back to the example").click()
    expect(photo).to_have_attribute("src", example)


def test_a_step_leads_to_the_tab_where_it_is_tried(at: Callable):
    page = at_step(at, 3)
    page.get_by_role("button", name="Try it yourselves").press("Enter")
    expect(page.get_by_role("tab", name="Explore")).to_have_attribute("aria-selected", "true")
    expect(page.get_by_role("tab", name="Explore")).to_be_focused()  # what was pressed is gone
    expect(page.locator("#verdict")).to_contain_text("I do not know what this is.")
    page.wait_for_function("location.search === '?example=tower'")
    at_step(at, 10)
    page.get_by_role("button", name="Try it yourselves").click()
    expect(page.get_by_role("tab", name="Teach your own")).to_have_attribute(
        "aria-selected", "true"
    )


def test_the_words_of_the_lesson_are_explained_and_it_can_be_printed(lesson: Page):
    meaning = lesson.locator("#lesson").get_by_text("It shows where, not why")
    expect(meaning).to_be_hidden()
    lesson.get_by_text("What do the words mean?").click()
    expect(meaning).to_be_visible()
    for link in ("teacher's plan", "pupils' worksheet"):
        with lesson.expect_popup() as opened:
            lesson.get_by_role("link", name=link).click()
        expect(opened.value.get_by_role("button", name="Print")).to_be_visible()
        opened.value.close()


def test_with_another_model_it_claims_nothing(
    browser: Browser, serve, visit: Callable, open_tab: Callable
):
    with serve("--model", "wildlife22") as (url, _), browser.new_context() as context:
        page = visit(context.new_page(), url)
        open_tab(page, "Lesson")
        expect(title(page)).to_contain_text(TITLES[0])
        for expected in TITLES[1:5]:
            expect(page.locator("#shown img").first).to_be_attached()
            press(page, "Next step", expected)
