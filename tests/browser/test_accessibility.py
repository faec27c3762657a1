"""axe-core on every tab: nothing that keeps people out, light and dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, expect

from docs.screenshots import READY


@pytest.mark.parametrize("tab", READY)
def test_no_tab_keeps_anybody_out(projector: BrowserContext, url: str, tab: str):
    page = projector.new_page()
    page.goto(f"{url}?example=cat&tab={tab}")
    expect(page.locator(READY[tab]).first).to_be_visible(timeout=90_000)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        expect(page.locator("body.dark")).to_have_count(int(scheme == "dark"))
        page.wait_for_timeout(300)  # colours fade in
        found = Axe().run(page).response["violations"]
        serious = [
            (each["id"], each["help"], [node["html"][:300] for node in each["nodes"]])
            for each in found
            if each["impact"] in ("serious", "critical")
        ]
        assert serious == [], scheme
    page.close()
