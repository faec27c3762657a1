"""What resembles a photo: against scikit-learn, and planted parts that have to be found again."""

import numpy as np
import pytest
from sklearn.metrics.pairwise import cosine_similarity
from sklearn.neighbors import NearestNeighbors

from explain import resembles
from explain.resembles import Box
from models.card import Layer


def test_the_nearest_are_scikit_learns(rng: np.random.Generator):
    album, photo = rng.random((40, 12)), rng.random(12)
    usual = NearestNeighbors(n_neighbors=3, metric="cosine").fit(album)
    assert resembles.nearest(photo, album) == usual.kneighbors(photo[None])[1][0].tolist()
    assert len(resembles.nearest(photo, album[:2])) == 2


@pytest.mark.parametrize("side", [1, 3])
def test_a_part_is_found_again_wherever_it_stands(rng: np.random.Generator, side: int):
    pattern = rng.random((side, side, 20))
    photo, other = rng.random((2, 9, 9, 20))
    photo[5 : 5 + side, 1 : 1 + side] = other[2 : 2 + side, 6 : 6 + side] = pattern
    assert resembles.counterparts(photo, [(5, 1)], other, side) == [(2, 6)]

    place = (0, 0)
    [found] = resembles.counterparts(photo, [place], other, side)
    own = photo[:side, :side].mean(axis=(0, 1))
    every = {
        (r, c): other[r : r + side, c : c + side].mean(axis=(0, 1))
        for r in range(10 - side)
        for c in range(10 - side)
    }
    best = cosine_similarity([own], list(every.values()))[0].argmax()
    assert found == list(every)[best]

    first, second = resembles.counterparts(photo, [place, place], other, side)
    assert first == found
    assert max(abs(first[0] - second[0]), abs(first[1] - second[1])) >= side


def test_the_strongest_parts_do_not_overlap_and_speak_for_the_class():
    cells = np.full((6, 6), -1.0)
    cells[1, 1], cells[1, 2], cells[4, 4] = 9, 8, 5
    assert resembles.strongest(cells, 1, 3) == [(1, 1), (1, 2), (4, 4)]
    assert resembles.strongest(cells, 1, 9) == [(1, 1), (1, 2), (4, 4)]
    (row, column), (other_row, other_column) = resembles.strongest(cells, 2)
    assert row in (0, 1)
    assert column == 1  # both of the upper cells
    assert max(abs(row - other_row), abs(column - other_column)) >= 2
    assert resembles.strongest(-np.ones((3, 3)), 1) == []


def test_a_part_is_outlined_where_its_cells_look():
    layer = Layer("any", 4, 4, (7.5, 23.5), (16.0, 16.0))
    assert resembles.box((1, 0), 1, layer, 64) == Box(25, 25, 25, 25)
    assert resembles.box((2, 2), 2, layer, 64) == Box(75, 50, 25, 50)  # the rest is outside
