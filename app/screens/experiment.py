"""Change the photo and see what changes the answer; test the heatmap itself."""

from collections.abc import Sequence
from html import escape
from typing import Any

import gradio as gr

from app import parts
from app.stage import QUICK, Stage, guard
from explain import experiment, methods
from explain.experiment import Step, Stopped, Trial
from explain.explanation import Explanation, heat_pictures
from models.errors import BundleError, PhotoError
from models.model import Model
from words import percent, say

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


def build(stage: Stage, tab: gr.Tab) -> None:
    """Lay out the screen inside its tab and connect it."""
    trial = gr.State(None)  # the photo under test
    steps: gr.State = gr.State([])  # what was done to it

    with gr.Row(elem_id="trial"):
        before = gr.HTML("", elem_id="before")
        after = gr.HTML("", js_on_load=parts.POINT, elem_id="after")
        bars = gr.HTML(_first(), elem_id="changes")
    with gr.Row(elem_id="tool_row"):
        tool = gr.Radio(
            [(say(f"experiment_{name}"), name) for name in ("cover", "keep", "crop")],
            value="cover", label=say("experiment_do"), elem_id="tool", scale=2, min_width=320,
        )  # fmt: skip
        size = gr.Slider(
            10, 90, 50, step=5, label=say("experiment_size"), elem_id="size", buttons=[]
        )
    tools = gr.HTML(_tools(), js_on_load=parts.CLICK, elem_id="tools")
    with gr.Accordion(say("experiment_methods"), open=False):
        gr.HTML(parts.hint(say("experiment_methods_hint")))
        method = gr.Radio(
            [(f"{each.title} 🕒" if each.slow else each.title, name)
             for name, each in methods.METHODS.items()],
            label=say("experiment_methods"), show_label=False, elem_id="method",
        )  # fmt: skip
        start = gr.Button(say("experiment_start"), visible=False, elem_id="start_slow")
        stop = gr.Button(say("experiment_stop"), visible=False, elem_id="stop_slow")
        other = gr.HTML("", elem_id="other_method")
    with gr.Accordion(say("forget"), open=False):
        gr.HTML(parts.hint(say("forget_hint")))
        forget = gr.Radio(
            [(say(code), code) for code in FORGET],
            label=say("forget"), show_label=False, elem_id="forget",
        )  # fmt: skip
        forgotten = gr.HTML("", elem_id="forgotten")

    # The last ones were made of the photo as it was: they go when it changes.
    outputs = [before, after, bars, trial, steps, method, start, other, forget, forgotten]
    gone = (None, gr.Button(visible=False), "", None, "")

    def show(
        path: str | None, own: Model | None, kept: Trial | None, done: Sequence[Step]
    ) -> tuple[Any, ...]:
        """Everything anew; what was done is forgotten where photo or model are others."""
        if kept is not None:
            kept.stop.set()
        if path is None:
            return ("", "", _first(), None, [], *gone)
        engine = stage.model(own)
        if kept is None or (kept.source, kept.engine) != (path, engine):
            try:
                kept, done = experiment.begin(engine, path), []
            except PhotoError as error:
                panel = parts.panel("unreadable", say("unreadable"), reasons=[str(error)])
                return ("", "", panel, None, [], *gone)
        found = kept.after(done)
        figures = _figures(kept.before, found)
        return (*figures, _changes(kept.before, found, done), kept, [*done], *gone)

    def point(
        path: str | None,
        own: Model | None,
        kept: Trial | None,
        done: list[Step],
        name: str,
        percent_size: float,
        event: gr.EventData,
    ) -> tuple[Any, ...]:
        step = (name, event.x, event.y, percent_size / 100)
        return show(path, own, kept, _limited([*done, step]))

    def press(
        path: str | None,
        own: Model | None,
        kept: Trial | None,
        done: list[Step],
        percent_size: float,
        event: gr.EventData,
    ) -> tuple[Any, ...]:
        if event.name == "experiment_undo":
            done = done[:-1]
        elif event.name == "experiment_original":
            done = []
        elif event.name in BUTTONS:
            done = [*done, BUTTONS[event.name]]
        elif kept is not None:
            patch = kept.patch(done, percent_size / 100, hot=PATCHES[event.name])
            done = [*done, patch]
        return show(path, own, kept, _limited(done))

    def choose(kept: Trial | None, done: list[Step], name: str) -> tuple[str, gr.Button]:
        """A quick method at once; a slow one, which arrow keys pass by, when it is started."""
        if kept is None:
            return parts.hint(say("choose_first")), gr.Button(visible=False)
        kept.stop.set()
        if methods.METHODS[name].slow:
            return parts.hint(say("experiment_slow")), gr.Button(visible=True)
        return explain_otherwise(kept, done, name), gr.Button(visible=False)

    def explain_otherwise(
        kept: Trial, done: list[Step], name: str, progress: gr.Progress = PROGRESS
    ) -> str:
        try:
            found = kept.otherwise(done, name, progress)
        except Stopped:
            return parts.hint(say("experiment_stopped"))
        return parts.heatmap(found) + parts.hint(experiment.track_record(name))

    def shuffle(kept: Trial | None, done: list[Step], code: str) -> str:
        if kept is None:
            return parts.hint(say("choose_first"))
        member = kept.engine.members[0]
        try:
            *pair, likeness = experiment.without_learning(kept.after(done), member, FORGET[code])
        except BundleError:
            return parts.hint(say("forget_cannot"))
        figures = "".join(
            f"<div><h3>{escape(say(title))}</h3>{parts.heatmap(found)}</div>"
            for title, found in zip(("forget_intact", "forget_broken"), pair, strict=True)
        )
        said = escape(experiment.likeness_sentence(likeness, FORGET[code]))
        return f'<p class="said" role="status">{said}</p><div class="compared">{figures}</div>'

    tested = [stage.photo, stage.own, trial, steps]
    quiet = {"show_progress": "hidden", "trigger_mode": "always_last", **stage.lane}
    tab.select(guard(show), tested, outputs, **quiet)
    stage.own.change(lambda: (None, []), None, [trial, steps], **QUICK)
    after.click(guard(point), [*tested, tool, size], outputs, **quiet)
    tools.click(guard(press), [*tested, size], outputs, **quiet)
    method.input(
        guard(choose), [trial, steps, method], [other, start],
        trigger_mode="always_last", show_progress="hidden", **stage.lane,
    )  # fmt: skip
    start.click(lambda: _running(True), None, [start, stop], **QUICK).then(
        guard(explain_otherwise), [trial, steps, method], other, **SLOW
    ).then(lambda: _running(False), None, [start, stop], **QUICK)
    stop.click(lambda kept: kept.stop.set(), trial, None, **QUICK)
    forget.input(
        guard(shuffle), [trial, steps, forget], forgotten,
        trigger_mode="always_last", show_progress="minimal", **SLOW,
    )  # fmt: skip


def _limited(done: list[Step]) -> list[Step]:
    """The steps, if they are not too many. Raises PhotoError."""
    if len(done) > MOST:
        raise PhotoError(say("experiment_many", most=MOST))
    return done


def _running(on: bool) -> tuple[gr.Button, gr.Button]:
    """The buttons that start and stop what is slow."""
    return gr.Button(visible=not on), gr.Button(visible=on)


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
    heats = heat_pictures([before, after], parts.HEAT)
    for found, heat in zip((before, after), heats, strict=True):
        picture = parts.layers(found.picture(PHOTO), heat, parts.described(found))
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
    said = experiment.sentence(before, after, done)
    now = dict(after.verdict.probabilities)
    rows = []
    for name, was in before.verdict.probabilities[:SHOWN]:
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
        f'<div class="changes">{"".join(rows)}</div>'
    )
