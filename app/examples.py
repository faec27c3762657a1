"""Photos to try, in groups: those of `app/photos`, Gradio's, or made from these."""

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
_made = tempfile.TemporaryDirectory(prefix="examples-")  # gone with the process


@cache
def examples() -> dict[str, str]:
    """The files, by the codes of their names: a cat, what became of it, and other things."""
    cat = photos.open(SHIPPED / "chelsea.png")
    fur = perturb.crop(cat, 0, 2 * cat.height // 3, cat.width // 3, cat.height)
    made = {
        "example_grey": perturb.grey(cat),
        "example_dark": perturb.brightness(cat, 0.1),
        "example_fur": fur,
    }
    found = {
        "example_cat": str(SHIPPED / "chelsea.png"),
        "example_lion": media.get_image("lion.jpg"),
        "example_tower": media.get_image("tower.jpg"),
        "example_coffee": str(SHIPPED / "coffee.png"),
        "example_rocket": str(SHIPPED / "rocket.jpg"),
    }
    for code, photo in made.items():
        found[code] = str(Path(_made.name, f"{code}.png"))
        cv2.imwrite(found[code], photo.rgb[..., ::-1])
    broken = Path(_made.name, "example_broken.png")
    broken.write_bytes((SHIPPED / "chelsea.png").read_bytes()[:5000])
    return {**found, "example_broken": str(broken)}
