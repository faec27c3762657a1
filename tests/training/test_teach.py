"""Heads of one's own: against scikit-learn, against chance, and with too few photos."""

import dataclasses

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from models import verdict
from models.engine import Engine
from models.errors import DataError, PhotoError
from models.quality import Quality
from models.taught import MAX_CLASSES, MAX_PHOTOS
from training import synthetic, teach
from training.teach import Example

QUALITY = Quality(200, 120.0, 50.0, 10.0)


def examples(points: np.ndarray, quality: Quality = QUALITY) -> list[Example]:
    return [Example(p.astype(np.float32), quality, str(i)) for i, p in enumerate(points)]


def clouds(rng: np.random.Generator, sizes: list[int], apart: float, k: int = 1280) -> list:
    """Points around one centre for each class."""
    centres = apart * rng.normal(size=(len(sizes), k))
    return [np.abs(c + rng.normal(size=(n, k))) for c, n in zip(centres, sizes, strict=True)]


@pytest.fixture(scope="module")
def fake(animals: Engine) -> Engine:
    """Whatever looked at the photos: features are given."""
    return animals


@pytest.mark.parametrize("classes", [2, 3, 10])
def test_as_scikit_learn_would_have_it(fake: Engine, classes: int):
    """The same regression on the features as they are: the detour through fewer dimensions and
    the two logits of a binary problem change nothing."""
    rng = np.random.default_rng(classes)
    parts = clouds(rng, [12] * classes, 0.5)
    x, y = np.concatenate(parts), np.repeat(np.arange(classes), 12)
    own = teach.teach(fake, {f"class {i}": examples(p) for i, p in enumerate(parts)})
    found = {}
    for strength in teach.STRENGTHS:
        scaled = LogisticRegression(C=strength, max_iter=5000, tol=1e-6).fit(x / x.std(), y)
        found[strength] = scaled.predict_proba(x / x.std())
    card = dataclasses.replace(own.card, temperature=1.0)
    ours = verdict.probabilities(x @ own.kernel + own.bias, card)
    assert min(np.abs(ours - theirs).max() for theirs in found.values()) < 0.01


def test_held_out_figures_are_those_of_new_photos(fake: Engine):
    """Classes that overlap: the promise, from few photos, holds for many."""
    rng = np.random.default_rng(0)
    parts = clouds(rng, [430] * 3, 0.5, k=64)
    own = teach.teach(fake, {str(i): examples(p[:30]) for i, p in enumerate(parts)})
    new, truth = np.concatenate([p[30:] for p in parts]), np.repeat(range(3), 400)
    values = verdict.probabilities(new @ own.kernel + own.bias, own.card)
    right = 100 * np.mean(values.argmax(axis=1) == truth)
    held = teach.held_out(own.card)
    assert held.photos == 90
    assert held.low <= right <= held.high
    assert held.low < 100 * held.right / held.photos < held.high
    assert values.max(axis=1).mean() == pytest.approx(right / 100, abs=0.15)


def test_pure_chance_is_called_guessing(fake: Engine):
    rng = np.random.default_rng(0)
    own = teach.teach(fake, {n: examples(np.abs(rng.normal(size=(20, 300)))) for n in "ab"})
    held = teach.held_out(own.card)
    assert held.guessing
    assert held.mistake is not None


def test_the_interval_is_wilsons(fake: Engine):
    own = teach.teach(fake, {n: examples(p) for n, p in zip("ab", SEPARATE, strict=True)})
    held = teach.held_out(own.card)
    assert (held.right, held.photos, held.mistake, held.fewest) == (16, 16, None, 8)
    n, z = 16, 1.959964  # all right: from n / (n + z^2) to 1
    assert held.low == int(100 * n / (n + z**2))
    assert held.high == 100
    assert held.few
    assert not held.guessing


SEPARATE = clouds(np.random.default_rng(3), [8, 8], 3.0)


def test_what_was_never_shown_is_unfamiliar_and_what_was_good_enough_stays_so(fake: Engine):
    white = Quality(50, 250.0, 3.0, 1.0)
    first, second = SEPARATE
    own = teach.teach(fake, {"a": examples(first, white), "b": examples(second)})
    limits = own.card.thresholds
    assert own.memory.familiarity(first[0]) > 0.95
    strange = np.zeros(1280)
    strange[::7] = 5
    assert own.memory.familiarity(strange) < limits.familiarity <= teach.LIMIT
    assert limits.brightest == 250
    assert limits.contrast == 3
    assert limits.short_side == 50


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        ([], "at least 2 classes"),
        ([("a", 5)], "at least 2 classes"),
        ([(str(i), 5) for i in range(MAX_CLASSES + 1)], "at most 10"),
        ([("a", 5), ("", 5)], "a name"),
        ([("a", 5), ("A", 5)], "the same name"),
        ([("apple", 5), ("pear", 1), ("plum", 0)], "too few so far: pear, plum"),
        ([("a", 5), ("b", MAX_PHOTOS + 1)], "At most 100"),
    ],
)
def test_what_cannot_be_taught_is_said(counts: list, sentence: str):
    with pytest.raises(DataError, match=sentence):
        teach.check(counts)


def test_two_photos_of_each_of_two_classes_are_enough(fake: Engine):
    own = teach.teach(fake, {n: examples(p[:2]) for n, p in zip("ab", SEPARATE, strict=True)})
    assert teach.held_out(own.card).photos == 4
    assert own.card.thresholds.confidence >= 0.6


def test_the_same_features_for_all_photos_do_no_harm(fake: Engine):
    own = teach.teach(fake, {n: examples(np.ones((3, 1280))) for n in "ab"})
    assert teach.held_out(own.card).guessing
    assert np.isfinite(own.kernel).all()


def test_frames_of_one_moment_are_judged_together(fake: Engine):
    """Labels by chance, ten frames a moment: a head that saw nine of them knows the tenth."""
    rng = np.random.default_rng(0)
    moments = np.abs(rng.normal(size=(12, 300)))
    frames = np.abs(moments[:, None] + 0.05 * rng.normal(size=(12, 10, 300)))
    classes = {n: examples(frames[i::2].reshape(-1, 300)) for i, n in enumerate("ab")}
    held = teach.held_out(teach.teach(fake, classes).card)
    assert held.photos == 120
    assert held.right < 90  # it was 120
    # A class that is one moment leaves no choice: the page says that such photos flatter.
    one = {n: examples(frames[i]) for i, n in enumerate("ab")}
    assert teach.held_out(teach.teach(fake, one).card).right == 20


@pytest.mark.parametrize("sizes", [(3, 1, 1), (8, 1)])
def test_moments_of_unequal_sizes_leave_no_class_out(sizes: tuple[int, ...]):
    rng = np.random.default_rng(0)
    features, truth = [], []
    for label in range(3):
        for size in sizes:
            moment = np.abs(rng.normal(size=50))
            features += [moment + 0.01 * rng.normal(size=50) for _ in range(size)]
            truth += [label] * size
    divided = list(teach._folds(np.array(features), np.array(truth)))
    assert sorted(np.concatenate([out for _, out in divided]).tolist()) == list(range(len(truth)))
    for learned, _ in divided:
        assert set(np.array(truth)[learned]) == {0, 1, 2}


def test_the_curve_is_counted_with_limits_of_other_folds(fake: Engine):
    """At the model's threshold it is what cross-fitted thresholds give; looser ones answer more."""
    rng = np.random.default_rng(1)
    parts = clouds(rng, [30] * 3, 0.06, k=64)
    own = teach.teach(fake, {str(i): examples(p) for i, p in enumerate(parts)})
    curve = own.card.metrics["risk_coverage"]
    assert curve["photos"] == 90
    assert curve["answered"] == sorted(curve["answered"], reverse=True)
    assert all(w <= a <= 90 for w, a in zip(curve["wrong"], curve["answered"], strict=True))
    assert own.card.thresholds.confidence >= teach.LEAST


@pytest.mark.parametrize("number", [np.nan, np.inf])
def test_features_that_are_no_numbers_are_said(fake: Engine, number: float):
    spoilt = SEPARATE[0].copy()
    spoilt[2, 5] = number
    with pytest.raises(DataError, match="not numbers"):
        teach.teach(fake, {"a": examples(spoilt), "b": examples(SEPARATE[1])})


def test_ten_classes_of_sixty_photos(fake: Engine):
    parts = clouds(np.random.default_rng(0), [60] * 10, 0.5)
    own = teach.teach(fake, {str(i): examples(p) for i, p in enumerate(parts)})
    assert teach.held_out(own.card).photos == 600
    assert not teach.held_out(own.card).few
    assert len(own.to_bytes()) < 2_000_000


def test_the_one_path_leads_to_examples(animals: Engine, tmp_path):
    """From generated pictures to a model that knows new ones."""
    rng = np.random.default_rng(0)
    from models.photo import Photo

    classes = {
        name: [
            teach.example(animals, Photo(synthetic.picture(name, rng, 128)[0])) for _ in range(8)
        ]
        for name in synthetic.NAMES
    }
    own = teach.teach(animals, classes)
    assert own.base is animals
    assert own.card.base == "animals"
    new = [(n, synthetic.picture(n, rng, 224)[0]) for n in synthetic.NAMES for _ in range(5)]
    said = own.logits(np.stack([pixels for _, pixels in new])).argmax(axis=1)
    assert np.mean([own.card.names[s] == n for s, (n, _) in zip(said, new, strict=True)]) > 0.6
    (tmp_path / "no.jpg").write_bytes(b"no photo")
    with pytest.raises(PhotoError):
        teach.example(animals, tmp_path / "no.jpg")
