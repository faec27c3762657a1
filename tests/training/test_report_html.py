"""The page that is drawn of a report's figures."""

import json
import re
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import words
from models.errors import BundleError
from tests.made import card, in_words, observed, seen
from training.figures import figures
from training.observe import OnMask
from training.other_backgrounds import Swap
from training.report_html import render, write
from training.shares import share

HOSTILE = """"><script>alert(1)</script>' onload='alert(1) {{ 7 * 7 }} $x_1^$ a&b"""


class Tags(HTMLParser):
    """All tags of a page with their attributes, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, Mapping[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attributes)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def named(self, tag: str) -> list[Mapping[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def full_report(name: str = "cats") -> dict[str, Any]:
    """A report with every section; `name` is a class, a file, a folder."""
    mask = OnMask(0.3, True, False, 0.875, 0.6)
    return {
        "format": 1,
        "about": {
            "title": name, "architecture": name, "files": {name: name}, "data": name,
            "packages": {name: "1"}, "split": name, "command": name, "date": "2030-01-02",
            "remarks": [name],
        },
        "history": {"loss": [1.0, 0.5], "val_loss": [1.2, 1.2]},
        **figures(
            card(name, "dogs"),
            observed(
                *[seen(i % 2, 0.3 + 0.04 * i, on_mask=mask) for i in range(10)],
                swaps=(Swap(0, 1, 0, 1), Swap(1, 0, 1, 1)),
                empty=("answer", "unfamiliar"),
            ),
        ),
        "near_duplicates": {
            "pairs": [{"training": name, "validation": name, "distance": 3}],
            "photos": 1,
            "accuracy_without": share(np.array([True, False])),
        },
    }  # fmt: skip


@pytest.fixture(scope="module")
def html() -> str:
    return render(full_report())


def test_a_hostile_name_is_text_and_nothing_else(html: str):
    page, plain = Tags(render(full_report(HOSTILE))), Tags(html)
    assert [tag for tag, _ in page.tags] == [tag for tag, _ in plain.tags]
    assert {key for _, attributes in page.tags for key in attributes} == {
        key for _, attributes in plain.tags for key in attributes
    }
    assert not page.named("script")
    assert page.text.count(HOSTILE) >= 10


def test_the_page_needs_nothing_but_itself(html: str):
    page = Tags(html)
    assert not re.search(r"https?://|//[a-z]+\.|@import", html)
    assert all(target.startswith("#") for target in re.findall(r"url\(['\"]?([^)]*)", html))
    for tag, attributes in page.tags:
        assert tag not in ("script", "link", "img", "iframe", "object", "image")
        for key in ("src", "href", "xlink:href", "srcset", "action", "data"):
            assert attributes.get(key, "#").startswith("#")
        assert not any(key.startswith("on") for key in attributes)
    policy = [m["content"] for m in page.named("meta") if m.get("http-equiv")]
    assert policy == ["default-src 'none'; style-src 'unsafe-inline'"]


def test_the_page_can_be_read_without_seeing_it(html: str):
    page = Tags(html)
    assert page.named("html")[0]["lang"] == "en"
    assert len(page.named("h1")) == 1
    assert len(page.named("table")) == len(page.named("caption")) >= 9
    assert all(attributes.get("scope") for attributes in page.named("th"))
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = [a["href"] for a in page.named("a")]
    assert {target.removeprefix("#") for target in targets} <= set(ids)
    # Diagrams are hidden from screen readers: a table beside each says the same.
    assert all(svg["aria-hidden"] == "true" for svg in page.named("svg"))
    # What scrolls sideways can be scrolled by keys.
    scrolled = [a for _, a in page.tags if a.get("class") == "scroll"]
    assert all(a["tabindex"] == "0" and a["aria-label"] for a in scrolled)


def test_the_page_says_the_figures(html: str):
    report = full_report()
    text = " ".join(Tags(html.replace("<", " <")).text.replace("\u00a0", " ").split())
    accuracy = report["accuracy"]
    assert f"Correct {100 * accuracy['value']:.1f}%" in text
    assert f"{100 * accuracy['low']:.1f}% to {100 * accuracy['high']:.1f}%" in text
    assert "heatmap 100.0% (100.0% to 100.0%) 0.875 (0.875 to 0.875)" in text
    assert "right on the other background 2 50.0%" in text
    assert "difference, photo by photo (bootstrap) 2 −50.0 points (−100.0 to +0.0)" in text
    assert "epoch loss loss, kept aside 1 1.0000 1.2000 2 0.5000 1.2000" in text
    assert f"(AURC) is {report['selective']['aurc']:.4f}" in text


def test_diagrams_are_drawn_for_what_there_is(html: str):
    assert len(Tags(html).named("svg")) == 3  # reliability, risk and coverage, loss
    report = full_report()
    report["history"] |= {"accuracy": [0.5, 0.6], "val_accuracy": [0.4, 0.5]}
    assert len(Tags(render(report)).named("svg")) == 4
    for part in ("history", "pointing", "backgrounds", "near_duplicates"):
        report[part] = None
    page = Tags(render(report))
    assert len(page.named("svg")) == 2
    ids = {attributes.get("id") for attributes in page.named("section")}
    assert ids == {"classes", "sure", "answers", "bias", "about"}


def test_colours_of_diagrams_follow_the_theme(html: str):
    drawn = re.findall(r"<svg.*?</svg>", html, re.DOTALL)
    assert all("var(--first)" in svg and "currentColor" in svg for svg in drawn)
    for svg in drawn:
        assert set(re.findall(r"(?:fill|stroke): ([^;\"]+)", svg)) <= {
            "none", "currentColor", "var(--line)", "var(--first)", "var(--second)",
        }  # fmt: skip


def test_the_same_figures_give_the_same_page(html: str):
    assert render(json.loads(json.dumps(full_report()))) == html


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path):
    (tmp_path / "file").touch()
    with pytest.raises(BundleError, match="cannot write a report"):
        write(tmp_path / "file", full_report())


def test_the_page_speaks_the_chosen_language(monkeypatch: pytest.MonkeyPatch):
    marked = {code: f"«{text}»" for code, text in words.ENGLISH.items()}
    monkeypatch.setitem(words.LANGUAGES, "xx", in_words(marked))
    with words.speaking("xx"):
        page = render(full_report())
    assert Tags(page).named("html")[0]["lang"] == "xx"
    for tag in ("title", "h1", "h2", "h3", "dt", "caption", "figcaption", "summary", "p", "li"):
        for content in re.findall(rf"<{tag}\b[^>]*>(.*?)</{tag}>", page, re.DOTALL):
            text = re.sub(r"<[^>]*>", "", content).strip()
            assert text.startswith("«"), f"{tag}: {text}"
    heads = re.findall(r"<thead>.*?</thead>", page, re.DOTALL)
    cells = re.findall(r"<th[^>]*>([^<]+)</th>", "".join(heads))
    assert {cell for cell in cells if not cell.startswith("«")} <= {"cats", "dogs"}
    drawn = re.findall(r"<text[^>]*>([^<]+)</text>", page)
    assert drawn
    assert all("«" in text or not re.search("[a-z]{2,}", text) for text in drawn)


def test_a_browser_has_letters_that_matplotlib_lacks(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(words.LANGUAGES, "xx", in_words(words.ENGLISH | {"diagram_sure": "यकीन"}))
    with words.speaking("xx"):
        drawn = re.findall(r"<text[^>]*>([^<]+)</text>", render(full_report()))
        assert words.say("diagram_sure") in drawn
