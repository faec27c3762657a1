"""Change the photo and see what changes the answer; test the heatmap itself."""

from collections.abc import Sequence
from html import escape
from typing import Any

import gradio as gr

from app import parts
from app.stage import QUICK, Stage, guard
from explain import experiment, methods
from explain.experiment import Step, Trial
from explain.explanation import Explanation, again, heat_pictures
from models.ensemble import Model
from models.words import percent, say

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
# How many of its layers the network forgets, from the last one on; any share above 0 is one.
FORGET = {"forget_head": 1e-9, "forget_half": 0.5, "forget_all": 1.0}


def build(stage: Stage, tab: gr.Tab) -> None:
    """Lay out the screen inside its tab and connect it."""
    trial = gr.State(None)  # the photo under test
    steps: gr.State = gr.State([])  # what was done to it

    with gr.Row(elem_id="trial"):
        with gr.Column(scale=2):
            with gr.Row(elem_id="pair"):
                before = gr.HTML("", elem_id="before")
                after = gr.HTML("", js_on_load=parts.POINT, elem_id="after")
            with gr.Row():
                tool = gr.Radio(
                    [(say(f"experiment_{name}"), name) for name in ("cover", "keep", "crop")],
                    value="cover", label=say("experiment_do"), elem_id="tool",
                )  # fmt: skip
                size = gr.Slider(10, 90, 50, step=5, label=say("experiment_size"), elem_id="size")
            tools = gr.HTML(_tools(), js_on_load=parts.CLICK, elem_id="tools")
        with gr.Column():
            bars = gr.HTML(_first(), elem_id="changes")
    with gr.Accordion(say("experiment_methods"), open=False):
        gr.HTML(parts.hint(say("experiment_methods_hint")))
        method = gr.Radio(
            [(f"{each.title} 🕒" if each.slow else each.title, name)
             for name, each in methods.METHODS.items()],
            label=say("experiment_methods"), show_label=False, elem_id="method",
        )  # fmt: skip
        other = gr.HTML("", elem_id="other_method")
    with gr.Accordion(say("forget"), open=False):
        gr.HTML(parts.hint(say("forget_hint")))
        forget = gr.Radio(
            [(say(code), code) for code in FORGET],
            label=say("forget"), show_label=False, elem_id="forget",
        )  # fmt: skip
        forgotten = gr.HTML("", elem_id="forgotten")

    outputs = [before, after, bars, trial, steps]

    def show(
        path: str | None, own: Model | None, kept: Trial | None, done: Sequence[Step]
    ) -> tuple[Any, ...]:
        """Everything anew; what was done is forgotten where photo or model are others."""
        if path is None:
            return "", "", _first(), None, []
        engine = stage.model(own)
        if kept is None or (kept.source, kept.engine) != (path, engine):
            kept, done = experiment.begin(engine, path), []
        found = kept.after(done)
        return (*_figures(kept.before, found), _changes(kept.before, found, done), kept, [*done])

    def point(
        path: str | None,
        own: Model | None,
        kept: Trial | None,
        done: list[Step],
        name: str,
        percent_size: float,
        event: gr.EventData,
    ) -> tuple[Any, ...]:
        return show(path, own, kept, [*done, (name, event.x, event.y, percent_size / 100)])

    def press(
        path: str | None,
        own: Model | None,
        kept: Trial | None,
        done: list[Step],
        percent_size: float,
        event: gr.EventData,
    ) -> tuple[Any, ...]:
        if event.name in PATCHES and kept is not None:
            hot = PATCHES[event.name]
            step = experiment.patch(kept.after(done), percent_size / 100, hot=hot)
            return show(path, own, kept, [*done, step])
        if event.name in BUTTONS:
            return show(path, own, kept, [*done, BUTTONS[event.name]])
        return show(path, own, kept, done[:-1] if event.name == "experiment_undo" else [])

    def explain_otherwise(
        kept: Trial | None, done: list[Step], name: str, progress: gr.Progress = PROGRESS
    ) -> str:
        if kept is None:
            return parts.hint(say("choose_first"))
        found = kept.after(done)
        shown = again(kept.engine, found, method=name, progress=progress)
        return parts.heatmap(shown) + parts.hint(experiment.track_record(name))

    def shuffle(kept: Trial | None, done: list[Step], code: str) -> str:
        if kept is None:
            return parts.hint(say("choose_first"))
        found, member = kept.after(done), kept.engine.members[0]
        blind, likeness = experiment.without_learning(found, member, FORGET[code])
        pair = "".join(parts.heatmap(each) for each in (found, blind))
        said = escape(experiment.likeness_sentence(likeness))
        return f'<p class="said" role="status">{said}</p><div class="compared">{pair}</div>'

    tested = [stage.photo, stage.own, trial, steps]
    lane = {"show_progress": "minimal", **stage.lane}
    quiet = {"show_progress": "hidden", **stage.lane}
    tab.select(guard(show), tested, outputs, **quiet)
    stage.own.change(lambda: (None, []), None, [trial, steps], **QUICK)
    after.click(guard(point), [*tested, tool, size], outputs, **quiet)
    tools.click(guard(press), [*tested, size], outputs, **quiet)
    method.input(guard(explain_otherwise), [trial, steps, method], other, **lane)
    forget.input(guard(shuffle), [trial, steps, forget], forgotten, **lane)


PROGRESS = gr.Progress()


def _first() -> str:
    return parts.waiting("experiment_bars", "choose_first")


def _tools() -> str:
    codes = [*PATCHES, *BUTTONS, "experiment_undo", "experiment_original"]
    buttons = "".join(
        f'<button type="button" data-name="{code}">{escape(say(code))}</button>' for code in codes
    )
    return f'<div class="chips">{buttons}</div>'


def _figures(before: Explanation, after: Explanation) -> tuple[str, str]:
    """Both photos with their heatmaps, on one scale; the second can be pointed at."""
    figures = []
    heats = heat_pictures([before, after], 450)
    for found, heat in zip((before, after), heats, strict=True):
        picture = parts.layers(found.picture(800), heat, parts.described(found))
        figures.append((found, picture))
    (first, left), (second, right) = figures
    return (
        f"<h2>{escape(say('experiment_before'))}</h2><figure>{left}"
        f"<figcaption>{escape(first.headline)}</figcaption></figure>{parts.legend()}",
        f"<h2>{escape(say('experiment_after'))}</h2><figure>"
        f"{parts.pointable(right, say('experiment_point'))}"
        f"<figcaption>{escape(second.headline)}</figcaption></figure>{parts.hint(say('one_scale'))}",
    )


def _changes(before: Explanation, after: Explanation, done: Sequence[Step]) -> str:
    """What happened in a sentence, and every class before and after."""
    said = experiment.sentence(before, after) if done else say("experiment_nothing")
    now = dict(after.verdict.probabilities)
    rows = []
    for name, was in before.verdict.probabilities[:5]:
        tracks = "".join(
            f'<span class="when">{escape(say(code))}</span><span class="track {code}">'
            f'<i style="width: {100 * value:.1f}%"></i></span>'
            f'<span class="value">{percent(value)}</span>'
            for code, value in (("experiment_was", was), ("experiment_now", now[name]))
        )
        rows.append(
            f'<div class="change"><b>{escape(before.card.label(name).display)}</b>{tracks}</div>'
        )
    return (
        f'<h2>{escape(say("experiment_bars"))}</h2><p class="said" role="status">{escape(said)}</p>'
        f"{''.join(rows)}"
    )
