"""The first convolution in numbers, against what the network itself computes there."""

import json
from typing import Any

import keras
import numpy as np
import pytest
from ai_edge_litert.interpreter import Interpreter, OpResolverType

from explain import convolution
from explain.convolution import Convolution
from models import bundle
from models.engine import Engine
from models.view import View
from tests.explain.test_tape import taped

ZOO = ("animals", "compact_cnn", "report_cnn", "wildlife22")
layers = keras.layers


def photo(size: int, seed: int = 0) -> View:
    """Noise over slopes: every place looks different."""
    rng = np.random.default_rng(seed)
    slopes = np.linspace(0, 200, size)[:, None, None] * np.linspace(0.2, 1, size)[:, None]
    pixels = slopes * (1, 0.6, 0.3) + rng.integers(0, 56, (size, size, 3))
    return View(pixels.astype(np.uint8), (1.0, 1.0))


def by_hand(found: Convolution, number: int, row: int, column: int) -> float:
    """One value, from what the browser gets, with nothing but products and sums."""
    numbers: dict[str, Any] = json.loads(json.dumps(found.to_dict()))
    total, (rows, columns) = numbers["bias"][number], found.pixels.shape[:2]
    for dy in range(3):
        for dx in range(3):
            y = row * numbers["stride"][0] - numbers["padding"][0] + dy
            x = column * numbers["stride"][1] - numbers["padding"][1] + dx
            if 0 <= y < rows and 0 <= x < columns:
                for colour in range(3):
                    seen = numbers["scale"][colour][found.pixels[y, x, colour]]
                    total += seen * numbers["kernels"][number][dy][dx][colour]
    low, high = numbers["clip"]
    total = total if low is None else max(total, low)
    return total if high is None else min(total, high)


def check(found: Convolution | None, output: np.ndarray) -> None:
    """At all corners, along the borders, and within."""
    assert found is not None
    rows, columns, channels = output.shape
    assert found.size == (rows, columns)
    places = [(y, x) for y in (0, 1, rows // 2, -1) for x in (0, columns // 3, -1)]
    for y, x in places:
        row, column = y % rows, x % columns
        for number in (0, channels // 2, channels - 1):
            value = by_hand(found, number, row, column)
            assert value == pytest.approx(output[row, column, number], abs=1e-4)


def output_of(engine: Engine, view: View) -> np.ndarray:
    """What LiteRT computes in the first convolution, found without our own reading of the file."""
    content = bundle.read_file(engine.folder, engine.card, bundle.TFLITE)
    interpreter = Interpreter(
        model_content=content,
        experimental_op_resolver_type=OpResolverType.BUILTIN_WITHOUT_DEFAULT_DELEGATES,
        experimental_preserve_all_tensors=True,
    )
    interpreter.allocate_tensors()
    interpreter.set_tensor(interpreter.get_input_details()[0]["index"], view.pixels[None])
    interpreter.invoke()
    op = next(op for op in interpreter._get_ops_details() if op["op_name"] == "CONV_2D")
    return np.array(interpreter.get_tensor(op["outputs"][0])[0])


@pytest.mark.parametrize("name", ZOO)
def test_numbers_give_what_the_network_computes(name: str):
    engine = Engine(bundle.find(name))
    for seed in range(2):
        view = photo(engine.card.input_size, seed)
        output = output_of(engine, view)
        assert 0 < (output > 0).mean() < 1  # the activation matters
        check(convolution.first(engine, view), output)


@pytest.fixture
def first(monkeypatch: pytest.MonkeyPatch):
    """`first(make, size)`: of a network made on the spot, and its first layer's output in Keras."""

    def found(make, size: int) -> tuple[Convolution | None, np.ndarray]:
        keras.utils.set_random_seed(6)
        seen = keras.Input((size, size, 3), dtype="uint8", name="photo")
        scaled = layers.Rescaling(1 / 127.5, -1)(seen)
        layer = make(scaled)
        rest = layers.Conv2D(4, 3, activation="relu")(layer)
        logits = layers.Dense(3)(layers.GlobalAveragePooling2D()(rest))
        model = keras.Model(seen, logits)
        for weight in model.weights:
            weight.assign(np.random.default_rng(7).normal(0.1, 0.4, weight.shape))
        tape, _ = taped(model)
        monkeypatch.setattr(convolution, "opened", lambda member: tape)
        view = photo(size)
        output = keras.Model(seen, layer)(view.pixels[None])
        return convolution.first(None, view), np.array(output[0])  # type: ignore[arg-type]

    return found


@pytest.mark.parametrize("size", [24, 25])
@pytest.mark.parametrize("padding", ["same", "valid"])
@pytest.mark.parametrize("stride", [1, 2, 3])
def test_borders_are_those_of_keras(first, size: int, padding: str, stride: int):
    check(*first(lambda x: layers.Conv2D(5, 3, stride, padding, activation="relu")(x), size))


def test_without_bias_or_activation(first):
    check(*first(lambda x: layers.Conv2D(5, 3, use_bias=False)(x), 24))


@pytest.mark.parametrize(
    "make",
    [
        lambda x: layers.Conv2D(4, 5, activation="relu")(x),
        lambda x: layers.Conv2D(4, 3, 2)(layers.ZeroPadding2D(1)(x)),
        lambda x: layers.Conv2D(4, 3)(layers.AveragePooling2D(3, 1, "same")(x)),
        lambda x: layers.Conv2D(4, 1)(layers.DepthwiseConv2D(3)(x)),
    ],
    ids=["5 x 5", "padded before", "blurred before", "depthwise"],
)
def test_other_first_layers_are_left_alone(first, make):
    found, _ = first(make, 24)
    assert found is None


def test_a_network_that_litert_cannot_open_has_no_numbers(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(convolution, "opened", lambda member: object())  # TensorFlow's
    assert convolution.first(None, photo(24)) is None  # type: ignore[arg-type]
