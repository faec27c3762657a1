"""Does the heatmap lie on the animal? Pointing game and pixel AUROC beside "always the centre"."""

import csv
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from explain.explanation import explain
from explain.faithfulness import bootstrap_interval, centre_map, pixel_auroc, pointing_hit
from models import photo
from models.engine import Engine
from models.photo import Photo


def run(model: Path, data: Path) -> dict[str, Any]:
    """Measure whole photos (pets.csv) and crops whose centre is not on the animal (offcentre.csv).

    The class explained is the most probable one, right or wrong, as on the page.
    """
    engine = Engine(model)
    return {
        "model": engine.card.title,
        "whole": _measure(engine, data, "pets.csv"),
        "offcentre": _measure(engine, data, "offcentre.csv"),
    }


def _measure(engine: Engine, data: Path, table: str) -> dict[str, Any]:
    with (data / table).open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    photos = [_measure_photo(engine, data, row) for row in rows]
    return {
        **_summary(photos),
        # Files sorted by name: choices were made on the first half, so this one is untouched.
        "second_half": _summary(photos[len(photos) // 2 :]),
    }


def _measure_photo(engine: Engine, data: Path, row: dict[str, str]) -> dict[str, float]:
    picture = photo.open(data / row["file"])
    mask = cv2.imread(str(data / row["mask"]), cv2.IMREAD_GRAYSCALE) > 127
    if "left" in row:
        left, top, right, bottom = (int(row[k]) for k in ("left", "top", "right", "bottom"))
        picture = Photo(np.ascontiguousarray(picture.rgb[top:bottom, left:right]))
        mask = mask[top:bottom, left:right]
    found = explain(engine, picture)
    height, width = mask.shape
    centre = (width - 1) / 2, (height - 1) / 2
    mixed = 0 < mask.mean() < 1  # else there is nothing to tell apart
    return {
        "accuracy": found.verdict.probabilities[0][0] == row["label"],
        "peak_on_animal": found.peak is not None and pointing_hit(mask, found.peak),
        "centre_on_animal": pointing_hit(mask, centre),
        "pixel_auroc": pixel_auroc(mask, found.heat(width, height)) if mixed else np.nan,
        "centre_pixel_auroc": pixel_auroc(mask, centre_map(height, width)) if mixed else np.nan,
    }


def _summary(photos: list[dict[str, float]]) -> dict[str, Any]:
    """Means over the photos, and 95 % intervals of what the heatmap is judged by."""
    result: dict[str, Any] = {"photos": len(photos)}
    for key in photos[0]:
        values = np.array([each[key] for each in photos], float)
        values = values[~np.isnan(values)]
        result[key] = float(values.mean())
        if key in ("peak_on_animal", "pixel_auroc"):
            result[f"{key}_95"] = bootstrap_interval(values)
    return result
