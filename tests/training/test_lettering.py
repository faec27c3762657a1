"""Which language diagrams speak."""

import pytest

from training.lettering import lettered
from words import language, speaking


@pytest.mark.parametrize(
    ("spoken", "drawn"), [("de", "de"), ("ar", "ar"), ("hi", "en"), ("zh", "en")]
)
def test_diagrams_are_english_where_matplotlib_has_no_letters(spoken: str, drawn: str):
    with speaking(spoken):
        with lettered("diagram_training"):
            assert language() == drawn
        assert language() == spoken
