"""Teach classes of one's own."""

import uuid
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any

import gradio as gr

from app import parts
from app.components import PHOTO_TYPES, FilesButton, PhotoInput
from app.live import FRAME_PIXELS
from app.stage import QUICK, Stage, guard, warn
from explain.explanation import Explanation, explain
from models import photo as photos
from models import taught, view
from models.engine import Engine
from models.errors import BundleError, PhotoError
from models.model import Model
from models.taught import MAX_CLASSES, MAX_PHOTOS, Taught
from training import teach
from training.teach import Example
from words import say

SHOWN_FIRST = 2
THUMBNAIL = 96  # pixels
READY_MADE = "imagenet"
# After every photo, Gradio's camera asks to be switched on again; here it stays on.
STAY_ON = """
() => {
  let tries = 20;
  const on = setInterval(() => {
    const button = document.querySelector('#teach_camera [title="grant webcam access"] button');
    button?.click();
    if (button || --tries === 0) clearInterval(on);
  }, 100);
}
"""


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
        rows: the photos of each class.
    """

    base: Engine | None = None
    rows: list[list[Shot]] = field(default_factory=lambda: [[] for _ in range(MAX_CLASSES)])


def build(stage: Stage, tab: gr.Tab) -> None:
    """Lay out the screen inside its tab and connect it."""
    album = gr.State(Album())
    aimed = gr.State(0)  # the row that the camera takes photos for

    with gr.Row(elem_id="teach_columns"):
        with gr.Column(scale=3, elem_id="teach_rows"):
            gr.HTML(f"<h2>{escape(say('teach_classes'))}</h2>")
            rows, names, uploads, cameras, strips, removes = [], [], [], [], [], []
            for index in range(MAX_CLASSES):
                with gr.Row(
                    visible=index < SHOWN_FIRST, elem_classes="class", elem_id=f"class_{index}"
                ) as row:
                    with gr.Column(elem_classes="named", min_width=180):
                        names.append(
                            gr.Textbox(
                                label=say("teach_class", number=index + 1),
                                placeholder=say("teach_name", number=index + 1),
                                show_label=False,
                                container=False,
                                max_length=taught.MAX_NAME,
                            )
                        )
                        with gr.Row(elem_classes="buttons"):
                            uploads.append(
                                FilesButton(
                                    say("teach_add"), file_types=PHOTO_TYPES,
                                    file_count="multiple", size="sm", min_width=100,
                                )
                            )  # fmt: skip
                            cameras.append(gr.Button(say("teach_camera"), size="sm", min_width=80))
                            removes.append(
                                gr.Button(say("teach_remove_class"), size="sm", min_width=80)
                            )
                    strips.append(gr.HTML(_strip([]), js_on_load=parts.CLICK, min_height=60))
                rows.append(row)
            more = gr.Button(say("teach_more"), elem_id="teach_more")
            based = gr.HTML("", elem_id="teach_base")
        with gr.Column(scale=2, elem_id="teach_side"):
            with gr.Column(visible=False, elem_id="teach_camera") as camera_side:
                camera = PhotoInput(
                    label=say("teach_camera"), sources=["webcam"], type="filepath", height=260
                )
                gr.HTML(parts.hint(say("teach_shoot_hint")))
                close = gr.Button(say("teach_close"), size="sm")
            train = gr.Button(say("teach_train"), variant="primary", elem_id="teach_train")
            result = gr.HTML(_start(), elem_id="teach_result")
            with gr.Row(elem_id="teach_files"):
                tried = FilesButton(
                    say("teach_try"), file_types=PHOTO_TYPES, visible=False, size="sm",
                    elem_id="teach_try", min_width=100,
                )  # fmt: skip
                download = gr.DownloadButton(
                    say("teach_download"), visible=False, size="sm",
                    elem_id="teach_download", min_width=100,
                )  # fmt: skip
                opened = FilesButton(
                    say("teach_open"), file_types=[".zip"], size="sm",
                    elem_id="teach_open", min_width=100,
                )  # fmt: skip
            answer = gr.HTML("", elem_id="teach_answer")
            with gr.Row(elem_id="teach_in_use"):
                used = gr.HTML("", elem_id="teach_used")
                original = gr.Button(
                    say("teach_original"), visible=False, size="sm",
                    elem_id="teach_original", min_width=100,
                )  # fmt: skip
            gr.HTML(parts.hint(say("teach_open_hint")))

    of_model = [result, used, original, tried, download, answer]

    def show_model(own: Model | None) -> list[Any]:
        """Everything that speaks of the model in use."""
        known = ", ".join(label.display for label in stage.model(own).card.labels)
        has = isinstance(own, Taught)
        return [
            _result(own) if isinstance(own, Taught) else _start(),
            _used(say("teach_use_own" if has else "teach_use_page", known=known)),
            gr.Button(visible=has),
            FilesButton(visible=has),
            gr.DownloadButton(value=_file(download, own), visible=True)
            if isinstance(own, Taught)
            else gr.DownloadButton(value=None, visible=False),
            "",
        ]

    def enter(kept: Album, own: Model | None) -> list[Any]:
        return [_base(kept.base or _choose(stage)), *show_model(own)]

    def add(
        kept: Album, index: int, files: Sequence[str], max_pixels: int = photos.MAX_PIXELS
    ) -> str:
        """Look at photos and keep what is needed of them; the row's strip."""
        base = kept.base = kept.base or _choose(stage)
        row, problems = kept.rows[index], []
        room, unread, again = MAX_PHOTOS - len(row), [], 0
        seen = {shot.example.digest for each in kept.rows for shot in each}

        def one(path: str) -> Shot | PhotoError:
            try:
                picture = photos.open(path, max_pixels=max_pixels)
                small = parts.uri(view.shrink(picture.rgb, THUMBNAIL))
                return Shot(uuid.uuid4().hex, teach.look(base, picture), small)
            except PhotoError as error:
                return error

        with ThreadPoolExecutor(stage.config.workers) as pool:
            for found in pool.map(one, files[:room]):
                if isinstance(found, PhotoError):
                    unread.append(found)
                elif found.example.digest in seen:
                    again += 1
                elif len(row) < MAX_PHOTOS:  # another upload may have filled it meanwhile
                    seen.add(found.example.digest)
                    row.append(found)
        if unread:
            problems.append(say("teach_unread", count=len(unread), reason=unread[0]))
        if again:
            problems.append(say("teach_seen", count=again))
        if len(files) > room:
            problems.append(say("teach_full", count=len(files) - room, most=MAX_PHOTOS))
        if problems:
            warn(" ".join(problems))
        return _strip(row)

    def add_files(index: int) -> Any:
        return lambda kept, files: (add(kept, index, files or []), kept)

    def add_shot(kept: Album, index: int, path: str | None) -> list[Any]:
        strip = add(kept, index, [path] if path else [], FRAME_PIXELS)
        return [None, kept, *(strip if i == index else gr.skip() for i in range(MAX_CLASSES))]

    def remove_shot(index: int) -> Any:
        def remove(kept: Album, event: gr.EventData) -> tuple[str, Album]:
            kept.rows[index][:] = [s for s in kept.rows[index] if s.name != event.name]
            return _strip(kept.rows[index]), kept

        return remove

    def remove_class(index: int) -> Any:
        def remove(kept: Album, shown: list[int]) -> tuple[Any, ...]:
            kept.rows[index].clear()
            left = [i for i in shown if i != index]
            return gr.Row(visible=False), "", _strip([]), kept, left, gr.Button(interactive=True)

        return remove

    def add_class(shown: list[int]) -> list[Any]:
        free = next((i for i in range(MAX_CLASSES) if i not in shown), None)
        now = shown if free is None else [*shown, free]
        full = len(now) == MAX_CLASSES
        return [
            now, gr.Button(interactive=not full),
            *(gr.Row(visible=True) if i == free else gr.skip() for i in range(MAX_CLASSES)),
        ]  # fmt: skip

    def learn(kept: Album, *typed: str) -> list[Any]:
        named = [
            (taught.clean(name or ""), row) for name, row in zip(typed, kept.rows, strict=True)
        ]
        classes = [(name, row) for name, row in named if name or row]
        teach.check([(name, len(row)) for name, row in classes])
        base = kept.base or _choose(stage)
        own = teach.teach(base, {name: [s.example for s in row] for name, row in classes})
        return [own, *show_model(own)]

    def open_file(path: str | None) -> list[Any]:
        if path is None:
            return [gr.skip()] * (1 + len(of_model))
        own = taught.read(path, lambda name: _running(stage, name))
        return [own, *show_model(own)]

    def attempt(path: str | None, own: Model | None) -> str:
        if path is None or own is None:
            return ""
        try:
            return _answer(explain(own, path))
        except PhotoError as error:
            return parts.panel("unreadable", say("unreadable"), reasons=[str(error)])

    lane = stage.lane
    shown = gr.State(list(range(SHOWN_FIRST)))
    for index, (name, upload, to_camera, strip, remove) in enumerate(
        zip(names, uploads, cameras, strips, removes, strict=True)
    ):
        upload.upload(
            guard(add_files(index)), [album, upload], [strip, album], show_progress_on=strip, **lane
        )
        strip.click(guard(remove_shot(index)), album, [strip, album], **QUICK)
        remove.click(
            guard(remove_class(index)), [album, shown],
            [rows[index], name, strip, album, shown, more], **QUICK,
        )  # fmt: skip
        to_camera.click(guard(_aim(index)), name, [aimed, camera_side, camera], **QUICK).then(
            None, js=STAY_ON, **QUICK
        )
    more.click(guard(add_class), shown, [shown, more, *rows], **QUICK)
    camera.input(
        guard(add_shot), [album, aimed, camera], [camera, album, *strips],
        show_progress="hidden", trigger_mode="multiple", **lane,
    ).then(None, js=STAY_ON, **QUICK)  # fmt: skip
    close.click(lambda: gr.Column(visible=False), None, camera_side, **QUICK)
    tab.select(guard(enter), [album, stage.own], [based, *of_model], **QUICK)
    train.click(
        guard(learn), [album, *names], [stage.own, *of_model], show_progress_on=result, **lane
    )
    original.click(lambda: [None, *show_model(None)], None, [stage.own, *of_model], **QUICK)
    opened.upload(guard(open_file), opened, [stage.own, *of_model], show_progress_on=result, **lane)
    tried.upload(guard(attempt), [tried, stage.own], answer, **lane)


def _aim(index: int) -> Any:
    def aim(name: str) -> tuple[int, Any, Any]:
        title = taught.clean(name or "") or say("teach_class", number=index + 1)
        return index, gr.Column(visible=True), gr.Image(label=say("teach_shoot", name=title))

    return aim


def _choose(stage: Stage) -> Engine:
    """The network whose features are used: the ready-made one where it is in the cache."""
    with suppress(BundleError):
        [ready] = stage.other(READY_MADE).members
        return ready
    first = stage.engine.members[0]
    return first.base if isinstance(first, Taught) else first


def _running(stage: Stage, name: str) -> Engine:
    """The bundle of that name which a file builds on. Raises BundleError."""
    own = [m.base if isinstance(m, Taught) else m for m in stage.engine.members]
    for member in own:
        if member.folder.name == name:
            return member
    found = stage.other(name)
    if not isinstance(found, Engine):
        raise BundleError("A taught head builds on one network.")
    return found


def _base(base: Engine) -> str:
    ready = base.folder.name == READY_MADE
    code = "teach_base_imagenet" if ready else "teach_base"
    return parts.hint(say(code, title=base.card.title))


def _used(sentence: str) -> str:
    return f'<p role="status">{escape(sentence)}</p>'


def _start() -> str:
    return f'<p class="waiting">{escape(say("teach_start"))}</p>'


def _strip(row: Sequence[Shot]) -> str:
    if not row:
        return parts.hint(say("teach_empty"))
    shots = "".join(
        f'<button type="button" data-name="{shot.name}"'
        f' aria-label="{escape(say("teach_remove", number=place))}">'
        f'<img src="{shot.thumbnail}" alt=""></button>'
        for place, shot in enumerate(row, 1)
    )
    said = say("teach_count_one") if len(row) == 1 else say("teach_count", count=len(row))
    return f'<div class="shots">{shots}</div>{parts.hint(said)}'


def _result(own: Taught) -> str:
    """What the model can do, in sentences."""
    held, seconds = teach.held_out(own.card), own.card.provenance["seconds"]
    lines = [
        say("teach_interval", low=held.low, high=held.high),
        say("teach_guessing") if held.guessing else "",
        say("teach_few", fewest=held.fewest) if held.few else "",
        _mistake(held),
        say("teach_unlike"),
        say("teach_learned", count=held.photos, seconds=f"{seconds:.1f}"),
    ]
    headline = say("teach_right", right=held.right, count=held.photos)
    return parts.panel("answer", headline, "🎓", [line for line in lines if line])


def _mistake(held: teach.HeldOut) -> str:
    if held.mistake is None:
        return ""
    truth, said, times = held.mistake
    code = "teach_mistake_once" if times == 1 else "teach_mistake"
    return say(code, truth=truth, said=said, times=times)


def _answer(found: Explanation) -> str:
    said = found.verdict
    icon = found.card.label(said.label).emoji if said.label else ""
    return parts.panel(
        said.status, found.headline, icon, found.reasons, found.tips
    ) + parts.heatmap(found)


def _file(download: gr.DownloadButton, own: Taught) -> str:
    """The model as a file that Gradio deletes when it is old."""
    folder = Path(download.GRADIO_CACHE, uuid.uuid4().hex)
    folder.mkdir(parents=True)
    path = folder / f"{say('teach_file')}.zip"
    path.write_bytes(own.to_bytes())
    download.temp_files.add(str(path))
    return str(path)
