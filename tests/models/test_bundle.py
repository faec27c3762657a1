"""A model as a folder: what is refused, and in which words."""

import errno
import json
import os
import shutil
import tempfile
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from explain.explanation import explain
from models import atomic, bundle, familiarity
from models.engine import Engine
from models.errors import BundleError
from models.photo import Photo
from models.view import View


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


class Killed(BaseException):
    """As if the power failed: nothing that would be done afterwards is done."""


def fail_at(
    monkeypatch: pytest.MonkeyPatch, nth: int, error: BaseException, *, lasting: bool
) -> list[str]:
    """Let the nth change of the disk fail, and if `lasting` all after it. Returns what was done."""
    done: list[str] = []

    def watched(name: str, function: Callable) -> Callable:
        def call(*arguments, **options):
            done.append(name)
            if len(done) == nth or (lasting and len(done) > nth):
                if name == "_write":
                    arguments[0].write_bytes(arguments[1][: len(arguments[1]) // 2])
                raise error
            return function(*arguments, **options)

        return call

    for name in ("replace", "rename", "unlink", "rmdir", "mkdir", "fsync"):
        monkeypatch.setattr(os, name, watched(name, getattr(os, name)))
    monkeypatch.setattr(atomic, "_write", watched("_write", atomic._write))
    return done


def renew_card(folder: Path) -> None:
    """What calibrate does: another memory, another card, no report any more."""
    card = bundle.load_card(folder)
    memory = familiarity.load(bundle.read_file(folder, card, bundle.MEMORY))
    other = replace(memory, photos=np.sort(memory.photos)).to_bytes()
    files = {name: of for name, of in card.files.items() if name not in bundle.REPORTS}
    bundle.update_card(folder, replace(card, title="new", files=files), {bundle.MEMORY: other})


def renew_all(folder: Path) -> None:
    """What fit does over an older model: every file is another."""
    source = folder.with_name("other")
    with bundle.replacing(folder) as draft:
        for path in source.iterdir():
            (draft / path.name).write_bytes(path.read_bytes())


@pytest.fixture(scope="module")
def another(shapes: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A network of the same classes with other weights."""
    folder = tmp_path_factory.mktemp("another") / "model"
    model = bundle.load_keras(shapes)
    model.set_weights([0.9 * weight for weight in model.get_weights()])
    bundle.save(folder, model, replace(bundle.load_card(shapes), title="new", files={}))
    return folder


def state(folder: Path) -> tuple:
    """What a model in a folder is and says, all files verified."""
    engine = Engine(folder)
    seen = engine.logits(np.full((1, *(engine.card.input_size,) * 2, 3), 90, np.uint8))
    memory = None if engine.memory is None else engine.memory.photos.tobytes()
    return engine.card, engine.report, memory, seen.tobytes()


@pytest.mark.parametrize("renew", [renew_card, renew_all])
@pytest.mark.parametrize("error", [Killed(), OSError(errno.ENOSPC, "No space left on device")])
def test_a_stop_at_any_point_leaves_the_old_model_or_the_new_one(
    copy: Path, another: Path, monkeypatch: pytest.MonkeyPatch, renew: Callable, error
):
    bundle.update_card(copy, bundle.load_card(copy), {bundle.REPORT: b"{}"})
    shutil.copytree(another, copy.with_name("other"))
    saved = shutil.copytree(copy, copy.with_name("saved"))
    old, outcomes = state(copy), []
    renew(copy)
    new = state(copy)
    assert new[0].title == "new"
    assert new[1] is None
    assert new[2] != old[2]
    assert not (copy / bundle.REPORT).exists()
    for nth in range(1, 100):
        shutil.rmtree(copy)
        shutil.copytree(saved, copy)
        with monkeypatch.context() as patch:
            done = fail_at(patch, nth, error, lasting=isinstance(error, Killed))
            try:
                renew(copy)
                raised = None
            except (Killed, BundleError) as stop:
                raised = stop
        outcomes.append(state(copy))
        assert outcomes[-1] in (old, new)
        if isinstance(error, OSError) and raised:
            assert "disk is full" in str(raised)
            assert outcomes[-1] == old  # a failure that is said has changed nothing
        # And the next one, undisturbed, ends as it should, with nothing left lying about.
        renew(copy)
        assert state(copy) == new
        left = {path.name for path in copy.iterdir()} - {*new[0].files, bundle.CARD}
        assert all(name.startswith(".draft.") for name in left)
        if len(done) < nth:
            break
    assert len(outcomes) > 8
    assert old in outcomes
    assert new in outcomes


def test_a_first_bundle_appears_complete_or_not_at_all(
    tmp_path: Path, another: Path, monkeypatch: pytest.MonkeyPatch
):
    expected = state(another)
    shutil.copytree(another, tmp_path / "other")
    for nth in range(1, 20):
        with monkeypatch.context() as patch:
            done = fail_at(patch, nth, Killed(), lasting=True)
            try:
                renew_all(tmp_path / "model")
            except Killed:
                assert not (tmp_path / "model" / bundle.CARD).exists()
        if len(done) < nth:
            break
        assert bundle.find(tmp_path / "other")  # what a killed program left is no model of a folder
    assert state(tmp_path / "model") == expected


def test_drafts_of_killed_programs_are_deleted_a_day_later(copy: Path, another: Path):
    shutil.copytree(another, copy.with_name("other"))
    for name in (".draft.old", ".draft.young"):
        (copy / name).mkdir()
    yesterday = time.time() - 2 * 86_400
    os.utime(copy / ".draft.old", (yesterday, yesterday))
    renew_all(copy)
    assert not (copy / ".draft.old").exists()
    assert (copy / ".draft.young").exists()


def test_of_two_programs_that_change_a_model_the_second_is_refused(copy: Path):
    both = bundle.load_card(copy)
    bundle.update_card(copy, replace(both, title="first"), before=both)
    with pytest.raises(BundleError, match="Another program changed the model"):
        bundle.update_card(copy, replace(both, title="second"), before=both)
    assert bundle.load_card(copy).title == "first"


def test_a_link_to_a_bundle_stays_a_link(copy: Path, another: Path, tmp_path: Path):
    shutil.copytree(another, tmp_path / "other")
    link = tmp_path / "link"
    link.symlink_to(copy, target_is_directory=True)
    renew_card(link)
    renew_all(link)
    assert link.is_symlink()
    assert bundle.load_card(copy).title == bundle.load_card(link).title == "new"


def test_a_disk_that_cannot_be_written_is_said(
    copy: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    def read_only(*_, **__):
        raise OSError(errno.EROFS, "Read-only file system")

    before = state(copy)
    with monkeypatch.context() as patch:
        patch.setattr(atomic, "_write", read_only)
        patch.setattr(tempfile, "mkdtemp", read_only)
        for write in (lambda: renew_card(copy), lambda: bundle.replacing(copy).__enter__()):
            with pytest.raises(BundleError, match="can only be read"):
                write()
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(BundleError, match="cannot be written"):
        bundle.refuse_foreign(tmp_path / "new" / "model")
    assert state(copy) == before


def test_an_engine_keeps_the_network_that_it_verified(copy: Path, another: Path):
    """Trained anew in place while the page serves: not two networks in one engine."""
    engine = Engine(copy, workers=3)
    pixels = np.random.default_rng(0).integers(0, 256, (1, *(engine.card.input_size,) * 2, 3))
    view = View(pixels[0].astype(np.uint8), (1.0, 1.0))
    with engine._borrow():  # only so is a second interpreter made, and later a third
        expected = engine.run(view).logits
    shutil.copytree(another, copy.with_name("other"))
    renew_all(copy)
    for name in (bundle.MODEL, bundle.TFLITE):
        assert (copy / name).read_bytes() == (another / name).read_bytes()
    with engine._borrow(), engine._borrow():
        np.testing.assert_array_equal(engine.run(view).logits, expected)
    assert np.abs(Engine(copy).run(view).logits - expected).max() > 0.01
    with pytest.raises(BundleError, match="have changed since it was opened"):
        engine.to_keras()


def test_a_network_of_nan_is_not_saved(copy: Path):
    before, model = state(copy), bundle.load_keras(copy)
    weights = model.get_weights()
    weights[0].flat[3] = np.nan
    model.set_weights(weights)
    with pytest.raises(BundleError, match="not numbers"):
        bundle.save(copy, model, bundle.load_card(copy))
    assert state(copy) == before


def test_a_report_that_the_card_does_not_vouch_for_is_not_read(copy: Path):
    (copy / bundle.REPORT).write_text('{"forged": true}')
    assert Engine(copy).report is None
    bundle.update_card(copy, bundle.load_card(copy), {bundle.REPORT: b"{}"})
    assert Engine(copy).report == b"{}"
    (copy / bundle.REPORT).write_text('{"forged": true}')
    with pytest.raises(BundleError, match=r"report\.json is damaged"):
        Engine(copy)


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
