"""Behind Invite: a class votes from its phones. The votes themselves: `app/votes.py`."""

from collections.abc import Callable
from typing import Any

import gradio as gr
from markupsafe import Markup

from app import markup, parts, phones
from app.reach import Reach
from app.stage import QUICK, Stage, guard
from app.votes import Poll, Polls, kept_promises, result
from explain import render
from explain.explanation import explain
from models.errors import PhotoError
from models.model import Model
from words import say

html = markup.load("votes")

PICTURE = 640  # px, longest side on a phone
EVERY = 2.0  # seconds between two counts
ENOUGH = 10  # photos before the class's sureness is put beside the network's
# The class guesses before it sees the answer, and sees it when the vote is closed.
HIDE = """() => {
  const root = document.documentElement;
  if (!('guess' in root.dataset)) document.getElementById('guess_first').click();
  delete root.dataset.revealed;
}"""
REVEAL = "() => { document.documentElement.dataset.revealed = 'on'; }"

Updates = dict[Any, Any]  # components, and what becomes of them


class Votes:
    """The components of the panel, and what happens to them."""

    def __init__(self, polls: Polls, reach: Callable[[gr.Request], Reach]) -> None:
        """Lay them out, from top to bottom."""
        self._polls, self._reach = polls, reach
        self.poll = gr.State(None)  # while it is kept here, phones get in
        with gr.Column(elem_id="phones"):
            self.start = gr.Button(say("vote_start"), elem_id="vote_start", size="md")
            self.door = gr.HTML("", elem_id="vote_door")
            with gr.Row(visible=False, elem_id="vote_buttons") as self.buttons:
                self.ask = gr.Button(say("vote_ask"), elem_id="vote_ask", variant="primary")
                self.close = gr.Button(say("vote_close"), elem_id="vote_close", interactive=False)
            self.board = gr.HTML("", js_on_load=parts.CLICK, elem_id="vote_board")
        self.clock = gr.Timer(EVERY, active=False)

    def connect(self, stage: Stage) -> None:
        """What happens when the teacher asks, closes, or says what it was."""
        self._stage = stage
        outputs = [self.poll, self.start, self.door, self.buttons, self.clock, self.board]
        self.start.click(guard(self.begin), None, outputs, **QUICK)
        self.ask.click(
            guard(self.begin_round), [self.poll, stage.photo, stage.own, stage.threshold],
            [self.close, self.board], show_progress="hidden", **stage.lane,
        ).success(None, js=HIDE, **QUICK)  # fmt: skip
        self.close.click(guard(self.end_round), self.poll, [self.close, self.board], **QUICK).then(
            None, js=REVEAL, **QUICK
        )
        self.board.click(guard(self.settle), self.poll, self.board, **QUICK)
        self.clock.tick(guard(self.count), self.poll, self.board, show_progress="hidden", **QUICK)

    def begin(self, request: gr.Request) -> Updates:
        """Open a poll, and say how phones get in."""
        poll, now = self._polls.start(), self._reach(request)
        door = (
            phones.door(now.address, "vote", poll.code) if now.address else html.nobody(now.why_not)
        )
        return {
            self.poll: poll,
            self.start: gr.update(visible=False),
            self.door: door,
            self.buttons: gr.update(visible=True),
            self.clock: gr.update(active=True),
            self.board: _board(poll),
        }

    def begin_round(
        self, poll: Poll | None, path: str | None, own: Model | None, at_least: float
    ) -> Updates:
        """Ask the phones about the photo on the page."""
        if poll is None or path is None:
            raise PhotoError("vote_no_photo")
        stage = self._stage
        explanation = explain(
            stage.model(own), path, threshold=stage.asked(own, at_least), second_look=False
        )
        picture = render.jpeg(explanation.picture(PICTURE))
        poll.ask(picture, explanation.card, explanation.verdict)
        return {self.close: gr.update(interactive=True), self.board: _board(poll)}

    def end_round(self, poll: Poll | None) -> Updates:
        """No more votes about it."""
        if poll is not None:
            poll.close()
        return {self.close: gr.update(interactive=False), self.board: _board(poll)}

    def settle(self, poll: Poll | None, event: gr.EventData) -> Markup | str:
        """What it really was."""
        if poll is not None:
            poll.settle(event.name.removeprefix("truth:"))
        return _board(poll)

    def count(self, poll: Poll | None) -> Markup | str:
        """How many have voted by now."""
        return _board(poll)


def _board(poll: Poll | None) -> Markup | str:
    if poll is None:
        return ""
    asked = poll.current
    settled = [one for one in poll.rounds if one.truth is not None]
    promises = kept_promises(settled) if settled else None
    said = result(asked) if asked and not asked.open else ""
    return html.board(poll.phones, asked, said, promises, len(settled), ENOUGH)
