"""When, where and with what a photo was taken, as its camera wrote it into the file (EXIF)."""

import contextlib
import math
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PIL import ExifTags, Image

from models.image_pixels import MAX_EXIF
from models.names import shown

LONGEST = 100  # characters of a text that are kept
FORMULA = " =+-@\uff1d\uff0b\uff0d\uff20"  # signs at which spreadsheets expect a formula
EARLIEST = 1980  # a camera without a battery says 1970, or year 0


@dataclass(frozen=True, slots=True)
class Exif:
    """What the camera wrote. None and "" stand for what it did not.

    Attributes:
        taken: when, as the camera's clock had it; with a time zone only where the camera tells it.
        camera: maker and model.
        serial: of the camera's body.
        latitude, longitude: degrees (WGS 84), north and east positive.
    """

    taken: datetime | None = None
    camera: str = ""
    serial: str = ""
    latitude: float | None = None
    longitude: float | None = None


NOTHING = Exif()


def of_image(image: Image.Image) -> Exif:
    """Read it from an opened image; whatever is damaged counts as missing."""
    with contextlib.suppress(Exception):  # corrupt EXIF raises anything; the photo is still good
        if len(image.info.get("exif", b"")) <= MAX_EXIF and (tags := image.getexif()):
            return _of_tags(
                dict(tags), _part(tags, ExifTags.IFD.Exif), _part(tags, ExifTags.IFD.GPSInfo)
            )
    return NOTHING


def _part(exif: Image.Exif, number: int) -> dict[int, Any]:
    """A part of it; a damaged one does not cost the others."""
    with contextlib.suppress(Exception):
        return exif.get_ifd(number)
    return {}


def _of_tags(base: dict[int, Any], more: dict[int, Any], gps: dict[int, Any]) -> Exif:
    tag = ExifTags.Base
    taken = (
        _time(more.get(tag.DateTimeOriginal), more.get(tag.OffsetTimeOriginal))
        or _time(more.get(tag.DateTimeDigitized), more.get(tag.OffsetTimeDigitized))
        or _time(base.get(tag.DateTime), more.get(tag.OffsetTime))
    )
    maker, model = _name(base.get(tag.Make)), _name(base.get(tag.Model))
    camera = model if model.lower().startswith(maker.lower()) else f"{maker} {model}".strip()
    return Exif(taken, camera, _name(more.get(tag.BodySerialNumber)), *_place(gps))


def _place(gps: dict[int, Any]) -> tuple[float, float] | tuple[None, None]:
    """Latitude and longitude. Without satellites, cameras write 0 and 0, or that it is void."""
    tag = ExifTags.GPS
    with contextlib.suppress(TypeError, ValueError, ArithmeticError):
        latitude = _degrees(gps.get(tag.GPSLatitude), gps.get(tag.GPSLatitudeRef), "NS", 90)
        longitude = _degrees(gps.get(tag.GPSLongitude), gps.get(tag.GPSLongitudeRef), "EW", 180)
        void = _text(gps.get(tag.GPSStatus)).upper() == "V" or not (latitude or longitude)
        if latitude is not None and longitude is not None and not void:
            return latitude, longitude
    return None, None


def _text(value: object) -> str:
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if not isinstance(value, str):
        return ""
    return " ".join(shown(value.partition("\0")[0], instead=" ").split())[:LONGEST]


def _name(value: object) -> str:
    """A text that no spreadsheet takes for a formula; no camera's name begins with such a sign."""
    return _text(value).lstrip(FORMULA)


def _time(value: object, offset: object) -> datetime | None:
    """A time as EXIF has it, "2024:05:06 22:13:04", with its zone "+02:00" where it is told.

    Some programs write other signs between the numbers.
    """
    numbers = re.match(r"(\d{4})[:/.-](\d\d)[:/.-](\d\d)[ T](\d\d):(\d\d):(\d\d)", _text(value))
    if numbers is None:
        return None
    with contextlib.suppress(ValueError):
        taken = datetime(*map(int, numbers.groups()))  # type: ignore[arg-type]
        if taken.year < EARLIEST:
            return None
        with contextlib.suppress(ValueError):
            zone = datetime.strptime(_text(offset), "%z").tzinfo
            return taken.replace(tzinfo=zone)
        return taken
    return None


def _degrees(value: Any, reference: object, signs: str, most: int) -> float | None:
    """Degrees, minutes and seconds, and a letter for their sign, as one number."""
    letter = _text(reference).upper()[:1]
    if letter not in signs or not letter:
        return None
    degrees, minutes, seconds = (float(part) for part in value)
    number = degrees + minutes / 60 + seconds / 3600
    if not math.isfinite(number) or not 0 <= number <= most:
        return None
    return round(-number if letter == signs[1] else number, 7)
