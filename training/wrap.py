"""Make a bundle of a Keras classifier that was trained elsewhere."""

import csv
import io
import re
import shlex
import shutil
import tempfile
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import keras
import numpy as np
import skimage

from models import bundle, graph, photo, view
from models.card import ModelCard
from models.engine import Engine
from models.errors import BundleError
from models.geometry import layer_geometry
from models.names import shown
from models.view import View
from training import keras_file
from training.fit import PACKAGES
from training.keras_file import open_model
from training.labels import label_of
from training.pixel_range import expected_range
from training.versions import versions
from words import say

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
        raise BundleError("wrap_range", text=text)
    return float(match[1]), float(match[2])


def wrap(
    model_file: Path,
    labels: Sequence[str] | None,
    scale: str | None,
    out: Path,
    *,
    title: str | None = None,
) -> ModelCard:
    """Write the bundle `out`: the same classifier, taking uint8 photos and giving logits.

    The file is only read. A final softmax is taken off, for a saturated one would blank every
    map. One sigmoid unit with logit z for the second label becomes the two logits (-z/2, z/2):
    their softmax is the sigmoid, and what speaks for one label speaks against the other. Before
    anything is written, the bundle has answered noise and two photos as the original does.

    Args:
        model_file: what `keras_file.open_model` opens; (N, S, S, 3) photos in the range `scale` ->
            (N, C) scores of classes that exclude each other, as logits or probabilities; or
            (N, 1), see above.
        labels: names of the classes, in the order of the outputs; None where the file has a
            `labels.txt` beside it.
        scale: "LOW..HIGH", see `parse_range`; None where the network prepares its pixels itself.
        out: the folder to write.
        title: one line for people.

    Raises:
        BundleError: this model cannot be wrapped, and why.
    """
    given = parse_range(scale) if scale is not None else None
    if labels is not None:
        _check_labels(labels)
    bundle.refuse_foreign(out)
    opened = open_model(model_file)
    original = opened.model
    batch, size = graph.input_size(original)
    names = list(labels if labels is not None else opened.labels or ())
    if not names:
        raise BundleError("wrap_no_labels", name=shown(model_file.name))
    _check_labels(names)
    _prepare(original, {"photo", "scale", "logits"})
    original.name = "original"
    low, high = _range(original, size, given, opened.teachable, shown(model_file.name))
    factor, offset = (high - low) / 255, low
    samples = _samples(size)
    pixels = samples.astype(np.float32) * factor + offset
    expected = np.stack([_outputs(original, sample, batch) for sample in pixels])
    model = _with_logits(original, size, factor, offset, len(names))
    logits = model.predict_on_batch(samples)
    if not _agree(logits, expected):
        raise BundleError("wrap_differs")
    line = ["--labels", _as_csv(names), f"--scale={low:g}..{high:g}", "--out", out.name]
    line += ["--title", title] if title else []
    card = _card(model, names, size, model_file, title, line)
    return _save(model, card, out, samples, logits)


def _with_logits(
    original: keras.Model, size: int, factor: float, offset: float, outputs: int
) -> keras.Model:
    """The same network, flat, (N, S, S, 3) uint8 photos -> logits."""
    entry = keras.Input((size, size, 3), dtype="uint8", name="photo")
    scaled = keras.Sequential(
        [entry, layers.Rescaling(factor, offset, name="scale"), original], name="wrapped"
    )
    return graph.with_logits(graph.flatten(scaled, entry), outputs)


def _card(
    model: keras.Model,
    names: Sequence[str],
    size: int,
    model_file: Path,
    title: str | None,
    line: Sequence[str],
) -> ModelCard:
    layer = graph.explained_layer(model)
    source = model_file.name
    return ModelCard(
        title=title or say("model_title", names=", ".join(names), network=source),
        labels=tuple(label_of(name) for name in names),
        architecture="wrapped",
        input_size=size,
        head="linear" if graph.linear_head(model, layer) else "keras",
        layer=layer_geometry(model, layer),
        provenance={
            "command": shlex.join(["python", "-m", "training", "wrap", source, *line]),
            "source": source,
            "source_sha256": bundle.sha256(model_file) if model_file.is_file() else None,
            "parameters": model.count_params(),
            "packages": versions(*PACKAGES),
        },
    )


def _save(
    model: keras.Model, card: ModelCard, out: Path, samples: np.ndarray, logits: np.ndarray
) -> ModelCard:
    """Write the bundle, once its float16 weights give nearly the same logits for the samples."""
    with tempfile.TemporaryDirectory() as temporary:
        draft = Path(temporary) / "bundle"
        card = bundle.save(draft, model, card)
        engine = Engine(draft, workers=1)
        answers = np.stack([engine.run(View(sample, (1.0, 1.0))).logits for sample in samples])
        difference = float(np.abs(answers - logits).max())
        # Rounding weights to float16 moves logits by some thousandths of their size.
        if not difference <= 0.03 * max(1.0, float(np.abs(logits).max())):
            raise BundleError("wrap_float16", difference=difference)
        with bundle.replacing(out) as folder:
            shutil.copytree(draft, folder, dirs_exist_ok=True)
    return card


def read_labels_option(text: str) -> list[str]:
    """Labels as given on the command line: the name of a file of them, or A,B,...

    A name with a comma stands in double quotes: 'cat,"dog, small"'.

    Raises:
        BundleError: the file cannot be read.
    """
    try:
        if Path(text).is_file():
            return keras_file.read_labels(Path(text))
    except (OSError, ValueError):  # no name of a file
        pass
    if "," not in text and Path(text).suffix.lower() in (".txt", ".csv", ".json"):
        raise BundleError("labels_missing", name=Path(text).name)
    rows = list(csv.reader([text], skipinitialspace=True))
    return [label for row in rows for cell in row if (label := cell.strip())]


def _as_csv(labels: Sequence[str]) -> str:
    file = io.StringIO()
    csv.writer(file, lineterminator="").writerow(labels)
    return file.getvalue()


def _check_labels(labels: Sequence[str]) -> None:
    if len(labels) < 2:
        raise BundleError("labels_two")
    if len(set(labels)) < len(labels):
        raise BundleError("labels_twice")
    for label in labels:
        if any(unicodedata.category(letter) in ("Cc", "Cs") for letter in label):
            raise BundleError("labels_control", label=label)


def _range(
    model: keras.Model,
    size: int,
    given: tuple[float, float] | None,
    teachable: bool,
    name: str,
) -> tuple[float, float]:
    """What black and white are for the model; raises BundleError where it is not known."""
    known = expected_range(graph.flatten(model, keras.Input((size, size, 3), name="pixels")))
    code = "wrap_scale_inside"
    if known is None and teachable:
        known, code = (-1.0, 1.0), "wrap_scale_teachable"
    if known is None:
        if given is None:
            raise BundleError("wrap_scale", name=name)
        return given
    if given is not None:
        if not np.allclose(given, known, rtol=0, atol=0.02 * (known[1] - known[0])):
            right, asked = (f"{low:g}..{high:g}" for low, high in (known, given))
            raise BundleError(code, name=name, range=right, asked=asked)
        return given
    return known


def _outputs(model: keras.Model, pixels: np.ndarray, batch: int) -> np.ndarray:
    """What a model that takes `batch` photos at once makes of one, (C,)."""
    outputs = model.predict_on_batch(np.repeat(pixels[None], batch, axis=0))
    return keras.tree.flatten(outputs)[0][0]  # some models name their one output


def _samples(size: int) -> np.ndarray:
    """Noise and two photos, (4, S, S, 3) uint8, on which original and bundle are compared."""
    noise = np.random.default_rng(0).integers(0, 256, (2, size, size, 3), np.uint8)
    folder = Path(skimage.__file__).parent / "data"
    photos = [photo.open(folder / name) for name in ("chelsea.png", "rocket.jpg")]
    return np.stack([*noise, *(view.of(picture, size).pixels for picture in photos)])


def _agree(logits: np.ndarray, expected: np.ndarray) -> bool:
    """Whether logits (N, C) say the same as a model's outputs, with or without their softmax."""
    if expected.shape[1] == 1:
        difference = logits[:, 1:] - logits[:, :1]
        forms = [difference, 1 / (1 + np.exp(-difference))]
    else:
        exponents = np.exp(logits - logits.max(axis=1, keepdims=True))
        softmax = exponents / exponents.sum(axis=1, keepdims=True)
        forms = [logits, softmax, np.log(np.maximum(softmax, 1e-38))]
    return any(
        np.allclose(one, expected, rtol=0.01, atol=0.01 * min(1, np.abs(expected).max()))
        for one in forms
    )


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
