"""Classes by the names of their folders, as people read them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from models.card import Label
from models.names import shown

EMOJI = {
    "ape": "🦍", "bear": "🐻", "bison": "🦬", "cat": "🐱", "chicken": "🐔", "cow": "🐮",
    "deer": "🦌", "dog": "🐶", "dolphin": "🐬", "duck": "🦆", "eagle": "🦅", "fish": "🐟",
    "horse": "🐴", "lion": "🦁", "lobster": "🦞", "pig": "🐷", "rabbit": "🐰", "shark": "🦈",
    "snake": "🐍", "spider": "🕷️", "turkey": "🦃", "wolf": "🐺",
    "circle": "⚪", "square": "⬜", "triangle": "🔺",
}  # fmt: skip


def label_of(name: str) -> Label:
    """A class by its folder's name: `cats` is displayed as "cat", with an emoji where known."""
    display = shown(name).replace("_", " ").strip() or name
    singular = display.lower().removesuffix("s")
    if singular in EMOJI:
        display = singular
    return Label(name, display, EMOJI.get(display.lower(), ""))


def labels_of(names: Sequence[str]) -> tuple[Label, ...]:
    """Classes by their folders' names, displayed apart: `cat` beside `Cats` as they are."""
    labels = [label_of(name) for name in names]
    displayed = Counter(label.display.casefold() for label in labels)
    return tuple(
        label
        if displayed[label.display.casefold()] == 1
        else replace(label, display=shown(label.name))
        for label in labels
    )
