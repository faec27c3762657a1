"""Codes and numbers into plain sentences. One table a language: `models/english.py`."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from models.english import ENGLISH

if TYPE_CHECKING:
    from models.card import ModelCard
    from models.verdict import Finding, Verdict

LANGUAGES = {"en": ENGLISH}


def say(code: str, *, language: str = "en", **values: Any) -> str:
    """The sentence of a code with its values filled in. An unknown code raises KeyError."""
    return LANGUAGES[language][code].format(**values)


def known(code: str) -> bool:
    """Whether there are words for a code."""
    return code in ENGLISH


def headline(verdict: "Verdict", card: "ModelCard") -> str:
    """The answer, or that there is none, in one sentence."""
    name, confidence = verdict.probabilities[0]
    return say(
        verdict.status,
        label=card.label(name).display,
        sureness=sureness(confidence),
        confidence=percent(confidence),
    )


def reasons(verdict: "Verdict", card: "ModelCard") -> list[str]:
    """Why there is no answer, in sentences, most important first."""
    return [_finding(finding.reason, finding, verdict, card) for finding in verdict.findings]


def tips(verdict: "Verdict", card: "ModelCard") -> list[str]:
    """Which photo would help, in sentences, each once."""
    said = (_finding(finding.tip, finding, verdict, card) for finding in verdict.findings)
    return list(dict.fromkeys(said))


def _finding(code: str, finding: "Finding", verdict: "Verdict", card: "ModelCard") -> str:
    (first, p), (second, q) = verdict.probabilities[:2]
    options = [card.label(name).display for name in verdict.set]
    return say(
        code,
        value=finding.value,
        limit=finding.limit,
        label=card.label(first).display,
        confidence=percent(p),
        runner_up=card.label(second).display,
        runner_up_confidence=percent(q),
        threshold=percent(card.thresholds.confidence),
        known=", ".join(label.display for label in card.labels),
        options=one_of(options),
    )


def one_of(options: Sequence[str]) -> str:
    """A choice as people say it.

    >>> one_of(["cat", "dog", "snake"])
    'cat, dog or snake'
    """
    if len(options) < 2:
        return "".join(options)
    return say("and", first=", ".join(options[:-1]), second=options[-1])


def fact(animal: str) -> str | None:
    """A few sentences about an animal, by the name that people read; None if unknown."""
    code = f"fact_{animal.lower()}"
    return say(code) if known(code) else None


def trade(card: "ModelCard", threshold: float) -> str:
    """What a threshold in 0..1 means, from the card's measured curve; "" where it has none."""
    curve = card.metrics.get("risk_coverage")
    if not curve:
        return ""
    at, scale = round(100 * threshold), 100 / curve["photos"]
    answered, wrong = scale * curve["answered"][at], scale * curve["wrong"][at]
    few = say("fewer_than_one") if 0 < wrong < 1 else f"{wrong:.0f}"
    return say("trade", answered=f"{answered:.0f}", wrong=few)


def percent(probability: float) -> str:
    """A probability in 0..1 with one decimal, never rounded to certainty.

    >>> percent(0.9724), percent(0.9999), percent(0.0001)
    ('97.2 %', '99.9 %', '<0.1 %')
    """
    if 0 < probability < 0.0005:
        return "<0.1 %"
    return f"{100 * (probability if probability == 1 else min(probability, 0.999)):.1f} %"


def sureness(confidence: float) -> str:
    """How sure a calibrated probability in 0..1 is, in words."""
    if confidence >= 0.99:
        return say("very_sure")
    return say("fairly_sure" if confidence >= 0.8 else "not_very_sure")
