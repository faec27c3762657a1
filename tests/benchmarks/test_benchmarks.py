"""The benchmarks measure what they say; how fast anything is, is not for tests to decide."""

import json
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest

from benchmarks import placement, pointing
from benchmarks.__main__ import main
from models.architectures import build
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


def test_explain_prints_json_with_its_ratios(shapes: Path, monkeypatch, capsys):
    # MobileNetV2, beside which it is timed, takes long to convert.
    tiny = build("tiny_cnn", 3, size=224)
    monkeypatch.setattr("models.architectures.build", lambda *a, **b: tiny)
    command = ["explain", "--model", str(shapes), "--repeats", "3", "--rise-masks", "10"]
    assert main(command) == 0
    result = json.loads(capsys.readouterr().out)
    times = result["milliseconds"]
    ours = times["litert_forward_and_all_heatmaps"]
    assert result["all_heatmaps_over_forward"] == pytest.approx(ours / times["litert_forward"])
    assert result["keras_example_over_ours"] == pytest.approx(
        times["keras_example_grad_cam"] / ours
    )
    assert result["rise_over_forwards"] == pytest.approx(times["rise"] / times["as_many_forwards"])
    assert "peers" not in result


def test_peers_that_are_not_installed_are_refused_at_once(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "xplique", None)  # as if it were not installed
    monkeypatch.setattr(sys, "argv", ["benchmarks", "explain", "--peers"])
    with pytest.raises(SystemExit, match="2"):
        main()
    said = capsys.readouterr().err
    assert "xplique; requirements-peers.txt says how to get them." in said


@pytest.mark.parametrize("side", [64, 144])
@pytest.mark.parametrize(("taps", "offset"), [(np.s_[:, :], (0, 0)), (np.s_[2, 4], (14, 0))])
def test_placement_finds_where_kernels_read(taps, offset, side):
    """With constant kernels in the centre; in the last column of 5 x 5, 2 + 4 + 8 pixels right."""
    model = build("tiny_cnn", 3)
    for number in (1, 2, 3):
        kernel = np.zeros(model.get_layer(f"conv_{number}").kernel.shape)
        kernel[taps] = 0.01
        model.get_layer(f"conv_{number}").set_weights([kernel])
        model.get_layer(f"norm_{number}").beta.assign_add(9 * np.ones(kernel.shape[-1]))
    views = np.random.default_rng(0).integers(0, 256, (2, side, side, 3), np.uint8)
    found = placement.measure(model, "relu_3", views)
    computed, evenly = found["computed"], found["stretched_evenly"]
    assert computed["view_pixels"]["offset"] == pytest.approx(offset, abs=1e-3)
    assert computed["view_pixels"]["rms"] == pytest.approx(offset[0], abs=1e-3)
    assert computed["view_pixels"]["spread"] == pytest.approx((0, 0), abs=1e-3)
    assert computed["cells"]["offset"] == pytest.approx(np.array(offset) / 8, abs=1e-3)
    # 8 cells of 8 pixels: the first is centred on pixel 7, and would be drawn on 3.5.
    assert evenly["view_pixels"]["offset"] == pytest.approx(np.array(offset) + 3.5, abs=1e-3)
    assert (found["cells"], found["share_that_counts"]) == (16, 1)


def test_placement_reads_photos_and_no_masks(shapes: Path, data: Path):
    for mask in (data / "masks").rglob("*.png"):
        mask.write_text("no picture")
    found = placement.run(shapes, data, 5)
    assert found["layer"] == "relu_3"
    assert (found["view"]["size"], found["larger_view"]["size"]) == (64, 144)
    for measured in (found["view"], found["larger_view"]):
        assert measured["photos"] == 5
        assert measured["computed"]["cells"]["rms"] < 1


def test_field_measures_a_run_and_kills_another(monkeypatch, capsys):
    size = ["--size", "160", "120", "--model", "compact_cnn", "--workers", "1"]
    command = ["benchmarks", "field", "--photos", "20", "--kills", "1", *size]
    monkeypatch.setattr("sys.argv", command)
    assert main() == 0
    result = json.loads(capsys.readouterr().out)
    assert (result["photos"], result["width"], result["height"]) == (20, 160, 120)
    assert result["killed_rows_equal"] is True
    [killed_at] = result["killed_at"]
    assert 0 <= killed_at <= 20
    rate, alone = result["photos_per_second"], result["alone_ms"] / 1000
    assert result["clock_ratio"] == pytest.approx(rate * alone)
    assert result["per_core_hour"] == pytest.approx(3_600_000 / result["processor_ms"])
    assert 0 < result["clock_ratio"] < 2  # the start is in it
    assert result["megabytes"] > 50
    assert result["journal_bytes"] > 20 * 100


def test_faithfulness_puts_every_map_beside_those_that_know_nothing(
    shapes: Path, data: Path, tmp_path: Path, capsys
):
    some = ["--methods", "grad_cam", "eigen_cam", "--photos", "9", "--randomised", "3"]
    out, few = tmp_path / "figures.json", tmp_path / "digest.json"
    files = ["--json", str(out), "--digest", str(few)]
    assert main(["faithfulness", str(shapes), str(data), *some, *files]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("|")[1].strip() for line in lines[2:]] == [
        "Grad-CAM", "Eigen-CAM", "*random*", "*centre*", "*edges*",
    ]  # fmt: skip
    result = json.loads(out.read_text())
    assert result["photos"] == {"whole": 9, "offcentre": 9}
    ours, edges = result["whole"]["grad_cam"], result["whole"]["edges"]
    digest = json.loads(few.read_text())
    assert (digest["photos"], set(digest["methods"])) == (9, {"grad_cam", "eigen_cam"})
    alike = digest["methods"]["grad_cam"]["without_weights"]
    assert alike == pytest.approx(ours["randomised_all"]["mean"], abs=0.005)
    assert ours["pointing"]["mean"] >= 0.8
    assert edges["randomised_all"]["mean"] == 1 > ours["randomised_all"]["mean"] + 0.3
    # What is paired is the mean of the differences, and so the difference of the means.
    paired = result["paired"]["grad_cam - random: insertion_grey"]
    random = result["whole"]["random"]["insertion_grey"]["mean"]
    assert paired["mean"] == pytest.approx(ours["insertion_grey"]["mean"] - random)
    assert paired["95"][0] > 0
