"""Rows as CSV, for spreadsheets and people."""

import csv
import io
from pathlib import Path

import pytest

from explain import batch, sources, table
from explain.batch import Row
from explain.explanation import explain
from tests.made import names_in, packed


def as_csv(rows: list[Row]) -> str:
    return "".join([table.line(), *map(table.line, rows)])


def test_data_keep_the_whole_name_and_only_pictures_shorten_it(tmp_path: Path):
    long = "a" * 200
    members = {f"{long}/{side}/{long}.jpg": b"x" for side in ("left", "right")}
    sources = names_in(packed(tmp_path / "a.zip", members))
    assert sources[0].name == sources[1].name
    rows = [Row(s.name, "unreadable", "", file=s.file) for s in sources]
    read = list(csv.DictReader(io.StringIO(as_csv(rows), newline="")))
    assert [each["photo"] for each in read] == list(members)


def test_the_table_reads_as_it_was_and_holds_no_formula():
    guesses = (("cat", 0.87654), ("dog, small", 0.1), ('"fox"', 0.02))
    rows = [
        Row("holiday.jpg", "answer", "I think cat\nfairly sure", guesses, 0.5),
        Row("=1+1.jpg", "ambiguous", "@home", (("+cat", 0.5), ("-dog", 0.5))),
        Row("\uff1dHYPERLINK.jpg", "unreadable", "Broken."),
    ]
    text = as_csv(rows)
    assert "\r\r" not in text
    read = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [each["photo"] for each in read] == ["holiday.jpg", "'=1+1.jpg", "'\uff1dHYPERLINK.jpg"]
    assert read[0]["says"] == "I think cat\nfairly sure"
    assert [read[0][key] for key in ("answer", "second", "third")] == ["cat", "dog, small", '"fox"']
    assert float(read[0]["first_confidence"]) == pytest.approx(0.87654, abs=1e-4)
    assert [read[1][key] for key in ("first", "second", "third", "says")] == [
        "'+cat", "'-dog", "", "'@home",
    ]  # fmt: skip
    assert [each["answer"] for each in read[1:]] == ["", ""]
    assert not any(cell.startswith(table.FORMULA) for each in read for cell in each.values())


def test_the_csv_has_every_column_of_the_json(animals, chelsea: Path):
    """Of a real photo: what stands in a cell is what stands in the JSON."""
    [row] = batch.rows(animals, sources.sources([str(chelsea)]))
    said = explain(animals, str(chelsea)).to_dict()
    [read] = csv.DictReader(io.StringIO(as_csv([row]), newline=""))
    assert said.keys() <= read.keys()
    assert (read["label"], read["layer"]) == (said["label"], said["layer"])
    assert float(read["confidence"]) == pytest.approx(said["confidence"], abs=1e-4)
    probabilities = dict(part.rsplit(" ", 1) for part in read["probabilities"].split("; "))
    assert list(probabilities) == list(said["probabilities"])
    assert float(probabilities["dogs"]) == pytest.approx(said["probabilities"]["dogs"], abs=1e-4)
    assert [int(n) for n in read["peak"].split("; ")] == list(said["peak"])
    assert read["contrast"] == ""
    blank = Row("broken.jpg", "unreadable", "It is broken.")
    [read] = csv.DictReader(io.StringIO(as_csv([blank]), newline=""))
    assert {name for name, cell in read.items() if cell} == {"photo", "verdict", "says"}
