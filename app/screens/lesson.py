"""A guided walk for a class: ten short steps, and a prediction before each answer."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import gradio as gr
from markupsafe import Markup

from app import markup, parts
from app.examples import examples
from app.stage import QUICK, Latest, Stage, guard, warn
from explain import experiment
from explain.explanation import again, explain
from models import bundle
from models.card import ModelCard
from models.errors import BundleError, PhotoError
from models.model import Model
from words import listed, say

html = markup.load("lesson")

# The address knows which step is asked for: `page.js` writes it, the browser goes back and forward.
ASKED = """addEventListener('popstate', () => trigger('click', {}));
addEventListener('step', () => trigger('click', {}));"""
PATCH = 0.45  # of the photo's short side
# Networks that learned from few photos: the first looks beside the animal, see `app/examples.py`;
# of the second is known what it would answer if only its confidence counted.
BESIDE, FEW = "compact_cnn", "report_cnn"
START = 60  # percent, of the threshold

Updates = dict[Any, Any]  # components, and what becomes of them
Load = Callable[[str], Model]  # a bundle's name -> the bundle, running


@dataclass(frozen=True)
class Scene:
    """What a step shows at once, and what only after the class has predicted it ("": nothing)."""

    shown: Markup
    hidden: Markup = field(default_factory=Markup)


def _guess(engine: Model, load: Load, path: str) -> Scene:
    explanation = explain(engine, path)
    return Scene(html.photo(explanation), html.answer(explanation))


def _why(engine: Model, load: Load, path: str) -> Scene:
    first = explain(engine, path)
    both = [first, again(engine, first, target=first.verdict.probabilities[1][0])]
    return Scene(html.lettered(both), html.captions(both))


def _choose(engine: Model, load: Load, path: str) -> Scene:
    explanation = explain(engine, path)
    return Scene(html.photo(explanation), html.bars(explanation))


def _truth(engine: Model, load: Load, path: str) -> Scene:
    trial = experiment.begin(engine, path)
    patches = []
    for hot in (True, False):
        _, *patch = trial.patch([], PATCH, hot=hot)
        patches.append(trial.after([("keep", *patch)]))
    return Scene(html.patches(patches), html.answers(patches, trial.before))


def _reason(engine: Model, load: Load, path: str) -> Scene:
    try:
        other = load(BESIDE)
    except BundleError as error:
        return Scene(parts.hint(say("lesson_missing", error=error)))
    with_animal, without = explain(other, path), explain(other, examples()["example_ground"])
    return Scene(html.photo(with_animal), html.reason(with_animal, without))


def _photo(engine: Model, load: Load, path: str) -> Scene:
    return Scene(html.photo(explain(engine, path)))


def _nothing(engine: Model, load: Load, path: str) -> Scene:
    return Scene(Markup(""))


@dataclass(frozen=True)
class Step:
    """One step.

    Attributes:
        name: its words are lesson_<name>_title, _do, _ask, _expect, _note and _sheet.
        minutes: that it takes.
        tab: where the class goes on by itself.
        example: code of the photo; "" where the step shows none.
        scene: the model, how others are loaded, and the photo's path -> what the step shows.
        any_photo: whether it can be done with a photo of the class, too.
        ideas: of AI4K12's five big ideas, codes of `IDEAS`.
        domains: of the AILit framework, codes of `DOMAINS`.
    """

    name: str
    minutes: int
    tab: str
    example: str
    scene: Callable[[Model, Load, str], Scene]
    any_photo: bool
    ideas: tuple[str, ...]
    domains: tuple[str, ...]

    def say(self, part: str, **values: Any) -> str:
        """A sentence of the step: title, do, ask, expect, note or sheet."""
        return say(f"lesson_{self.name}_{part}", **values)


# What words mean, in the order in which the lesson needs them.
GLOSSARY = (
    "network", "class", "training", "test", "confidence", "heatmap", "cell", "shortcut",
    "threshold", "layer", "feature",
)  # fmt: skip
IDEAS = PERCEPTION, REASONING, LEARNING, INTERACTION, IMPACT = (
    "idea_perception", "idea_reasoning", "idea_learning", "idea_interaction", "idea_impact",
)  # fmt: skip
DOMAINS = ENGAGE, CREATE, MANAGE, SHAPE = (
    "domain_engage", "domain_create", "domain_manage", "domain_shape",
)  # fmt: skip
CAT, TOWER, CORNER = "example_cat", "example_tower", "example_corner"
STEPS = (
    Step("guess", 4, "explore", CAT, _guess, True, (PERCEPTION, INTERACTION), (ENGAGE,)),
    Step("why", 3, "explore", CAT, _why, True, (REASONING,), (ENGAGE,)),
    Step("choose", 3, "explore", TOWER, _choose, True, (REASONING, IMPACT), (ENGAGE,)),
    Step("truth", 4, "experiment", CAT, _truth, True, (REASONING,), (ENGAGE,)),
    Step("reason", 5, "compare", CORNER, _reason, False, (LEARNING, IMPACT), (ENGAGE, SHAPE)),
    Step("threshold", 5, "report", "", _nothing, False, (IMPACT,), (MANAGE,)),
    Step("parts", 4, "inside", CAT, _photo, True, (PERCEPTION,), (ENGAGE,)),
    Step("forget", 3, "experiment", CAT, _photo, True, (LEARNING,), (ENGAGE,)),
    Step("trap", 5, "teach", "", _nothing, False, (LEARNING, IMPACT), (MANAGE, SHAPE)),
    Step("teach", 9, "teach", "", _nothing, False, (LEARNING, IMPACT), (MANAGE, SHAPE)),
)


@dataclass(frozen=True)
class Further:
    """A lesson beyond the steps, on paper alone.

    Attributes:
        name: its words are more_<name>_goal, _do, _ask and _expect.
        title: code of what the page calls it.
        minutes: that it takes.
        tab: where it is.
    """

    name: str
    title: str
    minutes: int
    tab: str

    def say(self, part: str) -> str:
        """A sentence of the lesson: goal, do, ask or expect."""
        return say(
            f"more_{self.name}_{part}",
            teach=[step.name for step in STEPS].index("teach") + 1,
            find=say("recurring_find"),
            collect=say("collect_start"),
            invite=say("invite"),
            start=say("vote_start"),
        )


FURTHER = (
    Further("fool", "fool", 15, "experiment"),
    Further("convolution", "convolution", 10, "inside"),
    Further("feature", "feature", 15, "inside"),
    Further("resembles", "resembles", 10, "explore"),
    Further("recurring", "recurring", 10, "teach"),
    Further("phones", "collect_start", 15, "teach"),
    Further("votes", "vote_start", 15, "explore"),
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
        self.ours = gr.State(False)  # whether it shows the page's photo instead of the example
        with gr.Row(elem_id="walk"):
            self.back = gr.Button(say("lesson_previous"), elem_id="back", size="md", scale=0)
            self.title = gr.HTML("", js_on_load=ASKED, elem_id="step")
            self.go_on = gr.Button(
                say("lesson_next"), elem_id="go_on", variant="primary", size="md", scale=0
            )
        self.live = gr.HTML("", elem_id="shown")
        self.limit = gr.Slider(
            0, 100, START, step=1, label=say("lesson_threshold"), visible=False, elem_id="limit",
            buttons=[],
        )  # fmt: skip
        self.trade = gr.HTML("", elem_id="traded", visible=False)
        self.talk = gr.HTML("", elem_id="talk")
        with gr.Row(elem_id="off"):
            wide: dict[str, Any] = {"size": "md", "scale": 0, "min_width": 260}
            self.try_it = gr.Button(say("lesson_open"), elem_id="try_it", **wide)
            self.swap = gr.Button(say("lesson_ours"), elem_id="swap", **wide)
            gr.HTML(html.links(glossary()), elem_id="print")

    def connect(self, tab: gr.Tab) -> None:
        """What happens when the class goes on or back, moves the slider, or leaves the lesson."""
        step = [self.stage.own, self.limit, self.stage.photo, self.ours, self.number]
        outputs = [
            self.number, self.ours, self.title, self.live, self.limit, self.trade, self.talk,
            self.back, self.go_on, self.swap,
        ]  # fmt: skip
        lane = {"show_progress": "minimal", **self.stage.lane}
        # One question at a time: of steps that are asked for at once, the last one stays.
        gr.on(
            [tab.select, self.title.click], guard(self.show_address), step, outputs,
            trigger_mode="always_last", **lane,
        )  # fmt: skip
        self.swap.click(guard(self.show_other), step, outputs, **lane)
        self.limit.change(
            guard(self.show_trade), [self.stage.own, self.limit], self.trade,
            trigger_mode="always_last", **QUICK,
        )  # fmt: skip
        # First the photo, then the tab, which looks at it when it opens.
        self.try_it.click(
            guard(self.choose), [self.number, self.ours, self.stage.latest], self.stage.photo,
            **QUICK,
        ).then(
            lambda index: gr.update(selected=STEPS[index].tab),
            self.number, self.stage.tabs, **QUICK,
        )  # fmt: skip

    def show_address(
        self,
        own: Model | None,
        limit: float,
        photo: str | None,
        ours: bool,
        index: int,
        request: gr.Request,
    ) -> Updates:
        """The step that `?step=...` asks for, from 1; where it asks for none, that of before."""
        known = [str(number) for number in range(1, len(STEPS) + 1)]
        asked = request.query_params.get("step")
        return self.show(own, limit, photo, ours, known.index(asked) if asked in known else index)

    def show(
        self,
        own: Model | None,
        limit: float,
        photo: str | None,
        ours: bool,
        index: int,
    ) -> Updates:
        """A step.

        Args:
            own: the visitor's own model.
            limit: where the slider stands, in percent.
            photo: the page's photo.
            ours: whether to show that one instead of the example, where the step can.
            index: of the step, from 0.
        """
        step, engine = STEPS[index], self.stage.model(own)
        ours = ours and photo is not None
        slides = step.name == "threshold"
        trade = _trade(engine.card, limit) if slides else ""
        return {
            self.number: index,
            self.ours: ours,
            self.title: html.title(
                step,
                index + 1,
                len(STEPS),
                facts(engine.card),
                "" if ours and step.any_photo else step.example.removeprefix("example_"),
            ),
            self.live: self.show_scene(step, engine, photo if ours and step.any_photo else None),
            self.limit: gr.update(visible=slides),
            self.trade: gr.update(value=trade, visible=slides),
            self.talk: html.talk(step),
            self.back: gr.update(interactive=index > 0),
            self.go_on: gr.update(interactive=index < len(STEPS) - 1),
            self.swap: gr.update(
                value=say("lesson_example" if ours else "lesson_ours"), visible=step.any_photo
            ),
        }

    def show_scene(self, step: Step, engine: Model, photo: str | None) -> Markup:
        """What a step shows of a photo, or of its example."""
        try:
            return html.scene(scene(step, engine, self.stage.other, photo))
        except PhotoError as error:
            return parts.unreadable(error)

    def show_other(
        self,
        own: Model | None,
        limit: float,
        photo: str | None,
        ours: bool,
        index: int,
        request: gr.Request,
    ) -> Updates:
        """The page's photo instead of the example, or the other way round."""
        if photo is None:
            warn(say("lesson_no_photo"))
        return self.show_address(own, limit, photo, not ours, index, request)

    def show_trade(self, own: Model | None, limit: float) -> Markup:
        """What the slider's place means."""
        return _trade(self.stage.model(own).card, limit)

    def choose(self, index: int, ours: bool, latest: Latest) -> Any:
        """The photo for the tab where the class goes on; what is there, where there is none."""
        step = STEPS[index]
        if not step.example or (ours and step.any_photo):
            return gr.skip()
        path = self.stage.photo.named(examples()[step.example])
        latest.choose(path)
        return path


def scene(step: Step, engine: Model, load: Load, photo: str | None = None) -> Scene:
    """What a step shows.

    Args:
        step: one of `STEPS`.
        engine: the model in use.
        load: how others are loaded.
        photo: the file to show instead of the step's example, or None.

    Raises:
        PhotoError: the photo cannot be read.
    """
    path = photo or (examples()[step.example] if step.example else "")
    return step.scene(engine, load, path)


def glossary() -> list[tuple[str, str]]:
    """Words of the lesson, and what they mean."""
    return [(say(f"glossary_{code}"), say(f"glossary_{code}_text")) for code in GLOSSARY]


def facts(card: ModelCard) -> dict[str, Any]:
    """What sentences of the lesson name: the animals that a model knows."""
    return {"known": listed(label.shown for label in card.labels)}


def traded(card: ModelCard, percent: int) -> tuple[int, int, int] | None:
    """What a threshold costs a network that learned from few photos.

    Args:
        card: of the page's model, for where that network is missing.
        percent: the least confidence of an answer.

    Returns:
        Test photos that are answered rightly, wrongly, and not at all; None if never measured.
    """
    with contextlib.suppress(BundleError):
        card = bundle.read_card(bundle.find(FEW))
    curve = card.metrics.get("confidence_alone") or card.metrics.get("risk_coverage")
    if curve is None:
        return None
    answered, wrong = curve["answered"][percent], curve["wrong"][percent]
    return answered - wrong, wrong, curve["photos"] - answered


def _trade(card: ModelCard, limit: float) -> Markup:
    counts = traded(card, round(min(max(limit, 0), 100)))
    return html.trade(round(limit), *counts) if counts else parts.hint(say("lesson_unmeasured"))
