"""Every file is named for what it is, and the sentence says what helps."""

import io
import json
import pickle
import zipfile

import h5py
import pytest

from models import bundle, foreign
from models.errors import BundleError


def zipped(*names):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return file.getvalue()


def hdf5(**attributes):
    file = io.BytesIO()
    with h5py.File(file, "w") as content:
        content.attrs.update(attributes)
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.keras", b"", "is empty"),
        ("a.h5", b"version https://git-lfs.github.com/spec/v1\noid sha256:0", "git lfs pull"),
        ("a.keras", b"\n<!DOCTYPE html><html>", "is a web page"),
        ("a.keras", b"hello", "not a Keras file, or it is damaged"),
        ("a.keras", zipped("config.json", "model.weights.h5")[:-30], "its end is missing"),
        ("a.keras", zipped("notes.txt"), "a zip without a Keras model"),
        ("a.zip", zipped("a/saved_model.pb"), "unpack it and give the folder"),
        ("a.zip", zipped("x.h5", "y.keras"), "holds several models"),
        ("a.zip", zipped("model.json", "weights.bin"), r"TensorFlow\.js"),
        ("a.zip", zipped("model_unquant.tflite", "labels.txt"), "is a TFLite model"),
        ("a.pt", zipped("archive/data.pkl"), "is a PyTorch file"),
        ("a.pth", pickle.dumps([1], 2), "is a PyTorch file"),
        ("a.pkl", pickle.dumps([1]), "is a pickle: opening it can run any program"),
        ("a.onnx", b"\x08\x07\x12\x07pytorch", "is an ONNX model"),
        ("a.safetensors", b"\x10\0\0\0\0\0\0\0{}", "holds weights without their network"),
        ("a.tflite", b"\x1c\0\0\0TFL3" + bytes(20), "is a TFLite model"),
        ("model.json", json.dumps({"modelTopology": {}}).encode(), r"TensorFlow\.js"),
        ("a.json", json.dumps({"class_name": "Functional"}).encode(), "without its weights"),
        ("a.json", b"{" * 5, "damaged"),
        ("a.weights.h5", hdf5(layer_names=["a"]), "holds only weights"),
        ("a.h5", hdf5(title="x"), "is an HDF5 file, but no Keras model"),
        ("a.h5", hdf5()[:100], "damaged"),
        ("frozen.pb", b"\x0a\x01", "a program rather than data"),
        ("ckpt.index", b"\0\0", "is a TensorFlow checkpoint"),
        ("cat.jpg", b"\xff\xd8\xff\xe0", "cat.jpg is not a Keras file"),
    ],
)  # fmt: skip
def test_what_is_no_keras_model_is_named(name, content, sentence, tmp_path):
    (tmp_path / name).write_bytes(content)
    file = foreign.examine(tmp_path / name)
    assert file.form is None
    with pytest.raises(BundleError, match=sentence) as raised:
        raise file.problem
    assert str(tmp_path) not in str(raised.value)


@pytest.mark.parametrize(
    ("name", "content", "form", "command"),
    [
        ("my cats.keras", zipped("config.json", "metadata.json", "model.weights.h5"), "keras",
         "wrap '{}' --labels CLASS1,CLASS2,... --out 'models/zoo/my cats'"),
        ("a.h5", hdf5(model_config="{}"), "hdf5", "wrap {} --labels CLASS1,CLASS2,... --out"),
        ("converted_keras.zip", zipped("keras_model.h5", "labels.txt"), "hdf5", "wrap {} --out"),
        ("in a folder.zip", zipped("m/a.keras"), "keras", "wrap '{}' --labels CLASS1"),
    ],
)  # fmt: skip
def test_a_model_given_where_a_bundle_belongs_leads_to_wrap(name, content, form, command, tmp_path):
    file = tmp_path / name
    file.write_bytes(content)
    assert foreign.examine(file).form == form
    with pytest.raises(BundleError) as raised:
        bundle.find(file)
    assert f"python -m training {command.format(file)}" in str(raised.value)


def test_a_folder_is_looked_into(tmp_path):
    saved, teachable, empty = (tmp_path / name for name in ("saved", "teachable", "empty"))
    for folder in (saved, teachable, empty):
        folder.mkdir()
    (saved / "saved_model.pb").write_bytes(b"x")
    (teachable / "keras_model.h5").write_bytes(hdf5(model_config="{}"))
    (teachable / "labels.txt").write_text("0 a\n1 b\n")
    assert foreign.examine(saved).form == "saved_model"
    assert foreign.examine(teachable).labels == teachable / "labels.txt"
    assert "without a Keras model" in str(foreign.examine(empty).problem)
    with pytest.raises(BundleError, match="not a model folder"):
        bundle.find(empty)
