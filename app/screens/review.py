"""A finished table of photos, looked through by a person: least certain first, by keys."""

import asyncio
import logging
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import gradio as gr
from markupsafe import Markup

from app import markup
from app.stage import Stage
from explain import records, render
from explain.corrections import NOTHING, Corrections
from explain.field import read
from explain.records import UNREADABLE
from models import photo as photos
from models import taught, view
from models.card import Label
from models.errors import PhotoError, TableError
from models.names import shown
from words import say

log = logging.getLogger(__name__)
html = markup.load("review")

SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
LARGE, SMALL = 1280, 160  # px, longest side of the photo and of those in the strip
STRIP = 12  # photos of an event that are shown
KEYS = 9  # classes that have a key


class Row(NamedTuple):
    """What is kept in memory of a row of the table: there may be hundreds of thousands."""

    photo: str
    verdict: str
    best: str | None
    confidence: float | None
    why: str | None
    event_verdict: str | None
    event_label: str | None
    event_confidence: float | None
    peak_x: int | None
    peak_y: int | None
    width: int | None
    height: int | None


REPEATED = ("verdict", "best", "why", "event_verdict", "event_label")


@dataclass(frozen=True, slots=True)
class Event:
    """Photos that are judged together, in the order of time."""

    rows: tuple[Row, ...]

    @property
    def certainty(self) -> tuple[bool, float]:
        """Sorts events: those without an answer first, then by confidence, least first."""
        row = self.rows[0]
        answered = (row.event_verdict or row.verdict) == "answer"
        return answered, row.event_confidence or row.confidence or 0.0

    @property
    def guess(self) -> str | None:
        """The class that the network thinks of."""
        return (
            self.rows[0].event_label or max(self.rows, key=lambda row: row.confidence or 0.0).best
        )


class Review:
    """A table, and what is said of it. Any number of browsers may say something."""

    def __init__(self, table: Path, classes: Iterable[Label]) -> None:
        """Read the table.

        Args:
            table: was written by `python -m explain --table`.
            classes: of the page's network; the table may name others.

        Raises:
            TableError: it is no such table.
        """
        groups: dict[str, list[Row]] = {}
        labels: set[str] = set()
        texts: dict[str, str] = {}  # the same few texts stand in all rows, and are kept once
        for row in records.read(table, [*Row._fields, "second", "event"]):
            if row["verdict"] == UNREADABLE:
                continue
            labels.update(label for label in (row["best"], row["second"]) if label)
            for name in REPEATED:
                row[name] = row[name] and texts.setdefault(row[name], row[name])
            kept = Row(*(row[name] for name in Row._fields))
            groups.setdefault(row["event"] or row["photo"], []).append(kept)
        self.events = sorted((Event(tuple(rows)) for rows in groups.values()), key=_certainty)
        self.corrections = Corrections.of(table)
        self._classes = {label.name: label for label in classes}
        self.labels = [*self._classes, *sorted(labels - self._classes.keys())]
        self._lock = threading.Lock()
        # Of each event, whether there is something left to say.
        self._open = bytearray(self.label_of(event) is None for event in self.events)
        self._left = sum(self._open)

    def shown(self, label: str) -> str:
        """What people call a class."""
        return self._classes[label].shown if label in self._classes else shown(label)

    def label_of(self, event: Event) -> str | None:
        """What a person said of an event; None where there is something left to say."""
        given = {self.corrections.labels.get(row.photo) for row in event.rows}
        if None in given:
            return None
        return given.pop() if len(given) == 1 else " / ".join(sorted(map(str, given)))

    def reviewed(self) -> int:
        """Events of which a person has said all."""
        return len(self.events) - self._left

    def next(self, at: int) -> int:
        """The first event from there on, or from the first, with something left to say; or `at`."""
        number = self._open.find(1, at)
        if number < 0:
            number = self._open.find(1)
        return number if number >= 0 else min(at, len(self.events) - 1)

    def say(self, at: int, photo: int | None, label: str | None) -> None:
        """Give an event, or one of its photos, a label; None takes it back."""
        event = self.events[at]
        chosen = event.rows if photo is None else event.rows[photo : photo + 1]
        with self._lock:
            self.corrections.add([row.photo for row in chosen], label)
            left = self.label_of(event) is None
            self._left += left - self._open[at]
            self._open[at] = left

    def show(self, at: int, photo: int) -> dict[str, Any]:
        """An event as the page shows it."""
        event = self.events[at]
        row = event.rows[photo]
        strip = [
            (index, picture(one.photo, SMALL), self._said(one))
            for index, one in enumerate(event.rows[:STRIP])
            if len(event.rows) > 1
        ]
        return {
            "at": at,
            "photo": photo,
            "photos": min(len(event.rows), STRIP),
            "guess": event.guess or "",
            "guess_shown": self.shown(event.guess) if event.guess else "",
            "html": html.event(
                at + 1,
                len(self.events),
                self.reviewed(),
                picture(row.photo, LARGE),
                _peak(row),
                self._headline(event),
                row,
                strip,
                photo,
                len(event.rows),
                self._said(row),
            ),
        }

    def _said(self, row: Row) -> str | None:
        label = self.corrections.labels.get(row.photo)
        if label == NOTHING:
            return say("review_said_nothing")
        return label and self.shown(label)

    def _headline(self, event: Event) -> str:
        guess, row = event.guess, event.rows[0]
        confidence = row.event_confidence or row.confidence
        verdict = row.event_verdict or row.verdict
        if not guess or confidence is None:
            return say("review_not_seen")
        code = "review_thinks" if verdict == "answer" else "review_unsure"
        return say(code, label=self.shown(guess), percent=100 * confidence)


def _certainty(event: Event) -> tuple[bool, float]:
    return event.certainty


def picture(photo: str, longest: int) -> str:
    """A photo of the table, smaller, as a data URI; "" where it is gone."""
    try:
        return render.uri(view.shrink(photos.open(read(records.file_of(photo))).rgb, longest))
    except PhotoError:
        return ""


def _peak(row: Row) -> tuple[float, float] | None:
    """Where the heatmap peaks, in percent of the photo's width and height."""
    if row.peak_x is None or row.peak_y is None or not row.width or not row.height:
        return None
    return 100 * row.peak_x / row.width, 100 * row.peak_y / row.height


# The page is built once for each language, and all of them show the same.
opened = cache(Review)


def build(stage: Stage, tab: gr.Tab) -> None:
    """Lay out the screen inside its tab."""
    table = stage.config.review
    assert table is not None
    review = opened(table, stage.engine.card.labels)

    async def ask(request: Any) -> dict[str, Any]:
        try:
            return await asyncio.to_thread(answer, review, request)
        except OSError:
            log.exception("A correction was not saved")
            return {"problem": say("disk_full")}

    gr.HTML(
        None,
        html_template=page(review),
        js_on_load=SCRIPT,
        server_functions=[ask],
        elem_id="review_page",
    )


def page(review: Review) -> Markup:
    """The screen without an event."""
    keys: Sequence[tuple[str, str]] = [(name, review.shown(name)) for name in review.labels]
    return html.page(keys[:KEYS], keys, len(review.events))


def answer(review: Review, request: Any) -> dict[str, Any]:
    """What the browser asked for; whatever it sends, nothing but the table's photos is shown."""
    count = len(review.events)
    if not count or not isinstance(request, dict):
        return {"problem": say("review_empty")}
    at = request.get("at", 0)
    if not isinstance(at, int) or not 0 <= at < count:
        at = review.next(0)
    photo = request.get("photo")
    if not isinstance(photo, int) or not 0 <= photo < len(review.events[at].rows):
        photo = None
    match request:
        case {"say": str(label)}:
            name = next((n for n in review.labels if review.shown(n) == label), None)
            review.say(at, photo, name or (taught.clean(label) if label else NOTHING))
        case {"undo": True}:
            review.say(at, photo, None)
    if request.get("next") is True:
        at, photo = review.next(at), None
    try:
        return review.show(at, photo or 0)
    except TableError as error:  # what reads a store is not installed
        return {"problem": str(error)}
