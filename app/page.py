"""The page, from top to bottom."""

from collections.abc import Callable
from html import escape
from pathlib import Path

import gradio as gr

from app import api, qr
from app.components import PhotoInput
from app.config import AppConfig
from app.line import Line
from app.reach import Reach
from app.screens import (
    compare,
    experiment,
    explore,
    inside,
    lesson,
    many,
    report_card,
    teach,
)
from app.security import Page
from app.stage import QUICK, Stage, guard
from models.model import Model
from models.photo import SUFFIXES
from words import say

# The tabs, in this order, by what the page's address calls them.
SCREENS = {
    "explore": explore,
    "experiment": experiment,
    "inside": inside,
    "compare": compare,
    "report": report_card,
    "teach": teach,
    "many": many,
    "lesson": lesson,
}
NAMED = 25  # classes under the title
STYLE, SCRIPT = (Path(__file__).with_name(name) for name in ("style.css", "page.js"))


def theme() -> gr.Theme:
    """Large, calm, and with the system's own fonts: nothing is fetched from elsewhere."""
    system = ("system-ui", "Segoe UI", "Roboto", "Helvetica Neue", "Noto Sans", "sans-serif")
    base = gr.themes.Base(
        primary_hue="teal",
        neutral_hue="slate",
        text_size="lg",
        radius_size="lg",
        font=system,
        font_mono=("ui-monospace", "Consolas", "monospace"),
    )
    # White on the usual teal is hard to read from the back row.
    return base.set(
        button_primary_background_fill="*primary_700",
        button_primary_background_fill_hover="*primary_800",
        button_primary_background_fill_dark="*primary_700",
        button_primary_background_fill_hover_dark="*primary_800",
        button_primary_text_color="white",
    )


def create_app(
    config: AppConfig,
    engine: Model,
    reach: Callable[[gr.Request], Reach] = lambda request: Reach(),
) -> gr.Blocks:
    """The whole page.

    Args:
        config: its settings.
        engine: the model that it shows.
        reach: asked at each visit.
    """
    names = [label.display for label in engine.card.labels]
    more = [say("and_more", count=len(names) - NAMED)] if len(names) > NAMED else []
    known = ", ".join(names[:NAMED] + more)
    with Page(title=say("title"), analytics_enabled=False) as page:
        gr.HTML(_head(known, config.upload_bytes), elem_id="head")
        above = gr.HTML(elem_id="notice")
        invitation = gr.HTML(elem_id="invitation")

        foot = gr.HTML(elem_id="foot", render=False)

        def greet(request: gr.Request) -> tuple[str, str, str]:
            now = reach(request)
            privacy = say("privacy_shared" if now.shared else "privacy")
            return (
                f"<p>{escape(now.notice)}</p>" if now.notice else "",
                _invitation(now),
                f"<p>{escape(privacy)}</p>",
            )

        page.load(guard(greet), None, [above, invitation, foot], **QUICK)
        photo = PhotoInput(
            label=say("photo"),
            type="filepath",
            sources=["upload", "webcam", "clipboard"],
            placeholder=say("photo_placeholder"),
            height=262,
            elem_id="photo",
            render=False,
        )
        own = gr.State(None)
        with gr.Tabs(elem_id="tabs") as tabs:
            stage = Stage(config, engine, photo, own, tabs)
            for name, screen in SCREENS.items():
                with gr.Tab(say(f"tab_{name}"), id=name, elem_id=name) as tab:
                    screen.build(stage, tab)
        api.build(engine, config.workers)
        foot.render()
    page.has_launched = True  # Gradio checks paths only then, and a mounted page never is
    page.queue(api_open=False)
    page._queue = Line(page, config.waiting)
    return page


def _head(known: str, limit: int) -> str:
    """The title, what the page is for, what changes all tabs, and `page.js`'s word on large files.

    `limit` is the size in bytes of the largest file that is taken.
    """
    too_large = escape(say("too_large", name="#", limit=f"{limit / 1e6:g}"))
    switches = "".join(
        f'<button type="button" id="{code}" aria-pressed="false">{escape(say(code))}</button>'
        for code in ("guess_first", "presenter", "invite")
    )
    return (
        f"<div><h1>{escape(say('title'))}</h1><p>{escape(say('subtitle', known=known))}</p></div>"
        f'<div class="switches">{switches}</div>'
        f'<p id="too_large" role="alert" hidden data-limit="{limit}" '
        f'data-sentence="{too_large}" data-suffixes="{",".join(sorted(SUFFIXES))}"></p>'
    )


def _invitation(reach: Reach) -> str:
    """How a class opens the page on its own phones."""
    if reach.address is None:
        return f"<p>{escape(reach.why_not)}</p>"
    return (
        f"<div>{qr.qr_svg(reach.address)}</div><div><p>{escape(say('invite_scan'))}</p>"
        f'<p class="address">{escape(reach.address)}</p></div>'
    )
