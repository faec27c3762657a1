"""Several bundles that answer as one.

Every member has its own view and evidence. Averaged are calibrated probabilities, familiarity, and
heatmaps drawn on the photo.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from models import card as cards
from models import verdict
from models.card import ModelCard
from models.engine import Evidence
from models.model import Member, Model


class Ensemble:
    """Runs the members of an ensemble. One instance serves any number of threads."""

    def __init__(
        self, card: ModelCard, members: Sequence[Member], report: bytes | None = None
    ) -> None:
        """Join running bundles.

        Args:
            card: the ensemble's.
            members: the bundles that `card.members` names, in this order. They know the same
                classes, in any order.
            report: content of report.json.
        """
        self.card, self.report = card, report
        self.members = tuple(members)
        total = sum(entry.weight for entry in card.members)
        self.weights = tuple(entry.weight / total for entry in card.members)
        # Of each member: where its logits of the ensemble's classes stand.
        self._places = [[m.card.names.index(name) for name in card.names] for m in self.members]

    def pool(self, logits: Sequence[np.ndarray]) -> np.ndarray:
        """The members' logits (..., C_m), as one network might have given them: (..., C) float64.

            z_c = log sum over m of w_m p_mc

        Member m has weight w_m (sum 1) and calibrated probabilities p_m: softmax(z) is their
        weighted mean (Lakshminarayanan et al. 2017).

        The mean of calibrated members is underconfident. Therefore the ensemble's card has its own
        temperature for z, fitted after pooling (Rahaman and Thiery 2021, Wu and Gales 2021).
        """
        together = zip(self.members, self.weights, self._places, logits, strict=True)
        mean = np.sum(
            [
                weight * verdict.probabilities(values, member.card)[..., places]
                for member, weight, places, values in together
            ],
            axis=0,
        )
        # All members may give a class the probability 0, which has no logarithm.
        return np.log(np.maximum(mean, np.finfo(np.float64).tiny))

    def familiarity(self, evidence: Sequence[Evidence]) -> float | None:
        """The weighted mean of the members' familiarities, 0..1; None unless all have a memory."""
        values = [
            member.familiarity([own]) for member, own in zip(self.members, evidence, strict=True)
        ]
        if any(value is None for value in values):
            return None
        return float(np.dot(self.weights, np.array(values, float)))


def average(first: Model, second: Model, title: str) -> Ensemble:
    """Two running models of the same classes as one, with equal weights.

    Nothing is measured: the temperature is 1, there is no conformal limit, and the limits of
    confidence and familiarity are the means of both models'. Quality limits are the first's.
    """
    halves = [
        (member, weight / 2)
        for model in (first, second)
        for member, weight in zip(model.members, model.weights, strict=True)
    ]
    limits, other = first.card.thresholds, second.card.thresholds
    card = replace(
        first.card,
        title=title,
        architecture="ensemble",
        head="ensemble",
        outside=False,
        mirrored=False,
        temperature=1.0,
        thresholds=replace(
            limits,
            confidence=(limits.confidence + other.confidence) / 2,
            familiarity=(limits.familiarity + other.familiarity) / 2,
        ),
        conformal=None,
        provenance={},
        metrics={},
        files={},
        members=tuple(cards.Member(member.folder.name, weight, "") for member, weight in halves),
    )
    return Ensemble(card, [member for member, _ in halves])
