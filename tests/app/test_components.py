"""Gradio components of our own: what they do with the files that visitors upload."""

from pathlib import Path
from typing import Any

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


def test_the_description_is_gradios_own():
    for count, model in (("multiple", ListFiles), ("single", FileData)):
        assert FilesButton(file_count=count).api_info() == model.model_json_schema()
