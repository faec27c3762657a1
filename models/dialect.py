"""Text as spreadsheets and other systems save it: encodings, separators, the signs of a CSV.

Read are UTF-8 with or without a byte mark, UTF-16, and else Windows' Western code page; commas,
semicolons, tabs or bars between the cells; Excel's first line `sep=;`.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import IO, BinaryIO

SEPARATORS = (",", ";", "\t", "|")
WESTERN = "cp1252"


def encoding(head: bytes) -> str:
    """Of a text, by its first bytes: UTF-8 unless it is UTF-16."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    for name, zero in (("utf-16-le", 1), ("utf-16-be", 0)):
        if len(head) > 3 and head[zero::2].count(0) > 0.8 * len(head[zero::2]):
            return name
    return "utf-8-sig"


def decoded(data: bytes) -> str:
    """Text of a file of unknown encoding."""
    name = encoding(data[:200])
    if name != "utf-8-sig":
        return data.decode(name, "replace")
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        return data.decode(WESTERN, "replace")


def text(file: BinaryIO) -> IO[str]:
    """An open file as text, line by line with its ends; bytes that are no UTF-8 are surrogates."""
    whole = io.BufferedReader(file)  # type: ignore[type-var]
    name = encoding(whole.peek(200)[:200])
    return io.TextIOWrapper(whole, name, "surrogateescape", newline="")


def western(text: str) -> str:
    """A text whose bytes are no UTF-8, and are kept as surrogates, in Windows' code page."""
    return text.encode("utf-8", "surrogateescape").decode(WESTERN, "replace")


def cells(lines: Iterable[str], *, spaced: bool = False) -> Iterator[list[str]]:
    """The cells of a CSV's lines, whatever stands between them, those of the heads first.

    Args:
        lines: with their ends.
        spaced: whether spaces before a cell do not belong to it.

    Raises:
        csv.Error: it is none.
    """
    rest = iter(lines)
    first = next(rest, "")
    if len(sign := first.strip()) == 5 and sign.lower().startswith("sep="):
        separator = sign[-1]
    else:
        separator = max(SEPARATORS, key=first.split("\r")[0].count)
        rest = chain([first], rest)
    return csv.reader(rest, delimiter=separator, skipinitialspace=spaced)
