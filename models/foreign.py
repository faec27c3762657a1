"""Files of models that were not made here: what each one is, and what can be done with it.

Nothing is loaded and nothing in a file runs; only its first bytes and its table of contents are
read. No TensorFlow.
"""

import json
import shlex
import zipfile
from dataclasses import dataclass
from pathlib import Path

_HDF5 = b"\x89HDF\r\n\x1a\n"
_KERAS = (".keras", ".h5", ".hdf5")
_AGAIN = "or train again on your photos: python -m training fit PHOTOS --out models/zoo/mine"
_FROM_KERAS = (
    "if it was converted from a Keras model, give that one (.keras or .h5) to python -m training "
    f"wrap, {_AGAIN}"
)


@dataclass(frozen=True)
class File:
    """What a file or folder is.

    Attributes:
        form: "keras" (the zip of Keras' own format), "hdf5" (a whole Keras model), "saved_model",
            or None for anything that cannot become a classifier here.
        path: the file, or for "saved_model" the folder, to read.
        member: name of the model inside the zip `path`, where it lies in one; else None.
        labels: file with the names of the classes that lies beside the model, as Teachable
            Machine writes it: a path, or a name in the zip; None where there is none.
        sentence: what it is and what helps, for people; empty for forms that can be read.
    """

    form: str | None
    path: Path
    member: str | None = None
    labels: str | Path | None = None
    sentence: str = ""


def examine(path: Path) -> File:
    """What a file or folder is; never raises for strange content."""
    try:
        if path.is_dir():
            return _folder(path)
        if not path.exists():
            return File(
                None, path, sentence=f"{path.name} is not a Keras file: there is no such file."
            )
        return _file(path)
    except (OSError, ValueError, RuntimeError, KeyError, TypeError, NotImplementedError) as error:
        reason = getattr(error, "strerror", None)
        if isinstance(error, PermissionError) and reason:
            return File(None, path, sentence=f"{path.name} may not be read: {reason}.")
        return File(None, path, sentence=_damaged(path.name))
    except zipfile.BadZipFile:
        return File(None, path, sentence=_damaged(path.name))


def wrap_command(file: File, given: str) -> str:
    """The command that makes a model folder of a file that `examine` could read."""
    name = (file.path if file.form == "saved_model" else Path(given)).stem or "mine"
    labels = [] if file.labels else ["--labels", "CLASS1,CLASS2,..."]
    return shlex.join(
        ["python", "-m", "training", "wrap", given, *labels, "--out", f"models/zoo/{name}"]
    )


def _damaged(name: str) -> str:
    return f"{name} is not a Keras file, or it is damaged; copy or download it again."


def _folder(folder: Path) -> File:
    names = sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))
    if "saved_model.pb" in names:
        return File("saved_model", folder)
    if "config.json" in names and "model.weights.h5" in names:
        sentence = f"{folder.name} is an unpacked .keras file; give the file as it was saved"
        return File(None, folder, sentence=f"{sentence}, or zip these files again.")
    models = [name for name in names if Path(name).suffix.lower() in _KERAS]
    if len(models) == 1:
        return examine(folder / models[0])
    if models:
        return File(
            None, folder, sentence=f"{folder.name} holds several models; give one of {models}."
        )
    if "model.json" in names:
        return File(None, folder, sentence=_tensorflow_js(folder.name))
    for name in names:
        if name.endswith((".index", ".ckpt")):
            return File(None, folder, sentence=_checkpoint(folder.name))
        if name.endswith(".tflite"):
            return File(None, folder, sentence=_tflite(folder.name))
    return File(
        None,
        folder,
        sentence=f"{folder.name} is a folder without a Keras model (.keras or .h5) in it.",
    )


def _file(path: Path) -> File:
    name, suffix = path.name, path.suffix.lower()
    with path.open("rb") as file:
        start = file.read(512)
    text = start.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not start:
        sentence = f"{name} is empty (0 bytes); copy or download it again."
    elif start.startswith(b"version https://git-lfs"):
        sentence = (
            f"{name} is a pointer of Git LFS, not the model itself; fetch it with: git lfs pull."
        )
    elif text.startswith((b"<!doctype", b"<html", b"<?xml", b"<head")):
        sentence = (
            f"{name} is a web page saved under that name, not the model; download the file itself, "
            "logged in where the site asks for it."
        )
    elif start.startswith(_HDF5):
        return _hdf5(path)
    elif zipfile.is_zipfile(path):
        return _zip(path)
    elif start.startswith(b"PK"):
        sentence = (
            f"{name} is not a Keras file, or it is damaged: its end is missing, as after a "
            "download that was cut short; copy or download it again."
        )
    elif start[4:8] == b"TFL3":
        sentence = _tflite(name)
    elif start[:1] == b"\x80" and start[1:2] in b"\x02\x03\x04\x05" and len(start) > 2:
        sentence = _pytorch(name) if suffix in (".pt", ".pth", ".bin", ".ckpt") else _pickle(name)
    elif suffix in (".joblib", ".pkl", ".pickle"):
        sentence = _pickle(name)
    elif suffix == ".onnx":
        sentence = f"{name} is an ONNX model, and ONNX cannot be wrapped; {_FROM_KERAS}."
    elif suffix == ".safetensors":
        sentence = f"{name} holds weights without their network (safetensors); {_FROM_KERAS}."
    elif suffix in (".pt", ".pth"):
        sentence = _pytorch(name)
    elif name == "saved_model.pb":
        return File("saved_model", path.parent)
    elif suffix in (".pb", ".pbtxt"):
        sentence = f"{name} is a TensorFlow graph, a program rather than data; {_FROM_KERAS}."
    elif suffix in (".index", ".ckpt") or ".data-0" in name or name == "checkpoint":
        sentence = _checkpoint(name)
    elif text.startswith(b"{"):
        sentence = _json(path)
    elif suffix in _KERAS:
        sentence = _damaged(name)
    else:
        sentence = (
            f"{name} is not a Keras file: I can read .keras and .h5 files, and the zip that "
            "Teachable Machine exports."
        )
    return File(None, path, sentence=sentence)


def _hdf5(path: Path) -> File:
    import h5py

    try:
        with h5py.File(path, "r") as file:
            names, attributes = set(file), set(file.attrs)
    except OSError:
        return File(None, path, sentence=_damaged(path.name))
    if "model_config" in attributes:
        return File("hdf5", path, labels=_labels_beside(path))
    if {"layer_names", "keras_version"} & attributes or {"layers", "_layer_checkpoint"} & names:
        sentence = (
            f"{path.name} holds only weights, without the network they belong to; save the whole "
            "model where it was made: model.save('mine.keras')."
        )
    else:
        sentence = f"{path.name} is an HDF5 file, but no Keras model: {_FROM_KERAS}."
    return File(None, path, sentence=sentence)


def _zip(path: Path) -> File:
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
    last = {name.rsplit("/", 1)[-1] for name in names}
    if "config.json" in names and any(n.startswith("model.weights") for n in names):
        return File("keras", path, labels=_labels_beside(path))
    models = [n for n in names if n.lower().endswith(_KERAS) and "__MACOSX" not in n]
    whole = [n for n in models if not n.lower().endswith(".weights.h5")]
    if len(whole) == 1:
        beside = [n for n in names if n == whole[0].rsplit("/", 1)[0] + "/labels.txt"]
        beside += ["labels.txt"] if "labels.txt" in names else []
        form = "keras" if whole[0].lower().endswith(".keras") else "hdf5"
        return File(form, path, whole[0], beside[0] if beside else None)
    if whole:
        sentence = f"{path.name} holds several models; unpack it and give one of {whole[:5]}."
    elif "data.pkl" in last:
        sentence = _pytorch(path.name)
    elif "saved_model.pb" in last:
        sentence = (
            f"{path.name} is a zip of a TensorFlow SavedModel; unpack it and give the folder with "
            "saved_model.pb in it."
        )
    elif any(name.endswith(".tflite") for name in last):
        sentence = _tflite(path.name)
    elif "model.json" in last:
        sentence = _tensorflow_js(path.name)
    elif any(name.endswith(".npy") for name in last):
        sentence = f"{path.name} holds arrays (NumPy), no network; {_FROM_KERAS}."
    else:
        sentence = (
            f"{path.name} is not a Keras file: it is a zip without a Keras model (.keras or .h5) "
            "in it."
        )
    return File(None, path, sentence=sentence)


def _labels_beside(path: Path) -> Path | None:
    """The names that Teachable Machine unpacks beside its `keras_model.h5`."""
    file = path.parent / "labels.txt"
    return file if path.name.lower().startswith("keras_model") and file.is_file() else None


def _json(path: Path) -> str:
    if path.stat().st_size > 50_000_000:
        return _damaged(path.name)
    data = json.loads(path.read_text(encoding="utf-8"))
    if "modelTopology" in data or "weightsManifest" in data:
        return _tensorflow_js(path.name)
    if "class_name" in data:
        return (
            f"{path.name} describes a network without its weights; save the whole model where it "
            "was made: model.save('mine.keras')."
        )
    return f"{path.name} is a JSON file, but no model."


def _tflite(name: str) -> str:
    return (
        f"{name} is a TFLite model, of which only the answers can be had, not what leads to them; "
        "from Teachable Machine export Tensorflow, Keras instead, else give the Keras model that "
        "it was made from (.keras or .h5)."
    )


def _tensorflow_js(name: str) -> str:
    return (
        f"{name} is a model for TensorFlow.js; from Teachable Machine export Tensorflow, Keras "
        "instead, else give the Keras model that it was made from (.keras or .h5)."
    )


def _pytorch(name: str) -> str:
    return f"{name} is a PyTorch file, and only Keras models can be wrapped; {_FROM_KERAS}."


def _pickle(name: str) -> str:
    return (
        f"{name} is a pickle, whose opening can run any program, so it is not opened; save the "
        "model where it was made: model.save('mine.keras')."
    )


def _checkpoint(name: str) -> str:
    return (
        f"{name} is a TensorFlow checkpoint: weights without the network they belong to; save the "
        "whole model where it was made: model.save('mine.keras')."
    )
