"""A trap in the data in Chromium: a class springs it, sees it and repairs it."""

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import BY_COLOUR, PHONE

STEPS = ("1. Teach it", "2. Test on", "3. Swap", "4. Repair")


@pytest.fixture
def box(visitor: BrowserContext, url: str, visit: Callable, open_tab: Callable) -> Page:
    """The opened box, in a browser that keeps nothing from before."""
    page = visit(visitor.new_page(), url)
    open_tab(page, "Teach your own")
    page.get_by_role("button", name="A trap in the data").click()
    return page


def press(page: Page, step: str, expected: str) -> str:
    """Take a step by the keyboard, and read what came of it."""
    page.get_by_role("button", name=step).press("Enter")
    headline = page.locator("#trap_shown .headline")
    expect(headline).to_contain_text(expected, timeout=120_000)
    return headline.inner_text()


def figures(page: Page) -> list[list[int]]:
    """Right answers of 50: before and after the repair, on the same kind and on swapped ones.

    -1 where that was not tested yet.
    """
    rows = page.locator("#trap_shown tbody tr").all()
    cells = [[cell.inner_text() for cell in row.locator("td").all()] for row in rows]
    return [
        [int(match[1]) if (match := re.match(r"(\d+) of 50 right", text)) else -1 for text in row]
        for row in cells
    ]


def test_a_trap_is_sprung_seen_and_repaired(box: Page):
    page = box
    for step in STEPS[1:]:
        expect(page.get_by_role("button", name=step)).to_be_disabled()
    press(page, STEPS[0], "learned from 40 pictures")
    expect(page.locator("#trap_shown figure")).to_have_count(6)
    assert figures(page) == [[-1, -1], [-1, -1]]
    expect(page.get_by_role("button", name=STEPS[2])).to_be_disabled()
    press(page, STEPS[1], "New pictures like those")
    press(page, STEPS[2], "Backgrounds swapped:")
    expect(page.locator("#trap_shown .heat")).to_have_count(6)
    expect(page.locator("#trap_shown .wrong").first).to_contain_text("wrong")
    press(page, STEPS[3], "after the repair")
    (same, swapped), (same_after, swapped_after) = figures(page)
    assert same >= 0.95 * 50
    assert swapped <= 0.6 * 50
    assert min(same_after, swapped_after) >= 0.9 * 50
    # Pairs: wrong before the repair, right after it.
    kinds = [f.get_attribute("class") for f in page.locator("#trap_shown figure").all()]
    assert kinds == ["wrong", "right", "wrong", "right"]
    # A step that is through is shown again, and nothing is computed anew.
    press(page, STEPS[2], f"Backgrounds swapped: {swapped} of 50")
    press(page, STEPS[3], f"after the repair: {swapped_after} of 50")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.wait_for_timeout(300)
        options = {"options": BY_COLOUR} if scheme == "dark" else {}
        found = Axe().run(page, **options).response["violations"]
        assert [e["help"] for e in found if e["impact"] in ("serious", "critical")] == [], scheme

    # The page's own network answers until the visitor wants one of these.
    expect(page.locator("#in_use")).to_be_hidden()
    page.get_by_role("button", name="Use the trapped network").click()
    expect(page.locator("#in_use")).to_contain_text("our own network (cow, camel)")
    page.get_by_role("button", name="Back to the original").click()
    expect(page.locator("#in_use")).to_be_hidden()
    assert page.get_by_test_id("toast-body").all_inner_texts() == []

    # On a phone, it fits.
    page.set_viewport_size(PHONE)
    for step, expected in ((STEPS[3], "after the repair"), (STEPS[0], "learned from 40 pictures")):
        press(page, step, expected)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    for button in page.locator("#trap_steps button").all():
        size = button.bounding_box()
        assert size is not None
        assert size["height"] >= 44
