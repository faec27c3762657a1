"""Reading a Keras graph: flatten it, find the layer to explain, split it there.

The only part of `models` that needs TensorFlow besides `architectures`; imported on first need.
"""

from dataclasses import dataclass
from typing import Any

import keras

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
    """
    nodes = model._nodes_by_depth
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
        model: Sequential or Functional, nested as deep as you like, one input and one output.
        inputs: a `keras.Input` of the size that the new graph is for.

    Raises:
        BundleError: some other kind of model, or nested models that repeat a layer's name.
    """
    outputs = _run(model, inputs)
    try:
        return keras.Model(inputs, outputs, name=model.name)
    except ValueError as error:
        raise BundleError(
            "Two layers of this model, one in a model inside it, have the same name."
        ) from error


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
        raise BundleError("Only Sequential and Functional Keras models can be explained.")
    if len(model.inputs) != 1 or len(model.outputs) != 1:
        raise BundleError("Only models with one input and one output can be explained.")
    # keras.models.clone_model would do the same in public, but not on the output of another layer.
    return keras.tree.flatten(model._run_through_graph([x], call_fn=call))[0]


def explained_layer(model: keras.Model) -> str:
    """Name of the last convolutional activation of a flat model: the last of `feature_layers`.

    Normalisation and nonlinearity of the last convolution belong to the activation; pooling,
    and whatever follows it, belongs to the head.

    Raises:
        BundleError: no layer has such an output.
    """
    candidates = feature_layers(model)
    if not candidates:
        raise BundleError("This model has no convolutional layer, so there is no map to show.")
    return candidates[-1]


def feature_layers(model: keras.Model) -> list[str]:
    """Names of all layers of a flat model that can be explained, in the order they run.

    Their output is a map (N, h, w, K) of more than one cell that a convolution made, with no
    pooling since; and no path leads around them, so that the map alone decides the logits.
    """
    order = calls(model)
    last_use = {id(t): position for position, call in enumerate(order) for t in call.inputs}
    names: list[str] = []
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
                names.append(call.layer.name)
        needed_until = max(needed_until, last_use.get(id(call.output), 0))
    return names


def _is_map(tensor: keras.KerasTensor) -> bool:
    shape = tensor.shape
    return len(shape) == 4 and None not in shape[1:] and shape[1] * shape[2] > 1


def split(model: keras.Model, layer: str) -> tuple[keras.Model, keras.Model]:
    """Cut a flat model after a layer: (photo -> {"features", "logits"}), (features -> logits).

    Raises:
        TargetError: the layer is not one of `feature_layers`.
    """
    candidates = feature_layers(model)
    if layer not in candidates:
        raise TargetError(
            f"Layer {layer!r} has no map to explain; these have: {', '.join(candidates)}."
        )
    features = {call.layer.name: call.output for call in calls(model)}[layer]
    logits = model.outputs[0]
    body = keras.Model(model.inputs[0], {"features": features, "logits": logits})
    return body, keras.Model(features, logits)


def linear_head(model: keras.Model, layer: str) -> keras.layers.Dense | None:
    """The dense layer where global average pooling and it are all that follow `layer`.

    None for any other head: dropout is allowed, as it does nothing outside training.
    """
    made_by = {id(call.output): call for call in calls(model)}
    call = made_by[id(model.outputs[0])]
    tail: list[Any] = []
    while call.layer.name != layer:
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
