"""Answers counted against the truth: accuracy, precision, recall and F1, with their intervals."""

import math
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from models.card import ModelCard
from training.shares import clearly_lowest, share, wilson


@dataclass(frozen=True, eq=False)
class Confusion:
    """A confusion matrix and what follows from it.

    The shares are two lines of NumPy each: the page shows them, and its light installation has no
    scikit-learn. The tests compare them with scikit-learn's.

    Attributes:
        names: of the C classes.
        counts: (C, C) int, rows the true class, columns the answer.
    """

    names: tuple[str, ...]
    counts: np.ndarray

    @classmethod
    def of(cls, names: Sequence[str], truth: np.ndarray, answers: np.ndarray) -> "Confusion":
        """Count answers (N,) against the truth (N,), both as indices of `names`."""
        counts = np.zeros((len(names), len(names)), int)
        np.add.at(counts, (truth, answers), 1)
        return cls(tuple(names), counts)

    @property
    def photos(self) -> int:
        """Number of photos."""
        return int(self.counts.sum())

    @property
    def accuracy(self) -> float:
        """Share of correct answers, 0..1."""
        return float(np.trace(self.counts) / max(self.photos, 1))

    @property
    def precision(self) -> np.ndarray:
        """(C,) share of the answers with a name that are correct; nan where there are none."""
        return self._correct_of(self.counts.sum(axis=0))

    @property
    def recall(self) -> np.ndarray:
        """(C,) share of the photos of a class that are recognised; nan where there are none."""
        return self._correct_of(self.counts.sum(axis=1))

    @property
    def f1(self) -> np.ndarray:
        """(C,) harmonic mean of precision and recall, 2 TP / (2 TP + FP + FN); nan for 0 / 0."""
        return self._correct_of((self.counts.sum(axis=0) + self.counts.sum(axis=1)) / 2)

    @property
    def macro_f1(self) -> float:
        """Mean F1 of the classes that have photos."""
        return float(self.f1[self.counts.sum(axis=1) > 0].mean())

    @property
    def recall_95(self) -> list[tuple[float, float] | None]:
        """95 % intervals of the recall (Wilson 1927); None for classes without photos."""
        photos, correct = self.counts.sum(axis=1), np.diag(self.counts)
        return [wilson(k, n) if n else None for k, n in zip(correct, photos, strict=True)]

    @property
    def precision_95(self) -> list[tuple[float, float] | None]:
        """95 % intervals of the precision (Wilson 1927); None for classes that are no answer."""
        answers, correct = self.counts.sum(axis=0), np.diag(self.counts)
        return [wilson(k, n) if n else None for k, n in zip(correct, answers, strict=True)]

    def _correct_of(self, total: np.ndarray) -> np.ndarray:
        correct = np.diag(self.counts).astype(float)
        return np.divide(correct, total, out=np.full(len(correct), np.nan), where=total > 0)

    def summary(self) -> dict[str, Any]:
        """What is worth saying: the arguments of `words.report.grades`.

        Returns:
            accuracy: {value, low, high, photos}, see `shares.share`.
            hardest: {names, recall, clear} of the classes with the least recall, or None where all
                photos are recognised. `clear` is False where the difference may be chance.
            mistake: {right, wrong, count, photos, back, others}, the most frequent confusion; its
                count among the class's photos; and the reverse. None as above.
        """
        low, high = wilson(np.trace(self.counts), max(self.photos, 1))
        accuracy = {"value": self.accuracy, "low": low, "high": high, "photos": self.photos}
        if self.accuracy == 1 or not self.photos:
            return {"accuracy": accuracy, "hardest": None, "mistake": None}
        photos, least = self.counts.sum(axis=1), float(np.nanmin(self.recall))
        hardest = {
            "names": [
                n for n, recall in zip(self.names, self.recall, strict=True) if recall == least
            ],
            "recall": least,
            "clear": clearly_lowest(np.diag(self.counts).tolist(), photos.tolist()) is not None,
        }
        mistakes = self.counts - np.diag(np.diag(self.counts))
        true, answer = np.unravel_index(mistakes.argmax(), mistakes.shape)
        mistake = {
            "right": self.names[true],
            "wrong": self.names[answer],
            "count": int(mistakes[true, answer]),
            "photos": int(photos[true]),
            "back": int(mistakes[answer, true]),
            "others": int(photos[answer]),
        }
        return {"accuracy": accuracy, "hardest": hardest, "mistake": mistake}


def of_card(card: ModelCard) -> Confusion | None:
    """The confusion on the card's own test photos, by display names; None if there were none."""
    for key in ("validation", "held_out"):
        if key in card.metrics:
            names = tuple(label.shown for label in card.labels)
            return Confusion(names, np.array(card.metrics[key]["confusion"], int))
    return None


def score(
    names: Sequence[str],
    truth: np.ndarray,
    probabilities: np.ndarray,
    groups: Sequence[Hashable] | None = None,
) -> dict[str, Any]:
    """Compare the most probable class of each photo with the truth: plain numbers for a card.

    Args:
        names: of the C classes.
        truth: (N,) class indices.
        probabilities: (N, C) calibrated, 0..1.
        groups: one for each photo, equal for photos that belong together; widens the intervals.

    Returns:
        photos, accuracy, macro_f1, calibration_error (15 bins); accuracy_95, see `shares.share`;
        classes: {name: {photos, precision, recall, recall_95, f1}}, with 0 for undefined shares;
        confusion: nested lists, rows the true class.
    """
    confusion = Confusion.of(names, truth, probabilities.argmax(axis=1))
    correct = probabilities.argmax(axis=1) == truth
    own = range(len(truth)) if groups is None else groups
    precision, recall, f1 = (
        np.nan_to_num(of).tolist() for of in (confusion.precision, confusion.recall, confusion.f1)
    )
    return {
        "photos": confusion.photos,
        "accuracy": confusion.accuracy,
        "accuracy_95": share(correct, own),
        "macro_f1": confusion.macro_f1 if confusion.photos else math.nan,
        "calibration_error": expected_calibration_error(probabilities.max(axis=1), correct),
        "classes": {
            name: {
                "photos": int(confusion.counts[i].sum()),
                "precision": precision[i],
                "recall": recall[i],
                "recall_95": share(
                    correct[truth == i], [own[int(j)] for j in np.flatnonzero(truth == i)]
                ),
                "f1": f1[i],
            }
            for i, name in enumerate(names)
        },
        "confusion": confusion.counts.tolist(),
    }


def expected_calibration_error(
    confidences: np.ndarray, correct: np.ndarray, *, bins: int = 15
) -> float:
    """Mean gap between confidence and accuracy over equally wide bins (Naeini et al. 2015), 0..1.

    Args:
        confidences: (N,) in 0..1.
        correct: (N,) bool.
        bins: their number.
    """
    index = np.minimum((confidences * bins).astype(int), bins - 1)
    gaps = [
        abs(np.mean(confidences[index == b]) - np.mean(correct[index == b])) * np.mean(index == b)
        for b in np.unique(index)
    ]
    return float(np.sum(gaps))
