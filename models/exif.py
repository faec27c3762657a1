"""When, where and with what a photo was taken, as its camera wrote it into the file (EXIF)."""

import contextlib
import math
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PIL import ExifTags, Image

from models.image_pixels import MAX_EXIF
from models.names import shown

LONGEST = 100  # characters of a text that are kept
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
    found = NOTHING
    with contextlib.suppress(Exception):  # corrupt EXIF raises anything; the photo is still good
        if len(image.info.get("exif", b"")) <= MAX_EXIF:
            exif = image.getexif()
            if exif:
                found = _of_tags(
                    dict(exif), exif.get_ifd(ExifTags.IFD.Exif), exif.get_ifd(ExifTags.IFD.GPSInfo)
                )
    return found


def _of_tags(base: dict[int, Any], more: dict[int, Any], gps: dict[int, Any]) -> Exif:
    tag, place = ExifTags.Base, ExifTags.GPS
    taken = (
        _time(more.get(tag.DateTimeOriginal), more.get(tag.OffsetTimeOriginal))
        or _time(more.get(tag.DateTimeDigitized), more.get(tag.OffsetTimeDigitized))
        or _time(base.get(tag.DateTime), more.get(tag.OffsetTime))
    )
    maker, model = _text(base.get(tag.Make)), _text(base.get(tag.Model))
    camera = model if model.lower().startswith(maker.lower()) else f"{maker} {model}".strip()
    latitude = _degrees(gps.get(place.GPSLatitude), gps.get(place.GPSLatitudeRef), "NS", 90)
    longitude = _degrees(gps.get(place.GPSLongitude), gps.get(place.GPSLongitudeRef), "EW", 180)
    if latitude is None or longitude is None:
        latitude = longitude = None
    return Exif(taken, camera, _text(more.get(tag.BodySerialNumber)), latitude, longitude)


def _text(value: object) -> str:
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if not isinstance(value, str):
        return ""
    return " ".join(shown(value.partition("\0")[0], instead=" ").split())[:LONGEST]


def _time(value: object, offset: object) -> datetime | None:
    """A time as EXIF has it, "2024:05:06 22:13:04", with its zone "+02:00" where it is told."""
    with contextlib.suppress(ValueError):
        taken = datetime.strptime(_text(value)[:19], "%Y:%m:%d %H:%M:%S")
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
