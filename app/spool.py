"""Values that a long run hands over, on the disk: memory holds where each of them begins."""

import json
from array import array
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import Any


class Spool:
    """A list that only grows: a line of JSON each, eight bytes of memory. Readable meanwhile."""

    def __init__(self, path: Path) -> None:
        """Begin with nothing; the file is there from the first value on."""
        self._path = path
        self._places = array("Q", [0])

    def __len__(self) -> int:
        """How many values there are."""
        return len(self._places) - 1

    def add(self, value: Any) -> None:
        """Append one. Raises OSError where there is no room."""
        line = json.dumps(value).encode() + b"\n"
        with self._path.open("ab") as file:
            file.write(line)
        self._places.append(self._places[-1] + len(line))

    def part(self, first: int, count: int) -> list[Any]:
        """At most so many from one on; none where the file was deleted."""
        places = self._places[first : first + count + 1]
        with suppress(OSError), self._path.open("rb") as file:
            file.seek(places[0] if places else 0)
            return [json.loads(file.read(end - begin)) for begin, end in pairwise(places)]
        return []

    def pick(self, numbers: Iterable[int]) -> Iterator[Any]:
        """Those of some numbers that there are."""
        for number in numbers:
            if 0 <= number < len(self):
                yield from self.part(number, 1)

    def delete(self) -> None:
        """Give the room back, and the folder if it was made for this."""
        with suppress(OSError):  # gone already, or others lie there
            self._path.unlink(missing_ok=True)
            self._path.parent.rmdir()
