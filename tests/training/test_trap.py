"""A trap in the data: pictures that are what they say, and a network that falls in and gets out."""

import numpy as np
import pytest

from explain.explanation import explain
from models.engine import Engine
from models.taught import Taught
from training import trap
from training.teach import Example
from training.trap import PARTS, Scene
from training.trap_pictures import ANIMALS, PLACES, SIDE, picture

Seen = list[tuple[Scene, Example]]


def look(base: Engine, part: trap.Part) -> Seen:
    return [(scene, trap.look(base, scene)) for scene in trap.scenes(part, seed=0)]


@pytest.fixture(scope="module")
def tests(animals: Engine) -> dict[str, Seen]:
    return {part: look(animals, part) for part in trap.TESTED}


@pytest.fixture(scope="module")
def networks(animals: Engine) -> tuple[Taught, Taught]:
    """Before the repair, and after it."""
    learned, added = look(animals, "learn"), look(animals, "repair")
    trapped = trap.learn(animals, ANIMALS, learned)
    return trapped, trap.learn(animals, ANIMALS, [*learned, *added])


def test_grass_is_green_sand_is_not_and_an_animal_stands_there():
    for place, greenest in (("meadow", 1), ("desert", 0)):
        drawn = []
        for animal in ANIMALS:
            rgb = picture(animal, place, np.random.default_rng(5))
            assert (rgb.shape, rgb.dtype) == ((SIDE, SIDE, 3), np.uint8)
            assert rgb[SIDE // 2 :].mean(axis=(0, 1)).argmax() == greenest
            drawn.append(rgb)
        differ = (drawn[0] != drawn[1]).any(axis=2)  # the same place, another animal
        assert 0.005 < differ.mean() < 0.2


def test_no_picture_is_tested_that_was_learned_from_and_each_can_be_drawn_again():
    every = [scene for part in PARTS for scene in trap.scenes(part, seed=3)]
    pixels = {scene.photo.rgb.tobytes() for scene in every}
    assert len(pixels) == len(every) == 4 * trap.PHOTOS + 4 * trap.TESTS
    assert every[7].photo.rgb.tobytes() in pixels
    assert trap.scenes("same", seed=4)[0].photo.rgb.tobytes() not in pixels


def test_tests_swap_the_places_and_nothing_else():
    places = {
        part: {(ANIMALS[s.animal], PLACES[s.place]) for s in trap.scenes(part, 0)} for part in PARTS
    }
    own, other = {("cow", "meadow"), ("camel", "desert")}, {("cow", "desert"), ("camel", "meadow")}
    assert places == {"learn": own, "same": own, "swapped": other, "repair": other}
    for part in PARTS:
        animals = [scene.animal for scene in trap.scenes(part, 0)]
        assert animals.count(0) == animals.count(1) == len(animals) / 2


def test_a_network_falls_in_and_gets_out(networks: tuple[Taught, Taught], tests: dict[str, Seen]):
    before, after = ([trap.score(model, tests[p]) for p in trap.TESTED] for model in networks)
    assert before[0].right >= 0.95 * before[0].photos
    assert before[1].right <= 0.6 * before[1].photos
    assert before[1].sure > 0
    for score in after:
        assert score.right >= 0.9 * score.photos
        assert score.low <= 100 * score.right / score.photos <= score.high


def test_scores_count_what_the_page_would_answer(
    networks: tuple[Taught, Taught], tests: dict[str, Seen]
):
    some, model = tests["swapped"][:12], networks[0]
    right, sure = 0, 0
    for scene, _ in some:
        verdict = explain(model, scene.photo, second_look=False).verdict
        correct = verdict.probabilities[0][0] == ANIMALS[scene.animal]
        right += correct
        sure += not correct and verdict.status == "answer"
    score = trap.score(model, some)
    assert (score.right, score.photos, score.sure) == (right, 12, sure)
    assert trap.right(model, some).sum() == right


def test_the_cells_of_a_map_sum_to_the_difference_of_the_logits(networks: tuple[Taught, Taught]):
    for scene in trap.scenes("swapped", 0)[:4]:
        explanation = trap.explained(networks[0], scene)
        [look] = explanation.looks
        worst, best = sorted(look.evidence.logits)
        assert look.heatmap.cells.sum() == pytest.approx(best - worst, abs=1e-3)
        assert explanation.peak is not None  # something always speaks for the answer


def test_heat_comes_back_to_the_animal(networks: tuple[Taught, Taught], tests: dict[str, Seen]):
    """On cows in a desert that were camels: heat on the cow, beside the picture's mean."""
    before, after = (trap.right(model, tests["swapped"]) for model in networks)
    shares = []
    for (scene, _), mended in zip(tests["swapped"], after & ~before, strict=True):
        if ANIMALS[scene.animal] == "cow" and mended:
            camel = Scene(1 - scene.animal, scene.place, scene.seed).photo.rgb
            cow = (scene.photo.rgb != camel).any(axis=2)  # and a little of the camel's outline
            heats = [trap.explained(model, scene).heat(SIDE, SIDE) for model in networks]
            shares.append([heat[cow].mean() / heat.mean() for heat in heats])
    assert len(shares) >= 5
    beside, on = np.median(shares, axis=0)
    assert beside < 1
    assert on > 2
