"""What argparse says by itself, in the language of the reader.

argparse asks gettext for its texts, whose catalogues are compiled files. Here they are sentences of
the tables like all others; in English, they are argparse's own.
"""

import argparse

from words import say
from words.english import ENGLISH

CODES = {
    ENGLISH[code]: code
    for code in (
        "argparse_usage", "argparse_positionals", "argparse_options", "argparse_help",
        "argparse_argument", "argparse_required", "argparse_one_required", "argparse_unknown",
        "argparse_expected_one", "argparse_expected_any", "argparse_value", "argparse_choice",
        "argparse_command", "argparse_not_with", "argparse_ambiguous", "argparse_ignored",
        "argparse_error",
    )
}  # fmt: skip


def translated(text: str) -> str:
    """A text of argparse in the language of this moment; itself where there are no words for it."""
    code = CODES.get(text)
    return say(code) if code else text


def translate() -> None:
    """Make all parsers of this program say their texts in the language of the moment."""
    setattr(argparse, "_", translated)  # noqa: B010 - the stubs do not know the name
