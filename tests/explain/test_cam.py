"""Class activation maps against closed forms, finite differences and values worked out by hand."""

import numpy as np
import pytest

from explain import cam
from explain.cam import target_weights
from models.card import Label, Layer, ModelCard
from models.engine import Evidence, LinearHead
from models.errors import TargetError

LABELS = tuple(Label(name, name) for name in ("cats", "dogs", "snakes"))
CARD = ModelCard("a", LABELS, "tiny_cnn", 8, "linear", Layer("relu", 4, 5, (1, 1), (2, 2)))
CATS, DOGS, SNAKES = np.eye(3, dtype=np.float32)


class FixedHead:
    """A head whose gradient is given."""

    def __init__(self, gradient: list) -> None:
        self._gradient = np.array(gradient, np.float32)

    def gradient(self, features: np.ndarray, weights: np.ndarray) -> np.ndarray:
        return self._gradient


def linear(rng: np.random.Generator, h: int = 4, w: int = 5, k: int = 7) -> Evidence:
    features = rng.normal(size=(h, w, k)).astype(np.float32)
    kernel = rng.normal(size=(k, 3)).astype(np.float32)
    return Evidence(features.mean(axis=(0, 1)) @ kernel, features, LinearHead(kernel))


# Two cells, two channels: A = [[1, 2], [3, 0]], G = [[1, -1], [3, 1]].
HAND = Evidence(
    np.zeros(3, np.float32),
    np.array([[[1, 2], [3, 0]]], np.float32),
    FixedHead([[[1, -1], [3, 1]]]),
)


@pytest.mark.parametrize(
    ("method", "cells"),
    [
        # alpha = (2, 0): 2 * 1, 2 * 3.
        (cam.grad_cam, [2, 6]),
        # Sums of A: (4, 2). a = 1 / (2 + G sum A): [1/6, -], [1/14, 1/4], the missing one being
        # 1/0 where max(G, 0) is 0. Times max(G, 0), summed: alpha = (1/6 + 3/14, 1/4).
        (cam.grad_cam_plus_plus, [8 / 21 + 2 / 4, 3 * 8 / 21]),
        (cam.hires_cam, [1 * 1 - 1 * 2, 3 * 3 + 0]),
        (cam.layer_cam, [1, 9]),
    ],
)
def test_worked_out_by_hand(method, cells):
    found = method(HAND, CATS)
    np.testing.assert_allclose(found, [cells], rtol=1e-6)
    assert found.dtype == np.float32


def test_grad_cam_plus_plus_is_the_papers_formula(rng: np.random.Generator):
    """Written with the powers of the gradient, in float64, channel by channel."""
    features, gradient = rng.uniform(0.1, 2, (3, 4, 5)), rng.normal(size=(3, 4, 5))
    cells = np.zeros((3, 4))
    for k in range(5):
        a, g = features[..., k], gradient[..., k]
        alpha = g**2 / (2 * g**2 + g**3 * a.sum())
        cells += (alpha * np.maximum(g, 0)).sum() * a
    evidence = Evidence(np.zeros(3), features.astype(np.float32), FixedHead(gradient))
    np.testing.assert_allclose(cam.grad_cam_plus_plus(evidence, CATS), cells, rtol=1e-4)


def test_eigen_cam_finds_what_all_cells_share(rng: np.random.Generator):
    """Rank one and a little noise: the pattern comes back, whatever the class and the sign."""
    pattern, channels = rng.uniform(0, 1, (4, 5)), rng.uniform(0, 1, 7)
    features = (pattern[..., None] * channels + 1e-4 * rng.normal(size=(4, 5, 7))) * 3
    evidence = Evidence(np.zeros(3), features.astype(np.float32), None)
    cells = cam.eigen_cam(evidence, CATS)
    assert np.corrcoef(cells.ravel(), pattern.ravel())[0, 1] > 0.9999
    np.testing.assert_array_equal(cells, cam.eigen_cam(evidence, DOGS))
    opposite = Evidence(evidence.logits, -evidence.features, None)
    np.testing.assert_allclose(cam.eigen_cam(opposite, CATS), cells, rtol=1e-5)


def test_trap_4_under_pooling_and_dense_grad_cam_is_cam_and_hires_cam(rng: np.random.Generator):
    evidence = linear(rng)
    for index, weights in enumerate((CATS, DOGS, SNAKES)):
        zhou = np.einsum("hwk,k->hw", evidence.features, evidence.head.kernel[:, index])
        cells = cam.grad_cam(evidence, weights)
        np.testing.assert_allclose(cells, zhou / 20, rtol=1e-4, atol=1e-6)
        np.testing.assert_allclose(cam.hires_cam(evidence, weights), cells, rtol=1e-4, atol=1e-6)


def test_trap_5_signed_hires_cam_sums_to_the_logit_without_its_bias(rng: np.random.Generator):
    evidence = linear(rng)
    for index, weights in enumerate((CATS, DOGS, SNAKES)):
        assert cam.hires_cam(evidence, weights).sum() == pytest.approx(
            evidence.logits[index], rel=1e-4
        )


def test_trap_1_a_certain_softmax_does_not_blank_the_map(rng: np.random.Generator):
    evidence = linear(rng)
    certain = LinearHead(evidence.head.kernel * 1000)
    scaled = Evidence(evidence.logits * 1000, evidence.features, certain)
    softmax = np.exp(scaled.logits - scaled.logits.max())
    assert (softmax / softmax.sum()).max() == 1  # its gradient is zero
    expected = cam.grad_cam(evidence, DOGS) * 1000
    np.testing.assert_allclose(cam.grad_cam(scaled, DOGS), expected, rtol=1e-3, atol=1e-3)


def centred(**changes) -> ModelCard:
    return ModelCard("a", LABELS, "tiny_cnn", 8, "linear", CARD.layer, centred=True, **changes)


def test_centred_maps_of_all_classes_cancel(rng: np.random.Generator):
    evidence, card = linear(rng), centred()
    maps = [cam.grad_cam(evidence, target_weights(card, name)) for name in card.names]
    np.testing.assert_allclose(sum(maps), 0, atol=1e-5)
    plain = [cam.grad_cam(evidence, target_weights(CARD, name)) for name in card.names]
    np.testing.assert_allclose(maps[0], plain[0] - np.mean(plain, axis=0), atol=1e-5)


@pytest.mark.parametrize(
    ("card", "contrast", "weights"),
    [
        (CARD, None, [0, 1, 0]),
        (centred(), None, [-1 / 3, 2 / 3, -1 / 3]),
        (centred(outside=True), None, [-1 / 3, 2 / 3, -1 / 3, 0]),  # no part for none of these
        (CARD, "cats", [-1, 1, 0]),
        (centred(outside=True), "snakes", [0, 1, -1, 0]),  # what both have in common cancels
    ],
)
def test_the_number_that_is_explained(card, contrast, weights):
    np.testing.assert_allclose(target_weights(card, "dogs", contrast=contrast), weights, atol=1e-6)


def test_a_contrast_is_the_difference_of_two_maps(rng: np.random.Generator):
    evidence = linear(rng)
    both = cam.grad_cam(evidence, target_weights(CARD, "cats", contrast="dogs"))
    expected = cam.grad_cam(evidence, CATS) - cam.grad_cam(evidence, DOGS)
    np.testing.assert_allclose(both, expected, atol=1e-5)


@pytest.mark.parametrize(
    ("target", "contrast", "sentence"),
    [
        ("lion", None, "no class 'lion'; I know cats, dogs, snakes"),
        ("cats", "lion", "no class 'lion'"),
        ("cats", "cats", "another class than itself"),
    ],
)
def test_unknown_classes_are_refused(target, contrast, sentence):
    with pytest.raises(TargetError, match=sentence):
        target_weights(CARD, target, contrast=contrast)


def test_two_animals_have_a_place_each():
    """Channel k speaks for class k: what counts is where, not how much in all."""
    head = LinearHead(np.eye(3, dtype=np.float32))

    def evidence(*places):
        features = np.zeros((8, 8, 3), np.float32)
        for channel, rows, columns, value in places:
            features[rows, columns, channel] = value
        return Evidence(features.mean(axis=(0, 1)), features, head)

    left, right = slice(0, 3), slice(5, 8)
    both = evidence((0, slice(2, 6), left, 6), (1, slice(2, 6), right, 5))
    one = evidence((0, slice(2, 6), slice(0, 8), 6))
    torn = evidence((0, slice(2, 6), left, 6), (1, slice(2, 6), left, 5.9))
    # 4 x 3 cells of the second animal, and ten beside them in whose mean it has two or more.
    assert cam.second(both, CARD) == 22 / 64
    assert cam.second(one, CARD) == 0
    assert cam.second(torn, CARD) == 0  # hard to tell apart, but in one place
    assert cam.second(Evidence(np.zeros(3), both.features, FixedHead([[[1, 1, 1]]])), CARD) == 0
