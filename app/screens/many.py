"""Many photos at once: those that are dropped, or a folder of the computer that runs the page."""

import json
import secrets
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any
from weakref import WeakValueDictionary

import cv2
import gradio as gr
from markupsafe import Markup

from app import files, markup, parts
from app.components import PHOTO_TYPES, FilesInput
from app.desk import uri
from app.security import not_uploaded
from app.spool import Spool
from app.stage import NO_EXAMPLE, QUICK, Latest, Stage, guard
from explain import batch, contact_sheet, sources, table
from explain.batch import Row
from explain.sources import Source
from models import folders
from models import photo as photos
from models.model import Model
from models.names import shown
from words import number, percent, say

html = markup.load("many")

TABLE = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
COLUMNS = ("many_number", "many_photo", "many_status", "many_guess", "many_confidence")
RIGHT, WRONG = "check_right", "check_wrong"
# From sure answers to files that are no photos: how the table sorts verdicts.
ORDER = ("answer", "ambiguous", "unfamiliar", "poor_photo", "unreadable")
KINDS = (WRONG, RIGHT, *(f"status_{status}" for status in ORDER))  # that can be shown alone
EVERY = 0.3  # seconds between two words on the progress
PAGE = 500  # rows of the table that a browser shows at a time
LINES, ROWS = 5_000, 100  # that a browser gets in one answer: what it sorts by, what it shows

Updates = dict[Any, Any]  # components, and what becomes of them
Cell = tuple[str | None, str | None]  # what a photo's folder says, and what the network says


class Rows:
    """What was found so far, on the disk: no photo leaves more than a few numbers in memory.

    Attributes:
        name: nobody can guess it; the browser asks for rows by it.
        lines: of each row, what the browser sorts and counts by.
        shown: of each row, its photo's path, its name in a zip or "", and its HTML.
        statuses, cells: how many rows have which.
        begun, ended: whether photos were looked at for them, and whether that is over.
    """

    def __init__(self, button: gr.DownloadButton) -> None:
        """None yet. `button` hands out what is made of them."""
        self.name = secrets.token_urlsafe(16)
        self._button = button
        self.lines = Spool(files.place(button, "lines"))
        self.shown = Spool(files.place(button, "rows"))
        self.statuses: Counter[str] = Counter()
        self.cells: Counter[Cell] = Counter()
        self.begun = self.ended = False
        self._csv = files.place(button, f"{say('many_file')}.csv")
        self._sheets: Path | None = None  # where there are several
        self._sheet: list[Row] = []  # rows of a contact sheet that is not full yet
        self._pages = 0
        self._saved: tuple[str, str] | None = None
        with files.on_disk():
            # The mark at its start tells spreadsheets that it is UTF-8.
            self._csv.write_text(table.line(), encoding="utf-8-sig", newline="")

    def __len__(self) -> int:
        """How many there are."""
        return len(self.lines)

    @property
    def growing(self) -> bool:
        """Whether photos are being looked at for them."""
        return self.begun and not self.ended

    def add(self, row: Row, truth: str | None) -> None:
        """One more; `truth` is the class that its folder is named after, or None."""
        answer = row.guesses[0][0] if row.status == "answer" else None
        check = ""
        if truth is not None and answer is not None:
            check = RIGHT if answer == truth else WRONG
        kind = check or f"status_{row.status}"
        counts = row.status != "unreadable" and bool(row.folder)
        cell = (truth, answer) if counts else None
        guess, confidence = row.guesses[0] if row.guesses else ("", -1.0)
        inside = row.file if sources.is_zip(row.path) else ""
        seen = html.row(len(self) + 1, row, uri(row.thumbnail) if row.thumbnail else "", check)
        with files.on_disk():
            self.shown.add([row.path, inside, seen])
            with self._csv.open("ab") as file:
                file.write(table.line(row).encode("utf-8", "backslashreplace"))
            if len(self._sheet) == contact_sheet.PHOTOS:
                self._draw()
            # Last: from now on the browser may ask for it.
            rank = ORDER.index(row.status)
            line = [row.name, rank, guess, round(confidence, 6), kind, cell and _place(*cell)]
            self.lines.add(line)
        self._sheet.append(row)
        self.statuses[row.status] += 1
        if cell is not None:
            self.cells[cell] += 1

    def _draw(self) -> None:
        """Put a sheet that is full to the others."""
        self._pages += 1
        self._sheets = self._sheets or files.place(self._button, f"{say('many_file')}.zip")
        with zipfile.ZipFile(self._sheets, "a") as archive:
            archive.writestr(f"{say('many_file')}-{self._pages}.jpg", _jpeg(self._sheet))
        self._sheet = []

    def finish(self) -> tuple[str, str]:
        """All are there: paths of the table, and of the contact sheet or a zip of several."""
        if self._saved:
            return self._saved
        if not self._pages:
            sheet = files.write(self._button, f"{say('many_file')}.jpg", _jpeg(self._sheet))
        else:
            with files.on_disk():
                self._draw()
            sheet = str(self._sheets)
        self._sheet = []
        self._saved = str(self._csv), sheet
        return self._saved

    def delete(self) -> None:
        """Others take their place."""
        self.lines.delete()
        self.shown.delete()


@dataclass(eq=False)
class Batch:
    """A visitor's photos so far. Changed in place: a button stops what another event fills."""

    total: int = 0
    left_out: bool = False
    stopped: bool = False
    rows: Rows | None = None


def build(stage: Stage, tab: gr.Tab) -> None:
    """Lay out the screen inside its tab and connect it."""
    Many(stage).connect()


class Many:
    """The components of the screen, and what happens to them."""

    def __init__(self, stage: Stage) -> None:
        """Lay them out, from top to bottom."""
        self.stage = stage
        self.batch = gr.State(Batch())
        # Of all visitors; a row is here for as long as its visitor is remembered.
        self.found: WeakValueDictionary[str, Rows] = WeakValueDictionary()

        self.look = gr.Button(visible=False, variant="primary", elem_id="many_look")
        self.files = FilesInput(
            label=say("many_drop"), show_label=False, file_count="multiple",
            file_types=[*PHOTO_TYPES, ".zip"], height=140, elem_id="many_files",
        )  # fmt: skip
        with gr.Row(elem_id="many_head"):
            self.progress = gr.HTML(self._hint(), elem_id="many_progress")
            self.stop = gr.Button(say("many_stop"), visible=False, elem_id="many_stop")
            with gr.Row(visible=False, elem_id="many_downloads") as self.downloads:
                self.table = gr.DownloadButton(say("many_table"), elem_id="many_csv")
                self.sheet = gr.DownloadButton(say("many_sheet"), elem_id="many_sheet")
        # Not `gr.Dataframe`: see `many.js`.
        self.results = gr.HTML(
            None, html_template=html.table(COLUMNS, KINDS, PAGE), js_on_load=TABLE,
            server_functions=[self.answer()], elem_id="many_results",
        )  # fmt: skip
        self.truth = gr.HTML("", elem_id="many_truth")

    def _hint(self) -> Markup:
        config = self.stage.config
        most, limit = number(config.batch.photos), number(config.upload_bytes / 1e6)
        return parts.hint(say("many_hint", most=most, limit=limit))

    def answer(self) -> Callable[[Any], list[Any]]:
        """What browsers ask for rows: those of a run whose name they know, and nothing else."""

        def rows(request: Any) -> list[Any]:
            match request:
                case {"batch": str(name), "from": int(first)} if first >= 0:
                    found = self.found.get(name)
                    return found.lines.part(first, LINES) if found else []
                case {"batch": str(name), "rows": [*numbers]} if len(numbers) <= ROWS:
                    found = self.found.get(name)
                    return [_shown(found, index) if found else None for index in numbers]
            return []

        return rows

    def connect(self) -> None:
        """What happens when photos come, and when they are enough."""
        # Batches leave a worker to those with a single photo.
        lane = {
            "concurrency_limit": self.stage.spare_workers,
            "concurrency_id": "batch",
            "api_visibility": "private",
        }
        shown = [self.progress, self.look, self.files, self.stop, self.downloads, self.truth]
        asked = [self.stage.own, self.batch, self.stage.threshold]
        for begins, fill, given in (
            (self.files.upload, self.fill, [self.files, *asked]),
            (self.look.click, self.fill_from_folder, asked),
        ):
            begun = begins(guard(self.begin), self.batch, [*shown, self.results], **QUICK)
            looked = begun.then(
                guard(fill), given, [self.progress, self.results], show_progress="hidden", **lane
            )
            saved = [self.table, self.sheet]
            looked.then(guard(self.finish), [self.batch, self.stage.own], [*shown, *saved], **QUICK)
        self.stop.click(guard(_halt), self.batch, None, **QUICK)
        # First the photo, then the tab, which looks at it when it opens.
        self.results.click(
            guard(self.open), [self.batch, self.stage.latest], self.stage.photo, **QUICK
        ).success(None, js=NO_EXAMPLE, **QUICK).then(
            lambda: gr.update(selected="explore"), None, self.stage.tabs, **QUICK
        )
        page = gr.context.Context.root_block
        if self.stage.config.photos and page is not None:
            page.load(guard(self.count), None, [self.look, self.progress], **QUICK)

    def count(self) -> Updates:
        """The page is opened: how many photos the folder has by now."""
        folder, passed = str(self.stage.config.photos), Counter[str]()
        count = sum(1 for _ in folders.walk(folder, passed))
        name = shown(folder)
        if not count:
            return {self.progress: parts.status(folders.nothing(name, passed))}
        sentence = "many_look_one" if count == 1 else "many_look"
        return {self.look: gr.update(value=say(sentence, count=count, folder=name), visible=True)}

    def begin(self, given: Batch) -> Updates:
        """Nothing is looked at yet."""
        given.total, given.left_out, given.stopped = 0, False, False
        if given.rows is not None and not given.rows.growing:
            given.rows.delete()
        given.rows = rows = Rows(self.table)
        self.found[rows.name] = rows
        return {
            self.progress: parts.status(say("many_waiting")),
            self.truth: "",
            self.results: None,
            self.look: gr.update(visible=False),
            self.files: gr.update(visible=False),
            self.stop: gr.update(visible=True),
            self.downloads: gr.update(visible=False),
        }

    def fill(
        self, paths: list[str], own: Model | None, given: Batch, at_least: float
    ) -> Iterator[Updates]:
        """Look at photos that were given, and tell now and then how far it has come."""

        def find() -> Iterable[Source]:
            limits = self.stage.config.batch
            counted = sources.count(paths, limits)
            given.total, given.left_out = min(counted, limits.photos), counted > limits.photos
            return islice(sources.sources(paths, limits, called=files.called), limits.photos)

        yield from self._look(find, own, given, at_least)

    def fill_from_folder(
        self, own: Model | None, given: Batch, at_least: float
    ) -> Iterator[Updates]:
        """Look at the photos of the folder of this computer."""

        def find() -> Iterable[Source]:
            folder = str(self.stage.config.photos)
            given.total = sum(1 for _ in folders.walk(folder))
            return sources.in_folder(folder)

        yield from self._look(find, own, given, at_least)

    def _look(
        self,
        find: Callable[[], Iterable[Source]],
        own: Model | None,
        given: Batch,
        at_least: float,
    ) -> Iterator[Updates]:
        rows = given.rows
        if rows is None or rows.begun:
            return
        rows.begun = True
        try:
            if not given.stopped:
                yield from self._fill(rows, find(), own, given, at_least)
        finally:
            rows.ended = True
            if given.rows is not rows:
                rows.delete()

    def _fill(
        self,
        rows: Rows,
        found: Iterable[Source],
        own: Model | None,
        given: Batch,
        at_least: float,
    ) -> Iterator[Updates]:
        yield {self.progress: _progress(given)}
        told = time.monotonic()
        model, asked = self.stage.model(own), self.stage.asked(own, at_least)
        truth = _classes(model)
        # Where nobody else waits, all cores are for these.
        workers = self.stage.config.workers if self.stage.config.alone else 1
        looked: Any = batch.rows(model, found, asked, workers)  # a generator, which can be closed
        with closing(looked):
            for row in looked:
                if given.rows is not rows:
                    return  # an upload has replaced these rows meanwhile
                rows.add(row, truth.get(row.folder.casefold()))
                if given.stopped:
                    break
                if time.monotonic() - told > EVERY:
                    told = time.monotonic()
                    yield {self.progress: _progress(given), self.results: _news(rows)}
        yield {self.progress: _progress(given), self.results: _news(rows)}

    def finish(self, given: Batch, own: Model | None) -> Any:
        """All is looked at, or enough: the files to be saved."""
        rows = given.rows
        if rows is not None and rows.growing:
            return gr.skip()  # this run has been replaced by a newer one
        told: Updates = {
            self.look: gr.update(visible=self.stage.config.photos is not None),
            self.files: gr.update(value=None, visible=True),
            self.stop: gr.update(visible=False),
            self.downloads: gr.update(visible=bool(rows)),
        }
        if rows is None:
            return told
        told[self.progress] = _done(given, rows, self.stage.config.batch.photos)
        if not rows:
            return told
        saved, sheet = rows.finish()
        return told | {
            self.truth: _truth(self.stage.model(own), rows.cells),
            self.table: saved,
            self.sheet: sheet,
        }

    def open(self, given: Batch, latest: Latest, event: gr.EventData) -> str:
        """A row's photo, for the first tab."""
        number = event.number
        if not isinstance(number, int) or given.rows is None:
            raise not_uploaded()
        for path, inside, _ in given.rows.shown.pick([number - 1]):
            if not Path(path).is_file():
                break
            # A copy: nobody is told where a photo of the folder lies.
            suffix = Path(inside or path).suffix
            limits = self.stage.config.batch
            data = sources.unpacked(path, inside, limits) if inside else _read(path)
            copy = files.write(self.table, f"photo{suffix}", data)
            chosen = self.stage.photo.named(copy)
            latest.choose(chosen)
            return chosen
        raise not_uploaded()


def _read(path: str) -> bytes:
    """A photo that was looked at."""
    try:
        with open(path, "rb") as file:
            return file.read(photos.MAX_BYTES + 1)
    except OSError:
        raise not_uploaded() from None


def _shown(rows: Rows, number: Any) -> str | None:
    """A row's HTML; None where there is none."""
    if not isinstance(number, int):
        return None
    return next((seen for *_, seen in rows.shown.pick([number])), None)


def _news(rows: Rows) -> dict[str, Any]:
    """For the browser, which fetches what it lacks."""
    return {"batch": rows.name, "rows": len(rows)}


def _halt(given: Batch) -> None:
    given.stopped = True


def _progress(given: Batch) -> Markup:
    return html.progress(len(given.rows or ()), given.total)


def _done(given: Batch, rows: Rows, most: int) -> Markup:
    answered, unread = rows.statuses["answer"], rows.statuses["unreadable"]
    sentence = say(
        "many_stopped" if len(rows) < given.total else "many_done",
        done=number(len(rows)),
        total=number(given.total),
        answered=number(answered),
        unsure=number(len(rows) - answered - unread),
        unread=number(unread),
    )
    rest = [say("many_rest", most=number(most))] if given.left_out else []
    return parts.status(" ".join([sentence, *rest]))


def _place(truth: str | None, said: str | None) -> str:
    return json.dumps([truth, said])


def _classes(model: Model) -> dict[str, str]:
    """What people read for a class, by what a folder of its photos may be called, in lower case."""
    return {
        name.casefold(): label.shown
        for label in model.card.labels
        for name in (label.name, label.display, label.shown)
    }


def _truth(model: Model, counts: Counter[Cell]) -> Markup | str:
    """Counts of answers by the folders, as far as these are named after classes."""
    from training.shares import wilson  # not at the page's start

    named_after = {truth for truth, _ in counts}
    seen = {*named_after, *(said for _, said in counts)}
    found = [label.shown for label in model.card.labels if label.shown in seen]
    known = [name for name in found if name in named_after]
    if not known:
        return ""
    named: list[tuple[str | None, str]] = [(name, name) for name in known]
    if None in named_after:
        named.append((None, say("many_elsewhere")))
    lines = [
        (title, [(counts[name, said], _place(name, said)) for said in (*found, None)])
        for name, title in named
    ]
    total = sum(count for (name, _), count in counts.items() if name is not None)
    right = sum(counts[name, name] for name in known)
    silent = sum(counts[name, None] for name in known)
    answered = total - silent
    sentences = [say("many_answered", answered=number(answered), photos=number(total))]
    if answered:
        low, high = wilson(right, answered)
        sentences.append(
            say(
                "many_correct",
                right=number(right),
                answered=number(answered),
                share=percent(right / answered),
                low=percent(low),
                high=percent(high),
            )
        )
    return html.truth(sentences, found, lines)


def _jpeg(rows: list[Row]) -> bytes:
    return cv2.imencode(".jpg", contact_sheet.draw(rows)[..., ::-1])[1].tobytes()
