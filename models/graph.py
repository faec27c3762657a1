"""Reading a Keras graph: flatten it, find the layer to explain, split it there.

Needs TensorFlow, as only `architectures` and `backbones` do besides; imported on first need.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import keras
import numpy as np

from models.errors import BundleError, TargetError

layers = keras.layers

_CONVOLUTIONS = (
    layers.Conv2D,
    layers.DepthwiseConv2D,
    layers.SeparableConv2D,
    layers.Conv2DTranspose,
)
_POOLING = (layers.MaxPooling2D, layers.AveragePooling2D)
_PASSIVE = (layers.Dropout, layers.Identity)  # leave every value as it is when predicting


@dataclass(frozen=True)
class Call:
    """One use of a layer, or of a bare `keras.ops` operation, in a graph."""

    layer: keras.Operation
    inputs: list[keras.KerasTensor]
    output: keras.KerasTensor


def calls(model: keras.Model) -> list[Call]:
    """Every use of a layer in a flat model, each after those whose output it needs.

    `layer.output` is no substitute: it belongs to the layer's first use anywhere, and a layer
    that models share was first used in another graph. Keras has no public list of uses.

    Raises:
        BundleError: a layer works on (N, K, h, w); maps are taken to be (N, h, w, K) everywhere.
    """
    nodes = model._nodes_by_depth
    if any(
        getattr(node.operation, "data_format", None) == "channels_first"
        for level in nodes.values()
        for node in level
    ):
        raise BundleError("keras_channels_first")
    return [
        Call(node.operation, node.input_tensors, node.outputs[0])
        for depth in sorted(nodes, reverse=True)
        for node in nodes[depth]
    ]


def flatten(model: keras.Model, inputs: keras.KerasTensor) -> keras.Model:
    """The same computation as one Functional graph without nested models.

    Layers, and with them weights, are shared with `model`, not copied. Call the result with
    training=False: augmentation layers otherwise take a plain call for training.

    Args:
        model: Sequential or Functional, nested or not, one input and one output.
        inputs: a `keras.Input` of the size that the new graph is for.

    Raises:
        BundleError: some other kind of model, or nested models that repeat a layer's name.
    """
    outputs = _run(model, inputs)
    try:
        return keras.Model(inputs, outputs, name=model.name)
    except ValueError as error:
        raise BundleError("keras_same_names") from error


def _run(model: keras.Model, x: keras.KerasTensor) -> keras.KerasTensor:
    """What `model` makes of x; every nested model is entered, none is called as a whole."""

    def call(layer: keras.Operation, *args: Any, **kwargs: Any) -> Any:
        if isinstance(layer, keras.Model):
            return _run(layer, args[0])
        return layer(*args, **kwargs)

    if isinstance(model, keras.Sequential):
        for layer in model.layers:
            x = call(layer, x)
        return x
    if not isinstance(model, keras.Function):  # a subclassed model keeps no graph
        raise BundleError("keras_subclassed")
    if len(model.inputs) != 1 or len(model.outputs) != 1:
        raise BundleError("keras_one_input")
    # keras.models.clone_model would do the same in public, but not on the output of another layer.
    return keras.tree.flatten(model._run_through_graph([x], call_fn=call))[0]


def explained_layer(model: keras.Model) -> str:
    """Name of the last convolutional activation of a flat model: the last of `feature_layers`.

    Normalisation and nonlinearity of the last convolution belong to the activation; pooling,
    and whatever follows it, belongs to the head.

    Raises:
        BundleError: no layer has such an output.
    """
    return _maps(model)[-1].layer.name


def feature_layers(model: keras.Model) -> list[str]:
    """Names of all layers of a flat model that can be explained, in the order they run.

    Their output is a map (N, h, w, K) of more than one cell that a convolution made, with no
    pooling since; and no path leads around them, so that the map alone decides the logits.
    Layers used for several such maps are left out, but for the one that makes the last map.

    Raises:
        BundleError: no layer has such an output.
    """
    names = [call.layer.name for call in _maps(model)]
    return [n for i, n in enumerate(names, start=1) if names.count(n) == 1 or i == len(names)]


def use(model: keras.Model, layer: str) -> Call:
    """The use of a layer that its name stands for, one with a map: see `feature_layers`.

    A network may share one ReLU among all its convolutions. Its name then stands for the last map,
    the one explained by default; the earlier ones have no name of their own.

    Raises:
        TargetError: no such layer, none with a map, or one with several, none of them the last.
    """
    maps = _maps(model)
    named = [call for call in maps if call.layer.name == layer]
    if len(named) == 1 or (named and named[-1] is maps[-1]):
        return named[-1]
    others = ", ".join(feature_layers(model))
    if named:
        raise TargetError("layer_several_maps", name=layer, count=len(named), layers=others)
    raise TargetError("layer_no_map", name=layer, layers=others)


def _maps(model: keras.Model) -> list[Call]:
    """The uses of layers whose output can be explained, in the order they run: at least one."""
    order = calls(model)
    last_use = {id(t): position for position, call in enumerate(order) for t in call.inputs}
    maps: list[Call] = []
    convolved: set[int] = set()
    needed_until = 0  # the last position where something made before this one is used
    for position, call in enumerate(order):
        if isinstance(call.layer, _CONVOLUTIONS) or (
            not isinstance(call.layer, _POOLING)
            and any(id(tensor) in convolved for tensor in call.inputs)
        ):
            convolved.add(id(call.output))
            if (
                _is_map(call.output)
                and not isinstance(call.layer, (*_PASSIVE, layers.ZeroPadding2D))
                and needed_until <= position
            ):
                maps.append(call)
        needed_until = max(needed_until, last_use.get(id(call.output), 0))
    if not maps:
        raise BundleError("keras_no_map")
    return maps


def _is_map(tensor: keras.KerasTensor) -> bool:
    shape = tensor.shape
    return len(shape) == 4 and None not in shape[1:] and shape[1] * shape[2] > 1


def split(model: keras.Model, layer: str) -> tuple[keras.Model, keras.Model]:
    """Cut a flat model after a layer: (photo -> {"features", "logits"}), (features -> logits).

    Raises:
        TargetError: the layer is not one of `feature_layers`.
    """
    features = use(model, layer).output
    logits = model.outputs[0]
    body = keras.Model(model.inputs[0], {"features": features, "logits": logits})
    return body, _between(features, logits)


def chain(model: keras.Model, layers: Sequence[str]) -> list[keras.Model]:
    """Cut a flat model after several layers: photo -> first, first -> second, ..., last -> logits.

    Args:
        model: flat.
        layers: names in the order they run.

    Raises:
        TargetError: a layer is not one of `feature_layers`.
    """
    stops = [use(model, layer).output for layer in layers] + [model.outputs[0]]
    return [
        keras.Model(model.inputs[0], stops[0]),
        *(_between(start, end) for start, end in pairwise(stops)),
    ]


def _between(start: keras.KerasTensor, end: keras.KerasTensor) -> keras.Model:
    """The part of a model that leads from one of its tensors to another."""
    # keras.Model(start, end) is lost where the layer that made `start` is used once more.
    part = keras.Function(start, end)
    fresh = keras.Input(batch_shape=start.shape, dtype=start.dtype)
    return keras.Model(fresh, part._run_through_graph([fresh]))


def linear_head(model: keras.Model, layer: str) -> keras.layers.Dense | None:
    """The dense layer where global average pooling and it are all that follow `layer`.

    None for any other head: dropout is allowed, as it does nothing outside training.

    Raises:
        TargetError: the layer is not one of `feature_layers`.
    """
    features = use(model, layer).output
    made_by = {id(call.output): call for call in calls(model)}
    call = made_by[id(model.outputs[0])]
    tail: list[Any] = []
    while call.output is not features:
        if len(call.inputs) != 1:
            return None
        if not isinstance(call.layer, _PASSIVE):
            tail.append(call.layer)
        call = made_by[id(call.inputs[0])]
    if (
        len(tail) == 2
        and isinstance(tail[0], layers.Dense)
        and isinstance(tail[1], layers.GlobalAveragePooling2D)
        and tail[0].activation is keras.activations.linear
        and tail[0].use_bias
    ):
        return tail[0]
    return None


def input_size(model: keras.Model) -> tuple[int, int]:
    """Batch (1 where it may vary) and side S of the photos (N, S, S, 3) that a model takes.

    Raises:
        BundleError: it takes something else.
    """
    inputs = getattr(model, "inputs", None)  # a Sequential model may not know them yet
    if inputs and (len(inputs) != 1 or len(model.outputs) != 1):
        raise BundleError("keras_one_input")
    shape: tuple[int, ...] = inputs[0].shape if inputs else ()  # None where it may vary
    if len(shape) != 4 or shape[1] != shape[2] or shape[3] != 3 or not 8 <= (shape[1] or 0) <= 4096:
        raise BundleError("keras_input", shape=shape[1:] or BundleError("keras_any_size"))
    return shape[0] or 1, shape[1]


def with_logits(model: keras.Model, classes: int) -> keras.Model:
    """A flat model without its final softmax or sigmoid, one logit a class.

    One sigmoid unit with logit z for the second of two classes becomes the logits (-z/2, z/2):
    their softmax is the sigmoid. A last dense layer with activation is copied; all else is shared.

    Raises:
        BundleError: the outputs are no scores of that many classes that exclude each other.
    """
    call, activation = _scores(model)
    linear, softmax, sigmoid = (
        getattr(keras.activations, name) for name in ("linear", "softmax", "sigmoid")
    )
    last, scores = call.layer, call.output
    dense = isinstance(last, layers.Dense)
    # What softmax is taken of are scores, whatever made them.
    known = (
        dense
        or activation is softmax
        or isinstance(last, layers.GlobalAveragePooling2D | layers.Flatten | layers.Reshape)
    )
    if not known or len(scores.shape) != 2 or activation not in (linear, softmax, sigmoid):
        raise BundleError("keras_no_scores")
    outputs = scores.shape[1]
    single = outputs == 1 and classes == 2 and activation is not softmax
    if outputs != classes and not single:
        raise BundleError("keras_other_count", labels=classes, outputs=outputs)
    if activation is sigmoid and not single:
        raise BundleError("keras_yes_or_no")
    if not single and (not dense or (last.activation is linear and last.use_bias)):
        return keras.Model(model.inputs[0], scores, name=model.name)
    kernel, bias = np.eye(outputs), np.zeros(outputs)
    if dense:
        kernel, *rest = last.get_weights()
        bias = rest[0] if rest else bias
    halves = np.array([[-0.5, 0.5]]) if single else np.eye(outputs)
    head = layers.Dense(classes, name="logits")
    logits = head(call.inputs[0] if dense else scores)
    head.set_weights([kernel @ halves, bias @ halves])
    return keras.Model(model.inputs[0], logits, name=model.name)


def _scores(model: keras.Model) -> tuple[Call, Callable[..., Any] | None]:
    """The call that makes a flat model's class scores, and the activation that follows.

    None for an activation that is not taken over the classes, or for one after another. The log of
    softmax counts as softmax.
    """
    linear, softmax, sigmoid, log_softmax = (
        getattr(keras.activations, name) for name in ("linear", "softmax", "sigmoid", "log_softmax")
    )
    made_by = {id(call.output): call for call in calls(model)}

    def active(call: Call) -> Call:
        while isinstance(call.layer, _PASSIVE):
            call = made_by[id(call.inputs[0])]
        return call

    call, activation = active(made_by[id(model.outputs[0])]), linear
    # Of bare operations, as `keras.ops.softmax`, there are no public classes.
    operations = {"Softmax": softmax, "LogSoftmax": softmax, "Sigmoid": sigmoid}
    kind = type(call.layer).__name__
    if isinstance(call.layer, layers.Activation) or kind in operations:
        activation = getattr(call.layer, "activation", operations.get(kind))
        if getattr(call.layer, "axis", -1) not in (-1, len(call.output.shape) - 1):
            activation = None
        call = active(made_by[id(call.inputs[0])])
    if isinstance(call.layer, layers.Dense):
        if activation is linear:
            activation = call.layer.activation
        elif call.layer.activation is not linear:
            activation = None
    return call, softmax if activation is log_softmax else activation
