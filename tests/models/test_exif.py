"""When, where and with what a photo was taken."""

import io
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PIL import ExifTags, Image

from models import photo
from models.exif import NOTHING
from tests.made import trap_photo


def jpeg(exif: Image.Exif) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (64, 48), "green").save(file, "JPEG", exif=exif)
    return file.getvalue()


@pytest.mark.parametrize(("north", "east"), [(52.5163, 13.3777), (-33.8568, -70.25)])
def test_time_camera_and_place(tmp_path: Path, north: float, east: float):
    path = trap_photo(tmp_path / "a.jpg", "2024:05:06 22:13:04", gps=(north, east))
    found = photo.open(path).exif
    assert found.taken == datetime(2024, 5, 6, 22, 13, 4)
    assert found.camera == "TRAPCO T1"  # its maker is not said twice
    assert (found.latitude, found.longitude) == pytest.approx((north, east), abs=1e-6)
    assert photo.taken(path) == found  # without decoding it


def test_a_time_zone_where_the_camera_tells_it():
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.Exif).update(
        {ExifTags.Base.DateTimeOriginal: "2024:05:06 22:13:04",
         ExifTags.Base.OffsetTimeOriginal: "-03:00"}
    )  # fmt: skip
    taken = photo.open(jpeg(exif)).exif.taken
    assert taken is not None
    assert taken.utcoffset() == timedelta(hours=-3)


@pytest.mark.parametrize(
    "tags",
    [
        {},
        {ExifTags.Base.DateTime: "0000:00:00 00:00:00"},
        {ExifTags.Base.DateTime: "1970:01:01 00:00:00"},  # a camera without a battery
        {ExifTags.Base.DateTime: "yesterday"},
        {ExifTags.Base.DateTime: 7},
    ],
)
def test_what_says_nothing_counts_as_missing(tags: dict):
    exif = Image.Exif()
    exif.update(tags)
    assert photo.open(jpeg(exif)).exif == NOTHING


PLACE = {
    ExifTags.GPS.GPSLatitudeRef: "N", ExifTags.GPS.GPSLatitude: (52.0, 30.0, 0.0),
    ExifTags.GPS.GPSLongitudeRef: "E", ExifTags.GPS.GPSLongitude: (13.0, 15.0, 0.0),
}  # fmt: skip


@pytest.mark.parametrize(
    "change",
    [
        {ExifTags.GPS.GPSLatitude: (52.0, 30.0)},
        {ExifTags.GPS.GPSLatitude: None},
        {ExifTags.GPS.GPSLatitude: (0.0, 0.0, 0.0), ExifTags.GPS.GPSLongitude: (0.0, 0.0, 0.0)},
        {ExifTags.GPS.GPSStatus: "V"},
    ],
)
def test_a_place_that_is_none_costs_neither_time_nor_camera(change: dict):
    exif = Image.Exif()
    exif[ExifTags.Base.Model] = "T1"
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = "2024:05:06 22:13:04"
    values = {tag: value for tag, value in (PLACE | change).items() if value is not None}
    exif.get_ifd(ExifTags.IFD.GPSInfo).update(values)
    found = photo.open(jpeg(exif)).exif
    assert (found.taken, found.camera) == (datetime(2024, 5, 6, 22, 13, 4), "T1")
    assert (found.latitude, found.longitude) == (None, None)


@pytest.mark.parametrize(
    "text", ["2024-05-06 22:13:04", "2024/05/06 22:13:04", "2024-05-06T22:13:04"]
)
def test_times_with_other_signs(text: str):
    exif = Image.Exif()
    exif[ExifTags.Base.DateTime] = text
    assert photo.open(jpeg(exif)).exif.taken == datetime(2024, 5, 6, 22, 13, 4)


def test_a_camera_is_no_formula():
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "=cmd|' /C calc'!A0"
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.BodySerialNumber] = "@SUM(1)"
    found = photo.open(jpeg(exif)).exif
    assert (found.camera, found.serial) == ("cmd|' /C calc'!A0", "SUM(1)")


def test_a_damaged_place_is_none_and_text_cannot_control_a_terminal():
    exif = Image.Exif()
    exif[ExifTags.Base.Model] = "T1\x1b[31m\0rest " + "x" * 500
    exif.get_ifd(ExifTags.IFD.GPSInfo).update(
        {ExifTags.GPS.GPSLatitudeRef: "N", ExifTags.GPS.GPSLatitude: (400.0, 0.0, 0.0),
         ExifTags.GPS.GPSLongitudeRef: "E", ExifTags.GPS.GPSLongitude: (1.0, 0.0, 0.0)}
    )  # fmt: skip
    found = photo.open(jpeg(exif)).exif
    assert found.camera == "T1 [31m"
    assert (found.latitude, found.longitude) == (None, None)
