"""Networks opened to look into their layers: by LiteRT, else by TensorFlow, a few at a time."""

import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from explain import cam, inside, layers, network
from explain.explanation import explain
from explain.network import Throughout
from explain.tape import NoGradient, Tape
from models import bundle, photo, view
from models.engine import Engine
from models.errors import BundleError
from tests.explain.test_layers import teach

ZOO = ("animals", "compact_cnn", "report_cnn", "wildlife22")


@pytest.fixture(autouse=True)
def closed() -> None:
    """Nothing is open yet."""
    inside._open.clear()


@pytest.fixture
def no_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if every network had an operation without a rule."""

    def refuse(*arguments: object, **options: object) -> None:
        raise NoGradient("SIN")

    monkeypatch.setattr("explain.tape.Tape", refuse)


def test_the_first_layer_and_the_last_of_each_resolution_are_chosen():
    rows = {"a": 8, "b": 8, "c": 4, "d": 4, "e": 2}
    assert inside.choose(rows, most=4) == ["a", "b", "d", "e"]
    assert inside.choose(rows, most=8) == ["a", "b", "c", "d", "e"]
    many = {f"layer{i}": 16 for i in range(40)}
    chosen = inside.choose(many)
    assert chosen[0] == "layer0"
    assert chosen[-1] == "layer39"
    assert len(chosen) == 6


def keras_name(layer: str, names: list[str]) -> str:
    """The layer that the converter named a tensor after: "functional/Conv1_relu_1/Relu6;..."."""
    if layer in names:
        return layer
    parts = layer.split(";")[0].split("/")
    [name] = [n for n in names if any(re.fullmatch(rf"{n}(_\d+)?", part) for part in parts)]
    return name


@pytest.mark.parametrize("name", ZOO)
def test_every_shipped_network_is_as_in_keras(name: str, chelsea: Path):
    """Also where weights are half-precision and layers are fused.

    Rounding moves a value to the other side of a ReLU now and then, and changes the gradient of
    single cells by a tenth; the maps that are made of it hardly change.
    """
    engine = Engine(bundle.find(name))
    cat = view.of(photo.open(chelsea), engine.card.input_size)
    weights = cam.target_weights(engine.card, engine.card.names[0])
    steps = layers.names(engine)
    tape = inside.opened(engine)
    assert isinstance(tape, Tape)
    recorded = tape.run(cat, engine.head, weights, steps)
    whole = network.of_bundle(engine)
    twins = [keras_name(step, list(whole.layers)) for step in steps]
    throughout = whole.throughout(twins)
    expected = throughout.run(cat, engine.head, weights, twins)
    for step, twin in zip(steps, twins, strict=True):
        ours, theirs = recorded[step], expected[twin]
        scale = np.abs(theirs.features).max()
        np.testing.assert_allclose(ours.features, theirs.features, atol=2e-3 * scale)
        gradients = [e.head.gradient(e.features, weights) for e in (ours, theirs)]
        assert np.corrcoef(*map(np.ravel, gradients))[0, 1] > 0.999
        maps = [cam.grad_cam(e, weights) for e in (ours, theirs)]
        assert np.corrcoef(*map(np.ravel, maps))[0, 1] > 0.9999
        place, other = tape.places[step], throughout.places[twin]
        assert (place.layer.first, place.layer.stride) == (other.layer.first, other.layer.stride)
        np.testing.assert_array_equal(place.field, other.field)
    assert tape.convolutions == throughout.convolutions
    moves = [each.moves(cat, [n])[n] for each, n in ((tape, step), (throughout, twin))]
    assert np.corrcoef(*map(np.ravel, moves))[0, 1] > 0.99


def test_layercam_of_several_layers_is_as_in_keras(shapes_engine: Engine, chelsea: Path):
    cat = view.of(photo.open(chelsea), shapes_engine.card.input_size)
    weights = cam.target_weights(shapes_engine.card, "circle")
    ours = inside.deeper(shapes_engine, cat, weights)
    theirs = network.of_bundle(shapes_engine).deeper(cat)
    assert len(ours) == len(theirs) == 3
    for (layer, evidence), (other, expected) in zip(ours, theirs, strict=True):
        assert (layer.first, layer.stride, layer.rows) == (other.first, other.stride, other.rows)
        cells = cam.layer_cam(expected, weights)
        apart = np.abs(cam.layer_cam(evidence, weights) - cells) / np.abs(cells).max()
        # Rounding turns single units on or off that are nearly 0, and the cells behind them.
        assert apart.mean() < 0.002
        assert apart.max() < 0.1


LIGHT = """
import sys
sys.modules.update(tensorflow=None, keras=None)
from pathlib import Path
from explain import layers
from explain.explanation import explain
from models import bundle
from models.load import load
for name in sys.argv[2:]:
    model = load(bundle.find(name))
    explanation = explain(model, sys.argv[1], method="fused_layer_cam")
    depths = list(layers.look(explanation, model.members[0]))
    print(name, len(depths), depths[-1].place.layer.name, explanation.heatmap.layer.rows)
"""


def test_no_tensorflow_is_needed(chelsea: Path):
    done = subprocess.run(
        [sys.executable, "-c", LIGHT, str(chelsea), *ZOO], capture_output=True, text=True
    )
    assert done.stdout.splitlines() == [
        "animals 6 joined 56", "compact_cnn 6 relu_4b 56",
        "report_cnn 4 conv_4 56", "wildlife22 6 out_relu 56",
    ], done.stderr  # fmt: skip


@pytest.mark.usefixtures("no_rules")
def test_what_has_no_rule_takes_tensorflow(shapes_engine: Engine, chelsea: Path, rng):
    """Alone and below a taught head; its oracle is the network cut at one layer."""
    for member in (shapes_engine, teach(shapes_engine, rng)):
        explanation = explain(member, str(chelsea))
        names = layers.names(member)
        assert isinstance(inside.opened(member), Throughout)
        assert names[-1] == member.card.layer.name
        weights = cam.target_weights(member.card, explanation.heatmap.target)
        depths = list(layers.look(explanation, member))
        for name, depth in ((names[0], depths[0]), (names[-1], depths[-1])):
            cells = depth.explanation.heatmap.cells
            alone = network.of_bundle(member).at(name).run(explanation.view)
            np.testing.assert_allclose(cells, cam.grad_cam(alone, weights), rtol=1e-3, atol=1e-5)


@pytest.mark.usefixtures("no_rules")
def test_without_tensorflow_one_sentence_says_what_to_install(shapes_engine: Engine, monkeypatch):
    monkeypatch.setitem(sys.modules, "tensorflow", None)  # as if it were not installed
    with pytest.raises(BundleError, match="pip install -r requirements"):
        inside.opened(shapes_engine)


def test_it_is_known_before_whether_tensorflow_is_loaded(
    shapes_engine: Engine, request, monkeypatch
):
    assert not inside.waits_for_tensorflow(shapes_engine)
    inside._open.clear()
    request.getfixturevalue("no_rules")
    assert not inside.waits_for_tensorflow(shapes_engine)  # it is loaded already
    monkeypatch.delitem(sys.modules, "tensorflow")
    assert inside.waits_for_tensorflow(shapes_engine)


def test_however_many_heads_are_taught_their_tapeis_opened_once(shapes: Path, rng):
    bases = Engine(shapes), Engine(shapes)  # two that run the same network
    heads = [*bases, *(teach(base, rng) for base in bases for _ in range(3))]
    assert len({id(inside.opened(head)) for head in heads}) == 1


def test_a_few_networks_stay_open(animals: Engine, shapes_engine: Engine, monkeypatch):
    monkeypatch.setattr(inside, "MOST_OPEN", 2)
    compact = Engine(bundle.find("compact_cnn"))
    first, second = inside.opened(animals), inside.opened(shapes_engine)
    assert inside.opened(animals) is first
    inside.opened(compact)  # the one that was longest not asked for goes
    assert len(inside._open) == 2
    assert inside.opened(animals) is first
    assert inside.opened(shapes_engine) is not second


def test_visitors_at_the_same_time_see_their_own_photos(shapes_engine: Engine, rng):
    views = [
        view.View(rng.integers(0, 256, (64, 64, 3), dtype=np.uint8), (1.0, 1.0)) for _ in range(8)
    ]
    weights = cam.target_weights(shapes_engine.card, "circle")
    tape = inside.opened(shapes_engine)
    name = layers.names(shapes_engine)[0]

    def look(one: view.View) -> np.ndarray:
        evidence = tape.run(one, shapes_engine.head, weights, [name])[name]
        return cam.grad_cam(evidence, weights)

    alone = [look(one) for one in views]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(look, views * 5))
    for index, cells in enumerate(together):
        np.testing.assert_array_equal(cells, alone[index % len(views)])
