"""How a model was made and how good it is, as its card tells it: types of the JSON entries.

They stay the plain dictionaries that they are on disk. Types and ranges are checked when a card is
read (`models/card.py`); entries that are not named here are allowed, for readers.
"""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, NotRequired

from pydantic import ConfigDict, Field, with_config
from typing_extensions import TypedDict

_OPEN = ConfigDict(strict=True, extra="allow", allow_inf_nan=False)

Count = Annotated[int, Field(ge=0)]
Unit = Annotated[float, Field(ge=0, le=1)]


@with_config(_OPEN)
class Share(TypedDict):
    """A share of photos with its 95 % interval (Wilson), each 0..1."""

    value: Unit
    low: Unit
    high: Unit
    photos: Count


@with_config(_OPEN)
class ClassFigures(TypedDict):
    """Of one class: its test photos, and precision, recall and F1, 0..1 (0 where undefined)."""

    photos: Count
    precision: Unit
    recall: Unit
    f1: Unit
    recall_95: NotRequired[Share | None]


@with_config(_OPEN)
class Classification(TypedDict):
    """The most probable class of each test photo, compared with the right one.

    confusion: (C, C) counts, rows the right class, columns the answer.
    calibration_error: expected calibration error, 15 bins, 0..1.
    independent: how many independent photos tell as much: near copies count less.
    """

    photos: Count
    accuracy: Unit
    confusion: Sequence[Sequence[Count]]
    accuracy_95: NotRequired[Share]
    macro_f1: NotRequired[Unit]
    calibration_error: NotRequired[Unit]
    classes: NotRequired[Mapping[str, ClassFigures]]
    independent: NotRequired[Annotated[float, Field(ge=0)]]


@with_config(_OPEN)
class HeldOut(TypedDict):
    """Of a taught head: every photo was judged by a head that had not seen it."""

    confusion: Sequence[Sequence[Count]]


@with_config(_OPEN)
class CalibrationError(TypedDict):
    """Expected calibration error, 0..1, before and after the temperature."""

    before: Unit
    after: Unit


@with_config(_OPEN)
class Covered(TypedDict):
    """The share of prediction sets that hold the right class, and their mean size."""

    covered: Unit
    mean_size: Annotated[float, Field(ge=0)]


@with_config(_OPEN)
class RiskCoverage(TypedDict):
    """For thresholds of 0..100 %: how many of the photos are answered, and how many wrongly."""

    photos: Annotated[int, Field(gt=0)]
    answered: Annotated[Sequence[Count], Field(min_length=101, max_length=101)]
    wrong: Annotated[Sequence[Count], Field(min_length=101, max_length=101)]


@with_config(_OPEN)
class Doubt(TypedDict):
    """Of photos that show none of its classes, the share that a model answers all the same."""

    answered: Share


@with_config(_OPEN)
class Tested(TypedDict):
    """How the threshold was chosen: on how many photos, for which risk and certainty, 0..1."""

    photos: Count
    risk: Unit
    certainty: Unit


@with_config(_OPEN)
class Published(TypedDict):
    """What the makers of a ready-made network say of it."""

    accuracy: Unit
    photos: Count
    data: str
    source: str


@with_config(_OPEN)
class Metrics(TypedDict, total=False):
    """Measured figures; a network that was never tested has none."""

    validation: Classification
    held_out: HeldOut
    published: Published
    calibration_error: CalibrationError
    conformal: Covered
    risk_coverage: RiskCoverage
    confidence_alone: RiskCoverage
    threshold: Tested
    doubt: Doubt


@with_config(_OPEN)
class Provenance(TypedDict, total=False):
    """How a network was made.

    photos: those that could be read, by part; of a taught head, all it learned from.
    history: of every epoch, loss, accuracy and seconds by name.
    groups: how near copies were kept together; None where they were not.
    aside: photos of sources that were kept aside.
    calibrated: the command that set temperature and thresholds.
    """

    command: str
    sources: Sequence[str]
    split: str
    recipe: Mapping[str, Any]
    seed: int
    parameters: int
    epochs_run: int
    seconds: float
    history: Sequence[Mapping[str, float]]
    packages: Mapping[str, str]
    photos: int | Mapping[str, int]
    aside: int
    groups: Mapping[str, int] | None
    calibrated: str
    source: str
    source_sha256: str | None
    weights: str
    mean_of: Sequence[Mapping[str, Any]]
