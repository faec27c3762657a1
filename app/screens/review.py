"""A finished table of photos, looked through by a person: least certain first, by keys."""

import asyncio
import logging
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import gradio as gr
from markupsafe import Markup

from app import markup
from app.stage import Stage
from explain import records, render
from explain.corrections import NOTHING, Corrections
from explain.field import read
from explain.records import UNREADABLE, Record
from models import photo as photos
from models import taught, view
from models.errors import PhotoError
from models.names import shown
from words import say

log = logging.getLogger(__name__)
html = markup.load("review")

SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
LARGE, SMALL = 1280, 160  # px, longest side of the photo and of those in the strip
STRIP = 12  # photos of an event that are shown
KEYS = 9  # classes that have a key
KEPT = ("photo", "verdict", "label", "best", "confidence", "why", "event_verdict", "event_label",
        "event_confidence", "peak_x", "peak_y", "width", "height", "taken")  # fmt: skip


@dataclass(frozen=True)
class Event:
    """Photos that are judged together, in the order of time."""

    rows: tuple[Record, ...]

    @property
    def certainty(self) -> tuple[bool, float]:
        """What is least comes first: no answer before an answer, then by confidence."""
        row = self.rows[0]
        answered = (row["event_verdict"] or row["verdict"]) == "answer"
        return answered, row["event_confidence"] or row["confidence"] or 0.0

    @property
    def guess(self) -> str | None:
        """The class that the network thinks of."""
        return (
            self.rows[0]["event_label"]
            or max(self.rows, key=lambda row: row["confidence"] or 0.0)["best"]
        )


class Review:
    """A table, and what is said of it. Any number of browsers may say something."""

    def __init__(self, table: Path, shown_names: dict[str, str]) -> None:
        """Read the table.

        Args:
            table: was written by `python -m explain --table`.
            shown_names: what people call classes, by name.

        Raises:
            TableError: it is no such table.
        """
        groups: dict[str, list[Record]] = {}
        labels: dict[str, None] = {}
        for row in records.read(table):
            if row["verdict"] == UNREADABLE:
                continue
            for label in (row["best"], row["second"]):
                if label:
                    labels.setdefault(label)
            kept = {name: row[name] for name in KEPT}
            groups.setdefault(row["event"] or row["photo"], []).append(kept)
        self.events = sorted((Event(tuple(rows)) for rows in groups.values()), key=_certainty)
        self.corrections = Corrections.of(table)
        names = [*shown_names, *sorted(labels.keys() - shown_names.keys())]
        self.labels = names
        self._shown = shown_names
        self._lock = threading.Lock()

    def shown(self, label: str) -> str:
        """What people call a class."""
        return self._shown.get(label) or shown(label)

    def label_of(self, event: Event) -> str | None:
        """What a person said of an event; None where there is something left to say."""
        given = {self.corrections.labels.get(row["photo"]) for row in event.rows}
        if None in given:
            return None
        return given.pop() if len(given) == 1 else " / ".join(sorted(map(str, given)))

    def reviewed(self) -> int:
        """Events of which a person has said all."""
        return sum(self.label_of(event) is not None for event in self.events)

    def next(self, at: int) -> int:
        """The first event from there on, or from the first, with something left to say; or `at`."""
        count = len(self.events)
        for number in [*range(at, count), *range(min(at, count))]:
            if self.label_of(self.events[number]) is None:
                return number
        return min(at, count - 1)

    def say(self, at: int, photo: int | None, label: str | None) -> None:
        """Give an event, or one of its photos, a label; None takes it back."""
        rows = self.events[at].rows
        chosen = rows if photo is None else rows[photo : photo + 1]
        with self._lock:
            self.corrections.add([row["photo"] for row in chosen], label)

    def show(self, at: int, photo: int) -> dict[str, Any]:
        """An event as the page shows it."""
        event = self.events[at]
        row = event.rows[photo]
        strip = [
            (index, picture(one["photo"], SMALL), self._said(one))
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
                picture(row["photo"], LARGE),
                _peak(row),
                self._headline(event),
                row,
                strip,
                photo,
                len(event.rows),
                self._said(row),
            ),
        }

    def _said(self, row: Record) -> str | None:
        label = self.corrections.labels.get(row["photo"])
        if label == NOTHING:
            return say("review_said_nothing")
        return label and self.shown(label)

    def _headline(self, event: Event) -> str:
        guess, row = event.guess, event.rows[0]
        confidence = row["event_confidence"] or row["confidence"]
        verdict = row["event_verdict"] or row["verdict"]
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


def _peak(row: Record) -> tuple[float, float] | None:
    """Where the heatmap peaks, in percent of the photo's width and height."""
    if row["peak_x"] is None or not row["width"]:
        return None
    return 100 * row["peak_x"] / row["width"], 100 * row["peak_y"] / row["height"]


def build(stage: Stage, tab: gr.Tab) -> None:
    """Lay out the screen inside its tab."""
    table = stage.config.review
    assert table is not None
    review = Review(table, {label.name: label.shown for label in stage.engine.card.labels})

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
    return review.show(at, photo or 0)
