"""Does the heatmap lie on the animal? Pointing game and pixel AUROC beside "always the centre"."""

import os
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from explain.explanation import explain
from explain.faithfulness import bootstrap_interval, centre_map, pixel_auroc, pointing_hit
from models import photo
from models.errors import DataError
from models.load import load
from models.model import Model
from models.photo import Photo
from training.shares import wilson
from training.table import read

TABLES = {"whole": "pets.csv", "offcentre": "offcentre.csv", "boxes": "boxes.csv"}


def run(model: Path, data: Path) -> dict[str, Any]:
    """Measure each table of `data`: whole photos, crops whose centre is not on the animal, boxes.

    pets.csv and offcentre.csv have masks; boxes.csv has corners as fractions, a row a box. The
    class explained is the most probable one, right or wrong, as on the page.
    """
    engine = load(model)
    tables = {key: name for key, name in TABLES.items() if (data / name).is_file()}
    return {
        "model": engine.card.title,
        **{key: _measure(engine, data, name) for key, name in tables.items()},
    }


def _measure(engine: Model, data: Path, table: str) -> dict[str, Any]:
    rows = read(data / table, ("file",))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        if table == TABLES["boxes"]:
            files = sorted({row["file"] for row in rows})
            boxes = [[row for row in rows if row["file"] == file] for file in files]
            photos = list(pool.map(partial(_measure_boxes, engine, data), files, boxes))
        else:
            photos = list(pool.map(partial(_measure_masked, engine, data), rows))
    half = len(photos) // 2
    return {
        **_summary(photos),
        # Files sorted by name: choices were made on the first half, the second is untouched.
        "first_half": _summary(photos[:half]),
        "second_half": _summary(photos[half:]),
    }


def open_masked(data: Path, row: dict[str, str]) -> tuple[Photo, np.ndarray]:
    """A row's photo and its mask, (H, W) bool; cut out where the row has a box for that.

    Raises:
        DataError: the mask is missing or no picture.
    """
    picture = photo.open(data / row["file"])
    grey = cv2.imread(str(data / row["mask"]), cv2.IMREAD_GRAYSCALE)
    if grey is None:
        raise DataError(f"{row['mask']} is not a mask.")
    mask: np.ndarray = np.asarray(grey) > 127
    if "left" in row:
        left, top, right, bottom = (int(row[k]) for k in ("left", "top", "right", "bottom"))
        picture = Photo(np.ascontiguousarray(picture.rgb[top:bottom, left:right]))
        mask = mask[top:bottom, left:right]
    return picture, mask


def _measure_masked(engine: Model, data: Path, row: dict[str, str]) -> dict[str, float]:
    return _judge(engine, *open_masked(data, row), row["label"], tolerance=15)


def _measure_boxes(
    engine: Model, data: Path, file: str, boxes: list[dict[str, str]]
) -> dict[str, float]:
    picture = photo.open(data / file)
    height, width = picture.rgb.shape[:2]
    mask = np.zeros((height, width), bool)
    for box in boxes:
        left, right = (round(float(box[k]) * width) for k in ("x1", "x2"))
        top, bottom = (round(float(box[k]) * height) for k in ("y1", "y2"))
        mask[top:bottom, left:right] = True
    return _judge(engine, picture, mask, Path(file).parent.name, tolerance=0)


def _judge(
    engine: Model, picture: Photo, mask: np.ndarray, label: str, tolerance: float
) -> dict[str, float]:
    explanation = explain(engine, picture)
    height, width = mask.shape
    centre = (width // 2, height // 2) if tolerance == 0 else ((width - 1) / 2, (height - 1) / 2)
    mixed = 0 < mask.mean() < 1  # else there is nothing to tell apart
    hit = explanation.peak is not None and pointing_hit(mask, explanation.peak, tolerance=tolerance)
    return {
        "accuracy": explanation.verdict.probabilities[0][0] == label,
        "peak_on_animal": hit,
        "centre_on_animal": pointing_hit(mask, centre, tolerance=tolerance),
        "pixel_auroc": pixel_auroc(mask, explanation.heat(width, height)) if mixed else np.nan,
        "centre_pixel_auroc": pixel_auroc(mask, centre_map(height, width)) if mixed else np.nan,
    }


def _summary(photos: list[dict[str, float]]) -> dict[str, Any]:
    """Means over the photos, and 95 % intervals: Wilson's for accuracy, else by bootstrap."""
    result: dict[str, Any] = {"photos": len(photos)}
    for key in photos[0] if photos else ():
        values = np.array([each[key] for each in photos], float)
        values = values[~np.isnan(values)]
        if not len(values):
            continue  # no photo has both animal and background
        result[key] = float(values.mean())
        if key == "accuracy":
            result[f"{key}_95"] = wilson(values.sum(), len(values))
        elif key in ("peak_on_animal", "pixel_auroc"):
            result[f"{key}_95"] = bootstrap_interval(values)
    return result
