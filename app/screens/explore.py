"""The first screen: a photo, the answer, the confidences, and where the network looked."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import gradio as gr
from markupsafe import Markup

import words
from app import markup, parts, take_home
from app.components import PHOTO_TYPES, Count, FilesButton
from app.examples import GROUPS, examples
from app.stage import QUICK, Stage, guard
from explain import report_html
from explain.explanation import Explanation, again, explain
from explain.together import MAX_PHOTOS, Together, Witness, join, witness
from models import names, sentences, view
from models import photo as photos
from models.card import ModelCard
from models.errors import PhotoError
from models.model import Model
from models.verdict import Verdict
from words import say

html = markup.load("explore")

# What the heatmap shall explain, where it is not a class: as the chips and the address call it.
WINNER, SECOND, BOTH = ":winner", ":second", ":both"
MOST_VOTES = 8  # classes that can be voted for: more do not fit beside each other
MOST_SHOWN, USUALLY_SHOWN = 20, 5  # classes
SMALL, TINY = 160, 120  # px, longest side of an example, and of a photo in the strip

# Each photo is guessed anew.
HIDE_AGAIN = "watch('value', () => { delete document.documentElement.dataset.revealed; });"
# All of the page is there; what comes now was done by a visitor.
OPENED = "() => { document.documentElement.dataset.opened = 'on'; }"
DOWNLOAD = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")  # of a report

Updates = dict[Any, Any]  # components, and what becomes of them


@dataclass(frozen=True)
class StripPhoto:
    """A photo in the strip: what it says, and a small picture of it as a data URI."""

    witness: Witness
    thumbnail: str


def build(stage: Stage, tab: gr.Tab) -> None:
    """Lay out the screen inside its tab and connect it."""
    screen = Explore(stage)
    screen.connect(tab)
    screen.connect_address()


class Explore:
    """The components of the screen, and what happens to them."""

    def __init__(self, stage: Stage) -> None:
        """Lay them out, from top to bottom."""
        self.stage, self.photo = stage, stage.photo
        self.target = gr.State(None)  # a class, one of the codes above, or None: the winner
        self.animal: gr.State = gr.State([])  # the `StripPhoto`s of one animal
        self.shown_path = gr.State(None)  # the photo whose answer is on the screen

        self.guess = gr.HTML("", js_on_load=HIDE_AGAIN, elem_id="guess")
        with gr.Row(elem_id="answer"):
            self.verdict = gr.HTML(_start(), elem_id="verdict", scale=5)
            self.another = FilesButton(
                say("another"), file_types=PHOTO_TYPES, variant="primary", visible=False,
                elem_id="another", scale=1, min_width=200,
            )  # fmt: skip
        with gr.Row(elem_id="strip", visible=False) as self.row:
            self.strip = gr.HTML("", elem_id="photos")
            self.start_over = gr.Button(
                say("start_over"), elem_id="start_over", variant="secondary", min_width=200
            )
        with gr.Row(elem_id="stage"):
            with gr.Column():
                self.photo.render()
                self.save = gr.Button(say("save_report"), elem_id="save", visible=False, size="md")
            with gr.Column():
                self.heatmap = gr.HTML(_no_heatmap(), elem_id="heatmap")
                gr.HTML(html.strength(), elem_id="opacity")
            with gr.Column():
                self.bars = gr.HTML(_no_bars(), js_on_load=parts.CLICK, elem_id="bars")
                self.chips = gr.HTML("", js_on_load=parts.CLICK, elem_id="chips")
                self.fact = gr.HTML("", elem_id="fact")
        self.gallery = gr.HTML(_examples(), js_on_load=parts.CLICK, elem_id="examples")
        self.lay_out_settings()
        self.report = gr.Textbox(visible="hidden")

    def lay_out_settings(self) -> None:
        """What is folded away below the examples."""
        card = self.stage.engine.card
        with gr.Row(elem_id="more"):
            with gr.Accordion(say("settings"), open=False):
                count = len(card.labels)
                self.top = Count(
                    1, min(MOST_SHOWN, count), min(USUALLY_SHOWN, count), step=1, label=say("top")
                )
                self.threshold = gr.Slider(
                    0, 100, round(100 * card.thresholds.confidence), step=1,
                    label=say("threshold"), elem_id="threshold",
                )  # fmt: skip
                self.meaning = gr.HTML(
                    _meaning(card, card.thresholds.confidence), elem_id="meaning"
                )
                take_home.build(self.stage)
            with gr.Accordion(say("saw"), open=False):
                self.saw = gr.HTML("", elem_id="saw")

    @property
    def outputs(self) -> list[Any]:
        """All that speaks of the photo."""
        return [
            self.verdict, self.another, self.row, self.strip, self.heatmap, self.bars, self.chips,
            self.fact, self.saw, self.save, self.target, self.animal, self.guess, self.shown_path,
        ]  # fmt: skip

    def connect(self, tab: gr.Tab) -> None:
        """What happens when a visitor does something."""
        photo, model, outputs = self.photo, self.stage.own, self.outputs
        settings = [self.threshold, self.top]
        # Of choices that come while one is worked on, the last one counts.
        lane = {**self.stage.lane, "trigger_mode": "always_last"}
        minimal = {"show_progress": "minimal", **lane}
        hidden = {"show_progress": "hidden", **lane}
        new = {"fn": guard(self.show_new), "inputs": [photo, model, *settings],
               "outputs": outputs, **minimal}  # fmt: skip

        gr.on([photo.input, photo.clear], **new)
        self.gallery.click(guard(_example), None, photo, **QUICK).then(**new)
        self.start_over.click(lambda: None, None, photo, **QUICK).then(**new)
        self.another.upload(lambda path: path, self.another, photo, **QUICK).then(
            guard(self.show_added), [photo, model, self.animal, *settings, self.shown_path],
            [photo, *outputs], **minimal,
        )  # fmt: skip
        for choice in (self.bars, self.chips):
            choice.click(
                guard(self.show_target), [photo, model, self.animal, *settings], outputs, **hidden
            )
        for slider in settings:
            # By the visitor: with another model, they move by themselves (`use_model`).
            slider.input(
                guard(self.show), [photo, model, self.target, self.animal, *settings], outputs,
                **hidden,
            )  # fmt: skip
        self.threshold.change(
            guard(self.show_meaning), [model, self.threshold], self.meaning,
            trigger_mode="always_last", **QUICK,
        )  # fmt: skip
        self.save.click(
            guard(self.write_report), [photo, model, self.target, self.threshold], self.report,
            **lane,
        ).then(None, self.report, None, js=_download(), **QUICK)  # fmt: skip
        model.change(
            guard(self.use_model), model, [self.top, self.threshold, self.animal], **QUICK
        ).then(**new)
        # Another tab may have chosen a photo meanwhile.
        tab.select(
            guard(self.show_chosen), [photo, model, self.shown_path, *settings], outputs, **lane
        )

    def connect_address(self) -> None:
        """What happens when the page is opened."""
        page = gr.context.Context.root_block
        assert page is not None, "screens are built inside gr.Blocks"
        shown = page.load(
            guard(self.show_address), self.stage.own, [self.photo, *self.outputs],
            trigger_mode="always_last", **self.stage.lane,
        )  # fmt: skip
        back = self.stage.address.click(
            guard(self.show_back), self.stage.own, [self.photo, *self.outputs],
            # One after the other: of views that are left at once, the last one stays.
            trigger_mode="multiple", concurrency_limit=1, concurrency_id="address",
            api_visibility="private",
        )  # fmt: skip
        # The page has a copy of the example, with a path of its own.
        copied = {
            "fn": lambda path, shown_now: shown_now and path,
            "inputs": [self.photo, self.shown_path], "outputs": self.shown_path, **QUICK,
        }  # fmt: skip
        back.then(**copied)
        shown = shown.then(**copied)
        # Only now: the other tabs look at the photo when they are opened.
        opened = shown.then(self.open_tab, None, self.stage.tabs, **QUICK)
        opened.then(None, js=OPENED, **QUICK)

    def show(
        self,
        path: str | None,
        own: Model | None,
        target: str | None,
        animal: list[StripPhoto],
        at_least: float,
        shown: int,
        *,
        new: bool = False,
    ) -> Updates:
        """The answer to a photo, alone or together with others of the same animal.

        Args:
            path: the photo.
            own: the visitor's own model.
            target: what the heatmap shall explain.
            animal: the photos of the animal so far.
            at_least: confidence asked for before there is an answer, in percent.
            shown: how many classes have a bar.
            new: whether the photo joins the others.
        """
        card = self.stage.model(own).card
        if path is None:
            return self.blank(card, _start(), [], more=False)
        try:
            explanations = self.explain(path, own, target, at_least)
        except PhotoError as error:
            return self.blank(card, parts.unreadable(error), animal, more=True)
        first = explanations[0]
        if new or not animal:
            animal = [*animal, StripPhoto(witness(first), parts.uri(first.picture(TINY)))]
        joint = _joint(first.card, animal)
        answer = joint or first
        chosen = first.heatmap.target if len(explanations) == 1 else None
        wanted = joint is not None or answer.verdict.status != "answer"
        return {
            self.verdict: parts.answer(answer),
            self.another: FilesButton(visible=wanted and len(animal) < MAX_PHOTOS),
            **self.show_strip(animal, joint),
            self.heatmap: html.heatmaps(explanations),
            self.bars: html.bars(first.card, answer.verdict, int(shown), chosen),
            self.chips: _chips(explanations),
            self.fact: _fact(first.card, answer.verdict),
            self.saw: html.saw(first.view),
            self.save: gr.Button(visible=True),
            self.target: target,
            self.shown_path: path,
            **({self.guess: _votes(first.card)} if new else {}),
        }

    def blank(
        self, card: ModelCard, panel: Markup, animal: list[StripPhoto], *, more: bool
    ) -> Updates:
        """No answer, but a sentence why; `more`: whether another photo may join the others."""
        return {
            self.verdict: panel,
            self.another: FilesButton(visible=more),
            **self.show_strip(animal, _joint(card, animal)),
            self.heatmap: _no_heatmap(),
            self.bars: _no_bars(),
            self.chips: "",
            self.fact: "",
            self.saw: "",
            self.save: gr.Button(visible=False),
            self.target: None,
            self.guess: "",
            self.shown_path: None,
        }

    def show_strip(self, animal: list[StripPhoto], joint: Together | None) -> Updates:
        """The row of the photos of one animal, from the second on."""
        captions = joint.captions if joint else []
        thumbnails = [photo.thumbnail for photo in animal]
        return {
            self.animal: animal,
            self.row: gr.Row(visible=joint is not None),
            self.strip: html.strip(list(zip(thumbnails, captions, strict=True))) if joint else "",
        }

    def explain(
        self, path: str, own: Model | None, target: str | None, at_least: float
    ) -> list[Explanation]:
        """What is shown of a photo: one explanation, or two to be compared."""
        engine = self.stage.model(own)
        first = explain(engine, path, threshold=at_least / 100)
        second = first.verdict.probabilities[1][0]
        if target == BOTH:
            return [first, again(engine, first, target=second)]
        if target == SECOND or target in engine.card.names:
            return [again(engine, first, target=second if target == SECOND else target)]
        return [first]

    def show_new(self, path: str | None, own: Model | None, at_least: float, shown: int) -> Updates:
        """Another animal."""
        return self.show(path, own, None, [], at_least, shown, new=True)

    def show_chosen(
        self,
        path: str | None,
        own: Model | None,
        shown_now: str | None,
        at_least: float,
        shown: int,
    ) -> Any:
        """What another tab has chosen; nothing where that is on the screen already."""
        return gr.skip() if path in (None, shown_now) else self.show_new(path, own, at_least, shown)

    def show_added(
        self,
        path: str | None,
        own: Model | None,
        animal: list[StripPhoto],
        at_least: float,
        shown: int,
        before: str | None,
    ) -> Updates:
        """One more photo of the animal; if it cannot be opened, the others' answer stays."""
        if len(animal) >= MAX_PHOTOS:
            raise PhotoError("strip_full", most=MAX_PHOTOS)
        try:
            if path is not None and animal and before is not None:
                photos.open(path)
        except PhotoError as error:
            headline = say("left_out", name=names.shown(Path(path or "").name))
            left_out = parts.panel("unreadable", headline, reasons=[error])
            others = self.show(before, own, None, animal, at_least, shown)
            return {**others, self.photo: before, self.verdict: others[self.verdict] + left_out}
        return self.show(path, own, None, animal, at_least, shown, new=True)

    def show_target(
        self,
        path: str | None,
        own: Model | None,
        animal: list[StripPhoto],
        at_least: float,
        shown: int,
        event: gr.EventData,
    ) -> Updates:
        """What speaks for the class that was clicked."""
        return self.show(path, own, event.name, animal, at_least, shown)

    def show_address(self, own: Model | None, request: gr.Request) -> Updates:
        """What `?example=...&target=...` asks for; nothing where it asks for nothing known."""
        path = examples().get(f"example_{request.query_params.get('example', '')}")
        if path is None:
            return {self.target: None}
        return self.open_example(path, own, request.query_params.get("target"))

    def show_back(self, own: Model | None, event: gr.EventData) -> Updates:
        """The same for an address that the visitor goes back to: without an example, no photo."""
        path = examples().get(f"example_{event.example}")
        if path is None:
            card = self.stage.model(own).card
            return {self.photo: None, **self.blank(card, _start(), [], more=False)}
        return self.open_example(path, own, event.label)

    def open_example(self, path: str, own: Model | None, target: str | None) -> Updates:
        """A photo that is not there yet, and what speaks for a class of it."""
        card = self.stage.engine.card
        shown = min(USUALLY_SHOWN, len(card.labels))
        at_least = 100 * card.thresholds.confidence
        return {self.photo: path, **self.show(path, own, target, [], at_least, shown, new=True)}

    def open_tab(self, request: gr.Request) -> Any:
        """What `?tab=...` asks for. Nothing else: a visitor may have chosen a tab meanwhile."""
        known = [tab.id for tab in self.stage.tabs.children if isinstance(tab, gr.Tab)]
        wanted = request.query_params.get("tab")
        return gr.Tabs(selected=wanted) if wanted in known else gr.skip()

    def use_model(self, own: Model | None) -> Updates:
        """Another model: its own number of classes, its own threshold."""
        card = self.stage.model(own).card
        count = min(MOST_SHOWN, len(card.labels))
        return {
            self.top: Count(maximum=count, value=min(USUALLY_SHOWN, count)),
            self.threshold: gr.Slider(value=round(100 * card.thresholds.confidence)),
            self.animal: [],
        }

    def show_meaning(self, own: Model | None, at_least: float) -> Markup:
        """What the threshold means."""
        return _meaning(self.stage.model(own).card, at_least / 100)

    def write_report(
        self, path: str | None, own: Model | None, target: str | None, at_least: float
    ) -> str | None:
        """The photo's report, a page of HTML."""
        if path is None:
            return None
        return report_html.page(self.explain(path, own, target, at_least)[0])


def _joint(card: ModelCard, animal: Sequence[StripPhoto]) -> Together | None:
    """The answer of all photos together; None where there is one at most."""
    return join(card, [photo.witness for photo in animal]) if len(animal) > 1 else None


def _start() -> Markup:
    return parts.panel("start", say("start"))


def _download() -> str:
    return DOWNLOAD.replace("NAME", json.dumps(say("photo_report_file")))


def _no_heatmap() -> Markup:
    return parts.waiting("heatmap", "heatmap_waiting")


def _no_bars() -> Markup:
    return parts.waiting("bars", "bars_waiting")


def _example(event: gr.EventData) -> str:
    return examples()[event.name]


def _examples() -> Markup:
    paths = examples()

    def picture(code: str) -> Any:
        try:
            return view.shrink(photos.open(paths[code]).rgb, SMALL)
        except PhotoError:
            return None

    return html.examples(
        [(group, [(code, picture(code)) for code in codes]) for group, codes in GROUPS.items()]
    )


def _votes(card: ModelCard) -> Markup:
    options = [(label.emoji, label.shown) for label in card.labels[:MOST_VOTES]]
    return html.votes([*options, ("🤷", say("vote_other"))], uuid4().hex)


def _chips(explanations: Sequence[Explanation]) -> Markup:
    first = explanations[0]
    (winner, _), (second, _) = first.verdict.probabilities[:2]
    shown = BOTH if len(explanations) > 1 else first.heatmap.target
    return html.chips(
        [
            (WINNER, first.card.label(winner).shown, shown == winner),
            (SECOND, first.card.label(second).shown, shown == second),
            (BOTH, say("chip_both"), shown == BOTH),
        ]
    )


def _fact(card: ModelCard, verdict: Verdict) -> Markup | str:
    """A few sentences about the animal, where there is an answer and something is known."""
    fact = words.fact(card.label(verdict.label).display) if verdict.label else None
    return html.fact(fact) if fact else ""


def _meaning(card: ModelCard, threshold: float) -> Markup:
    return parts.hint(sentences.trade(card, threshold))
