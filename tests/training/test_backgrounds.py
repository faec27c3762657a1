"""Painting animals over and choosing backgrounds: properties that hold for any photo."""

import numpy as np
import pytest

from training.backgrounds import grown, has_background, pairs, without_animal


@pytest.fixture
def disc() -> np.ndarray:
    row, column = np.indices((60, 90))
    return np.hypot(row - 30, column - 45) < 18


def test_painting_over_leaves_the_rest_alone(disc: np.ndarray, rng: np.random.Generator):
    large = rng.integers(0, 256, (600, 900, 3), np.uint8)  # larger than what is painted on
    mask = np.kron(disc, np.ones((10, 10))) > 0
    painted = without_animal(large, mask)
    assert np.array_equal(painted[~mask], large[~mask])
    assert (painted[mask] != large[mask]).any(axis=1).mean() > 0.9


def test_a_red_animal_on_green_leaves_only_green(disc: np.ndarray):
    mask = np.kron(disc, np.ones((10, 10))) > 0
    green = np.zeros((600, 900, 3), np.uint8)
    green[..., 1] = 180
    scene = green.copy()
    scene[mask] = (220, 0, 0)
    painted = without_animal(scene, mask)
    assert not painted[..., 0].any()
    assert np.abs(painted - green.astype(int)).max() <= 10  # Telea's method is not exact


def test_a_grown_mask_holds_the_mask_and_a_fringe(disc: np.ndarray):
    fringe = grown(disc) & ~disc
    assert (grown(disc) | ~disc).all()
    row, column = np.indices(disc.shape)
    distance = np.hypot(row - 30, column - 45)[fringe]
    assert fringe.any()
    assert distance.max() < 18 + 1 + 1  # one pixel at this size, and the grid
    assert not grown(np.zeros((60, 90), bool)).any()


def test_a_photo_full_of_animal_has_no_background():
    mask = np.zeros((10, 10), bool)
    mask[:8] = True
    assert has_background(mask)
    mask[8, 0] = True
    assert not has_background(mask)


def test_every_photo_gets_a_background_of_another_class():
    labels = np.array([0] * 40 + [1] * 10 + [2] * 3)
    lenders = pairs(labels)
    assert (labels[lenders] != labels).all()
    assert np.array_equal(lenders, pairs(labels))
    assert not np.array_equal(lenders, pairs(labels, seed=1))
    assert len(set(lenders)) > 20  # spread over many photos
    with pytest.raises(ValueError, match="two classes"):
        pairs(np.zeros(5, int))
