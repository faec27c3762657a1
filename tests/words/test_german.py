"""German: how numbers are written, what animals are called, and sentences that fit any name."""

import json
import re
from pathlib import Path

import pytest

import words

ZOO = Path(__file__).parents[2] / "models" / "zoo"
# Values that are names of classes: nouns of unknown gender and case.
NAMES = "label|contrast|known|other|truth|said|right|wrong|best|worst"
DECLINED = re.compile(
    r"\b([Dd](er|ie|as|em|en|es)|([Kk]|[DdMmSs])?ein(e|en|em|er|es)?|für|von|mit|nach|statt|als|wie)"
    rf"\s+{{({NAMES})}}"
)


def test_numbers_in_german():
    with words.speaking("de"):
        assert words.percent(0.9724) == "97,2\xa0%"
        assert words.percent(0.0001) == "<0,1\xa0%"
        assert words.number(1200) == "1.200"
        assert words.number(0.5, 1) == "0,5"


def test_names_of_classes_need_no_gender_and_no_case():
    declined = {code for code, text in words.LANGUAGES["de"].items() if DECLINED.search(text)}
    # Here `right` and `said` are a share and a sentence, not names.
    assert declined <= {"teach_right", "compare_held_out"}


def test_a_sentence_with_any_name():
    with words.speaking("de"):
        text = words.say("map_contrast", label="Löwe", contrast=words.animal("snake"))
    assert text == "Je heller, desto mehr spricht für „Löwe“ statt „Schlange“"


@pytest.mark.parametrize("language", sorted(words.LANGUAGES))
def test_animals_of_shipped_models_have_names(language: str):
    cards = [json.loads(path.read_text(encoding="utf-8")) for path in ZOO.glob("*/card.json")]
    names = {label["display"] for card in cards for label in card["labels"]}
    assert {name for name in names if not words.known(f"animal_{name}")} == set()
    with words.speaking(language):
        assert len({words.animal(name) for name in names}) == len(names)


def test_names_that_are_no_animals_stay_as_they_are():
    with words.speaking("de"):
        assert [words.animal(name) for name in ("cat", "Cat", "Minka", "", "{cat}")] == [
            "Katze", "Cat", "Minka", "", "{cat}",
        ]  # fmt: skip


ARTICLES = {
    "en": ("a", "an"), "de": ("ein", "eine"), "es": ("un", "una"), "fr": ("un", "une"),
    "pt": ("um", "uma"), "hi": ("",), "ar": ("",), "zh": ("一只", "一条", "一头", "一匹"),
}  # fmt: skip


@pytest.mark.parametrize("language", sorted(words.LANGUAGES))
def test_every_animal_has_its_article(language: str):
    with words.speaking(language):
        for code in words.ENGLISH:
            if code.startswith("animal_"):
                name = code[len("animal_") :]
                article, noun, rest = words.thing(name).rpartition(words.animal(name))
                assert (noun, rest) == (words.animal(name), "")
                assert article.removesuffix(" ") in ARTICLES[language]


def test_every_fact_is_about_an_animal_with_a_name():
    facts = {code[len("fact_") :] for code in words.ENGLISH if code.startswith("fact_")}
    animals = {code[len("animal_") :] for code in words.ENGLISH if code.startswith("animal_")}
    assert facts == animals
