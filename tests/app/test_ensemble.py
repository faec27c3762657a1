"""An ensemble answers on the page as it does by the command line."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from gradio_client import Client, handle_file
from PIL import Image

from explain.__main__ import main
from tests.made import write_ensemble
from training import synthetic


def test_the_command_line_and_the_page_show_an_ensemble(
    shapes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], serve
):
    for name in ("one", "other"):
        shutil.copytree(shapes, tmp_path / name)
    two = write_ensemble(tmp_path / "both", {"one": 0.25, "other": 0.75})
    square_file = tmp_path / "square.png"
    picture, _ = synthetic.picture("square", np.random.default_rng(3))
    Image.fromarray(picture).resize((120, 80)).save(square_file)
    arguments = [str(square_file), "--model", str(two), "--json"]
    assert main([*arguments, "--out", str(tmp_path / "drawn")]) == 0
    expected = json.loads(capsys.readouterr().out)
    assert expected["target"] == "square"  # the most probable class
    with Image.open(expected["heatmap"]) as picture:
        assert picture.size == (120, 80)
    with serve("--model", str(two)) as (url, _):
        client = Client(url, verbose=False)
        result, overlay = client.predict(handle_file(square_file), None, None, api_name="/explain")
        client.close()
    for key in ("verdict", "probabilities", "target", "peak"):
        assert result[key] == expected[key], key
    with Image.open(overlay) as picture:
        assert picture.width == 120
