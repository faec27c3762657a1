"""Files of models that were not made here: what each one is, and what can be done with it.

Nothing is loaded and nothing in a file runs; only its first bytes and its table of contents are
read. No TensorFlow.
"""

import json
import shlex
import zipfile
from dataclasses import dataclass
from pathlib import Path

from models import hdf5
from models.errors import BundleError
from models.names import shown

_HDF5 = b"\x89HDF\r\n\x1a\n"
_KERAS = (".keras", ".h5", ".hdf5")
_TORCH = (".pt", ".pth", ".bin", ".ckpt")
_MAX_JSON = 50_000_000  # bytes


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
        problem: what it is instead and what helps; None for forms that can be read.
    """

    form: str | None
    path: Path
    member: str | None = None
    labels: str | Path | None = None
    problem: BundleError | None = None


def examine(path: Path) -> File:
    """What a file or folder is; never raises for strange content."""
    try:
        if path.is_dir():
            return _folder(path)
        if not path.exists():
            return _refused(path, "foreign_no_file")
        return _file(path)
    except PermissionError:
        return _refused(path, "foreign_forbidden")
    except (
        OSError, ValueError, RuntimeError, KeyError, TypeError, NotImplementedError,
        zipfile.BadZipFile,
    ):  # fmt: skip
        return _refused(path, "foreign_damaged")


def wrap_command(file: File, given: str) -> str:
    """The command that makes a model folder of a file that `examine` could read."""
    name = (file.path if file.form == "saved_model" else Path(given)).stem or "mine"
    labels = [] if file.labels else ["--labels", "CLASS1,CLASS2,..."]
    return shlex.join(
        ["python", "-m", "training", "wrap", given, *labels, "--out", f"models/zoo/{name}"]
    )


def _refused(path: Path, code: str, **values: object) -> File:
    return File(None, path, problem=BundleError(code, name=shown(path.name), **values))


def _convertible(path: Path, code: str) -> File:
    """A file of another library, which may have been made from a Keras model."""
    return _refused(path, code, advice=BundleError("foreign_from_keras"))


def _folder(folder: Path) -> File:
    names = sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))
    if "saved_model.pb" in names:
        return File("saved_model", folder)
    if "config.json" in names and "model.weights.h5" in names:
        return _refused(folder, "foreign_unpacked")
    models = [name for name in names if Path(name).suffix.lower() in _KERAS]
    if len(models) == 1:
        return examine(folder / models[0])
    if models:
        return _refused(folder, "foreign_several", models=shown(", ".join(models[:5])))
    if "model.json" in names:
        return _refused(folder, "foreign_tensorflow_js")
    for name in names:
        if name.endswith((".index", ".ckpt")):
            return _refused(folder, "foreign_checkpoint")
        if name.endswith(".tflite"):
            return _refused(folder, "foreign_tflite")
    return _refused(folder, "foreign_folder")


def _file(path: Path) -> File:
    with path.open("rb") as file:
        start = file.read(512)
    text = start.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not start:
        return _refused(path, "foreign_empty")
    if start.startswith(b"version https://git-lfs"):
        return _refused(path, "foreign_git_lfs")
    if text.startswith((b"<!doctype", b"<html", b"<?xml", b"<head")):
        return _refused(path, "foreign_web_page")
    if start.startswith(_HDF5):
        return _hdf5(path)
    if zipfile.is_zipfile(path):
        return _zip(path)
    if start.startswith(b"PK"):
        return _refused(path, "foreign_cut_off")
    return _by_name(path, start)


def _by_name(path: Path, start: bytes) -> File:
    """A file that can only be told by its first bytes and its name."""
    name, suffix = path.name, path.suffix.lower()
    if start[4:8] == b"TFL3":
        return _refused(path, "foreign_tflite")
    pickled = len(start) > 2 and start[:1] == b"\x80" and start[1] in range(2, 6)
    if suffix in (".pt", ".pth") or (pickled and suffix in _TORCH):
        return _convertible(path, "foreign_pytorch")
    if pickled or suffix in (".joblib", ".pkl", ".pickle"):
        return _refused(path, "foreign_pickle")
    if suffix == ".onnx":
        return _convertible(path, "foreign_onnx")
    if suffix == ".safetensors":
        return _convertible(path, "foreign_safetensors")
    if name == "saved_model.pb":
        return File("saved_model", path.parent)
    if suffix in (".pb", ".pbtxt"):
        return _convertible(path, "foreign_frozen_graph")
    if suffix in (".index", ".ckpt") or ".data-0" in name or name == "checkpoint":
        return _refused(path, "foreign_checkpoint")
    if start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return _json(path)
    return _refused(path, "foreign_damaged" if suffix in _KERAS else "foreign_unknown")


def _hdf5(path: Path) -> File:
    try:
        with hdf5.open_file(path) as file:
            names, attributes = set(file), set(file.attrs)
    except OSError:
        return _refused(path, "foreign_damaged")
    if "model_config" in attributes:
        return File("hdf5", path, labels=_labels_beside(path))
    if {"layer_names", "keras_version"} & attributes or {"layers", "_layer_checkpoint"} & names:
        return _refused(path, "foreign_weights")
    return _convertible(path, "foreign_hdf5")


def _zip(path: Path) -> File:
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
    if "config.json" in names and any(name.startswith("model.weights") for name in names):
        return File("keras", path, labels=_labels_beside(path))
    models = [
        name
        for name in names
        if name.lower().endswith(_KERAS)
        and "__MACOSX" not in name
        and not name.lower().endswith(".weights.h5")
    ]
    if len(models) == 1:
        [model] = models
        beside = model.rpartition("/")[0] + "/labels.txt"
        labels = next((name for name in (beside, "labels.txt") if name in names), None)
        return File("keras" if model.lower().endswith(".keras") else "hdf5", path, model, labels)
    if models:
        return _refused(path, "foreign_several_zipped", models=shown(", ".join(models[:5])))
    return _zip_without_model(path, {name.rsplit("/", 1)[-1] for name in names})


def _zip_without_model(path: Path, names: set[str]) -> File:
    if "data.pkl" in names:
        return _convertible(path, "foreign_pytorch")
    if "saved_model.pb" in names:
        return _refused(path, "foreign_saved_model_zipped")
    if any(name.endswith(".tflite") for name in names):
        return _refused(path, "foreign_tflite")
    if "model.json" in names:
        return _refused(path, "foreign_tensorflow_js")
    if any(name.endswith(".npy") for name in names):
        return _convertible(path, "foreign_numpy")
    return _refused(path, "foreign_zip")


def _labels_beside(path: Path) -> Path | None:
    """The names that Teachable Machine unpacks beside its `keras_model.h5`."""
    file = path.parent / "labels.txt"
    return file if path.name.lower().startswith("keras_model") and file.is_file() else None


def _json(path: Path) -> File:
    if path.stat().st_size > _MAX_JSON:
        return _refused(path, "foreign_damaged")
    data = json.loads(path.read_text(encoding="utf-8"))
    if "modelTopology" in data or "weightsManifest" in data:
        return _refused(path, "foreign_tensorflow_js")
    if "class_name" in data:
        return _refused(path, "foreign_no_weights")
    return _refused(path, "foreign_json")
