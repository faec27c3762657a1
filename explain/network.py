"""A Keras classifier in memory, looked into at any of its layers. Needs TensorFlow.

The page does without: the last layer of a bundle with a linear head is explained by LiteRT and a
closed form (`models/engine.py`). This is for every other layer, for models that are no bundles,
and for weights that were changed on purpose.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from explain.tape import Known, Place
from models import graph
from models.card import Label, Layer, ModelCard
from models.engine import Evidence, Head, KerasHead, LinearHead
from models.geometry import layer_geometry, receptive_field
from models.model import Member
from models.view import View

CONVOLUTIONS = (
    keras.layers.Conv2D,
    keras.layers.Conv2DTranspose,
    keras.layers.DepthwiseConv2D,
    keras.layers.SeparableConv2D,
)


class Network:
    """Runs a Keras classifier up to a layer and from there to its logits.

    The model is only read: its layers are shared, none is changed. Augmentation layers rest,
    running statistics stand still.

    Attributes:
        card: labels, input size, and the layer that is looked into.
    """

    def __init__(
        self,
        model: keras.Model,
        labels: Sequence[str],
        layer: str | None = None,
        *,
        scale: tuple[float, float] = (0, 255),
    ) -> None:
        """Take a model apart at a layer.

        Args:
            model: Sequential or Functional, nested or not; one input (N, S, S, 3), one output of
                class scores: logits, a softmax, or one sigmoid unit for the second of two labels.
            labels: names of the classes, in the order of the outputs.
            layer: name of the layer to look into, of a nested model too; by default the last
                convolutional activation, see `graph.explained_layer`.
            scale: what black and white (0 and 255) are to the model.

        Raises:
            BundleError: this model cannot be explained, and why.
            TargetError: no such layer, or one without a map; the message lists those that have.
        """
        self._model, self._labels, self._scale = model, tuple(labels), scale
        self._others: dict[str, Network] = {}
        _, size = graph.input_size(model)
        self._dtype = keras.backend.standardize_dtype(model.inputs[0].dtype)
        low, high = scale
        self._factor, self._offset = (high - low) / 255, low
        photo = keras.Input((size, size, 3), dtype=self._dtype, name="photo")
        self._flat = graph.with_logits(graph.flatten(model, photo), len(labels))
        name = layer or graph.explained_layer(self._flat)
        body, head = graph.split(self._flat, name)
        self._dense = graph.linear_head(self._flat, name)
        self._head = KerasHead(lambda: head)
        self.card = ModelCard(
            title=model.name,
            labels=tuple(Label(label, label) for label in labels),
            architecture="keras",
            input_size=size,
            head="linear" if self._dense else "keras",
            layer=layer_geometry(self._flat, name),
        )

        @tf.function
        def forward(views: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
            outputs = body(views, training=False)
            return tuple(tf.cast(outputs[k], tf.float32) for k in ("logits", "features"))

        self._forward = forward

    @property
    def layers(self) -> dict[str, int]:
        """All layers that could be looked into, in the order they run, with their rows of cells."""
        names = graph.feature_layers(self._flat)
        return {name: graph.use(self._flat, name).output.shape[1] for name in names}

    def throughout(self, layers: Sequence[str], *, linear: bool = False) -> "Throughout":
        """Several layers of this network, looked into at once; see `Throughout`."""
        return Throughout(self._flat, layers, self._scaled, linear=linear)

    def at(self, layer: str) -> "Network":
        """The same network, looked into at another layer."""
        if layer not in self._others:
            other = Network(self._model, self._labels, layer, scale=self._scale)
            other.card = replace(self.card, head=other.card.head, layer=other.card.layer)
            self._others[layer] = other
        return self._others[layer]

    def deeper(self, view: View) -> list[tuple[Layer, Evidence]]:
        """Look at a view at the last layer of each resolution, finest first: see LayerCAM."""
        last = {cells: name for name, cells in self.layers.items()}
        return [(self.at(name).card.layer, self.at(name).run(view)) for name in last.values()]

    @property
    def head(self) -> Head:
        """What leads from the layer to the logits, with the weights of this moment."""
        if self._dense is None:
            return self._head
        return LinearHead(np.asarray(self._dense.get_weights()[0], np.float32))

    def run(self, view: View) -> Evidence:
        """Look at one view of side `card.input_size`."""
        logits, features = self._forward(self._scaled(view.pixels[None]))
        return Evidence(logits.numpy()[0], features.numpy()[0], self.head)

    def logits(self, pixels: np.ndarray) -> np.ndarray:
        """(N, S, S, 3) uint8 -> (N, C) float32."""
        return self._forward(self._scaled(pixels))[0].numpy()

    def _scaled(self, pixels: np.ndarray) -> tf.Tensor:
        if self._dtype == "uint8":
            return tf.constant(pixels)
        return tf.constant(pixels.astype(np.float32) * self._factor + self._offset)


class Throughout:
    """A network looked into at several layers at once: one pass there and one back.

    A `Network` for each layer would compile each: a second or two at every step.

    Attributes:
        places: where the cells of each layer look, by its name.
        convolutions: how many layers of the network are convolutions.
    """

    def __init__(
        self,
        model: keras.Model,
        layers: Sequence[str],
        scaled: Callable[[np.ndarray], tf.Tensor],
        *,
        linear: bool,
    ) -> None:
        """Cut a flat model at layers.

        Args:
            model: flat.
            layers: names in the order they run.
            scaled: brings photos to the model's range.
            linear: whether a linear head follows the last of the layers, the model's or another.
        """
        made = 0
        numbers = {}
        for call in graph.calls(model):
            made += isinstance(call.layer, CONVOLUTIONS)
            numbers[call.layer.name] = made
        self.convolutions = made
        self.places = {
            name: Place(
                layer_geometry(model, name), receptive_field(model, name), max(numbers[name], 1)
            )
            for name in layers
        }
        self._scaled, self._linear = scaled, linear
        parts = graph.chain(model, layers)

        @tf.function
        def passes(views: tf.Tensor, seed: tf.Tensor) -> tuple[Any, ...]:
            value, maps = views, []
            with tf.GradientTape() as tape:
                for part in parts[:-1]:
                    value = part(value, training=False)
                    tape.watch(value)  # frozen layers would leave no trace
                    maps.append(value)
                logits = tf.cast(parts[-1](value, training=False), tf.float32)
                score = tf.reduce_sum((tf.cast(value, tf.float32) if linear else logits) * seed)
            back = tape.gradient(score, maps)
            return logits, *([tf.cast(t, tf.float32) for t in ts] for ts in (maps, back))

        self._parts, self._passes = parts, passes

    def moves(self, view: View, layers: Sequence[str]) -> dict[str, np.ndarray]:
        """How much each cell of the first layer moves the middle cell of others; see `Tape`."""
        moved = {}
        with tf.GradientTape(persistent=True) as tape:
            first = value = self._parts[0](self._scaled(view.pixels[None]), training=False)
            tape.watch(first)
            scores = {}
            for part, (name, place) in zip(self._parts[1:], self.places.items(), strict=True):
                scores[name] = tf.reduce_sum(value[(0, *place.middle)])
                value = part(value, training=False)
        for name in layers:
            gradient = tf.convert_to_tensor(tape.gradient(scores[name], first))
            moved[name] = np.abs(tf.cast(gradient, tf.float32).numpy()[0]).sum(axis=-1)
        return moved

    def run(
        self, view: View, head: Head, weights: np.ndarray, layers: Sequence[str]
    ) -> dict[str, Evidence]:
        """What layers found in a view; see `Tape.run`."""
        seed = weights
        if self._linear:  # the gradient of a linear head needs nothing but the number of cells
            last = list(self.places.values())[-1].layer
            seed = head.gradient(np.empty((last.rows, last.columns, 0)), weights)
        logits, maps, back = self._passes(self._scaled(view.pixels[None]), tf.constant(seed))
        evidence = {
            name: Evidence(logits.numpy()[0], features.numpy()[0], Known(gradient.numpy()[0]))
            for name, features, gradient in zip(self.places, maps, back, strict=True)
        }
        return {name: evidence[name] for name in layers}


@lru_cache(maxsize=4)
def of_bundle(engine: Member) -> Network:
    """The network of a running bundle. It looks once, even where the engine mirrors.

    `Network.at` leads to its other layers.
    """
    return _as_bundle(engine.to_keras(), engine.card)


def _as_bundle(model: keras.Model, card: ModelCard) -> Network:
    outputs = [*card.names, *["outside"] * card.outside]
    network = Network(model, outputs, card.layer.name)
    network.card = replace(card, mirrored=False, layer=network.card.layer)
    return network


def randomised(engine: Member, share: float, *, seed: int = 0) -> Network:
    """A bundle's network whose last layers have lost what they learned (Adebayo et al. 2018).

    From the head downwards, in `share` of the layers that have weights, every array of weights is
    shuffled: each keeps its values, and so its scale, but not its meaning. 0 changes nothing, any
    more the head at least, 1 all layers.
    """
    model = engine.to_keras()  # a copy of its own
    rng = np.random.default_rng(seed)
    learned = [call.layer for call in graph.calls(model) if call.layer.weights]
    for layer in learned[len(learned) - math.ceil(share * len(learned)) :]:
        layer.set_weights([rng.permuted(w.ravel()).reshape(w.shape) for w in layer.get_weights()])
    return _as_bundle(model, engine.card)
