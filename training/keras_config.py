"""What the description of a Keras model may name, and how large a model it may describe."""

import sys
from collections.abc import Callable, Mapping
from typing import Any

import keras
import numpy as np
from keras.src.backend.common import global_state

from models.errors import BundleError

layers = keras.layers

MAX_CELLS = 100_000_000  # numbers that one layer gives for one photo: 400 MB

# Layers that run code or read other files, whatever safe mode says.
_REFUSED = {
    "Lambda", "TFSMLayer", "JaxLayer", "FlaxLayer", "TorchModuleWrapper", "StringLookup",
    "IntegerLookup", "TextVectorization", "Hashing", "HashedCrossing",
}  # fmt: skip
MODELS = ("Functional", "Model", "Sequential")
_PLAIN = {  # how Keras writes values that JSON does not have
    "__tensor__", "__numpy__", "__tuple__", "__keras_tensor__", "__ellipsis__", "__slice__",
    "__typespec__", "__bytes__", "DTypePolicy", "DTypePolicyMap", "FloatDTypePolicy",
}  # fmt: skip
_OPERATIONS = ("numpy", "nn", "core", "math", "image", "linalg", "operation")  # of keras.src.ops
_ACTIVATIONS = {  # functions of TensorFlow that Keras has under another name
    "softmax_v2": "softmax", "log_softmax_v2": "log_softmax", "swish": "silu",
    "identity": "linear",
}  # fmt: skip


class Code(Exception):
    """Something that only program code of the file's author could build; its name."""


def checked(value: Any) -> Any:
    """A description of Keras 3 in which only Keras' own layers and functions are left.

    Raises:
        Code: it names something else.
    """
    if isinstance(value, list):
        return [checked(item) for item in value]
    if not isinstance(value, dict):
        return value
    name = value.get("class_name")
    if name is None:
        return {
            key: activation(item) if "activation" in key else checked(item)
            for key, item in value.items()
            if not key.endswith(("_initializer", "_regularizer", "_constraint", "compile_config"))
        }
    if name in _PLAIN:
        return value
    if keras.saving.get_registered_object(str(value.get("registered_name"))) is None:
        value = {**value, "module": _module(value), "registered_name": None}
        if name == "Model":
            value["class_name"] = "Functional"
    return {k: checked(item) for k, item in value.items() if k != "compile_config"}


def _module(entry: Mapping[str, Any]) -> str:
    """Where Keras keeps what an entry names; raises Code for what is not Keras' own."""
    name, module = entry["class_name"], str(entry.get("module") or "keras")
    if module != "keras" and not module.startswith("keras."):
        raise Code(name)
    if name in MODELS:
        return "keras" if name == "Sequential" else "keras.src.models.functional"
    # .h5 files do not say where, and some operations are called like layers; those can be trained.
    bare = not entry.get("module") and "trainable" not in entry.get("config", {})
    if not module.startswith("keras.src.ops.") and not (bare and name != "InputLayer"):
        if not is_layer(name):
            raise Code(name)
        return "keras.layers"
    for kind in _OPERATIONS:
        operation = vars(sys.modules[f"keras.src.ops.{kind}"]).get(name)
        if isinstance(operation, type) and issubclass(operation, keras.Operation):
            return operation.__module__
    raise Code(name)


def is_layer(name: Any) -> bool:
    """Whether Keras has a layer class of that name that runs nothing from the file."""
    if not isinstance(name, str) or name in _REFUSED:
        return False
    layer = getattr(layers, name, None)
    return isinstance(layer, type) and issubclass(layer, layers.Layer)


def activation(value: Any) -> Any:
    """A name that Keras knows, or the description of a layer that serves as activation."""
    if isinstance(value, dict) and value.get("class_name") == "function":
        value = value.get("config")
    if isinstance(value, dict) and "class_name" in value and "config" in value:
        name = value["class_name"]
        if not is_layer(name) and isinstance(name, str) and hasattr(keras.activations, name):
            return name
        return checked(value)
    if isinstance(value, str):
        value = _ACTIVATIONS.get(value, value)
        if not callable(getattr(keras.activations, value, None)):
            raise Code(value)
    return value


def bounded(build: Callable[[], keras.Model], size: int) -> keras.Model:
    """What `build` returns, once it is clear that a file of `size` bytes can hold its weights.

    Built a first time without memory for weights: a few bytes of text can ask for terabytes.
    """
    pending = global_state.get_global_attribute("uninitialized_variables", [])
    before = len(pending)
    try:
        with keras.StatelessScope(initialize_variables=False):
            planned = build()
        if not is_built(planned):
            return planned
        if planned.count_params() > size // 2 + 1000:
            raise ValueError("more weights than the file holds")
        for layer in planned._flatten_layers():
            for output in (tensor for node in layer._inbound_nodes for tensor in node.outputs):
                known = [n or 1 for n in output.shape[1:]]
                if np.prod(known, dtype=float) > MAX_CELLS:
                    raise BundleError("keras_layer_large", name=layer.name, numbers=known)
    finally:  # else Keras would allocate these weights later
        pending = global_state.get_global_attribute("uninitialized_variables", [])
        global_state.set_global_attribute("uninitialized_variables", pending[:before])
    return build()


def is_built(model: Any) -> bool:
    """Whether it is a network whose layers know their sizes."""
    return isinstance(model, keras.Sequential | keras.Function) and bool(
        getattr(model, "inputs", None)
    )
