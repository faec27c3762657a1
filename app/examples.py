"""Photos to try, in groups: those of `app/photos`, Gradio's, made from these, or a teacher's."""

import atexit
import re
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import cv2
from gradio import media

from app import drawn
from explain import perturb
from models import photo as photos
from models.card import ModelCard
from models.photo import SUFFIXES
from words import say

# Codes of words, in the order they stand on the page. A network may know what others never learned,
# and the other way round: see `groups`.
GROUPS = {
    "group_easy": ("example_cat", "example_grey"),
    "group_tricky": ("example_dark", "example_fur", "example_dog", "example_snake"),
    "group_foreign": ("example_lion", "example_tower", "example_coffee", "example_rocket"),
    "group_broken": ("example_broken",),
}
# What a network calls it that has learned what is on the photo.
SHOWS = {
    "example_cat": {"cat"},
    "example_grey": {"cat"},
    "example_dark": {"cat"},
    "example_fur": {"cat"},
    "example_dog": {"dog"},
    "example_snake": {"snake"},
    "example_lion": {"lion"},
    "example_tower": {"tower"},
    "example_coffee": {"cup", "coffee", "espresso"},
    "example_rocket": {"rocket", "missile", "shuttle"},
}
MOST_GROUPS, MOST_PHOTOS = 6, 12  # of a teacher's folder; photos a group

SHIPPED = Path(__file__).with_name("photos")
_folders: list[str] = []  # of photos that were made


@dataclass(frozen=True)
class Example:
    """A photo to try.

    Attributes:
        code: what the page and its address call it.
        path: its file.
        title: what people call it; "" where the code has words.
    """

    code: str
    path: str
    title: str = ""

    @property
    def name(self) -> str:
        """What people call it, in the language of the moment."""
        return self.title or say(self.code)


_teachers: dict[str, tuple[Example, ...]] = {}  # groups, by their titles


def add(folder: Path) -> None:
    """Put a teacher's photos in front: one subfolder a group, named as its folder is."""
    _teachers.clear()
    number = 0
    for group in sorted(path for path in folder.iterdir() if path.is_dir())[:MOST_GROUPS]:
        files = sorted(path for path in group.iterdir() if path.suffix.lower() in SUFFIXES)
        if files:
            _teachers[group.name] = tuple(
                Example(f"example_own{number + index}", str(path.resolve()), path.stem)
                for index, path in enumerate(files[:MOST_PHOTOS])
            )
            number += MOST_PHOTOS


def remove() -> None:
    """Delete what was made: at the end of the process, or before it is ended at once."""
    while _folders:
        shutil.rmtree(_folders.pop(), ignore_errors=True)


def examples() -> dict[str, str]:
    """All files, by the codes of their names."""
    own = {example.code: example.path for group in _teachers.values() for example in group}
    return {**_shipped(), **own}


@cache
def _shipped() -> dict[str, str]:
    """A cat, what became of it, drawings, and other things."""
    folder = Path(tempfile.mkdtemp(prefix="examples-"))
    _folders.append(str(folder))
    atexit.register(remove)
    cat = photos.open(SHIPPED / "chelsea.png")
    made = {
        "example_grey": perturb.grey(cat).rgb,
        "example_dark": perturb.brightness(cat, 0.1).rgb,
        "example_fur": perturb.crop(cat, 0, 2 * cat.height // 3, cat.width // 3, cat.height).rgb,
        "example_dog": drawn.dog(),
        "example_snake": drawn.snake(),
        "example_ground": drawn.curtain(),
        "example_corner": drawn.curtain(cat.rgb),
    }
    for code, rgb in made.items():
        cv2.imwrite(str(folder / f"{code}.png"), rgb[..., ::-1])
    broken = folder / "example_broken.png"
    broken.write_bytes((SHIPPED / "chelsea.png").read_bytes()[:5000])
    return {
        "example_cat": str(SHIPPED / "chelsea.png"),
        "example_lion": media.get_image("lion.jpg"),
        "example_tower": media.get_image("tower.jpg"),
        "example_coffee": str(SHIPPED / "coffee.png"),
        "example_rocket": str(SHIPPED / "rocket.jpg"),
        **{code: str(folder / f"{code}.png") for code in made},
        "example_broken": str(broken),
    }


def groups(card: ModelCard) -> Iterator[tuple[str, Sequence[Example]]]:
    """(title, examples) for a model: what it never learned is not easy, and what it did is."""
    yield from _teachers.items()
    words = {word for label in card.labels for word in re.findall(r"\w+", label.display.lower())}
    foreign = GROUPS["group_foreign"]
    known = {code for code, names in SHOWS.items() if names & words}
    unknown = [code for code in ("example_cat", *foreign) if code not in known]
    sorted_anew: dict[str, list[str]] = {
        **{group: [c for c in codes if c in known] for group, codes in GROUPS.items()},
        "group_foreign": unknown,
        "group_broken": list(GROUPS["group_broken"]),
    }
    sorted_anew["group_easy"] += [code for code in foreign if code in known]
    for group, codes in sorted_anew.items():
        if codes:
            yield say(group), [Example(code, _shipped()[code]) for code in codes]
