"""What a model answers to photos whose class is known: each photo is looked at once, and dropped.

Photos become `Observations` here; `figures` counts them.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from explain.explanation import Explanation, explain
from explain.faithfulness import centre_map, pixel_auroc, pointing_hit
from models import photo, quality, verdict, view
from models.errors import DataError, PhotoError
from models.model import Model
from models.photo import Photo
from models.verdict import Status
from models.view import View
from training import other_backgrounds
from training.dataset import Sample, read_known
from training.mask_files import read_mask
from training.other_backgrounds import Swap
from training.scores import Confusion
from words import say

TOLERANCE = 15  # px beside the animal that the pointing game forgives, as is usual
MASK_SIDE = 500  # px: longest side at which a heatmap is compared with a mask


@dataclass(frozen=True)
class OnMask:
    """How a heatmap lies on the mask of its animal; see `explain.faithfulness`.

    Attributes:
        area: share of the photo that the animal covers, 0..1.
        hit, centre_hit: pointing game of the heatmap's peak, and of the photo's centre.
        auroc, centre_auroc: pixel AUROC of the heatmap, and of `centre_map`.
    """

    area: float
    hit: bool
    centre_hit: bool
    auroc: float
    centre_auroc: float


@dataclass(frozen=True)
class Observation:
    """The result for one photo, without pixels, so that memory stays small.

    Attributes:
        label: index of its true class.
        probabilities: (C,) calibrated, in the order of the card.
        status: of its verdict.
        brightness, contrast, sharpness: see `models.quality.Quality`.
        aspect: width / height.
        on_mask: None where there is no mask.
    """

    label: int
    probabilities: tuple[float, ...]
    status: Status
    brightness: float
    contrast: float
    sharpness: float
    aspect: float
    on_mask: OnMask | None = None

    @property
    def answer(self) -> int:
        """Index of the most probable class."""
        return int(np.argmax(self.probabilities))


@dataclass(frozen=True)
class Observations:
    """All photos that could be read, and the answers on other backgrounds.

    Attributes:
        samples: the photos, in the order of `photos`.
        photos: what each gave.
        swaps: animals on other backgrounds.
        empty: status of the verdict on each background whose animal was painted over.
        remarks: (path, sentence) of photos and masks that could not be used.
    """

    samples: tuple[Sample, ...]
    photos: tuple[Observation, ...]
    swaps: tuple[Swap, ...] = ()
    empty: tuple[Status, ...] = ()
    remarks: tuple[tuple[Path, str], ...] = ()

    @property
    def truth(self) -> np.ndarray:
        """(N,) class indices."""
        return np.array([observation.label for observation in self.photos])

    @property
    def probabilities(self) -> np.ndarray:
        """(N, C) calibrated, 0..1."""
        return np.array([observation.probabilities for observation in self.photos])


@dataclass(frozen=True)
class _Visit:
    """What one photo gave: itself, its background alone, and the answers to animals set onto it."""

    observation: Observation | None = None
    empty: Status | None = None
    answers: Mapping[int, int] | None = None


def observe(
    model: Model,
    samples: Sequence[Sample],
    masks: Mapping[Path, Path],
    *,
    background_photos: int | None = None,
) -> Observations:
    """Walk the one path with every photo, once; photos and masks are dropped as soon as read.

    Args:
        model: a running bundle, of one network or of several.
        samples: the photos; labels index the classes of the model's card.
        masks: files by photo, see `mask_files.find`.
        background_photos: how many animals change their background at most; None: all with masks.

    Raises:
        DataError: none of the photos can be read.
    """
    masked = [index for index, sample in enumerate(samples) if sample.path in masks]
    lenders = other_backgrounds.lenders([(i, samples[i].label) for i in masked], background_photos)
    guests = defaultdict(list)
    for guest, lender in lenders.items():
        guests[lender].append(guest)
    remarks: list[tuple[Path, str]] = []

    def visit(index: int) -> _Visit:
        path = samples[index].path
        try:
            picture = photo.open(path)
        except PhotoError as error:
            remarks.append((path, say("report_left_out", reason=error)))
            return _Visit()
        explanation, mask = explain(model, picture), None
        if path in masks:
            try:
                mask = read_mask(masks[path], picture)
            except (PhotoError, DataError) as error:
                remarks.append((path, say("report_without_mask", reason=error)))
        observation = _observation(explanation, samples[index].label, mask)
        if mask is None or not (index in lenders or index in guests):
            return _Visit(observation)
        animals = {
            guest: (samples[guest].path, masks[samples[guest].path]) for guest in guests[index]
        }
        return _Visit(observation, *other_backgrounds.answers(model, picture, mask, animals))

    with ThreadPoolExecutor() as pool:
        visits = list(pool.map(visit, range(len(samples))))
    read = [index for index, visit_ in enumerate(visits) if visit_.observation]
    if not read:
        raise DataError("photos_none_readable")
    return Observations(
        samples=tuple(samples[index] for index in read),
        photos=tuple(v.observation for v in visits if v.observation),
        swaps=tuple(_swaps(samples, visits)),
        empty=tuple(v.empty for v in visits if v.empty),
        remarks=tuple(sorted(remarks)),
    )


def _swaps(samples: Sequence[Sample], visits: Sequence[_Visit]) -> list[Swap]:
    return [
        Swap(before.label, samples[lender].label, before.answer, after)
        for lender, visit in enumerate(visits)
        for guest, after in (visit.answers or {}).items()
        if (before := visits[guest].observation)
    ]


def _observation(explanation: Explanation, label: int, mask: np.ndarray | None) -> Observation:
    of_class = dict(explanation.verdict.probabilities)
    measured = quality.measure(explanation.photo, explanation.view)
    return Observation(
        label=label,
        probabilities=tuple(of_class[name] for name in explanation.card.names),
        status=explanation.verdict.status,
        brightness=measured.brightness,
        contrast=measured.contrast,
        sharpness=measured.sharpness,
        aspect=explanation.photo.full_width / explanation.photo.full_height,
        on_mask=None if mask is None else _on_mask(explanation, mask),
    )


def _on_mask(explanation: Explanation, mask: np.ndarray) -> OnMask | None:
    full_width, full_height = explanation.photo.full_width, explanation.photo.full_height
    height, width = view.fit((full_height, full_width), MASK_SIDE)
    area = float(mask.mean())
    mask = cv2.resize(mask.astype(np.float32), (width, height), interpolation=cv2.INTER_AREA) > 0.5
    if mask.all() or not mask.any():
        return None
    hit = False
    if explanation.peak is not None:
        x, y = explanation.peak
        peak = (x + 0.5) * width / full_width - 0.5, (y + 0.5) * height / full_height - 0.5
        hit = pointing_hit(mask, peak, tolerance=TOLERANCE)
    return OnMask(
        area=area,
        hit=hit,
        centre_hit=pointing_hit(mask, ((width - 1) / 2, (height - 1) / 2), tolerance=TOLERANCE),
        auroc=pixel_auroc(mask, explanation.heat(width, height)),
        centre_auroc=pixel_auroc(mask, centre_map(height, width)),
    )


def answer(model: Model, views: Sequence[View]) -> int:
    """Index of the most probable class in the model's card, without a heatmap.

    Args:
        model: a running bundle.
        views: of one photo, one of each member's side.
    """
    logits = [
        member.run(square).logits for member, square in zip(model.members, views, strict=True)
    ]
    return int(verdict.probabilities(model.pool(logits), model.card).argmax())


def confused(
    model: Model, root: Path, progress: Callable[[float], None] | None = None
) -> tuple[Confusion, dict[tuple[int, int], list[Path]]]:
    """Run a model over folders of photos: the confusion, and the photos behind each of its cells.

    Args:
        model: a running bundle.
        root: one folder of photos a class, named like the model's; others are left out.
        progress: called with the completed fraction, 0..1.

    Raises:
        DataError: there is nothing that the model knows.
    """
    samples, _ = read_known(root, model.card.names)

    def of_file(path: Path) -> int | None:
        try:
            picture: Photo = photo.open(path)
        except PhotoError:
            return None
        return answer(model, [view.of(picture, m.card.input_size) for m in model.members])

    cells: dict[tuple[int, int], list[Path]] = defaultdict(list)
    with ThreadPoolExecutor(2) as pool:
        answers = pool.map(of_file, [sample.path for sample in samples])
        for number, (sample, answered) in enumerate(zip(samples, answers, strict=True)):
            if answered is not None:
                cells[sample.label, answered].append(sample.path)
            if progress is not None and number % 10 == 0:
                progress(number / len(samples))
    counts = np.zeros((len(model.card.labels),) * 2, int)
    for cell, paths in cells.items():
        counts[cell] = len(paths)
    names = tuple(label.shown for label in model.card.labels)
    return Confusion(names, counts), dict(cells)
