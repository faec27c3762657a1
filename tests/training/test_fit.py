"""Training through its command line, on generated pictures."""

import json
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import cv2
import numpy as np
import pytest

from explain.explanation import explain
from explain.faithfulness import pointing_hit
from models import bundle
from models.architectures import build
from models.card import ModelCard
from models.engine import Engine
from training import fit, measure, synthetic
from training import train as training
from training.__main__ import main
from training.shares import wilson

FIT = ["--arch", "tiny_cnn", "--quiet"]


def test_a_trained_model_is_right_and_looks_at_the_shape(shapes_engine: Engine, tmp_path: Path):
    root = synthetic.write(tmp_path / "new", photos=10, seed=99)
    right = hits = centre_hits = 0
    for path in sorted(root.rglob("*.png")):
        found = explain(shapes_engine, path)
        right += found.verdict.probabilities[0][0] == path.parent.name
        mask_file = synthetic.beside(root, "masks") / path.parent.name / path.name
        mask = cv2.imread(str(mask_file), cv2.IMREAD_GRAYSCALE) > 0
        hits += found.peak is not None and pointing_hit(mask, found.peak, tolerance=2)
        centre_hits += pointing_hit(mask, (47.5, 47.5), tolerance=2)
    assert right >= 27
    assert hits >= 28
    assert centre_hits <= 20  # the centre is no answer here


def test_the_card_says_how_the_model_was_made(shapes: Path):
    card = ModelCard.from_json((shapes / "card.json").read_text())
    assert card.names == ("circle", "square", "triangle")
    assert card.outside
    assert card.provenance["photos"] == {"train": 432, "tune": 48, "validation": 120}
    assert card.provenance["seed"] == 0
    assert card.provenance["recipe"]["arch"] == "tiny_cnn"
    assert "fit" in card.provenance["command"]
    assert card.metrics["validation"]["accuracy"] > 0.9
    assert set(card.files) == {"model.keras", "model.tflite", "head.npz", "memory.npz"}
    assert not (shapes.parent / "shapes.run").exists()
    assert (shapes.parent / "shapes.curves.png").stat().st_size > 1000


def test_fit_ends_with_its_figures(shapes: Path):
    card = ModelCard.from_json((shapes / "card.json").read_text())
    first, *lines = measure.ending(card)
    figures = card.metrics["validation"]
    count = figures["photos"]
    right = round(count * figures["accuracy"])
    low, high = wilson(right, count)
    share = f"{100 * right / count:.1f}% ({100 * low:.1f} to {100 * high:.1f})"
    assert first == f"On {count} photos that it had not seen: {share} right."
    said = "\n".join(lines)
    for name, of in figures["classes"].items():
        found = round(of["recall"] * of["photos"])
        assert f"{name}{' ' * (8 - len(name))}  {found} of {of['photos']} recognised" in said
    if right < count:
        assert "Weakest: " in said


def test_evaluate_agrees_with_counting_by_hand(
    shapes: Path, shapes_engine: Engine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    root = synthetic.write(tmp_path / "new", photos=4, seed=5)
    # Two circles called squares: the model has to be counted wrong there.
    for name in ("0000.png", "0001.png"):
        (root / "circle" / name).rename(root / "square" / f"circle-{name}")
    assert main(["evaluate", str(shapes), str(root), "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)

    counts = np.zeros((3, 3), int)
    for path in root.rglob("*.png"):
        answer = explain(shapes_engine, path).verdict.probabilities[0][0]
        names = shapes_engine.card.names
        counts[names.index(path.parent.name), names.index(answer)] += 1
    assert printed["confusion"] == counts.tolist()
    assert printed["photos"] == 12
    assert printed["accuracy"] == pytest.approx(np.trace(counts) / 12)
    circle = printed["classes"]["circle"]
    precision, recall = counts[0, 0] / counts[:, 0].sum(), counts[0, 0] / counts[0].sum()
    assert circle["precision"] == pytest.approx(precision)
    assert circle["recall"] == pytest.approx(recall)
    assert circle["f1"] == pytest.approx(2 * precision * recall / (precision + recall))

    assert main(["evaluate", str(shapes), str(root)]) == 0
    assert "12 photos" in capsys.readouterr().out


def test_trained_small_run_larger_and_mirrored(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    root = synthetic.write(tmp_path / "shapes", photos=12)
    out = tmp_path / "my model"
    options = ["--train-size", "48", "--size", "64", "--mirrored", "--centred", "--epochs", "2"]
    assert main(["fit", str(root), *FIT, "--out", str(out), *options]) == 0
    card = ModelCard.from_json((out / "card.json").read_text())
    assert (card.input_size, card.mirrored, card.centred) == (64, True, True)
    assert len(card.provenance["history"]) == 2
    assert card.conformal.coverage < 1  # as few tune photos as there are can promise
    said = capsys.readouterr().out
    assert "photos that it had not seen" in said
    assert "can promise only" in said
    assert said.endswith(f"    python -m app --model '{out}'\n")


@pytest.mark.parametrize("option", [["--mirrored"], ["--train-size", "64"]])
def test_a_head_that_is_not_linear_is_refused_before_training(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], option: list[str]
):
    root = synthetic.write(tmp_path / "shapes", photos=3)
    command = ["fit", str(root), "--arch", "report_cnn", "--quiet", "--out", str(tmp_path / "m")]
    assert main([*command, *option]) == 1
    assert "pooling and one dense layer" in capsys.readouterr().err
    assert not (tmp_path / "m").exists()


def test_a_killed_training_resumes_where_it_was(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    root = synthetic.write(tmp_path / "shapes", photos=12)
    command = [sys.executable, "-m", "training", "fit", str(root), *FIT]
    command += ["--out", str(tmp_path / "model"), "--epochs", "400", "--patience", "400"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    state = tmp_path / "model.run" / "state.json"
    deadline = time.monotonic() + 120
    while not state.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(signal.SIGKILL)
    process.wait()
    before = json.loads(state.read_text())
    done = len(before["history"])
    assert 1 <= done < 400
    assert not (tmp_path / "model").exists()  # a bundle appears complete or not at all

    assert main(command[3:]) == 1  # starting afresh would throw the work away
    assert "--resume" in capsys.readouterr().err
    # The same command goes on; one with other options would be another training.
    assert main([*command[3:], "--resume", "--seed", "1"]) == 1
    before["recipe"]["epochs"] = done + 1
    state.write_text(json.dumps(before))
    command[command.index("400")] = str(done + 1)
    assert main([*command[3:], "--resume"]) == 0
    card = ModelCard.from_json((tmp_path / "model" / "card.json").read_text())
    assert card.provenance["epochs_run"] == done + 1


def test_nothing_to_resume_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    root = synthetic.write(tmp_path / "shapes", photos=3)
    out = str(tmp_path / "model")
    assert main(["fit", str(root), *FIT, "--out", out, "--resume"]) == 1
    assert "nothing to resume" in capsys.readouterr().err
    assert not Path(out).exists()


def test_a_folder_with_other_files_is_refused_before_training(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    root = synthetic.write(tmp_path / "shapes", photos=3)
    before = sorted(root.rglob("*"))
    assert main(["fit", str(root), *FIT, "--out", str(root)]) == 1
    assert "already holds other files" in capsys.readouterr().err
    assert sorted(root.rglob("*")) == before


def test_a_loss_that_is_no_number_ends_training_and_overwrites_nothing(
    shapes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    root = synthetic.write(tmp_path / "shapes", photos=12)
    out = Path(shutil.copytree(shapes, tmp_path / "model"))
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    command = ["fit", str(root), *FIT, "--out", str(out), "--learning-rate"]
    assert main([*command, "1e38"]) == 1
    said = capsys.readouterr().err
    assert "In epoch 1 the loss stopped being a number" in said
    assert "smaller --learning-rate" in said
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before
    assert main([*command, "1e38", "--resume"]) == 1
    assert "nothing to resume" in capsys.readouterr().err
    assert not (tmp_path / "model.run").exists()  # nothing is in the way of another try


@pytest.mark.parametrize("number", [np.nan, pytest.param(np.inf, marks=pytest.mark.slow)])
def test_the_best_weights_before_a_nan_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], number
):
    end = training._Checkpoint.on_epoch_end

    def spoil(self, epoch, logs=None):
        end(self, epoch, logs)
        if epoch == 1:
            weights = self.model.get_weights()
            self.model.set_weights([np.full_like(w, number) for w in weights])

    monkeypatch.setattr(training._Checkpoint, "on_epoch_end", spoil)
    root = synthetic.write(tmp_path / "shapes", photos=12)
    out = tmp_path / "model"
    assert main(["fit", str(root), *FIT, "--epochs", "5", "--out", str(out)]) == 0
    assert "In epoch 3 the loss stopped being a number" in capsys.readouterr().out
    card = bundle.load_card(out)
    assert card.provenance["epochs_run"] == 2
    assert all(np.isfinite(weight).all() for weight in bundle.load_keras(out).get_weights())


@pytest.mark.slow  # a stock network; a small one says the same
def test_nan_in_a_pretrained_network_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def damaged(*arguments, **options):
        model = build(*arguments, **options)
        model.set_weights([np.full_like(w, np.nan) for w in model.get_weights()])
        return model

    monkeypatch.setattr(fit, "build", damaged)
    root = synthetic.write(tmp_path / "shapes", photos=12)
    command = ["fit", str(root), "--arch", "mobilenet_v2", "--size", "64", "--head-only"]
    command += ["--backbone-weights", "none", "--out", str(tmp_path / "model")]
    assert main(command) == 1
    assert "its weights are damaged" in capsys.readouterr().err
    assert not (tmp_path / "model").exists()
