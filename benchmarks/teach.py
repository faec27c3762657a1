"""Teaching classes of one's own: how long, how good, and beside scikit-learn's usual way."""

import statistics
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np

from models import bundle, verdict
from models.engine import Engine
from models.errors import BundleError, DataError
from models.taught import Taught
from training import teach
from training.dataset import class_folders, photos_in
from training.teach import Example

READY_MADE = "imagenet"
KNOWN = {"cat", "cats", "dog", "dogs", "snake", "snakes"}  # what the default model was taught
WORKERS = 2


def available() -> list[str]:
    """The networks whose features the page uses, the ready-made one where it is in the cache."""
    try:
        bundle.find(READY_MADE)
    except BundleError:
        return [bundle.DEFAULT]
    return [READY_MADE, bundle.DEFAULT]


def run(data: Path, names: Sequence[str], classes: int, photos: int, draws: int) -> dict[str, Any]:
    """Teach `classes` random classes with `photos` random photos of each, `draws` times.

    Every network is taught the same photos. Accuracy is that on all remaining photos of these
    classes; photos of the other classes of `data` show how many strange ones are answered.

    Args:
        data: a folder of class folders; cats, dogs and snakes in it are left out.
        names: bundles whose features are used.
        classes: of each draw.
        photos: of each class, to learn from.
        draws: seeds 0, 1, ...

    Raises:
        DataError: too few classes with more than so many photos.
    """
    files = {f.name: photos_in(f) for f in class_folders(data) if f.name not in KNOWN}
    enough = [name for name, paths in files.items() if len(paths) > photos]
    if len(enough) < classes:
        raise DataError(f"Only {len(enough)} classes have more than {photos} photos.")
    networks = {}
    for name in names:
        engine = Engine(bundle.find(name), workers=WORKERS)
        examples = {label: _timed_examples(engine, paths)[0] for label, paths in files.items()}
        networks[name] = [
            _draw(engine, examples, files, enough, classes, photos, seed) for seed in range(draws)
        ]
    return {
        "data": data.name,
        "classes": classes,
        "photos": photos,
        "draws": draws,
        "networks": {name: _summary(drawn) for name, drawn in networks.items()},
    }


def _timed_examples(engine: Engine, paths: Sequence[Path]) -> tuple[list[Example], float]:
    """The examples, and seconds: as the page looks at photos when they are added."""
    started = time.perf_counter()
    with ThreadPoolExecutor(WORKERS) as pool:
        examples = list(pool.map(lambda path: teach.example(engine, path), paths))
    return examples, time.perf_counter() - started


def _draw(
    engine: Engine,
    examples: dict[str, list[Example]],
    files: dict[str, list[Path]],
    enough: Sequence[str],
    classes: int,
    photos: int,
    seed: int,
) -> dict[str, float]:
    from sklearn.linear_model import LogisticRegression

    rng = np.random.default_rng(seed)
    chosen = [str(name) for name in rng.choice(enough, classes, replace=False)]
    orders = {name: rng.permutation(len(examples[name])) for name in chosen}
    taught = {name: [examples[name][i] for i in orders[name][:photos]] for name in chosen}
    _, looking = _timed_examples(engine, [files[n][i] for n in chosen for i in orders[n][:photos]])
    started = time.perf_counter()
    own = teach.teach(engine, taught)
    training = time.perf_counter() - started

    learned = _features([e for name in chosen for e in taught[name]])
    truth = np.repeat(np.arange(classes), photos)
    rest = [[examples[name][i] for i in orders[name][photos:]] for name in chosen]
    new = _features([e for part in rest for e in part])
    labels = np.repeat(np.arange(classes), [len(part) for part in rest])
    strange = _features([e for name in files if name not in chosen for e in examples[name]])
    usual = LogisticRegression(max_iter=5000).fit(learned, truth)
    values, answered = _answers(own, new)
    right = values.argmax(axis=1) == labels
    held = teach.held_out(own.card)
    return {
        "looking_seconds": looking,
        "training_seconds": training,
        "accuracy": float(right.mean()),
        "scikit_learn_accuracy": float(usual.score(new, labels)),
        "held_out_accuracy": held.right / held.photos,
        "held_out_interval_holds": float(held.low <= 100 * right.mean() <= held.high),
        "mean_confidence": float(values.max(axis=1).mean()),
        "answered": float(answered.mean()),
        "answered_right": float(right[answered].mean()) if answered.any() else 1.0,
        "strange_answered": float(_answers(own, strange)[1].mean()) if len(strange) else 0.0,
    }


def _features(examples: Sequence[Example]) -> np.ndarray:
    return np.array([example.features for example in examples])


def _answers(own: Taught, features: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Probabilities (N, C), and which photos would be answered were they good photos."""
    assert own.memory is not None
    values = verdict.probabilities(features @ own.kernel + own.bias, own.card)
    limits = own.card.thresholds
    sure = values.max(axis=1) >= limits.confidence
    return values, sure & (own.memory.familiarity(features) >= limits.familiarity)


def _summary(drawn: Sequence[dict[str, float]]) -> dict[str, Any]:
    """Means over the draws, the longest training, and the accuracies of each."""
    summary: dict[str, Any] = {key: statistics.mean(d[key] for d in drawn) for key in drawn[0]}
    summary["longest_training_seconds"] = max(d["training_seconds"] for d in drawn)
    summary["accuracies"] = [d["accuracy"] for d in drawn]
    return summary


def table(result: dict[str, Any]) -> str:
    """The figures for people: a network a row."""
    columns = {
        "look": lambda f: f"{f['looking_seconds']:.1f} s",
        "train": lambda f: f"{f['training_seconds']:.2f} s",
        "longest": lambda f: f"{f['longest_training_seconds']:.2f} s",
        "new photos right": lambda f: f"{100 * f['accuracy']:.1f}%",
        "scikit-learn": lambda f: f"{100 * f['scikit_learn_accuracy']:.1f}%",
        "held out": lambda f: f"{100 * f['held_out_accuracy']:.1f}%",
        "answered": lambda f: f"{100 * f['answered']:.0f}%",
        "of these right": lambda f: f"{100 * f['answered_right']:.1f}%",
        "strange answered": lambda f: f"{100 * f['strange_answered']:.0f}%",
    }
    lines = [
        f"{result['classes']} classes of {result['data']}, {result['photos']} photos each, "
        f"mean of {result['draws']} draws",
        "",
        "| features | " + " | ".join(columns) + " |",
        "|---" * (len(columns) + 1) + "|",
    ]
    for name, figures in result["networks"].items():
        cells = [write(figures) for write in columns.values()]
        lines.append(f"| {Path(name).name} | " + " | ".join(cells) + " |")
    return "\n".join(lines)
