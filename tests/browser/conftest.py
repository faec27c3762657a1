"""Chromium, and what a visitor does first."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

# What axe-core finds out by colours: where these are others, all else is as it was.
BY_COLOUR = {
    "resultTypes": ["violations"],
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
}
PROJECTOR, PHONE = {"width": 1280, "height": 720}, {"width": 390, "height": 844}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    # The first is Chromium without windows, which takes two thirds of the other's time.
    path = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    if path is None:
        if os.environ.get("CI") == "true":
            pytest.fail("Chromium is missing: apt-get install chromium")
        pytest.skip("needs Chromium: apt-get install chromium")
    camera = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]
    with (
        sync_playwright() as playwright,
        # --no-sandbox: test machines often run as root.
        # One process a browser's pages, which has the scripts compiled from the page before.
        playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--renderer-process-limit=1", *camera]
        ) as browser,
    ):
        yield browser


@pytest.fixture(scope="session")
def projector(browser: Browser, url: str) -> Iterator[BrowserContext]:
    """Pages of the same browser need the scripts only once."""
    with browser.new_context(viewport=PROJECTOR) as context:
        context.new_page().goto(url + "/healthz")  # keeps the process
        yield context


@pytest.fixture
def visitor(projector: BrowserContext, url: str) -> Iterator[BrowserContext]:
    """The same browser, which keeps nothing from before but the scripts."""
    keeper = projector.pages[0]
    forget(keeper, url)
    yield projector
    for page in projector.pages[1:]:
        page.close()
    forget(keeper, url)


@pytest.fixture
def page(projector: BrowserContext, url: str) -> Iterator[Page]:
    """The default page, opened on a projector."""
    with projector.new_page() as page:
        yield visit_page(page, url)


@pytest.fixture
def at(projector: BrowserContext, url: str) -> Iterator[Callable[[str], Page]]:
    """`at("?example=cat&tab=inside")`: the same at an address that shows more, or another page."""
    with projector.new_page() as page:
        be_patient(page)

        def opened(address: str) -> Page:
            page.goto(urljoin(url + "/", address))
            return page

        yield opened


@pytest.fixture(scope="session")
def visit() -> Callable[[Page, str], Page]:
    """`visit(page, url)`: open the page and wait until it is there."""
    return visit_page


def forget(page: Page, url: str) -> None:
    """Delete what a browser keeps of an address and of the visitor."""
    page.context.clear_cookies()
    client = page.context.new_cdp_session(page)
    client.send("Storage.clearDataForOrigin", {"origin": url, "storageTypes": "all"})
    client.detach()


def be_patient(page: Page) -> None:
    """Wait long: what a test before left running may still keep all cores."""
    page.set_default_timeout(30_000)
    expect.set_options(timeout=30_000)


def visit_page(page: Page, url: str) -> Page:
    be_patient(page)
    page.goto(url)
    expect(page.locator("html[data-opened] #verdict")).to_contain_text(
        "Choose a photo", timeout=60_000
    )
    return page


@pytest.fixture(scope="session")
def upload() -> Callable[[Page, Path | str], None]:
    """`upload(page, path)`: choose a photo on the first screen and wait for its answer."""

    def choose(page: Page, path: Path | str) -> None:
        before = page.locator("#verdict").inner_text()
        page.locator("#photo input[type=file]").set_input_files(path)
        expect(page.locator("#verdict")).not_to_have_text(before)

    return choose


@pytest.fixture(scope="session")
def open_tab() -> Callable[[Page, str], None]:
    """`open_tab(page, "Compare")`: go to a tab by its name, as soon as it stays as it is."""

    def choose(page: Page, name: str) -> None:
        page.get_by_role("tab", name=name, exact=True).click()
        settle_page(page)

    return choose


@pytest.fixture(scope="session")
def settle() -> Callable[[Page], None]:
    """`settle(page)`: wait until what was just opened is as it will stay."""
    return settle_page


def settle_page(page: Page) -> None:
    # A frame after something came into view, Gradio may set it to its first value once more.
    page.evaluate(
        "async () => { for (let i = 0; i < 5; i++) await new Promise(requestAnimationFrame); }"
    )
