"""The whole report: through the command line, and what it tells of other files."""

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from models import bundle
from models.engine import Engine
from training import backgrounds, synthetic
from training.__main__ import main
from training.dataset import Sample, read_known
from training.report import measure, without_folders
from training.report_html import render


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve pictures of shapes; their masks stand in pictures.masks."""
    return synthetic.write(tmp_path_factory.mktemp("report") / "pictures", photos=4, seed=17)


def test_near_duplicates_are_listed_and_left_out_of_a_second_accuracy(
    shapes_engine: Engine, pictures: Path
):
    samples, _ = read_known(pictures, shapes_engine.card.names)
    # Called another class: wrong in any case, but known from training.
    wrong = [Sample(s.path, (s.label + 1) % 3) for s in samples[:3]]
    elsewhere = pictures.parent / "learned" / "a.png"
    report = measure(
        shapes_engine,
        wrong + samples[3:],
        pictures,
        near_duplicates=[
            (pictures / "circle" / "0003.png", samples[0].path, 2),
            (elsewhere, samples[1].path, 4),
            (elsewhere, samples[2].path, 5),
        ],
    )
    found = report["near_duplicates"]
    assert found["photos"] == 3
    assert found["pairs"][:2] == [
        {"training": "circle/0003.png", "validation": "circle/0000.png", "distance": 2},
        {"training": "a.png", "validation": "circle/0001.png", "distance": 4},
    ]
    right = report["accuracy"]["value"] * 12
    assert found["accuracy_without"]["photos"] == 9
    assert found["accuracy_without"]["value"] == pytest.approx(right / 9)
    assert measure(shapes_engine, samples, pictures)["near_duplicates"] is None


def test_the_history_of_a_card_reaches_the_report(shapes_engine: Engine, pictures: Path):
    samples, _ = read_known(pictures, shapes_engine.card.names)
    engine = Engine(shapes_engine.folder)
    history = [{"loss": 2.0, "accuracy": 0.5, "seconds": 3.0}, {"loss": 1.0, "accuracy": 0.75}]
    engine.card = replace(engine.card, provenance={"history": history})
    assert measure(engine, samples[:3], pictures)["history"] == {
        "loss": [2.0, 1.0], "accuracy": [0.5, 0.75],
    }  # fmt: skip
    for provenance in ({}, {"history": history[:1]}):
        engine.card = replace(engine.card, provenance=provenance)
        assert measure(engine, samples[:3], pictures)["history"] is None


@pytest.fixture
def model(shapes: Path, tmp_path: Path) -> Path:
    """A copy, for other tests count the files of the trained bundle."""
    return shutil.copytree(shapes, tmp_path / "model")


def test_the_command_writes_the_report_into_the_bundle(
    model: Path, pictures: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    root = shutil.copytree(pictures, tmp_path / "photos")
    masks = shutil.copytree(synthetic.beside(pictures, "masks"), tmp_path / "photos.masks")
    (root / "square" / "broken.png").write_bytes(b"not a picture")
    (masks / "circle" / "0000.png").write_bytes(b"nor this")
    command = ["evaluate", str(model), str(root), "--report", f"--masks={masks}"]
    assert main([*command, "--json"]) == 0
    printed, said = capsys.readouterr()
    assert "Wrote report.json and report.html" in said

    bundle.load_card(model)  # more files than the card knows are no damage
    assert not list(model.glob("*.next"))
    report = json.loads((model / "report.json").read_text())
    about = report["about"]
    assert about["data"] == "photos"
    assert about["command"] == (
        "python -m training evaluate model photos --report --masks=photos.masks --json"
    )
    assert about["files"]["model.keras"] == bundle.sha256(model / "model.keras")
    assert re.fullmatch(r"20\d\d-\d\d-\d\d", about["date"])
    assert about["split"] is None
    assert [remark.split(":")[0] for remark in about["remarks"]] == [
        "circle/0000.png", "square/broken.png",
    ]  # fmt: skip
    assert report["classification"]["photos"] == 12
    assert json.loads(printed)["confusion"] == report["classification"]["confusion"]
    assert report["pointing"]["hit"]["photos"] == 11
    # Without its mask, a photo neither gives nor gets a background.
    lenders = backgrounds.pairs(np.repeat([0, 1, 2], 4))
    pairs = sum(guest != 0 and lender != 0 for guest, lender in enumerate(lenders))
    assert report["backgrounds"]["swapped"]["photos"] == pairs

    page = (model / "report.html").read_text()
    assert page == render(report)
    for text in (page, json.dumps(report)):
        assert str(tmp_path) not in text
        assert "tmp" not in text


def test_a_split_is_searched_for_near_duplicates(
    model: Path, pictures: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    root = shutil.copytree(pictures, tmp_path / "photos")
    lines = ["file,label,split"]
    for name in synthetic.NAMES:
        cv2.imwrite(  # the same picture, saved again
            str(root / name / "again.jpg"), cv2.imread(str(root / name / "0000.png"))
        )
        lines += [f"{name}/000{i}.png,{name},train" for i in range(3)]
        lines += [f"{name}/{file},{name},validation" for file in ("0003.png", "again.jpg")]
    (tmp_path / "split.csv").write_text("\n".join(lines))
    arguments = ["--split", str(tmp_path / "split.csv"), "--report", "--backgrounds", "0"]
    assert main(["evaluate", str(model), str(root), *arguments]) == 0
    report = json.loads((model / "report.json").read_text())
    assert report["about"]["split"] == "split.csv"
    assert report["classification"]["photos"] == 6
    assert {"training": "circle/0000.png", "validation": "circle/again.jpg"} in [
        {key: pair[key] for key in ("training", "validation")}
        for pair in report["near_duplicates"]["pairs"]
    ]
    assert report["near_duplicates"]["accuracy_without"]["photos"] == 3
    assert "6 photos" in capsys.readouterr().out
    assert "circle/again.jpg" in (model / "report.html").read_text()


def test_what_is_wrong_is_said(
    model: Path, pictures: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    command = ["evaluate", str(model), str(pictures), "--report"]
    assert main([*command, "--masks", str(tmp_path / "none")]) == 1
    assert "no mask" in capsys.readouterr().err
    assert not (model / "report.json").exists()
    with pytest.raises(SystemExit) as wrong_usage:
        main([*command, "--backgrounds", "-1"])
    assert wrong_usage.value.code == 2


def test_a_command_line_tells_nothing_of_the_machine():
    line = "python -m training evaluate '/home/me/my model' ../photos --masks=/data/masks --report"
    assert without_folders(line) == (
        "python -m training evaluate 'my model' ../photos --masks=masks --report"
    )
