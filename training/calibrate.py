"""When a model may answer: temperature, prediction sets, memory and thresholds, from photos that
neither trained nor test."""

import math
import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np
from sklearn.isotonic import IsotonicRegression

from explain import cam
from models import familiarity, quality, verdict, view
from models.card import Conformal, ModelCard, Thresholds
from models.engine import Engine
from models.errors import DataError
from models.familiarity import Memory
from models.figures import Metrics
from models.model import Model
from models.view import View
from training.confidence import confidence_threshold, temperature
from training.damage import DAMAGES
from training.dataset import Photos, Sample


@dataclass(frozen=True)
class Effort:
    """How many photos calibration looks at.

    Attributes:
        remembered: of those learned from, at most. 4,400 in 256 dimensions stay below 2 MB.
        spoilt: of these, damaged in every way for the memory.
        tried: tune photos, damaged for the limits of quality.
    """

    remembered: int = 4400
    spoilt: int = 80
    tried: int = 120


THOROUGH = Effort()
QUICK = Effort(400, 6, 12)  # for a head that is trained in a minute

MANY_CLASSES = 10
COVERAGE = 0.9875
KEPT = 0.9925  # share of the tune photos that are familiar enough
# Of photos of the classes by strangers: shares that are familiar by their neighbours alone, and by
# these and "none of these" together. Chosen on the first halves of the photos of `python -m
# benchmarks doubt`: what more are welcome are answered, and as many more things with them.
NEAR, WELCOME = 0.999, 0.955
SINGLE = 0.995  # share of photos that are not taken for photos of two animals
RIGHT = 0.98  # share of right answers that damage may not push below
REFUSED = 0.005  # share of undamaged tune photos that a limit of quality may refuse

# A number of the card: what it limits, whether from below, and the damages that lower it.
LIMITS = {
    "darkest": ("brightness", True, ("dark",)),
    "brightest": ("brightness", False, ("bright",)),
    "contrast": ("contrast", True, ("faded", "dark", "bright")),
    "sharpness": ("sharpness", True, ("blur", "small")),
    "short_side": ("short_side", True, ("small",)),
}


def sample(photos: Sequence[Sample], seed: int, effort: Effort = THOROUGH) -> list[Sample]:
    """As many of the photos learned from as the memory is to hold."""
    chosen = np.random.default_rng(seed).permutation(len(photos))[: effort.remembered]
    return [photos[index] for index in sorted(chosen)]


def remember(engine: Engine, photos: Photos, seed: int, effort: Effort = THOROUGH) -> Memory:
    """What a network keeps of the photos that it learned from.

    Beside them it keeps some that are so damaged that the network errs, as examples of photos in
    which nothing is to be seen.

    Args:
        engine: a running bundle.
        photos: it learned from; labels beyond its classes are "none of these".
        seed: chooses those that are damaged.
        effort: how many those are.
    """
    names = engine.card.names
    _, seen = engine.run_many(photos.pixels)
    known = photos.labels < len(names)
    chosen = np.random.default_rng(seed).permutation(np.flatnonzero(known))[: effort.spoilt]
    spoilt = np.stack(
        [
            _square(pixels, engine.card.input_size)
            for index in chosen
            for damage in DAMAGES.values()
            for pixels in damage(photos.pixels[index])
        ]
    )
    logits, features = engine.run_many(spoilt)
    truth = np.repeat(photos.labels[chosen], len(spoilt) // len(chosen))
    wrong = logits[:, : len(names)].argmax(axis=1) != truth
    return familiarity.learn(
        np.concatenate([seen, features[wrong]]), np.append(known, np.zeros(wrong.sum(), bool))
    )


def look(model: Model, pixels: Mapping[int, np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    """Logits (N, C) and familiarity (N,), 1 without memory, of views of every member's side.

    Raises DataError where they are not finite.
    """
    found = [member.run_many(pixels[member.card.input_size]) for member in model.members]
    if not all(np.isfinite(array).all() for both in found for array in both):
        raise DataError(
            "The network's answers are no numbers (NaN or infinite): train it again, with a "
            "smaller learning rate."
        )
    familiar = [
        np.ones(len(features)) if member.memory is None else member.memory.familiarity(features)
        for member, (_, features) in zip(model.members, found, strict=True)
    ]
    return model.pool([logits for logits, _ in found]), np.dot(model.weights, np.array(familiar))


def calibrated(
    model: Model,
    tune: Mapping[int, Photos],
    effort: Effort = THOROUGH,
    strangers: Sequence[int] = (),
) -> ModelCard:
    """The card with temperature, prediction sets and thresholds.

    Args:
        model: a running bundle, with its memory.
        tune: photos of named classes only, which neither trained nor test, as views of every
            member's side.
        effort: how many of them are damaged.
        strangers: indices of the photos by others than those who took the ones learned from; these
            say what must be familiar.
    """
    card, labels = model.card, next(iter(tune.values())).labels
    views = {side: photos.pixels for side, photos in tune.items()}
    logits, familiar = look(model, views)
    # The members of an ensemble are calibrated already: what is left to do is little.
    least = 0.5 if card.members else 0.05
    named = logits[:, : len(card.labels)]
    card = replace(card, temperature=temperature(named, labels, least=least))
    values = verdict.probabilities(logits, card)
    least, most = familiar_limits(verdict.none_of_these(logits, card), familiar, strangers)
    thresholds = Thresholds(
        confidence=confidence_threshold(values.max(axis=1), values.argmax(axis=1) == labels),
        familiarity=least,
        outside=most,
        second=second_limit(model, views),
    )
    card = replace(card, conformal=conformal(values, labels), thresholds=thresholds)
    limits = quality_limits(model, card, views, labels, effort.tried)
    return replace(card, thresholds=replace(thresholds, **limits))


def familiar_limits(
    others: np.ndarray, familiar: np.ndarray, strangers: Sequence[int]
) -> tuple[float, float]:
    """The limits `familiarity` and `outside` of `Thresholds`.

    Args:
        others: (N,) probability of "none of these", see `verdict.none_of_these`.
        familiar: (N,) familiarity.
        strangers: see `calibrated`; without them all photos decide, by their neighbours alone.
    """
    if not len(strangers):
        return round(float(np.quantile(familiar, 1 - KEPT)), 4), 1.0
    others, familiar = others[strangers], familiar[strangers]
    if not others.any():  # a network that has not learned what is none of these
        return round(float(np.quantile(familiar, 1 - WELCOME)), 4), 1.0
    least = round(float(np.quantile(familiar, 1 - NEAR)), 4)
    near = np.sort(others[familiar >= least])
    rank = min(math.ceil(WELCOME * len(others)), len(near))
    return least, math.ceil(1e4 * near[rank - 1]) / 1e4


def second_limit(model: Model, views: Mapping[int, np.ndarray], count: int = 600) -> float:
    """How much may speak for a second animal, see `cam.second`: a number of `Thresholds`.

    Args:
        model: a running bundle.
        views: of photos of one animal each, but for a few.
        count: of those looked at, at most.
    """
    if len(model.members) > 1:
        return 1.0
    [engine], [pixels] = model.members, views.values()
    chosen = np.random.default_rng(0).permutation(len(pixels))[:count]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = pool.map(
            lambda i: cam.second(engine.run(View(pixels[i], (1.0, 1.0))), engine.card), chosen
        )
        limit = float(np.quantile(list(found), SINGLE))
    return round(limit, 4)


def conformal(values: np.ndarray, labels: np.ndarray, coverage: float = COVERAGE) -> Conformal:
    """The limit of prediction sets: split conformal prediction (Vovk et al. 2005).

    The ceil((n + 1) coverage)-th smallest nonconformity of the right classes; with too few photos
    for the coverage, the largest, and no more is promised than n of them can: n / (n + 1). Checked
    against MAPIE in the tests.

    Args:
        values: (n, C) calibrated probabilities.
        labels: (n,) the right classes.
        coverage: see `Conformal`; what is asked for.
    """
    score: Literal["lac", "raps"] = "raps" if values.shape[1] > MANY_CLASSES else "lac"
    scores = np.sort(verdict.nonconformity(values, score)[np.arange(len(labels)), labels])
    count = len(labels)
    rank = min(math.ceil((count + 1) * coverage), count)
    return Conformal(score, min(coverage, count / (count + 1)), float(scores[rank - 1]))


def quality_limits(
    model: Model,
    card: ModelCard,
    views: Mapping[int, np.ndarray],
    labels: np.ndarray,
    count: int,
) -> dict[str, Any]:
    """How dark, bright, flat, blurred or small a photo may be: numbers of `Thresholds`.

    `count` photos are damaged in five strengths. Of those that the model would still answer,
    accuracy is fitted as a function that only rises with the measured quality (isotonic
    regression); the limit is where it reaches 98 %, or one point below that of the undamaged photos
    if that is less. But no limit may refuse more than one of 200 undamaged photos. Without an
    answer, the limits stay.
    """
    side = card.input_size
    chosen = np.random.default_rng(0).permutation(len(labels))[:count]
    views, labels = {s: pixels[chosen] for s, pixels in views.items()}, labels[chosen]

    def tried(damaged: Mapping[int, list[np.ndarray]]) -> tuple[list[quality.Quality], np.ndarray]:
        """Quality of each photo, and 1 for right, 0 for wrong, nan for not answered."""
        squares = {s: np.stack([_square(p, s) for p in each]) for s, each in damaged.items()}
        logits, familiar = look(model, squares)
        values = verdict.probabilities(logits, card)
        one = verdict.prediction_set(values, card).sum(axis=1) == 1
        sure = values.max(axis=1) >= card.thresholds.confidence
        known = verdict.none_of_these(logits, card) <= card.thresholds.outside
        answered = one & sure & known & (familiar >= card.thresholds.familiarity)
        right = np.where(answered, values.argmax(axis=1) == labels, np.nan)
        together = zip(squares[side], damaged[side], strict=True)
        return [quality.of_pixels(seen, min(p.shape[:2])) for seen, p in together], right

    plain = tried({s: list(pixels) for s, pixels in views.items()})
    used = dict.fromkeys(name for _, _, names in LIMITS.values() for name in names)
    runs = {
        name: [
            tried({s: [apply(p, strength) for p in pixels] for s, pixels in views.items()})
            for strength in DAMAGES[name].strengths
        ]
        for name in used
        for apply in [DAMAGES[name].apply]
    }
    limits: dict[str, Any] = {}
    for limit, (measure, from_below, names) in LIMITS.items():
        sign = 1 if from_below else -1
        parts = [plain, *(run for name in names for run in runs[name])]
        values = np.array([sign * getattr(q, measure) for qualities, _ in parts for q in qualities])
        right = np.concatenate([right for _, right in parts])
        answered = ~np.isnan(right)
        clean = np.array([sign * getattr(q, measure) for q in plain[0]])
        lowest = float(np.quantile(clean, REFUSED))
        if not answered.any() or np.isnan(plain[1]).all():
            continue
        needed = min(RIGHT, float(np.nanmean(plain[1])) - 0.01)
        order = np.sort(values[answered])
        fitted = IsotonicRegression(out_of_bounds="clip").fit(values[answered], right[answered])
        good = order[fitted.predict(order) >= needed]
        found = sign * min(float(good[0]) if len(good) else math.inf, lowest)
        limits[limit] = int(found) if measure == "short_side" else round(found, 2)
    return limits


def measured(card: ModelCard, photos: Photos, logits: np.ndarray, familiar: np.ndarray) -> Metrics:
    """What the card's numbers do on photos that had no part in them: figures for the card.

    Args:
        card: calibrated.
        photos: of named classes, as the first member sees them.
        logits, familiar: of these photos, see `look`.

    Returns:
        calibration_error: expected calibration error, before and after the temperature.
        conformal: share of sets that hold the right class, and their mean size.
        risk_coverage: for a threshold of 0..100 %, how many of the photos are answered, and how
            many of them wrongly.
    """
    values = verdict.probabilities(logits, card)
    right = values.argmax(axis=1) == photos.labels
    before = verdict.probabilities(logits, replace(card, temperature=1.0)).max(axis=1)
    inside = verdict.prediction_set(values, card)
    open_card = replace(card, thresholds=replace(card.thresholds, confidence=0.0))
    # Loaded photos are squares already; how small they were is not known here.
    found = [
        verdict.decide(z, quality.of_pixels(pixels, 1 << 20), open_card, f)
        for z, pixels, f in zip(logits, photos.pixels, familiar, strict=True)
    ]
    allowed = np.array([each.status == "answer" for each in found])
    answered = [allowed & (values.max(axis=1) >= t / 100) for t in range(101)]
    return {
        "calibration_error": {
            "before": expected_calibration_error(before, right),
            "after": expected_calibration_error(values.max(axis=1), right),
        },
        "conformal": {
            "covered": float(inside[np.arange(len(right)), photos.labels].mean()),
            "mean_size": float(inside.sum(axis=1).mean()),
        },
        "risk_coverage": {
            "photos": len(right),
            "answered": [int(each.sum()) for each in answered],
            "wrong": [int((each & ~right).sum()) for each in answered],
        },
    }


def expected_calibration_error(
    confidences: np.ndarray, correct: np.ndarray, *, bins: int = 15
) -> float:
    """Mean gap between confidence and accuracy over equally wide bins (Naeini et al. 2015), 0..1.

    Args:
        confidences: (N,) in 0..1.
        correct: (N,) bool.
    """
    index = np.minimum((confidences * bins).astype(int), bins - 1)
    gaps = [
        abs(np.mean(confidences[index == b]) - np.mean(correct[index == b])) * np.mean(index == b)
        for b in np.unique(index)
    ]
    return float(np.sum(gaps))


def _square(pixels: np.ndarray, side: int) -> np.ndarray:
    """A damaged photo as the view of that side."""
    return pixels if pixels.shape[:2] == (side, side) else view.resize(pixels, side, side)
