"""Which packages made a bundle or measured it."""

import platform
from importlib import metadata


def versions(*packages: str) -> dict[str, str]:
    """Versions of Python and of installed packages, by name."""
    return {"python": platform.python_version(), **{p: metadata.version(p) for p in packages}}
