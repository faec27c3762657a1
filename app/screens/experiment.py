"""Change the photo and see what changes the answer; test the heatmap itself."""

from collections.abc import Sequence
from typing import Any

import gradio as gr
from markupsafe import Markup

from app import markup, parts
from app.stage import QUICK, Stage, guard
from explain import experiment, forgetting, methods
from explain.edits import Step
from explain.experiment import Stopped, Trial
from explain.explanation import Explanation, heat_pictures
from explain.track_record import track_record
from models.errors import BundleError, PhotoError
from models.model import Model
from words import say

html = markup.load("experiment")

# What a button does, in the order they stand on the page.
BUTTONS: dict[str, Step] = {
    "experiment_blur": ("blur", 0.02),
    "experiment_grey": ("grey",),
    "experiment_turn": ("turn", 30.0),
    "experiment_mirror": ("mirror",),
    "experiment_darker": ("brightness", 0.6),
    "experiment_brighter": ("brightness", 1.6),
}
PATCHES = {"experiment_hottest": True, "experiment_coldest": False}
UNDO, ORIGINAL = "experiment_undo", "experiment_original"
# What a click on the photo does with the patch around it.
POINTING = ("cover", "keep", "crop")
# How many of its layers the network forgets, from the last one on; any share above 0 is one.
FORGET = {"forget_head": 1e-9, "forget_half": 0.5, "forget_all": 1.0}
SHOWN = 5  # classes
MOST = 40  # steps: each is done anew when one more comes
PHOTO = 800  # pixels, longest side
# What takes seconds: one at a time, and beside the lane in which others wait for their photos.
SLOW: dict[str, Any] = {
    "concurrency_limit": 1,
    "concurrency_id": "slow",
    "api_visibility": "private",
}
PROGRESS = gr.Progress()

Updates = dict[Any, Any]  # components, and what becomes of them


def build(stage: Stage, tab: gr.Tab) -> None:
    """Lay out the screen inside its tab and connect it."""
    screen = Experiment(stage)
    screen.connect_changes(tab)
    screen.connect_methods()


class Experiment:
    """The components of the screen, and what happens to them."""

    def __init__(self, stage: Stage) -> None:
        """Lay them out, from top to bottom."""
        self.stage = stage
        self.trial = gr.State(None)  # the photo under test
        self.steps: gr.State = gr.State([])  # what was done to it

        with gr.Row(elem_id="trial"):
            self.before = gr.HTML("", elem_id="before")
            self.after = gr.HTML("", js_on_load=parts.POINT, elem_id="after")
            self.changes = gr.HTML(_first(), elem_id="changes")
        with gr.Row(elem_id="tool_row"):
            self.tool = gr.Radio(
                [(say(f"experiment_{name}"), name) for name in POINTING], value=POINTING[0],
                label=say("experiment_do"), elem_id="tool", scale=2, min_width=320,
            )  # fmt: skip
            self.size = gr.Slider(
                10, 90, 50, step=5, label=say("experiment_size"), elem_id="size", buttons=[]
            )
        codes = [*PATCHES, *BUTTONS, UNDO, ORIGINAL]
        self.tools = gr.HTML(html.tools(codes), js_on_load=parts.CLICK, elem_id="tools")
        with gr.Accordion(say("experiment_methods"), open=False):
            gr.HTML(parts.hint(say("experiment_methods_hint")))
            self.method = gr.Radio(
                [(f"{method.title} 🕒" if method.slow else method.title, name)
                 for name, method in methods.METHODS.items()],
                label=say("experiment_methods"), show_label=False, elem_id="method",
            )  # fmt: skip
            self.start = gr.Button(say("experiment_start"), visible=False, elem_id="start_slow")
            self.stop = gr.Button(say("experiment_stop"), visible=False, elem_id="stop_slow")
            self.other = gr.HTML("", elem_id="other_method")
        with gr.Accordion(say("forget"), open=False):
            gr.HTML(parts.hint(say("forget_hint")))
            self.forget = gr.Radio(
                [(say(code), code) for code in FORGET],
                label=say("forget"), show_label=False, elem_id="forget",
            )  # fmt: skip
            self.forgotten = gr.HTML("", elem_id="forgotten")

    def connect_changes(self, tab: gr.Tab) -> None:
        """What happens when the photo is changed."""
        tested = [self.stage.photo, self.stage.own, self.trial, self.steps]
        outputs = [
            self.before, self.after, self.changes, self.trial, self.steps,
            self.method, self.start, self.other, self.forget, self.forgotten,
        ]  # fmt: skip
        quiet = {"show_progress": "hidden", "trigger_mode": "always_last", **self.stage.lane}
        tab.select(guard(self.show), tested, outputs, **quiet)
        self.stage.own.change(lambda: (None, []), None, [self.trial, self.steps], **QUICK)
        self.after.click(guard(self.point), [*tested, self.tool, self.size], outputs, **quiet)
        self.tools.click(guard(self.press), [*tested, self.size], outputs, **quiet)

    def connect_methods(self) -> None:
        """What happens when the heatmap itself is tested."""
        trial, steps, buttons = self.trial, self.steps, [self.start, self.stop]
        self.method.input(
            guard(self.choose_method), [trial, steps, self.method], [self.other, self.start],
            trigger_mode="always_last", show_progress="hidden", **self.stage.lane,
        )  # fmt: skip
        self.start.click(lambda: _running(True), None, buttons, **QUICK).then(
            guard(self.explain_otherwise), [trial, steps, self.method], self.other, **SLOW
        ).then(lambda: _running(False), None, buttons, **QUICK)
        self.stop.click(lambda trial: trial.stop.set(), trial, None, **QUICK)
        self.forget.input(
            guard(self.make_forget), [trial, steps, self.forget], self.forgotten,
            trigger_mode="always_last", show_progress="minimal", **SLOW,
        )  # fmt: skip

    def show(
        self, path: str | None, own: Model | None, trial: Trial | None, steps: Sequence[Step]
    ) -> Updates:
        """Everything anew; the steps are forgotten where photo or model are others."""
        if trial is not None:
            trial.stop.set()
        if path is None:
            return self.blank(_first())
        engine = self.stage.model(own)
        if trial is None or (trial.source, trial.engine) != (path, engine):
            try:
                trial, steps = experiment.begin(engine, path), []
            except PhotoError as error:
                return self.blank(parts.unreadable(error))
        before, after = trial.before, trial.after(steps)
        heat_before, heat_after = heat_pictures([before, after], parts.HEAT)
        return {
            self.before: html.before(before, heat_before, PHOTO),
            self.after: html.after(after, heat_after, PHOTO),
            self.changes: _changes(before, after, steps),
            self.trial: trial,
            self.steps: [*steps],
            **self.no_tests(),
        }

    def blank(self, panel: Markup) -> Updates:
        """No photo, but a sentence why."""
        shown = {self.before: "", self.after: "", self.changes: panel}
        return {**shown, self.trial: None, self.steps: [], **self.no_tests()}

    def no_tests(self) -> Updates:
        """Tests of the heatmap are of the photo as it was: they go when it changes."""
        return {
            self.method: None,
            self.start: gr.Button(visible=False),
            self.other: "",
            self.forget: None,
            self.forgotten: "",
        }

    def point(
        self,
        path: str | None,
        own: Model | None,
        trial: Trial | None,
        steps: list[Step],
        tool: str,
        size: float,
        event: gr.EventData,
    ) -> Updates:
        """The patch around a place, which is covered, kept or cut out; `size` in percent."""
        step = (tool, event.x, event.y, size / 100)
        return self.show(path, own, trial, _limited([*steps, step]))

    def press(
        self,
        path: str | None,
        own: Model | None,
        trial: Trial | None,
        steps: list[Step],
        size: float,
        event: gr.EventData,
    ) -> Updates:
        """What a button does."""
        if event.name == UNDO:
            steps = steps[:-1]
        elif event.name == ORIGINAL:
            steps = []
        elif event.name in BUTTONS:
            steps = [*steps, BUTTONS[event.name]]
        elif trial is not None:
            steps = [*steps, trial.patch(steps, size / 100, hot=PATCHES[event.name])]
        return self.show(path, own, trial, _limited(steps))

    def choose_method(self, trial: Trial | None, steps: list[Step], name: str) -> Updates:
        """A quick method at once; a slow one, which arrow keys pass by, when it is started."""
        slow = trial is not None and methods.METHODS[name].slow
        if trial is None:
            other = parts.hint(say("choose_first"))
        else:
            trial.stop.set()
            other = (
                parts.hint(say("experiment_slow"))
                if slow
                else self.explain_otherwise(trial, steps, name)
            )
        return {self.other: other, self.start: gr.Button(visible=slow)}

    def explain_otherwise(
        self, trial: Trial, steps: list[Step], name: str, progress: gr.Progress = PROGRESS
    ) -> Markup:
        """The heatmap of another method."""
        try:
            explanation = trial.otherwise(steps, name, progress)
        except Stopped:
            return parts.hint(say("experiment_stopped"))
        return html.other(explanation, track_record(name))

    def make_forget(self, trial: Trial | None, steps: list[Step], code: str) -> Markup:
        """The heatmap of the network after it forgot what it learned."""
        if trial is None:
            return parts.hint(say("choose_first"))
        member = trial.engine.members[0]
        try:
            intact, broken, likeness = forgetting.without_learning(
                trial.after(steps), member, FORGET[code]
            )
        except BundleError:
            return parts.hint(say("forget_cannot"))
        sentence = forgetting.likeness_sentence(likeness, FORGET[code])
        return html.forgotten(sentence, intact, broken)


def _limited(steps: list[Step]) -> list[Step]:
    """The steps, if they are not too many. Raises PhotoError."""
    if len(steps) > MOST:
        raise PhotoError("experiment_many", most=MOST)
    return steps


def _running(on: bool) -> tuple[gr.Button, gr.Button]:
    """The buttons that start and stop what is slow."""
    return gr.Button(visible=not on), gr.Button(visible=on)


def _first() -> Markup:
    return parts.choose("experiment_bars")


def _changes(before: Explanation, after: Explanation, steps: Sequence[Step]) -> Markup:
    """What happened in a sentence, and the most probable classes before and after."""
    now = dict(after.verdict.probabilities)
    rows = [
        (before.card.label(name).shown, probability, now[name])
        for name, probability in before.verdict.probabilities[:SHOWN]
    ]
    return html.changes(experiment.sentence(before, after, steps), rows)
