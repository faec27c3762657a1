"""python -m explain PHOTO|FOLDER ...: what a model sees in photos, and where it looked."""

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from explain import boxes, cam, cluster, events, field, records
from explain.batch import in_order
from explain.entries import Entry, entries
from explain.explanation import explain
from explain.methods import DEFAULT, METHODS
from explain.pictures import PHOTOS_FAULT, Pictures
from explain.together import Together, Witness, join, witness
from models import bundle, command, folders
from models.engine import limit_blas
from models.errors import ClassifierError, PhotoError
from models.load import load
from models.model import Model
from models.names import shown
from words import listed, percent, say


@dataclass(frozen=True)
class Result:
    """What became of one entry.

    Attributes:
        values: as `--json` prints them: those of `Explanation.to_dict`, or "error".
        witness: what the photo says of its animal; None where it could not be read.
    """

    values: dict[str, Any]
    witness: Witness | None = None


def results(
    model: Model,
    photos: Iterable[Entry],
    question: dict[str, Any],
    out: Path | None,
    workers: int,
) -> Iterator[Result]:
    """A result for each entry, in their order; a few photos are under way at a time, never all.

    Args:
        model: explains.
        photos: entries, see `entries`.
        question: arguments of `explain`: target, contrast, method, layer.
        out: a folder for pictures, or None.
        workers: photos explained at the same time.

    Raises:
        OSError: `out` cannot be written to any more.
    """
    pictures = Pictures(out) if out else None

    def explained(item: tuple[Entry, Path | None]) -> Result:
        entry, stem = item
        if entry.problem:
            return Result({"photo": entry.path, "error": entry.problem})
        try:
            explanation = explain(model, entry.path, **question)
            drawn = Pictures.write(stem, explanation) if stem else {}
        except PhotoError as error:
            return Result({"photo": entry.path, "error": str(error)})
        except OSError as error:
            if error.errno not in PHOTOS_FAULT:
                raise
            return Result({"photo": entry.path, "error": command.sentence(error)})
        values = {"photo": entry.path, **explanation.to_dict(), **drawn}
        return Result(values, witness(explanation))

    stems = (
        (entry, pictures.reserve(entry.place) if pictures and not entry.problem else None)
        for entry in photos
    )
    return in_order(explained, stems, workers)


def lines(values: dict[str, Any], model: Model, top: int) -> str:
    """A result for people: the photo's name, its most probable classes, reasons and tips."""
    name = shown(values["photo"])
    if "error" in values:
        return f"{name}\n    {values['error']}"
    classes = listed(
        f"{shown(model.card.label(label).shown)} {percent(probability)}"
        for label, probability in list(values["probabilities"].items())[:top]
    )
    text = [f"{name}\n    {say('status_' + values['verdict'])}: {classes}"]
    text += [f"    - {shown(sentence)}" for sentence in values["reasons"] + values["tips"]]
    return "\n".join(text)


def joint_values(joint: Together, results: Sequence[Result]) -> dict[str, Any]:
    """The answer for all photos of one animal, as `--json` prints it."""
    return {
        "same_animal": [result.values["photo"] for result in results if result.witness],
        "left_out": [result.values for result in results if not result.witness],
        **joint.to_dict(),
    }


def joint_lines(joint: Together, results: Sequence[Result]) -> str:
    """The answer for all photos of one animal, for people."""
    values = joint.to_dict()
    sentences = joint.captions + values["reasons"] + values["tips"]
    sentences += [
        say("explain_left_out", photo=result.values["photo"], reason=result.values["error"])
        for result in results
        if not result.witness
    ]
    return "\n".join([joint.headline, *(f"    - {shown(sentence)}" for sentence in sentences)])


def parser() -> argparse.ArgumentParser:
    """The options, described in the language of this moment."""
    options = argparse.ArgumentParser(prog="python -m explain", description=say("help_explain"))
    add = options.add_argument
    add("photos", nargs="+", metavar="PHOTO|FOLDER|MANIFEST")
    add("--model", default=bundle.DEFAULT, help=say("help_explain_model"))
    add("--target", metavar="LABEL", help=say("help_explain_target"))
    add("--contrast", "--why-not", metavar="LABEL", help=say("help_explain_contrast"))
    known = say("help_explain_method", methods=", ".join(METHODS), default=DEFAULT)
    add("--method", choices=METHODS, default=DEFAULT, metavar="NAME", help=known)
    add("--layer", metavar="NAME", help=say("help_explain_layer"))
    add("--top", type=command.number(int, 1), default=3, metavar="K", help=say("help_explain_top"))
    add("--out", type=Path, metavar="DIR", help=say("help_explain_out"))
    add("--same-animal", action="store_true", help=say("help_explain_same_animal"))
    add("--json", action="store_true", help=say("help_explain_json"))
    many = options.add_argument_group(say("help_explain_field"))
    many.add_argument("--table", type=Path, metavar="FILE", help=say("help_explain_table"))
    many.add_argument("--resume", action="store_true", help=say("help_explain_resume"))
    workers = say("help_explain_workers")
    many.add_argument("--workers", type=command.number(int, 1), metavar="N", help=workers)
    many.add_argument("--boxes", type=Path, metavar="JSON", help=say("help_explain_boxes"))
    ray = say("help_explain_ray")
    many.add_argument("--ray", nargs="?", const=cluster.LOCAL, metavar="ADDRESS", help=ray)
    gap, seconds = say("help_explain_gap", default=events.GAP), command.number(float, 0)
    many.add_argument("--gap", type=seconds, default=events.GAP, metavar="SECONDS", help=gap)
    command.add_language(options)
    return options


def opened(options: argparse.Namespace, workers: int) -> Model:
    """The model, once it is known that it has the classes and the layer that are asked for.

    Raises:
        ClassifierError: there is no such model, class or layer.
    """
    model = load(options.model, workers=workers)
    for name in (options.target, options.contrast):
        if name is not None:
            model.card.label(name)
    if options.target is not None:
        cam.target_weights(model.card, options.target, contrast=options.contrast)
    if options.layer is not None:
        from explain import network  # needs TensorFlow

        for member in model.members:
            network.of_bundle(member).at(options.layer)
    return model


@command.line
def main(arguments: list[str] | None = None) -> int:
    """Exit status: 0, 1 if any photo failed, 2 for wrong usage."""
    usage = parser()
    options = usage.parse_args(arguments)
    if options.json:
        command.utf8(sys.stdout)
    _check_field(usage, options)
    workers = os.cpu_count() or 1
    limit_blas()
    try:
        model = opened(options, workers)
    except ClassifierError as error:
        usage.error(str(error))
    if options.out:
        options.out.mkdir(parents=True, exist_ok=True)  # refused now, not after the first photo
    if options.table:
        return _table(options, model)
    passed = Counter[str]()
    question = {name: getattr(options, name) for name in ("target", "contrast", "method", "layer")}
    photos = entries(options.photos, passed)
    failed, kept = False, []
    for result in results(model, photos, question, options.out, workers):
        failed |= "error" in result.values
        if options.same_animal:
            kept.append(result)
        show(result.values, lines(result.values, model, options.top), options)
    _tell_passed(passed)
    witnesses = [result.witness for result in kept if result.witness]
    if witnesses:
        joint = join(model.card, witnesses)
        show(joint_values(joint, kept), joint_lines(joint, kept), options)
    return int(failed)


def _check_field(usage: argparse.ArgumentParser, options: argparse.Namespace) -> None:
    """End with wrong usage where options do not go together."""
    if options.table is None:
        for name in ("resume", "workers", "boxes", "ray"):
            if getattr(options, name):
                usage.error(say("explain_only_table", option=f"--{name}"))
        return
    for name in ("json", "same_animal"):
        if getattr(options, name):
            usage.error(say("explain_not_table", option=f"--{name.replace('_', '-')}"))


def _table(options: argparse.Namespace, model: Model) -> int:
    """Write a table of many photos; the exit status is that of `main`."""
    asked = {name: getattr(options, name) for name in ("target", "contrast", "method", "layer")}
    command.writable(options.table.absolute().parent)

    question = field.Question(options.model, **asked)
    if options.ray:
        look = cluster.on(options.ray, question, options.table, options.workers)
    else:
        look = field.on_processes(question, options.workers or os.cpu_count() or 1)

    def photos(passed: Counter[str]) -> Iterator[Entry]:
        return entries(options.photos, passed, manifests=True)

    detections = boxes.Detections(options.boxes) if options.boxes else None
    try:
        summary = field.run(
            question,
            model,
            photos,
            options.table,
            look,
            out=options.out,
            detections=detections,
            resume=options.resume,
            gap=options.gap,
        )
    except KeyboardInterrupt:
        print(say("field_go_on"), file=sys.stderr)
        raise
    _tell_passed(summary.passed)
    if detections and detections.missed:
        sentence = say("detections_missed", count=detections.missed, path=shown(str(options.boxes)))
        print(sentence, file=sys.stderr)
    print(summary.sentence)
    return int(summary.verdicts[records.UNREADABLE] > 0)


def _tell_passed(passed: Counter[str]) -> None:
    if passed:
        print(say("explain_passed_over", summary=folders.summary(passed)), file=sys.stderr)


def show(values: dict[str, Any], text: str, options: argparse.Namespace) -> None:
    """Print a result as JSON or as text, at once."""
    print(json.dumps(values, ensure_ascii=False) if options.json else text, flush=True)


if __name__ == "__main__":
    command.run(main)
