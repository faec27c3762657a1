"""When a model may answer: temperature, prediction sets, memory, thresholds.

All from photos used neither for training nor for testing."""

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
        spoilt: how many of these are also damaged in every way, as examples of poor photos.
        tried: tuning photos that are damaged to find the limits of quality.
    """

    remembered: int = 4400
    spoilt: int = 80
    tried: int = 120


THOROUGH = Effort()
QUICK = Effort(400, 6, 12)  # for a head that is trained in a minute

MANY_CLASSES = 10
COVERAGE = 0.9875
KEPT = 0.9925  # share of the tune photos that are familiar enough
# Shares of strangers' photos of the classes that must count as familiar: by their nearest
# neighbours alone, and by these and the probability of "none of these" together. Chosen on the
# first halves of the photos of `python -m benchmarks doubt`: a larger WELCOME answers more of them,
# and as many more photos of things.
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
    which nothing can be recognised.

    Args:
        engine: a running bundle.
        photos: it learned from; labels beyond its classes are "none of these".
        seed: chooses those that are damaged.
        effort: how many those are.
    """
    names = engine.card.names
    _, learned = engine.run_many(photos.pixels)
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
        np.concatenate([learned, features[wrong]]), np.append(known, np.zeros(wrong.sum(), bool))
    )


def outputs(model: Model, pixels: Mapping[int, np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    """Logits (N, C) and familiarity (N,), 1 without memory, of views of every member's side.

    Raises DataError where they are not finite.
    """
    answers = [member.run_many(pixels[member.card.input_size]) for member in model.members]
    if not all(np.isfinite(array).all() for both in answers for array in both):
        raise DataError("network_nan_answers")
    familiar = [
        np.ones(len(features)) if member.memory is None else member.memory.familiarity(features)
        for member, (_, features) in zip(model.members, answers, strict=True)
    ]
    return model.pool([logits for logits, _ in answers]), np.dot(model.weights, np.array(familiar))


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
        strangers: indices of the photos taken by other photographers than the training photos; the
            limits of familiarity come from these.
    """
    card, labels = model.card, next(iter(tune.values())).labels
    views = {side: photos.pixels for side, photos in tune.items()}
    logits, familiar = outputs(model, views)
    # The members of an ensemble are calibrated already: little is left to do.
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
        views: of photos that nearly all show one animal.
        count: of those looked at, at most.
    """
    if len(model.members) > 1:
        return 1.0
    [engine], [pixels] = model.members, views.values()
    chosen = np.random.default_rng(0).permutation(len(pixels))[:count]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        speaking = pool.map(
            lambda i: cam.second(engine.run(View(pixels[i], (1.0, 1.0))), engine.card), chosen
        )
        limit = float(np.quantile(list(speaking), SINGLE))
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
    chosen = np.random.default_rng(0).permutation(len(labels))[:count]
    views, labels = {s: pixels[chosen] for s, pixels in views.items()}, labels[chosen]
    plain = _answered(model, card, {s: list(pixels) for s, pixels in views.items()}, labels)
    clean, correct = plain
    if np.isnan(correct).all():
        return {}
    names = dict.fromkeys(name for _, _, kinds in LIMITS.values() for name in kinds)
    damaged = {
        name: [
            _answered(
                model,
                card,
                {s: [damage.apply(p, strength) for p in pixels] for s, pixels in views.items()},
                labels,
            )
            for strength in damage.strengths
        ]
        for name in names
        for damage in [DAMAGES[name]]
    }
    needed = min(RIGHT, float(np.nanmean(correct)) - 0.01)
    limits: dict[str, Any] = {}
    for limit, (measure, from_below, kinds) in LIMITS.items():
        sign = 1 if from_below else -1
        parts = [plain, *(part for name in kinds for part in damaged[name])]
        values = np.array([sign * getattr(q, measure) for qualities, _ in parts for q in qualities])
        lowest = float(np.quantile([sign * getattr(q, measure) for q in clean], REFUSED))
        least = _least_quality(values, np.concatenate([right for _, right in parts]), needed)
        value = sign * min(least, lowest)
        limits[limit] = int(value) if measure == "short_side" else round(value, 2)
    return limits


def _answered(
    model: Model,
    card: ModelCard,
    photos: Mapping[int, list[np.ndarray]],
    labels: np.ndarray,
) -> tuple[list[quality.Quality], np.ndarray]:
    """Quality of each photo, and 1 for right, 0 for wrong, nan for not answered."""
    squares = {side: np.stack([_square(p, side) for p in of]) for side, of in photos.items()}
    logits, familiar = outputs(model, squares)
    values = verdict.probabilities(logits, card)
    one = verdict.prediction_set(values, card).sum(axis=1) == 1
    sure = values.max(axis=1) >= card.thresholds.confidence
    known = verdict.none_of_these(logits, card) <= card.thresholds.outside
    answered = one & sure & known & (familiar >= card.thresholds.familiarity)
    right = np.where(answered, values.argmax(axis=1) == labels, np.nan)
    together = zip(squares[card.input_size], photos[card.input_size], strict=True)
    return [quality.of_pixels(square, min(p.shape[:2])) for square, p in together], right


def _least_quality(values: np.ndarray, right: np.ndarray, needed: float) -> float:
    """The least of the qualities (N,) at which accuracy reaches `needed`; infinite if nowhere.

    `right` (N,) is 1, 0, or nan for photos that are not answered.
    """
    answered = ~np.isnan(right)
    fitted = IsotonicRegression(out_of_bounds="clip").fit(values[answered], right[answered])
    order = np.sort(values[answered])
    good = order[fitted.predict(order) >= needed]
    return float(good[0]) if len(good) else math.inf


def _square(pixels: np.ndarray, side: int) -> np.ndarray:
    """A damaged photo as the view of that side."""
    return pixels if pixels.shape[:2] == (side, side) else view.resize(pixels, side, side)
