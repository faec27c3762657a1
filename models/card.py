"""The card of a model: everything about it that is not a weight, as one readable JSON file."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import (
    BeforeValidator,
    ConfigDict,
    Field,
    TypeAdapter,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WrapValidator,
)

import words
from models.errors import BundleError, TargetError
from models.figures import Metrics, Provenance
from models.names import comparable, shown

FORMAT = 1
_STRICT = ConfigDict(strict=True, extra="forbid", allow_inf_nan=False)


def _unchanged(value: Any, check: ValidatorFunctionWrapHandler) -> Any:
    """Check, and keep what was read: 1 stays 1, not 1.0, or the card's fingerprint would change."""
    check(value)
    return value


def _finite(value: Any, check: ValidatorFunctionWrapHandler) -> Any:
    """The same for entries of any kind, which must be possible to write again."""
    json.dumps(value, allow_nan=False)
    return _unchanged(value, check)


def _familiarity(value: Any) -> Any:
    """An older version of this program stored logits here: they are read as no limit."""
    logits = value is None or (isinstance(value, int | float) and not 0 <= value <= 1)
    return 0.0 if logits else value


_Number = Annotated[float, WrapValidator(_unchanged)]


@dataclass(frozen=True)
class Label:
    """A class. `name` is the training folder's name, `display` its English name, e.g. "cat"."""

    __pydantic_config__ = _STRICT

    name: str
    display: str
    emoji: str = ""

    @property
    def shown(self) -> str:
        """What people read, in the language of the moment."""
        return words.animal(self.display)

    @property
    def thing(self) -> str:
        """The same within a sentence: with its article, or in quotation marks."""
        return words.thing(self.display)


@dataclass(frozen=True)
class Layer:
    """The explained layer: the last convolutional activation, and where its cells look.

    Cell (row i, column j) is centred on view pixel (first[0] + i * stride[0],
    first[1] + j * stride[1]); pairs are (y, x), in pixel indices of the view.
    """

    __pydantic_config__ = _STRICT

    name: str
    rows: Annotated[int, Field(gt=0)]
    columns: Annotated[int, Field(gt=0)]
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
        contrast: least standard deviation of the view's grey values, 0..127.5.
        darkest, brightest: range of the view's mean grey value, 0..255.
        sharpness: least standard deviation of the view's Laplacian, grey values.
    """

    __pydantic_config__ = _STRICT

    confidence: _Number = 0.7
    familiarity: Annotated[_Number, BeforeValidator(_familiarity)] = 0.0
    outside: _Number = 1.0
    second: _Number = 1.0
    short_side: int = 64
    contrast: _Number = 8.0
    darkest: _Number = 16.0
    brightest: _Number = 244.0
    sharpness: _Number = 0.0


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

    __pydantic_config__ = _STRICT

    score: Literal["lac", "raps"]
    coverage: _Number
    limit: _Number


@dataclass(frozen=True)
class Member:
    """One of the bundles that an ensemble consists of.

    Attributes:
        bundle: name of its folder, inside the ensemble's or beside it.
        weight: its share in the mean, greater than 0; only the members' ratios matter.
        sha256: of its card, which vouches for its other files.
    """

    __pydantic_config__ = _STRICT

    bundle: str
    weight: Annotated[_Number, Field(gt=0)]
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
        provenance: how it was made; see `models/figures.py`.
        metrics: measured figures; see `models/figures.py`.
        files: SHA-256 of every other file of the bundle, by name.
        members: the bundles whose answers are averaged; none for a single network.
        base: name of the bundle whose features a taught head reads (`models/taught.py`), or None.
    """

    __pydantic_config__ = _STRICT

    title: str
    labels: Annotated[tuple[Label, ...], Field(min_length=2)]
    architecture: str
    input_size: Annotated[int, Field(ge=8, le=4096)]
    head: Literal["linear", "keras", "ensemble"]
    layer: Layer
    outside: bool = False
    centred: bool = False
    mirrored: bool = False
    temperature: Annotated[_Number, Field(gt=0)] = 1.0
    thresholds: Thresholds = Thresholds()
    conformal: Conformal | None = None
    provenance: Annotated[Provenance, WrapValidator(_finite)] = field(default_factory=Provenance)
    metrics: Annotated[Metrics, WrapValidator(_finite)] = field(default_factory=Metrics)
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
        raise TargetError("class_unknown", name=name, known=words.listed(self.names))

    def to_json(self) -> str:
        """The card as indented JSON."""
        data = {"format": FORMAT, **asdict(self)}
        return json.dumps(data, indent=2, ensure_ascii=False, allow_nan=False) + "\n"

    @classmethod
    def from_json(cls, text: str) -> "ModelCard":
        """Read a card; anything but a complete card of this format raises BundleError."""
        try:
            data = json.loads(text)
            version, unknown = data.pop("format"), data.keys() - {f.name for f in fields(cls)}
        except Exception as error:  # cards come from anywhere: no object, deep nesting, ...
            raise BundleError("card_damaged") from error
        if version != FORMAT:
            raise BundleError("card_other_version")
        if unknown:
            raise BundleError("card_unknown_entries", entries=", ".join(sorted(unknown)))
        try:
            # As JSON once more: only there does strictness take lists for tuples.
            card = _adapter().validate_json(json.dumps(data))
        except ValidationError as error:
            raise _refused(error) from error
        except Exception as error:  # huge numbers, halves of characters
            raise BundleError("card_damaged") from error
        if wrong := _contradictions(card):
            raise BundleError("card_impossible", entries=", ".join(wrong))
        return card


@cache
def _adapter() -> TypeAdapter[ModelCard]:
    return TypeAdapter(ModelCard)


def _refused(error: ValidationError) -> BundleError:
    problems = error.errors(include_url=False, include_context=False, include_input=False)
    kinds = {problem["type"] for problem in problems}
    if kinds & {"missing", "unexpected_keyword_argument", "json_invalid"}:
        return BundleError("card_damaged")
    entries = dict.fromkeys(".".join(map(str, problem["loc"])) for problem in problems)
    return BundleError("card_impossible", entries=shown(", ".join(list(entries)[:5])))


def _contradictions(card: ModelCard) -> list[str]:
    """Entries that are valid alone but contradict each other."""
    classes = len(card.labels)
    tested = (card.metrics.get("validation"), card.metrics.get("held_out"))
    square = all(
        [len(row) for row in figures["confusion"]] == [classes] * classes
        for figures in tested
        if figures
    )
    wrong = {
        "labels": len(set(card.names)) < classes,
        "head": (card.head == "ensemble") != bool(card.members),
        "mirrored": card.mirrored and card.head != "linear",
        "outside": card.outside and bool(card.members),
        "metrics": not square,
    }
    return [entry for entry, is_wrong in wrong.items() if is_wrong]
