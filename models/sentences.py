"""A verdict in sentences."""

from typing import TYPE_CHECKING

from words import listed, one_of, percent, say

NAMED = 25  # classes at most where all are listed

if TYPE_CHECKING:
    from models.card import ModelCard
    from models.verdict import Finding, Verdict


def headline(verdict: "Verdict", card: "ModelCard") -> str:
    """The answer, or that there is none, in one sentence."""
    name, confidence = verdict.probabilities[0]
    label = card.label(name)
    return say(verdict.code, thing=label.thing, label=label.shown, confidence=percent(confidence))


def known(card: "ModelCard") -> str:
    """The classes as a list to be read; where there are very many, how many more there are."""
    names = [label.shown for label in card.labels]
    more = [say("and_more", count=len(names) - NAMED)] if len(names) > NAMED else []
    return listed(names[:NAMED] + more)


def reasons(verdict: "Verdict", card: "ModelCard") -> list[str]:
    """Why there is no answer, in sentences, most important first."""
    return [_finding(finding.reason, finding, verdict, card) for finding in verdict.findings]


def tips(verdict: "Verdict", card: "ModelCard") -> list[str]:
    """Which photo would help, in sentences, each once."""
    advice = (_finding(finding.tip, finding, verdict, card) for finding in verdict.findings)
    return list(dict.fromkeys(advice))


def _finding(code: str, finding: "Finding", verdict: "Verdict", card: "ModelCard") -> str:
    (first, p), (second, q) = verdict.probabilities[:2]
    return say(
        code,
        value=finding.value,
        limit=finding.limit,
        label=card.label(first).shown,
        thing=card.label(first).thing,
        confidence=percent(p),
        other_thing=card.label(second).thing,
        other_confidence=percent(q),
        threshold=percent(card.thresholds.confidence),
        known=known(card),
        options=one_of([card.label(name).thing for name in verdict.set]),
    )


def trade(card: "ModelCard", threshold: float) -> str:
    """What a threshold in 0..1 means, from the card's measured curve; "" where it has none."""
    curve = card.metrics.get("risk_coverage")
    if not curve:
        return ""
    at = round(100 * threshold)
    answered, wrong = (_of_100(curve[kind][at] / curve["photos"]) for kind in ("answered", "wrong"))
    return say("trade", answered=answered, wrong=wrong)


def _of_100(share: float) -> str:
    """A share in 0..1 as a number of 100, never rounded to none or all of them."""
    if 0 < share < 0.01:
        return say("fewer_than_one")
    return say("report_nearly_all") if 0.99 < share < 1 else f"{100 * share:.0f}"
