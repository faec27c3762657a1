"""What becomes of a heatmap when the network forgets what it learned (Adebayo et al. 2018)."""

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

import words
from explain import cam, methods
from explain.explanation import Explanation
from explain.faithfulness import similarity
from models.model import Member

if TYPE_CHECKING:
    from explain.network import Network

# Below this rank correlation, a map has changed; above the other, it has hardly. The table of
# `docs/EXPLANATIONS.md` has methods that ignore the weights at 0.89 and more.
CHANGED, SAME = 0.6, 0.85


def without_learning(
    explanation: Explanation, member: Member, share: float
) -> tuple[Explanation, Explanation, float]:
    """The heatmap of a network some of whose layers have forgotten all (Adebayo et al. 2018).

    Args:
        explanation: of a photo by the whole model; the target of its heatmap is kept.
        member: the network; an ensemble's first.
        share: of its layers, from the last one on, 0..1; see `network.randomised`.

    Returns:
        The explanation with the intact network's heatmap alone, the same with that of the
        network that forgot, and how alike they are: rank correlation -1..1. Either looks once,
        even where the engine mirrors. TensorFlow is needed, and imported here.

    Raises:
        BundleError: the network's Keras model is not there.
    """
    intact, broken = _networks(member, 0.0), _networks(member, share)
    maps = [_explained_by(network, explanation) for network in (intact, broken)]
    size = explanation.view.size
    likeness = similarity(*(look.draw(size, size) for look in maps))
    return maps[0], maps[1], likeness


def _explained_by(network: "Network", explanation: Explanation) -> Explanation:
    look = explanation.looks[0]
    evidence = network.run(look.view)
    weights = cam.target_weights(network.card, explanation.heatmap.target)
    question = methods.Question(
        network.card, look.view, evidence, weights, network.logits, network.deeper
    )
    heatmap = methods.heatmap(question, methods.DEFAULT, explanation.heatmap.target)
    seen = replace(look, evidence=evidence, heatmap=heatmap, winner=heatmap, weight=1.0)
    return replace(explanation, looks=(seen,))


@lru_cache(maxsize=4)
def _networks(member: Member, share: float) -> "Network":
    from explain import network

    return network.randomised(member, share)


def likeness_sentence(likeness: float, share: float) -> str:
    """What a rank correlation with the intact network's map means, in words.

    Only where all layers forgot (share 1) must a map change: the others still know animals.
    """
    change = kind(likeness)
    code = "forget_early" if change == "same" and share < 1 else f"forget_{change}"
    meant = words.say("forget_likeness", likeness=words.number(likeness, 2))
    return f"{words.say(code)} {meant}"


def kind(likeness: float) -> str:
    """How much a map changed: "changed", "some" or "same"."""
    if likeness < CHANGED:
        return "changed"
    return "some" if likeness <= SAME else "same"
