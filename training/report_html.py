"""Draw the figures of `training.report` as one page: no arithmetic beyond formatting.

The page needs no network, and nothing beside it. Its diagrams hold no words of the data, which
stand in the tables alone, escaped: a class may be called anything.
"""

import io
import json
import re
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

import words
from models import bundle
from models.card import ModelCard
from models.errors import BundleError
from training import figures
from words import number, percent, say
from words.report import weakest

if TYPE_CHECKING:
    from matplotlib.axes import Axes

ENOUGH = 10  # photos that one dot of a diagram should stand for
# Colours that the diagrams are drawn in, and the variables of the page that stand for them: so
# they follow its light and dark themes.
INK, GRID, FIRST, SECOND = "#010101", "#020202", "#030303", "#040404"
THEMED = {INK: "currentColor", GRID: "var(--line)", FIRST: "var(--first)", SECOND: "var(--second)"}


def write(folder: Path, report: Mapping[str, Any], card: ModelCard | None = None) -> None:
    """Write report.json and report.html into a bundle, and their hashes into its card, all at once.

    Args:
        folder: the bundle.
        report: what `report.measure` gives, or its JSON.
        card: of the model that was measured; the bundle's by default.

    Raises:
        BundleError: nothing can be written there, or the bundle is another by now.
    """
    text = json.dumps(report, indent=1, ensure_ascii=False, allow_nan=False) + "\n"
    files = {  # a file's name may be no text
        bundle.REPORT: text.encode(errors="backslashreplace"),
        bundle.REPORT_PAGE: render(report).encode(errors="backslashreplace"),
    }
    try:
        card = card or bundle.load_card(folder)
        bundle.update_card(folder, card, files, before=card)
    except BundleError as error:
        raise BundleError("report_cannot_write", name=folder.name, reason=error) from error


def render(report: Mapping[str, Any]) -> str:
    """The whole page as HTML, from what `report.measure` gives or its JSON."""

    def signed(value: float, digits: int) -> str:
        return ("−" if value < 0 else "+") + number(abs(value), digits)

    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["percent"] = lambda share: percent(share).replace(" ", "\u00a0")
    environment.filters["hundred"] = lambda share, digits: number(100 * share, digits)
    environment.filters["number"] = number
    environment.filters["signed"] = signed
    environment.filters["points"] = lambda difference: signed(100 * difference, 1)
    environment.globals |= {
        "say": _say, "animal": words.animal,
        "language": words.language(), "direction": words.direction(),
    }  # fmt: skip
    environment.filters["transposed"] = lambda rows: zip(*rows, strict=True)
    diagrams = {"reliability": _reliability, "selective": _selective, "history": _history}
    return environment.get_template("report.html.jinja").render(
        **report,
        weakest=weakest(*figures.weakest(report["bias"])),
        diagrams={name: draw(report) for name, draw in diagrams.items()},
    )


def _say(code: str, **values: Any) -> Markup:
    """A sentence as HTML: values are escaped, unless they are markup already."""
    safe = {n: v if isinstance(v, int | float) else escape(v) for n, v in values.items()}
    return Markup(say(code, **safe))


def diagrams(report: Mapping[str, Any]) -> dict[str, list[Markup]]:
    """The diagrams as SVG that a page may hold, as far as the report has figures for them.

    Colours are the page's CSS variables --line, --first and --second. Where Matplotlib is not
    installed, there is a name for each, without a picture.
    """
    if find_spec("matplotlib") is None:
        return {name: [] for name in ("reliability", "selective", "history") if report.get(name)}
    drawn = {}
    if report.get("reliability"):
        drawn["reliability"] = [_reliability(report)]
    if report.get("selective"):
        drawn["selective"] = [_selective(report)]
    if report.get("history"):
        drawn["history"] = _history(report)
    return drawn


def _reliability(report: Mapping[str, Any]) -> Markup:
    bins = report["reliability"]
    with _diagram("reliability") as (axes, svg):
        axes.plot([0, 1], [0, 1], "--", color=INK, linewidth=1, label=say("diagram_ideal"))
        for group in bins:
            accuracy = group["accuracy"]
            axes.plot([group["confidence"]] * 2, [accuracy["low"], accuracy["high"]], color=FIRST)
        many = [group for group in bins if group["accuracy"]["photos"] >= ENOUGH]
        few = [group for group in bins if group["accuracy"]["photos"] < ENOUGH]
        for groups, style, label in (
            (many, "full", say("diagram_measured")),
            (few, "none", say("diagram_few", photos=ENOUGH)),
        ):
            if groups:
                axes.plot(
                    [group["confidence"] for group in groups],
                    [group["accuracy"]["value"] for group in groups],
                    "o", color=FIRST, fillstyle=style, label=label,
                )  # fmt: skip
        before = report["before_calibration"]["reliability"]
        axes.plot(
            [group["confidence"] for group in before],
            [group["accuracy"]["value"] for group in before],
            "s", color=SECOND, fillstyle="none", label=say("diagram_before"),
        )  # fmt: skip
        axes.set(xlabel=say("diagram_sure"), ylabel=say("diagram_right"))
        axes.set(xlim=(-0.02, 1.02), ylim=(-0.02, 1.02))
        _percent(axes, "xy")
        _legend(axes)
    return svg[0]


def _selective(report: Mapping[str, Any]) -> Markup:
    curve, verdict = report["selective"]["curve"], report["selective"]["verdict"]
    with _diagram("selective") as (axes, svg):
        axes.plot(
            curve["coverage"], curve["accuracy"], color=FIRST, linewidth=2.5,
            label=say("diagram_surest"),
        )  # fmt: skip
        if verdict["accuracy"]:
            axes.plot(
                verdict["answered"]["value"], verdict["accuracy"]["value"], "D", color=SECOND,
                markersize=9, label=say("diagram_answers"),
            )  # fmt: skip
        axes.set(xlabel=say("diagram_answered"), ylabel=say("diagram_answered_right"))
        # The axis runs from 0 to 1, so that a tenth of a point does not look like a cliff.
        axes.set(xlim=(-0.02, 1.02), ylim=(-0.02, 1.02))
        _percent(axes, "xy")
        _legend(axes)
    return svg[0]


def history(card: ModelCard) -> dict[str, list[float]] | None:
    """Loss and accuracy over the epochs, as far as the card tells them; one epoch is no curve."""
    epochs = card.provenance.get("history") or []
    names = ("loss", "val_loss", "accuracy", "val_accuracy")
    told = {
        name: [float(epoch[name]) for epoch in epochs]
        for name in names
        if all(name in epoch for epoch in epochs)
    }
    return told if len(epochs) > 1 and told else None


def _history(report: Mapping[str, Any]) -> list[Markup]:
    """Loss and accuracy, one diagram each, as far as the report has them."""
    from matplotlib.ticker import MaxNLocator

    drawn = []
    for name, axis in (("loss", say("diagram_loss")), ("accuracy", say("diagram_accuracy"))):
        curves = {
            label: (report["history"][key], style, colour)
            for label, key, style, colour in (
                (say("diagram_learned"), name, "o-", FIRST),
                (say("diagram_kept_aside"), f"val_{name}", "s--", SECOND),
            )
            if report["history"] and key in report["history"]
        }
        if not curves:
            continue
        with _diagram(name) as (axes, svg):
            for label, (values, style, colour) in curves.items():
                axes.plot(
                    range(1, len(values) + 1), values, style, color=colour, label=label,
                    markevery=1 + len(values) // 30,
                )  # fmt: skip
            axes.set(xlabel=say("diagram_epoch"), ylabel=axis)
            axes.xaxis.set_major_locator(MaxNLocator(integer=True))
            if name == "accuracy":
                _percent(axes, "y")
            _legend(axes)
        drawn += svg
    return drawn


@contextmanager
def _diagram(name: str) -> "Iterator[tuple[Axes, list[Markup]]]":
    """Empty axes to draw on; at the end of the block the SVG stands in the list.

    Small, so that its letters are as large as the page's where a phone shows it in full width.
    """
    import matplotlib
    from matplotlib.figure import Figure

    style: dict[Any, Any] = {
        # Letters stay letters: the page's own font, for search and for screen readers.
        "svg.fonttype": "none",
        # The same names in two diagrams of a page would clash; random ones change every time.
        "svg.hashsalt": name,
        "font.size": 11,
        "text.color": INK,
        "axes.edgecolor": INK,
        "axes.labelcolor": INK,
        "xtick.color": INK,
        "ytick.color": INK,
        "grid.color": GRID,
        "axes.grid": True,
        "axes.spines.top": False,
        "axes.spines.right": False,
    }
    svg: list[Markup] = []
    with matplotlib.rc_context(style):
        figure = Figure(figsize=(4.6, 3.7))
        figure.patch.set_visible(False)
        margins = {"left": 0.18, "right": 0.96, "bottom": 0.14, "top": 0.97}
        axes = figure.subplots(gridspec_kw=margins)
        axes.patch.set_visible(False)
        axes.set_axisbelow(True)
        yield axes, svg
        file = io.StringIO()
        nothing = dict.fromkeys(("Creator", "Date", "Format", "Type"))
        warnings.filterwarnings("ignore", "Glyph")  # letters that the browser has
        figure.savefig(file, format="svg", metadata=nothing)
    text = file.getvalue()
    text = text[text.index("<svg") :]  # without the XML prologue, which names an address
    text = re.sub(r' xmlns(:xlink)?="[^"]*"| (width|height)="[0-9.]+pt"', "", text)
    # Every diagram has a figure_1; only names that something refers to are unlike in each.
    text = re.sub(r' id="([^"]*)"', lambda m: m[0] if f"#{m[1]}" in text else "", text)
    for drawn, variable in THEMED.items():
        text = text.replace(drawn, variable)
    svg.append(Markup(text.replace("<svg", '<svg aria-hidden="true" focusable="false"', 1)))


def _percent(axes: "Axes", which: str) -> None:
    for axis in which:
        getattr(axes, f"{axis}axis").set_major_formatter(
            lambda value, _: say("full_percent", value=f"{100 * value:.4g}")
        )


def _legend(axes: "Axes") -> None:
    axes.legend(frameon=False, fontsize=10)
