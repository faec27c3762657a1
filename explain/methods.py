"""The ways to make a heatmap, one table; page, command line and benchmarks read it.

To add one, write a function of the evidence (`explain/cam.py`) or of a score that asks the
network again (`explain/masks.py`), and give it a line in `METHODS`.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from explain import cam, drawing, masks
from explain.cam import Heatmap
from models.card import Layer, ModelCard
from models.engine import Evidence
from models.errors import TargetError
from models.view import View
from words import known, say

# Of 1,280 channels, and of the 4,000 and more masks that the papers took: seconds, not minutes.
CHANNELS, MASKS = 128, 500


@dataclass(frozen=True)
class Question:
    """Why this number for this view? The number is weights . logits.

    Attributes:
        card: of the network; its layer is the one that gave the features.
        view, evidence: what the network saw, and what it made of that.
        weights: (C,) float32, see `cam.target_weights`.
        ask: many views (N, S, S, 3) uint8 -> logits (N, C).
        deeper: looks at the view again, at the last layer of each resolution.
        progress: called with the completed fraction, 0..1.
    """

    card: ModelCard
    view: View
    evidence: Evidence
    weights: np.ndarray
    ask: Callable[[np.ndarray], np.ndarray]
    deeper: Callable[[View], list[tuple[Layer, Evidence]]]
    progress: Callable[[float], None] | None = None

    def score(self, views: np.ndarray) -> np.ndarray:
        """The number of other views: (N, S, S, 3) uint8 -> (N,) float32."""
        return self.ask(views) @ self.weights


@dataclass(frozen=True)
class Method:
    """A way to make a heatmap.

    Attributes:
        name: as in the paper, or a code of `words`.
        cells: answers a question with (h, w) float32 and where these cells look.
        slow: runs the network again, hundreds of times, or looks into all its layers.
        count: of channels or masks, which the name tells.
    """

    name: str
    cells: Callable[[Question], tuple[np.ndarray, Layer]]
    slow: bool = False
    count: int | None = None

    @property
    def title(self) -> str:
        """Its name for people."""
        return say(self.name, count=self.count) if known(self.name) else self.name


def _cam(
    function: Callable[[Evidence, np.ndarray], np.ndarray],
) -> Callable[[Question], tuple[np.ndarray, Layer]]:
    return lambda q: (function(q.evidence, q.weights), q.card.layer)


def fused_layer_cam(question: Question) -> tuple[np.ndarray, Layer]:
    """LayerCAM of several layers (Jiang et al. 2021): the largest of their maps at each place.

    The last layer of each resolution, each map drawn where its cells look, 0 to 1 by its maximum.
    The paper lifts the two finest by tanh(2 x); its choice of layers was made for VGG16.

    Returns:
        (56, 56) float32, and where these cells look.
    """
    size = question.view.size
    kept = min(masks.RISE_CELLS, size)
    joined = np.zeros((kept, kept), np.float32)
    for layer, evidence in question.deeper(question.view):
        cells = np.maximum(cam.layer_cam(evidence, question.weights), 0)
        drawn = drawing.to_photo(cells, layer, question.view, kept, kept)
        joined = np.maximum(joined, drawn / max(float(drawn.max()), 1e-12))
    stride = size / kept
    first = (stride - 1) / 2
    return joined, Layer("several", kept, kept, (first, first), (stride, stride))


METHODS = {
    "grad_cam": Method("Grad-CAM", _cam(cam.grad_cam)),
    "grad_cam++": Method("Grad-CAM++", _cam(cam.grad_cam_plus_plus)),
    "hires_cam": Method("HiResCAM", _cam(cam.hires_cam)),
    "layer_cam": Method("LayerCAM", _cam(cam.layer_cam)),
    "fused_layer_cam": Method("title_fused_layer_cam", fused_layer_cam, slow=True),
    "eigen_cam": Method("Eigen-CAM", _cam(cam.eigen_cam)),
    "score_cam": Method(
        "title_score_cam",
        lambda q: (
            masks.score_cam(
                q.view,
                q.evidence.features,
                q.card.layer,
                q.score,
                channels=CHANNELS,
                progress=q.progress,
            ),
            q.card.layer,
        ),
        slow=True,
        count=CHANNELS,
    ),
    "occlusion": Method(
        "Occlusion", lambda q: masks.occlusion(q.view, q.score, progress=q.progress), slow=True
    ),
    "rise": Method(
        "title_rise",
        lambda q: masks.rise(q.view, q.score, masks=MASKS, progress=q.progress),
        slow=True,
        count=MASKS,
    ),
}
DEFAULT = "grad_cam"


def method(name: str) -> Method:
    """The method of that name. Raises TargetError where there is none."""
    if name not in METHODS:
        raise TargetError("method_unknown", name=name, known=", ".join(METHODS))
    return METHODS[name]


def heatmap(question: Question, name: str, target: str, contrast: str | None = None) -> Heatmap:
    """Answer a question by a method: the heatmap, labelled with what it is of."""
    cells, layer = method(name).cells(question)
    return Heatmap(cells, layer, target, name, contrast)
