"""Visitors in several languages at once; one is English with a mark before every sentence."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

import words
from docs.screenshots import READY
from tests.browser.test_accessibility import open_place

MARK = "¤"
SCRIPT = f"""
import sys
import words
words.LANGUAGES["xx"] = marked = words.Language("Marked", "marked")
marked.sentences = {{
    code: "{MARK}" * (len(text.split()) > 1 and not code.startswith("percent")) + text
    for code, text in words.ENGLISH.items()
}}
from app.__main__ import main
sys.exit(main(sys.argv[1:]))
"""
# What is long enough not to be a part of a name, and no part of another sentence.
SENTENCES = [
    part
    for text in words.ENGLISH.values()
    for part in [re.split("{[^}]*}", text)[0].strip()]
    if len(part.split()) >= 3 and sum(part in other for other in words.ENGLISH.values()) == 1
]


@pytest.fixture(autouse=True)
def patience() -> None:
    expect.set_options(timeout=60_000)


@pytest.fixture(scope="module")
def marked(serve: Callable) -> Iterator[str]:
    """A page in English that has the other language, too."""
    with serve(command=("-c", SCRIPT)) as (url, _):
        yield url


def unmarked(page: Page) -> list[str]:
    """English sentences on the page, in its text or what stands for pictures, without the mark."""
    text = page.evaluate(
        """() => [document.body.innerText, document.title, ...[...document.querySelectorAll('*')]
          .flatMap(e => ['aria-label', 'alt', 'title', 'placeholder'].map(n => e.getAttribute(n)))]
          .filter(Boolean).join('\\n')"""
    )
    return [s for s in SENTENCES if s in text and f"{MARK}{s}" not in text]


def test_every_tab_speaks_the_language_that_was_chosen(projector: BrowserContext, marked: str):
    assert len(SENTENCES) > 150
    english = {}
    with projector.new_page() as page:
        page.goto(f"{marked}?lang=xx&example=cat")
        expect(page.locator("html")).to_have_attribute("lang", "xx")
        for tab in READY:
            open_place(page, tab)
            english[tab] = unmarked(page)
            assert page.locator("body").inner_text().count(MARK) > 8
        page.goto(f"{marked}/xx/?example=broken")
        expect(page.locator("#verdict")).to_contain_text(f"{MARK}I cannot open this.")
        english["broken"] = unmarked(page)
    assert not any(english.values()), english


def test_visitors_have_the_languages_of_their_browsers_at_the_same_time(browser: Browser, url: str):
    """Answers, warnings and files, asked for in turn."""
    with (
        browser.new_context(locale="de-AT") as german,
        browser.new_context(locale="en-GB") as english,
    ):
        pages = {"de": german.new_page(), "en": english.new_page()}
        for page in pages.values():
            page.goto(f"{url}?example=cat")
        seen = {}
        for code, page in pages.items():
            expect(page.locator("html")).to_have_attribute("lang", code)
            expect(page.locator("#language")).to_have_value(code)
            expect(page.locator("#heatmap img.heat")).to_be_visible(timeout=60_000)
            with page.expect_download() as report:
                page.locator("#save").click()
            seen[code] = {
                "answer": page.locator("#verdict .headline").inner_text(),
                "file": report.value.suggested_filename,
                "report": Path(report.value.path()).read_text(encoding="utf-8"),
            }
    for code, said in seen.items():
        with words.speaking(code):
            assert words.percent(0.999) in said["answer"]
            assert said["file"] == words.say("photo_report_file")
            assert f'lang="{code}"' in said["report"]
            assert words.say("photo_report_how") in said["report"]


def test_the_menu_changes_the_language_and_keeps_the_view(projector: BrowserContext, url: str):
    with projector.new_page() as page:
        page.goto(f"{url}?example=cat&tab=inside&target=dogs")
        expect(page.locator("#maps img").first).to_be_visible(timeout=60_000)
        page.locator("#language").select_option("Deutsch")
        expect(page.locator("html")).to_have_attribute("lang", "de")
        expect(page.get_by_role("tab", name="Hineinschauen")).to_have_attribute(
            "aria-selected", "true"
        )
        expect(page.locator("#maps img").first).to_be_visible(timeout=60_000)
        assert page.url == f"{url}/de/?example=cat&tab=inside&target=dogs"


def test_a_toast_is_in_the_language_of_its_visitor(projector: BrowserContext, marked: str):
    with projector.new_page() as page:
        page.goto(f"{marked}/xx/?tab=lesson")
        swap = page.locator("#swap")
        for _ in range(9):
            if swap.is_visible():
                break
            page.locator("#go_on").click()
            page.wait_for_timeout(500)
        swap.click()
        expect(page.get_by_test_id("toast-body")).to_contain_text(
            f"{MARK}{words.say('lesson_no_photo')}"
        )
