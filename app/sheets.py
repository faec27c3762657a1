"""The lesson on paper: a plan for the teacher and a worksheet for the class, as pages to print."""

import threading
from functools import partial
from itertools import accumulate
from typing import Any, Literal

from app import markup
from app.screens.lesson import DOMAINS, FURTHER, IDEAS, STEPS, facts, glossary, scene, traded
from models.load import load
from models.model import Model
from words import language

html = markup.load("sheets")

TRIED = (60, 95, 99)  # percent: thresholds in the table
TICKED = 4  # classes that can be ticked; of more, the name is written down

Kind = Literal["plan", "worksheet"]


class Sheets:
    """What can be printed: made at the first request, with what the page's model says then."""

    def __init__(self, engine: Model) -> None:
        """For the page's model."""
        self._engine = engine
        self._made: dict[tuple[Kind, str], str] = {}
        self._one = threading.Lock()  # a class that opens the worksheet at once makes it once

    def page(self, kind: Kind) -> str:
        """A page of HTML, A4, in the language of this moment."""
        with self._one:
            key = kind, language()
            if key not in self._made:
                self._made[key] = make(kind, self._engine)
            return self._made[key]


def make(kind: Kind, engine: Model) -> str:
    """One of the pages, HTML."""
    card, other = engine.card, partial(load, workers=1)
    ends = list(accumulate(step.minutes for step in STEPS))
    steps = [
        {
            "number": number,
            "step": step,
            "scene": scene(step, engine, other),
            "start": end - step.minutes,
            "end": end,
        }
        for number, (step, end) in enumerate(zip(STEPS, ends, strict=True), 1)
    ]
    values: dict[str, Any] = {
        "steps": steps,
        "facts": facts(card),
        "trades": [(limit, traded(card, limit)) for limit in TRIED],
        "words": glossary(),
    }
    if kind == "worksheet":
        few = len(card.labels) <= TICKED
        values["options"] = [label.shown for label in card.labels] if few else []
    else:
        values["further"] = FURTHER
        values["ideas"] = _matched("ideas", IDEAS)
        values["domains"] = _matched("domains", DOMAINS)
    return str(getattr(html, kind)(**values))


def _matched(kind: str, codes: tuple[str, ...]) -> list[tuple[str, list[int]]]:
    """The numbers of the steps that belong to each idea, or domain."""
    return [
        (code, [number for number, step in enumerate(STEPS, 1) if code in getattr(step, kind)])
        for code in codes
    ]
