"""How good the model is: plain words first, figures second."""

import json
import threading
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

import gradio as gr

from app import parts
from app.stage import Stage, guard
from models import photo as photos
from models import view
from models.ensemble import Model
from models.taught import Taught
from models.words import percent, say

if TYPE_CHECKING:
    from training.plain import Summary

SHOWN = 24  # photos of a cell of the matrix
BIAS = ("brightness", "contrast", "sharpness", "size")

Counted = tuple["Summary", dict[tuple[int, int], list[Path]]]


def build(stage: Stage, tab: gr.Tab) -> None:
    """Lay out the screen inside its tab and connect it."""
    data, counted, lock = stage.config.data, WeakKeyDictionary[Model, Counted](), threading.Lock()
    with gr.Row(elem_id="grades"):
        words = gr.HTML("", elem_id="in_words")
        matrix = gr.HTML("", js_on_load=parts.CLICK, elem_id="matrix")
        cell = gr.HTML("", elem_id="cell")
    table = gr.HTML("", elem_id="each_class")
    run = gr.Button(
        say("report_run", folder=data.name if data else ""), visible=data is not None, elem_id="run"
    )
    more = gr.HTML("", elem_id="more_figures")

    def count(engine: Model, progress: gr.Progress | None = None) -> Counted | None:
        """The counts over the data folder, made once for a model."""
        if data is None:
            return None
        from training import plain

        with lock:
            if progress is not None and engine not in counted:
                counted[engine] = plain.confused(engine, data, progress)
            return counted.get(engine)

    def show(own: Model | None) -> tuple[str, ...]:
        from training import plain  # scikit-learn and matplotlib: not at the page's start

        engine = stage.model(own)
        card = engine.card
        seen = count(engine)
        found = seen[0] if seen else plain.summary(card)
        report = None if isinstance(engine, Taught) else report_of(stage.config.model)
        if found is None:
            return parts.hint(say("report_none")), "", "", "", _more(card, report)
        title = say("report_tested", title=card.title)
        return _words(title, found), _matrix(found, data), "", _table(found), _more(card, report)

    def count_and_show(own: Model | None, progress: gr.Progress = PROGRESS) -> tuple[str, ...]:
        count(stage.model(own), progress)
        return show(own)

    def open_cell(own: Model | None, event: gr.EventData, progress: gr.Progress = PROGRESS) -> str:
        from training import plain

        engine = stage.model(own)
        right, wrong = (int(part) for part in event.name.split(","))
        seen = count(engine, progress)
        found = seen[0] if seen else plain.summary(engine.card)
        if found is None:
            return ""
        paths = seen[1].get((right, wrong), []) if seen else []
        return _cell(found, right, wrong, paths)

    shown = [words, matrix, cell, table, more]
    lane = {"show_progress": "minimal", **stage.lane}
    tab.select(guard(show), stage.own, shown, **lane)
    run.click(guard(count_and_show), stage.own, shown, **lane)
    matrix.click(guard(open_cell), stage.own, cell, **lane)


PROGRESS = gr.Progress()


def report_of(folder: Path) -> dict[str, Any] | None:
    """The bundle's report.json; None where it has none that can be read."""
    try:
        found = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) else None


def _words(title: str, found: "Summary") -> str:
    said = "".join(f"<li>{escape(sentence)}</li>" for sentence in found.sentences())
    return f"<h2>{escape(title)}</h2><ul class='plainly'>{said}</ul>"


def _matrix(found: "Summary", data: Path | None) -> str:
    """Counts as buttons: rows what it was, columns what the model said."""
    head = "".join(
        f'<th scope="col">{escape(say("report_said", label=name))}</th>' for name in found.names
    )
    rows = []
    for right, name in enumerate(found.names):
        cells = []
        for wrong, other in enumerate(found.names):
            number = int(found.confusion[right, wrong])
            label = say("report_cell_name", right=name, wrong=other, count=number)
            kind = "right" if right == wrong else "wrong" if number else "none"
            cells.append(
                f'<td><button type="button" class="{kind}" data-name="{right},{wrong}" '
                f'aria-label="{escape(label)}">{number}</button></td>'
            )
        rows.append(f'<tr><th scope="row">{escape(name)}</th>{"".join(cells)}</tr>')
    hint = say("report_matrix_data" if data else "report_matrix_hint")
    return (
        f"<h2>{escape(say('report_matrix'))}</h2>"
        f'<div class="wide" tabindex="0" role="region" aria-label="{escape(say("report_matrix"))}">'
        f'<table><thead><tr><th scope="col">{escape(say("report_was"))}</th>{head}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>{parts.hint(hint)}"
    )


def _cell(found: "Summary", right: int, wrong: int, paths: Sequence[Path]) -> str:
    number = int(found.confusion[right, wrong])
    code = "report_cell_wrong" if number else "report_cell_none"
    code = "report_cell_right" if right == wrong else code
    said = say(code, count=number, right=found.names[right], wrong=found.names[wrong])
    pictures = "".join(
        f'<li><img src="{parts.uri(view.shrink(photos.open(path).rgb, 200))}" alt="">'
        f"{escape(path.name)}</li>"
        for path in paths[:SHOWN]
    )
    return f'<p class="said" role="status">{escape(said)}</p><ul class="album">{pictures}</ul>'


def _table(found: "Summary") -> str:
    codes = ("report_precision", "report_recall", "report_f1", "report_photos")
    heads = "".join(f'<th scope="col">{escape(say(code))}</th>' for code in codes)
    rows = "".join(
        f'<tr><th scope="row">{escape(name)}</th><td>{percent(float(found.precision[i]))}</td>'
        f"<td>{percent(float(found.recall[i]))}</td><td>{percent(float(found.f1[i]))}</td>"
        f"<td>{int(found.confusion[i].sum())}</td></tr>"
        for i, name in enumerate(found.names)
    )
    return (
        f"<h2>{escape(say('report_table'))}</h2>"
        f'<div class="wide" tabindex="0" role="region" aria-label="{escape(say("report_table"))}">'
        f'<table><thead><tr><th scope="col">{escape(say("report_class"))}</th>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def _more(card: Any, report: Mapping[str, Any] | None) -> str:
    """What the bundle's report says beyond: words, diagrams, kinds of photos."""
    from training import plain, report_html
    from training.report import history

    known = dict(report or {})
    drawn = report_html.diagrams({**known, "history": known.get("history") or history(card)})
    figures = "".join(
        f"<figure>{svg}<figcaption>{escape(say(f'report_{name}'))}</figcaption></figure>"
        for name, svgs in drawn.items()
        for svg in svgs
    )
    charts = f'<div class="charts">{figures}</div>'
    if report is None:
        command = "python -m training evaluate MODEL PHOTOS --report"
        return charts + parts.hint(say("report_how", command=command))
    photos_tried = report["classification"]["photos"]
    also = say("report_also", data=report["about"]["data"], photos=photos_tried)
    said = "".join(f"<li>{escape(sentence)}</li>" for sentence in plain.sentences(report))
    return f"<h2>{escape(also)}</h2><ul class='plainly'>{said}</ul>{charts}{_bias(report['bias'])}"


def _bias(bias: Mapping[str, Any]) -> str:
    groups = [
        (say(f"report_{each['group']}", property=say(f"report_{name}")), each["accuracy"])
        for name in BIAS
        for each in bias.get(name) or ()
    ]
    groups += [
        (say("report_shape", group=each["group"]), each["accuracy"])
        for each in bias.get("orientation") or ()
    ]
    rows = "".join(
        f'<tr><th scope="row">{escape(kind)}</th><td>{percent(found["value"])} '
        f"({percent(found['low'])} – {percent(found['high'])})</td><td>{found['photos']}</td></tr>"
        for kind, found in groups
        if found
    )
    heads = "".join(
        f'<th scope="col">{escape(say(code))}</th>'
        for code in ("report_bias_kind", "report_bias_right", "report_photos")
    )
    title = escape(say("report_bias"))
    return (
        f'<h2>{title}</h2><div class="wide" tabindex="0" role="region" aria-label="{title}">'
        f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
    )
