"""A guided walk for a class: eight short steps, a note for the teacher with each, and a print."""

import base64
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import gradio as gr
from markupsafe import Markup

from app import markup, parts
from app.examples import examples
from app.stage import QUICK, Latest, Stage, guard
from explain import experiment
from explain.explanation import again, explain
from models import sentences
from models.card import Label
from models.errors import BundleError
from models.model import Model
from words import say

html = markup.load("lesson")

PATCH = 0.5  # of the photo's short side

Updates = dict[Any, Any]  # components, and what becomes of them


@dataclass(frozen=True)
class Step:
    """One step.

    Attributes:
        name: its words are lesson_<name>_title, _do, _ask and _note.
        example: code of the photo.
        tab: where the class goes on by itself.
        live: the model and the photo's path -> what the step shows.
    """

    name: str
    example: str
    tab: str
    live: Callable[[Stage, Model, str], Markup]

    @property
    def title(self) -> str:
        """What it is called."""
        return say(f"lesson_{self.name}_title")

    @property
    def question(self) -> str:
        """What the class talks about."""
        return say(f"lesson_{self.name}_ask")

    @property
    def note(self) -> str:
        """For the teacher."""
        return say(f"lesson_{self.name}_note")

    def task(self, known: str) -> str:
        """What the class does; `known`: the animals that the network knows."""
        return say(f"lesson_{self.name}_do", known=known)


def _guess(stage: Stage, engine: Model, path: str) -> Markup:
    return html.guess(explain(engine, path))


def _why(stage: Stage, engine: Model, path: str) -> Markup:
    first = explain(engine, path)
    second = first.verdict.probabilities[1][0]
    return parts.compared([first, again(engine, first, target=second)])


def _choose(stage: Stage, engine: Model, path: str) -> Markup:
    return html.choose(explain(engine, path))


def _truth(stage: Stage, engine: Model, path: str) -> Markup:
    trial = experiment.begin(engine, path)
    patches = []
    for code, hot in (("lesson_hot", True), ("lesson_cold", False)):
        _, *patch = trial.patch([], PATCH, hot=hot)
        after = trial.after([("keep", *patch)])
        patches.append((after, say(code, answer=after.headline)))
    return html.truth(trial.before, patches)


def _reason(stage: Stage, engine: Model, path: str) -> Markup:
    explanations, missing = [explain(engine, path)], ""
    try:
        explanations.append(explain(stage.other("report_cnn"), path))
    except BundleError as error:
        missing = say("lesson_missing", error=error)
    return html.reason(explanations, missing)


def _nothing(stage: Stage, engine: Model, path: str) -> Markup:
    return Markup("")


STEPS = (
    Step("guess", "example_cat", "explore", _guess),
    Step("why", "example_cat", "explore", _why),
    Step("choose", "example_tower", "explore", _choose),
    Step("truth", "example_cat", "experiment", _truth),
    Step("reason", "example_cat", "compare", _reason),
    Step("threshold", "example_cat", "explore", _nothing),
    Step("parts", "example_cat", "inside", _nothing),
    Step("forget", "example_cat", "experiment", _nothing),
)


def build(stage: Stage, tab: gr.Tab) -> None:
    """Lay out the screen inside its tab and connect it."""
    Lesson(stage).connect(tab)


class Lesson:
    """The components of the screen, and what happens to them."""

    def __init__(self, stage: Stage) -> None:
        """Lay them out, from top to bottom."""
        self.stage = stage
        self.number = gr.State(0)  # of the step, from 0
        card = stage.engine.card
        with gr.Row(elem_id="walk"):
            self.back = gr.Button(say("lesson_previous"), elem_id="back", size="md", scale=0)
            self.title = gr.HTML("", elem_id="step")
            self.go_on = gr.Button(
                say("lesson_next"), elem_id="go_on", variant="primary", size="md", scale=0
            )
        self.live = gr.HTML("", elem_id="shown")
        self.limit = gr.Slider(
            0, 100, round(100 * card.thresholds.confidence), step=1,
            label=say("lesson_threshold"), visible=False, elem_id="limit",
        )  # fmt: skip
        self.trade = gr.HTML("", elem_id="traded", visible=False)
        self.talk = gr.HTML("", elem_id="talk")
        with gr.Row(elem_id="off"):
            self.try_it = gr.Button(say("lesson_open"), elem_id="try_it", size="md")
            gr.HTML(_download(card.labels), elem_id="print")

    def connect(self, tab: gr.Tab) -> None:
        """What happens when the class goes on or back, moves the slider, or leaves the lesson."""
        step = [self.stage.own, self.number]
        outputs = [
            self.number, self.title, self.live, self.limit, self.trade, self.talk,
            self.back, self.go_on,
        ]  # fmt: skip
        lane = {"show_progress": "minimal", **self.stage.lane}
        tab.select(guard(self.show), step, outputs, **lane)
        # A press that comes before the last one is through counts, too.
        for button, by in ((self.back, -1), (self.go_on, 1)):
            button.click(
                guard(lambda own, index, by=by: self.show(own, index + by)), step, outputs,
                trigger_mode="multiple", **lane,
            )  # fmt: skip
        self.limit.change(
            guard(self.show_trade), [self.stage.own, self.limit], self.trade,
            trigger_mode="always_last", **QUICK,
        )  # fmt: skip
        # First the photo, then the tab, which looks at it when it opens.
        self.try_it.click(
            guard(self.take_photo), [self.number, self.stage.latest], self.stage.photo, **QUICK
        ).then(
            lambda index: gr.Tabs(selected=STEPS[index].tab), self.number, self.stage.tabs, **QUICK
        )

    def show(self, own: Model | None, index: int) -> Updates:
        """The step of that number, from 0; the first or last one where there is none."""
        index = min(max(index, 0), len(STEPS) - 1)
        step, engine = STEPS[index], self.stage.model(own)
        slides = step.name == "threshold"
        trade = _trade(engine, self.limit.value) if slides else ""
        return {
            self.number: index,
            self.title: html.title(step, index + 1, len(STEPS), _known(engine.card.labels)),
            self.live: step.live(self.stage, engine, examples()[step.example]),
            self.limit: gr.Slider(visible=slides),
            self.trade: gr.HTML(trade, visible=slides),
            self.talk: html.talk(step),
            self.back: gr.Button(interactive=index > 0),
            self.go_on: gr.Button(interactive=index < len(STEPS) - 1),
        }

    def take_photo(self, index: int, latest: Latest) -> str:
        """The step's photo, for the tabs on which the class goes on."""
        path = self.stage.photo.named(examples()[STEPS[index].example])
        latest.choose(path)
        return path

    def show_trade(self, own: Model | None, at_least: float) -> Markup:
        """What the slider's place means."""
        return _trade(self.stage.model(own), at_least)


def _trade(engine: Model, at_least: float) -> Markup:
    return parts.status(sentences.trade(engine.card, at_least / 100), "said")


def _known(labels: Sequence[Label]) -> str:
    return ", ".join(label.shown for label in labels)


def _download(labels: Sequence[Label]) -> Markup:
    page = html.printable(STEPS, _known(labels))
    return html.download(base64.b64encode(page.encode()).decode())
