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
    right, hits, centre_hits, aurocs, centre_aurocs = [], [], [], [], []
    for row in rows:
        picture = photo.open(data / row["file"])
        mask = cv2.imread(str(data / row["mask"]), cv2.IMREAD_GRAYSCALE) > 127
        if "left" in row:
            left, top, right_, bottom = (int(row[k]) for k in ("left", "top", "right", "bottom"))
            picture = Photo(np.ascontiguousarray(picture.rgb[top:bottom, left:right_]))
            mask = mask[top:bottom, left:right_]
        found = explain(engine, picture)
        height, width = mask.shape
        right.append(found.verdict.probabilities[0][0] == row["label"])
        hits.append(found.peak is not None and pointing_hit(mask, found.peak))
        centre_hits.append(pointing_hit(mask, ((width - 1) / 2, (height - 1) / 2)))
        if 0 < mask.mean() < 1:
            aurocs.append(pixel_auroc(mask, found.heat(width, height)))
            centre_aurocs.append(pixel_auroc(mask, centre_map(height, width)))
    return {
        "photos": len(rows),
        "accuracy": _mean(right),
        "peak_on_animal": _mean(hits),
        "peak_on_animal_95": bootstrap_interval(np.array(hits, float)),
        "centre_on_animal": _mean(centre_hits),
        "pixel_auroc": _mean(aurocs),
        "pixel_auroc_95": bootstrap_interval(np.array(aurocs)),
        "centre_pixel_auroc": _mean(centre_aurocs),
    }


def _mean(values: list[Any]) -> float:
    return float(np.mean(values))
