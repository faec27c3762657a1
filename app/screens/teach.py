"""Teach classes of one's own.

The work belongs to the visitor's browser, which keeps it across reloads and restarts of this
program (`teach.js`): names, small photos, the trained model. `app/desk.py` looks at photos and
learns from them.
"""

import binascii
import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import gradio as gr
from markupsafe import Markup

from app import markup, parts, security, take_home
from app.desk import READY_MADE, TOGETHER, Answer, network
from app.encoded import decoded
from app.own import told
from app.screens import collect, recurring, trap
from app.screens.camera import FRAME, FRAME_PIXELS, HIDDEN, MINUTES, SENTENCES, Cameras
from app.stage import QUICK, Stage, guard
from explain.explanation import explain
from models import photo as photos
from models.errors import ClassifierError, PhotoError
from models.model import Model
from models.taught import MAX_CLASSES, MAX_NAME, MAX_PHOTOS, Taught
from training import teach
from words import number, say

log = logging.getLogger(__name__)
html = markup.load("teach")

SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
ALBUM = (Path(__file__).parents[1] / "album.js").read_text(encoding="utf-8")
SHOWN = 5  # classes, of the camera's picture

Updates = dict[Any, Any]  # components, and what becomes of them


def build(stage: Stage, tab: gr.Tab) -> None:
    """Lay out the screen inside its tab and connect it."""
    Teach(stage).connect(tab)


def lay_out_album(stage: Stage) -> gr.HTML:
    """The visitor's album, which nobody sees: also where this tab was never opened."""
    album = gr.HTML(
        None,
        html_template=html.album(MAX_CLASSES, MAX_PHOTOS, TOGETHER),
        js_on_load=ALBUM, server_functions=stage.desk.functions(), elem_id="album",
    )  # fmt: skip
    stage.own.change(lambda own: told(own=isinstance(own, Taught)), stage.own, album, **QUICK)
    return album


class Teach:
    """The components of the screen, and what happens to them."""

    def __init__(self, stage: Stage) -> None:
        """Lay them out: the classes on the left, the model on the right."""
        self.stage = stage
        self.cameras = Cameras(stage.spare_workers, stage.config.cameras, _predict)
        with gr.Row(elem_id="teach_columns"):
            with gr.Column(scale=3, elem_id="teach_rows"):
                self.board = gr.HTML(
                    None,
                    html_template=_board(),
                    js_on_load=SCRIPT, server_functions=self.functions(), elem_id="teach_board",
                )  # fmt: skip
                collect.build(stage)
                self.base = gr.HTML("", elem_id="teach_base")
            with gr.Column(scale=2, elem_id="teach_side"):
                gr.HTML(html.side(), elem_id="teach_do")
                self.answer = gr.HTML("", elem_id="teach_answer")
                self.result = gr.HTML(html.start(), elem_id="teach_result")
                gr.HTML(html.files(), elem_id="teach_files")
                take_home.build(stage)
        trap.build(stage, partial(network, stage), self.board)
        recurring.build(stage)

    def functions(self) -> list[Callable[..., Any]]:
        """What the camera asks for, a request that anybody may have written."""

        async def answer(request: Any) -> Answer:
            match request:
                case {"ticket": str(name), "frame": str(frame)} if len(frame) <= FRAME:
                    return await self.cameras.answer(name, frame)
                case {"leave": str(name)}:
                    self.cameras.leave(name)
            return {"stop": "lost"}

        return [answer]

    def connect(self, tab: gr.Tab) -> None:
        """What happens to the visitor's model, which the whole page uses."""
        own, board = self.stage.own, self.board
        tab.select(guard(self.enter), None, self.base, show_progress="hidden", **QUICK)
        asked = [own, self.stage.threshold]
        board.upload(guard(self.try_photo), asked, self.answer, **self.stage.lane)
        board.play(guard(self.admit), asked, board, **QUICK)
        own.change(
            guard(self.show_model), own, [board, self.result, self.answer],
            show_progress="hidden", **QUICK,
        )  # fmt: skip

    def enter(self) -> Markup:
        """The tab is opened: which network looks at the photos."""
        base = network(self.stage)
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


def _board() -> Markup:
    live = [(code, say(f"live_{code}", minutes=MINUTES)) for code in (*SENTENCES, "full")]
    return html.board(
        MAX_CLASSES, MAX_PHOTOS, MAX_NAME, MINUTES, HIDDEN, sorted(photos.SUFFIXES), live
    )


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
