"""Everything that is measured of a bundle on photos in folders, as plain numbers for JSON.

Photos become numbers in one pass (`look`), numbers become figures (`figures`); `report_html`
draws them. A share comes as {value, low, high, photos}: 0..1, with its 95 % interval.
"""

import platform
import shlex
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from importlib import metadata
from pathlib import Path
from typing import Any, get_args

import cv2
import numpy as np
from sklearn.metrics import roc_auc_score

from explain import perturb
from explain.explanation import Explanation, explain
from explain.faithfulness import bootstrap_interval, centre_map, pixel_auroc, pointing_hit
from models import bundle, photo, quality, view
from models.card import ModelCard
from models.errors import DataError, PhotoError
from models.model import Model
from models.photo import Photo
from models.verdict import Status
from training import backgrounds
from training.calibrate import expected_calibration_error
from training.dataset import Sample
from training.evaluate import score
from training.report_html import history
from training.shares import share

FORMAT = 1
TOLERANCE = 15  # px beside the animal that the pointing game forgives, as is usual
MASK_SIDE = 500  # px: longest side at which a heatmap is compared with a mask
BINS = 15  # as of the calibration error
CURVE_POINTS = 100
THRESHOLDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99)
SQUARE = 1.05  # photos up to this aspect ratio count as square


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
class Seen:
    """What is kept of a photo: no pixels, so memory does not grow with the photos.

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
class Swapped:
    """An animal on a background that came with another class; all are class indices."""

    animal: int
    background: int
    before: int  # the answer to the photo as it was
    after: int


@dataclass(frozen=True)
class Observed:
    """All photos that could be read, and what the background test gave.

    Attributes:
        samples: the photos of `seen`, in the same order.
        seen: what they gave.
        swapped: animals on other backgrounds.
        alone: status of the verdict on each background whose animal was painted over.
        remarks: (path, sentence) of photos and masks that could not be used.
    """

    samples: tuple[Sample, ...]
    seen: tuple[Seen, ...]
    swapped: tuple[Swapped, ...] = ()
    alone: tuple[Status, ...] = ()
    remarks: tuple[tuple[Path, str], ...] = ()

    @property
    def truth(self) -> np.ndarray:
        """(N,) class indices."""
        return np.array([each.label for each in self.seen])

    @property
    def probabilities(self) -> np.ndarray:
        """(N, C) calibrated, 0..1."""
        return np.array([each.probabilities for each in self.seen])


def measure(
    engine: Model,
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
        engine: a running bundle, of one network or of several.
        samples: photos below `root`; labels index the classes of the engine's card.
        root: the folder of the class folders; paths in the report are relative to it.
        masks: folder of masks, white on the animal: see `find_masks`. `root`/masks by default.
        background_photos: how many animals change their background at most; None: all with masks.
        near_duplicates: (training path, validation path, Hamming distance) across the split; None
            where there is no split.
        about: how it was measured, for readers: split, command, date.

    Raises:
        DataError: none of the photos can be read, or `masks` has none for them.
    """
    mask_files = find_masks(samples, root, masks or root / "masks")
    if masks and not mask_files:
        raise DataError(f"{masks} has no mask for any of the photos: CLASS/STEM.png or STEM.png.")
    observed = look(engine, samples, mask_files, background_photos=background_photos)
    card = engine.card
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
            "packages": packages(),
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


def packages() -> dict[str, str]:
    """Versions of what the figures depend on."""
    names = ("ai-edge-litert", "numpy", "opencv-python-headless", "pillow", "scikit-learn", "scipy")
    return {"python": platform.python_version(), **{n: metadata.version(n) for n in names}}


def find_masks(samples: Sequence[Sample], root: Path, folder: Path) -> dict[Path, Path]:
    """The masks that exist, by photo: `folder`/CLASS/STEM.png, or `folder`/STEM.png.

    The second form only for names that one photo alone has: two classes often number alike.
    """
    stems = Counter(sample.path.stem for sample in samples)
    found = {}
    for sample in samples:
        path = sample.path
        places = [folder / path.relative_to(root).with_suffix(".png")]
        if stems[path.stem] == 1:
            places.append(folder / f"{path.stem}.png")
        mask = next((place for place in places if place.is_file()), None)
        if mask:
            found[path] = mask
    return found


def look(
    engine: Model,
    samples: Sequence[Sample],
    masks: Mapping[Path, Path],
    *,
    background_photos: int | None = None,
) -> Observed:
    """Walk the one path with every photo, once; photos and masks are dropped as soon as read.

    Args:
        engine: a running bundle, of one network or of several.
        samples: the photos.
        masks: see `find_masks`.
        background_photos: see `measure`.

    Raises:
        DataError: none of the photos can be read.
    """
    lender_of = _lenders(samples, masks, background_photos)
    guests_of = defaultdict(list)
    for guest, lender in lender_of.items():
        guests_of[lender].append(guest)
    remarks: list[tuple[Path, str]] = []

    def answer(found: Explanation) -> int:
        return engine.card.names.index(found.verdict.probabilities[0][0])

    def open_mask(path: Path, picture: Photo) -> np.ndarray | None:
        if path not in masks:
            return None
        try:
            return read_mask(masks[path], picture)
        except (PhotoError, DataError) as error:
            remarks.append((path, f"measured without its mask: {error}"))
            return None

    def visit(index: int) -> tuple[Seen | None, Status | None, dict[int, int]]:
        """What was seen, the background alone, and the answers to the guests set onto it."""
        path, label = samples[index].path, samples[index].label
        try:
            picture = photo.open(path)
        except PhotoError as error:
            remarks.append((path, f"left out: {error}"))
            return None, None, {}
        found = explain(engine, picture)
        mask = open_mask(path, picture)
        seen = _seen(found, label, mask)
        if mask is None or not (index in lender_of or index in guests_of):
            return seen, None, {}
        fringed = backgrounds.grown(mask)
        if not backgrounds.has_background(fringed):
            return seen, None, {}
        scene = replace(picture, rgb=backgrounds.without_animal(picture.rgb, fringed))
        empty = explain(engine, scene)
        answers = {}
        for guest in guests_of[index]:
            try:
                animal = photo.open(samples[guest].path)
                animal_mask = read_mask(masks[samples[guest].path], animal)
            except (PhotoError, DataError):
                continue  # its own visit remarks on it
            drawn = perturb.swap_background(animal, animal_mask, scene)
            answers[guest] = answer(explain(engine, drawn))
        return seen, empty.verdict.status, answers

    with ThreadPoolExecutor() as pool:
        visits = list(pool.map(visit, range(len(samples))))
    good = [index for index, (seen, _, _) in enumerate(visits) if seen]
    if not good:
        raise DataError("None of the photos can be read.")
    swapped = []
    for lender, (_, _, answers) in enumerate(visits):
        for guest, after in answers.items():
            before = visits[guest][0]
            if before:
                background = samples[lender].label
                swapped.append(Swapped(before.label, background, before.answer, after))
    return Observed(
        samples=tuple(samples[index] for index in good),
        seen=tuple(seen for seen, _, _ in visits if seen),
        swapped=tuple(swapped),
        alone=tuple(alone for _, alone, _ in visits if alone),
        remarks=tuple(sorted(remarks)),
    )


def read_mask(path: Path, picture: Photo) -> np.ndarray:
    """A mask as (H, W) bool, as large as the photo's `rgb`; white is True.

    Raises:
        PhotoError: the file is no picture.
        DataError: it has other proportions than the photo, or only one colour.
    """
    mask = photo.open(path)
    across, down = mask.full_width * picture.full_height, picture.full_width * mask.full_height
    if abs(across - down) > 0.02 * down:
        raise DataError("the mask has other proportions than the photo; draw it on the photo.")
    white = view.resize(mask.rgb, picture.width, picture.height)[..., 0] > 127
    if white.all() or not white.any():
        raise DataError("the mask has to be white on the animal and black beside it.")
    return white


def _lenders(
    samples: Sequence[Sample], masks: Mapping[Path, Path], limit: int | None
) -> dict[int, int]:
    """Whose background each animal gets: {index of the animal's photo: of the background's}."""
    masked = [index for index, sample in enumerate(samples) if sample.path in masks]
    labels = np.array([samples[index].label for index in masked])
    if len(np.unique(labels)) < 2:
        return {}
    chosen = np.random.default_rng(0).permutation(len(masked))[:limit]
    lenders = backgrounds.pairs(labels)
    return {masked[guest]: masked[lenders[guest]] for guest in sorted(chosen)}


def _seen(found: Explanation, label: int, mask: np.ndarray | None) -> Seen:
    of = dict(found.verdict.probabilities)
    measured = quality.measure(found.photo, found.view)
    return Seen(
        label=label,
        probabilities=tuple(of[name] for name in found.card.names),
        status=found.verdict.status,
        brightness=measured.brightness,
        contrast=measured.contrast,
        sharpness=measured.sharpness,
        aspect=found.photo.full_width / found.photo.full_height,
        on_mask=None if mask is None else _on_mask(found, mask),
    )


def _on_mask(found: Explanation, mask: np.ndarray) -> OnMask | None:
    full_width, full_height = found.photo.full_width, found.photo.full_height
    height, width = view.fit((full_height, full_width), MASK_SIDE)
    area = float(mask.mean())
    mask = cv2.resize(mask.astype(np.float32), (width, height), interpolation=cv2.INTER_AREA) > 0.5
    if mask.all() or not mask.any():
        return None
    hit = False
    if found.peak is not None:
        x, y = found.peak
        peak = (x + 0.5) * width / full_width - 0.5, (y + 0.5) * height / full_height - 0.5
        hit = pointing_hit(mask, peak, tolerance=TOLERANCE)
    return OnMask(
        area=area,
        hit=hit,
        centre_hit=pointing_hit(mask, ((width - 1) / 2, (height - 1) / 2), tolerance=TOLERANCE),
        auroc=pixel_auroc(mask, found.heat(width, height)),
        centre_auroc=pixel_auroc(mask, centre_map(height, width)),
    )


def figures(card: ModelCard, observed: Observed) -> dict[str, Any]:
    """Every figure of what was observed; the parts that need masks are None without them."""
    seen, truth, probabilities = observed.seen, observed.truth, observed.probabilities
    confidences = probabilities.max(axis=1)
    right = probabilities.argmax(axis=1) == truth
    # softmax(z) is softmax(z / T) to the power of T, brought back to a sum of 1.
    raw = probabilities**card.temperature
    raw = (raw / raw.sum(axis=1, keepdims=True)).max(axis=1)
    classification = score(card.names, truth, probabilities).to_dict()
    for index, label in enumerate(card.labels):
        of_class = right[truth == index]
        classification["classes"][label.name] |= {
            "display": label.display,
            "recall_95": share(of_class),
        }
    return {
        "classification": classification,
        "accuracy": share(right),
        "roc_auc": _roc_auc(card.names, truth, probabilities),
        "reliability": _reliability(confidences, right),
        "before_calibration": {
            "calibration_error": expected_calibration_error(raw, right, bins=BINS),
            "reliability": _reliability(raw, right),
        },
        "selective": {
            **_selective(confidences, right),
            "at_thresholds": [
                {"threshold": threshold, **_answered(confidences >= threshold, right)}
                for threshold in THRESHOLDS
            ],
            "verdict": {
                "threshold": card.thresholds.confidence,
                "statuses": {
                    status: sum(each.status == status for each in seen)
                    for status in get_args(Status)
                },
                **_answered(np.array([each.status == "answer" for each in seen]), right),
            },
        },
        "bias": _bias(seen, right, classification["classes"]),
        "pointing": _pointing([each.on_mask for each in seen if each.on_mask]),
        "backgrounds": _backgrounds(observed.swapped, observed.alone),
    }


def mean(values: np.ndarray) -> dict[str, Any]:
    """Mean of (N,) numbers and its bootstrap interval."""
    low, high = bootstrap_interval(np.asarray(values, float))
    return {"value": float(np.mean(values)), "low": low, "high": high, "photos": len(values)}


def _roc_auc(
    names: Sequence[str], truth: np.ndarray, probabilities: np.ndarray
) -> dict[str, Any] | None:
    """Area under the ROC curve of each class against the rest, and their mean over classes.

    How often a photo of the class gets a higher probability of it than a photo of another class.
    """
    there = [index for index in range(len(names)) if 0 < np.sum(truth == index) < len(truth)]
    if not there:
        return None
    areas = {
        names[index]: float(roc_auc_score(truth == index, probabilities[:, index]))
        for index in there
    }
    return {"macro": float(np.mean(list(areas.values()))), "classes": areas}


def _reliability(confidences: np.ndarray, right: np.ndarray) -> list[dict[str, Any]]:
    """Accuracy where the network was about equally sure; the bins of the calibration error."""
    index = np.minimum((confidences * BINS).astype(int), BINS - 1)
    return [
        {
            "from": b / BINS,
            "to": (b + 1) / BINS,
            "confidence": float(confidences[index == b].mean()),
            "accuracy": share(right[index == b]),
        }
        for b in np.unique(index).tolist()
    ]


def _selective(confidences: np.ndarray, right: np.ndarray) -> dict[str, Any]:
    """Accuracy of the answered as fewer and surer photos are answered (El-Yaniv & Wiener 2010).

    AURC (Geifman et al. 2019): the error among photos at least as sure as this one, averaged over
    all photos; equally sure photos are answered together. 0 is best.
    """
    order = np.argsort(-confidences, kind="stable")
    sorted_confidences = confidences[order]
    ends = np.flatnonzero(np.append(np.diff(sorted_confidences) != 0, True))
    accuracy = np.cumsum(right[order])[ends] / (ends + 1)
    of_photo = accuracy[np.searchsorted(ends, np.arange(len(order)))]
    drawn = np.unique(np.linspace(0, len(ends) - 1, CURVE_POINTS).round().astype(int))
    return {
        "aurc": float(np.mean(1 - of_photo)),
        "curve": {
            "threshold": sorted_confidences[ends[drawn]].tolist(),
            "coverage": ((ends[drawn] + 1) / len(order)).tolist(),
            "accuracy": accuracy[drawn].tolist(),
        },
    }


def _answered(answered: np.ndarray, right: np.ndarray) -> dict[str, Any]:
    return {"answered": share(answered), "accuracy": share(right[answered])}


def _bias(
    seen: Sequence[Seen], right: np.ndarray, classes: Mapping[str, Mapping[str, Any]]
) -> dict[str, Any]:
    """Accuracy within groups of photos, and between the classes."""
    shapes = np.array([_shape(each.aspect) for each in seen])
    masked = [index for index, each in enumerate(seen) if each.on_mask]
    areas = np.array([each.on_mask.area for each in seen if each.on_mask])
    recalls = {name: of["recall"] for name, of in classes.items() if of["photos"]}
    best, worst = max(recalls, key=recalls.__getitem__), min(recalls, key=recalls.__getitem__)
    return {
        "brightness": _thirds(np.array([each.brightness for each in seen]), right),
        "contrast": _thirds(np.array([each.contrast for each in seen]), right),
        "sharpness": _thirds(np.array([each.sharpness for each in seen]), right),
        "size": _thirds(areas, right[masked]) if masked else None,
        "orientation": [
            {"group": shape, "accuracy": share(right[shapes == shape])}
            for shape in ("portrait", "square", "landscape")
            if (shapes == shape).any()
        ],
        "class_gap": {
            "value": recalls[best] - recalls[worst],
            "best": classes[best]["display"],
            "worst": classes[worst]["display"],
        }
        if len(recalls) > 1
        else None,
    }


def _shape(aspect: float) -> str:
    if max(aspect, 1 / aspect) <= SQUARE:
        return "square"
    return "landscape" if aspect > 1 else "portrait"


def _thirds(values: np.ndarray, right: np.ndarray) -> list[dict[str, Any]]:
    """Accuracy in the lowest, middle and highest third; equal values stay together."""
    third = np.searchsorted(np.quantile(values, [1 / 3, 2 / 3]), values)
    return [
        {
            "group": group,
            "from": float(values[third == index].min()),
            "to": float(values[third == index].max()),
            "accuracy": share(right[third == index]),
        }
        for index, group in enumerate(("lowest", "middle", "highest"))
        if (third == index).any()
    ]


def _pointing(photos: Sequence[OnMask]) -> dict[str, Any] | None:
    """Whether heatmaps lie on animals, beside always guessing the centre; differences paired."""
    if not photos:
        return None
    hit = np.array([each.hit for each in photos], float)
    centre_hit = np.array([each.centre_hit for each in photos], float)
    auroc = np.array([each.auroc for each in photos])
    centre_auroc = np.array([each.centre_auroc for each in photos])
    return {
        "tolerance": TOLERANCE,
        "hit": mean(hit),
        "centre_hit": mean(centre_hit),
        "hit_difference": mean(hit - centre_hit),
        "auroc": mean(auroc),
        "centre_auroc": mean(centre_auroc),
        "auroc_difference": mean(auroc - centre_auroc),
    }


def _backgrounds(swapped: Sequence[Swapped], alone: Sequence[Status]) -> dict[str, Any] | None:
    if not swapped:
        return None
    before = np.array([each.before == each.animal for each in swapped])
    after = np.array([each.after == each.animal for each in swapped])
    return {
        "original": share(before),
        "swapped": share(after),
        "difference": mean(after.astype(float) - before),
        "follows_background": share(np.array([each.after == each.background for each in swapped])),
        "alone_answered": share(np.array([status == "answer" for status in alone])),
    }


def _near_duplicates(
    pairs: Sequence[tuple[Path, Path, int]], observed: Observed, root: Path
) -> dict[str, Any]:
    """The pairs, and the accuracy on the photos that are none of them."""
    known = {held_out for _, held_out, _ in pairs}
    fresh = [
        each.answer == each.label
        for sample, each in zip(observed.samples, observed.seen, strict=True)
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
