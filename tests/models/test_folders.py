"""What in a folder is a photo that a person would see there."""

import os
import sys
from collections import Counter
from pathlib import Path

import pytest
from PIL import Image

from models import folders


def put(root: Path, *names: str, content: bytes | None = None) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if content is None:
            Image.new("RGB", (16, 16), (9, 99, 9)).save(path, "PNG")
        else:
            path.write_bytes(content)


def walked(root: Path) -> tuple[list[str], Counter[str]]:
    passed = Counter[str]()
    return [p.relative_to(root).as_posix() for p in folders.walk(root, passed)], passed


@pytest.mark.parametrize(
    "hidden",
    [
        "._IMG_1.jpg", ".trash/a.jpg", "deep/.Trashes/501/a.jpg", ".ipynb_checkpoints/a.png",
        "__MACOSX/cats/a.jpg", "cats/@eaDir/a.jpg", "$RECYCLE.BIN/a.jpg", "lost+found/a.jpg",
        "System Volume Information/a.jpg", ".@__thumb/a.jpg", "#recycle/a.jpg", "Thumbs.db",
        "desktop.ini", ".DS_Store", ".thumbnails/1.jpg", "LOST.DIR/a.jpg",
    ],
)  # fmt: skip
def test_what_systems_leave_behind_is_passed_over_and_counted(hidden: str, tmp_path: Path):
    put(tmp_path, "seen.jpg", hidden)
    found, passed = walked(tmp_path)
    assert found == ["seen.jpg"]
    assert passed.total() == 1
    assert next(iter(passed)).startswith("hidden_")


def test_suffixes_of_photos_in_any_case_and_files_without_one(tmp_path: Path):
    usual = "jpg JPG jpeg JPE jfif JFIF png webp gif bmp tif TIFF avif"
    suffixes = f"{usual} heic HEIC heif HIF".split()
    photos = [f"{number:02d}.{suffix}" for number, suffix in enumerate(suffixes)]
    put(tmp_path, *photos, "without")
    put(tmp_path, "README", content=b"not a photo")
    put(tmp_path, "notes.txt", "a.pdf", "b.MOV", "c.mp4", "d.NEF", content=b"something else")
    found, passed = walked(tmp_path)
    assert found == [*photos, "without"]
    assert folders.summary(passed) == (
        "2 other files (TXT), 2 videos (MOV, MP4), 1 PDF, 1 raw photo (NEF)"
    )


def test_links_are_followed_and_each_file_is_met_once(tmp_path: Path):
    elsewhere, root = tmp_path / "elsewhere", tmp_path / "root"
    put(elsewhere, "x/a.jpg", "single.jpg")
    put(root, "b.jpg", "z/c.jpg")
    (root / "linked").symlink_to(elsewhere / "x")
    (root / "linked twice").symlink_to(elsewhere / "x")
    (root / "photo.jpg").symlink_to(elsewhere / "single.jpg")
    (root / "again.jpg").symlink_to(root / "b.jpg")
    (root / "loop").symlink_to(root)
    (root / "up").symlink_to("..")
    (root / "itself").symlink_to("itself")
    (root / "gone.jpg").symlink_to("nowhere.jpg")
    found, passed = walked(root)
    assert found == ["b.jpg", "gone.jpg", "photo.jpg", "linked/a.jpg", "z/c.jpg"]
    assert passed["repeated_link"] == 4
    assert [p.name for p in folders.walk(root / "linked")] == ["a.jpg"]


def test_folders_nested_deeper_than_calls_may_be(tmp_path: Path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for _ in range(400):  # one by one: the whole path may be too long for the system
        os.mkdir("d")
        os.chdir("d")
    put(Path(), "a.png")
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(400)
    try:
        assert [path.name for path in folders.walk(tmp_path)] == ["a.png"]
    finally:
        sys.setrecursionlimit(limit)


def test_suffixes_with_spaces_behind(tmp_path: Path):
    put(tmp_path, "a.png ")
    assert walked(tmp_path)[0] == ["a.png "]


def test_names_that_are_not_utf8(tmp_path: Path):
    name = os.fsdecode(b"F\xfcchse.jpg")
    put(tmp_path, name)
    assert walked(tmp_path)[0] == [name]


def test_a_folder_without_photos_says_what_it_holds(tmp_path: Path):
    put(tmp_path, "a.CR2", "b.CR2", "film.mov", ".DS_Store", content=b"x")
    assert folders.nothing("stick", walked(tmp_path)[1]) == (
        "There are no photos in stick: it holds 2 raw photos (CR2), 1 hidden file, 1 video (MOV); "
        "export the raw photos as JPEG."
    )
    assert folders.nothing("stick", Counter()) == "There are no photos in stick: it holds nothing."


@pytest.mark.parametrize(
    ("count", "most", "expected"),
    [
        (3, 5, [0, 1, 2]),
        (9, 3, [0, 4, 8]),
        (19, 10, [0, 2, 4, 6, 8, 10, 12, 14, 16, 18]),  # not the first ten
        (5, 1, [0]),
        (5, 0, []),
        (0, 3, []),
    ],
)
def test_a_few_are_taken_from_all(count: int, most: int, expected: list[int]):
    assert folders.spread(range(count), most) == expected
