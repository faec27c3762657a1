"""A head that a visitor taught, on the features of a running bundle.

Its file is a zip of `card.json`, which names the bundle below, and arrays: kernel.npy (K, C),
bias.npy (C,), photos.npy (N, K), probe.npy (K,). Nothing in it can execute; other entries are
ignored.
"""

import io
import math
import os
import zipfile
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NotRequired

import numpy as np
from pydantic import AfterValidator, ConfigDict, Field, TypeAdapter, with_config
from typing_extensions import TypedDict

from models import bundle, names
from models.card import Label, ModelCard, Thresholds
from models.engine import Engine, Evidence, LinearHead
from models.errors import BundleError
from models.familiarity import Memory
from models.figures import Metrics, Provenance
from models.model import Member
from models.view import View
from words import listed, say

if TYPE_CHECKING:
    import keras

MAX_CLASSES, MAX_PHOTOS, MAX_NAME = 10, 100, 30  # classes, photos of each, letters of a name
MAX_FILE, MAX_CARD, MAX_ARRAY = 8_000_000, 200_000, 6_000_000  # bytes
LARGEST = 1e6  # of any weight: far beyond what teaching finds, and logits stay finite
ALIKE = 0.05  # relative distance of features within which two bundles are the same network


class Taught(Member):
    """A linear head on the features of a running network, whose interpreters it shares.

    As light as its arrays, so that every visitor may have one.
    """

    memory: Memory
    report = None

    def __init__(
        self,
        base: Member,
        card: ModelCard,
        kernel: np.ndarray,
        bias: np.ndarray,
        photos: np.ndarray,
    ) -> None:
        """Put a head on a network.

        Args:
            base: runs the photos.
            card: of the new model, see `card_for`.
            kernel: (K, C) float32.
            bias: (C,) float32.
            photos: (N, K) int8, features of the photos learned from; see `Memory`.
        """
        self.base, self.card, self.folder, self.workers = base, card, base.folder, base.workers
        self.kernel, self.bias = np.asarray(kernel, np.float32), np.asarray(bias, np.float32)
        self.head = LinearHead(self.kernel)
        self.memory = Memory(None, photos, np.ones(len(photos), bool))

    def run(self, view: View) -> Evidence:
        """See `Member.run`."""
        features = self.base.run(view).features
        logits = features.mean(axis=(0, 1)) @ self.kernel + self.bias
        return Evidence(logits.astype(np.float32), features, self.head)

    def to_keras(self) -> "keras.Model":
        """See `Member.to_keras`."""
        import keras

        from models import graph

        model = self.base.to_keras()
        features = graph.use(model, self.card.layer.name).output
        pooled = keras.layers.GlobalAveragePooling2D(name="taught_pooling")(features)
        dense = keras.layers.Dense(len(self.bias), name="taught_logits")
        taught = keras.Model(model.inputs[0], dense(pooled), name="taught")
        dense.set_weights([self.kernel, self.bias])
        return taught

    def to_bytes(self) -> bytes:
        """As a file that `load` opens."""
        arrays = {
            "kernel": self.kernel,
            "bias": self.bias,
            "photos": self.memory.photos,
            "probe": probe(self.base),
        }
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(bundle.CARD, self.card.to_json())
            for name, values in arrays.items():
                array = io.BytesIO()
                np.lib.format.write_array(array, np.ascontiguousarray(values), version=(1, 0))
                archive.writestr(f"{name}.npy", array.getvalue())
        return file.getvalue()


def card_for(
    base: Member,
    labels: Sequence[Label],
    *,
    temperature: float,
    thresholds: Thresholds,
    provenance: Provenance,
    metrics: Metrics,
) -> ModelCard:
    """The card of a head on `base`; input size and layer are the base's."""
    return ModelCard(
        title=say("taught_title", classes=listed(label.display for label in labels)),
        labels=tuple(labels),
        architecture="taught",
        input_size=base.card.input_size,
        head="linear",
        layer=base.card.layer,
        mirrored=base.card.mirrored,
        temperature=temperature,
        thresholds=thresholds,
        provenance=provenance,
        metrics=metrics,
        base=base.folder.name,
    )


def probe(base: Member) -> np.ndarray:
    """Features of a fixed pattern, (K,) float32, which tell a network from others.

    A hash of the bundle would not do: each computer converts the ready-made network anew.
    """
    row, column = np.indices((base.card.input_size,) * 2)
    pixels = np.stack([row % 256, column % 256, 128 * ((row // 16 + column // 16) % 2)], axis=-1)
    return base.run_many(pixels.astype(np.uint8)[None])[1][0]


def load(path: str | os.PathLike[str], *, workers: int = 2, threads: int = 1) -> Taught:
    """Open a file of a taught head, and the bundle below it; see `Engine`.

    That bundle is a folder beside the file, or one that `bundle.find` finds by its name.

    Raises:
        BundleError: see `read`.
    """

    def base(name: str) -> Engine:
        beside = Path(path).resolve().parent / name
        folder = beside if (beside / bundle.CARD).is_file() else bundle.find(name)
        return Engine(folder, workers=workers, threads=threads)

    return read(path, base)


def read(source: str | os.PathLike[str] | bytes, base: Callable[[str], Member]) -> Taught:
    """Open a file of a taught head.

    Args:
        source: the file or what is in it, from anywhere.
        base: gives the running bundle of that name, or raises BundleError.

    Raises:
        BundleError: it is no such file, does not fit, or the bundle below it is not here.
    """
    try:
        data = source if isinstance(source, bytes) else _read(Path(source))
        card, arrays = _unpack(data)
    except Exception as error:  # zips, headers and JSON from anywhere raise nearly everything
        raise BundleError("taught_damaged") from error
    assert card.base is not None
    try:
        engine = base(card.base)
        features = probe(engine)
    except BundleError as error:
        raise BundleError("taught_no_base", base=card.base) from error
    expected = arrays["probe"]
    if features.shape != expected.shape or not (
        np.linalg.norm(features - expected) <= ALIKE * np.linalg.norm(features)
    ):
        raise BundleError("taught_other_base", base=card.base)
    fitting = card_for(
        engine,
        card.labels,
        temperature=card.temperature,
        thresholds=card.thresholds,
        provenance=card.provenance,
        metrics=card.metrics,
    )
    return Taught(engine, fitting, arrays["kernel"], arrays["bias"], arrays["photos"])


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MAX_FILE + 1)


def _unpack(data: bytes) -> tuple[ModelCard, dict[str, np.ndarray]]:
    """Card and arrays of a file, checked; raises any error for a bad one."""
    if len(data) > MAX_FILE:
        raise ValueError("too large")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        text = _entry(archive, bundle.CARD, MAX_CARD).decode()
        card = ModelCard.from_json(text)
        kernel, probed = _array(archive, "kernel", "<f4", 2), _array(archive, "probe", "<f4", 1)
        bias, photos = _array(archive, "bias", "<f4", 1), _array(archive, "photos", "|i1", 2)
    _check(text, card)
    (k, c), n = kernel.shape, len(photos)
    fits = (
        c == len(card.labels)
        and bias.shape == (c,)
        and photos.shape == (n, k)
        and probed.shape == (k,)
        and 0 < n <= MAX_CLASSES * MAX_PHOTOS
        and all(np.isfinite(a).all() and np.abs(a).max() <= LARGEST for a in (kernel, bias, probed))
    )
    if not fits:
        raise ValueError("shapes or numbers")
    return card, {"kernel": kernel, "bias": bias, "photos": photos, "probe": probed}


def _entry(archive: zipfile.ZipFile, name: str, limit: int) -> bytes:
    """An entry's bytes; never more are unpacked than `limit`, whatever the zip says of itself."""
    info = archive.getinfo(name)
    # Python unpacks other kinds of compression without bounds.
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise ValueError("unusual compression")
    with archive.open(info) as file:
        data = file.read(limit + 1)
        if len(data) > limit:
            raise ValueError("too large")
        file.read(1)  # at the end, the zip's own checksum is compared
    return data


def _array(archive: zipfile.ZipFile, name: str, dtype: str, dimensions: int) -> np.ndarray:
    """An entry as an array. Nothing is made before header and content are known to agree."""
    file = io.BytesIO(_entry(archive, f"{name}.npy", MAX_ARRAY))
    if np.lib.format.read_magic(file) != (1, 0):
        raise ValueError("another format")
    shape, by_column, kind = np.lib.format.read_array_header_1_0(file)
    data = file.read()
    if by_column or kind.str != dtype or len(shape) != dimensions or min(shape) < 1:
        raise ValueError("another kind of array")
    if math.prod(shape) * kind.itemsize != len(data):
        raise ValueError("header and content differ")
    return np.frombuffer(data, kind).reshape(shape)


def _folder_name(text: str) -> str:
    if text in ("", "..") or Path(text).name != text or "\\" in text:
        raise ValueError("not the name of a folder")
    return text


def _class_name(text: str) -> str:
    if not text or text != clean(text):
        raise ValueError("not a name that can be typed")
    return text


_Count = Annotated[int, Field(ge=0, le=MAX_CLASSES * MAX_PHOTOS)]
_Number = Annotated[float, Field(ge=-LARGEST, le=LARGEST)]
_Name = Annotated[str, AfterValidator(_class_name)]
_Curve = Annotated[list[_Count], Field(min_length=101, max_length=101)]
_ONLY = ConfigDict(strict=True, extra="forbid", allow_inf_nan=False)


@with_config(_ONLY)
class _Label(TypedDict):
    name: _Name
    display: _Name
    emoji: NotRequired[Literal[""]]


@with_config(_ONLY)
class _Provenance(TypedDict):
    photos: _Count
    seconds: Annotated[float, Field(ge=0, le=LARGEST)]


@with_config(_ONLY)
class _HeldOut(TypedDict):
    confusion: list[list[_Count]]


@with_config(_ONLY)
class _RiskCoverage(TypedDict):
    photos: Annotated[_Count, Field(gt=0)]
    answered: _Curve
    wrong: _Curve


@with_config(_ONLY)
class _Metrics(TypedDict):
    held_out: _HeldOut
    risk_coverage: _RiskCoverage


@with_config(ConfigDict(strict=True, extra="ignore", allow_inf_nan=False))
class _Card(TypedDict):
    """What teaching writes into a card, and no more."""

    architecture: Literal["taught"]
    base: Annotated[str, AfterValidator(_folder_name)]
    labels: Annotated[list[_Label], Field(max_length=MAX_CLASSES)]
    temperature: Annotated[float, Field(ge=0.001, le=LARGEST)]
    thresholds: Mapping[str, _Number]
    provenance: _Provenance
    metrics: _Metrics


@cache
def _adapter() -> TypeAdapter[_Card]:
    return TypeAdapter(_Card)


def _check(text: str, card: ModelCard) -> None:
    """Raise ValueError for a card that teaching could not have written."""
    confusion = _adapter().validate_json(text)["metrics"]["held_out"]["confusion"]
    if not 0 <= card.thresholds.confidence <= 1 or not all(map(sum, confusion)):
        raise ValueError("card")


def clean(name: str) -> str:
    """A name as people may type it: printable, without extra spaces, not too long.

    >>> clean("  my   cat ")
    'my cat'
    """
    typed = " ".join(names.shown(name, instead=" ").split())
    return typed[:MAX_NAME].rstrip(" " + "".join(names.JOINERS))
