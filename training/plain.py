"""How good a model is, in plain words and small tables: what its card and its report say."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from models import photo, verdict, view
from models.card import ModelCard
from models.ensemble import Model
from models.errors import PhotoError
from models.words import percent, say
from training.dataset import read_known


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
        """(C,) of the answers with a name, the share that was right; 0 where there was none."""
        return np.diag(self.confusion) / np.maximum(self.confusion.sum(axis=0), 1)

    @property
    def recall(self) -> np.ndarray:
        """(C,) of a class's photos, the share that was named; 0 where there was none."""
        return np.diag(self.confusion) / np.maximum(self.confusion.sum(axis=1), 1)

    @property
    def f1(self) -> np.ndarray:
        """(C,) harmonic mean of precision and recall; 0 where both are."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / np.where(total > 0, total, 1)

    def sentences(self) -> list[str]:
        """Accuracy, what is hardest, and the most frequent mistake, in words."""
        hundred = say("report_right", right=f"{100 * self.accuracy:.0f}", photos=self.photos)
        shown = self.confusion.sum(axis=1) > 0
        worst = int(np.where(shown, self.recall, 2).argmin())
        said = [hundred]
        if self.accuracy < 1:
            label, found = self.names[worst], percent(float(self.recall[worst]))
            said.append(say("report_hardest", label=label, found=found))
            mistakes = self.confusion - np.diag(np.diag(self.confusion))
            right, wrong = np.unravel_index(mistakes.argmax(), mistakes.shape)
            said.append(
                say(
                    "report_mistake",
                    right=self.names[right],
                    wrong=self.names[wrong],
                    count=int(mistakes[right, wrong]),
                    photos=int(self.confusion[right].sum()),
                )
            )
        return said


def summary(card: ModelCard) -> Summary | None:
    """What the card's own test photos showed; None where it was never tested."""
    for key in ("validation", "held_out"):
        if key in card.metrics:
            names = tuple(label.display for label in card.labels)
            return Summary(names, np.array(card.metrics[key]["confusion"], int))
    return None


def sentences(report: Mapping[str, Any]) -> list[str]:
    """What a report of `python -m training evaluate --report` found, in words."""
    said, selective = [], report["selective"]["verdict"]
    if selective["accuracy"]:
        answered, right = selective["answered"]["value"], selective["accuracy"]["value"]
        said.append(say("report_answers", answered=percent(answered), right=percent(right)))
    off = report["classification"]["calibration_error"]
    said.append(say("report_sureness", off=f"{100 * off:.1f}"))
    if report["pointing"]:
        hit, centre = (report["pointing"][key]["value"] for key in ("hit", "centre_hit"))
        said.append(say("report_looks", hit=percent(hit), centre=percent(centre)))
    if report["backgrounds"]:
        before, after = (report["backgrounds"][key]["value"] for key in ("original", "swapped"))
        said.append(say("report_backgrounds", before=percent(before), after=percent(after)))
    return said


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
