"""The one way to open a model."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from models import bundle, ensemble
from models.engine import Engine
from models.ensemble import Ensemble
from models.errors import BundleError
from models.load import load
from models.model import Member, Model


def single(model: Model) -> Member:
    [member] = model.members
    return member


def test_a_folder_a_link_and_a_shipped_name_open_the_same_way(shapes: Path, tmp_path: Path):
    (tmp_path / "link").symlink_to(shapes)
    for name in (shapes, str(shapes), tmp_path / "link"):
        model = load(name, workers=1)
        assert isinstance(model, Engine)
        assert single(model) is model
        assert (model.weights, model.workers) == ((1.0,), 1)
    assert load("compact_cnn").card == bundle.read_card(bundle.ZOO / "compact_cnn")


def test_a_folder_here_comes_before_a_shipped_name(
    shapes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    shutil.copytree(shapes, tmp_path / "animals")
    monkeypatch.chdir(tmp_path)
    assert "circle" in load("animals").card.names


def test_a_made_network_is_found_in_the_cache_by_its_name(
    shapes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(bundle, "cache", lambda: tmp_path)
    shutil.copytree(shapes, tmp_path / "own")
    assert "circle" in load("own").card.names


def test_an_ensemble_opens_with_its_members_and_its_report(shapes_engine: Engine, tmp_path: Path):
    shutil.copytree(shapes_engine.folder, tmp_path / "one")
    both = ensemble.average(shapes_engine, shapes_engine, "both")
    members = [
        replace(member, bundle="one", sha256=bundle.fingerprint(shapes_engine.card))
        for member in both.card.members
    ]
    with bundle.replacing(tmp_path / "both") as draft:
        (draft / bundle.CARD).write_text(replace(both.card, members=tuple(members)).to_json())
    bundle.update_card(
        tmp_path / "both", bundle.read_card(tmp_path / "both"), {bundle.REPORT: b"{}"}
    )
    model = load(tmp_path / "both")
    assert isinstance(model, Ensemble)
    assert (len(model.members), model.weights, model.report) == (2, (0.5, 0.5), b"{}")


@pytest.mark.parametrize("name", ["unicorns", "", "../unicorns", "a\0b", "\udcfc"])
def test_a_name_of_nothing_gets_one_sentence(name: str):
    with pytest.raises(BundleError, match="model"):
        load(name)
