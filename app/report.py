"""A bundle's report.json, which anybody may have written: numbers are numbers, or it is not shown.

`training.report` measures it; here stands what the page shows of it.
"""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

import words
from models.errors import BundleError

BYTES = 5_000_000  # far more than a report of 1000 classes has

Ratio = Annotated[float, Field(ge=0, le=1)]
Count = Annotated[int, Field(ge=0)]


class _Part(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore", allow_inf_nan=False)


class _Share(_Part):
    value: Ratio
    low: Ratio
    high: Ratio
    photos: Count


class _About(_Part):
    data: Annotated[str, Field(max_length=300)]
    split: Annotated[str, Field(max_length=300)] | None


class _Classification(_Part):
    photos: Count
    accuracy: Ratio
    calibration_error: Ratio


class _Bin(_Part):
    confidence: Ratio
    accuracy: _Share


class _Before(_Part):
    reliability: list[_Bin]


class _Curve(_Part):
    coverage: list[Ratio]
    accuracy: list[Ratio]

    @model_validator(mode="after")
    def _as_long(self) -> "_Curve":
        if len(self.coverage) != len(self.accuracy):
            raise ValueError("a point has two numbers")
        return self


class _Answered(_Part):
    answered: _Share
    accuracy: _Share | None


class _AtThreshold(_Answered):
    threshold: Ratio


class _Selective(_Part):
    curve: _Curve
    at_thresholds: list[_AtThreshold]
    verdict: _Answered


def _is_known(group: str) -> str:
    if not words.known(f"report_{group}"):
        raise ValueError("there are no words for this group")
    return group


class _Group(_Part):
    group: Annotated[str, AfterValidator(_is_known)]
    accuracy: _Share | None


class _Bias(_Part):
    brightness: list[_Group] | None = None
    contrast: list[_Group] | None = None
    sharpness: list[_Group] | None = None
    size: list[_Group] | None = None
    orientation: list[_Group] | None = None


class _Pointing(_Part):
    hit: _Share
    centre_hit: _Share


class _Backgrounds(_Part):
    original: _Share
    swapped: _Share


class Report(_Part):
    """What the page shows of a report; see `training.report.measure` for what the parts mean."""

    format: Literal[1]
    about: _About
    classification: _Classification
    accuracy: _Share
    reliability: list[_Bin]
    before_calibration: _Before
    selective: _Selective
    bias: _Bias
    pointing: _Pointing | None
    backgrounds: _Backgrounds | None
    history: dict[str, Annotated[list[float], Field(min_length=1)]] | None

    @model_validator(mode="after")
    def _as_long(self) -> "Report":
        if self.history is not None and len({len(told) for told in self.history.values()}) != 1:
            raise ValueError("every epoch has all numbers")
        return self


def read(text: bytes | None) -> dict[str, Any] | None:
    """What `Report` names of a bundle's report.json; None where it has none.

    Raises:
        BundleError: it is not one that this version can show.
    """
    if text is None:
        return None
    try:
        if len(text) > BYTES:
            raise ValueError("too long")
        return Report.model_validate_json(text).model_dump()
    except (ValidationError, ValueError, RecursionError) as error:
        raise BundleError("report_damaged") from error
