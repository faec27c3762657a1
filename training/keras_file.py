"""Open a Keras classifier of any version without running anything that its file holds.

A file is read in three steps: its description of the layers, of which only Keras' own are made;
the size of what that describes, compared with what the file holds before any memory is taken; then
the weights. Keras itself builds files of Keras 3. Those of Keras 2 (TensorFlow up to 2.15, and
Teachable Machine), which Keras 3 mostly refuses, are built here, as one flat network.
"""

import copy
import json
import re
import tempfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import h5py
import keras

from models import foreign, hdf5
from models.errors import BundleError
from training.keras2 import Network, assign_by_kind, assign_in_order, read_saved_model
from training.keras_config import Code, bounded, checked, is_built

MAX_CONFIG = 50_000_000  # bytes of JSON; a network of 1,000 layers takes 1 MB
MAX_MEMBER = 2_000_000_000  # bytes of a file in a zip
MAX_RATIO = 300  # unpacked to packed; weights are hardly compressible


@dataclass(frozen=True)
class Opened:
    """A classifier from a file.

    Attributes:
        model: Sequential or Functional, with its weights.
        labels: names of the classes, where a `labels.txt` lies beside it; else None.
        teachable: True for an export of Teachable Machine, which takes pixels of -1..1.
    """

    model: keras.Model
    labels: list[str] | None
    teachable: bool


def open_model(path: Path) -> Opened:
    """Open a .keras or .h5 file, a SavedModel folder of Keras 2, or a zip with one of them.

    Raises:
        BundleError: what it is instead, or why it cannot be opened.
    """
    file = foreign.examine(path)
    if file.problem is not None:
        raise file.problem
    with tempfile.TemporaryDirectory() as temporary:
        try:
            source, labels = _unpacked(file, Path(temporary))
            names = read_labels(labels) if labels else None
            if file.form == "saved_model":
                model, description = read_saved_model(source)
            elif file.form == "keras":
                model, description = _read_keras(source, Path(temporary))
            else:
                model, description = _read_hdf5(source, Path(temporary))
        except Code as error:
            raise BundleError("keras_code", name=path.name, what=error) from error
        except BundleError:
            raise
        except Exception as error:  # a damaged file can make Keras raise anything
            raise BundleError("keras_damaged", name=path.name) from error
    if not isinstance(model, keras.Sequential | keras.Function):
        raise BundleError("keras_subclassed")
    return Opened(model, names, _is_teachable(description))


def read_labels(path: Path) -> list[str]:
    """The names in a file of labels, one a line, in the order of the outputs.

    Lines of Teachable Machine, "0 Cat", lose their number. A JSON file holds a list of names, or
    an object of numbers by name, as Keras' `class_indices`.

    Raises:
        BundleError: it cannot be read, or is no such file.
    """
    try:
        with path.open("rb") as file:
            data = file.read(1_000_000)
    except OSError as error:
        raise BundleError("labels_unreadable", name=path.name) from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    if path.suffix.lower() == ".json":
        return _labels_of_json(text, path.name)
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    numbered = [re.fullmatch(r"(\d+)[ \t:,]+(.+)", line, re.ASCII) for line in lines]
    if all(match and match[1] == str(i) for i, match in enumerate(numbered)):
        return [match[2].strip() for match in numbered if match]
    return lines


def _labels_of_json(text: str, name: str) -> list[str]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        data = None
    if isinstance(data, dict) and all(isinstance(i, int) for i in data.values()):
        data = sorted(data, key=data.__getitem__)
    if not isinstance(data, list) or not all(isinstance(label, str) for label in data):
        raise BundleError("labels_none", name=name)
    return data


def _unpacked(file: foreign.File, folder: Path) -> tuple[Path, Path | None]:
    """Paths of the model and of its labels, unpacked where they lie in a zip."""
    if file.member is None:
        return file.path, Path(file.labels) if file.labels else None
    model = folder / f"model{Path(file.member).suffix.lower()}"
    labels = folder / "labels.txt" if file.labels else None
    with zipfile.ZipFile(file.path) as archive:
        _unpack(archive, file.member, model)
        if labels:
            _unpack(archive, str(file.labels), labels)
    inner = foreign.examine(model)
    if inner.form != file.form or inner.member is not None:
        raise BundleError("keras_zip_damaged", name=file.path.name)
    return model, labels


def _unpack(archive: zipfile.ZipFile, name: str, path: Path) -> None:
    """Write an entry of a zip to a file, never more than is allowed, whatever the zip says."""
    info = archive.getinfo(name)
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise ValueError("unusual compression")  # Python unpacks other kinds without bounds
    left = min(MAX_MEMBER, MAX_RATIO * info.compress_size + 1_000_000)
    with archive.open(info) as source, path.open("wb") as target:
        while chunk := source.read(1 << 20):
            left -= len(chunk)
            if left < 0:
                raise ValueError("too large")
            target.write(chunk)


def _read_keras(path: Path, folder: Path) -> tuple[keras.Model, Mapping[str, Any]]:
    weights = folder / "model.weights.h5"
    with zipfile.ZipFile(path) as archive:
        description = json.loads(_text(archive, "config.json"))
        version = json.loads(_text(archive, "metadata.json")).get("keras_version", "")
        _unpack(archive, "model.weights.h5", weights)
    if str(version).startswith("3"):
        with _hdf5(weights):
            pass  # links to other files are refused
        return _keras3(description, weights), description
    network, model = _keras2(description, weights)
    with _hdf5(weights) as file:
        assign_by_kind(network.root, file)
    return model, description


def _read_hdf5(path: Path, folder: Path) -> tuple[keras.Model, Mapping[str, Any]]:
    with _hdf5(path) as file:
        config, version = (_attribute(file, name) for name in ("model_config", "keras_version"))
    description = json.loads(config)
    if version.startswith("3"):
        if path.suffix != ".h5":  # Keras knows the format by the name alone
            (link := folder / "model.h5").symlink_to(path.resolve())
            path = link
        description = {"module": "keras", "registered_name": None, **description}
        return _keras3(description, path), description
    network, model = _keras2(description, path)
    with _hdf5(path) as file:
        for part in network.root.parts:
            assign_in_order(part, file["model_weights"])
    return model, description


def _keras3(description: Mapping[str, Any], weights: Path) -> keras.Model:
    """Keras builds what it described itself, once only its own layers are left in it."""
    safe = checked(description)
    model = bounded(lambda: _deserialized(safe), weights.stat().st_size)
    if is_built(model):
        model.load_weights(weights)
    return model


def _keras2(description: Mapping[str, Any], weights: Path) -> tuple[Network, keras.Model]:
    """Built with today's layers; the weights are still to be assigned."""
    network = Network(description)
    return network, bounded(network.build, weights.stat().st_size)


def _text(archive: zipfile.ZipFile, name: str) -> str:
    with archive.open(name) as file:
        data = file.read(MAX_CONFIG + 1)
    if len(data) > MAX_CONFIG:
        raise ValueError("too large")
    return data.decode()


def _hdf5(path: Path) -> h5py.File:
    """An HDF5 file, open for reading, that holds all its data itself."""
    file = hdf5.open_file(path)

    def check(name: str) -> None:
        link = file.get(name, getlink=True)
        if not isinstance(link, h5py.HardLink):
            raise ValueError("links to another place")
        dataset = file[name]
        if isinstance(dataset, h5py.Dataset) and (dataset.external or dataset.is_virtual):
            raise ValueError("data in another file")

    try:
        file.visit_links(check)
    except BaseException:
        file.close()
        raise
    return file


def _attribute(file: h5py.File, name: str) -> str:
    value = file.attrs.get(name, "")
    if len(value) > MAX_CONFIG:
        raise ValueError("too large")
    return value.decode() if isinstance(value, bytes) else str(value)


def _deserialized(config: Mapping[str, Any]) -> keras.Model:
    # Keras empties what it is given.
    return keras.saving.deserialize_keras_object(copy.deepcopy(config), safe_mode=True)


def _is_teachable(description: Mapping[str, Any]) -> bool:
    """Whether Teachable Machine wrote it: MobileNet as `model1`, and two dense layers."""
    config = description.get("config")
    inner = config.get("layers", []) if isinstance(config, dict) else []
    nested = [layer for layer in inner if layer.get("class_name") == "Sequential"]
    if description.get("class_name") != "Sequential" or len(nested) != 2:
        return False
    parts = nested[0]["config"]["layers"] if isinstance(nested[0]["config"], dict) else []
    return any(part["config"].get("name") == "model1" for part in parts)
