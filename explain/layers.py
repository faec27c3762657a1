"""What the layers of a network see in a photo, step by step from the first to the last."""

import threading
from collections import OrderedDict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from explain import cam, render
from explain.explanation import Explanation
from models import bundle
from models.card import Layer
from models.engine import LinearHead
from models.model import Member
from models.taught import Taught

if TYPE_CHECKING:
    from explain.network import Throughout

CHANNELS = 12  # feature maps shown of a layer's many
MOST_OPEN = 4  # networks in TensorFlow's memory; taught heads share those of their bases
_OPENING = threading.Lock()
_open: "OrderedDict[tuple[str, bool], Throughout]" = OrderedDict()


@dataclass(frozen=True, eq=False)
class Depth:
    """One layer's part in an explanation.

    Attributes:
        layer: where its cells look.
        channels: of its features in all.
        strongest: numbers of the channels that tell most between places, most first.
        maps: their pictures, each (rows, columns, 3) uint8.
        found: the explanation with this layer's heatmap.
        field: first and last pixel (y, x) of the view that its first cell can depend on.
    """

    layer: Layer
    channels: int
    strongest: tuple[int, ...]
    maps: tuple[np.ndarray, ...]
    found: Explanation
    field: tuple[np.ndarray, np.ndarray]

    def cell(self, x: float, y: float) -> tuple[int, int]:
        """(row, column) of the cell whose centre is nearest to a place, in shares of the photo."""
        size, layer = self.found.view.size, self.layer
        place = np.array([y, x]) * (size - 1)
        nearest = np.rint((place - layer.first) / layer.stride)
        row, column = np.clip(nearest, 0, [layer.rows - 1, layer.columns - 1]).astype(int)
        return int(row), int(column)

    def box(self, row: int, column: int) -> tuple[float, float, float, float]:
        """What a cell can depend on: left, top, width, height in shares of the photo, cut to it."""
        size, stride = self.found.view.size, np.array(self.layer.stride)
        shift = stride * (row, column)
        low = np.clip(self.field[0] + shift, 0, size)
        high = np.clip(self.field[1] + shift + 1, 0, size)
        (top, left), (height, width) = low / size, (high - low) / size
        return float(left), float(top), float(width), float(height)


def choose(layers: dict[str, int], most: int = 8) -> list[str]:
    """The layers to step through: the first, and the last of each resolution.

    Where there are few resolutions, layers between are added, evenly, until there are `most`.

    Args:
        layers: names with their rows of cells, in the order they run; see `Network.layers`.
        most: that are chosen.
    """
    names = list(layers)
    ends = list({rows: name for name, rows in layers.items()}.values())
    chosen = dict.fromkeys([names[0], *ends])
    for index in np.linspace(0, len(names) - 1, most).round().astype(int):
        if len(chosen) >= min(most, 6):
            break
        chosen[names[index]] = None
    return sorted(chosen, key=names.index)[:most]


def strongest(features: np.ndarray, count: int = CHANNELS) -> tuple[int, ...]:
    """The channels that differ most between places: (h, w, K) -> numbers, most first.

    By standard deviation: a channel that says the same everywhere shows nothing, however loudly.
    """
    spread = features.std(axis=(0, 1))
    return tuple(int(k) for k in np.argsort(-spread, kind="stable")[:count])


def picture(channel: np.ndarray) -> np.ndarray:
    """A feature map as a picture: (h, w) float -> (h, w, 3) uint8, dark to bright.

    From its least to its largest value: unlike a heatmap, it has no zero that means something.
    """
    low, high = float(channel.min()), float(channel.max())
    spread = (channel - low) / (high - low) if high > low else np.zeros_like(channel)
    return render.coloured(spread.astype(np.float32), "viridis")[..., :3]


def names(member: Member) -> list[str]:
    """The layers of a running network to step through, first to last. Needs TensorFlow."""
    return list(_opened(member).places)


def look(found: Explanation, member: Member, name: str) -> Depth:
    """What a layer sees in a photo. Needs TensorFlow; the first time, some seconds.

    Args:
        found: what the model says of the photo; its first look is taken, and its target.
        member: the network: an ensemble's first.
        name: of the layer, one of `names`.
    """
    first, target = found.looks[0], found.heatmap.target
    weights = cam.target_weights(member.card, target)
    inside, head = _opened(member), member.head
    # A linear head is arithmetic: the network ends with the mean of each feature.
    asked = head.kernel @ weights if isinstance(head, LinearHead) else weights
    place, evidence = inside.places[name], inside.run(first.view, asked)[name]
    heatmap = cam.Heatmap(cam.grad_cam(evidence, weights), place.layer, target)
    channels = strongest(evidence.features)
    return Depth(
        place.layer,
        evidence.features.shape[-1],
        channels,
        tuple(picture(evidence.features[..., k]) for k in channels),
        replace(found, looks=(replace(first, heatmap=heatmap, weight=1.0),)),
        place.field,
    )


def _opened(member: Member) -> "Throughout":
    """A member's network in TensorFlow: that of its base, for a head that a visitor taught."""
    base = member.base if isinstance(member, Taught) else member
    linear = isinstance(member.head, LinearHead)
    # By what it is made of: the same network may run twice, or have been trained anew in its place.
    content = base.card.files.get(bundle.MODEL, str(base.folder)), linear
    # One visitor wakes the library, the others wait for that.
    with _OPENING:
        if content not in _open:
            from explain import network

            opened = (network.up_to_features if linear else network.of_bundle)(base)
            _open[content] = opened.throughout(choose(opened.layers))
        _open.move_to_end(content)
        while len(_open) > MOST_OPEN:
            _open.popitem(last=False)
        return _open[content]
