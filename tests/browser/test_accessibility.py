"""Nothing keeps people out of any tab: axe-core, high contrast, letters twice as large."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from app.page import STYLES
from docs.screenshots import READY
from tests.browser.conftest import BY_COLOUR, PROJECTOR


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context(viewport=PROJECTOR) as context:
        yield context


@pytest.fixture(scope="module")
def walked(context: BrowserContext, url: str) -> Iterator[Page]:
    """The page with the cat, opened once for all tests."""
    with context.new_page() as page:
        page.emulate_media(reduced_motion="reduce")  # nothing fades or grows
        page.goto(f"{url}?example=cat")
        expect(page.locator(READY["explore"]).first).to_be_visible(timeout=90_000)
        yield page


@pytest.fixture(scope="module", params=READY)
def opened(walked: Page, request: pytest.FixtureRequest) -> Page:
    """Each tab of it in turn."""
    open_place(walked, request.param)
    return walked


def open_place(page: Page, tab: str) -> None:
    """Go to a tab by its place, in whatever language, and wait until it is there."""
    page.get_by_role("tab").nth(list(READY).index(tab)).click()
    expect(page.locator(READY[tab]).first).to_be_visible(timeout=90_000)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_that_keeps_people_out(opened: Page, scheme: str):
    opened.emulate_media(color_scheme=scheme)
    expect(opened.locator("body.dark")).to_have_count(int(scheme == "dark"))
    options = {"options": BY_COLOUR} if scheme == "dark" else {}
    found = Axe().run(opened, **options).response["violations"]
    serious = [
        (each["id"], each["help"], [node["html"][:300] for node in each["nodes"]])
        for each in found
        if each["impact"] in ("serious", "critical")
    ]
    assert serious == []


# What shows only by a background, which browsers take away.
UNSEEN = """() => [...document.querySelectorAll('button:not([role=tab]), input, progress, i')]
  .filter((e) => e.checkVisibility() && e.clientWidth > 1)
  .filter((e) => e.tagName !== 'BUTTON' || e.innerText.trim())
  .filter((e) => {
    const style = getComputedStyle(e);
    if (style.appearance !== 'none' && e.tagName !== 'BUTTON') return false; // drawn by the system
    if (parseFloat(style.borderTopWidth) >= 1 && style.borderTopStyle !== 'none') return false;
    const drawn = style.forcedColorAdjust === 'none'
      && (style.backgroundImage !== 'none' || style.backgroundColor !== 'rgba(0, 0, 0, 0)');
    return !drawn && !e.matches('.label-wrap, .upload-container'); // the box around them has one
  })
  .map((e) => e.outerHTML.slice(0, 160))"""


def test_in_high_contrast_everything_has_an_outline(opened: Page):
    opened.emulate_media(forced_colors="active")
    try:
        assert opened.evaluate(UNSEEN) == []
        chosen = opened.locator("#tabs > .tab-wrapper [aria-selected=true]")
        expect(chosen).to_have_css("border-bottom-width", "4px")
    finally:
        opened.emulate_media(forced_colors="none")


LETTERS = """() => [...document.querySelectorAll('body *')]
  .filter((e) => e.checkVisibility() && e.getClientRects().length)
  .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) || e.placeholder)
  .filter((e) => !e.closest('svg'))
  .map((e) => [e.outerHTML.slice(0, 160), parseFloat(getComputedStyle(e).fontSize)])"""
CUT = """() => [...document.querySelectorAll('button, h1, h2, h3, p, figcaption, label, th, a')]
  .filter((e) => e.checkVisibility() && e.clientWidth > 1)
  .filter((e) => getComputedStyle(e).overflow !== 'visible')
  .filter((e) => e.scrollHeight > e.clientHeight + 2 || e.scrollWidth > e.clientWidth + 2)
  .map((e) => e.outerHTML.slice(0, 200))"""


def test_letters_twice_as_large_grow_everywhere_and_fit(opened: Page):
    before = dict(opened.evaluate(LETTERS))
    style = opened.add_style_tag(content="html { font-size: 200% !important; }")
    try:
        after = dict(opened.evaluate(LETTERS))
        small = [text for text, size in after.items() if size < 1.9 * before.get(text, 0)]
        assert small == []
        assert opened.evaluate(CUT) == []
        assert opened.evaluate("document.documentElement.scrollWidth") <= PROJECTOR["width"]
    finally:
        style.evaluate("element => element.remove()")


# Gradio rewrites styles, and drops some declarations on the way.
LOST = r"""(written) => {
  const ours = (name) => name.replace(/\.gradio-container\S* \.contain (?!html)/g, '');
  const found = (rules, within = '') => [...rules].flatMap((rule) =>
    rule.cssRules?.length ? found(rule.cssRules, `${within}@${rule.conditionText} `)
      : rule.selectorText ? [[ours(within + rule.selectorText), rule.style]] : []);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(written);
  const here = new Map();
  for (const {ownerNode, cssRules} of [...document.styleSheets].filter(({href}) => !href))
    for (const [name, style] of found(cssRules))
      here.set(name, [...here.get(name) ?? [], ...style]);
  return found(sheet.cssRules).flatMap(([name, style]) =>
    [...style].filter((each) => !here.get(name)?.includes(each)).map((each) => `${name}: ${each}`));
}"""


def test_gradio_takes_all_of_our_styles(walked: Page):
    written = "\n".join(path.read_text(encoding="utf-8") for path in STYLES)
    assert walked.evaluate(LOST, written) == []


def test_no_tab_keeps_anybody_out_from_right_to_left(projector: BrowserContext, url: str):
    with projector.new_page() as page:
        page.emulate_media(reduced_motion="reduce")  # nothing fades or grows
        page.goto(f"{url}/ar/?example=cat")
        expect(page.locator("html")).to_have_attribute("dir", "rtl")
        for tab in READY:
            open_place(page, tab)
            found = Axe().run(page).response["violations"]
            assert [v["id"] for v in found if v["impact"] in ("serious", "critical")] == [], tab
            assert not page.evaluate("document.documentElement.scrollWidth > innerWidth"), tab
