"""python -m explain.convert TABLE --to FORMAT: a table of photos for other programs.

Corrections that a person made on the page go with it.
"""

import argparse
import csv
import io
import json
import os
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any

import cv2

from explain import camtrap_dp, contact_sheet, records
from explain.batch import QUALITY, THUMBNAIL, Row
from explain.camtrap_dp import relative
from explain.corrections import BY_PERSON, Corrections
from explain.field import read
from explain.records import UNREADABLE, Record
from models import atomic, bundle, command, dialect, view
from models import photo as photos
from models.errors import PhotoError, TableError
from models.names import shown
from words import say

UNKNOWN = "4"  # MegaDetector's categories end with 3: what the network has no name for
LONGEST = 255  # bytes of a file's name
CATEGORIES = {"1": "animal", "2": "person", "3": "vehicle", UNKNOWN: "unknown"}


@dataclass(frozen=True)
class Table:
    """A table to convert.

    Attributes:
        path: its file.
        given_root: folder that paths begin at; None for the one that holds all photos.
        thresholds: see `limited`.
    """

    path: Path
    given_root: str | None = None
    thresholds: Mapping[str, float | None] = field(default_factory=dict)

    def rows(self) -> Iterator[Record]:
        """From the first one, with what people corrected."""
        rows = (limited(row, self.thresholds) for row in records.read(self.path))
        return self._corrections.applied(rows)

    @cached_property
    def _corrections(self) -> Corrections:
        return Corrections.of(self.path)

    @cached_property
    def root(self) -> str:
        """The folder that paths begin at."""
        if self.given_root is not None:
            return self.given_root
        common = ""
        for row in records.read(self.path, ["photo"]):
            if "://" not in row["photo"]:
                folder = os.path.dirname(os.path.abspath(row["photo"]))
                common = os.path.commonpath([common or folder, folder])
        return common or "."

    @cached_property
    def labels(self) -> list[str]:
        """All classes that occur, in order."""
        names: set[str] = set()
        for row in self.rows():
            if row["probabilities"]:
                names |= json.loads(row["probabilities"]).keys()
            names |= {row["label"]} - {None}
        return sorted(names)


def limited(row: Record, thresholds: Mapping[str, float | None]) -> Record:
    """A row with an answer where its best class is sure enough; None stands for never."""
    if row["verdict"] not in ("answer", "ambiguous") or row["best"] not in thresholds:
        return row
    limit = thresholds[row["best"]]
    if limit is not None and row["confidence"] >= limit:
        return row | {"verdict": "answer", "label": row["best"]}
    return row | {"verdict": "ambiguous", "label": None}


def _thresholds(path: Path) -> dict[str, float | None]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        return {name: limit["confidence"] for name, limit in content.items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise TableError("thresholds_damaged", path=shown(str(path))) from error


def timelapse(table: Table, out: Path, options: argparse.Namespace) -> str:
    """A CSV that Timelapse imports: it finds photos by File and RelativePath."""
    fields = {
        "Label": "label", "Verdict": "verdict", "Confidence": "confidence", "Best": "best",
        "Event": "event", "EventPhotos": "event_photos", "EventLabel": "event_label",
        "EventConfidence": "event_confidence", "Night": "night", "Camera": "camera",
        "Latitude": "latitude", "Longitude": "longitude", "Why": "why",
    }  # fmt: skip
    count = 0
    with atomic.whole(out) as part, part.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["File", "RelativePath", "DateTime", "DeleteFlag", *fields])
        for row in table.rows():
            folder, name = os.path.split(relative(row["photo"], table.root))
            time = records.time_of(row)
            taken = time.strftime("%Y-%m-%d %H:%M:%S") if time else ""
            values = [records.cell(row[column]) for column in fields.values()]
            # Timelapse runs on Windows.
            writer.writerow([name, folder.replace("/", "\\"), taken, "false", *values])
            count += 1
    return say("convert_done", count=count, path=out)


def megadetector(table: Table, out: Path, options: argparse.Namespace) -> str:
    """The JSON of MegaDetector, with classes as classification categories."""
    numbers = {label: str(number) for number, label in enumerate(table.labels)}
    head = {
        "info": {
            "format_version": "1.5",
            "detector": "none" if not options.boxes else options.boxes,
            "classifier": options.model,
            "detection_completion_time": datetime.now(UTC).isoformat(timespec="seconds"),
        },
        "detection_categories": CATEGORIES,
        "classification_categories": {number: label for label, number in numbers.items()},
    }
    count = 0
    with atomic.whole(out) as part, part.open("w", encoding="utf-8", newline="\n") as file:
        # A million of them are never all in memory.
        file.write(json.dumps(head, ensure_ascii=False)[:-1] + ',\n"images": [')
        for row in table.rows():
            text = json.dumps(_image(row, table.root, numbers), ensure_ascii=False)
            file.write(f"{',' if count else ''}\n{text}")
            count += 1
        file.write("\n]}\n")
    return say("convert_done", count=count, path=out)


def _image(row: Record, root: str, numbers: dict[str, str]) -> dict[str, Any]:
    image: dict[str, Any] = {"file": relative(row["photo"], root)}
    if row["verdict"] == UNREADABLE:
        return image | {"failure": row["why"], "detections": None}
    if row["verdict"] == "blank":
        return image | {"detections": []}
    boxed = row["box_confidence"] is not None
    sides = ("box_left", "box_top", "box_width", "box_height")
    kinds = {name: number for number, name in CATEGORIES.items()}
    known = row["verdict"] in ("answer", "ambiguous")
    detection: dict[str, Any] = {
        "category": kinds.get(row["box_kind"] or ("animal" if known else "unknown"), UNKNOWN),
        # Without a detector nothing says that there is an animal: no threshold may hide a photo.
        "conf": float(row["box_confidence"]) if boxed else 1.0,
        "bbox": [float(row[side]) for side in sides] if boxed else [0.0, 0.0, 1.0, 1.0],
    }
    if row.get(BY_PERSON) and row["label"]:
        detection["classifications"] = [[numbers[row["label"]], 1.0]]
    elif known and row["probabilities"]:
        values = json.loads(row["probabilities"]).items()
        detection["classifications"] = [[numbers[name], round(p, 4)] for name, p in values]
    return image | {"detections": [detection]}


def camtrap(table: Table, out: Path, options: argparse.Namespace) -> str:
    """A folder that is a Camera Trap Data Package."""
    about = camtrap_dp.About(
        title=options.title or table.path.stem,
        contributor=options.contributor or "",
        zone=camtrap_dp.zone(options.zone) if options.zone else None,
        design=options.design,
        classifier=options.model,
        taxa=_taxa(options.taxa) if options.taxa else None,
    )
    if not about.contributor:
        raise TableError("camtrap_contributor")
    deployments = camtrap_dp.read_deployments(options.deployments) if options.deployments else None
    written = camtrap_dp.write(table.rows, table.root, out, about, deployments)
    sentence = say("convert_done", count=written.photos, path=out)
    if written.left_out:
        sentence += " " + say("camtrap_left_out", count=written.left_out)
    return sentence


def _taxa(path: Path) -> dict[str, str]:
    lines = io.StringIO(dialect.decoded(path.read_bytes()), newline="")
    rows = ([cell.strip() for cell in row] for row in dialect.cells(lines, spaced=True))
    return {row[0]: row[1] for row in rows if len(row) >= 2}


def by_class(table: Table, out: Path, options: argparse.Namespace) -> str:
    """A folder for each class, with links to the photos, or copies; originals stay."""
    taken: Counter[str] = Counter()
    count = 0
    for row in table.rows():
        if "://" in row["photo"] or row["verdict"] == UNREADABLE:
            continue
        original = Path(records.file_of(row["photo"])).absolute()
        if not original.is_file():
            reason = say("disk_missing")
            print(
                say("explain_left_out", photo=shown(row["photo"]), reason=reason), file=sys.stderr
            )
            continue
        name = (row["label"] or row["verdict"]).replace("/", "_").replace("\\", "_")
        folder = out / (name.strip(". ") or "_")  # what Windows takes, and never the one above
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / original.name
        taken[str(target).casefold()] += 1
        if (number := taken[str(target).casefold()]) > 1:
            target = folder / _numbered(original, number)
        if os.path.lexists(target):
            if os.path.realpath(target) == os.path.realpath(original) or not target.is_symlink():
                count += 1
                continue  # from an earlier time
            target.unlink()
        _place(original, target, copy=options.copy)
        count += 1
    return say("convert_done", count=count, path=out)


def _numbered(original: Path, number: int) -> str:
    """A file's name with a number, no longer than names may be."""
    end, stem = f"-{number}{original.suffix}", original.stem
    while len(os.fsencode(stem + end)) > LONGEST:
        stem = stem[:-1]
    return stem + end


def _place(original: Path, target: Path, *, copy: bool) -> None:
    if not copy:
        with suppress(OSError, NotImplementedError):  # Windows lets few people make links
            target.symlink_to(original)
            return
    part = target.with_name(".part")  # not longer than the name, which may be as long as they get
    try:
        shutil.copy2(original, part)
        os.replace(part, target)
    finally:
        part.unlink(missing_ok=True)


def sheet(table: Table, out: Path, options: argparse.Namespace) -> str:
    """Contact sheets: OUT, and OUT-2, OUT-3 where photos are many."""
    rows, page, count = table.rows(), 1, 0
    while part := [_small(row) for row in islice(rows, contact_sheet.PHOTOS)]:
        path = out if page == 1 else out.with_name(f"{out.stem}-{page}{out.suffix}")
        done, data = cv2.imencode(out.suffix or ".jpg", contact_sheet.draw(part)[..., ::-1])
        if not done:
            raise TableError("convert_sheet", path=shown(str(out)))
        atomic.write(path, data.tobytes())
        count += len(part)
        page += 1
    return say("convert_done", count=count, path=out)


def _small(row: Record) -> Row:
    name = shown(os.path.basename(row["photo"]))
    guesses = ((row["label"] or row["best"], row["confidence"] or 1.0),) if row["best"] else ()
    try:
        small = view.shrink(photos.open(read(records.file_of(row["photo"]))).rgb, THUMBNAIL)
        data = cv2.imencode(".jpg", small[..., ::-1], QUALITY)[1].tobytes()
    except PhotoError:
        data = b""
    return Row(name, row["verdict"], row["why"] or "", guesses, thumbnail=data)


FORMATS: dict[str, Callable[[Table, Path, argparse.Namespace], str]] = {
    "timelapse": timelapse,
    "megadetector": megadetector,
    "camtrap-dp": camtrap,
    "folders": by_class,
    "sheet": sheet,
}


def parser() -> argparse.ArgumentParser:
    """The options, described in the language of this moment."""
    options = argparse.ArgumentParser(
        prog="python -m explain.convert", description=say("help_convert")
    )
    add = options.add_argument
    add("table", type=Path, metavar="TABLE")
    add("--to", choices=FORMATS, required=True, help=say("help_convert_to"))
    add("--out", type=Path, required=True, metavar="PATH", help=say("help_convert_out"))
    add("--root", metavar="FOLDER", help=say("help_convert_root"))
    add("--model", default=bundle.DEFAULT, metavar="NAME", help=say("help_convert_model"))
    add("--boxes", metavar="NAME", help=say("help_convert_boxes"))
    add("--thresholds", type=Path, metavar="JSON", help=say("help_convert_thresholds"))
    add("--copy", action="store_true", help=say("help_convert_copy"))
    camera = options.add_argument_group("Camtrap DP")
    camera.add_argument(
        "--deployments", type=Path, metavar="CSV", help=say("help_convert_deployments")
    )
    camera.add_argument("--zone", metavar="ZONE", help=say("help_convert_zone"))
    camera.add_argument("--title", help=say("help_convert_title"))
    camera.add_argument("--contributor", metavar="NAME", help=say("help_convert_contributor"))
    camera.add_argument(
        "--design",
        choices=camtrap_dp.DESIGNS,
        default="opportunistic",
        metavar="NAME",
        help=say("help_convert_design", designs=", ".join(camtrap_dp.DESIGNS)),
    )
    camera.add_argument("--taxa", type=Path, metavar="CSV", help=say("help_convert_taxa"))
    command.add_language(options)
    return options


@command.line
def main(arguments: list[str] | None = None) -> int:
    """Exit status: 0, 1 for a failure said in one sentence, 2 for wrong usage."""
    options = parser().parse_args(arguments)
    records.check(options.table)
    options.out.absolute().parent.mkdir(parents=True, exist_ok=True)
    limits = _thresholds(options.thresholds) if options.thresholds else {}
    table = Table(options.table, options.root, limits)
    print(FORMATS[options.to](table, options.out, options))
    return 0


if __name__ == "__main__":
    command.run(main)
