"""What a feature looks for: an album's photos, what is said without one, what others may send."""

import re
import threading
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import cv2
import gradio as gr
import numpy as np
import pytest

from app import album
from app.gallery import Gallery
from app.screens.feature import FEATURES, SHOWN, Feature
from explain import excites
from models import bundle, view
from models import photo as photos
from models.engine import Engine, LinearHead
from models.taught import Taught
from tests.staged import staged
from training import dataset, synthetic, teach
from words import say

CLASSES = ("circle", "square")


def asked(**event: Any) -> Any:
    return cast(Any, SimpleNamespace(**event))


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    folder, rng = tmp_path_factory.mktemp("pictures"), np.random.default_rng(3)
    found: dict[str, list[str]] = {}
    for name in CLASSES:
        for number in range(4):
            path = folder / f"{name}{number}.png"
            cv2.imwrite(str(path), synthetic.picture(name, rng, 128)[0][..., ::-1])
            found.setdefault(name, []).append(str(path))
    return found


def taught(panel: Feature, pictures: dict[str, list[str]]) -> tuple[Taught, list[list[Any]]]:
    base, classes, examples = panel.stage.engine.members[0], [], {}
    for name in CLASSES:
        seen = [album.look(base, album.small(path)) for path in pictures[name]]
        examples[name] = [each.example for each in seen]
        classes.append([name, [panel.stage.desk.memory.add(each) for each in seen]])
    return teach.teach(base, examples), classes


def test_an_album_shows_the_features_of_a_class_and_the_photos_that_excite_one(
    animals: Engine, pictures: dict[str, list[str]]
):
    panel = staged(Feature, animals)
    own, classes = taught(panel, pictures)
    assert 'data-album="on"' in str(panel.open(own, None)[panel.board])
    shown = panel.look(own, asked(classes=classes))
    known = shown[panel.album]
    chips = str(shown[panel.chips])
    features = [int(number) for number in re.findall(r'data-feature="(\d+)"', chips)]
    # Both from the pixels again, without what the screen keeps.
    maps = {
        path: own.run(view.of(photos.open(album.small(path)), own.card.input_size)).features
        for paths in pictures.values()
        for path in paths
    }
    means = np.mean([maps[path].mean(axis=(0, 1)) for path in pictures["circle"]], axis=0)
    assert features == np.argsort(-means * own.kernel[:, 0], kind="stable")[:FEATURES].tolist()
    last = panel.show(known, asked(label="circle", feature=features[-1]))[panel.photos]
    strongest = sorted((cells[..., features[-1]].max() for cells in maps.values()), reverse=True)
    said = re.findall(r"Strength: ([\d.]+)", str(last))
    assert said == [f"{value:.1f}" for value in strongest[:SHOWN]]
    other = str(panel.show(known, asked(label="square"))[panel.chips])
    assert "square" in other
    assert panel.open(own, known) == gr.skip()

    lost = panel.look(own, asked(classes=[["circle", ["gone"]]]))
    assert "gone" in str(lost[panel.board])
    for event in ({}, {"classes": [["circle", [1]]]}, {"classes": 1}):
        with pytest.raises(gr.Error, match="does not fit the page"):
            panel.look(own, asked(**event))
    for label in ({}, {"label": []}, {"label": "cow"}):
        assert panel.show(known, asked(**label)) == gr.skip()
    for feature in ("1", [], 0.5, -1, 10**6):
        assert panel.show(known, asked(label="circle", feature=feature)) == gr.skip()
    assert panel.show(None, asked(label="circle")) == gr.skip()


def test_without_an_album_or_a_linear_head_a_sentence_says_so(animals: Engine):
    panel = staged(Feature, animals)
    assert say("feature_none") in panel.open(None, None)[panel.board]
    assert panel.look(None, asked(classes=[])) == gr.skip()
    deep = Engine(bundle.find("report_cnn"))
    assert not isinstance(deep.head, LinearHead)
    panel = staged(Feature, deep)
    assert say("feature_head") in panel.open(None, None)[panel.board]
    assert panel.look(None, asked(classes=[])) == gr.skip()


def test_of_an_ensemble_the_first_network_is_shown(
    animals: Engine, pictures: dict[str, list[str]], monkeypatch: pytest.MonkeyPatch
):
    from app import gallery
    from models.ensemble import average

    both = average(animals, animals, "both")
    panel = staged(Feature, both, Path(pictures["circle"][0]).parent)
    kept = [gallery.keep(animals.card.names[0], path, animals) for path in pictures["circle"]]
    assert panel.stage.gallery is not None
    monkeypatch.setattr(panel.stage.gallery, "photos", lambda: kept)
    shown = panel.look(None, asked(classes=[]))
    assert say("inside_member") in shown[panel.board]
    over = np.full(len(animals.card.names) + animals.card.outside, 0.0, np.float32)
    over[: len(animals.card.names)] -= 1 / len(animals.card.names)
    over[0] += 1
    assert isinstance(animals.head, LinearHead)
    best, _ = excites.speaking([each.peaks for each in kept if each.peaks],
                               animals.head.kernel @ over, 1)[0]  # fmt: skip
    assert f'data-feature="{best}" aria-pressed="true"' in str(shown[panel.chips])

    elsewhere = [gallery.keep("cows", pictures["circle"][0], animals)]
    monkeypatch.setattr(panel.stage.gallery, "photos", lambda: elsewhere)
    assert "--data" in panel.look(None, asked(classes=[]))[panel.board]
    monkeypatch.setattr(panel.stage.gallery, "photos", lambda: None)
    assert 'class="later"' in panel.look(None, asked(classes=[]))[panel.board]


def test_a_folder_that_cannot_be_read_keeps_nobody_waiting(
    animals: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def gone(root: Path) -> list[Path]:
        raise PermissionError

    monkeypatch.setattr(dataset, "class_folders", gone)
    gallery = Gallery(tmp_path, animals.members[0])
    gallery.photos()
    for thread in threading.enumerate():
        if thread.name == "gallery":
            thread.join()
    assert gallery.photos() == []
