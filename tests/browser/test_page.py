"""The real page in Chromium, used as its visitors would."""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from gradio import media
from playwright.sync_api import Browser, Page, expect, sync_playwright

PROJECTOR, PHONE = {"width": 1280, "height": 720}, {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium")
    if path is None:
        if os.environ.get("CI") == "true":
            pytest.fail("Chromium is missing: apt-get install chromium")
        pytest.skip("needs Chromium: apt-get install chromium")
    with (
        sync_playwright() as playwright,
        # --no-sandbox: test machines often run as root.
        playwright.chromium.launch(executable_path=path, args=["--no-sandbox"]) as browser,
    ):
        yield browser


@pytest.fixture
def page(browser: Browser, url: str) -> Iterator[Page]:
    with browser.new_context(viewport=PROJECTOR) as context:
        page = context.new_page()
        yield visit(page, url)


def visit(page: Page, url: str) -> Page:
    page.set_default_timeout(15_000)
    expect.set_options(timeout=15_000)
    page.goto(url)
    expect(page.locator("#verdict")).to_contain_text("Choose a photo")
    return page


def upload(page: Page, path: Path | str) -> None:
    page.locator("#photo input[type=file]").set_input_files(path)


def test_a_cat_is_answered_with_confidences_and_a_heatmap(page: Page, chelsea: Path):
    upload(page, chelsea)
    verdict = page.locator("#verdict")
    expect(verdict).to_contain_text(re.compile(r"I think cat, (very|fairly) sure \(\d\d\.\d %\)"))
    bars = page.locator("#bars .bar")
    expect(bars).to_have_count(3)
    expect(bars.first).to_contain_text("cat")
    expect(bars.first).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#heatmap img.heat")).to_be_visible()
    expect(page.locator("#heatmap figcaption")).to_have_text(
        "Brighter: this part speaks more for cat"
    )
    expect(page.locator("#another")).to_be_hidden()


def test_the_heatmap_lies_on_the_photo_it_belongs_to(page: Page, chelsea: Path):
    """Upright, wide and phone-sized: the two pictures cover each other."""
    for path in (chelsea, media.get_image("tower.jpg")):
        upload(page, path)
        for size in (PROJECTOR, PHONE):
            page.set_viewport_size(size)
            expect(page.locator("#heatmap .layers img")).to_have_count(2)
            page.wait_for_function(
                "[...document.querySelectorAll('#heatmap .layers img')].every(i => i.complete)"
            )
            photo, heat = page.evaluate(  # both at one moment: the page may still be moving
                """[...document.querySelectorAll('#heatmap .layers img')].map(image => {
                    const box = image.getBoundingClientRect();
                    return [box.x, box.y, box.width, box.height];
                })"""
            )
            assert photo == pytest.approx(heat, abs=1)
            assert photo[2] > 100
        page.set_viewport_size(PROJECTOR)
        page.get_by_label("Remove Image").click()
        expect(page.locator("#heatmap img")).to_have_count(0)


def test_clicking_another_class_explains_it_also_by_keyboard(page: Page, chelsea: Path):
    upload(page, chelsea)
    heat = page.locator("#heatmap img.heat")
    for_cat = heat.get_attribute("src")
    page.locator(".bar", has_text="dog").click()
    expect(page.locator("#heatmap figcaption")).to_contain_text("dog")
    expect(page.locator(".bar", has_text="dog")).to_have_attribute("aria-pressed", "true")
    assert heat.count() == 0 or heat.get_attribute("src") != for_cat
    page.locator(".bar", has_text="cat").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#heatmap figcaption")).to_contain_text("cat")
    expect(heat).to_have_attribute("src", for_cat)


@pytest.mark.parametrize("name", ["a tower", "a cup", "a rocket"])
def test_what_is_no_animal_is_not_answered(page: Page, name: str):
    page.get_by_role("button", name=name).click()
    verdict = page.locator("#verdict")
    expect(verdict).to_contain_text("What would help")
    expect(verdict).not_to_contain_text("I think")
    expect(page.locator("#bars h2")).to_contain_text("unsure")
    expect(page.locator("#bars .bar")).to_have_count(3)


def spoilt(kind: str, chelsea: Path, folder: Path) -> str:
    """The cat blurred, dark, or with no more to be seen of it than fur."""
    cat = cv2.imread(str(chelsea))
    height, width = cat.shape[:2]
    changed = {
        "blurred": lambda: cv2.GaussianBlur(cat, (0, 0), 12),
        "dark": lambda: (cat * 0.05).astype(np.uint8),
        "half": lambda: cat[2 * height // 3 :, : width // 3],
    }[kind]()
    cv2.imwrite(str(folder / f"{kind}.png"), changed)
    return str(folder / f"{kind}.png")


@pytest.mark.parametrize(
    ("kind", "headline", "reason", "tip"),
    [
        ("lion", "I do not know", "It looks unlike the photos", "Try another photo"),
        ("tower", "I do not know", "It looks unlike the photos", "Try another photo"),
        ("blurred", "I cannot see enough", "The photo is blurred.", "Hold the camera still"),
        ("dark", "I cannot see enough", "The photo is too dark.", "Turn on a light"),
        ("half", "I do not know", "A part of it looks like cat", "with the whole animal in it"),
    ],
)
def test_an_unsure_photo_has_its_reason_and_a_good_one_turns_the_verdict(
    page: Page, kind: str, headline: str, reason: str, tip: str, chelsea: Path, tmp_path: Path
):
    shipped = kind in ("lion", "tower")
    upload(page, media.get_image(f"{kind}.jpg") if shipped else spoilt(kind, chelsea, tmp_path))
    verdict = page.locator("#verdict")
    for words in (headline, reason, tip):
        expect(verdict).to_contain_text(words)
    page.locator("#answer input[type=file]").first.set_input_files(chelsea)
    expect(verdict).to_contain_text("All photos together: I think cat")
    captions = page.locator("#photos li")
    expect(captions).to_have_text(["Photo 1: not counted", "Photo 2: 100 % of what speaks for cat"])


def test_the_photos_of_an_animal_are_cleared_by_keyboard(page: Page, chelsea: Path, tmp_path: Path):
    upload(page, media.get_image("lion.jpg"))
    expect(page.locator("#verdict")).to_contain_text("I do not know")
    expect(page.locator("#strip")).to_be_hidden()
    copy = tmp_path / "copy.bmp"  # another file, the same pixels: no second vote
    cv2.imwrite(str(copy), cv2.imread(str(chelsea)))
    for path, expected in ((chelsea, 2), (copy, 3)):
        page.locator("#answer input[type=file]").first.set_input_files(path)
        expect(page.locator("#photos li")).to_have_count(expected)
    expect(page.locator("#photos li").last).to_have_text("Photo 3: not counted")
    page.get_by_role("button", name="Start over").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#verdict")).to_contain_text("Choose a photo")
    expect(page.locator("#strip")).to_be_hidden()
    # A photo that is dropped in, rather than added, is another animal.
    upload(page, chelsea)
    expect(page.locator("#verdict")).to_contain_text(re.compile("^\\W*I think cat"))


def test_below_the_threshold_there_is_no_answer(page: Page, chelsea: Path):
    upload(page, chelsea)
    expect(page.locator("#verdict")).to_contain_text("I think cat")
    page.get_by_role("button", name="Settings").click()
    expect(page.locator("#meaning")).to_contain_text(
        re.compile(r"So set, it answers \d\d of 100 test photos, and .+ of these 100 wrongly\.")
    )
    number = page.locator("#threshold input[type=number]")
    number.fill("100")
    number.press("Enter")
    expect(page.locator("#verdict")).to_contain_text("I cannot decide")
    expect(page.locator("#verdict")).to_contain_text("100.0 % sure")
    expect(page.locator("#meaning")).to_contain_text("answers 0 of 100")
    number.fill("50")
    number.press("Enter")
    expect(page.locator("#verdict")).to_contain_text("I think cat")


def test_a_broken_file_gets_one_sentence_and_the_page_goes_on(
    page: Page, chelsea: Path, tmp_path: Path
):
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(chelsea.read_bytes()[:5000])
    upload(page, broken)
    verdict = page.locator("#verdict")
    expect(verdict).to_contain_text("I cannot open this.")
    expect(verdict).not_to_contain_text("Traceback")
    page.locator("#answer input[type=file]").first.set_input_files(chelsea)
    expect(verdict).to_contain_text("I think cat")


def test_opacity_needs_no_server(page: Page, chelsea: Path):
    upload(page, chelsea)
    heat = page.locator("#heatmap img.heat")
    expect(heat).to_have_css("opacity", "0.7")
    number = page.locator("#opacity input[type=number]")
    number.fill("20")
    number.press("Enter")
    expect(heat).to_have_css("opacity", "0.2")


def test_what_the_network_saw_is_shown_on_demand(page: Page, chelsea: Path, animals):
    upload(page, chelsea)
    expect(page.locator("#saw img")).to_be_hidden()
    page.get_by_role("button", name="What the network saw").click()
    expect(page.locator("#saw img")).to_be_visible()
    side = page.locator("#saw img").evaluate("image => image.naturalWidth")
    assert side == animals.card.input_size


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone_nothing_is_cut_off_and_nothing_calls_out(
    browser: Browser, url: str, scheme: str, chelsea: Path
):
    with browser.new_context(viewport=PHONE, color_scheme=scheme) as context:
        page = context.new_page()
        requests: list[str] = []
        page.on("request", lambda request: requests.append(request.url))
        visit(page, url)
        upload(page, chelsea)
        expect(page.locator("#verdict")).to_contain_text("I think cat")
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        for bar in page.locator(".bar").all():
            box = bar.bounding_box()
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= PHONE["width"]
            assert box["height"] >= 44  # a finger's width
        outside = [r for r in requests if not r.startswith((url, "data:", "blob:"))]
        assert not outside


def test_pictures_and_controls_have_names(page: Page, chelsea: Path):
    upload(page, chelsea)
    expect(page.locator("#heatmap img.heat")).to_be_visible()
    described = page.locator("#heatmap img").first.get_attribute("alt")
    assert re.fullmatch(
        r"The photo with a heatmap for cat\. The brightest spot is at the .+\.", described
    )
    nameless = page.evaluate(
        "[...document.querySelectorAll('#stage button')].filter(b => !b.innerText.trim()"
        " && !b.ariaLabel && !b.title).map(b => b.outerHTML.slice(0, 200))"
    )
    assert nameless == []


def test_contrast_of_text_is_readable(browser: Browser, url: str, chelsea: Path):
    """At least 4.5 to 1 (WCAG 2 AA), light and dark, for the words that matter."""
    for scheme in ("light", "dark"):
        with browser.new_context(viewport=PROJECTOR, color_scheme=scheme) as context:
            page = visit(context.new_page(), url)
            upload(page, chelsea)
            expect(page.locator("#bars .bar")).to_have_count(3)
            for selector in (
                "#verdict .headline",
                "#bars .value",
                "#bars .hint",
                "#head p",
                "#foot p",
            ):
                colours = page.locator(selector).first.evaluate(
                    """element => {
                        const seen = (e) => {
                            const c = getComputedStyle(e).backgroundColor;
                            return c !== 'rgba(0, 0, 0, 0)' || !e.parentElement ? c
                                : seen(e.parentElement);
                        };
                        return [getComputedStyle(element).color, seen(element)];
                    }"""
                )
                text, ground = (_luminance(colour) for colour in colours)
                ratio = (max(text, ground) + 0.05) / (min(text, ground) + 0.05)
                assert ratio >= 4.5, (scheme, selector, colours)


def _luminance(colour: str) -> float:
    values = np.array([float(v) for v in re.findall(r"[\d.]+", colour)[:3]]) / 255
    linear = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    return float(linear @ [0.2126, 0.7152, 0.0722])
