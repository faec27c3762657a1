"""The report card: how good the model is, plain words first, figures second."""

import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib.util import find_spec
from math import isnan
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

import gradio as gr
from markupsafe import Markup

from app import markup, parts, report
from app.files import write
from app.stage import NO_EXAMPLE, QUICK, Stage, guard
from explain.explanation import explain
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

html = markup.load("report_card")

# Photos of a cell of the matrix, and their longest side in px: those that it got right, and wrong.
SHOWN, SMALL = 24, 200
SHOWN_WRONG, LARGE = 12, 480
FEW = 8  # classes; with more, names stand upright and the worst pairs are listed
WORST = 8  # pairs
PROGRESS = gr.Progress()

# Answers counted over a folder, and which photo is counted where: (right, answered) -> paths.
Counted = tuple["Confusion", dict[tuple[int, int], list[Path]]]
Updates = dict[Any, Any]  # components, and what becomes of them


def build(stage: Stage, tab: gr.Tab) -> None:
    """Lay out the screen inside its tab and connect it."""
    ReportCard(stage).connect(tab)


class ReportCard:
    """The components of the screen, and what happens to them."""

    def __init__(self, stage: Stage) -> None:
        """Lay them out, from top to bottom."""
        self.stage, self.data = stage, stage.config.data
        self.counted = WeakKeyDictionary[Model, Counted]()
        self.lock = threading.Lock()
        with gr.Row(elem_id="grades"):
            self.words = gr.HTML("", elem_id="in_words")
            with gr.Column(elem_id="counts"):
                self.matrix = gr.HTML("", js_on_load=parts.CLICK, elem_id="matrix")
                self.run = gr.Button(
                    say("report_run", folder=self.data.name if self.data else ""),
                    visible=self.data is not None,
                    size="md",
                    elem_id="run",
                )
        self.cell = gr.HTML("", js_on_load=parts.CLICK, elem_id="cell")
        self.table = gr.HTML("", elem_id="each_class")
        self.more = gr.HTML("", elem_id="more_figures")

    def connect(self, tab: gr.Tab) -> None:
        """What happens when the tab is opened, photos are counted, or a number is clicked."""
        own, shown = self.stage.own, [self.words, self.matrix, self.cell, self.table]
        lane: dict[str, Any] = {"show_progress": "minimal", "api_visibility": "private"}
        # Not in the lane of those who wait for an answer: counting may take minutes.
        slow = {
            **lane, "concurrency_limit": 1, "concurrency_id": "count",
            "show_progress_on": self.cell,
        }  # fmt: skip
        tab.select(guard(self.show), own, [*shown, self.more], **lane)
        self.run.click(guard(self.count_and_show), own, shown, **slow)
        self.matrix.click(guard(self.open_cell), own, shown, **slow)
        # First the photo, then the tab, which looks at it when it opens.
        self.cell.click(guard(self.open_photo), own, self.stage.photo, **QUICK).success(
            None, js=NO_EXAMPLE, **QUICK
        ).then(lambda: gr.update(selected="explore"), None, self.stage.tabs, **QUICK)

    def show(self, own: Model | None) -> Updates:
        """All that is known of the model in use."""
        engine = self.stage.model(own)
        figures = more(engine)  # takes so long that photos may have been counted meanwhile
        return {**self.grades(engine), self.more: figures}

    def count_and_show(self, own: Model | None, progress: gr.Progress = PROGRESS) -> Updates:
        """Count on the photos of the folder."""
        engine = self.stage.model(own)
        self.count(engine, progress)
        return self.grades(engine)

    def open_cell(
        self, own: Model | None, event: gr.EventData, progress: gr.Progress = PROGRESS
    ) -> Updates:
        """What the number means that was clicked, and its photos."""
        engine = self.stage.model(own)
        right, wrong = (int(part) for part in event.name.split(","))
        fresh = self.data is not None and engine not in self.counted
        self.count(engine, progress)
        summary, paths = self.summary(engine)
        if summary is None or max(right, wrong) >= len(summary.names):  # another model by now
            return {self.cell: ""}
        opened = {self.cell: _cell(engine, summary, right, wrong, paths.get((right, wrong), []))}
        return {**self.grades(engine), **opened} if fresh else opened

    def open_photo(self, own: Model | None, event: gr.EventData) -> Any:
        """The photo that was clicked, for Explore: a copy, since the page hands out no other."""
        right, wrong, number = (int(part) for part in event.name.split(","))
        _, paths = self.summary(self.stage.model(own))
        path = dict(enumerate(paths.get((right, wrong), []))).get(number)
        if path is None:  # counted anew meanwhile
            return gr.skip()
        return write(self.stage.photo, path.name, path.read_bytes())

    def count(self, engine: Model, progress: gr.Progress) -> None:
        """Run the model over the folder, once for a model."""
        from training.observe import confused

        with self.lock:
            if self.data is not None and engine not in self.counted:
                self.counted[engine] = confused(
                    engine,
                    self.data,
                    lambda share: progress(share, desc=say("report_counting")),
                )

    def summary(self, engine: Model) -> tuple["Confusion | None", Mapping[tuple[int, int], Any]]:
        """The counts to show, if there are any, and the photos behind them."""
        from training import scores  # not at the page's start

        return self.counted.get(engine) or (scores.of_card(engine.card), {})

    def grades(self, engine: Model) -> Updates:
        """Words, matrix, the empty place of a cell's photos, table."""
        summary, _ = self.summary(engine)
        if summary is None:
            unknown = parts.hint(say("report_none"))
            return {self.words: unknown, self.matrix: "", self.cell: "", self.table: ""}
        sentences = wording.grades(**summary.summary())
        if engine in self.counted and self.data:
            source = say("report_folder", folder=self.data.name)
        else:
            source = say("report_own")
            sentences += _promises(engine.card)
        hint = say("report_matrix_hint")
        if self.data:
            hint = say("report_matrix_data", folder=self.data.name)
        counts = summary.counts.tolist()
        return {
            self.words: html.words(engine.card.title, source, sentences),
            self.matrix: html.matrix(summary.names, counts, hint, _worst(summary)),
            self.cell: "",
            self.table: _table(summary),
        }


def report_of(engine: Model) -> dict[str, Any] | None:
    """The bundle's report; None where it has none that can be shown."""
    with suppress(BundleError):
        return report.read(engine.report)
    return None


def _promises(card: ModelCard) -> list[str]:
    """How far the card says that the model's confidence can be trusted."""
    threshold, error = card.thresholds.confidence, card.metrics.get("calibration_error")
    doubt = card.metrics.get("doubt")
    return wording.promises(
        error["after"] if error else None,
        threshold,
        trade(card, threshold),
        doubt["answered"] if doubt else None,
    )


def _worst(summary: "Confusion") -> list[tuple[int, int, str]]:
    """The most frequent mistakes where there are many classes: (right, wrong, sentence)."""
    names, counts = summary.names, summary.counts
    if len(names) <= FEW:
        return []
    mistakes = [
        (int(counts[right, wrong]), right, wrong)
        for right in range(len(names))
        for wrong in range(len(names))
        if right != wrong and counts[right, wrong]
    ]
    return [
        (right, wrong, _counted(summary, right, wrong))
        for _, right, wrong in sorted(mistakes, key=lambda mistake: -mistake[0])[:WORST]
    ]


def _counted(summary: "Confusion", right: int, wrong: int) -> str:
    return say(
        "report_cell_right" if right == wrong else "report_cell_wrong",
        right=summary.names[right],
        wrong=summary.names[wrong],
        count=int(summary.counts[right, wrong]),
        photos=int(summary.counts[right].sum()),
    )


def _cell(
    engine: Model, summary: "Confusion", right: int, wrong: int, paths: Sequence[Path]
) -> Markup:
    """What a number of the matrix means, and its photos; what it got wrong with its heatmap."""
    sentence, most = _counted(summary, right, wrong), SHOWN if right == wrong else SHOWN_WRONG
    if len(paths) > most:
        sentence += " " + say("report_cell_more", shown=most, count=len(paths))
    pictures = []
    for number, path in enumerate(paths[:most]):
        if right == wrong:
            picture = parts.layers(view.shrink(photos.open(path).rgb, SMALL), None, "")
        else:
            explanation = explain(engine, path)
            heat = None if explanation.peak is None else explanation.heat_picture(parts.HEAT)
            picture = parts.layers(explanation.picture(LARGE), heat, parts.described(explanation))
        pictures.append((f"{right},{wrong},{number}", picture, path.name))
    return html.cell(sentence, pictures, large=right != wrong)


def _table(summary: "Confusion") -> Markup:
    codes = ("report_class", "report_precision", "report_recall", "report_f1", "report_photos")
    lines = [
        [
            name,
            _share(summary.precision[i], summary.precision_95[i]),
            _share(summary.recall[i], summary.recall_95[i]),
            _share(summary.f1[i]),
            summary.counts[i].sum(),
        ]
        for i, name in enumerate(summary.names)
    ]
    total = say(
        "report_all",
        right=wording.spread(summary.summary()["accuracy"]),
        count=summary.counts.trace(),
        photos=summary.photos,
    )
    return html.each_class([say(code) for code in codes], lines, total)


def _share(value: float, between: tuple[float, float] | None = None) -> str:
    if isnan(value):
        return "–"
    interval = f" ({percent(between[0])} – {percent(between[1])})" if between else ""
    return percent(float(value)) + interval


def more(engine: Model) -> Markup:
    """What the model's report says beyond: words, diagrams, kinds of photos."""
    from training import report_html
    from training.figures import weakest

    known, problem = None, say("report_how")
    try:
        known = report.read(engine.report)
    except BundleError as error:
        problem = str(error)
    charts = _charts(
        {
            **(known or {}),
            "history": (known or {}).get("history") or report_html.history(engine.card),
        }
    )
    if find_spec("matplotlib") is None:
        charts += parts.hint(say("report_no_diagrams"))
    if isinstance(engine, Taught):
        return charts
    if known is None:
        return charts + parts.hint(problem)
    about, tried = known["about"], known["classification"]["photos"]
    code = "report_also_split" if about["split"] else "report_also"
    source = say(code, data=about["data"], photos=tried)
    measured = html.measured(source, wording.sentences(known))
    hardest = wording.weakest(*weakest(known["bias"]))
    bias = html.bias(hardest, wording.kinds(known["bias"])) if hardest else ""
    return measured + charts + bias


def _charts(known: Mapping[str, Any]) -> Markup:
    """The diagrams of a report, as far as it has figures for them, and their numbers."""
    from training import report_html

    tables = wording.tables(known)
    return html.charts(
        [
            (say(f"report_{name}"), pictures, *tables[name])
            for name, pictures in report_html.diagrams(known).items()
        ]
    )
