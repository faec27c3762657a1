"""Photos to try: a group says of a model what is so, and a teacher's photos come first."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from app import examples
from models import bundle
from models.card import Label, ModelCard


@pytest.fixture
def teachers(tmp_path: Path) -> Iterator[Path]:
    """A teacher's folder, in use."""
    for name in ("our dogs/rex.jpg", "our dogs/notes.txt", "snakes/a.png", "nothing/readme.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(cv2.imencode(".png", np.zeros((9, 9, 3), np.uint8))[1].tobytes())
    yield tmp_path
    examples.add(tmp_path / "nothing")


def groups(card: ModelCard) -> dict[str, list[str]]:
    return {title: [each.name for each in group] for title, group in examples.groups(card)}


def test_what_a_model_learned_is_not_called_foreign():
    three, many = (bundle.read_card(bundle.find(name)) for name in ("animals", "wildlife22"))
    assert "a lion" in groups(three)["something it never learned"]
    assert "a lion" in groups(many)["Try an easy one"]
    assert "a lion" not in groups(many)["something it never learned"]
    fruit = groups(replace(three, labels=(Label("a", "apple"), Label("b", "coffee mug"))))
    assert fruit["Try an easy one"] == ["a cup"]
    assert fruit["something it never learned"] == ["a cat", "a lion", "a tower", "a rocket"]
    assert "a tricky one" not in fruit


def test_a_teachers_photos_come_first_a_folder_a_group(teachers: Path):
    examples.add(teachers)
    found = groups(bundle.read_card(bundle.find("animals")))
    assert list(found)[:3] == ["our dogs", "snakes", "Try an easy one"]
    assert (found["our dogs"], found["snakes"]) == (["rex"], ["a"])
    assert str((teachers / "our dogs" / "rex.jpg").resolve()) in examples.examples().values()
