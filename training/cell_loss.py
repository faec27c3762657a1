"""A loss that wants a class's cells on its animal.

A network can be right although its heatmap misses the animal. Ross, Hughes and Doshi-Velez 2017
(Right for the Right Reasons) punish input gradients outside an annotated region; Li et al. 2018
(Tell Me Where to Look: Guided Attention Inference Network) train attention maps with masks. Under a
linear head the map of a class is closed form, its cells' mean is the logit, so that a loss on the
cells trains the reason itself: what a cell beside the animal would add to the logit. It cannot shut
out the surroundings: a cell's receptive field is larger than the cell.
"""

import keras
import numpy as np

from models import graph
from models.card import Layer
from models.errors import DataError

# The loss takes a cell for the animal's above this centred logit. Above 0, so that cells beside the
# animal may say nothing, instead of having to speak for another class.
LIMIT = 2.0


def with_cells(model: keras.Model, named: int) -> keras.Model:
    """The same network, layers shared, with each cell's centred logits as a second output.

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
        raise DataError("masks_not_linear")
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
