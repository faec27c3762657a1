"""The benchmarks measure what they say; how fast anything is, is not for tests to decide."""

import json
import subprocess
import sys
from pathlib import Path

import cv2
import pytest

from benchmarks import pointing
from training import synthetic


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder as the pointing benchmark wants it: photos, masks, whole and as crops."""
    root = synthetic.write(tmp_path / "pets", photos=6, seed=17)
    synthetic.beside(root, "masks").rename(root / "masks")
    whole, crops = ["file,label,mask"], ["file,label,mask,left,top,right,bottom"]
    for name in synthetic.NAMES:
        for index in range(6):
            row = f"{name}/{index:04d}.png,{name},masks/{name}/{index:04d}.png"
            whole.append(row)
            crops.append(f"{row},0,0,96,96")
    (root / "pets.csv").write_text("\n".join(whole))
    (root / "offcentre.csv").write_text("\n".join(crops))
    return root


def test_pointing_counts_photos_and_crops_alike(shapes: Path, data: Path):
    result = pointing.run(shapes, data)
    assert result["whole"] == result["offcentre"]  # these crops are whole photos
    whole = result["whole"]
    assert whole["photos"] == 18
    assert whole["accuracy"] >= 0.8
    assert whole["peak_on_animal"] >= 0.9
    assert whole["pixel_auroc"] > whole["centre_pixel_auroc"]
    low, high = whole["peak_on_animal_95"]
    assert low <= whole["peak_on_animal"] <= high


def test_crops_are_what_cropped_files_would_be(shapes: Path, data: Path):
    """Photo and mask are cut alike: the oracle is a folder of photos and masks cut beforehand."""
    left, top, right, bottom = 10, 20, 90, 92
    rows = (data / "offcentre.csv").read_text()
    (data / "offcentre.csv").write_text(rows.replace("0,0,96,96", "10,20,90,92"))
    cropped = pointing.run(shapes, data)["offcentre"]
    for path in data.rglob("*.png"):
        cv2.imwrite(str(path), cv2.imread(str(path), -1)[top:bottom, left:right])
    assert pointing.run(shapes, data)["whole"] == cropped


def test_boxes_are_masks_given_by_their_corners(shapes: Path, data: Path):
    """A box around the whole photo cannot be missed; one where nothing is cannot be hit."""
    for name in ("pets.csv", "offcentre.csv"):
        (data / name).unlink()
    for corners, hits in (("0,0,1,1", 1), ("0,0,0,0", 0)):
        (data / "boxes.csv").write_text(f"file,x1,y1,x2,y2\ncircle/0000.png,{corners}\n")
        result = pointing.run(shapes, data)
        assert set(result) == {"model", "boxes"}
        assert result["boxes"]["peak_on_animal"] == hits
    assert result["boxes"]["photos"] == 1


def test_explain_prints_json_with_its_ratios(shapes: Path):
    command = [sys.executable, "-m", "benchmarks", "explain", "--model", str(shapes)]
    done = subprocess.run([*command, "--repeats", "3"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    times = result["milliseconds"]
    ours = times["litert_forward_and_all_heatmaps"]
    assert result["all_heatmaps_over_forward"] == pytest.approx(ours / times["litert_forward"])
    assert result["keras_example_over_ours"] == pytest.approx(
        times["keras_example_grad_cam"] / ours
    )
