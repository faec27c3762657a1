"""Where do cells look after training? The centroid of their gradient beside where they are drawn.

`models.geometry` computes centres from kernels, strides and paddings alone. What a trained network
really reads in there is bell-shaped and narrower, its effective receptive field (Luo et al. 2016,
Understanding the effective receptive field in deep convolutional neural networks), and need not
have the same centre: the weights decide. Measured is, on real photos, the centroid of
|d cell / d photo|, the cell's activation summed over its channels, for the cells in the middle of
the map.

The fields of deep networks are larger than their view. Borders cut them off, which pulls every
centroid to the middle of the view, wherever the cell looks. So the same is measured in a view of
the same photo that is larger by ten cells, where a middle cell has most of its field inside.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from benchmarks.pointing import TABLES
from models import bundle, folders, graph, photo, view
from models.errors import BundleError, DataError
from models.geometry import layer_geometry
from training.table import read

if TYPE_CHECKING:
    import keras

MORE_CELLS = 10  # of the larger view; even, so that both have the same cells in their middle


def run(model: Path, folder: Path, count: int) -> dict[str, Any]:
    """Measure a bundle on `count` photos of a folder, spread evenly over their sorted names.

    A network that looks twice is measured in its look at the unmirrored photo.

    Args:
        model: a bundle of a single network.
        folder: photos, at any depth, or those that its pets.csv, offcentre.csv or boxes.csv name.
        count: number of photos; all where there are fewer.

    Raises:
        BundleError: an ensemble: its members look at different places.
        DataError: no photos.
    """
    card = bundle.load_card(model)
    if card.members:
        raise BundleError("bench_ensemble", title=card.title)
    names = _names(folder)
    if not names:
        raise DataError("bench_no_photos", folder=folder)
    photos = [photo.open(folder / name) for name in folders.spread(names, count)]
    network = bundle.load_keras(model)
    result: dict[str, Any] = {"model": card.title, "layer": card.layer.name}
    larger = card.input_size + round(MORE_CELLS * card.layer.stride[0])
    for key, size in (("view", card.input_size), ("larger_view", larger)):
        views = np.stack([view.of(each, size).pixels for each in photos])
        result[key] = {"size": size, **measure(network, card.layer.name, views)}
    return result


def _names(folder: Path) -> list[str]:
    tables = [folder / name for name in TABLES.values() if (folder / name).is_file()]
    if not tables:
        return sorted(str(path.relative_to(folder)) for path in folders.walk(folder))
    names = set()
    for table in tables:
        names |= {row["file"] for row in read(table, ("file",))}
    return sorted(names)


def measure(model: "keras.Model", layer: str, views: np.ndarray) -> dict[str, Any]:
    """Centroids minus centres, for those that are computed and for those of a map stretched evenly.

    Cells without activation have no gradient and do not count, nor do photos with none but those.

    Args:
        model: flat, (N, S, S, 3) uint8 -> anything.
        layer: the layer whose cells are looked at.
        views: (N, T, T, 3) uint8. T may exceed S by an even number of cells: cells are then taken
            to look beside their centre by as much in a view of side S, where they are drawn.

    Returns:
        photos, cells a photo, share of them that count, stride; and for either way of placing, in
        view pixels and in cells (strides): `offset` [x, y], the mean; `spread` [x, y], the standard
        deviation over photos of each photo's mean; `rms`, the root mean square distance.
    """
    place, size = layer_geometry(model, layer), model.inputs[0].shape[1]
    grid, stride = _middle(place.rows, place.columns), np.array(place.stride)
    evenly = (grid + 0.5) * size / (place.rows, place.columns) - 0.5
    beside = _beside(model, layer, views)  # (N, cells, 2)
    counts = np.isfinite(beside[..., 0])
    beside = beside[counts.any(axis=1)]

    def summary(offsets: np.ndarray) -> dict[str, Any]:
        photos = np.nanmean(offsets, axis=1)[:, ::-1]  # (y, x) -> (x, y)
        return {
            "offset": photos.mean(axis=0).tolist(),
            "spread": photos.std(axis=0).tolist(),
            "rms": float(np.sqrt(np.nanmean((offsets**2).sum(axis=-1)))),
        }

    placings = {
        "computed": beside,
        "stretched_evenly": beside + place.first + stride * grid - evenly,
    }
    return {
        "photos": len(beside),
        "cells": len(grid),
        "share_that_counts": float(counts.mean()),
        "stride": stride[::-1].tolist(),
        **{
            name: {"view_pixels": summary(offsets), "cells": summary(offsets / stride)}
            for name, offsets in placings.items()
        },
    }


def _middle(rows: int, columns: int) -> np.ndarray:
    """(cells, 2): the middle 3 of an odd number of cells, 4 of an even one, each way.

    As many on either side of the middle, so that what borders cut off cancels out in the mean.
    """
    down, across = (range(max(0, (n - 3) // 2), min(n, n // 2 + 2)) for n in (rows, columns))
    return np.array([(i, j) for i in down for j in across])


def _beside(model: "keras.Model", layer: str, views: np.ndarray) -> np.ndarray:
    """(N, cells, 2) float64: (y, x) of the gradient's centroid minus the centre of a middle cell.

    In pixels of views (N, T, T, 3) uint8; NaN where there is no gradient.
    """
    import keras
    import tensorflow as tf

    side = views.shape[1]
    body = keras.Model(model.inputs[0], graph.use(model, layer).output)
    body = graph.flatten(body, keras.Input((side, side, 3), dtype="uint8"))
    place = layer_geometry(body, layer)
    # Bytes have no gradient: begin behind the layer that makes numbers of them.
    numbers = next(call.output for call in graph.calls(body) if "float" in call.output.dtype)
    scale, look = keras.Model(body.inputs[0], numbers), keras.Model(numbers, body.outputs[0])

    @tf.function
    def gradient(pixels: tf.Tensor, row: tf.Tensor, column: tf.Tensor) -> tf.Tensor:
        scaled = scale(pixels[None], training=False)
        with tf.GradientTape() as tape:
            tape.watch(scaled)
            cell = tf.reduce_sum(look(scaled, training=False)[0, row, column])
        return tf.reduce_sum(tf.abs(tape.gradient(cell, scaled)[0]), axis=-1)

    grid, pixel = _middle(place.rows, place.columns), np.arange(side)
    result = np.full((len(views), len(grid), 2), np.nan)
    for index, pixels in enumerate(views):
        for cell, (row, column) in enumerate(grid):
            weight = gradient(tf.constant(pixels), tf.constant(row), tf.constant(column)).numpy()
            if weight.any():
                weight = weight / weight.sum(dtype=float)
                result[index, cell] = weight.sum(axis=1) @ pixel, weight.sum(axis=0) @ pixel
    return result - (np.array(place.first) + np.array(place.stride) * grid)
