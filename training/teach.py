"""A new head in a second, from the features of a few photos per class.

On fixed features, a linear head is a multinomial logistic regression. What it would make of photos
that it has not seen is found by cross-validation, for every photo is needed to learn from.
"""

import hashlib
import math
import os
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import BinaryIO

import numpy as np

from models import familiarity, photo, quality, view
from models.card import Label, ModelCard, Thresholds
from models.errors import DataError
from models.figures import RiskCoverage
from models.model import Member
from models.quality import Quality
from models.taught import MAX_CLASSES, MAX_PHOTOS, Taught, card_for, clean
from training.confidence import confidence_threshold, temperature
from training.logistic import regression
from training.scores import Confusion
from training.shares import wilson
from words import listed

# Inverse strengths of the regularisation that are tried, for features of standard deviation 1.
STRENGTHS = (0.01, 0.1, 1.0)
FOLDS = 5
# Below so many photos of a class, or with so wide an interval, there is a warning.
FEW, WIDE = 10, 0.2
# Share of the photos learned from that would be unfamiliar if they were new; and the largest limit
# that comes of it: photos taken one after the other are more alike than any new photo is to them.
STRANGE, LIMIT = 0.05, 0.6
RISK, LEAST = 0.05, 0.6  # see `confidence_threshold`
# Two photos whose features are so near, as a share of the median distance (1 - cosine) between two
# photos, count as near copies: how far apart photos are differs from network to network. A photo
# that was turned, shifted and zoomed a little has such a copy, as has each frame of
# ../shared/cases/bursts.py; of 240 photos of three animals of ../shared/data/wildlife22, none.
COPY = 0.088
# Few photos without a mistake are no proof of being certain: the temperature's lower bound.
COLDEST = 0.3

# BLAS gains nothing from several cores here, and loses much where they are busy. The limit is the
# whole program's, so one trains at a time.
_training = threading.Lock()


@dataclass(frozen=True, eq=False)
class Example:
    """What is kept of a photo to learn from: no pixels.

    Attributes:
        features: (K,) float32, pooled.
        quality: of the photo.
        digest: of what the network saw; equal ones are copies.
    """

    features: np.ndarray
    quality: Quality
    digest: str


@dataclass(frozen=True)
class HeldOut:
    """How often a taught model is right on photos that it has not seen.

    Attributes:
        right, photos: counts.
        low, high: of 100 such photos, between how many would be right: the 95 % interval of
            Wilson (1927), rounded outwards.
        fewest: photos of the smallest class.
        few: True where there are too few photos for training or for a useful estimate.
        guessing: True where always naming the largest class might do as well.
        mistake: the most frequent one as (truth, answer, count), or None.
    """

    right: int
    photos: int
    low: int
    high: int
    fewest: int
    few: bool
    guessing: bool
    mistake: tuple[str, str, int] | None


def example(
    base: Member, source: str | os.PathLike[str] | bytes | BinaryIO | photo.Photo
) -> Example:
    """Look at a photo to learn from. Raises PhotoError where it cannot be read."""
    picture = source if isinstance(source, photo.Photo) else photo.open(source)
    square = view.of(picture, base.card.input_size)
    features = base.run(square).features.mean(axis=(0, 1))
    digest = hashlib.sha256(square.pixels.tobytes()).hexdigest()
    return Example(features, quality.measure(picture, square), digest)


def check(counts: Sequence[tuple[str, int]]) -> None:
    """Raise DataError unless classes of these names and numbers of photos can be taught."""
    names = [name for name, _ in counts]
    if not 2 <= len(counts) <= MAX_CLASSES:
        raise DataError("teach_two_classes", most=MAX_CLASSES)
    if any(name != clean(name) or not name for name in names):
        raise DataError("teach_no_name")
    if len({name.casefold() for name in names}) < len(names):
        raise DataError("teach_same_name")
    if poor := [name for name, count in counts if count < 2]:
        raise DataError("teach_two_photos", names=listed(poor))
    if max(count for _, count in counts) > MAX_PHOTOS:
        raise DataError("teach_too_many", most=MAX_PHOTOS)


def teach(base: Member, classes: Mapping[str, Sequence[Example]]) -> Taught:
    """Put a new head on a running engine; see `learn`."""
    return learn(base, classes)[0]


def learn(base: Member, classes: Mapping[str, Sequence[Example]]) -> tuple[Taught, list[list[int]]]:
    """Put a new head on a running engine, and tell what heads made of photos that were new to them.

    Regularisation, temperature, thresholds and the figures that the card has come from stratified
    cross-validation: every photo is judged by a head that has not seen it. The head returned has
    seen all of them.

    Args:
        base: looked at the examples.
        classes: the examples of each class, by its name; see `check`.

    Returns:
        The model, and for each class the held-out answers to its examples: indices of classes, as
        the card's confusion matrix counts them.

    Raises:
        DataError: too few or too many classes or photos, or features that are not finite.
    """
    from threadpoolctl import threadpool_limits

    started = time.monotonic()
    check([(name, len(examples)) for name, examples in classes.items()])
    every = [example for examples in classes.values() for example in examples]
    features = np.stack([example.features for example in every])
    if not np.isfinite(features).all():
        raise DataError("teach_no_numbers")
    truth = np.repeat(np.arange(len(classes)), [len(examples) for examples in classes.values()])
    with _training, threadpool_limits(1, "blas"):
        kernel, bias, temperature, held, fold = _fit(features, truth)
    memory = familiarity.learn(features, np.ones(len(every), bool), dimensions=None)
    thresholds, curve = _thresholds(every, truth, held, fold)
    answers = held.argmax(axis=1)
    confusion = Confusion.of(list(classes), truth, answers).counts
    card = card_for(
        base,
        [Label(name, name) for name in classes],
        temperature=temperature,
        thresholds=thresholds,
        provenance={"photos": len(every), "seconds": time.monotonic() - started},
        metrics={"held_out": {"confusion": confusion.tolist()}, "risk_coverage": curve},
    )
    model = Taught(base, card, kernel, bias, memory.photos)
    return model, [answers[truth == index].tolist() for index in range(len(classes))]


def held_out(card: ModelCard) -> HeldOut:
    """The figures of a taught model, from its card."""
    confusion = np.array(card.metrics["held_out"]["confusion"])
    right, count = int(np.trace(confusion)), int(confusion.sum())
    low, high = wilson(right, count)
    wrong = confusion - np.diag(np.diag(confusion))
    true, answer = (int(index) for index in np.unravel_index(wrong.argmax(), wrong.shape))
    names = [label.shown for label in card.labels]
    fewest = int(confusion.sum(axis=1).min())
    return HeldOut(
        right=right,
        photos=count,
        low=math.floor(100 * low),
        high=math.ceil(100 * high),
        fewest=fewest,
        few=bool(fewest < FEW or high - low > WIDE),
        guessing=bool(low <= confusion.sum(axis=1).max() / count),
        mistake=(names[true], names[answer], int(wrong[true, answer])) if wrong.any() else None,
    )


def _fit(
    features: np.ndarray, truth: np.ndarray
) -> tuple[np.ndarray, np.ndarray, float, np.ndarray, np.ndarray]:
    """Kernel (K, C), bias (C,), temperature, logits (N, C) by heads that had not seen them, folds.

    Near copies stand in one fold, unless they are all that there is of a class.
    """
    # The solution lies in the space that the photos span: as many dimensions as there are photos,
    # rather than as many as there are features. One scale makes STRENGTHS mean the same for all
    # networks.
    scale = max(float(features.std()), 1e-6)
    u, s, basis = np.linalg.svd(features.astype(np.float64) / scale, full_matrices=False)
    points = u * s
    divided = list(_folds(features, truth))
    fold = np.empty(len(truth), int)
    for number, (_, left_out) in enumerate(divided):
        fold[left_out] = number
    tried = []
    for strength in STRENGTHS:
        held = np.empty((len(truth), truth.max() + 1))
        for learned, left_out in divided:
            kernel, bias = regression(points[learned], truth[learned], strength)
            held[left_out] = points[left_out] @ kernel + bias
        heat = temperature(held, truth, least=COLDEST)
        z = held / heat
        loss = np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(z)), truth])
        tried.append((loss, strength, heat, held))
    _, strength, heat, held = min(tried, key=lambda trial: trial[0])
    kernel, bias = regression(points, truth, strength)
    return basis.T @ kernel / scale, bias, heat, held, fold


def _folds(features: np.ndarray, truth: np.ndarray) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Stratified folds: pairs of which photos are learned from and which are held out."""
    unit = features / np.maximum(np.linalg.norm(features, axis=1, keepdims=True), 1e-12)
    apart = np.maximum(1 - unit @ unit.T, 0)
    usual = np.median(apart[np.triu_indices(len(apart), 1)])
    groups = _connected((apart <= COPY * usual + 1e-6) & (truth[:, None] == truth))
    labels = range(int(truth.max()) + 1)
    fewest = min(len(np.unique(groups[truth == label])) for label in labels)
    if fewest < 2:  # a class of one moment: nothing else is left to judge it by
        groups = np.arange(len(truth))
        fewest = int(np.bincount(truth).min())
    rng = np.random.default_rng(0)
    fold = np.empty(len(truth), int)
    for label in labels:
        own, sizes = np.unique(groups[truth == label], return_counts=True)
        order = rng.permutation(len(own))
        filled = np.zeros(min(FOLDS, fewest), int)
        for index in sorted(order, key=lambda index: -sizes[index]):
            fold[groups == own[index]] = smallest = filled.argmin()
            filled[smallest] += sizes[index]
    for number in range(min(FOLDS, fewest)):
        yield np.flatnonzero(fold != number), np.flatnonzero(fold == number)


def _connected(alike: np.ndarray) -> np.ndarray:
    """(N, N) bool, symmetric, true on the diagonal -> (N,) equal numbers for what is connected."""
    numbers = np.arange(len(alike))
    while True:
        least = np.where(alike, numbers, len(alike)).min(axis=1)
        if np.array_equal(least, numbers):
            return numbers
        numbers = least


def _thresholds(
    every: Sequence[Example], truth: np.ndarray, held: np.ndarray, fold: np.ndarray
) -> tuple[Thresholds, RiskCoverage]:
    """When to answer, and how often that is right; from logits (N, C) of photos not seen.

    The model's limits come from all photos. How well such limits do is counted on each fold with
    those that the other folds would have given (cross-fitting); a setting of the page that is x
    times the model's threshold stands for x times theirs.
    """
    unit = np.stack([e.features / max(np.linalg.norm(e.features), 1e-12) for e in every])
    similar = unit @ unit.T
    np.fill_diagonal(similar, -1)
    familiar = np.clip(similar.max(axis=1), 0, 1)  # to any other photo: as `Memory` would say

    def limits(chosen: np.ndarray) -> tuple[float, float, float]:
        """Temperature, and least confidence and familiarity, by these photos."""
        heat = temperature(held[chosen], truth[chosen], least=COLDEST)
        values = _softmax(held[chosen] / heat)
        right = values.argmax(axis=1) == truth[chosen]
        confidence = confidence_threshold(values.max(axis=1), right, risk=RISK, least=LEAST)
        return heat, confidence, min(float(np.quantile(familiar[chosen], STRANGE)), LIMIT)

    _, threshold, limit = limits(np.ones(len(truth), bool))
    relative, allowed = np.empty(len(truth)), np.empty(len(truth), bool)
    for number in np.unique(fold):
        new = fold == number
        heat, confidence, least = limits(~new)
        relative[new] = _softmax(held[new] / heat).max(axis=1) * threshold / confidence
        allowed[new] = familiar[new] >= least
    right = held.argmax(axis=1) == truth
    usual, qualities = Thresholds(), [example.quality for example in every]
    thresholds = Thresholds(
        confidence=threshold,
        familiarity=round(limit, 4),
        # Whatever was good enough to learn from is good enough to be answered.
        short_side=min(usual.short_side, *(q.short_side for q in qualities)),
        contrast=min(usual.contrast, *(q.contrast for q in qualities)),
        darkest=min(usual.darkest, *(q.brightness for q in qualities)),
        brightest=max(usual.brightest, *(q.brightness for q in qualities)),
    )
    answered = [allowed & (relative >= t / 100 - 1e-9) for t in range(101)]
    return thresholds, {
        "photos": len(every),
        "answered": [int(chosen.sum()) for chosen in answered],
        "wrong": [int((chosen & ~right).sum()) for chosen in answered],
    }


def _softmax(logits: np.ndarray) -> np.ndarray:
    """(N, C) logits -> probabilities."""
    return np.exp(logits - np.logaddexp.reduce(logits, axis=1, keepdims=True))
