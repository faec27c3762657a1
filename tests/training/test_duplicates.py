"""Altered copies of photos are found on the other side of a split, and nothing else is."""

import json
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import cv2
import imagehash
import numpy as np
import pytest
from PIL import ExifTags, Image

from models import bundle
from models.errors import DataError
from training import synthetic
from training.__main__ import main
from training.dataset import Sample
from training.duplicates import CANDIDATE, SAME, groups, near_duplicates
from training.split import Split, read_split


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
    split = read_split(folder, csv_file=folder / "seed_split.csv", grouped=False)
    # A stock photo with and without the agency's banner: seen by looking at the pairs.
    [(learned, held_out, distance)] = near_duplicates(split)
    assert (learned.name, held_out.name, distance) == ("2_0672.jpg", "2_0056.jpg", 12)


def numbered(folder: Path, rgbs, name: str = "IMG_{:04d}.jpg", times=None, **exif) -> list[Path]:
    """Photos whose names count up; with EXIF times (datetimes) and the camera's name, if given."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number, rgb in enumerate(rgbs, start=1):
        image, path = Image.fromarray(rgb), folder / name.format(number)
        header = image.getexif()
        for tag, value in exif.items():
            header[ExifTags.Base[tag]] = value
        if times is not None:
            taken = f"{times[number - 1]:%Y:%m:%d %H:%M:%S}"
            header.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = taken
        image.save(path, exif=header)
        paths.append(path)
    return paths


def scenes(rng: np.random.Generator, count: int) -> list[np.ndarray]:
    return [synthetic.picture(synthetic.NAMES[i % 3], rng, 128)[0] for i in range(count)]


def burst(rng: np.random.Generator, frames: int = 6) -> list[np.ndarray]:
    """A scene, seen again and again from nearly the same place, with noise."""
    [scene] = scenes(rng, 1)
    found = []
    for _ in range(frames):
        y, x = rng.integers(0, 5, 2)
        cut = scene[y : y + 120, x : x + 120] + rng.normal(0, 4, (120, 120, 3))
        found.append(cut.clip(0, 255).astype(np.uint8))
    return found


def as_sets(found: dict[Path, int]) -> set[frozenset[Path]]:
    return {
        frozenset(path for path, number in found.items() if number == group)
        for group in found.values()
    }


NOON = datetime(2026, 3, 1, 12, 0, 0)


def test_frames_of_a_burst_are_found_by_name_and_looks(tmp_path: Path, rng: np.random.Generator):
    visits = [
        numbered(tmp_path / f"site{i % 2}", burst(rng), f"visit{i:02d}_{{}}.jpg") for i in range(8)
    ]
    assert as_sets(groups([path for paths in visits for path in paths])) == set(
        map(frozenset, visits)
    )


def test_frames_of_a_burst_are_found_by_time(tmp_path: Path, rng: np.random.Generator):
    """However different they look: the camera was swung round."""
    times = [NOON + timedelta(hours=i // 5, seconds=2 * (i % 5)) for i in range(20)]
    paths = numbered(tmp_path, scenes(rng, 20), "RCNX{:04d}.JPG", times, Make="RECONYX")
    assert as_sets(groups(paths)) == {frozenset(paths[i : i + 5]) for i in range(0, 20, 5)}


def test_two_cameras_at_the_same_time_are_two_bursts(tmp_path: Path, rng: np.random.Generator):
    times = [NOON + timedelta(seconds=i) for i in range(4)]
    north, south = (
        numbered(tmp_path / name, scenes(rng, 4), times=times, Model=name)
        for name in ("north", "south")
    )
    assert as_sets(groups([*north, *south])) == {frozenset(north), frozenset(south)}


def test_names_that_count_up_alone_tell_nothing(tmp_path: Path, rng: np.random.Generator):
    assert groups(numbered(tmp_path, scenes(rng, 60))) == {}


def test_the_same_place_on_other_days_is_another_moment(tmp_path: Path, rng: np.random.Generator):
    """A camera on a tree: without times, its photos are copies; with them, they are not."""
    frames = burst(rng, 4)
    days = [NOON + timedelta(days=i) for i in range(4)]
    assert groups(numbered(tmp_path / "dated", frames, times=days, Model="trap")) == {}
    assert len(as_sets(groups(numbered(tmp_path / "undated", frames)))) == 1


def test_clocks_that_stand_still_and_dates_without_time_tell_nothing(
    tmp_path: Path, rng: np.random.Generator
):
    for name, when in (("still", NOON), ("midnight", datetime(2020, 1, 1))):
        paths = numbered(tmp_path / name, scenes(rng, 40), times=[when] * 40, Model="trap")
        assert groups(paths) == {}


def test_flat_and_broken_photos_belong_to_nothing(tmp_path: Path):
    flat = [np.full((90, 90, 3), 6 * i, np.uint8) for i in range(20)]
    paths = numbered(tmp_path, flat, "{}.png")
    (tmp_path / "broken_1.jpg").write_bytes(b"broken")
    assert groups([*paths, tmp_path / "broken_1.jpg"]) == {}


def test_groups_stay_on_one_side(tmp_path: Path, rng: np.random.Generator):
    """In train, tune and validation alike, of nearly the sizes asked for; single photos as ever."""
    root = tmp_path / "all"
    for name in ("deer", "fox"):
        for visit in range(8):
            numbered(root / name / "trap", burst(rng), f"visit{visit:02d}_{{}}.jpg")
        numbered(root / name / "album", scenes(rng, 12))
    split = read_split(root)
    parts = {
        part: {split.groups.get(s.path, s.path) for s in getattr(split, part)}
        for part in ("train", "tune", "validation")
    }
    assert not parts["train"] & parts["tune"]
    assert not (parts["train"] | parts["tune"]) & parts["validation"]
    number = len(set(split.groups.values()))
    assert 14 <= number <= 16  # two generated scenes may look alike
    assert 18 <= len(split.validation) <= 30
    assert sum(len(getattr(split, part)) for part in parts) == 120
    assert f" photos in {number} groups of near copies or bursts stay together" in split.remarks[0]
    # Without them, the division is what it always was.
    loose = read_split(root, grouped=False)
    assert (len(loose.validation), loose.groups) == (24, {})


def test_without_groups_nothing_changes(tmp_path: Path):
    root = synthetic.write(tmp_path / "all", photos=20)
    loose = read_split(root, grouped=False)
    assert read_split(root) == replace(loose, grouped=True)


def test_a_group_across_a_split_file_is_left_out_of_training(
    tmp_path: Path, rng: np.random.Generator
):
    root, rows = tmp_path / "all", []
    for name in ("deer", "fox"):
        paths = numbered(root / name, [*burst(rng), *scenes(rng, 6)], name + "{:02d}.jpg")
        rows += [
            f"{name}/{p.name},{name},{'validation' if i % 3 == 0 else 'train'}"
            for i, p in enumerate(paths)
        ]
    csv = tmp_path / "split.csv"
    csv.write_text("\n".join(["file,label,split", *rows]))
    split = read_split(root, csv_file=csv)
    assert split.left_out == 8  # four of six frames of each class
    assert len(split.validation) == 8  # as somebody has divided them
    assert any("8 of them left out of training" in remark for remark in split.remarks)


def test_a_class_of_one_burst_cannot_be_divided(tmp_path: Path, rng: np.random.Generator):
    numbered(tmp_path / "all" / "deer", burst(rng, 12))
    numbered(tmp_path / "all" / "fox", scenes(rng, 12))
    with pytest.raises(DataError, match=r"'deer'.* one burst.* take photos on other occasions"):
        read_split(tmp_path / "all")
    assert len(read_split(tmp_path / "all", grouped=False).train) > 0


def test_what_bursts_teach_is_not_taken_for_knowledge(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    """Ten frames a visit, labels by chance: there is nothing to learn but the visit."""
    for season, seed in (("first", 0), ("next", 99)):
        rng = np.random.default_rng(seed)
        for visit in range(18):
            place = tmp_path / season / ("deer", "fox", "hare")[visit % 3] / f"site{visit % 4}"
            numbered(place, burst(rng, 10), f"visit{visit:02d}_{{}}.jpg")
    out = tmp_path / "model"
    command = ["fit", str(tmp_path / "first"), "--arch", "tiny_cnn", "--quiet", "--out", str(out)]
    assert main(command) == 0
    said = capsys.readouterr()
    assert "180 photos in 18 groups of near copies or bursts stay together" in said.err
    assert "independent photos" in said.out
    card = bundle.load_card(out)
    assert card.provenance["groups"] == {"photos": 180, "groups": 18, "left_out": 0}
    assert main(["evaluate", str(out), str(tmp_path / "next"), "--json"]) == 0
    later = json.loads(capsys.readouterr().out)["accuracy"]
    told = card.metrics["validation"]["accuracy_95"]
    assert told["low"] <= later <= told["high"]
    assert told["low"] <= 1 / 3
