"""Two to four models on the same photo."""

import logging
import subprocess
import sys
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any
from weakref import WeakSet

import gradio as gr

from app import parts
from app.screens.report_card import report_of
from app.stage import QUICK, Stage, guard
from explain.explanation import Explanation, explain
from models import bundle, ensemble, imagenet
from models import photo as photos
from models.errors import BundleError, PhotoError
from models.model import Model
from models.taught import Taught
from words import percent, say

log = logging.getLogger(__name__)

FEWEST, MOST = 2, 4
SHIPPED = ("compact_cnn", "report_cnn", "wildlife22")
PARTNER = "compact_cnn"  # is averaged with the page's model
USUAL = ("page", "compact_cnn", "report_cnn")
SHOWN = 3


def build(stage: Stage, tab: gr.Tab) -> None:
    """Lay out the screen inside its tab and connect it."""
    met = WeakSet[Model]()  # that have looked once

    chosen = gr.CheckboxGroup(
        _choices(stage, None), value=list(USUAL), label=say("compare_choose"), elem_id="rivals"
    )
    answers = gr.HTML(_first(), elem_id="rival_answers")
    with gr.Row(elem_id="ready_made"):
        get = gr.Button(say("compare_get"), size="sm", elem_id="get_ready_made")
        status = gr.HTML("", elem_id="ready_made_status")

    def model(name: str, own: Model | None) -> Model:
        """One of the choices, running."""
        if name == "own" and own is not None:
            return own
        if name == "page":
            return stage.engine
        if name == "together":
            return _together(stage, stage.engine)
        return stage.other(name)

    def show(path: str | None, own: Model | None, names: Sequence[str]) -> str:
        """Every chosen model's answer to the photo, a column each."""
        if path is None:
            return _first()
        if not FEWEST <= len(names) <= MOST:
            return f'<p class="waiting" role="status">{escape(say("compare_count"))}</p>'
        try:
            picture = photos.open(path)
        except PhotoError as error:
            return parts.panel("unreadable", say("unreadable"), reasons=[str(error)])
        columns = []
        for name in names:
            engine = model(name, own)
            try:
                if engine not in met:  # what is loaded at the first look would count as its time
                    explain(engine, picture)
                    met.update((engine, *engine.members))
            except BundleError as error:  # of this model's heatmap; the others have theirs
                columns.append(
                    parts.html(
                        "<article><h2>{title}</h2><p>{why}</p></article>",
                        title=engine.card.title,
                        why=str(error),
                    )
                )
                continue
            report = report_of(engine)
            columns.append(_column(engine, explain(engine, picture), _known(name, engine, report)))
        return f'<div class="rivals">{"".join(columns)}</div>'

    def enter(own: Model | None, names: Sequence[str]) -> tuple[Any, ...]:
        """What can be chosen now: a model may have been taught, or come into the cache."""
        choices = _choices(stage, own)
        left = [name for _, name in choices if name in names]
        return gr.CheckboxGroup(choices, value=left), gr.Button(visible=not imagenet.cached())

    def fetch(own: Model | None, names: Sequence[str]) -> tuple[Any, ...]:
        problem = "" if imagenet.cached() else _fetch()
        return _status(problem or say("compare_got")), *enter(own, names)

    asked = [stage.photo, stage.own, chosen]
    lane = {"show_progress": "minimal", **stage.lane}
    tab.select(guard(enter), [stage.own, chosen], [chosen, get], **QUICK).then(
        guard(show), asked, answers, **lane
    )
    chosen.input(guard(show), asked, answers, trigger_mode="always_last", **lane)
    # One at a time: who presses meanwhile waits for it, and then finds it in the cache.
    get.click(lambda: _status(say("compare_getting")), None, status, **QUICK).then(
        guard(fetch), [stage.own, chosen], [status, chosen, get], show_progress_on=status,
        concurrency_limit=1, concurrency_id=imagenet.NAME, api_visibility="private",
    )  # fmt: skip


def _first() -> str:
    return parts.waiting("compare_answers", "choose_first")


def _choices(stage: Stage, own: Model | None) -> list[tuple[str, str]]:
    """(title, name) of every model there is now."""
    page = stage.config.model.resolve()
    names = [name for name in SHIPPED if bundle.find(name).resolve() != page]
    found = [(stage.engine.card.title, "page")]
    found += [(bundle.read_card(bundle.find(name)).title, name) for name in names]
    if own is not None:
        found.append((own.card.title, "own"))
    partner = bundle.read_card(bundle.find(PARTNER))
    if PARTNER in names and set(partner.names) == set(stage.engine.card.names):
        found.append((say("compare_together"), "together"))
    ready = imagenet.cached()
    if ready is not None and ready.resolve() != page:
        found.append((bundle.read_card(ready).title, imagenet.NAME))
    return found


def _together(stage: Stage, engine: Model) -> Model:
    return ensemble.average(engine, stage.other(PARTNER), say("compare_together"))


def _column(engine: Model, found: Explanation, known: Sequence[str]) -> str:
    megabytes = sum((each.folder / bundle.TFLITE).stat().st_size for each in engine.members) / 1e6
    figures = say(
        "compare_figures", milliseconds=f"{found.milliseconds:.0f}", megabytes=f"{megabytes:.1f}"
    )
    remarks = "".join(f"<p>{escape(sentence)}</p>" for sentence in (figures, *known))
    return (
        f"<article><h2>{escape(found.card.title)}</h2>"
        f'<p class="said {found.verdict.status}">{escape(found.headline)}</p>'
        f'{_bars(found)}{parts.heatmap(found)}<div class="figures">{remarks}</div></article>'
    )


def _bars(found: Explanation) -> str:
    """The most probable classes, to be read: unlike elsewhere, nothing happens on a click."""
    rows = "".join(
        f'<li class="bar"><span><span class="icon" aria-hidden="true">'
        f"{escape(found.card.label(name).emoji)}</span> "
        f"{escape(found.card.label(name).display)}</span>"
        f'<span class="value">{percent(probability)}</span>'
        f'<span class="track"><i style="width: {100 * probability:.1f}%"></i></span></li>'
        for name, probability in found.verdict.probabilities[:SHOWN]
    )
    kind = "" if found.verdict.status == "answer" else "unsure"
    return f'<ul class="{kind}">{rows}</ul>'


def _known(name: str, engine: Model, report: Mapping[str, Any] | None) -> list[str]:
    """How often the model was right, and on which photos."""
    if name == "together":
        return [say("compare_uncalibrated")]
    metrics, said = engine.card.metrics, []
    if isinstance(engine, Taught):
        from training import teach

        held = teach.held_out(engine.card)
        said.append(say("compare_held_out", right=held.right, photos=held.photos))
    if published := metrics.get("published"):
        accuracy, tried = percent(published["accuracy"]), f"{published['photos']:,}"
        said.append(say("compare_published", accuracy=accuracy, photos=tried))
    if tested := metrics.get("validation"):
        accuracy = percent(tested["accuracy"])
        said.append(say("compare_tested", accuracy=accuracy, photos=tested["photos"]))
    if report:
        tested, data = report["classification"], report["about"]["data"]
        accuracy = percent(tested["accuracy"])
        said.append(say("compare_also", accuracy=accuracy, photos=tested["photos"], data=data))
    return said or [say("report_none")]


def _status(sentence: str) -> str:
    return f'<p role="status">{escape(sentence)}</p>'


def _fetch() -> str:
    """Run `python -m models.imagenet`; what went wrong, or "".

    In a process of its own: TensorFlow would stay in the page's memory.
    """
    command = [sys.executable, "-m", "models.imagenet"]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace")
    if done.returncode == 0:
        return ""
    said = done.stderr.strip()
    if not said or "Traceback" in said:
        log.error("The ready-made network could not be made: %s", said)
        return say("fault")
    return said.splitlines()[-1]
