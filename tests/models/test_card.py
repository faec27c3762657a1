"""Cards: what is read is what was written, and what is refused, and in which words."""

import json
from typing import Any

import pytest

import words
from models import bundle
from models.card import Conformal, Label, Layer, Member, ModelCard, Thresholds
from models.errors import BundleError, TargetError

CURVE = {"photos": 4, "answered": [4] * 101, "wrong": [1] * 101}
TESTED = {"photos": 4, "accuracy": 0.75, "confusion": [[2, 0], [1, 1]]}


def card(**changes: Any) -> ModelCard:
    entries: dict[str, Any] = {
        "title": "Two",
        "labels": (Label("cats", "cat", "🐈"), Label("dogs", "dog")),
        "architecture": "tiny_cnn",
        "input_size": 32,
        "head": "linear",
        "layer": Layer("relu", 4, 4, (3.5, 3.5), (8.0, 8.0)),
    }
    return ModelCard(**(entries | changes))


def read(**changes: Any) -> ModelCard:
    return ModelCard.from_json(json.dumps(json.loads(card().to_json()) | changes))


@pytest.mark.parametrize(
    "written",
    [
        card(),
        card(conformal=Conformal("raps", 0.9, 0.4), outside=True, mirrored=True, base="animals"),
        card(head="ensemble", members=(Member("one", 1.0, "0" * 64), Member("two", 2.5, "1" * 64))),
        card(metrics={"validation": TESTED, "risk_coverage": CURVE}, provenance={"seed": 1}),
    ],
)
def test_a_card_survives_the_way_through_json(written: ModelCard):
    assert ModelCard.from_json(written.to_json()) == written


def test_reading_changes_nothing_so_that_fingerprints_stay():
    """Whole numbers stay whole, entries keep their order, and unknown figures are kept."""
    data = json.loads(card(thresholds=Thresholds(confidence=1, contrast=8)).to_json())
    data["temperature"] = 1
    data["metrics"] = {"own_figure": [1, 2.0], "risk_coverage": CURVE, "validation": TESTED}
    data["provenance"] = {"seconds": 3, "by_hand": "a note", "command": "fit", "groups": None}
    text = json.dumps(data, indent=2, ensure_ascii=False) + "\n"
    assert ModelCard.from_json(text).to_json() == text


def test_every_shipped_card_can_be_read_and_written_back():
    for path in bundle.ZOO.glob("[!.]*/card.json"):
        data = json.loads(path.read_text(encoding="utf-8"))
        written = json.loads(bundle.read_card(path.parent).to_json())
        assert {key: written[key] for key in data if key != "thresholds"} == {
            key: value for key, value in data.items() if key != "thresholds"
        }
        assert written["thresholds"].items() >= data["thresholds"].items()


IMPOSSIBLE = {
    "labels": [[], [{"name": "a", "display": "a"}], [{"name": "a", "display": "a"}] * 2, "cats"],
    "input_size": [0, 1 << 20, 32.5, "32", True],
    "temperature": [0, -1, float("nan"), float("inf"), True, "warm", 10**400],
    "head": ["ensemble", "own", None],
    "mirrored": [1, "yes"],
    "title": [None, 7, ["a"]],
    "base": [7, ["animals"]],
    "files": [["card.json"], {"head.npz": 7}],
    "metrics": [
        [],
        {"validation": TESTED | {"accuracy": 75}},
        {"validation": TESTED | {"confusion": 3}},
        {"validation": TESTED | {"confusion": [[1, 2, 3]]}},
        {"validation": TESTED | {"confusion": [[2, -1], [1, 1]]}},
        {"risk_coverage": CURVE | {"photos": 0}},
        {"risk_coverage": CURVE | {"wrong": [1]}},
        {"calibration_error": {"before": 0.1, "after": float("nan")}},
        {"own_figure": [float("inf")]},
    ],
    "provenance": [7, {"history": 3}, {"seconds": "long"}, {"history": [{"loss": "small"}]}],
}


@pytest.mark.parametrize(
    ("entry", "value"), [(entry, value) for entry, all_ in IMPOSSIBLE.items() for value in all_]
)
def test_an_impossible_value_is_named(entry: str, value: object):
    with pytest.raises(BundleError, match=rf"holds impossible values \({entry}"):
        read(**{entry: value})


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"metrics": {"validation": {"photos": 4}}}, "damaged or not a card"),
        ({"title": "half a \ud83d"}, "damaged or not a card"),
        ({"layer": {"name": "relu"}}, "damaged or not a card"),
        ({"labels": [{"name": "a", "display": "a", "run": "me"}] * 2}, "damaged or not a card"),
        ({"format": 2}, "another version"),
        ({"surprise": 1}, "unknown entries: surprise"),
    ],
)
def test_what_is_no_card_of_this_version_is_refused(changes: dict, sentence: str):
    with pytest.raises(BundleError, match=sentence):
        read(**changes)


@pytest.mark.parametrize("text", ["", "{", "[]", "7", "null", "[" * 100_000, '{"format": {}}'])
def test_what_is_no_card_at_all_is_refused(text: str):
    with pytest.raises(BundleError):
        ModelCard.from_json(text)


def test_the_familiarity_of_older_cards_counts_as_no_limit():
    for logits in (None, -3.5, 12):
        thresholds = {"confidence": 0.7, "familiarity": logits}
        assert read(thresholds=thresholds).thresholds.familiarity == 0


def test_a_class_is_found_however_its_letters_are_composed():
    composed, decomposed = "K\u00fche", "Ku\u0308he"
    own = card(labels=(Label(decomposed, "cow"), Label("dogs", "dog")))
    assert own.label(composed).display == "cow"
    with pytest.raises(TargetError, match="no class 'cows'; I know"):
        own.label("cows")


def test_a_label_is_read_in_the_language_of_the_moment():
    label = Label("cats", "cat")
    with words.speaking("de"):
        assert (label.shown, label.display) == ("Katze", "cat")
        assert Label("minka", "Minka").shown == "Minka"
