"""The tab Compare in Chromium: several models on one photo, side by side."""

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from models import bundle
from words import percent

SLOW = 60_000  # the report's network needs TensorFlow for its first map


@pytest.fixture
def side_by_side(page: Page, url: str) -> Page:
    """The tab, with the cat on it."""
    page.goto(url + "?example=cat&tab=compare")
    expect(columns(page)).to_have_count(3, timeout=SLOW)
    return page


def columns(page: Page) -> Locator:
    return page.locator("#rival_answers article")


def test_three_models_answer_at_first(side_by_side: Page):
    for index, name in enumerate(("animals", "compact_cnn", "report_cnn")):
        card, column = bundle.read_card(bundle.find(name)), columns(side_by_side).nth(index)
        expect(column.locator("h2")).to_contain_text(card.title)
        expect(column.locator(".said")).to_have_text(re.compile("."))
        shares = [
            0.0 if value.startswith("<") else float(value.rstrip("%"))
            for value in column.locator(".value").all_inner_texts()
        ]
        assert len(shares) == 3
        assert shares == sorted(shares, reverse=True)
        expect(column.locator("figure img.heat")).to_be_visible()
        expect(column.locator(".figures")).to_contain_text(re.compile(r"took \d+ ms.* \d+\.\d MB"))
        validation = card.metrics["validation"]
        measured = f"{percent(validation['accuracy'])} of {validation['photos']} photos"
        expect(column.locator(".figures")).to_contain_text(measured)
    expect(columns(side_by_side).first.locator(".said")).to_contain_text("It's a cat")
    report = json.loads((bundle.find("animals") / "report.json").read_text(encoding="utf-8"))
    accuracy, photos = (report["classification"][key] for key in ("accuracy", "photos"))
    expect(columns(side_by_side).first).to_contain_text(
        f"{percent(accuracy)} of {photos} other photos ({report['about']['data']})"
    )


def test_others_are_chosen_and_too_many_or_few_are_not_shown(side_by_side: Page):
    side_by_side.get_by_label("22 animals").check()
    expect(columns(side_by_side)).to_have_count(4, timeout=SLOW)
    side_by_side.get_by_label("averaged").check()
    answers = side_by_side.locator("#rival_answers")
    expect(answers).to_contain_text("at least two models and at most four")
    for title in ("22 animals", "student report", "compact_cnn, from nothing"):
        side_by_side.get_by_label(title).uncheck()
    expect(columns(side_by_side)).to_have_count(2, timeout=SLOW)
    expect(columns(side_by_side).nth(1)).to_contain_text("was not measured")
    side_by_side.get_by_label("averaged").uncheck()
    expect(answers).to_contain_text("at least two models and at most four")


def test_without_a_photo_it_says_what_to_do(page: Page, open_tab: Callable):
    open_tab(page, "Compare")
    expect(page.locator("#rival_answers")).to_contain_text("There is no photo yet")
