"""Make a bundle of a Keras classifier that was trained elsewhere."""

import re
import shlex
import zipfile
from pathlib import Path

import keras
import numpy as np

from explain.geometry import layer_geometry
from models import bundle, graph
from models.card import ModelCard
from models.errors import BundleError
from training.fit import label_of, packages

layers = keras.layers

_NUMBER = r"(-?\d+(?:\.\d+)?)"
_RANGE = re.compile(rf"[\[(]?\s*{_NUMBER}\s*(?:\.\.|,|:|to|-)\s*{_NUMBER}\s*[\])]?")


def parse_range(text: str) -> tuple[float, float]:
    """What black and white (0 and 255) were when the model was trained: "-1..1" -> (-1, 1).

    Raises:
        BundleError: not two numbers, the larger last.
    """
    match = _RANGE.fullmatch(text.strip())
    if match is None or float(match[1]) >= float(match[2]):
        raise BundleError(f"{text!r} is no range of pixel values; write 0..1, -1..1 or 0..255.")
    return float(match[1]), float(match[2])


def wrap(
    model_file: Path, labels: list[str], scale: str, out: Path, *, title: str | None = None
) -> ModelCard:
    """Write the bundle `out`: the same classifier, taking uint8 photos and giving logits.

    The file is only read. A final softmax is taken off, for a saturated one would blank every
    map. One sigmoid unit with logit z for the second label becomes the two logits (-z/2, z/2):
    their softmax is the sigmoid, and what speaks for one label speaks against the other.

    Args:
        model_file: a .keras file; (N, S, S, 3) photos in the range `scale` -> (N, C) scores of
            classes that exclude each other, as logits or probabilities; or (N, 1), see above.
        labels: names of the classes, in the order of the outputs.
        scale: "LOW..HIGH", see `parse_range`.
        out: the folder to write.
        title: one line for people.

    Raises:
        BundleError: this model cannot be wrapped, and why.
    """
    if len(labels) < 2:
        raise BundleError("A classifier needs at least two labels.")
    if len(set(labels)) < len(labels):
        raise BundleError("Each label may be given only once.")
    original = _load(model_file)
    batch, size = _input(original)
    low, high = parse_range(scale)
    factor, offset = (high - low) / 255, low
    noise = np.random.default_rng(0).integers(0, 256, (batch, size, size, 3), np.uint8)
    expected = original.predict_on_batch(noise.astype(np.float32) * factor + offset)
    expected = keras.tree.flatten(expected)[0]  # some models name their one output

    _prepare(original, {"photo", "scale", "logits"})
    original.name = "original"
    photo = keras.Input((size, size, 3), dtype="uint8", name="photo")
    scaled = keras.Sequential(
        [photo, layers.Rescaling(factor, offset, name="scale"), original], name="wrapped"
    )
    flat = graph.flatten(scaled, photo)
    if not np.allclose(flat.predict_on_batch(noise), expected, rtol=0.02, atol=0.02):
        raise BundleError("The model answers differently when its layers are run one by one.")
    model = _with_logits(flat, len(labels))

    layer = graph.explained_layer(model)
    options = ["--labels", ",".join(labels), f"--scale={scale}", "--out", out.name]
    options += ["--title", title] if title else []
    card = ModelCard(
        title=title or f"{', '.join(labels)} by {model_file.name}",
        labels=tuple(label_of(label) for label in labels),
        architecture="wrapped",
        input_size=size,
        head="linear" if graph.linear_head(model, layer) else "keras",
        layer=layer_geometry(model, layer),
        provenance={
            "command": shlex.join(["python", "-m", "training", "wrap", model_file.name, *options]),
            "source": model_file.name,
            "source_sha256": bundle.sha256(model_file),
            "parameters": model.count_params(),
            "packages": packages(),
        },
    )
    return bundle.save(out, model, card)


def _load(path: Path) -> keras.Model:
    if path.suffix != ".keras" or not zipfile.is_zipfile(path):
        raise BundleError(f"{path.name} is not a Keras file (.keras), or it is damaged.")
    try:
        model = keras.models.load_model(path, compile=False, safe_mode=True)
    except Exception as error:  # a damaged file can make Keras raise anything
        if "safe_mode" in str(error) or "Could not locate" in str(error):
            raise BundleError(
                f"{path.name} needs program code of its own (a Lambda, a custom layer or a "
                "subclassed model), which is not run here; use Keras' own layers only."
            ) from error
        raise BundleError(
            f"{path.name} is damaged, or was saved by another version of Keras."
        ) from error
    if not isinstance(model, keras.Sequential | keras.Function):
        raise BundleError("Only Sequential and Functional Keras models can be explained.")
    return model


def _input(model: keras.Model) -> tuple[int, int]:
    """Batch and side S of the photos that the model takes."""
    inputs = getattr(model, "inputs", None)  # a Sequential model may not know them yet
    if inputs and (len(inputs) != 1 or len(model.outputs) != 1):
        raise BundleError("Only models with one input and one output can be explained.")
    shape: tuple[int, ...] = inputs[0].shape if inputs else ()  # None where it may vary
    if len(shape) != 4 or shape[1] != shape[2] or shape[3] != 3 or not 8 <= (shape[1] or 0) <= 4096:
        raise BundleError(
            "The model must take square RGB photos of one fixed size, e.g. "
            f"keras.Input((224, 224, 3)); this one takes {shape[1:] or 'any size'}."
        )
    return shape[0] or 1, shape[1]


def _prepare(model: keras.Model, taken: set[str]) -> None:
    """Give every layer, at any depth, a name of its own and float32 arithmetic.

    Names need only be unique within each nested model; LiteRT has no mixed precision.
    """
    for layer in model.operations if isinstance(model, keras.Function) else model.layers:
        name, number = layer.name, 1
        while layer.name in taken:
            number += 1
            layer.name = f"{name}_{number}"
        taken.add(layer.name)
        if isinstance(layer, keras.Model):
            _prepare(layer, taken)
        elif isinstance(layer, layers.Layer):
            layer.dtype_policy = "float32"


def _with_logits(model: keras.Model, classes: int) -> keras.Model:
    """The flat model without its final softmax or sigmoid, one logit a class."""
    linear, softmax, sigmoid = (
        getattr(keras.activations, name) for name in ("linear", "softmax", "sigmoid")
    )
    made_by = {id(call.output): call for call in graph.calls(model)}
    call = made_by[id(model.outputs[0])]
    activation = linear
    if isinstance(call.layer, layers.Softmax | layers.Activation):
        activation = getattr(call.layer, "activation", softmax)
        call = made_by[id(call.inputs[0])]
    last, scores = call.layer, call.output
    dense = isinstance(last, layers.Dense)
    if dense and activation is linear:
        activation = last.activation
    elif dense and last.activation is not linear:
        activation = None  # one on top of another
    known = dense or isinstance(
        last, layers.GlobalAveragePooling2D | layers.Flatten | layers.Reshape
    )
    if not known or len(scores.shape) != 2 or activation not in (linear, softmax, sigmoid):
        raise BundleError(
            "The model does not end in class scores: its last layer must be a dense layer, "
            "with softmax, with sigmoid for two classes, or with neither."
        )
    outputs = scores.shape[1]
    single = outputs == 1 and classes == 2 and activation is not softmax
    if outputs != classes and not single:
        raise BundleError(
            f"{classes} labels do not fit a model whose outputs number {outputs}: there must be "
            "one label an output, or two labels for a single sigmoid."
        )
    if activation is sigmoid and not single:
        raise BundleError(
            "Each output of this model says yes or no for itself (sigmoid); "
            "only classes that exclude each other (softmax) can be shown."
        )
    if not dense and not single:
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
