"""A report.json that somebody else wrote: what is wrong with it is said, and nothing of it runs."""

import json
from typing import Any

import pytest

from app import report
from app.screens import report_card
from models import bundle
from models.engine import Engine
from models.errors import BundleError

IMAGE = "<img src=x onerror=alert(1)>"
TRUE = json.loads((bundle.find("animals") / "report.json").read_text(encoding="utf-8"))


def changed(place: str, value: Any) -> dict[str, Any]:
    """The true report with another value at a place such as "about/data"."""
    found = json.loads(json.dumps(TRUE))
    *path, last = (int(part) if part.isdecimal() else part for part in place.split("/"))
    inner = found
    for part in path:
        inner = inner[part]
    inner[last] = value
    return found


def test_a_true_report_is_shown_as_it_is():
    found = report.read((bundle.find("animals") / "report.json").read_bytes())
    assert found["classification"]["accuracy"] == TRUE["classification"]["accuracy"]
    assert found["bias"]["size"][0]["accuracy"] == TRUE["bias"]["size"][0]["accuracy"]
    assert report.read(None) is None


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("format", 2),
        ("format", "1"),
        ("about", None),
        ("about/data", 7),
        ("about/data", "x" * 1000),
        ("classification/photos", IMAGE),
        ("classification/accuracy", "0.99"),
        ("classification/accuracy", True),
        ("accuracy/value", 1.5),
        ("bias/brightness/0/accuracy/photos", IMAGE),
        ("bias/brightness/0/group", IMAGE),
        ("bias/brightness", IMAGE),
        ("reliability/0/confidence", None),
        ("reliability", {"0": 1}),
        ("selective/curve/coverage", [0.5]),
        ("selective/verdict/answered", None),
        ("pointing/hit", IMAGE),
        ("history", {"loss": [1.0, 0.5], "accuracy": [0.5]}),
        ("history", {"loss": []}),
    ],
)
def test_a_report_with_wrong_types_is_not_shown(
    place: str, value: Any, monkeypatch: pytest.MonkeyPatch, animals: Engine
):
    monkeypatch.setattr(animals, "report", json.dumps(changed(place, value)).encode())
    shown = str(report_card.more(animals))
    assert "The report beside this model cannot be shown" in shown
    assert "<img" not in shown
    assert report_card.report_of(animals) is None


@pytest.mark.parametrize(
    "text",
    [b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b'{"format": NaN}', b" " * 6_000_000],
)  # fmt: skip
def test_what_is_no_report_is_not_shown(text: bytes):
    with pytest.raises(BundleError, match="cannot be shown"):
        report.read(text)


def test_names_in_a_report_are_text(monkeypatch: pytest.MonkeyPatch, animals: Engine):
    monkeypatch.setattr(animals, "report", json.dumps(changed("about/data", IMAGE)).encode())
    shown = str(report_card.more(animals))
    assert "<img" not in shown
    assert "&lt;img src=x" in shown
