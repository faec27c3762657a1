"""What several test files make: cards, observations, photos with masks, zips."""

import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from PIL import ExifTags, Image

from explain import sources
from explain.sources import Source
from models import bundle
from models.card import Label, Layer, Member, ModelCard
from training.dataset import Sample
from training.masks import Masks
from training.observe import Observation, Observations
from words import Language


def in_words(sentences: dict[str, str], direction: str = "ltr") -> Language:
    """A language that has no file."""
    made = Language("Made", "made", direction)
    made.sentences = sentences
    return made


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


def trap_photo(
    path: Path,
    taken: str | None = None,
    *,
    night: bool = True,
    banner: bool = True,
    gps: tuple[float, float] | None = None,
    seed: int = 0,
) -> Path:
    """A photo as a camera trap takes it: grey by night, a banner of letters below, with EXIF."""
    rng = np.random.default_rng(seed)
    rgb = cv2.resize(rng.integers(20, 150, (30, 40, 3), np.uint8), (640, 480))
    rgb = np.clip(rgb + rng.normal(0, 6, rgb.shape), 0, 255).astype(np.uint8)
    if night:
        rgb = np.repeat(rgb[..., :1], 3, axis=2)
    cv2.ellipse(rgb, (300 + 5 * (seed % 10), 300), (90, 50), 0, 0, 360, (200, 200, 200), -1)
    if banner:
        rgb[-32:] = 0
        text = f"GARDEN CAM  {taken or ''}  7C"
        cv2.putText(rgb, text, (8, 470), cv2.FONT_HERSHEY_SIMPLEX, 0.7, (255, 255, 255), 2)
    exif = Image.Exif()
    if taken:
        exif[ExifTags.Base.Make], exif[ExifTags.Base.Model] = "TRAPCO", "TRAPCO T1"
        exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = taken
    if gps:
        place, (north, east) = exif.get_ifd(ExifTags.IFD.GPSInfo), gps
        place[ExifTags.GPS.GPSLatitudeRef] = "N" if north >= 0 else "S"
        place[ExifTags.GPS.GPSLatitude] = (int(abs(north)), round(abs(north) % 1 * 60, 6), 0.0)
        place[ExifTags.GPS.GPSLongitudeRef] = "E" if east >= 0 else "W"
        place[ExifTags.GPS.GPSLongitude] = (int(abs(east)), round(abs(east) % 1 * 60, 6), 0.0)
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(rgb).save(path, "JPEG", quality=90, exif=exif)
    return path


def write_ensemble(folder: Path, members: dict[str, float]) -> Path:
    """The ensemble of bundles beside `folder`, uncalibrated."""
    cards = [bundle.load_card(folder.parent / name) for name in members]
    card = replace(
        cards[0],
        architecture="ensemble",
        head="ensemble",
        outside=False,
        temperature=1.0,
        files={},
        thresholds=replace(cards[0].thresholds, familiarity=0.0),
        conformal=None,
        members=tuple(
            Member(name, weight, bundle.sha256(folder.parent / name / "card.json"))
            for name, weight in members.items()
        ),
    )
    folder.mkdir()
    (folder / "card.json").write_text(card.to_json())
    assert ModelCard.from_json(card.to_json()) == card
    return folder
