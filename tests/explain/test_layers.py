"""Looking inside: which layers, which features, and how much of the photo a cell can see."""

from pathlib import Path

import numpy as np
import pytest

from explain import cam, layers, network
from explain.explanation import explain
from models import taught
from models.card import Label, Thresholds
from models.engine import Engine


def test_the_first_layer_and_the_last_of_each_resolution_are_chosen():
    found = {"a": 8, "b": 8, "c": 4, "d": 4, "e": 2}
    assert layers.choose(found, most=4) == ["a", "b", "d", "e"]
    assert layers.choose(found, most=8) == ["a", "b", "c", "d", "e"]
    many = {f"layer{i}": 16 for i in range(40)}
    chosen = layers.choose(many)
    assert chosen[0] == "layer0"
    assert chosen[-1] == "layer39"
    assert len(chosen) == 6


def test_the_strongest_channels_tell_places_apart():
    features = np.zeros((2, 2, 3), np.float32)
    features[..., 0] = 100  # loud, and the same everywhere
    features[0, 0, 1] = 1
    features[0, 0, 2] = -5
    assert layers.strongest(features, 2) == (2, 1)


def test_a_feature_map_is_drawn_from_its_least_to_its_largest_value():
    drawn = layers.picture(np.array([[-3.0, 0.0], [3.0, 3.0]], np.float32)).astype(int)
    brightness = drawn.sum(axis=2)
    assert brightness[0, 0] < brightness[0, 1] < brightness[1, 0] == brightness[1, 1]
    even = layers.picture(np.ones((2, 2), np.float32))
    assert (even == even[0, 0]).all()


def test_deeper_cells_see_more_of_the_photo(shapes_engine, chelsea: Path):
    found = explain(shapes_engine, str(chelsea))
    shares = []
    for name in layers.names(shapes_engine):
        seen = layers.look(found, shapes_engine, name)
        assert seen.found.heatmap.layer == seen.layer
        assert seen.maps[0].shape == (seen.layer.rows, seen.layer.columns, 3)
        row, column = seen.cell(0.5, 0.5)
        left, top, width, height = seen.box(row, column)
        assert left < 0.5 < left + width
        assert top < 0.5 < top + height
        shares.append(width * height)
    assert shares == sorted(shares)
    assert shares[0] < 0.01
    # The last layer is the explained one: its map is that of the explanation itself.
    np.testing.assert_allclose(seen.found.heatmap.cells, found.heatmap.cells, atol=2e-3)
    assert seen.cell(0, 0) == (0, 0)
    assert seen.cell(1, 1) == (seen.layer.rows - 1, seen.layer.columns - 1)
    assert pytest.approx(1, abs=0.3) != seen.box(0, 0)[2]


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
    found = explain(own, str(chelsea))
    seen = layers.look(found, own, layers.names(own)[-1])
    assert seen.found.heatmap.target in ("left", "right")
    # Its last layer is explained without TensorFlow, too.
    scale = np.abs(found.heatmap.cells).max()
    np.testing.assert_allclose(seen.found.heatmap.cells, found.heatmap.cells, atol=0.02 * scale)


def test_however_many_heads_are_taught_their_network_is_loaded_once(
    shapes: Path, chelsea: Path, rng, monkeypatch
):
    """The oracle is the whole network of each head, in Keras."""
    loaded, load = [], Engine.to_keras
    monkeypatch.setattr(Engine, "to_keras", lambda engine: loaded.append(engine) or load(engine))
    layers._open.clear()
    bases = Engine(shapes), Engine(shapes)  # two that run the same network
    heads = [*bases, *(teach(base, rng) for base in bases for _ in range(3))]
    for head in heads:
        names, found = layers.names(head), explain(head, str(chelsea))
        first = layers.look(found, head, names[0]).found
        assert len(loaded) == 1
    whole = network.of_bundle(head).throughout(names)
    weights = cam.target_weights(head.card, found.heatmap.target)
    evidence = whole.run(found.view, weights)[names[0]]
    np.testing.assert_allclose(
        first.heatmap.cells, cam.grad_cam(evidence, weights), rtol=1e-3, atol=1e-6
    )
    assert np.ptp(first.heatmap.cells) > 0
