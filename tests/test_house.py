"""The order of the house: a folder imports only what stands below it."""

import ast
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
