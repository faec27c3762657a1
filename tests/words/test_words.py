"""Codes into sentences, and no sentence that stands anywhere else."""

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

import words
from words import percent

ROOT = Path(__file__).parents[2]
WORDING = (ROOT / "words" / "__init__.py", ROOT / "words" / "report.py")
FOLDERS = ("app", "explain", "models", "training")
ERRORS = {"BundleError", "DataError", "PhotoError", "TargetError"}
# What only a programmer reads: a broken contract, a line of a log.
FOR_PROGRAMMERS = {
    "ValueError",
    "TypeError",
    "KeyError",
    "RuntimeError",
    "OSError",
    "AssertionError",
}
LOG = {"debug", "info", "warning", "error", "exception", "critical"}
PROSE = re.compile(r"[A-Za-z]{2,}[,:;]? [a-z]{1,}[,:;]? [a-z]{2,}")  # three words in a row


def _name(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _codes(tree: ast.AST) -> set[str]:
    """First arguments of all lookups and errors."""
    return {
        call.args[0].value
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and _name(call) in ERRORS | {"say"} and call.args
        and isinstance(call.args[0], ast.Constant) and isinstance(call.args[0].value, str)
    }  # fmt: skip


def _prose(tree: ast.AST) -> Iterator[str]:
    """Strings that read like a sentence and are neither docstrings nor for programmers."""
    skipped: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):  # a docstring, or one of an attribute
            skipped.add(id(node.value))
        elif isinstance(node, ast.Assert) and node.msg:
            skipped |= {id(part) for part in ast.walk(node.msg)}
        elif isinstance(node, ast.Call):
            function = node.func
            logged = (
                isinstance(function, ast.Attribute)
                and function.attr in LOG
                and getattr(function.value, "id", "") == "log"
            )
            if logged or _name(node) in FOR_PROGRAMMERS:
                skipped |= {id(part) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = re.sub(
                r"<[^>]*>|\{[^}]*\}", "|", node.value
            )  # markup, and what it is filled with
            if id(node) not in skipped and PROSE.search(text):
                yield text


@pytest.mark.parametrize(
    ("probability", "text"),
    [(0.9724, "97.2 %"), (1, "100.0 %"), (0.9999, "99.9 %"), (0.99949, "99.9 %"),
     (0.0004, "<0.1 %"), (0, "0.0 %"), (0.5, "50.0 %")],
)  # fmt: skip
def test_percent_never_rounds_up_to_certainty(probability: float, text: str):
    assert percent(probability) == text


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_code_has_words_in_every_language(folder: str):
    for path in ROOT.glob(f"{folder}/**/*.py"):
        codes = _codes(ast.parse(path.read_text(encoding="utf-8")))
        for language, table in words.LANGUAGES.items():
            missing = codes - table.keys()
            assert not missing, f"{path.name} needs words in {language}: {sorted(missing)}"


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_sentence_stands_outside_words(folder: str):
    found = {
        f"{path.relative_to(ROOT)}: {text!r}"
        for path in ROOT.glob(f"{folder}/**/*.py")
        for text in _prose(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert not found, "\n".join(sorted(found))


def test_templates_hold_no_words():
    for path in ROOT.glob("*/**/*.jinja"):
        text = re.sub(
            r"<(style|script)\b.*?</\1>", "", path.read_text(encoding="utf-8"), flags=re.S
        )
        text = re.sub(r"{#.*?#}|{%.*?%}|{{.*?}}|<[^>]*>", "|", text, flags=re.S)
        assert not re.search(r"[A-Za-z]{2,}", text), f"{path.name} speaks by itself"


def test_no_words_are_left_over():
    """The code of every sentence stands in a source, whole or as what it begins with."""
    sources = [p for folder in FOLDERS for p in ROOT.glob(f"{folder}/**/*.[pj][yi]*")]
    text = "".join(path.read_text(encoding="utf-8") for path in [*sources, *WORDING])
    begun = tuple(re.findall(r'f"([a-z0-9_]+_){', text))
    whole = set(re.findall(r"""["'](\w+)["']""", text))
    unused = {code for code in words.ENGLISH.keys() - whole if not code.startswith(begun)}
    assert not unused


def test_languages_have_the_same_codes_and_values():
    fields = {
        language: {
            code: {name for _, name, _, _ in string.Formatter().parse(text) if name}
            for code, text in table.items()
        }
        for language, table in words.LANGUAGES.items()
    }
    assert all(table == fields["en"] for table in fields.values())


@pytest.mark.parametrize(
    ("confidence", "text"), [(0.995, "very sure"), (0.9, "fairly sure"), (0.7, "not very sure")]
)
def test_sureness(confidence: float, text: str):
    assert words.sureness(confidence) == text


def test_a_visitors_language_is_his_own():
    assert words.language() == "en"
    with words.speaking("en"):
        assert words.language() == "en"
    with pytest.raises(KeyError):
        words.choose("no such language")
