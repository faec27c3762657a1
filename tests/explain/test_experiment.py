"""Steps of an experiment, against edits done by hand."""

import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from explain import experiment, perturb
from explain.experiment import apply, begin
from explain.explanation import explain, heat_pictures
from models import photo as photos
from models import view
from models.photo import Photo

DOCS = Path(__file__).parents[2] / "docs" / "EXPLANATIONS.md"


def plain(rng: np.random.Generator, height: int = 40, width: int = 60) -> Photo:
    return Photo(rng.integers(0, 256, (height, width, 3), dtype=np.uint8))


def test_no_steps_change_nothing(rng: np.random.Generator):
    photo = plain(rng)
    assert apply(photo, []) is photo


def test_a_patch_is_a_square_of_the_short_side(rng: np.random.Generator):
    photo = plain(rng)
    covered = apply(photo, [("cover", 0.5, 0.5, 0.5)])
    changed = (covered.rgb != photo.rgb).any(axis=2)
    rows, columns = np.nonzero(changed)
    # Half of 40 pixels about the middle, (29.5, 19.5): columns 20..39, rows 10..29.
    assert (columns.min(), columns.max(), rows.min(), rows.max()) == (20, 39, 10, 29)
    kept = apply(photo, [("keep", 0.5, 0.5, 0.5)])
    np.testing.assert_array_equal(kept.rgb[10:30, 20:40], photo.rgb[10:30, 20:40])
    cut = apply(photo, [("crop", 0, 1, 0.5)])  # beyond the edge: moved inside
    np.testing.assert_array_equal(cut.rgb, photo.rgb[20:, :20])


def test_steps_follow_one_another(rng: np.random.Generator):
    photo = plain(rng)
    steps = [("grey",), ("mirror",), ("brightness", 0.5), ("turn", 180.0), ("blur", 0.0)]
    by_hand = perturb.rotate(perturb.brightness(perturb.flip(perturb.grey(photo)), 0.5), 180.0)
    np.testing.assert_array_equal(apply(photo, steps).rgb, by_hand.rgb)


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


def test_the_hottest_patch_holds_the_peak_and_the_coldest_does_not(animals, chelsea: Path):
    found = begin(animals, str(chelsea)).before
    side = 0.3 * min(found.photo.width, found.photo.height)
    for hot in (True, False):
        _, x, y, _ = experiment.patch(found, 0.3, hot=hot)
        distance = np.abs(
            np.array([x * (found.photo.width - 1), y * (found.photo.height - 1)]) - found.peak
        )
        assert bool(distance.max() <= side / 2) is hot


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ((0.9, 0.1), (0.88, 0.12), "hardly mattered: cat had 90.0 % and has 88.0 %"),
        ((0.9, 0.1), (0.7, 0.3), "That mattered: cat fell from 90.0 % to 70.0 %"),
        ((0.9, 0.1), (0.55, 0.45), "mattered a lot: cat fell from 90.0 % to 55.0 %"),
        ((0.6, 0.4), (0.9, 0.1), "surer of cat: 60.0 % before, 90.0 % now"),
        ((0.9, 0.1), (0.2, 0.8), "now dog comes first, and cat fell from 90.0 % to 20.0 %"),
    ],
)
def test_what_happened_in_words(animals, chelsea: Path, was, now, said: str):
    found = explain(animals, str(chelsea))

    def answer(cat: float, dog: float):
        ranked = tuple(sorted({"cats": cat, "dogs": dog}.items(), key=lambda one: -one[1]))
        return replace(found, verdict=replace(found.verdict, probabilities=ranked))

    assert said in experiment.sentence(answer(*was), answer(*now))


@pytest.mark.parametrize(
    ("likeness", "said"),
    [(0.1, "The map changed: good"), (0.7, "changed a little"), (0.95, "do not trust it")],
)
def test_likeness_in_words(likeness: float, said: str):
    assert said in experiment.likeness_sentence(likeness)


def test_forgetting_changes_the_map_and_nothing_else(animals, chelsea: Path):
    found = explain(animals, str(chelsea))
    intact, same = experiment.without_learning(found, animals, 0.0)
    broken, likeness = experiment.without_learning(found, animals, 1.0)
    assert same == pytest.approx(1)
    assert likeness < experiment.CHANGED
    assert broken.verdict is found.verdict
    assert intact.heatmap.target == broken.heatmap.target == found.heatmap.target


def test_pictures_on_one_scale_may_have_different_sizes(animals, chelsea: Path):
    trial = begin(animals, str(chelsea))
    pair = [trial.before, trial.after([("crop", 0.5, 0.5, 0.5)])]
    heats = heat_pictures(pair, 200)
    assert [heat.shape[:2] for heat in heats] == [
        view.fit(each.photo.rgb.shape[:2], 200) for each in pair
    ]
    assert max(int(heat[..., 3].max()) for heat in heats) == 255
    assert sorted(int(heat[..., 3].max()) for heat in heats)[0] < 255


def test_the_figures_of_methods_are_those_of_the_documentation():
    from explain.methods import METHODS

    text = DOCS.read_text(encoding="utf-8")
    assert experiment.MEASURED["command"] in text
    assert experiment.MEASURED["methods"].keys() == METHODS.keys()
    for name, found in experiment.MEASURED["methods"].items():
        [row] = re.findall(rf"^\| {re.escape(METHODS[name].title)} \|.*$", text, re.M)
        cells = [cell.strip() for cell in row.split("|")]
        expected = [f"{found['off_centre']}%", f"{found['whole']}%"]
        assert cells[2:4] == expected
        assert float(cells[12]) == found["without_weights"]
