"""Many photos at once, and the camera live."""

import time
import uuid
from base64 import b64encode
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from html import escape
from itertools import islice
from pathlib import Path
from typing import Any

import cv2
import gradio as gr

from app import live, parts
from app.components import PHOTO_TYPES, FilesInput
from app.stage import QUICK, Stage, guard
from explain import batch
from explain.batch import MAX_PHOTOS, Row
from models.model import Model
from words import percent, say

TABLE = Path(__file__).parents[1].joinpath("table.js").read_text(encoding="utf-8")
# From sure answers to files that are no photos: how the table sorts verdicts.
ORDER = ("answer", "ambiguous", "unfamiliar", "poor_photo", "unreadable")
EVERY = 0.3  # seconds between two words on the progress
GROWTH = 1.25  # each time the table is sent, it has so many times as many rows: linear in all


@dataclass(eq=False)
class Batch:
    """A visitor's photos so far. Changed in place: a button stops what another event fills."""

    total: int = 0
    left_out: bool = False
    stopped: bool = False
    rows: list[Row] = field(default_factory=list)


def build(stage: Stage, tab: gr.Tab) -> None:
    """Lay out the screen inside its tab and connect it."""
    held = gr.State(Batch())

    with gr.Row(elem_id="many_columns"):
        with gr.Column(scale=3, elem_id="many_photos"):
            gr.HTML(f"<h2>{escape(say('many'))}</h2>")
            files = FilesInput(
                label=say("many_drop"), show_label=False, file_count="multiple",
                file_types=[*PHOTO_TYPES, ".zip"], height=140, elem_id="many_files",
            )  # fmt: skip
            progress = gr.HTML(_hint(stage), elem_id="many_progress")
            stop = gr.Button(say("many_stop"), visible=False, elem_id="many_stop")
            with gr.Row(visible=False, elem_id="many_downloads") as downloads:
                table = gr.DownloadButton(say("many_table"), elem_id="many_csv")
                sheet = gr.DownloadButton(say("many_sheet"), elem_id="many_sheet")
            results = gr.HTML("", html_template=_table(), js_on_load=TABLE, elem_id="many_results")
        with gr.Column(scale=2, elem_id="many_live"):
            live.build(stage)

    def begin(given: Batch) -> tuple[Any, ...]:
        given.total, given.left_out, given.stopped, given.rows = 0, False, False, []
        return (
            f'<p role="status">{escape(say("many_waiting"))}</p>',
            "",
            gr.File(visible=False),
            gr.Button(visible=True),
            gr.Row(visible=False),
        )

    def look(paths: list[str], own: Model | None, given: Batch) -> Iterator[tuple[Any, ...]]:
        if given.stopped:
            return
        counted = batch.count(paths)
        given.total, given.left_out = min(counted, MAX_PHOTOS), counted > MAX_PHOTOS
        yield _progress(given), gr.skip()
        shown, said, sent = "", time.monotonic(), 0
        with closing(batch.sources(paths)) as sources:
            for row in batch.each(stage.model(own), islice(sources, MAX_PHOTOS)):
                given.rows.append(row)
                shown += _row(len(given.rows), row)
                if given.stopped:
                    break
                if time.monotonic() - said > EVERY:
                    said = time.monotonic()
                    grown = len(given.rows) >= GROWTH * sent
                    sent = len(given.rows) if grown else sent
                    yield _progress(given), shown if grown else gr.skip()
        yield _progress(given), shown

    def finish(given: Batch) -> tuple[Any, ...]:
        rows, given.rows = given.rows, []  # the page has them now
        return (
            _done(given, rows),
            gr.File(value=None, visible=True),
            gr.Button(visible=False),
            gr.Row(visible=bool(rows)),
            *([_csv(table, rows), _jpeg(sheet, rows)] if rows else [None, None]),
        )

    def halt(given: Batch) -> None:
        given.stopped = True

    # Batches leave a worker to those with a single photo.
    lane = {
        "concurrency_limit": stage.spare_workers,
        "concurrency_id": "batch",
        "api_visibility": "private",
    }
    begun = files.upload(guard(begin), held, [progress, results, files, stop, downloads], **QUICK)
    looked = begun.then(
        guard(look), [files, stage.own, held], [progress, results], show_progress="hidden", **lane
    )
    looked.then(guard(finish), held, [progress, files, stop, downloads, table, sheet], **QUICK)
    stop.click(guard(halt), held, None, **QUICK)


def _hint(stage: Stage) -> str:
    limit = f"{stage.config.upload_bytes / 1e6:g}"
    return parts.hint(say("many_hint", most=MAX_PHOTOS, limit=limit))


def _progress(given: Batch) -> str:
    said = escape(say("many_progress", done=len(given.rows), total=given.total))
    return (
        f'<label><span>{said}</span><progress max="{given.total}" value="{len(given.rows)}">'
        f"</progress></label>"
    )


def _done(given: Batch, rows: Sequence[Row]) -> str:
    statuses = [row.status for row in rows]
    answered, unread = statuses.count("answer"), statuses.count("unreadable")
    said = say(
        "many_stopped" if len(rows) < given.total else "many_done",
        done=len(rows),
        total=given.total,
        answered=answered,
        unsure=len(rows) - answered - unread,
        unread=unread,
    )
    rest = [say("many_rest", most=MAX_PHOTOS)] if given.left_out else []
    return f'<p role="status">{escape(" ".join([said, *rest]))}</p>'


def _table() -> str:
    """A table without rows; `table.js` puts them in and sorts them."""
    columns = ["many_number", "many_photo", "many_status", "many_guess", "many_confidence"]
    heads = "".join(
        f'<th scope="col"><button type="button" title="{escape(say("many_sort"))}">'
        f"{escape(say(code))}</button></th>"
        for code in columns
    )
    return (
        f'<div tabindex="0" role="region" aria-label="{escape(say("many_results"))}"><table>'
        f'<thead><tr>{heads}<th scope="col">{escape(say("many_says"))}</th></tr></thead>'
        "<tbody></tbody></table></div>"
    )


def _row(number: int, row: Row) -> str:
    """A row of the table; `data-sort` is what it is sorted by, where that is a number."""
    guess, confidence = row.guesses[0] if row.guesses else ("", -1)
    icon = parts.ICONS.get(row.status, "✅")
    picture = (
        f'<img src="data:image/jpeg;base64,{b64encode(row.thumbnail).decode()}" alt="">'
        if row.thumbnail
        else '<i class="none"></i>'
    )
    return (
        f'<tr class="{row.status}"><td data-sort="{number}">{number}</td>'
        f"<td>{picture}<span>{escape(row.name)}</span></td>"
        f'<td data-sort="{ORDER.index(row.status)}"><span class="icon" aria-hidden="true">{icon}'
        f"</span> {escape(say(f'status_{row.status}'))}</td>"
        f"<td>{escape(guess)}</td>"
        f'<td data-sort="{confidence:.6f}">{percent(confidence) if row.guesses else ""}</td>'
        f"<td>{escape(row.says)}</td></tr>"
    )


def _csv(button: gr.DownloadButton, rows: Sequence[Row]) -> str:
    path = _file(button, "photos.csv")
    # The mark at its start tells spreadsheets that it is UTF-8.
    text = batch.table(rows).encode("utf-8-sig", "backslashreplace")  # names may be no text
    path.write_bytes(text)
    return str(path)


def _jpeg(button: gr.DownloadButton, rows: Sequence[Row]) -> str:
    path = _file(button, "photos.jpg")
    cv2.imwrite(str(path), batch.contact_sheet(rows)[..., ::-1])
    return str(path)


def _file(button: gr.DownloadButton, name: str) -> Path:
    """A place for a file that Gradio deletes when it is old."""
    folder = Path(button.GRADIO_CACHE, uuid.uuid4().hex)
    folder.mkdir(parents=True)
    button.temp_files.add(str(folder / name))
    return folder / name
