"""Two to four models on the same photo."""

import logging
import subprocess
import sys
from collections.abc import Sequence
from typing import Any
from weakref import WeakSet

import gradio as gr
from markupsafe import Markup

from app import markup, parts
from app.screens.report_card import report_of
from app.stage import QUICK, Stage, guard
from explain.explanation import Explanation, explain
from models import bundle, ensemble, imagenet
from models import photo as photos
from models.errors import PhotoError
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

Updates = dict[Any, Any]  # components, and what becomes of them


def build(stage: Stage, tab: gr.Tab) -> None:
    """Lay out the screen inside its tab and connect it."""
    Compare(stage).connect(tab)


class Compare:
    """The components of the screen, and what happens to them."""

    def __init__(self, stage: Stage) -> None:
        """Lay them out, from top to bottom."""
        self.stage = stage
        self.used = WeakSet[Model]()  # models that have looked once
        self.chosen = gr.CheckboxGroup(
            _choices(stage, None), value=list(USUAL), label=say("compare_choose"), elem_id="rivals"
        )
        self.answers = gr.HTML(_first(), elem_id="rival_answers")
        with gr.Row(elem_id="ready_made"):
            self.get = gr.Button(say("compare_get"), size="sm", elem_id="get_ready_made")
            self.status = gr.HTML("", elem_id="ready_made_status")

    def connect(self, tab: gr.Tab) -> None:
        """What happens when the tab is opened, models are chosen, or another one is fetched."""
        own, chosen = self.stage.own, self.chosen
        question = [self.stage.photo, own, chosen]
        lane = {"show_progress": "minimal", **self.stage.lane}
        tab.select(guard(self.enter), [own, chosen], [chosen, self.get], **QUICK).then(
            guard(self.show), question, self.answers, **lane
        )
        chosen.input(guard(self.show), question, self.answers, trigger_mode="always_last", **lane)
        # One at a time: who presses meanwhile waits for it, and then finds it in the cache.
        self.get.click(
            lambda: parts.status(say("compare_getting")), None, self.status, **QUICK
        ).then(
            guard(self.fetch), [own, chosen], [self.status, chosen, self.get],
            show_progress_on=self.status, concurrency_limit=1, concurrency_id=imagenet.NAME,
            api_visibility="private",
        )  # fmt: skip

    def enter(self, own: Model | None, names: Sequence[str]) -> Updates:
        """What can be chosen now: a model may have been taught, or come into the cache."""
        choices = _choices(self.stage, own)
        left = [name for _, name in choices if name in names]
        return {
            self.chosen: gr.CheckboxGroup(choices, value=left),
            self.get: gr.Button(visible=not imagenet.cached()),
        }

    def show(self, path: str | None, own: Model | None, names: Sequence[str]) -> Markup:
        """Every chosen model's answer to the photo."""
        if path is None:
            return _first()
        if not FEWEST <= len(names) <= MOST:
            return parts.status(say("compare_count"), "waiting")
        try:
            photo = photos.open(path)
        except PhotoError as error:
            return parts.unreadable(error)
        return html.columns([self.answer(name, own, photo) for name in names], SHOWN)

    def answer(self, name: str, own: Model | None, photo: Photo) -> tuple[Explanation, list[str]]:
        """What a model says of the photo, and sentences about that model."""
        engine = self.model(name, own)
        if engine not in self.used:  # what is loaded at the first look would count as its time
            explain(engine, photo)
            self.used.update((engine, *engine.members))
        explanation = explain(engine, photo)
        size = sum((member.folder / bundle.TFLITE).stat().st_size for member in engine.members)
        figures = say(
            "compare_figures",
            milliseconds=number(explanation.milliseconds),
            megabytes=number(size / 1e6, 1),
        )
        return explanation, [figures, *_record(name, engine)]

    def model(self, name: str, own: Model | None) -> Model:
        """One of the choices, running."""
        if name == "own" and own is not None:
            return own
        if name == "page":
            return self.stage.engine
        if name == "together":
            partner = self.stage.other(PARTNER)
            return ensemble.average(self.stage.engine, partner, say("compare_together"))
        return self.stage.other(name)

    def fetch(self, own: Model | None, names: Sequence[str]) -> Updates:
        """Get the ready-made network; then it can be chosen."""
        problem = "" if imagenet.cached() else _fetch()
        sentence = problem or say("compare_got")
        return {self.status: parts.status(sentence), **self.enter(own, names)}


def _first() -> Markup:
    return parts.choose("compare_answers")


def _choices(stage: Stage, own: Model | None) -> list[tuple[str, str]]:
    """(title, name) of every model there is now."""
    page = stage.config.model.resolve()
    names = [name for name in SHIPPED if bundle.find(name).resolve() != page]
    choices = [(stage.engine.card.title, "page")]
    choices += [(bundle.read_card(bundle.find(name)).title, name) for name in names]
    if own is not None:
        choices.append((own.card.title, "own"))
    partner = bundle.read_card(bundle.find(PARTNER))
    if PARTNER in names and set(partner.names) == set(stage.engine.card.names):
        choices.append((say("compare_together"), "together"))
    ready = imagenet.cached()
    if ready is not None and ready.resolve() != page:
        choices.append((bundle.read_card(ready).title, imagenet.NAME))
    return choices


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

    In a process of its own: TensorFlow would stay in the page's memory.
    """
    command = [sys.executable, "-m", "models.imagenet"]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace")
    if done.returncode == 0:
        return ""
    output = done.stderr.strip()
    if not output or "Traceback" in output:
        log.error("The ready-made network could not be made: %s", output)
        return say("fault")
    return output.splitlines()[-1]
