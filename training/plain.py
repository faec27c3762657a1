"""How good a model is, in plain words and small tables: what its card and its report say."""

import math
from collections import defaultdict
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from models import photo, verdict, view
from models.card import ModelCard
from models.errors import PhotoError
from models.model import Model
from models.sentences import trade
from training.dataset import read_known
from training.shares import clearly_lowest, wilson
from words import percent, say


@dataclass(frozen=True, eq=False)
class Summary:
    """Answers counted over test photos.

    Attributes:
        names: what people call the classes.
        confusion: (C, C) counts: rows the right class, columns the answer.
    """

    names: tuple[str, ...]
    confusion: np.ndarray

    @property
    def photos(self) -> int:
        """How many there were."""
        return int(self.confusion.sum())

    @property
    def accuracy(self) -> float:
        """Share that was named rightly, 0..1."""
        return float(np.trace(self.confusion) / max(self.photos, 1))

    @property
    def precision(self) -> np.ndarray:
        """(C,) of the answers with a name, the share that was right; nan where there was none."""
        return self._share(self.confusion.sum(axis=0))

    @property
    def recall(self) -> np.ndarray:
        """(C,) of a class's photos, the share that was named; nan where there was none."""
        return self._share(self.confusion.sum(axis=1))

    @property
    def recall_95(self) -> list[tuple[float, float] | None]:
        """95 % intervals of the recall (Wilson); None where there were no photos."""
        photos = self.confusion.sum(axis=1)
        right = np.diag(self.confusion)
        return [wilson(r, n) if n else None for r, n in zip(right, photos, strict=True)]

    @property
    def f1(self) -> np.ndarray:
        """(C,) harmonic mean of precision and recall; nan where there were no photos or answers."""
        return self._share((self.confusion.sum(axis=0) + self.confusion.sum(axis=1)) / 2)

    def _share(self, total: np.ndarray) -> np.ndarray:
        right = np.diag(self.confusion).astype(float)
        return np.divide(right, total, out=np.full(len(right), np.nan), where=total > 0)

    def sentences(self) -> list[str]:
        """Accuracy, what is hardest, and the most frequent mistake, in words."""
        said = [
            _right(
                wilson(np.trace(self.confusion), max(self.photos, 1)), self.accuracy, self.photos
            )
        ]
        if self.accuracy == 1 or not self.photos:
            return said
        least = np.nanmin(self.recall)
        hardest = [name for name, r in zip(self.names, self.recall, strict=True) if r == least]
        hard = say("report_hardest", label=", ".join(hardest), found=percent(float(least)))
        counts = self.confusion.sum(axis=1).tolist()
        if clearly_lowest(np.diag(self.confusion).tolist(), counts) is None:
            hard += " " + say("report_chance")
        said.append(hard)
        mistakes = self.confusion - np.diag(np.diag(self.confusion))
        right, wrong = np.unravel_index(mistakes.argmax(), mistakes.shape)
        said.append(
            say(
                "report_mistake",
                right=self.names[right],
                wrong=self.names[wrong],
                count=int(mistakes[right, wrong]),
                photos=int(self.confusion[right].sum()),
                back=int(mistakes[wrong, right]),
                others=int(self.confusion[wrong].sum()),
            )
        )
        return said


def spread(share: Mapping[str, Any]) -> str:
    """A share {value, low, high} with its interval.

    >>> spread({"value": 0.93, "low": 0.886, "high": 0.958})
    '93.0 % (88.6 % to 95.8 %)'
    """
    return f"{percent(share['value'])} ({percent(share['low'])} to {percent(share['high'])})"


def _right(between: tuple[float, float], value: float, photos: int) -> str:
    low, high = between
    return say(
        "report_right",
        right=f"{100 * value:.0f}",
        photos=photos,
        low=math.floor(100 * low),
        high=math.ceil(100 * high),
    )


def summary(card: ModelCard) -> Summary | None:
    """What the card's own test photos showed; None where it was never tested."""
    for key in ("validation", "held_out"):
        if key in card.metrics:
            names = tuple(label.display for label in card.labels)
            return Summary(names, np.array(card.metrics[key]["confusion"], int))
    return None


def promises(card: ModelCard) -> list[str]:
    """What the card knows of how far its sureness can be trusted, in words."""
    said = []
    if "calibration_error" in card.metrics:
        off = card.metrics["calibration_error"]["after"]
        said.append(say("report_sureness", off=f"{100 * off:.1f}"))
    traded = trade(card, card.thresholds.confidence)
    if traded:
        threshold = percent(card.thresholds.confidence)
        said.append(say("report_threshold", threshold=threshold, traded=traded))
    return said


def sentences(report: Mapping[str, Any]) -> list[str]:
    """What a report of `python -m training evaluate --report` found, in words."""
    said, selective = [], report["selective"]["verdict"]
    right = report["accuracy"]
    said.append(_right((right["low"], right["high"]), right["value"], right["photos"]))
    if selective["accuracy"]:
        answered, right = spread(selective["answered"]), spread(selective["accuracy"])
        said.append(say("report_answers", answered=answered, right=right))
    off = report["classification"]["calibration_error"]
    said.append(say("report_sureness", off=f"{100 * off:.1f}"))
    if report["pointing"]:
        hit, centre = (spread(report["pointing"][key]) for key in ("hit", "centre_hit"))
        said.append(say("report_looks", hit=hit, centre=centre))
    if report["backgrounds"]:
        before, after = (spread(report["backgrounds"][key]) for key in ("original", "swapped"))
        said.append(say("report_backgrounds", before=before, after=after))
    return said


def kinds(bias: Mapping[str, Any]) -> list[tuple[str, list[tuple[str, Mapping[str, Any]]]]]:
    """How often photos of each kind are named rightly.

    Args:
        bias: of a report.

    Returns:
        Properties of photos, each with its groups: what they are called, and their share
        {value, low, high, photos}. Groups without photos are left out.
    """
    found = []
    for name in ("brightness", "contrast", "sharpness", "size", "orientation"):
        groups = [
            (say(f"report_{each['group']}"), each["accuracy"])
            for each in bias.get(name) or ()
            if each["accuracy"]
        ]
        if groups:
            found.append((say(f"report_{name}"), groups))
    return found


def weakest(bias: Mapping[str, Any]) -> str | None:
    """Which kind of photo is named rightly less often than others, in words; None if unknown.

    One of fifteen groups is always lowest: it is named only where chance does not explain it.
    """
    properties = kinds(bias)
    total = sum(len(groups) for _, groups in properties)
    if not total:
        return None
    clear = []
    for name, groups in properties:
        photos = [found["photos"] for _, found in groups]
        right = [found["value"] * found["photos"] for _, found in groups]
        index = clearly_lowest(right, photos, total)
        if index is not None:
            others = (sum(right) - right[index]) / (sum(photos) - photos[index])
            clear.append((groups[index][1]["value"], name, groups[index], others))
    if not clear:
        return say("report_no_weakest", count=total)
    value, name, (group, found), others = min(clear, key=lambda each: each[0])
    return say(
        "report_weakest",
        name=name,
        group=group,
        value=percent(value),
        photos=found["photos"],
        others=percent(others),
    )


Table = tuple[list[str], list[list[str]]]


def tables(report: Mapping[str, Any]) -> dict[str, Table]:
    """The figures of each diagram of `report_html.diagrams`: heads, and rows below them."""
    found: dict[str, Table] = {}
    if report.get("reliability"):
        heads = [say("report_sure"), say("report_named"), say("report_photos")]
        found["reliability"] = (
            heads,
            [
                [
                    percent(each["confidence"]),
                    percent(each["accuracy"]["value"]),
                    str(each["accuracy"]["photos"]),
                ]
                for each in report["reliability"]
            ],
        )
    if report.get("selective"):
        heads = [say("report_least"), say("report_answered"), say("report_named")]
        found["selective"] = (
            heads,
            [
                [
                    percent(each["threshold"]),
                    percent(each["answered"]["value"]),
                    percent(each["accuracy"]["value"]) if each["accuracy"] else "–",
                ]
                for each in report["selective"]["at_thresholds"]
            ],
        )
    told = report.get("history")
    if told:
        names = [name for name in ("loss", "val_loss", "accuracy", "val_accuracy") if name in told]
        count = len(told[names[0]])
        shown = sorted({*range(0, count, max(1, count // 10)), count - 1})
        heads = [say("report_pass"), *(say(f"report_{name}") for name in names)]
        found["history"] = (
            heads,
            [[str(i + 1), *(f"{told[name][i]:.3f}" for name in names)] for i in shown],
        )
    return found


def confused(
    model: Model, root: Path, progress: Callable[[float], None] | None = None
) -> tuple[Summary, dict[tuple[int, int], list[Path]]]:
    """Run a model over folders of photos: the counts, and which photo is counted where.

    Args:
        model: a running bundle.
        root: one folder of photos a class, named like the model's; others are left out.
        progress: told the share 0..1 that is done.

    Raises:
        DataError: there is nothing that the model knows.
    """
    samples, _ = read_known(root, model.card.names)

    def answer(path: Path) -> int | None:
        try:
            picture = photo.open(path)
        except PhotoError:
            return None
        looks = [m.run(view.of(picture, m.card.input_size)).logits for m in model.members]
        return int(verdict.probabilities(model.pool(looks), model.card).argmax())

    counts = np.zeros((len(model.card.labels),) * 2, int)
    places: dict[tuple[int, int], list[Path]] = defaultdict(list)
    with ThreadPoolExecutor(2) as pool:
        paths = [sample.path for sample in samples]
        for number, (sample, found) in enumerate(
            zip(samples, pool.map(answer, paths), strict=True)
        ):
            if found is not None:
                counts[sample.label, found] += 1
                places[sample.label, found].append(sample.path)
            if progress is not None and number % 10 == 0:
                progress(number / len(samples))
    names = tuple(label.display for label in model.card.labels)
    return Summary(names, counts), dict(places)
