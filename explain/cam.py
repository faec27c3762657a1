"""Class activation maps: how much each cell of a layer contributes to a chosen score.

Each method is a function (evidence, weights) -> (h, w) float32: one value a cell, signed unless its
formula says otherwise, not normalised. The score is y = weights . logits. In the formulas A is the
features (h, w, K), G = dy/dA their gradient, and sums over i, j run over the cells.
`explain/methods.py` lists the methods for page and command line.

There is no guided variant (guided backpropagation, guided Grad-CAM): they look sharp because they
redraw the photo's edges, and hardly change when the network's weights are randomised (Adebayo et
al. 2018, Sanity checks for saliency maps). A picture that does not depend on the network cannot
explain it.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from models.card import Layer, ModelCard
from models.engine import Evidence, LinearHead
from models.errors import TargetError


@dataclass(frozen=True)
class Heatmap:
    """How much each cell speaks for a class.

    Attributes:
        cells: (h, w) float32, signed: negative speaks against. Not normalised.
        layer: where the cells look.
        target: name of the class.
        method: a name of `explain.methods`.
        contrast: name of the class that it is compared with, or None.
    """

    cells: np.ndarray
    layer: Layer
    target: str
    method: str = "grad_cam"
    contrast: str | None = None


def target_weights(card: ModelCard, target: str, *, contrast: str | None = None) -> np.ndarray:
    """Weights (C,) float32 over the logits: the number that is explained is weights . logits.

    The logit of the target. Where the card says `centred`, minus the mean of the named classes'
    logits: the probabilities, a softmax over these, do not see what they have in common; this
    takes it out of the map, too. "None of these" has no part in the probabilities, nor in this
    mean. "Why a cat rather than a dog" is the difference of the two logits.

    Args:
        card: of the network.
        target: name of the class to explain.
        contrast: name of the class to compare it with.

    Raises:
        TargetError: no such class, or the target compared with itself.
    """
    target = card.label(target).name  # refuses what is no class
    weights = np.zeros(len(card.labels) + card.outside, np.float32)
    weights[card.names.index(target)] = 1
    if contrast is not None:
        contrast = card.label(contrast).name
        if contrast == target:
            raise TargetError("target_itself", name=target)
        weights[card.names.index(contrast)] = -1
    elif card.centred:
        weights[: len(card.labels)] -= 1 / len(card.labels)
    return weights


def grad_cam(evidence: Evidence, weights: np.ndarray) -> np.ndarray:
    """Grad-CAM (Selvaraju et al. 2017), before its final rectification.

        alpha_k = mean_ij G_ijk        cells_ij = sum_k alpha_k A_ijk

    On logits, not probabilities: a saturated softmax has no gradient left. Under global average
    pooling and a dense layer this is CAM (Zhou et al. 2016) divided by the number of cells.
    """
    alpha = _gradient(evidence, weights).mean(axis=(0, 1))  # (K,)
    return evidence.features @ alpha


def grad_cam_plus_plus(evidence: Evidence, weights: np.ndarray) -> np.ndarray:
    """Grad-CAM++ (Chattopadhay et al. 2018), before its final rectification.

        a_ijk = G_ijk^2 / (2 G_ijk^2 + G_ijk^3 sum_ij A_ijk)
        alpha_k = sum_ij a_ijk max(G_ijk, 0)        cells_ij = sum_k alpha_k A_ijk

    The paper's formula for exp(y), whose higher derivatives are powers of the first. Several
    implementations divide a_ijk by its sum over the cells; the paper does not.
    """
    features, gradient = evidence.features, _gradient(evidence, weights)
    total = features.sum(axis=(0, 1))  # (K,)
    # Divided by G^2 above and below: squares of small gradients would vanish in float32.
    denominator = 2 + gradient * total
    a = 1 / np.where(denominator == 0, 1, denominator)
    terms = np.broadcast_to(a * np.maximum(gradient, 0), features.shape)
    return features @ terms.sum(axis=(0, 1))


def hires_cam(evidence: Evidence, weights: np.ndarray) -> np.ndarray:
    """HiResCAM (Draelos and Carin 2020): cells_ij = sum_k G_ijk A_ijk.

    Each cell with its own gradient. Where the head is linear, its cells sum to y without its bias.
    """
    return (_gradient(evidence, weights) * evidence.features).sum(axis=-1)


def layer_cam(evidence: Evidence, weights: np.ndarray) -> np.ndarray:
    """LayerCAM (Jiang et al. 2021): cells_ij = sum_k max(G_ijk, 0) A_ijk.

    Only what speaks for the class, cell by cell; made for earlier layers, whose gradients differ
    from place to place.
    """
    return (np.maximum(_gradient(evidence, weights), 0) * evidence.features).sum(axis=-1)


def eigen_cam(evidence: Evidence, weights: np.ndarray) -> np.ndarray:
    """Eigen-CAM (Muhammad and Yeasin 2020): cells = A v, v the first right singular vector of A.

    What the cells have most of in common, whatever class is asked for: `weights` have no part in
    it. A singular vector has no sign; the one is taken that makes the cells' sum positive.
    """
    h, w, k = evidence.features.shape
    matrix = evidence.features.reshape(h * w, k)
    _, _, directions = np.linalg.svd(matrix, full_matrices=False)
    cells = (matrix @ directions[0]).reshape(h, w)
    return cells if cells.sum() >= 0 else -cells


def second(evidence: Evidence, card: ModelCard) -> float:
    """How much of the photo speaks for a second animal beside the most probable one, 0..1.

    The share of cells whose logit of the runner-up, averaged over three by three cells, exceeds
    that of the most probable class by more than one. One animal that is hard to tell leaves cells
    undecided; two animals have cells of their own. 0 where the head is not linear: its cells do not
    say what each of them adds.
    """
    if not isinstance(evidence.head, LinearHead):
        return 0.0
    best, runner_up = np.argsort(-evidence.logits[: len(card.labels)], kind="stable")[:2]
    kernel = evidence.head.kernel
    cells = evidence.features @ (kernel[:, runner_up] - kernel[:, best])
    return float(np.mean(cv2.blur(cells, (3, 3), borderType=cv2.BORDER_REFLECT) > 1))


def _gradient(evidence: Evidence, weights: np.ndarray) -> np.ndarray:
    """G: (h, w, K), or (1, 1, K) where it is the same in every cell."""
    return evidence.head.gradient(evidence.features, weights)
