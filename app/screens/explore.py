"""The first screen: a photo, the answer, the confidences, and where the network looked."""

from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import gradio as gr
from gradio import media

from app import parts
from app.stage import QUICK, Stage, guard
from explain.explanation import Explanation, explain
from explain.together import Together, Witness, join, witness
from models import photo as photos
from models import view, words
from models.card import ModelCard
from models.errors import PhotoError
from models.verdict import Verdict
from models.words import say

# Opacity is the browser's own: no round trip, no flicker.
SET_OPACITY = "(value) => document.documentElement.style.setProperty('--heat', value / 100)"


@dataclass(frozen=True)
class Kept:
    """A photo in the strip: what it says, and a small picture of it as a data URI."""

    witness: Witness
    thumbnail: str


def examples() -> dict[str, str]:
    """Photos that installed packages ship, by the code of their name: a cat, and others."""
    import skimage

    shipped = Path(skimage.__file__).parent / "data"
    return {
        "example_cat": str(shipped / "chelsea.png"),
        "example_tower": media.get_image("tower.jpg"),
        "example_coffee": str(shipped / "coffee.png"),
        "example_rocket": str(shipped / "rocket.jpg"),
    }


def build(stage: Stage, tab: gr.Tab) -> None:
    """Lay out the screen inside its tab and connect it."""
    engine, photo, card = stage.engine, stage.photo, stage.engine.card
    target = gr.State(None)
    animal: gr.State = gr.State([])  # what is kept of its photos so far

    with gr.Row(elem_id="answer"):
        verdict = gr.HTML(parts.panel("start", say("start")), elem_id="verdict", scale=5)
        another = gr.UploadButton(
            say("another"), file_types=["image"], variant="primary", visible=False,
            elem_id="another", scale=1, min_width=200,
        )  # fmt: skip
    with gr.Row(elem_id="strip", visible=False) as row:
        strip = gr.HTML("", elem_id="photos")
        start_over = gr.Button(
            say("start_over"), elem_id="start_over", variant="secondary", min_width=200
        )
    with gr.Row(elem_id="stage"):
        with gr.Column():
            photo.render()
            shipped = examples()
            gallery = gr.HTML(_examples(shipped), js_on_load=parts.CLICK, elem_id="examples")
        with gr.Column():
            heatmap = gr.HTML(parts.waiting("heatmap", "heatmap_waiting"), elem_id="heatmap")
            opacity = gr.Slider(0, 100, 70, step=1, label=say("opacity"), elem_id="opacity")
        with gr.Column():
            bars = gr.HTML(
                parts.waiting("bars", "bars_waiting"), js_on_load=parts.CLICK, elem_id="bars"
            )
            with gr.Accordion(say("settings"), open=False):
                top = gr.Slider(
                    1, len(card.labels), min(5, len(card.labels)), step=1, label=say("top")
                )
                threshold = gr.Slider(
                    0, 100, round(100 * card.thresholds.confidence), step=1,
                    label=say("threshold"), elem_id="threshold",
                )  # fmt: skip
                meaning = gr.HTML(_meaning(card, card.thresholds.confidence), elem_id="meaning")
            with gr.Accordion(say("saw"), open=False):
                saw = gr.HTML("", elem_id="saw")

    outputs = [verdict, another, row, strip, heatmap, bars, saw, target, animal]

    def blank(panel: str, kept: list[Kept], *, again: bool) -> tuple[Any, ...]:
        waiting = parts.waiting("heatmap", "heatmap_waiting"), parts.waiting("bars", "bars_waiting")
        button = gr.UploadButton(visible=again)
        return panel, button, *_strip(card, kept), *waiting, "", None, kept

    def show(
        path: str | None,
        label: str | None,
        kept: list[Kept],
        at_least: float,
        shown: int,
        *,
        new: bool = False,
    ) -> tuple[Any, ...]:
        if path is None:
            return blank(parts.panel("start", say("start")), [], again=False)
        try:
            found = explain(engine, path, target=label, threshold=at_least / 100)
        except PhotoError as error:
            panel = parts.panel("unreadable", say("unreadable"), reasons=[str(error)])
            return blank(panel, kept, again=True)
        if new:
            kept = [*kept, Kept(witness(found), parts.uri(found.picture(120)))]
        joint = join(found.card, [each.witness for each in kept])
        several = len(kept) > 1
        return (
            _verdict(found, joint if several else None),
            gr.UploadButton(visible=several or found.verdict.status != "answer"),
            *_strip(found.card, kept),
            _heatmap(found),
            _bars(found, joint.verdict if several else found.verdict, int(shown)),
            _saw(found),
            label,
            kept,
        )

    def show_new(path: str | None, at_least: float, shown: int) -> tuple[Any, ...]:
        return show(path, None, [], at_least, shown, new=True)

    def show_added(
        path: str | None, kept: list[Kept], at_least: float, shown: int
    ) -> tuple[Any, ...]:
        return show(path, None, kept, at_least, shown, new=True)

    def show_target(
        path: str | None, kept: list[Kept], at_least: float, shown: int, event: gr.EventData
    ) -> tuple[Any, ...]:
        return show(path, event.name, kept, at_least, shown)

    def show_example(event: gr.EventData) -> str:
        return shipped[event.name]

    lane = stage.lane
    settings = [threshold, top]
    fresh = {"fn": guard(show_new), "inputs": [photo, *settings], "outputs": outputs,
             "show_progress": "minimal", **lane}  # fmt: skip
    gr.on([photo.input, photo.clear], **fresh)
    bars.click(
        guard(show_target), [photo, animal, *settings], outputs, show_progress="hidden", **lane
    )
    for slider in settings:
        slider.change(
            guard(show), [photo, target, animal, *settings], outputs,
            trigger_mode="always_last", show_progress="hidden", **lane,
        )  # fmt: skip
    opacity.change(None, opacity, js=SET_OPACITY, api_visibility="private")
    gallery.click(guard(show_example), None, photo, **QUICK).then(**fresh)
    start_over.click(lambda: None, None, photo, **QUICK).then(**fresh)
    another.upload(lambda path: path, another, photo, **QUICK).then(
        guard(show_added), [photo, animal, *settings], outputs, show_progress="minimal", **lane
    )
    threshold.change(
        lambda at_least: _meaning(card, at_least / 100), threshold, meaning,
        trigger_mode="always_last", **QUICK,
    )  # fmt: skip


def _examples(shipped: dict[str, str]) -> str:
    buttons = [
        f'<button type="button" data-name="{code}">'
        f'<img src="{parts.uri(view.shrink(photos.open(path).rgb, 160))}" alt="">'
        f"{escape(say(code))}</button>"
        for code, path in shipped.items()
    ]
    return f'<h2>{escape(say("examples"))}</h2><div class="examples">{"".join(buttons)}</div>'


def _verdict(found: Explanation, joint: Together | None) -> str:
    said = joint.verdict if joint else found.verdict
    icon = found.card.label(said.label).emoji if said.label else ""
    headline = joint.headline if joint else found.headline
    reasons, tips = words.reasons(said, found.card), words.tips(said, found.card)
    return parts.panel(said.status, headline, icon, reasons, tips)


def _strip(card: ModelCard, kept: list[Kept]) -> tuple[Any, str]:
    """The row of the photos of one animal, shown from the second on."""
    if len(kept) < 2:
        return gr.Row(visible=False), ""
    captions = join(card, [each.witness for each in kept]).captions
    items = "".join(
        f'<li><img src="{each.thumbnail}" alt="">{escape(caption)}</li>'
        for each, caption in zip(kept, captions, strict=True)
    )
    hint = f'<p class="hint">{escape(say("strip_hint"))}</p>'
    return (
        gr.Row(visible=True),
        f'<h2>{escape(say("strip"))}</h2><ul class="strip">{items}</ul>{hint}',
    )


def _meaning(card: ModelCard, threshold: float) -> str:
    return parts.hint(words.trade(card, threshold))


def _title(code: str, said: Verdict) -> str:
    unsure = "" if said.status == "answer" else f" ({say('unsure')})"
    return f"<h2>{escape(say(code) + unsure)}</h2>"


def _heatmap(found: Explanation) -> str:
    return _title("heatmap", found.verdict) + parts.heatmap(found)


def _bars(found: Explanation, said: Verdict, shown: int) -> str:
    bars = parts.bars(found.card, said, shown=shown, chosen=found.heatmap.target)
    return _title("bars", said) + bars + parts.hint(say("bars_hint"))


def _saw(found: Explanation) -> str:
    caption = escape(say("saw_caption", size=found.view.size))
    return (
        f'<figure><img class="square" src="{parts.uri(found.view.pixels)}" '
        f'alt="{escape(say("saw_alt"))}"><figcaption>{caption}</figcaption></figure>'
    )
