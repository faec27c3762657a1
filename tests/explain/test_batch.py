"""Many photos: a row each, readable or not."""

import itertools
import os
import zipfile
from pathlib import Path

import cv2
import numpy as np
import pytest
from gradio import media

from explain import batch, sources
from explain.explanation import explain
from explain.sources import Source
from models import photo as photos
from words import speaking


def names_in(path: Path) -> list[Source]:
    return list(sources.sources([str(path)]))


def jpeg(*colour: int) -> bytes:
    return cv2.imencode(".jpg", np.full((120, 160, 3), colour[::-1], np.uint8))[1].tobytes()


def test_rows_say_what_the_page_says_of_each_photo(animals, chelsea: Path, tmp_path: Path):
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"no photo at all")
    paths = [str(chelsea), str(broken), media.get_image("lion.jpg"), media.get_image("tower.jpg")]
    rows = list(batch.rows(animals, sources.sources(paths)))
    assert [row.name for row in rows] == [os.path.basename(path) for path in paths]
    assert sources.count(paths) == 4
    for path, row in zip(paths, rows, strict=True):
        if row.status == "unreadable":
            continue
        found = explain(animals, path)
        assert row.status == found.verdict.status
        assert row.says.startswith(found.headline)
        assert [p for _, p in row.guesses] == sorted((p for _, p in row.guesses), reverse=True)
        assert row.guesses[0][1] == found.verdict.probabilities[0][1]
        small = cv2.imdecode(np.frombuffer(row.thumbnail, np.uint8), cv2.IMREAD_COLOR)
        assert max(small.shape) == batch.THUMBNAIL
    assert rows[0].status == "answer"
    assert rows[0].guesses[0][0] == "cat"
    assert rows[1].status == "unreadable"
    assert (rows[1].guesses, rows[1].thumbnail) == ((), b"")
    with pytest.raises(photos.PhotoError) as caught:
        photos.open(broken)
    assert rows[1].says == str(caught.value)


def test_several_at_a_time_are_the_same_rows_in_the_same_language(animals, chelsea: Path):
    paths = [str(chelsea), media.get_image("lion.jpg"), media.get_image("tower.jpg")] * 3
    with speaking("de"):
        alone, together = (
            list(batch.rows(animals, sources.sources(paths), workers=workers)) for workers in (1, 3)
        )
    assert [row.says for row in together] == [row.says for row in alone]
    assert "Katze" in together[0].says
    assert [row.guesses for row in together] == [row.guesses for row in alone]


def test_a_photo_is_looked_at_only_when_its_row_is_asked_for(animals):
    endless = (Source(str(number), jpeg(9, 9, 9)) for number in itertools.count())
    rows = batch.rows(animals, endless)
    assert [next(rows).name, next(rows).name] == ["0", "1"]
    assert next(endless).name == "2"


def test_one_bad_photo_in_a_zip_is_told_and_the_rest_goes_on(animals, tmp_path: Path):
    bomb = bytes(3 * photos.MAX_BYTES)
    with zipfile.ZipFile(tmp_path / "photos.zip", "w") as archive:
        archive.writestr("bomb.png", bomb, zipfile.ZIP_DEFLATED)
        archive.writestr("unusual.jpg", jpeg(1, 2, 3), zipfile.ZIP_BZIP2)
        archive.writestr("changed.jpg", b"changed later")
        archive.writestr("grey.jpg", jpeg(99, 99, 99))
    path = tmp_path / "photos.zip"
    data = path.read_bytes()
    assert len(data) < 200_000
    path.write_bytes(data.replace(b"changed later", b"CHANGED later"))
    photos_in_zip = names_in(path)
    assert len(photos_in_zip[0].content) <= photos.MAX_BYTES + sources.PIECE
    rows = list(batch.rows(animals, photos_in_zip))
    assert [row.status == "unreadable" for row in rows] == [True, True, True, False]
    for row, said in zip(
        rows, ("larger than 20 MB", "unusual way", "damaged in its"), strict=False
    ):
        assert said in row.says
