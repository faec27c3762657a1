"""Errors a user may meet: a code and its values. The sentence is looked up when somebody reads it.

ClassifierError
├── PhotoError    the file given is not a photo that can be used
├── BundleError   a saved model is missing, incomplete or altered
├── DataError     training photos cannot be used as they are
├── TableError    a list of photos cannot be read, or a table of them not be written or gone on with
└── TargetError   the class or layer asked for does not exist
"""

from typing import Any

import words

__all__ = [
    "BundleError",
    "ClassifierError",
    "DataError",
    "PhotoError",
    "TableError",
    "TargetError",
]


class ClassifierError(Exception):
    """Base of the project's errors: says what is wrong and what to do next, without paths.

    `str(error)` is one plain sentence in the reader's language, fit to be read out in class.

    Attributes:
        code: of the sentence, in `words`.
        values: what the sentence names: texts, numbers, or errors that are sentences themselves.
            They are put into words when somebody reads them.
    """

    def __init__(self, code: str, **values: Any) -> None:
        """Take the code of a sentence and the values that it names."""
        super().__init__(code)
        self.code, self.values = code, values

    def __str__(self) -> str:  # noqa: D105
        return words.say(self.code, **self.values)


class PhotoError(ClassifierError):
    """A photo cannot be read, or is too large, too small or too narrow."""


class BundleError(ClassifierError):
    """A bundle (saved model and its card) cannot be loaded or does not match its card."""


class DataError(ClassifierError):
    """Training data cannot be used: no photos, one class only, a class with too few photos."""


class TableError(ClassifierError):
    """A list of photos cannot be read, or a table of them cannot be written or gone on with."""


class TargetError(ClassifierError):
    """A class or layer was asked for that the model does not have."""
