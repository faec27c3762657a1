"""Many photos on one page."""

import cv2
import numpy as np
import pytest

from explain import batch, contact_sheet, render
from explain.batch import Row
from tests.made import in_words
from words import LANGUAGES, speaking
from words.english import ENGLISH


def jpeg(*colour: int) -> bytes:
    return cv2.imencode(".jpg", np.full((120, 160, 3), colour[::-1], np.uint8))[1].tobytes()


def test_the_contact_sheet_has_every_photo_in_its_place():
    colours = [(200, 0, 0), (0, 160, 0), (0, 0, 200), (90, 90, 90), (0, 99, 99), (99, 0, 99)]
    rows = [Row(f"{c}.jpg", "answer", "", (("cat", 0.9),), thumbnail=jpeg(*c)) for c in colours]
    rows += [Row("a name that is much too long for its place.jpg", "unreadable", "")]
    sheet = contact_sheet.draw(rows).astype(int)
    width, height = contact_sheet.CELL
    # Six in the first line, one in the second.
    assert sheet.shape == (2 * height + contact_sheet.MARGIN, 6 * width + contact_sheet.MARGIN, 3)
    for column, colour in enumerate(colours):
        x = contact_sheet.MARGIN + column * width + batch.THUMBNAIL // 2
        assert sheet[contact_sheet.MARGIN + 60, x] == pytest.approx(colour, abs=4)
        captions = sheet[height - 2 * contact_sheet.LINE : height, x - 70 : x + 70]
        assert captions.min() < 60
    assert (sheet[:, ::width][:, 1:] == 255).all()  # no caption runs into the next
    assert contact_sheet.draw(rows[:1]).shape[1] == width + contact_sheet.MARGIN


def test_a_caption_without_letters_is_english_or_left_out(monkeypatch: pytest.MonkeyPatch):
    faces = render.typefaces()[:1]
    for module in (render, contact_sheet):
        monkeypatch.setattr(module, "typefaces", lambda: faces)

    def sheet(name: str, guess: str, status: str = "answer") -> np.ndarray:
        return contact_sheet.draw([Row(name, status, "", ((guess, 0.9),), thumbnail=jpeg(9, 9, 9))])

    english = sheet("… 1.jpg", "cat", "unfamiliar"), sheet("1.jpg", "…")
    other = ENGLISH | {"status_unfamiliar": "猫"}
    monkeypatch.setitem(LANGUAGES, "xx", in_words(other))
    with speaking("xx"):
        hindi = sheet("बिल्ली 1.jpg", "cat", "unfamiliar"), sheet("1.jpg", "बिल्ली")
    for one, other in zip(english, hindi, strict=True):
        np.testing.assert_array_equal(one, other)


def test_a_caption_of_more_letters_than_one_typeface_has():
    mixed, kept = (
        contact_sheet.draw([Row(name, "answer", "", (("cat", 0.9),), thumbnail=jpeg(9, 9, 9))])
        for name in ("猫 👍 a.jpg", "… … a.jpg")
    )
    np.testing.assert_array_equal(mixed, kept)
