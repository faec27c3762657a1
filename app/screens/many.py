"""Many photos at once."""

import json
import time
from base64 import b64encode
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

import cv2
import gradio as gr
from markupsafe import Markup

from app import files, markup, parts
from app.components import PHOTO_TYPES, FilesInput
from app.security import not_uploaded
from app.stage import NO_EXAMPLE, QUICK, Latest, Stage, guard
from explain import batch, contact_sheet, sources, table
from explain.batch import Row
from explain.sources import MAX_PHOTOS
from models.model import Model
from words import number, percent, say

html = markup.load("many")

TABLE = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
COLUMNS = ("many_number", "many_photo", "many_status", "many_guess", "many_confidence")
RIGHT, WRONG = "check_right", "check_wrong"
# From sure answers to files that are no photos: how the table sorts verdicts.
ORDER = ("answer", "ambiguous", "unfamiliar", "poor_photo", "unreadable")
KINDS = (WRONG, RIGHT, *(f"status_{status}" for status in ORDER))  # that can be shown alone
EVERY = 0.3  # seconds between two words on the progress
GROWTH = 1.25  # each time the table is sent, it has so many times as many rows: linear in all

Updates = dict[Any, Any]  # components, and what becomes of them


@dataclass(eq=False)
class Batch:
    """A visitor's photos so far. Changed in place: a button stops what another event fills."""

    total: int = 0
    left_out: bool = False
    stopped: bool = False
    rows: list[Row] = field(default_factory=list)
    photos: list[tuple[str, str]] = field(default_factory=list)  # of each row: path, name in a zip


def build(stage: Stage, tab: gr.Tab) -> None:
    """Lay out the screen inside its tab and connect it."""
    Many(stage).connect()


class Many:
    """The components of the screen, and what happens to them."""

    def __init__(self, stage: Stage) -> None:
        """Lay them out, from top to bottom."""
        self.stage = stage
        self.batch = gr.State(Batch())
        limit = number(stage.config.upload_bytes / 1e6)

        self.files = FilesInput(
            label=say("many_drop"), show_label=False, file_count="multiple",
            file_types=[*PHOTO_TYPES, ".zip"], height=140, elem_id="many_files",
        )  # fmt: skip
        with gr.Row(elem_id="many_head"):
            self.progress = gr.HTML(
                parts.hint(say("many_hint", most=MAX_PHOTOS, limit=limit)), elem_id="many_progress"
            )
            self.stop = gr.Button(say("many_stop"), visible=False, elem_id="many_stop")
            with gr.Row(visible=False, elem_id="many_downloads") as self.downloads:
                self.table = gr.DownloadButton(say("many_table"), elem_id="many_csv")
                self.sheet = gr.DownloadButton(say("many_sheet"), elem_id="many_sheet")
        # Not `gr.Dataframe`: see `many.js`.
        self.results = gr.HTML(
            "", html_template=html.table(COLUMNS, KINDS), js_on_load=TABLE, elem_id="many_results"
        )
        self.truth = gr.HTML("", elem_id="many_truth")

    def connect(self) -> None:
        """What happens when photos come, and when they are enough."""
        # Batches leave a worker to those with a single photo.
        lane = {
            "concurrency_limit": self.stage.spare_workers,
            "concurrency_id": "batch",
            "api_visibility": "private",
        }
        shown = [self.progress, self.files, self.stop, self.downloads, self.truth]
        begun = self.files.upload(guard(self.begin), self.batch, [*shown, self.results], **QUICK)
        looked = begun.then(
            guard(self.fill), [self.files, self.stage.own, self.batch, self.stage.threshold],
            [self.progress, self.results], show_progress="hidden", **lane,
        )  # fmt: skip
        saved = [self.table, self.sheet]
        looked.then(guard(self.finish), [self.batch, self.stage.own], [*shown, *saved], **QUICK)
        self.stop.click(guard(_halt), self.batch, None, **QUICK)
        # First the photo, then the tab, which looks at it when it opens.
        self.results.click(
            guard(self.open), [self.batch, self.stage.latest], self.stage.photo, **QUICK
        ).success(None, js=NO_EXAMPLE, **QUICK).then(
            lambda: gr.Tabs(selected="explore"), None, self.stage.tabs, **QUICK
        )

    def begin(self, given: Batch) -> Updates:
        """Nothing is looked at yet."""
        given.total, given.left_out, given.stopped = 0, False, False
        given.rows, given.photos = [], []
        return {
            self.progress: parts.status(say("many_waiting")),
            self.truth: "",
            self.results: "",
            self.files: gr.File(visible=False),
            self.stop: gr.Button(visible=True),
            self.downloads: gr.Row(visible=False),
        }

    def fill(
        self, paths: list[str], own: Model | None, given: Batch, at_least: float
    ) -> Iterator[Updates]:
        """Look at one photo after the other, and tell now and then how far it has come."""
        if given.stopped:
            return
        counted = sources.count(paths)
        given.total, given.left_out = min(counted, MAX_PHOTOS), counted > MAX_PHOTOS
        yield {self.progress: _progress(given)}
        table, told, sent = Markup(""), time.monotonic(), 0
        model, asked = self.stage.model(own), self.stage.asked(own, at_least)
        truth = _classes(model)
        read: Any = sources.sources(paths, called=files.called)  # a generator, which can be closed
        with closing(read) as photos:
            for row in batch.rows(model, islice(photos, MAX_PHOTOS), asked):
                given.rows.append(row)
                zipped = sources.is_zip(row.path)
                given.photos.append((row.path, row.file if zipped else ""))
                table += _row(len(given.rows), row, truth.get(row.folder.casefold()))
                if given.stopped:
                    break
                if time.monotonic() - told > EVERY:
                    told = time.monotonic()
                    update = {self.progress: _progress(given)}
                    if len(given.rows) >= GROWTH * sent:
                        sent, update[self.results] = len(given.rows), table
                    yield update
        yield {self.progress: _progress(given), self.results: table}

    def finish(self, given: Batch, own: Model | None) -> Updates:
        """All is looked at, or enough: the files to be saved."""
        rows, given.rows = given.rows, []  # the page has them now
        return {
            self.progress: _done(given, rows),
            self.truth: _truth(self.stage.model(own), rows),
            self.files: gr.File(value=None, visible=True),
            self.stop: gr.Button(visible=False),
            self.downloads: gr.Row(visible=bool(rows)),
            self.table: _csv(self.table, rows) if rows else None,
            self.sheet: _jpeg(self.sheet, rows) if rows else None,
        }

    def open(self, given: Batch, latest: Latest, event: gr.EventData) -> str:
        """A row's photo, for the first tab."""
        number = event.number
        if not isinstance(number, int) or not 0 < number <= len(given.photos):
            raise not_uploaded()
        path, name = given.photos[number - 1]
        if not Path(path).is_file():
            raise not_uploaded()
        if name:
            data = sources.unpacked(path, name)
            path = files.write(self.table, f"photo{Path(name).suffix}", data)
        path = self.stage.photo.named(path)
        latest.choose(path)
        return path


def _halt(given: Batch) -> None:
    given.stopped = True


def _progress(given: Batch) -> Markup:
    return html.progress(len(given.rows), given.total)


def _done(given: Batch, rows: Sequence[Row]) -> Markup:
    statuses = [row.status for row in rows]
    answered, unread = statuses.count("answer"), statuses.count("unreadable")
    sentence = say(
        "many_stopped" if len(rows) < given.total else "many_done",
        done=len(rows),
        total=given.total,
        answered=answered,
        unsure=len(rows) - answered - unread,
        unread=unread,
    )
    rest = [say("many_rest", most=MAX_PHOTOS)] if given.left_out else []
    return parts.status(" ".join([sentence, *rest]))


def _row(number: int, row: Row, truth: str | None) -> Markup:
    jpeg = b64encode(row.thumbnail).decode()
    thumbnail = f"data:image/jpeg;base64,{jpeg}" if jpeg else ""
    check = ""
    if truth is not None and row.status == "answer":
        check = RIGHT if row.guesses[0][0] == truth else WRONG
    return html.row(number, row, thumbnail, ORDER.index(row.status), check, _cell(row, truth))


def _cell(row: Row, truth: str | None) -> str:
    """Where a row counts: what its folder says, and what the network says."""
    if row.status == "unreadable" or not row.folder:
        return ""
    return _place(truth, row.guesses[0][0] if row.status == "answer" else None)


def _place(truth: str | None, said: str | None) -> str:
    return json.dumps([truth, said])


def _classes(model: Model) -> dict[str, str]:
    """What people read for a class, by what a folder of its photos may be called, in lower case."""
    return {
        name.casefold(): label.shown
        for label in model.card.labels
        for name in (label.name, label.display, label.shown)
    }


def _truth(model: Model, rows: Sequence[Row]) -> Markup | str:
    """Counts of answers by the folders, as far as these are named after classes."""
    from training.shares import wilson  # not at the page's start

    classes = _classes(model)
    seen = [row for row in rows if row.status != "unreadable" and row.folder]
    folders = [classes.get(row.folder.casefold()) for row in seen]
    answers = [row.guesses[0][0] if row.status == "answer" else None for row in seen]
    found = [label.shown for label in model.card.labels if label.shown in {*folders, *answers}]
    known = [name for name in found if name in folders]
    if not known:
        return ""
    counts = Counter(zip(folders, answers, strict=True))
    named: list[tuple[str | None, str]] = [(name, name) for name in known]
    if None in folders:
        named.append((None, say("many_elsewhere")))
    lines = [
        (shown, [(counts[name, said], _place(name, said)) for said in (*found, None)])
        for name, shown in named
    ]
    photos = sum(name is not None for name in folders)
    right = sum(counts[name, name] for name in known)
    silent = sum(counts[name, None] for name in known)
    answered = photos - silent
    sentences = [say("many_answered", answered=answered, photos=photos)]
    if answered:
        low, high = wilson(right, answered)
        sentences.append(
            say(
                "many_correct",
                right=right,
                answered=answered,
                share=percent(right / answered),
                low=percent(low),
                high=percent(high),
            )
        )
    return html.truth(sentences, found, lines)


def _csv(button: gr.DownloadButton, rows: Sequence[Row]) -> str:
    # The mark at its start tells spreadsheets that it is UTF-8.
    text = table.to_csv(rows).encode("utf-8-sig", "backslashreplace")  # names may be no text
    return files.write(button, f"{say('many_file')}.csv", text)


def _jpeg(button: gr.DownloadButton, rows: Sequence[Row]) -> str:
    sheet = cv2.imencode(".jpg", contact_sheet.draw(rows)[..., ::-1])[1].tobytes()
    return files.write(button, f"{say('many_file')}.jpg", sheet)
