"""Every sentence that a person reads: codes and values in, words out. One file per language.

Errors, findings and screens carry codes; the sentence is looked up where somebody reads it, in the
language of that moment. Nothing here knows what a model or a page is.
"""

import contextlib
import numbers
import string
from collections.abc import Iterable, Iterator, Mapping, MutableMapping, Sequence
from contextvars import ContextVar
from functools import cached_property
from importlib import import_module
from typing import Any

from words.english import ENGLISH


class Language(Mapping[str, str]):
    """The sentences of a language by their codes, loaded when the first one is looked up.

    Attributes:
        name: what the language calls itself.
        direction: in which it is written, "ltr" or "rtl".
    """

    def __init__(self, name: str, module: str, direction: str = "ltr") -> None:
        """That of `words/<module>.py`, where the sentences are called like it, in capitals."""
        self.name, self.direction, self._module = name, direction, module

    @cached_property
    def sentences(self) -> dict[str, str]:
        """All of them."""
        module = import_module(f"words.{self._module}")
        table: dict[str, str] = getattr(module, self._module.upper())
        return table

    def __getitem__(self, code: str) -> str:
        """The sentence of a code."""
        return self.sentences[code]

    def __iter__(self) -> Iterator[str]:
        """All codes."""
        return iter(self.sentences)

    def __len__(self) -> int:
        """How many codes there are."""
        return len(self.sentences)


LANGUAGES: MutableMapping[str, Language] = {
    "en": Language("English", "english"),
    "de": Language("Deutsch", "german"),
    "es": Language("Español", "spanish"),
    "fr": Language("Français", "french"),
    "pt": Language("Português", "portuguese"),
    "hi": Language("हिन्दी", "hindi"),
    "ar": Language("العربية", "arabic", "rtl"),
    "zh": Language("简体中文", "chinese"),
}
_default = "en"
_chosen: ContextVar[str | None] = ContextVar("language", default=None)


def language() -> str:
    """The language of this moment: the visitor's choice, or else the program's."""
    return _chosen.get() or _default


def direction() -> str:
    """In which direction the language of this moment is written, "ltr" or "rtl"."""
    return LANGUAGES[language()].direction


def choose(code: str) -> None:
    """Make one of `LANGUAGES` the default of this program. An unknown one raises KeyError."""
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


class _Formatter(string.Formatter):
    """Fills in values; numbers as the language writes them."""

    def format_field(self, value: Any, spec: str) -> str:
        text = format(value, spec)
        if not isinstance(value, numbers.Real):
            return text
        table = LANGUAGES[language()]
        signs = {ord(","): table["thousands_separator"], ord("."): table["decimal_separator"]}
        return text.translate(signs)


_FORMATTER = _Formatter()


def say(code: str, **values: Any) -> str:
    """The sentence of a code with its values filled in: texts, numbers, or errors as sentences.

    An unknown code raises KeyError.
    """
    return _FORMATTER.format(LANGUAGES[language()][code], **values)


def number(value: float, decimals: int = 0) -> str:
    """A number as the language writes it.

    >>> number(1234.56, 1)
    '1,234.6'
    """
    return _FORMATTER.format_field(value, f",.{decimals}f")


def known(code: str) -> bool:
    """Whether there are words for a code."""
    return code in ENGLISH


def listed(names: Iterable[str]) -> str:
    """A list as the language writes it; names of files and options stay in Latin lists.

    >>> listed(["cat", "dog"])
    'cat, dog'
    """
    return say("list_separator").join(names)


def one_of(options: Sequence[str]) -> str:
    """A choice as people say it.

    >>> one_of(["cat", "dog", "snake"])
    'cat, dog or snake'
    """
    if len(options) < 2:
        return "".join(options)
    return say("or", first=listed(options[:-1]), second=options[-1])


def animal(name: str) -> str:
    """What an animal is called, by its English name; any other name stays as it is.

    >>> animal("cat"), animal("My cat Minka")
    ('cat', 'My cat Minka')
    """
    code = f"animal_{name}"
    return say(code) if known(code) else name


def thing(name: str) -> str:
    """An animal with its article, by its English name; any other name in quotation marks.

    >>> thing("ape"), thing("My cat Minka")
    ('an ape', '“My cat Minka”')
    """
    code = f"a_{name}"
    return say(code) if known(code) else say("quoted", name=name)


def fact(animal: str) -> str | None:
    """A few sentences about an animal, by its English name; None if unknown."""
    code = f"fact_{animal.lower()}"
    return say(code) if known(code) else None


def percent(probability: float) -> str:
    """A probability in 0..1 with one decimal, never rounded to certainty.

    >>> percent(0.9724), percent(0.9999), percent(0.0001)
    ('97.2%', '99.9%', '<0.1%')
    """
    if 0 < probability < 0.0005:
        return say("percent_least", value=0.1)
    if probability < 1:
        probability = min(probability, 0.999)
    return say("percent", value=100 * probability)
