"""Names of files and classes: how to show and how to compare them.

Data (JSON, cards, CSV) keeps names as they are; only what people read goes through `shown`.
"""

import os
import unicodedata

# Invisible, and part of the spelling between signs of other scripts than ASCII: Persian words,
# families of emoji. Between ASCII letters they would only make two names look alike.
JOINERS = {"\N{ZERO WIDTH NON-JOINER}", "\N{ZERO WIDTH JOINER}"}
FLAG_TAGS = range(0xE0020, 0xE0080)  # spell the flags of England, Scotland and Wales
# Control and format characters (among them those that turn the writing direction), surrogates,
# and separators of lines and paragraphs. Unassigned ones are shown: they may be next year's emoji.
HIDDEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def shown(name: str, instead: str = "\N{REPLACEMENT CHARACTER}") -> str:
    r"""A name that cannot break a line, turn the writing direction or control a terminal.

    Every kind of space becomes an ordinary one. Bytes that are not UTF-8, which Python keeps as
    surrogates, are shown as `\xfc`; other characters that cannot be shown become `instead`.

    >>> shown("F\udcfcchse\N{NARROW NO-BREAK SPACE}2.jpg")
    'F\\xfcchse 2.jpg'
    """
    letters: list[str] = []
    for letter in name:
        category = unicodedata.category(letter)
        foreign = bool(letters) and not letters[-1][-1].isascii()
        if category == "Zs":
            letters.append(" ")
        elif category not in HIDDEN or (
            foreign and (letter in JOINERS or ord(letter) in FLAG_TAGS)
        ):
            letters.append(letter)
        elif 0xDC80 <= ord(letter) <= 0xDCFF:
            letters.append(f"\\x{ord(letter) - 0xDC00:02x}")
        else:
            letters.append(instead)
    return "".join(letters)


def comparable(name: str) -> str:
    """A name in Unicode's composed form (NFC), so that "u" with two dots is one letter everywhere.

    Macs and zips made by them write it as two. Bytes that are not UTF-8 become `\\xfc`.
    """
    readable = os.fsencode(name).decode("utf-8", "backslashreplace") if _broken(name) else name
    return unicodedata.normalize("NFC", readable)


def _broken(name: str) -> bool:
    return any(0xDC80 <= ord(letter) <= 0xDCFF for letter in name)
