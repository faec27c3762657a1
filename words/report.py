"""How good a model is, in sentences and small tables.

Plain numbers of a card or a report come in. A share is {value, low, high, photos}: 0..1, with its
95 % interval.
"""

import math
from collections.abc import Mapping, Sequence
from typing import Any

from words import listed, number, percent, say

Table = tuple[list[str], list[list[str]]]
MISSING = "–"


def spread(share: Mapping[str, Any]) -> str:
    """A share with its interval.

    >>> spread({"value": 0.93, "low": 0.886, "high": 0.958})
    '93.0% (88.6% to 95.8%)'
    """
    return say("share_spread", **{key: percent(share[key]) for key in ("value", "low", "high")})


def interval(share: Mapping[str, Any]) -> str:
    """The same, shorter, for the command line.

    >>> interval({"value": 0.93, "low": 0.886, "high": 0.958})
    '93.0% (88.6 to 95.8)'
    """
    return say("share_interval", **{key: 100 * share[key] for key in ("value", "low", "high")})


def grades(
    accuracy: Mapping[str, Any],
    hardest: Mapping[str, Any] | None,
    mistake: Mapping[str, Any] | None,
) -> list[str]:
    """Accuracy, the hardest class and the most frequent mistake; `scores.Confusion.summary`."""
    lines = [_right(accuracy)]
    if hardest is not None:
        text = say(
            "report_hardest",
            label=listed(hardest["names"]),
            found=percent(hardest["recall"]),
        )
        lines.append(text if hardest["clear"] else f"{text} {say('report_chance')}")
    if mistake is not None:
        lines.append(say("report_mistake", **mistake))
    return lines


def _right(share: Mapping[str, Any]) -> str:
    whole = round(100 * share["value"])
    nearly = whole == 100 and share["value"] < 1
    return say(
        "report_right",
        right=say("report_nearly_all") if nearly else say("report_about", count=whole),
        photos=share["photos"],
        low=math.floor(100 * share["low"]),
        high=math.ceil(100 * share["high"]),
    )


def promises(
    calibration_error: float | None,
    threshold: float,
    traded: str,
    doubt: Mapping[str, Any] | None,
) -> list[str]:
    """How far a model's confidence can be trusted.

    Args:
        calibration_error: 0..1; None where it was not measured.
        threshold: least confidence of an answer, 0..1.
        traded: what the threshold means, see `models.sentences.trade`; "" where it is not known.
        doubt: the share answered of photos that it should leave unanswered; None if not measured.
    """
    lines = []
    if calibration_error is not None:
        lines.append(say("report_sureness", off=number(100 * calibration_error, 1)))
    if traded:
        lines.append(say("report_threshold", threshold=percent(threshold), traded=traded))
    if doubt is None:
        lines.append(say("report_no_doubt"))
    else:
        lines.append(say("report_doubt", photos=doubt["photos"], answered=spread(doubt)))
    return lines


def sentences(report: Mapping[str, Any]) -> list[str]:
    """What a report of `python -m training evaluate --report` found."""
    verdict, lines = report["selective"]["verdict"], [_right(report["accuracy"])]
    if verdict["accuracy"]:
        answered, right = spread(verdict["answered"]), spread(verdict["accuracy"])
        lines.append(say("report_answers", answered=answered, right=right))
    off = report["classification"]["calibration_error"]
    lines.append(say("report_sureness", off=number(100 * off, 1)))
    if report["pointing"]:
        hit, centre = (spread(report["pointing"][key]) for key in ("hit", "centre_hit"))
        lines.append(say("report_looks", hit=hit, centre=centre))
    if report["backgrounds"]:
        before, after = (spread(report["backgrounds"][key]) for key in ("original", "swapped"))
        lines.append(say("report_backgrounds", before=before, after=after))
    return lines


def kinds(bias: Mapping[str, Any]) -> list[tuple[str, list[tuple[str, Mapping[str, Any]]]]]:
    """How often photos of each kind are recognised.

    Args:
        bias: of a report.

    Returns:
        Properties of photos, each with its groups: their names and shares. Groups without photos
        are left out.
    """
    named = []
    for name in ("brightness", "contrast", "sharpness", "size", "orientation"):
        groups = [
            (say(f"report_{group['group']}"), group["accuracy"])
            for group in bias.get(name) or ()
            if group["accuracy"]
        ]
        if groups:
            named.append((say(f"report_{name}"), groups))
    return named


def weakest(groups: int, group: Mapping[str, Any] | None) -> str | None:
    """Which kind of photo is hardest; None where there are no groups. See `figures.weakest`."""
    if not groups:
        return None
    if group is None:
        return say("report_no_weakest", count=groups)
    return say(
        "report_weakest",
        name=say(f"report_{group['property']}"),
        group=say(f"report_{group['group']}"),
        value=percent(group["value"]),
        photos=group["photos"],
        others=percent(group["others"]),
    )


def tables(report: Mapping[str, Any]) -> dict[str, Table]:
    """The figures of each diagram of `report_html.diagrams`: column heads, and rows."""
    made: dict[str, Table] = {}
    if report.get("reliability"):
        heads = [say("report_sure"), say("report_named"), say("report_photos")]
        made["reliability"] = (
            heads,
            [
                [
                    percent(group["confidence"]),
                    percent(group["accuracy"]["value"]),
                    str(group["accuracy"]["photos"]),
                ]
                for group in report["reliability"]
            ],
        )
    if report.get("selective"):
        heads = [say("report_least"), say("report_answered"), say("report_named")]
        made["selective"] = (
            heads,
            [
                [
                    percent(point["threshold"]),
                    percent(point["answered"]["value"]),
                    percent(point["accuracy"]["value"]) if point["accuracy"] else MISSING,
                ]
                for point in report["selective"]["at_thresholds"]
            ],
        )
    if history := report.get("history"):
        names = [n for n in ("loss", "val_loss", "accuracy", "val_accuracy") if n in history]
        count = len(history[names[0]])
        shown = sorted({*range(0, count, max(1, count // 10)), count - 1})
        heads = [say("report_pass"), *(say(f"report_{name}") for name in names)]
        made["history"] = (
            heads,
            [
                [str(epoch + 1), *(number(history[name][epoch], 3) for name in names)]
                for epoch in shown
            ],
        )
    return made


def scores(figures: Mapping[str, Any]) -> str:
    """What `training.scores.score` gives, as a table for the command line."""
    classes = figures["classes"]
    heads = [say(f"table_{head}") for head in ("photos", "precision", "recall", "f1")]
    first, last = say("table_class"), say("table_recall_95")
    width = max(map(len, (*classes, first)))
    columns = [max(len(head), 6) for head in heads]
    lines = [
        say(
            "table_summary",
            photos=figures["photos"],
            share=interval(figures["accuracy_95"]),
            error=100 * figures["calibration_error"],
        ),
        "",
        _row([first, *heads], [width, *columns]) + f"  {last}",
    ]
    for name, of in classes.items():
        numbers = [
            f"{of['photos']:d}",
            *(number(of[key], 3) for key in ("precision", "recall", "f1")),
        ]
        recall = of["recall_95"]
        between = say("table_between", low=recall["low"], high=recall["high"]) if recall else ""
        lines.append(f"{_row([name, *numbers], [width, *columns])}  {between}".rstrip())
    lines += ["", say("table_confusion")]
    cell = max(width, 6)
    lines.append(_row(["", *classes], [width, *[cell] * len(classes)]))
    for name, row in zip(classes, figures["confusion"], strict=True):
        lines.append(_row([name, *map(str, row)], [width, *[cell] * len(row)]))
    return "\n".join(lines)


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    """Cells side by side: the first to the left, numbers to the right."""
    right = [f"{cell:>{width}}" for cell, width in zip(cells[1:], widths[1:], strict=True)]
    return "  ".join([f"{cells[0]:{widths[0]}}", *right])
