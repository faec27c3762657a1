"""Several bundles that answer as one, by hand."""

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from explain.cam import Heatmap
from explain.explanation import Explanation, Look, explain
from models import bundle, ensemble, photo, verdict, view
from models.card import Label, Layer, Member, ModelCard
from models.engine import Engine, Evidence, LinearHead
from models.ensemble import Ensemble
from models.errors import BundleError
from models.load import load
from models.photo import Photo
from models.view import View
from tests.made import write_ensemble
from training import synthetic

LABELS = (Label("cats", "cat"), Label("dogs", "dog"), Label("snakes", "snake"))


class Fixed:
    """A member that finds the same logits in every photo."""

    def __init__(
        self, logits: list[float], *, familiar: float | None = None, **changes: object
    ) -> None:
        self.familiar = familiar
        size = int(changes.get("input_size", 8))
        layer = Layer("relu", 2, 2, (1.5, 1.5), (size / 2, size / 2))
        card = ModelCard("fixed", LABELS, "tiny_cnn", size, "linear", layer)
        self.card = replace(card, **changes)
        self.logits = np.array(logits, np.float32)

    def familiarity(self, evidence: list[Evidence]) -> float | None:
        assert len(evidence) == 1
        return self.familiar

    def run(self, square: View) -> Evidence:
        assert square.size == self.card.input_size
        head = LinearHead(np.ones((1, len(self.logits)), np.float32))
        features = np.ones((self.card.layer.rows, self.card.layer.columns, 1), np.float32)
        return Evidence(self.logits, features, head)


def joined(*members: Fixed, weights: tuple[float, ...]) -> Ensemble:
    card = replace(
        members[0].card,
        architecture="ensemble",
        head="ensemble",
        outside=False,
        temperature=1.0,
        members=tuple(Member(str(i), weight, "") for i, weight in enumerate(weights)),
    )
    return Ensemble(card, members)


def softmax(z: list[float]) -> np.ndarray:
    return np.exp(z) / np.exp(z).sum()


@pytest.fixture
def grey() -> Photo:
    return Photo(np.full((30, 40, 3), 128, np.uint8))


def test_probabilities_are_the_weighted_mean_of_calibrated_ones(grey: Photo):
    one = Fixed([4, 0, 2], temperature=2.0)
    # Of other units, with "none of these", and with its classes in another order.
    two = Fixed([0, 3, 0, 5], labels=LABELS[::-1], outside=True, input_size=16)
    found = dict(explain(joined(one, two, weights=(1, 3)), grey).verdict.probabilities)
    expected = 0.25 * softmax([2, 0, 1]) + 0.75 * softmax([0, 3, 0])[::-1]
    np.testing.assert_allclose([found[label.name] for label in LABELS], expected, rtol=1e-6)


def test_familiarity_is_the_weighted_mean_of_the_members(grey: Photo):
    one, two = Fixed([4, 0, 2], familiar=0.2), Fixed([0, 3, 0], familiar=0.6)
    assert explain(joined(one, two, weights=(1, 3)), grey).verdict.familiarity == pytest.approx(0.5)
    without = joined(one, Fixed([0, 3, 0]), weights=(1, 3))
    assert explain(without, grey).verdict.familiarity is None


def test_the_ensembles_own_temperature_softens_the_mean(grey: Photo):
    model = joined(Fixed([4, 0, 2]), Fixed([1, 0, 0]), weights=(1, 1))
    mean = (softmax([4, 0, 2]) + softmax([1, 0, 0])) / 2
    model.card = replace(model.card, temperature=2.0)
    found = dict(explain(model, grey).verdict.probabilities)
    expected = np.sqrt(mean) / np.sqrt(mean).sum()
    np.testing.assert_allclose([found[label.name] for label in LABELS], expected, rtol=1e-6)


def test_many_photos_are_pooled_like_one():
    model = joined(Fixed([0, 0, 0]), Fixed([0, 0, 0, 0], outside=True), weights=(1, 3))
    rng = np.random.default_rng(0)
    one, two = rng.normal(0, 3, (5, 3)), rng.normal(0, 3, (5, 4))
    together = model.pool([one, two])
    for i in range(5):
        np.testing.assert_allclose(together[i], model.pool([one[i], two[i]]))


def test_members_that_are_utterly_sure_do_not_overflow():
    model = joined(Fixed([0, 0, 0]), Fixed([0, 0, 0]), weights=(1, 1))
    values = model.pool([np.array([1e4, 0, 0]), np.array([1e4, 0, 0])])
    np.testing.assert_allclose(verdict.probabilities(values, model.card), [1, 0, 0], atol=1e-300)


def look(size: int, cells: int, row: int, column: int, weight: float = 0.5, **changes: object):
    """A network whose map has one cell only; its cells look at the middles of equal squares."""
    stride = size / cells
    first = (stride - 1) / 2
    layer = Layer("relu", cells, cells, (first, first), (stride, stride))
    card = ModelCard("one", LABELS, "tiny_cnn", size, "linear", layer, **changes)
    heat = np.zeros((cells, cells), np.float32)
    heat[row, column] = 1
    square = View(np.zeros((size, size, 3), np.uint8), (400 / size, 300 / size))
    heatmap = Heatmap(heat, layer, "cats")
    return Look(card, weight, square, None, heatmap, heatmap)


def seen(*looks: Look) -> Explanation:
    return Explanation(looks[0].card, None, None, looks, 0.0)


def test_every_map_lands_where_its_network_looked():
    """Impulses in maps of unlike grids and sizes, on a photo of 400 x 300 pixels."""
    coarse, fine = look(32, 2, 0, 0), look(100, 10, 7, 8)
    heat = seen(coarse, fine).heat(400, 300)
    # Cell (0, 0) of 2 x 2 is centred on a quarter, cell (7, 8) of 10 x 10 on 7.5 and 8.5 tenths.
    for one, (y, x) in ((coarse, (75, 100)), (fine, (225, 340))):
        alone = seen(one).heat(400, 300)
        peak = np.unravel_index(alone.argmax(), alone.shape)
        np.testing.assert_allclose(peak, (y - 0.5, x - 0.5), atol=1)
        around = np.s_[y - 5 : y + 5, x - 5 : x + 5]
        assert heat[around].max() > 0.9 * heat[y - 15 : y + 15, x - 15 : x + 15].max()
        assert heat[around].min() > 0


def test_maps_are_added_as_calibrated_logits_per_area():
    """One unit of logit weighs the same, in few cells or in many."""

    def mass(one: Look) -> float:
        return float(one.draw(400, 300).sum())

    coarse, fine = look(64, 8, 4, 4), look(160, 16, 8, 8)
    assert mass(fine) == pytest.approx(mass(coarse), rel=1e-3)
    assert mass(look(64, 8, 4, 4, temperature=2.0)) == pytest.approx(mass(coarse) / 2)
    assert mass(look(64, 8, 4, 4, weight=0.25)) == pytest.approx(mass(coarse) / 2)


@pytest.fixture
def two(shapes: Path, tmp_path: Path) -> Path:
    """tmp_path/{one, other, both}: two copies of one network, and their ensemble."""
    shutil.copytree(shapes, tmp_path / "one")
    shutil.copytree(shapes, tmp_path / "other")
    return write_ensemble(tmp_path / "both", {"one": 0.25, "other": 0.75})


@pytest.fixture
def square_file(tmp_path: Path) -> Path:
    rng = np.random.default_rng(3)
    picture = Image.fromarray(synthetic.picture("square", rng)[0])
    picture.resize((120, 80)).save(tmp_path / "square.png")
    return tmp_path / "square.png"


def test_a_network_with_itself_is_that_network(two: Path, shapes_engine: Engine, square_file: Path):
    alone, both = explain(shapes_engine, square_file), explain(load(two), square_file)
    assert len(both.looks) == 2
    for (name, p), (same, q) in zip(
        alone.verdict.probabilities, both.verdict.probabilities, strict=True
    ):
        assert name == same
        assert p == pytest.approx(q, abs=1e-6)
    np.testing.assert_allclose(both.heat(120, 80), alone.heat(120, 80), atol=1e-5)
    assert both.peak == alone.peak


def test_threads_get_their_own_answer(two: Path, chelsea: Path):
    model = load(two)
    opened = [photo.open(chelsea.with_name(name)) for name in ("chelsea.png", "coffee.png")]
    alone = [explain(model, each) for each in opened]

    def check(index: int) -> bool:
        found, expected = explain(model, opened[index % 2]), alone[index % 2]
        same = found.verdict == expected.verdict and found.peak == expected.peak
        return same and np.array_equal(found.heat(50, 40), expected.heat(50, 40))

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(check, range(100)))


def test_members_inside_the_folder_need_no_neighbours(two: Path, tmp_path: Path):
    for name in ("one", "other"):
        (tmp_path / name).rename(two / name)
    moved = two.rename(tmp_path / "elsewhere")
    assert load(moved).weights == (0.25, 0.75)


def edit(folder: Path, **changes: object) -> None:
    data = json.loads((folder / "card.json").read_text())
    (folder / "card.json").write_text(json.dumps({**data, **changes}))


def edit_member(folder: Path, **changes: object) -> None:
    first, *rest = json.loads((folder / "card.json").read_text())["members"]
    edit(folder, members=[{**first, **changes}, *rest])


def _other_classes(folder: Path) -> None:
    data = json.loads((folder.parent / "one" / "card.json").read_text())
    data["labels"][0]["name"] = "hexagon"
    edit(folder.parent / "one", labels=data["labels"])
    edit_member(folder, sha256=bundle.sha256(folder.parent / "one" / "card.json"))


def _nested(folder: Path) -> None:
    shutil.copytree(folder, folder.parent / "nested")
    digest = bundle.sha256(folder / "card.json")
    edit_member(folder, bundle="nested", sha256=digest)


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda f: shutil.rmtree(f.parent / "one"), "member one is missing"),
        (lambda f: edit(f.parent / "one", title="new"), "member one has changed"),
        (lambda f: (f.parent / "one" / "head.npz").write_bytes(b""), "head.npz is damaged"),
        (_other_classes, "one knows other classes"),
        (_nested, "nested is itself an ensemble"),
        (lambda f: edit_member(f, bundle="../both/../one"), "not a folder name"),
        (lambda f: edit_member(f, bundle=str(f.parent / "one")), "not a folder name"),
        (lambda f: edit_member(f, bundle=".."), "not a folder name"),
        (lambda f: edit_member(f, bundle=""), "not a folder name"),
        (lambda f: edit_member(f, bundle="a\0b"), "is missing"),
        (lambda f: edit_member(f, bundle=7), "impossible values"),
        (lambda f: edit_member(f, weight=0), "impossible values"),
        (lambda f: edit_member(f, weight=-1), "impossible values"),
        (lambda f: edit_member(f, weight=float("nan")), "impossible values"),
        (lambda f: edit_member(f, weight=float("inf")), "impossible values"),
        (lambda f: edit_member(f, weight="much"), "damaged or not a card"),
        (lambda f: edit_member(f, surprise=1), "damaged or not a card"),
        (lambda f: edit(f, members={}), "impossible values"),
        (lambda f: edit(f, head="linear"), "impossible values"),
        (lambda f: edit(f, outside=True), "impossible values"),
        (lambda f: edit(f, files={"x": "0"}), "x is missing"),
    ],
)
def test_what_is_no_intact_ensemble_is_refused(two: Path, spoil, sentence: str):
    spoil(two)
    with pytest.raises(BundleError, match=sentence):
        load(two)


def test_views_are_each_members_own(grey: Photo):
    model = joined(Fixed([1, 0, 0]), Fixed([1, 0, 0], input_size=24), weights=(1, 1))
    found = explain(model, grey)
    assert [each.view.size for each in found.looks] == [8, 24]
    np.testing.assert_array_equal(found.view.pixels, view.of(grey, 8).pixels)


def test_two_models_averaged_have_half_a_say_each(grey: Photo):
    limits = verdict.Thresholds(confidence=0.6, familiarity=0.5)
    first = Fixed([4, 0, 2], temperature=2.0, thresholds=limits, familiar=0.4)
    # The same classes in another order, and stricter.
    second = Fixed(
        [1, 3, 0], labels=LABELS[::-1], familiar=0.8,
        thresholds=replace(limits, confidence=0.8, familiarity=0.7),
    )  # fmt: skip
    for model in (first, second):
        model.members, model.weights, model.folder = (model,), (1.0,), Path("fixed")
    both = ensemble.average(first, second, "both")
    found = explain(both, grey).verdict
    expected = (softmax([2, 0, 1]) + softmax([1, 3, 0])[::-1]) / 2
    assert [dict(found.probabilities)[name] for name in both.card.names] == pytest.approx(expected)
    assert found.familiarity == pytest.approx(0.6)
    assert both.card.thresholds.confidence == pytest.approx(0.7)
    assert both.card.thresholds.familiarity == pytest.approx(0.6)
    # An ensemble's members share its half.
    three = ensemble.average(both, first, "three")
    assert three.weights == pytest.approx((0.25, 0.25, 0.5))
