"""Is the map still true? A network's favourite background of another class behind each animal.

The favourite of a class is, of many places without an animal, the one that speaks most for it. If
surroundings have a say, an animal before the favourite of another class is taken for that class;
and a map that tells the truth then says so: its heat for that class lies on the place, not on the
animal. A map that was only taught to be pretty stays on the animal while the answer goes.
"""

import csv
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np

from explain import cam, drawing
from explain.explanation import explain
from explain.faithfulness import bootstrap_interval, pixel_auroc, pointing_hit
from explain.perturb import swap_background
from models import photo, view
from models.engine import Engine
from models.photo import Photo
from training import dataset
from training.mask_files import read_mask
from training.observe import TOLERANCE
from training.shares import share


def run(model: Path, data: Path, places: Path, workers: int = 2) -> dict[str, Any]:
    """Measure a bundle of one network.

    Args:
        model: the bundle.
        data: a folder with pets.csv and masks, as for `pointing`.
        places: photos without animals.
        workers: photos looked at at the same time.
    """
    engine = Engine(model, workers=workers)
    names = engine.card.names
    scenes = [photo.open(path) for path in dataset.photos_in(places)]
    size = engine.card.input_size
    logits = engine.logits(np.stack([view.of(each, size).pixels for each in scenes]))
    centred = logits[:, : len(names)] - logits[:, : len(names)].mean(axis=1, keepdims=True)
    favourites = centred.argmax(axis=0)
    rng = np.random.default_rng(0)
    with (data / "pets.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    chance = rng.integers(len(scenes), size=len(rows))

    def one(index: int) -> dict[str, dict[str, float]]:
        row = rows[index]
        animal = photo.open(data / row["file"])
        mask = read_mask(data / row["mask"], animal)
        label = names.index(row["label"])
        before = explain(engine, animal)
        of = dict(before.verdict.probabilities)
        # The class that it would most likely be taken for.
        other = max((c for c in range(len(names)) if c != label), key=lambda c: of[names[c]])
        behind = {
            "before": None,
            "any_place": scenes[chance[index]],
            "favourite": scenes[favourites[other]],
        }
        return {
            name: _figures(
                engine, animal if scene is None else swap_background(animal, mask, scene),
                mask, names[label], names[other],
            )
            for name, scene in behind.items()
        }  # fmt: skip

    with ThreadPoolExecutor(workers) as pool:
        found = list(pool.map(one, range(len(rows))))
    return {
        "model": engine.card.title,
        "photos": len(found),
        "places": len(scenes),
        "favourites_speak_by": {
            name: float(centred[favourites[c], c]) for c, name in enumerate(names)
        },
        **{
            name: _summary([each[name] for each in found])
            for name in ("before", "any_place", "favourite")
        },
    }


def _figures(
    engine: Engine, picture: Photo, mask: np.ndarray, label: str, other: str
) -> dict[str, float]:
    found = explain(engine, picture, target=label)
    height, width = mask.shape
    look = found.looks[0]
    for_other = cam.grad_cam(look.evidence, cam.target_weights(engine.card, other))
    drawn = drawing.to_photo(for_other, engine.card.layer, look.view, width, height)
    positive = np.maximum(drawn, 0)
    return {
        "right": found.verdict.probabilities[0][0] == label,
        "answered": found.verdict.status == "answer",
        "answered_wrong": found.verdict.status == "answer" and found.verdict.label != label,
        "peak_on_animal": found.peak is not None
        and pointing_hit(mask, found.peak, tolerance=TOLERANCE),
        "pixel_auroc": pixel_auroc(mask, found.heat(width, height)),
        # What speaks for the other class: how much, and how much of it beside the animal.
        "for_other": float(positive.mean()),
        "for_other_beside": float(positive[~mask].sum() / max(positive.sum(), 1e-9)),
    }


def _summary(photos: list[dict[str, float]]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key in photos[0]:
        values = np.array([each[key] for each in photos], float)
        if key in ("right", "answered", "answered_wrong", "peak_on_animal"):
            result[key] = share(values.astype(bool))
        else:
            low, high = bootstrap_interval(values)
            result[key] = {"value": float(values.mean()), "low": low, "high": high}
    return result
