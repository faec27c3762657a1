"""What is said of how well methods did."""

import re
from pathlib import Path

from explain import track_record
from explain.methods import METHODS

DOCS = Path(__file__).parents[2] / "docs" / "EXPLANATIONS.md"


def test_the_figures_of_methods_are_those_of_the_documentation():
    text = DOCS.read_text(encoding="utf-8")
    measured = track_record.MEASURED
    assert "--digest explain/measured.json" in text
    assert f"--photos {measured['photos']} " in text
    assert measured["methods"].keys() == METHODS.keys()
    for name, found in measured["methods"].items():
        [row] = re.findall(rf"^\| {re.escape(METHODS[name].title)} \|.*$", text, re.M)
        cells = [cell.strip() for cell in row.split("|")]
        assert cells[2] == f"{found['off_centre']:.1%}"
        assert float(cells[12]) == found["without_weights"]


def test_how_methods_did_in_words(monkeypatch):
    assert "in 37. When that network had forgotten everything, this map changed" in (
        track_record.track_record("grad_cam")
    )
    figures = {"off_centre": 0.95, "without_weights": 0.7}
    monkeypatch.setitem(track_record.MEASURED["methods"], "grad_cam", figures)
    assert "in 38. " in track_record.track_record("grad_cam")
    assert "much of this map stayed" in track_record.track_record("grad_cam")
    monkeypatch.setitem(figures, "without_weights", 0.9)
    assert "stayed nearly the same" in track_record.track_record("grad_cam")


def test_a_method_without_figures_says_so(monkeypatch):
    monkeypatch.setitem(METHODS, "brand_new", METHODS["grad_cam"])
    assert "not measured" in track_record.track_record("brand_new")
