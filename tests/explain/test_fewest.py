"""The fewest cells: searched quickly, and what is claimed was looked at."""

import itertools
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from explain import fewest
from explain.explanation import explain
from models.card import Layer
from models.photo import Photo


def answered(engine, pixels: np.ndarray) -> str:
    """The class that a model finds most probable in a square that it sees as it is."""
    best = int(engine.run(explain(engine, Photo(pixels)).view).logits.argmax())
    return engine.card.names[best] if best < len(engine.card.names) else ""


@pytest.fixture(scope="module")
def cat(animals, chelsea: Path):
    return explain(animals, chelsea)


def test_the_network_is_asked_about_exactly_these_cells(animals, cat):
    few = fewest.enough(animals, cat)
    assert few is not None
    assert few.label == "cats" == answered(animals, few.pixels)
    told = dict(explain(animals, Photo(few.pixels)).verdict.probabilities)
    assert few.probability == pytest.approx(told["cats"], abs=1e-4)
    assert 0 < few.cells.mean() < 0.5
    # What is not covered is the photo, and the covered part has one colour.
    whole = fewest.cover(cat.view.pixels, ~few.cells, cat.heatmap.layer, cat.view.size)
    assert (few.pixels == whole).all()
    changed = (few.pixels != cat.view.pixels).any(axis=2)
    assert len(np.unique(few.pixels[changed], axis=0)) == 1


def test_without_them_the_answer_falls(animals, cat):
    few = fewest.missed(animals, cat)
    assert few is not None
    assert few.label != "cats"
    assert answered(animals, few.pixels) == (few.label or "")
    assert 0 < few.cells.mean() < 1


def test_no_cell_of_them_can_be_spared():
    """Against all subsets of nine cells: minimal, where the looks are enough."""
    rng = np.random.default_rng(0)
    for _ in range(20):
        heat, weights = rng.random((3, 3)), rng.random((3, 3))

        def holds(chosen: np.ndarray, weights: np.ndarray = weights) -> bool:
            return float(weights[chosen].sum()) >= 0.5 * weights.sum()

        chosen = fewest._fewest(heat, holds, lambda: False)
        assert chosen is not None
        assert holds(chosen)
        inside = np.flatnonzero(chosen)
        for size in range(len(inside)):
            for kept in itertools.combinations(inside, size):
                smaller = np.zeros(9, bool)
                smaller[list(kept)] = True
                assert not holds(smaller.reshape(3, 3))


def test_nothing_is_claimed_that_does_not_hold(animals, cat):
    assert fewest._fewest(np.ones((4, 4)), lambda chosen: False, lambda: False) is None
    # A class that is not the most probable in the whole photo.
    other = replace(cat.looks[0], heatmap=replace(cat.heatmap, target="dogs"))
    assert fewest.enough(animals, replace(cat, looks=(other,))) is None


def test_a_cells_part_is_what_is_nearest_to_its_centre():
    layer = Layer("test", 2, 2, (2.0, 1.5), (4.0, 4.0))
    pixels = np.arange(8 * 8 * 3, dtype=np.uint8).reshape(8, 8, 3)
    covered = np.array([[True, False], [False, False]])
    changed = (fewest.cover(pixels, covered, layer, 8) != pixels).any(axis=2)
    assert changed[:4, :4].all()
    assert not changed[5:].any()
    assert not changed[:, 4:].any()
