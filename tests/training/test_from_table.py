"""python -m training teach: corrections make a better head, and it says by how much."""

import json
from pathlib import Path

import numpy as np
import pytest

from explain import records
from explain.__main__ import main as explain
from explain.convert import main as convert
from explain.corrections import Corrections
from models import taught
from tests.made import trap_photo
from training.__main__ import main
from training.from_table import Said, divide, thresholds


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A table whose photos the default network cannot name: it errs by design."""
    folder = tmp_path_factory.mktemp("reviewed")
    for number in range(24):
        for night in (False, True):
            name = f"{'fox' if night else 'wood'}{number:02}.jpg"
            taken = f"2024:05:06 {'22' if night else '12'}:{2 * number:02}:00"
            trap_photo(folder / "card" / name, taken, night=night, seed=number)
    table = folder / "t.jsonl"
    explain([str(folder / "card"), "--table", str(table), "--workers", "1"])
    corrections = Corrections.of(table)
    photos = [row["photo"] for row in records.read(table)]
    corrections.add([photo for photo in photos if "fox" in photo], "fox")
    corrections.add([photo for photo in photos if "wood" in photo], "")
    corrections.add([photos[0]], "owl")  # one photo is too few to learn from
    return table


def test_corrections_improve_the_held_out_figure(reviewed: Path, tmp_path: Path, capsys):
    out = tmp_path / "own.zip"
    arguments = ["teach", "--from", str(reviewed), "--out", str(out)]
    assert main([*arguments, "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    before, after = figures["before"], figures["after"]
    assert before["photos"] == after["photos"] == 14  # of 47 that can be learned from
    assert before["value"] < 0.9 <= after["low"] + 0.2 < after["value"] + 0.2
    assert figures["left_out"] == ["owl"]
    assert set(figures["thresholds"]) == {"fox", "nothing"}
    assert taught.load(out).card.names == ("fox", "nothing") or set(
        taught.load(out).card.names
    ) == {"fox", "nothing"}
    assert main(arguments) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"On 14 photos kept aside: {100 * before['value']:.1f}% right before")
    # The new head looks, and each class is answered from its own confidence on.
    table = tmp_path / "next.jsonl"
    explain([str(reviewed.parent / "card"), "--table", str(table), "--model", str(out),
             "--workers", "1"])  # fmt: skip
    limits, sheet = Path(f"{out}.thresholds.json"), tmp_path / "t.csv"
    convert([str(table), "--to", "timelapse", "--out", str(sheet), "--thresholds", str(limits)])
    assert sheet.read_text(encoding="utf-8").count(",fox,answer,") > 15


def test_an_event_is_learned_from_or_judged_by_and_never_both():
    said = [Said(f"{i}.jpg", "ab"[i % 2], f"event {i // 4}", True) for i in range(80)]
    learn, judge = divide(said)
    assert {one.event for one in learn}.isdisjoint(one.event for one in judge)
    assert learn
    said = [Said(f"{i}.jpg", "ab"[i // 40], f"event {i // 4}", True) for i in range(80)]
    learn, judge = divide(said)
    assert (len(learn), len(judge)) == (56, 24)
    assert {one.label for one in judge} == {"a", "b"}


def test_the_same_photos_are_divided_alike_wherever_they_lie():
    def judges(folder: str) -> list[str]:
        said = [
            Said(f"{folder}/{i}.jpg", "ab"[i % 2], f"{folder}/{i}.jpg", True) for i in range(40)
        ]
        return [one.photo.removeprefix(folder) for one in divide(said)[1]]

    assert judges("/cards/7") == judges("/mnt/old disk/cards/7")


def test_a_threshold_gives_the_wanted_precision():
    confidence = np.array([0.9, 0.8, 0.7, 0.7, 0.6, 0.95])
    right = np.array([True, True, True, False, True, False])
    best = ["a"] * 5 + ["b"]
    found = thresholds(best, confidence, right, ["a", "b", "c"], 0.75)
    assert found["a"] == {"confidence": 0.6, "answered": 5, "right": 4}
    assert found["b"] == {"confidence": None, "answered": 0, "right": 0}
    assert found["c"]["confidence"] is None
    # Equally sure photos are answered together: 0.7 stands for a right and a wrong one.
    assert thresholds(best, confidence, right, ["a"], 0.9)["a"]["confidence"] == 0.8


def test_too_few_corrections_are_a_sentence(tmp_path: Path, capsys):
    trap_photo(tmp_path / "card" / "a.jpg")
    table = tmp_path / "t.jsonl"
    explain([str(tmp_path / "card"), "--table", str(table), "--workers", "1"])
    arguments = ["teach", "--from", str(table), "--out", str(tmp_path / "own.zip")]
    assert main(arguments) == 1
    assert "too few corrections" in capsys.readouterr().err
    assert not (tmp_path / "own.zip").exists()
