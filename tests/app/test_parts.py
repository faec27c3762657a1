"""HTML that escapes by itself: what a model folder calls things is text wherever it is shown."""

from dataclasses import replace

import numpy as np
import pytest
from markupsafe import Markup

from app import live, parts
from app.screens import compare, explore, report_card, teach
from explain.explanation import Explanation, explain
from models.engine import Engine

IMAGE = "<img src=x onerror=alert(1)>\"'{0}"


@pytest.fixture(scope="module")
def found(animals: Engine, chelsea) -> Explanation:
    """A cat, of which everything has a name that is HTML."""
    found = explain(animals, chelsea)
    labels = tuple(replace(each, display=IMAGE, emoji=IMAGE) for each in found.card.labels)
    return replace(found, card=replace(found.card, title=IMAGE, labels=labels))


def test_values_are_text_and_html_stays_html():
    assert parts.html("<b>{x}</b>", x="<i>") == "<b>&lt;i&gt;</b>"
    assert parts.html("<b>{x}</b>", x=Markup("<i>")) == "<b><i></b>"
    assert parts.joined("<b>{x}</b>", [{"x": "<"}, {"x": 2}]) == "<b>&lt;</b><b>2</b>"
    assert parts.html("<b a='{x}'>", x="'") == "<b a='&#39;'>"


def test_no_name_is_html(found: Explanation):
    shown = [
        parts.panel("answer", IMAGE, IMAGE, [IMAGE], [IMAGE]),
        parts.hint(IMAGE),
        parts.layers(np.zeros((9, 9, 3), np.uint8), None, IMAGE),
        parts.heatmap(found),
        parts.compared([found, found]),
        parts.bars(found.card, found.verdict, shown=3),
        parts.pointable(Markup(""), IMAGE),
        explore._verdict(found, None),
        explore._votes(found),
        explore._chips([found]),
        live._said(found),
        compare._bars(found),
        compare._status(IMAGE),
        teach._answer(found),
        report_card._words(IMAGE, IMAGE, [IMAGE]),
        report_card._rows([IMAGE], [[IMAGE, IMAGE]]),
    ]
    for each in shown:
        assert "<img src=x" not in each
        assert "\"'{0}" not in each
