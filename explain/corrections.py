"""What a person says of the photos of a table: a line each, in a file beside it that only grows."""

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from explain.records import Record
from models.errors import TableError
from models.names import shown

NOTHING = ""  # the label of a photo that shows no animal
BY_PERSON = "by_person"  # key of a row whose label a person gave


def path_of(table: Path) -> Path:
    """The file of a table's corrections."""
    return table.with_name(f"{table.name}.corrections.jsonl")


@dataclass
class Corrections:
    """The labels that a person gave to photos; a later one replaces an earlier one.

    Attributes:
        path: the file.
        labels: by photo: a class, or NOTHING.
    """

    path: Path
    labels: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, table: Path) -> "Corrections":
        """Those of a table. Raises TableError where their file is damaged."""
        corrections = cls(path_of(table))
        if not corrections.path.exists():
            return corrections
        data = corrections.path.read_bytes()
        try:
            whole = data[: data.rfind(b"\n") + 1]
            for line in whole.splitlines():
                corrections._take(json.loads(line))
            if len(whole) < len(data):  # a program that was killed leaves one torn line at most
                os.truncate(corrections.path, len(whole))
        except (ValueError, KeyError, TypeError) as error:
            raise TableError("table_damaged", path=shown(str(corrections.path))) from error
        return corrections

    def add(self, photos: Iterable[str], label: str | None) -> None:
        """Give photos a label, or take theirs back (None); it is on the disk when this returns."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        lines = [{"photo": photo, "label": label, "at": now} for photo in photos]
        with self.path.open("ab") as file:
            file.write("".join(f"{json.dumps(line)}\n" for line in lines).encode())
            file.flush()
            os.fsync(file.fileno())
        for line in lines:
            self._take(line)

    def _take(self, line: dict[str, str | None]) -> None:
        photo, label = str(line["photo"]), line["label"]
        if label is None:
            self.labels.pop(photo, None)
        else:
            self.labels[photo] = label

    def applied(self, rows: Iterable[Record]) -> Iterator[Record]:
        """Rows as a person left them; those that were looked at have `BY_PERSON`."""
        for row in rows:
            label = self.labels.get(row["photo"])
            if label is None:
                yield row
            elif label == NOTHING:
                yield row | {"verdict": "blank", "label": None, BY_PERSON: True}
            else:
                yield row | {"verdict": "answer", "label": label, BY_PERSON: True}
