"""CSV files, in whatever dialect a spreadsheet saved them."""

import csv
import io
from pathlib import Path

from models.errors import DataError
from models.names import shown
from words import say

SEPARATORS = (",", ";", "\t", "|")


def read(file: Path, columns: tuple[str, ...], what: str = "table") -> list[dict[str, str]]:
    """The rows of a CSV file, by column.

    Read are UTF-8 with or without a byte mark, UTF-16, and else Windows' Western code page;
    commas, semicolons, tabs or bars between the cells; capital letters in the names of columns;
    spaces around cells. Rows without any content are left out.

    Args:
        file: the table, its names of columns in the first row.
        columns: those that there must be, in lower case.
        what: it is, for errors: a code of `words` that begins with `table_name_`.

    Raises:
        DataError: it cannot be read, or a column is missing.
    """
    named = {"table": say(f"table_name_{what}"), "file": shown(str(file))}
    try:
        data = file.read_bytes()
    except OSError as error:
        raise DataError("table_unreadable", **named) from error
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise DataError("table_excel", file=file.name)
    text = decoded(data)
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:  # Excel's own sign
        separator, text = first.strip()[-1], rest
    else:
        separator = max(SEPARATORS, key=first.split("\r")[0].count)
    try:
        lines = csv.reader(
            io.StringIO(text, newline=""), delimiter=separator, skipinitialspace=True
        )
        cells = [[cell.strip() for cell in line] for line in lines]
    except csv.Error as error:
        raise DataError("table_broken", **named) from error
    rows = [line for line in cells if any(line)]
    heads = [cell.casefold() for cell in rows[0]] if rows else []
    if missing := [name for name in columns if name not in heads]:
        there = ", ".join(filter(None, heads[:6])) or say("nothing")
        raise DataError(
            "table_columns",
            file=file.name,
            columns=", ".join(columns),
            missing=", ".join(missing),
            there=there,
        )
    for number, line in enumerate(rows[1:], start=2):
        if any(len(line) <= heads.index(name) or not line[heads.index(name)] for name in columns):
            raise DataError(
                "table_row",
                file=file.name,
                number=number,
                row=separator.join(line),
                columns=", ".join(columns),
            )
    return [dict(zip(heads, line, strict=False)) for line in rows[1:]]


def decoded(data: bytes) -> str:
    """Text of a file of unknown encoding."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    for encoding, zero in (("utf-16-le", 1), ("utf-16-be", 0)):
        start = data[:200]
        if len(start) > 3 and start[zero::2].count(0) > 0.8 * len(start[zero::2]):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
