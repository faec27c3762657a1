"""What a model saw in one photo, as a page to keep, print or hand in; it needs nothing else."""

from datetime import date
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from explain import render
from explain.explanation import Explanation
from words import direction, language, percent, say

TEMPLATE = "report.jinja"


def page(explanation: Explanation, *, today: date | None = None) -> str:
    """The page as HTML: no scripts, nothing that is fetched, everything escaped.

    Args:
        explanation: of the photo.
        today: the date on it; today's by default.
    """
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
    )
    environment.globals.update(
        direction=direction, language=language, percent=percent, say=say, uri=render.uri
    )
    facts = _facts(explanation, today or date.today())
    return environment.get_template(TEMPLATE).render(explanation=explanation, facts=facts)


def _facts(explanation: Explanation, day: date) -> list[str]:
    """What is known of the model, in sentences."""
    card = explanation.card
    facts = [say("photo_report_model", title=card.title)]
    if validation := card.metrics.get("validation"):
        accuracy, photos = percent(validation["accuracy"]), validation["photos"]
        facts.append(say("photo_report_accuracy", accuracy=accuracy, photos=photos))
    facts.append(say("photo_report_threshold", threshold=percent(card.thresholds.confidence)))
    facts.append(say("photo_report_date", date=day))
    return facts
