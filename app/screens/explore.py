"""The first screen: a photo, the answer, the confidences, and where the network looked."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any
from uuid import uuid4

import gradio as gr
from markupsafe import Markup

import words
from app import parts
from app.components import PHOTO_TYPES, FilesButton
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

# What the heatmap shall explain, where it is not a class: as the chips and the address call it.
WINNER, SECOND, BOTH = ":winner", ":second", ":both"


# Classes that can be voted for: more do not fit beside each other.
VOTES = 8
# Each photo is guessed anew.
HIDE_AGAIN = "watch('value', () => { delete document.documentElement.dataset.revealed; });"
# All of the page is there; what comes now was done by a visitor.
OPENED = "() => { document.documentElement.dataset.opened = 'on'; }"
# The browser saves what it is given: no file is written for it on the server.
DOWNLOAD = """
(html) => {
  if (!html) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([html], {type: 'text/html'}));
  link.download = 'what-the-network-saw.html';
  link.click();
  URL.revokeObjectURL(link.href);
}
"""


@dataclass(frozen=True)
class Kept:
    """A photo in the strip: what it says, and a small picture of it as a data URI."""

    witness: Witness
    thumbnail: str


def build(stage: Stage, tab: gr.Tab) -> None:
    """Lay out the screen inside its tab and connect it."""
    photo, card = stage.photo, stage.engine.card
    target = gr.State(None)  # a class, one of the codes above, or None: the winner
    animal: gr.State = gr.State([])  # what is kept of its photos so far
    shown_path = gr.State(None)  # the photo whose answer is on the screen

    guess = gr.HTML("", js_on_load=HIDE_AGAIN, elem_id="guess")
    with gr.Row(elem_id="answer"):
        verdict = gr.HTML(parts.panel("start", say("start")), elem_id="verdict", scale=5)
        another = FilesButton(
            say("another"), file_types=PHOTO_TYPES, variant="primary", visible=False,
            elem_id="another", scale=1, min_width=200,
        )  # fmt: skip
    with gr.Row(elem_id="strip", visible=False) as row:
        strip = gr.HTML("", elem_id="photos")
        start_over = gr.Button(
            say("start_over"), elem_id="start_over", variant="secondary", min_width=200
        )
    with gr.Row(elem_id="stage"):
        with gr.Column():
            photo.render()
            save = gr.Button(say("save_report"), elem_id="save", visible=False, size="md")
        with gr.Column():
            heatmap = gr.HTML(parts.waiting("heatmap", "heatmap_waiting"), elem_id="heatmap")
            gr.HTML(_strength(), elem_id="opacity")
        with gr.Column():
            bars = gr.HTML(
                parts.waiting("bars", "bars_waiting"), js_on_load=parts.CLICK, elem_id="bars"
            )
            chips = gr.HTML("", js_on_load=parts.CLICK, elem_id="chips")
            fact = gr.HTML("", elem_id="fact")
    gallery = gr.HTML(_examples(examples()), js_on_load=parts.CLICK, elem_id="examples")
    with gr.Row(elem_id="more"):
        with gr.Accordion(say("settings"), open=False):
            top = gr.Slider(
                1, min(20, len(card.labels)), min(5, len(card.labels)), step=1, label=say("top")
            )
            threshold = gr.Slider(
                0, 100, round(100 * card.thresholds.confidence), step=1,
                label=say("threshold"), elem_id="threshold",
            )  # fmt: skip
            meaning = gr.HTML(_meaning(card, card.thresholds.confidence), elem_id="meaning")
        with gr.Accordion(say("saw"), open=False):
            saw = gr.HTML("", elem_id="saw")
    report = gr.Textbox(visible="hidden")

    shown_alike = (
        verdict,
        another,
        row,
        strip,
        heatmap,
        bars,
        chips,
        fact,
        saw,
        save,
        target,
        animal,
    )
    outputs = [*shown_alike, guess, shown_path]

    def blank(panel: str, kept: list[Kept], *, again: bool) -> dict[Any, Any]:
        shown_row, photos_kept = _strip(card, kept)
        return {
            guess: "",
            verdict: panel,
            another: FilesButton(visible=again),
            row: shown_row,
            strip: photos_kept,
            heatmap: parts.waiting("heatmap", "heatmap_waiting"),
            bars: parts.waiting("bars", "bars_waiting"),
            chips: "",
            fact: "",
            saw: "",
            save: gr.Button(visible=False),
            target: None,
            animal: kept,
            shown_path: None,
        }

    def look(
        path: str, own: Model | None, chosen: str | None, at_least: float
    ) -> tuple[Explanation, ...]:
        """What is shown of a photo: one explanation, or two to be compared."""
        engine = stage.model(own)
        found = explain(engine, path, threshold=at_least / 100)
        second = found.verdict.probabilities[1][0]
        if chosen == BOTH:
            return found, again(engine, found, target=second)
        if chosen == SECOND or chosen in engine.card.names:
            return (again(engine, found, target=second if chosen == SECOND else chosen),)
        return (found,)

    def show(
        path: str | None,
        own: Model | None,
        chosen: str | None,
        kept: list[Kept],
        at_least: float,
        shown: int,
        *,
        new: bool = False,
    ) -> dict[Any, Any]:
        if path is None:
            return blank(parts.panel("start", say("start")), [], again=False)
        try:
            found = look(path, own, chosen, at_least)
        except PhotoError as error:
            panel = parts.panel("unreadable", say("unreadable"), reasons=[str(error)])
            return blank(panel, kept, again=True)
        first = found[0]
        if new:
            kept = [*kept, Kept(witness(first), parts.uri(first.picture(120)))]
        joint = join(first.card, [each.witness for each in kept])
        several = len(kept) > 1
        said = joint.verdict if several else first.verdict
        shown_row, photos_kept = _strip(first.card, kept)
        return {
            verdict: _verdict(first, joint if several else None),
            another: FilesButton(
                visible=len(kept) < MAX_PHOTOS and (several or first.verdict.status != "answer")
            ),
            row: shown_row,
            strip: photos_kept,
            heatmap: _heatmaps(found),
            bars: _bars(found, said, int(shown)),
            chips: _chips(found),
            fact: _fact(first.card, said),
            saw: _saw(first),
            save: gr.Button(visible=True),
            target: chosen,
            animal: kept,
            shown_path: path,
            **({guess: _votes(first)} if new else {}),
        }

    def show_new(
        path: str | None, own: Model | None, at_least: float, shown: int
    ) -> dict[Any, Any]:
        return show(path, own, None, [], at_least, shown, new=True)

    def show_chosen(
        path: str | None, own: Model | None, shown_now: str | None, at_least: float, shown: int
    ) -> Any:
        return gr.skip() if path in (None, shown_now) else show_new(path, own, at_least, shown)

    def show_added(
        path: str | None,
        own: Model | None,
        kept: list[Kept],
        at_least: float,
        shown: int,
        before: str | None,
    ) -> dict[Any, Any]:
        """One that cannot be opened is left out, and the others' answer stays."""
        if len(kept) >= MAX_PHOTOS:
            raise PhotoError(say("strip_full", most=MAX_PHOTOS))
        try:
            if path is not None and kept and before is not None:
                photos.open(path)
        except PhotoError as error:
            headline = say("left_out", name=names.shown(Path(path or "").name))
            left_out = parts.panel("unreadable", headline, reasons=[str(error)])
            others = show(before, own, None, kept, at_least, shown)
            return {**others, photo: before, verdict: others[verdict] + left_out}
        return show(path, own, None, kept, at_least, shown, new=True)

    def show_target(
        path: str | None,
        own: Model | None,
        kept: list[Kept],
        at_least: float,
        shown: int,
        event: gr.EventData,
    ) -> dict[Any, Any]:
        return show(path, own, event.name, kept, at_least, shown)

    def show_example(event: gr.EventData) -> str:
        return examples()[event.name]

    def show_address(own: Model | None, request: gr.Request) -> dict[Any, Any]:
        """What `?example=...&target=...` asks for; nothing where it asks for nothing known."""
        path = examples().get(f"example_{request.query_params.get('example', '')}")
        if path is None:
            return {target: None}
        wanted, at_least = request.query_params.get("target"), 100 * card.thresholds.confidence
        limits = min(5, len(card.labels))
        shown = show(path, own, wanted, [], at_least, limits, new=True)
        return {photo: path, **shown}

    def open_tab(request: gr.Request) -> Any:
        """What `?tab=...` asks for. Nothing else: a visitor may have chosen a tab meanwhile."""
        known = [each.id for each in stage.tabs.children if isinstance(each, gr.Tab)]
        asked = request.query_params.get("tab")
        return gr.Tabs(selected=asked) if asked in known else gr.skip()

    def use(own: Model | None) -> tuple[Any, ...]:
        """Another model: its own number of classes, its own threshold."""
        labels, confidence = stage.model(own).card.labels, stage.model(own).card.thresholds
        count = min(20, len(labels))
        return (
            gr.Slider(maximum=count, value=min(5, count)),
            gr.Slider(value=round(100 * confidence.confidence)),
            [],
        )

    def write(
        path: str | None, own: Model | None, chosen: str | None, at_least: float
    ) -> str | None:
        return None if path is None else report_html.page(look(path, own, chosen, at_least)[0])

    # Of choices that come while one is worked on, the last one counts.
    lane = {**stage.lane, "trigger_mode": "always_last"}
    model, settings = stage.own, [threshold, top]
    fresh = {"fn": guard(show_new), "inputs": [photo, model, *settings], "outputs": outputs,
             "show_progress": "minimal", **lane}  # fmt: skip
    gr.on([photo.input, photo.clear], **fresh)
    for choice in (bars, chips):
        choice.click(
            guard(show_target), [photo, model, animal, *settings], outputs,
            show_progress="hidden", **lane,
        )  # fmt: skip
    for slider in settings:
        slider.change(
            guard(show), [photo, model, target, animal, *settings], outputs,
            show_progress="hidden", **lane,
        )  # fmt: skip
    model.change(guard(use), model, [top, threshold, animal], **QUICK).then(**fresh)
    gallery.click(guard(show_example), None, photo, **QUICK).then(**fresh)
    start_over.click(lambda: None, None, photo, **QUICK).then(**fresh)
    another.upload(lambda path: path, another, photo, **QUICK).then(
        guard(show_added), [photo, model, animal, *settings, shown_path], [photo, *outputs],
        show_progress="minimal", **lane,
    )  # fmt: skip
    threshold.change(
        lambda own, at_least: _meaning(stage.model(own).card, at_least / 100),
        [model, threshold], meaning, trigger_mode="always_last", **QUICK,
    )  # fmt: skip
    save.click(guard(write), [photo, model, target, threshold], report, **lane).then(
        None, report, None, js=DOWNLOAD, **QUICK
    )
    context = gr.context.Context.root_block
    assert context is not None, "screens are built inside gr.Blocks"
    # Another tab may have chosen a photo meanwhile.
    tab.select(guard(show_chosen), [photo, model, shown_path, *settings], outputs, **lane)
    opened = context.load(guard(show_address), model, [photo, *outputs], **lane).then(
        # The page has a copy of the example, with a path of its own.
        lambda path, now: now and path, [photo, shown_path], shown_path, **QUICK,
    )  # fmt: skip
    # Only now: the other tabs look at the photo when they are opened.
    opened.then(open_tab, None, stage.tabs, **QUICK).then(None, js=OPENED, **QUICK)


def _examples(shipped: dict[str, str]) -> str:
    groups = []
    for group, codes in GROUPS.items():
        buttons = "".join(_example(code, shipped[code]) for code in codes)
        groups.append(f"<div><h3>{escape(say(group))}</h3><div>{buttons}</div></div>")
    return f'<h2>{escape(say("examples"))}</h2><div class="examples">{"".join(groups)}</div>'


def _example(code: str, path: str) -> str:
    try:
        picture = parts.uri(view.shrink(photos.open(path).rgb, 160))
        shown = f'<img src="{picture}" alt="">'
    except PhotoError:
        shown = '<span class="icon broken" aria-hidden="true">💥</span>'
    return f'<button type="button" data-name="{code}">{shown}{escape(say(code))}</button>'


def _votes(found: Explanation) -> str:
    """For a class that guesses first: a tap a pupil. The counts live in the browser."""
    names = [label.display for label in found.card.labels[:VOTES]] + [say("vote_other")]
    icons = [label.emoji for label in found.card.labels[:VOTES]] + ["🤷"]
    buttons = "".join(
        f'<button type="button"><span class="icon" aria-hidden="true">{escape(icon)}</span> '
        f"{escape(name)} <b>0</b></button>"
        for icon, name in zip(icons, names, strict=True)
    )
    return (
        # Of its own for each photo, so that the browser counts from zero.
        f'<div id="votes" data-photo="{uuid4().hex}" role="group" '
        f'aria-label="{escape(say("vote"))}">'
        f'<p><span class="before">{escape(say("vote"))}</span>'
        f'<span class="after">{escape(say("voted"))}</span></p>{buttons}'
        f'<button type="button" class="reveal">{escape(say("reveal"))}</button></div>'
    )


def _strength() -> str:
    """How strongly heatmaps are laid over photos: the browser's own affair (`page.js`)."""
    return (
        f'<label class="strength"><span>{escape(say("opacity"))}</span>'
        '<input type="range" id="strength" min="0" max="100" value="70"></label>'
    )


def _chips(found: Sequence[Explanation]) -> str:
    (first, _), (second, _) = found[0].verdict.probabilities[:2]
    shown = BOTH if len(found) > 1 else found[0].heatmap.target
    chips = [
        (WINNER, shown == first, found[0].card.label(first).display),
        (SECOND, shown == second, found[0].card.label(second).display),
        (BOTH, shown == BOTH, say("chip_both")),
    ]
    buttons = "".join(
        f'<button type="button" data-name="{code}" aria-pressed="{str(pressed).lower()}">'
        f"{escape(text)}</button>"
        for code, pressed, text in chips
    )
    return f'<h2>{escape(say("chips"))}</h2><div class="chips">{buttons}</div>'


def _fact(card: ModelCard, said: Verdict) -> str:
    """A few sentences about the animal, where there is an answer and something is known."""
    fact = words.fact(card.label(said.label).display) if said.label else None
    return f'<p class="fact"><b>{escape(say("fact"))}</b> {escape(fact)}</p>' if fact else ""


def _verdict(found: Explanation, joint: Together | None) -> str:
    said = joint.verdict if joint else found.verdict
    icon = found.card.label(said.label).emoji if said.label else ""
    headline = joint.headline if joint else found.headline
    reasons, tips = sentences.reasons(said, found.card), sentences.tips(said, found.card)
    return parts.panel(said.status, headline, icon, reasons, tips)


def _strip(card: ModelCard, kept: list[Kept]) -> tuple[Any, str]:
    """The row of the photos of one animal, shown from the second on."""
    if len(kept) < 2:
        return gr.Row(visible=False), ""
    captions = join(card, [each.witness for each in kept]).captions
    items = "".join(
        f'<li><img src="{each.thumbnail}" alt="">{escape(caption)}</li>'
        for each, caption in zip(kept, captions, strict=True)
    )
    hint = f'<p class="hint">{escape(say("strip_hint"))}</p>'
    return (
        gr.Row(visible=True),
        f'<h2>{escape(say("strip"))}</h2><ul class="strip">{items}</ul>{hint}',
    )


def _meaning(card: ModelCard, threshold: float) -> str:
    return parts.hint(sentences.trade(card, threshold))


def _title(code: str, said: Verdict) -> Markup:
    unsure = "" if said.status == "answer" else f" ({say('unsure')})"
    return parts.html("<h2>{title}</h2>", title=say(code) + unsure)


def _heatmaps(found: Sequence[Explanation]) -> str:
    title = _title("heatmap", found[0].verdict)
    return title + (parts.heatmap(found[0]) if len(found) == 1 else parts.compared(found))


def _bars(found: Sequence[Explanation], said: Verdict, shown: int) -> str:
    chosen = found[0].heatmap.target if len(found) == 1 else None
    return _title("bars", said) + parts.bars(found[0].card, said, shown=shown, chosen=chosen)


def _saw(found: Explanation) -> str:
    caption = escape(say("saw_caption", size=found.view.size))
    return (
        f'<figure><img class="square" src="{parts.uri(found.view.pixels)}" '
        f'alt="{escape(say("saw_alt"))}"><figcaption>{caption}</figcaption></figure>'
    )
