"""The page, from top to bottom."""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import gradio as gr
from markupsafe import Markup

from app import api, markup, own, qr
from app.components import PhotoInput
from app.config import AppConfig
from app.inbox import Inboxes
from app.line import Line
from app.reach import Reach
from app.screens import (
    camera,
    compare,
    experiment,
    explore,
    inside,
    lesson,
    many,
    report_card,
    review,
    teach,
    votes,
)
from app.security import Page
from app.stage import NO_EXAMPLE, QUICK, Latest, Stage, guard
from app.votes import Polls
from models import sentences
from models.model import Model
from models.photo import SUFFIXES
from words import language, say

html = markup.load("page")

# The tabs, in this order, by what the page's address calls them.
SCREENS = {
    "explore": explore,
    "experiment": experiment,
    "inside": inside,
    "compare": compare,
    "report": report_card,
    "teach": teach,
    "many": many,
    "camera": camera,
    "lesson": lesson,
}
# What else answers to the photo of the first tab: while a class guesses, these do not.
ANSWERING = ("experiment", "inside", "compare")
SWITCHES = ("guess_first", "presenter", "invite")  # what changes all tabs, by `page.js`
FOLDER = Path(__file__).parent
WORDED = {"components": ("props",), "dependencies": ("js", "api_description")}  # what holds words
# Another photo: what tabs show is looked up when they are opened. Explore looks by itself.
LOOK_AGAIN = "() => dispatchEvent(new Event('look'))"
TAKEN = "() => dispatchEvent(new Event('taken'))"
# How `page.js` asks for what another address shows: `Stage.address`. One question at a time: of two
# answers that are on their way, Gradio may show the earlier one last.
REOPEN = """let asked = false, next = null;
const ask = (detail) => {
  asked = true;
  next = null;
  trigger('click', {...detail, at: performance.now()});
};
addEventListener('address', ({detail}) => { asked ? next = detail : ask(detail); });
addEventListener('reopened', () => { asked = false; if (next) ask(next); });"""
# Gradio's large letters, which follow the browser's: its own are as many pixels.
TEXT = gr.themes.Size(
    xxs="0.625rem", xs="0.75rem", sm="0.875rem", md="1rem", lg="1.25rem", xl="1.5rem", xxl="1.75rem"
)
SCRIPT = FOLDER / "page.js"
STYLES = [FOLDER / "style.css", *sorted(FOLDER.glob("screens/*.css"))]


class Spoken(Page):
    """A page that is told to each visitor in the language of the moment.

    Gradio sends browsers a description of the page. In another language it is built once more, and
    of that, only what is shown is kept: one page answers in all languages.
    """

    again: Callable[[], "Spoken"]  # builds it once more
    _description: Any

    @property
    def config(self) -> Any:
        """Gradio's description."""
        spoken = language()
        if spoken == self._built_in:
            return self._description
        with self._one:
            if spoken not in self._translated:
                self._translated[spoken] = self._translate()
            return self._translated[spoken]

    @config.setter
    def config(self, description: Any) -> None:
        self._description, self._built_in = description, language()
        self._translated: dict[str, Any] = {}
        self._one = threading.Lock()

    def _translate(self) -> dict[str, Any]:
        ours, theirs = self._description, self.again()._description
        parts = {
            kind: [
                {**one, **{key: other[key] for key in worded}}
                for one, other in zip(ours[kind], theirs[kind], strict=True)
            ]
            for kind, worded in WORDED.items()
        }
        return {**ours, **parts, "title": theirs["title"], "head": head()}


def theme() -> gr.Theme:
    """Large, calm, and with the system's own fonts: nothing is fetched from elsewhere."""
    system = ("system-ui", "Segoe UI", "Roboto", "Helvetica Neue", "Noto Sans", "sans-serif")
    base = gr.themes.Base(
        primary_hue="teal",
        neutral_hue="slate",
        text_size=TEXT,
        radius_size="lg",
        font=system,
        font_mono=("ui-monospace", "Consolas", "monospace"),
    )
    # White on the usual teal is hard to read from the back row. Borders show in high contrast,
    # where there are no backgrounds.
    return base.set(
        button_border_width="2px",
        button_primary_border_color="transparent",
        button_primary_border_color_dark="transparent",
        button_secondary_border_color="transparent",
        button_secondary_border_color_dark="transparent",
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
    polls: Polls | None = None,
    inboxes: Inboxes | None = None,
) -> Spoken:
    """The whole page.

    Args:
        config: its settings.
        engine: the model that it shows.
        reach: asked at each visit.
        polls: where phones that vote find what a visitor asks.
        inboxes: where photos from phones wait for a visitor's classes.
    """
    with Spoken(title=say("title"), analytics_enabled=False) as page:
        gr.HTML(_head(config, engine), elem_id="head")
        in_use, taught = own.line(), gr.State(None)
        notice = gr.HTML(elem_id="notice")
        invitation = gr.HTML(elem_id="invitation")
        phones = votes.Votes(polls or Polls(), reach)
        foot = gr.HTML(elem_id="foot", render=False)

        def greet(request: gr.Request) -> dict[Any, Any]:
            now = reach(request)
            alone = "privacy_alone" if config.alone else "privacy"
            kept = "privacy_review" if config.review else alone
            privacy = say("privacy_shared" if now.shared else kept)
            privacy += " " + say("privacy_browser")
            return {
                notice: html.paragraph(now.notice),
                invitation: _invitation(now),
                foot: html.paragraph(privacy),
            }

        page.load(guard(greet), None, [notice, invitation, foot], **QUICK)
        address = gr.HTML("", js_on_load=REOPEN, elem_id="address")
        photo = PhotoInput(
            label=say("photo"),
            type="filepath",
            sources=["upload", "webcam", "clipboard"],
            placeholder=say("photo_placeholder"),
            height=262,
            elem_id="photo",
            render=False,
        )
        threshold = gr.Slider(
            0, 100, round(100 * engine.card.thresholds.confidence), step=1,
            label=say("threshold"), elem_id="threshold", render=False,
        )  # fmt: skip
        latest = gr.State(Latest())
        # All tabs in sight: a menu behind three dots is not found.
        own_first = {"review": (review, config.review), "many": (many, config.photos)}
        screens = {name: screen for name, (screen, asked) in own_first.items() if asked} | SCREENS
        first = next(iter(screens))
        with gr.Tabs(elem_id="tabs", selected=first, overflow_behavior="wrap") as tabs:
            stage = Stage(
                config, engine, photo, taught, tabs, address, threshold, latest,
                reach, inboxes or Inboxes(),
            )  # fmt: skip
            own.connect(in_use, stage)
            for name, screen in screens.items():
                with gr.Tab(say(f"tab_{name}"), id=name, elem_id=name) as tab:
                    if name in ANSWERING:
                        gr.HTML(html.paragraph(say("guess_elsewhere")), elem_classes="guess_note")
                    screen.build(stage, tab)
        teach.lay_out_album(stage)
        photo.change(None, js=LOOK_AGAIN, **QUICK)
        photo.clear(None, js=NO_EXAMPLE, **QUICK)
        photo.upload(None, js=TAKEN, **QUICK)
        phones.connect(stage)
        api.build(engine, config.workers)
        foot.render()
    page.again = partial(create_app, config, engine, reach, polls, inboxes)
    page.has_launched = True  # Gradio checks paths only then, and a mounted page never is
    page.api_open = False
    page._queue = Line(page, config.waiting)
    return page


def head() -> str:
    """For the head of the page: its language once more, which scripts of Gradio set to English."""
    return f'<script>document.documentElement.lang = "{language()}";</script>'


def _head(config: AppConfig, engine: Model) -> Markup:
    known = sentences.known(engine.card)
    return html.head(known, config.upload_bytes, sorted(SUFFIXES), SWITCHES)


def _invitation(reach: Reach) -> Markup:
    if reach.address is None:
        return html.paragraph(reach.why_not)
    return html.invitation(reach.address, qr.qr_svg(reach.address))
