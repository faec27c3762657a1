"""Several photos of the same animal: one answer from all of them."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import words
from explain.explanation import Explanation
from models import sentences, verdict
from models.card import ModelCard
from models.verdict import Verdict

MAX_PHOTOS = 12  # of one animal: more seldom change the answer, and each takes a look


@dataclass(frozen=True)
class Witness:
    """What is kept of one photo: no pixels.

    Attributes:
        verdict: on this photo alone.
        digest: of what the network saw; equal ones are copies.
    """

    verdict: Verdict
    digest: str


def witness(explanation: Explanation) -> Witness:
    """Reduce an explained photo to its `Witness`."""
    return Witness(
        explanation.verdict, hashlib.sha256(explanation.view.pixels.tobytes()).hexdigest()
    )


@dataclass(frozen=True)
class Together:
    """The joint answer; see `models.verdict.together` for the rule.

    Attributes:
        card: of the model.
        verdict: the joint one.
        shares: of each photo, 0..1, in what speaks for the class on top; sum 1, or all 0.
        counted: of each photo: whether it votes.
    """

    card: ModelCard
    verdict: Verdict
    shares: tuple[float, ...]
    counted: tuple[bool, ...]

    @property
    def headline(self) -> str:
        """The joint answer, or that there is none, in one sentence."""
        return words.say("together", headline=sentences.headline(self.verdict, self.card))

    @property
    def captions(self) -> list[str]:
        """Each photo's part in it, in a few words."""
        label = self.card.label(self.verdict.probabilities[0][0]).shown
        captions = []
        for number, (share, counts) in enumerate(zip(self.shares, self.counted, strict=True), 1):
            code = "strip_votes" if share > 0 else "strip_silent" if counts else "strip_ignored"
            percent = words.say("percent_whole", value=100 * share)
            captions.append(words.say(code, number=number, share=percent, label=label))
        return captions

    def to_dict(self) -> dict[str, Any]:
        """Plain values for JSON; `docs/command-line.md` lists them."""
        return {
            "verdict": self.verdict.status,
            "label": self.verdict.label,
            "probabilities": dict(self.verdict.probabilities),
            "confidence": self.verdict.confidence,
            "set": list(self.verdict.set),
            "reasons": sentences.reasons(self.verdict, self.card),
            "tips": sentences.tips(self.verdict, self.card),
            "shares": list(self.shares),
        }


def join(card: ModelCard, witnesses: Sequence[Witness]) -> Together:
    """The joint answer of one photo at least. A copy of an earlier photo does not vote again."""
    first = {told.digest: index for index, told in reversed(list(enumerate(witnesses)))}
    unique = sorted(first.values())
    joint, shares = verdict.together([witnesses[index].verdict for index in unique], card)
    of = dict(zip(unique, shares, strict=True))
    votes = [
        index in of and told.verdict.status in verdict.VOTING
        for index, told in enumerate(witnesses)
    ]
    every = tuple(of.get(index, 0.0) for index in range(len(witnesses)))
    return Together(card, joint, every, tuple(votes))
