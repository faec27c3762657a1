"""Every method beside maps that know nothing of the network, on the same photos."""

import json
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from benchmarks.pointing import open_masked
from explain import drawing, network, render
from explain import faithfulness as measure
from explain.cam import target_weights
from explain.explanation import Explanation, again, explain
from explain.methods import METHODS, Question, heatmap
from models import folders, verdict
from models.engine import Engine
from models.errors import DataError
from models.photo import Photo
from training.table import read

# Shares of the layers, from the head down, whose weights are shuffled.
RANDOMISED = {"head": 1e-9, "half": 0.5, "all": 1.0}
SIMILARITY_SIDE = 28


def run(
    model: Path, data: Path, methods: Sequence[str], photos: int, randomised: int
) -> dict[str, Any]:
    """Measure methods and `faithfulness.BASELINES`.

    Args:
        model: a bundle of one network.
        data: a folder with pets.csv, offcentre.csv and masks, as for `pointing`.
        methods: names of `explain.methods.METHODS`.
        photos: at most so many whole photos, and as many crops, evenly chosen.
        randomised: so many photos for the randomisation test.
    """
    engine = Engine(model, workers=2)
    tables: dict[str, dict[str, dict[str, list[float]]]] = {}
    for part, table in (("whole", "pets.csv"), ("offcentre", "offcentre.csv")):
        if not (data / table).is_file():
            raise DataError("bench_no_table", table=table, folder=data)
        rows = read(data / table, ("file", "mask"))
        chosen = folders.spread(rows, photos)
        found: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
        for row in chosen:
            _measure(engine, *open_masked(data, row), methods, found, removal=part == "whole")
        tables[part] = found
        if part == "whole":
            pictures = [open_masked(data, row)[0] for row in chosen[:randomised]]
    whole = tables["whole"]
    for name, values in _similarities(engine, pictures, methods).items():
        whole[name] |= values
    return {
        "model": engine.card.title,
        "photos": {part: len(found["centre"]["pointing"]) for part, found in tables.items()},
        "randomised_photos": len(pictures),
        **{part: _summary(found) for part, found in tables.items()},
        "paired": _paired(whole),
    }


def _measure(
    engine: Engine,
    picture: Photo,
    mask: np.ndarray,
    methods: Sequence[str],
    figures: dict[str, dict[str, list[float]]],
    *,
    removal: bool,
) -> None:
    """Add the figures of one photo to `figures`, by method and figure."""
    first = explain(engine, picture)
    square, size = first.view.pixels, first.view.size
    small = cv2.resize(mask.astype(np.float32), (size, size), interpolation=cv2.INTER_AREA) > 0.5
    maps: dict[str, np.ndarray] = {}
    for name in methods:
        start = time.perf_counter()
        other = again(engine, first, method=name)
        figures[name]["milliseconds"].append(1000 * (time.perf_counter() - start))
        maps[name] = other.draw(size, size)
    maps |= {name: make(square) for name, make in measure.BASELINES.items()}
    for name, heat in maps.items():
        row, column = np.unravel_index(heat.argmax(), heat.shape)
        x, y = first.view.to_photo(float(column), float(row))
        values = figures[name]
        values["pointing"].append(measure.pointing_hit(mask, (x, y)))
        if 0 < small.mean() < 1:
            values["pixel_auroc"].append(measure.pixel_auroc(small, heat))
        if removal:
            for key, value in _removal(engine, first, heat).items():
                values[key].append(value)


def _removal(engine: Engine, explanation: Explanation, heat: np.ndarray) -> dict[str, float]:
    """Deletion, insertion, drop and increase of one map on one view."""
    card, square, name = engine.card, explanation.view.pixels, explanation.heatmap.target
    index, weights = card.names.index(name), target_weights(card, name)
    figures = {}
    for kind, blank in measure.blanks(square).items():
        curves = measure.remove(square, heat, blank, engine.logits)
        for way, logits in (("deletion", curves.deletion), ("insertion", curves.insertion)):
            shares = verdict.probabilities(logits, card)[:, index]
            figures[f"{way}_{kind}"] = measure.area(shares)
            figures[f"{way}_{kind}_logit"] = measure.area(logits @ weights)
    through = measure.seen_through(square, render.rectify(heat))
    after = verdict.probabilities(engine.logits(through[None]), card)[0, index]
    drop, rose = measure.drop_and_increase(
        dict(explanation.verdict.probabilities)[name], float(after)
    )
    return {**figures, "drop": drop, "increase": float(rose)}


def _similarities(
    engine: Engine, pictures: Sequence[Photo], methods: Sequence[str]
) -> dict[str, dict[str, list[float]]]:
    """How alike maps are before and after the network's weights are shuffled."""
    figures: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    intact = network.of_bundle(engine)
    explanations = [explain(engine, picture) for picture in pictures]
    before = [[_small_map(intact, each, name) for name in methods] for each in explanations]
    for stage, share in RANDOMISED.items():
        broken = network.randomised(engine, share)
        for each, maps in zip(explanations, before, strict=True):
            for name, old in zip(methods, maps, strict=True):
                new = _small_map(broken, each, name)
                figures[name][f"randomised_{stage}"].append(measure.similarity(old, new))
            for name in measure.BASELINES:  # no network has a part in them: they stay
                figures[name][f"randomised_{stage}"].append(1.0)
    return figures


def _small_map(looking: network.Network, explanation: Explanation, method: str) -> np.ndarray:
    """The map of a network that looks once, small: its order of places is what counts."""

    target = explanation.heatmap.target
    weights = target_weights(looking.card, target)
    question = Question(
        looking.card,
        explanation.view,
        looking.run(explanation.view),
        weights,
        looking.logits,
        looking.deeper,
    )
    made = heatmap(question, method, target)
    side = SIMILARITY_SIDE
    return drawing.to_photo(made.cells, made.layer, explanation.view, side, side)


def _summary(found: dict[str, dict[str, list[float]]]) -> dict[str, Any]:
    """Mean and interval of every figure of every method."""
    return {
        name: {
            key: {"mean": float(np.mean(v)), "95": measure.bootstrap_interval(np.asarray(v, float))}
            for key, v in values.items()
        }
        for name, values in found.items()
    }


def _paired(found: dict[str, dict[str, list[float]]]) -> dict[str, Any]:
    """Differences to every baseline on the same photos, with intervals."""
    keys = ("deletion_blur", "insertion_blur", "deletion_grey", "insertion_grey", "pixel_auroc")
    result: dict[str, Any] = {}
    for name in found.keys() - measure.BASELINES.keys():
        for base in measure.BASELINES:
            for key in keys:
                difference = np.subtract(found[name][key], found[base][key])
                result[f"{name} - {base}: {key}"] = {
                    "mean": float(difference.mean()),
                    "95": measure.bootstrap_interval(difference),
                }
    return dict(sorted(result.items()))


COLUMNS = {
    "pointing": ("peak, whole", "{:.1%}"), "pixel_auroc": ("pixel AUROC", "{:.3f}"),
    "insertion_blur": ("insertion", "{:.3f}"), "deletion_blur": ("deletion", "{:.3f}"),
    "insertion_grey": ("insertion, grey", "{:.3f}"), "deletion_grey": ("deletion, grey", "{:.3f}"),
    "drop": ("average drop", "{:.1%}"), "increase": ("increase", "{:.1%}"),
    "randomised_head": ("like itself without head", "{:.2f}"),
    "randomised_all": ("like itself without weights", "{:.2f}"),
    "milliseconds": ("ms", "{:.1f}"),
}  # fmt: skip


def table(result: dict[str, Any]) -> str:
    """The result for people, in Markdown."""
    titles = [title for title, _ in COLUMNS.values()]
    lines = ["| map | peak, off-centre | " + " | ".join(titles) + " |"]
    lines.append("|---" * (len(titles) + 2) + "|")
    for name, values in result["whole"].items():
        title = METHODS[name].title if name in METHODS else f"*{name}*"
        cells = [f"{result['offcentre'][name]['pointing']['mean']:.1%}"]
        for key, (_, form) in COLUMNS.items():
            cells.append(form.format(values[key]["mean"]) if key in values else "")
        lines.append(f"| {title} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def digest(result: dict[str, Any]) -> dict[str, Any]:
    """The few figures that the page shows beside each method: `explain/measured.json`."""
    return {
        "photos": result["photos"]["offcentre"],
        "methods": {
            name: {
                "off_centre": round(result["offcentre"][name]["pointing"]["mean"], 3),
                "without_weights": round(values["randomised_all"]["mean"], 2),
            }
            for name, values in result["whole"].items()
            if name in METHODS
        },
    }


def write(result: dict[str, Any], path: Path) -> None:
    """All figures and intervals as JSON."""
    path.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
