"""What argparse says by itself, in another language."""

import argparse

import pytest

import words
from models import command
from words import usage


@command.line
def program(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="program")
    parser.add_argument("photo")
    parser.add_argument("--top", type=int)
    command.add_language(parser)
    parser.parse_args(arguments)
    return 0


def test_help_in_german(capsys):
    with pytest.raises(SystemExit):
        program(["--help", "--language", "de"])
    text = capsys.readouterr().out
    assert text.startswith("Aufruf: program")
    for line in ("Angaben:", "Optionen:", "diese Hilfe zeigen", "die Sprache des Programms"):
        assert line in text


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "program: Fehler: Diese Angaben fehlen: photo"),
        (["a.jpg", "b.jpg"], "program: Fehler: Unbekannte Angaben: b.jpg"),
        (["a.jpg", "--top"], "program: Fehler: --top: Hier fehlt ein Wert"),
        (["a.jpg", "--top", "x"], "program: Fehler: --top: 'x' ist kein gültiger Wert (int)"),
    ],
)
def test_mistakes_in_german(arguments: list[str], sentence: str, capsys):
    with pytest.raises(SystemExit) as ended:
        program(["--language=de", *arguments])
    assert ended.value.code == 2
    assert capsys.readouterr().err.splitlines()[-1] == sentence


def test_english_is_argparses_own(capsys):
    with pytest.raises(SystemExit):
        program([])
    error = capsys.readouterr().err
    assert error.startswith("usage: program")
    assert error.endswith("program: error: the following arguments are required: photo\n")


def test_german_takes_the_values_that_argparse_gives():
    for text, code in usage.CODES.items():
        values = {"argument_name": "a", "message": "b", "type": "c", "value": "d", "prog": "e",
                  "choices": "f", "parser_name": "g", "option": "h", "matches": "i"}  # fmt: skip
        given = values if "%(" in text else ("a",) * text.count("%")
        with words.speaking("de"):
            german = usage.translated(text) % given
        wanted = (values[name] for name in values if f"%({name})" in text)
        assert all(value in german for value in wanted), code
