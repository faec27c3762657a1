"""A model as a folder: save, load, verify.

model.keras    the whole network, without optimizer state, for training and other heads
model.tflite   the same, float16 weights: uint8 photo -> features and logits
head.npz       kernel (K, C) and bias (C,) float32, where the head is linear
memory.npz     features of photos that it learned from (`models/familiarity.py`), if calibrated
report.json    figures and diagrams of `python -m training evaluate --report`, if made
report.html
card.json      everything else, with the SHA-256 of the files above

An ensemble has a card alone, which names other bundles inside its folder or beside it.

Whatever changes in a bundle changes by one rename, that of card.json: see `models/atomic.py`.
"""

import contextlib
import hashlib
import io
import os
import shutil
import tempfile
import zipfile
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import platformdirs

from models import atomic, command, foreign, full
from models.card import Member, ModelCard
from models.errors import BundleError
from models.names import shown

if TYPE_CHECKING:
    import keras
    import tensorflow as tf

CARD, MODEL, TFLITE, HEAD = "card.json", "model.keras", "model.tflite", "head.npz"
MEMORY = "memory.npz"
REPORTS = REPORT, REPORT_PAGE = "report.json", "report.html"
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
    path = Path(name)
    file = foreign.examine(path)
    if file.form is not None:
        command = foreign.wrap_command(file, str(name))
        raise BundleError("bundle_foreign", name=shown(path.name), command=command)
    if path.is_file() and zipfile.is_zipfile(path):
        return path
    if path.is_file() and file.problem is not None:
        raise file.problem
    if path.exists():
        raise BundleError("bundle_no_card", name=name, card=CARD)
    shipped = ", ".join(sorted(path.parent.name for path in ZOO.glob(f"[!.]*/{CARD}")))
    raise BundleError("bundle_unknown", name=str(name), shipped=shipped)


def cache() -> Path | None:
    """The folder of bundles made on this computer; need not exist. None without a home folder."""
    try:
        return platformdirs.user_cache_path("animal-explainer", appauthor=False, opinion=False)
    except RuntimeError:
        return None


def read_card(folder: Path) -> ModelCard:
    """A bundle's card, whatever else the folder holds. Raises BundleError."""
    try:
        text = (folder / CARD).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BundleError("bundle_unreadable_card", name=folder.name, card=CARD) from error
    return ModelCard.from_json(text)


def load_card(folder: Path) -> ModelCard:
    """Read a bundle's card and check every file against its SHA-256.

    Raises:
        BundleError: a file is missing, damaged or foreign.
    """
    return read(folder)[0]


def read(folder: Path, keep: Collection[str] = ()) -> tuple[ModelCard, dict[str, bytes]]:
    """A bundle's card, and the files named in `keep`, as far as it has them.

    All files are checked against their SHA-256, and what is returned are the bytes checked: the
    folder may change afterwards.

    Raises:
        BundleError: a file is missing, damaged or foreign.
    """
    while True:
        card = read_card(folder)
        try:
            return card, _verified(folder, card, keep)
        except BundleError:
            if read_card(folder) == card:  # otherwise another program has just renewed the bundle
                raise


def _verified(folder: Path, card: ModelCard, keep: Collection[str]) -> dict[str, bytes]:
    needed = set() if card.members else {MODEL, TFLITE}
    needed |= {HEAD} if card.head == "linear" else set()
    kept = {}
    for name in sorted(needed | card.files.keys()):
        if Path(name).name != name or name not in card.files:
            raise BundleError("bundle_not_vouched", name=name)
        data = read_file(folder, card, name)
        if name in keep:
            kept[name] = data
    return kept


def read_file(folder: Path, card: ModelCard, name: str) -> bytes:
    """The content of one of a bundle's files, as `card` vouches for it. Raises BundleError."""
    try:
        data = atomic.read(folder, name, card.files[name])
    except FileNotFoundError as error:
        raise BundleError("bundle_file_missing", name=name) from error
    if data is None:
        raise BundleError("bundle_file_damaged", name=name)
    return data


def member_folders(folder: Path, card: ModelCard) -> list[Path]:
    """The folders of an ensemble's members, their cards checked against their SHA-256.

    Raises:
        BundleError: a member is missing, changed, an ensemble, or knows other classes.
    """
    return [_member_folder(folder, member, card.names) for member in card.members]


def _member_folder(ensemble: Path, member: Member, classes: tuple[str, ...]) -> Path:
    name = member.bundle
    # A card may come from anywhere: its names must not lead out of the two places.
    if Path(name).name != name or name in ("", ".."):
        raise BundleError("member_no_folder_name", name=name)
    for folder in (ensemble / name, ensemble.resolve().parent / name):
        if (folder / CARD).is_file():
            card = read_card(folder)
            if member.sha256 not in (sha256(folder / CARD), fingerprint(card)):
                raise BundleError("member_changed", name=name)
            check_member(name, card, classes)
            return folder
    raise BundleError("member_missing", name=name)


def fingerprint(card: ModelCard) -> str:
    """SHA-256 of a card without its report: by it an ensemble knows its members.

    A report measures a network and does not change it.
    """
    files = {name: digest for name, digest in card.files.items() if name not in REPORTS}
    return hashlib.sha256(replace(card, files=files).to_json().encode()).hexdigest()


def check_member(name: str, card: ModelCard, names: tuple[str, ...]) -> None:
    """Raise BundleError unless a bundle with this card can join an ensemble of these classes."""
    if card.members:
        raise BundleError("member_ensemble", name=name)
    if set(card.names) != set(names):
        raise BundleError(
            "member_other_classes",
            name=name,
            known=", ".join(card.names),
            expected=", ".join(names),
        )


def kernel(data: bytes, card: ModelCard) -> np.ndarray:
    """The linear head's kernel, (K, C) float32, from head.npz. Raises BundleError."""
    try:
        with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
            weights = arrays["kernel"].astype(np.float32)
    except (OSError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise BundleError("bundle_file_damaged", name=HEAD) from error
    if weights.ndim != 2 or weights.shape[1] != len(card.labels) + card.outside:
        raise BundleError("bundle_head_labels", name=HEAD)
    return weights


def load_keras(folder: Path, card: ModelCard | None = None) -> "keras.Model":
    """The Keras model of a bundle; nothing in it may execute code (safe mode).

    Args:
        folder: the bundle.
        card: vouches for the file; the folder's own by default, which is verified then.

    Raises:
        BundleError: the file is not the one that the card vouches for, or cannot be read; or
            TensorFlow is not installed.
    """
    full.require("keras")
    import keras

    if card is None:
        card, files = read(folder, (MODEL,))
        data = files[MODEL]
    else:
        try:
            data = read_file(folder, card, MODEL)
        except BundleError as error:
            raise BundleError("bundle_changed", name=folder.name) from error
    with tempfile.TemporaryDirectory() as private:  # Keras reads from a path alone
        copy = Path(private) / MODEL
        try:
            copy.write_bytes(data)
            return keras.models.load_model(copy, compile=False, safe_mode=True)
        except (OSError, ValueError, TypeError) as error:
            raise BundleError("bundle_not_keras", name=MODEL) from error


def save(folder: Path, model: "keras.Model", card: ModelCard) -> ModelCard:
    """Write a bundle; it appears complete or not at all.

    Args:
        folder: created; an older bundle there is replaced, other files are refused.
        model: a flat Functional model, (N, S, S, 3) uint8 -> (N, C) logits. Its weights are
            rounded to float16, so that the two files of the bundle hold the same network.
        card: `files` is filled in here.

    Raises:
        BundleError: the folder holds something else than a bundle or cannot be written, or the
            network has weights that are no numbers.
    """
    import keras

    from models import graph

    _round_to_float16(model)
    with replacing(Path(folder)) as draft, _writing(Path(folder)):
        # A new model of the same layers has no optimizer, whose state is twice the weights.
        keras.Model(model.input, model.output, name=model.name).save(draft / MODEL)
        body, _ = graph.split(model, card.layer.name)
        (draft / TFLITE).write_bytes(to_tflite(body))
        dense = graph.linear_head(model, card.layer.name)
        if card.head == "linear":
            assert dense is not None, "the card promises a linear head"
            kernel, bias = (np.asarray(w, np.float32) for w in dense.get_weights())
            np.savez(draft / HEAD, kernel=kernel, bias=bias)
        files = {path.name: sha256(path) for path in sorted(draft.iterdir())}
        card = replace(card, files=files)
        (draft / CARD).write_text(card.to_json(), encoding="utf-8")
    return card


@contextlib.contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """An empty folder to write a bundle in, which becomes `folder` once the block has ended well.

    Raises:
        BundleError: the folder holds something else than a bundle, or cannot be written.
    """
    folder = folder.resolve()  # a link stays one: what it leads to is replaced
    refuse_foreign(folder)
    renewed = (folder / CARD).is_file()
    with _writing(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        # An existing bundle may be a mount point, which cannot be renamed: draft inside it.
        place, prefix = (folder, ".draft.") if renewed else (folder.parent, f".{folder.name}.")
        atomic.sweep(place, prefix)
        draft = Path(tempfile.mkdtemp(prefix=prefix, dir=place))
    try:
        yield draft
        with _writing(folder):
            if renewed:
                with atomic.alone(folder):
                    _take_over(folder, draft)
            else:
                for path in (*draft.rglob("*"), draft):
                    atomic.sync(path)
                draft.chmod(0o755)  # mkdtemp makes private folders; a bundle is to be shared
                with contextlib.suppress(FileNotFoundError):
                    folder.rmdir()  # an empty one
                draft.rename(folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def refuse_foreign(folder: Path) -> None:
    """Raise BundleError if a bundle cannot be written, or would overwrite something else."""
    if folder.is_file() or (
        folder.exists() and any(folder.iterdir()) and not (folder / CARD).is_file()
    ):
        raise BundleError("bundle_occupied", folder=folder)
    place = folder if (folder / CARD).is_file() else folder.absolute().parent
    while not place.exists() and place != place.parent:
        place = place.parent
    if not os.access(place, os.W_OK):
        raise BundleError("bundle_read_only", folder=folder)


def update_card(
    folder: Path,
    card: ModelCard,
    files: Mapping[str, bytes] | None = None,
    *,
    before: ModelCard | None = None,
) -> ModelCard:
    """Replace a bundle's card, and some of its files with it, all at once.

    Args:
        folder: the bundle.
        card: the new one. Files that it does not name any more are deleted.
        files: new contents, whose hashes the card gets.
        before: the card that this one was made from; if the bundle has another by now, another
            program has changed it, and nothing is written.

    Returns:
        The card as it was written.

    Raises:
        BundleError: the bundle was changed by another program, or cannot be written.
    """
    folder, files = folder.resolve(), files or {}
    digests = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    card = replace(card, files={**card.files, **digests})
    with _writing(folder), atomic.alone(folder):
        if before is not None and read_card(folder) != before:
            raise BundleError("bundle_raced", name=folder.name)
        _commit(folder, card, files)
    return card


def _take_over(folder: Path, draft: Path) -> None:
    """Make an existing bundle what its draft is."""
    paths = [path for path in draft.iterdir() if path.name != CARD]
    for path in paths:
        # Bundles inside an ensemble's folder: what has the same name there is the same bundle.
        if path.is_dir() and not (folder / path.name).exists():
            path.rename(folder / path.name)
    files = {path.name: path.read_bytes() for path in paths if path.is_file()}
    _commit(folder, read_card(draft), files)


def _commit(folder: Path, card: ModelCard, files: Mapping[str, bytes]) -> None:
    """Write files and the card that vouches for them, and delete what the card no longer names."""
    old = None
    with contextlib.suppress(BundleError):
        old = read_card(folder)
    before = None if old is None else old.files
    text = card.to_json().encode()
    atomic.commit(folder, CARD, text, files, before=before, after=card.files)
    if old is None:
        return
    # The new bundle is complete: leftovers that cannot be deleted now go next time.
    with contextlib.suppress(OSError):
        for name in {MODEL, TFLITE, HEAD, MEMORY, *REPORTS} - card.files.keys():
            (folder / name).unlink(missing_ok=True)
        for member in {m.bundle for m in old.members} - {m.bundle for m in card.members}:
            inside = folder / member
            if inside.resolve().parent == folder and (inside / CARD).is_file():
                shutil.rmtree(inside)


@contextlib.contextmanager
def _writing(folder: Path) -> Iterator[None]:
    """Turn a full or read-only disk into a BundleError."""
    try:
        yield
    except OSError as error:
        raise BundleError("bundle_not_written", folder=folder, reason=command.why(error)) from error


def _round_to_float16(model: "keras.Model") -> None:
    if not all(np.isfinite(np.asarray(weight)).all() for weight in model.weights):
        raise BundleError("bundle_not_finite")
    largest = np.finfo(np.float16).max
    for weight in model.weights:
        # Running statistics never reach model.tflite by themselves: conversion folds them away.
        if weight.dtype == "float32" and "moving_" not in weight.path:
            values = np.clip(np.asarray(weight), -largest, largest)
            weight.assign(values.astype(np.float16).astype(np.float32))


def to_tflite(model: "keras.Model", *, named: bool = False) -> bytes:
    """Convert a Keras model to LiteRT with float16 weights.

    Args:
        model: of one input.
        named: whether other programs can ask for its outputs by name, which takes four times as
            long to write.
    """
    import tensorflow as tf

    convert = tf.lite.TFLiteConverter.from_keras_model(model) if named else converter(model)
    convert.optimizations = [tf.lite.Optimize.DEFAULT]
    convert.target_spec.supported_types = [tf.float16]
    with contextlib.redirect_stdout(io.StringIO()):  # it prints every variable
        return convert.convert()


def converter(model: "keras.Model") -> "tf.lite.TFLiteConverter":
    """What converts a model of one input, without a SavedModel that is written and read again."""
    import tensorflow as tf

    [photo] = model.inputs
    compute = tf.function(lambda pixels: model(pixels, training=False))
    concrete = compute.get_concrete_function(tf.TensorSpec(photo.shape, photo.dtype, photo.name))
    found = tf.lite.TFLiteConverter.from_concrete_functions([concrete], model)
    found.experimental_lower_to_saved_model = False
    return found


def sha256(path: Path) -> str:
    """SHA-256 of a file, hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
