"""Words in diagrams: Matplotlib's typeface has Latin and Arabic letters, but not all others."""

from collections.abc import Iterator
from contextlib import contextmanager

from matplotlib import rcParams
from matplotlib.font_manager import findfont, get_font

from words import language, say, speaking


@contextmanager
def lettered(code: str) -> Iterator[None]:
    """The language of the moment, or English where letters for such a sentence are missing."""
    letters = get_font(findfont(rcParams["font.sans-serif"][0])).get_charmap()
    with speaking("en" if any(ord(sign) not in letters for sign in say(code)) else language()):
        yield
