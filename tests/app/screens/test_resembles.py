"""What browsers ask of the photos that resemble one, and what anybody else may send instead."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import cv2
import gradio as gr
import numpy as np
import pytest

from app import album
from app.screens.resembles import Resembles
from app.stage import Latest
from explain.explanation import explain
from models.engine import Engine
from models.taught import Taught
from tests.staged import staged
from training import synthetic, teach

CLASSES = ("circle", "square")


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    folder, rng = tmp_path_factory.mktemp("pictures"), np.random.default_rng(3)
    found: dict[str, list[str]] = {}
    for name in CLASSES:
        for number in range(6):
            path = folder / f"{name}{number}.png"
            cv2.imwrite(str(path), synthetic.picture(name, rng, 128)[0][..., ::-1])
            found.setdefault(name, []).append(str(path))
    return found


@pytest.fixture
def screen(animals: Engine) -> Resembles:
    return staged(Resembles, animals)


def taught(screen: Resembles, paths: dict[str, list[str]]) -> tuple[Taught, list[list[Any]]]:
    base, classes, examples = screen.stage.engine.members[0], [], {}
    for name in CLASSES:
        seen = [album.look(base, album.small(path)) for path in paths[name][:5]]
        examples[name] = [each.example for each in seen]
        classes.append([name, [screen.stage.desk.memory.add(each) for each in seen]])
    return teach.teach(base, examples), classes


def ask(screen: Resembles, path: str, own: Taught, latest: Latest, **event: Any) -> Any:
    return screen.show(path, own, latest, cast(Any, SimpleNamespace(**event)))


def test_the_nearest_photos_are_shown_and_what_is_forgotten_is_named(
    screen: Resembles, paths: dict[str, list[str]]
):
    own, classes = taught(screen, paths)
    path = paths["circle"][5]
    question = str(screen.question(path, own, explain(own, path)))
    assert Path(path).name not in question  # paths stay here
    key = question.partition('data-key="')[2].partition('"')[0]
    shown = str(ask(screen, path, own, Latest(), key=key, classes=classes))
    assert shown.count("<figure") == 4
    assert 'data-class="square"' in shown

    lost = ask(screen, path, own, Latest(), key=key, classes=[["circle", ["gone"]]])
    assert "gone" in str(lost)
    assert "<figure" not in str(lost)
    with pytest.raises(gr.Error, match="does not fit the page"):
        ask(screen, path, own, Latest(), key=key, classes=[["circle", [1]]])
    with pytest.raises(gr.Error, match="does not fit the page"):
        ask(screen, path, own, Latest(), key=key)


def test_what_belongs_to_another_photo_or_model_is_not_shown(
    screen: Resembles, paths: dict[str, list[str]]
):
    own, classes = taught(screen, paths)
    path, other = paths["circle"][5], paths["square"][5]
    key = str(screen.question(path, own, explain(own, path))).split('"')[3]
    late = Latest()
    late.choose(other)
    assert ask(screen, path, own, late, key=key, classes=classes) == gr.skip()
    assert ask(screen, other, own, Latest(), key=key, classes=classes) == gr.skip()
    assert screen.question(path, None, explain(own, path)) == ""
