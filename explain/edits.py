"""Steps that change a photo, one after the other.

A step is a plain tuple, so that it can be kept, sent and undone: the name of an edit and its
numbers. Places and sizes are shares 0..1, so that they mean the same on a photo of any size.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from explain import perturb
from models.photo import Photo

Step = tuple[str, *tuple[float, ...]]


def square(photo: Photo, x: float, y: float, size: float) -> tuple[float, float, float]:
    """Middle and side in pixels of a square whose side is a share of the photo's short side."""
    side = size * min(photo.width, photo.height)
    return x * (photo.width - 1), y * (photo.height - 1), max(1.0, round(side))


# The mean colour stands out least; a grey square is something to see, too.
def _cover(photo: Photo, x: float, y: float, size: float, fill: str = "mean") -> Photo:
    middle_x, middle_y, side = square(photo, x, y, size)
    return perturb.cover(photo, perturb.rectangle(photo, middle_x, middle_y, side, side), fill)


def _keep(photo: Photo, x: float, y: float, size: float, fill: str = "mean") -> Photo:
    middle_x, middle_y, side = square(photo, x, y, size)
    return perturb.keep(photo, perturb.rectangle(photo, middle_x, middle_y, side, side), fill)


def _crop(photo: Photo, x: float, y: float, size: float) -> Photo:
    middle_x, middle_y, side = square(photo, x, y, size)
    left = round(min(max(middle_x - side / 2, 0), photo.width - side))
    top = round(min(max(middle_y - side / 2, 0), photo.height - side))
    return perturb.crop(photo, left, top, left + round(side), top + round(side))


EDITS: dict[str, Callable[..., Photo]] = {
    "cover": _cover,
    "keep": _keep,
    "crop": _crop,
    "blur": perturb.blur,
    "grey": perturb.grey,
    "turn": perturb.rotate,
    "mirror": perturb.flip,
    "brightness": perturb.brightness,
}


def apply(photo: Photo, steps: Sequence[Step]) -> Photo:
    """Edit a photo by steps, one after the other; none leaves it as it is.

    Args:
        photo: stays as it is.
        steps: ("cover" | "keep" | "crop", x, y, size), ("blur", sigma), ("grey",),
            ("turn", degrees), ("mirror",), ("brightness", factor): see `explain/perturb.py`.

    Raises:
        PhotoError: a step cannot be done, e.g. nothing is left of the photo.
    """
    for name, *numbers in steps:
        photo = EDITS[name](photo, *numbers)
    return photo


def hidden(photo: Photo, steps: Sequence[Step]) -> np.ndarray:
    """Where steps cover something: (H, W) bool, of the edited photo."""
    black = replace(photo, rgb=np.zeros_like(photo.rgb))
    for name, *numbers in steps:
        if name in ("cover", "keep"):
            black = EDITS[name](black, *numbers, fill="grey")
        elif name in ("crop", "turn", "mirror"):
            black = EDITS[name](black, *numbers)
    return np.asarray(black.rgb[..., 0] > 0)
