"""A table as a Camera Trap Data Package (Camtrap DP 1.0.2, https://camtrap-dp.tdwg.org).

Observations stand at two levels: one for each photo, and one for each event of several photos.
"""

import csv
import io
import json
import mimetypes
import os
import posixpath
import re
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from pathlib import Path
from typing import Any, Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from explain.corrections import BY_PERSON
from explain.records import UNREADABLE, Record, time_of
from models import atomic, dialect
from models.errors import TableError
from models.names import shown

VERSION = "1.0.2"
ADDRESS = f"https://raw.githubusercontent.com/tdwg/camtrap-dp/{VERSION}/"
DEPLOYMENTS = (
    "deploymentID", "locationID", "locationName", "latitude", "longitude", "coordinateUncertainty",
    "deploymentStart", "deploymentEnd", "setupBy", "cameraID", "cameraModel", "cameraDelay",
    "cameraHeight", "cameraDepth", "cameraTilt", "cameraHeading", "detectionDistance",
    "timestampIssues", "baitUse", "featureType", "habitat", "deploymentGroups", "deploymentTags",
    "deploymentComments",
)  # fmt: skip
MEDIA = (
    "mediaID", "deploymentID", "captureMethod", "timestamp", "filePath", "filePublic", "fileName",
    "fileMediatype", "exifData", "favorite", "mediaComments",
)  # fmt: skip
OBSERVATIONS = (
    "observationID", "deploymentID", "mediaID", "eventID", "eventStart", "eventEnd",
    "observationLevel", "observationType", "cameraSetupType", "scientificName", "count",
    "lifeStage", "sex", "behavior", "individualID", "individualPositionRadius",
    "individualPositionAngle", "individualSpeed", "bboxX", "bboxY", "bboxWidth", "bboxHeight",
    "classificationMethod", "classifiedBy", "classificationTimestamp",
    "classificationProbability", "observationTags", "observationComments",
)  # fmt: skip
TABLES = {"deployments": DEPLOYMENTS, "media": MEDIA, "observations": OBSERVATIONS}
# Of a table's verdict.
TYPES = {
    "answer": "animal",
    "animal": "animal",
    "blank": "blank",
    "empty": "blank",
    "person": "human",
    "human": "human",
    "vehicle": "vehicle",
    UNREADABLE: "unclassified",
}
# Of the shipped networks' classes: the narrowest taxon that holds all that a class shows.
TAXA = {
    "ape": "Hominoidea",
    "bear": "Ursidae",
    "bison": "Bison",
    "cat": "Felis catus",
    "chicken": "Gallus gallus",
    "cow": "Bos taurus",
    "deer": "Cervidae",
    "dog": "Canis familiaris",
    "dolphin": "Delphinidae",
    "duck": "Anatidae",
    "eagle": "Accipitridae",
    "fish": "Pisces",
    "horse": "Equus caballus",
    "lion": "Panthera leo",
    "lobster": "Nephropidae",
    "pig": "Sus scrofa",
    "rabbit": "Leporidae",
    "shark": "Selachimorpha",
    "snake": "Serpentes",
    "spider": "Araneae",
    "turkey": "Meleagris",
    "wolf": "Canis lupus",
}
# A path that may stand in a package: not upwards, not from the root, not from home.
INSIDE = re.compile(r"(?![./~])(?!.*\.\.)[^\n]+")
DESIGNS = (
    "simpleRandom", "systematicRandom", "clusteredRandom", "experimental", "targeted",
    "opportunistic",
)  # fmt: skip


@dataclass(frozen=True)
class About:
    """What photos do not tell of a study.

    Attributes:
        title: of the package.
        contributor: who made it.
        zone: of the cameras' clocks; None where every photo tells its own.
        design: how places were chosen, of DESIGNS.
        classifier: what looked at the photos.
        taxa: scientific names by class, beside TAXA.
    """

    title: str
    contributor: str
    zone: tzinfo | None = None
    design: str = "opportunistic"
    classifier: str = ""
    taxa: Mapping[str, str] | None = None

    def taxon(self, label: str | None) -> str | None:
        """The scientific name of a class."""
        known = TAXA | dict(self.taxa or {})
        return known.get(label or "") or known.get((label or "").removesuffix("s"))

    def zoned(self, moment: datetime) -> datetime:
        """A moment with its zone. Raises TableError where that is not known."""
        if moment.tzinfo:
            return moment
        if self.zone is None:
            raise TableError("camtrap_no_zone")
        return moment.replace(tzinfo=self.zone)


def zone(text: str) -> tzinfo:
    """A time zone by its name or offset. Raises TableError for any other text.

    >>> zone("+02:00").utcoffset(None)
    datetime.timedelta(seconds=7200)
    """
    offset = re.fullmatch(r"([+-])(\d\d):?(\d\d)", text)
    if offset:
        sign, hours, minutes = offset.groups()
        away = timedelta(hours=int(hours), minutes=int(minutes))
        if away < timedelta(hours=24):
            return timezone(-away if sign == "-" else away)
    try:
        return UTC if text in ("Z", "UTC") else ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise TableError("camtrap_zone", text=text) from error


def read_deployments(path: Path) -> dict[str, dict[str, str]]:
    """Deployments by the folder that holds their photos, from a CSV.

    Its columns are `folder` (below the root; "." for all) and those of Camtrap DP; what is empty or
    missing is taken from the photos.

    Raises:
        TableError: it has no column `folder`, or a place or a time that is none.
    """
    lines = io.StringIO(dialect.decoded(path.read_bytes()), newline="")
    rows = ([cell.strip() for cell in row] for row in dialect.cells(lines, spaced=True))
    spelled = {name.casefold(): name for name in ("folder", *DEPLOYMENTS)}
    heads = [spelled.get(name.casefold(), "") for name in next(rows, [])]
    if "folder" not in heads:
        raise TableError("camtrap_deployments", path=shown(str(path)))
    deployments = {}
    for row in filter(any, rows):
        given = {name: value for name, value in zip(heads, row, strict=False) if name and value}
        folder = posixpath.normpath(given.pop("folder", ".").replace("\\", "/"))
        for name, (kind, example) in _KINDS.items():
            try:
                given |= {name: kind(given[name])} if name in given else {}
            except ValueError as error:
                values = {"path": shown(str(path)), "column": name, "example": example}
                raise TableError("camtrap_value", text=shown(given[name]), **values) from error
        deployments[folder] = given
    return deployments


def _degrees(text: str, most: int) -> str:
    """Degrees, perhaps with a comma, as the standard has them."""
    number = float(text.replace(",", "."))
    if not -most <= number <= most:
        raise ValueError(text)
    return repr(number)


# Of the columns that have to fit: what makes their text, and an example.
_KINDS: dict[str, tuple[Callable[[str], str], str]] = {
    "latitude": (lambda text: _degrees(text, 90), "52.5163"),
    "longitude": (lambda text: _degrees(text, 180), "13.3777"),
    "deploymentStart": (lambda text: datetime.fromisoformat(text).isoformat(), "2024-05-06T22:13"),
    "deploymentEnd": (lambda text: datetime.fromisoformat(text).isoformat(), "2024-05-06T22:13"),
}


@dataclass
class _Deployment:
    """What the photos of one folder tell, and what was said of it."""

    name: str
    given: dict[str, str]
    first: datetime
    last: datetime
    latitude: float | None
    longitude: float | None
    camera: str | None

    def row(self) -> dict[str, Any]:
        """Its line in the table."""
        return {
            "deploymentID": self.name,
            "locationID": self.name,
            "latitude": self.latitude,
            "longitude": self.longitude,
            "deploymentStart": _iso(self.first),
            "deploymentEnd": _iso(self.last),
            "cameraModel": self.camera,
            **self.given,
        }


@dataclass(frozen=True)
class Written:
    """How many photos are in a package, and how many were left out for want of a time."""

    photos: int
    left_out: int


class Rows(Protocol):
    """Gives a table's rows, from the first one, each time that it is called."""

    def __call__(self) -> Iterator[Record]:
        """The rows."""


class _Study:
    """Deployments of a table, and its rows with their times."""

    def __init__(
        self, root: str, about: About, deployments: dict[str, dict[str, str]] | None
    ) -> None:
        self._root, self._about = root, about
        self._given = deployments or {}
        self.deployments: dict[str, _Deployment] = {}

    def name(self, row: Record) -> str:
        """What a row's deployment is called; several folders may be of one."""
        folder, given = self._place(row)
        return given.get("deploymentID", folder if folder != "." else "all")

    def _place(self, row: Record) -> tuple[str, dict[str, str]]:
        """The folder of a row's deployment, and what was said of it."""
        folder = os.path.dirname(relative(row["photo"], self._root)) or "."
        above = folder
        while above not in self._given:
            if above in ("", ".", "/"):
                return folder, {}
            above = os.path.dirname(above) or "."
        return above, self._given[above]

    def time(self, row: Record) -> datetime | None:
        """When a photo was taken. Raises TableError where its zone is not known."""
        taken = time_of(row)
        return taken and self._about.zoned(taken)

    def meet(self, row: Record, taken: datetime) -> None:
        """Learn from a row of its deployment."""
        name = self.name(row)
        one = self.deployments.get(name)
        if one is None:
            given = dict(self._place(row)[1])
            for column in ("deploymentStart", "deploymentEnd"):
                if column in given:
                    moment = datetime.fromisoformat(given[column])
                    given[column] = _iso(self._about.zoned(moment))
            one = _Deployment(name, given, taken, taken, None, None, None)
            self.deployments[name] = one
        one.first, one.last = min(one.first, taken), max(one.last, taken)
        one.camera = one.camera or row["camera"]
        if one.latitude is None and row["latitude"] is not None:
            one.latitude, one.longitude = row["latitude"], row["longitude"]

    def check(self) -> None:
        """Raise TableError where a deployment has no place."""
        lost = [
            folder
            for folder, one in self.deployments.items()
            if one.latitude is None and not {"latitude", "longitude"} <= one.given.keys()
        ]
        if lost:
            raise TableError("camtrap_no_place", folders=shown(", ".join(sorted(lost)[:10])))
        if not self.deployments:
            raise TableError("camtrap_no_photos")


def write(
    rows: Rows,
    root: str,
    folder: Path,
    about: About,
    deployments: dict[str, dict[str, str]] | None = None,
) -> Written:
    """Write a package: datapackage.json, deployments.csv, media.csv and observations.csv.

    Args:
        rows: gives the table's rows from the first one, each time that it is called.
        root: the folder that paths in the package begin at.
        folder: for the package, which may be there.
        about: what photos do not tell.
        deployments: see `read_deployments`; without it, each folder of photos is one.

    Raises:
        TableError: a deployment has no place, or a time no zone.
    """
    study = _Study(root, about, deployments)
    events: dict[str, tuple[datetime, datetime]] = {}
    left_out = photos = 0
    for row in rows():
        taken = study.time(row)
        if taken is None:
            left_out += 1
            continue
        study.meet(row, taken)
        if (row["event_photos"] or 1) > 1:
            first, last = events.get(row["event"], (taken, taken))
            events[row["event"]] = min(first, taken), max(last, taken)
    study.check()
    folder.mkdir(parents=True, exist_ok=True)
    taxa: dict[str, str] = {}
    with ExitStack() as stack:
        tables = {name: stack.enter_context(_table(folder, name)) for name in TABLES}
        for one in study.deployments.values():
            tables["deployments"].writerow(one.row())
        told: set[str] = set()
        for row in rows():
            taken = study.time(row)
            if taken is None:
                continue
            photos += 1
            one = study.deployments[study.name(row)]
            tables["media"].writerow(_medium(row, root, one.name, taken))
            span = events.get(row["event"])
            tables["observations"].writerow(_of_photo(row, root, one.name, taken, span, about))
            if span and row["event"] not in told:
                told.add(row["event"])
                tables["observations"].writerow(_of_event(row, root, one.name, span, about))
            for label in {row["label"], row["event_label"]} - {None}:
                if (name := about.taxon(label)) is not None:
                    taxa[name] = label
    package = _package(about, study, taxa)
    text = json.dumps(package, indent=2, ensure_ascii=False).encode()
    atomic.commit(folder, "datapackage.json", text, {}, before=None, after={})
    return Written(photos, left_out)


@contextmanager
def _table(folder: Path, name: str) -> "Iterator[csv.DictWriter[str]]":
    """A table of the package that appears whole or not at all."""
    path = folder / f"{name}.csv"
    part = folder / f".{name}.csv.part"
    try:
        with part.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, TABLES[name], restval="")
            writer.writeheader()
            yield writer
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


def relative(photo: str, root: str) -> str:
    """A photo's path below the root, with "/" between folders."""
    return os.path.relpath(photo, root).replace(os.sep, "/") if "://" not in photo else photo


def _medium(row: Record, root: str, deployment: str, taken: datetime) -> dict[str, Any]:
    photo = row["photo"]
    path = relative(photo, root)
    if "://" not in photo and not INSIDE.fullmatch(path):
        path = Path(photo).absolute().as_uri().replace("..", "%2E%2E")
    return {
        "mediaID": relative(photo, root),
        "deploymentID": deployment,
        "captureMethod": "activityDetection",
        "timestamp": _iso(taken),
        "filePath": path,
        "filePublic": "false",
        "fileName": os.path.basename(photo),
        "fileMediatype": mimetypes.guess_type(photo)[0] or "image/jpeg",
        "mediaComments": row["why"] if row["verdict"] == UNREADABLE else None,
    }


def _of_photo(
    row: Record,
    root: str,
    deployment: str,
    taken: datetime,
    span: tuple[datetime, datetime] | None,
    about: About,
) -> dict[str, Any]:
    identity = relative(row["photo"], root)
    first, last = span or (taken, taken)
    box = row["box_confidence"] is not None
    return {
        **_observed(row, row["verdict"], row["label"], row["confidence"], about),
        "observationID": f"photo {identity}",
        "deploymentID": deployment,
        "mediaID": identity,
        "eventID": relative(row["event"], root) if row["event"] else None,
        "eventStart": _iso(first),
        "eventEnd": _iso(last),
        "observationLevel": "media",
        "bboxX": _share(row["box_left"]) if box else None,
        "bboxY": _share(row["box_top"]) if box else None,
        "bboxWidth": _share(row["box_width"]) if box else None,
        "bboxHeight": _share(row["box_height"]) if box else None,
        "observationComments": row["why"],
    }


def _share(value: float) -> float:
    """A side of a box; the standard does not allow a side of 0."""
    return min(max(value, 1e-6), 1.0)


def _of_event(
    row: Record, root: str, deployment: str, span: tuple[datetime, datetime], about: About
) -> dict[str, Any]:
    identity = relative(row["event"], root)
    machine = {name: value for name, value in row.items() if name != BY_PERSON}
    return {
        **_observed(
            machine, row["event_verdict"], row["event_label"], row["event_confidence"], about
        ),
        "observationID": f"event {identity}",
        "deploymentID": deployment,
        "eventID": identity,
        "eventStart": _iso(span[0]),
        "eventEnd": _iso(span[1]),
        "observationLevel": "event",
    }


def _observed(
    row: Record, verdict: str | None, label: str | None, confidence: float | None, about: About
) -> dict[str, Any]:
    """What is seen, and by whom."""
    person = bool(row.get(BY_PERSON))
    kind = TYPES.get(verdict or "", "unknown")
    answered = kind == "animal" and label is not None
    return {
        "observationType": kind,
        "scientificName": about.taxon(label) if answered else None,
        "classificationMethod": "human" if person else "machine",
        "classifiedBy": about.contributor if person else about.classifier,
        "classificationProbability": confidence if answered and not person else None,
        "observationTags": f"class:{label}" if answered else None,
    }


def _package(about: About, study: _Study, taxa: Mapping[str, str]) -> dict[str, Any]:
    rows = [one.row() for one in study.deployments.values()]
    west, east = (f(float(row["longitude"]) for row in rows) for f in (min, max))
    south, north = (f(float(row["latitude"]) for row in rows) for f in (min, max))
    corners = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    point = (west, south) == (east, north)
    spatial: dict[str, Any] = (
        {"type": "Point", "coordinates": [west, south]}
        if point
        else {"type": "Polygon", "coordinates": [corners]}
    )
    name = re.sub(r"[^a-z0-9]+", "-", about.title.lower()).strip("-") or "camera-trap-photos"
    return {
        "resources": [
            {
                "name": table,
                "path": f"{table}.csv",
                "profile": "tabular-data-resource",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "schema": f"{ADDRESS}{table}-table-schema.json",
            }
            for table in TABLES
        ],
        "profile": f"{ADDRESS}camtrap-dp-profile.json",
        "name": name,
        "id": str(uuid.uuid4()),
        "created": _iso(datetime.now(UTC)),
        "title": about.title,
        "contributors": [{"title": about.contributor, "role": "contact"}],
        "project": {
            "title": about.title,
            "samplingDesign": about.design,
            "captureMethod": ["activityDetection"],
            "individualAnimals": False,
            "observationLevel": ["media", "event"],
        },
        "spatial": spatial,
        "temporal": {
            "start": min(row["deploymentStart"] for row in rows)[:10],
            "end": max(row["deploymentEnd"] for row in rows)[:10],
        },
        "taxonomic": [
            {"scientificName": taxon, "vernacularNames": {"eng": label}}
            for taxon, label in sorted(taxa.items())
        ],
    }


def _iso(moment: datetime) -> str:
    """A time as the standard writes it, with its zone."""
    text = moment.isoformat(timespec="seconds")
    return f"{text.removesuffix('+00:00')}Z" if text.endswith("+00:00") else text
