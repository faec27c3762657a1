"""Which language diagrams speak."""

import pytest

from tests.made import in_words
from training.lettering import lettered
from words import LANGUAGES, language, speaking
from words.english import ENGLISH


@pytest.mark.parametrize(
    ("word", "drawn"), [("Übung", "xx"), ("تدريب", "xx"), ("प्रशिक्षण", "en"), ("训练", "en")]
)
def test_diagrams_are_english_where_matplotlib_has_no_letters(
    word: str, drawn: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setitem(LANGUAGES, "xx", in_words(ENGLISH | {"diagram_training": word}))
    with speaking("xx"):
        with lettered("diagram_training"):
            assert language() == drawn
        assert language() == "xx"
