"""May the network answer? One ordered list of checks, each reading one number of the card."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from models.card import ModelCard, Thresholds
from models.quality import Quality

Status = Literal["answer", "ambiguous", "unfamiliar", "poor_photo"]


@dataclass(frozen=True)
class Finding:
    """A check that failed: codes of `models.words`, the value measured, the limit it missed."""

    reason: str
    tip: str
    value: float
    limit: float


@dataclass(frozen=True)
class Verdict:
    """What may be said of a photo.

    Attributes:
        status: `answer`, or why there is none.
        label: name of the class, for `answer` only.
        probabilities: calibrated, (name, 0..1), largest first, of the named classes; sum 1.
        familiarity: score in logits, higher is more familiar; see `familiarity`.
        findings: the failed checks, most important first; empty for `answer`.
    """

    status: Status
    label: str | None
    probabilities: tuple[tuple[str, float], ...]
    familiarity: float
    findings: tuple[Finding, ...]

    @property
    def confidence(self) -> float:
        """The largest probability, 0..1."""
        return self.probabilities[0][1]


def probabilities(logits: np.ndarray, card: ModelCard) -> np.ndarray:
    """Calibrated probabilities of the named classes: (..., C) logits -> (..., named), sum 1.

    Softmax of the named logits divided by the card's temperature (Guo et al. 2017). Evidence for
    "none of these" is not a class; it lowers the familiarity instead.
    """
    z = np.asarray(logits, np.float64)[..., : len(card.labels)] / card.temperature
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def familiarity(logits: np.ndarray, card: ModelCard) -> np.ndarray:
    """How much speaks for any named class at all: (..., C) logits -> (...), in logits.

    The log-odds of "one of the named classes" against "none of these". A network without that
    output has 0 in its place, which makes this the negative free energy (Liu et al. 2020).
    """
    z = np.asarray(logits, np.float64)
    named, top = z[..., : len(card.labels)], z[..., : len(card.labels)].max(axis=-1)
    evidence = top + np.log(np.exp(named - top[..., None]).sum(axis=-1))
    return evidence - z[..., -1] if card.outside else evidence


@dataclass(frozen=True)
class _Measured:
    quality: Quality
    familiarity: float
    confidence: float


@dataclass(frozen=True)
class _Check:
    """Fails where the value lies beyond the limit."""

    status: Status
    reason: str
    tip: str
    value: Callable[[_Measured], float]
    limit: Callable[[Thresholds], float]
    at_least: bool = True

    def __call__(self, measured: _Measured, thresholds: Thresholds) -> Finding | None:
        value, limit = self.value(measured), self.limit(thresholds)
        passed = value >= limit if self.at_least else value <= limit
        return None if passed else Finding(self.reason, self.tip, value, limit)


# The first check that fails decides the status; all that fail are reported.
CHECKS = (
    _Check(
        "poor_photo", "too_small", "come_closer",
        lambda m: m.quality.short_side, lambda t: t.short_side,
    ),
    _Check(
        "poor_photo", "too_dark", "more_light",
        lambda m: m.quality.brightness, lambda t: t.darkest,
    ),
    _Check(
        "poor_photo", "too_bright", "less_light",
        lambda m: m.quality.brightness, lambda t: t.brightest, at_least=False,
    ),
    _Check(
        "poor_photo", "too_plain", "show_subject",
        lambda m: m.quality.contrast, lambda t: t.contrast,
    ),
    _Check(
        "poor_photo", "too_blurred", "hold_still",
        lambda m: m.quality.sharpness, lambda t: t.sharpness,
    ),
    _Check(
        "unfamiliar", "looks_unfamiliar", "only_known",
        lambda m: m.familiarity, lambda t: t.familiarity,
    ),
    _Check(
        "ambiguous", "below_threshold", "show_whole",
        lambda m: m.confidence, lambda t: t.confidence,
    ),
)  # fmt: skip


def decide(logits: np.ndarray, quality: Quality, card: ModelCard) -> Verdict:
    """Answer, or say why not.

    Thresholds are the card's; use `dataclasses.replace` on the card to try others.

    Args:
        logits: (C,) of one network, or pooled from an ensemble's.
        quality: of the photo.
        card: of the network or the ensemble.
    """
    values = probabilities(logits, card)
    order = np.argsort(-values, kind="stable")
    ranked = tuple((card.names[i], float(values[i])) for i in order)
    measured = _Measured(quality, float(familiarity(logits, card)), ranked[0][1])
    failed = [
        (check.status, finding)
        for check in CHECKS
        if (finding := check(measured, card.thresholds)) is not None
    ]
    status: Status = failed[0][0] if failed else "answer"
    return Verdict(
        status=status,
        label=ranked[0][0] if status == "answer" else None,
        probabilities=ranked,
        familiarity=measured.familiarity,
        findings=tuple(finding for _, finding in failed),
    )
