"""The best of a page's game, by nickname. In memory: nothing is left when the page ends."""

import threading
from dataclasses import dataclass

MOST = 20  # entries
LONGEST = 16  # characters of a nickname


@dataclass(frozen=True)
class Entry:
    """What somebody reached.

    Attributes:
        nickname: see `nickname`; somebody else's words.
        points: 1..99.
        was, now: the class that the network answered first, and the one it was fooled into.
    """

    nickname: str
    points: int
    was: str
    now: str


class Board:
    """The best entries, one for each nickname. Any number of threads may use it at once."""

    def __init__(self) -> None:
        """An empty board."""
        self._entries: tuple[Entry, ...] = ()
        self._lock = threading.Lock()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """At most `MOST`, best first; of equal ones the older first."""
        return self._entries

    def enter(self, entry: Entry) -> None:
        """Add an entry, unless that nickname already has as many points."""
        with self._lock:
            name = entry.nickname.casefold()
            others = [old for old in self._entries if old.nickname.casefold() != name]
            own = [old for old in self._entries if old not in others]
            if own and own[0].points >= entry.points:
                return
            ranked = sorted([*others, entry], key=lambda ranked_entry: -ranked_entry.points)
            self._entries = tuple(ranked[:MOST])

    def clear(self) -> None:
        """Nobody is on it any more."""
        with self._lock:
            self._entries = ()


def nickname(text: str) -> str:
    """What is kept of a name that a visitor typed; "" if nothing can be seen of it.

    >>> nickname("  Ada \\n the   Great, of Lovelace")
    'Ada the Great, o'
    """
    seen = "".join(c if c.isprintable() else " " for c in text)  # no marks that turn text round
    return " ".join(seen.split())[:LONGEST].strip()
