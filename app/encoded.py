"""Bytes as text, as browsers send and show them."""

import base64
from typing import Any


def decoded(text: Any, most: int) -> bytes:
    """The bytes of a data URI or of base64. Raises ValueError for more than `most`, or no such."""
    if not isinstance(text, str) or len(text) > most * 4 / 3 + 100:
        raise ValueError("base64")
    return base64.b64decode(text.rpartition(",")[2], validate=True)


def encoded(data: bytes) -> str:
    """As base64."""
    return base64.b64encode(data).decode()
