"""Templates escape by themselves: what a model folder calls things is text wherever it is shown."""

import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

import words
from app import markup, parts
from app.examples import Example
from app.reach import Reach
from app.screens import (
    camera,
    compare,
    experiment,
    explore,
    inside,
    lesson,
    many,
    report_card,
    teach,
)
from explain.batch import Row
from explain.explanation import Explanation, explain
from models.engine import Engine
from tests.made import in_words

IMAGE = "<img src=x onerror=alert(1)>\"'{0}{{0}}"
TEMPLATES = sorted(Path(markup.HERE).rglob("*.jinja"))


@pytest.fixture(scope="module")
def explanation(animals: Engine, chelsea: Path) -> Explanation:
    """A cat, of which everything has a name that is HTML."""
    explanation = explain(animals, chelsea)
    card = explanation.card
    labels = tuple(replace(label, display=IMAGE, emoji=IMAGE) for label in card.labels)
    return replace(explanation, card=replace(card, title=IMAGE, labels=labels))


def test_no_name_is_html(explanation: Explanation):
    card, verdict = explanation.card, explanation.verdict
    picture = np.zeros((9, 9, 3), np.uint8)
    pieces = [
        parts.panel("answer", IMAGE, IMAGE, [IMAGE], [IMAGE]),
        parts.answer(explanation),
        parts.unreadable(IMAGE),
        parts.status(IMAGE),
        parts.hint(IMAGE),
        parts.chips([(IMAGE, IMAGE, True)]),
        parts.layers(picture, None, IMAGE),
        parts.heatmap(explanation),
        parts.compared([explanation, explanation]),
        parts.bars(card, verdict, 3),
        parts.bars(card, verdict, 3, clickable=False),
        parts.pointable(Markup(""), IMAGE),
        explore._votes(card),
        explore._chips(card, verdict, None),
        explore.html.fact(IMAGE),
        explore.html.examples([(IMAGE, [(Example("code", "", IMAGE), IMAGE)])]),
        explore.html.strip([(IMAGE, IMAGE)]),
        camera.html.answer(explanation, 3),
        compare.html.columns([(IMAGE, explanation, [IMAGE])], 3),
        lesson.html.answer(explanation),
        lesson.html.bars(explanation),
        lesson.html.captions([explanation, explanation]),
        many.html.row(
            1, Row(IMAGE, "answer", IMAGE, ((IMAGE, 0.5),), thumbnail=b"x"), IMAGE, many.RIGHT
        ),
        many.html.truth([IMAGE], [IMAGE], [(IMAGE, [(1, IMAGE), (0, IMAGE)])]),
        inside.html.heat(Markup(""), "", IMAGE, [IMAGE], ""),
        experiment.html.tools(["experiment_blur"], [IMAGE]),
        experiment.html.way(IMAGE, explanation, IMAGE),
        parts.working(IMAGE, 0.5),
        teach.html.answer(explanation),
        teach.html.prediction(explanation, 3),
        teach.html.matrix([IMAGE], [[1]]),
        report_card.html.words(IMAGE, IMAGE, [IMAGE]),
        report_card.html.rows([IMAGE], [[IMAGE, IMAGE]]),
        report_card.html.matrix([IMAGE], [[1]], IMAGE, [(0, 0, IMAGE)]),
        report_card.html.cell(IMAGE, [(IMAGE, IMAGE, IMAGE)], False),
        report_card.html.charts([(IMAGE, [Markup("<svg/>")], [IMAGE], [[IMAGE]])]),
    ]
    for piece in pieces:
        assert isinstance(piece, Markup)
        assert IMAGE.split('"')[0] not in piece
        assert "\"'{0}" not in piece
        assert "&lt;img src=x" in piece


def test_html_stays_html_and_what_is_missing_is_an_error():
    assert "<b>x</b>" in parts.pointable(Markup("<b>x</b>"), "")
    assert "&lt;b&gt;" in parts.pointable("<b>x</b>", "")
    with pytest.raises(UndefinedError):
        parts.hint()


def test_every_sentence_of_a_template_has_words():
    assert len(TEMPLATES) > 8
    for path in TEMPLATES:
        text = path.read_text(encoding="utf-8")
        # (A step's `say` knows its own codes, and some codes are put together.)
        codes = re.findall(r'(?<!\.)say\("(\w+)"(?! ~)', text)
        assert not [code for code in codes if not words.known(code)], path.name


def test_nothing_is_said_before_somebody_listens(monkeypatch: pytest.MonkeyPatch):
    """Templates, and what the page is made of, speak the language of the moment."""
    loud = {code: f"!{sentence}" for code, sentence in words.ENGLISH.items()}
    monkeypatch.setitem(words.LANGUAGES, "loud", in_words(loud))
    monkeypatch.setattr(words, "_default", "loud")
    assert "!Where the network looked" in parts.waiting("heatmap", "heatmap_waiting")
    assert Reach().why_not.startswith("!Only this computer")
    voted = markup.load("vote").page({}, "", "")
    assert 'lang="loud"' in voted
    assert "!Come in" in voted
