"""When a model may answer: against closed forms, MAPIE, and its own promises."""

import shutil
import warnings
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from sklearn.base import BaseEstimator, ClassifierMixin

from explain.explanation import explain
from models import bundle, photo, verdict
from models.card import Label, Layer, ModelCard
from models.engine import Engine
from models.errors import DataError
from training import calibrate, synthetic
from training import split as splitting
from training.__main__ import main
from training.damage import DAMAGES


def softmax(z: np.ndarray) -> np.ndarray:
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def drawn(rng: np.random.Generator, count: int, classes: int) -> tuple[np.ndarray, np.ndarray]:
    """Probabilities, and labels that follow them: perfectly calibrated."""
    values = softmax(2 * rng.normal(size=(count, classes)))
    return values, (values.cumsum(axis=1) > rng.random((count, 1))).argmax(axis=1)


def card(classes: int) -> ModelCard:
    labels = tuple(Label(str(c), str(c)) for c in range(classes))
    return ModelCard("", labels, "tiny_cnn", 8, "linear", Layer("relu", 1, 1, (0, 0), (1, 1)))


class Given(ClassifierMixin, BaseEstimator):
    """A classifier whose photos are their own probabilities."""

    def fit(self, x, y):
        self.classes_ = np.unique(y)
        return self

    def predict_proba(self, x):
        return x

    def predict(self, x):
        return x.argmax(axis=1)


@pytest.mark.parametrize("coverage", [0.7, 0.9, 0.99])
def test_sets_of_few_classes_are_those_of_mapie(rng: np.random.Generator, coverage: float):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of its imports
        from mapie.classification import SplitConformalClassifier

        values, labels = drawn(rng, 300, 3)
        new, _ = drawn(rng, 100, 3)
        theirs = SplitConformalClassifier(
            Given().fit(values, labels), confidence_level=coverage, conformity_score="lac"
        )
        _, expected = theirs.conformalize(values, labels).predict_set(new)
    ours = replace(card(3), conformal=calibrate.conformal(values, labels, coverage))
    np.testing.assert_array_equal(verdict.prediction_set(new, ours), expected[:, :, 0])


@pytest.mark.parametrize(("classes", "score"), [(3, "lac"), (22, "raps")])
def test_sets_hold_the_right_class_as_often_as_promised(
    rng: np.random.Generator, classes: int, score: str
):
    values, labels = drawn(rng, 2000, classes)
    limit = calibrate.conformal(values, labels, 0.9)
    assert limit.score == score
    new, truth = drawn(rng, 4000, classes)
    inside = verdict.prediction_set(new, replace(card(classes), conformal=limit))
    assert inside[np.arange(4000), truth].mean() == pytest.approx(0.9, abs=0.02)
    assert 1 < inside.sum(axis=1).mean() < classes


def test_with_few_photos_the_largest_nonconformity_is_the_limit():
    values = np.array([[0.9, 0.1], [0.3, 0.7], [0.6, 0.4]])
    # Three photos cannot promise more than 3 in 4.
    assert calibrate.conformal(values, np.array([0, 0, 0]), 0.99).limit == pytest.approx(0.7)
    assert calibrate.conformal(values, np.array([0, 0, 0]), 0.5).limit == pytest.approx(0.4)


def test_no_more_coverage_is_promised_than_the_photos_can_keep(rng: np.random.Generator):
    """Ten photos keep 10 in 11 on average, and the card says so."""
    assert calibrate.conformal(*drawn(rng, 10, 3)).coverage == pytest.approx(10 / 11)
    assert calibrate.conformal(*drawn(rng, 79, 3)).coverage == pytest.approx(79 / 80)
    assert calibrate.conformal(*drawn(rng, 80, 3)).coverage == calibrate.COVERAGE
    new, truth = drawn(rng, 4000, 3)
    covered = []
    for _ in range(400):
        limit = calibrate.conformal(*drawn(rng, 10, 3))
        inside = verdict.prediction_set(new, replace(card(3), conformal=limit))
        covered.append(inside[np.arange(4000), truth].mean())
    assert np.mean(covered) == pytest.approx(10 / 11, abs=0.01)  # and not 0.9875


def test_every_damage_grows_with_its_strength(chelsea: Path):
    original = photo.open(chelsea).rgb
    kept = original.copy()
    for name, damage in DAMAGES.items():
        sides, distances = [], []
        for pixels in damage(original):
            assert pixels.dtype == np.uint8
            sides.append(min(pixels.shape[:2]))
            if pixels.shape == original.shape:
                distances.append(np.abs(pixels.astype(float) - original).mean())
        if name == "small":
            assert sides == [160, 112, 80, 56, 40]
        else:
            assert distances == sorted(distances)
            assert distances[0] > 0
    np.testing.assert_array_equal(original, kept)


def test_a_trained_bundle_knows_what_it_does_not_know(shapes: Path, tmp_path: Path):
    """Shapes are familiar, a photo of a cat is not; dark and blurred ones are called so."""
    found = bundle.load_card(shapes)
    assert found.conformal is not None
    assert 0 < found.thresholds.familiarity < 1
    assert found.metrics["calibration_error"]["after"] < 0.1
    curve = found.metrics["risk_coverage"]
    assert curve["photos"] == found.metrics["validation"]["photos"]
    assert curve["answered"] == sorted(curve["answered"], reverse=True)
    assert all(w <= a for w, a in zip(curve["wrong"], curve["answered"], strict=True))
    alone = found.metrics["confidence_alone"]
    assert alone["answered"][0] == alone["photos"] == curve["photos"]
    assert all(a >= b for a, b in zip(alone["answered"], curve["answered"], strict=True))
    assert found.metrics["conformal"]["covered"] > 0.9
    engine = Engine(shapes)
    new = synthetic.write(tmp_path / "new", photos=10, seed=7)
    assert engine.memory is not None
    familiar = [explain(engine, p).verdict.familiarity for p in sorted(new.rglob("*.png"))]
    clutter = sorted(synthetic.beside(new, "clutter").rglob("*.png"))
    strange = [explain(engine, path).verdict.familiarity for path in clutter]
    assert np.median(familiar) > found.thresholds.familiarity > np.median(strange)


def test_calibrating_anew_gives_the_same_card(shapes: Path, tmp_path: Path):
    copy = shutil.copytree(shapes, tmp_path / "copy")
    photos = synthetic.write(tmp_path / "photos")
    clutter = synthetic.beside(photos, "clutter")
    before = bundle.load_card(copy)
    arguments = ["calibrate", str(copy), str(photos), "--outside", str(clutter)]
    assert main(arguments) == 0
    after = bundle.load_card(copy)  # which checks the hash of the memory
    assert after.temperature == pytest.approx(before.temperature, rel=1e-6)
    assert after.thresholds == before.thresholds
    assert after.conformal == before.conformal
    assert "calibrate" in after.provenance["calibrated"]


def test_a_model_older_than_groups_is_calibrated_on_its_own_division(
    shapes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """A new division would tune on photos that it learned from."""
    photos, asked = synthetic.write(tmp_path / "photos", photos=12), []
    read = splitting.read_split
    monkeypatch.setattr(
        splitting, "read_split", lambda *a, **b: asked.append(b["grouped"]) or read(*a, **b)
    )
    for name in ("new", "old"):
        copy = shutil.copytree(shapes, tmp_path / name)
        card = bundle.load_card(copy)
        if name == "old":
            made = {key: of for key, of in card.provenance.items() if key != "groups"}
            bundle.update_card(copy, replace(card, provenance=made))
        assert main(["calibrate", str(copy), str(photos)]) == 0
    assert asked == [True, False]


def test_an_interrupted_calibration_changes_nothing(
    shapes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    photos, copy = synthetic.write(tmp_path / "photos", photos=12), tmp_path / "model"
    shutil.copytree(shapes, copy)
    before = {path.name: path.read_bytes() for path in copy.iterdir()}

    def interrupt(*arguments, **options):
        raise KeyboardInterrupt

    monkeypatch.setattr(calibrate, "quality_limits", interrupt)
    assert main(["calibrate", str(copy), str(photos)]) == 130
    assert {path.name: path.read_bytes() for path in copy.iterdir()} == before


def test_answers_that_are_not_numbers_are_refused(shapes_engine: Engine):
    class Damaged:
        card, memory = shapes_engine.card, None

        def run_many(self, pixels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
            return np.full((len(pixels), 4), np.nan), np.zeros((len(pixels), 8))

    class Model:
        members, weights = (Damaged(),), (1.0,)

    side = shapes_engine.card.input_size
    with pytest.raises(DataError, match="not numbers"):
        calibrate.outputs(Model(), {side: np.zeros((2, side, side, 3), np.uint8)})


def test_calibrating_keeps_no_report_of_the_old_limits(
    shapes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    copy = shutil.copytree(shapes, tmp_path / "copy")
    photos = synthetic.write(tmp_path / "photos", photos=12)
    assert main(["evaluate", str(copy), str(photos), "--report"]) == 0
    assert {bundle.REPORT, bundle.REPORT_PAGE} <= bundle.load_card(copy).files.keys()
    assert main(["calibrate", str(copy), str(photos)]) == 0
    assert "described the old limits and was deleted" in capsys.readouterr().out
    assert Engine(copy).report is None
    assert not (copy / bundle.REPORT).exists()


def test_of_strangers_photos_the_asked_share_is_familiar(rng: np.random.Generator):
    """By both limits together; what their own photos say has no part in it."""
    others, familiar = rng.random(2000), rng.random(2000)
    strangers = range(1000, 2000)
    least, most = calibrate.familiar_limits(others, familiar, strangers)
    passed = (familiar >= least) & (others <= most)
    assert np.mean(passed[strangers]) == pytest.approx(calibrate.WELCOME, abs=0.002)
    assert np.mean(familiar[strangers] >= least) == pytest.approx(calibrate.NEAR, abs=0.002)
    moved = others.copy(), familiar.copy()
    moved[0][:1000], moved[1][:1000] = 1, 0
    assert calibrate.familiar_limits(*moved, strangers) == (least, most)
    # A network that has not learned what is none of these leaves it to the neighbours.
    least, most = calibrate.familiar_limits(0 * others, familiar, strangers)
    assert most == 1
    assert np.mean(familiar[strangers] >= least) == pytest.approx(calibrate.WELCOME, abs=0.002)
    least, most = calibrate.familiar_limits(others, familiar, ())
    assert (np.mean(familiar >= least), most) == (pytest.approx(calibrate.KEPT, abs=0.002), 1)
