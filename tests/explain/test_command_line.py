"""python -m explain: one JSON object a photo."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from explain.__main__ import main
from explain.methods import METHODS
from training import synthetic

KEYS = {
    "photo", "verdict", "label", "probabilities", "confidence", "reasons", "tips", "codes",
    "set", "familiarity", "temperature", "target", "contrast", "method", "layer", "peak",
    "milliseconds",
}  # fmt: skip


def run(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, list[dict]]:
    status = main([*arguments, "--json"])
    return status, [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """photos/{a.png, notes.txt, deep/a.png, deep/a.JPG, deep/er/broken.jpg}."""
    rng = np.random.default_rng(3)
    root = tmp_path / "photos"
    (root / "deep" / "er").mkdir(parents=True)
    for place in ("a.png", "deep/a.png", "deep/a.JPG"):
        Image.fromarray(synthetic.picture("square", rng)[0]).resize((120, 80)).save(root / place)
    (root / "notes.txt").write_text("not a photo, and not asked for")
    (root / "deep" / "er" / "broken.jpg").write_bytes(b"\xff\xd8\xff broken")
    return root


def test_a_photo_gives_one_object(shapes: Path, folder: Path, capsys):
    path = str(folder / "a.png")
    status, [result] = run([path, "--model", str(shapes), "--top", "1"], capsys)
    assert status == 0
    assert set(result) == KEYS
    assert result["photo"] == path
    assert set(result["probabilities"]) == {"circle", "square", "triangle"}  # whatever --top says
    assert sum(result["probabilities"].values()) == pytest.approx(1)
    assert result["confidence"] == max(result["probabilities"].values())
    assert result["target"] == max(result["probabilities"], key=result["probabilities"].get)
    assert (result["label"] is None) == (result["verdict"] != "answer")
    assert bool(result["reasons"]) == (result["verdict"] != "answer")
    x, y = result["peak"]
    assert 0 <= x < 120
    assert 0 <= y < 80
    assert result["milliseconds"] > 0


def test_photos_of_the_same_animal_are_answered_once(chelsea: Path, tmp_path: Path, capsys):
    from gradio import media

    lion, broken = media.get_image("lion.jpg"), tmp_path / "broken.jpg"
    broken.write_bytes(b"no photo")
    photos = [lion, str(broken), str(chelsea), str(chelsea)]
    status, [*each, joint] = run(["--same-animal", *photos], capsys)
    assert status == 1  # one of them is broken
    assert [one.get("verdict") for one in each] == ["unfamiliar", None, "answer", "answer"]
    assert joint["same_animal"] == [lion, str(chelsea), str(chelsea)]
    assert joint["left_out"] == [{"photo": str(broken), "error": each[1]["error"]}]
    # The lion does not vote, and the copy says nothing new: what is left is the cat's own answer.
    assert joint["shares"] == [0, 1, 0]
    assert (joint["verdict"], joint["label"], joint["set"]) == ("answer", "cats", ["cats"])
    assert joint["probabilities"] == pytest.approx(each[2]["probabilities"])
    assert 0 <= each[0]["familiarity"] < each[2]["familiarity"] <= 1
    assert main(["--same-animal", lion, str(chelsea)]) == 0
    said = capsys.readouterr().out
    assert "All photos together: It's a cat" in said
    assert "Photo 1: not counted" in said


def test_a_folder_is_walked_and_a_broken_photo_does_not_stop_the_others(
    shapes: Path, folder: Path, capsys
):
    status, results = run([str(folder), "--model", str(shapes)], capsys)
    assert status == 1
    assert [result["photo"] for result in results] == [
        f"{folder}/a.png", f"{folder}/deep/a.JPG", f"{folder}/deep/a.png",
        f"{folder}/deep/er/broken.jpg",
    ]  # fmt: skip
    assert set(results[-1]) == {"photo", "error"}
    assert results[-1]["error"].endswith(".")
    assert all(set(result) == KEYS for result in results[:-1])


def test_pictures_are_written_mirrored_and_unique(
    shapes: Path, folder: Path, tmp_path: Path, capsys
):
    out = tmp_path / "out"
    arguments = [str(folder), str(folder / "a.png"), "--out", str(out), "--model", str(shapes)]
    _, results = run(arguments, capsys)
    written = [result for result in results if "error" not in result]
    assert [Path(result["heatmap"]).relative_to(out).as_posix() for result in written] == [
        "a.heatmap.png", "deep/a.heatmap.png", "deep/a-2.heatmap.png", "a-2.heatmap.png",
    ]  # fmt: skip
    assert sorted(p for p in out.rglob("*.png")) == sorted(
        Path(result[key]) for result in written for key in ("overlay", "heatmap")
    )
    for result in written:
        heatmap = Image.open(result["heatmap"])
        assert (heatmap.mode, heatmap.size) == ("L", (120, 80))
        pixels = np.asarray(heatmap)
        assert pixels.max() == 255
        x, y = result["peak"]
        assert pixels[y, x] >= 250  # the peak is where the picture is brightest


def test_the_target_is_the_callers_choice(shapes: Path, folder: Path, capsys):
    path = str(folder / "a.png")
    maps = {}
    for name in ("circle", "square"):
        _, [result] = run([path, "--model", str(shapes), "--target", name], capsys)
        assert result["target"] == name
        maps[name] = result["peak"]
    assert maps["circle"] != maps["square"]


@pytest.mark.parametrize("method", METHODS)
def test_every_method_finds_the_shape(shapes: Path, folder: Path, method: str, capsys):
    _, [result] = run([str(folder / "a.png"), "--model", str(shapes), "--method", method], capsys)
    assert result["method"] == method
    _, mask = synthetic.picture("square", np.random.default_rng(3))
    rows, columns = np.nonzero(mask)  # of 96 x 96; the photo was stretched to 120 x 80
    x, y = result["peak"][0] * 96 / 120, result["peak"][1] * 96 / 80
    assert np.hypot(columns - x, rows - y).min() <= 12


def test_contrast_and_another_layer(shapes: Path, folder: Path, capsys):
    command = [str(folder / "a.png"), "--model", str(shapes), "--target", "circle"]
    _, [result] = run([*command, "--contrast", "square", "--layer", "relu_2"], capsys)
    assert (result["target"], result["contrast"]) == ("circle", "square")
    assert result["layer"] == "relu_2"


def test_a_wrong_layer_lists_those_there_are(shapes: Path, capsys):
    with pytest.raises(SystemExit):
        main(["x.png", "--model", str(shapes), "--layer", "relu"])
    assert "relu_1" in capsys.readouterr().err


def test_turned_photos_report_upright_pixels(shapes: Path, tmp_path: Path, capsys):
    """A photo stored on its side: the peak counts in the upright picture."""
    rgb, _ = synthetic.picture("circle", np.random.default_rng(11))
    rgb = np.pad(rgb, ((0, 0), (0, 60), (0, 0)), mode="reflect")
    upright = tmp_path / "upright.png"
    turned = tmp_path / "turned.png"
    Image.fromarray(rgb).save(upright)
    exif = Image.Exif()
    exif[0x0112] = 6  # "turn me clockwise to see me upright"
    Image.fromarray(np.rot90(rgb).copy()).save(turned, exif=exif)
    _, [a, b] = run([str(upright), str(turned), "--model", str(shapes)], capsys)
    assert a["peak"] == b["peak"]
    assert a["probabilities"] == b["probabilities"]


def test_without_json_people_read_it(shapes: Path, folder: Path, capsys):
    assert main([str(folder / "a.png"), "--model", str(shapes), "--top", "2"]) == 0
    printed = capsys.readouterr().out
    assert "square" in printed
    assert printed.count("%") >= 2
    with pytest.raises(json.JSONDecodeError):
        json.loads(printed)


@pytest.mark.parametrize(
    "arguments",
    [[], ["x.png", "--model", "no such model"], ["x.png", "--top", "0"],
     ["x.png", "--target", "unicorn"], ["x.png", "--bogus"],
     ["x.png", "--method", "guided"], ["x.png", "--target", "circle", "--why-not", "circle"]],
)  # fmt: skip
def test_wrong_usage_is_two(arguments: list[str], shapes: Path):
    if "--model" not in arguments:
        arguments = [*arguments, "--model", str(shapes)]
    with pytest.raises(SystemExit) as exit_:
        main(arguments)
    assert exit_.value.code == 2


def test_a_missing_photo_is_an_error_object_of_the_real_command(shapes: Path):
    command = [sys.executable, "-m", "explain", "nowhere.jpg", "--json", "--model", str(shapes)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 1
    assert set(json.loads(done.stdout)) == {"photo", "error"}
    assert "Traceback" not in done.stderr


def test_out_inside_the_input_is_never_explained(shapes: Path, folder: Path, capsys):
    """Not in the same run, not in the next one, not with another --out."""
    arguments = [str(folder), "--model", str(shapes)]
    for out in ("maps", "maps", "other", "."):
        _, results = run([*arguments, "--out", str(folder / out)], capsys)
        assert [Path(result["photo"]).name for result in results] == [
            "a.png", "a.JPG", "a.png", "broken.jpg",
        ]  # fmt: skip
    assert not list(folder.rglob(".*"))


def test_a_folder_without_photos_is_a_failure_in_one_sentence(shapes: Path, tmp_path: Path, capsys):
    (tmp_path / "film.mov").write_bytes(b"film")
    out = ["--out", str(tmp_path / "out")]
    status, [result] = run([str(tmp_path), "--model", str(shapes), *out], capsys)
    assert status == 1
    assert result == {
        "photo": str(tmp_path),
        "error": f"There are no photos in {tmp_path}: it holds 1 video (MOV).",
    }


def test_side_files_are_passed_over_and_counted(shapes: Path, folder: Path, capsys):
    (folder / "._a.png").write_bytes(b"\0\5\x16\7")
    (folder / "deep" / ".trash").mkdir()
    (folder / "deep" / ".trash" / "a.png").write_bytes((folder / "a.png").read_bytes())
    (folder / "IMG.HEIC").write_bytes(b"")
    Image.open(folder / "a.png").save(folder / "IMG.HEIC", "HEIF")
    assert main([str(folder), "--model", str(shapes), "--json"]) == 1  # one is broken
    printed = capsys.readouterr()
    assert len(printed.out.splitlines()) == 5
    assert "IMG.HEIC" in printed.out
    assert printed.err == "Passed over: 1 other file (TXT), 1 hidden file, 1 hidden folder.\n"


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_any_name_on_any_console(shapes: Path, tmp_path: Path, encoding: str, monkeypatch, capsys):
    """For people with escapes where the console has no signs; as data to the letter."""
    names = [
        os.fsdecode(b"F\xfcchse.png"),
        "\u041a\u043e\u0442 \U0001f431.png",
        "\u202egnp.tac.png",
    ]
    for name in names:
        Image.fromarray(synthetic.picture("square", np.random.default_rng(3))[0]).save(
            tmp_path / name, "PNG"
        )
    for more in ([], ["--json"]):
        written = io.BytesIO()
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding))
        assert main([str(tmp_path), "--model", str(shapes), *more]) == 0
        said = written.getvalue()
        assert not capsys.readouterr().err
        if more:
            found = [json.loads(line)["photo"] for line in said.decode().splitlines()]
            assert sorted(os.path.basename(path) for path in found) == sorted(names)
        else:
            assert "\u202e" not in said.decode(encoding)
            assert len(said.decode(encoding).splitlines()) >= 6


def test_no_chatter_before_a_sentence(shapes: Path):
    """Of TensorFlow, which finds the layer."""
    quiet = {k: v for k, v in os.environ.items() if k != "TF_CPP_MIN_LOG_LEVEL"}
    command = [sys.executable, "-m", "explain", "nowhere.jpg", "--model", str(shapes)]
    command += ["--layer", "relu_2"]
    done = subprocess.run(command, capture_output=True, env=quiet, text=True)
    assert done.returncode == 1
    assert len((done.stdout + done.stderr).splitlines()) <= 2
    assert "TensorFlow" not in done.stderr
    assert "oneDNN" not in done.stderr
