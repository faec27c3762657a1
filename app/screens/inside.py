"""Step through the layers of the network: what each finds, and how much of the photo it sees."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import gradio as gr
from markupsafe import Markup

from app import markup, parts
from app.stage import QUICK, Stage, guard
from explain import layers
from explain.explanation import explain
from explain.inside import waits_for_tensorflow
from explain.layers import Depth
from models.errors import ClassifierError, PhotoError
from models.model import Model
from words import say

html = markup.load("inside")

PHOTO = 800  # pixels, longest side

Updates = dict[Any, Any]  # components, and what becomes of them


def build(stage: Stage, tab: gr.Tab) -> None:
    """Lay out the screen inside its tab and connect it."""
    Inside(stage).connect(tab)


class Inside:
    """The components of the screen, and what happens to them."""

    def __init__(self, stage: Stage) -> None:
        """Lay them out, from top to bottom."""
        self.stage = stage
        self.depth = gr.State(None)  # the layer that is shown
        self.index = gr.State(0)  # and which of them that is
        with gr.Row(elem_id="depths"):
            self.earlier = gr.Button(
                say("inside_previous"), elem_id="earlier", size="md", scale=0, interactive=False
            )
            self.title = gr.HTML(parts.hint(say("inside_wait")), elem_id="depth")
            self.later = gr.Button(
                say("inside_next"), elem_id="later", size="md", scale=0, interactive=False
            )
        with gr.Row(elem_id="layer"):
            self.heat = gr.HTML(_first(), js_on_load=parts.POINT, elem_id="layer_heat")
            self.maps = gr.HTML("", elem_id="maps")

    def connect(self, tab: gr.Tab) -> None:
        """What happens when the tab is opened, a button pressed, or the photo pointed at."""
        shown = [self.title, self.heat, self.maps, self.depth, self.index, self.earlier, self.later]
        asked = [self.stage.photo, self.stage.own, self.index]
        # Apart from all else: where TensorFlow has to be loaded, Explore does not wait for that.
        lane: dict[str, Any] = {
            "show_progress": "minimal",
            "concurrency_limit": 1,
            "concurrency_id": "inside",
            "api_visibility": "private",
        }
        tab.select(guard(self.show), asked, shown, **lane)
        self.earlier.click(guard(self.show_earlier), asked, shown, **lane)
        self.later.click(guard(self.show_later), asked, shown, **lane)
        self.heat.click(
            guard(self.point), [self.stage.own, self.depth], self.heat,
            show_progress="hidden", **QUICK,
        )  # fmt: skip

    def show_earlier(self, path: str | None, own: Model | None, index: int) -> Iterator[Updates]:
        """The layer before."""
        yield from self.show(path, own, index - 1)

    def show_later(self, path: str | None, own: Model | None, index: int) -> Iterator[Updates]:
        """The layer behind."""
        yield from self.show(path, own, index + 1)

    def show(self, path: str | None, own: Model | None, index: int) -> Iterator[Updates]:
        """What a layer finds in the photo; where that takes a while, first a word of it."""
        if path is None:
            yield self.nothing(say("inside_wait"), _first())
            return
        model = self.stage.model(own)
        try:
            if waits_for_tensorflow(model.members[0]):
                waiting = parts.waiting("inside_heat", "inside_waking")
                yield self.nothing(say("inside_wait"), waiting)
            yield self.layer(path, model, index)
        except PhotoError as error:
            yield self.nothing(str(error), _first())
        except ClassifierError as error:
            yield self.nothing(say("inside_cannot", why=str(error)), Markup(""))

    def layer(self, path: str, model: Model, index: int) -> Updates:
        """One of the model's layers, the nearest to `index` that there is."""
        member = model.members[0]
        names = layers.names(member)
        index = min(max(index, 0), len(names) - 1)
        depth = layers.look(explain(model, path), member, names[index])
        # The next clicks draw no larger.
        depth = replace(depth, explanation=depth.explanation.shrunk(PHOTO))
        return {
            self.title: html.title(depth, index, len(names), _kind(index, len(names))),
            self.heat: _heat(depth, model, 0.5, 0.5),
            self.maps: html.maps(depth),
            self.depth: depth,
            self.index: index,
            self.earlier: gr.Button(interactive=index > 0),
            self.later: gr.Button(interactive=index < len(names) - 1),
        }

    def nothing(self, sentence: str, box: Markup) -> Updates:
        """No layer, and why."""
        return {
            self.title: parts.hint(sentence),
            self.heat: box,
            self.maps: "",
            self.depth: None,
            self.index: 0,
            self.earlier: gr.Button(interactive=False),
            self.later: gr.Button(interactive=False),
        }

    def point(self, own: Model | None, depth: Depth | None, event: gr.EventData) -> Markup:
        """What the cell under the pointer can see."""
        if depth is None:
            return _first()
        return _heat(depth, self.stage.model(own), event.x, event.y)


def _first() -> Markup:
    return parts.choose("inside_heat")


def _kind(index: int, count: int) -> str:
    """The code of what layers at this depth have in common."""
    if index >= count - count / 3:
        return "inside_late"
    return "inside_early" if index < count / 3 else "inside_middle"


def _heat(depth: Depth, model: Model, x: float, y: float) -> Markup:
    """The heatmap at this depth, and a frame around what the cell at (x, y) can see."""
    explanation = depth.explanation
    row, column = depth.cell(x, y)
    left, top, width, height = depth.box(row, column)
    heat = None if explanation.peak is None else explanation.heat_picture(parts.HEAT)
    picture = parts.layers(explanation.picture(PHOTO), heat, parts.described(explanation))
    picture += html.frame(left, top, width, height)
    return html.heat(
        picture=parts.pointable(picture, say("inside_point")),
        legend=parts.legend() if heat is not None else "",
        caption=explanation.caption,
        row=row,
        column=column,
        share=width * height,
        remark=_left_out(model),
    )


def _left_out(model: Model) -> str:
    """The code of what this screen leaves out of the whole answer; "" if nothing."""
    if len(model.members) > 1:
        return "inside_member"
    return "inside_once" if model.card.mirrored else ""
