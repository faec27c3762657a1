"""Multinomial logistic regression in numpy, for heads that are taught on the page.

The page is installed without scikit-learn, whose `LogisticRegression` has the same optimum: the
tests compare the two.
"""

from collections.abc import Callable

import numpy as np

Loss = Callable[[np.ndarray], tuple[float, np.ndarray]]

REMEMBERED = 10  # pairs of steps and changes of the gradient, see Nocedal and Wright
STEPS, TOLERANCE = 2000, 1e-5  # at most so many; the largest entry of the gradient at the end


def regression(
    features: np.ndarray, truth: np.ndarray, strength: float
) -> tuple[np.ndarray, np.ndarray]:
    """The kernel (K, C) and bias (C,) that minimise

        strength * sum of cross-entropies + |kernel|^2 / 2

    as scikit-learn's `C` does. Of two classes, scikit-learn penalises the one vector of a binary
    problem, which is the difference of the two here: that doubles the penalty.

    Args:
        features: (N, K) finite numbers.
        truth: (N,) indices 0..C-1, each present.
        strength: inverse strength of the regularisation, > 0.
    """
    count, classes = len(features), int(truth.max()) + 1
    points = np.column_stack([features, np.ones(count)])
    penalty = np.full((points.shape[1], 1), (2 if classes == 2 else 1) / (strength * count))
    penalty[-1] = 0  # the bias is free
    wanted = np.eye(classes)[truth]

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        """Mean loss and its gradient (K + 1, C)."""
        logits = points @ weights
        log = logits - np.logaddexp.reduce(logits, axis=1, keepdims=True)
        value = -np.mean(np.sum(wanted * log, axis=1)) + np.sum(penalty * weights**2) / 2
        return float(value), points.T @ (np.exp(log) - wanted) / count + penalty * weights

    weights = _minimum(loss, np.zeros((points.shape[1], classes)))
    return weights[:-1], weights[-1]


def _minimum(loss: Loss, start: np.ndarray) -> np.ndarray:
    """Where a smooth convex function is smallest: L-BFGS (Nocedal and Wright 2006, 7.4).

    Args:
        loss: of weights, to a value and its gradient.
        start: weights of any shape.
    """
    weights = start
    value, gradient = loss(weights)
    steps: list[tuple[np.ndarray, np.ndarray]] = []  # step, change of the gradient
    for _ in range(STEPS):
        if np.abs(gradient).max() <= TOLERANCE:
            break
        direction = -_inverse_hessian(steps, gradient)
        slope = float(np.sum(direction * gradient))
        length = 1.0 if steps else 1 / max(float(np.linalg.norm(gradient)), 1.0)
        while True:  # backtracking (Armijo 1966)
            new_value, new_gradient = loss(weights + length * direction)
            if new_value <= value + 1e-4 * length * slope:
                break
            length /= 2
            if length < 1e-12:  # rounding hides what is left to gain
                return weights
        step, change = length * direction, new_gradient - gradient
        if np.sum(step * change) > 1e-12 * np.sum(change**2):
            steps = [*steps[1 - REMEMBERED :], (step, change)]
        weights, value, gradient = weights + step, new_value, new_gradient
    return weights


def _inverse_hessian(steps: list[tuple[np.ndarray, np.ndarray]], vector: np.ndarray) -> np.ndarray:
    """The inverse Hessian that the last steps suggest, times a vector (the two-loop recursion)."""
    result, shares = vector.copy(), []
    for step, change in reversed(steps):
        share = np.sum(step * result) / np.sum(step * change)
        result -= share * change
        shares.append(share)
    if steps:
        step, change = steps[-1]
        result *= np.sum(step * change) / np.sum(change**2)
    for (step, change), share in zip(steps, reversed(shares), strict=True):
        result += (share - np.sum(change * result) / np.sum(step * change)) * step
    return result
