"""CSV files, in whatever dialect a spreadsheet saved them."""

import csv
import io
from pathlib import Path

from models import dialect
from models.errors import DataError
from models.names import shown
from words import say


def read(file: Path, columns: tuple[str, ...], what: str = "table") -> list[dict[str, str]]:
    """The rows of a CSV file, by column.

    Capital letters in the names of columns and spaces around cells do not matter; rows without any
    content are left out. For the rest see `models.dialect`.

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
    try:
        lines = dialect.cells(io.StringIO(dialect.decoded(data), newline=""), spaced=True)
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
                row=", ".join(line),
                columns=", ".join(columns),
            )
    return [dict(zip(heads, line, strict=False)) for line in rows[1:]]
