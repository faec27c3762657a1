"""The tab Many photos in Chromium: a table that fills, sorts and is saved."""

import csv
import io
import re
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import cv2
import httpx
import numpy as np
import pytest
from gradio import media
from playwright.sync_api import BrowserContext, Page, expect

from explain import contact_sheet

ROWS = "#many_results tbody tr"
ZIPPED = ["home/<b>=cat.png", "paris/tower.jpg"]


@pytest.fixture
def many(page: Page, open_tab: Callable[[Page, str], None]) -> Page:
    open_tab(page, "Many photos")
    expect(page.locator("#many_files")).to_be_visible()
    return page


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory, chelsea: Path) -> list[Path]:
    """Three photos, a broken one, and a zip with two and a file that is no photo."""
    folder = tmp_path_factory.mktemp("photos")
    broken = folder / "broken.jpg"
    broken.write_bytes(b"no photo at all")
    with zipfile.ZipFile(folder / "holiday.zip", "w") as archive:
        archive.write(chelsea, ZIPPED[0])
        archive.writestr("readme.txt", "no photo")
        archive.write(media.get_image("tower.jpg"), ZIPPED[1])
    shipped = [Path(media.get_image(name)) for name in ("lion.jpg", "tower.jpg")]
    return [chelsea, *shipped, broken, folder / "holiday.zip"]


def drop(page: Page, paths: list[Path]) -> None:
    page.locator("#many_files input[type=file]").set_input_files(paths)


def column(page: Page, number: int) -> list[str]:
    return [
        text.strip() for text in page.locator(f"{ROWS} td:nth-child({number})").all_inner_texts()
    ]


def save(page: Page, name: str) -> bytes:
    """What the button `Download as a ...` hands over."""
    with page.expect_download() as download:
        page.locator("#many_downloads").get_by_text(name).click()
    return Path(download.value.path()).read_bytes()


def test_photos_a_broken_file_and_a_zip_become_a_table_that_sorts(many: Page, photos: list[Path]):
    drop(many, photos)
    expect(many.locator("#many_progress [role=status]")).to_contain_text("6 looked at")
    expect(many.locator(ROWS)).to_have_count(6)
    expect(many.locator("#many_progress")).to_contain_text("1 not readable")
    assert column(many, 1) == ["1", "2", "3", "4", "5", "6"]
    assert column(many, 2) == [
        "chelsea.png", *[path.name for path in photos[1:3]], photos[3].name,
        *ZIPPED,
    ]  # fmt: skip
    assert column(many, 4)[0] == column(many, 4)[4] == "cat"
    broken = many.locator(ROWS).nth(3)
    expect(broken).to_contain_text("not readable")
    expect(broken.locator("img")).to_have_count(0)
    widths = many.locator(f"{ROWS} img").evaluate_all("all => all.map(each => each.naturalWidth)")
    assert len(widths) == 5
    assert min(widths) > 50

    head = many.locator("#many_results th")
    confidence = many.get_by_role("button", name="Confidence")
    confidence.click()
    expect(head.nth(4)).to_have_attribute("aria-sort", "descending")
    down = column(many, 5)
    confidence.press("Enter")
    expect(head.nth(4)).to_have_attribute("aria-sort", "ascending")
    up = column(many, 5)
    assert down[-1] == up[-1] == ""  # the broken one has none, and comes last either way
    for shares, way in ((down[:-1], -1), (up[:-1], 1)):
        values = [way * float(re.sub("[^0-9.]", "", share)) for share in shares]
        assert values == sorted(values)
    many.get_by_role("button", name="Verdict").click()
    expect(head.nth(2)).to_have_attribute("aria-sort", "ascending")
    expect(many.locator("#many_results [aria-sort]")).to_have_count(1)
    assert column(many, 3)[0] == "answered"  # nothing that says it is right
    assert "not readable" in column(many, 3)[-1]

    table = list(csv.DictReader(io.StringIO(save(many, "table").decode("utf-8-sig"), newline="")))
    assert [row["photo"] for row in table] == [*[each.name for each in photos[:4]], *ZIPPED]
    assert (table[0]["answer"], table[3]["verdict"]) == ("cat", "not readable")
    assert float(table[0]["first_confidence"]) == float(table[4]["first_confidence"])
    sheet = cv2.imdecode(np.frombuffer(save(many, "picture"), np.uint8), cv2.IMREAD_COLOR)
    assert sheet.shape[1] > 6 * 160
    assert sheet.std() > 20


def test_another_batch_takes_the_place_of_the_first(many: Page, photos: list[Path]):
    drop(many, photos[3:4])
    expect(many.locator("#many_progress")).to_contain_text("1 looked at")
    drop(many, photos[:1])
    expect(many.locator("#many_progress")).to_contain_text("1 answered")
    expect(many.locator(ROWS)).to_have_count(1)
    assert column(many, 4) == ["cat"]


def test_a_batch_that_is_stopped_keeps_what_is_done(many: Page, tmp_path: Path, chelsea: Path):
    small = cv2.imencode(".jpg", cv2.imread(str(chelsea))[::3, ::3])[1].tobytes()
    with zipfile.ZipFile(tmp_path / "many.zip", "w") as archive:
        for number in range(400):
            archive.writestr(f"{number}.jpg", small)
    drop(many, [tmp_path / "many.zip"])
    expect(many.locator(ROWS).first).to_be_visible()
    many.get_by_role("button", name="Stop", exact=True).click()
    said = many.locator("#many_progress [role=status]")
    expect(said).to_contain_text("Stopped after")
    done = int(re.search(r"after (\d+) of 400", said.inner_text())[1])
    assert 0 < done < 400
    expect(many.locator(ROWS)).to_have_count(done)
    assert len(save(many, "table").decode("utf-8-sig").splitlines()) == done + 1


def test_a_file_too_large_is_named_and_the_others_are_taken(
    many: Page, photos: list[Path], open_tab: Callable[[Page, str], None], tmp_path: Path
):
    huge = tmp_path / "huge.jpg"
    with huge.open("wb") as file:
        file.truncate(20_000_001)
    drop(many, [huge])
    expect(many.get_by_role("alert")).to_contain_text(
        "Not taken: huge.jpg. Files can be up to 20 MB"
    )
    drop(many, [photos[0], huge])
    expect(many.locator("#many_progress [role=status]")).to_contain_text("1 looked at")
    expect(many.get_by_role("alert")).to_be_visible()
    drop(many, photos[:2])
    expect(many.locator("#many_progress [role=status]")).to_contain_text("2 looked at")
    expect(many.locator("#too_large")).to_be_hidden()
    drop(many, [huge])
    expect(many.get_by_role("alert")).to_be_visible()
    open_tab(many, "Explore")
    many.locator("#examples [data-name=example_cat]").click()
    expect(many.locator("#too_large")).to_be_hidden()


def test_a_zip_that_is_none_is_one_row_with_its_sentence(many: Page, tmp_path: Path):
    path = tmp_path / "photos.zip"
    path.write_bytes(b"not a zip")
    drop(many, [path])
    expect(many.locator(ROWS)).to_have_count(1)
    expect(many.locator(ROWS)).to_contain_text("This zip is damaged")


def test_kinds_are_counted_and_shown_alone(many: Page, photos: list[Path]):
    drop(many, photos)
    expect(many.locator("#many_progress [role=status]")).to_contain_text("6 looked at")
    kinds = many.locator("#many_results .kinds button:visible")
    texts = [text.strip() for text in kinds.all_inner_texts()]
    assert texts[0] == "All 6"
    assert {"cat 2", "not readable 1"} <= set(texts)
    shown = many.locator(f"{ROWS}:visible")
    kinds.filter(has_text="cat").click()
    expect(shown).to_have_count(2)
    expect(shown.first).to_contain_text("cat")
    kinds.filter(has_text="not readable").press("Enter")
    expect(shown).to_have_count(1)
    expect(kinds.filter(has_text="not readable")).to_have_attribute("aria-pressed", "true")
    drop(many, photos[:1])  # of which there are none
    expect(kinds).to_have_text(["All 1", "answered 1", "cat 1"])
    expect(shown).to_have_count(1)


TORN = 610


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, chelsea: Path) -> Path:
    """A card of one cat and of many files that are quickly looked at."""
    folder = tmp_path_factory.mktemp("card")
    for name in ("cats", "torn"):
        (folder / name).mkdir()
    shutil.copy(chelsea, folder / "cats")
    for number in range(TORN):
        (folder / "torn" / f"{number:04}.jpg").write_bytes(b"\xff\xd8\xff torn")
    return folder


def test_a_folder_of_thousands_is_a_table_of_pages(serve, visitor: BrowserContext, folder: Path):
    with serve("--photos", str(folder), "--max-upload", "30") as (url, _):
        page = visitor.new_page()
        page.set_default_timeout(30_000)
        expect.set_options(timeout=30_000)
        page.goto(url)
        expect(page.get_by_role("tab", name="Many photos")).to_have_attribute(
            "aria-selected", "true"
        )
        page.get_by_role("button", name=f"Look at the 611 photos of {folder}").click()
        said = page.locator("#many_progress [role=status]")
        expect(said).to_contain_text("611 looked at: 1 answered, 0 not, 610 not readable")
        # As many rows as a page has, whatever there is.
        expect(page.locator(ROWS)).to_have_count(500)
        pages = page.locator(".pages")
        expect(pages).to_contain_text("1 to 500 of 611")
        forth = pages.get_by_role("button", name="Next")
        forth.press("Enter")
        expect(pages).to_contain_text("501 to 611 of 611")
        expect(page.locator(ROWS)).to_have_count(111)
        expect(forth).to_have_attribute("aria-disabled", "true")
        assert column(page, 1)[-1] == "611"
        page.locator("#many_results th button").nth(1).click()
        expect(pages).to_contain_text("1 to 500")
        page.locator("#many_results th button").nth(1).click()
        expect(page.locator(ROWS).first).to_contain_text("torn/0609.jpg")
        page.get_by_role("button", name="Confidence").click()
        expect(page.locator(ROWS).first).to_contain_text("chelsea.png")
        kinds = page.locator("#many_results .kinds button:visible")
        kinds.filter(has_text="not readable 610").click()
        expect(pages).to_contain_text("1 to 500 of 610")
        kinds.filter(has_text="cat").click()
        expect(page.locator(ROWS)).to_have_count(1)
        expect(pages).to_be_hidden()

        table = csv.DictReader(io.StringIO(save(page, "table").decode("utf-8-sig"), newline=""))
        names = [row["photo"] for row in table]
        assert names == ["cats/chelsea.png", *(f"torn/{i:04}.jpg" for i in range(TORN))]
        with zipfile.ZipFile(io.BytesIO(save(page, "picture"))) as sheets:
            heights = [
                cv2.imdecode(np.frombuffer(sheets.read(name), np.uint8), cv2.IMREAD_COLOR).shape[0]
                for name in sheets.namelist()
            ]
        first, rest = (height - contact_sheet.MARGIN for height in heights)
        assert 2 * first == 100 * rest  # lines of six: of 600 photos, and of 11

        page.locator(ROWS).get_by_role("button").press("Enter")
        expect(page.get_by_role("tab", name="Explore")).to_have_attribute("aria-selected", "true")
        expect(page.locator("#verdict")).to_contain_text("cat")
        strangers = [
            {"host": "school.example"}, {"host": "127.0.0.1.school.example"},
            {"origin": "https://school.example"}, {"origin": "null"},
        ]  # fmt: skip
        for headers in strangers:
            assert httpx.get(url, headers=headers).status_code == 421
        assert httpx.get(f"{url}/gradio_api/file={folder}/cats/chelsea.png").status_code == 403

        # A zip with more and larger things than elsewhere.
        large = folder.parent / "large.zip"
        with zipfile.ZipFile(large, "w") as archive:
            archive.writestr("video.mp4", bytes(21_000_000))
            for number in range(501):
                archive.writestr(f"{number}.jpg", b"torn")
        page.get_by_role("tab", name="Many photos").click()
        drop(page, [large])
        expect(said).to_contain_text("501 looked at: 0 answered, 0 not, 501 not readable")
        expect(pages).to_contain_text("1 to 500 of 501")


def test_rows_are_for_those_who_asked_for_them(url: str):
    """Whatever a program sends; the name of a run cannot be guessed."""
    config = httpx.get(f"{url}/config").json()
    [table] = [
        each["id"]
        for each in config["components"]
        if each["props"].get("elem_id") == "many_results"
    ]
    for asked in (
        {"batch": "", "from": 0}, {"batch": "x", "from": -1}, {"batch": "x", "rows": [0] * 1000},
        {"batch": "x", "rows": [None, "0", -1]}, [], None, "x", {"rows": [0]},
    ):  # fmt: skip
        request = {
            "component_id": table, "fn_name": "rows", "session_hash": "s", "data": asked,
        }  # fmt: skip
        answer = httpx.post(f"{url}/gradio_api/component_server", json=request)
        assert answer.status_code == 200
        assert not any(answer.json())


def test_six_rows_fit_on_a_projector(many: Page, tmp_path: Path, chelsea: Path):
    with zipfile.ZipFile(tmp_path / "many.zip", "w") as archive:
        for number in range(8):
            archive.write(chelsea, f"{number}.png")
    drop(many, [tmp_path / "many.zip"])
    expect(many.locator("#many_progress [role=status]")).to_contain_text("8 looked at")
    heights = many.locator(ROWS).evaluate_all("all => all.map(each => each.offsetHeight)")
    assert max(heights) <= 66
    many.locator("#many_results [role=region]").evaluate("region => region.scrollIntoView(false)")
    in_sight = many.locator(ROWS).evaluate_all(
        """all => {
          const box = all[0].closest('[role=region]').getBoundingClientRect();
          return all.filter(each => {
            const {top, bottom} = each.getBoundingClientRect();
            return top >= 0 && bottom <= Math.min(box.bottom, innerHeight);
          }).length;
        }"""
    )
    assert in_sight >= 6


@pytest.mark.parametrize("row", [0, 4])  # a file, and one in a zip
def test_a_row_opens_its_photo_on_explore(
    many: Page, open_tab: Callable, photos: list[Path], row: int
):
    open_tab(many, "Explore")
    many.get_by_role("button", name="a lion").click()
    expect(many.locator("#verdict")).to_contain_text("I do not know")
    open_tab(many, "Many photos")
    drop(many, photos)
    expect(many.locator("#many_progress [role=status]")).to_contain_text("6 looked at")
    many.locator(ROWS).nth(row).get_by_role("button").press("Enter")
    expect(many.get_by_role("tab", name="Explore")).to_have_attribute("aria-selected", "true")
    expect(many.locator("#verdict")).to_contain_text("cat")
    expect(many.locator("#photo img")).to_be_visible()
    assert many.evaluate("location.search") == ""  # which named the lion


def test_names_of_folders_are_the_truth(many: Page, tmp_path: Path, chelsea: Path):
    tower = Path(media.get_image("tower.jpg"))
    with zipfile.ZipFile(tmp_path / "class.zip", "w") as archive:
        for name in ("Cat/a.png", "pets/cats/b.png", "dogs/cat.png"):
            archive.write(chelsea, name)
        archive.write(tower, "dogs/tower.jpg")
        archive.write(tower, "towers/a.jpg")
    drop(many, [tmp_path / "class.zip"])
    truth = many.locator("#many_truth")
    expect(truth).to_contain_text("It answered 3 of 4 photos in folders named after classes.")
    expect(truth).to_contain_text("2 of 3 are right: 66.7% (95% interval: 20.8% to 93.9%)")
    rows = [each.split("\t") for each in truth.locator("tr").all_inner_texts()]
    assert rows[1:] == [
        ["cat", "2", "0", "0"], ["dog", "1", "0", "1"], ["other folders", "0", "0", "1"],
    ]  # fmt: skip
    expect(many.locator(ROWS).nth(2)).to_contain_text("answered wrong")
    wrong = many.locator("#many_results .kinds button:visible").filter(has_text="wrong")
    wrong.click()
    expect(many.locator(f"{ROWS}:visible")).to_have_count(1)
    shown = many.locator(f"{ROWS}:visible td:nth-child(2)")
    for name, expected in {
        "was cat, said cat: 2": ["Cat/a.png", "pets/cats/b.png"],
        "was dog, said no answer: 1": ["dogs/tower.jpg"],
        "was other folders, said no answer: 1": ["towers/a.jpg"],
    }.items():
        cell = truth.get_by_role("button", name=name)
        cell.press("Enter")
        expect(shown).to_have_text(expected)
        expect(cell).to_have_attribute("aria-pressed", "true")
    expect(truth.get_by_role("button", name="was cat, said dog: 0")).to_be_disabled()


def test_a_dropped_folder_tells_the_truth_too(many: Page, tmp_path: Path, chelsea: Path):
    """Files of a form have no folders; quotation marks in names are written otherwise there."""
    photo = list(chelsea.read_bytes())
    many.locator("#many_files").evaluate(
        """(target, photo) => {
          const file = (name) => ({isFile: true, name, file: (done) =>
            done(new File([new Uint8Array(photo)], name, {type: 'image/png'}))});
          const folder = (name, inside) => ({isDirectory: true, name, createReader: () => {
            const left = [inside, []];
            return {readEntries: (done) => done(left.shift())};
          }});
          const root = folder('pets', [
            folder('cats', [file('my "cat".png'), file('notes.txt')]),
            folder('dogs', [file('b.png')]),
          ]);
          const event = new Event('drop', {bubbles: true, cancelable: true});
          event.dataTransfer = {files: [], items: [{webkitGetAsEntry: () => root}]};
          target.dispatchEvent(event);
        }""",
        photo,
    )
    expect(many.locator("#many_truth")).to_contain_text("1 of 2 are right")
    assert sorted(column(many, 2)) == ['pets/cats/my "cat".png', "pets/dogs/b.png"]
