"""Parts that recur: against scikit-learn, planted ones, and logits computed anew."""

import numpy as np
import pytest
from sklearn.decomposition import NMF
from sklearn.metrics.pairwise import cosine_similarity

from explain import recurring
from models.engine import LinearHead


def test_updates_are_scikit_learns(rng: np.random.Generator):
    cells, w, h = rng.random((60, 20)), rng.random((60, 3)) + 0.1, rng.random((3, 20)) + 0.1
    usual = NMF(3, init="custom", solver="mu", tol=0, max_iter=30)
    expected = usual.fit_transform(cells, W=w.copy(), H=h.copy())
    strength, parts = recurring.factorise(cells, w, h, 30)
    np.testing.assert_allclose(strength, expected, rtol=1e-6)
    np.testing.assert_allclose(parts, usual.components_, rtol=1e-6)


def test_planted_parts_are_found(rng: np.random.Generator):
    planted = np.kron(np.eye(3), np.ones(8)) + 0.05 * rng.random((3, 24))
    strength = rng.random((5, 4, 4, 3)) * (rng.random((5, 4, 4, 3)) < 0.4)
    found = recurring.find(strength @ planted, 3, 300)
    assert cosine_similarity(planted, found.features).max(axis=1) == pytest.approx(1, abs=0.02)


def test_what_a_part_does_is_what_the_head_makes_of_the_rest(rng: np.random.Generator):
    features, head = rng.random((6, 5, 5, 16)), LinearHead(rng.normal(size=(16, 3)))
    parts = recurring.find(features, 4, 20)
    effect = parts.effect(head)
    assert effect.shape == (6, 4, 3)
    before = features.mean(axis=(1, 2)) @ head.kernel
    for part in range(4):
        rest = features - parts.strength[..., part, None] * parts.features[part]
        after = rest.mean(axis=(1, 2)) @ head.kernel
        np.testing.assert_allclose(before - effect[:, part], after, atol=1e-4)


def test_features_below_zero_do_not_add_up_of_parts():
    with pytest.raises(ValueError, match="features"):
        recurring.find(np.full((1, 2, 2, 3), -1.0))
