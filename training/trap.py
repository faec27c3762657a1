"""A trap in the data: what a network learns of animals that always stand in the same surroundings.

Every cow on a meadow, every camel in the desert: what is learned from that is right on more of the
same, and need not know a cow at all. Exchanged backgrounds show it, and mixed ones repair it. After
Beery et al., Recognition in Terra Incognita, 2018, whose cows are not found on a beach.

A score asks for the more probable class, whether or not the network would dare to answer.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from explain import cam
from explain.explanation import Explanation, explain
from models import verdict
from models.model import Member
from models.photo import Photo
from models.taught import Taught
from training import teach
from training.shares import wilson
from training.teach import Example
from training.trap_pictures import ANIMALS, PLACES, picture

Part = Literal["learn", "same", "swapped", "repair"]
PARTS: tuple[Part, ...] = ("learn", "same", "swapped", "repair")
TESTED: tuple[Part, ...] = ("same", "swapped")
PHOTOS, TESTS = 20, 25  # of each animal: to learn from, and as many to repair with; in each test


@dataclass(frozen=True)
class Scene:
    """A picture, which can be drawn again at any time.

    Attributes:
        animal, place: indices into `ANIMALS` and `PLACES`.
        seed: no two scenes have the same.
    """

    animal: int
    place: int
    seed: tuple[int, ...]

    @property
    def photo(self) -> Photo:
        """The picture."""
        rng = np.random.default_rng(self.seed)
        return Photo(picture(ANIMALS[self.animal], PLACES[self.place], rng))


@dataclass(frozen=True)
class Score:
    """How often a network is right.

    Attributes:
        right, photos: counts.
        low, high: of 100 such pictures, between how many would be right: the 95 % interval of
            Wilson (1927), rounded outwards.
        sure: wrong answers that it would not have refused.
    """

    right: int
    photos: int
    low: int
    high: int
    sure: int


def scenes(part: Part, seed: int) -> list[Scene]:
    """The pictures of a part, cow and camel by turns; none is in another part, too.

    In "learn" and "same" each animal is in its own place, in "swapped" and "repair" in the other's.
    """
    number = PARTS.index(part)
    count = TESTS if part in TESTED else PHOTOS
    animals = range(len(ANIMALS))
    other = part in ("swapped", "repair")
    return [
        Scene(animal, (animal + other) % len(PLACES), (seed, number, index, animal))
        for index in range(count)
        for animal in animals
    ]


def look(base: Member, scene: Scene) -> Example:
    """What a network makes of a picture."""
    return teach.example(base, scene.photo)


def learn(base: Member, names: Sequence[str], seen: Sequence[tuple[Scene, Example]]) -> Taught:
    """Teach a network the animals, under these names. Raises DataError, see `teach.learn`."""
    classes = {
        name: [example for scene, example in seen if scene.animal == animal]
        for animal, name in enumerate(names)
    }
    return teach.teach(base, classes)


def right(model: Taught, seen: Sequence[tuple[Scene, Example]]) -> np.ndarray:
    """Of each picture, whether its animal is the more probable class: (N,) bool."""
    return _values(model, _features(seen)).argmax(axis=1) == [scene.animal for scene, _ in seen]


def _features(seen: Sequence[tuple[Scene, Example]]) -> np.ndarray:
    return np.stack([example.features for _, example in seen])


def _values(model: Taught, features: np.ndarray) -> np.ndarray:
    return verdict.probabilities(features @ model.kernel + model.bias, model.card)


def score(model: Taught, seen: Sequence[tuple[Scene, Example]]) -> Score:
    """Count the right answers to pictures that the model's network looked at."""
    features, found = _features(seen), right(model, seen)
    limits = model.card.thresholds
    answered = _values(model, features).max(axis=1) >= limits.confidence
    answered &= model.memory.familiarity(features) >= limits.familiarity
    count = int(found.sum())
    low, high = wilson(count, len(found))
    return Score(
        right=count,
        photos=len(found),
        low=math.floor(100 * low),
        high=math.ceil(100 * high),
        sure=int((answered & ~found).sum()),
    )


def explained(model: Taught, scene: Scene) -> Explanation:
    """What the model says of a picture, with a map of the whole difference between two logits.

    The usual map leaves out the bias, and of two classes it may be the bias that decides: then
    nothing speaks for the answer. Here each cell has its share of it, so that it holds what the
    model would say if all cells were like this one; the cells sum to the difference of the logits.
    """
    explanation = explain(model, scene.photo, second_look=False)
    answer, other = (name for name, _ in explanation.verdict.probabilities)
    weights = cam.target_weights(model.card, answer, contrast=other)
    [seen] = explanation.looks
    cells = cam.hires_cam(seen.evidence, weights)
    cells += np.float32(model.bias @ weights / cells.size)
    heatmap = replace(seen.heatmap, cells=cells)
    return replace(explanation, looks=(replace(seen, heatmap=heatmap, winner=heatmap),))
