"""The tab Live camera in Chromium, whose own test camera runs."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect


@pytest.fixture
def camera(page: Page, open_tab: Callable[[Page, str], None]) -> Page:
    """The tab, with its camera off."""
    open_tab(page, "Live camera")
    return page


@pytest.fixture
def live(camera: Page) -> Page:
    """The tab with its camera running."""
    camera.get_by_role("button", name="Start the camera").click()
    expect(camera.locator("#live .rate")).to_contain_text("pictures a second")
    return camera


def test_the_camera_is_answered_and_stops_when_told(live: Page):
    rate = re.search(r"([\d.]+) pictures a second", live.locator("#live .rate").inner_text())
    assert float(rate[1]) > 0
    expect(live.locator("#live .headline")).not_to_be_empty()
    picture = live.locator("#live canvas")
    expect(picture).to_have_attribute("aria-label", re.compile("heatmap"))
    first = int(picture.get_attribute("data-frames"))
    live.wait_for_function(
        "first => document.querySelector('#live canvas').dataset.frames > first + 2", arg=first
    )
    live.get_by_role("button", name="Stop the camera").click()
    expect(live.get_by_role("button", name="Start the camera")).to_be_focused()
    assert not running(live)


def test_the_camera_stops_when_another_tab_is_opened(live: Page, open_tab: Callable):
    assert running(live)
    open_tab(live, "Explore")
    live.wait_for_function("() => !document.querySelector('#live video')?.srcObject")
    open_tab(live, "Live camera")
    expect(live.locator("#live .note")).to_contain_text("stopped when you left this tab")
    live.get_by_role("button", name="Start the camera").click()  # and can go on
    live.wait_for_function("() => document.querySelector('#live video').srcObject")


@pytest.mark.parametrize(
    ("pages", "said"), [("hidden", "nobody was watching"), ("seen", "5 minutes")]
)
def test_the_camera_stops_by_itself(live: Page, pages: str, said: str):
    """The browser's clock jumps; a hidden page sends no frames meanwhile."""
    if pages == "hidden":
        live.evaluate("Object.defineProperty(document, 'hidden', {get: () => true})")
        live.wait_for_timeout(1000)
    live.evaluate(
        f"const now = Date.now; Date.now = () => now() + {61 if pages == 'hidden' else 301}e3"
    )
    expect(live.locator("#live .note")).to_contain_text(said)
    assert not running(live)


@pytest.mark.parametrize(
    ("name", "said"),
    [("NotAllowedError", "did not give me the camera"), ("NotFoundError", "found no camera")],
)
def test_a_camera_that_cannot_be_had_is_explained(camera: Page, name: str, said: str):
    camera.evaluate(
        "name => { navigator.mediaDevices.getUserMedia ="
        " () => Promise.reject(new DOMException('', name)); }",
        name,
    )
    camera.get_by_role("button", name="Start the camera").click()
    expect(camera.locator("#live .note")).to_contain_text(said)
    expect(camera.get_by_role("button", name="Start the camera")).to_be_enabled()


def test_where_browsers_give_no_camera_it_says_so(camera: Page):
    camera.evaluate("Object.defineProperty(navigator, 'mediaDevices', {value: undefined})")
    camera.get_by_role("button", name="Start the camera").click()
    expect(camera.locator("#live .note")).to_contain_text("begins with https")


def running(page: Page) -> bool:
    return page.evaluate("() => Boolean(document.querySelector('#live video').srcObject)")
