"""A model as a folder: what is refused, and in which words."""

import json
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from explain.explanation import explain
from models import bundle
from models.card import ModelCard
from models.engine import Engine
from models.errors import BundleError
from models.photo import Photo


@pytest.fixture
def copy(shapes: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(shapes, tmp_path / "model"))


def edit_card(folder: Path, **changes: object) -> None:
    data = json.loads((folder / "card.json").read_text())
    (folder / "card.json").write_text(json.dumps({**data, **changes}))


def rehash(folder: Path) -> None:
    """Make the card vouch for whatever now lies in the folder, as a forger would."""
    files = {p.name: bundle.sha256(p) for p in folder.iterdir() if p.name != "card.json"}
    edit_card(folder, files=files)


def _truncate(name: str):
    def spoil(folder: Path) -> None:
        data = (folder / name).read_bytes()
        (folder / name).write_bytes(data[: len(data) // 2])

    return spoil


def _forge(name: str, data: bytes):
    def spoil(folder: Path) -> None:
        (folder / name).write_bytes(data)
        rehash(folder)

    return spoil


def _wrong_kernel(folder: Path) -> None:
    np.savez(folder / "head.npz", kernel=np.zeros((64, 7), np.float32))
    rehash(folder)


def _drop_hash(folder: Path) -> None:
    files = json.loads((folder / "card.json").read_text())["files"]
    edit_card(folder, files={k: v for k, v in files.items() if k != "model.tflite"})


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda f: (f / "card.json").unlink(), "not a model folder"),
        (lambda f: (f / "card.json").write_text("{"), "damaged or not a card"),
        (lambda f: (f / "card.json").write_text("[]"), "damaged or not a card"),
        (lambda f: edit_card(f, format=99), "another version"),
        (lambda f: edit_card(f, labels=[]), "impossible values"),
        (lambda f: edit_card(f, temperature=-1), "impossible values"),
        (lambda f: edit_card(f, surprise=1), "unknown entries"),
        (lambda f: edit_card(f, files={"../../x": "0" * 64}), "does not vouch"),
        (_drop_hash, "does not vouch for model.tflite"),
        (lambda f: (f / "model.tflite").unlink(), "model.tflite is missing"),
        (_truncate("model.tflite"), "model.tflite is damaged"),
        (_truncate("model.keras"), "model.keras is damaged"),
        (_truncate("head.npz"), "head.npz is damaged"),
        (_forge("model.tflite", b"no flatbuffer"), "cannot be run"),
        (_forge("head.npz", b"no archive"), "head.npz is damaged"),
        (_forge("memory.npz", b"no archive"), "memory.npz is damaged"),
        (_wrong_kernel, "does not fit"),
    ],
)
def test_what_is_no_intact_bundle_is_refused(copy: Path, spoil, sentence: str):
    spoil(copy)
    with pytest.raises(BundleError, match=sentence):
        Engine(copy)


def test_an_intact_bundle_has_no_optimizer_state(shapes: Path):
    with zipfile.ZipFile(shapes / "model.keras") as archive:
        weights = archive.read("model.weights.h5")
    assert b"optimizer" not in weights
    assert b"velocity" not in weights


def test_code_in_a_keras_file_does_not_run(copy: Path):
    """Safe mode: a Lambda layer could execute anything."""
    import keras

    inputs = keras.Input((8, 8, 3))
    keras.Model(inputs, keras.layers.Lambda(lambda x: x)(inputs)).save(copy / "model.keras")
    rehash(copy)
    with pytest.raises(BundleError, match=r"model\.keras cannot be read"):
        bundle.load_keras(copy)


def test_find_takes_a_path_or_a_shipped_name(shapes: Path, tmp_path: Path):
    assert bundle.find(shapes) == shapes
    assert bundle.find(bundle.DEFAULT).name == bundle.DEFAULT
    with pytest.raises(BundleError, match=r"no model 'unicorns'\. Shipped .*: animals"):
        bundle.find("unicorns")
    with pytest.raises(BundleError, match="not a model folder"):
        bundle.find(tmp_path)


def test_saving_replaces_a_bundle_but_nothing_else(shapes: Path, copy: Path, tmp_path: Path):
    model = bundle.load_keras(shapes)
    card = bundle.load_card(shapes)
    bundle.save(copy, model, replace(card, title="again"))
    assert bundle.load_card(copy).title == "again"
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "dear.txt").write_text("grandma")
    with pytest.raises(BundleError, match="already holds other files"):
        bundle.save(tmp_path / "letters", model, card)
    assert (tmp_path / "letters" / "dear.txt").read_text() == "grandma"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["letters", "model"]


def test_cards_survive_the_way_through_json(shapes: Path):
    card = bundle.load_card(shapes)
    assert ModelCard.from_json(card.to_json()) == card
    without = replace(card, conformal=None)
    assert ModelCard.from_json(without.to_json()) == without


def test_an_older_card_still_opens_with_a_plain_threshold(copy: Path):
    """It has neither memory nor sets, and its familiarity was meant in logits."""
    data = json.loads((copy / "card.json").read_text())
    del data["conformal"], data["files"][bundle.MEMORY]
    for logits in (None, -3.5, 12.0):
        data["thresholds"]["familiarity"] = logits
        (copy / "card.json").write_text(json.dumps(data))
        engine = Engine(copy)
        assert (engine.card.thresholds.familiarity, engine.memory) == (0.0, None)
    found = explain(engine, Photo(np.full((90, 90, 3), 128, np.uint8))).verdict
    assert found.familiarity is None
    assert found.set == (found.probabilities[0][0],)
