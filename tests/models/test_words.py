"""Codes into sentences."""

import re
from pathlib import Path

import pytest

from models import verdict, words
from models.words import percent

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("probability", "text"),
    [(0.9724, "97.2 %"), (1, "100.0 %"), (0.9999, "99.9 %"), (0.99949, "99.9 %"),
     (0.0004, "<0.1 %"), (0, "0.0 %"), (0.5, "50.0 %")],
)  # fmt: skip
def test_percent_never_rounds_up_to_certainty(probability: float, text: str):
    assert percent(probability) == text


def test_every_code_that_is_used_has_words_in_every_language():
    used = {code for check in verdict.CHECKS for code in (check.reason, check.tip)}
    used |= {"answer", "ambiguous", "unfamiliar", "poor_photo"}
    for path in [*ROOT.glob("app/**/*.py"), *ROOT.glob("explain/*.py"), Path(words.__file__)]:
        used |= set(re.findall(r'\bsay\(\s*"(\w+)"', path.read_text()))
    assert len(used) > 40
    for language, table in words.LANGUAGES.items():
        assert used <= table.keys(), f"{language} lacks {sorted(used - table.keys())}"


def test_no_words_are_left_over():
    """The code of every sentence stands in a source, whole or as what it begins with."""
    folders = ("app", "explain", "models", "training")
    sources = [path for folder in folders for path in ROOT.glob(f"{folder}/**/*.py")]
    text = "".join(path.read_text() for path in sources if path.name != "english.py")
    begun = tuple(re.findall(r'f"([a-z_]+_){', text))
    whole = set(re.findall(r"""["'](\w+)["']""", text))
    unused = {code for code in words.ENGLISH.keys() - whole if not code.startswith(begun)}
    assert not unused


def test_languages_have_the_same_codes_and_values():
    fields = {
        language: {code: set(re.findall(r"{(\w+)", text)) for code, text in table.items()}
        for language, table in words.LANGUAGES.items()
    }
    assert all(each == fields["en"] for each in fields.values())


@pytest.mark.parametrize(
    ("confidence", "text"), [(0.995, "very sure"), (0.9, "fairly sure"), (0.7, "not very sure")]
)
def test_sureness(confidence: float, text: str):
    assert words.sureness(confidence) == text
