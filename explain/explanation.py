"""The one path from a photo to its explanation: page, command line and batch all walk it."""

import os
import time
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, BinaryIO

import numpy as np

from explain import cam, geometry, render
from models import photo as photos
from models import quality, verdict, view, words
from models.card import ModelCard
from models.engine import Evidence
from models.ensemble import Model
from models.errors import TargetError
from models.photo import Photo
from models.verdict import Finding, Verdict
from models.view import View


@dataclass(frozen=True)
class Look:
    """How one network looks at a photo.

    Attributes:
        card: of this network.
        weight: its share in the ensemble's mean; 1 for a network alone.
        view, evidence, heatmap: its stations of the path.
    """

    card: ModelCard
    weight: float
    view: View
    evidence: Evidence
    heatmap: cam.Heatmap

    def draw(self, width: int, height: int) -> np.ndarray:
        """The heatmap on the photo, comparable between networks: (height, width) float32, signed.

            weight / temperature * cells per view * cells, each drawn where it looked

        Cells are parts of a logit. Divided by the temperature, a logit counts as much as its
        probabilities do. A finer map spreads the same logit over more cells: times the number of
        cells that would cover the view, it becomes logit per area.
        """
        layer = self.card.layer
        per_view = self.view.size**2 / (layer.stride[0] * layer.stride[1])
        drawn = geometry.to_photo(self.heatmap.cells, layer, self.view, width, height)
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
    def heatmap(self) -> cam.Heatmap:
        """The cells of the network, or of an ensemble's first."""
        return self.looks[0].heatmap

    def _draw(self, width: int, height: int) -> np.ndarray:
        """The sum of what the networks draw: it explains the mean of their calibrated logits."""
        return np.sum([look.draw(width, height) for look in self.looks], axis=0)

    def heat(self, width: int, height: int) -> np.ndarray:
        """The heatmap as a picture of the photo: (height, width) float32 in 0..1."""
        return render.rectify(self._draw(width, height))

    @cached_property
    def peak(self) -> tuple[int, int] | None:
        """(x, y) of the heatmap's maximum in pixels of the oriented photo.

        Found on the view's grid, so exact to one view pixel. None where nothing is positive:
        then nothing in the photo speaks for the class, and there is no heat to draw.
        """
        size = self.view.size
        drawn = self._draw(size, size)
        if drawn.max() <= 0:
            return None
        row, column = np.unravel_index(drawn.argmax(), drawn.shape)
        x, y = self.view.to_photo(float(column), float(row))
        return round(x), round(y)

    @property
    def reasons(self) -> list[str]:
        """Why there is no answer, in sentences, most important first."""
        return [self._say(finding.reason, finding) for finding in self.verdict.findings]

    @property
    def tips(self) -> list[str]:
        """Which photo would help, in sentences, each once."""
        return list(
            dict.fromkeys(self._say(finding.tip, finding) for finding in self.verdict.findings)
        )

    @property
    def headline(self) -> str:
        """The answer, or that there is none, in one sentence."""
        name, confidence = self.verdict.probabilities[0]
        return words.say(
            self.verdict.status,
            label=self.card.label(name).display,
            sureness=words.sureness(confidence),
            confidence=words.percent(confidence),
            known=self._known,
        )

    @property
    def caption(self) -> str:
        """What the heatmap shows, in one sentence."""
        code = "map_nothing" if self.peak is None else "map"
        return words.say(code, label=self.card.label(self.heatmap.target).display)

    @property
    def place(self) -> str:
        """Where in the photo the heatmap peaks, in words, for those who cannot see it."""
        if self.peak is None:
            return ""
        column = min(3 * self.peak[0] // self.photo.full_width, 2)
        row = min(3 * self.peak[1] // self.photo.full_height, 2)
        return words.say("places").split(",")[3 * row + column].strip()

    @property
    def _known(self) -> str:
        return ", ".join(label.display for label in self.card.labels)

    def _say(self, code: str, finding: Finding) -> str:
        (first, p), (second, q) = self.verdict.probabilities[:2]
        return words.say(
            code,
            value=finding.value,
            limit=finding.limit,
            label=self.card.label(first).display,
            confidence=words.percent(p),
            runner_up=self.card.label(second).display,
            runner_up_confidence=words.percent(q),
            threshold=words.percent(self.card.thresholds.confidence),
            known=self._known,
        )

    def overlay(self, *, opacity: float = 0.6, longest: int = 1600) -> np.ndarray:
        """Photo, heatmap and legend in one picture, at most `longest` pixels: (H, W, 3) uint8."""
        rgb = self.picture(longest)
        height, width = rgb.shape[:2]
        if self.peak is None:
            return render.with_legend(rgb, self.caption, None)
        drawn = render.overlay(rgb, self.heat(width, height), opacity=opacity)
        return render.with_legend(drawn, self.caption, (words.say("low"), words.say("high")))

    def heat_picture(self, longest: int) -> np.ndarray:
        """The heatmap alone, to be laid over the photo: (H, W, 4) uint8 RGBA."""
        height, width = view.fit(self.photo.rgb.shape[:2], longest)
        return render.coloured(self.heat(width, height))

    def picture(self, longest: int) -> np.ndarray:
        """The photo with a longest side of at most `longest` pixels: (H, W, 3) uint8."""
        return view.shrink(self.photo.rgb, longest)

    def to_dict(self) -> dict[str, Any]:
        """Plain values for JSON; `README.md` lists them."""
        findings = self.verdict.findings
        return {
            "verdict": self.verdict.status,
            "label": self.verdict.label,
            "probabilities": dict(self.verdict.probabilities),
            "confidence": self.verdict.confidence,
            "reasons": self.reasons,
            "tips": self.tips,
            "codes": list(dict.fromkeys([f.reason for f in findings] + [f.tip for f in findings])),
            "target": self.heatmap.target,
            "peak": self.peak,
            "milliseconds": self.milliseconds,
        }


def explain(
    engine: Model,
    source: str | os.PathLike[str] | bytes | BinaryIO | Photo,
    *,
    target: str | None = None,
    threshold: float | None = None,
) -> Explanation:
    """Walk the whole path.

    Args:
        engine: a running bundle, of one network or of several.
        source: path, bytes or binary file of a photo, or one already opened.
        target: name of the class to explain; the most probable one by default.
        threshold: confidence 0..1 asked for before an answer is given; the card's by default.

    Raises:
        PhotoError: the photo cannot be read.
        TargetError: no such class, or a threshold outside 0..1.
    """
    start = time.perf_counter()
    card = engine.card
    if threshold is not None:
        if not 0 <= threshold <= 1:
            raise TargetError("The threshold must lie between 0 and 1.")
        card = replace(card, thresholds=replace(card.thresholds, confidence=threshold))
    if target is not None:
        card.label(target)  # refuses an unknown class before any work is done
    picture = source if isinstance(source, Photo) else photos.open(source)
    cards = [member.card for member in engine.members]
    views = [view.of(picture, each.input_size) for each in cards]
    evidence = [member.run(seen) for member, seen in zip(engine.members, views, strict=True)]
    logits = engine.pool([found.logits for found in evidence])
    decision = verdict.decide(logits, quality.measure(picture, views[0]), card)
    name = target or decision.probabilities[0][0]
    maps = [
        cam.grad_cam(found, name, centred=each.centred)
        for found, each in zip(evidence, cards, strict=True)
    ]
    looks = tuple(map(Look, cards, engine.weights, views, evidence, maps))
    milliseconds = 1000 * (time.perf_counter() - start)
    return Explanation(card, picture, decision, looks, milliseconds)
