"""The first screen: a photo, the answer, the confidences, and where the network looked."""

import base64
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from html import escape
from pathlib import Path
from typing import Any

import cv2
import gradio as gr
import numpy as np
from gradio import media

from app.components import PhotoInput, PictureOutput
from explain import render
from explain.explanation import Explanation, explain
from explain.together import Together, Witness, join, witness
from models import photo as photos
from models import view, words
from models.card import ModelCard
from models.ensemble import Model
from models.errors import ClassifierError, PhotoError
from models.verdict import Verdict
from models.words import percent, say

log = logging.getLogger(__name__)

ICONS = {"ambiguous": "🤔", "unfamiliar": "❓", "poor_photo": "🔍", "unreadable": "⚠️"}

# A click on a button inside the component, or a key on it, says which one it was.
CLICK = """
element.addEventListener('click', (event) => {
  const button = event.target.closest('button[data-name]');
  if (button) trigger('click', {name: button.dataset.name});
});
"""
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


def build(engine: Model, workers: int) -> None:
    """Lay out the screen inside the current `gr.Blocks` and connect it."""
    card = engine.card
    target = gr.State(None)
    animal: gr.State = gr.State([])  # what is kept of its photos so far

    with gr.Row(elem_id="answer"):
        verdict = gr.HTML(_panel("start", say("start")), elem_id="verdict", scale=5)
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
            photo = PhotoInput(
                label=say("photo"),
                type="filepath",
                sources=["upload", "webcam", "clipboard"],
                placeholder=say("photo_placeholder"),
                height=300,
                elem_id="photo",
            )
            shipped = examples()
            gallery = gr.HTML(_examples(shipped), js_on_load=CLICK, elem_id="examples")
        with gr.Column():
            heatmap = gr.HTML(_waiting("heatmap", "heatmap_waiting"), elem_id="heatmap")
            opacity = gr.Slider(0, 100, 70, step=1, label=say("opacity"), elem_id="opacity")
        with gr.Column():
            bars = gr.HTML(_waiting("bars", "bars_waiting"), js_on_load=CLICK, elem_id="bars")
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
        waiting = _waiting("heatmap", "heatmap_waiting"), _waiting("bars", "bars_waiting")
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
            return blank(_panel("start", say("start")), [], again=False)
        try:
            found = explain(engine, path, target=label, threshold=at_least / 100)
        except PhotoError as error:
            panel = _panel("unreadable", say("unreadable"), reasons=[str(error)])
            return blank(panel, kept, again=True)
        if new:
            kept = [*kept, Kept(witness(found), _uri(found.picture(120)))]
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

    # One lane for everything that runs the network: as many at a time as there are workers.
    lane = {"concurrency_limit": workers, "concurrency_id": "engine", "api_visibility": "private"}
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
    quick = {"queue": False, "api_visibility": "private"}
    gallery.click(guard(show_example), None, photo, **quick).then(**fresh)
    start_over.click(lambda: None, None, photo, **quick).then(**fresh)
    another.upload(lambda path: path, another, photo, **quick).then(
        guard(show_added), [photo, animal, *settings], outputs, show_progress="minimal", **lane
    )
    threshold.change(
        lambda at_least: _meaning(card, at_least / 100), threshold, meaning,
        trigger_mode="always_last", **quick,
    )  # fmt: skip

    _api(engine, workers)


def _api(engine: Model, workers: int) -> None:
    """The endpoints for programs.

    /explain: (photo, target or null, threshold or null) -> JSON, overlay.
    /same_animal: (photos) -> JSON of the joint answer.
    """

    def answer(
        photo: str | None, target: str | None = None, threshold: float | None = None
    ) -> tuple[dict[str, Any], np.ndarray]:
        if photo is None:
            raise PhotoError(say("start"))
        found = explain(engine, photo, target=target or None, threshold=threshold)
        return {"photo": Path(photo).name, **found.to_dict()}, found.overlay()

    # Components without a place on the page, only so that the endpoint has typed parameters.
    inputs = [
        PhotoInput(visible=False, label="photo", type="filepath"),
        gr.Textbox(None, visible=False, label="target"),
        gr.Number(None, visible=False, label="threshold"),
    ]
    outputs = [
        gr.JSON(visible=False, label="result"),
        PictureOutput(visible=False, label="overlay"),
    ]
    gr.Button(visible=False).click(
        guard(answer), inputs, outputs,
        api_name="explain", concurrency_limit=workers, concurrency_id="engine",
    )  # fmt: skip

    def answer_together(photos: list[str] | None) -> dict[str, Any]:
        if not photos:
            raise PhotoError(say("start"))
        seen = [witness(explain(engine, photo)) for photo in photos]
        return {
            "same_animal": [Path(photo).name for photo in photos],
            **join(engine.card, seen).to_dict(),
        }

    gr.Button(visible=False).click(
        guard(answer_together),
        gr.File(visible=False, file_count="multiple", label="photos"),
        gr.JSON(visible=False, label="result"),
        api_name="same_animal", concurrency_limit=workers, concurrency_id="engine",
    )  # fmt: skip


def guard(function: Callable[..., Any]) -> Callable[..., Any]:
    """Let our own sentences through to visitors, and nothing of any other error but the log."""

    @wraps(function)
    def guarded(*arguments: Any) -> Any:
        try:
            return function(*arguments)
        except ClassifierError as error:
            raise gr.Error(str(error), print_exception=False) from error
        except Exception as error:
            log.exception("An explanation failed")
            raise gr.Error(say("fault"), print_exception=False) from error

    return guarded


def _examples(shipped: dict[str, str]) -> str:
    buttons = [
        f'<button type="button" data-name="{code}">'
        f'<img src="{_uri(view.shrink(photos.open(path).rgb, 160))}" alt="">{escape(say(code))}'
        "</button>"
        for code, path in shipped.items()
    ]
    return f'<h2>{escape(say("examples"))}</h2><div class="examples">{"".join(buttons)}</div>'


def _panel(
    status: str,
    headline: str,
    icon: str = "",
    reasons: Sequence[str] = (),
    tips: Sequence[str] = (),
) -> str:
    icon = icon or ICONS.get(status, "")
    said = "".join(f"<p>{escape(reason)}</p>" for reason in reasons)
    items = "".join(f"<li>{escape(tip)}</li>" for tip in tips)
    help_ = f"<div><p class='help'>{escape(say('help'))}</p><ul>{items}</ul></div>" if tips else ""
    return (
        f'<div class="verdict {status}" role="status"><div><p class="headline">'
        f'<span class="icon" aria-hidden="true">{icon}</span> {escape(headline)}</p>{said}</div>'
        f"{help_}</div>"
    )


def _verdict(found: Explanation, joint: Together | None) -> str:
    said = joint.verdict if joint else found.verdict
    icon = found.card.label(said.label).emoji if said.label else ""
    headline = joint.headline if joint else found.headline
    reasons, tips = words.reasons(said, found.card), words.tips(said, found.card)
    return _panel(said.status, headline, icon, reasons, tips)


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
    return f'<p class="hint">{escape(words.trade(card, threshold))}</p>'


def _waiting(title: str, text: str) -> str:
    return f'<h2>{escape(say(title))}</h2><p class="waiting">{escape(say(text))}</p>'


def _title(code: str, said: Verdict) -> str:
    unsure = "" if said.status == "answer" else f" ({say('unsure')})"
    return f"<h2>{escape(say(code) + unsure)}</h2>"


def _heatmap(found: Explanation) -> str:
    photo = found.picture(900)
    label = found.card.label(found.heatmap.target).display
    if found.peak is not None:
        alt = say("heatmap_alt", label=label, place=found.place)
        layer = f'<img class="heat" src="{_uri(found.heat_picture(450))}" alt="">'
        ramp = ", ".join(f"rgb({r} {g} {b})" for r, g, b in render.ramp(9))
        legend = (
            f'<div class="legend"><span>{escape(say("low"))}</span>'
            f'<i style="background: linear-gradient(to right, {ramp})"></i>'
            f"<span>{escape(say('high'))}</span></div>"
        )
    else:
        alt, layer, legend = say("heatmap_alt_nothing", label=label), "", ""
    return (
        f"{_title('heatmap', found.verdict)}"
        f'<figure><div class="frame"><div class="layers"><img src="{_uri(photo)}" '
        f'alt="{escape(alt)}">{layer}</div></div>'
        f"<figcaption>{escape(found.caption)}</figcaption>{legend}</figure>"
    )


def _bars(found: Explanation, said: Verdict, shown: int) -> str:
    rows = []
    for name, probability in said.probabilities[:shown]:
        label = found.card.label(name)
        rows.append(
            f'<button type="button" class="bar" data-name="{escape(name)}"'
            f' aria-pressed="{str(name == found.heatmap.target).lower()}">'
            f'<span><span class="icon" aria-hidden="true">{escape(label.emoji)}</span> '
            f"{escape(label.display)}</span>"
            f'<span class="value">{percent(probability)}</span>'
            f'<span class="track"><i style="width: {100 * probability:.1f}%"></i></span></button>'
        )
    kind = "" if said.status == "answer" else "unsure"
    return (
        f'{_title("bars", said)}<div class="{kind}">{"".join(rows)}</div>'
        f'<p class="hint">{escape(say("bars_hint"))}</p>'
    )


def _saw(found: Explanation) -> str:
    caption = escape(say("saw_caption", size=found.view.size))
    return (
        f'<figure><img class="square" src="{_uri(found.view.pixels)}" '
        f'alt="{escape(say("saw_alt"))}"><figcaption>{caption}</figcaption></figure>'
    )


def _uri(pixels: np.ndarray) -> str:
    """A picture inside the page itself: no file is left behind, nobody else can fetch it."""
    if pixels.shape[2] == 4:
        kind, data = "png", cv2.imencode(".png", cv2.cvtColor(pixels, cv2.COLOR_RGBA2BGRA))[1]
    else:
        options = [cv2.IMWRITE_JPEG_QUALITY, 90]
        kind, data = "jpeg", cv2.imencode(".jpg", pixels[..., ::-1], options)[1]
    return f"data:image/{kind};base64,{base64.b64encode(data).decode()}"
