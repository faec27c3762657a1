"""Train only the head of a pretrained network: one forward pass per photo, then a regression.

The frozen backbone's features are computed by LiteRT, several times as fast as by
TensorFlow. On these features a linear head is a multinomial logistic regression: a convex problem
that is solved in seconds.
"""

import os
import time
from concurrent.futures import ThreadPoolExecutor

import keras
import numpy as np
from ai_edge_litert.interpreter import Interpreter
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss

from models import bundle, graph
from models.backbones import BACKBONES
from models.errors import DataError
from training.dataset import Photos

# Inverse strengths of the regularisation that are tried, for features of standard deviation 1.
STRENGTHS = (0.0001, 0.001, 0.01, 0.1, 1.0)


def check(arch: str) -> None:
    """Raise DataError unless the network has a backbone that can be kept as it is."""
    if arch not in BACKBONES:
        raise DataError("head_only_arch", arch=arch, names=", ".join(BACKBONES))


def fit_head(model: keras.Model, photos: Photos, tune: Photos) -> dict[str, float]:
    """Set the dense layer of a linear head; the regularisation is chosen by loss on `tune`.

    Args:
        model: (N, S, S, 3) uint8 -> (N, C) logits, with a linear head; only that is changed.
        photos: to learn from, of side S; every class occurs.
        tune: to choose the regularisation by.

    Returns:
        Loss and accuracy on both, as an epoch of training has them, `strength` and `seconds`.
    """
    started = time.monotonic()
    dense = graph.linear_head(model, graph.explained_layer(model))
    assert dense is not None, "every backbone is under a linear head"
    body = bundle.to_tflite(keras.Model(model.inputs[0], dense.input))
    learned, held = (run(body, part.pixels) for part in (photos, tune))
    if not (np.isfinite(learned).all() and np.isfinite(held).all()):
        raise DataError("head_only_nan")
    # One number for all features: no matter how large a network's are, STRENGTHS mean the same.
    scale = learned.std()
    classes = range(dense.units)
    tried = []
    for strength in STRENGTHS:
        regression = LogisticRegression(C=strength, max_iter=2000)
        regression.fit(learned / scale, photos.labels)
        loss = log_loss(tune.labels, regression.predict_proba(held / scale), labels=classes)
        tried.append((loss, strength, regression))
    loss, strength, best = min(tried, key=lambda trial: trial[0])
    kernel, bias = best.coef_.T / scale, best.intercept_
    if dense.units == 2:  # one logit z for the second class: softmax(-z/2, z/2) is its sigmoid
        kernel, bias = kernel * [-0.5, 0.5], bias * [-0.5, 0.5]
    dense.set_weights([kernel, bias])
    return {
        "loss": log_loss(photos.labels, best.predict_proba(learned / scale), labels=classes),
        "accuracy": best.score(learned / scale, photos.labels),
        "val_loss": loss,
        "val_accuracy": best.score(held / scale, tune.labels),
        "strength": strength,
        "seconds": time.monotonic() - started,
    }


def run(tflite: bytes, pixels: np.ndarray) -> np.ndarray:
    """(N, S, S, 3) uint8 -> (N, K) float32: the one output of a LiteRT model, photo by photo."""

    def infer(indices: np.ndarray) -> list[np.ndarray]:
        interpreter = Interpreter(model_content=tflite, num_threads=1)
        interpreter.allocate_tensors()
        photo, output = interpreter.get_input_details()[0], interpreter.get_output_details()[0]
        outputs = []
        for index in indices:
            interpreter.set_tensor(photo["index"], pixels[index][None])
            interpreter.invoke()
            outputs.append(interpreter.get_tensor(output["index"])[0])
        return outputs

    workers = min(os.cpu_count() or 1, len(pixels))
    with ThreadPoolExecutor(workers) as pool:
        parts = pool.map(infer, np.array_split(np.arange(len(pixels)), workers))
        return np.stack([features for part in parts for features in part])
