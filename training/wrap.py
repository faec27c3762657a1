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
    batch, size = graph.input_size(original)
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
    model = graph.with_logits(flat, len(labels))

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
