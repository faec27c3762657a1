"""May the network answer? One ordered list of checks, each reading one number of the card."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from models.card import ModelCard, Thresholds
from models.quality import Quality

Status = Literal["answer", "ambiguous", "unfamiliar", "poor_photo"]
# Of several photos of an animal, those that count.
VOTING: tuple[Status, ...] = ("answer", "ambiguous")


@dataclass(frozen=True)
class Finding:
    """A check that failed: codes of `words`, the value measured, the limit it missed."""

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
        set: names of the classes that cannot be excluded; see `prediction_set`.
        familiarity: 0..1, see `models/familiarity.py`; None where the model has no memory.
        findings: the failed checks, most important first; empty for `answer`.
    """

    status: Status
    label: str | None
    probabilities: tuple[tuple[str, float], ...]
    set: tuple[str, ...]
    familiarity: float | None
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


def none_of_these(logits: np.ndarray, card: ModelCard) -> np.ndarray:
    """How much a photo looks like none of the classes: (..., C) logits -> (...) float64, 0..1.

        sigmoid(z_none - log sum exp z_named - 0.5 (max z_named - mean z_named))

    The first two terms are the probability of "none of these" by softmax, of the logits as they
    are: calibrated ones leave a limit less to tell apart. The third is what speaks for the most
    probable class rather than for all, which the heatmap shows: a small animal in a wide scene has
    it, a scene does not. Found on the first halves of the photos of `python -m benchmarks doubt`.
    0 for a network without a logit for it.
    """
    z = np.asarray(logits, np.float64)
    if not card.outside:
        return np.zeros(z.shape[:-1])
    named, none = z[..., : len(card.labels)], z[..., -1]
    largest = named.max(axis=-1)
    total = largest + np.log(np.exp(named - largest[..., None]).sum(axis=-1))
    total += EVIDENCE * (largest - named.mean(axis=-1))
    return np.asarray(0.5 * (1 + np.tanh((none - total) / 2)))


def nonconformity(values: np.ndarray, score: str) -> np.ndarray:
    """How badly each class would fit: (..., C) calibrated probabilities -> (..., C).

    - "lac": 1 - p (Sadinle et al. 2019). Small sets; one may be empty.
    - "raps": the sum of all larger probabilities, and 0.01 for each rank beyond the first five
      (Angelopoulos et al. 2021, without their randomisation: the best class always scores 0, so
      that no set is empty). Sets of hard photos grow, those of easy ones stay small.
    """
    values = np.asarray(values, np.float64)
    if score == "lac":
        return 1 - values
    order = np.argsort(-values, axis=-1, kind="stable")
    ranked = np.take_along_axis(values, order, axis=-1)
    ranks = np.arange(values.shape[-1])
    scores = np.cumsum(ranked, axis=-1) - ranked + 0.01 * np.maximum(0, ranks - 4)
    result = np.empty_like(values)
    np.put_along_axis(result, order, scores, axis=-1)
    return result


def prediction_set(values: np.ndarray, card: ModelCard) -> np.ndarray:
    """The classes that cannot be excluded: (..., named) probabilities -> (..., named) bool.

    Split conformal prediction (Vovk et al. 2005): over photos like those that the limit was found
    on, a share of `card.conformal.coverage` of the sets holds the right class at least.
    """
    if card.conformal is None:
        return np.asarray(np.arange(values.shape[-1]) == values.argmax(axis=-1)[..., None])
    return np.asarray(nonconformity(values, card.conformal.score) <= card.conformal.limit)


EVIDENCE = 0.5  # see `none_of_these`
DIM = 30  # mean grey value, 0..255: light of one percent of white's (sRGB)
# An unfamiliar photo of which the network is so sure may show a part of what it knows.
SURE = 0.95


@dataclass(frozen=True)
class _Measured:
    quality: Quality
    familiarity: float
    outside: float
    second: float
    set_size: int
    confidence: float

    @property
    def is_dim(self) -> bool:
        return self.quality.brightness < DIM


def _where(asked: bool, value: float) -> float:
    """A value that must not be small, where that is asked."""
    return value if asked else math.inf


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
    # Darkness takes contrast and edges away, too; it is what has to be mended then.
    _Check(
        "poor_photo", "too_dark", "more_light",
        lambda m: _where(m.is_dim, m.quality.contrast), lambda t: t.contrast,
    ),
    _Check(
        "poor_photo", "too_dark", "more_light",
        lambda m: _where(m.is_dim, m.quality.sharpness), lambda t: t.sharpness,
    ),
    _Check(
        "poor_photo", "too_plain", "show_subject",
        lambda m: _where(not m.is_dim, m.quality.contrast), lambda t: t.contrast,
    ),
    _Check(
        "poor_photo", "too_blurred", "hold_still",
        lambda m: _where(not m.is_dim, m.quality.sharpness), lambda t: t.sharpness,
    ),
    _Check(
        "unfamiliar", "only_part", "only_known",
        lambda m: m.familiarity if m.confidence >= SURE else 1.0, lambda t: t.familiarity,
    ),
    _Check(
        "unfamiliar", "looks_unfamiliar", "only_known",
        lambda m: m.familiarity if m.confidence < SURE else 1.0, lambda t: t.familiarity,
    ),
    _Check(
        "unfamiliar", "looks_like_others", "only_known",
        lambda m: m.outside, lambda t: t.outside, at_least=False,
    ),
    _Check(
        "ambiguous", "two_animals", "one_animal",
        lambda m: m.second, lambda t: t.second, at_least=False,
    ),
    _Check(
        "ambiguous", "none_fits", "show_whole",
        lambda m: m.set_size, lambda t: 1,
    ),
    _Check(
        "ambiguous", "between", "show_face",
        lambda m: m.set_size, lambda t: 1, at_least=False,
    ),
    _Check(
        "ambiguous", "below_threshold", "show_whole",
        lambda m: m.confidence, lambda t: t.confidence,
    ),
)  # fmt: skip


def decide(
    logits: np.ndarray,
    quality: Quality,
    card: ModelCard,
    familiarity: float | None = None,
    second: float = 0.0,
) -> Verdict:
    """Answer, or say why not.

    Thresholds are the card's; use `dataclasses.replace` on the card to try others.

    Args:
        logits: (C,) of one network, or pooled from an ensemble's.
        quality: of the photo.
        card: of the network or the ensemble.
        familiarity: 0..1; None where the model has no memory, which then is not asked.
        second: 0..1, how much speaks for a second animal beside the most probable one.
    """
    known = 1.0 if familiarity is None else familiarity
    others = float(none_of_these(logits, card))
    values = probabilities(logits, card)
    return _judge(values, familiarity, card, CHECKS, quality, known, others, second)


def together(verdicts: Sequence[Verdict], card: ModelCard) -> tuple[Verdict, list[float]]:
    """One verdict on several photos of the same animal, and each photo's share in it.

        p(c) ~ product over the photos of p_i(c)

    Photos of one animal are taken as independent witnesses who all start from equal odds (naive
    Bayes). Only photos whose verdict is `answer` or `ambiguous` vote: what is unfamiliar or cannot
    be seen says nothing of the animal. Whoever calls leaves out copies of a photo, which are no
    second witness. If no photo votes, the first photo's verdict stands.

    Args:
        verdicts: of the photos, one at least.
        card: of the model that gave them.

    Returns:
        The verdict; and of each photo the share 0..1 (sum 1) of what speaks for the class on
        top: its log-probability above the mean of the classes', and 0 where it is below it.
    """
    names = card.names
    votes = [v.status in VOTING for v in verdicts]
    if not any(votes):
        return verdicts[0], [0.0] * len(verdicts)
    tables = [dict(v.probabilities) for v in verdicts]
    logs = np.log(np.maximum([[t[name] for name in names] for t in tables], 1e-12))
    logs -= logs.mean(axis=1, keepdims=True)
    logs[~np.array(votes)] = 0
    joint = logs.sum(axis=0)
    values = np.exp(joint - joint.max())
    values /= values.sum()
    familiar = [v.familiarity for v, vote in zip(verdicts, votes, strict=True) if vote]
    known = [value for value in familiar if value is not None]
    checks = [check for check in CHECKS if check.status == "ambiguous"]
    verdict = _judge(values, max(known) if known else None, card, checks)
    spoken = np.maximum(logs[:, card.names.index(verdict.probabilities[0][0])], 0)
    return verdict, [float(share) for share in spoken / max(spoken.sum(), 1e-12)]


_NOT_ASKED = Quality(0, 0, 0, 0)


def _judge(
    values: np.ndarray,
    familiarity: float | None,
    card: ModelCard,
    checks: Sequence[_Check],
    quality: Quality = _NOT_ASKED,
    known: float = 1.0,
    others: float = 0.0,
    second: float = 0.0,
) -> Verdict:
    """Run the checks on probabilities (named,)."""
    inside = prediction_set(values, card)
    order = np.argsort(-values, kind="stable")
    names = card.names
    ranked = tuple((names[i], float(values[i])) for i in order)
    measured = _Measured(quality, known, others, second, int(inside.sum()), ranked[0][1])
    failed: list[tuple[Status, Finding]] = []
    for check in checks:
        if check.status in ("unfamiliar", "ambiguous") and "unfamiliar" in dict(failed):
            break  # one reason is enough, and probabilities say nothing
        if failed and failed[-1][1].reason == "two_animals":
            break  # that is why classes are hard to tell apart
        finding = check(measured, card.thresholds)
        if finding is not None and finding.reason not in (other.reason for _, other in failed):
            failed.append((check.status, finding))
    status: Status = failed[0][0] if failed else "answer"
    return Verdict(
        status=status,
        label=ranked[0][0] if status == "answer" else None,
        probabilities=ranked,
        set=tuple(names[i] for i in order if inside[i]),
        familiarity=familiarity,
        findings=tuple(finding for _, finding in failed),
    )
