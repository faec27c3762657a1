"""Because it resembles these, and "No, it is a ...": on Explore, below the answer."""

import re
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import PHONE
from tests.browser.test_teach import fill, in_use, place, shots
from training import synthetic

PHOTOS = 5


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Path]]:
    folder, rng = tmp_path_factory.mktemp("pictures"), np.random.default_rng(1)
    found: dict[str, list[Path]] = {}
    for name in synthetic.NAMES:
        for number in range(8):
            path = folder / name / f"{number}.png"
            path.parent.mkdir(exist_ok=True)
            cv2.imwrite(str(path), synthetic.picture(name, rng, 128)[0][..., ::-1])
            found.setdefault(name, []).append(path)
    return found


@pytest.fixture
def taught(
    visitor: BrowserContext,
    url: str,
    visit: Callable,
    open_tab: Callable,
    pictures: dict[str, list[Path]],
) -> Page:
    """Explore, where circles and squares were taught."""
    page = visit(visitor.new_page(), url)
    open_tab(page, "Teach your own")
    for row, name in enumerate(("circle", "square")):
        fill(page, row, name, pictures[name][:PHOTOS])
    page.get_by_role("button", name="2. Train").click()
    in_use(page, "circle, square")
    open_tab(page, "Explore")
    return page


def test_a_photo_resembles_photos_of_its_class_and_parts_are_outlined_on_both(
    taught: Page, upload: Callable, pictures: dict[str, list[Path]]
):
    page = taught
    for name in ("circle", "square"):
        upload(page, pictures[name][6])
        near = page.locator("#resembles figure:not(.own)")
        expect(near).to_have_count(3)
        expect(near.first.locator("figcaption")).to_have_text(name)
        expect(page.locator("#resembles .own .part_1")).to_have_text("1")
        for index in range(3):
            expect(near.nth(index).locator(".part_1")).to_have_text("1")
    page.get_by_role("button", name="Back to the original").click()
    expect(page.locator("#resembles")).to_be_hidden()


def test_a_correction_joins_the_album_changes_the_answer_survives_a_reload_and_is_undone(
    taught: Page, upload: Callable, open_tab: Callable, pictures: dict[str, list[Path]]
):
    page, note = taught, taught.locator("#resembles .note")
    upload(page, pictures["triangle"][0])
    before = page.locator("#bars .bar").first.inner_text().split()[0]
    other = {"circle": "square", "square": "circle"}[before]
    group = page.locator(".correct")
    group.get_by_role("button", name=other).click()
    expect(note).to_contain_text(f"in the class {other} now. Before: {before}")
    expect(note).to_contain_text(f"Now: {other}")
    expect(note).to_contain_text(re.compile(r"\d+ of 10 were right before, and \d+ are now"))
    expect(page.locator("#bars .bar").first).to_contain_text(other)

    def counts(first: int, second: int) -> None:
        open_tab(page, "Teach your own")
        rows = {"circle": 0, "square": 1}
        expect(shots(page, rows[other])).to_have_count(first)
        expect(shots(page, rows[before])).to_have_count(second)
        expect(page.locator(".changed")).to_be_hidden()
        expect(page.locator("#teach_result")).to_contain_text(f"of {first + second} were right")
        open_tab(page, "Explore")

    counts(PHOTOS + 1, PHOTOS)
    page.wait_for_timeout(500)  # written
    page.reload()
    in_use(page, "circle, square")
    upload(page, pictures["triangle"][0])
    expect(page.locator("#bars .bar").first).to_contain_text(other)
    # It changes classes, and goes back to the one that it had.
    group.get_by_role("button", name=before).click()
    expect(note).to_contain_text(f"in the class {before} now")
    counts(PHOTOS, PHOTOS + 1)
    page.locator("#resembles .undo").press("Enter")
    expect(page.locator("#bars .bar").first).to_contain_text(other)
    counts(PHOTOS + 1, PHOTOS)


def test_of_a_folder_that_may_be_shown_the_nearest_photos_stand_below_the_answer(
    serve: Callable, visitor: BrowserContext, visit: Callable, upload: Callable,
    open_tab: Callable, pictures: dict[str, list[Path]], shapes: Path,
):  # fmt: skip
    root = pictures["circle"][0].parents[1]
    with serve("--model", str(shapes), "--data", str(root)) as (url, _):
        page = visit(visitor.new_page(), url)
        near = page.locator("#resembles figure:not(.own)")
        upload(page, pictures["circle"][0])
        expect(near).to_have_count(3)
        expect(near.first.locator("figcaption")).to_have_text("circle")
        expect(page.locator(".correct")).to_have_count(0)
        open_tab(page, "Look inside")
        page.get_by_role("button", name="What a feature looks for").click()
        expect(page.locator("#feature_photos figure")).to_have_count(6)
        expect(page.locator("#feature_board select option")).to_have_text(list(synthetic.NAMES))


def test_a_feature_is_chosen_named_and_shown_in_the_photos_that_excite_it(
    taught: Page, open_tab: Callable
):
    page = taught
    open_tab(page, "Look inside")
    page.get_by_role("button", name="What a feature looks for").click()
    chips, name = page.locator("#feature_chips button"), page.get_by_label("What do you think")
    expect(chips).to_have_count(8)
    expect(page.locator("#feature_photos figure .part")).to_have_count(6)
    name.fill("rings")
    expect(chips.first).to_contain_text("rings")
    chips.nth(1).press("Enter")
    expect(chips.nth(1)).to_have_attribute("aria-pressed", "true")
    expect(chips.nth(1)).to_be_focused()
    number = chips.nth(1).get_attribute("data-feature")
    expect(page.locator("#feature_photos")).to_contain_text(f"excite feature {number} most")
    expect(name).to_have_value("")
    chips.first.press("Enter")
    expect(name).to_have_value("rings")
    page.locator("#feature_board select").select_option("square")
    expect(page.locator("#feature_chips")).to_contain_text("the score of “square”")
    expect(page.locator("#feature_photos figcaption").first).to_contain_text("Adds to “square”: +")
    page.get_by_role("button", name="Back to the original").click()
    expect(page.locator("#feature_photos figure")).to_have_count(0)
    page.get_by_role("button", name="What a feature looks for").click()
    expect(page.locator("#feature_board")).to_contain_text("Teach a network on the tab")


def test_parts_that_recur_are_named_and_switched_off(taught: Page, open_tab: Callable):
    page = taught
    open_tab(page, "Teach your own")
    page.get_by_role("button", name="Find parts that recur").click()
    rows = page.locator("#recurring_parts .recurring")
    expect(rows).to_have_count(4)
    page.get_by_role("textbox", name="Name of part 1").fill("rings")
    caption = rows.first.locator("figcaption").first
    before = caption.inner_text()
    assert "→" not in before
    page.get_by_role("button", name="Switch off: part 1").press("Enter")
    expect(caption).to_contain_text(re.compile(r"% → <?\d"))
    expect(rows.nth(1).locator("figcaption").first).not_to_contain_text("→", use_inner_text=True)
    page.get_by_role("button", name="Switch off: part 1").press("Enter")
    assert caption.inner_text() == before


def test_without_an_album_nothing_is_asked_or_shown(page: Page, upload: Callable, chelsea: Path):
    upload(page, chelsea)
    expect(page.locator("#heatmap img.heat")).to_be_visible()
    expect(page.locator("#asked .asked")).to_have_count(0)
    expect(page.locator("#resembles")).to_be_hidden()


def test_it_fits_a_phone(
    visitor: BrowserContext, url: str, visit: Callable, upload: Callable,
    pictures: dict[str, list[Path]],
):  # fmt: skip
    page = visitor.new_page()
    page.set_viewport_size(PHONE)
    visit(page, f"{url}/?tab=teach")
    expect(place(page, 0)).to_be_visible()
    for row, name in enumerate(("circle", "square")):
        fill(page, row, name, pictures[name][:PHOTOS])
    page.get_by_role("button", name="2. Train").click()
    in_use(page, "circle, square")
    page.get_by_role("tab", name="Explore", exact=True).click()
    upload(page, pictures["circle"][6])
    expect(page.locator("#resembles figure")).to_have_count(4)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    for button in page.locator("#resembles button:visible").all():
        assert button.bounding_box()["height"] >= 44
