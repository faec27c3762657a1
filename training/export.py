"""A bundle as one file for other programs: uint8 photo in; logits, probabilities, heatmaps out.

The graph holds everything that the page computes of a view, from scaling to Grad-CAM, so that
no other program can scale photos or read logits differently. Beside it lie two files:

labels.txt     names of the classes, one a line, in the order of probabilities and heatmaps
export.json    what it takes to show the answer and to draw the map as the page does:
    model          the file; a SavedModel is the whole folder
    input          name, shape (1, S, S, 3; any number of photos in place of 1), dtype; RGB
    outputs        names, shapes and classes, in the order in which the file holds them;
                   a SavedModel gives them by name
    title, labels  of the card: what people read
    temperature    by which the probabilities' logits were divided; nothing is left to do
    thresholds     of the card: answer where the largest probability reaches `confidence`; the
                   familiarity that reaches `familiarity` takes the bundle's memory.npz
                   (`models.familiarity`), which no format holds
    layer          cell (i, j) looks at input pixel (y, x) = first + (i, j) * stride
    bell           width of the Gaussian drawn for a cell, in strides (`explain.drawing`)
"""

import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from explain import cam, drawing
from models import bundle, graph
from models.card import ModelCard
from models.errors import BundleError
from models.names import shown
from training.formats import FORMATS
from words import say

LABELS, DESCRIPTION = "labels.txt", "export.json"


def export(folder: Path, name: str, out: Path) -> Path:
    """Write a bundle's network with all that the page makes of its features.

    Args:
        folder: the bundle.
        name: of the format, a key of `FORMATS`.
        out: the folder to write, or the model file itself if it ends in .NAME.

    Returns:
        The model file; for a SavedModel the one that marks its folder.

    Raises:
        BundleError: the folder is no intact bundle, the format cannot hold its heatmaps, or files
            that no export wrote would be overwritten.
    """
    form, card = FORMATS[name], bundle.load_card(folder)
    if card.members:
        members = ", ".join(member.bundle for member in card.members)
        raise BundleError("export_ensemble", names=members)
    if card.head != "linear" and not form.gradients:
        able = ", ".join(key for key, other in FORMATS.items() if other.gradients)
        raise BundleError("export_gradient", format=name, formats=able)
    file = out if out.suffix == f".{name}" else out / form.file
    _refuse_foreign(file.parent, file, file.with_name(LABELS), file.with_name(DESCRIPTION))

    model = with_heatmaps(bundle.load_keras(folder), card)
    file.parent.mkdir(parents=True, exist_ok=True)
    # Complete or not at all: half of an export would keep the next one from being written.
    with tempfile.TemporaryDirectory(prefix=".export-", dir=file.parent) as scratch:
        draft = Path(scratch, file.name)
        form.write(model, draft)
        text = "".join(f"{label}\n" for label in card.names)
        draft.with_name(LABELS).write_text(text, encoding="utf-8")
        outputs = form.names(model, draft)
        described = {"model": file.name, **_description(model, card, outputs)}
        text = json.dumps(described, indent=2, ensure_ascii=False, allow_nan=False)
        draft.with_name(DESCRIPTION).write_text(text + "\n", encoding="utf-8")
        for path in Path(scratch).iterdir():
            place = file.with_name(path.name)
            if place.is_dir():
                shutil.rmtree(place)
            path.replace(place)
    return file


def with_heatmaps(model: keras.Model, card: ModelCard) -> keras.Model:
    """A bundle's network, giving all that the page shows of a view; weights are shared.

    Returns:
        (N, S, S, 3) uint8 "photo" -> a dictionary of float32: "logits" (N, C), "probabilities"
        (N, named) as `verdict.probabilities`, "heatmaps" (N, h, w, named) as `cam.grad_cam`.
    """
    body, head = graph.split(model, card.layer.name)
    photo = keras.Input(model.input.shape[1:], dtype="uint8", name="photo")
    evidence = body(photo)
    features, logits = evidence["features"], evidence["logits"]
    if card.mirrored:
        mirror = body(photo[:, :, ::-1])
        features = (features + mirror["features"][:, :, ::-1]) / 2
        logits = (logits + mirror["logits"]) / 2
    targets = np.stack([cam.target_weights(card, name) for name in card.names], axis=1)
    if card.head == "linear":
        dense = graph.linear_head(model, card.layer.name)
        assert dense is not None, "the card promises a linear head"
        cells = card.layer.rows * card.layer.columns
        columns = dense.get_weights()[0] @ targets / cells  # (K, named): d logit / d A_k
        heatmap = keras.layers.Conv2D(len(card.names), 1, use_bias=False, name="grad_cam")
        heatmap.build(features.shape)
        heatmap.set_weights([columns[None, None]])
    else:
        heatmap = _GradCam(head, targets)
    named = logits[:, : len(card.names)] / card.temperature
    outputs = {
        "logits": logits,
        "probabilities": keras.ops.softmax(named),
        "heatmaps": heatmap(features),
    }
    return keras.Model(photo, outputs, name=model.name)


class _GradCam(keras.layers.Layer):
    """`cam.grad_cam` of each column of `targets` (C, named), through a head that is not linear."""

    def __init__(self, head: keras.Model, targets: np.ndarray) -> None:
        super().__init__(name="grad_cam")
        self._head, self._targets = head, targets

    def call(self, features: tf.Tensor) -> tf.Tensor:
        """(N, h, w, K) float32 -> (N, h, w, named)."""
        with tf.GradientTape(persistent=True) as tape:
            tape.watch(features)
            logits = self._head(features, training=False)
            scores = [tf.reduce_sum(logits * weights) for weights in self._targets.T]
        maps = []
        for score in scores:
            alpha = tf.reduce_mean(tape.gradient(score, features), axis=(1, 2), keepdims=True)
            maps.append(tf.reduce_sum(alpha * features, axis=-1))
        return tf.stack(maps, axis=-1)


def _refuse_foreign(folder: Path, *written: Path) -> None:
    """Raise BundleError where anything but a complete older export would be overwritten."""
    there = [path.exists() for path in written]
    if folder.is_file() or (any(there) and not all(there)):
        raise BundleError("export_other_files", folder=shown(str(folder)))


def _description(model: keras.Model, card: ModelCard, outputs: list[str]) -> dict[str, Any]:
    """The plain values of `export.json`, but for the model's place."""
    plain = json.loads(card.to_json())  # knows how to write infinities
    classes = [*card.names, *[say("none_of_these")] * card.outside]

    def shape(tensor: keras.KerasTensor) -> list[int]:
        return [1, *tensor.shape[1:]]

    return {
        "title": card.title,
        "input": {"name": "photo", "shape": shape(model.input), "dtype": "uint8", "colours": "RGB"},
        "outputs": [
            {
                "name": name,
                "shape": shape(model.output[name]),
                "classes": classes if name == "logits" else list(card.names),
            }
            for name in outputs
        ],
        **{key: plain[key] for key in ("labels", "temperature", "thresholds", "layer")},
        "bell": drawing.BELL,
    }
