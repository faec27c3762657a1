"""What a classifier can do, whether it is one network or several: protocols."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np

from models.card import ModelCard
from models.familiarity import Memory
from models.view import View

if TYPE_CHECKING:
    import keras

    from models.engine import Evidence, Head


class Model(Protocol):
    """Answers about photos; any number of threads may ask at once.

    Attributes:
        card: labels, sizes and limits; of an ensemble, the joint ones.
        report: content of report.json, None where there is no report.
    """

    card: ModelCard
    report: bytes | None

    @property
    def members(self) -> "tuple[Member, ...]":
        """The networks that look at the photo: one, or those of an ensemble."""

    @property
    def weights(self) -> tuple[float, ...]:
        """The share of each member in the answer, sum 1."""

    def pool(self, logits: Sequence[np.ndarray]) -> np.ndarray:
        """Logits of each member, (..., C_m), as those of one network: (..., C)."""

    def familiarity(self, evidence: "Sequence[Evidence]") -> float | None:
        """How familiar the photo is to all members together, 0..1; None without a memory."""


class Member(Model, Protocol):
    """One network, which can also answer alone: then its only member is itself.

    Attributes:
        folder: its bundle; of a taught head, that of the network below it.
        head: what turns features into logits.
        memory: of the photos it learned from; None if the bundle stores none.
        workers: views that may run at the same time.
    """

    folder: Path
    head: "Head"
    memory: Memory | None
    workers: int

    def __hash__(self) -> int:
        """Two are the same only if they are one object: they key caches."""
        return id(self)

    @property
    def members(self) -> "tuple[Member, ...]":
        """Itself alone."""
        return (self,)

    @property
    def weights(self) -> tuple[float, ...]:
        """All of the answer is its own."""
        return (1.0,)

    def pool(self, logits: Sequence[np.ndarray]) -> np.ndarray:
        """The logits (..., C) of the only member, as they are."""
        [only] = logits
        return only

    def familiarity(self, evidence: "Sequence[Evidence]") -> float | None:
        """How familiar the only member's evidence is, 0..1; None without a memory."""
        [only] = evidence
        if self.memory is None:
            return None
        return float(self.memory.familiarity(only.features.mean(axis=(0, 1))))

    def run(self, view: View) -> "Evidence":
        """Look at one view of side `card.input_size`."""
        ...

    def run_many(self, pixels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Look at many views, as many at a time as there are workers.

        (N, S, S, 3) uint8 -> logits (N, C) float32, and features pooled over the cells (N, K).
        """

        def one(view_pixels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
            evidence = self.run(View(view_pixels, (1.0, 1.0)))
            return evidence.logits, evidence.features.mean(axis=(0, 1))

        with ThreadPoolExecutor(self.workers) as pool:
            logits, pooled = zip(*pool.map(one, pixels), strict=True)
        return np.stack(logits), np.stack(pooled)

    def logits(self, pixels: np.ndarray) -> np.ndarray:
        """Look at many views: (N, S, S, 3) uint8 -> (N, C) float32."""
        return self.run_many(pixels)[0]

    def to_keras(self) -> "keras.Model":
        """The same network in Keras, a copy of its own. Takes seconds: TensorFlow is imported.

        Raises:
            BundleError: the bundle's files have changed since it was opened.
        """
        ...
