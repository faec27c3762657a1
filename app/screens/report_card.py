"""How good the model is: plain words first, figures second."""

import json
import threading
from collections.abc import Mapping, Sequence
from html import escape
from math import isnan
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

Counted = tuple["Summary", dict[tuple[int, int], list[Path]]]


def build(stage: Stage, tab: gr.Tab) -> None:
    """Lay out the screen inside its tab and connect it."""
    data, counted, lock = stage.config.data, WeakKeyDictionary[Model, Counted](), threading.Lock()
    with gr.Row(elem_id="grades"):
        words = gr.HTML("", elem_id="in_words")
        with gr.Column(elem_id="counts"):
            matrix = gr.HTML("", js_on_load=parts.CLICK, elem_id="matrix")
            run = gr.Button(
                say("report_run", folder=data.name if data else ""),
                visible=data is not None,
                size="md",
                elem_id="run",
            )
        cell = gr.HTML("", elem_id="cell")
    table = gr.HTML("", elem_id="each_class")
    more = gr.HTML("", elem_id="more_figures")

    def count(engine: Model, progress: gr.Progress) -> None:
        """Run the model over the data folder, once for a model."""
        from training import plain

        with lock:
            if data is not None and engine not in counted:
                counted[engine] = plain.confused(engine, data, progress)

    def grades(engine: Model) -> tuple[str, str, str, str]:
        """Words, matrix, the empty place of a cell's photos, table."""
        from training import plain  # scikit-learn and matplotlib: not at the page's start

        seen = counted.get(engine)
        found = seen[0] if seen else plain.summary(engine.card)
        if found is None:
            return parts.hint(say("report_none")), "", "", ""
        source = say("report_folder", folder=data.name) if seen and data else say("report_own")
        promised = [] if seen else plain.promises(engine.card)
        said = _words(engine.card.title, source, [*found.sentences(), *promised])
        return said, _matrix(found, data), "", _table(found)

    def show(own: Model | None) -> tuple[str, ...]:
        engine = stage.model(own)
        report = report_of(engine)
        return *grades(engine), _more(engine, report)

    def count_and_show(own: Model | None, progress: gr.Progress = PROGRESS) -> tuple[str, ...]:
        engine = stage.model(own)
        count(engine, progress)
        return grades(engine)

    def open_cell(own: Model | None, event: gr.EventData, progress: gr.Progress = PROGRESS) -> Any:
        from training import plain

        engine = stage.model(own)
        right, wrong = (int(part) for part in event.name.split(","))
        fresh = data is not None and engine not in counted
        count(engine, progress)
        seen = counted.get(engine)
        found = seen[0] if seen else plain.summary(engine.card)
        if found is None or max(right, wrong) >= len(found.names):  # another model by now
            return gr.skip(), gr.skip(), "", gr.skip()
        opened = _cell(found, right, wrong, seen[1].get((right, wrong), []) if seen else [])
        if fresh:
            said, counts, _, each = grades(engine)
            return said, counts, opened, each
        return gr.skip(), gr.skip(), opened, gr.skip()

    shown = [words, matrix, cell, table]
    lane = {"show_progress": "minimal", "api_visibility": "private"}
    # Not in the lane of those who wait for an answer: counting may take minutes.
    slow = {**lane, "concurrency_limit": 1, "concurrency_id": "count", "show_progress_on": cell}
    tab.select(guard(show), stage.own, [*shown, more], **lane)
    run.click(guard(count_and_show), stage.own, shown, **slow)
    matrix.click(guard(open_cell), stage.own, shown, **slow)


PROGRESS = gr.Progress()


def report_of(model: Model) -> dict[str, Any] | None:
    """The bundle's report.json; None where its card vouches for none."""
    try:
        found = json.loads(model.report or b"")
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _words(title: str, source: str, sentences: Sequence[str]) -> str:
    said = "".join(f"<li>{escape(sentence)}</li>" for sentence in sentences)
    return f"<h2>{escape(source)}</h2><ul class='plainly'>{said}</ul>{parts.hint(title)}"


def _wide(name: str, table: str) -> str:
    """A table that scrolls sideways where it has to, also by keys."""
    return f'<div class="wide" tabindex="0" role="region" aria-label="{escape(name)}">{table}</div>'


def _rows(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table: each row's first cell is its name."""
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in heads)
    body = "".join(
        f'<tr><th scope="row">{escape(first)}</th>'
        + "".join(f"<td>{escape(text)}</td>" for text in rest)
        + "</tr>"
        for first, *rest in rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


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
    hint = say("report_matrix_data", folder=data.name) if data else say("report_matrix_hint")
    table = (
        f'<table><thead><tr><th scope="col">{escape(say("report_was"))}</th>{head}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table>"
    )
    title = say("report_matrix")
    return f"<h2>{escape(title)}</h2>{_wide(title, table)}{parts.hint(hint)}"


def _cell(found: "Summary", right: int, wrong: int, paths: Sequence[Path]) -> str:
    """What a number of the matrix means, and its photos."""
    code = "report_cell_right" if right == wrong else "report_cell_wrong"
    said = say(
        code,
        right=found.names[right],
        wrong=found.names[wrong],
        count=int(found.confusion[right, wrong]),
        photos=int(found.confusion[right].sum()),
    )
    pictures = "".join(
        f'<li><img src="{parts.uri(view.shrink(photos.open(path).rgb, 200))}" alt="">'
        f"{escape(path.name)}</li>"
        for path in paths[:SHOWN]
    )
    if len(paths) > SHOWN:
        said += " " + say("report_cell_more", shown=SHOWN, count=len(paths))
    album = (
        f'<div class="box" tabindex="0" role="region" aria-label="{escape(said)}">'
        f'<ul class="album">{pictures}</ul></div>'
    )
    return f'<p class="said" role="status">{escape(said)}</p>{album if paths else ""}'


def _table(found: "Summary") -> str:
    codes = ("report_class", "report_precision", "report_recall", "report_f1", "report_photos")
    rows = [
        [
            name,
            _share(found.precision[i]),
            _share(found.recall[i], found.recall_95[i]),
            _share(found.f1[i]),
            str(found.confusion[i].sum()),
        ]
        for i, name in enumerate(found.names)
    ]
    title = say("report_table")
    total = say(
        "report_all",
        right=percent(found.accuracy),
        count=found.confusion.trace(),
        photos=found.photos,
    )
    return (
        f"<h2>{escape(title)}</h2>{_wide(title, _rows([say(code) for code in codes], rows))}"
        f"{parts.hint(total)}"
    )


def _share(value: float, between: tuple[float, float] | None = None) -> str:
    if isnan(value):
        return "–"
    interval = f" ({percent(between[0])} – {percent(between[1])})" if between else ""
    return percent(float(value)) + interval


def _more(engine: Model, report: Mapping[str, Any] | None) -> str:
    """What the bundle's report says beyond; as without a report where it is none of ours."""
    try:
        return _said(engine, report)
    except Exception:  # no hash vouches for it, and another version may have written it
        if report is None:
            raise
        return _said(engine, None)


def _said(engine: Model, report: Mapping[str, Any] | None) -> str:
    """What a report says: words, diagrams, kinds of photos."""
    from training import plain, report_html
    from training.report import history

    known = dict(report or {})
    known["history"] = known.get("history") or history(engine.card)
    tables = plain.tables(known)
    figures = "".join(
        f"<figure>{''.join(svgs)}<figcaption>{escape(say(f'report_{name}'))}</figcaption>"
        f"<details><summary>{escape(say('report_numbers'))}</summary>"
        f"{_wide(say(f'report_{name}'), _rows(*tables[name]))}</details></figure>"
        for name, svgs in report_html.diagrams(known).items()
    )
    charts = f'<div class="charts">{figures}</div>' if figures else ""
    if isinstance(engine, Taught):
        return charts
    if report is None:
        command = "python -m training evaluate MODEL PHOTOS --report"
        return charts + parts.hint(say("report_how", command=command))
    about, tried = report["about"], report["classification"]["photos"]
    code = "report_also_split" if about["split"] else "report_also"
    measured = say(code, data=about["data"], photos=tried)
    said = "".join(f"<li>{escape(sentence)}</li>" for sentence in plain.sentences(report))
    return f"<h2>{escape(measured)}</h2><ul class='plainly'>{said}</ul>{charts}{_bias(report)}"


def _bias(report: Mapping[str, Any]) -> str:
    from training import plain

    said = plain.weakest(report["bias"])
    if said is None:
        return ""
    rows = "".join(
        f'<tr><th scope="row">{escape(name)}</th>'
        + "".join(
            f"<td>{escape(group)}<br><b>{percent(found['value'])}</b><br><small>"
            f"{percent(found['low'])} – {percent(found['high'])}, "
            f"{found['photos']} {escape(say('report_photos'))}</small></td>"
            for group, found in groups
        )
        + "</tr>"
        for name, groups in plain.kinds(report["bias"])
    )
    title = say("report_bias")
    return (
        f"<h2>{escape(title)}</h2><p class='plainly'>{escape(said)}</p>"
        f"{_wide(title, f'<table><tbody>{rows}</tbody></table>')}"
    )
