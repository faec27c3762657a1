"""Many photos without a browser: what happens where one run begins before another has ended."""

from pathlib import Path

import gradio as gr
import pytest

from app.screens.many import Batch, Many
from models.engine import Engine
from tests.staged import staged


@pytest.fixture
def screen(animals: Engine, tmp_path: Path) -> Many:
    screen = staged(Many, animals)
    screen.table.GRADIO_CACHE = str(tmp_path / "files")
    return screen


@pytest.fixture
def torn(tmp_path: Path) -> list[str]:
    paths = [tmp_path / f"{number}.jpg" for number in range(3)]
    for path in paths:
        path.write_bytes(b"torn")
    return [str(path) for path in paths]


def test_photos_that_arrive_while_others_are_looked_at_take_their_place(
    screen: Many, torn: list[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("app.screens.many.EVERY", -1)  # a word after each photo
    given = Batch()
    screen.begin(given)
    first, former = given.rows, screen.fill(torn, None, given, 0)
    assert first is not None
    next(former), next(former)
    assert len(first) == 1
    screen.begin(given)
    second, latter = given.rows, screen.fill(torn[:2], None, given, 0)
    assert second is not None
    next(latter), next(latter)
    assert list(former) == []
    assert (len(first), len(second)) == (1, 1)
    assert first.lines.part(0, 10) == []  # nothing of them is left
    assert screen.finish(given, None) == gr.skip()  # the former's end
    list(latter)
    assert len(second) == 2
    done = screen.finish(given, None)
    assert done[screen.sheet]
    assert screen.finish(given, None)[screen.sheet] == done[screen.sheet]


def test_rows_that_have_gone_leave_no_folder(screen: Many, torn: list[str], tmp_path: Path):
    given = Batch()
    for _ in range(3):
        screen.begin(given)
        list(screen.fill(torn, None, given, 0))
    left = sorted(path.name for path in (tmp_path / "files").glob("*/*"))
    assert left.count("lines") == left.count("rows") == 1
    assert all(any(folder.iterdir()) for folder in (tmp_path / "files").iterdir())
