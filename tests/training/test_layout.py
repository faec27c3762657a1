"""Data sets as people have them: which folders are classes, and what is said of the rest."""

import json
import os
import shutil
import unicodedata
from pathlib import Path

import cv2
import numpy as np
import pytest

from models.errors import DataError
from training import dataset, synthetic
from training.labels import labels_of
from training.split import Split, read_split


def draw(root: Path, counts: dict[str, int], seed: int = 0) -> Path:
    """Photos of three shapes, in folders of any name: the first letter says which shape."""
    rng = np.random.default_rng(seed)
    kinds = {name[0]: name for name in synthetic.NAMES}
    for name, count in counts.items():
        folder = root / name
        folder.mkdir(parents=True, exist_ok=True)
        for index in range(count):
            rgb, _ = synthetic.picture(kinds.get(folder.name[0], "circle"), rng)
            (folder / f"{index:04d}.jpg").write_bytes(cv2.imencode(".jpg", rgb)[1].tobytes())
    return root


def said(split: Split) -> str:
    return " ".join(split.remarks)


@pytest.mark.parametrize(
    ("train", "held"),
    [("train", "validation"), ("Train", "Val"), ("training", "valid"), ("TRAIN", "test")],
)
def test_folders_for_train_and_validation_divide_the_photos(train: str, held: str, tmp_path: Path):
    draw(tmp_path / train, {"circle": 8, "square": 8})
    draw(tmp_path / held, {"circle": 3, "square": 3}, seed=1)
    split = read_split(tmp_path)
    assert split.names == ("circle", "square")
    assert {s.path.parts[-3] for s in split.validation} == {held}
    assert {s.path.parts[-3] for s in (*split.train, *split.tune)} == {train}
    assert "divide the photos" in said(split)


def test_train_validation_and_test_and_what_lies_beside(tmp_path: Path):
    for number, part in enumerate(("train", "val", "test")):
        draw(tmp_path / part, {"circle": 5, "square": 5}, seed=number)
    draw(tmp_path, {"more": 2})
    split = read_split(tmp_path)
    assert {s.path.parts[-3] for s in split.validation} == {"val"}
    assert len(split.train) + len(split.tune) == 10
    assert "Left out: more" in said(split)
    samples, remarks = dataset.read_known(tmp_path, ["circle", "square"])
    assert {s.path.parts[-3] for s in samples} == {"test"}
    assert "Only the photos for test are taken." in remarks


def test_parts_that_do_not_fit(tmp_path: Path):
    draw(tmp_path / "train", {"circle": 4, "square": 4})
    draw(tmp_path / "validation", {"circle": 2, "triangle": 2}, seed=1)
    with pytest.raises(DataError, match="photos of triangle for validation, but none for train"):
        read_split(tmp_path)
    draw(tmp_path / "flat", {"train": 4, "validation": 4})
    with pytest.raises(DataError, match="no class folders in them"):
        read_split(tmp_path / "flat")


def test_a_class_may_be_called_train(tmp_path: Path):
    assert read_split(draw(tmp_path, {"bus": 5, "train": 5})).names == ("bus", "train")


@pytest.mark.parametrize("wrapper", ["set", "images", "train"])
def test_a_folder_around_the_classes(wrapper: str, tmp_path: Path):
    draw(tmp_path / "set" / wrapper, {"circle": 5, "square": 5})
    split = read_split(tmp_path / "set")
    assert split.names == ("circle", "square")
    assert f"read from {tmp_path / 'set' / wrapper}" in said(split)


def test_a_single_class_with_folders_in_it_is_not_taken_for_classes(tmp_path: Path):
    draw(tmp_path / "cats", {"site1": 3, "site2": 3})
    with pytest.raises(DataError, match=r"one folder only, 'cats'.*site1, site2.*name .*cats"):
        read_split(tmp_path)


def test_masks_are_no_class(tmp_path: Path):
    draw(tmp_path, {"circle": 6, "square": 6})
    for folder in ("masks/circle", "Labels"):
        (tmp_path / folder).mkdir(parents=True)
        for index in range(6):
            mask = np.zeros((64, 64), np.uint8)
            mask[10:40, 10:50] = 255
            cv2.imwrite(str(tmp_path / folder / f"{index:04d}.png"), mask)
    (tmp_path / "annotations").mkdir()
    (tmp_path / "annotations" / "0000.xml").write_text("<annotation/>")
    split = read_split(tmp_path)
    assert split.names == ("circle", "square")
    for name in ("masks", "Labels", "annotations"):
        assert f"Left out: {name}, which holds masks" in said(split)


def draw_masks(root: Path, places: list[str], *, soft: bool = False, colour: int = 255) -> None:
    """Discs on black, as large as the pictures of `draw`."""
    for index, place in enumerate(places):
        mask = np.zeros((96, 96), np.uint8)
        cv2.circle(mask, (40, 30 + index), 20, colour, -1)
        if soft:
            mask = cv2.GaussianBlur(mask, (0, 0), 1.5)
        (root / place).parent.mkdir(parents=True, exist_ok=True)
        cv2.imwrite(str(root / place), mask)


def rename(root: Path, name: str) -> None:
    """Photos of a class that no other class has the names of."""
    for path in (root / name).iterdir():
        path.rename(path.with_name(f"{name}{path.name}"))


@pytest.mark.parametrize(
    ("folder", "pattern"),
    [
        ("outlines", "{name}/{i:04d}.png"),  # below a folder of each class, numbered alike
        ("outlines", "{name}{i:04d}.png"),  # all in one folder
        ("animal shapes", "{name}{i:04d}_mask.png"),
        ("gt2", "{name}{i:04d}.jpg.png"),
        ("segmentation", "{name}/{i:04d}.png"),
        ("Ground Truth", "{name}{i:04d}.bmp"),
        ("silhouettes", "{name}{i:04d}.jpg"),  # no longer of two colours
    ],
)
@pytest.mark.parametrize("soft", [False, True])
def test_masks_are_known_by_what_they_hold(folder: str, pattern: str, soft: bool, tmp_path: Path):
    draw(tmp_path, {"circle": 6, "square": 6})
    if "/" not in pattern:
        rename(tmp_path, "circle")
        rename(tmp_path, "square")
    places = [pattern.format(name=n, i=i) for n in ("circle", "square") for i in range(6)]
    draw_masks(tmp_path / folder, places, soft=soft)
    split = read_split(tmp_path, grouped=False)
    assert split.names == ("circle", "square")
    assert f"Left out: {folder}, which holds masks" in said(split)


def test_masks_of_class_numbers_beside_their_own_class_and_in_parts(tmp_path: Path):
    draw(tmp_path / "a", {"circle": 6, "square": 6})
    for folder in ("circle_masks", "seg-square"):
        # Numbered alike: each folder of masks names its class.
        draw_masks(tmp_path / "a" / folder, [f"{i:04d}.png" for i in range(6)], colour=1)
    assert read_split(tmp_path / "a", grouped=False).names == ("circle", "square")

    draw(tmp_path / "b" / "pictures", {"circle": 6, "square": 6})
    draw_masks(tmp_path / "b" / "outlines", [f"circle/{i:04d}.png" for i in range(6)])
    assert read_split(tmp_path / "b", grouped=False).names == ("circle", "square")

    for part in ("train", "val"):
        draw(tmp_path / "c" / part, {"circle": 6, "square": 6}, seed=len(part))
        draw_masks(tmp_path / "c" / part / "outlines", [f"square/{i:04d}.png" for i in range(6)])
    split = read_split(tmp_path / "c", grouped=False)
    assert split.names == ("circle", "square")
    assert "Left out: val/outlines, which holds masks" in said(split)


def test_photos_of_the_same_names_are_classes(tmp_path: Path):
    """Grey copies have many colours; drawings belong to no photo, or have other proportions."""
    draw(tmp_path, {"circle": 6, "square": 6})
    for path in (tmp_path / "circle").iterdir():
        grey = cv2.imread(str(path), cv2.IMREAD_GRAYSCALE)
        (tmp_path / "grey").mkdir(exist_ok=True)
        cv2.imwrite(str(tmp_path / "grey" / path.name), grey)
    draw_masks(tmp_path / "drawings", [f"{i:04d}.png" for i in range(6)])  # of circle, or square?
    draw_masks(tmp_path / "signs", [f"sign{i}.png" for i in range(6)])
    names = read_split(tmp_path, grouped=False).names
    assert names == ("circle", "drawings", "grey", "signs", "square")


def test_a_model_that_knows_a_folder_measures_it(tmp_path: Path):
    draw(tmp_path, {"circle": 3, "square": 3})
    draw_masks(tmp_path / "outlines", [f"circle/{i:04d}.png" for i in range(3)])
    samples, remarks = dataset.read_known(tmp_path, ["circle", "outlines"])
    assert len(samples) == 6
    samples, remarks = dataset.read_known(tmp_path, ["circle", "square"])
    assert len(samples) == 6
    assert any("outlines, which holds masks" in remark for remark in remarks)


def test_a_class_may_be_called_mask(tmp_path: Path):
    draw(tmp_path, {"no mask": 5})
    rng = np.random.default_rng(0)
    (tmp_path / "mask").mkdir()
    for index in range(5):
        picture = rng.integers(0, 256, (64, 64, 3), dtype=np.uint8)
        cv2.imwrite(str(tmp_path / "mask" / f"face {index}.png"), picture)
    assert read_split(tmp_path).names == ("mask", "no mask")


def test_drawings_in_black_and_white_are_classes(tmp_path: Path):
    for name, place in (("one", 5), ("two", 30)):
        (tmp_path / name).mkdir()
        for index in range(5):
            digit = np.zeros((64, 64), np.uint8)
            digit[place : place + 9 + index] = 255
            cv2.imwrite(str(tmp_path / name / f"{index}.png"), digit)
    assert read_split(tmp_path, grouped=False).names == ("one", "two")  # much alike


def test_photos_beside_class_folders_and_other_files_are_named(tmp_path: Path):
    draw(tmp_path, {"circle": 5, "square": 5, ".": 2})
    (tmp_path / "circle" / "film.mp4").write_bytes(b"film")
    (tmp_path / "square" / "._0000.jpg").write_bytes(b"side file")
    (tmp_path / "__MACOSX" / "circle").mkdir(parents=True)
    split = read_split(tmp_path)
    assert split.names == ("circle", "square")
    assert "Left out: 2 photos beside the class folders (0000.jpg, 0001.jpg)." in split.remarks
    assert "Passed over: 1 hidden file, 1 video (MP4)." in split.remarks


def test_class_folders_that_are_links(tmp_path: Path):
    draw(tmp_path / "disk", {"circle": 5, "square": 5})
    (tmp_path / "set").mkdir()
    for name in ("circle", "square"):
        (tmp_path / "set" / name).symlink_to(tmp_path / "disk" / name)
    split = read_split(tmp_path / "set")
    assert len(split.train) + len(split.tune) + len(split.validation) == 10


@pytest.mark.parametrize("head_only", [False, True])
def test_a_class_that_cannot_be_read_stops_before_training(
    head_only: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    from training.__main__ import main

    draw(tmp_path / "set", {"circle": 5, "square": 5, "triangle": 5})
    for path in (tmp_path / "set" / "square").iterdir():
        path.write_bytes(b"\xff\xd8\xff broken")
    arguments = ["fit", str(tmp_path / "set"), "--out", str(tmp_path / "model"), "--quiet"]
    assert main([*arguments, "--head-only"] if head_only else arguments) == 1
    error = capsys.readouterr().err
    assert "None of the photos can be read in the class folder 'square'. The first: " in error
    assert not (tmp_path / "model").exists()


def test_an_empty_class_says_what_it_holds(tmp_path: Path):
    draw(tmp_path, {"circle": 5, "square": 5})
    (tmp_path / "birds").mkdir()
    (tmp_path / "birds" / "list.pdf").write_bytes(b"%PDF")
    with pytest.raises(DataError, match="'birds' has no photos in it: it holds 1 PDF"):
        read_split(tmp_path)


def test_uneven_classes_are_warned_of_and_each_is_validated(tmp_path: Path):
    split = read_split(draw(tmp_path, {"circle": 70, "square": 6, "triangle": 5}))
    assert "uneven, 70 photos of 'circle' beside 6 of 'square', 5 of 'triangle'" in said(split)
    held = [sample.label for sample in split.validation]
    assert [held.count(label) for label in range(3)] == [14, 2, 2]
    assert {sample.label for sample in split.train} == {0, 1, 2}
    even = read_split(draw(tmp_path / "even", {"circle": 8, "square": 6}))
    assert "uneven" not in said(even)


def test_names_are_compared_as_people_read_them(tmp_path: Path):
    apart, composed = (unicodedata.normalize(form, "Füchse") for form in ("NFD", "NFC"))
    draw(tmp_path / "set", {apart: 5, 'Hund, "klein"': 5, "گربه\u200cها": 5, "=1+1": 5})
    names = read_split(tmp_path / "set").names
    assert set(names) == {composed, 'Hund, "klein"', "گربه\u200cها", "=1+1"}
    samples, remarks = dataset.read_known(tmp_path / "set", [composed, "=1+1"])
    assert len(samples) == 10
    assert len(remarks) == 2
    draw(tmp_path / "set", {composed: 5})
    with pytest.raises(DataError, match="spelled in two ways"):
        read_split(tmp_path / "set")


def test_a_folder_name_that_is_not_utf8(tmp_path: Path):
    draw(tmp_path, {"circle": 5, os.fsdecode(b"F\xfcchse"): 5})
    names = read_split(tmp_path).names
    assert names == ("F\\xfcchse", "circle")
    assert len(dataset.read_known(tmp_path, names)[0]) == 10


def test_classes_are_displayed_apart():
    assert [label.display for label in labels_of(["cat", "Cats", "bus"])] == ["cat", "Cats", "bus"]
    assert [label.display for label in labels_of(["cats", "big_dog"])] == ["cat", "big dog"]


def test_the_inputs_stay_as_they_are(tmp_path: Path):
    draw(tmp_path, {"circle": 5, "square": 5})
    before = sorted(os.walk(tmp_path))
    read_split(tmp_path)
    assert sorted(os.walk(tmp_path)) == before
    shutil.rmtree(tmp_path / "square")
    with pytest.raises(DataError, match="only 'circle'"):
        read_split(tmp_path)


def test_evaluate_knows_the_synthetic_pictures_as_fit_does(shapes: Path, capsys):
    from training.__main__ import main

    assert main(["evaluate", str(shapes), "synthetic", "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures["photos"] == 150
    assert set(figures["classes"]) == set(synthetic.NAMES)
