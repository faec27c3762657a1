"""Step through the layers of the network: what each sees, and how much of the photo."""

import sys
from dataclasses import replace
from html import escape
from typing import Any

import gradio as gr
from markupsafe import Markup

from app import parts
from app.stage import QUICK, Stage, guard
from explain import layers
from explain.explanation import Explanation, explain
from explain.layers import Depth
from models.errors import ClassifierError, PhotoError
from models.model import Model
from words import percent, say

PHOTO = 800  # pixels, longest side


def build(stage: Stage, tab: gr.Tab) -> None:
    """Lay out the screen inside its tab and connect it."""
    depth = gr.State(None)  # the layer that is shown
    number = gr.State(0)  # and which of them that is

    with gr.Row(elem_id="depths"):
        earlier = gr.Button(say("inside_previous"), elem_id="earlier", size="md", scale=0)
        title = gr.HTML(parts.hint(say("inside_wait")), elem_id="depth")
        later = gr.Button(say("inside_next"), elem_id="later", size="md", scale=0)
    with gr.Row(elem_id="layer"):
        heat = gr.HTML(_first(), js_on_load=parts.POINT, elem_id="layer_heat")
        maps = gr.HTML("", elem_id="maps")
    outputs = [title, heat, maps, depth, number, earlier, later]

    def nothing(text: str, box: str) -> tuple[Any, ...]:
        off = gr.Button(interactive=False)
        return parts.hint(text), box, "", None, 0, off, off

    def wake(path: str | None) -> tuple[Any, Any]:
        """Before the first photo, TensorFlow has to be loaded: this is said at once."""
        if path is None or "tensorflow" in sys.modules:
            return gr.skip(), gr.skip()
        return parts.hint(say("inside_wait")), parts.waiting("inside_heat", "inside_waking")

    def show(path: str | None, own: Model | None, index: int) -> tuple[Any, ...]:
        if path is None:
            return nothing(say("inside_wait"), _first())
        engine = stage.model(own)
        member = engine.members[0]
        try:
            names = layers.names(member)
            index = min(max(index, 0), len(names) - 1)
            seen = layers.look(explain(engine, path), member, names[index])
            seen = replace(seen, found=seen.found.shrunk(PHOTO))  # the next clicks draw no larger
        except PhotoError as error:
            return nothing(str(error), _first())
        except ClassifierError as error:
            return nothing(say("inside_cannot", why=str(error)), "")
        return (
            _title(seen, index, len(names)),
            _heat(seen, 0.5, 0.5) + _once(engine),
            _maps(seen),
            seen,
            index,
            gr.Button(interactive=index > 0),
            gr.Button(interactive=index < len(names) - 1),
        )

    def step(by: int) -> Any:
        return guard(lambda path, own, index: show(path, own, index + by))

    def point(own: Model | None, seen: Depth | None, event: gr.EventData) -> str:
        if seen is None:
            return _first()
        return _heat(seen, event.x, event.y) + _once(stage.model(own))

    asked = [stage.photo, stage.own, number]
    # Apart from all else: TensorFlow takes seconds to load, and Explore does not wait for that.
    lane = {
        "show_progress": "minimal",
        "concurrency_limit": 1,
        "concurrency_id": "inside",
        "api_visibility": "private",
    }
    woken = tab.select(guard(wake), stage.photo, [title, heat], **QUICK)
    woken.then(step(0), asked, outputs, **lane)
    earlier.click(step(-1), asked, outputs, **lane)
    later.click(step(1), asked, outputs, **lane)
    heat.click(guard(point), [stage.own, depth], heat, show_progress="hidden", **QUICK)


def _first() -> str:
    return parts.waiting("inside_heat", "choose_first")


def _title(seen: Depth, index: int, count: int) -> str:
    code = "inside_early" if index < count / 3 else "inside_middle"
    code = "inside_late" if index >= count - count / 3 else code
    said = say(
        "inside_step", number=index + 1, count=count, rows=seen.layer.rows,
        columns=seen.layer.columns, channels=seen.channels,
    )  # fmt: skip
    return f'<h2 role="status">{escape(said)}</h2>{parts.hint(say(code))}'


def _heat(seen: Depth, x: float, y: float) -> Markup:
    """The heatmap at this depth, and a frame around what the cell at (x, y) can see."""
    row, column = seen.cell(x, y)
    left, top, width, height = seen.box(row, column)
    found: Explanation = seen.found
    heat = found.heat_picture(parts.HEAT) if found.peak is not None else None
    inner = parts.layers(found.picture(PHOTO), heat, parts.described(found))
    frame = parts.html(
        '<i class="field" style="left: {left:.2%}; top: {top:.2%}; width: {width:.2%}; '
        'height: {height:.2%}"></i>',
        left=left, top=top, width=width, height=height,
    )  # fmt: skip
    return parts.html(
        "<h2>{title}</h2><figure>{picture}<figcaption>{caption}</figcaption>{legend}</figure>"
        "{told}",
        title=say("inside_heat"),
        picture=parts.pointable(inner + frame, say("inside_point")),
        caption=found.caption,
        legend=parts.legend(),
        told=parts.hint(
            say("inside_field", row=row + 1, column=column + 1, share=percent(width * height))
        ),
    )


def _once(engine: Model) -> str:
    """What of the whole answer this tab leaves out."""
    if len(engine.members) > 1:
        return parts.hint(say("inside_member"))
    return parts.hint(say("inside_once")) if engine.card.mirrored else ""


def _maps(seen: Depth) -> str:
    photo = seen.found.photo
    ratio = f"{photo.width} / {photo.height}"
    shape = f"aspect-ratio: {ratio}; width: min(100%, 98px * {ratio})"
    pictures = "".join(
        f'<figure><img src="{parts.uri(pixels, lossless=True)}" style="{shape}" '
        f'alt="{escape(say("inside_map", number=channel))}"><figcaption aria-hidden="true">'
        f"{channel}</figcaption></figure>"
        for channel, pixels in zip(seen.strongest, seen.maps, strict=True)
    )
    return (
        f"<h2>{escape(say('inside_maps'))}</h2>"
        f'<div class="maps">{pictures}</div>{parts.hint(say("inside_maps_hint"))}'
    )
