"""Two to four models on the same photo."""

import logging
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from typing import Any

import gradio as gr
from markupsafe import Markup

from app import markup, parts
from app.screens.report_card import report_of
from app.stage import QUICK, Latest, Stage, guard
from explain.explanation import Explanation, explain
from models import bundle, ensemble, full, imagenet
from models import photo as photos
from models.errors import BundleError, PhotoError
from models.model import Model
from models.photo import Photo
from models.taught import Taught
from words import number, percent, say

log = logging.getLogger(__name__)
html = markup.load("compare")

FEWEST, MOST = 2, 4
SHIPPED = ("compact_cnn", "report_cnn", "wildlife22")
PARTNER = "compact_cnn"  # is averaged with the page's model
USUAL = ("page", "compact_cnn", "report_cnn")
SHOWN = 3  # classes
CONVERT_SECONDS = 600  # after which the ready-made network is given up

Updates = dict[Any, Any]  # components, and what becomes of them


def build(stage: Stage, tab: gr.Tab) -> None:
    """Lay out the screen inside its tab and connect it."""
    Compare(stage).connect(tab)


class Compare:
    """The components of the screen, and what happens to them."""

    def __init__(self, stage: Stage) -> None:
        """Lay them out, from top to bottom."""
        self.stage = stage
        self.of = gr.State(None)  # the photo whose answers are on the screen
        self.chosen = gr.CheckboxGroup(
            _choices(stage, None), value=list(USUAL), label=say("compare_choose"), elem_id="rivals"
        )
        self.remark = gr.HTML("", elem_id="rival_remark")
        self.answers = gr.HTML(_first(), elem_id="rival_answers")
        with gr.Row(elem_id="ready_made"):
            self.get = gr.Button(say("compare_get"), size="sm", elem_id="get_ready_made")
            self.status = gr.HTML("", elem_id="ready_made_status")

    def connect(self, tab: gr.Tab) -> None:
        """What happens when the tab is opened, models are chosen, or another one is fetched."""
        own, chosen, photo = self.stage.own, self.chosen, self.stage.photo
        question = [photo, own, self.stage.latest, chosen, self.stage.threshold, self.of]
        outputs = [self.answers, self.remark, self.of]
        lane = {"show_progress": "minimal", **self.stage.lane}
        tab.select(
            guard(self.enter), [photo, own, chosen, self.of],
            [chosen, self.get, self.answers, self.of], **QUICK,
        ).then(guard(self.show), question, outputs, **lane)  # fmt: skip
        chosen.input(guard(self.show), question, outputs, trigger_mode="always_last", **lane)
        # One at a time: a visitor who presses meanwhile waits, and then finds it in the cache.
        self.get.click(
            lambda: parts.status(say("compare_getting")), None, self.status, **QUICK
        ).then(
            guard(self.fetch), [own, chosen], [self.status, chosen, self.get],
            show_progress_on=self.status, concurrency_limit=1, concurrency_id=imagenet.NAME,
            api_visibility="private",
        )  # fmt: skip

    def enter(
        self, path: str | None, own: Model | None, names: Sequence[str], of: str | None
    ) -> Updates:
        """What can be chosen now, and no answers to another photo."""
        choices = self.offer(own, names)
        if path is None:
            return {**choices, self.answers: _first(), self.of: None}
        if path == of:
            return choices
        engines = [self.model(name, own) for name in names]
        waking = find_spec("tensorflow") and any(
            member.card.head == "keras" for engine in engines for member in engine.members
        )
        slow = waking and "tensorflow" not in sys.modules
        code = "inside_waking" if slow else "compare_looking"
        return {**choices, self.answers: parts.waiting("compare_answers", code), self.of: None}

    def offer(self, own: Model | None, names: Sequence[str]) -> Updates:
        """The choices: a model may have been taught, or come into the cache."""
        choices = _choices(self.stage, own)
        left = [name for _, name in choices if name in names]
        return {
            self.chosen: gr.update(choices=choices, value=left),
            self.get: gr.update(visible=not imagenet.cached()),
        }

    def show(
        self,
        path: str | None,
        own: Model | None,
        latest: Latest,
        names: Sequence[str],
        at_least: float,
        of: str | None,
    ) -> Updates:
        """The chosen models' answers to the photo; too few or too many ticks erase none."""
        if path is None:
            return {self.answers: _first(), self.remark: "", self.of: None}
        asked = self.stage.asked(own, at_least)
        remark = say("compare_threshold", threshold=percent(asked)) if asked is not None else ""
        if len(names) < FEWEST:
            remark = say("compare_fewest")
        elif len(names) > MOST:
            remark = say("compare_most")
        updates = {self.remark: parts.status(remark) if remark else ""}
        if not names or (len(names) > MOST and path == of):
            return updates
        try:
            photo = photos.open(path)
        except PhotoError as error:
            return {**updates, self.answers: parts.unreadable(error), self.of: path}
        answers = [(_name(name), *self.answer(name, own, photo, asked)) for name in names[:MOST]]
        if latest.passed(path):
            return {self.remark: gr.skip()}
        return {**updates, self.answers: html.columns(answers, SHOWN), self.of: path}

    def answer(
        self, name: str, own: Model | None, photo: Photo, asked: float | None
    ) -> tuple[Explanation, list[str]]:
        """What a model says of the photo, and sentences about that model."""
        engine = self.model(name, own)
        explanation = explain(engine, photo, threshold=asked)
        size = sum((member.folder / bundle.TFLITE).stat().st_size for member in engine.members)
        figures = say("compare_figures", title=engine.card.title, megabytes=number(size / 1e6, 1))
        return explanation, [*_record(name, engine), figures]

    def model(self, name: str, own: Model | None) -> Model:
        """One of the choices, running."""
        if name == "own" and own is not None:
            return own
        if name == "page":
            return self.stage.engine
        if name == "together":
            partner = self.stage.other(PARTNER)
            return ensemble.average(self.stage.engine, partner, _name(name))
        return self.stage.other(name)

    def fetch(self, own: Model | None, names: Sequence[str]) -> Updates:
        """Get the ready-made network; then it can be chosen."""
        problem = "" if imagenet.cached() else _fetch()
        sentence = problem or say("compare_got")
        return {self.status: parts.status(sentence), **self.offer(own, names)}


def _first() -> Markup:
    return parts.choose("compare_answers")


def _name(name: str) -> str:
    """What people call a choice."""
    return say(f"model_{name}")


def _choices(stage: Stage, own: Model | None) -> list[tuple[str, str]]:
    """(what people call it, name) of every model there is now."""
    page = stage.config.model.resolve()
    there = [name for name in SHIPPED if bundle.find(name).resolve() != page]
    names = ["page", *there]
    if own is not None:
        names.append("own")
    partner = bundle.read_card(bundle.find(PARTNER))
    if PARTNER in there and set(partner.names) == set(stage.engine.card.names):
        names.append("together")
    ready = imagenet.cached()
    if ready is not None and ready.resolve() != page:
        names.append(imagenet.NAME)
    return [(_name(name), name) for name in names]


def _record(name: str, engine: Model) -> list[str]:
    """How often the model was right, and on which photos."""
    if name == "together":
        return [say("compare_uncalibrated")]
    metrics, sentences = engine.card.metrics, []
    if isinstance(engine, Taught):
        from training import teach

        held = teach.held_out(engine.card)
        sentences.append(say("compare_held_out", right=held.right, photos=held.photos))
    if published := metrics.get("published"):
        accuracy, tried = percent(published["accuracy"]), number(published["photos"])
        sentences.append(say("compare_published", accuracy=accuracy, photos=tried))
    if tested := metrics.get("validation"):
        accuracy = percent(tested["accuracy"])
        sentences.append(say("compare_tested", accuracy=accuracy, photos=tested["photos"]))
    if report := report_of(engine):
        tested, data = report["classification"], report["about"]["data"]
        accuracy = percent(tested["accuracy"])
        sentences.append(say("compare_also", accuracy=accuracy, photos=tested["photos"], data=data))
    return sentences or [say("report_none")]


def _fetch() -> str:
    """Run `python -m models.imagenet`; what went wrong, or "".

    In a process of its own: TensorFlow would stay in the page's memory. What is missing is said
    before that, which takes many seconds.
    """
    try:
        full.require("keras")
        imagenet.reach()
    except BundleError as error:
        return str(error)
    command = [sys.executable, "-m", "models.imagenet"]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, errors="replace", timeout=CONVERT_SECONDS
        )
    except subprocess.TimeoutExpired:
        return str(imagenet.unreachable())
    if done.returncode == 0:
        return ""
    output = done.stderr.strip()
    if not output or "Traceback" in output:
        log.error("The ready-made network could not be made: %s", output)
        return say("fault")
    return output.splitlines()[-1]
