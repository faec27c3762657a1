"""Looking inside: which layers, which features, and how much of the photo a cell can see."""

from pathlib import Path

import numpy as np
import pytest

from explain import cam, layers, network
from explain.explanation import explain
from explain.tape import Place
from models import taught
from models.card import Label, Layer, Thresholds
from models.engine import Engine
from models.photo import Photo


def test_the_strongest_channels_tell_places_apart():
    features = np.zeros((2, 2, 3), np.float32)
    features[..., 0] = 100  # loud, and the same everywhere
    features[0, 0, 1] = 1
    features[0, 0, 2] = -5
    assert layers.strongest(features, 2) == (2, 1)


def test_deeper_cells_see_more_of_the_photo(shapes_engine, chelsea: Path):
    explanation = explain(shapes_engine, str(chelsea))
    shares, numbers = [], []
    depths = list(layers.look(explanation, shapes_engine))
    for depth in depths:
        layer = depth.place.layer
        assert depth.explanation.heatmap.layer == layer
        assert depth.maps[0].shape == (layer.rows, layer.columns, 3)
        row, column = depth.cell(0.5, 0.5)
        left, top, width, height = depth.box(row, column)
        assert left < 0.5 < left + width
        assert top < 0.5 < top + height
        shares.append(width * height)
        numbers.append(depth.place.number)
    assert shares == sorted(shares)
    assert shares[0] < 0.01
    assert numbers == sorted(numbers)
    assert 1 <= numbers[0] < numbers[-1] <= depth.convolutions
    # The last layer is the explained one: its map is that of the explanation itself.
    np.testing.assert_allclose(
        depth.explanation.heatmap.cells, explanation.heatmap.cells, atol=2e-3
    )
    assert depth.cell(0, 0) == (0, 0)
    assert depth.cell(1, 1) == (layer.rows - 1, layer.columns - 1)
    assert pytest.approx(1, abs=0.3) != depth.box(0, 0)[2]


def test_most_of_what_moves_a_cell_lies_in_its_core(animals, chelsea: Path):
    depths = list(layers.look(explain(animals, str(chelsea)), animals))
    shares = []
    for depth in depths:
        row, column = depth.cell(0.5, 0.5)
        (left, top, width, height), whole = depth.core_box(row, column), depth.box(row, column)
        assert whole[0] <= left
        assert left + width <= whole[0] + whole[2] + 1e-9
        assert whole[1] <= top
        assert top + height <= whole[1] + whole[3] + 1e-9
        shares.append(width * height)
    assert shares[0] < 0.01
    assert shares[-1] < 0.7  # where it could see all
    assert depths[-1].box(7, 7)[2:] == (1, 1)


def test_the_core_is_the_smallest_square_that_holds_half():
    """By hand: cells of a pixel in the first layer; the middle cell of 3 x 3 stands on (5, 5)."""
    moves = np.zeros((11, 11), np.float32)
    moves[3:6, 4:7] = 0.1  # around (4, 5)
    moves[4, 5] = 1.2
    first = Place(Layer("a", 11, 11, (0.0, 0.0), (1.0, 1.0)), (np.zeros(2), np.zeros(2)), 1)
    field = (np.array([-4.0, -4]), np.array([8.0, 8]))
    last = Place(Layer("b", 3, 3, (2.0, 2.0), (3.0, 3.0)), field, 2)
    np.testing.assert_allclose(layers.core(moves, first, last), [(1, 2), (1, 2)], atol=1e-5)
    moves[4, 5] = 0.4
    np.testing.assert_allclose(layers.core(moves, first, last), [(0, 1), (2, 3)], atol=1e-5)
    np.testing.assert_array_equal(layers.core(0 * moves, first, last), field)


def test_what_excites_a_feature_most_is_cut_out_of_the_photo(shapes_engine, chelsea: Path):
    """A white square on black: an early feature that differs most sees its edge."""
    rgb = np.zeros((300, 300, 3), np.uint8)
    rgb[200:260, 40:100] = 255
    depth = next(layers.look(explain(shapes_engine, Photo(rgb)), shapes_engine))
    assert len(depth.crops) == len(depth.strongest)
    for crop in depth.crops:
        assert max(crop.shape) <= layers.CROP
    assert np.ptp(depth.crops[0]) > 100


def teach(base: Engine, rng: np.random.Generator) -> taught.Taught:
    """A head with random weights on a running engine."""
    k = base.head.kernel.shape[0]
    card = taught.card_for(
        base,
        [Label("left", "left"), Label("right", "right")],
        temperature=1.0,
        thresholds=Thresholds(),
        provenance={},
        metrics={},
    )
    memory = rng.integers(-9, 9, (6, k)).astype(np.int8)
    return taught.Taught(base, card, rng.normal(size=(k, 2)), np.zeros(2), memory)


def test_a_taught_head_can_be_looked_into(shapes_engine, chelsea: Path, rng):
    own = teach(shapes_engine, rng)
    explanation = explain(own, str(chelsea))
    depth = list(layers.look(explanation, own))[-1]
    assert depth.explanation.heatmap.target in ("left", "right")
    # Its last layer is explained by the closed form, too.
    scale = np.abs(explanation.heatmap.cells).max()
    np.testing.assert_allclose(
        depth.explanation.heatmap.cells, explanation.heatmap.cells, atol=0.02 * scale
    )


def test_a_taught_heads_first_layer_is_that_of_its_whole_network_in_keras(
    shapes_engine, chelsea: Path, rng
):
    own = teach(shapes_engine, rng)
    explanation = explain(own, str(chelsea))
    first = next(layers.look(explanation, own))
    assert first.place.layer.rows == 32
    weights = cam.target_weights(own.card, explanation.heatmap.target)
    evidence = network.of_bundle(own).at("relu_1").run(explanation.view)
    cells = cam.grad_cam(evidence, weights)
    np.testing.assert_allclose(
        first.explanation.heatmap.cells, cells, atol=0.02 * np.abs(cells).max()
    )
    assert np.ptp(cells) > 0
