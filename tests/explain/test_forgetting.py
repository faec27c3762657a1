"""Maps of networks that forgot what they learned."""

import copy
from pathlib import Path

import numpy as np
import pytest

from explain import forgetting
from explain.explanation import explain
from models import taught
from models.card import Label, Thresholds
from models.errors import BundleError


@pytest.mark.parametrize(
    ("likeness", "share", "said"),
    [
        (0.1, 1, "The map changed: good"),
        (0.7, 1, "changed a little"),
        (0.95, 1, "do not trust it"),
        (0.95, 0.5, "still know what they learned"),
        (0.1, 0.5, "The map changed: good"),
        (-0.66, 1, "(Likeness -0.66; 1 is the same map, 0 nothing in common, -1 the opposite.)"),
    ],
)
def test_likeness_in_words(likeness: float, share: float, said: str):
    assert said in forgetting.likeness_sentence(likeness, share)


def test_forgetting_changes_the_map_and_nothing_else(animals, chelsea: Path):
    found = explain(animals, str(chelsea))
    _, _, same = forgetting.without_learning(found, animals, 0.0)
    intact, broken, likeness = forgetting.without_learning(found, animals, 1.0)
    assert same == pytest.approx(1)
    assert likeness < forgetting.CHANGED
    assert broken.verdict is found.verdict
    assert intact.heatmap.target == broken.heatmap.target == found.heatmap.target


def test_a_taught_head_can_forget_too(animals, chelsea: Path, rng: np.random.Generator):
    channels = len(animals.head.kernel)
    card = taught.card_for(
        animals, [Label("left", "left"), Label("right", "right")], temperature=1.0,
        thresholds=Thresholds(), provenance={}, metrics={},
    )  # fmt: skip
    own = taught.Taught(
        animals, card, rng.normal(size=(channels, 2)), np.zeros(2), np.zeros((2, channels), np.int8)
    )
    _, _, likeness = forgetting.without_learning(explain(own, str(chelsea)), own, 1e-9)
    assert likeness < forgetting.CHANGED


def test_a_network_without_its_keras_model_is_refused(animals, chelsea: Path, tmp_path: Path):
    for file in animals.folder.iterdir():
        if file.suffix != ".keras":
            (tmp_path / file.name).symlink_to(file)
    engine = copy.copy(animals)
    engine.folder = tmp_path
    with pytest.raises(BundleError):
        forgetting.without_learning(explain(engine, str(chelsea)), engine, 1.0)
