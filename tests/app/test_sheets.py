"""The lesson on paper, over HTTP: a plan, and a worksheet that gives nothing away."""

import json
import re
from html import unescape
from pathlib import Path

import httpx
import pytest

from app.screens.lesson import FURTHER, STEPS
from words import ENGLISH, say

FEW = Path(__file__).parents[2] / "models" / "zoo" / "report_cnn" / "card.json"


@pytest.fixture(scope="module")
def sheets(url: str) -> dict[str, str]:
    return {
        kind: httpx.get(f"{url}/lesson/{kind}", timeout=60).raise_for_status().text
        for kind in ("plan", "worksheet")
    }


def test_the_plan_is_a_lesson_of_45_minutes(sheets: dict[str, str]):
    plan = sheets["plan"]
    assert sum(step.minutes for step in STEPS) == 45
    assert "45 minutes" in plan
    for step in STEPS:
        for part in ("title", "ask", "expect", "note"):
            assert step.say(part) in plan
    assert plan.count('class="heat"') >= 5


def test_the_plan_has_more_lessons_in_full_which_no_step_is(sheets: dict[str, str]):
    plan = unescape(sheets["plan"])
    for lesson in FURTHER:
        assert 5 <= lesson.minutes <= 15
        for sentence in (say(lesson.title), say(f"tab_{lesson.tab}")):
            assert sentence in plan
        for part in ("goal", "do", "ask", "expect"):
            assert lesson.say(part) in plan
            assert lesson.say(part) not in sheets["worksheet"]
    assert not {lesson.name for lesson in FURTHER} & {step.name for step in STEPS}


def test_the_plan_names_every_big_idea_and_every_domain(sheets: dict[str, str]):
    codes = [code for code in ENGLISH if code.startswith(("idea_", "domain_"))]
    assert len(codes) == 9
    for code in codes:
        assert say(code) in sheets["plan"]


def test_the_counts_in_the_plan_are_those_of_the_bundle(sheets: dict[str, str]):
    curve = json.loads(FEW.read_text(encoding="utf-8"))["metrics"]["confidence_alone"]
    numbers = re.findall(r'<td class="number">(\d+)%?</td>', sheets["plan"])
    expected = [
        str(count)
        for at in (60, 95, 99)
        for count in (
            at, curve["answered"][at], curve["wrong"][at], curve["photos"] - curve["answered"][at],
        )
    ]  # fmt: skip
    assert numbers == expected
    assert len({curve["answered"][at] for at in (60, 95, 99)}) == 3
    assert len({curve["wrong"][at] for at in (60, 95, 99)}) == 3


def test_the_worksheet_gives_nothing_away(sheets: dict[str, str]):
    sheet = sheets["worksheet"]
    assert say("sheet_name") in sheet
    assert say("sheet_date") in sheet
    assert sheet.count("<img") >= 8
    for step in STEPS:
        assert step.say("ask") in sheet
        assert step.say("expect") not in sheet
        assert step.say("note") not in sheet
    assert "%)" not in sheet  # as in every answer


def test_other_pages_are_not_there(url: str):
    assert httpx.get(f"{url}/lesson/answers").status_code == 422


def test_the_sheets_ask_for_the_password_too(serve):
    with serve("--auth", "teacher:chalk") as (url, _):
        assert httpx.get(f"{url}/lesson/plan").status_code == 401
        with httpx.Client() as client:
            client.post(f"{url}/login", data={"username": "teacher", "password": "chalk"})
            assert client.get(f"{url}/lesson/plan", timeout=60).status_code == 200


def test_the_sheets_speak_german_and_lie_below_the_path_of_a_proxy(serve):
    arguments = ("--language", "de", "--model", "wildlife22", "--root-path", "/animals")
    with serve(*arguments) as (url, _):
        assert 'href=\\"lesson/plan\\"' in httpx.get(f"{url}/config").text  # below the page
        plan = httpx.get(f"{url}/lesson/plan", timeout=60).text
        sheet = httpx.get(f"{url}/animals/lesson/worksheet", timeout=60).text
    assert '<html lang="de"' in plan
    assert "45 Minuten" in plan
    assert "Datum" in sheet
