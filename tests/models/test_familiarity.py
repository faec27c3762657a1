"""Neighbours in feature space, against numbers worked out by hand."""

from pathlib import Path

import numpy as np
import pytest

from models import familiarity
from models.errors import BundleError
from models.familiarity import AGAINST

AXES = np.eye(3)


def test_familiarity_is_likeness_to_the_nearest_known_less_that_to_the_nearest_other():
    known, other = 5 * AXES[:2], 2 * AXES[2:]  # their lengths say nothing
    memory = familiarity.learn(np.concatenate([known, other]), np.array([True, True, False]))
    # The cosines with the axes are (0.6, 0, 0.8): 0.6 with the nearest known, 0.8 with the other.
    seen = memory.familiarity(np.array([[3.0, 0, 4.0], [0, 9.0, 0], [0, 0, 1.0]]))
    np.testing.assert_allclose(seen, [0.6 - AGAINST * 0.8, 1.0, 0.0], atol=0.01)


def test_without_others_only_the_known_count():
    memory = familiarity.learn(AXES, np.array([True, True, True]))
    assert memory.familiarity(np.ones(3)) == pytest.approx(1 / np.sqrt(3), abs=0.01)


def test_few_dimensions_keep_who_is_nearest(rng: np.random.Generator):
    """On real features the loss is measured: `python -m benchmarks doubt`."""
    groups = rng.normal(size=(4, 300))
    photos = np.repeat(groups, 50, axis=0) + 0.1 * rng.normal(size=(200, 300))
    memory = familiarity.learn(photos, np.arange(200) < 150, dimensions=8)
    assert memory.photos.shape == (200, 8)
    found = memory.familiarity(groups + 0.1 * rng.normal(size=(4, 300)))
    assert found[:3].min() > 0.9
    assert found[3] < 0.2


def test_a_memory_is_saved_and_a_damaged_one_refused(tmp_path: Path, rng: np.random.Generator):
    memory = familiarity.learn(rng.random((20, 6)), np.arange(20) < 12)
    path = tmp_path / "memory.npz"
    path.write_bytes(memory.to_bytes())
    probe = rng.random((5, 6))
    np.testing.assert_array_equal(
        familiarity.load(path).familiarity(probe), memory.familiarity(probe)
    )
    for spoilt in (b"", b"no arrays", memory.to_bytes()[:300]):
        path.write_bytes(spoilt)
        with pytest.raises(BundleError, match="damaged"):
            familiarity.load(path)
    nobody = familiarity.Memory(memory.basis, memory.photos, np.zeros(20, bool))
    path.write_bytes(nobody.to_bytes())
    with pytest.raises(BundleError, match="damaged"):
        familiarity.load(path)
