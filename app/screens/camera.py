"""The camera live: every frame is answered."""

import asyncio
import base64
import binascii
import logging
import secrets
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import gradio as gr
from markupsafe import Markup

from app import markup
from app.stage import QUICK, Stage, guard
from explain.explanation import explain
from explain.render import heat_uri
from models import photo as photos
from models.errors import ClassifierError
from models.model import Model
from words import say

log = logging.getLogger(__name__)
html = markup.load("camera")

SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
MINUTES = 5  # that a camera runs; to go on, the visitor starts it again
HIDDEN = 60  # seconds that nobody sees the page
UNDER_WAY = 3  # frames of a camera: on their way, worked on, on their way back
FRAME = 2_000_000  # characters of a frame, far more than the page sends (about 30 000)
FRAME_PIXELS = 3_000_000  # of a camera's picture: Gradio asks cameras for 1920 x 1440
HEAT = 96  # px, longest side of a frame's heatmap; its cells are few, and browsers smooth it
SHOWN = 3  # classes
# Sentences about the camera: codes of words after "live_".
SENTENCES = ("asking", "insecure", "denied", "missing", "busy", "idle", "over", "left", "lost")


def build(stage: Stage, tab: gr.Tab) -> None:
    """Lay out the screen inside its tab and connect it."""
    cameras = Cameras(stage.spare_workers, stage.config.cameras)

    async def answer(request: Any) -> dict[str, Any]:
        match request:
            case {"ticket": str(name), "frame": str(frame)} if len(frame) <= FRAME:
                return await cameras.answer(name, frame)
            case {"leave": str(name)}:
                cameras.leave(name)
        return {"stop": "lost"}

    def admit(own: Model | None, at_least: float) -> dict[str, Any]:
        name = cameras.admit(stage.model(own), stage.asked(own, at_least))
        # A page that gets the same value twice would not notice.
        return {"ticket": name, "at": time.monotonic()}

    camera = gr.HTML(
        None, html_template=_page(), js_on_load=SCRIPT, server_functions=[answer], elem_id="live"
    )
    camera.click(guard(admit), [stage.own, stage.threshold], camera, **QUICK)


def _page() -> Markup:
    sentences = [(code, say(f"live_{code}", minutes=MINUTES)) for code in SENTENCES]
    sentences += [("full", say("live_full")), ("rate", say("live_rate", rate="#", delay="#"))]
    return html.page(sentences, MINUTES, HIDDEN)


@dataclass(eq=False)
class Ticket:
    """A running camera.

    Attributes:
        model: looks at its frames.
        threshold: confidence 0..1 asked for before there is an answer; None: the model's own.
        began, latest: when it started and when its last frame came, `time.monotonic()`.
        under_way: its frames that are not answered yet.
    """

    model: Model
    threshold: float | None
    began: float
    latest: float
    under_way: int = 0

    def over(self, now: float) -> bool:
        """Whether it has run for long enough, or its frames no longer come."""
        return now - self.began > 60 * MINUTES + 5 or now - self.latest > HIDDEN + 5


class Cameras:
    """All that run, of all visitors."""

    def __init__(
        self,
        workers: int,
        most: int,
        look: Callable[[Model, float | None, str], dict[str, Any]] | None = None,
    ) -> None:
        """At most `most` at a time, of which `workers` frames are looked at at the same time.

        `look` answers a frame, a data URI, or gives {"stop": why}; by default as this tab shows it.
        """
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="live")
        self._most, self._look = most, look or _answer
        self._tickets: dict[str, Ticket] = {}
        self._lock = threading.Lock()

    def admit(self, model: Model, threshold: float | None = None) -> str | None:
        """The ticket of one more camera; None where there are too many. See `Ticket`."""
        now = time.monotonic()
        with self._lock:
            self._tickets = {k: t for k, t in self._tickets.items() if not t.over(now)}
            if len(self._tickets) >= self._most:
                return None
            name = secrets.token_urlsafe(16)
            self._tickets[name] = Ticket(model, threshold, now, now)
            return name

    def leave(self, name: str) -> None:
        """A camera stops."""
        with self._lock:
            self._tickets.pop(name, None)

    async def answer(self, name: str, frame: str) -> dict[str, Any]:
        """What a model sees in a frame, a data URI.

        Or {"stop": why}, or {"busy": True}: then the page drops the frame.
        """
        now = time.monotonic()
        with self._lock:
            ticket = self._tickets.get(name)
            if ticket is None:
                return {"stop": "lost"}
            if ticket.over(now):
                del self._tickets[name]
                return {"stop": "over"}
            if ticket.under_way >= UNDER_WAY:
                return {"busy": True}
            ticket.under_way, ticket.latest = ticket.under_way + 1, now
        try:
            loop = asyncio.get_running_loop()
            asked = ticket.model, ticket.threshold, frame
            return await loop.run_in_executor(self._pool, copy_context().run, self._look, *asked)
        finally:
            with self._lock:
                ticket.under_way -= 1


def _answer(model: Model, threshold: float | None, frame: str) -> dict[str, Any]:
    """A frame's answer (HTML), heatmap (a data URI, "" where there is none) and that in words."""
    try:
        data = base64.b64decode(frame.partition(",")[2], validate=True)
        photo = photos.open(data, max_pixels=FRAME_PIXELS)
        explanation = explain(model, photo, threshold=threshold, second_look=False)
    except (ClassifierError, binascii.Error):
        return {"stop": "lost"}
    except Exception:
        log.exception("A frame failed")
        return {"stop": "lost"}
    heat = "" if explanation.peak is None else heat_uri(explanation.heat_picture(HEAT))
    return {
        "answer": html.answer(explanation, SHOWN),
        "heat": heat,
        "alt": markup.described(explanation),
    }
