"""Parts that recur in photos: features of their cells, taken apart into a few that add up.

Non-negative matrix factorisation on a network's activations, as in Collins, Achanta and Süsstrunk
2018, "Deep Feature Factorization". Under pooling and one dense layer each part adds its own share
to a logit, so what a part does is known exactly: it is taken away.
"""

from dataclasses import dataclass

import numpy as np

from models.engine import LinearHead

PARTS = 4
ROUNDS = 100
TINY = 1e-9


@dataclass(frozen=True)
class Parts:
    """Parts of some photos.

    Attributes:
        strength: (N, h, w, P) float64, how much of each part there is in each cell, not negative.
        features: (P, K) float64, the parts: features A ~ strength @ features.
    """

    strength: np.ndarray
    features: np.ndarray

    def effect(self, head: LinearHead) -> np.ndarray:
        """What each part adds to the logits of each photo: (N, P, C).

            effect_npc = mean_ij strength_nijp sum_k features_pk kernel_kc

        Exact, since the logits are linear in the features: without the part's share of them, the
        logits are smaller by just that.
        """
        return self.strength.mean(axis=(1, 2))[..., None] * (self.features @ head.kernel)


def find(features: np.ndarray, parts: int = PARTS, rounds: int = ROUNDS) -> Parts:
    """Find the parts that recur in photos.

    Args:
        features: (N, h, w, K) of N photos, not negative.
        parts: how many.
        rounds: of updates.

    Raises:
        ValueError: there are negative features: they do not add up of parts.
    """
    if features.min() < 0:
        raise ValueError("features")
    n, h, w, k = features.shape
    cells = features.reshape(-1, k)
    rng = np.random.default_rng(0)
    scale = np.sqrt(max(float(cells.mean()), TINY) / parts)
    start = (
        scale * rng.uniform(0.1, 1, (len(cells), parts)),
        scale * rng.uniform(0.1, 1, (parts, k)),
    )
    strength, found = factorise(cells, *start, rounds)
    order = np.argsort(-strength.sum(axis=0) * found.sum(axis=1))
    return Parts(strength[:, order].reshape(n, h, w, parts), found[order])


def factorise(
    cells: np.ndarray, strength: np.ndarray, parts: np.ndarray, rounds: int
) -> tuple[np.ndarray, np.ndarray]:
    """Multiplicative updates towards the least |A - W H|^2 (Lee and Seung 2001).

        W <- W (A H^T) / (W H H^T)        H <- H (W^T A) / (W^T W H)

    Args:
        cells: A, (N, K), not negative.
        strength, parts: W (N, P) and H (P, K) to begin with, positive.
        rounds: of both updates.

    Returns:
        W and H.
    """
    a, w, h = cells.astype(np.float64), strength.copy(), parts.copy()
    for _ in range(rounds):
        w *= (a @ h.T) / np.maximum(w @ (h @ h.T), TINY)
        h *= (w.T @ a) / np.maximum((w.T @ w) @ h, TINY)
    return w, h
