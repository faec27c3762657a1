"""May the network answer?"""

from dataclasses import replace

import numpy as np
import pytest

import words
from models import sentences, verdict
from models.card import Conformal, Label, Layer, ModelCard, Thresholds
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
    thresholds=Thresholds(confidence=0.7, familiarity=0.5, sharpness=5.0),
)
# In a set: what has a probability of 0.2 at least.
SETS = replace(CARD, conformal=Conformal("lac", 0.9, 0.8))


def decide(logits: list[float], quality: Quality = GOOD, card: ModelCard = CARD, familiarity=0.9):
    return verdict.decide(np.array(logits, np.float32), quality, card, familiarity)


def test_clear_evidence_is_answered():
    found = decide([4.0, 0.0, 0.0, 0.0])
    assert (found.status, found.label, found.findings) == ("answer", "cats", ())
    # softmax of (4, 0, 0): the fourth logit is "none of these" and has no probability.
    expected = np.exp(4) / (np.exp(4) + 2)
    assert found.confidence == pytest.approx(expected)
    assert [name for name, _ in found.probabilities] == ["cats", "dogs", "snakes"]
    assert sum(p for _, p in found.probabilities) == pytest.approx(1)


@pytest.mark.parametrize(
    ("answered", "wrong", "said"),
    [
        (600, 0, ["answers 100 of 100", "and 0 of the 100"]),
        (599, 1, ["answers more than 99 of 100", "and fewer than 1 of the 100"]),
        (1, 599, ["answers fewer than 1 of 100", "and more than 99 of the 100"]),
        (500, 100, ["answers 83 of 100", "and 17 of the 100"]),
    ],
)
def test_of_a_hundred_photos_none_and_all_are_never_rounded(answered, wrong, said):
    curve = {"photos": 600, "answered": [answered] * 101, "wrong": [wrong] * 101}
    sentence = sentences.trade(replace(CARD, metrics={"risk_coverage": curve}), 0.5)
    assert all(part in sentence for part in said)


@pytest.mark.parametrize(
    ("logits", "quality", "status", "reasons"),
    [
        ([1, 0.9, 0, -9], GOOD, "ambiguous", ["below_threshold"]),
        ([9, 0, 0, 0], replace(GOOD, sharpness=1), "poor_photo", ["too_blurred"]),
        ([9, 0, 0, 0], replace(GOOD, brightness=5), "poor_photo", ["too_dark"]),
        ([9, 0, 0, 0], replace(GOOD, brightness=250), "poor_photo", ["too_bright"]),
        ([9, 0, 0, 0], replace(GOOD, contrast=1), "poor_photo", ["too_plain"]),
        ([9, 0, 0, 0], replace(GOOD, short_side=20), "poor_photo", ["too_small"]),
        ([0, 0, 0, 9], Quality(20, 5, 1, 0), "poor_photo",
         ["too_small", "too_dark", "below_threshold"]),
        ([9, 0, 0, 0], replace(GOOD, brightness=29, sharpness=1), "poor_photo", ["too_dark"]),
        ([9, 0, 0, 0], replace(GOOD, brightness=29, contrast=1), "poor_photo", ["too_dark"]),
        ([9, 0, 0, 0], replace(GOOD, contrast=1, sharpness=1), "poor_photo",
         ["too_plain", "too_blurred"]),
    ],
)  # fmt: skip
def test_the_first_failed_check_decides_and_all_are_named(logits, quality, status, reasons):
    found = decide(logits, quality)
    assert found.status == status
    assert found.label is None
    assert [finding.reason for finding in found.findings] == reasons
    assert len(found.probabilities) == 3  # the confidences stay to be looked at


@pytest.mark.parametrize(
    ("language", "name", "p", "sentence"),
    [
        ("en", "cat", 0.995, "It's a cat. I'm very sure (99.5%)"),
        ("en", "ape", 0.9, "It's an ape. I'm fairly sure (90.0%)"),
        ("en", "Bad", 0.67, "I think it's “Bad”, but I'm not very sure (67.0%)"),
        ("de", "cat", 0.995, "Das ist eine Katze. Ich bin mir sehr sicher (99,5\xa0%)"),
        ("de", "dog", 0.9, "Das ist ein Hund. Ich bin mir ziemlich sicher (90,0\xa0%)"),
        (
            "de", "Bad", 0.67,
            "Ich glaube, das ist „Bad“, bin mir aber nicht sehr sicher (67,0\xa0%)",
        ),
    ],
)  # fmt: skip
def test_an_answer_is_a_sentence_that_fits_any_name(language, name, p, sentence):
    card = replace(
        CARD,
        labels=(Label("cats", name), *CARD.labels[1:]),
        thresholds=replace(CARD.thresholds, confidence=0.5, outside=1.0),
    )
    found = decide(np.log([p, (1 - p) / 2, (1 - p) / 2, 1e-9]), card=card)
    with words.speaking(language):
        assert sentences.headline(found, card) == sentence


def test_at_the_threshold_is_enough():
    confidence = decide([1, 0, 0, -9]).confidence
    at = replace(CARD, thresholds=replace(CARD.thresholds, confidence=confidence))
    above = replace(CARD, thresholds=replace(CARD.thresholds, confidence=confidence + 1e-6))
    assert decide([1, 0, 0, -9], card=at).status == "answer"
    assert decide([1, 0, 0, -9], card=above).status == "ambiguous"


def test_temperature_softens():
    soft = decide([4, 0, 0, 0], card=replace(CARD, temperature=2.0))
    assert soft.confidence == pytest.approx(np.exp(2) / (np.exp(2) + 2))


def test_what_is_unfamiliar_is_not_answered_however_sure():
    found = decide([9, 0, 0, 0], familiarity=0.4)
    assert (found.status, found.familiarity) == ("unfamiliar", 0.4)
    assert [finding.reason for finding in found.findings] == ["only_part"]  # very sure: of a part
    unsure = decide([1, 0.9, 0, 0], familiarity=0.4)
    assert [f.reason for f in unsure.findings] == ["looks_unfamiliar"]


def test_a_model_without_memory_is_not_asked():
    found = decide([4, 0, 0, 0], familiarity=None)
    assert (found.status, found.familiarity) == ("answer", None)


def test_a_larger_set_and_an_empty_one_are_ambiguous():
    # softmax of (log 5, log 4, log 1) is (0.5, 0.4, 0.1)
    two = decide(np.log([5, 4, 1, 1]), card=SETS)
    assert (two.status, two.set) == ("ambiguous", ("cats", "dogs"))
    assert [finding.reason for finding in two.findings] == ["between", "below_threshold"]
    strict = replace(SETS, conformal=Conformal("lac", 0.5, 0.1))  # 0.9 at least
    none = decide(np.log([8, 1, 1, 1]), card=strict)
    assert (none.status, none.set) == ("ambiguous", ())
    assert none.findings[0].reason == "none_fits"
    one = decide(np.log([8, 1, 1, 1]), card=SETS)
    assert (one.status, one.set) == ("answer", ("cats",))


def test_raps_sets_grow_from_the_best_class_and_are_never_empty():
    values = np.array([0.5, 0.3, 0.15, 0.05])
    # What comes before a class in the ranking; no penalty within the first five.
    np.testing.assert_allclose(
        verdict.nonconformity(values[[2, 0, 3, 1]], "raps"), [0.8, 0, 0.95, 0.5]
    )
    many = np.full(8, 1 / 8)
    expected = np.arange(8) / 8 + np.maximum(0, np.arange(8) - 4) / 100
    np.testing.assert_allclose(verdict.nonconformity(many, "raps"), expected)
    card = replace(CARD, conformal=Conformal("raps", 0.9, 0.6))
    assert verdict.prediction_set(np.array([0.7, 0.2, 0.1]), card).tolist() == [True, False, False]
    assert verdict.prediction_set(np.array([0.5, 0.3, 0.2]), card).tolist() == [True, True, False]


def test_two_unsure_photos_of_an_animal_may_make_a_sure_answer():
    # 0.6 * 0.6 : 0.3 * 0.3 : 0.1 * 0.1 = 36 : 9 : 1
    photo = decide(np.log([6, 3, 1, 1]))
    assert photo.status == "ambiguous"
    joint, shares = verdict.together([photo, photo], CARD)
    assert dict(joint.probabilities) == pytest.approx(
        {"cats": 36 / 46, "dogs": 9 / 46, "snakes": 1 / 46}
    )
    assert (joint.status, joint.label) == ("answer", "cats")
    assert shares == pytest.approx([0.5, 0.5])


def test_the_share_of_a_photo_is_what_it_says_for_the_winner():
    cat, dog = decide(np.log([90, 5, 5, 1])), decide(np.log([2, 6, 2, 1]))
    joint, shares = verdict.together([cat, dog], CARD)
    assert joint.probabilities[0][0] == "cats"
    assert shares == [1, 0]  # the other speaks against it


def test_unfamiliar_and_poor_photos_do_not_vote():
    cat = decide([5, 0, 0, 0])
    stranger = decide([0, 9, 0, 0], familiarity=0.1)
    dark = decide([0, 9, 0, 0], quality=replace(GOOD, brightness=5))
    for bystander in (stranger, dark):
        joint, shares = verdict.together([bystander, cat], CARD)
        assert joint.probabilities == cat.probabilities
        assert (joint.status, shares) == ("answer", [0, 1])
    assert verdict.together([stranger, dark], CARD) == (stranger, [0, 0])


@pytest.mark.parametrize(("none", "status"), [(2.8, "answer"), (3.0, "unfamiliar")])
def test_what_looks_more_like_something_else_is_not_answered(none, status):
    # At this limit a fourth logit of 2.9 would stand: by softmax, and by what cats have alone.
    limit = 1 / (1 + np.exp(np.log(np.exp(2) + 2) + 0.5 * (2 - 2 / 3) - 2.9))
    card = replace(CARD, thresholds=replace(CARD.thresholds, outside=limit))
    found = decide([2.0, 0.0, 0.0, none], card=card)
    assert found.status == status
    assert [f.reason for f in found.findings] == ["looks_like_others"] * (status != "answer")
    # One reason is enough where neighbours are far away, too.
    both = decide([2.0, 0.0, 0.0, 9.0], card=card, familiarity=0.4)
    assert [f.reason for f in both.findings] == ["looks_unfamiliar"]


def test_none_of_these_is_weighed_against_what_is_named():
    z = np.random.default_rng(0).normal(0, 5, (6, 4))
    e = np.exp(z)
    alone = np.exp(verdict.EVIDENCE * (z[:, :3].max(axis=1) - z[:, :3].mean(axis=1)))
    expected = e[:, 3] / (e[:, 3] + alone * e[:, :3].sum(axis=1))
    np.testing.assert_allclose(verdict.none_of_these(z, CARD), expected, rtol=1e-9)
    assert verdict.none_of_these(np.array([900.0, 0, 0, -900]), CARD) == 0
    assert not verdict.none_of_these(z[:, :3], replace(CARD, outside=False)).any()


def test_two_animals_are_said_before_classes_are_hard_to_tell_apart():
    card = replace(SETS, thresholds=replace(CARD.thresholds, second=0.4))
    logits, quality = np.array([1.0, 0.9, -3, -9]), GOOD
    found = verdict.decide(logits, quality, card, 0.9, 0.6)
    assert (found.status, [f.reason for f in found.findings]) == ("ambiguous", ["two_animals"])
    assert [f.reason for f in verdict.decide(logits, quality, card, 0.9, 0.4).findings] == [
        "between",
        "below_threshold",
    ]
    sure = np.array([9.0, 0, 0, -9])
    assert verdict.decide(sure, quality, card, 0.9, 0.6).status == "ambiguous"
    assert verdict.decide(sure, quality, CARD, 0.9, 1.0).status == "answer"  # an older card
