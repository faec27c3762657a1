"""Logistic regression against scikit-learn's."""

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from training.logistic import regression


@pytest.mark.parametrize("strength", [0.01, 1.0, 100.0])
@pytest.mark.parametrize("classes", [2, 3, 10])
def test_as_scikit_learn(rng: np.random.Generator, classes: int, strength: float):
    truth = np.repeat(np.arange(classes), 12)
    features = rng.normal(size=(classes, 40))[truth] + rng.normal(size=(len(truth), 40))
    theirs = LogisticRegression(C=strength, max_iter=5000, tol=1e-8).fit(features, truth)
    kernel, bias = regression(features, truth, strength)
    log = features @ kernel + bias
    ours = np.exp(log - np.logaddexp.reduce(log, axis=1, keepdims=True))
    np.testing.assert_allclose(ours, theirs.predict_proba(features), atol=1e-3)


def test_equal_features_leave_the_shares_of_the_classes():
    """Nothing tells the photos apart: the free bias says how often each class came."""
    truth = np.array([0, 0, 0, 1, 2, 2])
    kernel, bias = regression(np.ones((6, 4)), truth, 1.0)
    assert kernel == pytest.approx(0, abs=1e-4)
    assert np.exp(bias) / np.exp(bias).sum() == pytest.approx([3 / 6, 1 / 6, 2 / 6], abs=1e-4)


def test_separable_classes_end():
    """Without a largest likelihood the penalty decides, and the numbers stay finite."""
    features = np.array([[-1e3], [-1.0], [1.0], [1e3]])
    kernel, bias = regression(features, np.array([0, 0, 1, 1]), 1e6)
    assert np.isfinite(kernel).all()
    assert ((features @ kernel + bias).argmax(axis=1) == [0, 0, 1, 1]).all()
