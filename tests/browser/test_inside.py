"""The tab Look inside in Chromium: layer after layer, and what a cell can see."""

import re

from playwright.sync_api import Page, expect

from models import bundle


def test_from_edges_to_the_whole_layer_by_layer(page: Page, url: str):
    page.goto(url + "?example=cat&tab=inside")
    title = page.locator("#depth")
    expect(title).to_contain_text("Layer 1 of", timeout=60_000)
    expect(page.get_by_role("button", name="Earlier layer")).to_be_disabled()
    maps = page.locator("#maps img")
    expect(maps).to_have_count(12)
    field = page.locator("#layer_heat .field")
    small, before = field.bounding_box(), field.get_attribute("style")
    page.locator("#layer_heat .pointable").focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(field).not_to_have_attribute("style", before)
    assert field.bounding_box()["x"] > small["x"]
    first = maps.first.get_attribute("src")
    page.get_by_role("button", name="Later layer").press("Enter")
    expect(title).to_contain_text("Layer 2 of", timeout=60_000)
    expect(maps.first).not_to_have_attribute("src", first)
    for number in range(3, 7):
        page.get_by_role("button", name="Later layer").click()
        expect(title).to_contain_text(f"Layer {number} of 6: ", timeout=60_000)
    layer = bundle.read_card(bundle.find(bundle.DEFAULT)).layer
    expect(title).to_contain_text(f"{layer.rows} x {layer.columns} cells, ")
    expect(page.get_by_role("button", name="Later layer")).to_be_disabled()
    assert field.bounding_box()["width"] > 10 * small["width"]
    expect(page.locator("#layer_heat")).to_contain_text(re.compile(r"100.0% of the photo"))
