"""What a heatmap costs on top of a prediction, here, the usual ways with Keras, and elsewhere."""

import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from ai_edge_litert.interpreter import Interpreter

from explain import masks
from explain.cam import grad_cam, target_weights
from models import bundle, graph
from models.engine import Engine
from models.view import View

ROUNDS = 5  # of RISE: a fifth of its masks and as many predictions take turns


def run(
    model: Path, repeats: int, rise_masks: int = 200, *, with_peers: bool = False
) -> dict[str, Any]:
    """Median milliseconds of each way, and ratios. The ways take turns, so a slow moment of the
    machine hits all of them.

    `litert_forwards` are the bare passes that one answer takes: two where the card says `mirrored`.

    Args:
        model: a bundle of one network.
        repeats: timed calls of the fast ways.
        rise_masks: masks of RISE, timed beside as many predictions; milliseconds are of a fifth.
        with_peers: other libraries beside it, in time and agreement; see `benchmarks/peers.py`.
    """
    # As many threads as TensorFlow takes.
    threads = int(os.environ.get("TF_NUM_INTRAOP_THREADS", 0)) or os.cpu_count() or 1
    engine = Engine(model, workers=1, threads=threads)
    size = engine.card.input_size
    pixels = np.random.default_rng(0).integers(0, 256, (size, size, 3), dtype=np.uint8)
    view = View(pixels, (1.0, 1.0))

    def forward() -> None:
        engine.run(view)

    def forward_and_all_maps() -> None:
        evidence = engine.run(view)
        for name in engine.card.names:
            grad_cam(evidence, target_weights(engine.card, name))

    def forward_and_one_map() -> None:
        grad_cam(engine.run(view), target_weights(engine.card, engine.card.names[0]))

    one_look = _forward(Interpreter(str(model / bundle.TFLITE), num_threads=threads), pixels)

    def bare_forwards() -> None:
        for _ in range(1 + engine.card.mirrored):
            one_look()

    part = max(1, rise_masks // ROUNDS)
    weights = target_weights(engine.card, engine.card.names[0])

    def rise() -> None:
        masks.rise(view, lambda views: engine.logits(views) @ weights, masks=part)

    def as_many_forwards() -> None:
        for _ in range(part):
            forward()

    found = engine.run(view)
    fast = {
        "familiarity": lambda: engine.familiarity([found]),
        "litert_forwards": bare_forwards,
        "litert_forward": forward,
        "litert_forward_and_heatmap": forward_and_one_map,
        "litert_forward_and_all_heatmaps": forward_and_all_maps,
        "mobilenet_v2_224_forward": _mobilenet_v2(threads),
    }
    times = _time(fast, repeats)
    slow = _keras_ways(model, engine.card.layer.name, pixels)
    slow |= {
        "litert_forward_beside_keras": forward,
        "litert_forwards_beside_keras": bare_forwards,
        "litert_forward_and_heatmap_beside_keras": forward_and_one_map,
    }
    if with_peers:
        from benchmarks import peers  # they are not installed with the page

        slow |= peers.ways(model, engine.card.layer.name, pixels)
    times |= _time(slow, max(repeats // 5, 5))
    times |= _time({"rise": rise, "as_many_forwards": as_many_forwards}, ROUNDS, warm=1)
    ours = times["litert_forward_and_all_heatmaps"]
    result = {
        "model": engine.card.title,
        "milliseconds": times,
        "all_heatmaps_over_forward": ours / times["litert_forward"],
        "familiarity_over_forward": times["familiarity"] / times["litert_forward"],
        "prediction_and_heatmap_over_forwards": times["litert_forward_and_heatmap"]
        / times["litert_forwards"],
        "rise_over_forwards": times["rise"] / times["as_many_forwards"],
        "prediction_and_heatmap_over_mobilenet_v2": times["litert_forward_and_heatmap"]
        / times["mobilenet_v2_224_forward"],
        "keras_example_over_ours": times["keras_example_grad_cam"] / ours,
        "tf_function_over_ours": times["tf_function_grad_cam"] / ours,
    }
    if with_peers:
        result["peers"] = {
            "versions": peers.versions(),
            "ratios": peers.ratios(times),
            "correlation": peers.agreement(engine),
        }
    return result


def _mobilenet_v2(threads: int) -> Callable[[], object]:
    """One pass of MobileNetV2 at 224 pixels, logits alone: the measure of what a photo costs."""
    from models.architectures import build

    tflite = bundle.to_tflite(build("mobilenet_v2", 3, size=224))
    photo = np.random.default_rng(0).integers(0, 256, (224, 224, 3), dtype=np.uint8)
    return _forward(Interpreter(model_content=tflite, num_threads=threads), photo)


def _forward(interpreter: Interpreter, pixels: np.ndarray) -> Callable[[], object]:
    """One bare pass, whose outputs nobody reads."""
    interpreter.allocate_tensors()

    def forward() -> None:
        interpreter.set_tensor(interpreter.get_input_details()[0]["index"], pixels[None])
        interpreter.invoke()

    return forward


def _time(ways: dict[str, Callable[[], object]], repeats: int, warm: int = 3) -> dict[str, float]:
    for way in ways.values():
        for _ in range(warm):
            way()
    samples: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(repeats):
        for name, way in ways.items():
            start = time.perf_counter()
            way()
            samples[name].append(1000 * (time.perf_counter() - start))
    return {name: statistics.median(values) for name, values in samples.items()}


def _keras_ways(model: Path, layer: str, pixels: np.ndarray) -> dict[str, Callable[[], object]]:
    import tensorflow as tf

    network = bundle.load_keras(model)
    body, _ = graph.split(network, layer)
    photo = tf.constant(pixels[None])

    def keras_example() -> None:
        """As the Keras documentation shows it: predict, then an eager tape over the network."""
        network.predict(pixels[None], verbose=0)
        with tf.GradientTape() as tape:
            outputs = body(photo)
            score = outputs["logits"][0, tf.argmax(outputs["logits"][0])]
        _cells(outputs["features"], tape.gradient(score, outputs["features"])).numpy()

    @tf.function
    def compiled(photo: tf.Tensor) -> tf.Tensor:
        with tf.GradientTape() as tape:
            outputs = body(photo, training=False)
            score = tf.reduce_max(outputs["logits"])
        return _cells(outputs["features"], tape.gradient(score, outputs["features"]))

    def _cells(features: tf.Tensor, gradient: tf.Tensor) -> tf.Tensor:
        return tf.reduce_sum(features[0] * tf.reduce_mean(gradient, axis=(0, 1, 2)), axis=-1)

    return {
        "keras_example_grad_cam": keras_example,
        "tf_function_grad_cam": lambda: compiled(photo).numpy(),
    }
