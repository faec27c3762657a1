"""In Look inside: the network's first convolution by number, and nine numbers of one's own."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import gradio as gr
from markupsafe import Markup

from app import markup, parts
from app.stage import guard
from explain import convolution
from explain.layers import Depth
from models.errors import ClassifierError
from models.model import Model
from words import number, say

html = markup.load("convolution")

BOARD = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
# What nine numbers of one's own may be to begin with, from the top left; the first is shown first.
PRESETS: dict[str, Sequence[float]] = {
    "convolution_edges": (-1, -1, -1, -1, 8, -1, -1, -1, -1),
    "experiment_blur": (0.11,) * 9,
    "convolution_sharpen": (0, -1, 0, -1, 5, -1, 0, -1, 0),
    "convolution_nothing": (0, 0, 0, 0, 1, 0, 0, 0, 0),
}
_ACTIVATIONS = {
    (None, None): "convolution_plain",
    (0.0, None): "convolution_relu",
    (0.0, 6.0): "convolution_relu6",
}

Updates = dict[Any, Any]  # components, and what becomes of them


class Convolution:
    """The components of the panel; all but the network's numbers is the browser's own affair."""

    def __init__(self) -> None:
        """Lay them out."""
        with gr.Accordion(say("convolution"), open=False) as self.panel:
            self.board = gr.HTML("", js_on_load=BOARD, elem_id="convolution")

    def connect(self, opened: gr.State, lane: dict[str, Any]) -> None:
        """Numbers are fetched when the panel is opened.

        Args:
            opened: has a `model` and its `depths` over the photo, or is None.
            lane: of the events that open it: they come first.
        """
        self.panel.expand(guard(self.show), opened, self.board, show_progress="hidden", **lane)

    @property
    def outputs(self) -> list[Any]:
        """The components that `closed` changes."""
        return [self.panel, self.board]

    def closed(self) -> Updates:
        """Nothing stands here that is of another photo."""
        return {self.panel: gr.update(open=False), self.board: ""}

    def show(self, opened: Any) -> Markup:
        """The first layer over the photo, or why not."""
        if opened is None:
            return parts.choose("convolution_photo")
        try:
            return _board(opened.model, opened.depths[0])
        except ClassifierError as error:
            return parts.hint(say("inside_cannot", why=str(error)))


def _board(model: Model, depth: Depth) -> Markup:
    found = convolution.first(model.members[0], depth.explanation.view)
    if found is None:
        return parts.hint(say("convolution_cannot"))
    return html.board(
        found,
        numbers=json.dumps(found.to_dict()),
        chosen=depth.strongest[0],
        activation=_ACTIVATIONS.get(found.clip, "convolution_clip"),
        ends=[_short(float(end)) for end in (found.scale.min(), found.scale.max())],
        presets=PRESETS,
    )


def _short(value: float) -> str:
    """With two decimals, or none where these are zeros."""
    return number(value, 0 if abs(value - round(value)) < 0.005 else 2)
