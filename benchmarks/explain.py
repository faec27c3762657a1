"""What a heatmap costs on top of a prediction, here and the usual ways with Keras."""

import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from ai_edge_litert.interpreter import Interpreter

from explain.cam import grad_cam, target_weights
from models import bundle, graph
from models.engine import Engine
from models.view import View


def run(model: Path, repeats: int) -> dict[str, Any]:
    """Median milliseconds of each way, and ratios. The ways take turns, so a slow moment of the
    machine hits all of them."""
    engine = Engine(model, workers=1, threads=os.cpu_count() or 1)  # as TensorFlow does
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

    fast = {
        "litert_forward": forward,
        "litert_forward_and_heatmap": forward_and_one_map,
        "litert_forward_and_all_heatmaps": forward_and_all_maps,
        "mobilenet_v2_224_forward": _mobilenet_v2(),
    }
    times = _time(fast, repeats)
    slow = _keras_ways(model, engine.card.layer.name, pixels)
    times |= _time(slow | {"litert_forward_beside_keras": forward}, max(repeats // 5, 5))
    ours = times["litert_forward_and_all_heatmaps"]
    return {
        "model": engine.card.title,
        "milliseconds": times,
        "all_heatmaps_over_forward": ours / times["litert_forward"],
        "prediction_and_heatmap_over_mobilenet_v2": times["litert_forward_and_heatmap"]
        / times["mobilenet_v2_224_forward"],
        "keras_example_over_ours": times["keras_example_grad_cam"] / ours,
        "tf_function_over_ours": times["tf_function_grad_cam"] / ours,
    }


def _mobilenet_v2() -> Callable[[], None]:
    """One pass of MobileNetV2 at 224 pixels, logits alone: the measure of what a photo costs."""
    from models.architectures import build

    tflite = bundle.to_tflite(build("mobilenet_v2", 3, size=224))
    interpreter = Interpreter(model_content=tflite, num_threads=os.cpu_count() or 1)
    interpreter.allocate_tensors()
    photo = np.random.default_rng(0).integers(0, 256, (1, 224, 224, 3), dtype=np.uint8)

    def forward() -> None:
        interpreter.set_tensor(interpreter.get_input_details()[0]["index"], photo)
        interpreter.invoke()

    return forward


def _time(ways: dict[str, Callable[[], None]], repeats: int) -> dict[str, float]:
    for way in ways.values():
        for _ in range(3):
            way()
    samples: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(repeats):
        for name, way in ways.items():
            start = time.perf_counter()
            way()
            samples[name].append(1000 * (time.perf_counter() - start))
    return {name: statistics.median(values) for name, values in samples.items()}


def _keras_ways(model: Path, layer: str, pixels: np.ndarray) -> dict[str, Callable[[], None]]:
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
