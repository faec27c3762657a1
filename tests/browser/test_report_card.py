"""The tab Report card in Chromium: words, a matrix to click, figures, diagrams."""

from collections.abc import Callable
from pathlib import Path

import cv2
from playwright.sync_api import Browser, expect

from models import bundle


def test_words_first_then_figures(at: Callable, full_url: str):
    page = at(full_url + "?tab=report")
    card = bundle.read_card(bundle.find(bundle.DEFAULT))
    names = [label.display for label in card.labels]
    counts = card.metrics["validation"]["confusion"]
    accuracy = round(100 * card.metrics["validation"]["accuracy"])
    expect(page.locator("#in_words")).to_contain_text(
        f"It names about {accuracy} of 100 photos correctly"
    )
    matrix = page.locator("#matrix tbody tr")
    for row, line in zip(matrix.all(), counts, strict=True):
        assert [int(text) for text in row.locator("td").all_inner_texts()] == line
    button = page.get_by_role("button", name=f"was {names[1]}, said {names[0]}: {counts[1][0]}")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#cell")).to_contain_text(
        f"It was {names[1]}, but it said {names[0]}: {counts[1][0]} of {sum(counts[1])} photos."
    )
    expect(page.locator("#each_class tbody tr")).to_have_count(len(names))
    expect(page.locator("#more_figures svg").first).to_be_visible()
    expect(page.locator("#run")).to_be_hidden()


def test_with_a_folder_a_cell_shows_its_photos_and_one_opens_on_explore(
    browser: Browser, serve, visit: Callable, open_tab: Callable, chelsea: Path, tmp_path: Path
):
    """A cat in the folder of dogs is a mistake, which is shown large and with its heatmap."""
    folder = tmp_path / "pictures"
    cat = cv2.imread(str(chelsea))
    for name, pixels in {
        "cats/one.png": cat, "cats/two.png": cat[:, ::-1], "dogs/minka.png": cat,
    }.items():  # fmt: skip
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        cv2.imwrite(str(folder / name), pixels)
    with serve("--data", str(folder)) as (url, _), browser.new_context() as context:
        page = visit(context.new_page(), url)
        open_tab(page, "Report card")
        page.get_by_role("button", name="Test it on the photos in pictures").click()
        expect(page.locator("#in_words")).to_contain_text("of 100 photos correctly (3 were tested)")
        page.get_by_role("button", name="was cat, said cat: 2").click()
        expect(page.locator("#cell li")).to_have_text(["one.png", "two.png"])
        page.get_by_role("button", name="was dog, said cat: 1").click()
        photo = page.locator("#cell li button")
        expect(photo.locator("img.heat")).to_be_visible()
        assert photo.locator(".layers").bounding_box()["width"] > 200
        photo.click()
        expect(page.locator("#verdict")).to_contain_text("cat")
        expect(page.locator("#heatmap .layers")).to_be_visible()
