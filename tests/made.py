"""What several test files make: cards, observations, photos with masks, zips."""

import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from explain import sources
from explain.sources import Source
from models.card import Label, Layer, ModelCard
from training.dataset import Sample
from training.masks import Masks
from training.observe import Observation, Observations


def card(*names: str, **changes: Any) -> ModelCard:
    labels = tuple(Label(name, name) for name in names or ("cats", "dogs"))
    layer = Layer("last", 2, 2, (0.0, 0.0), (16.0, 16.0))
    return ModelCard("Cats and dogs", labels, "tiny_cnn", 32, "linear", layer, **changes)


def seen(label: int, first: float, **changes: Any) -> Observation:
    """A photo of two classes, and the probability of the first."""
    plain = Observation(label, (first, 1 - first), "answer", 100.0, 50.0, 20.0, 1.5)
    return replace(plain, **changes)


def observed(*photos: Observation, **more: Any) -> Observations:
    samples = tuple(Sample(Path(f"{i}.png"), each.label) for i, each in enumerate(photos))
    return Observations(samples, photos, **more)


def names_in(path: Path) -> list[Source]:
    return list(sources.sources([str(path)]))


def packed(path: Path, members: dict[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", how) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def spotted(count: int, side: int) -> tuple[np.ndarray, Masks]:
    """Photos whose red channel is their mask: what happens to one must happen to the other."""
    rng = np.random.default_rng(7)
    maps = np.zeros((count, side, side, 2), np.uint8)
    maps[..., 1] = 255
    for each in maps:
        y, x = rng.integers(0, side - 30, 2)
        each[y : y + 30, x : x + 30, 0] = 255
    pixels = np.zeros((count, side, side, 3), np.uint8)
    pixels[..., 0] = maps[..., 0]
    return pixels, Masks(maps, np.ones(count, bool))
