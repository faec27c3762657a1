"""Votes from a class's phones: which animal, and how sure. Kept in memory, while the page is open.

A poll belongs to one visitor, the teacher, and lasts as long as that visitor's session. Phones get
in by its code (`app/phones.py`), from `/vote`, a page of its own without Gradio; each has one vote
for each photo.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any
from weakref import WeakValueDictionary

import fastapi
from fastapi import Body, Cookie
from fastapi.responses import HTMLResponse, Response

from app import markup, phones
from app.phones import Room
from models.card import Label, ModelCard
from models.errors import ClassifierError
from words import say

MOST_ROUNDS = 200
SURENESS = {"vote_unsure": 0.5, "vote_fairly": 0.75, "vote_very": 0.95}  # what a word promises
OTHER = ""  # votes and truths that are none of the classes
COOKIE = "phone"


@dataclass
class Round:
    """One photo, and what phones say of it.

    Attributes:
        picture: the photo as JPEG.
        classes: what may be voted for; and for "something else".
        answer: the class that the network answers, or None where it does not answer.
        best: the class that it holds most probable, `OTHER` where it takes it for a stranger.
        confidence: of that class, calibrated, 0..1.
        votes: of each phone (class, sureness 0..1).
        open: whether phones may still vote.
        truth: what it was, once the teacher has said so; or None.
    """

    picture: bytes
    classes: tuple[Label, ...]
    answer: str | None
    best: str
    confidence: float
    votes: dict[str, tuple[str, float]] = field(default_factory=dict)
    open: bool = True
    truth: str | None = None

    @property
    def labels(self) -> dict[str, str]:
        """What classes are called, by their names, in the language of who asks."""
        return {**{label.name: label.shown for label in self.classes}, OTHER: say("vote_other")}

    def shown(self, name: str) -> str:
        """What a class is called."""
        return self.labels[name]

    @property
    def counts(self) -> dict[str, int]:
        """How many voted for each class."""
        given = [name for name, _ in self.votes.values()]
        return {name: given.count(name) for name in self.labels}

    @property
    def agreed(self) -> int:
        """How many said what the network answers."""
        return self.counts.get(self.answer, 0) if self.answer is not None else 0


@dataclass(frozen=True)
class Promise:
    """How often votes of one sureness were right.

    Attributes:
        code: of the word for it.
        sureness: what the word promises, 0..1.
        right, votes: of so many.
    """

    code: str
    sureness: float
    right: int
    votes: int


class Poll(Room):
    """A class's votes, photo after photo. Any number of threads may use it at once."""

    def __init__(self) -> None:
        """Nobody is here yet, and nothing is asked."""
        super().__init__()
        self.rounds: list[Round] = []

    @property
    def current(self) -> Round | None:
        """The photo that is voted on, or was last."""
        return self.rounds[-1] if self.rounds else None

    def ask(self, picture: bytes, card: ModelCard, verdict: Any) -> None:
        """Begin a round about a photo; that before is closed. Raises ClassifierError."""
        best, confidence = verdict.probabilities[0]
        new_round = Round(
            picture, tuple(card.labels), verdict.label,
            OTHER if verdict.status == "unfamiliar" else best, confidence,
        )  # fmt: skip
        with self._lock:
            if len(self.rounds) >= MOST_ROUNDS:
                raise ClassifierError("vote_enough", most=MOST_ROUNDS)
            self.close()
            if self.current:
                self.current.picture = b""  # nobody asks for it any more
            self.rounds.append(new_round)

    def vote(self, phone: str, number: int, name: str, code: str) -> bool:
        """Count a phone's vote, its last one; whether it was in time, and one that there is."""
        with self._lock:
            current = self.current
            if current is None or not current.open or number != len(self.rounds):
                return False
            if name not in current.labels or code not in SURENESS:
                return False
            current.votes[phone] = name, SURENESS[code]
            return True

    def close(self) -> None:
        """No more votes about the photo."""
        if self.current:
            self.current.open = False

    def settle(self, truth: str) -> None:
        """The teacher says what the photo shows."""
        if self.current and truth in self.current.labels:
            self.current.truth = truth


def kept_promises(rounds: Sequence[Round]) -> tuple[list[Promise], list[Promise]]:
    """How often the class was right at each sureness, and the network, over the settled photos."""
    settled = [vote_round for vote_round in rounds if vote_round.truth is not None]
    of_class = [
        (s, name == vote_round.truth)
        for vote_round in settled
        for name, s in vote_round.votes.values()
    ]
    # A network is as sure as the nearest of the three words says.
    near = [
        min((abs(s - vote_round.confidence), s) for s in SURENESS.values())[1]
        for vote_round in settled
    ]
    of_network = [
        (s, vote_round.best == vote_round.truth)
        for s, vote_round in zip(near, settled, strict=True)
    ]

    def count(pairs: list[tuple[float, bool]]) -> list[Promise]:
        outcomes = {s: [right for at, right in pairs if at == s] for s in SURENESS.values()}
        return [
            Promise(code, s, sum(outcomes[s]), len(outcomes[s])) for code, s in SURENESS.items()
        ]

    return count(of_class), count(of_network)


class Polls:
    """The polls of a page, by their codes; each lives as long as somebody holds it."""

    def __init__(self) -> None:
        """None yet."""
        self._polls: WeakValueDictionary[str, Poll] = WeakValueDictionary()

    def start(self) -> Poll:
        """A new one."""
        poll = Poll()
        self._polls[poll.code] = poll
        return poll

    def get(self, code: str) -> Poll:
        """The poll of a code. Raises ClassifierError."""
        poll = self._polls.get(phones.typed(code))
        if poll is None:
            raise ClassifierError("vote_no_code")
        return poll


def routes(polls: Polls) -> fastapi.APIRouter:
    """What phones ask for: `/vote` and below. Their door is the code, not the page's password."""
    router = fastapi.APIRouter(prefix="/vote")
    html = markup.load("vote")
    script, style = phones.script("vote"), phones.style()

    def seated(code: str, phone: str | None) -> Poll:
        poll = polls.get(code)
        if not poll.knows(phone):
            raise ClassifierError("vote_no_code")
        return poll

    @router.get("", response_class=HTMLResponse)
    def page() -> str:
        return str(html.page(SURENESS, script, style))

    @router.post("/join")
    def join(
        code: Annotated[str, Body(embed=True, max_length=40)],
        phone: Annotated[str | None, Cookie(alias=COOKIE)] = None,
    ) -> Response:
        return phones.seat(polls.get(code), phone, COOKIE)

    @router.get("/now")
    def now(code: str, phone: Annotated[str | None, Cookie(alias=COOKIE)] = None) -> dict[str, Any]:
        poll = seated(code, phone)
        current = poll.current
        if current is None:
            return {"number": 0, "said": say("vote_wait")}
        mine = current.votes.get(phone or "")
        sentence = say("vote_now") if current.open else say("vote_wait")
        if mine:
            sentence = say("vote_counted", label=current.shown(mine[0]))
        if not current.open:
            sentence = f"{sentence} {result(current)}"
        return {
            "number": len(poll.rounds),
            "open": current.open,
            "labels": list(current.labels.items()),
            "said": sentence,
        }

    @router.get("/photo")
    def photo(
        code: str, number: int, phone: Annotated[str | None, Cookie(alias=COOKIE)] = None
    ) -> Response:
        poll = seated(code, phone)
        current = poll.current
        if current is None or number != len(poll.rounds):
            raise ClassifierError("vote_late")
        return Response(
            current.picture, media_type="image/jpeg",
            headers={"Cache-Control": "private, max-age=3600"},
        )  # fmt: skip

    @router.post("")
    def vote(
        code: Annotated[str, Body(max_length=40)],
        number: Annotated[int, Body()],
        label: Annotated[str, Body(max_length=200)],
        sure: Annotated[str, Body(max_length=40)],
        phone: Annotated[str | None, Cookie(alias=COOKIE)] = None,
    ) -> dict[str, Any]:
        poll = seated(code, phone)
        assert phone is not None
        if not poll.vote(phone, number, label, sure):
            raise ClassifierError("vote_late")
        return {"said": say("vote_counted", label=poll.rounds[-1].shown(label))}

    return router


def result(asked: Round) -> str:
    """What the network says, and how many agreed, in sentences."""
    if asked.answer is None:
        return say("vote_no_answer")
    return say(
        "vote_agreed", label=asked.shown(asked.answer), agreed=asked.agreed, votes=len(asked.votes)
    )
