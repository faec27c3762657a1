"""How good the model is: plain words first, figures second."""

import threading
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from math import isnan
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

import gradio as gr
from markupsafe import Markup

from app import parts, report
from app.stage import Stage, guard
from models import photo as photos
from models import view
from models.card import ModelCard
from models.errors import BundleError
from models.model import Model
from models.sentences import trade
from models.taught import Taught
from words import percent, say
from words import report as wording

if TYPE_CHECKING:
    from training.scores import Confusion

SHOWN = 24  # photos of a cell of the matrix
COMMAND = "python -m training evaluate MODEL PHOTOS --report"

Counted = tuple["Confusion", dict[tuple[int, int], list[Path]]]


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
        from training.observe import confused

        with lock:
            if data is not None and engine not in counted:
                counted[engine] = confused(engine, data, progress)

    def grades(engine: Model) -> tuple[str, str, str, str]:
        """Words, matrix, the empty place of a cell's photos, table."""
        from training import scores  # not at the page's start

        seen = counted.get(engine)
        found = seen[0] if seen else scores.of_card(engine.card)
        if found is None:
            return parts.hint(say("report_none")), "", "", ""
        source = say("report_folder", folder=data.name) if seen and data else say("report_own")
        promised = [] if seen else _promises(engine.card)
        grades = wording.grades(**found.summary())
        said = _words(engine.card.title, source, [*grades, *promised])
        return said, _matrix(found, data), "", _table(found)

    def show(own: Model | None) -> tuple[str, ...]:
        engine = stage.model(own)
        return *grades(engine), _more(engine)

    def count_and_show(own: Model | None, progress: gr.Progress = PROGRESS) -> tuple[str, ...]:
        engine = stage.model(own)
        count(engine, progress)
        return grades(engine)

    def open_cell(own: Model | None, event: gr.EventData, progress: gr.Progress = PROGRESS) -> Any:
        from training import scores

        engine = stage.model(own)
        right, wrong = (int(part) for part in event.name.split(","))
        fresh = data is not None and engine not in counted
        count(engine, progress)
        seen = counted.get(engine)
        found = seen[0] if seen else scores.of_card(engine.card)
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


def report_of(engine: Model) -> dict[str, Any] | None:
    """The bundle's report; None where it has none that can be shown."""
    with suppress(BundleError):
        return report.read(engine.report)
    return None


def _promises(card: ModelCard) -> list[str]:
    """How far the card says that the model's confidence can be trusted."""
    threshold, error = card.thresholds.confidence, card.metrics.get("calibration_error", {})
    return wording.promises(error.get("after"), threshold, trade(card, threshold))


def _words(title: str, source: str, sentences: Sequence[str]) -> Markup:
    return parts.html("<h2>{source}</h2>{said}", source=source, said=_list(sentences)) + parts.hint(
        title
    )


def _list(sentences: Iterable[str]) -> Markup:
    items = parts.joined("<li>{said}</li>", ({"said": said} for said in sentences))
    return parts.html("<ul class='plainly'>{items}</ul>", items=items)


def _wide(name: str, table: Markup) -> Markup:
    """A table that scrolls sideways where it has to, also by keys."""
    return parts.html(
        '<div class="wide" tabindex="0" role="region" aria-label="{name}">{table}</div>',
        name=name,
        table=table,
    )


def _rows(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Markup:
    """A table: each row's first cell is its name."""
    return parts.html(
        "<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>",
        head=parts.joined('<th scope="col">{text}</th>', ({"text": text} for text in heads)),
        body=parts.joined(
            '<tr><th scope="row">{first}</th>{rest}</tr>',
            (
                {
                    "first": first,
                    "rest": parts.joined("<td>{text}</td>", ({"text": text} for text in rest)),
                }
                for first, *rest in rows
            ),
        ),
    )


def _matrix(found: "Confusion", data: Path | None) -> Markup:
    """Counts as buttons: rows what it was, columns what the model said."""
    heads = ({"said": say("report_said", label=name)} for name in found.names)
    rows = []
    for right, name in enumerate(found.names):
        cells = []
        for wrong, other in enumerate(found.names):
            number = int(found.counts[right, wrong])
            cells.append(
                {
                    "kind": "right" if right == wrong else "wrong" if number else "none",
                    "place": f"{right},{wrong}",
                    "label": say("report_cell_name", right=name, wrong=other, count=number),
                    "number": number,
                }
            )
        button = (
            '<td><button type="button" class="{kind}" data-name="{place}" '
            'aria-label="{label}">{number}</button></td>'
        )
        rows.append({"name": name, "cells": parts.joined(button, cells)})
    table = parts.html(
        '<table><thead><tr><th scope="col">{was}</th>{head}</tr></thead>'
        "<tbody>{rows}</tbody></table>",
        was=say("report_was"),
        head=parts.joined('<th scope="col">{said}</th>', heads),
        rows=parts.joined('<tr><th scope="row">{name}</th>{cells}</tr>', rows),
    )
    hint = say("report_matrix_data", folder=data.name) if data else say("report_matrix_hint")
    return _titled(say("report_matrix"), table) + parts.hint(hint)


def _titled(title: str, table: Markup) -> Markup:
    return parts.html("<h2>{title}</h2>{table}", title=title, table=_wide(title, table))


def _cell(found: "Confusion", right: int, wrong: int, paths: Sequence[Path]) -> Markup:
    """What a number of the matrix means, and its photos."""
    code = "report_cell_right" if right == wrong else "report_cell_wrong"
    said = say(
        code,
        right=found.names[right],
        wrong=found.names[wrong],
        count=int(found.counts[right, wrong]),
        photos=int(found.counts[right].sum()),
    )
    if len(paths) > SHOWN:
        said += " " + say("report_cell_more", shown=SHOWN, count=len(paths))
    meaning = parts.html('<p class="said" role="status">{said}</p>', said=said)
    if not paths:
        return meaning
    pictures = parts.joined(
        '<li><img src="{source}" alt="">{name}</li>',
        (
            {"source": parts.uri(view.shrink(photos.open(path).rgb, 200)), "name": path.name}
            for path in paths[:SHOWN]
        ),
    )
    return meaning + parts.html(
        '<div class="box" tabindex="0" role="region" aria-label="{said}">'
        '<ul class="album">{pictures}</ul></div>',
        said=said,
        pictures=pictures,
    )


def _table(found: "Confusion") -> Markup:
    codes = ("report_class", "report_precision", "report_recall", "report_f1", "report_photos")
    rows = [
        [
            name,
            _share(found.precision[i]),
            _share(found.recall[i], found.recall_95[i]),
            _share(found.f1[i]),
            str(found.counts[i].sum()),
        ]
        for i, name in enumerate(found.names)
    ]
    total = say(
        "report_all",
        right=percent(found.accuracy),
        count=found.counts.trace(),
        photos=found.photos,
    )
    table = _rows([say(code) for code in codes], rows)
    return _titled(say("report_table"), table) + parts.hint(total)


def _share(value: float, between: tuple[float, float] | None = None) -> str:
    if isnan(value):
        return "–"
    interval = f" ({percent(between[0])} – {percent(between[1])})" if between else ""
    return percent(float(value)) + interval


def _more(engine: Model) -> Markup:
    """What the model's report says beyond: words, diagrams, kinds of photos."""
    from training import report_html
    from training.figures import history

    known, problem = None, say("report_how", command=COMMAND)
    try:
        known = report.read(engine.report)
    except BundleError as error:
        problem = str(error)
    drawn = {**(known or {}), "history": (known or {}).get("history") or history(engine.card)}
    tables = wording.tables(drawn)
    figures = parts.joined(
        "<figure>{pictures}<figcaption>{caption}</figcaption>"
        "<details><summary>{numbers}</summary>{table}</details></figure>",
        (
            {
                "pictures": Markup("").join(svgs),
                "caption": say(f"report_{name}"),
                "numbers": say("report_numbers"),
                "table": _wide(say(f"report_{name}"), _rows(*tables[name])),
            }
            for name, svgs in report_html.diagrams(drawn).items()
        ),
    )
    charts = Markup("")
    if figures:
        charts = parts.html('<div class="charts">{figures}</div>', figures=figures)
    if isinstance(engine, Taught):
        return charts
    if known is None:
        return charts + parts.hint(problem)
    about, tried = known["about"], known["classification"]["photos"]
    code = "report_also_split" if about["split"] else "report_also"
    measured = say(code, data=about["data"], photos=tried)
    said = _list(wording.sentences(known))
    return parts.html("<h2>{measured}</h2>{said}", measured=measured, said=said) + (
        charts + _bias(known["bias"])
    )


def _bias(bias: Mapping[str, Any]) -> Markup:
    from training.figures import weakest

    said = wording.weakest(*weakest(bias))
    if said is None:
        return Markup("")
    cell = "<td>{group}<br><b>{value}</b><br><small>{low} – {high}, {photos} {unit}</small></td>"
    rows = parts.joined(
        '<tr><th scope="row">{name}</th>{cells}</tr>',
        (
            {
                "name": name,
                "cells": parts.joined(
                    cell,
                    (
                        {
                            "group": group,
                            "value": percent(found["value"]),
                            "low": percent(found["low"]),
                            "high": percent(found["high"]),
                            "photos": found["photos"],
                            "unit": say("report_photos"),
                        }
                        for group, found in groups
                    ),
                ),
            }
            for name, groups in wording.kinds(bias)
        ),
    )
    title = say("report_bias")
    return parts.html(
        "<h2>{title}</h2><p class='plainly'>{said}</p>{table}",
        title=title,
        said=said,
        table=_wide(title, parts.html("<table><tbody>{rows}</tbody></table>", rows=rows)),
    )
