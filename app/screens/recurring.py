"""Parts that recur in the photos of an album, on Teach: coloured, to be named and switched off."""

from itertools import zip_longest
from pathlib import Path
from typing import Any

import gradio as gr
import numpy as np
from markupsafe import Markup

from app import markup, parts
from app.album import Seen
from app.desk import classes_in, network
from app.stage import Stage, guard
from explain import drawing, recurring
from explain.recurring import PARTS
from models import photo as photos
from models import verdict, view
from models.card import Label
from models.model import Model
from models.taught import Taught

html = markup.load("recurring")

SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
MOST, SHOWN, LONGEST = 24, 3, 240  # photos that are taken apart, shown of each part; px
# Of Okabe and Ito (2008), told apart by all kinds of colour vision; numbers say it, too.
COLOURS = ("#e69f00", "#56b4e9", "#009e73", "#cc79a7")
GREY = (128, 128, 128)


def build(stage: Stage) -> None:
    """Lay out the button and the place of what it finds, and connect them."""
    board = gr.HTML(html.start(), js_on_load=SCRIPT, elem_id="recurring")
    found = gr.HTML("", js_on_load="watch('value', () => dispatchEvent(new Event('recurring')));",
                    elem_id="recurring_parts")  # fmt: skip

    def find(own: Model | None, event: gr.EventData) -> Markup | str:
        if not isinstance(own, Taught) or network(stage) is not own.base:
            return ""
        asked = classes_in(event)
        rows, missing = stage.desk.recall(own.base, asked)
        if missing:
            return html.missing(missing)
        return _parts(own, _spread([row for _, row in rows]))

    board.upload(
        guard(find), stage.own, found, show_progress_on=board, trigger_mode="once",
        **stage.lane,
    )  # fmt: skip
    stage.own.change(
        lambda: "", None, found, queue=False, show_progress="hidden", api_visibility="private"
    )


def _spread(rows: list[list[Seen]]) -> list[Seen]:
    """At most `MOST`, of all classes alike."""
    turns = [seen for turn in zip_longest(*rows) for seen in turn if seen is not None]
    return turns[:MOST]


def _parts(own: Taught, album: list[Seen]) -> Markup | str:
    pictures = [photos.open(seen.jpeg) for seen in album]
    views = [view.of(photo, own.card.input_size) for photo in pictures]
    evidence = [own.run(square) for square in views]
    features = np.stack([each.features for each in evidence])
    try:
        split = recurring.find(features)
    except ValueError:
        return html.cannot()
    effect = split.effect(own.head)
    rows = []
    for part in range(PARTS):
        strength = split.strength[..., part]
        shown = np.argsort(-strength.mean(axis=(1, 2)), kind="stable")[:SHOWN]
        scale = max(float(strength.max()), 1e-9)
        colour = tuple(bytes.fromhex(COLOURS[part][1:]))
        row = []
        for index in shown:
            rgb = view.shrink(pictures[index].rgb, LONGEST)
            height, width = rgb.shape[:2]
            cells = (strength[index] / scale).astype(np.float32)
            drawn = drawing.to_photo(cells, own.card.layer, views[index], width, height)
            solid = np.clip(drawn, 0, 1)[..., None]
            label, before, after = _change(own, evidence[index].logits, effect[index, part])
            row.append((
                parts.uri(_painted(rgb, 0.75 * solid, colour)),
                parts.uri(_painted(rgb, solid, GREY)), label, before, after,
            ))  # fmt: skip
        rows.append((COLOURS[part], row))
    return html.found(len(album), rows)


def _change(own: Taught, logits: np.ndarray, effect: np.ndarray) -> tuple[Label, float, float]:
    """The most probable class, and how probable it is with and without a part."""
    before, after = (
        verdict.probabilities(values[None], own.card)[0] for values in (logits, logits - effect)
    )
    best = int(before.argmax())
    return own.card.labels[best], float(before[best]), float(after[best])


def _painted(rgb: np.ndarray, solid: np.ndarray, colour: Any) -> np.ndarray:
    return np.rint(rgb * (1 - solid) + np.array(colour) * solid).astype(np.uint8)
