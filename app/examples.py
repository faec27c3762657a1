"""Photos to try, in groups: those of `app/photos`, Gradio's, or made from these."""

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

import cv2
from gradio import media

from explain import perturb
from models import photo as photos

# Codes of words, in the order they stand on the page.
GROUPS = {
    "group_easy": ("example_cat", "example_grey"),
    "group_tricky": ("example_dark", "example_fur"),
    "group_foreign": ("example_lion", "example_tower", "example_coffee", "example_rocket"),
    "group_broken": ("example_broken",),
}

SHIPPED = Path(__file__).with_name("photos")
_folders: list[str] = []  # of photos that were made


def remove() -> None:
    """Delete what was made: at the end of the process, or before it is ended at once."""
    while _folders:
        shutil.rmtree(_folders.pop(), ignore_errors=True)


@cache
def examples() -> dict[str, str]:
    """The files, by the codes of their names: a cat, what became of it, and other things."""
    folder = Path(tempfile.mkdtemp(prefix="examples-"))
    _folders.append(str(folder))
    atexit.register(remove)
    cat = photos.open(SHIPPED / "chelsea.png")
    made = {
        "example_grey": perturb.grey(cat),
        "example_dark": perturb.brightness(cat, 0.1),
        "example_fur": perturb.crop(cat, 0, 2 * cat.height // 3, cat.width // 3, cat.height),
    }
    for code, photo in made.items():
        cv2.imwrite(str(folder / f"{code}.png"), photo.rgb[..., ::-1])
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
