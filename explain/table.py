"""The answer to a photo as plain values, one per column: for `--json` and for spreadsheets."""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from words import say

if TYPE_CHECKING:
    from explain.batch import Row
    from explain.explanation import Explanation

# A new column is one entry here; the JSON and the CSV both have it.
COLUMNS: "dict[str, Callable[[Explanation], Any]]" = {
    "verdict": lambda e: e.verdict.status,
    "label": lambda e: e.verdict.label,
    "probabilities": lambda e: dict(e.verdict.probabilities),
    "confidence": lambda e: e.verdict.confidence,
    "set": lambda e: list(e.verdict.set),
    "familiarity": lambda e: e.verdict.familiarity,
    "temperature": lambda e: e.card.temperature,
    "reasons": lambda e: e.reasons,
    "tips": lambda e: e.tips,
    "codes": lambda e: list(
        dict.fromkeys(code for kind in ("reason", "tip") for code in _codes(e, kind))
    ),
    "target": lambda e: e.heatmap.target,
    "contrast": lambda e: e.heatmap.contrast,
    "method": lambda e: e.heatmap.method,
    "layer": lambda e: e.heatmap.layer.name,
    "peak": lambda e: e.peak,
    "milliseconds": lambda e: e.milliseconds,
}
# Columns that only people need, before those of `COLUMNS` that say something else.
RANKS = ("first", "second", "third")
FIRST = (
    "photo", "verdict", "answer",
    *(column for rank in RANKS for column in (rank, f"{rank}_confidence")),
    "familiarity", "says",
)  # fmt: skip
# What makes a spreadsheet take a cell for a formula where it comes first; the last four are the
# same signs as wide as Chinese characters.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def _codes(explanation: "Explanation", kind: str) -> list[str]:
    return [getattr(finding, kind) for finding in explanation.verdict.findings]


def line(row: "Row | None" = None) -> str:
    """A row as a line of CSV for spreadsheets, none of whose cells is a formula; None: its heads.

    A cell that begins like one gets an apostrophe in front, which spreadsheets take for "text".
    Names are whole and true but for that; programs that need them to the letter take the JSON of
    `python -m explain --json`.
    """
    text = io.StringIO(newline="")
    names = [*FIRST, *(name for name in COLUMNS if name not in FIRST)]
    writer = csv.DictWriter(text, names, restval="")
    if row is None:
        writer.writeheader()
        return text.getvalue()
    cells = {name: _cell(value) for name, value in {**row.record, **_readable(row)}.items()}
    writer.writerow(
        {name: f"'{cell}" if cell.startswith(FORMULA) else cell for name, cell in cells.items()}
    )
    return text.getvalue()


def _readable(row: "Row") -> dict[str, Any]:
    """The values of `FIRST`."""
    values: dict[str, Any] = {
        "photo": row.file or row.name,
        "verdict": say(f"status_{row.status}"),
        "answer": row.guesses[0][0] if row.status == "answer" else "",
        "familiarity": row.familiarity,
        "says": row.says,
    }
    for rank, (name, probability) in zip(RANKS, row.guesses, strict=False):
        values |= {rank: name, f"{rank}_confidence": probability}
    return values


def _cell(value: Any) -> str:
    """A value as text; the parts of a list, and of probabilities, with semicolons between them."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.4f}"
    if isinstance(value, Mapping):
        return "; ".join(f"{name} {_cell(part)}" for name, part in value.items())
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "; ".join(map(_cell, value))
    return str(value)
