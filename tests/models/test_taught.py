"""A taught head: what it computes, its file, and files that mean harm."""

import io
import json
import zipfile
from pathlib import Path

import numpy as np
import pytest

from explain.explanation import explain
from models import bundle, taught, view
from models import photo as photos
from models.card import Label, Thresholds
from models.engine import Engine
from models.errors import BundleError
from models.familiarity import Memory
from models.load import load
from models.taught import Taught


@pytest.fixture(scope="module")
def own(animals: Engine) -> Taught:
    """A head of random weights on the default bundle."""
    rng = np.random.default_rng(0)
    k = len(taught.probe(animals))
    card = taught.card_for(
        animals,
        [Label("left", "left"), Label("right", "right"), Label("<b>", "<b>")],
        temperature=0.7,
        thresholds=Thresholds(confidence=0.5, familiarity=0.1),
        provenance={"photos": 6, "seconds": 0.1},
        metrics={
            "held_out": {"confusion": [[2, 0, 0], [1, 1, 0], [0, 0, 2]]},
            "risk_coverage": {"photos": 6, "answered": [6] * 101, "wrong": [1] * 101},
        },
    )
    kernel, bias = rng.normal(size=(k, 3)), rng.normal(size=3)
    return Taught(animals, card, kernel, bias, rng.integers(-9, 9, (6, k)).astype(np.int8))


@pytest.fixture
def file(own: Taught, tmp_path: Path) -> Path:
    (tmp_path / "own.zip").write_bytes(own.to_bytes())
    return tmp_path / "own.zip"


def test_the_head_is_the_matrix_product_and_the_base_stays_as_it_is(
    own: Taught, animals: Engine, chelsea: Path
):
    seen = view.of(photos.open(chelsea), own.card.input_size)
    before, found = animals.run(seen), own.run(seen)
    pooled = before.features.astype(np.float64).reshape(-1, len(own.kernel)).mean(axis=0)
    expected = [sum(pooled * own.kernel[:, c]) + own.bias[c] for c in range(3)]
    np.testing.assert_allclose(found.logits, expected, rtol=1e-3, atol=1e-3)
    np.testing.assert_array_equal(animals.run(seen).logits, before.logits)
    assert animals.card.names == ("cats", "dogs", "snakes")


def test_it_is_explained_as_any_model(own: Taught, chelsea: Path):
    found = explain(own, chelsea, target="left")
    evidence = found.looks[0].evidence
    cells = found.heatmap.cells
    assert found.heatmap.target == "left"
    # A linear head's map sums to its logit without the bias.
    assert cells.sum() == pytest.approx(evidence.logits[0] - own.bias[0], rel=1e-3, abs=1e-3)


def test_keras_has_the_same_head(own: Taught, chelsea: Path):
    """For deeper layers and randomised weights; the base looks twice, Keras once."""
    model = own.to_keras()
    pixels = view.of(photos.open(chelsea), own.card.input_size).pixels
    both = np.stack([pixels, pixels[:, ::-1]])
    logits = model.predict_on_batch(both).mean(axis=0)
    np.testing.assert_allclose(logits, own.logits(pixels[None])[0], rtol=0.02, atol=0.05)


def test_a_memory_without_basis_is_the_cosine_to_the_nearest_photo():
    rng = np.random.default_rng(1)
    photos_seen, new = rng.random((5, 40)), rng.random(40)
    memory = Memory(
        None,
        np.rint(127 * photos_seen / np.linalg.norm(photos_seen, axis=1, keepdims=True)).astype(
            np.int8
        ),
        np.ones(5, bool),
    )
    cosines = photos_seen @ new / np.linalg.norm(photos_seen, axis=1) / np.linalg.norm(new)
    assert memory.familiarity(new) == pytest.approx(cosines.max(), abs=0.02)


def test_a_file_opens_as_what_was_saved(own: Taught, file: Path, chelsea: Path):
    assert bundle.find(file) == file
    again = load(file)
    assert isinstance(again, Taught)
    assert again.card == own.card
    pixels = view.of(photos.open(chelsea), own.card.input_size).pixels[None]
    np.testing.assert_array_equal(again.logits(pixels), own.logits(pixels))
    one, two = (m.run_many(pixels)[1][0] for m in (own, again))
    assert own.memory.familiarity(one) == again.memory.familiarity(two)


def test_nothing_in_a_file_can_execute(file: Path):
    with zipfile.ZipFile(file) as archive:
        for name in archive.namelist():
            data = archive.read(name)
            if name == "card.json":
                json.loads(data)
            else:
                np.load(io.BytesIO(data), allow_pickle=False)
        assert len(archive.namelist()) == 5


def change(file: Path, **entries: bytes | None) -> None:
    """Replace entries (card_json for card.json); None leaves one out."""
    with zipfile.ZipFile(file) as archive:
        all_ = {name: archive.read(name) for name in archive.namelist()}
    all_ |= {name.replace("_", "."): data for name, data in entries.items()}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in all_.items():
            if data is not None:
                archive.writestr(name, data)


def npy(values: np.ndarray, *, allow_pickle: bool = False) -> bytes:
    file = io.BytesIO()
    np.save(file, values, allow_pickle=allow_pickle)
    return file.getvalue()


def header(shape: tuple[int, ...]) -> bytes:
    """An array that claims a shape and has next to no content."""
    file = io.BytesIO()
    np.lib.format.write_array_header_1_0(
        file, {"descr": "<f4", "fortran_order": False, "shape": shape}
    )
    return file.getvalue() + bytes(64)


class Harm:
    def __reduce__(self):
        return (print, ("executed",))


K = 1280
BAD_ARRAYS = {
    "too few rows": {"kernel_npy": npy(np.zeros((7, 3), np.float32))},
    "too few classes": {"kernel_npy": npy(np.zeros((K, 2), np.float32))},
    "one dimension": {"kernel_npy": npy(np.zeros(K * 3, np.float32))},
    "not a number": {"bias_npy": npy(np.array([0, np.nan, 0], np.float32))},
    "infinite": {"kernel_npy": npy(np.full((K, 3), np.inf, np.float32))},
    "enormous": {"bias_npy": npy(np.full(3, 1e30, np.float32))},
    "of objects": {"bias_npy": npy(np.array([Harm()] * 3), allow_pickle=True)},
    "complex": {"bias_npy": npy(np.zeros(3, np.complex64))},
    "empty": {"photos_npy": npy(np.zeros((0, K), np.int8))},
    "too many photos": {"photos_npy": npy(np.zeros((1001, K), np.int8))},
    "by column": {"kernel_npy": npy(np.asfortranarray(np.zeros((K, 3), np.float32)))},
    "claims a terabyte": {"kernel_npy": header((2**38, 1))},
    "claims a negative size": {"kernel_npy": header((-1, 3))},
    "unpacks to a gigabyte": {"kernel_npy": bytes(200_000_000)},
    "missing": {"bias_npy": None},
    "no array": {"bias_npy": b"import os"},
    "no bytes": {"bias_npy": b""},
}


@pytest.mark.parametrize("entries", BAD_ARRAYS.values(), ids=BAD_ARRAYS)
def test_a_hostile_array_gets_one_sentence(
    file: Path, entries: dict, capsys: pytest.CaptureFixture[str]
):
    change(file, **entries)
    with pytest.raises(BundleError, match="not a model that was taught here"):
        load(file)
    assert "executed" not in capsys.readouterr().out


BAD_CARDS = {
    "up": {"base": "../animals"},
    "absolute": {"base": "/etc"},
    "backslash": {"base": "..\\animals"},
    "dots": {"base": ".."},
    "no base": {"base": None},
    "number": {"base": 7},
    "long name": {"labels": [{"name": "a" * 31, "display": "a"}, {"name": "b", "display": "b"}]},
    "name is a list": {"labels": [{"name": "a", "display": ["a"]}, {"name": "b", "display": "b"}]},
    "two for three": {"labels": [{"name": "a", "display": "a"}, {"name": "b", "display": "b"}]},
    "eleven": {"labels": [{"name": str(i), "display": str(i)} for i in range(11)]},
    "cold": {"temperature": 0},
    "text": {"temperature": "warm"},
    "infinitely warm": {"temperature": float("inf")},
    "threshold": {"thresholds": {"confidence": "high"}},
    "not measured": {"metrics": {}},
    "measured oddly": {
        "metrics": {"held_out": {"confusion": 3}, "risk_coverage": {"photos": 0}},
    },
    "another kind": {"architecture": "mobilenet_v2"},
    "an ensemble": {"members": [{"bundle": "animals", "weight": 1, "sha256": ""}]},
    "unknown entry": {"run": "me"},
}


@pytest.mark.parametrize("entries", BAD_CARDS.values(), ids=BAD_CARDS)
def test_a_hostile_card_gets_one_sentence(file: Path, own: Taught, entries: dict):
    card = json.loads(own.card.to_json()) | entries
    change(file, card_json=json.dumps(card).encode())
    with pytest.raises(BundleError, match="not a model that was taught here"):
        load(file)


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04", b"no zip", b"[" * 100_000], ids=["none", "head", "text", "nested"]
)
def test_what_is_no_such_file_gets_one_sentence(file: Path, data: bytes):
    if data.startswith(b"["):
        change(file, card_json=data)
    else:
        file.write_bytes(data)
    with pytest.raises(BundleError, match="not a model that was taught here"):
        taught.read(file, lambda name: pytest.fail("no base is asked for"))


def test_a_damaged_or_oversized_file_and_unusual_compression_are_refused(file: Path):
    good = file.read_bytes()
    with zipfile.ZipFile(file) as archive:
        at = archive.getinfo("kernel.npy").header_offset + 2000
    file.write_bytes(good[:at] + bytes([good[at] ^ 255]) + good[at + 1 :])
    with pytest.raises(BundleError, match="damaged"):
        load(file)
    file.write_bytes(bytes(taught.MAX_FILE) + good)  # zips may begin with anything
    with pytest.raises(BundleError, match="damaged"):
        load(file)
    with zipfile.ZipFile(io.BytesIO(good)) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_BZIP2) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    with pytest.raises(BundleError, match="damaged"):
        load(file)


def test_entries_that_are_not_asked_for_go_nowhere(file: Path, tmp_path: Path):
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("../outside.txt", "harm")
        archive.writestr("/tmp/outside.txt", "harm")
    assert load(file).card.names == ("left", "right", "<b>")
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["own.zip"]


def test_another_network_below_it_is_told_by_its_features(file: Path, own: Taught):
    card = json.loads(own.card.to_json())
    change(file, card_json=json.dumps(card | {"base": "wildlife22"}).encode())
    with pytest.raises(BundleError, match="another version of the model 'wildlife22'"):
        load(file)
    change(file, card_json=json.dumps(card | {"base": "unheard-of"}).encode())
    with pytest.raises(BundleError, match="'unheard-of', which is not on this computer"):
        load(file)


def test_names_are_cleaned():
    assert taught.clean("  a\tb\n\x00 ") == "a b"
    assert len(taught.clean("x" * 99)) == taught.MAX_NAME
    assert taught.clean(taught.clean("x" * 29 + " y")) == "x" * 29
