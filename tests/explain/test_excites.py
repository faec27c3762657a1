"""What excites features: against loops over every cell, and a real network's own logits."""

from pathlib import Path

import numpy as np
import pytest

from explain import cam, excites
from models import photo as photos
from models import view
from models.engine import Engine, LinearHead


def test_peaks_are_those_of_a_loop_over_every_cell(rng: np.random.Generator):
    features = rng.normal(size=(3, 4, 5)).astype(np.float32)
    found = excites.peaks(features)
    for k in range(5):
        best = max(
            ((row, column) for row in range(3) for column in range(4)),
            key=lambda at: features[at[0], at[1], k],
        )
        assert divmod(int(found.cells[k]), 4) == best
        assert found.strengths[k] == features[best[0], best[1], k]
        assert found.means[k] == pytest.approx(sum(features[..., k].ravel()) / 12, abs=1e-6)
    assert sum(part.nbytes for part in vars(found).values()) == 12 * 5  # however many cells


def test_the_photos_that_excite_a_feature_most_come_first(rng: np.random.Generator):
    album = rng.random((6, 2, 3, 4)).astype(np.float32)
    kept = [excites.peaks(features) for features in album]
    for k in range(4):
        expected = sorted(range(6), key=lambda n: -max(album[n, ..., k].ravel()))
        assert excites.exciting(kept, k, 3) == expected[:3]
        assert excites.exciting(kept, k, 99) == expected


def test_of_equally_strong_cells_more_of_them_come_first():
    once, twice = np.zeros((2, 2, 1)), np.zeros((2, 2, 1))
    once[0, 0], twice[0] = 6, 6
    assert excites.exciting([excites.peaks(once), excites.peaks(twice)], 0, 2) == [1, 0]


def test_what_speaks_for_a_class_is_weight_times_mean(rng: np.random.Generator):
    album, weights = rng.random((5, 3, 3, 8)).astype(np.float32), rng.normal(size=8)
    adds = [
        sum(weights[k] * album[n, i, j, k] / 45 for n in range(5) for i in range(3)
            for j in range(3))
        for k in range(8)
    ]  # fmt: skip
    expected = sorted((k for k in range(8) if adds[k] > 0), key=lambda k: -adds[k])
    found = excites.speaking([excites.peaks(features) for features in album], weights, 99)
    assert [k for k, _ in found] == expected
    assert [value for _, value in found] == pytest.approx([adds[k] for k in expected], abs=1e-6)
    assert len(excites.speaking([excites.peaks(album[0])], np.ones(8), 2)) == 2
    assert excites.speaking([excites.peaks(album[0])], -np.ones(8), 8) == []


def test_what_features_add_is_all_that_tells_two_photos_logits_apart(
    animals: Engine, chelsea: Path
):
    assert isinstance(animals.head, LinearHead)
    looks = []
    for name in (chelsea, chelsea.with_name("coffee.png")):
        evidence = animals.run(view.of(photos.open(name), animals.card.input_size))
        looks.append((evidence.logits, excites.peaks(evidence.features)))
    (cat, of_cat), (coffee, of_coffee) = looks
    for name in animals.card.names:
        over = cam.target_weights(animals.card, name)
        weights = animals.head.kernel @ over
        apart = (of_cat.adds(weights) - of_coffee.adds(weights)).sum()
        assert apart == pytest.approx(float((cat - coffee) @ over), abs=1e-3)
