"""A model as a folder: save, load, verify.

model.keras    the whole network, without optimizer state, for training and other heads
model.tflite   the same, float16 weights: uint8 photo -> features and logits
head.npz       kernel (K, C) and bias (C,) float32, where the head is linear
memory.npz     what photos it learned from look like to it (`models/familiarity.py`), if calibrated
card.json      everything else, with the SHA-256 of the files above

An ensemble has a card alone, which names other bundles inside its folder or beside it.
"""

import contextlib
import hashlib
import io
import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from models.card import ModelCard
from models.errors import BundleError
from models.familiarity import Memory

if TYPE_CHECKING:
    import keras

CARD, MODEL, TFLITE, HEAD = "card.json", "model.keras", "model.tflite", "head.npz"
MEMORY = "memory.npz"
ZOO = Path(__file__).parent / "zoo"
DEFAULT = "animals"


def find(name: str | os.PathLike[str]) -> Path:
    """The folder of a bundle: a path, or the name of one in `models/zoo` or the cache folder.

    Or the file of a taught head (`models/taught.py`), by its path.

    Raises:
        BundleError: neither exists.
    """
    places = [Path(), ZOO, *filter(None, [cache()])]
    for folder in (place / name for place in places):
        if (folder / CARD).is_file():
            return folder
    if zipfile.is_zipfile(name):
        return Path(name)
    shipped = ", ".join(sorted(path.parent.name for path in ZOO.glob(f"*/{CARD}")))
    if Path(name).exists():
        raise BundleError(f"{name} is not a model folder: it has no {CARD}.")
    raise BundleError(f"There is no model {str(name)!r}. Shipped with this program: {shipped}.")


def cache() -> Path | None:
    """Where bundles lie that this computer made itself; need not exist. None: no home folder."""
    # An empty variable counts as none (XDG Base Directory Specification).
    place = os.environ.get("LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME")
    try:
        return Path(place or Path.home() / ".cache") / "animal-explainer"
    except RuntimeError:
        return None


def read_card(folder: Path) -> ModelCard:
    """A bundle's card, whatever else the folder holds. Raises BundleError."""
    try:
        text = (folder / CARD).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BundleError(f"{folder.name} is not a model folder: no readable {CARD}.") from error
    return ModelCard.from_json(text)


def load_card(folder: Path) -> ModelCard:
    """Read a bundle's card and check every file against its SHA-256.

    Raises:
        BundleError: a file is missing, damaged or foreign.
    """
    card = read_card(folder)
    needed = set() if card.members else {MODEL, TFLITE}
    needed |= {HEAD} if card.head == "linear" else set()
    for name in sorted(needed | card.files.keys()):
        if Path(name).name != name or name not in card.files:
            raise BundleError(f"The model's card does not vouch for {name}.")
        try:
            digest = sha256(folder / name)
        except OSError as error:
            raise BundleError(f"The model's {name} is missing; copy the folder again.") from error
        if digest != card.files[name]:
            raise BundleError(f"The model's {name} is damaged; copy the folder again.")
    return card


def member_folders(folder: Path, card: ModelCard) -> list[Path]:
    """The folders of an ensemble's members, their cards checked against their SHA-256.

    Raises:
        BundleError: a member is missing, changed, an ensemble, or knows other classes.
    """
    folders = []
    for member in card.members:
        name = member.bundle
        # A card may come from anywhere: its names must not lead out of the two places.
        if Path(name).name != name or name in ("", ".."):
            raise BundleError(f"The model's card names a member {name!r}, which is no folder name.")
        places = [place / name for place in (folder, folder.resolve().parent)]
        found = next((place for place in places if (place / CARD).is_file()), None)
        if found is None:
            raise BundleError(
                f"The ensemble's member {name} is missing: copy its folder into the ensemble's."
            )
        if sha256(found / CARD) != member.sha256:
            raise BundleError(f"The ensemble's member {name} has changed: make the ensemble again.")
        check_member(name, read_card(found), card.names)
        folders.append(found)
    return folders


def check_member(name: str, card: ModelCard, names: tuple[str, ...]) -> None:
    """Raise BundleError unless a bundle with this card can join an ensemble of these classes."""
    if card.members:
        raise BundleError(f"{name} is itself an ensemble: name its members instead.")
    if set(card.names) != set(names):
        raise BundleError(
            f"{name} knows other classes ({', '.join(card.names)}) than the ensemble "
            f"({', '.join(names)})."
        )


def load_kernel(folder: Path, card: ModelCard) -> np.ndarray:
    """The linear head's kernel, (K, C) float32. Raises BundleError."""
    try:
        with np.load(folder / HEAD, allow_pickle=False) as arrays:
            kernel = arrays["kernel"].astype(np.float32)
    except (OSError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise BundleError(f"The model's {HEAD} is damaged.") from error
    if kernel.ndim != 2 or kernel.shape[1] != len(card.labels) + card.outside:
        raise BundleError(f"The model's {HEAD} does not fit its labels.")
    return kernel


def load_keras(folder: Path) -> "keras.Model":
    """The Keras model of a verified bundle; nothing in it may execute code (safe mode)."""
    import keras

    load_card(folder)
    try:
        return keras.models.load_model(folder / MODEL, compile=False, safe_mode=True)
    except (OSError, ValueError, TypeError) as error:
        raise BundleError(f"The model's {MODEL} cannot be read.") from error


def save(folder: Path, model: "keras.Model", card: ModelCard) -> ModelCard:
    """Write a bundle; it appears complete or not at all.

    Args:
        folder: created; an older bundle there is replaced, other files are refused.
        model: a flat Functional model, (N, S, S, 3) uint8 -> (N, C) logits. Its weights are
            rounded to float16, so that the two files of the bundle hold the same network.
        card: `files` is filled in here.

    Raises:
        BundleError: the folder holds something else than a bundle.
    """
    import keras

    from models import graph

    with replacing(Path(folder)) as temporary:
        _round_to_float16(model)
        # A new model of the same layers has no optimizer, whose state is twice the weights.
        keras.Model(model.input, model.output, name=model.name).save(temporary / MODEL)
        body, _ = graph.split(model, card.layer.name)
        (temporary / TFLITE).write_bytes(to_tflite(body))
        dense = graph.linear_head(model, card.layer.name)
        if card.head == "linear":
            assert dense is not None, "the card promises a linear head"
            kernel, bias = (np.asarray(w, np.float32) for w in dense.get_weights())
            np.savez(temporary / HEAD, kernel=kernel, bias=bias)
        files = {path.name: sha256(path) for path in sorted(temporary.iterdir())}
        card = replace(card, files=files)
        (temporary / CARD).write_text(card.to_json(), encoding="utf-8")
    return card


@contextlib.contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """An empty folder to write a bundle in, which becomes `folder` once the block has ended well.

    Raises:
        BundleError: the folder holds something else than a bundle.
    """
    refuse_foreign(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    temporary = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        yield temporary
        temporary.chmod(0o755)  # mkdtemp makes private folders; a bundle is to be shared
        replaced = temporary.with_name(temporary.name + ".old")
        if folder.exists():
            folder.rename(replaced)
        temporary.rename(folder)
        shutil.rmtree(replaced, ignore_errors=True)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def refuse_foreign(folder: Path) -> None:
    """Raise BundleError where something else than a bundle would be overwritten."""
    if folder.is_file() or (
        folder.exists() and any(folder.iterdir()) and not (folder / CARD).is_file()
    ):
        raise BundleError(f"{folder} already holds other files; choose an empty folder.")


def _round_to_float16(model: "keras.Model") -> None:
    largest = np.finfo(np.float16).max
    for weight in model.weights:
        # Running statistics never reach model.tflite by themselves: conversion folds them away.
        if weight.dtype == "float32" and "moving_" not in weight.path:
            values = np.clip(np.asarray(weight), -largest, largest)
            weight.assign(values.astype(np.float16).astype(np.float32))


def add_memory(folder: Path, card: ModelCard, memory: Memory) -> ModelCard:
    """Write a bundle's memory; returns the card that vouches for it, still to be written."""
    data = memory.to_bytes()
    (folder / "memory.next").write_bytes(data)
    (folder / "memory.next").replace(folder / MEMORY)
    return replace(card, files={**card.files, MEMORY: hashlib.sha256(data).hexdigest()})


def update_card(folder: Path, card: ModelCard) -> None:
    """Replace the card of a bundle whose other files stay as they are."""
    (folder / "card.next").write_text(card.to_json(), encoding="utf-8")
    (folder / "card.next").replace(folder / CARD)


def to_tflite(model: "keras.Model") -> bytes:
    """Convert a Keras model to LiteRT with float16 weights."""
    import tensorflow as tf

    converter = tf.lite.TFLiteConverter.from_keras_model(model)
    converter.optimizations = [tf.lite.Optimize.DEFAULT]
    converter.target_spec.supported_types = [tf.float16]
    with contextlib.redirect_stdout(io.StringIO()):  # it prints every variable
        return converter.convert()


def sha256(path: Path) -> str:
    """SHA-256 of a file, hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
