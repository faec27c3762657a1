"""The model that a visitor taught: every tab says that it answers, and it survives a reload."""

import time
from functools import partial
from pathlib import Path
from typing import Any

import gradio as gr

from app import markup
from app.encoded import decoded
from app.stage import QUICK, Stage, guard
from models import taught
from models.engine import Engine
from models.errors import BundleError
from models.model import Member, Model
from models.taught import MAX_FILE, Taught
from words import listed

html = markup.load("page")

SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")


def line() -> gr.HTML:
    """The line below the title that names the model; nothing while the page's own answers."""
    return gr.HTML(None, html_template=html.in_use(), js_on_load=SCRIPT, elem_id="in_use")


def connect(line: gr.HTML, stage: Stage) -> None:
    """What happens when the model comes, is asked for, or is left."""
    own = stage.own

    def use(event: gr.EventData) -> Taught:
        # From the browser: trained just now, kept from before, or a file.
        data = decoded(getattr(event, "model", None), MAX_FILE)
        return taught.read(data, partial(running, stage))

    own.change(guard(_news), own, line, show_progress="hidden", **QUICK)
    line.input(lambda own: _news(own, asked=True), own, line, show_progress="hidden", **QUICK)
    line.submit(guard(use), None, own, show_progress="hidden", **stage.lane)
    # In the queue: past it, Gradio does not tell the page that a state has changed.
    line.clear(
        lambda: None, None, own, show_progress="hidden", concurrency_limit=None,
        api_visibility="private",
    )  # fmt: skip


def running(stage: Stage, name: str) -> Member:
    """The bundle of that name which a file builds on. Raises BundleError."""
    own = [m.base if isinstance(m, Taught) else m for m in stage.engine.members]
    for member in own:
        if member.folder.name == name:
            return member
    model = stage.other(name)
    if not isinstance(model, Engine):
        raise BundleError("teach_one_network")
    return model


def told(**news: Any) -> dict[str, Any]:
    """News for a script, made unique, since a component does not notice an equal value."""
    return {**news, "at": time.monotonic()}


def _news(own: Model | None, *, asked: bool = False) -> dict[str, Any]:
    """What the line says; `asked`: because `own.js` wants to know."""
    known = own and listed(label.shown for label in own.card.labels)
    return told(known=known, asked=asked)
