"""Everything that is measured of a bundle on photos in folders, as plain numbers for JSON.

Photos are looked at by `observe`, counted by `figures`; `report_html` draws the result.
"""

import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from models import bundle
from models.errors import DataError
from models.model import Model
from training import mask_files
from training.dataset import Sample
from training.figures import figures
from training.observe import Observations, observe
from training.report_html import history
from training.shares import share
from training.versions import versions

FORMAT = 1
PACKAGES = (
    "ai-edge-litert", "numpy", "opencv-python-headless", "pillow", "scikit-learn", "scipy",
)  # fmt: skip


def measure(
    model: Model,
    samples: Sequence[Sample],
    root: Path,
    *,
    masks: Path | None = None,
    background_photos: int | None = None,
    near_duplicates: Sequence[tuple[Path, Path, int]] | None = None,
    about: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """Look at photos and compute every figure.

    Args:
        model: a running bundle, of one network or of several.
        samples: photos below `root`; labels index the classes of the model's card.
        root: the folder of the class folders; paths in the report are relative to it.
        masks: folder of masks, white on the animal: see `mask_files.find`. `root`/masks by default.
        background_photos: how many animals change their background at most; None: all with masks.
        near_duplicates: (training path, validation path, Hamming distance) across the split; None
            where there is no split.
        about: how it was measured, for readers: split, command, date.

    Raises:
        DataError: none of the photos can be read, or `masks` has none for them.
    """
    places = {sample.path: sample.path.relative_to(root) for sample in samples}
    files = mask_files.find(places, [masks or root / "masks"])
    if masks and not files:
        raise DataError("report_no_masks", folder=masks)
    observed = observe(model, samples, files, background_photos=background_photos)
    card = model.card
    report = {
        "format": FORMAT,
        "about": {
            "title": card.title,
            "architecture": card.architecture,
            "files": {
                **{name: of for name, of in card.files.items() if name not in bundle.REPORTS},
                **{f"{member.bundle}/card.json": member.sha256 for member in card.members},
            },
            "data": root.resolve().name,
            "packages": versions(*PACKAGES),
            **(about or {}),
            "remarks": [f"{_below(path, root)}: {text}" for path, text in observed.remarks],
        },
        "history": history(card),
        **figures(card, observed),
        "near_duplicates": None,
    }
    if near_duplicates is not None:
        report["near_duplicates"] = _near_duplicates(near_duplicates, observed, root)
    return report


def _near_duplicates(
    pairs: Sequence[tuple[Path, Path, int]], observed: Observations, root: Path
) -> dict[str, Any]:
    """The pairs, and the accuracy on the photos that are none of them."""
    known = {held_out for _, held_out, _ in pairs}
    fresh = [
        observation.answer == observation.label
        for sample, observation in zip(observed.samples, observed.photos, strict=True)
        if sample.path not in known
    ]
    return {
        "pairs": [
            {"training": _below(a, root), "validation": _below(b, root), "distance": int(distance)}
            for a, b, distance in pairs
        ],
        "photos": len(known),
        "accuracy_without": share(np.array(fresh)),
    }


def _below(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name


def without_folders(line: str) -> str:
    """A command line that tells nothing of a machine: of absolute paths, the last name alone.

    >>> without_folders("python -m training evaluate /home/me/model ../photos --masks=/data/masks")
    'python -m training evaluate model ../photos --masks=masks'
    """
    words = []
    for word in shlex.split(line):
        option, equals, value = word.rpartition("=")
        words.append(option + equals + (Path(value).name if Path(value).is_absolute() else value))
    return shlex.join(words)
