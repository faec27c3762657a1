"""What the README and the documents say can be done, can be."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DOCUMENTS = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), ROOT / "training/RESULTS.md"]


def test_from_photo_to_picture(chelsea: Path, tmp_path: Path):
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    [code] = re.findall(r"```python\n(.*?)```", readme, flags=re.S)
    assert len([line for line in code.splitlines() if line]) <= 8
    shutil.copy(chelsea, tmp_path / "photo.jpg")  # a PNG by a wrong name does, too
    program = f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{code}"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert "cat" in done.stdout
    assert (tmp_path / "heatmap.png").stat().st_size > 10_000


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_file_that_is_named_is_there(document: Path):
    text = document.read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", text)
    folders = "app|docs|explain|models|tests|training|words"
    files = re.findall(rf"`((?:{folders})/(?!\S*[A-Z])[\w./]+\.\w+)`", text)
    missing = {link for link in links if not (document.parent / link).exists()}
    missing |= {file for file in files if not (ROOT / file).exists()}
    assert not missing
