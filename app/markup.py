"""The page's HTML: Jinja templates, which stand beside the screens that they belong to.

Every value is text unless it is HTML already: what a model folder, a file's name or a visitor calls
something cannot become a part of the page. Templates hold no words; they fetch them by `say`, in
the language of the moment.
"""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from explain.explanation import Explanation, heat_pictures
from explain.render import heat_uri, ramp, uri
from models import sentences
from words import LANGUAGES, direction, language, number, percent, say

HERE = Path(__file__).parent


def described(explanation: Explanation) -> str:
    """The heatmap in words, for those who do not see it."""
    label = explanation.card.label(explanation.heatmap.target).shown
    if explanation.peak is None:
        return say("heatmap_alt_nothing", label=label)
    return say("heatmap_alt", label=label, place=explanation.place)


_environment = Environment(
    loader=FileSystemLoader([HERE, HERE / "screens"]),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,
)
_environment.globals.update(
    described=described,
    direction=direction,
    heat_pictures=heat_pictures,
    heat_uri=heat_uri,
    language=language,
    languages=LANGUAGES,
    number=number,
    percent=percent,
    ramp=ramp,
    reasons=sentences.reasons,
    say=say,
    tips=sentences.tips,
    uri=uri,
)


def load(name: str) -> Any:
    """The macros of `<name>.jinja`: each takes plain values and gives `markupsafe.Markup`."""
    return _environment.get_template(f"{name}.jinja").module
