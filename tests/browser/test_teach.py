"""Teach your own, as a pupil would."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from models import taught
from models.load import load
from tests.browser.conftest import PHONE
from training import synthetic

CLASSES = ("circle", "square", "triangle")


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Path]]:
    """Generated pictures of each class, larger than what the verdict calls tiny."""
    folder, rng = tmp_path_factory.mktemp("pictures"), np.random.default_rng(0)
    found: dict[str, list[Path]] = {}
    for name in synthetic.NAMES:
        for number in range(16):
            path = folder / f"{name}{number}.png"
            cv2.imwrite(str(path), synthetic.picture(name, rng, 128)[0][..., ::-1])
            found.setdefault(name, []).append(path)
    return found


@pytest.fixture
def teaching(visitor: BrowserContext, url: str, visit: Callable, open_tab: Callable) -> Page:
    page = visit(visitor.new_page(), url)
    open_tab(page, "Teach your own")
    return page


def place(page: Page, row: int) -> Locator:
    return page.locator(f"#class_{row}")


def shots(page: Page, row: int) -> Locator:
    return place(page, row).locator(".shots button")


def fill(page: Page, row: int, name: str, paths: list[Path], expected: int | None = None) -> None:
    place(page, row).get_by_placeholder("Name of class").fill(name)
    place(page, row).locator("input[type=file]").set_input_files(paths)
    expect(shots(page, row)).to_have_count(expected or len(paths))


def train(page: Page, pictures: dict[str, list[Path]], classes: int = 2, photos: int = 9) -> None:
    for row, name in enumerate(CLASSES[:classes]):
        if row > 1:
            page.get_by_role("button", name="Add a class").click()
        fill(page, row, name, pictures[name][:photos])
    page.get_by_role("button", name="2. Train").click()
    expect(page.locator("#teach_result")).to_contain_text(
        re.compile(rf"On photos it had not seen, \d+ of {classes * photos} were right\.")
    )


def in_use(page: Page, names: str) -> None:
    expect(page.locator("#in_use")).to_contain_text(f"our own network ({names})")


def left(page: Page) -> None:
    expect(page.locator("#in_use")).to_be_hidden()


def quiet(page: Page) -> None:
    """Nothing went wrong."""
    page.wait_for_timeout(300)
    assert page.get_by_test_id("toast-body").all_inner_texts() == []


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
    in_use(page, "circle, square")
    open_tab(page, "Explore")  # where there are two classes now, fewer than bars asked for
    page.get_by_text("Settings").click()
    page.locator("#threshold input[type=range]").press("ArrowRight")
    quiet(page)

    upload(page, pictures["circle"][9])
    expect(page.locator("#bars .bar")).to_have_count(2)
    expect(page.locator("#bars")).to_contain_text("circle")
    expect(page.get_by_text("It knows only")).to_be_hidden()
    open_tab(page, "Experiment")
    expect(page.locator("#changes")).to_contain_text("circle")

    with browser.new_context() as context:
        other = visit(context.new_page(), url)
        upload(other, chelsea)
        expect(other.locator("#verdict")).to_contain_text("cat")
        expect(other.locator("#bars .bar")).to_have_count(3)
        left(other)

    page.get_by_role("button", name="Back to the original").click()
    left(page)
    expect(page.locator("#changes")).not_to_contain_text("circle")  # here and now
    open_tab(page, "Explore")
    expect(page.locator("#bars .bar")).to_have_count(3)
    expect(page.get_by_text("It knows only: cat, dog, snake")).to_be_visible()
    open_tab(page, "Teach your own")
    expect(page.get_by_role("button", name="3. Try a photo")).to_be_hidden()
    quiet(page)


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
            for row, name in enumerate(kind):
                fill(page, row, f"my {name}", pictures[name][:4])
        for page in pages:
            page.get_by_role("button", name="2. Train").click()
        for page, kind in zip(pages, kinds, strict=True):
            in_use(page, f"my {kind[0]}, my {kind[1]}")
            page.locator("#teach .tried").set_input_files(pictures[kind[0]][9])
            expect(page.locator("#teach_answer .verdict")).to_be_visible()
            expect(page.locator("#teach_answer")).to_contain_text("for my ")


# What is read of the browser's store comes late, as on a busy machine.
SLOW = """
const usual = IDBObjectStore.prototype.getAll;
IDBObjectStore.prototype.getAll = function (...asked) {
  const request = usual.apply(this, asked), late = {};
  request.onsuccess = () => setTimeout(() => {
    late.result = request.result;
    late.onsuccess();
  }, 1000);
  return late;
};
"""


def test_nothing_is_lost_by_a_reload_by_going_back_or_where_the_page_is_opened_again(
    visitor: BrowserContext,
    serve: Callable,
    visit: Callable[[Page, str], Page],
    upload: Callable[[Page, Path], None],
    open_tab: Callable[[Page, str], None],
    pictures: dict[str, list[Path]],
):
    def expect_all(page: Page) -> None:
        in_use(page, "circle, square, triangle")
        open_tab(page, "Teach your own")
        for row, name in enumerate(CLASSES):
            expect(place(page, row).get_by_role("textbox")).to_have_value(name)
            expect(shots(page, row)).to_have_count(5)
        expect(page.locator("#teach_result")).to_contain_text("of 15 were right")
        expect(page.get_by_role("button", name="3. Try a photo")).to_be_visible()
        quiet(page)

    with serve() as (url, _):
        port = int(url.rpartition(":")[2])
        page = visit(visitor.new_page(), url)
        open_tab(page, "Teach your own")
        train(page, pictures, classes=3, photos=5)
        in_use(page, "circle, square, triangle")
        page.wait_for_timeout(500)  # written
        page.add_init_script(SLOW)
        page.reload()
        expect_all(page)
        page.goto("about:blank")
        page.go_back()
        expect_all(page)
        page.close()

        page = visit(visitor.new_page(), url)
        open_tab(page, "Teach your own")
        left(page)  # somebody else may sit here by now
        expect(page.locator(".before")).to_contain_text("circle, square, triangle (15 photos)")
        page.get_by_role("button", name="Go on with them").click()
        expect_all(page)
        page.wait_for_timeout(500)
        open_tab(page, "Explore")
        page.evaluate("Object.defineProperty(document, 'hidden', {get: () => window.away})")
        page.evaluate("window.away = true")  # looks away, and does not notice
    with serve(port=port):
        page.evaluate("window.away = false")
        upload(page, pictures["circle"][15])
        expect(page.locator("#bars .bar").first).to_contain_text("circle")
        expect_all(page)
        open_tab(page, "Explore")
        page.evaluate("window.before = true")
    expect(page.get_by_test_id("toast-text").first).to_contain_text("does not answer")  # noticed
    with serve(port=port):
        page.wait_for_function("!window.before")  # loaded again by itself
        expect_all(page)
        fill(page, 0, "disc", pictures["circle"][15:], expected=6)  # the rest is sent again
        expect(page.locator(".changed")).to_be_visible()
        page.get_by_role("button", name="2. Train again").click()
        in_use(page, "disc, square, triangle")
        expect(page.locator("#teach_result")).to_contain_text("of 16 were right")
        expect(page.locator(".changed")).to_be_hidden()
        quiet(page)


def test_a_duplicated_tab_and_what_another_one_deletes(
    visitor: BrowserContext, url: str, visit: Callable, open_tab: Callable
):
    """Two tabs of one browser: this one, and a script that says what the other one would."""
    page = visitor.new_page()
    page.add_init_script(
        """sessionStorage.setItem('teach', 'first');
        window.other = new BroadcastChannel('teach');
        other.onmessage = ({data}) => {
          if (data.opened === 'first') other.postMessage({taken: data.by});
        };"""
    )
    visit(page, url)
    page.wait_for_function("sessionStorage.getItem('teach') !== 'first'")
    open_tab(page, "Teach your own")
    place(page, 0).get_by_placeholder("Name of class").fill("pens")
    kept = """async () => {
      for (;;) {
        const [works] = await kept.stores('readonly');
        const [names, all] = await Promise.all(
          [works.getAllKeys(), works.getAll()].map((each) => kept.done(each)));
        if (all.length && all[0].classes[0].name === 'pens') return names;
        await new Promise(requestAnimationFrame);
      }
    }"""
    names = page.evaluate(kept)
    assert names == [page.evaluate("sessionStorage.getItem('teach')")]
    page.evaluate(
        """async (names) => {
          const [works, , change] = await kept.stores('readwrite');
          names.forEach((name) => works.delete(name));
          await kept.done(change);
          other.postMessage({deleted: names});
        }""",
        names,
    )
    assert page.evaluate(kept) == names


def test_a_browser_that_keeps_nothing_says_so_before_it_is_left(
    visitor: BrowserContext,
    url: str,
    visit: Callable,
    open_tab: Callable,
    pictures: dict[str, list[Path]],
):
    page = visitor.new_page()
    page.add_init_script(
        """for (const store of ['indexedDB', 'sessionStorage', 'localStorage']) {
            const get = () => { throw new DOMException('', 'SecurityError'); };
            Object.defineProperty(window, store, {get});
        }"""
    )
    visit(page, url)
    open_tab(page, "Teach your own")
    expect(page).to_have_url(re.compile("tab=teach"))  # all else goes on
    fill(page, 0, "circle", pictures["circle"][:2])
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.reload()
    assert asked == ["beforeunload"]


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
    file = download(page, "Download it", tmp_path)
    assert isinstance(load(file), taught.Taught)

    page.get_by_role("button", name="Back to the original").click()
    left(page)
    page.locator("#teach_files .opened").set_input_files(file)
    in_use(page, "circle, square")
    expect(page.locator("#teach_result")).to_contain_text("of 18 were right")

    broken = tmp_path / "broken.zip"
    broken.write_bytes(file.read_bytes()[:500])
    page.locator("#teach_files .opened").set_input_files(broken)
    expect(page.locator("#teach_do .note")).to_contain_text("or it is damaged")
    in_use(page, "circle, square")

    with serve("--model", str(file)) as (address, _), browser.new_context() as context:
        fresh = visit(context.new_page(), address)
        expect(fresh.locator("#head")).to_contain_text("circle, square")
        upload(fresh, pictures["square"][9])
        expect(fresh.locator("#bars .bar")).to_have_count(2)


def download(page: Page, name: str, folder: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name=name).click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    assert file.suffix == ".zip"
    return file


def test_a_project_is_saved_with_its_photos_and_opened_again(
    teaching: Page,
    pictures: dict[str, list[Path]],
    tmp_path: Path,
):
    page = teaching
    fill(page, 0, "apples / pears?", pictures["circle"][:3])
    fill(page, 1, "square", pictures["square"][:3])
    file = download(page, "Save project", tmp_path)
    with zipfile.ZipFile(file) as archive:
        assert len(archive.namelist()) == 6
    page.get_by_role("button", name="Start over").click()
    expect(page.locator("#teach .shots button")).to_have_count(0)
    page.locator("#teach_files .opened").set_input_files(file)
    expect(shots(page, 0)).to_have_count(3)
    expect(place(page, 0).get_by_role("textbox")).to_have_value("apples / pears?")
    page.get_by_role("button", name="2. Train").click()
    in_use(page, "apples / pears?, square")


def test_what_is_missing_is_said_once_and_photos_and_classes_come_and_go(
    teaching: Page, pictures: dict[str, list[Path]], tmp_path: Path
):
    page, note = teaching, teaching.locator("#teach_do .note")
    button = page.get_by_role("button", name="2. Train")
    button.click()
    expect(note).to_contain_text("Add at least 2 classes")
    fill(page, 0, "circle", pictures["circle"][:3])
    fill(page, 1, "square", pictures["square"][:1])
    button.click()
    expect(note).to_have_text(re.compile("^Add at least 2 photos .* too few so far: square.$"))

    broken = tmp_path / "broken.png"
    broken.write_bytes(pictures["circle"][5].read_bytes()[:200])
    text = tmp_path / "notes.png"
    text.write_text("no picture")
    mixed = [pictures["circle"][0], broken, text, pictures["square"][1]]
    fill(page, 1, "square", mixed, expected=2)
    expect(note).to_contain_text("2 could not be opened.")
    expect(note).to_contain_text("This photo is damaged")
    expect(note).to_contain_text("This is text")
    expect(note).to_contain_text("1 not added: I have seen the same photo before.")

    second = shots(page, 0).nth(1).locator("img").get_attribute("src")
    page.get_by_role("button", name="Remove photo 2").first.focus()
    page.keyboard.press("Enter")
    expect(shots(page, 0)).to_have_count(2)
    page.get_by_role("button", name="Add a class").click()
    fill(page, 2, "triangle", pictures["triangle"][:3])
    place(page, 0).get_by_role("button", name="Remove", exact=True).click()
    expect(page.locator("#teach .class")).to_have_count(2)
    button.click()
    in_use(page, "square, triangle")

    undo = page.get_by_role("button", name="Undo")
    undo.click()
    expect(place(page, 0).get_by_role("textbox")).to_have_value("circle")
    expect(shots(page, 0)).to_have_count(2)
    undo.click()
    expect(shots(page, 0)).to_have_count(3)
    assert shots(page, 0).nth(1).locator("img").get_attribute("src") == second
    expect(undo).to_be_disabled()
    page.get_by_role("button", name="2. Train again").click()
    in_use(page, "circle, square, triangle")
    for count in range(4, 11):
        page.get_by_role("button", name="Add a class").click()
        expect(page.locator("#teach .class")).to_have_count(count)
    expect(page.get_by_role("button", name="Add a class")).to_be_disabled()
    quiet(page)


# What was learned comes when the test says so.
LATE = """() => {
  const call = album.call;
  album.call = async (name, request) => {
    const answer = await call(name, request);
    if (name === "learn") await new Promise((done) => { window.finish = done; });
    return answer;
  };
}"""


def finish(page: Page) -> None:
    page.wait_for_function("Boolean(window.finish)")
    page.evaluate("finish(); window.finish = null;")
    expect(page.locator("#teach_train")).not_to_contain_text("Training")


def test_what_was_left_while_it_was_trained_does_not_answer(
    teaching: Page, pictures: dict[str, list[Path]]
):
    page, button = teaching, teaching.locator("#teach_train")
    for row, name in enumerate(CLASSES[:2]):
        fill(page, row, name, pictures[name][:3])
    page.wait_for_function("album.all().every((photo) => photo.id)")
    page.evaluate(LATE)
    button.click()
    page.get_by_role("button", name="Start over").click()
    finish(page)
    assert page.evaluate("album.trained") is None

    page.get_by_role("button", name="Undo").click()
    button.click()
    finish(page)
    in_use(page, "circle, square")
    button.click()
    page.get_by_role("button", name="Back to the original").click()
    left(page)
    finish(page)
    assert page.evaluate("album.trained") is None


def test_a_double_click_is_one_press(teaching: Page, pictures: dict[str, list[Path]]):
    page = teaching
    page.evaluate(CAMERA)
    page.evaluate(
        """() => {
          const usual = navigator.mediaDevices.getUserMedia;
          const allowed = new Promise((done) => { window.allow = done; });
          navigator.mediaDevices.getUserMedia = async () => { await allowed; return usual(); };
        }"""
    )
    fill(page, 0, "circle", pictures["circle"][:1])
    fill(page, 1, "square", pictures["square"][:3])
    place(page, 0).get_by_role("button", name="Remove", exact=True).dblclick()
    expect(page.locator("#teach .class")).to_have_count(1)
    shots(page, 0).first.dblclick()
    expect(shots(page, 0)).to_have_count(2)

    page.get_by_role("button", name="Add a class").click()
    for row in range(2):
        place(page, row).get_by_role("button", name="Camera").click()
    page.evaluate("allow()")
    expect(page.locator("#teach_camera h2")).to_have_text("Photos of Class 2 (0)")
    expect(page.locator("#teach_camera")).to_be_visible()
    assert page.evaluate("window.cameras") == 1


def test_a_result_no_better_than_guessing_does_not_look_like_success(
    teaching: Page, pictures: dict[str, list[Path]]
):
    page = teaching
    fill(page, 0, "these", pictures["circle"][:6])
    fill(page, 1, "those", pictures["circle"][6:12])
    page.get_by_role("button", name="2. Train").click()
    expect(page.locator("#teach_result .verdict.ambiguous")).to_contain_text(
        "no better than always giving the same answer"
    )


def test_a_number_of_the_matrix_shows_its_photos(teaching: Page, pictures: dict[str, list[Path]]):
    page = teaching
    train(page, pictures)
    counts = page.locator("#teach_result [data-cell]")
    expect(counts).to_have_count(4)
    assert sum(int(text) for text in counts.all_inner_texts()) == 18
    for index in range(4):
        counts.nth(index).click()
        expect(page.locator("#teach_result .cell p")).to_contain_text("was ")
        expect(page.locator("#teach_result .cell img")).to_have_count(
            int(counts.nth(index).inner_text())
        )


DROP = """(element, [kind, bytes]) => {
  const files = new DataTransfer();
  files.items.add(new File([new Uint8Array(bytes)], "photo.png", {type: "image/png"}));
  const options = {bubbles: true, cancelable: true};
  element.dispatchEvent(kind === "drop"
    ? new DragEvent("drop", {...options, dataTransfer: files})
    : new ClipboardEvent("paste", {...options, clipboardData: files}));
}"""


def test_photos_are_dropped_into_a_class_or_pasted_into_the_last_one_touched(
    teaching: Page, pictures: dict[str, list[Path]]
):
    page = teaching
    photos = [list(path.read_bytes()) for path in pictures["circle"][:3]]
    place(page, 1).evaluate(DROP, ["drop", photos[0]])
    expect(shots(page, 1)).to_have_count(1)
    place(page, 0).get_by_role("textbox").focus()
    page.locator("body").evaluate(DROP, ["paste", photos[1]])
    expect(shots(page, 0)).to_have_count(1)
    place(page, 1).get_by_role("textbox").focus()
    page.locator("body").evaluate(DROP, ["paste", photos[2]])
    expect(shots(page, 1)).to_have_count(2)
    page.get_by_role("tab", name="Explore", exact=True).click()
    expect(page.locator("#photo input[type=file]")).to_have_count(1)  # it did not get any of them


# Chromium's own test camera shows the same picture for long.
CAMERA = """() => {
  const canvas = Object.assign(document.createElement("canvas"), {width: 320, height: 240});
  const pen = canvas.getContext("2d");
  setInterval(() => {
    for (let x = 0; x < 320; x += 40) for (let y = 0; y < 240; y += 40) {
      pen.fillStyle = `hsl(${Math.random() * 360} 80% 50%)`;
      pen.fillRect(x, y, 40, 40);
    }
  }, 50);
  window.cameras = 0;
  navigator.mediaDevices.getUserMedia = async () => {
    window.cameras += 1;
    return canvas.captureStream();
  };
}"""


def test_the_camera_takes_photo_after_photo_while_it_is_told_to(
    teaching: Page, pictures: dict[str, list[Path]]
):
    page = teaching
    page.evaluate(CAMERA)
    train(page, pictures)
    place(page, 1).get_by_role("button", name="Camera").click()
    expect(page.locator("#teach_camera h2")).to_have_text("Photos of square (9)")
    expect(page.locator("#teach_camera .live .bar")).to_have_count(2)  # it says what it sees
    page.wait_for_function("document.querySelector('#teach_camera video').videoWidth > 0")
    shoot = page.get_by_role("button", name="Hold to take photos")
    shoot.click()
    expect(shots(page, 1)).to_have_count(10)
    shoot.focus()
    page.keyboard.down("Space")
    page.wait_for_timeout(1500)
    page.keyboard.up("Space")
    count = shots(page, 1).count()
    assert count >= 14
    page.wait_for_timeout(500)
    expect(shots(page, 1)).to_have_count(count)
    expect(page.locator(".changed")).to_be_visible()
    assert page.evaluate("window.cameras") == 1

    place(page, 1).get_by_role("button", name="Remove", exact=True).click()
    expect(page.locator("#teach_camera")).to_be_hidden()
    expect(page.locator("#teach_do .note")).to_contain_text("I closed the camera")
    expect(shots(page, 0)).to_have_count(9)
    page.get_by_role("button", name="Undo").click()
    expect(shots(page, 1)).to_have_count(count)
    page.get_by_role("button", name="2. Train again").click()
    expect(page.locator(".changed")).to_be_hidden()
    quiet(page)


def test_it_fits_a_phone(
    visitor: BrowserContext,
    url: str,
    visit: Callable[[Page, str], Page],
    pictures: dict[str, list[Path]],
):
    page = visitor.new_page()
    page.set_viewport_size(PHONE)
    visit(page, f"{url}/?tab=teach")
    expect(page.locator("#teach .class").first).to_be_visible()
    train(page, pictures)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    for button in page.locator("#teach button:visible").all():
        assert button.bounding_box()["height"] >= 44
    place(page, 0).get_by_role("textbox").fill("W" * taught.MAX_NAME)
    page.locator("#teach_train").click()
    expect(page.locator("#teach_result tbody th").first).to_contain_text("WWW")
    number = page.locator("#teach_result [data-cell]").first.bounding_box()
    assert number["x"] + number["width"] <= PHONE["width"]
    result = page.locator("#teach_result .verdict")
    assert result.evaluate("(panel) => panel.scrollWidth <= panel.clientWidth")
    page.get_by_role("tab", name="Explore", exact=True).click()
    page.locator("#photo input[type=file]").set_input_files(pictures["circle"][9])
    expect(page.locator("#bars .bar")).to_have_count(2)
    for words in page.locator("#bars .value, #verdict .headline").all():
        assert words.evaluate("(e) => e.getBoundingClientRect().right") <= PHONE["width"]
        assert words.evaluate("(e) => e.scrollWidth <= e.clientWidth || !e.clientWidth")
