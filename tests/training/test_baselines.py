"""Classical algorithms see what their features can see, and stand beside bundles fairly."""

import json
from pathlib import Path

import cv2
import numpy as np
import pytest

from models import bundle
from training import synthetic
from training.__main__ import main
from training.baselines import shipped

CLASSICAL = 12  # two kinds of features and both together, four classifiers each


def write_classes(root: Path, make, rng: np.random.Generator, photos: int = 20) -> Path:
    for name in ("one", "two"):
        (root / name).mkdir(parents=True)
        for index in range(photos):
            cv2.imwrite(str(root / name / f"{index:02d}.png"), make(name == "two", rng))
    return root


def by_colour(second: bool, rng: np.random.Generator) -> np.ndarray:
    """Red or green, with specks without direction."""
    pixels = rng.integers(0, 80, (64, 64, 3), np.uint8)
    pixels[..., 1 if second else 2] += 120
    return pixels


def by_direction(second: bool, rng: np.random.Generator) -> np.ndarray:
    """Stripes, lying or standing, of the same two greys."""
    wave = (np.arange(64) + rng.integers(0, 16)) // 8 % 2 * 120
    rows = np.broadcast_to(wave[:, None], (64, 64))
    grey = (rows if second else rows.T) + rng.integers(0, 80, (64, 64))
    return np.repeat(grey[..., None], 3, axis=2).astype(np.uint8)


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> dict:
    assert main(["compare", *map(str, arguments), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def rows(result: dict) -> dict[str, dict]:
    return {row["name"]: row for row in result["rows"]}


@pytest.mark.parametrize(
    ("make", "sees", "blind"), [(by_colour, "colour", "HOG"), (by_direction, "HOG", "colour")]
)
def test_each_kind_of_features_sees_its_own(
    make, sees, blind, tmp_path: Path, rng: np.random.Generator, capsys: pytest.CaptureFixture[str]
):
    result = run(capsys, write_classes(tmp_path / "photos", make, rng))
    assert result["learned"] + result["validated"] == 40
    assert result["validated"] in (8, 9)  # two that are much alike stay together
    assert len(result["rows"]) == CLASSICAL  # no bundle that ships knows these classes
    for name, row in rows(result).items():
        if name.startswith(f"{sees},"):
            assert row["accuracy"] == row["macro_f1"] == 1, name
        if name.startswith(f"{blind},"):
            assert row["accuracy"] <= 0.875, name
        assert row["trained_here"]
        assert row["training_seconds"] > 0
        assert row["milliseconds"] > 0
        assert row["size"] > 0
    # What has to be kept: the trees of a forest, or all photos, but of a line only its direction.
    sizes = {name: row["size"] for name, row in rows(result).items()}
    assert sizes["HOG, nearest neighbours"] > 32 * 1764 * 4 > sizes["HOG, logistic regression"]


def test_the_same_seed_gives_the_same_figures(
    tmp_path: Path, rng: np.random.Generator, capsys: pytest.CaptureFixture[str]
):
    root = write_classes(tmp_path / "photos", by_colour, rng, photos=8)
    figures = [
        [(row["name"], row["accuracy"], row["macro_f1"]) for row in run(capsys, root)["rows"]]
        for _ in range(2)
    ]
    assert figures[0] == figures[1]


@pytest.fixture
def shuffled(tmp_path: Path) -> list[str]:
    """Arguments: new shapes, some of them in the wrong folder, and their split file."""
    root = synthetic.write(tmp_path / "new", photos=10, seed=5)
    for i in (0, 1):
        circle, square = root / "circle" / f"{i:04d}.png", root / "square" / f"{i:04d}.png"
        square.write_bytes(circle.read_bytes() + b"\0")
    lines = [
        f"{name}/{i:04d}.png,{name},{'validation' if i < 4 else 'train'}"
        for name in synthetic.NAMES
        for i in range(10)
    ]
    (tmp_path / "split.csv").write_text("\n".join(["file,label,split", *lines]))
    return [str(root), "--split", str(tmp_path / "split.csv")]


def test_a_bundle_has_the_figures_that_evaluate_gives_it(
    shapes: Path, shuffled: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert main(["evaluate", str(shapes), *shuffled, "--json"]) == 0
    evaluated = json.loads(capsys.readouterr().out)
    twice = tmp_path / "twice"  # an ensemble of one network with itself
    data, *split = shuffled
    join = ["ensemble", str(shapes), str(shapes), "--out", str(twice), "--data", data, *split]
    assert main(join) == 0
    capsys.readouterr()
    assert main(["compare", *shuffled, "--bundles", str(shapes), str(twice), "--json"]) == 0
    said = capsys.readouterr()
    result = json.loads(said.out)
    seconds = bundle.read_card(shapes).provenance["seconds"]
    assert 0.7 < evaluated["accuracy"] < 1
    for name in ("shapes", "twice"):
        row = rows(result)[name]
        assert row["accuracy"] == pytest.approx(evaluated["accuracy"])
        assert row["macro_f1"] == pytest.approx(evaluated["macro_f1"])
        assert row["size"] == (shapes / bundle.TFLITE).stat().st_size
        assert row["training_seconds"] == seconds
        assert not row["trained_here"]
    assert len(result["rows"]) == CLASSICAL + 2
    scores = [row["macro_f1"] for row in result["rows"]]
    assert scores == sorted(scores, reverse=True)
    assert result["best"] == "shapes"  # the others learned from 18 photos
    # It learned from photos of its own, not from these.
    assert "shapes was trained on another split (80/20, seed 0)" in said.err


def test_the_table_says_where_training_times_come_from(
    shapes: Path, shuffled: list[str], capsys: pytest.CaptureFixture[str]
):
    assert main(["compare", *shuffled, "--bundles", str(shapes)]) == 0
    printed = capsys.readouterr().out
    lines = {line.split("  ")[0]: line for line in printed.splitlines()}
    seconds = bundle.read_card(shapes).provenance["seconds"]
    assert f" {seconds:.1f} s* " in lines["shapes"]
    assert " s  " in lines["colour + HOG, SVM"]
    assert "* from the model's card" in printed
    assert "Best by macro-F1: shapes." in printed


def test_a_model_of_other_classes_is_refused(
    shuffled: list[str], capsys: pytest.CaptureFixture[str]
):
    assert main(["compare", *shuffled, "--bundles", bundle.DEFAULT]) == 1
    said = capsys.readouterr()
    assert "animals knows cats, dogs, snakes, but the photos show circle, square" in said.err
    assert said.out == ""


def test_unreadable_photos_are_named_and_a_class_without_others_is_refused(
    tmp_path: Path, rng: np.random.Generator, capsys: pytest.CaptureFixture[str]
):
    root = write_classes(tmp_path / "photos", by_colour, rng, photos=8)
    lines = [
        f"{name}/{i:02d}.png,{name},{'validation' if i < 3 else 'train'}"
        for name in ("one", "two")
        for i in range(8)
    ]
    (tmp_path / "split.csv").write_text("\n".join(["file,label,split", *lines]))
    arguments = ["compare", str(root), "--split", str(tmp_path / "split.csv"), "--json"]
    for i in range(3, 8):
        (root / "two" / f"{i:02d}.png").write_bytes(b"broken %d" % i)
    assert main(arguments) == 1
    assert "None of the photos can be read in the class folder 'two'" in capsys.readouterr().err

    for i in (3, 4):
        cv2.imwrite(str(root / "two" / f"{i:02d}.png"), by_colour(True, rng))
    (root / "one" / "00.png").write_bytes(b"broken")
    assert main(arguments) == 0
    said = capsys.readouterr()
    result = json.loads(said.out)
    assert (result["learned"], result["validated"]) == (7, 5)
    assert len(result["remarks"]) == said.err.count("Left out: ") == 4


def test_bundles_that_ship_stand_beside_by_default():
    assert {"animals", "report_cnn"} <= {path.name for path in shipped(["snakes", "cats", "dogs"])}
    assert shipped(["cats", "dogs"]) == []
