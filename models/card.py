"""The card of a model: everything about it that is not a weight, as one readable JSON file."""

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from models.errors import BundleError, TargetError
from models.names import comparable

FORMAT = 1


@dataclass(frozen=True)
class Label:
    """A class. `name` is the training folder's name, `display` what people read, e.g. "cat"."""

    name: str
    display: str
    emoji: str = ""


@dataclass(frozen=True)
class Layer:
    """The explained layer: the last convolutional activation, and where its cells look.

    Cell (row i, column j) is centred on view pixel (first[0] + i * stride[0],
    first[1] + j * stride[1]); pairs are (y, x), in pixel indices of the view.
    """

    name: str
    rows: int
    columns: int
    first: tuple[float, float]
    stride: tuple[float, float]


@dataclass(frozen=True)
class Thresholds:
    """What a photo and its evidence must reach to be answered. See `models/verdict.py`.

    Attributes:
        confidence: least calibrated probability of the best class, 0..1.
        familiarity: least familiarity, 0..1 (`models/familiarity.py`).
        outside: how much it may look like none of the classes, 0..1 (`verdict.none_of_these`).
        second: largest share of the photo that may speak for a second animal, 0..1 (`cam.second`).
        short_side: least short side of the photo, pixels.
        contrast: least standard deviation of the view's grey values, 0..255.
        darkest, brightest: range of the view's mean grey value, 0..255.
        sharpness: least standard deviation of the view's Laplacian, grey values.
    """

    confidence: float = 0.7
    familiarity: float = 0.0
    outside: float = 1.0
    second: float = 1.0
    short_side: int = 64
    contrast: float = 8.0
    darkest: float = 16.0
    brightest: float = 244.0
    sharpness: float = 0.0


@dataclass(frozen=True)
class Conformal:
    """How prediction sets are made; see `verdict.prediction_set`.

    Attributes:
        score: "lac" (Sadinle et al. 2019) or "raps" (Angelopoulos et al. 2021).
        coverage: share of photos, 0..1, whose set holds the right class at least, on average over
            calibrations, if they are of the same kind; at most n / (n + 1) with n photos.
        limit: largest nonconformity of a class in the set: the quantile of photos that neither
            trained nor test.
    """

    score: str
    coverage: float
    limit: float


@dataclass(frozen=True)
class Member:
    """One of the bundles that an ensemble consists of.

    Attributes:
        bundle: name of its folder, inside the ensemble's or beside it.
        weight: its share in the mean, greater than 0; only the members' ratios matter.
        sha256: of its card, which vouches for its other files.
    """

    bundle: str
    weight: float
    sha256: str


@dataclass(frozen=True)
class ModelCard:
    """What a bundle says of itself; `card.json`.

    An ensemble has `members`, and "ensemble" for `architecture` and `head`. Its `input_size` and
    `layer` are the first member's: on that view the photo's quality is judged. Its logits are
    pooled from the members' (`models/ensemble.py`) and have no "none of these".

    Attributes:
        title: one line for people.
        labels: the named classes, in the order of the logits.
        architecture: a name of `models.architectures`, or "wrapped".
        input_size: side S of the square view, pixels.
        head: "linear" (pooling and one dense layer: `head.npz` holds it) or "keras".
        outside: True where one more logit, the last, stands for "none of these".
        layer: the explained layer.
        centred: the map explained is that of the logit minus the mean of the named
            classes' logits rather than of the logit alone.
        mirrored: the network looks at the mirrored photo, too; features and logits are the means
            of both, mirrored back. For linear heads, and twice the time.
        temperature: logits are divided by it before softmax (Guo et al. 2017).
        thresholds: see `Thresholds`.
        conformal: see `Conformal`; without it, every set holds the best class alone.
        provenance: command, seed, seconds, packages, data, split: free-form, for readers.
        metrics: measured figures, free-form, for readers.
        files: SHA-256 of every other file of the bundle, by name.
        members: the bundles whose answers are averaged; none for a single network.
        base: name of the bundle whose features a taught head reads (`models/taught.py`), or None.
    """

    title: str
    labels: tuple[Label, ...]
    architecture: str
    input_size: int
    head: str
    layer: Layer
    outside: bool = False
    centred: bool = False
    mirrored: bool = False
    temperature: float = 1.0
    thresholds: Thresholds = Thresholds()
    conformal: Conformal | None = None
    provenance: Mapping[str, Any] = field(default_factory=dict)
    metrics: Mapping[str, Any] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    members: tuple[Member, ...] = ()
    base: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the classes, in the order of the logits."""
        return tuple(label.name for label in self.labels)

    def label(self, name: str) -> Label:
        """The class of that name, however its letters are composed. Raises TargetError."""
        for label in self.labels:
            if label.name == name:
                return label
        for label in self.labels:
            if comparable(label.name) == comparable(name):
                return label
        raise TargetError("class_unknown", name=name, known=", ".join(self.names))

    def to_json(self) -> str:
        """The card as indented JSON."""
        data = {"format": FORMAT, **asdict(self)}
        return json.dumps(data, indent=2, ensure_ascii=False, allow_nan=False) + "\n"

    @classmethod
    def from_json(cls, text: str) -> "ModelCard":
        """Read a card; anything but a complete card of this format raises BundleError."""
        try:
            data = json.loads(text)
            if data.pop("format") != FORMAT:
                raise BundleError("card_other_version")
            unknown = data.keys() - {f.name for f in fields(cls)}
            if unknown:
                raise BundleError("card_unknown_entries", entries=", ".join(sorted(unknown)))
            data["labels"] = tuple(Label(**label) for label in data["labels"])
            layer, thresholds = data["layer"], data["thresholds"]
            data["layer"] = Layer(
                layer["name"],
                int(layer["rows"]),
                int(layer["columns"]),
                (float(layer["first"][0]), float(layer["first"][1])),
                (float(layer["stride"][0]), float(layer["stride"][1])),
            )
            least = thresholds.get("familiarity")
            if least is None or not 0 <= least <= 1:
                thresholds["familiarity"] = 0.0  # an older version of this program meant logits
            data["thresholds"] = Thresholds(**thresholds)
            if data.get("conformal") is not None:
                data["conformal"] = Conformal(**data["conformal"])
            data["members"] = tuple(Member(**member) for member in data.get("members", ()))
            card = cls(**data)
            valid = (
                _is_typed(card)
                and len(card.labels) >= 2
                and len(set(card.names)) == len(card.labels)
                and 8 <= card.input_size <= 4096
                and card.head in (("ensemble",) if card.members else ("linear", "keras"))
                and not (card.mirrored and card.head != "linear")
                and not (card.outside and card.members)
                and all(
                    isinstance(member.bundle, str) and 0 < member.weight < float("inf")
                    for member in card.members
                )
                and card.temperature > 0
                and (card.conformal is None or card.conformal.score in ("lac", "raps"))
                and card.layer.rows > 0
                and card.layer.columns > 0
            )
        except BundleError:
            raise
        except Exception as error:  # cards come from anywhere: deep nesting, huge numbers, ...
            raise BundleError("card_damaged") from error
        if not valid:
            raise BundleError("card_impossible")
        return card


def _is_typed(card: ModelCard) -> bool:
    """Whether every entry is of its kind, and every number finite: JSON promises nothing."""
    numbers = [card.temperature, *card.layer.first, *card.layer.stride]
    numbers += vars(card.thresholds).values()
    if card.conformal is not None:
        numbers += [card.conformal.coverage, card.conformal.limit]
    texts = [card.title, card.architecture, card.head, card.layer.name, card.base or ""]
    for label in card.labels:
        texts += [label.name, label.display, label.emoji]
    for member in card.members:
        texts += [member.bundle, member.sha256]
    switches = (card.outside, card.centred, card.mirrored)
    mappings = (card.provenance, card.metrics, card.files)
    return (
        all(type(n) in (int, float) and math.isfinite(n) for n in numbers)
        and all(isinstance(text, str) and _is_unicode(text) for text in texts)
        and all(type(switch) is bool for switch in switches)
        and all(isinstance(mapping, dict) for mapping in mappings)
        and all(isinstance(digest, str) for digest in card.files.values())
        and type(card.input_size) is int
        and isinstance(card.base, str | None)
    )


def _is_unicode(text: str) -> bool:
    """Whether it can be written: JSON can hold halves of characters."""
    return not any("\ud800" <= letter <= "\udfff" for letter in text)
