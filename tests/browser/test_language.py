"""The page in another language: English with a mark before every sentence."""

import re
from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, expect

import words
from docs.screenshots import READY

MARK = "¤"
SCRIPT = f"""
import sys
import words
words.LANGUAGES["xx"] = {{
    code: "{MARK}" * (len(text.split()) > 1 and not code.startswith("percent")) + text
    for code, text in words.ENGLISH.items()
}}
from app.__main__ import main
sys.exit(main(["--language", "xx", *sys.argv[1:]]))
"""
# What is long enough not to be a part of a name, and no part of another sentence.
SENTENCES = [
    part
    for text in words.ENGLISH.values()
    for part in [re.split("{[^}]*}", text)[0].strip()]
    if len(part.split()) >= 3 and sum(part in other for other in words.ENGLISH.values()) == 1
]


def unmarked(page: Page) -> list[str]:
    """English sentences on the page, in its text or what stands for pictures, without the mark."""
    text = page.evaluate(
        """() => [document.body.innerText, document.title, ...[...document.querySelectorAll('*')]
          .flatMap(e => ['aria-label', 'alt', 'title', 'placeholder'].map(n => e.getAttribute(n)))]
          .filter(Boolean).join('\\n')"""
    )
    return [s for s in SENTENCES if s in text and f"{MARK}{s}" not in text]


def test_every_tab_speaks_the_language_that_was_chosen(
    projector: BrowserContext, serve: Callable, visit: Callable
):
    assert len(SENTENCES) > 150
    english = {}
    with serve(command=("-c", SCRIPT)) as (url, _), projector.new_page() as page:
        visit(page, url)
        expect(page.locator("html")).to_have_attribute("lang", "xx")
        for tab, ready in READY.items():
            page.goto(f"{url}?example=cat&tab={tab}")
            expect(page.locator(ready).first).to_be_visible(timeout=90_000)
            english[tab] = unmarked(page)
            assert page.locator("body").inner_text().count(MARK) > 8
        page.goto(f"{url}?example=broken")
        expect(page.locator("#verdict")).to_contain_text(f"{MARK}I cannot open this.")
        english["broken"] = unmarked(page)
    assert not any(english.values()), english
