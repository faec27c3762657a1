"""How good a bundle is on photos in folders."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from sklearn.metrics import confusion_matrix, precision_recall_fscore_support

from models import verdict
from models.engine import Engine
from training.calibrate import expected_calibration_error
from training.dataset import Photos
from training.shares import interval, share


@dataclass(frozen=True)
class Evaluation:
    """Figures over photos of named classes; see `score`.

    Attributes:
        names: class names.
        confusion: (C, C) counts, rows the true class, columns the answer.
        accuracy: 0..1.
        precision, recall, f1: (C,) 0..1; 0 where undefined.
        calibration_error: expected calibration error, 15 bins, 0..1.
        accuracy_95, recall_95: the same with their intervals, see `shares.share`; recall (C,), None
            for classes without photos.
    """

    names: tuple[str, ...]
    confusion: np.ndarray
    accuracy: float
    precision: np.ndarray
    recall: np.ndarray
    f1: np.ndarray
    calibration_error: float
    accuracy_95: Mapping[str, Any]
    recall_95: tuple[Mapping[str, Any] | None, ...]

    def to_dict(self) -> dict[str, Any]:
        """Plain numbers for JSON."""
        return {
            "photos": int(self.confusion.sum()),
            "accuracy": self.accuracy,
            "accuracy_95": self.accuracy_95,
            # Over the classes that were there to be found.
            "macro_f1": float(self.f1[self.confusion.sum(axis=1) > 0].mean()),
            "calibration_error": self.calibration_error,
            "classes": {
                name: {
                    "photos": int(self.confusion[i].sum()),
                    "precision": float(self.precision[i]),
                    "recall": float(self.recall[i]),
                    "recall_95": self.recall_95[i],
                    "f1": float(self.f1[i]),
                }
                for i, name in enumerate(self.names)
            },
            "confusion": self.confusion.tolist(),
        }

    def to_text(self) -> str:
        """A table for people."""
        return table(self.to_dict())


def table(figures: Mapping[str, Any]) -> str:
    """What `Evaluation.to_dict` gives, as a table for people."""
    classes = figures["classes"]
    width = max(map(len, (*classes, "class")))
    lines = [
        f"{figures['photos']} photos, {interval(figures['accuracy_95'])} right, "
        f"calibration error {100 * figures['calibration_error']:.1f} %",
        "",
        f"{'class':{width}}  photos  precision  recall     F1  95 % interval of recall",
    ]
    for name, of in classes.items():
        found = of["recall_95"]
        between = f"{found['low']:.3f} to {found['high']:.3f}" if found else ""
        lines.append(
            f"{name:{width}}  {of['photos']:6d}  {of['precision']:9.3f}"
            f"  {of['recall']:6.3f}  {of['f1']:5.3f}  {between}".rstrip()
        )
    lines += ["", "rows: what it is; columns: what the model says"]
    cell = max(width, 6)
    lines.append(" " * width + "".join(f"  {name:>{cell}}" for name in classes))
    for name, row in zip(classes, figures["confusion"], strict=True):
        lines.append(f"{name:{width}}" + "".join(f"  {count:{cell}d}" for count in row))
    return "\n".join(lines)


def evaluate(engine: Engine, photos: Photos) -> Evaluation:
    """Compare the most probable class of each photo, answered or not, with its folder.

    Args:
        engine: a running bundle.
        photos: views of side `engine.card.input_size`; labels index the classes of its card.
    """
    probabilities = verdict.probabilities(engine.logits(photos.pixels), engine.card)
    return score(engine.card.names, photos.labels, probabilities)


def score(
    names: Sequence[str],
    truth: np.ndarray,
    probabilities: np.ndarray,
    groups: Sequence[Hashable] | None = None,
) -> Evaluation:
    """Compare the most probable class with the truth.

    Args:
        names: of the C classes.
        truth: (N,) class indices.
        probabilities: (N, C) calibrated, 0..1.
        groups: of each photo, where some belong together: then intervals are wider.
    """
    answers = probabilities.argmax(axis=1)
    indices = range(len(names))
    precision, recall, f1, _ = precision_recall_fscore_support(
        truth, answers, labels=indices, zero_division=0
    )
    correct = answers == truth
    own = range(len(truth)) if groups is None else groups
    accuracy_95 = share(correct, own)
    assert accuracy_95 is not None
    return Evaluation(
        names=tuple(names),
        confusion=confusion_matrix(truth, answers, labels=indices),
        accuracy=float(correct.mean()),
        precision=precision,
        recall=recall,
        f1=f1,
        calibration_error=expected_calibration_error(probabilities.max(axis=1), correct),
        accuracy_95=accuracy_95,
        recall_95=tuple(
            share(correct[truth == i], [own[int(j)] for j in np.flatnonzero(truth == i)])
            for i in indices
        ),
    )
