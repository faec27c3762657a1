"""Looking inside: which layers, which features, and how much of the photo a cell can see."""

from pathlib import Path

import numpy as np
import pytest

from explain import cam, layers, network
from explain.explanation import explain
from models import taught
from models.card import Label, Thresholds
from models.engine import Engine


def test_the_strongest_channels_tell_places_apart():
    features = np.zeros((2, 2, 3), np.float32)
    features[..., 0] = 100  # loud, and the same everywhere
    features[0, 0, 1] = 1
    features[0, 0, 2] = -5
    assert layers.strongest(features, 2) == (2, 1)


def test_deeper_cells_see_more_of_the_photo(shapes_engine, chelsea: Path):
    explanation = explain(shapes_engine, str(chelsea))
    shares = []
    for name in layers.names(shapes_engine):
        depth = layers.look(explanation, shapes_engine, name)
        assert depth.explanation.heatmap.layer == depth.layer
        assert depth.maps[0].shape == (depth.layer.rows, depth.layer.columns, 3)
        row, column = depth.cell(0.5, 0.5)
        left, top, width, height = depth.box(row, column)
        assert left < 0.5 < left + width
        assert top < 0.5 < top + height
        shares.append(width * height)
    assert shares == sorted(shares)
    assert shares[0] < 0.01
    # The last layer is the explained one: its map is that of the explanation itself.
    np.testing.assert_allclose(
        depth.explanation.heatmap.cells, explanation.heatmap.cells, atol=2e-3
    )
    assert depth.cell(0, 0) == (0, 0)
    assert depth.cell(1, 1) == (depth.layer.rows - 1, depth.layer.columns - 1)
    assert pytest.approx(1, abs=0.3) != depth.box(0, 0)[2]


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
    depth = layers.look(explanation, own, layers.names(own)[-1])
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
    first = layers.look(explanation, own, layers.names(own)[0])
    assert first.layer.rows == 32
    weights = cam.target_weights(own.card, explanation.heatmap.target)
    evidence = network.of_bundle(own).at("relu_1").run(explanation.view)
    cells = cam.grad_cam(evidence, weights)
    np.testing.assert_allclose(
        first.explanation.heatmap.cells, cells, atol=0.02 * np.abs(cells).max()
    )
    assert np.ptp(cells) > 0
