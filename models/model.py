"""What every classifier here can do, whether it is one network or several."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

import numpy as np

from models.card import ModelCard

if TYPE_CHECKING:
    from models.engine import Engine, Evidence


class Model(Protocol):
    """Answers about photos; any number of threads may ask at once.

    Attributes:
        card: labels, sizes and limits; of an ensemble, the joint ones.
        report: content of report.json, None where there is no report.
    """

    card: ModelCard
    report: bytes | None

    @property
    def members(self) -> "tuple[Engine, ...]":
        """The networks that look at the photo: one, or those of an ensemble."""

    @property
    def weights(self) -> tuple[float, ...]:
        """What each member counts, sum 1."""

    def pool(self, logits: Sequence[np.ndarray]) -> np.ndarray:
        """Logits of each member, (..., C_m), as those of one network: (..., C)."""

    def familiarity(self, evidence: "Sequence[Evidence]") -> float | None:
        """How familiar the photo is to all members together, 0..1; None without a memory."""
