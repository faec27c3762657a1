"""Grad-CAM over (features, head)."""

from dataclasses import dataclass

import numpy as np

from models.engine import Evidence
from models.errors import TargetError


@dataclass(frozen=True)
class Heatmap:
    """How much each cell of the explained layer speaks for a class.

    Attributes:
        cells: (h, w) float32, signed: negative speaks against. Not normalised.
        target: name of the class.
        method: e.g. "grad_cam".
        layer: name of the explained layer.
    """

    cells: np.ndarray
    target: str
    method: str
    layer: str


def grad_cam(evidence: Evidence, target: str, *, centred: bool = False) -> Heatmap:
    """Grad-CAM (Selvaraju et al. 2017), before its final rectification.

        alpha_k = mean over cells of d logit / d A_k        cells = sum over k of alpha_k A_k

    on the logit, not the probability: a saturated softmax has no gradient left.

    Args:
        evidence: logits (C,), features A (h, w, K) and the head between them.
        target: name of the class to explain.
        centred: explain the logit minus the mean of the named classes' logits. The probabilities,
            a softmax over these, do not see what they have in common; this takes it out of the
            map, too. "None of these" has no part in the probabilities, nor in this mean.

    Raises:
        TargetError: no such class.
    """
    weights = target_weights(evidence, target, centred=centred)
    alpha = evidence.head.gradient(evidence.features, weights).mean(axis=(0, 1))  # (K,)
    return Heatmap(evidence.features @ alpha, target, "grad_cam", evidence.layer)


def target_weights(evidence: Evidence, target: str, *, centred: bool = False) -> np.ndarray:
    """Weights (C,) float32 over the logits; the number explained is weights @ logits."""
    if target not in evidence.labels:
        raise TargetError(f"There is no class {target!r}; I know {', '.join(evidence.labels)}.")
    weights = np.zeros(evidence.logits.shape, np.float32)
    weights[evidence.labels.index(target)] = 1
    if centred:
        named = len(evidence.labels)
        weights[:named] -= 1 / named
    return weights
