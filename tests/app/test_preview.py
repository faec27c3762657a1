"""Browsers show what the network saw: the same moment, upright, and not nothing."""

import io
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from PIL import ExifTags, Image

from app.preview import Preview
from models import photo as photos
from tests.loop import finish

XMP = b'<rdf:Description xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Orientation="6"/>'


def fetched(data: bytes, path: str = "/gradio_api/file=photo") -> bytes:
    """What a browser gets of an upload, which the server hands out in parts."""
    sent: list[Any] = []

    async def server(scope: Any, receive: Any, send: Any) -> None:
        headers = [(b"content-length", str(len(data)).encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        for start in range(0, max(1, len(data)), 700):
            part, more = data[start : start + 700], start + 700 < len(data)
            await send({"type": "http.response.body", "body": part, "more_body": more})

    async def browser(message: Any) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "GET", "path": path}
    finish(Preview(server)(scope, None, browser))
    body = b"".join(message.get("body", b"") for message in sent)
    assert dict(sent[0]["headers"])[b"content-length"] == str(len(body)).encode()
    return body


def written(image: Image.Image, kind: str, **options: Any) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


@pytest.fixture(scope="module")
def cat(chelsea: Path) -> Image.Image:
    with Image.open(chelsea) as image:
        return image.convert("RGB")


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG", "AVIF"])
def test_a_picture_that_moves_stands_still_as_the_network_saw_it(cat: Image.Image, kind: str):
    data = written(cat, kind, save_all=True, append_images=[cat.rotate(180)])
    shown, seen = photos.open(fetched(data)), photos.open(data)
    assert shown.notes == ()
    assert np.abs(shown.rgb.astype(int) - seen.rgb).mean() < 6  # JPEG


@pytest.mark.parametrize("how", ["WebP", "XMP", "HEIC", "TIFF", "prefix"])
def test_what_browsers_would_turn_or_show_as_nothing_is_a_plain_photo(cat: Image.Image, how: str):
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    lying = cat.transpose(Image.Transpose.ROTATE_90)
    data = {
        "WebP": lambda: written(lying, "WEBP", exif=exif),
        "XMP": lambda: written(lying, "JPEG", xmp=XMP),
        "HEIC": lambda: written(cat, "HEIF"),
        "TIFF": lambda: written(cat, "TIFF"),
        "prefix": lambda: b"\r\n" + written(cat, "JPEG"),
    }[how]()
    decoded = cv2.imdecode(np.frombuffer(fetched(data), np.uint8), cv2.IMREAD_COLOR)
    assert decoded.shape == (cat.height, cat.width, 3)


def test_others_stay_as_they_are(cat: Image.Image):
    still = (written(cat, "JPEG"), written(cat, "PNG"), written(cat, "WEBP"), written(cat, "AVIF"))
    for data in (*still, b"", b"GIF8 or not", b"\0\0\0\x14ftypqt  \0\0\0\0qt  "):
        assert fetched(data) == data
    moving = written(cat, "GIF")
    assert fetched(moving, "/elsewhere") == moving
