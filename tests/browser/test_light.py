"""The page in Chromium where what `requirements-page.txt` leaves out cannot be imported."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import expect

from models.full import PACKAGES

LIGHT = f"""
import sys
sys.modules.update(dict.fromkeys({sorted(PACKAGES)}))
from app.__main__ import main
from models import command
command.run(main)
"""
HOW = "pip install -r requirements.txt"


@pytest.fixture(scope="module")
def light(serve) -> Iterator[str]:
    with serve(command=("-c", LIGHT)) as (url, _):
        yield url


def test_all_shipped_models_answer(at: Callable, light: str):
    """Also the one whose head is not linear."""
    page = at(light + "?example=cat&tab=compare")
    answers = page.locator("#rival_answers")
    expect(answers.locator("article")).to_have_count(3, timeout=60_000)
    expect(answers).not_to_contain_text(HOW)


def test_the_layers_are_there(at: Callable, light: str):
    page = at(light + "?example=cat&tab=inside")
    expect(page.locator("#maps img").first).to_be_visible(timeout=60_000)


def test_the_report_card_gives_the_numbers_of_its_diagrams(at: Callable, light: str):
    page = at(light + "?tab=report")
    more = page.locator("#more_figures")
    expect(more).to_contain_text(HOW)
    assert more.locator("table").count() > 0


def test_what_needs_more_says_so_and_how_to_get_it(at: Callable, light: str):
    page = at(light + "?example=cat&tab=experiment")
    page.get_by_role("button", name="What if the network forgot").click()
    page.get_by_label("everything").check()
    expect(page.locator("body")).to_contain_text(HOW, timeout=60_000)
