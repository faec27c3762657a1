"""Models of Keras 2 (TensorFlow up to 2.15, and Teachable Machine), built with today's layers.

Keras 3 refuses most of them. Each is built as one flat network, whatever was nested in it.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import h5py
import keras
import numpy as np

from models.errors import BundleError
from training.keras_config import MODELS, Code, activation, bounded, is_layer

layers, ops = keras.layers, keras.ops

_AUGMENTATION = re.compile(r"Random(?!Crop)\w+|GaussianNoise|\w*Dropout\w*")


@dataclass
class _Part:
    """A layer of Keras 2: a layer of Keras 3, a function between layers, or a model of parts."""

    kind: str  # its class in Keras 2
    name: str
    config: Any
    nodes: list[Any] = field(default_factory=list)  # one for each use in a Functional model
    layer: keras.Layer | None = None
    parts: "list[_Part]" = field(default_factory=list)

    def leaves(self) -> "Iterator[keras.Layer]":
        """The layers in it, in the order of the file."""
        if self.layer is not None:
            yield self.layer
        for part in self.parts:
            yield from part.leaves()


class Network:
    """What a Keras 2 description describes; its weights are still to be assigned."""

    def __init__(self, description: Mapping[str, Any]) -> None:
        """Take the JSON of a model as Keras 2 wrote it; nothing is built yet."""
        self.description = description
        self.root = _Part("", "", {})

    def build(self) -> keras.Model:
        """The network as one flat Functional model. Raises Code, and anything for nonsense."""
        self._names: set[str] = set()
        self.root = self._part(self.description)
        shape = self._input_shape(self.root)
        photo = keras.Input(batch_shape=(None, *shape[1:]), name="input")
        output = self._run(self.root, [photo])
        if len(output) != 1:
            raise BundleError("keras_one_output")
        return keras.Model(photo, output[0], name="model")

    def _part(self, entry: Mapping[str, Any]) -> _Part:
        kind, config = entry["class_name"], entry["config"]
        name = entry.get("name") or (config.get("name", "") if isinstance(config, dict) else "")
        part = _Part(kind, name, config, entry.get("inbound_nodes") or [])
        if kind in MODELS:
            inner = config["layers"] if isinstance(config, dict) else config
            part.parts = [self._part(layer) for layer in inner]
        elif kind in ("TFOpLambda", "SlicingOpLambda"):
            if config["function"] not in _TF:
                raise BundleError("keras_tf_function", name=config["function"])
        elif kind != "InputLayer":
            part.layer = self._layer(kind, config)
        return part

    def _layer(self, kind: str, config: Mapping[str, Any]) -> keras.Layer:
        unique = self._unique(config["name"])
        if _AUGMENTATION.fullmatch(kind):  # does nothing where nothing is learned
            return layers.Identity(name=unique)
        kind = {"SyncBatchNormalization": "BatchNormalization"}.get(kind, kind)
        if not is_layer(kind):
            raise Code(kind)
        kept = {
            key: activation(value) if key.endswith("activation") else value
            for key, value in config.items()
            if not key.endswith(("_initializer", "_regularizer", "_constraint"))
            and key not in ("batch_input_shape", "input_shape", "dtype", "name", "ragged")
        }
        if any(isinstance(value, dict) and "class_name" in value for value in kept.values()):
            raise Code(f"a layer inside {kind}")
        if kind in ("DepthwiseConv2D", "SeparableConv2D", "Conv2DTranspose") and (
            kept.pop("groups", 1) != 1
        ):
            raise ValueError("groups")
        if kept.get("output_padding", 0) is None:
            del kept["output_padding"]
        if kind == "BatchNormalization" and isinstance(kept.get("axis"), list):
            (kept["axis"],) = kept["axis"]
        return getattr(layers, kind).from_config({**kept, "name": unique})

    def _unique(self, name: str) -> str:
        """The name, or another like it where a layer has it: each model in a model had its own."""
        name = unique = re.sub(r"\W", "_", name)
        number = 1
        while unique in self._names:
            number += 1
            unique = f"{name}_{number}"
        self._names.add(unique)
        return unique

    def _input_shape(self, part: _Part) -> list[int | None]:
        """Batch shape of what the network takes."""
        graph = part.kind in MODELS and part.kind != "Sequential"
        if graph and len(_references(part.config["input_layers"])) != 1:
            raise BundleError("keras_one_output")
        config = part.config if isinstance(part.config, dict) else {}
        shape = config.get("batch_input_shape") or config.get("batch_shape")
        if shape is None and part.parts:
            shape = self._input_shape(part.parts[0])
        if shape is None:
            raise BundleError("keras_input", shape=BundleError("keras_any_size"))
        return list(shape)

    def _run(self, part: _Part, inputs: list[Any], options: Any = None) -> list[Any]:
        """The outputs of a part for its inputs."""
        if part.kind == "Sequential":
            for layer in part.parts:
                inputs = self._run(layer, inputs)
            return inputs
        if part.kind in MODELS:
            return self._run_graph(part, inputs)
        if part.kind == "InputLayer":
            return inputs
        if part.layer is None:
            x = inputs[0] if len(inputs) == 1 else inputs
            output = _TF[part.config["function"]](x, **(options or {}))
            if output is not x:  # a name that Keras chooses may collide with a layer's
                output._keras_history.operation.name = self._unique(part.name)
            return [output]
        if any(_is_reference(value) for value in (options or {}).values()):
            raise ValueError("a layer with further inputs")
        output = part.layer(inputs[0] if len(inputs) == 1 else inputs)
        return list(output) if isinstance(output, list | tuple) else [output]

    def _run_graph(self, model: _Part, inputs: list[Any]) -> list[Any]:
        parts = {part.name: part for part in model.parts}
        entries = _references(model.config["input_layers"])
        made = {(name, 0): [tensor] for (name, _, _), tensor in zip(entries, inputs, strict=True)}
        waiting = [
            (part, number, node)
            for part in model.parts
            if part.kind != "InputLayer"
            for number, node in enumerate(part.nodes)
        ]
        # Uses of a nested model may be counted from 1: its own making was the first.
        highest = {name: 0 for name in parts}
        ends = _references(model.config["output_layers"])
        for name, number, _ in [*ends, *(r for *_, node in waiting for r in _references(node))]:
            highest[name] = max(highest[name], number)
        first = {n: max(0, highest[n] - len(parts[n].nodes) + 1) for n in parts}

        def value(reference: Any) -> Any:
            name, number, index = reference[:3]
            return made[name, number][index]

        def resolved(option: Any) -> Any:
            if _is_reference(option) and (option[0], option[1]) in made:
                return value(option)
            if isinstance(option, list):
                return [resolved(item) for item in option]
            return option

        while waiting:
            later = []
            for part, number, node in waiting:
                if any((name, i) not in made for name, i, _ in _references(node)):
                    later.append((part, number, node))
                    continue
                several = node if isinstance(node[0], list) else [node]
                tensors = [
                    item[2] if item[0] == "_CONSTANT_VALUE" else value(item) for item in several
                ]
                options = dict(several[0][3]) if len(several[0]) > 3 else {}
                if part.layer is None:
                    options = {key: resolved(option) for key, option in options.items()}
                made[part.name, number + first[part.name]] = self._run(part, tensors, options)
            if len(later) == len(waiting):
                raise ValueError("a graph that never ends")
            waiting = later
        return [value(end) for end in ends]


def _is_reference(item: Any) -> bool:
    return (
        isinstance(item, list)
        and len(item) in (3, 4)
        and isinstance(item[0], str)
        and all(type(number) is int for number in item[1:3])
        and item[0] != "_CONSTANT_VALUE"
    )


def _references(node: Any) -> list[tuple[str, int, int]]:
    """All tensors [layer, use, output] that a node of a Keras 2 graph names."""
    if _is_reference(node):
        return [tuple(node[:3]), *_references(node[3] if len(node) > 3 else None)]
    if isinstance(node, dict):
        node = list(node.values())
    return [r for item in node for r in _references(item)] if isinstance(node, list) else []


def _item(x: Any, slice_spec: list[Any]) -> Any:
    def index(item: Any) -> Any:
        if isinstance(item, dict):
            if item.get("class_name") == "__ellipsis__":
                return Ellipsis
            return slice(item["start"], item["stop"], item["step"])
        if item is not None and type(item) is not int:
            raise ValueError("no index")
        return item

    return x[tuple(index(item) for item in slice_spec)]


def _constant(y: Any) -> Any:
    """A number of a description, or nested lists of them, as an array; tensors as they are."""
    return np.asarray(y, np.float32) if isinstance(y, list) else y


def _two(function: Callable[[Any, Any], Any]) -> Callable[..., Any]:
    return lambda x, y, name=None: function(_constant(x), _constant(y))


def _one(function: Callable[[Any], Any]) -> Callable[..., Any]:
    return lambda x, name=None: function(x)


# Functions of TensorFlow that may stand between layers, by the name in the file.
_TF: dict[str, Callable[..., Any]] = {
    "__operators__.getitem": lambda x, slice_spec, name=None: _item(x, slice_spec),
    "__operators__.add": _two(ops.add),
    "math.add": _two(ops.add),
    "math.subtract": _two(ops.subtract),
    "math.multiply": _two(ops.multiply),
    "math.truediv": _two(ops.true_divide),
    "math.divide": _two(ops.true_divide),
    "math.maximum": _two(ops.maximum),
    "math.minimum": _two(ops.minimum),
    "math.pow": _two(ops.power),
    "nn.bias_add": lambda value, bias, **_: ops.add(value, _constant(bias)),
    "cast": lambda x, dtype, name=None: ops.cast(x, "float32"),
    "convert_to_tensor": lambda x, **_: x,
    "identity": _one(lambda x: x),
    "nn.relu": _one(ops.relu),
    "nn.relu6": _one(ops.relu6),
    "nn.elu": _one(ops.elu),
    "nn.silu": _one(ops.silu),
    "nn.swish": _one(ops.silu),
    "nn.sigmoid": _one(ops.sigmoid),
    "math.sigmoid": _one(ops.sigmoid),
    "math.tanh": _one(ops.tanh),
    "math.square": _one(ops.square),
    "math.sqrt": _one(ops.sqrt),
    "math.negative": _one(ops.negative),
    "nn.softmax": lambda x, axis=-1, name=None: ops.softmax(x, axis=-1 if axis is None else axis),
    "nn.leaky_relu": lambda x, alpha=0.2, name=None: ops.leaky_relu(x, alpha),
    "clip_by_value": lambda x, clip_value_min, clip_value_max, name=None: ops.clip(
        x, clip_value_min, clip_value_max
    ),
    "math.reduce_mean": lambda x, axis=None, keepdims=False, name=None: ops.mean(x, axis, keepdims),
    "math.reduce_max": lambda x, axis=None, keepdims=False, name=None: ops.max(x, axis, keepdims),
    "math.l2_normalize": lambda x, axis=None, epsilon=1e-12, name=None: ops.normalize(x, axis),
    "linalg.l2_normalize": lambda x, axis=None, epsilon=1e-12, name=None: ops.normalize(x, axis),
    "concat": lambda values, axis, name=None: ops.concatenate(values, axis),
    "stack": lambda values, axis=0, name=None: ops.stack(values, axis),
    "reverse": lambda x, axis, name=None: ops.flip(x, axis),
    "reshape": lambda x, shape, name=None: ops.reshape(x, shape),
    "image.resize": lambda images, size, method="bilinear", **_: ops.image.resize(
        images, size, interpolation=method
    ),
}


def _assign(weights: list[Any], arrays: list[Any]) -> None:
    """Give weights their values; raises ValueError where number or shapes differ."""
    if len(weights) != len(arrays):
        raise ValueError("another number of weights")
    for weight, array in zip(weights, arrays, strict=True):
        if tuple(weight.shape) != tuple(array.shape):
            raise ValueError("a weight of another shape")
        weight.assign(np.asarray(array[()], np.float32))


def assign_in_order(part: _Part, file: h5py.Group) -> None:
    """Weights of a layer or nested model from a .h5 file: those that learned first."""
    leaves = list(part.leaves())
    frozen = [not layer.trainable for layer in leaves]
    for layer in leaves:
        layer.trainable = True
    weights = [w for layer, no in zip(leaves, frozen, strict=True) if not no
               for w in layer.trainable_weights]  # fmt: skip
    for layer, no in zip(leaves, frozen, strict=True):
        weights += layer.weights if no else layer.non_trainable_weights
    if not weights:
        return
    group = file[part.name]
    names = [n.decode() if isinstance(n, bytes) else str(n) for n in group.attrs["weight_names"]]
    for weight, name in zip(weights, names, strict=True):
        if not name.split(":")[0].endswith(weight.name):  # Keras 2 has "depthwise_kernel"
            raise ValueError("weights in another order")
    _assign(weights, [group[name] for name in names])


def assign_by_kind(part: _Part, file: h5py.Group) -> None:
    """Weights from a .keras file of Keras 2: numbered among the layers of one class."""
    counts: dict[str, int] = {}
    for inner in part.parts:
        kind = "Functional" if inner.kind == "Model" else inner.kind
        name = re.sub(r"(.)([A-Z][a-z]+)", r"\1_\2", re.sub(r"\W+", "", kind))
        name = re.sub(r"([a-z])([A-Z])", r"\1_\2", name).lower()
        counts[name] = counts.get(name, 0) + 1
        name += f"_{counts[name] - 1}" if counts[name] > 1 else ""
        if any(leaf.weights for leaf in inner.leaves()) and inner.parts:
            assign_by_kind(inner, file["layers"][name])
        elif inner.layer is not None and inner.layer.weights:
            held = file["layers"][name]["vars"]
            _assign(inner.layer.weights, [held[str(i)] for i in range(len(held))])


def read_saved_model(folder: Path) -> tuple[keras.Model, Mapping[str, Any]]:
    """The Keras model that a SavedModel was written from; its TensorFlow graphs are not run.

    Keras 2 put its description beside them, in `keras_metadata.pb`, and the weights are a plain
    checkpoint.
    """
    import tensorflow as tf
    from tensorflow.core.protobuf import trackable_object_graph_pb2

    try:
        data = (folder / "keras_metadata.pb").read_bytes()
    except OSError as error:
        raise BundleError("keras_saved_model_program", name=folder.name) from error
    # repeated SavedObject nodes = 1 {node_path = 3, metadata = 5}
    nodes = [dict(_message(node)) for number, node in _message(data) if number == 1]
    root = next(node[5] for node in nodes if node.get(3) == b"root")
    description = json.loads(root, object_hook=_without_tuples)
    if description["class_name"] not in MODELS:
        raise Code(description["class_name"])
    network = Network(description)
    values = folder / "variables"
    size = sum(file.stat().st_size for file in values.glob("variables.data-*"))
    model = bounded(network.build, size)
    reader = tf.train.load_checkpoint(str(values / "variables"))
    graph = trackable_object_graph_pb2.TrackableObjectGraph()
    graph.ParseFromString(reader.get_tensor("_CHECKPOINTABLE_OBJECT_GRAPH"))
    shapes = reader.get_variable_to_shape_map()

    def assign(part: _Part, node: Any) -> None:
        children = {child.local_name: graph.nodes[child.node_id] for child in node.children}
        parts = [p for p in part.parts if part.kind != "Sequential" or p.kind != "InputLayer"]
        for number, inner in enumerate(parts):
            assign(inner, children[f"layer-{number}"])
        for weight in part.layer.weights if part.layer else ():
            (name,) = (n for n in children if n in (weight.name, f"depthwise_{weight.name}"))
            key = children[name].attributes[0].checkpoint_key
            if tuple(shapes[key]) != tuple(weight.shape):
                raise ValueError("a weight of another shape")
            weight.assign(reader.get_tensor(key))

    assign(network.root, graph.nodes[0])
    return model, description


def _without_tuples(value: dict[str, Any]) -> Any:
    return value["items"] if value.get("class_name") == "__tuple__" else value


def _message(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Numbers and contents of the fields of a protobuf message that hold bytes."""
    at = 0

    def varint() -> int:
        nonlocal at
        value, shift = 0, 0
        while True:
            byte = data[at]
            at, value, shift = at + 1, value | (byte & 127) << shift, shift + 7
            if byte < 128:
                return value

    while at < len(data):
        key = varint()
        length = {0: 0, 1: 8, 5: 4}.get(key & 7)
        if key & 7 == 0:
            varint()
        elif length is None:
            length = varint()
            yield key >> 3, data[at : at + length]
        at += length or 0
