"""python -m docs.screenshots: a picture of every tab, projector and phone, light and dark."""

import argparse
import shutil
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright

from benchmarks.page import serving
from words import LANGUAGES

SIZES = {
    "laptop": {"width": 1280, "height": 720},
    "projector": {"width": 1920, "height": 1080},
    "phone": {"width": 390, "height": 844},
}
# What each tab shows when it is ready, for a photo that was chosen before.
READY = {
    "explore": "#heatmap img.heat",
    "experiment": "#after .pointable",
    "inside": "#maps img",
    "compare": "#compare img.heat",
    "report": "#matrix button",
    "teach": "#class_0 button",
    "many": "#many button",
    "camera": "#live .start",
    "lesson": "#shown img",
}


def main() -> None:
    """Take all pictures."""
    parser = argparse.ArgumentParser(prog="python -m docs.screenshots", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("screenshots"))
    parser.add_argument("--language", choices=sorted(LANGUAGES), default="en")
    parser.add_argument("--tab", choices=sorted(READY), nargs="+", default=list(READY))
    options = parser.parse_args()
    out = options.out
    out.mkdir(parents=True, exist_ok=True)
    with serving(["-m", "app", "--port"]) as (url, _), sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        for size, viewport in SIZES.items():
            for scheme in ("light", "dark"):
                page = chromium.new_page(viewport=viewport, color_scheme=scheme)
                for tab in options.tab:
                    show(page, f"{url}{options.language}/", tab)
                    path = out / f"{tab}_{size}_{scheme}.png"
                    page.screenshot(path=path, full_page=size == "phone")
                    print(path)
        chromium.close()


def show(page: Page, url: str, tab: str) -> None:
    """Open a tab with the cat and wait until everything stands there."""
    page.goto(f"{url}?example=cat&tab={tab}")
    expect(page.locator(READY[tab]).first).to_be_visible(timeout=90_000)
    page.wait_for_function("[...document.images].every(image => image.complete)")
    page.wait_for_timeout(500)  # the last transitions


if __name__ == "__main__":
    main()
