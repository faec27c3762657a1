"""What the steps of the lesson claim, on the pictures that they show."""

import numpy as np
import pytest

from app.examples import examples
from app.screens.lesson import BESIDE, FEW, PATCH
from explain import experiment
from explain.explanation import explain
from models import bundle
from models.engine import Engine
from models.load import load


def test_a_right_answer_for_a_wrong_reason():
    """The heat lies on the curtain, which is a cat to this network without any cat."""
    network = load(BESIDE)
    with_cat = explain(network, examples()["example_corner"])
    assert with_cat.verdict.label == "cats"
    heat = with_cat.heat(600, 400)
    cat = np.zeros_like(heat, bool)
    cat[72:192, 384:564] = True
    assert heat[cat].sum() < 0.15 * heat.sum()
    assert with_cat.peak is not None
    assert not cat[with_cat.peak[1], with_cat.peak[0]]
    assert explain(network, examples()["example_ground"]).verdict.label == "cats"


def test_the_hottest_patch_is_enough_and_the_coldest_is_not(animals: Engine):
    trial = experiment.begin(animals, examples()["example_cat"])
    labels = []
    for hot in (True, False):
        _, *patch = trial.patch([], PATCH, hot=hot)
        labels.append(trial.after([("keep", *patch)]).verdict.label)
    assert labels == ["cats", None]


@pytest.mark.parametrize("name", [BESIDE, FEW])
def test_the_networks_beside_the_page_learned_from_fewer_photos(name: str, animals: Engine):
    few = bundle.read_card(bundle.find(name)).provenance["photos"]["train"]
    assert few < animals.card.provenance["photos"]["train"]
