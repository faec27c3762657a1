"""The one path from a photo to its explanation: page, command line and batch all walk it."""

import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, BinaryIO

import numpy as np

import words
from explain import cam, drawing, inside, methods, render
from explain.cam import Heatmap
from explain.table import COLUMNS
from models import photo as photos
from models import quality, sentences, verdict, view
from models.card import Layer, ModelCard
from models.engine import Evidence
from models.errors import TargetError
from models.model import Member, Model
from models.photo import Photo
from models.verdict import Finding, Verdict
from models.view import View

# Sides of the part that is looked at again where there is no answer, as a share of the photo's; and
# how much more familiar than for an answer it must be: parts of strange things may look like much.
CLOSER, CLEARLY = 0.5, 0.1
# A class whose largest heat is a smaller share of the winner's has next to nothing to show: on one
# scale, it is drawn less than a tenth as solid.
LITTLE = 0.1


@dataclass(frozen=True)
class Look:
    """How one network looks at a photo.

    Attributes:
        card: of this network.
        weight: its share in the ensemble's mean; 1 for a network alone.
        view, evidence, heatmap: its stations of the path.
        winner: the heatmap of the most probable class, by the usual method.
    """

    card: ModelCard
    weight: float
    view: View
    evidence: Evidence
    heatmap: Heatmap
    winner: Heatmap

    def draw(self, width: int, height: int, heatmap: Heatmap | None = None) -> np.ndarray:
        """The heatmap on the photo, comparable between networks: (height, width) float32, signed.

        By default its own; or another one of the same network.

            weight / temperature * cells per view * cells, each drawn where it looked

        Cells are parts of a logit. Divided by the temperature, a logit counts as much as its
        probabilities do. A finer map spreads the same logit over more cells: times the number of
        cells that would cover the view, it becomes logit per area.
        """
        heatmap = heatmap or self.heatmap
        layer = heatmap.layer
        per_view = self.view.size**2 / (layer.stride[0] * layer.stride[1])
        drawn = drawing.to_photo(heatmap.cells, layer, self.view, width, height)
        return drawn * np.float32(self.weight / self.card.temperature * per_view)


@dataclass(frozen=True)
class Explanation:
    """What a model sees in a photo.

    Attributes:
        card: of the model, with the confidence threshold that was asked for.
        photo, verdict: the stations of the path that are shared by all networks.
        looks: those of the network, or of each network of an ensemble.
        milliseconds: from decoding to heatmap.
    """

    card: ModelCard
    photo: Photo
    verdict: Verdict
    looks: tuple[Look, ...]
    milliseconds: float

    @property
    def view(self) -> View:
        """The view of the network, or of an ensemble's first."""
        return self.looks[0].view

    @property
    def heatmap(self) -> Heatmap:
        """The cells of the network, or of an ensemble's first."""
        return self.looks[0].heatmap

    def draw(self, width: int, height: int) -> np.ndarray:
        """The heatmap on the photo: (height, width) float32, signed.

        The sum of what the networks draw: it explains the mean of their calibrated logits.
        """
        return np.sum([look.draw(width, height) for look in self.looks], axis=0)

    def top(self, width: int, height: int) -> float:
        """The largest value of the winner's heatmap, drawn on the photo; the scale of every class.

        0 where the heatmap has no scale in common with it: of another method or layer, or the
        difference of two classes.
        """
        if any(
            (look.heatmap.method, look.heatmap.layer, look.heatmap.contrast)
            != (look.winner.method, look.winner.layer, None)
            for look in self.looks
        ):
            return 0.0
        drawn = [look.draw(width, height, look.winner) for look in self.looks]
        return float(np.max(np.sum(drawn, axis=0)))

    def heat(self, width: int, height: int) -> np.ndarray:
        """The heatmap as a picture of the photo: (height, width) float32 in 0..1.

        On the scale of the most probable class, so that a class for which little speaks stays dark.
        """
        drawn = self.draw(width, height)
        top = 0.0 if self._of_winner else self.top(width, height)
        return render.rectify(drawn, max(float(drawn.max()), top))

    @property
    def _of_winner(self) -> bool:
        return all(look.heatmap is look.winner for look in self.looks)

    @cached_property
    def little(self) -> bool:
        """Whether next to nothing speaks for the class, beside the most probable one."""
        if self.peak is None or self._of_winner:
            return False
        size = self.view.size
        return float(self.draw(size, size).max()) < LITTLE * self.top(size, size)

    @cached_property
    def peak(self) -> tuple[int, int] | None:
        """(x, y) of the heatmap's maximum in pixels of the oriented photo.

        Found on the view's grid, so exact to one view pixel. None where nothing is positive:
        then nothing in the photo speaks for the class, and there is no heat to draw.
        """
        size = self.view.size
        drawn = self.draw(size, size)
        if drawn.max() <= 0:
            return None
        row, column = np.unravel_index(drawn.argmax(), drawn.shape)
        x, y = self.view.to_photo(float(column), float(row))
        return round(x), round(y)

    @property
    def reasons(self) -> list[str]:
        """Why there is no answer, in sentences, most important first."""
        return sentences.reasons(self.verdict, self.card)

    @property
    def tips(self) -> list[str]:
        """Which photo would help, in sentences, each once."""
        return sentences.tips(self.verdict, self.card)

    @property
    def headline(self) -> str:
        """The answer, or that there is none, in one sentence."""
        return sentences.headline(self.verdict, self.card)

    @property
    def caption(self) -> str:
        """What the heatmap shows, in one sentence."""
        heatmap = self.heatmap
        code = "map_nothing" if self.peak is None else f"map_{heatmap.method}"
        contrast = heatmap.contrast and self.card.label(heatmap.contrast).shown
        if contrast:
            code = "map_nothing_contrast" if self.peak is None else "map_contrast"
        elif self.little:
            code = "map_little"
        elif not words.known(code):
            code = "map"
        return words.say(code, label=self.card.label(heatmap.target).shown, contrast=contrast)

    @property
    def place(self) -> str:
        """Where in the photo the heatmap peaks, in words, for those who cannot see it."""
        if self.peak is None:
            return ""
        column = min(3 * self.peak[0] // self.photo.full_width, 2)
        row = min(3 * self.peak[1] // self.photo.full_height, 2)
        return words.say("places").split(",")[3 * row + column].strip()

    def overlay(self, *, opacity: float = 0.6, longest: int = 1600) -> np.ndarray:
        """Photo, heatmap and legend in one picture, at most `longest` pixels: (H, W, 3) uint8.

        The legend is English where this computer has no letters for the language of the moment.
        """
        rgb = self.picture(longest)
        height, width = rgb.shape[:2]
        sentence, *ends = self._legend()
        if render.typeface("".join([sentence, *ends])) is None:
            with words.speaking("en"):
                sentence, *ends = self._legend()
        if self.peak is None:
            return render.with_legend(rgb, sentence, None)
        drawn = render.overlay(rgb, self.heat(width, height), opacity=opacity)
        return render.with_legend(drawn, sentence, (ends[0], ends[1]), opacity=opacity)

    def _legend(self) -> tuple[str, str, str]:
        return self.caption, words.say("low"), words.say("high")

    def heat_picture(self, longest: int) -> np.ndarray:
        """The heatmap alone, to be laid over the photo: (H, W) float32 in 0..1."""
        height, width = view.fit(self.photo.rgb.shape[:2], longest)
        return self.heat(width, height)

    def picture(self, longest: int) -> np.ndarray:
        """The photo with a longest side of at most `longest` pixels: (H, W, 3) uint8."""
        return view.shrink(self.photo.rgb, longest)

    def shrunk(self, longest: int) -> "Explanation":
        """The same with a photo of at most `longest` pixels, to be kept: photos take megabytes."""
        # A copy, for a picture of that size already may be a part of something larger.
        rgb = np.array(self.picture(longest))
        return replace(self, photo=replace(self.photo, rgb=rgb))

    def to_dict(self) -> dict[str, Any]:
        """Plain values for JSON, see `explain/table.py`; `docs/command-line.md` lists them."""
        return {name: value(self) for name, value in COLUMNS.items()}


def explain(
    engine: Model,
    source: str | os.PathLike[str] | bytes | BinaryIO | Photo,
    *,
    target: str | None = None,
    contrast: str | None = None,
    method: str = methods.DEFAULT,
    layer: str | None = None,
    threshold: float | None = None,
    second_look: bool = True,
    progress: Callable[[float], None] | None = None,
) -> Explanation:
    """Walk the whole path.

    Args:
        engine: a running bundle, of one network or of several.
        source: path, bytes or binary file of a photo, or one already opened.
        target: name of the class to explain; the most probable one by default.
        contrast: name of a class to compare it with: why the target and not this one?
        method: a name of `explain.methods.METHODS`.
        layer: name of the layer to explain; the last convolutional activation by default. Any
            other needs TensorFlow, and the heatmap is that of one look, even of a mirrored model.
        threshold: confidence 0..1 asked for before an answer is given; the card's by default.
        second_look: whether a part of a photo without an answer is looked at, too: it takes as
            long again, and all that may come of it is one more tip.
        progress: called by slow methods with the completed fraction, 0..1.

    Raises:
        PhotoError: the photo cannot be read.
        TargetError: no such class, method or layer, or a threshold outside 0..1.
    """
    start = time.perf_counter()
    card = engine.card
    # What cannot be is refused before any work is done.
    if threshold is not None:
        if not 0 <= threshold <= 1:
            raise TargetError("threshold_range")
        card = replace(card, thresholds=replace(card.thresholds, confidence=threshold))
    target, contrast = (name and card.label(name).name for name in (target, contrast))
    methods.method(method)
    picture = source if isinstance(source, Photo) else photos.open(source)
    decision, looks = _look(engine, picture, card)
    first = Explanation(card, picture, decision, looks, 0)
    unsure = second_look and decision.status in ("unfamiliar", "ambiguous")
    # A part that shows one of two animals would be answered, and yet nothing here is small.
    unsure = unsure and decision.findings[0].reason != "two_animals"
    if unsure and _closer(engine, first):
        finding = Finding("looks_small", "fill_picture", CLOSER, CLOSER)
        decision = replace(decision, findings=(finding, *decision.findings))
    name = target or next(n for n, _ in decision.probabilities if n != contrast)
    usual = (first.heatmap.target, None, methods.DEFAULT, None)
    if (name, contrast, method, layer) != usual:
        looks = tuple(
            replace(
                look,
                heatmap=_map(
                    member, look.view, look.evidence, name, contrast, method, layer, progress
                ),
            )
            for member, look in zip(engine.members, looks, strict=True)
        )
    milliseconds = 1000 * (time.perf_counter() - start)
    return Explanation(card, picture, decision, looks, milliseconds)


def _look(engine: Model, picture: Photo, card: ModelCard) -> tuple[Verdict, tuple[Look, ...]]:
    """The verdict on a photo, and each network's look, which explains the most probable class."""
    members = engine.members
    views = [view.of(picture, member.card.input_size) for member in members]
    evidence = [member.run(square) for member, square in zip(members, views, strict=True)]
    logits = engine.pool([of_member.logits for of_member in evidence])
    familiar = engine.familiarity(evidence)
    # Several networks need not see a second animal at the same place.
    beside = cam.second(evidence[0], members[0].card) if len(members) == 1 else 0.0
    decision = verdict.decide(logits, quality.measure(picture, views[0]), card, familiar, beside)
    best = decision.probabilities[0][0]
    parts = zip(members, engine.weights, views, evidence, strict=True)
    looks = []
    for member, weight, square, one in parts:
        heatmap = _map(member, square, one, best, None, methods.DEFAULT, None, None)
        looks.append(Look(member.card, weight, square, one, heatmap, heatmap))
    return decision, tuple(looks)


def _closer(engine: Model, explanation: Explanation) -> bool:
    """Whether the quarter of the photo around the heatmap's peak would clearly be answered.

    How far the heatmap extends does not tell small animals from large ones; a second look does:
    `python -m benchmarks doubt`.
    """
    if explanation.peak is None:
        return False
    photo, (x, y) = explanation.photo, explanation.peak
    (height, width), full = photo.rgb.shape[:2], photo.full_width
    w, h = round(CLOSER * width), round(CLOSER * height)
    # The peak is in pixels of the full photo; a large one was decoded smaller.
    left = min(max(round(x * width / full - w / 2), 0), width - w)
    top = min(max(round(y * width / full - h / 2), 0), height - h)
    if not (w and h):
        return False
    part = Photo(np.ascontiguousarray(photo.rgb[top : top + h, left : left + w]))
    limits = explanation.card.thresholds
    strict = replace(
        limits,
        familiarity=min(limits.familiarity + CLEARLY, 1.0),
        outside=max(limits.outside - CLEARLY, 0.0) if limits.outside < 1 else 1.0,
    )
    return _look(engine, part, replace(explanation.card, thresholds=strict))[0].status == "answer"


def again(
    engine: Model,
    explanation: Explanation,
    *,
    target: str | None = None,
    contrast: str | None = None,
    method: str | None = None,
    layer: str | None = None,
    progress: Callable[[float], None] | None = None,
) -> Explanation:
    """Explain another class, or in another way, what has been looked at already; see `explain`.

    Target and method stay what they were where they are not given. Verdict, photo and evidence
    stay in any case; unless the method is slow, no network runs.
    """
    start = time.perf_counter()
    name, way = target or explanation.heatmap.target, method or explanation.heatmap.method
    looks = tuple(
        replace(
            look,
            heatmap=_map(member, look.view, look.evidence, name, contrast, way, layer, progress),
        )
        for member, look in zip(engine.members, explanation.looks, strict=True)
    )
    return Explanation(
        explanation.card,
        explanation.photo,
        explanation.verdict,
        looks,
        1000 * (time.perf_counter() - start),
    )


def heat_pictures(
    explanations: Sequence[Explanation], longest: int, *, first: bool = False
) -> list[np.ndarray]:
    """Heatmaps on one scale, each to be laid over its own photo: (h, w) float32 in 0..1.

    1 is the largest value of them all, also where they explain other classes than the most
    probable one. Or it is the `first` one's largest, which then stays as it is, whatever stands
    beside it; larger values are 1, too.
    """
    sides = [view.fit(explanation.photo.rgb.shape[:2], longest) for explanation in explanations]
    drawn = [e.draw(width, height) for e, (height, width) in zip(explanations, sides, strict=True)]
    tops = [float(heatmap.max()) for heatmap in drawn]
    top = tops[0] if first and tops[0] > 0 else max(tops)
    return [np.minimum(render.rectify(heatmap, top), 1) for heatmap in drawn]


def _map(
    member: Member,
    square: View,
    evidence: Evidence,
    target: str,
    contrast: str | None,
    method: str,
    layer: str | None,
    progress: Callable[[float], None] | None,
) -> Heatmap:
    """The heatmap of one network."""
    card, ask = member.card, member.logits
    weights = cam.target_weights(card, target, contrast=contrast)
    if layer not in (None, card.layer.name):
        from explain import network  # needs TensorFlow

        other = network.of_bundle(member).at(layer)
        card, ask, evidence = other.card, other.logits, other.run(square)
    else:
        evidence = inside.without_tensorflow(member, square, evidence, weights)

    def deeper(view: View) -> list[tuple[Layer, Evidence]]:
        return inside.deeper(member, view, weights)

    question = methods.Question(card, square, evidence, weights, ask, deeper, progress)
    return methods.heatmap(question, method, target, contrast)
