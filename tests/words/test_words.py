"""Codes into sentences, and no sentence that stands anywhere else."""

import ast
import doctest
import re
import string
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import words
from models import command, folders, verdict
from models.errors import BundleError, PhotoError
from tests.made import in_words
from words import percent

ROOT = Path(__file__).parents[2]
WORDING = [ROOT / "words" / f"{name}.py" for name in ("__init__", "report", "usage")]
FOLDERS = ("app", "explain", "models", "training")
SPEAKING = (*FOLDERS, "benchmarks")  # whose errors have codes
ERRORS = {"BundleError", "DataError", "PhotoError", "TableError", "TargetError"}
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
# Names of folders, not sentences.
NAMES = {"system volume information"}
PROSE = re.compile(r"[A-Za-z]{2,}[,:;]? [a-z]{1,}[,:;]? [a-z]{2,}")  # three words in a row


def _name(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _lookups(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """All calls that look up a sentence or make an error, with the code they name."""
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and _name(call) in ERRORS | {"say"} and call.args:
            code = call.args[0]
            if isinstance(code, ast.Constant) and isinstance(code.value, str):
                yield code.value, call


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


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
            if id(node) not in skipped and PROSE.search(text) and text not in NAMES:
                yield text


@pytest.mark.parametrize(
    ("probability", "text"),
    [(0.9724, "97.2%"), (1, "100.0%"), (0.9999, "99.9%"), (0.99949, "99.9%"),
     (0.0004, "<0.1%"), (0, "0.0%"), (0.5, "50.0%")],
)  # fmt: skip
def test_percent_never_rounds_up_to_certainty(probability: float, text: str):
    assert percent(probability) == text


@pytest.mark.parametrize("folder", SPEAKING)
def test_every_code_has_words_in_every_language(folder: str):
    for path in ROOT.glob(f"{folder}/**/*.py"):
        codes = {code for code, _ in _lookups(ast.parse(path.read_text(encoding="utf-8")))}
        for language, table in words.LANGUAGES.items():
            missing = codes - table.keys()
            assert not missing, f"{path.name} needs words in {language}: {sorted(missing)}"


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_sentence_gets_the_values_that_it_names(folder: str):
    missing = {
        f"{path.name}:{call.lineno}: {code} needs {sorted(absent)}"
        for path in ROOT.glob(f"{folder}/**/*.py")
        for code, call in _lookups(ast.parse(path.read_text(encoding="utf-8")))
        if code in words.ENGLISH and all(keyword.arg for keyword in call.keywords)
        for absent in [_fields(words.ENGLISH[code]) - {keyword.arg for keyword in call.keywords}]
        if absent
    }
    assert not missing, "\n".join(sorted(missing))


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
    kinds = (".py", ".jinja", ".js")
    sources = [p for f in SPEAKING for p in ROOT.glob(f"{f}/**/*") if p.suffix in kinds]
    text = "".join(path.read_text(encoding="utf-8") for path in [*sources, *WORDING])
    begun = tuple(re.findall(r'f"([a-z0-9_]+_){', text))
    whole = set(re.findall(r"""["'](\w+)["']""", text))
    unused = {code for code in words.ENGLISH.keys() - whole if not code.startswith(begun)}
    assert not unused


@pytest.mark.parametrize("language", sorted(words.LANGUAGES.keys() - {"en"}))
def test_a_language_has_the_codes_and_values_of_english(language: str):
    table = words.LANGUAGES[language]
    assert table.keys() == words.ENGLISH.keys()
    other = {code for code, text in words.ENGLISH.items() if _fields(text) != _fields(table[code])}
    assert not other


@pytest.mark.parametrize("language", sorted(words.LANGUAGES))
def test_every_sentence_can_be_said(language: str):
    with words.speaking(language):
        for code, text in words.LANGUAGES[language].items():
            values = {
                name: date(2026, 11, 29) if "%" in (spec or "") else 1234.5 if spec else "Minka"
                for _, name, spec, _ in string.Formatter().parse(text)
                if name
            }
            said = words.say(code, **values)
            assert said, code
            assert ("Minka" in said) == ("Minka" in values.values()), code


# What a sentence names that no language changes: options, commands, addresses, files, numbers.
NAMED = re.compile(
    r"--[a-z][a-z-]+|python -m [\w.]+(?: [a-z]+)?|https?://[\w./:-]+|\w+\.(?:txt|json|pb)|\d[\d.,]*"
)


def _named(text: str) -> list[str]:
    """Sorted; numbers without their separators."""
    plain = re.sub(r"(?<=\d)[.,\u202f]", "", re.sub(r"\{[^}]*\}", "", text))
    return sorted(NAMED.findall(plain))


@pytest.mark.parametrize("language", sorted(words.LANGUAGES.keys() - {"en"}))
def test_languages_name_the_same_options_commands_and_numbers(language: str):
    table = words.LANGUAGES[language]
    differ = {
        code: (text, table[code])
        for code, text in words.ENGLISH.items()
        if code in table and _named(text) != _named(table[code])
    }
    assert differ == {}


def test_the_examples():
    assert doctest.testmod(words).failed == 0


def test_numbers_are_written_as_the_language_writes_them(monkeypatch: pytest.MonkeyPatch):
    own = {"decimal_separator": ",", "thousands_separator": ".", "percent": "{value:.1f}%"}
    other = words.ENGLISH | own
    monkeypatch.setitem(words.LANGUAGES, "xx", in_words(other))
    error = PhotoError("photo_too_many_pixels", pixels=50_000_000)
    assert (words.number(1234.56, 1), "50,000,000" in str(error)) == ("1,234.6", True)
    with words.speaking("xx"):
        assert (words.number(1234.56, 1), percent(0.9724)) == ("1.234,6", "97,2%")
        assert "50.000.000" in str(error)  # looked up when it is read


def test_lists_are_written_as_the_language_writes_them(monkeypatch: pytest.MonkeyPatch):
    other = words.ENGLISH | {"list_separator": "、"}
    monkeypatch.setitem(words.LANGUAGES, "xx", in_words(other))
    assert words.listed(["cat", "dog"]) == "cat, dog"
    with words.speaking("xx"):
        assert words.listed(["cat", "dog"]) == "cat、dog"
        assert words.one_of(["cat", "dog", "snake"]) == "cat、dog or snake"
        assert folders.summary(Counter({"hidden_file": 1, "pdf": 1})) == "1 hidden file、1 PDF"


def test_an_error_in_an_error_is_a_sentence_in_the_language_of_the_reader(
    monkeypatch: pytest.MonkeyPatch,
):
    other = words.ENGLISH | {"foreign_from_keras": "Anders.", "foreign_onnx": "{advice} {name}"}
    monkeypatch.setitem(words.LANGUAGES, "xx", in_words(other))
    error = BundleError("foreign_onnx", name="a.onnx", advice=BundleError("foreign_from_keras"))
    assert "a.onnx is an ONNX model" in str(error)
    with words.speaking("xx"):
        assert str(error) == "Anders. a.onnx"


def test_codes_that_stand_in_tables_have_words():
    kinds = {kind.partition(" ")[0] for kind in folders.KINDS}
    codes = {f"kind_{kind}_{count}" for kind in kinds for count in ("one", "many")}
    codes |= set(command.REASONS.values())
    codes |= {code for check in verdict.CHECKS for code in (check.reason, check.tip)}
    assert {code for code in codes if not words.known(code)} == set()


def test_a_visitors_language_is_his_own():
    assert words.language() == "en"
    with words.speaking("en"):
        assert words.language() == "en"
    with pytest.raises(KeyError):
        words.choose("no such language")
