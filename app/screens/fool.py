"""In Experiment: fool the network, with a referee and a board of this page's best."""

import re
from typing import Any

import gradio as gr
from markupsafe import Markup

from app import board, examples, markup, parts
from app.board import Board, Entry
from app.reach import from_here
from app.stage import QUICK, Stage, guard
from explain.experiment import Trial
from explain.explanation import Explanation
from models.errors import ClassifierError
from words import percent, say

html = markup.load("fool")

EVERY = 5.0  # seconds between two looks at the board, while it is open
CLEAR = "fool_clear"
TRUTHS = {"fool_yes": True, "fool_no": False}

Updates = dict[Any, Any]  # components, and what becomes of them


class Fool:
    """The components of the panel, and what happens to them.

    Everything is computed from what the server keeps of a visitor, a `Bench`: what a browser sends
    is a nickname, or which button was pressed.
    """

    def __init__(self, stage: Stage) -> None:
        """Lay them out."""
        self.stage, self.board = stage, Board()
        with gr.Accordion(say("fool"), open=False) as self.panel:
            gr.HTML(parts.hint(say("fool_hint")))
            with gr.Row(elem_id="fool_row"):
                with gr.Column():
                    self.ruling = gr.HTML("", js_on_load=parts.CLICK, elem_id="fool_ruling")
                    with gr.Row(elem_id="fool_enter"):
                        self.name = gr.Textbox(
                            label=say("fool_nickname"), max_length=board.LONGEST,
                            elem_id="fool_nickname",
                        )  # fmt: skip
                        self.enter = gr.Button(say("fool_enter"), interactive=False)
                self.best = gr.HTML("", js_on_load=parts.CLICK, elem_id="fool_board")
        self.clock = gr.Timer(EVERY, active=False)

    @property
    def outputs(self) -> list[Any]:
        """The components that `shown` and `blank` change."""
        return [self.ruling, self.enter]

    def connect(self, bench: gr.State) -> None:
        """What happens when the panel is opened, asked, told or left.

        Args:
            bench: the visitor's `Bench`, or None.
        """
        self.panel.expand(guard(self.open), None, [self.clock, self.best], **QUICK)
        self.panel.collapse(lambda: gr.update(active=False), None, self.clock, **QUICK)
        self.clock.tick(guard(self.look), None, self.best, show_progress="hidden", **QUICK)
        self.ruling.click(guard(self.tell), bench, self.outputs, **self.stage.lane)
        gr.on(
            [self.enter.click, self.name.submit], guard(self.put), [bench, self.name],
            [self.best, self.name], **self.stage.lane,
        )  # fmt: skip
        self.best.click(guard(self.press), None, self.best, **QUICK)

    def blank(self) -> Updates:
        """No photo."""
        return {
            self.ruling: parts.hint(say("choose_first")),
            self.enter: gr.update(interactive=False),
        }

    def shown(self, bench: Any) -> Updates:
        """What the referee says of the photo as it has become."""
        ruling, fair = bench.ruling, bench.fair
        said = fair.after(bench.steps) if ruling.scores else fair.before
        values = {
            "thing": said.card.label(_answer(said)).thing,
            "change": percent(ruling.change),
            "points": ruling.points,
        }
        return {
            self.ruling: html.ruling(ruling, values),
            self.enter: gr.update(interactive=ruling.scores),
        }

    def known(self, trial: Trial) -> bool | None:
        """Whether the first answer is right: known of an example only."""
        named = self.stage.photo.named
        paths = examples.examples()
        code = next((code for code in examples.SHOWS if named(paths[code]) == trial.source), None)
        if code is None:
            return None
        display = trial.before.card.label(_answer(trial.before)).display
        return not examples.SHOWS[code].isdisjoint(re.findall(r"\w+", display.lower()))

    def tell(self, bench: Any, event: gr.EventData) -> Any:
        """The visitor says whether the first answer is right."""
        if bench is None or event.name not in TRUTHS:
            return gr.skip()
        bench.right = TRUTHS[event.name]
        return self.shown(bench)

    def put(self, bench: Any, name: str, request: gr.Request) -> Updates:
        """Put a nickname on the board, for what the server finds now. Raises ClassifierError."""
        name = board.nickname(name or "")
        if bench is None:
            raise ClassifierError("fool_not_yet")
        with bench.lock:
            ruling, fair = bench.ruling, bench.fair
            if not ruling.scores:
                raise ClassifierError("fool_not_yet")
            if fair.engine is not self.stage.engine:
                raise ClassifierError("fool_other_network")
            if not name:
                raise ClassifierError("fool_no_name")
            answers = _answer(fair.before), _answer(fair.after(bench.steps))
        self.board.enter(Entry(name, ruling.points, *answers))
        return {self.best: self.look(request), self.name: name}

    def open(self, request: gr.Request) -> Updates:
        """Show the board, and start the timer that refreshes it."""
        return {self.clock: gr.update(active=True), self.best: self.look(request)}

    def look(self, request: gr.Request) -> Markup:
        """The board as it is now."""
        may_clear = from_here(request, self.stage.config)
        return html.board(self.board.entries, self.stage.engine.card, may_clear)

    def press(self, event: gr.EventData, request: gr.Request) -> Markup:
        """Clear the board, if this visitor may."""
        if event.name == CLEAR and from_here(request, self.stage.config):
            self.board.clear()
        return self.look(request)


def _answer(explanation: Explanation) -> str:
    """The class that is answered, or would be."""
    return explanation.verdict.probabilities[0][0]
