"""Many photos: their rows, zips of all kinds, the table and the contact sheet."""

import csv
import io
import itertools
import os
import zipfile
from pathlib import Path

import cv2
import numpy as np
import pytest
from gradio import media

from explain import batch
from explain.batch import Row, Source
from explain.explanation import explain
from models import photo as photos


def names_in(path: Path) -> list[Source]:
    return list(batch.sources([str(path)]))


def packed(path: Path, members: dict[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", how) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def jpeg(*colour: int) -> bytes:
    return cv2.imencode(".jpg", np.full((120, 160, 3), colour[::-1], np.uint8))[1].tobytes()


def refusal(path: Path) -> str:
    """What is said of a zip that is not looked into."""
    assert batch.count([str(path)]) == 1
    (source,) = names_in(path)
    assert source.name == path.name
    return str(source.content)


def test_rows_say_what_the_page_says_of_each_photo(animals, chelsea: Path, tmp_path: Path):
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"no photo at all")
    paths = [str(chelsea), str(broken), media.get_image("lion.jpg"), media.get_image("tower.jpg")]
    rows = list(batch.each(animals, batch.sources(paths)))
    assert [row.name for row in rows] == [os.path.basename(path) for path in paths]
    assert batch.count(paths) == 4
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


def test_a_photo_is_looked_at_only_when_its_row_is_asked_for(animals):
    endless = (Source(str(number), jpeg(9, 9, 9)) for number in itertools.count())
    rows = batch.each(animals, endless)
    assert [next(rows).name, next(rows).name] == ["0", "1"]
    assert next(endless).name == "2"


def test_a_zip_is_read_in_memory_and_passes_over_what_is_no_photo(tmp_path: Path, monkeypatch):
    members = {
        "class/a.jpg": jpeg(255, 0, 0),
        "../../b.JPG": jpeg(0, 255, 0),
        "readme.txt": b"no photo",
        "__MACOSX/class/._a.jpg": b"no photo",
        "c.heic": b"no photo, but told to be one",
        "inner.zip": b"not looked into",
    }
    folder = tmp_path / "deep" / "deeper"
    folder.mkdir(parents=True)
    path = packed(folder / "photos.zip", members)
    monkeypatch.chdir(folder)
    before = {*tmp_path.rglob("*")}
    assert batch.count([str(path)]) == 3
    content = {source.name: source.content for source in names_in(path)}
    assert content == {name: members[name] for name in ("class/a.jpg", "../../b.JPG", "c.heic")}
    assert {*tmp_path.rglob("*")} == before


def test_a_zip_that_is_none_or_empty_or_locked(tmp_path: Path):
    path = tmp_path / "photos.zip"
    path.write_bytes(b"PK\x03\x04 and then nothing of the kind")
    assert "damaged" in refusal(path)
    assert "no photos" in refusal(packed(path, {"readme.txt": b"hello"}))
    data = bytearray(packed(path, {"a.jpg": jpeg(1, 2, 3)}).read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1  # "encrypted"
    path.write_bytes(data)
    assert "password" in refusal(path)


def test_a_zip_that_asks_for_too_much(tmp_path: Path, monkeypatch):
    path = tmp_path / "photos.zip"
    crowd = {f"{number}.jpg": b"" for number in range(batch.MAX_PHOTOS + 1)}
    assert "more than 500 photos" in refusal(packed(path, crowd))
    long = {f"{number}{'x' * 60_000}.txt": b"" for number in range(20)}
    assert "thousands of other files" in refusal(packed(path, long))
    monkeypatch.setattr(batch, "MAX_UNPACKED", 999)
    assert "smaller zips" in refusal(packed(path, {"a.jpg": b"0" * 500, "b.jpg": b"0" * 500}))


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
    sources = names_in(path)
    assert len(sources[0].content) <= photos.MAX_BYTES + batch.PIECE
    rows = list(batch.each(animals, sources))
    assert [row.status == "unreadable" for row in rows] == [True, True, True, False]
    for row, said in zip(
        rows, ("larger than 20 MB", "unusual way", "damaged in its"), strict=False
    ):
        assert said in row.says


def test_names_stay_on_their_line_and_in_their_direction(tmp_path: Path):
    (source,) = names_in(packed(tmp_path / "a.zip", {"gpj.\u202etac\n\x1b[31m.jpg": b"x"}))
    assert source.name.isprintable()
    (source,) = names_in(packed(tmp_path / "b.zip", {"x" * 300 + ".jpg": b"x"}))
    assert len(source.name) == batch.MAX_NAME
    assert source.name.endswith(".jpg")


def test_data_keep_the_whole_name_and_only_pictures_shorten_it(tmp_path: Path):
    long = "a" * 200
    members = {f"{long}/{side}/{long}.jpg": b"x" for side in ("left", "right")}
    sources = names_in(packed(tmp_path / "a.zip", members))
    assert sources[0].name == sources[1].name
    rows = [Row(s.name, "unreadable", "", file=s.file) for s in sources]
    read = list(csv.DictReader(io.StringIO(batch.table(rows), newline="")))
    assert [each["photo"] for each in read] == list(members)


def test_names_of_zips_made_by_macs(tmp_path: Path):
    """UTF-8 that is not said to be UTF-8, and the side files of each photo."""
    names = ["Fu\u0308chse.jpg", "Screenshot 9.41\u202fAM.jpg"]
    path = packed(
        tmp_path / "mac.zip", {f"{i}" * len(n.encode()): b"x" for i, n in enumerate(names)}
    )
    data = path.read_bytes()
    for index, name in enumerate(names):
        data = data.replace(f"{index}".encode() * len(name.encode()), name.encode())
    path.write_bytes(data)
    assert [source.file for source in names_in(path)] == names
    assert [source.name for source in names_in(path)] == [names[0], "Screenshot 9.41 AM.jpg"]


def test_hidden_folders_in_zips_are_passed_over(tmp_path: Path):
    members = {
        name: b"x"
        for name in (
            "cats/a.jpg", "cats/.trash/b.jpg", "__MACOSX/cats/c.jpg", "@eaDir/d.jpg",
            "cats\\.git\\e.jpg", "IMG_1.HEIC", "old.JFIF",
        )
    }  # fmt: skip
    found = [source.file for source in names_in(packed(tmp_path / "a.zip", members))]
    assert found == ["cats/a.jpg", "IMG_1.HEIC", "old.JFIF"]


def test_the_table_reads_as_it_was_and_holds_no_formula():
    guesses = (("cat", 0.87654), ("dog, small", 0.1), ('"fox"', 0.02))
    rows = [
        Row("holiday.jpg", "answer", "I think cat\nfairly sure", guesses, 0.5),
        Row("=1+1.jpg", "ambiguous", "@home", (("+cat", 0.5), ("-dog", 0.5))),
        Row("\uff1dHYPERLINK.jpg", "unreadable", "Broken."),
    ]
    text = batch.table(rows)
    assert "\r\r" not in text
    read = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [each["photo"] for each in read] == ["holiday.jpg", "'=1+1.jpg", "'\uff1dHYPERLINK.jpg"]
    assert read[0]["says"] == "I think cat\nfairly sure"
    assert [read[0][key] for key in ("answer", "second", "third")] == ["cat", "dog, small", '"fox"']
    assert float(read[0]["first_confidence"]) == pytest.approx(0.87654, abs=1e-4)
    assert [read[1][key] for key in ("first", "second", "third", "says")] == [
        "'+cat", "'-dog", "", "'@home",
    ]  # fmt: skip
    assert [each["answer"] for each in read[1:]] == ["", ""]
    assert not any(cell.startswith(batch.FORMULA) for each in read for cell in each.values())


def test_the_contact_sheet_has_every_photo_in_its_place():
    colours = [(200, 0, 0), (0, 160, 0), (0, 0, 200), (90, 90, 90), (0, 99, 99), (99, 0, 99)]
    rows = [Row(f"{c}.jpg", "answer", "", (("cat", 0.9),), thumbnail=jpeg(*c)) for c in colours]
    rows += [Row("a name that is much too long for its place.jpg", "unreadable", "")]
    sheet = batch.contact_sheet(rows).astype(int)
    width, height = batch.CELL
    # Six in the first line, one in the second.
    assert sheet.shape == (2 * height + batch.MARGIN, 6 * width + batch.MARGIN, 3)
    for column, colour in enumerate(colours):
        x = batch.MARGIN + column * width + batch.THUMBNAIL // 2
        assert sheet[batch.MARGIN + 60, x] == pytest.approx(colour, abs=4)
        captions = sheet[height - 2 * batch.LINE : height, x - 70 : x + 70]
        assert captions.min() < 60
    assert (sheet[:, ::width][:, 1:] == 255).all()  # no caption runs into the next
    assert batch.contact_sheet(rows[:1]).shape[1] == width + batch.MARGIN
