"""python -m training ensemble: several bundles become one."""

import json
import shutil
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from explain.explanation import explain
from models import bundle
from models.card import Label, Layer, Member, ModelCard
from models.ensemble import Ensemble
from models.errors import BundleError
from models.load import load
from training import confidence, synthetic
from training.__main__ import main


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Those that the fixture `shapes` was trained on."""
    return synthetic.write(tmp_path_factory.mktemp("photos") / "shapes")


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Enough to join by, where the figures do not count."""
    return synthetic.write(tmp_path_factory.mktemp("few") / "shapes", photos=12)


@pytest.fixture
def members(shapes: Path, tmp_path: Path) -> list[Path]:
    """tmp_path/one and tmp_path/away/other: the second has its classes in another order."""
    one, other = tmp_path / "one", tmp_path / "away" / "other"
    shutil.copytree(shapes, one)
    shutil.copytree(shapes, other)
    data = json.loads((other / "card.json").read_text())
    data["labels"] = data["labels"][::-1]
    (other / "card.json").write_text(json.dumps(data))
    return [one, other]


def run(members: list[Path], out: Path, photos: Path, *more: str) -> int:
    given = ["--outside", str(synthetic.beside(photos, "clutter")), *more]
    return main(["ensemble", *map(str, members), "--out", str(out), "--data", str(photos), *given])


def test_an_ensemble_is_written_calibrated_and_measured(
    members: list[Path], photos: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    out = tmp_path / "both"
    assert run(members, out, photos, "--weights", "3", "1") == 0
    assert capsys.readouterr().err == ""  # the photos are divided as for the members' training
    # The neighbour stays, the other one is copied into the ensemble, without its leftovers.
    assert sorted(path.name for path in out.iterdir()) == ["card.json", "other"]
    assert {path.name for path in (out / "other").iterdir()} == {
        "card.json", "head.npz", "memory.npz", "model.keras", "model.tflite",
    }  # fmt: skip
    model = load(out)
    assert model.weights == (0.75, 0.25)
    assert model.card.names == ("circle", "square", "triangle")
    assert model.card.provenance["command"].startswith("python -m training ensemble ")

    # One member calls circles triangles, but it has a quarter of the say.
    figures = model.card.metrics["validation"]
    assert figures["photos"] == 90  # of named classes
    assert figures["accuracy"] > 0.9
    # Nearly all tune photos are as familiar as asked for, and so are most of these new ones.
    new = synthetic.write(tmp_path / "new", photos=20, seed=99)
    found = [explain(model, path).verdict for path in sorted(new.rglob("*.png"))]
    familiar = [each.familiarity >= model.card.thresholds.familiarity for each in found]
    assert np.mean(familiar) > 0.8
    # The mean of two that contradict each other is unsure though right: to be sharpened.
    assert 0.5 <= model.card.temperature < 0.7

    # The same command as for one network measures it, and agrees with explaining each photo.
    assert main(["evaluate", str(out), str(new), "--json"]) == 0
    measured = json.loads(capsys.readouterr().out)
    truth = [path.parent.name for path in sorted(new.rglob("*.png"))]
    right = [v.probabilities[0][0] == name for v, name in zip(found, truth, strict=True)]
    assert measured["accuracy"] == pytest.approx(np.mean(right))


def test_pooling_one_network_with_itself_needs_no_new_temperature(rng: np.random.Generator):
    labels = rng.integers(0, 3, 2000)
    logits = 5 * rng.normal(size=(2000, 3))  # much too sure
    logits[np.arange(2000), labels] += 5
    layer = Layer("relu", 1, 1, (0, 0), (1, 1))
    once = ModelCard("", tuple(Label(x, x) for x in "abc"), "tiny_cnn", 8, "linear", layer)
    once = replace(once, temperature=confidence.temperature(logits, labels))
    assert once.temperature > 2
    card = replace(once, temperature=1.0, members=(Member("a", 1, ""), Member("a", 1, "")))
    pooled = Ensemble(card, [SimpleNamespace(card=once)] * 2).pool([logits, logits])
    assert confidence.temperature(pooled, labels, least=0.5) == pytest.approx(1, abs=1e-3)
    # One that guesses beside it makes the mean too unsure.
    noise = rng.normal(size=(2000, 3))
    pooled = Ensemble(card, [SimpleNamespace(card=once)] * 2).pool([logits, noise])
    assert confidence.temperature(pooled, labels, least=0.5) < 0.9


def test_a_network_with_itself_is_calibrated_like_that_network(
    shapes: Path, photos: Path, tmp_path: Path
):
    assert run([shapes, shapes], tmp_path / "twice", photos) == 0
    twice, once = load(tmp_path / "twice"), bundle.load_card(shapes)
    assert twice.weights == (0.5, 0.5)
    assert twice.card.thresholds.familiarity == once.thresholds.familiarity
    assert twice.card.metrics["validation"]["confusion"] == once.metrics["validation"]["confusion"]


def test_a_report_on_a_member_does_not_change_it(
    members: list[Path], few: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert run(members, tmp_path / "both", few) == 0
    one = members[0]
    bundle.update_card(one, bundle.load_card(one), {bundle.REPORT: b"{}"})
    assert len(load(tmp_path / "both").members) == 2
    bundle.update_card(one, replace(bundle.load_card(one), temperature=3.0))
    with pytest.raises(BundleError, match="one has changed"):
        load(tmp_path / "both")


def test_joined_again_an_ensemble_replaces_the_copy_of_a_member_that_changed(
    members: list[Path], few: Path, tmp_path: Path
):
    out, other = tmp_path / "both", members[1]
    assert run(members, out, few) == 0
    bundle.update_card(other, replace(bundle.load_card(other), title="trained again"))
    assert run(members, out, few) == 0
    model = load(out)
    assert model.members[1].card.title == "trained again"
    assert len([path for path in out.iterdir() if path.is_dir()]) == 1


def test_another_division_of_the_photos_is_remarked(
    shapes: Path, photos: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert run([shapes], tmp_path / "out", photos, "--seed", "1") == 0
    assert "shapes seems to have learned from another division" in capsys.readouterr().err


def _rename_class(one: Path, other: Path) -> None:
    data = json.loads((other / "card.json").read_text())
    data["labels"][0]["name"] = "hexagon"
    (other / "card.json").write_text(json.dumps(data))


def _nest(one: Path, other: Path) -> None:
    data = json.loads((other / "card.json").read_text())
    member = {"bundle": "one", "weight": 1, "sha256": ""}
    data |= {"members": [member], "head": "ensemble", "outside": False, "files": {}}
    (other / "card.json").write_text(json.dumps(data))


def _same_name(one: Path, other: Path) -> None:
    one.rename(one.parent / "aside")
    (one.parent / "aside").rename(one.parent / "other")
    one.symlink_to(one.parent / "other")


@pytest.mark.parametrize(
    ("spoil", "more", "sentence"),
    [
        (None, ["--weights", "1"], "2 members but 1 weights"),
        (None, ["--weights", "1", "0"], "greater than 0"),
        (None, ["--weights", "1", "nan"], "greater than 0"),
        (_rename_class, [], "other knows other classes"),
        (_nest, [], "other is itself an ensemble"),
        (_same_name, [], "same name"),
        (lambda one, other: shutil.rmtree(other), [], "There is no model"),
        (lambda one, other: (one / "head.npz").unlink(), [], "head.npz is missing"),
    ],
)
def test_what_cannot_be_joined_is_said(
    members: list[Path], few: Path, tmp_path: Path, capsys, spoil, more, sentence: str
):
    if spoil:
        spoil(*members)
    assert run(members, tmp_path / "out", few, *more) == 1
    assert sentence in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_neither_a_member_nor_other_files_are_replaced(
    members: list[Path], few: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert run(members, members[0], few) == 1
    assert "replace its own member" in capsys.readouterr().err
    assert run(members, tmp_path, few) == 1
    assert "already holds other files" in capsys.readouterr().err
    assert load(members[0])


def test_photos_of_other_classes_are_refused(
    members: list[Path], few: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    less = Path(shutil.copytree(few, tmp_path / "less"))
    shutil.rmtree(less / "circle")
    command = ["ensemble", *map(str, members), "--out", str(tmp_path / "out"), "--data", str(less)]
    assert main(command) == 1
    assert "other classes (square, triangle)" in capsys.readouterr().err


def test_the_mean_of_weights_is_one_network(
    shapes: Path, photos: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    """Of a network and a copy whose dense layer is three times as large: weights 3 and 1."""
    other, out = tmp_path / "other", tmp_path / "mean"
    model = bundle.load_keras(shapes)
    dense = model.layers[-1]
    kernel, bias = dense.get_weights()
    dense.set_weights([3 * kernel, 3 * bias])
    bundle.save(other, model, bundle.load_card(shapes))
    assert run([shapes, other], out, photos, "--mean-weights", "--weights", "3", "1") == 0
    assert capsys.readouterr().err == ""
    mean = bundle.load_keras(out).layers[-1].get_weights()
    np.testing.assert_allclose(mean[0], (3 * kernel + 3 * kernel) / 4, rtol=1e-3)
    np.testing.assert_allclose(mean[1], (3 * bias + 3 * bias) / 4, rtol=1e-3)
    card = bundle.load_card(out)
    assert not card.members
    assert card.metrics["validation"]["accuracy"] > 0.9
    assert [made["share"] for made in card.provenance["mean_of"]] == [0.75, 0.25]
    assert card.provenance["aside"] == 0  # from it `benchmarks doubt` divides the photos alike


def test_networks_of_other_kinds_have_no_mean(
    members: list[Path], few: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert run(members, tmp_path / "mean", few, "--mean-weights") == 1
    assert "their weights have no mean" in capsys.readouterr().err
    assert not (tmp_path / "mean").exists()
