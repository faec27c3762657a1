"""Animals set onto other photos' backgrounds: does an answer follow the animal or its surroundings?

After Xiao et al., Noise or Signal: The Role of Image Backgrounds in Object Recognition, 2021.
Painting an animal over and setting one onto a scene are arithmetic on arrays: `backgrounds`, and
`explain.perturb.swap_background`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from explain import perturb
from explain.explanation import explain
from models import photo
from models.errors import DataError, PhotoError
from models.model import Model
from models.photo import Photo
from models.verdict import Status
from training import backgrounds
from training.mask_files import read_mask


@dataclass(frozen=True)
class Swap:
    """An animal on a background that came with another class; all are class indices."""

    animal: int
    background: int
    before: int  # the answer to the photo as it was
    after: int


def lenders(masked: Sequence[tuple[int, int]], limit: int | None) -> dict[int, int]:
    """Whose background each animal gets: {number of the animal's photo: of the background's}.

    Args:
        masked: number and class of each photo that has a mask.
        limit: how many animals change their background at most; None: all.
    """
    labels = np.array([label for _, label in masked])
    if len(np.unique(labels)) < 2:
        return {}
    chosen = np.random.default_rng(0).permutation(len(masked))[:limit]
    lender = backgrounds.pairs(labels)
    return {masked[guest][0]: masked[lender[guest]][0] for guest in sorted(chosen)}


def answers(
    model: Model, picture: Photo, mask: np.ndarray, animals: Mapping[int, tuple[Path, Path]]
) -> tuple[Status | None, dict[int, int]]:
    """What a model says to a photo's background alone, and with other animals on it.

    Args:
        model: a running bundle.
        picture: lends its background.
        mask: (H, W) bool of its own animal.
        animals: files of photo and mask by number. Those that cannot be read are passed over.

    Returns:
        Status of the verdict on the background alone, None where the photo is all animal; and the
        index of the class answered for each animal.
    """
    fringed = backgrounds.grown(mask)
    if not backgrounds.has_background(fringed):
        return None, {}
    scene = replace(picture, rgb=backgrounds.without_animal(picture.rgb, fringed))
    answered = {}
    for number, (photo_file, mask_file) in animals.items():
        try:
            animal = photo.open(photo_file)
            drawn = perturb.swap_background(animal, read_mask(mask_file, animal), scene)
        except (PhotoError, DataError):
            continue  # remarked on where that photo itself is observed
        name, _ = explain(model, drawn).verdict.probabilities[0]
        answered[number] = model.card.names.index(name)
    return explain(model, scene).verdict.status, answered
