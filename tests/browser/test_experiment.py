"""The tab Experiment in Chromium: change the photo, see what changes the answer, test the map."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from explain.track_record import track_record


@pytest.fixture
def bench(page: Page, url: str) -> Page:
    """The tab, with the cat on it."""
    page.goto(url + "?example=cat&tab=experiment")
    expect(page.locator("#after .pointable")).to_be_visible()
    return page


def press(page: Page, name: str) -> None:
    """Press a tool and wait for another picture."""
    picture = page.locator("#after img").first
    before = picture.get_attribute("src")
    page.locator("#tools").get_by_role("button", name=name, exact=True).click()
    expect(picture).not_to_have_attribute("src", before)


def test_a_patch_is_covered_by_mouse_or_keyboard_and_undone(bench: Page):
    picture = bench.locator("#after img").first
    whole = picture.get_attribute("src")
    said = bench.locator("#changes .said")
    expect(said).to_contain_text("Nothing is changed yet")
    bench.locator("#after .pointable").click()
    expect(picture).not_to_have_attribute("src", whole)
    covered = picture.get_attribute("src")
    expect(said).to_contain_text(re.compile("What is left is enough|mattered|changed its mind"))
    press(bench, "Undo")
    expect(picture).to_have_attribute("src", whole)
    bench.locator("#after .pointable").focus()
    bench.keyboard.press("Enter")  # in the middle, where the mouse clicked
    expect(picture).not_to_have_attribute("src", whole)
    assert picture.get_attribute("src")[:200] == covered[:200]
    expect(bench.locator("#before img").first).to_have_attribute("src", whole)


@pytest.mark.parametrize("tool", ["keep only a patch", "cut out a patch"])
def test_other_tools_point_too(bench: Page, tool: str):
    bench.get_by_label(tool).check()
    picture = bench.locator("#after img").first
    whole = picture.get_attribute("src")
    bench.locator("#after .pointable").click()
    expect(picture).not_to_have_attribute("src", whole)


def test_every_button_changes_the_photo_and_start_again_restores_it(bench: Page):
    whole = bench.locator("#after img").first.get_attribute("src")
    for name in ("Blur", "Remove colours", "Turn a little", "Mirror", "Darker", "Brighter"):
        press(bench, name)
    press(bench, "Start again")
    expect(bench.locator("#after img").first).to_have_attribute("src", whole)


def test_the_hottest_and_the_coldest_patch_are_two_places(bench: Page):
    covered = {}
    for patch in ("coldest", "hottest"):
        press(bench, f"Cover the {patch} patch")
        covered[patch] = bench.locator("#after img").first.get_attribute("src")
        press(bench, "Start again")
    assert covered["hottest"] != covered["coldest"]


def test_another_method_shows_its_map_and_how_it_did(bench: Page):
    bench.get_by_role("button", name="Other ways to explain").click()
    bench.get_by_label("Eigen-CAM").check()
    expect(bench.locator("#other_method img.heat")).to_be_visible()
    expect(bench.locator("#other_method")).to_contain_text(track_record("eigen_cam"))
    press(bench, "Mirror")  # that map was of another photo
    expect(bench.locator("#other_method img")).to_have_count(0)
    expect(bench.get_by_label("Eigen-CAM")).not_to_be_checked()


def test_a_slow_method_waits_to_be_started_and_can_be_stopped(bench: Page):
    bench.get_by_role("button", name="Other ways to explain").click()
    bench.get_by_label("RISE").check()
    expect(bench.locator("#other_method")).to_contain_text("hundreds of times")
    start, stop = (bench.get_by_role("button", name=name, exact=True) for name in ("Start", "Stop"))
    start.click()
    expect(start).not_to_be_visible()
    stop.click()
    expect(bench.locator("#other_method")).to_contain_text("Stopped.")
    expect(stop).not_to_be_visible()


@pytest.mark.tensorflow
def test_a_network_that_forgot_everything_has_another_map(bench: Page):
    bench.get_by_role("button", name="What if the network forgot").click()
    bench.get_by_label("everything").check()
    said = bench.locator("#forgotten .said")
    expect(said).to_contain_text("The map changed", timeout=120_000)
    expect(bench.locator("#forgotten img").first).to_be_visible()
    bench.get_by_label("only the last layer").check()
    expect(said).not_to_contain_text("do not trust it")


def test_a_broken_photo_is_explained_and_another_one_starts_anew(
    page: Page, open_tab: Callable, upload: Callable, tmp_path: Path
):
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"no photo at all")
    upload(page, broken)
    open_tab(page, "Experiment")
    expect(page.locator("#changes .unreadable")).to_be_visible()
    open_tab(page, "Explore")
    page.get_by_role("button", name="a cat", exact=True).click()
    expect(page.locator("#verdict")).to_contain_text("It's a cat")
    open_tab(page, "Experiment")
    expect(page.locator("#changes .said")).to_contain_text("Nothing is changed yet")


def test_without_a_photo_it_says_what_to_do(page: Page, open_tab: Callable):
    open_tab(page, "Experiment")
    expect(page.locator("#changes")).to_contain_text("First choose a photo")
