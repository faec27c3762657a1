"""Small photos, what is remembered of them, and the zip that they are saved in."""

import zipfile
from pathlib import Path

import cv2
import numpy as np
import pytest

from app import album
from models import photo as photos
from models.engine import Engine
from models.errors import PhotoError
from models.taught import MAX_CLASSES, MAX_PHOTOS
from training import teach


def jpeg(rng: np.random.Generator, height: int = 40, width: int = 60) -> bytes:
    pixels = rng.integers(0, 255, (height, width, 3), np.uint8)
    return cv2.imencode(".jpg", pixels)[1].tobytes()


@pytest.mark.parametrize(
    ("size", "kept"),
    [
        ((600, 900), (256, 384)),
        ((900, 600), (384, 256)),
        ((50, 70), (50, 70)),
        ((300, 3000), (102, 1024)),
    ],
)
def test_a_photo_is_kept_small_and_then_stays_as_it_is(
    size: tuple[int, int], kept: tuple[int, int], rng, tmp_path: Path
):
    path = tmp_path / "photo.png"
    cv2.imwrite(str(path), rng.integers(0, 255, (*size, 3), np.uint8))
    small = album.small(str(path))
    assert photos.open(small).rgb.shape == (*kept, 3)
    assert album.small(small) == small


def test_a_small_photo_teaches_what_the_photo_would(animals: Engine, chelsea: Path):
    whole, small = (
        teach.example(animals, source).features for source in (chelsea, album.small(str(chelsea)))
    )
    assert whole @ small / np.linalg.norm(whole) / np.linalg.norm(small) > 0.99


def test_what_is_no_small_photo_is_not_looked_at(animals: Engine, rng):
    for data in (b"", b"nonsense", jpeg(rng, 1100, 1100)):
        with pytest.raises(PhotoError):
            album.look(animals, data)


def test_the_longest_unused_is_forgotten(animals: Engine, rng):
    seen = [album.look(animals, jpeg(rng)) for _ in range(3)]
    memory = album.Memory(most=seen[0].size + seen[1].size + seen[2].size - 1)
    first, second = memory.add(seen[0]), memory.add(seen[1])
    assert memory.get(first, animals) is seen[0]
    third = memory.add(seen[2])
    assert memory.get(second, animals) is None
    assert memory.get(first, animals) is seen[0]
    assert memory.get(third, animals) is seen[2]
    assert memory.get(third, object()) is None  # another network looks at photos by now


def test_what_is_old_is_forgotten(animals: Engine, rng):
    memory = album.Memory(seconds=0)
    name = memory.add(album.look(animals, jpeg(rng)))
    assert memory.get(name, animals) is None


NAMES = ["cats", "apples / pears?", "100%", "..", "Äpfel", "a:b"]


def test_a_project_is_opened_as_it_was_saved(tmp_path: Path, rng):
    classes = [(name, [jpeg(rng) for _ in range(2)]) for name in NAMES]
    path = tmp_path / "project.zip"
    path.write_bytes(album.pack(classes))
    assert album.open_zip(str(path)) == (classes, 0)
    with zipfile.ZipFile(path) as archive:
        archive.extractall(tmp_path / "photos")
    assert len(list((tmp_path / "photos").iterdir())) == len(NAMES)  # each a folder right there


def test_of_a_zip_from_elsewhere_what_fits_is_taken(tmp_path: Path, rng):
    path, photo = tmp_path / "any.zip", jpeg(rng, 300, 300)
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(MAX_CLASSES + 1):
            archive.writestr(f"all/{number}/../../{number}/photo.jpg", photo)
        for number in range(MAX_PHOTOS):
            archive.writestr(f"0/{number}.jpg", jpeg(rng))
        archive.writestr("1/broken.jpg", b"broken")
        archive.writestr("readme.txt", b"no photo")
    classes, left_out = album.open_zip(str(path))
    assert [(name, len(row)) for name, row in classes] == [
        (str(number), 1 if number else MAX_PHOTOS) for number in range(MAX_CLASSES)
    ]
    assert left_out == 3  # a class, a photo too many, a broken one
    assert photos.open(classes[1][1][0]).rgb.shape == (256, 256, 3)


def test_a_zip_without_photos_or_with_too_many(tmp_path: Path):
    empty, crowded = tmp_path / "empty.zip", tmp_path / "crowded.zip"
    with zipfile.ZipFile(empty, "w") as archive:
        archive.writestr("card.json", "{}")
    assert album.open_zip(str(empty)) == ([], 0)
    with zipfile.ZipFile(crowded, "w") as archive:
        for number in range(MAX_CLASSES * MAX_PHOTOS + 1):
            archive.writestr(f"a/{number}.jpg", b"")
    with pytest.raises(PhotoError, match="more than 1,000 photos"):
        album.open_zip(str(crowded))
