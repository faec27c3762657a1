"""Teach your own, as a pupil would."""

import re
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from playwright.sync_api import Browser, Page, expect

from models import taught
from models.load import load
from training import synthetic

CLASSES = ("circle", "square")


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Path]]:
    """Ten generated pictures of each class, larger than what the verdict calls tiny."""
    folder, rng = tmp_path_factory.mktemp("pictures"), np.random.default_rng(0)
    found: dict[str, list[Path]] = {}
    for name in synthetic.NAMES:
        for number in range(10):
            path = folder / f"{name}{number}.png"
            cv2.imwrite(str(path), synthetic.picture(name, rng, 128)[0][..., ::-1])
            found.setdefault(name, []).append(path)
    return found


@pytest.fixture
def teaching(page: Page, open_tab: Callable[[Page, str], None]) -> Page:
    open_tab(page, "Teach your own")
    expect(page.locator("#teach_used")).to_contain_text("In use: the original model")
    return page


def fill(page: Page, row: int, name: str, paths: list[Path], expected: int | None = None) -> None:
    place = page.locator(f"#class_{row}")
    place.get_by_placeholder("Name of class").fill(name)
    place.locator("input[type=file]").set_input_files(paths)
    expect(place.locator(".shots button")).to_have_count(expected or len(paths))


def train(page: Page, pictures: dict[str, list[Path]]) -> None:
    for row, name in enumerate(CLASSES):
        fill(page, row, name, pictures[name][:9])
    page.get_by_role("button", name="2. Train").click()
    expect(page.locator("#teach_result")).to_contain_text(
        re.compile(r"On photos it had not seen, \d+ of 18 were right\.")
    )


def test_a_model_of_ones_own_is_taught_used_left_and_nobody_elses(
    teaching: Page,
    browser: Browser,
    url: str,
    visit: Callable[[Page, str], Page],
    upload: Callable[[Page, Path], None],
    open_tab: Callable[[Page, str], None],
    pictures: dict[str, list[Path]],
    chelsea: Path,
):
    page = teaching
    expect(page.locator("#teach_base")).to_contain_text("Only its last step is taught here")
    train(page, pictures)
    for words in (
        "probably be right",
        "few photos, 9 in the smallest class",
        "Trained on 18 photos in",
    ):
        expect(page.locator("#teach_result")).to_contain_text(words)
    expect(page.locator("#teach_used")).to_contain_text("your own model (circle, square)")

    open_tab(page, "Explore")
    upload(page, pictures["circle"][9])
    expect(page.locator("#bars .bar")).to_have_count(2)
    expect(page.locator("#bars")).to_contain_text("circle")

    with browser.new_context() as context:
        other = visit(context.new_page(), url)
        upload(other, chelsea)
        expect(other.locator("#verdict")).to_contain_text("I think cat")
        expect(other.locator("#bars .bar")).to_have_count(3)
        open_tab(other, "Teach your own")
        expect(other.locator("#teach_used")).to_contain_text("the original model (cat, dog, snake)")
        expect(other.locator("#teach_download")).to_be_hidden()

    open_tab(page, "Teach your own")
    page.get_by_role("button", name="Back to the original").click()
    expect(page.locator("#teach_used")).to_contain_text("the original model (cat, dog, snake)")
    open_tab(page, "Explore")
    upload(page, chelsea)
    expect(page.locator("#verdict")).to_contain_text("I think cat")


def test_two_visitors_at_once_keep_their_own(
    browser: Browser,
    url: str,
    visit: Callable[[Page, str], Page],
    open_tab: Callable[[Page, str], None],
    pictures: dict[str, list[Path]],
):
    with browser.new_context() as first, browser.new_context() as second:
        pages = [visit(each.new_page(), url) for each in (first, second)]
        kinds = [("circle", "square"), ("square", "triangle")]
        for page, kind in zip(pages, kinds, strict=True):
            open_tab(page, "Teach your own")
            expect(page.locator("#teach_used")).to_contain_text("In use")
            for row, name in enumerate(kind):
                fill(page, row, f"my {name}", pictures[name][:4])
        for page in pages:
            page.get_by_role("button", name="2. Train").click()
        for page, kind in zip(pages, kinds, strict=True):
            expect(page.locator("#teach_used")).to_contain_text(f"(my {kind[0]}, my {kind[1]})")
            page.locator("#teach_files input[type=file]").first.set_input_files(
                pictures[kind[0]][9]
            )
            expect(page.locator("#teach_answer .verdict")).to_be_visible()
            expect(page.locator("#teach_answer")).to_contain_text(re.compile("for my "))


def test_a_model_is_downloaded_opened_again_and_opened_by_the_command_line(
    teaching: Page,
    browser: Browser,
    serve: Callable,
    visit: Callable[[Page, str], Page],
    upload: Callable[[Page, Path], None],
    pictures: dict[str, list[Path]],
    tmp_path: Path,
):
    page = teaching
    train(page, pictures)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download it").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert file.suffix == ".zip"
    assert isinstance(load(file), taught.Taught)

    page.get_by_role("button", name="Back to the original").click()
    expect(page.locator("#teach_used")).to_contain_text("the original model")
    page.locator("#teach_files input[type=file]").last.set_input_files(file)
    expect(page.locator("#teach_used")).to_contain_text("your own model (circle, square)")
    expect(page.locator("#teach_result")).to_contain_text("of 18 were right")

    broken = tmp_path / "broken.zip"
    broken.write_bytes(file.read_bytes()[:500])
    page.locator("#teach_files input[type=file]").last.set_input_files(broken)
    expect(page.get_by_test_id("toast-body")).to_contain_text("or it is damaged")
    expect(page.locator("#teach_used")).to_contain_text("your own model")

    with serve("--model", str(file)) as (address, _), browser.new_context() as context:
        fresh = visit(context.new_page(), address)
        expect(fresh.locator("#head")).to_contain_text("circle, square")
        upload(fresh, pictures["square"][9])
        expect(fresh.locator("#bars .bar")).to_have_count(2)


def test_what_is_missing_is_said_and_photos_and_classes_come_and_go(
    teaching: Page, pictures: dict[str, list[Path]], tmp_path: Path
):
    page = teaching

    def expect_said(sentence: str) -> None:
        expect(page.get_by_test_id("toast-body").filter(has_text=sentence)).to_be_visible()

    button = page.get_by_role("button", name="2. Train")
    button.click()
    expect_said("Add at least 2 classes")
    above, below = button.bounding_box(), page.get_by_test_id("toast-body").bounding_box()
    assert below["y"] >= above["y"] + above["height"]  # it does not stand in the way
    expect(page.locator("#teach_result .error")).to_be_hidden()  # Gradio's word on top of ours
    fill(page, 0, "circle", pictures["circle"][:3])
    fill(page, 1, "square", pictures["square"][:1])
    button.click()
    expect_said("too few so far: square")

    broken = tmp_path / "broken.png"
    broken.write_bytes(pictures["circle"][5].read_bytes()[:200])
    fill(page, 1, "square", [pictures["circle"][0], broken, pictures["square"][1]], expected=2)
    expect_said("1 could not be opened.")
    expect_said("1 not added: I have seen the same photo before.")

    shots = page.locator("#class_0 .shots button")
    page.get_by_role("button", name="Remove photo 2").first.focus()
    page.keyboard.press("Enter")
    expect(shots).to_have_count(2)

    page.get_by_role("button", name="Add a class").click()
    fill(page, 2, "triangle", pictures["triangle"][:3])
    page.locator("#class_0").get_by_role("button", name="Remove", exact=True).click()
    expect(page.locator("#class_0")).to_be_hidden()
    page.get_by_role("button", name="2. Train").click()
    expect(page.locator("#teach_used")).to_contain_text("your own model (square, triangle)")
    for count in range(3, 11):
        page.get_by_role("button", name="Add a class").click()
        expect(page.locator("#teach .class:visible")).to_have_count(count)
    expect(page.get_by_role("button", name="Add a class")).to_be_disabled()


# Chromium's own test camera begins anew when switched on: the same picture may come twice.
CAMERA = """() => {
  const canvas = Object.assign(document.createElement("canvas"), {width: 320, height: 240});
  const pen = canvas.getContext("2d");
  setInterval(() => {
    for (let x = 0; x < 320; x += 40) for (let y = 0; y < 240; y += 40) {
      pen.fillStyle = `hsl(${Math.random() * 360} 80% 50%)`;
      pen.fillRect(x, y, 40, 40);
    }
  }, 50);
  navigator.mediaDevices.getUserMedia = async () => canvas.captureStream();
}"""


def test_the_camera_adds_photo_after_photo(teaching: Page):
    page = teaching
    page.evaluate(CAMERA)
    page.locator("#class_1").get_by_role("button", name="Camera").click()
    shots = page.locator("#class_1 .shots button")
    for expected in (1, 2, 3):
        page.wait_for_function("document.querySelector('#teach_camera video')?.videoWidth > 0")
        page.get_by_role("button", name="capture photo").click()
        expect(shots).to_have_count(expected)
    page.get_by_role("button", name="Close the camera").click()
    expect(page.locator("#teach_camera")).to_be_hidden()


def test_it_fits_a_phone(
    browser: Browser,
    url: str,
    visit: Callable[[Page, str], Page],
    pictures: dict[str, list[Path]],
):
    phone = {"width": 390, "height": 844}
    with browser.new_context(viewport=phone) as context:
        page = visit(context.new_page(), f"{url}/?tab=teach")
        expect(page.locator("#teach_used")).to_contain_text("In use")
        train(page, pictures)
        assert page.evaluate("document.documentElement.scrollWidth") <= phone["width"]
        for button in page.locator("#teach button:visible").all():
            assert button.bounding_box()["height"] >= 44
