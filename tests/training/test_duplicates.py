"""Altered copies of photos are found on the other side of a split, and nothing else is."""

from dataclasses import replace
from pathlib import Path

import cv2
import imagehash
import numpy as np
import pytest
from PIL import Image

from training import dataset, synthetic
from training.dataset import Sample, Split
from training.duplicates import CANDIDATE, SAME, near_duplicates


def write(path: Path, rgb: np.ndarray, **options) -> Sample:
    Image.fromarray(rgb).save(path, **options)
    return Sample(path, 0)


def pixels(sample: Sample) -> np.ndarray:
    return np.asarray(Image.open(sample.path))


def bits(learned: Sample, held_out: Sample) -> int:
    """Distance of two pictures, as the library of the hash counts, mirrored or not."""
    ways = pixels(held_out), mirrored(pixels(held_out))
    code = imagehash.phash(Image.open(learned.path))
    return min(imagehash.phash(Image.fromarray(way)) - code for way in ways)


@pytest.fixture(scope="module")
def split(tmp_path_factory: pytest.TempPathFactory) -> Split:
    """Pictures of shapes, all different: 25 to learn from, 12 to validate."""
    rng, folder = np.random.default_rng(7), tmp_path_factory.mktemp("shapes")
    samples = [
        write(folder / f"{i:02d}.png", synthetic.picture(synthetic.NAMES[i % 3], rng, 128)[0])
        for i in range(37)
    ]
    return Split(("shape", "none"), tuple(samples[:20]), tuple(samples[20:25]), tuple(samples[25:]))


def resized(rgb: np.ndarray) -> np.ndarray:
    return cv2.resize(rgb, (100, 60), interpolation=cv2.INTER_AREA)


def brightened(rgb: np.ndarray) -> np.ndarray:
    return np.clip(rgb * 1.1, 0, 255).astype(np.uint8)


def mirrored(rgb: np.ndarray) -> np.ndarray:
    return rgb[:, ::-1]


def with_a_banner(rgb: np.ndarray) -> np.ndarray:
    """As stock agencies do: squeezed a little, to make room for a bar below."""
    height, width, _ = rgb.shape
    copy = np.full_like(rgb, (20, 120, 180))
    copy[: height * 11 // 12] = cv2.resize(rgb, (width, height * 11 // 12))
    return copy


def test_altered_copies_are_found_and_different_pictures_are_not(split: Split, tmp_path: Path):
    """One copy of each of five pictures; the other photos are no copies of anything."""
    ways = [resized, brightened, mirrored, np.asarray, lambda x: brightened(resized(mirrored(x)))]
    copies = [
        write(tmp_path / f"{index}.jpg", way(pixels(original)), quality=50)
        for index, (way, original) in enumerate(zip(ways, split.validation, strict=False))
    ]
    expected = {
        (copy.path, original.path, bits(copy, original))
        for copy, original in zip(copies, split.validation, strict=False)
    }
    for part in ("train", "tune"):
        found = near_duplicates(replace(split, **{part: (*getattr(split, part), *copies)}))
        assert set(found) == expected
        assert len(found) == 5
        assert [pair[2] for pair in found] == sorted(pair[2] for pair in found)


@pytest.mark.parametrize("way", [with_a_banner, lambda rgb: mirrored(with_a_banner(rgb))])
def test_details_decide_where_the_hash_cannot(split: Split, tmp_path: Path, way):
    copies = [
        write(tmp_path / original.path.name, way(pixels(original))) for original in split.validation
    ]
    both = list(zip(copies, split.validation, strict=True))
    expected = {(a.path, b.path, bits(a, b)) for a, b in both if bits(a, b) <= CANDIDATE}
    assert sum(distance > SAME for _, _, distance in expected) >= 4
    found = near_duplicates(replace(split, train=(*split.train, *copies)))
    assert set(found) == expected


def test_strangers_whose_hashes_are_near_are_told_apart(tmp_path: Path, rng: np.random.Generator):
    pictures = [synthetic.picture(synthetic.NAMES[i % 3], rng, 128)[0] for i in range(120)]
    codes = np.array([imagehash.phash(Image.fromarray(rgb)).hash.ravel() for rgb in pictures])
    distances = np.count_nonzero(codes[:, None] != codes, axis=2)
    near = np.argwhere(np.triu((distances > SAME) & (distances <= CANDIDATE), 1))
    assert len(near) >= 3
    for a, b in near:
        train, validation = (write(tmp_path / f"{i}.png", pictures[i]) for i in (a, b))
        assert near_duplicates(Split(("shape", "none"), (train,), (), (validation,))) == ()


def test_photos_that_tune_because_there_are_few_are_no_copies_of_themselves(split: Split):
    assert near_duplicates(replace(split, tune=split.validation)) == ()


def test_unreadable_photos_are_passed_over(split: Split, tmp_path: Path):
    (tmp_path / "broken.png").write_bytes(b"broken")
    broken = Sample(tmp_path / "broken.png", 0)
    original = split.validation[0]
    copy = write(tmp_path / "copy.png", pixels(original))
    one = replace(split, train=(broken, copy), tune=(), validation=(broken, original))
    assert near_duplicates(one) == ((copy.path, original.path, 0),)
    assert near_duplicates(replace(one, train=(broken,))) == ()


def test_the_reports_split_shares_one_more_photo(shared: Path):
    folder = shared / "animals"
    split = dataset.read_split(folder, csv_file=folder / "seed_split.csv")
    # A stock photo with and without the agency's banner: seen by looking at the pairs.
    [(learned, held_out, distance)] = near_duplicates(split)
    assert (learned.name, held_out.name, distance) == ("2_0672.jpg", "2_0056.jpg", 12)
