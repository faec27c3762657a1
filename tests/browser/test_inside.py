"""The tab Look inside in Chromium: layer after layer, and what a cell can see."""

import re
from collections.abc import Callable

from playwright.sync_api import expect

from models import bundle


def test_from_edges_to_the_whole_layer_by_layer(at: Callable):
    page = at("?example=cat&tab=inside")
    title = page.locator("#depth")
    expect(title).to_contain_text(re.compile(r"Step 1 of 6: convolutional layer 1 of \d\d"))
    expect(page.get_by_role("button", name="Earlier layer")).to_be_disabled()
    maps = page.locator("#maps .cells")
    expect(maps).to_have_count(12)
    expect(page.locator("#maps .crop")).to_have_count(12)
    field = page.locator("#layer_heat .field")
    small, before = field.bounding_box(), field.get_attribute("style")
    page.locator("#layer_heat .pointable").focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(field).not_to_have_attribute("style", before)
    assert field.bounding_box()["x"] > small["x"]
    first = maps.first.get_attribute("src")
    later = page.get_by_role("button", name="Later layer")
    expect(later).to_be_enabled()  # the first layer comes before the others
    later.press("Enter")
    expect(title).to_contain_text("Step 2 of 6")
    expect(maps.first).not_to_have_attribute("src", first)
    for number in range(3, 7):
        page.get_by_role("button", name="Later layer").click()
        expect(title).to_contain_text(f"Step {number} of 6")
    layer = bundle.read_card(bundle.find(bundle.DEFAULT)).layer
    expect(title).to_contain_text(f"{layer.rows} x {layer.columns} cells, ")
    expect(page.get_by_role("button", name="Later layer")).to_be_disabled()
    assert field.bounding_box()["width"] > 10 * small["width"]
    # It can see all, but does not look at all of it.
    expect(page.locator("#layer_heat")).to_contain_text("At most it can see the whole photo")
    photo = page.locator("#layer_heat img").first.bounding_box()
    assert field.bounding_box()["width"] < 0.9 * photo["width"]


def test_it_opens_at_once_with_words_and_a_bar_and_steps_at_once(at: Callable, open_tab: Callable):
    page = at("?example=cat&tab=inside")
    maps = page.locator("#maps .cells")
    expect(maps).to_have_count(12)  # opened for the first time, for all visitors
    open_tab(page, "Explore")
    page.locator("#examples [data-name=example_lion]").click()
    expect(page.locator("#verdict .unfamiliar")).to_be_visible()
    cat = page.locator("#layer_heat img").first.get_attribute("src")
    page.route("**/gradio_api/queue/join*", lambda route: None)
    page.get_by_role("tab", name="Look inside", exact=True).click()
    expect(page.locator("#layer_heat progress")).to_be_visible()
    expect(page.locator("#layer_heat")).to_contain_text("Looking at the photo")
    expect(page.locator("#inside img")).to_have_count(0)  # the cat's have gone
    page.unroute("**/gradio_api/queue/join*")
    open_tab(page, "Explore")
    open_tab(page, "Look inside")
    expect(maps).to_have_count(12)
    expect(page.locator("#layer_heat img").first).not_to_have_attribute("src", cat)
