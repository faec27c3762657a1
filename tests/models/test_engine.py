"""A bundle, running: the same numbers as Keras, from any thread, without TensorFlow."""

import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import keras
import numpy as np
import pytest
import skimage

from explain.cam import grad_cam, target_weights
from models import bundle, graph, photo, view
from models.architectures import build
from models.card import Label, ModelCard
from models.engine import Engine, Evidence, KerasHead
from models.geometry import layer_geometry
from models.view import View

LABELS = tuple(Label(name, name) for name in ("cats", "dogs", "snakes"))


def random_bundle(folder: Path, arch: str, size: int) -> Path:
    keras.utils.set_random_seed(7)
    model = build(arch, 3, size=size)
    layer = graph.explained_layer(model)
    head = "linear" if graph.linear_head(model, layer) else "keras"
    geometry = layer_geometry(model, layer)
    bundle.save(folder, model, ModelCard("random", LABELS, arch, size, head, geometry))
    return folder


def pictures(size: int) -> list[View]:
    rng = np.random.default_rng(0)
    noise = View(rng.integers(0, 256, (size, size, 3), dtype=np.uint8), (1, 1))
    data = Path(skimage.__file__).parent / "data"
    names = ("chelsea.png", "coffee.png", "astronaut.png")
    return [noise, *(view.of(photo.open(data / name), size) for name in names)]


def keras_truth(
    model: keras.Model, square: View, layer: str, target: int
) -> tuple[np.ndarray, ...]:
    """Logits and Grad-CAM by automatic differentiation of the whole Keras model."""
    import tensorflow as tf

    body, head = graph.split(model, layer)
    features = body(square.pixels[None], training=False)["features"]
    with tf.GradientTape() as tape:
        tape.watch(features)
        logits = head(features, training=False)
        score = logits[0, target]
    alpha = tf.reduce_mean(tape.gradient(score, features), axis=(1, 2))
    return logits.numpy()[0], tf.einsum("nhwk,nk->hw", features, alpha).numpy()


def test_a_mirrored_model_finds_the_mean_of_a_photo_and_its_mirror_image(shapes: Path):
    plain, mirrored = Engine(shapes), Engine(shapes)
    mirrored.card = replace(plain.card, mirrored=True)
    square = pictures(plain.card.input_size)[1]
    flipped = View(np.ascontiguousarray(square.pixels[:, ::-1]), square.scale)
    a, b = plain.run(square), plain.run(flipped)
    found = mirrored.run(square)
    np.testing.assert_allclose(found.logits, (a.logits + b.logits) / 2, atol=1e-6)
    weights = target_weights(plain.card, "circle")
    cells = (grad_cam(a, weights) + grad_cam(b, weights)[:, ::-1]) / 2
    np.testing.assert_allclose(grad_cam(found, weights), cells, atol=1e-6)
    # Whatever is seen in the mirror image is the mirror image of what is seen.
    np.testing.assert_allclose(mirrored.run(flipped).features, found.features[:, ::-1], atol=1e-6)


@pytest.mark.parametrize(
    "which",
    [
        pytest.param("mobilenet_v2", marks=pytest.mark.slow),  # the next one builds on it
        "mobilenet_v2_fine",
        "report_cnn",
        "tiny_cnn",
        "animals",
    ],
)
def test_logits_and_heatmaps_agree_with_keras(which: str, tmp_path: Path):
    if which == "animals":
        folder = bundle.find("animals")
    else:
        folder = random_bundle(tmp_path / which, which, size=96)
    engine = Engine(folder)
    engine.card = replace(engine.card, mirrored=False)  # one look; two are another test's
    model = engine.to_keras()
    for square in pictures(engine.card.input_size):
        evidence = engine.run(square)
        logits, cells = keras_truth(model, square, engine.card.layer.name, target=1)
        np.testing.assert_allclose(evidence.logits, logits, atol=1e-2)  # float16 weights
        ours = grad_cam(evidence, np.eye(len(logits), dtype=np.float32)[1])
        assert ours.shape == (engine.card.layer.rows, engine.card.layer.columns)
        assert np.corrcoef(ours.ravel(), cells.ravel())[0, 1] >= 0.999


def test_the_shipped_report_cnn_agrees_with_keras():
    folder = bundle.find("report_cnn")
    engine = Engine(folder)
    assert isinstance(engine.head, KerasHead)
    square = pictures(150)[1]
    logits, cells = keras_truth(engine.to_keras(), square, engine.card.layer.name, target=0)
    evidence = engine.run(square)
    np.testing.assert_allclose(evidence.logits, logits, atol=1e-2)
    ours = grad_cam(evidence, np.eye(len(logits), dtype=np.float32)[0])
    assert ours.shape == (15, 15)
    assert np.corrcoef(ours.ravel(), cells.ravel())[0, 1] >= 0.999


def test_threads_get_their_own_evidence(shapes_engine: Engine):
    squares = pictures(64) * 50
    alone = [shapes_engine.run(square) for square in squares[:4]]

    def check(index: int) -> bool:
        found: Evidence = shapes_engine.run(squares[index])
        same = np.array_equal(found.logits, alone[index % 4].logits)
        return same and np.array_equal(found.features, alone[index % 4].features)

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(check, range(len(squares))))


def test_evidence_outlives_the_next_photo(shapes_engine: Engine):
    first, second, *_ = pictures(64)
    evidence = shapes_engine.run(first)
    before = evidence.logits.copy(), evidence.features.copy()
    for _ in range(4):
        shapes_engine.run(second)
    np.testing.assert_array_equal(evidence.logits, before[0])
    np.testing.assert_array_equal(evidence.features, before[1])


def test_explaining_with_a_linear_head_needs_no_tensorflow(chelsea: Path):
    script = (
        "import sys\n"
        "from explain.explanation import explain\n"
        "from models import bundle\n"
        "from models.engine import Engine\n"
        f"explain(Engine(bundle.find('animals')), {str(chelsea)!r}).overlay()\n"
        "heavy = {'tensorflow', 'keras', 'matplotlib', 'sklearn', 'scipy'} & set(sys.modules)\n"
        "sys.exit(', '.join(heavy) or 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("program", ["app", "explain"])
def test_programs_keep_numpy_off_the_core_of_the_next_photo(program: str, chelsea: Path):
    script = (
        "import sys\n"
        f"from {program}.__main__ import main\n"
        "from threadpoolctl import threadpool_info\n"
        "main(sys.argv[1:])\n"
        "blas = [each for each in threadpool_info() if each['user_api'] == 'blas']\n"
        "sys.exit(max(each['num_threads'] for each in blas) - 1)\n"
    )
    with socket.create_server(("127.0.0.1", 0)) as taken:  # where the page would listen, and ends
        port = str(taken.getsockname()[1])
        arguments = ["--port", port] if program == "app" else [str(chelsea)]
        done = subprocess.run([sys.executable, "-c", script, *arguments])
    assert done.returncode == 0
