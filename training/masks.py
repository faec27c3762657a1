"""Where the animal is in training photos, and a loss that wants a class's cells there.

A network that is right may look beside the animal. Ross, Hughes and Doshi-Velez 2017 (Right for the
Right Reasons) punish input gradients outside an annotated region; Li et al. 2018 (Tell Me Where to
Look: Guided Attention Inference Network) train attention maps with masks. Under a linear head the
map of a class is closed form, its cells' mean is the logit, so that a loss on the cells trains the
reason itself: what a cell beside the animal would add to the logit. It does not make true what a
cell sees: its field is larger than the cell, so that surroundings can still speak through it.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import keras
import numpy as np

from models import graph
from models.card import Layer
from models.errors import DataError
from models.names import shown
from training import table

SIDE = 96  # pixels at which masks are kept
# Shares of a photo that an animal can cover; what a mask beyond them shows was not found well.
SMALLEST, LARGEST = 0.02, 0.95
# Masks with grey in them were guessed by a network, which errs in one of three photos.
ROUGH_TRUST = 0.5
# The loss takes a cell for the animal's above this centred logit. Above 0, so that cells beside the
# animal may say nothing, instead of having to speak for another class.
LIMIT = 2.0


@dataclass(frozen=True)
class Masks:
    """Where the animals of N photos are.

    Attributes:
        maps: (N, SIDE, SIDE, 2) uint8, over the squeezed photo: how much a pixel belongs to the
            animal, and how far to trust that; 255 is all. Nothing is to be trusted where there is
            no mask, or inside a box, which holds more than its animal.
        true: (N,) bool, photos with a mask of two values: drawn, not guessed.
    """

    maps: np.ndarray
    true: np.ndarray


def load(paths: Sequence[Path], folders: Sequence[Path], boxes: Sequence[Path] = ()) -> Masks:
    """Read the masks that exist of some photos.

    A mask may be soft. One that covers less than 2 % or more than 95 % of its photo is left out.
    Of a photo with boxes, nothing outside them is animal.

    Args:
        paths: of the photos; their folders are named like their classes.
        folders: with CLASS/STEM.png, or STEM.png for names that one photo alone has.
        boxes: CSV files with the columns file (below the CSV's folder), x1, y1, x2, y2: corners as
            shares of width and height, a row a box.

    Raises:
        DataError: a folder or a file that cannot be read, or none with anything for the photos.
    """
    maps = np.zeros((len(paths), SIDE, SIDE, 2), np.uint8)
    true = np.zeros(len(paths), bool)
    for folder in folders:
        if not folder.is_dir():
            raise DataError(f"There is no folder {folder} of masks.")
    stems = Counter(path.stem for path in paths)
    rectangles = _boxes(boxes)
    for index, path in enumerate(paths):
        places = [Path(path.parent.name, f"{path.stem}.png")]
        if stems[path.stem] == 1:
            places.append(Path(f"{path.stem}.png"))
        files = [folder / place for folder in folders for place in places]
        file = next((file for file in files if file.is_file()), None)
        if file is not None:
            grey = cv2.imread(str(file), cv2.IMREAD_GRAYSCALE)
            if grey is None:
                raise DataError(f"{file} is no picture that can be a mask.")
            share = float(grey.mean()) / 255
            if SMALLEST <= share <= LARGEST:
                true[index] = np.isin(grey, (0, 255)).all()
                maps[index, ..., 0] = cv2.resize(grey, (SIDE, SIDE), interpolation=cv2.INTER_AREA)
                maps[index, ..., 1] = round(255 * (1 if true[index] else ROUGH_TRUST))
        corners = rectangles.get(path.resolve())
        if corners is not None:
            inside = np.zeros((SIDE, SIDE), bool)
            for left, top, right, bottom in np.rint(corners * SIDE).astype(int):
                inside[top:bottom, left:right] = True
            maps[index][~inside] = (0, 255)
    if (folders or boxes) and not maps[..., 1].any():
        raise DataError(
            "None of the masks and boxes belongs to a photo: FOLDER/CLASS/STEM.png or "
            "FOLDER/STEM.png, and files below the folder of the CSV."
        )
    return Masks(maps, true)


def _boxes(files: Sequence[Path]) -> dict[Path, np.ndarray]:
    """(boxes, 4) of each photo: left, top, right, bottom in 0..1."""
    boxes: dict[Path, list[list[float]]] = {}
    for file in files:
        for row in table.read(file, ("file", "x1", "y1", "x2", "y2"), "file of boxes"):
            try:
                left, top, right, bottom = (float(row[name]) for name in ("x1", "y1", "x2", "y2"))
                if not (0 <= left < right <= 1 and 0 <= top < bottom <= 1):
                    raise ValueError
            except ValueError:
                raise DataError(
                    f"{file.name}: a box of {shown(row['file'])} does not lie in its photo. "
                    "Corners are shares of width and height from 0 to 1, left (x1) before right "
                    "(x2), top (y1) before bottom (y2)."
                ) from None
            path = (file.parent / row["file"]).resolve()
            boxes.setdefault(path, []).append([left, top, right, bottom])
    return {path: np.array(corners) for path, corners in boxes.items()}


def windows(cells: int, first: float, stride: float, size: int) -> np.ndarray:
    """(cells, size) float32: rows that average the pixels nearest to each cell's centre, one way.

    A cell owns the pixels up to halfway to its neighbours, those at the border what is left; a cell
    that is centred beyond the border, its last pixel.
    """
    edges = first + stride * (np.arange(cells + 1) - 0.5)
    low, high = np.clip(edges[:-1], -0.5, size - 1), np.clip(edges[1:], 0, size - 0.5)
    pixel = np.arange(size)
    overlap = np.minimum(high[:, None], pixel + 0.5) - np.maximum(low[:, None], pixel - 0.5)
    overlap = np.clip(overlap, 0, 1)
    return (overlap / overlap.sum(axis=1, keepdims=True)).astype(np.float32)


def with_cells(model: keras.Model, named: int) -> keras.Model:
    """The same network, layers shared, that also tells each cell's centred logits.

    Args:
        model: (N, S, S, 3) -> logits (N, C), with a linear head.
        named: how many of the classes have a name.

    Returns:
        (N, S, S, 3) -> {"logits": (N, C), "cells": (N, h, w, named)}. A cell's logits are those of
        a photo that looks everywhere as it does there, so the cells' mean is the logits; centred
        is minus the mean over the named classes.

    Raises:
        DataError: the head is not linear.
    """
    layer = graph.explained_layer(model)
    dense = graph.linear_head(model, layer)
    if dense is None:
        raise DataError("Masks need a network that ends in pooling and one dense layer.")
    cells = dense(graph.use(model, layer).output)[..., :named]
    cells = cells - keras.ops.mean(cells, axis=-1, keepdims=True)
    outputs = {"logits": model.outputs[0], "cells": cells}
    return keras.Model(model.inputs[0], outputs, name=model.name)


def without_cells(model: keras.Model) -> keras.Model:
    """The network that `with_cells` was given, layers shared."""
    outputs = model.output
    return keras.Model(model.inputs[0], outputs["logits"]) if isinstance(outputs, dict) else model


@keras.saving.register_keras_serializable("training")
class CellLoss(keras.losses.Loss):
    """Binary cross-entropy between a class's cells and the mask of its animal.

        sum over classes and cells of trust * BCE(sigmoid(cell - LIMIT), mask) / (h w)

    y_true is (N, h, w, 2 named): masks 0..1 of each class, then trusts 0..1; y_pred the cells of
    `with_cells`, (N, h, w, named).
    """

    def call(self, y_true: keras.KerasTensor, y_pred: keras.KerasTensor) -> keras.KerasTensor:
        """(N,) float32."""
        ops = keras.ops
        mask, trust = ops.split(y_true, 2, axis=-1)
        z = y_pred - LIMIT
        loss = ops.softplus(z) - mask * z
        return ops.mean(ops.sum(trust * loss, axis=-1), axis=(1, 2))


def cell_weights(layer: Layer, size: int, side: int) -> tuple[np.ndarray, np.ndarray]:
    """`windows` down and across, of a layer in a view of side `size`, over a map of side `side`.

    The middles of the first and of the last pixels coincide, as `augment.crop` leaves them.
    """
    scale = (side - 1) / (size - 1)
    return tuple(  # type: ignore[return-value]
        windows(cells, first * scale, stride * scale, side)
        for cells, first, stride in (
            (layer.rows, layer.first[0], layer.stride[0]),
            (layer.columns, layer.first[1], layer.stride[1]),
        )
    )
