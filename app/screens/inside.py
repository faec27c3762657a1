"""Step through the layers of the network: what each finds, and how much of the photo it sees."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

import gradio as gr
from markupsafe import Markup

from app import markup, parts
from app.questions import Questions
from app.screens.convolution import Convolution
from app.screens.feature import Feature
from app.stage import QUICK, Stage, guard
from explain import layers
from explain.explanation import explain
from explain.inside import waits_for_tensorflow
from explain.layers import Depth
from models.errors import ClassifierError, PhotoError
from models.model import Model
from words import percent, say

html = markup.load("inside")

PHOTO = 800  # pixels, longest side
TINY, WHOLE = 0.01, 0.995  # shares of the photo: of these, there is less to say

Updates = dict[Any, Any]  # components, and what becomes of them


@dataclass(frozen=True, eq=False)
class Opened:
    """A photo as the layers of a model see it: nothing is computed when one steps through them.

    Attributes:
        path: of the photo.
        model: that looked.
        depths: the layers so far.
        rest: the others; they are computed when they are taken.
        count: how many there are in all.
    """

    path: str
    model: Model
    depths: tuple[Depth, ...]
    rest: Iterator[Depth]
    count: int

    @property
    def complete(self) -> bool:
        """Whether all layers are there."""
        return len(self.depths) == self.count

    def of(self, path: str | None, model: Model) -> bool:
        """Whether photo and model asked for are still these."""
        return (self.path, self.model) == (path, model)


def build(stage: Stage, tab: gr.Tab) -> None:
    """Lay out the screen inside its tab and connect it."""
    Inside(stage).connect(tab)


class Inside:
    """The components of the screen, and what happens to them."""

    def __init__(self, stage: Stage) -> None:
        """Lay them out, from top to bottom."""
        self.stage = stage
        self.opened = gr.State(None)
        self.index = gr.State(0)  # which of the layers is shown
        self.questions = gr.State(Questions())
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
        self.convolution = Convolution()
        self.feature = Feature(stage)

    def connect(self, tab: gr.Tab) -> None:
        """What happens when the tab is opened, a button pressed, or the photo pointed at."""
        opened = [self.opened, self.index]
        shown = [
            *opened, self.title, self.heat, self.maps, self.earlier, self.later,
            *self.convolution.outputs,
        ]  # fmt: skip
        asked = [self.stage.photo, self.stage.own, *opened, self.questions]
        quiet: dict[str, Any] = {"show_progress": "hidden", "trigger_mode": "always_last"}
        # Apart from all else: where TensorFlow has to be loaded, Explore does not wait for that.
        lane: dict[str, Any] = {
            "concurrency_limit": 1,
            "concurrency_id": "inside",
            "api_visibility": "private",
        }
        tab.select(guard(self.clear), asked, shown, **quiet, **QUICK).then(
            guard(self.show), asked, shown, **quiet, **lane
        ).then(guard(self.show_rest), asked, shown, **quiet, **lane)
        for button, by in ((self.earlier, -1), (self.later, 1)):
            button.click(
                guard(lambda opened, index, by=by: self.layer(opened, index + by)), opened, shown,
                show_progress="hidden", **QUICK,
            )  # fmt: skip
        # Opened in advance, so that nobody waits for it later.
        self.stage.photo.change(guard(self.prepare), self.stage.own, None, **QUICK)
        self.heat.click(guard(self.point), opened, self.heat, **quiet, **QUICK)
        self.convolution.connect(self.opened, lane)
        self.feature.connect()

    def prepare(self, own: Model | None) -> None:
        """Open the network, unless that takes TensorFlow."""
        with suppress(ClassifierError):
            waits_for_tensorflow(self.stage.model(own).members[0])

    def clear(
        self,
        path: str | None,
        own: Model | None,
        opened: Opened | None,
        index: int,
        questions: Questions,
    ) -> Any:
        """Nothing stands under another photo, or another model's name, than its own."""
        model = self.stage.model(own)
        if opened is not None and opened.of(path, model):
            return gr.skip()
        questions.ask("layers")
        return self.nothing(say("inside_wait"), _first())

    def show(
        self,
        path: str | None,
        own: Model | None,
        opened: Opened | None,
        index: int,
        questions: Questions,
    ) -> Iterator[Any]:
        """What a layer finds in the photo; where that takes a while, first a word of it.

        The other layers come afterwards (`show_rest`): so this one is seen while they are computed.
        """
        if path is None:
            yield gr.skip()
            return
        current, model = questions.ask("layers"), self.stage.model(own)
        try:
            if opened is None or not opened.of(path, model) or not opened.complete:
                member = model.members[0]
                if waits_for_tensorflow(member):
                    yield self.nothing(say("inside_wait"), parts.working(say("inside_waking")))
                explanation = explain(model, path, second_look=False).shrunk(PHOTO)
                depths, count = layers.look(explanation, member), len(layers.names(member))
                index = min(index, count - 1)
                some = tuple(islice(depths, index + 1))
                opened = Opened(path, model, some, depths, count)
            shown = self.layer(opened, index)
        except ClassifierError as error:
            shown = self.failed(error)
        yield shown if current() else gr.skip()

    def show_rest(
        self,
        path: str | None,
        own: Model | None,
        opened: Opened | None,
        index: int,
        questions: Questions,
    ) -> Any:
        """The layers that were not asked for: from then on, one can step through them."""
        if opened is None or opened.complete or not opened.of(path or "", self.stage.model(own)):
            return gr.skip()
        current = questions.ask("layers")
        try:
            opened = replace(opened, depths=(*opened.depths, *opened.rest))
            shown = {self.opened: opened, **self.ways(opened, index)}
        except ClassifierError as error:
            shown = self.failed(error)
        return shown if current() else gr.skip()

    def failed(self, error: ClassifierError) -> Updates:
        """No layer: the photo cannot be read, or the network cannot be looked into."""
        if isinstance(error, PhotoError):
            return self.nothing(str(error), _first())
        return self.nothing(say("inside_cannot", why=str(error)), Markup(""))

    def layer(self, opened: Opened | None, index: int) -> Any:
        """One of the model's layers, the nearest to `index` that there is."""
        if opened is None:
            return gr.skip()
        index = min(max(index, 0), len(opened.depths) - 1)
        depth = opened.depths[index]
        return {
            self.opened: opened,
            self.index: index,
            self.title: html.title(depth, index, opened.count, _kind(index, opened.count)),
            self.heat: _heat(depth, opened.model, 0.5, 0.5),
            self.maps: html.maps(depth),
            **self.ways(opened, index),
        }

    def ways(self, opened: Opened, index: int) -> Updates:
        """Where one can go from a layer."""
        return {
            self.earlier: gr.update(interactive=index > 0),
            self.later: gr.update(interactive=index < len(opened.depths) - 1),
        }

    def nothing(self, sentence: str, box: Markup) -> Updates:
        """No layer, and why."""
        return {
            self.opened: None,
            self.title: parts.hint(sentence),
            self.heat: box,
            self.maps: "",
            self.earlier: gr.update(interactive=False),
            self.later: gr.update(interactive=False),
            **self.convolution.closed(),
        }

    def point(self, opened: Opened | None, index: int, event: gr.EventData) -> Markup:
        """Where the cell under the pointer looks."""
        if opened is None:
            return _first()
        return _heat(opened.depths[index], opened.model, event.x, event.y)


def _first() -> Markup:
    return parts.choose("inside_heat")


def _kind(index: int, count: int) -> str:
    """The code of what layers at this depth have in common."""
    if index >= count - count / 3:
        return "inside_late"
    return "inside_early" if index < count / 3 else "inside_middle"


def _heat(depth: Depth, model: Model, x: float, y: float) -> Markup:
    """The heatmap at this depth, and a frame around what the cell at (x, y) looks at."""
    explanation = depth.explanation
    row, column = depth.cell(x, y)
    frame, sentences = _look(depth, row, column)
    heat = None if explanation.peak is None else explanation.heat_picture(parts.HEAT)
    picture = parts.layers(explanation.picture(PHOTO), heat, parts.described(explanation))
    return html.heat(
        picture=parts.pointable(picture + html.frame(*frame), say("inside_point")),
        legend=parts.legend() if heat is not None else "",
        caption=explanation.caption,
        sentences=[*sentences, say("inside_another")],
        remark=_left_out(model),
    )


def _look(depth: Depth, row: int, column: int) -> tuple[tuple[float, ...], list[str]]:
    """Where a cell looks: a frame in shares of the photo, and in sentences."""
    core, most = depth.core_box(row, column), depth.box(row, column)
    share, reach = core[2] * core[3], most[2] * most[3]
    place = {"row": row + 1, "column": column + 1}
    if reach < TINY:
        return most, [say("inside_all", **place, share=percent(reach))]
    sees = say("inside_whole") if reach > WHOLE else say("inside_most", share=percent(reach))
    return core, [say("inside_field", **place, share=percent(share)), sees]


def _left_out(model: Model) -> str:
    """The code of what this screen leaves out of the whole answer; "" if nothing."""
    if len(model.members) > 1:
        return "inside_member"
    return "inside_once" if model.card.mirrored else ""
