"""A visitor's experiments: what changed, and what that did to the answer."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from explain import edits, experiment
from explain.edits import apply
from explain.experiment import begin
from explain.explanation import explain, heat_pictures
from models import photo as photos
from models import view


def test_a_large_photo_is_tried_on_a_smaller_copy(animals, chelsea: Path, tmp_path: Path):
    """Nothing but time is lost: the answer stays within a hundredth."""
    import cv2

    large = tmp_path / "large.png"
    cv2.imwrite(str(large), cv2.resize(cv2.imread(str(chelsea)), None, fx=4, fy=4))
    trial = begin(animals, str(large))
    assert max(trial.before.photo.rgb.shape) == experiment.LONGEST
    steps = [("cover", 0.5, 0.5, 0.9)]
    small = dict(trial.after(steps).verdict.probabilities)
    whole = explain(animals, apply(photos.open(large), steps))
    assert small == pytest.approx(dict(whole.verdict.probabilities), abs=0.01)


def test_the_hottest_patch_has_more_heat_than_any_around_the_peak_and_the_coldest_less(
    animals, chelsea: Path
):
    trial = begin(animals, str(chelsea))
    photo, peak = trial.before.photo, trial.before.peak
    heat, half = trial.before.heat(photo.width, photo.height), 0.15 * min(photo.rgb.shape[:2])

    def mean(x: float, y: float) -> float:
        (top, bottom), (left, right) = (
            (max(round(at - half), 0), round(at + half)) for at in (y, x)
        )
        return float(heat[top:bottom, left:right].mean())

    at = {
        hot: mean(x * (photo.width - 1), y * (photo.height - 1))
        for hot in (True, False)
        for _, x, y, _ in [trial.patch([], 0.3, hot=hot)]
    }
    assert at[False] < mean(*peak) <= at[True] + 0.01


@pytest.mark.parametrize("hot", [True, False])
def test_patches_one_after_the_other_cover_other_places(animals, chelsea: Path, hot: bool):
    trial, steps, covered = begin(animals, str(chelsea)), [], [0.0]
    for _ in range(4):
        steps.append(trial.patch(steps, 0.3, hot=hot))
        covered.append(float(edits.hidden(trial.before.photo, steps).mean()))
    assert np.diff(covered).min() > 0.02  # each a tenth of a patch at least


def without(trial: experiment.Trial, patches: int, *, hot: bool) -> float:
    """What the first answer has left when patches half as wide as the photo are covered."""
    steps: list = []
    for _ in range(patches):
        steps.append(trial.patch(steps, 0.5, hot=hot))
    name = trial.before.verdict.probabilities[0][0]
    return dict(trial.after(steps).verdict.probabilities)[name]


def test_hot_patches_matter_more_than_cold_ones(animals, chelsea: Path):
    """Of this cat anything is enough: one patch, hot or cold, hardly matters; four show it."""
    trial = begin(animals, str(chelsea))
    assert without(trial, 4, hot=True) < without(trial, 4, hot=False)


def test_on_pets_one_hot_patch_matters_more_than_one_cold_one(animals, shared: Path):
    pets = sorted((shared / "pets").rglob("*.jpg"))
    trials = [begin(animals, str(path)) for path in pets[:: len(pets) // 20][:20]]
    gaps = [without(each, 1, hot=False) - without(each, 1, hot=True) for each in trials]
    assert np.mean(gaps) > 0.1
    assert np.mean(np.array(gaps) > 0) >= 0.8


def test_a_photo_of_one_pixel_can_still_be_covered(animals, chelsea: Path):
    trial, steps = begin(animals, str(chelsea)), [("crop", 0.5, 0.5, 0.1)] * 4
    assert trial.after(steps).photo.rgb.shape == (1, 1, 3)
    assert trial.patch(steps, 0.1, hot=True) == ("cover", 0, 0, 0.1)


def test_what_progress_raises_ends_a_slow_explanation(animals, chelsea: Path):
    trial, shares = begin(animals, str(chelsea)), []

    def progress(share: float) -> None:
        shares.append(share)
        raise InterruptedError

    with pytest.raises(InterruptedError):
        trial.otherwise([], "rise", progress)
    assert len(shares) == 1
    assert trial.otherwise([], "eigen_cam", progress).heatmap.method == "eigen_cam"


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ((0.9, 0.1), (0.88, 0.12), "Still a cat: 90.0% before, 88.0% now"),
        ((0.9, 0.1), (0.7, 0.3), "That mattered: cat fell from 90.0% to 70.0%"),
        ((0.9, 0.1), (0.55, 0.45), "mattered a lot: cat fell from 90.0% to 55.0%"),
        ((0.6, 0.4), (0.9, 0.1), "surer of cat: 60.0% before, 90.0% now"),
        ((0.9, 0.1), (0.2, 0.8), "now dog comes first, and cat fell from 90.0% to 20.0%"),
    ],
)
def test_what_happened_in_words(animals, chelsea: Path, was, now, said: str):
    found = explain(animals, str(chelsea))

    def answer(cat: float, dog: float):
        ranked = tuple(sorted({"cats": cat, "dogs": dog}.items(), key=lambda one: -one[1]))
        return replace(found, verdict=replace(found.verdict, probabilities=ranked))

    assert said in experiment.sentence(answer(*was), answer(*now), [("grey",)])


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ("answer", "poor_photo", "Now it gives no answer. If it had to choose: dog, 80.0%. Before"),
        ("unfamiliar", "ambiguous", "still gives no answer. If it had to choose: dog, 80.0%"),
        ("ambiguous", "answer", "Now it answers: dog, 80.0%. Before, it gave no answer"),
    ],
)
def test_without_an_answer_no_mind_is_changed(animals, chelsea: Path, was, now, said: str):
    found = explain(animals, str(chelsea))

    def verdict(status: str, *ranked: tuple[str, float]):
        return replace(found, verdict=replace(found.verdict, status=status, probabilities=ranked))

    before = verdict(was, ("cats", 0.9), ("dogs", 0.1))
    after = verdict(now, ("dogs", 0.8), ("cats", 0.2))
    assert said in experiment.sentence(before, after, [("grey",)])
    assert "Nothing is changed yet" in experiment.sentence(before, after, [])


def test_on_the_scale_of_the_first_it_stays_as_it_is(animals, chelsea: Path):
    trial = begin(animals, str(chelsea))
    cooler = trial.after([("crop", 0.5, 0.5, 0.7)])
    assert trial.before.draw(100, 100).max() > 1.1 * cooler.draw(100, 100).max()
    first, second = heat_pictures([cooler, trial.before], 200, first=True)
    np.testing.assert_array_equal(first, cooler.heat_picture(200))
    assert second.max() == 1
    assert heat_pictures([cooler, trial.before], 200)[0].max() < 0.95


def test_pictures_on_one_scale_may_have_different_sizes(animals, chelsea: Path):
    trial = begin(animals, str(chelsea))
    pair = [trial.before, trial.after([("crop", 0.5, 0.5, 0.5)])]
    heats = heat_pictures(pair, 200)
    assert [heat.shape for heat in heats] == [
        view.fit(each.photo.rgb.shape[:2], 200) for each in pair
    ]
    less, most = sorted(float(heat.max()) for heat in heats)
    assert less < most == 1
