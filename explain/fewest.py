"""The fewest cells that are enough for an answer, and the fewest without which it falls.

Searched greedily, the hottest cells first, so there may be fewer; but what is claimed was tried:
the network looked at exactly what is returned. (Such subsets are called sufficient and necessary
features, or anchors: Ribeiro et al. 2018; Carter et al. 2019, What made you do this?)
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from explain.explanation import Explanation
from models import verdict, view
from models.card import Layer
from models.model import Model
from models.view import View

LOOKS = 60  # the search ends then, with the fewest that it has found


@dataclass(frozen=True)
class Fewest:
    """A set of cells, and what the network says of the photo with or without them.

    Attributes:
        cells: (h, w) bool, True on the set.
        pixels: (S, S, 3) uint8: the view that was tried, with the rest, or the set, covered.
        label: the class that is most probable there, or None where "none of these" is.
        probability: of the class that was explained, calibrated, 0..1.
    """

    cells: np.ndarray
    pixels: np.ndarray
    label: str | None
    probability: float

    def picture(self, explanation: Explanation, longest: int) -> np.ndarray:
        """What was tried, in the photo's proportions: (H, W, 3) uint8."""
        height, width = view.fit(explanation.photo.rgb.shape[:2], longest)
        return view.resize(self.pixels, width, height)


def enough(engine: Model, explanation: Explanation) -> Fewest | None:
    """The fewest cells found that, with all others covered, leave the class the most probable.

    None where it is not the most probable in the whole photo, either. See `_search`.
    """
    return _search(engine, explanation, keep=True)


def missed(engine: Model, explanation: Explanation) -> Fewest | None:
    """The fewest cells found without which the class is not the most probable.

    None where it still is with all cells covered. See `_search`.
    """
    return _search(engine, explanation, keep=False)


def _search(engine: Model, explanation: Explanation, *, keep: bool) -> Fewest | None:
    """Doubled until the claim holds, halved back, then each cell is left out that can be.

    A covered cell gets the view's mean colour: at least it is no shape. The class is that of the
    explanation's heatmap, and what must beat all others is its logit, "none of these" included.
    Where several networks answer, their mean does, and the cells are the first one's.
    """
    card, first = explanation.card, explanation.looks[0]
    target = card.names.index(explanation.heatmap.target)
    tried: dict[bytes, np.ndarray] = {}

    def shown(square: View, chosen: np.ndarray) -> np.ndarray:
        covered = ~chosen if keep else chosen
        return cover(square.pixels, covered, first.heatmap.layer, first.view.size)

    def logits(chosen: np.ndarray) -> np.ndarray:
        key = chosen.tobytes()
        if key not in tried:
            views = [View(shown(look.view, chosen), look.view.scale) for look in explanation.looks]
            evidence = [m.run(each) for m, each in zip(engine.members, views, strict=True)]
            tried[key] = engine.pool([one.logits for one in evidence])
        return tried[key]

    def holds(chosen: np.ndarray) -> bool:
        return (int(logits(chosen).argmax()) == target) == keep

    cells = _fewest(first.heatmap.cells, holds, lambda: len(tried) >= LOOKS)
    if cells is None:
        return None
    values = logits(cells)
    best = int(values.argmax())
    return Fewest(
        cells,
        shown(first.view, cells),
        card.names[best] if best < len(card.names) else None,
        float(verdict.probabilities(values, card)[target]),
    )


def _fewest(
    heat: np.ndarray, holds: Callable[[np.ndarray], bool], tired: Callable[[], bool]
) -> np.ndarray | None:
    """A small set of cells (h, w) bool for which a claim holds; None if it does not for all."""
    order = np.argsort(-heat, axis=None, kind="stable")

    def hottest(count: int) -> np.ndarray:
        chosen = np.zeros(heat.size, bool)
        chosen[order[:count]] = True
        return chosen.reshape(heat.shape)

    many = 1
    while not holds(hottest(many)):
        if many == heat.size:
            return None
        many = min(2 * many, heat.size)
    few = many // 2  # for which it does not hold, or none
    while many - few > 1:
        middle = (few + many) // 2
        few, many = (few, middle) if holds(hottest(middle)) else (middle, many)
    chosen = hottest(many)
    for cell in reversed(order[:many]):
        if tired():
            break
        without = chosen.copy()
        without.flat[cell] = False
        if without.any() and holds(without):
            chosen = without
    return chosen


def cover(pixels: np.ndarray, covered: np.ndarray, layer: Layer, size: int) -> np.ndarray:
    """A view with some cells' parts in its mean colour.

    A cell's part is what lies nearer to its centre than to any other's; its receptive field is
    larger, so that it still sees something of the parts around it.

    Args:
        pixels: (S, S, 3) uint8.
        covered: (h, w) bool, the cells.
        layer: where they look, in a view of side `size`.

    Returns:
        (S, S, 3) uint8.
    """
    at = (np.arange(len(pixels)) + 0.5) * (size / len(pixels)) - 0.5
    down, across = (
        np.clip(np.rint((at - first) / stride), 0, cells - 1).astype(int)
        for first, stride, cells in zip(layer.first, layer.stride, covered.shape, strict=True)
    )
    mean = pixels.mean(axis=(0, 1)).round().astype(np.uint8)
    return np.where(covered[down][:, across, None], mean, pixels)
