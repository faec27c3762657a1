"""Photos from files and from zips of all kinds."""

from pathlib import Path

import cv2
import numpy as np

from explain import sources
from explain.sources import USUAL, Limits
from tests.made import names_in, packed


def jpeg(*colour: int) -> bytes:
    return cv2.imencode(".jpg", np.full((120, 160, 3), colour[::-1], np.uint8))[1].tobytes()


def refusal(path: Path, limits: Limits = USUAL) -> str:
    """What is said of a zip that is not looked into."""
    assert sources.count([str(path)], limits) == 1
    (source,) = sources.sources([str(path)], limits)
    assert source.name == path.name
    return str(source.content)


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
    assert sources.count([str(path)]) == 3
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


def test_a_zip_that_asks_for_too_much(tmp_path: Path):
    path = tmp_path / "photos.zip"
    crowd = {f"{number}.jpg": b"" for number in range(USUAL.photos + 1)}
    assert "more than 500 photos" in refusal(packed(path, crowd))
    long = {f"{number}{'x' * 60_000}.txt": b"" for number in range(20)}
    assert "thousands of other files" in refusal(packed(path, long))
    large = packed(path, {"a.jpg": b"0" * 500, "b.jpg": b"0" * 500})
    assert "smaller zips" in refusal(large, Limits(unpacked=999))


def test_a_zip_may_hold_more_where_the_limits_are_wider(tmp_path: Path):
    """Its directory alone is larger than what is read of others in one piece."""
    names = [f"{number}{'x' * 300}.jpg" for number in range(4000)]
    path = packed(tmp_path / "photos.zip", dict.fromkeys(names, b""))
    assert "more than 500 photos" in refusal(path)
    assert sources.count([str(path)], Limits(4000)) == 4000
    assert [each.file for each in sources.sources([str(path)], Limits(4000))] == names


def test_names_stay_on_their_line_and_in_their_direction(tmp_path: Path):
    (source,) = names_in(packed(tmp_path / "a.zip", {"gpj.\u202etac\n\x1b[31m.jpg": b"x"}))
    assert source.name.isprintable()
    (source,) = names_in(packed(tmp_path / "b.zip", {"x" * 300 + ".jpg": b"x"}))
    assert len(source.name) == sources.MAX_NAME
    assert source.name.endswith(".jpg")


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
