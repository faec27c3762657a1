"""An exported file says of a photo what the page says of it, in every format."""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import cv2
import gradio.media
import numpy as np
import pytest
from ai_edge_litert.interpreter import Interpreter

from explain import cam, drawing
from models import bundle, graph, verdict, view
from models.card import Member
from models.engine import Engine
from models.photo import Photo
from training import synthetic
from training.__main__ import main

Outputs = dict[str, np.ndarray]
Runner = Callable[[np.ndarray], Outputs]


def run_tflite(file: Path) -> Runner:
    runner = Interpreter(str(file)).get_signature_runner()
    return lambda pixels: runner(photo=pixels)


def run_onnx(file: Path) -> Runner:
    import onnxruntime

    session = onnxruntime.InferenceSession(file)
    names = [output.name for output in session.get_outputs()]
    return lambda pixels: dict(zip(names, session.run(names, {"photo": pixels}), strict=True))


def run_saved_model(file: Path) -> Runner:
    import tensorflow as tf

    loaded = tf.saved_model.load(file.parent)  # its functions live as long as it does
    return lambda pixels: {k: v.numpy() for k, v in loaded.serve(tf.constant(pixels)).items()}


RUN = {"tflite": run_tflite, "onnx": run_onnx, "saved_model": run_saved_model}
FILES = {"tflite": "model.tflite", "onnx": "model.onnx", "saved_model": "saved_model.pb"}


def exported(folder: Path, format: str, out: Path) -> Runner:
    assert main(["export", str(folder), "--format", format, "--out", str(out)]) == 0
    return RUN[format](out / FILES[format])


def photos(chelsea: Path) -> Iterator[np.ndarray]:
    """50 pictures (H, W, 3) uint8: 10 generated, 40 crops of photos, sharp and off-centre."""
    rng = np.random.default_rng(0)
    for index in range(10):
        yield synthetic.picture((*synthetic.NAMES, None)[index % 4], rng)[0]
    images = [chelsea, *map(gradio.media.get_image, ("lion.jpg", "cheetah1.jpg", "tower.jpg"))]
    for image in images:
        whole = cv2.imread(str(image))[..., ::-1]
        for _ in range(10):
            side = int(rng.uniform(0.5, 1) * min(whole.shape[:2]))
            y, x = (int(rng.integers(0, length - side + 1)) for length in whole.shape[:2])
            yield np.ascontiguousarray(whole[y : y + side, x : x + side])


def page(engine: Engine, square: view.View) -> Outputs:
    """What the page computes of a view."""
    evidence, card = engine.run(square), engine.card
    maps = [cam.grad_cam(evidence, cam.target_weights(card, name)) for name in card.names]
    return {
        "logits": evidence.logits,
        "probabilities": verdict.probabilities(evidence.logits, card),
        "heatmaps": np.stack(maps, axis=-1),
    }


def assert_as_on_the_page(
    engine: Engine, run: Runner, pictures: list[np.ndarray], *, heat: float = 1e-2
) -> None:
    """Within 1e-2 of the range of all logits, of certainty, and `heat` of a photo's highest."""
    assert len(pictures) == 50
    size = engine.card.input_size
    squares = [view.of(Photo(rgb), size) for rgb in pictures]
    expected = [page(engine, square) for square in squares]
    spread = np.ptp([answer["logits"] for answer in expected])
    for square, there in zip(squares, expected, strict=True):
        found = run(square.pixels[None])
        assert found.keys() == there.keys()
        for name, tolerance in (
            ("logits", 1e-2 * spread),
            ("probabilities", 1e-2),
            ("heatmaps", heat * np.abs(there["heatmaps"]).max()),
        ):
            assert found[name].dtype == np.float32
            assert found[name].shape == (1, *there[name].shape)
            np.testing.assert_allclose(found[name][0], there[name], rtol=0, atol=tolerance)
    # No test at all if every photo got the same answer.
    assert len({int(answer["probabilities"].argmax()) for answer in expected}) > 1


@pytest.mark.slow  # the small bundle below says the same
@pytest.mark.parametrize("format", RUN)
def test_the_default_model_says_the_same_as_the_page(
    animals: Engine, chelsea: Path, format: str, tmp_path: Path
):
    run = exported(animals.folder, format, tmp_path / "out")
    assert_as_on_the_page(animals, run, list(photos(chelsea)))


@pytest.fixture(scope="module")
def mirrored(shapes: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small bundle with every switch of the card on."""
    folder = shutil.copytree(shapes, tmp_path_factory.mktemp("mirrored") / "shapes")
    bundle.update_card(folder, replace(bundle.load_card(folder), mirrored=True, centred=True))
    return folder


@pytest.fixture(scope="module", params=list(RUN))
def small(
    mirrored: Path, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> tuple[Path, Runner]:
    """That bundle exported: the model file, and how to run it."""
    out = tmp_path_factory.mktemp(request.param)
    return out / FILES[request.param], exported(mirrored, request.param, out)


def test_a_mirrored_centred_model_says_the_same_as_the_page(
    shapes_engine: Engine, mirrored: Path, chelsea: Path, small: tuple[Path, Runner]
):
    engine, pictures = Engine(mirrored), list(photos(chelsea))
    assert_as_on_the_page(engine, small[1], pictures)
    squares = [view.of(Photo(rgb), engine.card.input_size) for rgb in pictures]
    for name in ("logits", "heatmaps"):  # the switches matter
        switched = np.stack([page(engine, square)[name] for square in squares])
        plain = np.stack([page(shapes_engine, square)[name] for square in squares])
        assert np.abs(switched - plain).max() > 0.05 * np.abs(plain).max()


def test_a_head_that_is_not_linear_is_differentiated_by_a_saved_model(
    chelsea: Path, tmp_path: Path
):
    folder, pictures = bundle.find("report_cnn"), list(photos(chelsea))
    engine = Engine(folder)
    run = exported(folder, "saved_model", tmp_path / "out")
    # LiteRT folds 1/255 into the first convolution and rounds that to float16. Such a head's
    # gradient jumps where two values that are pooled together are almost equal: 1 photo in 50.
    assert_as_on_the_page(engine, run, pictures, heat=5e-2)

    body, _ = graph.split(bundle.load_keras(folder), engine.card.layer.name)
    for rgb in pictures[::10]:  # from the very same features there is no such jump
        square = view.of(Photo(rgb), engine.card.input_size)
        features = body(square.pixels[None], training=False)["features"].numpy()[0]
        evidence = replace(engine.run(square), features=features)
        heatmaps = run(square.pixels[None])["heatmaps"][0]
        for index, name in enumerate(engine.card.names):
            cells = cam.grad_cam(evidence, cam.target_weights(engine.card, name))
            atol = 1e-5 * np.abs(cells).max()
            np.testing.assert_allclose(heatmaps[..., index], cells, rtol=0, atol=atol)


@pytest.mark.parametrize("format", ["tflite", "onnx"])
def test_other_formats_refuse_such_a_head(
    format: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    arguments = ["export", "report_cnn", "--format", format, "--out", str(tmp_path / "out")]
    assert main(arguments) == 1
    assert f"which {format} cannot compute" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_the_description_fits_the_file(mirrored: Path, small: tuple[Path, Runner]):
    file, run = small
    card, side = bundle.load_card(mirrored), bundle.load_card(mirrored).input_size
    labels, described = file.with_name("labels.txt"), file.with_name("export.json")
    assert labels.read_text().splitlines() == list(card.names)
    card_json, description = json.loads(card.to_json()), json.loads(described.read_text())
    for key in ("title", "labels", "temperature", "thresholds", "layer"):
        assert description[key] == card_json[key]
    assert description["model"] == file.name
    assert description["bell"] == drawing.BELL
    assert description["input"] == {
        "name": "photo", "shape": [1, side, side, 3], "dtype": "uint8", "colours": "RGB",
    }  # fmt: skip

    pixels = np.random.default_rng(0).integers(0, 256, (1, side, side, 3), np.uint8)
    found = run(pixels)
    for output in description["outputs"]:
        assert tuple(output["shape"]) == found[output["name"]].shape
        classes = list(card.names) + ["none of these"] * (output["name"] == "logits")
        assert output["classes"] == classes
    names = [output["name"] for output in description["outputs"]]
    assert set(names) == found.keys()
    if file.suffix == ".onnx":
        assert names == list(found)
    if file.suffix == ".tflite":
        interpreter = Interpreter(str(file))
        interpreter.allocate_tensors()
        interpreter.set_tensor(interpreter.get_input_details()[0]["index"], pixels)
        interpreter.invoke()
        for name, details in zip(names, interpreter.get_output_details(), strict=True):
            by_index = interpreter.get_tensor(details["index"])
            np.testing.assert_allclose(by_index, found[name], atol=1e-6)


def test_several_photos_at_once_answer_as_one_by_one(
    mirrored: Path, small: tuple[Path, Runner], rng: np.random.Generator
):
    _, run = small
    side = bundle.load_card(mirrored).input_size
    pixels = rng.integers(0, 256, (3, side, side, 3), np.uint8)
    together, singles = run(pixels), [run(pixels[i : i + 1]) for i in range(3)]
    for name, array in together.items():
        alone = np.concatenate([single[name] for single in singles])
        np.testing.assert_allclose(array, alone, atol=1e-5)


def test_an_export_can_be_a_file_and_replaces_only_exports(
    shapes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    arguments = ["export", str(shapes), "--format", "tflite", "--out", str(tmp_path / "my.tflite")]
    foreign = tmp_path / "labels.txt"
    foreign.write_text("somebody's")
    assert main(arguments) == 1
    assert "choose an empty folder" in capsys.readouterr().err
    assert foreign.read_text() == "somebody's"
    foreign.unlink()
    for _ in range(2):
        assert main(arguments) == 0
        written = {path.name for path in tmp_path.iterdir()}
        assert written == {"my.tflite", "labels.txt", "export.json"}


def test_an_ensemble_is_sent_to_its_members(
    shapes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    both = tmp_path / "both"
    member = shutil.copytree(shapes, both / "one")
    card = bundle.load_card(member)
    members = (Member("one", 1.0, bundle.sha256(member / bundle.CARD)),)
    joined = replace(
        card, members=members, head="ensemble", architecture="ensemble", outside=False, files={}
    )
    bundle.update_card(both, joined)
    assert main(["export", str(both), "--format", "onnx", "--out", str(tmp_path / "out")]) == 1
    assert "export each by itself (one)" in capsys.readouterr().err
