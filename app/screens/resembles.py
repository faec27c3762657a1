"""Because it resembles these: the nearest photos of an album, below the answer on Explore.

The album is that of Teach, for a model that was taught there, and can be corrected here; or, where
photos may be shown, the page's folder of test photos. Nothing stands here where there is neither.
The answer does not wait for it: the browser asks as soon as it shows the answer (`resembles.js`).
"""

import hashlib
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import gradio as gr
import numpy as np
from markupsafe import Markup

from app import album, markup
from app.desk import classes_in, network
from app.gallery import Kept, digest, picture, shown
from app.stage import Latest, Stage, guard
from explain import resembles
from explain.explanation import Explanation, explain
from explain.resembles import Box
from models import photo as photos
from models import view
from models.model import Model
from models.taught import Taught
from words import percent

html = markup.load("resembles")

SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
TELL = "watch('value', () => dispatchEvent(new Event('resembles')));"


@dataclass(frozen=True)
class Picture:
    """A photo as a data URI, its class's name, and its parts, each with its number."""

    uri: str
    name: str
    boxes: list[tuple[int, Box]]


class Resembles:
    """The components, and what happens to them."""

    def __init__(self, stage: Stage) -> None:
        """Lay them out: what the browser asks for, which nobody sees, and what is shown."""
        self.stage = stage
        self.asked = gr.HTML("", js_on_load=SCRIPT, elem_id="asked")
        self.shown = gr.HTML("", js_on_load=TELL, elem_id="resembles")

    def connect(self, shown_path: gr.State) -> None:
        """What happens when the browser asks; `shown_path`: whose answer is on the screen."""
        stage = self.stage
        self.asked.upload(
            guard(self.show), [shown_path, stage.own, stage.latest], self.shown,
            show_progress="hidden", trigger_mode="always_last", **stage.lane,
        )  # fmt: skip

    def question(self, path: str, own: Model | None, explanation: Explanation) -> Markup | str:
        """What the browser shall ask for, along with an answer; nothing without an album."""
        if not (self.stage.gallery or isinstance(own, Taught)):
            return ""
        model, verdict = self.stage.model(own), explanation.verdict
        best, probability = verdict.probabilities[0]
        answered = model.card.names.index(verdict.label) if verdict.label else ""
        return html.asked(
            f"{_key(path, model)}-{answered}",
            f"{model.card.label(best).shown} {percent(probability)}",
            isinstance(own, Taught),
        )

    def show(self, path: str | None, own: Model | None, latest: Latest, event: gr.EventData) -> Any:
        """The nearest photos, or which photos of the album have to be looked at again."""
        model, key = self.stage.model(own), str(getattr(event, "key", ""))
        if path is None or latest.passed(path) or not key.startswith(_key(path, model)):
            return gr.skip()
        answer = dict(enumerate(model.card.names)).get(_index(key))
        if not isinstance(own, Taught):
            kept_photos = self.stage.gallery.photos() if self.stage.gallery else []
            if kept_photos is None:
                return html.later(key, time.monotonic())
            return _section(key, model, path, kept_photos, answer, [])
        if network(self.stage) is not own.base:  # a file's network, which saw none of the album
            return ""
        asked = classes_in(event)
        rows, missing = self.stage.desk.recall(own.base, asked)
        if missing:
            return html.missing(key, missing)
        kept_photos = [
            Kept(name, seen.example.features, seen.jpeg, seen.example.digest)
            for name, row in rows
            for seen in row
        ]
        others = [name for name, _ in asked if name != answer]
        return _section(key, model, album.small(path), kept_photos, answer, others)


def _section(
    key: str,
    model: Model,
    source: bytes | str,
    kept_photos: list[Kept],
    answer: str | None,
    others: list[str],
) -> Markup | str:
    """The nearest photos, and which other classes than the answer the photo can be given to."""
    explanation = explain(model, source, second_look=False)
    look, member = explanation.looks[0], model.members[0]
    same = digest(look.view.pixels)
    kept_photos = [kept for kept in kept_photos if kept.digest != same]
    if not kept_photos:
        return ""
    features, layer, size = look.evidence.features, look.winner.layer, look.view.size
    side = resembles.side_of(features)
    places = resembles.strongest(look.winner.cells, side)

    def boxes(places: list[resembles.Place]) -> list[tuple[int, Box]]:
        return list(enumerate((resembles.box(place, side, layer, size) for place in places), 1))

    near = []
    pooled = features.mean(axis=(0, 1))
    for index in resembles.nearest(pooled, np.array([kept.features for kept in kept_photos])):
        kept = kept_photos[index]
        photo = photos.open(kept.source)
        other = member.run(view.of(photo, size)).features
        alike = resembles.counterparts(features, places, other, side)
        near.append(Picture(picture(kept.source, photo), kept.name, boxes(alike)))
    own = Picture(picture(source, explanation.photo), "", boxes(places))
    names = {name: shown(model.card, name) for name in (*others, *(photo.name for photo in near))}
    return html.section(key, own, near, answer, others, names)


def _key(path: str, model: Model) -> str:
    """What tells answers of photos and models apart, the photo first; no path leaves the page."""
    kernel = model.kernel.tobytes() if isinstance(model, Taught) else b""
    return "-".join(hashlib.sha256(part).hexdigest()[:16] for part in (path.encode(), kernel))


def _index(key: str) -> int:
    number = key.rpartition("-")[2]
    return int(number) if number.isdecimal() and number.isascii() else -1
