"""A network opened, so that one can look into any of its layers; kept open for all visitors.

Opened by LiteRT, in a fraction of a second (`explain/tape.py`). A network with an operation that
has no rule in `explain/gradients.py` takes TensorFlow, and some ten seconds the first time.
"""

import importlib.util
import sys
import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

import numpy as np

from models import bundle, full
from models.card import Layer
from models.engine import Evidence, Head, LinearHead
from models.model import Member
from models.taught import Taught
from models.view import View

if TYPE_CHECKING:
    from explain.tape import Place

MOST_OPEN = 4  # some 50 MB each; taught heads share the network of their base


class Inside(Protocol):
    """A network that can be looked into: a `Tape`, or `network.Throughout`.

    Attributes:
        places: where the cells of each layer look, in the order they run, by the layer's name.
        convolutions: how many layers of the network are convolutions.
    """

    places: "dict[str, Place]"
    convolutions: int

    def run(
        self, view: View, head: Head, weights: np.ndarray, layers: Sequence[str]
    ) -> dict[str, Evidence]:
        """See `Tape.run`."""
        ...

    def moves(self, view: View, layers: Sequence[str]) -> dict[str, np.ndarray]:
        """See `Tape.moves`."""
        ...


_OPENING = threading.Lock()
_open: OrderedDict[tuple[str, bool], Inside] = OrderedDict()


def opened(member: Member) -> Inside:
    """A running network, opened once: whoever else asks for it meanwhile waits.

    Raises:
        BundleError: it needs TensorFlow, which is not installed; or its files have changed since
            they were loaded.
    """
    with _OPENING:
        return _kept(member) or _keep(member, _in_tensorflow(member))


def waits_for_tensorflow(member: Member) -> bool:
    """Whether TensorFlow would have to be loaded to open a network. Errors as `opened`."""
    if "tensorflow" in sys.modules:
        return False
    with _OPENING:
        return _kept(member) is None


def deeper(member: Member, view: View, weights: np.ndarray) -> list[tuple[Layer, Evidence]]:
    """What the last layer of each resolution found in a view, finest first: see LayerCAM.

    The heads know the gradient for these weights (C,) over the logits alone. Errors as `opened`.
    """
    network = opened(member)
    last = {place.layer.rows: name for name, place in network.places.items()}
    evidence = network.run(view, member.head, weights, list(last.values()))
    return [(network.places[name].layer, evidence[name]) for name in last.values()]


def without_tensorflow(
    member: Member, view: View, evidence: Evidence, weights: np.ndarray
) -> Evidence:
    """The same evidence, whose head takes TensorFlow only where it is installed.

    Then it knows the gradient for these weights (C,) over the logits alone. Errors as `opened`.
    """
    if isinstance(evidence.head, LinearHead) or importlib.util.find_spec("tensorflow"):
        return evidence
    name = member.card.layer.name
    return replace(evidence, head=opened(member).run(view, member.head, weights, [name])[name].head)


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


def _base(member: Member) -> Member:
    """The network below a head that a visitor taught, or the network itself."""
    return member.base if isinstance(member, Taught) else member


def _content(member: Member) -> tuple[str, bool]:
    """By what it is made of: a network may run twice, or have been trained anew in its place."""
    base = _base(member)
    return base.card.files.get(bundle.TFLITE, str(base.folder)), isinstance(member.head, LinearHead)


def _kept(member: Member) -> Inside | None:
    """A network that is open, or that LiteRT can open; None where it takes TensorFlow."""
    from explain.tape import NoGradient, Tape  # takes a tenth of a second: not at the page's start

    content, base = _content(member), _base(member)
    if content in _open:
        _open.move_to_end(content)
        return _open[content]
    tflite = bundle.read_file(base.folder, base.card, bundle.TFLITE)
    try:
        tape = Tape(tflite, base.card, linear=isinstance(member.head, LinearHead))
    except NoGradient:
        return None
    return _keep(member, tape)


def _keep(member: Member, network: Inside) -> Inside:
    _open[_content(member)] = network
    while len(_open) > MOST_OPEN:
        _open.popitem(last=False)
    return network


def _in_tensorflow(member: Member) -> Inside:
    full.require("tensorflow")
    from explain import network

    linear, whole = isinstance(member.head, LinearHead), network.of_bundle(_base(member))
    layers = whole.layers
    if linear:  # what follows the explained layer is arithmetic
        order = list(layers)
        layers = {name: layers[name] for name in order[: order.index(whole.card.layer.name) + 1]}
    return whole.throughout(choose(layers), linear=linear)
