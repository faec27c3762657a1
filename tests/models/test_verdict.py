"""May the network answer?"""

from dataclasses import replace

import numpy as np
import pytest

from models import verdict
from models.card import Label, Layer, ModelCard, Thresholds
from models.quality import Quality

GOOD = Quality(short_side=300, brightness=120.0, contrast=50.0, sharpness=30.0)
CARD = ModelCard(
    title="test",
    labels=(Label("cats", "cat"), Label("dogs", "dog"), Label("snakes", "snake")),
    architecture="tiny_cnn",
    input_size=64,
    head="linear",
    layer=Layer("relu", 2, 2, (0, 0), (1, 1)),
    outside=True,
    thresholds=Thresholds(confidence=0.7, familiarity=0.0, sharpness=5.0),
)


def decide(logits: list[float], quality: Quality = GOOD, card: ModelCard = CARD):
    return verdict.decide(np.array(logits, np.float32), quality, card)


def test_clear_evidence_is_answered():
    found = decide([4.0, 0.0, 0.0, 0.0])
    assert (found.status, found.label, found.findings) == ("answer", "cats", ())
    # softmax of (4, 0, 0): the fourth logit is "none of these" and has no probability.
    expected = np.exp(4) / (np.exp(4) + 2)
    assert found.confidence == pytest.approx(expected)
    assert [name for name, _ in found.probabilities] == ["cats", "dogs", "snakes"]
    assert sum(p for _, p in found.probabilities) == pytest.approx(1)


@pytest.mark.parametrize(
    ("logits", "quality", "status", "reasons"),
    [
        ([1, 0.9, 0, -9], GOOD, "ambiguous", ["below_threshold"]),
        ([4, 0, 0, 9], GOOD, "unfamiliar", ["looks_unfamiliar"]),
        ([1, 0.9, 0, 9], GOOD, "unfamiliar", ["looks_unfamiliar", "below_threshold"]),
        ([9, 0, 0, 0], replace(GOOD, sharpness=1), "poor_photo", ["too_blurred"]),
        ([9, 0, 0, 0], replace(GOOD, brightness=5), "poor_photo", ["too_dark"]),
        ([9, 0, 0, 0], replace(GOOD, brightness=250), "poor_photo", ["too_bright"]),
        ([9, 0, 0, 0], replace(GOOD, contrast=1), "poor_photo", ["too_plain"]),
        ([9, 0, 0, 0], replace(GOOD, short_side=20), "poor_photo", ["too_small"]),
        ([0, 0, 0, 9], Quality(20, 5, 1, 0), "poor_photo",
         ["too_small", "too_dark", "too_plain", "too_blurred", "looks_unfamiliar",
          "below_threshold"]),
    ],
)  # fmt: skip
def test_the_first_failed_check_decides_and_all_are_named(logits, quality, status, reasons):
    found = decide(logits, quality)
    assert found.status == status
    assert found.label is None
    assert [finding.reason for finding in found.findings] == reasons
    assert len(found.probabilities) == 3  # the confidences stay to be looked at


def test_at_the_threshold_is_enough():
    confidence = decide([1, 0, 0, -9]).confidence
    at = replace(CARD, thresholds=replace(CARD.thresholds, confidence=confidence))
    above = replace(CARD, thresholds=replace(CARD.thresholds, confidence=confidence + 1e-6))
    assert decide([1, 0, 0, -9], card=at).status == "answer"
    assert decide([1, 0, 0, -9], card=above).status == "ambiguous"


def test_temperature_softens():
    soft = decide([4, 0, 0, 0], card=replace(CARD, temperature=2.0))
    assert soft.confidence == pytest.approx(np.exp(2) / (np.exp(2) + 2))


def test_familiarity_is_log_odds_against_none_of_these():
    logits = np.array([1.0, 2.0, 3.0, 0.5])
    p = np.exp(logits) / np.exp(logits).sum()
    assert verdict.familiarity(logits, CARD) == pytest.approx(np.log((1 - p[3]) / p[3]))


def test_without_that_output_familiarity_is_the_negative_free_energy():
    card = replace(CARD, outside=False)
    assert verdict.familiarity(np.array([1.0, 2.0, 3.0]), card) == pytest.approx(
        np.log(np.exp([1, 2, 3]).sum())
    )
    # Large logits do not overflow.
    assert verdict.familiarity(np.array([1e4, 0.0, 0.0]), card) == pytest.approx(1e4)
