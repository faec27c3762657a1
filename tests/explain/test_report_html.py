"""The report of one photo: one file, true, and safe."""

from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

from gradio import media

from explain import report_html
from explain.explanation import explain
from words import percent


class Reader(HTMLParser):
    """What a browser would show and fetch."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text, self.fetched, self.tags = "", [], []
        self.feed(page)

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs) -> None:
        self.tags.append(tag)
        self.fetched += [value for name, value in attrs if name in ("src", "href", "srcset")]


def test_it_says_what_the_page_says_and_fetches_nothing(animals, chelsea: Path):
    found = explain(animals, chelsea)
    seen = Reader(report_html.page(found, today=date(2026, 2, 3)))
    assert found.headline in seen.text
    for name, value in found.verdict.probabilities:
        assert animals.card.label(name).display in seen.text
        assert percent(value) in seen.text
    assert "2026-02-03" in seen.text
    assert animals.card.title in seen.text
    assert percent(animals.card.metrics["validation"]["accuracy"]) in seen.text
    assert len(seen.fetched) == 3
    assert all(value.startswith("data:image/") for value in seen.fetched)
    assert "script" not in seen.tags


def test_no_answer_has_its_reasons_and_tips(animals):
    found = explain(animals, media.get_image("tower.jpg"))
    seen = Reader(report_html.page(found))
    for sentence in (found.headline, *found.reasons, *found.tips):
        assert sentence in seen.text


def test_a_class_may_be_called_anything(animals, chelsea: Path):
    found = explain(animals, chelsea)
    labels = [replace(label, display="<script>alert(1)</script>") for label in found.card.labels]
    found = replace(found, card=replace(found.card, labels=tuple(labels), title="<b>"))
    seen = Reader(report_html.page(found))
    assert "script" not in seen.tags
    assert "b" not in seen.tags
