"""Gradio components of our own: what they do with the files that visitors upload."""

from pathlib import Path
from typing import Any

import gradio as gr
import pytest
from gradio.data_classes import FileData, ListFiles

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
