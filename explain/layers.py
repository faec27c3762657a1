"""What the layers of a network see in a photo, step by step from the first to the last."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from explain import cam, render
from explain.explanation import Explanation
from explain.inside import choose, opened
from models import view
from models.model import Member

if TYPE_CHECKING:
    from explain.tape import Place

CHANNELS = 12  # feature maps shown of a layer's many
CORE = 0.5  # of what moves a cell lies in its core
CROP = 120  # px, longest side of the picture of what excites a feature

Field = tuple[np.ndarray, np.ndarray]  # first and last pixel (y, x) of the view, for a first cell


@dataclass(frozen=True, eq=False)
class Depth:
    """One layer's part in an explanation.

    Attributes:
        place: where its cells look.
        convolutions: how many the network has in all.
        channels: of its features in all.
        strongest: numbers of the channels that tell most between places, most first.
        maps: their pictures, each (rows, columns, 3) uint8.
        crops: of each of them the part of the photo around its largest value, as large as the core
            of a cell: (h, w, 3) uint8.
        explanation: with this layer's heatmap.
        core: where `CORE` of what moves a cell lies, measured on this photo for the cell in the
            middle (the effective receptive field, Luo et al. 2016); see `Place.field`.
    """

    place: "Place"
    convolutions: int
    channels: int
    strongest: tuple[int, ...]
    maps: tuple[np.ndarray, ...]
    crops: tuple[np.ndarray, ...]
    explanation: Explanation
    core: Field

    def cell(self, x: float, y: float) -> tuple[int, int]:
        """(row, column) of the cell whose centre is nearest to a place, in shares of the photo."""
        size, layer = self.explanation.view.size, self.place.layer
        place = np.array([y, x]) * (size - 1)
        nearest = np.rint((place - layer.first) / layer.stride)
        row, column = np.clip(nearest, 0, [layer.rows - 1, layer.columns - 1]).astype(int)
        return int(row), int(column)

    def box(self, row: int, column: int) -> tuple[float, float, float, float]:
        """What a cell can depend on: left, top, width, height in shares of the photo, cut to it."""
        return _box(self.place.field, self.place, self.explanation.view.size, row, column)

    def core_box(self, row: int, column: int) -> tuple[float, float, float, float]:
        """Where most of that lies, see `core`: as `box`."""
        return _box(self.core, self.place, self.explanation.view.size, row, column)


def _box(
    field: Field, place: "Place", size: int, row: int, column: int
) -> tuple[float, float, float, float]:
    shift = np.array(place.layer.stride) * (row, column)
    low = np.clip(field[0] + shift, 0, size - 1)
    high = np.clip(field[1] + shift + 1, low + 1, size)
    (top, left), (height, width) = low / size, (high - low) / size
    return float(left), float(top), float(width), float(height)


def strongest(features: np.ndarray, count: int = CHANNELS) -> tuple[int, ...]:
    """The channels that differ most between places: (h, w, K) -> numbers, most first.

    By standard deviation: a channel that says the same everywhere shows nothing, however loudly.
    """
    spread = features.std(axis=(0, 1))
    return tuple(int(k) for k in np.argsort(-spread, kind="stable")[:count])


def core(moves: np.ndarray, first: "Place", place: "Place") -> Field:
    """The smallest square, centred on what moves the middle cell, that holds `CORE` of it.

    Args:
        moves: (h, w) how much each cell of the first layer moves the cell.
        first, place: the first layer, and the cell's.

    Returns:
        As `Place.field`, and no larger.
    """
    total = float(moves.sum())
    if total <= 0:
        return place.field
    cells = np.moveaxis(np.indices(moves.shape), 0, -1)
    centre = (cells * moves[..., None]).sum(axis=(0, 1)) / total
    distance = np.abs(cells - centre).max(axis=-1).ravel()
    order = distance.argsort()
    within = np.searchsorted(moves.ravel()[order].cumsum(), CORE * total)
    radius = distance[order[min(within, order.size - 1)]]
    step = np.array(first.layer.stride)
    shift = np.array(place.layer.stride) * place.middle
    low = first.field[0] + (centre - radius) * step - shift
    high = first.field[1] + (centre + radius) * step - shift
    return np.maximum(low, place.field[0]), np.minimum(high, place.field[1])


def names(member: Member) -> list[str]:
    """The layers of a running network to step through, first to last. Errors as `opened`."""
    return choose({name: place.layer.rows for name, place in opened(member).places.items()})


def look(explanation: Explanation, member: Member) -> Iterator[Depth]:
    """What layers see in a photo: those of `names`, in one pass through the network and back.

    What moves their cells takes longer, and is computed layer by layer.

    Args:
        explanation: of the photo by the whole model; its first look is taken, and its target.
        member: the network: an ensemble's first.

    Raises:
        BundleError: see `opened`.
    """
    first, target = explanation.looks[0], explanation.heatmap.target
    weights = cam.target_weights(member.card, target)
    network, steps = opened(member), names(member)
    evidence_of = network.run(first.view, member.head, weights, steps)
    nearest = next(iter(network.places.values()))
    for name in steps:
        evidence, place = evidence_of[name], network.places[name]
        features = evidence.features
        heatmap = cam.Heatmap(cam.grad_cam(evidence, weights), place.layer, target)
        alone = replace(first, heatmap=heatmap, winner=heatmap, weight=1.0)
        channels = strongest(features)
        around = core(network.moves(first.view, [name])[name], nearest, place)
        yield Depth(
            place,
            network.convolutions,
            features.shape[-1],
            channels,
            tuple(render.feature_map(features[..., k]) for k in channels),
            tuple(_crop(explanation, features[..., k], place, around) for k in channels),
            replace(explanation, looks=(alone,)),
            around,
        )


def _crop(
    explanation: Explanation, channel: np.ndarray, place: "Place", around: Field
) -> np.ndarray:
    """What of the photo lies around a channel's largest value."""
    row, column = np.unravel_index(channel.argmax(), channel.shape)
    size = explanation.view.size
    left, top, width, height = _box(around, place, size, int(row), int(column))
    rgb = explanation.photo.rgb
    rows, columns = rgb.shape[:2]
    y, x = int(top * rows), int(left * columns)
    end_y, end_x = (max(round(at), start + 1) for at, start in
                    (((top + height) * rows, y), ((left + width) * columns, x)))  # fmt: skip
    return view.shrink(rgb[y:end_y, x:end_x], CROP)
