"""The first screen: a photo, the answer, the confidences, and where the network looked.

An answer belongs to its photo: one that comes when another photo was chosen is dropped (see
`Latest`), and what is chosen here comes together with its answer.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from uuid import uuid4

import gradio as gr
from markupsafe import Markup

import words
from app import markup, parts, take_home
from app.components import PHOTO_TYPES, Count, FilesButton
from app.examples import examples, groups
from app.screens.resembles import Resembles
from app.stage import QUICK, Latest, Stage, guard
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
MOST_VOTES = 100  # classes that can be voted for
MOST_SHOWN, USUALLY_SHOWN = 20, 5  # classes
REMEMBERED = 12  # examples whose explanation is kept: a class asks for the same ones over and over
SMALL, TINY = 160, 120  # px, longest side of an example, and of a photo in the strip

# Each photo is guessed anew.
HIDE_AGAIN = "watch('value', () => { delete document.documentElement.dataset.revealed; });"
# All of the page is there; what comes now was done by a visitor.
OPENED = "() => { document.documentElement.dataset.opened = 'on'; }"
# The view that the address asked for is shown, or cannot be.
REOPENED = "() => dispatchEvent(new Event('reopened'))"
# Gradio opens the first tab once more by itself while the page loads. A question for that would
# come beside the one about the address, and a browser that asks for both can miss an answer.
CHOSEN = """() => {
  if ('opened' in document.documentElement.dataset) dispatchEvent(new Event('chosen'));
}"""
ASK = "addEventListener('chosen', () => trigger('input'));"
DOWNLOAD, OWN_PHOTOS = (
    Path(__file__).with_name(name).read_text(encoding="utf-8")
    for name in ("explore.js", "own_photos.js")
)

Updates = dict[Any, Any]  # components, and what becomes of them


@dataclass(frozen=True)
class StripPhoto:
    """A photo in the strip: its file, what it says, and a small picture of it as a data URI."""

    path: str
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
        self.latest = stage.latest
        self.shown_examples: set[str] = set()  # what the browser calls those that were shown
        self.example_explanation = lru_cache(REMEMBERED)(self._example_explanation)

        self.guess = gr.HTML("", js_on_load=HIDE_AGAIN, elem_id="guess")
        with gr.Row(elem_id="answer"):
            self.verdict = gr.HTML(_start(), js_on_load=ASK, elem_id="verdict", scale=5)
            self.another = FilesButton(
                say("another"), file_types=PHOTO_TYPES, variant="primary", visible=False,
                elem_id="another", scale=1, min_width=200,
            )  # fmt: skip
        with gr.Row(elem_id="strip", visible=False) as self.row:
            self.strip = gr.HTML("", js_on_load=parts.CLICK, elem_id="photos")
            self.start_over = gr.Button(
                say("start_over"), elem_id="start_over", variant="secondary", min_width=200
            )
        with gr.Row(elem_id="stage"):
            with gr.Column():
                self.photo.render()
                self.save = gr.Button(say("save_report"), elem_id="save", visible=False, size="md")
                gr.HTML(html.alert(), elem_id="photo_alert")
            with gr.Column():
                self.heatmap = gr.HTML(_no_heatmap(), elem_id="heatmap")
                gr.HTML(html.strength(), elem_id="opacity")
            with gr.Column():
                self.bars = gr.HTML(_no_bars(), js_on_load=parts.CLICK, elem_id="bars")
                self.chips = gr.HTML("", js_on_load=parts.CLICK, elem_id="chips")
                self.fact = gr.HTML("", elem_id="fact")
        self.resembles = Resembles(stage)
        self.gallery = gr.HTML(
            _examples(self.stage.engine.card), js_on_load=parts.CLICK, elem_id="examples"
        )
        gr.HTML(_own_photos(), js_on_load=OWN_PHOTOS, elem_id="own_photos")
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
                self.threshold = self.stage.threshold
                self.threshold.render()
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
            self.photo, self.resembles.asked,
        ]  # fmt: skip

    def connect(self, tab: gr.Tab) -> None:
        """What happens when a visitor does something."""
        photo, model, outputs = self.photo, self.stage.own, self.outputs
        settings = [self.threshold, self.top]
        question, strip = [photo, model, self.latest, *settings], [self.animal, *settings]
        # Of choices that come while one is worked on, the last one counts.
        lane = {**self.stage.lane, "trigger_mode": "always_last"}
        hidden = {"show_progress": "hidden", **lane}
        # The answer to a photo is not waited for before the next one is asked.
        at_once = {"show_progress": "minimal", **self.stage.lane, "trigger_mode": "multiple"}

        # Not "input": Gradio also sends that when a photo is removed, with the photo still in it.
        photo.upload(guard(self.show_new), question, outputs, **at_once)
        gr.on(
            [photo.clear, self.start_over.click], guard(self.clear), [model, self.latest], outputs,
            **QUICK,
        )  # fmt: skip
        self.gallery.click(
            guard(self.show_example), [model, self.latest, *settings], outputs, **at_once
        )
        self.another.upload(
            guard(self.show_added),
            [self.another, model, self.latest, *strip, self.shown_path], outputs, **at_once,
        )  # fmt: skip
        self.strip.click(
            guard(self.show_without), [photo, model, self.latest, *strip], outputs, **at_once
        )
        for choice in (self.bars, self.chips):
            choice.click(
                guard(self.show_target), [photo, model, self.latest, *strip], outputs, **hidden
            )
        for slider in settings:
            # By the visitor: with another model, they move by themselves (`use_model`).
            slider.input(
                guard(self.show), [photo, model, self.latest, self.target, *strip], outputs,
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
        self.resembles.connect(self.shown_path)
        model.change(
            guard(self.use_model),
            model,
            [self.top, self.threshold, self.animal, self.gallery],
            **QUICK,
        ).then(guard(self.show_new), question, outputs, **at_once)
        # Another tab may have chosen a photo meanwhile.
        tab.select(None, js=CHOSEN, **QUICK)
        self.verdict.input(guard(self.show_chosen), [self.shown_path, *question], outputs, **lane)

    def connect_address(self) -> None:
        """What happens when the page is opened."""
        page = gr.context.Context.root_block
        assert page is not None, "screens are built inside gr.Blocks"
        shown = page.load(
            guard(self.show_address), [self.stage.own, self.latest], self.outputs,
            show_progress="hidden", trigger_mode="always_last", **self.stage.lane,
        )  # fmt: skip
        reopened = self.stage.address.click(
            guard(self.show_back), [self.stage.own, self.latest], self.outputs,
            trigger_mode="multiple", **self.stage.lane,
        )  # fmt: skip
        for over in (reopened.then, reopened.failure):
            over(None, js=REOPENED, **QUICK)
        # Only now: the other tabs look at the photo when they are opened.
        opened = shown.then(self.open_tab, None, self.stage.tabs, **QUICK)
        opened.then(None, js=OPENED, **QUICK)

    def show(
        self,
        path: str | None,
        own: Model | None,
        latest: Latest,
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
            latest: the photo that was chosen last.
            target: what the heatmap shall explain.
            animal: the photos of the animal so far.
            at_least: confidence asked for before there is an answer, in percent.
            shown: how many classes have a bar.
            new: whether the photo joins the others.
        """
        engine = self.stage.model(own)
        if path is None:
            return self.blank(engine.card, _start(), [], more=False)
        try:
            first = self.explanation(engine, path, self.stage.asked(own, at_least))
        except PhotoError as error:
            return _unless(
                latest, path, self.blank(engine.card, parts.unreadable(error), animal, more=True)
            )
        if new or not animal:
            animal = [*animal, StripPhoto(path, witness(first), parts.uri(first.picture(TINY)))]
        joint = _joint(first.card, animal)
        answer = joint or first
        explanations = _explained(engine, first, answer.verdict, target)
        chosen = explanations[0].heatmap.target if len(explanations) == 1 else None
        wanted = joint is not None or answer.verdict.status != "answer"
        return _unless(latest, path, {
            self.verdict: parts.answer(answer),
            self.another: gr.update(visible=wanted and len(animal) < MAX_PHOTOS),
            **self.show_strip(animal, joint),
            self.heatmap: html.heatmaps(explanations),
            self.bars: html.bars(first.card, answer.verdict, int(shown), chosen),
            self.chips: _chips(first.card, answer.verdict, chosen),
            self.fact: _fact(first.card, answer.verdict),
            self.saw: html.saw(first.view),
            self.save: gr.update(visible=True),
            self.target: target,
            self.shown_path: path,
            self.resembles.asked: self.resembles.question(path, own, first),
            **({self.guess: _votes(first.card)} if new else {}),
        })  # fmt: skip

    def explanation(self, engine: Model, path: str, threshold: float | None) -> Explanation:
        """What a model sees in a photo. Raises PhotoError."""
        if engine is self.stage.engine and path in self.shown_examples:
            return self.example_explanation(path, threshold)
        return explain(engine, path, threshold=threshold)

    def _example_explanation(self, path: str, threshold: float | None) -> Explanation:
        return explain(self.stage.engine, path, threshold=threshold)

    def blank(
        self, card: ModelCard, panel: Markup, animal: list[StripPhoto], *, more: bool
    ) -> Updates:
        """No answer, but a sentence why; `more`: whether another photo may join the others."""
        return {
            self.verdict: panel,
            self.another: gr.update(visible=more),
            **self.show_strip(animal, _joint(card, animal)),
            self.heatmap: _no_heatmap(),
            self.bars: _no_bars(),
            self.chips: "",
            self.fact: "",
            self.saw: "",
            self.save: gr.update(visible=False),
            self.target: None,
            self.guess: "",
            self.shown_path: None,
            self.resembles.asked: "",
        }

    def show_strip(self, animal: list[StripPhoto], joint: Together | None) -> Updates:
        """The row of the photos of one animal, from the second on."""
        captions = joint.captions if joint else []
        thumbnails = [photo.thumbnail for photo in animal]
        return {
            self.animal: animal,
            self.row: gr.update(visible=joint is not None),
            self.strip: html.strip(list(zip(thumbnails, captions, strict=True))) if joint else "",
        }

    def show_new(
        self, path: str | None, own: Model | None, latest: Latest, at_least: float, shown: int
    ) -> Updates:
        """Another animal."""
        latest.choose(path)
        return self.show(path, own, latest, None, [], at_least, shown, new=True)

    def show_example(
        self, own: Model | None, latest: Latest, at_least: float, shown: int, event: gr.EventData
    ) -> Updates:
        """An example was clicked."""
        path = self.example(examples()[event.name])
        latest.choose(path, event)
        answer = self.show(path, own, latest, None, [], at_least, shown, new=True)
        return self.placed(path, latest, answer)

    def example(self, path: str) -> str:
        """What the browser calls an example: it names the content, which never changes."""
        path = self.photo.named(path)
        self.shown_examples.add(path)
        return path

    def placed(self, path: str | None, latest: Latest, answer: Updates) -> Updates:
        """A photo from here rather than from the visitor comes together with its answer."""
        return answer if latest.passed(path) else {**answer, self.photo: path}

    def clear(self, own: Model | None, latest: Latest) -> Updates:
        """The photo was removed. Gradio's own word for that still has the photo in it."""
        latest.choose(None)
        return self.cleared(own)

    def cleared(self, own: Model | None) -> Updates:
        """No photo."""
        card = self.stage.model(own).card
        return {**self.blank(card, _start(), [], more=False), self.photo: None}

    def show_chosen(
        self,
        shown_now: str | None,
        path: str | None,
        own: Model | None,
        latest: Latest,
        at_least: float,
        shown: int,
    ) -> Any:
        """What another tab has chosen; nothing where that is on the screen already.

        Nor where it is what the browser had before: then another answer is on its way.
        """
        if path in (None, shown_now) or latest.passed(path):
            return gr.skip()
        return self.show_new(path, own, latest, at_least, shown)

    def show_added(
        self,
        path: str | None,
        own: Model | None,
        latest: Latest,
        animal: list[StripPhoto],
        at_least: float,
        shown: int,
        before: str | None,
    ) -> Updates:
        """Another photo of the same animal. If it cannot be opened, the others' answer stays."""
        if len(animal) >= MAX_PHOTOS:
            raise PhotoError("strip_full", most=MAX_PHOTOS)
        path = path and self.photo.named(path)
        latest.choose(path)
        try:
            if path is not None and animal and before is not None:
                photos.open(path)
        except PhotoError as error:
            headline = say("left_out", name=names.shown(Path(path or "").name))
            left_out = parts.panel("unreadable", headline, reasons=[error])
            latest.choose(before)
            others = self.show(before, own, latest, None, animal, at_least, shown)
            if not latest.passed(before):
                others[self.verdict] += left_out
            return self.placed(before, latest, others)
        added = self.show(path, own, latest, None, animal, at_least, shown, new=True)
        return self.placed(path, latest, added)

    def show_without(
        self,
        path: str | None,
        own: Model | None,
        latest: Latest,
        animal: list[StripPhoto],
        at_least: float,
        shown: int,
        event: gr.EventData,
    ) -> Updates:
        """A photo of the animal was taken out; where it was on the screen, the last one is now."""
        left = [each for index, each in enumerate(animal) if str(index) != event.name]
        if not left:
            return self.clear(own, latest)
        path = path if path in [photo.path for photo in left] else left[-1].path
        latest.choose(path)
        others = self.show(path, own, latest, None, left, at_least, shown)
        return self.placed(path, latest, others)

    def show_target(
        self,
        path: str | None,
        own: Model | None,
        latest: Latest,
        animal: list[StripPhoto],
        at_least: float,
        shown: int,
        event: gr.EventData,
    ) -> Updates:
        """What speaks for the class that was clicked."""
        return self.show(path, own, latest, event.name, animal, at_least, shown)

    def show_address(self, own: Model | None, latest: Latest, request: gr.Request) -> Updates:
        """What `?example=...&target=...` asks for; nothing where it asks for nothing known."""
        path = examples().get(f"example_{request.query_params.get('example', '')}")
        if path is None:
            return {self.target: None}
        return self.open_example(path, own, latest, request.query_params.get("target"))

    def show_back(self, own: Model | None, latest: Latest, event: gr.EventData) -> Updates:
        """The same for an address that the visitor goes back to: without an example, no photo."""
        path = examples().get(f"example_{event.example}")
        if path is None:
            latest.choose(None, event)
            return _unless(latest, None, self.cleared(own))
        return self.open_example(path, own, latest, event.label, event)

    def open_example(
        self,
        path: str,
        own: Model | None,
        latest: Latest,
        target: str | None,
        event: gr.EventData | None = None,
    ) -> Updates:
        """A photo that is not there yet, and what speaks for a class of it."""
        path = self.example(path)
        card = self.stage.engine.card
        shown = min(USUALLY_SHOWN, len(card.labels))
        at_least = 100 * card.thresholds.confidence
        latest.choose(path, event)
        answer = self.show(path, own, latest, target, [], at_least, shown, new=True)
        return self.placed(path, latest, answer)

    def open_tab(self, request: gr.Request) -> Any:
        """What `?tab=...` asks for. Nothing else: a visitor may have chosen a tab meanwhile."""
        known = [tab.id for tab in self.stage.tabs.children if isinstance(tab, gr.Tab)]
        wanted = request.query_params.get("tab")
        return gr.update(selected=wanted) if wanted in known else gr.skip()

    def use_model(self, own: Model | None) -> Updates:
        """Another model: its own number of classes, its own threshold."""
        card = self.stage.model(own).card
        count = min(MOST_SHOWN, len(card.labels))
        return {
            self.top: gr.update(maximum=count, value=min(USUALLY_SHOWN, count)),
            self.threshold: gr.update(value=round(100 * card.thresholds.confidence)),
            self.animal: [],
            self.gallery: _examples(card),
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
        engine = self.stage.model(own)
        first = self.explanation(engine, path, self.stage.asked(own, at_least))
        return report_html.page(_explained(engine, first, first.verdict, target)[0])


def _unless(latest: Latest, path: str | None, answer: Updates) -> Updates:
    """The answer to a photo; nothing where another one was chosen meanwhile."""
    return {part: gr.skip() for part in answer} if latest.passed(path) else answer


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


def _examples(card: ModelCard) -> Markup:
    return html.examples(
        [
            (title, [(example, _thumbnail(example.path)) for example in examples])
            for title, examples in groups(card)
        ]
    )


def _own_photos() -> Markup:
    kept = [(name, say(f"kept_{name}")) for name in ("choose", "remove", "full")]
    camera = [(name, say(f"live_{name}")) for name in ("denied", "missing", "busy", "insecure")]
    return html.own_photos([*kept, *camera])


@cache
def _thumbnail(path: str) -> str:
    """A small picture of an example; "" where it cannot be opened."""
    try:
        return parts.uri(view.shrink(photos.open(path).rgb, SMALL))
    except PhotoError:
        return ""


def _votes(card: ModelCard) -> Markup:
    options = [(label.emoji, label.shown) for label in card.labels[:MOST_VOTES]]
    return html.votes([*options, ("🤷", say("vote_other"))], uuid4().hex)


def _explained(
    engine: Model, first: Explanation, verdict: Verdict, target: str | None
) -> list[Explanation]:
    """What is shown of a photo: one explanation, or two to be compared; `verdict`: the joint one.

    A target that is no class is the winner.
    """
    winner, second = (name for name, _ in verdict.probabilities[:2])
    if target == BOTH:
        wanted = [winner, second]
    elif target in engine.card.names:
        wanted = [target]
    else:
        wanted = [second if target == SECOND else winner]
    return [
        first if name == first.heatmap.target else again(engine, first, target=name)
        for name in wanted
    ]


def _chips(card: ModelCard, verdict: Verdict, chosen: str | None) -> Markup:
    """Winner, second, or both, where `chosen` is None."""
    (winner, _), (second, _) = verdict.probabilities[:2]
    return html.chips(
        [
            (WINNER, card.label(winner).shown, chosen == winner),
            (SECOND, card.label(second).shown, chosen == second),
            (BOTH, say("chip_both"), chosen is None),
        ]
    )


def _fact(card: ModelCard, verdict: Verdict) -> Markup | str:
    """A few sentences about the animal, where there is an answer and something is known."""
    fact = words.fact(card.label(verdict.label).display) if verdict.label else None
    return html.fact(fact) if fact else ""


def _meaning(card: ModelCard, threshold: float) -> Markup:
    return parts.hint(sentences.trade(card, threshold))
