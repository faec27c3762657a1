"""The order of the house: a folder imports only what stands below it."""

import ast
import re
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[1]
BELOW = {
    "words": (),
    "models": ("words",),
    "explain": ("models", "words"),
    "training": ("explain", "models", "words"),
    "app": ("training", "explain", "models", "words"),
    "benchmarks": ("training", "explain", "models", "words", "app"),
}


def _imported(path: Path) -> set[str]:
    """The first names of everything that a file imports, wherever in the file."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


def test_imports_run_one_way():
    wrong = {
        f"{path.relative_to(ROOT)} imports {name}"
        for folder, below in BELOW.items()
        for path in (ROOT / folder).rglob("*.py")
        for name in (_imported(path) & BELOW.keys()) - {folder, *below}
    }
    assert not wrong


def test_styles_leave_open_on_which_side_a_language_begins():
    """Left and right are for places in pictures, which no language turns round."""
    sided = re.compile(r"(margin|padding|border)-(left|right)|(text-align|float): (left|right)")
    ours = [ROOT / folder for folder in BELOW]
    styles = [
        path for folder in ours for kind in ("css", "jinja") for path in folder.rglob(f"*.{kind}")
    ]
    found = {
        f"{path.relative_to(ROOT)}: {hit[0]}"
        for path in styles
        for hit in sided.finditer(path.read_text(encoding="utf-8"))
    }
    assert len(styles) > 30
    assert not found


def _pinned(*names: str) -> set[str]:
    """Distributions in requirements files."""
    text = "\n".join((ROOT / name).read_text(encoding="utf-8") for name in names)
    return {_normal(name) for name in re.findall(r"^([\w.-]+)(?:\[\w+\])?==", text, flags=re.M)}


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_what_is_imported_is_pinned():
    """Not only by what another package happens to need."""
    distributions = packages_distributions()
    page = _pinned("requirements-page.txt")
    product = page | _pinned("requirements.txt", "requirements-field.txt")
    allowed = {"words": page, "app": page, "models": product, "explain": product}
    all_ = product | _pinned(*(path.name for path in ROOT.glob("requirements-*.txt")))
    # What gradio_client is belongs to the Gradio that is pinned.
    own = {*BELOW, "tests", "docs", "gradio_client"}
    missing = {
        f"{path.relative_to(ROOT)} imports {name}"
        for folder in (*BELOW, "tests")
        for path in (ROOT / folder).rglob("*.py")
        for name in _imported(path) - own - sys.stdlib_module_names
        if not {_normal(found) for found in distributions.get(name, [name])}
        & allowed.get(folder, product if folder == "training" else all_)
    }
    assert not missing
