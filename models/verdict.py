"""Whether the network may answer: an ordered list of checks, each against one limit of the card."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Literal

import numpy as np

from models.card import ModelCard, Thresholds
from models.quality import Quality

Status = Literal["answer", "ambiguous", "unfamiliar", "poor_photo"]
# Of several photos of one animal, those with these verdicts count.
VOTING: tuple[Status, ...] = ("answer", "ambiguous")
EVIDENCE = 0.5  # see `none_of_these`
DIM = 30  # mean grey value, 0..255: one percent of the light of white (sRGB)
# An unfamiliar photo with so high a confidence may show part of a known animal.
SURE = 0.95
# From which confidence on an answer is called so.
VERY_SURE, FAIRLY_SURE = 0.99, 0.8


@dataclass(frozen=True)
class Finding:
    """A failed check: codes of `words` for reason and tip, the measured value, and its limit."""

    reason: str
    tip: str
    value: float
    limit: float


@dataclass(frozen=True)
class Verdict:
    """What the network may say about a photo.

    Attributes:
        status: `answer`, or why there is none.
        label: name of the class, for `answer` only.
        probabilities: calibrated, (name, 0..1), largest first, of the named classes; sum 1.
        set: names of the classes that cannot be excluded; see `prediction_set`.
        familiarity: 0..1, see `models/familiarity.py`; None if the model has no memory.
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

    @property
    def code(self) -> str:
        """What words and looks call it: the status, or of an answer how sure it is."""
        if self.status != "answer":
            return self.status
        if self.confidence >= VERY_SURE:
            return "very_sure"
        return "fairly_sure" if self.confidence >= FAIRLY_SURE else "not_very_sure"


def probabilities(logits: np.ndarray, card: ModelCard) -> np.ndarray:
    """Calibrated probabilities of the named classes: (..., C) logits -> (..., named), sum 1.

    Softmax of the named logits divided by the card's temperature (Guo et al. 2017). "None of these"
    is not a class: see `none_of_these`.
    """
    z = np.asarray(logits, np.float64)[..., : len(card.labels)] / card.temperature
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def none_of_these(logits: np.ndarray, card: ModelCard) -> np.ndarray:
    """How much a photo looks like none of the classes: (..., C) logits -> (...) float64, 0..1.

        sigmoid(z_none - log sum exp z_named - 0.5 (max z_named - mean z_named))

    The first two terms are the softmax probability of "none of these", from uncalibrated logits,
    which separate better. The third favours photos that clearly show one class over the others,
    such as a small animal in a wide scene. Its factor was chosen on the first halves of the photos
    of `python -m benchmarks doubt`. 0 for a network without such a logit.
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
    """Nonconformity of each class: (..., C) calibrated probabilities -> (..., C).

    - "lac": 1 - p (Sadinle et al. 2019). Small sets, some of them empty.
    - "raps": the sum of all larger probabilities, and 0.01 for each rank beyond the first five
      (Angelopoulos et al. 2021, without their randomisation: the best class always scores 0, so
      no set is empty). Hard photos get large sets, easy photos small ones.
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

    Split conformal prediction (Vovk et al. 2005): for photos like those used to set the limit, at
    least a share of `card.conformal.coverage` of the sets holds the right class.
    """
    if card.conformal is None:
        return np.asarray(np.arange(values.shape[-1]) == values.argmax(axis=-1)[..., None])
    return np.asarray(nonconformity(values, card.conformal.score) <= card.conformal.limit)


@dataclass(frozen=True)
class _Measured:
    """The values that checks compare with limits, under the names that `CHECKS` uses."""

    short_side: float
    brightness: float
    contrast: float
    sharpness: float
    familiarity: float
    outside: float
    second: float
    set_size: float
    confidence: float

    @property
    def dim(self) -> bool:
        return self.brightness < DIM

    @property
    def light(self) -> bool:
        return not self.dim

    @property
    def sure(self) -> bool:
        return self.confidence >= SURE

    @property
    def unsure(self) -> bool:
        return not self.sure


@dataclass(frozen=True)
class Check:
    """Fails if a value is beyond its limit. Plain names, because the exported page reads them, too.

    Attributes:
        status, reason, tip: what the photo gets if it fails.
        measure: the value, by its name in `_Measured`.
        limit: by its name in `Thresholds`, or the number itself.
        at_least: the value must not be smaller; otherwise not larger.
        only: asked where this is so, a name in `_Measured`; empty: always.
    """

    status: Status
    reason: str
    tip: str
    measure: str
    limit: str | int
    at_least: bool = True
    only: str = ""

    def __call__(self, measured: _Measured, thresholds: Thresholds) -> Finding | None:
        """The finding, where the check fails."""
        if self.only and not getattr(measured, self.only):
            return None
        value = getattr(measured, self.measure)
        limit = getattr(thresholds, self.limit) if isinstance(self.limit, str) else self.limit
        passed = value >= limit if self.at_least else value <= limit
        return None if passed else Finding(self.reason, self.tip, value, limit)


# The first failed check decides the status; all failed ones are reported.
CHECKS = (
    Check("poor_photo", "too_small", "come_closer", "short_side", "short_side"),
    Check("poor_photo", "too_dark", "more_light", "brightness", "darkest"),
    Check("poor_photo", "too_bright", "less_light", "brightness", "brightest", at_least=False),
    # A dark photo also lacks contrast and edges; the darkness is what to mend.
    Check("poor_photo", "too_dark", "more_light", "contrast", "contrast", only="dim"),
    Check("poor_photo", "too_dark", "more_light", "sharpness", "sharpness", only="dim"),
    Check("poor_photo", "too_plain", "show_subject", "contrast", "contrast", only="light"),
    Check("poor_photo", "too_blurred", "hold_still", "sharpness", "sharpness", only="light"),
    Check("unfamiliar", "only_part", "whole_animal", "familiarity", "familiarity", only="sure"),
    Check(
        "unfamiliar", "looks_unfamiliar", "only_known", "familiarity", "familiarity", only="unsure"
    ),
    Check("unfamiliar", "looks_like_others", "only_known", "outside", "outside", at_least=False),
    Check("ambiguous", "two_animals", "one_animal", "second", "second", at_least=False),
    Check("ambiguous", "none_fits", "show_whole", "set_size", 1),
    Check("ambiguous", "between", "show_face", "set_size", 1, at_least=False),
    Check("ambiguous", "below_threshold", "show_whole", "confidence", "confidence"),
)


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
        familiarity: 0..1; None if the model has no memory: the check is skipped.
        second: 0..1, evidence for a second animal beside the most probable one.
    """
    known = 1.0 if familiarity is None else familiarity
    others = float(none_of_these(logits, card))
    values = probabilities(logits, card)
    return _judge(values, familiarity, card, CHECKS, quality, known, others, second)


def together(verdicts: Sequence[Verdict], card: ModelCard) -> tuple[Verdict, list[float]]:
    """One verdict on several photos of the same animal, and each photo's share in it.

        p(c) ~ product over the photos of p_i(c)

    Naive Bayes: photos are taken as independent, and all classes as equally likely beforehand. Only
    photos with the verdicts `VOTING` count, as probabilities are meaningless for unfamiliar and
    poor photos. Copies of a photo are not independent: the caller leaves them out. If no photo
    counts, the first photo's verdict stands.

    Args:
        verdicts: one per photo, at least one.
        card: of the model that gave them.

    Returns:
        The verdict, and each photo's share 0..1 (sum 1) in the evidence for the most probable
        class: its log-probability above the mean over classes, or 0 if it is below.
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
    checks: Sequence[Check],
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
    measured = _Measured(
        **asdict(quality),
        familiarity=known,
        outside=others,
        second=second,
        set_size=int(inside.sum()),
        confidence=ranked[0][1],
    )
    failed: list[tuple[Status, Finding]] = []
    for check in checks:
        if check.status in ("unfamiliar", "ambiguous") and "unfamiliar" in dict(failed):
            break  # one reason is enough; probabilities are meaningless for unfamiliar photos
        if failed and failed[-1][1].reason == "two_animals":
            break  # two animals explain why the classes are hard to tell apart
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
