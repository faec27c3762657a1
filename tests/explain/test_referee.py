"""A referee's measure of a change, and what scores."""

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from explain import experiment, referee
from explain.edits import Step
from explain.experiment import begin
from models.photo import Photo

SIZE = 100
COVER = ("cover", 0.75, 0.5, 0.2)


@pytest.fixture
def halves() -> Photo:
    """Black beside white: what is covered by their mean has changed in full."""
    rgb = np.zeros((200, 200, 3), np.uint8)
    rgb[:, 100:] = 255
    return Photo(rgb)


@pytest.mark.parametrize(
    ("steps", "change"),
    [
        ([], 0),
        ([COVER], 0.04),
        ([COVER, COVER], 0.04),
        ([("mirror",)], 0.1),
        ([("mirror",), ("turn", 30.0)], 0.2),
        ([("mirror",), ("cover", 0.25, 0.5, 0.2)], 0.14),  # what is mirrored can be compared
        ([("crop", 0.5, 0.5, 0.5)], 0.75),
        ([("crop", 0.5, 0.5, 0.5), ("mirror",)], 0.85),
        ([("brightness", 0.0)], 0.5),  # black stays black
        ([("brightness", 0.0), ("crop", 0.75, 0.5, 0.5)], 1),
    ],
)
def test_a_change_is_the_share_of_the_picture_that_it_changed(
    halves: Photo, steps: list[Step], change: float
):
    assert referee.changed(halves, steps, SIZE) == pytest.approx(change, abs=0.005)


def test_a_pixel_that_hardly_changes_hardly_counts():
    grey = Photo(np.full((50, 50, 3), 100, np.uint8))
    assert referee.changed(grey, [("brightness", 1.16)], SIZE) == pytest.approx(16 / 64, abs=0.01)


def tried(was: tuple[str, str | None], now: tuple[str, str | None]) -> Any:
    """A trial of a grey photo whose answers are (status, label) before and after."""

    def explanation(verdict: tuple[str, str | None]) -> Any:
        status, label = verdict
        return SimpleNamespace(
            photo=Photo(np.full((50, 50, 3), 100, np.uint8)),
            view=SimpleNamespace(size=SIZE),
            verdict=SimpleNamespace(status=status, label=label),
        )

    return SimpleNamespace(before=explanation(was), after=lambda steps: explanation(now))


CAT, DOG, NOTHING = ("answer", "cats"), ("answer", "dogs"), ("unfamiliar", None)


@pytest.mark.parametrize(
    ("was", "now", "steps", "right", "code"),
    [
        (CAT, CAT, [("grey",)], True, "fool_same"),
        (CAT, NOTHING, [("grey",)], True, "fool_refused"),
        (CAT, ("poor_photo", None), [("grey",)], True, "fool_refused"),
        (CAT, ("ambiguous", None), [("grey",)], True, "fool_refused"),
        (CAT, DOG, [], True, "fool_begin"),
        (CAT, DOG, [("grey",)], False, "fool_wrong"),
        (CAT, DOG, [("grey",)], None, "fool_ask"),
        (NOTHING, DOG, [("grey",)], True, "fool_no_answer"),
    ],
)
def test_refused_unchanged_and_wrong_before_never_score(was, now, steps, right, code: str):
    ruling = referee.judge(tried(was, now), steps, right)
    assert (ruling.code, ruling.points, ruling.scores) == (code, 0, False)


@pytest.mark.parametrize(("factor", "points"), [(1.0, 99), (1.16, 75), (2.5, 1)])
def test_a_smaller_change_scores_more(factor: float, points: int):
    ruling = referee.judge(tried(CAT, DOG), [("brightness", factor)], True)
    assert ruling.scores
    assert ruling.points == pytest.approx(points, abs=1)


def test_a_lower_threshold_makes_no_answer(animals, chelsea: Path):
    lenient = begin(animals, str(chelsea), 0.0)
    fair = experiment.fair(lenient)
    assert fair.before.card.thresholds == animals.card.thresholds
    assert fair.threshold is None
    usual = replace(lenient, threshold=None)
    assert experiment.fair(usual) is usual
