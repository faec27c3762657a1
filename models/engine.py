"""A running bundle: views in, evidence out. LiteRT, thread-safe, without TensorFlow."""

import os
import queue
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from ai_edge_litert.interpreter import Interpreter
from threadpoolctl import threadpool_limits

from models import bundle, familiarity, full
from models.errors import BundleError
from models.model import Member
from models.view import View

if TYPE_CHECKING:
    import keras
    import tensorflow as tf


def limit_blas() -> None:
    """Keep BLAS to one thread for the rest of the process: for programs that look at photos.

    After every product OpenBLAS's threads spin for some 20 ms, on cores that the next photo or the
    browser needs.
    """
    threadpool_limits(1, "blas")


class Head(Protocol):
    """What turns features into logits; explanations ask it for gradients."""

    def gradient(self, features: np.ndarray, weights: np.ndarray) -> np.ndarray:
        """d(weights . logits)/d(features), float32, for weights (C,) over the logits.

        (h, w, K), or (1, 1, K) if it is the same in every cell.
        """
        ...


@dataclass(frozen=True)
class Evidence:
    """What one network found in one view.

    Attributes:
        logits: (C,) float32; where the card has `outside`, the last is "none of these".
        features: (h, w, K) float32, the explained layer's.
        head: computes the logits from the features.
    """

    logits: np.ndarray
    features: np.ndarray
    head: Head


@dataclass(frozen=True)
class LinearHead:
    """Global average pooling and a dense layer: logits = mean over cells of features @ kernel + b.

    Its gradient is known in closed form and the same in every cell: kernel[:, c] / (h w)
    (Zhou et al. 2016, Selvaraju et al. 2017).
    """

    kernel: np.ndarray  # (K, C) float32

    def gradient(self, features: np.ndarray, weights: np.ndarray) -> np.ndarray:
        """See `Head.gradient`."""
        h, w, _ = features.shape
        return (self.kernel @ weights / np.float32(h * w))[None, None]


class KerasHead:
    """Any other head, differentiated by TensorFlow.

    TensorFlow takes seconds to import: that happens when the first heatmap is asked for.
    """

    def __init__(self, load: "Callable[[], keras.Model]") -> None:
        """Remember how to get the head, a model (N, h, w, K) features -> (N, C) logits."""
        self._load = load
        self._lock = threading.Lock()
        self._step: Callable[[tf.Tensor, tf.Tensor], tf.Tensor] | None = None

    def _make(self) -> "Callable[[tf.Tensor, tf.Tensor], tf.Tensor]":
        import tensorflow as tf

        head = self._load()

        @tf.function
        def step(features: tf.Tensor, weights: tf.Tensor) -> tf.Tensor:
            with tf.GradientTape() as tape:
                tape.watch(features)
                logits = tf.cast(head(features, training=False), tf.float32)
                score = tf.reduce_sum(logits * weights)
            return tape.gradient(score, features)

        return step

    def gradient(self, features: np.ndarray, weights: np.ndarray) -> np.ndarray:
        """See `Head.gradient`. Raises BundleError where TensorFlow is not installed."""
        full.require("tensorflow")
        import tensorflow as tf

        with self._lock:
            if self._step is None:
                self._step = self._make()
            step = self._step
        return step(tf.constant(features[None]), tf.constant(weights[None])).numpy()[0]


class Engine(Member):
    """Runs a bundle. One instance serves any number of threads.

    Up to `workers` views run at the same time, each in its own interpreter; further ones wait.
    Interpreters are made on first need: each takes some 20 MB.
    """

    def __init__(
        self, folder: str | os.PathLike[str], *, workers: int = 2, threads: int = 1
    ) -> None:
        """Load and verify a bundle, and run it once so that the first visitor does not wait.

        Args:
            folder: the bundle.
            workers: views that may run at the same time.
            threads: cores that one view may use.

        Raises:
            BundleError: the folder is not an intact bundle.
        """
        self.folder = Path(folder)
        # The folder may be trained anew while this engine serves: it keeps what it verified.
        self.card, files = bundle.read(
            self.folder, (bundle.TFLITE, bundle.HEAD, bundle.MEMORY, bundle.REPORT)
        )
        self._tflite = files.get(bundle.TFLITE, b"")
        self._loaded = self.card  # `card` itself may be calibrated anew
        self.head: Head
        if self.card.head == "linear":
            self.head = LinearHead(bundle.kernel(files[bundle.HEAD], self.card))
        else:
            self.head = KerasHead(self._keras_head)
        known = bundle.MEMORY in files
        self.memory = familiarity.load(files[bundle.MEMORY]) if known else None
        self.report = files.get(bundle.REPORT)
        self._threads = threads
        self._idle: queue.SimpleQueue[Interpreter] = queue.SimpleQueue()
        self.workers = self._unmade = workers
        self._lock = threading.Lock()
        size = self.card.input_size
        try:
            self.run(View(np.zeros((size, size, 3), np.uint8), (1.0, 1.0)))
        except (ValueError, RuntimeError) as error:
            raise BundleError("bundle_not_runnable", name=bundle.TFLITE) from error

    def _keras_head(self) -> "keras.Model":
        from models import graph

        return graph.split(self.to_keras(), self.card.layer.name)[1]

    def to_keras(self) -> "keras.Model":
        """The same network in Keras, a copy of its own. Takes seconds: TensorFlow is imported.

        Raises:
            BundleError: the bundle's files have changed since this engine was made.
        """
        return bundle.load_keras(self.folder, self._loaded)

    @contextmanager
    def _borrow(self) -> Iterator[Interpreter]:
        try:
            interpreter = self._idle.get_nowait()
        except queue.Empty:
            interpreter = self._make() or self._idle.get()
        try:
            yield interpreter
        finally:
            self._idle.put(interpreter)

    def _make(self) -> Interpreter | None:
        with self._lock:
            if self._unmade == 0:
                return None
            self._unmade -= 1
        interpreter = Interpreter(model_content=self._tflite, num_threads=self._threads)
        interpreter.allocate_tensors()
        return interpreter

    def run(self, view: View) -> Evidence:
        """Look at one view of side `card.input_size`."""
        with self._borrow() as interpreter:
            logits, features = _invoke(interpreter, view.pixels)
            if self.card.mirrored:
                # The logits are linear in the features, so the means of both fit together and
                # are explained like one network's.
                mirror_logits, mirror_features = _invoke(interpreter, view.pixels[:, ::-1])
                logits = (logits + mirror_logits) / 2
                features = (features + mirror_features[:, ::-1]) / 2
        return Evidence(logits, features, self.head)


def _invoke(interpreter: Interpreter, pixels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Logits (C,) and features (h, w, K) of a view (S, S, 3) uint8."""
    interpreter.set_tensor(interpreter.get_input_details()[0]["index"], pixels[None])
    interpreter.invoke()
    # get_tensor copies: the evidence outlives the interpreter's next photo.
    outputs = [interpreter.get_tensor(o["index"]) for o in interpreter.get_output_details()]
    # The converter does not keep the order of outputs: features are the one with cells.
    logits, features = sorted((output[0] for output in outputs), key=np.ndim)
    return logits, features
