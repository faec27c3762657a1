"""axe-core on every tab: nothing that keeps people out, light and dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.screenshots import READY


@pytest.mark.parametrize("tab", READY)
def test_no_tab_keeps_anybody_out(browser: Browser, url: str, tab: str):
    for scheme in ("light", "dark"):
        with browser.new_context(color_scheme=scheme) as context:
            page = context.new_page()
            page.goto(f"{url}?example=cat&tab={tab}")
            expect(page.locator(READY[tab]).first).to_be_visible(timeout=90_000)
            page.wait_for_timeout(300)  # colours fade in
            found = Axe().run(page).response["violations"]
            serious = [
                (each["id"], each["help"], [node["html"][:300] for node in each["nodes"]])
                for each in found
                if each["impact"] in ("serious", "critical")
            ]
            assert serious == [], scheme
