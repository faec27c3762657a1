"""The tab Report card in Chromium: words, a matrix to click, figures, diagrams."""

import re
from collections.abc import Callable
from pathlib import Path

import cv2
from playwright.sync_api import Browser, Page, expect


def test_words_first_then_figures(page: Page, open_tab: Callable):
    open_tab(page, "Report card")
    expect(page.locator("#in_words")).to_contain_text(
        re.compile(r"Of 100 photos it names about \d+ rightly")
    )
    button = page.get_by_role("button", name="was cat, said dog: 2")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#cell")).to_contain_text("It was cat, but it said dog: 2 of 200 photos.")
    expect(page.locator("#each_class tbody tr")).to_have_count(3)
    expect(page.locator("#more_figures svg")).to_have_count(2)
    expect(page.locator("#more_figures")).to_contain_text("No kind of photo is clearly harder")
    expect(page.locator("#run")).to_be_hidden()


def test_with_a_folder_a_cell_shows_its_photos(
    browser: Browser, serve, visit: Callable, open_tab: Callable, chelsea: Path, tmp_path: Path
):
    folder = tmp_path / "pictures" / "cats"
    folder.mkdir(parents=True)
    cat = cv2.imread(str(chelsea))
    cv2.imwrite(str(folder / "one.png"), cat)
    cv2.imwrite(str(folder / "two.png"), cat[:, ::-1])
    with serve("--data", str(folder.parent)) as (url, _), browser.new_context() as context:
        page = visit(context.new_page(), url)
        open_tab(page, "Report card")
        page.get_by_role("button", name="Count on the photos in pictures").click()
        expect(page.locator("#in_words")).to_contain_text("100 rightly (2 were tried)")
        page.get_by_role("button", name="was cat, said cat: 2").click()
        expect(page.locator("#cell li")).to_have_text(["one.png", "two.png"])
