"""The page without what `requirements-page.txt` leaves out: nothing of that may be imported.

Here those packages cannot be imported; `.ci/run` also opens the page, and does in the browser what
visitors do, with a Python that has none of them.
"""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from models.full import FIELD, PACKAGES

ROOT = Path(__file__).parents[1]
BLOCKED = f"import sys\nsys.modules.update(dict.fromkeys({sorted(PACKAGES | FIELD)}))\n"


def without(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", BLOCKED + code, *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)


def test_everything_the_page_does(chelsea: Path, tmp_path: Path):
    """Build all screens; explain, experiment, sort, teach, and read the report card."""
    done = without(
        """
from pathlib import Path
import numpy as np
from app.config import AppConfig
from app.examples import examples
from app.page import create_app
from app.screens import report_card
from explain import batch, experiment, methods
from explain.explanation import again, explain
from explain.together import join, witness
from models import bundle, taught
from models.load import load
from training import observe, report_html, scores, teach
from words.report import grades

folder = bundle.find(bundle.DEFAULT)
engine = load(folder)
create_app(AppConfig(folder, "127.0.0.1", 7860), engine)
examples()
explanation = explain(engine, sys.argv[1])
assert explanation.verdict.label == "cats", explanation.verdict
explanation.overlay()
join(engine.card, [witness(explanation)])
explain(engine, sys.argv[1], method="occlusion")
assert explain(load(bundle.find("report_cnn")), sys.argv[1]).peak  # a head that is not linear
report_card.more(engine)
assert grades(**scores.of_card(engine.card).summary())
assert callable(observe.confused)
rng = np.random.default_rng(0)
photo = explanation.photo
looks = [
    teach.example(engine, type(photo)(np.roll(pixels, step, axis=1)))
    for pixels in (photo.rgb, photo.rgb[::-1])
    for step in (0, 60, 120)
]
own = teach.teach(engine, {"up": looks[:3], "down": looks[3:]})
teach.held_out(own.card)
Path(sys.argv[2]).write_bytes(own.to_bytes())
explain(taught.load(Path(sys.argv[2])), sys.argv[1])
""",
        str(chelsea),
        str(tmp_path / "own.zip"),
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("module", "arguments"),
    [
        ("explain", ("app/photos/chelsea.png", "--layer", "block_6_expand_relu")),
        ("models.imagenet", ()),
        ("training", ("fit", "synthetic", "--out", "never")),
    ],
)
def test_what_needs_more_says_how_to_get_it(module: str, arguments: tuple[str, ...]):
    done = without(
        f"import runpy; sys.argv[0] = {module!r}; "
        f"runpy.run_module({module!r}, run_name='__main__', alter_sys=True)",
        *arguments,
    )
    said = done.stderr + done.stdout
    assert "pip install -r requirements.txt" in said
    assert "Traceback" not in said
    assert not (ROOT / "never").exists()


def requirements(name: str) -> set[str]:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    pinned = {line.split("#")[0].strip() for line in lines}
    return {line for line in pinned if line and not line.startswith("-")}


def test_pyproject_and_the_requirements_agree():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = project["project"]["optional-dependencies"]
    assert set(project["project"]["dependencies"]) == requirements("requirements-page.txt")
    assert set(extras["all"]) == requirements("requirements.txt")
    assert set(extras["field"]) == requirements("requirements-field.txt")
    assert set(extras["dev"]) == requirements("requirements-dev.txt")


def test_every_requirement_is_pinned():
    for file in ROOT.glob("requirements*.txt"):
        for line in requirements(file.name):
            assert re.fullmatch(r"[\w.-]+(\[\w+\])?==[\w.]+", line), f"{file.name}: {line}"
