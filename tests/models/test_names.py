"""Names: as people read them, and as they compare them."""

import os
import unicodedata

import pytest

from explain.cam import target_weights
from models import taught
from models.names import comparable, shown


@pytest.mark.parametrize(
    "name",
    [
        "گربه\u200cها",  # Persian
        "\U0001f468\u200d\U0001f469\u200d\U0001f467",  # a family, one emoji
        "ක්\u200dරි",  # Sinhala
        "🏳️\u200d🌈", "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        'Hund, "klein"', "😺 Katze & Co <b>", "=1+1", "Füchse", "犬",
    ],
)  # fmt: skip
def test_what_belongs_to_a_name_stays(name: str):
    assert shown(name) == name
    assert taught.clean(name) == name


@pytest.mark.parametrize(
    ("name", "harmless"),
    [
        ("Bildschirmfoto 9.41.20\u202fAM.png", "Bildschirmfoto 9.41.20 AM.png"),
        ("a\u00a0b", "a b"),
        ("gpj.\u202etac", "gpj.\ufffdtac"),
        ("\u2066x\u2069", "\ufffdx\ufffd"),
        ("line\nbreak\x1b[31m", "line\ufffdbreak\ufffd[31m"),
        ("ca\u200dt", "ca\ufffdt"),  # would look like "cat"
        (os.fsdecode(b"F\xfcchse"), "F\\xfcchse"),
    ],
)
def test_what_would_harm_a_line_is_shown_as_a_sign(name: str, harmless: str):
    assert shown(name) == harmless
    assert "\n" not in taught.clean(name)


def test_composed_and_decomposed_letters_are_the_same_class(animals):
    from dataclasses import replace

    from models.card import Label

    composed, apart = unicodedata.normalize("NFC", "Füchse"), unicodedata.normalize("NFD", "Füchse")
    assert composed != apart
    assert comparable(apart) == comparable(composed) == composed
    for mine, asked in ((composed, apart), (apart, composed)):
        card = replace(animals.card, labels=(Label(mine, "Fuchs"), *animals.card.labels[1:]))
        assert card.label(asked).name == mine
        assert (target_weights(card, asked) == target_weights(card, mine)).all()
