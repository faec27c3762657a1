"""Errors a user may meet. Every message is one plain sentence, fit to be read out in class.

ClassifierError
├── PhotoError    the file given is not a photo that can be used
├── BundleError   a saved model is missing, incomplete or altered
├── DataError     training photos cannot be used as they are
└── TargetError   the class or layer asked for does not exist
"""

__all__ = ["BundleError", "ClassifierError", "DataError", "PhotoError", "TargetError"]


class ClassifierError(Exception):
    """Base of the project's errors: says what is wrong and what to do next, without paths."""


class PhotoError(ClassifierError):
    """A photo cannot be read, or is too large, too small or too narrow."""


class BundleError(ClassifierError):
    """A bundle (saved model and its card) cannot be loaded or does not match its card."""


class DataError(ClassifierError):
    """Training data cannot be used: no photos, one class only, a class with too few photos."""


class TargetError(ClassifierError):
    """A class or layer was asked for that the model does not have."""
