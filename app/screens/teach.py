"""Teach classes of one's own."""

import uuid
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import gradio as gr
from markupsafe import Markup

from app import files, markup, parts, take_home
from app.components import PHOTO_TYPES, FilesButton, PhotoInput
from app.screens.camera import FRAME_PIXELS
from app.stage import QUICK, Stage, guard, warn
from explain.explanation import explain
from models import photo as photos
from models import taught, view
from models.engine import Engine
from models.errors import BundleError, PhotoError
from models.model import Member, Model
from models.taught import MAX_CLASSES, MAX_PHOTOS, Taught
from training import teach
from training.teach import Example
from words import number, say

html = markup.load("teach")

SHOWN_FIRST = 2  # classes
THUMBNAIL = 96  # px
READY_MADE = "imagenet"
STAY_ON = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")

Updates = dict[Any, Any]  # components, and what becomes of them


@dataclass(frozen=True, eq=False)
class Shot:
    """What is kept of a photo: what the network made of it, and a small picture as a data URI."""

    name: str
    example: Example
    thumbnail: str


@dataclass(eq=False)
class Album:
    """A visitor's photos, by row. Changed in place: two uploads may run at the same time.

    Attributes:
        base: looked at the photos; None before the first.
        rows: photos of each class.
    """

    base: Member | None = None
    rows: list[list[Shot]] = field(default_factory=lambda: [[] for _ in range(MAX_CLASSES)])

    def add(self, base: Member, index: int, shots: Sequence[Shot]) -> int:
        """Put photos into a row that has room for them; how many were there already, anywhere."""
        self.base = base
        row, known = self.rows[index], {s.example.digest for row in self.rows for s in row}
        again = 0
        for shot in shots:
            if shot.example.digest in known:
                again += 1
            elif len(row) < MAX_PHOTOS:
                known.add(shot.example.digest)
                row.append(shot)
        return again


class ClassRow:
    """The components of one class: its name, its buttons, its photos.

    All rows are there from the start, most of them hidden. Rows that come by `gr.render` are
    unknown to the page's configuration: the tests that try every input with a hostile file would
    not see them, and a session would have to keep components and events of its own.
    """

    def __init__(self, index: int) -> None:
        """Lay them out."""
        number = index + 1
        with gr.Row(
            visible=index < SHOWN_FIRST, elem_classes="class", elem_id=f"class_{index}"
        ) as self.row:
            with gr.Column(elem_classes="named", min_width=180):
                self.name = gr.Textbox(
                    label=say("teach_class", number=number),
                    placeholder=say("teach_name", number=number),
                    show_label=False,
                    container=False,
                    max_length=taught.MAX_NAME,
                )
                with gr.Row(elem_classes="buttons"):
                    self.upload = FilesButton(
                        say("teach_add"), file_types=PHOTO_TYPES,
                        file_count="multiple", size="sm", min_width=100,
                    )  # fmt: skip
                    self.camera = gr.Button(say("teach_camera"), size="sm", min_width=80)
                    self.remove = gr.Button(say("teach_remove_class"), size="sm", min_width=80)
            self.strip = gr.HTML(html.strip([]), js_on_load=parts.CLICK, min_height=60)


def build(stage: Stage, tab: gr.Tab) -> None:
    """Lay out the screen inside its tab and connect it."""
    screen = Teach(stage)
    for index in range(MAX_CLASSES):
        screen.connect_class(index)
    screen.connect_camera()
    screen.connect_model(tab)


class Teach:
    """The components of the screen, and what happens to them."""

    def __init__(self, stage: Stage) -> None:
        """Lay them out: the classes on the left, the model on the right."""
        self.stage = stage
        self.album = gr.State(Album())
        self.shown = gr.State(list(range(SHOWN_FIRST)))  # the rows that are on the screen
        self.aimed = gr.State(0)  # the row that the camera takes photos for

        with gr.Row(elem_id="teach_columns"):
            with gr.Column(scale=3, elem_id="teach_rows"):
                gr.HTML(html.title())
                self.rows = [ClassRow(index) for index in range(MAX_CLASSES)]
                self.more = gr.Button(say("teach_more"), elem_id="teach_more")
                self.base = gr.HTML("", elem_id="teach_base")
            with gr.Column(scale=2, elem_id="teach_side"):
                with gr.Column(visible=False, elem_id="teach_camera") as self.camera_side:
                    self.camera = PhotoInput(
                        label=say("teach_camera"), sources=["webcam"], type="filepath", height=260
                    )
                    gr.HTML(parts.hint(say("teach_shoot_hint")))
                    self.close = gr.Button(say("teach_close"), size="sm")
                self.train = gr.Button(say("teach_train"), variant="primary", elem_id="teach_train")
                self.result = gr.HTML(html.start(), elem_id="teach_result")
                self.lay_out_files()
                self.answer = gr.HTML("", elem_id="teach_answer")
                with gr.Row(elem_id="teach_in_use"):
                    self.used = gr.HTML("", elem_id="teach_used")
                    self.original = gr.Button(
                        say("teach_original"), visible=False, size="sm",
                        elem_id="teach_original", min_width=100,
                    )  # fmt: skip
                gr.HTML(parts.hint(say("teach_open_hint")))

    def lay_out_files(self) -> None:
        """The buttons that try the model, hand it over, and open another one."""
        with gr.Row(elem_id="teach_files"):
            self.tried = FilesButton(
                say("teach_try"), file_types=PHOTO_TYPES, visible=False, size="sm",
                elem_id="teach_try", min_width=100,
            )  # fmt: skip
            self.download = gr.DownloadButton(
                say("teach_download"), visible=False, size="sm",
                elem_id="teach_download", min_width=100,
            )  # fmt: skip
            self.opened = FilesButton(
                say("teach_open"), file_types=[".zip"], size="sm",
                elem_id="teach_open", min_width=100,
            )  # fmt: skip
            take_home.build(self.stage)

    def connect_class(self, index: int) -> None:
        """What happens in the row of one class."""
        row, album = self.rows[index], self.album

        def remove_photo(album: Album, event: gr.EventData) -> tuple[Markup, Album]:
            return self.remove_photo(index, album, event.name)

        row.upload.upload(
            guard(lambda album, paths: self.add_files(index, album, paths)),
            [album, row.upload], [row.strip, album],
            show_progress_on=row.strip, **self.stage.lane,
        )  # fmt: skip
        row.strip.click(guard(remove_photo), album, [row.strip, album], **QUICK)
        row.remove.click(
            guard(lambda album, shown: self.remove_class(index, album, shown)),
            [album, self.shown],
            [row.row, row.name, row.strip, album, self.shown, self.more], **QUICK,
        )  # fmt: skip
        row.camera.click(
            guard(lambda name: self.aim(index, name)), row.name,
            [self.aimed, self.camera_side, self.camera], **QUICK,
        ).then(None, js=STAY_ON, **QUICK)  # fmt: skip

    def connect_camera(self) -> None:
        """What happens when the camera takes a photo, and when it is closed."""
        strips = [row.strip for row in self.rows]
        self.camera.input(
            guard(self.add_shot), [self.album, self.aimed, self.camera],
            [self.camera, self.album, *strips],
            show_progress="hidden", trigger_mode="multiple", **self.stage.lane,
        ).then(None, js=STAY_ON, **QUICK)  # fmt: skip
        self.close.click(lambda: gr.Column(visible=False), None, self.camera_side, **QUICK)

    def connect_model(self, tab: gr.Tab) -> None:
        """What happens to the model: it is trained, opened, tried, or left."""
        own, lane = self.stage.own, self.stage.lane
        of_model = [
            self.result, self.used, self.original, self.tried, self.download, self.answer
        ]  # fmt: skip
        names, rows = [row.name for row in self.rows], [row.row for row in self.rows]
        self.more.click(guard(self.add_class), self.shown, [self.shown, self.more, *rows], **QUICK)
        tab.select(guard(self.enter), [self.album, own], [self.base, *of_model], **QUICK)
        self.train.click(
            guard(self.learn), [self.album, *names], [own, *of_model],
            show_progress_on=self.result, **lane,
        )  # fmt: skip
        self.original.click(guard(self.leave), None, [own, *of_model], **QUICK)
        self.opened.upload(
            guard(self.open_file), self.opened, [own, *of_model],
            show_progress_on=self.result, **lane,
        )  # fmt: skip
        self.tried.upload(guard(self.try_photo), [self.tried, own], self.answer, **lane)

    def enter(self, album: Album, own: Model | None) -> Updates:
        """The tab is opened."""
        base = album.base or _choose(self.stage)
        ready = base.folder.name == READY_MADE
        sentence = say("teach_base_imagenet" if ready else "teach_base", title=base.card.title)
        return {self.base: parts.hint(sentence), **self.show_model(own)}

    def show_model(self, own: Model | None) -> Updates:
        """Everything that speaks of the model in use."""
        known = ", ".join(label.shown for label in self.stage.model(own).card.labels)
        if not isinstance(own, Taught):
            return {
                self.result: html.start(),
                self.used: parts.status(say("teach_use_page", known=known)),
                self.original: gr.Button(visible=False),
                self.tried: FilesButton(visible=False),
                self.download: gr.DownloadButton(value=None, visible=False),
                self.answer: "",
            }
        file = files.write(self.download, f"{say('teach_file')}.zip", own.to_bytes())
        return {
            self.result: _result(own),
            self.used: parts.status(say("teach_use_own", known=known)),
            self.original: gr.Button(visible=True),
            self.tried: FilesButton(visible=True),
            self.download: gr.DownloadButton(value=file, visible=True),
            self.answer: "",
        }

    def add_files(self, index: int, album: Album, paths: list[str] | None) -> tuple[Markup, Album]:
        """Photos from files for a class."""
        return self.add(album, index, paths or [], photos.MAX_PIXELS), album

    def add_shot(self, album: Album, index: int, path: str | None) -> Updates:
        """A photo from the camera for the class that it is aimed for."""
        strip = self.add(album, index, [path] if path else [], FRAME_PIXELS)
        return {self.camera: None, self.album: album, self.rows[index].strip: strip}

    def add(self, album: Album, index: int, paths: Sequence[str], max_pixels: int) -> Markup:
        """Look at photos and keep what is needed of them; the class's strip."""
        base = album.base or _choose(self.stage)
        room = MAX_PHOTOS - len(album.rows[index])

        def take(path: str) -> Shot | PhotoError:
            try:
                photo = photos.open(path, max_pixels=max_pixels)
                thumbnail = parts.uri(view.shrink(photo.rgb, THUMBNAIL))
                return Shot(uuid.uuid4().hex, teach.example(base, photo), thumbnail)
            except PhotoError as error:
                return error

        with ThreadPoolExecutor(self.stage.config.workers) as pool:
            taken = list(pool.map(take, paths[:room]))
        again = album.add(base, index, [shot for shot in taken if isinstance(shot, Shot)])
        unread = [error for error in taken if isinstance(error, PhotoError)]
        problems = []
        if unread:
            problems.append(say("teach_unread", count=len(unread), reason=unread[0]))
        if again:
            problems.append(say("teach_seen", count=again))
        if len(paths) > room:
            problems.append(say("teach_full", count=len(paths) - room, most=MAX_PHOTOS))
        if problems:
            warn(" ".join(problems))
        return html.strip(album.rows[index])

    def remove_photo(self, index: int, album: Album, name: str) -> tuple[Markup, Album]:
        """A photo was clicked."""
        row = album.rows[index]
        row[:] = [shot for shot in row if shot.name != name]
        return html.strip(row), album

    def remove_class(self, index: int, album: Album, shown: list[int]) -> Updates:
        """A class and its photos go."""
        album.rows[index].clear()
        row = self.rows[index]
        return {
            row.row: gr.Row(visible=False),
            row.name: "",
            row.strip: html.strip([]),
            self.album: album,
            self.shown: [i for i in shown if i != index],
            self.more: gr.Button(interactive=True),
        }

    def add_class(self, shown: list[int]) -> Updates:
        """The first hidden row appears."""
        free = [index for index in range(MAX_CLASSES) if index not in shown][:1]
        return {
            self.shown: [*shown, *free],
            self.more: gr.Button(interactive=len(shown) + len(free) < MAX_CLASSES),
            **{self.rows[index].row: gr.Row(visible=True) for index in free},
        }

    def aim(self, index: int, name: str) -> Updates:
        """The camera is opened for a class."""
        title = taught.clean(name or "") or say("teach_class", number=index + 1)
        return {
            self.aimed: index,
            self.camera_side: gr.Column(visible=True),
            self.camera: gr.Image(label=say("teach_shoot", name=title)),
        }

    def learn(self, album: Album, *names: str) -> Updates:
        """Train a model on the photos, and use it."""
        named = zip((taught.clean(name or "") for name in names), album.rows, strict=True)
        classes = [(name, row) for name, row in named if name or row]
        teach.check([(name, len(row)) for name, row in classes])
        base = album.base or _choose(self.stage)
        own = teach.teach(base, {name: [s.example for s in row] for name, row in classes})
        return {self.stage.own: own, **self.show_model(own)}

    def leave(self) -> Updates:
        """Back to the page's own model."""
        return {self.stage.own: None, **self.show_model(None)}

    def open_file(self, path: str | None) -> Any:
        """Use a model from a file."""
        if path is None:
            return gr.skip()
        own = taught.read(path, partial(_running, self.stage))
        return {self.stage.own: own, **self.show_model(own)}

    def try_photo(self, path: str | None, own: Model | None) -> Markup | str:
        """What the model says of a photo."""
        if path is None or own is None:
            return ""
        try:
            return html.answer(explain(own, path))
        except PhotoError as error:
            return parts.unreadable(error)


def _choose(stage: Stage) -> Member:
    """The network whose features are used: the ready-made one where it is in the cache."""
    with suppress(BundleError):
        [ready] = stage.other(READY_MADE).members
        return ready
    first = stage.engine.members[0]
    return first.base if isinstance(first, Taught) else first


def _running(stage: Stage, name: str) -> Member:
    """The bundle of that name which a file builds on. Raises BundleError."""
    own = [m.base if isinstance(m, Taught) else m for m in stage.engine.members]
    for member in own:
        if member.folder.name == name:
            return member
    model = stage.other(name)
    if not isinstance(model, Engine):
        raise BundleError("teach_one_network")
    return model


def _result(own: Taught) -> Markup:
    """What the model can do, in sentences."""
    held, seconds = teach.held_out(own.card), own.card.provenance["seconds"]
    sentences = [
        say("teach_interval", low=held.low, high=held.high),
        say("teach_guessing") if held.guessing else "",
        say("teach_few", fewest=held.fewest) if held.few else "",
        _mistake(held),
        say("teach_unlike"),
        say("teach_learned", count=held.photos, seconds=number(seconds, 1)),
    ]
    headline = say("teach_right", right=held.right, count=held.photos)
    return parts.panel("answer", headline, "🎓", [sentence for sentence in sentences if sentence])


def _mistake(held: teach.HeldOut) -> str:
    if held.mistake is None:
        return ""
    truth, answer, times = held.mistake
    code = "teach_mistake_once" if times == 1 else "teach_mistake"
    return say(code, truth=truth, answer=answer, times=times)
