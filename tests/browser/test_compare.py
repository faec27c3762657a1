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
def side_by_side(at: Callable) -> Page:
    """The tab, with the cat on it."""
    page: Page = at("?example=cat&tab=compare")
    expect(columns(page)).to_have_count(3, timeout=SLOW)
    return page


def columns(page: Page) -> Locator:
    return page.locator("#rival_answers article")


def test_three_models_answer_at_first(side_by_side: Page):
    names = {
        "animals": "The network of this page",
        "compact_cnn": "A small network, trained from nothing",
        "report_cnn": "The network of a student's report",
    }
    for index, (name, title) in enumerate(names.items()):
        card, column = bundle.read_card(bundle.find(name)), columns(side_by_side).nth(index)
        expect(column.locator("h2")).to_have_text(title)
        expect(column.locator(".said")).to_have_text(re.compile("."))
        shares = [
            0.0 if value.startswith("<") else float(value.rstrip("%"))
            for value in column.locator(".value").all_inner_texts()
        ]
        assert len(shares) == 3
        assert shares == sorted(shares, reverse=True)
        expect(column.locator("figure img.heat")).to_be_visible()
        expect(column.locator(".figures")).to_contain_text(re.compile(r"\d+\.\d MB"))
        validation = card.metrics["validation"]
        measured = f"{percent(validation['accuracy'])} of {validation['photos']} photos"
        expect(column.locator(".figures")).to_contain_text(measured)
    expect(columns(side_by_side).first.locator(".said")).to_contain_text("It's a cat")
    report = json.loads((bundle.find("animals") / "report.json").read_text(encoding="utf-8"))
    accuracy, photos = (report["classification"][key] for key in ("accuracy", "photos"))
    expect(columns(side_by_side).first).to_contain_text(
        f"{percent(accuracy)} of {photos} other photos ({report['about']['data']})"
    )


def test_others_are_chosen_and_too_many_or_few_erase_nothing(side_by_side: Page):
    side_by_side.get_by_label("22 animals").check()
    expect(columns(side_by_side)).to_have_count(4, timeout=SLOW)
    side_by_side.get_by_label("averaged").check()
    remark = side_by_side.locator("#rival_remark")
    expect(remark).to_contain_text("Four models fit side by side")
    expect(columns(side_by_side)).to_have_count(4)
    for title in ("22 animals", "student's report", "trained from nothing"):
        side_by_side.get_by_label(title).uncheck()
    expect(columns(side_by_side)).to_have_count(2, timeout=SLOW)
    expect(columns(side_by_side).nth(1)).to_contain_text("was not measured")
    for title in ("averaged", "of this page"):
        side_by_side.get_by_label(title).uncheck()
        expect(remark).to_contain_text("Tick at least two models")
    expect(columns(side_by_side)).to_have_count(1)


def test_a_refusal_has_its_reason_and_the_threshold_holds_here_too(
    at: Callable, open_tab: Callable, settle: Callable
):
    page = at("?example=lion&tab=compare")
    first = columns(page).first
    expect(first.locator(".said")).to_contain_text("I do not know", timeout=SLOW)
    expect(first.locator(".reason")).to_contain_text("more like something else")
    expect(first).to_contain_text("If it had to choose")
    open_tab(page, "Explore")
    page.get_by_role("button", name="a cat").click()
    expect(page.locator("#verdict")).to_contain_text("It's a cat")
    page.get_by_role("button", name="Settings").click()
    settle(page)
    number = page.locator("#threshold input[type=number]")
    number.fill("100")
    number.press("Enter")
    expect(page.locator("#verdict")).to_contain_text("I cannot decide")
    open_tab(page, "Compare")
    expect(first.locator(".said")).to_contain_text("I cannot decide", timeout=SLOW)
    expect(page.locator("#rival_remark")).to_contain_text("at least 100.0% sure")


def test_without_a_photo_it_says_what_to_do(page: Page, open_tab: Callable):
    open_tab(page, "Compare")
    expect(page.locator("#rival_answers")).to_contain_text("There is no photo yet")
