"""The table of many photos: one row each, the same columns in Parquet, CSV and JSON lines."""

import csv
import json
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol

from explain.boxes import Box
from explain.explanation import Explanation
from models import atomic, camera_trap, dialect, full
from models.errors import PhotoError, TableError
from models.exif import Exif
from models.names import shown
from models.photo import Photo

if TYPE_CHECKING:
    import pyarrow

Record = dict[str, Any]

# What each column holds; None where there is nothing to tell. `docs/field.md` explains them.
COLUMNS: dict[str, type] = {
    "photo": str,
    "verdict": str,
    "label": str,
    "best": str,
    "confidence": float,
    "second": str,
    "second_confidence": float,
    "probabilities": str,
    "set": str,
    "familiarity": float,
    "why": str,
    "codes": str,
    "peak_x": int,
    "peak_y": int,
    "width": int,
    "height": int,
    "taken": str,
    "camera": str,
    "serial": str,
    "latitude": float,
    "longitude": float,
    "night": bool,
    "banner": float,
    "banner_heat": float,
    "box_kind": str,
    "box_confidence": float,
    "box_left": float,
    "box_top": float,
    "box_width": float,
    "box_height": float,
    "overlay": str,
    "heatmap": str,
    "event": str,
    "event_photos": int,
    "event_verdict": str,
    "event_label": str,
    "event_confidence": float,
}
SUFFIXES = (".parquet", ".csv", ".jsonl")
# As spreadsheets of our languages write it.
TRUE = ("true", "wahr", "vrai", "verdadero", "verdadeiro", "1")
GROUP = 10_000  # rows of Parquet that are written together
UNREADABLE = "unreadable"  # verdict of what is no photo; `why` tells more
# Codes of what may be readable another time; without a code, it is a folder without photos by now.
PASSING = ("photo_missing", "photo_unreadable", "photo_forbidden", "photo_no_memory")
SAMPLE = 256  # px, side of the copy of a heatmap whose share on a banner is measured


def of_explanation(explanation: Explanation, photo: Photo, box: Box | None) -> Record:
    """What is said of a photo, or of a part of it.

    Args:
        explanation: of what was looked at.
        photo: the whole one.
        box: around which was looked, or None.
    """
    verdict = explanation.verdict
    second = verdict.probabilities[1] if len(verdict.probabilities) > 1 else (None, None)
    codes = [code for finding in verdict.findings for code in (finding.reason, finding.tip)]
    banners = camera_trap.banners(photo.rgb)
    peak = explanation.peak
    return {
        "verdict": verdict.status,
        "label": verdict.label,
        "best": verdict.probabilities[0][0],
        "confidence": verdict.confidence,
        "second": second[0],
        "second_confidence": second[1],
        "probabilities": json.dumps(dict(verdict.probabilities), ensure_ascii=False),
        "set": "; ".join(verdict.set),
        "familiarity": verdict.familiarity,
        "why": " ".join(explanation.reasons),
        "codes": "; ".join(dict.fromkeys(codes)),
        "peak_x": None if peak is None else peak[0],
        "peak_y": None if peak is None else peak[1],
        "width": photo.full_width,
        "height": photo.full_height,
        "night": camera_trap.is_grey(photo.rgb, banners),
        "banner": sum(banners),
        "banner_heat": None if box else _heat_on(explanation, banners),
        **of_exif(photo.exif),
        **of_box(box),
    }


def of_exif(exif: Exif) -> Record:
    """The columns on when, where and with what a photo was taken."""
    return {
        "taken": exif.taken and exif.taken.isoformat(),
        "camera": exif.camera,
        "serial": exif.serial,
        "latitude": exif.latitude,
        "longitude": exif.longitude,
    }


def of_box(box: Box | None) -> Record:
    """The columns on what a detector saw."""
    if box is None:
        return {}
    sides = {f"box_{side}": getattr(box, side) for side in ("left", "top", "width", "height")}
    seen = {"box_confidence": box.confidence, **sides} if box.confidence else {}
    return {"box_kind": box.kind, **seen}


def of_error(error: PhotoError) -> Record:
    """The columns on what is no photo."""
    return {"verdict": UNREADABLE, "why": str(error), "codes": error.code}


def is_passing(record: Record) -> bool:
    """Whether a row may be another one next time: a card was pulled out, a server hung."""
    return record["verdict"] == UNREADABLE and record.get("codes") in (None, *PASSING)


def _heat_on(explanation: Explanation, banners: tuple[float, float]) -> float:
    """The share of what speaks for the class, 0..1, that lies on banners."""
    if not any(banners):
        return 0.0
    heat = explanation.draw(SAMPLE, SAMPLE).clip(min=0)
    top, bottom = (round(share * SAMPLE) for share in banners)
    return float((heat[:top].sum() + heat[SAMPLE - bottom :].sum()) / max(heat.sum(), 1e-12))


def complete(record: Record) -> Record:
    r"""A row with all columns in their order; a name that is no UTF-8 shows its bytes as `\xfc`."""
    return {name: _value(record.get(name), kind) for name, kind in COLUMNS.items()}


def _value(value: Any, kind: type) -> Any:
    if value is None or value == "":
        return None
    if kind is not str:
        return kind(value)
    return os.fsencode(value).decode("utf-8", "backslashreplace")


def time_of(row: Record) -> datetime | None:
    """When a photo was taken. Raises TableError where a spreadsheet has turned the time around."""
    if not row["taken"]:
        return None
    try:
        return datetime.fromisoformat(row["taken"])
    except ValueError as error:
        raise TableError("table_time", text=shown(row["taken"]), photo=row["photo"]) from error


def file_of(photo: str) -> str:
    """The file of a row, whose name may show bytes that are no UTF-8; see `complete`."""
    if os.path.lexists(photo) or "\\x" not in photo:
        return photo
    raw = re.sub(
        rb"\\x([89a-f][0-9a-f])", lambda found: bytes.fromhex(found[1].decode()), photo.encode()
    )
    return os.fsdecode(raw)


class Writer(Protocol):
    """Takes complete rows, a few or many at a time."""

    def write(self, rows: Sequence[Record]) -> None:
        """Append them."""


def check(path: Path) -> None:
    """Raise TableError unless a table of this name can be written with what is installed."""
    if path.suffix.lower() not in SUFFIXES:
        raise TableError("table_suffix", path=shown(str(path)), suffixes=", ".join(SUFFIXES))
    if path.suffix.lower() == ".parquet":
        full.require("pyarrow")


@contextmanager
def writing(path: Path) -> Iterator[Writer]:
    """Write a table that appears whole or not at all, in the format of its suffix."""
    check(path)
    with atomic.whole(path) as part, _FORMATS[path.suffix.lower()](part) as writer:
        yield writer


@contextmanager
def _jsonl(path: Path) -> Iterator[Writer]:
    with path.open("w", encoding="utf-8", newline="\n") as file:

        class Lines:
            def write(self, rows: Sequence[Record]) -> None:
                file.writelines(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows)

        yield Lines()


@contextmanager
def _csv(path: Path) -> Iterator[Writer]:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)

        class Cells:
            def write(self, rows: Sequence[Record]) -> None:
                writer.writerows([cell(value) for value in row.values()] for row in rows)

        yield Cells()


def cell(value: Any) -> Any:
    """A value as a CSV has it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else value


@contextmanager
def _parquet(path: Path) -> Iterator[Writer]:
    import pyarrow
    from pyarrow import parquet

    shape = schema()
    with parquet.ParquetWriter(path, shape, compression="zstd") as file:
        waiting: list[Record] = []

        class Groups:
            def write(self, rows: Sequence[Record]) -> None:
                waiting.extend(rows)
                if len(waiting) >= GROUP:
                    self.flush()

            def flush(self) -> None:
                file.write_table(pyarrow.Table.from_pylist(waiting, shape))
                waiting.clear()

        groups = Groups()
        yield groups
        groups.flush()


_FORMATS = {".jsonl": _jsonl, ".csv": _csv, ".parquet": _parquet}


def schema() -> "pyarrow.Schema":
    """The columns as pyarrow has them."""
    import pyarrow

    kinds = {
        str: pyarrow.string(),
        float: pyarrow.float64(),
        int: pyarrow.int64(),
        bool: pyarrow.bool_(),
    }
    return pyarrow.schema([(name, kinds[kind]) for name, kind in COLUMNS.items()])


def read(path: Path, columns: Iterable[str] = COLUMNS) -> Iterator[Record]:
    """The rows of a table that was written here, one after the other.

    Args:
        path: the table.
        columns: those that are wanted: a few are read in a fraction of the time of all.

    Raises:
        TableError: it is no such table.
    """
    check(path)
    wanted = [name for name in COLUMNS if name in {*columns, "photo", "verdict"}]
    try:
        with path.open("rb") as file:
            rows = _READERS[path.suffix.lower()](file, wanted)
            for row in rows:
                if not row.get("photo") or not row.get("verdict"):
                    raise ValueError
                yield {name: row.get(name) for name in wanted}
    except (ValueError, AttributeError, csv.Error) as error:
        raise TableError("table_damaged", path=shown(str(path))) from error


def _read_parquet(file: Any, wanted: Sequence[str]) -> Iterator[Record]:
    from pyarrow import parquet

    table = parquet.ParquetFile(file)
    there = [name for name in wanted if name in table.schema_arrow.names]
    for batch in table.iter_batches(GROUP, columns=there):
        yield from batch.to_pylist()


def _read_csv(file: BinaryIO, wanted: Sequence[str]) -> Iterator[Record]:
    with dialect.text(file) as lines:
        rows = dialect.cells(map(_whole, lines))
        heads = next(rows, [])
        there = [(name, heads.index(name), COLUMNS[name]) for name in wanted if name in heads]
        for row in filter(any, rows):
            row += [""] * (len(heads) - len(row))
            yield {name: _parsed(row[place], kind) for name, place, kind in there}


def _whole(line: str) -> str:
    """A line without surrogates: tables are written as UTF-8, but spreadsheets save them anew."""
    try:
        line.encode()
    except UnicodeEncodeError:
        return dialect.western(line)
    return line


def _parsed(text: str, kind: type) -> Any:
    """A cell's value, also as spreadsheets write it: "0,93", "226.0", "WAHR"."""
    if not text:
        return None
    if kind is str:
        return text
    return text.casefold() in TRUE if kind is bool else kind(float(text.replace(",", ".")))


def _read_jsonl(file: BinaryIO, wanted: Sequence[str]) -> Iterator[Record]:
    with dialect.text(file) as lines:
        for line in lines:
            yield json.loads(line)


_READERS = {".parquet": _read_parquet, ".csv": _read_csv, ".jsonl": _read_jsonl}
