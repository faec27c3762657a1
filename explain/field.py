"""A table of many photos, a row each, on all cores; a run can be stopped and resumed."""

import contextlib
import hashlib
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field, replace
from itertools import islice
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TypeVar

import cv2

import words
from explain import boxes, events, records
from explain.batch import in_order
from explain.boxes import Box, Detections
from explain.entries import Entry, is_address, opened, reach
from explain.explanation import explain
from explain.journal import Journal
from explain.methods import DEFAULT
from explain.pictures import PHOTOS_FAULT, Pictures
from explain.records import Record
from explain.together import witness
from models import bundle, chatter, command
from models import photo as photos
from models.engine import limit_blas
from models.errors import PhotoError, TableError
from models.load import load
from models.model import Model
from models.photo import Photo
from words import say

CHUNK = 8  # photos that are handed to a process together
EVERY = 1.0, 30.0  # seconds between two words on the progress: on a terminal, elsewhere
RECENT = 60.0  # seconds over which the rate is measured

Item = TypeVar("Item")


@dataclass(frozen=True)
class Task:
    """A photo to look at, where its pictures go, and what a detector saw in it."""

    entry: Entry
    stem: Path | None = None
    box: Box | None = None


@dataclass(frozen=True)
class Question:
    """What is asked of each photo.

    Attributes:
        model: a bundle's folder or name.
        target, contrast, method, layer: see `explain`.
    """

    model: str
    target: str | None = None
    contrast: str | None = None
    method: str = DEFAULT
    layer: str | None = None


def fingerprint(name: str, model: Model) -> str:
    """A hash of everything that a model's answers depend on."""
    parts = [model.card.to_json(), *(member.card.to_json() for member in model.members)]
    digest = hashlib.sha256("\n".join(parts).encode())
    path = bundle.find(name)
    if path.is_file():  # a taught head has its weights beside its card
        digest.update(path.read_bytes())
    return digest.hexdigest()


class Looker:
    """Looks at photos, one after the other, and makes rows of them. One for each core."""

    def __init__(self, question: Question) -> None:
        """Open the model."""
        limit_blas()
        cv2.setNumThreads(1)  # the next photo needs the other cores
        self.question = question
        self.model = load(question.model, workers=1)

    def look(self, task: Task) -> Record:
        """The row of a photo, or of what is none; see `records.COLUMNS`."""
        row: Record = {"photo": task.entry.path}
        try:
            if task.entry.problem:
                return row | {"verdict": records.UNREADABLE, "why": task.entry.problem}
            content = read(task.entry.path)
            if task.box and task.box.kind != "animal":
                exif = records.of_exif(photos.taken(content))
                return row | {"verdict": task.box.kind} | exif | records.of_box(task.box)
            return row | self._seen(photos.open(content), task)
        except PhotoError as error:
            return row | records.of_error(error)
        except OSError as error:
            if error.errno not in PHOTOS_FAULT:
                raise
            return row | {"verdict": records.UNREADABLE, "why": command.sentence(error)}

    def _seen(self, photo: Photo, task: Task) -> Record:
        part, left, top = photo, 0, 0
        if task.box:
            part, (left, top) = boxes.crop(photo, task.box)
        asked = self.question
        explanation = explain(
            self.model,
            part,
            target=asked.target,
            contrast=asked.contrast,
            method=asked.method,
            layer=asked.layer,
            # It would take as long again, for one more tip.
            second_look=False,
        )
        row = records.of_explanation(explanation, photo, task.box)
        if row["peak_x"] is not None:
            row["peak_x"] += left
            row["peak_y"] += top
        drawn = Pictures.write(task.stem, explanation) if task.stem else {}
        return row | drawn | {"digest": witness(explanation).digest}


def read(path: str) -> str | bytes:
    """What `photo.open` takes: a path, or the bytes of a photo in a store."""
    if not is_address(path):
        return path
    try:
        with opened(path) as file:
            return photos.take(file, photos.MAX_BYTES + 1)
    except TableError:  # no photo can be read
        raise
    except FileNotFoundError as error:
        raise PhotoError("photo_missing") from error
    except Exception as error:  # every store has errors of its own
        raise PhotoError("photo_unreadable") from error


# --- processes ------------------------------------------------------------------------------------

_looker: Looker | None = None


def _begin(question: Question, language: str) -> None:
    """Make a process ready: it opens the model, and ends when its parent does."""
    global _looker
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent says when to stop
    parent = multiprocessing.parent_process()
    assert parent is not None
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    words.choose(language)
    with chatter.quiet():
        _looker = Looker(question)


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


def _look(tasks: list[Task]) -> list[Record]:
    assert _looker is not None
    return [_looker.look(task) for task in tasks]


def on_processes(question: Question, workers: int) -> "Look":
    """Look on this machine, with so many processes.

    Decoding, looking and drawing of one photo are one piece of work: with a process a core, all of
    them are busy, whatever takes longest.
    """

    def look(tasks: Iterator[Task], journal: Journal) -> Iterator[int]:
        for rows in _looked(question, tasks, workers):
            journal.add(rows)
            yield len(rows)

    return look


def _looked(question: Question, tasks: Iterator[Task], workers: int) -> Iterator[list[Record]]:
    """Rows, a few at a time, in the order of the photos."""
    if workers == 1:
        looker = Looker(question)
        for task in tasks:
            yield [looker.look(task)]
        return
    pool = ProcessPoolExecutor(
        workers,
        # Not "fork": a copy of this process would inherit locks whose threads it lacks.
        multiprocessing.get_context("spawn"),
        _begin,
        (question, words.language()),
    )
    try:
        yield from in_order(_look, chunks(tasks, CHUNK), workers, pool)
    except BrokenProcessPool as error:
        raise TableError("field_process_lost") from error


def chunks(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """The items, so many at a time."""
    rest = iter(items)
    while chunk := list(islice(rest, size)):
        yield chunk


# --- the run --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Summary:
    """What a table holds.

    Attributes:
        verdicts: how many rows have which one.
        events: how many there are.
        passed: what folders held besides photos; see `models.folders.walk`.
    """

    verdicts: Counter[str]
    events: int
    passed: Counter[str] = field(default_factory=Counter)

    @property
    def photos(self) -> int:
        """All rows."""
        return self.verdicts.total()

    @property
    def sentence(self) -> str:
        """For people."""
        answered, unread = self.verdicts["answer"], self.verdicts[records.UNREADABLE]
        return say(
            "field_done",
            photos=self.photos,
            events=self.events,
            answered=answered,
            unread=unread,
            unsure=self.photos - answered - unread,
        )


# Takes what is to be done, adds the rows to the journal, and yields how many more are done. Raises
# TableError where a process was killed, OSError where pictures cannot be written any more.
Look = Callable[[Iterator[Task], Journal], Iterator[int]]


def journal_of(table: Path) -> Path:
    """The file beside a table that knows what is done."""
    return table.with_name(f"{table.name}.rows")


def shards_of(table: Path) -> Path:
    """The folder beside a table for rows that a cluster's machines have written (`cluster.py`)."""
    return table.with_name(f"{table.name}.shards")


def run(
    question: Question,
    model: Model,
    entries: Callable[[Counter[str]], Iterator[Entry]],
    table: Path,
    look: Look,
    *,
    out: Path | None = None,
    detections: Detections | None = None,
    resume: bool = False,
    gap: float = events.GAP,
) -> Summary:
    """Look at all photos and write the table.

    Args:
        question: asked of each photo.
        model: that is asked; its card joins the photos of an event.
        entries: gives the photos, from the first one, each time that it is called; it counts into
            what it is given what folders hold besides.
        table: the file to write; `journal_of` it is written first, row after row.
        look: does the work.
        out: a folder for pictures, or None.
        detections: boxes to look into, or None.
        resume: whether to go on where an earlier run stopped, or with photos that are new; what
            was not there, or did not answer, is tried once more.
        gap: see `events.group`.

    Raises:
        TableError: see `Journal` and `records.check`.
    """
    records.check(table)
    if table.exists() and not resume:
        raise TableError("table_begun", path=str(table))
    about = {
        "model": fingerprint(question.model, model),
        "target": question.target,
        "contrast": question.contrast,
        "method": question.method,
        "layer": question.layer,
        "boxes": detections and detections.digest,
        "pictures": out and str(out),
    }
    with Journal(journal_of(table), about, resume=resume, passing=records.is_passing) as journal:
        passed = Counter[str]()
        journal.merge(shards_of(table))  # what a cluster did before it was stopped
        progress = Progress(len(journal), lambda: sum(1 for _ in entries(Counter())))
        try:
            tasks = _tasks(entries(passed), journal, out, detections)
            for count in look(tasks, journal):
                progress.add(count)
        finally:
            progress.end()
        return replace(finish(journal, model, table, gap), passed=passed)


def _tasks(
    entries: Iterator[Entry], journal: Journal, out: Path | None, detections: Detections | None
) -> Iterator[Task]:
    """What is left to do; a photo that is named twice is looked at once."""
    pictures = Pictures(out) if out else None
    seen: set[int] = set()
    for entry in entries:
        key = hash(entry.path)
        if key in seen:
            continue
        seen.add(key)
        # Also for what is done: so that the others have the names that they would have had.
        stem = pictures.reserve(entry.place) if pictures and not entry.problem else None
        if entry.path not in journal:
            reach(entry.path)
            yield Task(entry, stem, detections.of(entry) if detections else None)


def finish(journal: Journal, model: Model, table: Path, gap: float) -> Summary:
    """Write the table from the rows that are done."""
    verdicts, seen = Counter[str](), 0
    with records.writing(table) as writer:
        for rows in chunks(events.rows(journal, model.card, gap), 1000):
            writer.write([records.complete(row) for row in rows])
            verdicts.update(row["verdict"] for row in rows)
            seen += sum(row["event"] == row["photo"] for row in rows)
    return Summary(verdicts, seen)


class Progress:
    """Tells on the error output how far it is, how fast it goes, and how long it will take."""

    def __init__(self, done: int, count: Callable[[], int]) -> None:
        """Begin; `count` is called meanwhile and tells how many photos there are."""
        self._done, self._total = done, 0
        self._every = EVERY[not sys.stderr.isatty()]
        self._told = time.monotonic()
        self._marks = [(self._told, done)]
        self._long = 0

        def counted() -> None:
            with contextlib.suppress(Exception):  # the run itself meets it, too, and tells
                self._total = count()

        threading.Thread(target=counted, daemon=True).start()

    def add(self, count: int) -> None:
        """So many more are done."""
        self._done += count
        now = time.monotonic()
        if now - self._told >= self._every:
            self._told = now
            self._marks.append((now, self._done))
            while now - self._marks[0][0] > RECENT and len(self._marks) > 2:
                self._marks.pop(0)
            self._tell(self.text(now))

    def text(self, now: float) -> str:
        """One line."""
        begun, done = self._marks[0]
        rate = (self._done - done) / max(now - begun, 1e-9)
        values = {"done": self._done, "rate": rate}
        if self._total <= self._done or not rate:
            return say("field_progress", **values)
        seconds = round((self._total - self._done) / rate)
        left = f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
        return say("field_progress_left", total=self._total, left=left, **values)

    def _tell(self, text: str) -> None:
        if not sys.stderr.isatty():
            print(text, file=sys.stderr, flush=True)
            return
        print(f"\r{text.ljust(self._long)}", end="", file=sys.stderr, flush=True)
        self._long = len(text)

    def end(self) -> None:
        """Leave the line free for others."""
        if self._long:
            print(f"\r{' ' * self._long}\r", end="", file=sys.stderr, flush=True)
