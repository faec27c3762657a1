"""Gradio components: what ours do with the files of visitors, and where they may be made."""

import ast
from pathlib import Path
from typing import Any

import gradio as gr
import pytest
from gradio.blocks import Block
from gradio.data_classes import FileData, ListFiles

from app import components
from app.components import FilesButton, FilesInput


@pytest.mark.parametrize("kind", [FilesButton, FilesInput])
def test_uploads_are_handed_over_and_nothing_is_left_beside_them(
    kind: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("GRADIO_TEMP_DIR", str(tmp_path))
    several, one = kind(file_count="multiple"), kind(file_count="single")
    photos = [FileData(path=str(tmp_path / name)) for name in ("first.jpg", "second.txt")]
    paths = [photo.path for photo in photos]
    assert several.preprocess(ListFiles(root=photos)) == paths
    assert several.preprocess(None) == []
    assert one.preprocess(photos[0]) == paths[0]
    assert one.preprocess(None) is None
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("count", ["multiple", "single"])
def test_programs_are_told_what_gradios_own_button_tells_them(count: Any):
    theirs = gr.UploadButton(file_count=count).api_info()
    assert theirs
    for _ in range(2):  # the second time, it is remembered
        assert FilesButton(file_count=count).api_info() == theirs


def test_answers_make_no_components():
    """Gradio puts what is made in one thread into the page that another one is building."""
    files = sorted((Path(__file__).parents[2] / "app").rglob("*.py"))
    made = []
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            match node:
                case ast.Dict(values=values):
                    answers = values
                case ast.DictComp(value=value) | ast.Lambda(body=value):
                    answers = [value]
                case _:
                    continue
            calls = [call for answer in answers for call in ast.walk(answer)]
            names = [ast.unparse(call.func) for call in calls if isinstance(call, ast.Call)]
            made += [f"{file.name}: {name}" for name in names if _is_component(name)]
    assert len(files) > 50
    assert not made


def _is_component(name: str) -> bool:
    module, _, name = name.rpartition(".")
    kind = getattr(gr if module == "gr" else components, name, None)
    return isinstance(kind, type) and issubclass(kind, Block)
