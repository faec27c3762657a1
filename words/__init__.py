"""Every sentence that a person reads: codes and values in, words out. One file a language.

Errors, findings and screens carry codes; the sentence is looked up where somebody reads it, in the
language of that moment. Nothing here knows what a model or a page is.
"""

import contextlib
from collections.abc import Iterator, Sequence
from contextvars import ContextVar
from typing import Any

from words.english import ENGLISH

LANGUAGES = {"en": ENGLISH}
_default = "en"
_chosen: ContextVar[str | None] = ContextVar("language", default=None)


def language() -> str:
    """The language of this moment: the visitor's, or else the program's."""
    return _chosen.get() or _default


def choose(code: str) -> None:
    """Make a language of `LANGUAGES` the program's own. An unknown one raises KeyError."""
    global _default
    LANGUAGES[code]
    _default = code


@contextlib.contextmanager
def speaking(code: str) -> Iterator[None]:
    """Another language for one visitor: in this context, and in what copies it."""
    LANGUAGES[code]
    token = _chosen.set(code)
    try:
        yield
    finally:
        _chosen.reset(token)


def say(code: str, **values: Any) -> str:
    """The sentence of a code with its values filled in. An unknown code raises KeyError."""
    return LANGUAGES[language()][code].format(**values)


def known(code: str) -> bool:
    """Whether there are words for a code."""
    return code in ENGLISH


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
