"""The page, from top to bottom."""

from collections.abc import Callable
from html import escape
from pathlib import Path

import gradio as gr

from app import api, qr
from app.components import PhotoInput
from app.config import AppConfig
from app.line import Line
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
from app.stage import QUICK, Stage
from models.ensemble import Model
from models.words import say

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
    notice: Callable[[], str] = lambda: "",
    address: Callable[[], str | None] = lambda: None,
) -> gr.Blocks:
    """The whole page.

    Args:
        config: its settings.
        engine: the model that it shows.
        notice: a sentence to show on top at each visit, or "".
        address: where other computers and phones open the page, or None where they cannot.
    """
    names = [label.display for label in engine.card.labels]
    more = [say("and_more", count=len(names) - NAMED)] if len(names) > NAMED else []
    known = ", ".join(names[:NAMED] + more)
    with gr.Blocks(title=say("title"), analytics_enabled=False) as page:
        gr.HTML(_head(known, config.upload_bytes), elem_id="head")
        above = gr.HTML(elem_id="notice")
        invitation = gr.HTML(elem_id="invitation")

        def read_notice() -> tuple[str, str]:
            return f"<p>{escape(notice())}</p>" if notice() else "", _invitation(address())

        page.load(read_notice, None, [above, invitation], **QUICK)
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
        gr.HTML(f"<p>{escape(say('privacy'))}</p>", elem_id="foot")
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
        f'data-sentence="{too_large}"></p>'
    )


def _invitation(address: str | None) -> str:
    """How a class opens the page on its own phones."""
    if address is None:
        return f"<p>{escape(say('invite_nobody'))}</p>"
    return (
        f"<div>{qr.qr_svg(address)}</div><div><p>{escape(say('invite_scan'))}</p>"
        f'<p class="address">{escape(address)}</p></div>'
    )
