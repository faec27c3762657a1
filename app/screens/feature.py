"""In Look inside: what a feature looks for, in the photos of an album that excite it most.

The album is that of Teach, for a model that was taught there, or the page's folder of test photos.
Where there is neither, a sentence says how there could be one.
"""

import time
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Any

import gradio as gr
import numpy as np
from markupsafe import Markup

from app import gallery, markup, parts
from app.desk import classes_in, network
from app.gallery import Kept
from app.stage import QUICK, Stage, guard
from explain import cam, excites, resembles
from explain.excites import Peaks
from explain.resembles import Box
from models import photo as photos
from models.card import Label
from models.engine import LinearHead
from models.errors import PhotoError
from models.model import Member, Model
from models.taught import Taught
from words import listed, number, say

html = markup.load("feature")

SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
TELL = "watch('value', () => dispatchEvent(new Event('features')));"
FEATURES, SHOWN = 8, 6  # of a class; photos of a feature
MOST = 100  # photos of a visitor's album that are looked at: two or three seconds
NAMED = 20  # classes, where no photo is of one
MINUS = "\N{MINUS SIGN}"

Updates = dict[Any, Any]  # components, and what becomes of them


@dataclass(frozen=True, eq=False)
class Album:
    """Photos, and what excites the features of a network in them.

    Attributes:
        model: the page's, or the visitor's.
        photos: all of them have `peaks`.
        labels: the classes of the network that have photos, by their names.
    """

    model: Model
    photos: list[Kept]
    labels: dict[str, Label]

    @property
    def member(self) -> Member:
        """The network: an ensemble's first."""
        return self.model.members[0]

    def weights(self, name: str) -> np.ndarray:
        """(K,) of the score of a class, as heatmaps count it."""
        head = self.member.head
        assert isinstance(head, LinearHead)  # else there is no album
        return head.kernel @ cam.target_weights(self.member.card, name)


@dataclass(frozen=True)
class Excited:
    """A photo that excites a feature: a data URI, its class, where, how strongly, what it adds."""

    uri: str
    name: str
    box: Box
    strength: str
    adds: str


class Feature:
    """The components of the panel, and what happens to them."""

    def __init__(self, stage: Stage) -> None:
        """Lay them out: the classes; the features of the chosen one; photos of the chosen one."""
        self.stage = stage
        self.album = gr.State(None)
        with gr.Accordion(say("feature"), open=False, elem_id="feature") as self.panel:
            self.board = gr.HTML("", js_on_load=SCRIPT, elem_id="feature_board")
            self.chips = gr.HTML("", js_on_load=TELL, elem_id="feature_chips")
            self.photos = gr.HTML("", js_on_load=TELL, elem_id="feature_photos")

    def connect(self) -> None:
        """What happens when the panel is opened, and a class or a feature chosen."""
        own, shown = self.stage.own, [self.album, self.board, self.chips, self.photos]
        quiet: dict[str, Any] = {"show_progress": "hidden", "trigger_mode": "always_last"}
        self.panel.expand(guard(self.open), [own, self.album], shown, **quiet, **QUICK)
        self.board.upload(guard(self.look), own, shown, **quiet, **self.stage.lane)
        self.board.click(guard(self.show), self.album, shown[2:], **quiet, **self.stage.lane)
        own.change(self.close, None, [self.panel, *shown], show_progress="hidden", **QUICK)

    def close(self) -> Updates:
        """Another model answers on this visitor's page."""
        return {self.panel: gr.update(open=False), **self.nothing("")}

    def nothing(self, board: Markup | str) -> Updates:
        """No album, and why."""
        return {self.album: None, self.board: board, self.chips: "", self.photos: ""}

    def open(self, own: Model | None, known: Album | None) -> Any:
        """Ask the browser for its album, or why there can be none."""
        model = self.stage.model(own)
        if known is not None and known.model is model:
            return gr.skip()
        if not isinstance(model.members[0].head, LinearHead):
            return self.nothing(parts.hint(say("feature_head")))
        if isinstance(own, Taught) and network(self.stage) is own.base:
            return self.nothing(html.asked(time.monotonic(), album=True))
        if own is not None or self.stage.gallery is None:
            return self.nothing(parts.hint(say("feature_none")))
        return self.nothing(html.asked(time.monotonic(), album=False))

    def look(self, own: Model | None, event: gr.EventData) -> Any:
        """What excites the features in the photos of an album."""
        model = self.stage.model(own)
        if not isinstance(model.members[0].head, LinearHead):
            return gr.skip()
        if isinstance(own, Taught) and network(self.stage) is own.base:
            return self.look_at(own, event)
        if own is not None or self.stage.gallery is None:
            return gr.skip()
        kept_photos = self.stage.gallery.photos()
        if kept_photos is None:
            return self.nothing(html.later(time.monotonic()))
        return self.found(model, kept_photos)

    def look_at(self, own: Taught, event: gr.EventData) -> Updates:
        """The visitor's photos; or which of them have to be looked at again."""
        asked = classes_in(event)
        rows, missing = self.stage.desk.recall(own.base, asked)
        if missing:
            return self.nothing(html.asked(time.monotonic(), album=True, missing=missing))
        turns = zip_longest(*([(name, seen.jpeg) for seen in row] for name, row in rows))
        every = [photo for turn in turns for photo in turn if photo is not None]
        return self.found(own, [gallery.keep(name, jpeg, own) for name, jpeg in every[:MOST]])

    def found(self, model: Model, kept_photos: list[Kept]) -> Updates:
        """The classes of an album, and the first one's features."""
        names = {kept.name for kept in kept_photos}
        card = model.members[0].card
        labels = {label.name: label for label in card.labels if label.name in names}
        if not labels:
            return self.nothing(
                parts.hint(say("feature_folders", names=listed(card.names[:NAMED])))
            )
        album = Album(model, kept_photos, labels)
        remark = "inside_member" if len(model.members) > 1 else ""
        board = html.board(labels.values(), card.centred, remark)
        return {self.album: album, self.board: board, **self.chosen(album, next(iter(labels)))}

    def show(self, album: Album | None, event: gr.EventData) -> Any:
        """Another class, or another feature of it; what anybody may have written."""
        name, feature = getattr(event, "label", None), getattr(event, "feature", None)
        if album is None or not isinstance(name, str) or name not in album.labels:
            return gr.skip()
        if feature is None:
            return self.chosen(album, name)
        if not isinstance(feature, int) or not 0 <= feature < len(album.weights(name)):
            return gr.skip()
        return {self.photos: _photos(album, name, feature)}

    def chosen(self, album: Album, name: str) -> Updates:
        """A class: its features, and the photos of the first."""
        peaks = [_peaks(kept) for kept in album.photos if kept.name == name]
        speaking = excites.speaking(peaks, album.weights(name), FEATURES)
        rows = [(feature, _signed(adds)) for feature, adds in speaking]
        label = album.labels[name]
        return {
            self.chips: html.chips(label, rows),
            self.photos: _photos(album, name, rows[0][0]) if rows else "",
        }


def _photos(album: Album, name: str, feature: int) -> Markup:
    peaks = [_peaks(kept) for kept in album.photos]
    weights, member = album.weights(name), album.member
    excited = []
    for index in excites.exciting(peaks, feature, SHOWN):
        kept, peak = album.photos[index], peaks[index]
        try:
            picture = gallery.picture(kept.source, photos.open(kept.source))
        except PhotoError:  # the folder has changed meanwhile
            continue
        excited.append(
            Excited(
                picture,
                gallery.shown(member.card, kept.name),
                _box(member, int(peak.cells[feature])),
                number(float(peak.strengths[feature]), 1),
                _signed(float(peak.adds(weights)[feature])),
            )
        )
    return html.photos(feature, len(peaks), album.labels[name], excited)


def _peaks(kept: Kept) -> Peaks:
    assert kept.peaks is not None
    return kept.peaks


def _box(member: Member, cell: int) -> Box:
    """Around where a cell looks: as large as parts that resemble, for single cells show little."""
    layer = member.card.layer
    side = resembles.side_of(np.empty((layer.rows, layer.columns, 0)))
    row, column = divmod(cell, layer.columns)
    middle = (side - 1) / 2
    return resembles.box((row - middle, column - middle), side, layer, member.card.input_size)


def _signed(value: float) -> str:
    """A number with its sign, two decimals."""
    return f"{MINUS if round(value, 2) < 0 else '+'}{number(abs(value), 2)}"
