"""Files as visitors have them: HEIC by every way in, wrong ones, pictures no browser shows."""

import zipfile
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import FilePayload, Page, expect

# As Chromium on Windows and Linux hands over a HEIC photo: it does not know what that is.
DROP = """
([selector, name, data]) => {
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  const dropped = new DataTransfer();
  dropped.items.add(new File([bytes], name, {type: ''}));
  const button = document.querySelector(selector);
  button.dispatchEvent(new DragEvent('drop', {dataTransfer: dropped, bubbles: true}));
}
"""


@pytest.fixture(scope="module")
def heic(tmp_path_factory: pytest.TempPathFactory, chelsea: Path) -> Path:
    path = tmp_path_factory.mktemp("phone") / "IMG_0001.HEIC"
    with Image.open(chelsea) as cat:
        cat.convert("RGB").save(path, "HEIF")
    return path


def chosen(path: Path) -> FilePayload:
    return {"name": path.name, "mimeType": "", "buffer": path.read_bytes()}


def drop(page: Page, selector: str, name: str, data: bytes) -> None:
    page.evaluate(DROP, [selector, name, b64encode(data).decode()])


@pytest.mark.parametrize("way", ["chosen", "dropped"])
def test_heic_is_answered_and_shown(page: Page, heic: Path, way: str):
    if way == "chosen":
        page.locator("#photo input[type=file]").set_input_files(chosen(heic))
    else:
        drop(page, "#photo .upload-container button, #photo button", heic.name, heic.read_bytes())
    expect(page.locator("#verdict")).to_contain_text("cat")
    page.wait_for_function("document.querySelector('#photo img')?.naturalWidth === 451")


@pytest.mark.parametrize("way", ["chosen", "dropped"])
def test_what_is_no_photo_gets_our_sentence(page: Page, way: str):
    data = b"Shopping list: milk, eggs"
    if way == "chosen":
        page.locator("#photo input[type=file]").set_input_files(
            {"name": "notes.txt", "mimeType": "text/plain", "buffer": data}
        )
    else:
        drop(page, "#photo button", "notes.txt", data)
    expect(page.locator("#verdict")).to_contain_text("This is text or a web page, not a photo")
    expect(page.get_by_text("Invalid file type")).to_have_count(0)


def drag(page: Page, *paths: Path) -> None:
    """Drop them beside every target, as from the system: only so a folder is one."""
    data = {"items": [], "files": [str(path) for path in paths], "dragOperationsMask": 1}
    session = page.context.new_cdp_session(page)
    for kind in ("dragEnter", "dragOver", "drop"):
        session.send("Input.dispatchDragEvent", {"type": kind, "x": 640, "y": 700, "data": data})


def test_one_photo_of_several_is_taken_and_where_the_others_belong_is_said(
    page: Page, open_tab: Callable[[Page, str], None], heic: Path, tmp_path: Path
):
    alert, verdict = page.locator("#too_large"), page.locator("#verdict")
    folder, empty = tmp_path / "cats", tmp_path / "empty"
    for path in (folder, empty):
        path.mkdir()
    for number in (1, 2):
        with Image.open(heic) as cat:
            cat.rotate(number).save(folder / f"{number}.png")
    with zipfile.ZipFile(tmp_path / "cats.zip", "w") as archive:
        archive.write(folder / "1.png", "1.png")
    for path in (folder, tmp_path / "cats.zip"):
        drag(page, path)
        expect(alert).to_contain_text("open the tab Many photos")
        page.evaluate("document.querySelector('#too_large').hidden = true")
    page.locator("#photo input[type=file]").set_input_files(tmp_path / "cats.zip")
    expect(alert).to_contain_text("open the tab Many photos")
    expect(verdict).to_contain_text("Choose a photo")
    film = tmp_path / "IMG_0001.MOV"  # a phone's photo and what it filmed around it
    film.write_bytes(b"\0\0\0\x14ftypqt  \0\0\0\0qt  ")
    drag(page, film, heic)
    expect(verdict).to_contain_text("cat")
    expect(alert).to_contain_text("one photo at a time")
    drag(page, folder / "1.png")
    expect(alert).to_be_hidden()
    open_tab(page, "Teach your own")
    expect(page.locator("#class_1")).to_be_visible()
    drag(page, folder)
    expect(page.locator("#teach .shots img")).to_have_count(2)
    drag(page, empty)
    expect(alert).to_have_text("There are no photos in this folder.")
    expect(page.get_by_test_id("toast-text")).to_have_count(0)


def test_a_server_that_does_not_answer_is_missed_in_the_pages_words(page: Page, chelsea: Path):
    page.route("**/upload?*", lambda route: route.abort())
    page.locator("#photo input[type=file]").set_input_files(chelsea)
    expect(page.get_by_test_id("toast-text")).to_have_text(
        "The page's computer does not answer. Try again in a moment."
    )
    expect(page.locator(".toast-title")).to_be_hidden()


def test_the_chooser_offers_heic(page: Page, open_tab):
    with page.expect_file_chooser() as opening:
        page.locator("#photo button").first.click()
    assert ".heic" in opening.value.element.get_attribute("accept")
    open_tab(page, "Many photos")
    assert ".heic" in page.locator("#many_files input[type=file]").get_attribute("accept")


def test_a_broken_photo_is_left_out_and_the_others_keep_their_answer(
    page: Page, chelsea: Path, tmp_path: Path
):
    from gradio import media

    (tmp_path / "broken.jpg").write_bytes(b"\xff\xd8\xff broken")
    page.locator("#photo input[type=file]").set_input_files(media.get_image("lion.jpg"))
    expect(page.locator("#verdict")).to_contain_text("I do not know")
    another, verdict = page.locator("#answer input[type=file]").first, page.locator("#verdict")
    another.set_input_files(chelsea)
    expect(verdict).to_contain_text("All photos together: It's a cat")
    another.set_input_files(tmp_path / "broken.jpg")
    expect(verdict).to_contain_text("broken.jpg is left out.")
    expect(verdict).to_contain_text("All photos together: It's a cat")
    expect(page.locator("#photos li")).to_have_count(2)
    page.wait_for_function("document.querySelector('#photo img')?.naturalWidth === 451")
