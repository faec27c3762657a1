"""Because it resembles these: how often the nearest photos are of the right class.

Beside them stands the same network with all of its weights shuffled within each layer: what it
finds alike is no more than colours and edges, and neighbours that stay right would not come of
what was learned.
"""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from benchmarks.teach import KNOWN
from explain import network, resembles
from models import bundle, photo, view
from models.engine import Engine, Evidence
from models.errors import DataError
from models.view import View
from training import synthetic
from training.dataset import class_folders, photos_in
from training.shares import wilson

SHOWN = 3  # neighbours, as on the page


class Looker(Protocol):
    """A network, as it is or shuffled."""

    def run(self, view: View) -> Evidence:
        """Look at one view."""
        ...


def run(
    model: str, data: Path | None, classes: int, photos: int, draws: int, seed: int = 0
) -> dict[str, Any]:
    """Albums of random classes and photos, and for as many other photos their nearest ones.

    Args:
        model: a bundle of one network, a folder or a name.
        data: a folder of class folders, of which those that the default model was taught are left
            out; None for generated photos.
        classes: of an album, at most.
        photos: of each class in the album, and as many that are held out, where there are enough.
        draws: albums.
        seed: of the first.

    Raises:
        DataError: too few classes with more than so many photos.
    """
    engine = Engine(bundle.find(model))
    networks: dict[str, Looker] = {"as it is": engine, "shuffled": network.randomised(engine, 1.0)}
    with tempfile.TemporaryDirectory() as folder:
        root = data or synthetic.write(Path(folder) / "shapes", photos=2 * photos)
        found = {f.name: photos_in(f) for f in class_folders(root) if f.name not in KNOWN}
        files = {name: paths for name, paths in found.items() if len(paths) > photos}
        if len(files) < 2:
            raise DataError("bench_few_classes", classes=len(files), photos=photos)
        taken = min(classes, len(files))
        counted: dict[str, list[np.ndarray]] = {name: [] for name in networks}
        for draw in range(draws):
            rng = np.random.default_rng(seed + draw)
            chosen = [str(name) for name in rng.choice(sorted(files), taken, replace=False)]
            rows = [
                [files[name][i] for i in rng.permutation(len(files[name]))[: 2 * photos]]
                for name in chosen
            ]
            size = engine.card.input_size
            views = [[view.of(photo.open(path), size) for path in row] for row in rows]
            for name, looker in networks.items():
                counted[name].append(_right(looker, views, photos))
    return {
        "data": root.name if data else "generated",
        "classes": taken,
        "photos": photos,
        "draws": draws,
        "chance": 1 / taken,
        "networks": {name: _figures(np.concatenate(hits)) for name, hits in counted.items()},
    }


def _right(looker: Looker, views: Sequence[Sequence[View]], photos: int) -> np.ndarray:
    """(held-out photos, SHOWN) bool: which of the nearest are of the photo's class."""
    pooled = [[looker.run(one).features.mean(axis=(0, 1)) for one in row] for row in views]
    album = np.array([features for row in pooled for features in row[:photos]])
    hits = [
        [place // photos == label for place in resembles.nearest(features, album, SHOWN)]
        for label, row in enumerate(pooled)
        for features in row[photos:]
    ]
    return np.array(hits)


def _figures(hits: np.ndarray) -> dict[str, Any]:
    """Shares with intervals. The three of a photo are not independent: a photo counts once."""
    count = len(hits)
    figures = {"nearest": hits[:, 0], "shown": hits.mean(axis=1)}
    return {
        "held_out": count,
        **{
            name: {
                "share": float(right.mean()),
                "interval": list(wilson(float(right.sum()), count)),
            }
            for name, right in figures.items()
        },
    }


def table(result: dict[str, Any]) -> str:
    """The figures for people: a network a row."""
    lines = [
        f"{result['draws']} albums of {result['classes']} x {result['photos']} photos, "
        f"{result['data']}; by chance {100 * result['chance']:.0f}%",
        "",
        f"| weights | held-out photos | nearest of the right class | of the {SHOWN} nearest |",
        "|---|---|---|---|",
    ]
    for name, figures in result["networks"].items():
        cells = []
        for key in ("nearest", "shown"):
            share, (low, high) = figures[key]["share"], figures[key]["interval"]
            cells.append(f"{100 * share:.1f}% ({100 * low:.1f} to {100 * high:.1f})")
        lines.append(f"| {name} | {figures['held_out']} | " + " | ".join(cells) + " |")
    return "\n".join(lines)
