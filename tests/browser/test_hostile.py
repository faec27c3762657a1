"""A model folder, photos and names that somebody wrote to run scripts in a visitor's browser."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from models import bundle

# As HTML, in an attribute, and in the two kinds of templates that Gradio knows.
EVIL = '<img src=x onerror="top.ran=1"> \'"><b onclick="top.ran=1">${top.ran=1} {{value}}'
FILE = "<img src=x onerror=top.ran=1> ${top.ran=1}.png"  # a name that files may have


@pytest.fixture(scope="module")
def evil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The default bundle under other names."""
    folder = tmp_path_factory.mktemp("evil") / "model"
    shutil.copytree(bundle.find("animals"), folder)
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    card["title"] = "title " + EVIL
    for label in card["labels"]:
        label["display"] = f"{label['display']} {EVIL}"
        label["emoji"] = EVIL
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    report["about"]["data"] = EVIL
    (folder / "report.json").write_text(json.dumps(report), encoding="utf-8")
    card["files"]["report.json"] = bundle.sha256(folder / "report.json")
    (folder / "card.json").write_text(json.dumps(card), encoding="utf-8")
    return folder


def test_no_name_runs_a_script(
    browser: Browser, serve, visit: Callable, open_tab: Callable, evil: Path, chelsea: Path,
    tmp_path: Path,
):  # fmt: skip
    data = tmp_path / "<img src=x onerror=top.ran=1>" / "cats"
    data.mkdir(parents=True)
    photo = Path(shutil.copy(chelsea, data / FILE))
    broken = tmp_path / f"broken {FILE}"
    broken.write_bytes(b"no photo")
    arguments = ("--model", str(evil), "--data", str(data.parent))
    with serve(*arguments) as (url, _), browser.new_context() as context:
        page = visit(context.new_page(), url)

        def check() -> None:
            assert page.evaluate("top.ran") is None
            assert page.locator('img[src="x"], b[onclick]').count() == 0

        page.locator("#photo input[type=file]").set_input_files(photo)
        expect(page.locator("#heatmap img.heat")).to_be_visible()
        expect(page.locator("#verdict")).to_contain_text("<img src=x")
        expect(page.locator("#verdict")).to_contain_text("${top.ran=1} {{value}}")
        check()
        page.locator("#bars .bar").nth(1).click()
        expect(page.locator('#bars .bar[aria-pressed="true"]')).to_have_count(1)
        check()
        open_tab(page, "Experiment")
        expect(page.locator("#changes .change").first).to_contain_text("<img src=x")
        check()
        open_tab(page, "Compare")
        expect(page.locator("#rival_answers article").first).to_contain_text("<img src=x")
        check()
        open_tab(page, "Report card")
        expect(page.locator("#matrix button").first).to_be_visible()
        expect(page.locator("#more_figures h2").first).to_contain_text("<img src=x")
        page.get_by_role("button", name="Test it on the photos in").click()
        page.locator("#matrix button").first.click()
        expect(page.locator("#cell li")).to_have_text([FILE])
        check()
        open_tab(page, "Lesson")
        expect(page.locator("#step h2")).to_be_visible()
        check()
        open_tab(page, "Many photos")
        page.locator("#many_files input[type=file]").set_input_files([photo, broken])
        expect(page.locator("#many_results tbody tr")).to_have_count(2)
        expect(page.locator("#many_results")).to_contain_text("onerror=top.ran=1")
        check()
        open_tab(page, "Teach your own")
        expect(page.locator("#teach_base")).to_contain_text("<img src=x")
        page.get_by_label("Class 1").get_by_role("textbox").fill(EVIL[:30])
        page.get_by_label("Class 2").get_by_role("textbox").fill("other")
        page.locator("#class_0 input[type=file]").set_input_files([broken])
        expect(page.locator("#teach_do .note")).to_contain_text("1 could not be opened")
        page.get_by_role("button", name="Train").click()
        expect(page.locator("#teach_do .note")).to_contain_text("<img src=x")
        check()
