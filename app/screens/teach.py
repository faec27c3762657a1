"""Teach classes of one's own.

The work belongs to the visitor's browser, which keeps it across reloads and restarts of this
program (`teach.js`): names, small photos, the trained model. Here photos are looked at and learned
from; what was seen of them may be forgotten, and is then asked for again.
"""

import asyncio
import binascii
import logging
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from contextvars import copy_context
from functools import partial
from pathlib import Path
from typing import Any

import gradio as gr
from markupsafe import Markup

from app import album, markup, parts, security, take_home
from app.album import MAX_SMALL, Memory, Seen
from app.encoded import decoded, encoded
from app.own import running, told
from app.screens import trap
from app.screens.camera import FRAME, FRAME_PIXELS, HIDDEN, MINUTES, SENTENCES, Cameras
from app.stage import QUICK, Stage, guard
from explain.explanation import explain
from models import photo as photos
from models import taught
from models.errors import BundleError, ClassifierError, PhotoError
from models.model import Member, Model
from models.taught import MAX_CLASSES, MAX_NAME, MAX_PHOTOS, Taught
from training import teach
from words import number, say

log = logging.getLogger(__name__)
html = markup.load("teach")

READY_MADE = "imagenet"
SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
TOGETHER = 8  # photos that the browser sends at a time
WAITING = 200  # requests that may wait for a worker
SHOWN = 5  # classes, of the camera's picture

Updates = dict[Any, Any]  # components, and what becomes of them
Answer = dict[str, Any]  # to the browser; {"problem": a sentence} where something is wrong


def build(stage: Stage, tab: gr.Tab) -> None:
    """Lay out the screen inside its tab and connect it."""
    Teach(stage).connect(tab)


class Teach:
    """The components of the screen, and what happens to them."""

    def __init__(self, stage: Stage) -> None:
        """Lay them out: the classes on the left, the model on the right."""
        self.stage, self.desk = stage, Desk(stage)
        self.cameras = Cameras(stage.spare_workers, stage.config.cameras, _predict)
        with gr.Row(elem_id="teach_columns"):
            with gr.Column(scale=3, elem_id="teach_rows"):
                self.board = gr.HTML(
                    None,
                    html_template=_board(),
                    js_on_load=SCRIPT, server_functions=self.functions(), elem_id="teach_board",
                )  # fmt: skip
                self.base = gr.HTML("", elem_id="teach_base")
            with gr.Column(scale=2, elem_id="teach_side"):
                gr.HTML(html.side(), elem_id="teach_do")
                self.answer = gr.HTML("", elem_id="teach_answer")
                self.result = gr.HTML(html.start(), elem_id="teach_result")
                gr.HTML(html.files(), elem_id="teach_files")
                take_home.build(stage)
        trap.build(stage, partial(_choose, stage), self.board)

    def functions(self) -> list[Callable[..., Any]]:
        """What `teach.js` may ask for; each takes a request that anybody may have written."""
        desk = self.desk

        async def read(request: Any) -> Answer:
            return await desk.run(desk.read, request)

        async def look(request: Any) -> Answer:
            return await desk.run(desk.look, request)

        async def learn(request: Any) -> Answer:
            return await desk.run(desk.learn, request)

        async def save(request: Any) -> Answer:
            return await desk.run(desk.save, request)

        async def open(request: Any) -> Answer:
            return await desk.run(desk.open, request)

        async def answer(request: Any) -> Answer:
            match request:
                case {"ticket": str(name), "frame": str(frame)} if len(frame) <= FRAME:
                    return await self.cameras.answer(name, frame)
                case {"leave": str(name)}:
                    self.cameras.leave(name)
            return {"stop": "lost"}

        return [read, look, learn, save, open, answer]

    def connect(self, tab: gr.Tab) -> None:
        """What happens to the visitor's model, which the whole page uses."""
        own, board = self.stage.own, self.board
        tab.select(guard(self.enter), None, self.base, **QUICK)
        asked = [own, self.stage.threshold]
        board.upload(guard(self.try_photo), asked, self.answer, **self.stage.lane)
        board.play(guard(self.admit), asked, board, **QUICK)
        own.change(guard(self.show_model), own, [board, self.result, self.answer], **QUICK)

    def enter(self) -> Markup:
        """The tab is opened: which network looks at the photos."""
        base = _choose(self.stage)
        ready = base.folder.name == READY_MADE
        return parts.hint(
            say("teach_base_imagenet" if ready else "teach_base", title=base.card.title)
        )

    def show_model(self, own: Model | None) -> Updates:
        """Another model answers on this visitor's page."""
        if not isinstance(own, Taught):
            return {self.board: told(own=False), self.result: html.start(), self.answer: ""}
        return {self.board: told(own=True), self.result: _result(own), self.answer: ""}

    def try_photo(self, own: Model | None, at_least: float, event: gr.EventData) -> Markup | str:
        """What the model says of a photo."""
        if own is None:
            return ""
        path = str(security.own(getattr(event, "path", "")))
        try:
            return html.answer(explain(own, path, threshold=self.stage.asked(own, at_least)))
        except PhotoError as error:
            return parts.unreadable(error)

    def admit(self, own: Model | None, at_least: float) -> Answer:
        """A ticket for a camera that the model shall answer."""
        if own is None:
            return told(ticket=None)
        return told(ticket=self.cameras.admit(own, self.stage.asked(own, at_least)))


class Desk:
    """Looks at photos and learns from them, for all visitors."""

    def __init__(self, stage: Stage) -> None:
        """Nothing is seen yet."""
        self.stage, self.memory = stage, Memory(seconds=stage.config.keep_seconds)
        self._pool = ThreadPoolExecutor(stage.config.workers, thread_name_prefix="teach")
        self._waiting = 0

    async def run(self, task: Callable[[Any], Answer], request: Any) -> Answer:
        """Do it as soon as a worker is free; what is wrong comes as a sentence."""
        if self._waiting >= WAITING:
            return {"problem": say("crowded", seconds=10)}
        self._waiting += 1
        try:
            loop = asyncio.get_running_loop()
            return await loop.run_in_executor(self._pool, copy_context().run, task, request)
        except ClassifierError as error:
            return {"problem": str(error)}
        except gr.Error as error:
            return {"problem": error.message}
        except (KeyError, TypeError, ValueError):
            log.info("A request does not fit", exc_info=True)
            return {"problem": say("not_understood")}
        except Exception:
            log.exception("A request failed")
            return {"problem": say("fault")}
        finally:
            self._waiting -= 1

    def read(self, request: Any) -> Answer:
        """{"file": an upload} -> {"jpeg": the small photo that is kept, a data URI}."""
        return {"jpeg": _uri(album.small(_upload(request)))}

    def look(self, request: Any) -> Answer:
        """{"photos": [data URI]} -> {"photos": [{"id", "digest"} or {"problem"}]}."""
        given = request["photos"]
        if not isinstance(given, list) or len(given) > TOGETHER:
            raise ValueError("photos")
        base = _choose(self.stage)
        return {"photos": [self.look_at(base, photo) for photo in given]}

    def look_at(self, base: Member, photo: Any) -> Answer:
        """One photo: the name under which it is remembered, and what tells copies."""
        try:
            seen = album.look(base, decoded(photo, MAX_SMALL))
        except PhotoError as error:
            return {"problem": str(error)}
        return {"id": self.memory.add(seen), "digest": seen.example.digest}

    def learn(self, request: Any) -> Answer:
        """{"classes": [[name, [id]]]} -> {"model": its file, "answers": see `teach.learn`}.

        Or {"missing": [id]}, what has to be looked at again; so with `save`.
        """
        asked = _classes(request)
        teach.check([(name, len(ids)) for name, ids in asked])
        base = _choose(self.stage)
        seen, missing = self.recall(base, asked)
        if missing:
            return {"missing": missing}
        model, answers = teach.learn(base, {name: [s.example for s in row] for name, row in seen})
        return {"model": encoded(model.to_bytes()), "answers": answers}

    def save(self, request: Any) -> Answer:
        """{"classes": [[name, [id]]]} -> {"zip": all photos}; see `album.pack`."""
        seen, missing = self.recall(_choose(self.stage), _classes(request))
        if missing:
            return {"missing": missing}
        return {"zip": encoded(album.pack([(name, [s.jpeg for s in row]) for name, row in seen]))}

    def recall(
        self, base: Member, asked: Iterable[tuple[str, list[str]]]
    ) -> tuple[list[tuple[str, list[Seen]]], list[str]]:
        """What was seen of each class's photos, and the photos of which that is forgotten."""
        seen, missing = [], []
        for name, ids in asked:
            row = [(each, self.memory.get(each, base)) for each in ids]
            seen.append((name, [one for _, one in row if one is not None]))
            missing += [each for each, one in row if one is None]
        return seen, missing

    def open(self, request: Any) -> Answer:
        """{"file": an upload, a zip} -> {"classes": [[name, [data URI]]], "left_out": how many}.

        Or {"model": its file}, of a model.
        """
        path = _upload(request)
        classes, left_out = album.open_zip(path)
        if classes:
            rows = [[name, [_uri(jpeg) for jpeg in row]] for name, row in classes]
            return {"classes": rows, "left_out": left_out}
        taught.read(path, partial(running, self.stage))
        return {"model": encoded(Path(path).read_bytes())}


def _board() -> Markup:
    live = [(code, say(f"live_{code}", minutes=MINUTES)) for code in (*SENTENCES, "full")]
    return html.board(
        MAX_CLASSES, MAX_PHOTOS, MAX_NAME, TOGETHER, MINUTES, HIDDEN, sorted(photos.SUFFIXES), live
    )


def _upload(request: Any) -> str:
    """The path in {"file": path}, an upload of this page. Raises gr.Error for any other."""
    path = security.own(request["file"])
    if not path.is_file():
        raise security.not_uploaded()
    return str(path)


def _classes(request: Any) -> list[tuple[str, list[str]]]:
    """Names, cleaned, and the ids of photos, in {"classes": [[name, [id]]]}."""
    classes = []
    for name, ids in request["classes"]:
        if not isinstance(name, str) or not all(isinstance(each, str) for each in ids):
            raise TypeError("classes")
        classes.append((taught.clean(name), list(ids)))
    if len(classes) > MAX_CLASSES or any(len(ids) > MAX_PHOTOS for _, ids in classes):
        raise ValueError("classes")
    return classes


def _uri(jpeg: bytes) -> str:
    return f"data:image/jpeg;base64,{encoded(jpeg)}"


def _predict(model: Model, threshold: float | None, frame: str) -> Answer:
    """A frame's answer as HTML; see `Cameras`."""
    try:
        photo = photos.open(decoded(frame, FRAME), max_pixels=FRAME_PIXELS)
        explanation = explain(model, photo, threshold=threshold, second_look=False)
        return {"answer": html.prediction(explanation, SHOWN)}
    except (ClassifierError, binascii.Error, ValueError):
        return {"stop": "lost"}
    except Exception:
        log.exception("A frame failed")
        return {"stop": "lost"}


def _choose(stage: Stage) -> Member:
    """The network whose features are used: the ready-made one where it is in the cache."""
    with suppress(BundleError):
        [ready] = stage.other(READY_MADE).members
        return ready
    first = stage.engine.members[0]
    return first.base if isinstance(first, Taught) else first


def _result(own: Taught) -> Markup:
    """What the model can do, in sentences, and what it took for what."""
    held, seconds = teach.held_out(own.card), own.card.provenance["seconds"]
    sentences = [
        say("teach_guessing") if held.guessing else "",
        say("teach_interval", low=held.low, high=held.high),
        say("teach_few", fewest=held.fewest) if held.few else "",
        _mistake(held),
        say("teach_unlike"),
        say("teach_learned", count=held.photos, seconds=number(seconds, 1)),
    ]
    # A result that may be luck does not look like success.
    status = "ambiguous" if held.guessing else "start" if held.few else "answer"
    headline = say("teach_right", right=held.right, count=held.photos)
    panel = parts.panel(status, headline, "🎓", [sentence for sentence in sentences if sentence])
    names = [label.shown for label in own.card.labels]
    return panel + html.matrix(names, own.card.metrics["held_out"]["confusion"])


def _mistake(held: teach.HeldOut) -> str:
    if held.mistake is None:
        return ""
    truth, answer, times = held.mistake
    code = "teach_mistake_once" if times == 1 else "teach_mistake"
    return say(code, truth=truth, answer=answer, times=times)
