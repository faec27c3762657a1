"""Many photos at once."""

import time
from base64 import b64encode
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
from app.stage import QUICK, Stage, guard
from explain import batch, contact_sheet, sources, table
from explain.batch import Row
from explain.sources import MAX_PHOTOS
from models.model import Model
from words import number, say

html = markup.load("many")

TABLE = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
COLUMNS = ("many_number", "many_photo", "many_status", "many_guess", "many_confidence")
# From sure answers to files that are no photos: how the table sorts verdicts.
ORDER = ("answer", "ambiguous", "unfamiliar", "poor_photo", "unreadable")
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

        gr.HTML(html.title())
        self.files = FilesInput(
            label=say("many_drop"), show_label=False, file_count="multiple",
            file_types=[*PHOTO_TYPES, ".zip"], height=140, elem_id="many_files",
        )  # fmt: skip
        self.progress = gr.HTML(
            parts.hint(say("many_hint", most=MAX_PHOTOS, limit=limit)), elem_id="many_progress"
        )
        self.stop = gr.Button(say("many_stop"), visible=False, elem_id="many_stop")
        with gr.Row(visible=False, elem_id="many_downloads") as self.downloads:
            self.table = gr.DownloadButton(say("many_table"), elem_id="many_csv")
            self.sheet = gr.DownloadButton(say("many_sheet"), elem_id="many_sheet")
        # Not `gr.Dataframe`: see `many.js`.
        self.results = gr.HTML(
            "", html_template=html.table(COLUMNS), js_on_load=TABLE, elem_id="many_results"
        )

    def connect(self) -> None:
        """What happens when photos come, and when they are enough."""
        # Batches leave a worker to those with a single photo.
        lane = {
            "concurrency_limit": self.stage.spare_workers,
            "concurrency_id": "batch",
            "api_visibility": "private",
        }
        shown = [self.progress, self.files, self.stop, self.downloads]
        begun = self.files.upload(guard(self.begin), self.batch, [*shown, self.results], **QUICK)
        looked = begun.then(
            guard(self.fill), [self.files, self.stage.own, self.batch, self.stage.threshold],
            [self.progress, self.results], show_progress="hidden", **lane,
        )  # fmt: skip
        saved = [self.table, self.sheet]
        looked.then(guard(self.finish), self.batch, [*shown, *saved], **QUICK)
        self.stop.click(guard(_halt), self.batch, None, **QUICK)

    def begin(self, given: Batch) -> Updates:
        """Nothing is looked at yet."""
        given.total, given.left_out, given.stopped, given.rows = 0, False, False, []
        return {
            self.progress: parts.status(say("many_waiting")),
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
        read: Any = sources.sources(paths)  # a generator, which can be closed
        with closing(read) as photos:
            model, asked = self.stage.model(own), self.stage.asked(own, at_least)
            for row in batch.rows(model, islice(photos, MAX_PHOTOS), asked):
                given.rows.append(row)
                table += _row(len(given.rows), row)
                if given.stopped:
                    break
                if time.monotonic() - told > EVERY:
                    told = time.monotonic()
                    update = {self.progress: _progress(given)}
                    if len(given.rows) >= GROWTH * sent:
                        sent, update[self.results] = len(given.rows), table
                    yield update
        yield {self.progress: _progress(given), self.results: table}

    def finish(self, given: Batch) -> Updates:
        """All is looked at, or enough: the files to be saved."""
        rows, given.rows = given.rows, []  # the page has them now
        return {
            self.progress: _done(given, rows),
            self.files: gr.File(value=None, visible=True),
            self.stop: gr.Button(visible=False),
            self.downloads: gr.Row(visible=bool(rows)),
            self.table: _csv(self.table, rows) if rows else None,
            self.sheet: _jpeg(self.sheet, rows) if rows else None,
        }


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


def _row(number: int, row: Row) -> Markup:
    jpeg = b64encode(row.thumbnail).decode()
    thumbnail = f"data:image/jpeg;base64,{jpeg}" if jpeg else ""
    return html.row(number, row, thumbnail, ORDER.index(row.status), say(f"status_{row.status}"))


def _csv(button: gr.DownloadButton, rows: Sequence[Row]) -> str:
    # The mark at its start tells spreadsheets that it is UTF-8.
    text = table.to_csv(rows).encode("utf-8-sig", "backslashreplace")  # names may be no text
    return files.write(button, f"{say('many_file')}.csv", text)


def _jpeg(button: gr.DownloadButton, rows: Sequence[Row]) -> str:
    sheet = cv2.imencode(".jpg", contact_sheet.draw(rows)[..., ::-1])[1].tobytes()
    return files.write(button, f"{say('many_file')}.jpg", sheet)
