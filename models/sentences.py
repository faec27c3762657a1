"""A verdict in sentences."""

from typing import TYPE_CHECKING

from words import one_of, percent, say, sureness

if TYPE_CHECKING:
    from models.card import ModelCard
    from models.verdict import Finding, Verdict


def headline(verdict: "Verdict", card: "ModelCard") -> str:
    """The answer, or that there is none, in one sentence."""
    name, confidence = verdict.probabilities[0]
    return say(
        verdict.status,
        label=card.label(name).shown,
        sureness=sureness(confidence),
        confidence=percent(confidence),
    )


def reasons(verdict: "Verdict", card: "ModelCard") -> list[str]:
    """Why there is no answer, in sentences, most important first."""
    return [_finding(finding.reason, finding, verdict, card) for finding in verdict.findings]


def tips(verdict: "Verdict", card: "ModelCard") -> list[str]:
    """Which photo would help, in sentences, each once."""
    advice = (_finding(finding.tip, finding, verdict, card) for finding in verdict.findings)
    return list(dict.fromkeys(advice))


def _finding(code: str, finding: "Finding", verdict: "Verdict", card: "ModelCard") -> str:
    (first, p), (second, q) = verdict.probabilities[:2]
    options = [card.label(name).shown for name in verdict.set]
    return say(
        code,
        value=finding.value,
        limit=finding.limit,
        label=card.label(first).shown,
        confidence=percent(p),
        runner_up=card.label(second).shown,
        runner_up_confidence=percent(q),
        threshold=percent(card.thresholds.confidence),
        known=", ".join(label.shown for label in card.labels),
        options=one_of(options),
    )


def trade(card: "ModelCard", threshold: float) -> str:
    """What a threshold in 0..1 means, from the card's measured curve; "" where it has none."""
    curve = card.metrics.get("risk_coverage")
    if not curve:
        return ""
    at, scale = round(100 * threshold), 100 / curve["photos"]
    answered, wrong = scale * curve["answered"][at], scale * curve["wrong"][at]
    few = say("fewer_than_one") if 0 < wrong < 1 else f"{wrong:.0f}"
    return say("trade", answered=f"{answered:.0f}", wrong=few)
