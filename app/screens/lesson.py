"""A guided walk for a class: eight short steps, a note for the teacher with each, and a print."""

import base64
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import Any

import gradio as gr

from app import parts
from app.examples import examples
from app.stage import QUICK, Stage, guard
from explain import experiment
from explain.explanation import again, explain
from models import sentences
from models.errors import BundleError
from models.model import Model
from words import say

PATCH = 0.5  # of the photo's short side


@dataclass(frozen=True)
class Step:
    """One step.

    Attributes:
        name: its words are lesson_<name>_title, _do, _ask and _note.
        example: code of the photo.
        tab: where the class goes on by itself.
        live: the model and the photo's path -> HTML of what the step shows.
    """

    name: str
    example: str
    tab: str
    live: Callable[[Stage, Model, str], str]


def _guess(stage: Stage, engine: Model, path: str) -> str:
    found = explain(engine, path)
    photo = f"<figure>{parts.layers(found.picture(800), None, say('photo'))}</figure>"
    answer = f'<p class="said">{escape(found.headline)}</p>{parts.heatmap(found)}'
    reveal = f"<details><summary>{escape(say('lesson_reveal'))}</summary>{answer}</details>"
    return f'<div class="compared">{photo}<div>{reveal}</div></div>'


def _why(stage: Stage, engine: Model, path: str) -> str:
    found = explain(engine, path)
    second = found.verdict.probabilities[1][0]
    return parts.compared([found, again(engine, found, target=second)])


def _choose(stage: Stage, engine: Model, path: str) -> str:
    found = explain(engine, path)
    bars = parts.bars(found.card, found.verdict, shown=5)
    said = "".join(f"<p>{escape(each)}</p>" for each in (found.headline, *found.reasons))
    photo = parts.layers(found.picture(800), None, say("photo"))
    return f'<div class="compared"><figure>{photo}</figure><div>{bars}{said}</div></div>'


def _truth(stage: Stage, engine: Model, path: str) -> str:
    trial = experiment.begin(engine, path)
    figures = []
    for code, hot in (("lesson_hot", True), ("lesson_cold", False)):
        _, *patch = trial.patch([], PATCH, hot=hot)
        after = trial.after([("keep", *patch)])
        said = say(code, said=after.headline)
        picture = parts.layers(after.picture(800), None, said)
        figures.append(f"<figure>{picture}<figcaption>{escape(said)}</figcaption></figure>")
    return f'<div class="compared">{parts.heatmap(trial.before)}{"".join(figures)}</div>'


def _reason(stage: Stage, engine: Model, path: str) -> str:
    found = [explain(engine, path)]
    missing = ""
    try:
        found.append(explain(stage.other("report_cnn"), path))
    except BundleError as error:
        missing = parts.hint(say("lesson_missing", error=error))
    figures = "".join(
        f"<div><p><b>{escape(each.card.title)}</b><br>{escape(each.headline)}</p>"
        f"{parts.heatmap(each)}</div>"
        for each in found
    )
    return f'<div class="compared">{figures}</div>{missing}'


def _nothing(stage: Stage, engine: Model, path: str) -> str:
    return ""


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
    number = gr.State(0)
    card = stage.engine.card
    with gr.Row(elem_id="walk"):
        back = gr.Button(say("lesson_previous"), elem_id="back", size="md", scale=0)
        title = gr.HTML("", elem_id="step")
        go_on = gr.Button(
            say("lesson_next"), elem_id="go_on", variant="primary", size="md", scale=0
        )
    live = gr.HTML("", elem_id="shown")
    limit = gr.Slider(
        0, 100, round(100 * card.thresholds.confidence), step=1,
        label=say("lesson_threshold"), visible=False, elem_id="limit",
    )  # fmt: skip
    traded = gr.HTML("", elem_id="traded", visible=False)
    talk = gr.HTML("", elem_id="talk")
    with gr.Row(elem_id="off"):
        try_it = gr.Button(say("lesson_open"), elem_id="try_it", size="md")
        gr.HTML(_download(card.labels), elem_id="print")

    outputs = [number, title, live, limit, traded, talk, back, go_on]

    def show(own: Model | None, index: int) -> tuple[Any, ...]:
        index = min(max(index, 0), len(STEPS) - 1)
        step, engine = STEPS[index], stage.model(own)
        moved = step.name == "threshold"
        return (
            index,
            _title(step, index, engine),
            step.live(stage, engine, examples()[step.example]),
            gr.Slider(visible=moved),
            gr.HTML(_trade(engine, limit.value) if moved else "", visible=moved),
            _talk(step),
            gr.Button(interactive=index > 0),
            gr.Button(interactive=index < len(STEPS) - 1),
        )

    def walk(by: int) -> Any:
        return guard(lambda own, index: show(own, index + by))

    def leave(index: int) -> tuple[str, gr.Tabs]:
        return examples()[STEPS[index].example], gr.Tabs(selected=STEPS[index].tab)

    asked = [stage.own, number]
    lane = {"show_progress": "minimal", **stage.lane}
    tab.select(walk(0), asked, outputs, **lane)
    # A press that comes before the last one is through counts, too.
    back.click(walk(-1), asked, outputs, trigger_mode="multiple", **lane)
    go_on.click(walk(1), asked, outputs, trigger_mode="multiple", **lane)
    limit.change(
        guard(lambda own, at: _trade(stage.model(own), at)), [stage.own, limit], traded,
        trigger_mode="always_last", **QUICK,
    )  # fmt: skip
    # First the photo, then the tab, which looks at it when it opens.
    try_it.click(lambda index: leave(index)[0], number, stage.photo, **QUICK).then(
        lambda index: leave(index)[1], number, stage.tabs, **QUICK
    )


def _trade(engine: Model, at_least: float) -> str:
    return (
        f'<p class="said" role="status">{escape(sentences.trade(engine.card, at_least / 100))}</p>'
    )


def _title(step: Step, index: int, engine: Model) -> str:
    known = ", ".join(label.display for label in engine.card.labels)
    title = say(
        "lesson_step", number=index + 1, count=len(STEPS), title=say(f"lesson_{step.name}_title")
    )
    done = "".join(
        f'<i class="{"done" if place <= index else ""}"></i>' for place in range(len(STEPS))
    )
    return (
        f'<h2 role="status">{escape(title)}</h2><div class="progress" aria-hidden="true">{done}'
        f"</div><p>{escape(say(f'lesson_{step.name}_do', known=known))}</p>"
    )


def _talk(step: Step) -> str:
    return (
        f"<h3>{escape(say('lesson_ask'))}</h3><p>{escape(say(f'lesson_{step.name}_ask'))}</p>"
        f"<details><summary>{escape(say('lesson_note'))}</summary>"
        f"<p>{escape(say(f'lesson_{step.name}_note'))}</p></details>"
    )


def _download(labels: Any) -> str:
    """A link to the lesson on paper; it stands in the page itself."""
    known = ", ".join(label.display for label in labels)
    data = base64.b64encode(printable(known).encode()).decode()
    return (
        f'<a class="button" download="lesson.html" href="data:text/html;base64,{data}">'
        f"{escape(say('lesson_print'))}</a>"
    )


def printable(known: str) -> str:
    """The lesson as a page to print (A4): steps, lines for answers, notes for the teacher."""
    steps = "".join(
        f"<section><h2>{number}. {escape(say(f'lesson_{step.name}_title'))}</h2>"
        f"<p>{escape(say(f'lesson_{step.name}_do', known=known))}</p>"
        f"<p><b>{escape(say('lesson_ask'))}:</b> {escape(say(f'lesson_{step.name}_ask'))}</p>"
        f'<p>{escape(say("lesson_answer"))}</p><div class="lines"></div><div class="lines"></div>'
        f"<p><small><b>{escape(say('lesson_note'))}:</b> "
        f"{escape(say(f'lesson_{step.name}_note'))}</small></p></section>"
        for number, step in enumerate(STEPS, start=1)
    )
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(say("title"))}'
        "</title><style>@page { size: A4; margin: 18mm; } body { max-width: 44rem; margin: 0 auto; "
        "font: 12pt/1.4 system-ui, sans-serif; } section { break-inside: avoid; margin-top: 14pt; }"
        " h1 { font-size: 18pt; } h2 { font-size: 13pt; margin: 0; } p { margin: 4pt 0; } "
        ".lines { height: 18pt; border-bottom: 1px solid #475569; } small { color: #334155; }"
        f"</style></head><body><h1>{escape(say('title'))}</h1>"
        f"<p>{escape(say('lesson_intro'))}</p>{steps}</body></html>"
    )
