"""Change the photo and see what changes the answer; test the heatmap itself."""

import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from contextvars import copy_context
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import gradio as gr
from markupsafe import Markup

from app import markup, parts
from app.questions import Questions
from app.screens.fool import Fool
from app.stage import QUICK, Stage, guard
from explain import experiment, fewest, forgetting, methods, referee
from explain.edits import Step
from explain.experiment import Trial
from explain.explanation import Explanation, heat_pictures
from explain.referee import Ruling
from explain.track_record import track_record
from models.errors import BundleError, ClassifierError, PhotoError
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
UNDO, ORIGINAL, STEP = "experiment_undo", "experiment_original", "step_"
# What a click on the photo does with the patch around it.
POINTING = ("cover", "keep", "crop")
# How many of its layers the network forgets, from the last one on; any share above 0 is one.
FORGET = {"forget_head": 1e-9, "forget_half": 0.5, "forget_all": 1.0}
SHOWN = 5  # classes
MOST = 40  # steps: each is done anew when one more comes
PHOTO = 800  # pixels, longest side
EVERY = 0.3  # seconds between two words on the progress
# What takes seconds: one at a time, and beside the lane in which others wait for their photos.
SLOW: dict[str, Any] = {
    "concurrency_limit": 1,
    "concurrency_id": "slow",
    "api_visibility": "private",
}
BARE = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
# Kinds of questions, see `Questions`.
ANSWER, METHOD, FORGOTTEN, FEWEST = "answer", "method", "forgotten", "fewest"

Updates = dict[Any, Any]  # components, and what becomes of them


@dataclass(eq=False)
class Bench:
    """A visitor's photo under test. Changed in place, by events that run at the same time.

    Attributes:
        trial: the photo, and the model that it is tried on.
        right: whether the first answer is right, where that is known or the visitor said so.
        steps: what was done to it.
        ways: the photo explained by the methods chosen last, the newest last; at most two.
        way: the name of the method that is at work or was the last to be.
        stopped: after the visitor stopped it, whether nothing was asked since.
        lock: held while steps change.
    """

    trial: Trial
    right: bool | None = None
    steps: list[Step] = field(default_factory=list)
    ways: list[Explanation] = field(default_factory=list)
    way: str = methods.DEFAULT
    stopped: Callable[[], bool] | None = None
    lock: threading.Lock = field(default_factory=threading.Lock)

    def of(self, path: str | None, engine: Model, threshold: float | None) -> bool:
        """Whether photo, model and confidence asked for are still these."""
        trial = self.trial
        return (trial.source, trial.engine, trial.threshold) == (path, engine, threshold)

    @cached_property
    def fair(self) -> Trial:
        """The photo as the referee has it looked at; see `experiment.fair`."""
        return experiment.fair(self.trial)

    @property
    def ruling(self) -> Ruling:
        """Whether the network is fooled."""
        return referee.judge(self.fair, self.steps, self.right)

    def forget_ways(self) -> None:
        """Heatmaps of other methods are of the photo as it was."""
        self.ways, self.way, self.stopped = [], methods.DEFAULT, None

    def keep(self, explanation: Explanation) -> None:
        """One more heatmap that stands on the screen."""
        self.ways = [*self.others(explanation.heatmap.method), explanation][-2:]

    def others(self, way: str) -> list[Explanation]:
        """What else stands there beside a method's heatmap; the usual one at first."""
        ways = self.ways or [self.trial.after(self.steps)]
        return [explanation for explanation in ways if explanation.heatmap.method != way]


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
        self.bench = gr.State(None)
        self.questions = gr.State(Questions())

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
            gr.HTML(html.bare(), js_on_load=BARE, elem_id="bare")
        self.tools = gr.HTML(_tools([]), js_on_load=parts.CLICK, elem_id="tools")
        self.fool = Fool(stage)
        with gr.Accordion(say("experiment_methods"), open=False):
            gr.HTML(parts.hint(say("experiment_methods_hint")))
            self.methods = gr.HTML(_methods(None), js_on_load=parts.CLICK, elem_id="methods")
            with gr.Row(elem_id="ways"):
                self.one = gr.HTML("", elem_id="one")
                self.other = gr.HTML("", js_on_load=parts.CLICK, elem_id="other")
        with gr.Accordion(say("fewest"), open=False):
            gr.HTML(parts.hint(say("fewest_hint")))
            self.search = gr.Button(say("fewest_search"), elem_id="search")
            self.fewest = gr.HTML("", elem_id="fewest")
        with gr.Accordion(say("forget"), open=False):
            gr.HTML(parts.hint(say("forget_hint")))
            self.forget = gr.Radio(
                [(say(code), code) for code in FORGET],
                label=say("forget"), show_label=False, elem_id="forget",
            )  # fmt: skip
            self.forgotten = gr.HTML("", elem_id="forgotten")

    def connect_changes(self, tab: gr.Tab) -> None:
        """What happens when the photo is changed."""
        tested = [
            self.stage.photo, self.stage.own, self.stage.threshold, self.bench, self.questions,
        ]  # fmt: skip
        outputs = [
            self.bench, self.before, self.after, self.changes, self.tools,
            self.methods, self.one, self.other, self.fewest, self.forget, self.forgotten,
            *self.fool.outputs,
        ]  # fmt: skip
        quiet = {"show_progress": "hidden", "trigger_mode": "always_last", **self.stage.lane}
        tab.select(guard(self.clear), tested, outputs, trigger_mode="always_last", **QUICK).then(
            guard(self.show), tested, outputs, **quiet
        )
        self.after.click(guard(self.point), [*tested, self.tool, self.size], outputs, **quiet)
        self.tools.click(guard(self.press), [*tested, self.size], outputs, **quiet)
        self.fool.connect(self.bench)

    def connect_methods(self) -> None:
        """What happens when the heatmap itself is tested."""
        asked, ways = [self.bench, self.questions], [self.methods, self.one, self.other]
        last: dict[str, Any] = {"show_progress": "hidden", "trigger_mode": "always_last"}
        self.methods.click(
            guard(self.choose_way), asked, ways, **last, **self.stage.lane
        ).success(
            guard(self.explain_slowly), asked, self.other, **last, **SLOW
        ).failure(lambda: "", None, self.other, **QUICK)  # fmt: skip
        self.other.click(guard(self.halt), asked, self.other, **QUICK)
        self.search.click(guard(self.begin_search), asked, self.fewest, **last, **QUICK).success(
            guard(self.search_fewest), asked, self.fewest, **last, **SLOW
        ).failure(lambda: "", None, self.fewest, **QUICK)
        self.forget.input(
            guard(self.begin_forgetting), asked, self.forgotten, **last, **QUICK
        ).success(
            guard(self.make_forget), [*asked, self.forget], self.forgotten, **last, **SLOW
        ).failure(lambda: "", None, self.forgotten, **QUICK)  # fmt: skip

    def clear(
        self,
        path: str | None,
        own: Model | None,
        at_least: float,
        bench: Bench | None,
        questions: Questions,
    ) -> Any:
        """Nothing stands under another photo, or another model's name, than its own."""
        asked = self.stage.model(own), self.stage.asked(own, at_least)
        if bench is not None and bench.of(path, *asked):
            return gr.skip()
        questions.ask(ANSWER, METHOD, FORGOTTEN, FEWEST)
        return self.blank(_first())

    def show(
        self,
        path: str | None,
        own: Model | None,
        at_least: float,
        bench: Bench | None,
        questions: Questions,
    ) -> Any:
        """Everything anew; without steps where photo or model are others."""
        current = questions.ask(ANSWER)
        asked = self.stage.model(own), self.stage.asked(own, at_least)
        if path is None:
            return self.blank(_first())
        if bench is None or not bench.of(path, *asked):
            model, threshold = asked
            try:
                trial = experiment.begin(model, path, threshold)
                bench = Bench(trial, self.fool.known(trial))
            except PhotoError as error:
                return self.blank(parts.unreadable(error)) if current() else gr.skip()
        [heat] = heat_pictures([bench.trial.before], parts.HEAT)
        shown = {
            self.bench: bench,
            self.before: html.before(bench.trial.before, heat, PHOTO),
            **self.show_after(bench, questions),
        }
        return shown if current() else gr.skip()

    def show_after(self, bench: Bench, questions: Questions) -> Updates:
        """What the steps made of the photo. Tests of the heatmap go: they are of it as it was."""
        questions.ask(METHOD, FORGOTTEN, FEWEST)
        bench.forget_ways()
        before, after = bench.trial.before, bench.trial.after(bench.steps)
        _, heat = heat_pictures([before, after], parts.HEAT, first=True)
        return {
            self.after: html.after(after, heat, PHOTO),
            self.changes: _changes(before, after, bench.steps),
            self.tools: _tools(bench.steps),
            **self.fool.shown(bench),
            **self.no_tests(),
        }

    def blank(self, panel: Markup) -> Updates:
        """No photo, but a sentence why."""
        shown = {self.before: "", self.after: "", self.changes: panel, self.tools: _tools([])}
        return {**shown, self.bench: None, **self.fool.blank(), **self.no_tests()}

    def no_tests(self) -> Updates:
        """The heatmap was not tested."""
        return {
            self.methods: _methods(None),
            self.one: "",
            self.other: "",
            self.fewest: "",
            self.forget: None,
            self.forgotten: "",
        }

    def point(
        self,
        path: str | None,
        own: Model | None,
        at_least: float,
        bench: Bench | None,
        questions: Questions,
        tool: str,
        size: float,
        event: gr.EventData,
    ) -> Any:
        """The patch around a place, which is covered, kept or cut out; `size` in percent."""
        step = (tool, event.x, event.y, size / 100)
        return self.change(path, own, at_least, bench, questions, lambda _, steps: [*steps, step])

    def press(
        self,
        path: str | None,
        own: Model | None,
        at_least: float,
        bench: Bench | None,
        questions: Questions,
        size: float,
        event: gr.EventData,
    ) -> Any:
        """What a button does."""
        name = event.name

        def changed(trial: Trial, steps: list[Step]) -> list[Step]:
            if name == UNDO:
                return steps[:-1]
            if name == ORIGINAL:
                return []
            if name in BUTTONS:
                return [*steps, BUTTONS[name]]
            if name in PATCHES:
                return [*steps, trial.patch(steps, size / 100, hot=PATCHES[name])]
            return [step for i, step in enumerate(steps) if name != f"{STEP}{i}"]

        return self.change(path, own, at_least, bench, questions, changed)

    def change(
        self,
        path: str | None,
        own: Model | None,
        at_least: float,
        bench: Bench | None,
        questions: Questions,
        changed: Callable[[Trial, list[Step]], list[Step]],
    ) -> Any:
        """The photo after other steps than before. Raises PhotoError where these cannot be."""
        asked = self.stage.model(own), self.stage.asked(own, at_least)
        if bench is None or not bench.of(path, *asked):
            return self.show(path, own, at_least, bench, questions)
        with bench.lock:
            steps = changed(bench.trial, bench.steps)
            if len(steps) > MOST:
                raise PhotoError("experiment_many", most=MOST)
            bench.trial.after(steps)
            bench.steps = steps
            current = questions.ask(ANSWER)
            shown = self.show_after(bench, questions)
        return shown if current() else gr.skip()

    def choose_way(self, bench: Bench | None, questions: Questions, event: gr.EventData) -> Updates:
        """The heatmap of another method beside the one chosen before it, or where it will be."""
        if bench is None:
            return {self.other: parts.hint(say("choose_first"))}
        questions.ask(METHOD)
        method = methods.method(event.name)
        bench.way, bench.stopped = event.name, None
        others = bench.others(event.name)
        if method.slow:
            two = [*map(_way, others[-1:]), _working(method.title)]
        else:
            bench.keep(bench.trial.otherwise(bench.steps, event.name, lambda share: None))
            two = [_way(explanation) for explanation in bench.ways]
        one, other = [*two, ""][:2]
        return {
            self.methods: _methods(event.name),
            self.one: one,
            self.other: other,
        }

    def explain_slowly(self, bench: Bench | None, questions: Questions) -> Iterator[Any]:
        """The heatmap of a slow method, and how far it has come; nothing for a quick one."""
        if bench is None or bench.stopped or not methods.METHODS[bench.way].slow:
            yield gr.skip()  # without a final update, Gradio clears the place or repeats itself
            return
        current, gone, done = questions.ask(METHOD), threading.Event(), [0.0]
        title, way = methods.METHODS[bench.way].title, bench.way

        def progress(share: float) -> None:
            done[:] = [share]
            if gone.is_set() or not current():
                raise _Superseded

        with ThreadPoolExecutor(1) as pool:
            work = pool.submit(
                copy_context().run, bench.trial.otherwise, bench.steps, way, progress
            )
            try:
                while wait([work], EVERY).not_done and current():
                    yield _working(title, done[0])
            finally:  # the visitor may have left
                gone.set()
        shown: Any = gr.skip()
        try:
            explanation = work.result()
        except _Superseded:
            if bench.stopped and bench.stopped():  # the last word on the progress came later
                shown = _stopped(title)
        except ClassifierError as error:
            if current():
                shown = html.awaited(title, parts.hint(str(error)))
        else:
            if current():
                bench.keep(explanation)
                shown = _way(explanation)
        yield shown

    def halt(self, bench: Bench | None, questions: Questions) -> Any:
        """No more of the method that is at work."""
        if bench is None:
            return gr.skip()
        bench.stopped = questions.ask(METHOD)
        return _stopped(methods.METHODS[bench.way].title)

    def begin_search(self, bench: Bench | None, questions: Questions) -> Markup:
        """Show at once that the search has begun: the network looks some hundred times."""
        questions.ask(FEWEST)
        if bench is None:
            return parts.hint(say("choose_first"))
        return parts.working(say("fewest_searching"))

    def search_fewest(self, bench: Bench | None, questions: Questions) -> Any:
        """How little of the photo is enough, and what must not be missing."""
        if bench is None:
            return gr.skip()
        current, engine = questions.ask(FEWEST), bench.trial.engine
        after = bench.trial.after(bench.steps)
        shown = html.fewest(
            after, fewest.enough(engine, after), fewest.missed(engine, after), PHOTO
        )
        return shown if current() else gr.skip()

    def begin_forgetting(self, bench: Bench | None, questions: Questions) -> Markup:
        """Show at once that the work has begun: it may take long."""
        questions.ask(FORGOTTEN)
        if bench is None:
            return parts.hint(say("choose_first"))
        return parts.working(say("forgetting"))

    def make_forget(self, bench: Bench | None, questions: Questions, code: str) -> Any:
        """The heatmap of the network after it forgot what it learned."""
        if bench is None or code not in FORGET:
            return gr.skip()
        current, member = questions.ask(FORGOTTEN), bench.trial.engine.members[0]
        after = bench.trial.after(bench.steps)
        try:
            intact, broken, likeness = forgetting.without_learning(after, member, FORGET[code])
        except BundleError:
            shown = parts.hint(say("forget_cannot"))
        else:
            sentence = forgetting.likeness_sentence(likeness, FORGET[code])
            shown = html.forgotten(sentence, intact, broken)
        return shown if current() else gr.skip()


class _Superseded(Exception):
    """A slow explanation is no longer wanted."""


def _first() -> Markup:
    return parts.choose("experiment_bars")


def _tools(steps: Sequence[Step]) -> Markup:
    """The buttons, and the steps so far by their names."""
    names = {step: code for code, step in BUTTONS.items()}
    done = [say(names.get(step, f"experiment_{step[0]}")) for step in steps]
    return html.tools([*PATCHES, *BUTTONS], done)


def _methods(chosen: str | None) -> Markup:
    ways = [
        (name, way.title, say(f"does_{name}", count=way.count), way.slow)
        for name, way in methods.METHODS.items()
    ]
    return html.methods(ways, chosen)


def _way(explanation: Explanation) -> Markup:
    """A method's heatmap with its name and its record."""
    name = explanation.heatmap.method
    return html.way(methods.METHODS[name].title, explanation, track_record(name))


def _working(title: str, share: float | None = None) -> Markup:
    """A slow method is at work, and how far it has come."""
    box = parts.working(say("experiment_working"), share)
    return html.awaited(title, box, stop=True)


def _stopped(title: str) -> Markup:
    return html.awaited(title, parts.hint(say("experiment_stopped")))


def _changes(before: Explanation, after: Explanation, steps: Sequence[Step]) -> Markup:
    """What happened in a sentence, and the most probable classes before and after."""
    now = dict(after.verdict.probabilities)
    rows = [
        (before.card.label(name).shown, probability, now[name])
        for name, probability in before.verdict.probabilities[:SHOWN]
    ]
    sentence = experiment.sentence(before, after, steps)
    return html.changes(sentence, rows, after.verdict.status != "answer")
