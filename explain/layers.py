"""What the layers of a network see in a photo, step by step from the first to the last."""

from dataclasses import dataclass, replace

import numpy as np

from explain import cam, render
from explain.explanation import Explanation
from explain.inside import choose, opened
from models.card import Layer
from models.model import Member

CHANNELS = 12  # feature maps shown of a layer's many


@dataclass(frozen=True, eq=False)
class Depth:
    """One layer's part in an explanation.

    Attributes:
        layer: where its cells look.
        channels: of its features in all.
        strongest: numbers of the channels that tell most between places, most first.
        maps: their pictures, each (rows, columns, 3) uint8.
        explanation: with this layer's heatmap.
        field: first and last pixel (y, x) of the view that its first cell can depend on.
    """

    layer: Layer
    channels: int
    strongest: tuple[int, ...]
    maps: tuple[np.ndarray, ...]
    explanation: Explanation
    field: tuple[np.ndarray, np.ndarray]

    def cell(self, x: float, y: float) -> tuple[int, int]:
        """(row, column) of the cell whose centre is nearest to a place, in shares of the photo."""
        size, layer = self.explanation.view.size, self.layer
        place = np.array([y, x]) * (size - 1)
        nearest = np.rint((place - layer.first) / layer.stride)
        row, column = np.clip(nearest, 0, [layer.rows - 1, layer.columns - 1]).astype(int)
        return int(row), int(column)

    def box(self, row: int, column: int) -> tuple[float, float, float, float]:
        """What a cell can depend on: left, top, width, height in shares of the photo, cut to it."""
        size, stride = self.explanation.view.size, np.array(self.layer.stride)
        shift = stride * (row, column)
        low = np.clip(self.field[0] + shift, 0, size)
        high = np.clip(self.field[1] + shift + 1, 0, size)
        (top, left), (height, width) = low / size, (high - low) / size
        return float(left), float(top), float(width), float(height)


def strongest(features: np.ndarray, count: int = CHANNELS) -> tuple[int, ...]:
    """The channels that differ most between places: (h, w, K) -> numbers, most first.

    By standard deviation: a channel that says the same everywhere shows nothing, however loudly.
    """
    spread = features.std(axis=(0, 1))
    return tuple(int(k) for k in np.argsort(-spread, kind="stable")[:count])


def names(member: Member) -> list[str]:
    """The layers of a running network to step through, first to last. Errors as `opened`."""
    return choose({name: place.layer.rows for name, place in opened(member).places.items()})


def look(explanation: Explanation, member: Member, name: str) -> Depth:
    """What a layer sees in a photo.

    Args:
        explanation: of the photo by the whole model; its first look is taken, and its target.
        member: the network: an ensemble's first.
        name: of the layer, one of `names`.

    Raises:
        BundleError: see `opened`.
    """
    first, target = explanation.looks[0], explanation.heatmap.target
    weights = cam.target_weights(member.card, target)
    network = opened(member)
    place = network.places[name]
    evidence = network.run(first.view, member.head, weights, [name])[name]
    heatmap = cam.Heatmap(cam.grad_cam(evidence, weights), place.layer, target)
    channels = strongest(evidence.features)
    return Depth(
        place.layer,
        evidence.features.shape[-1],
        channels,
        tuple(render.feature_map(evidence.features[..., k]) for k in channels),
        replace(explanation, looks=(replace(first, heatmap=heatmap, weight=1.0),)),
        place.field,
    )
