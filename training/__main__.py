"""python -m training COMMAND: train, measure, join, export, convert and teach models.

python -m training fit synthetic --out /tmp/shapes
python -m training fit PHOTOS --out models/zoo/mine
python -m training evaluate models/zoo/mine PHOTOS --report
python -m training calibrate models/zoo/mine PHOTOS
python -m training compare PHOTOS
python -m training search PHOTOS --storage sqlite:///study.db
python -m training ensemble models/zoo/mine models/zoo/other --out models/zoo/both --data PHOTOS
python -m training export models/zoo/mine --format tflite --out mine_for_phones
python -m training export models/zoo/mine --format html --out mine.html
python -m training wrap MINE.keras --labels cat,dog --scale -1..1 --out models/zoo/mine
python -m training wrap converted_keras.zip --out models/zoo/mine
"""

import argparse
import functools
import json
import os
import shlex
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models import atomic, bundle, command
from models.command import number
from models.errors import BundleError, DataError
from models.load import load
from models.names import shown
from words import percent, say

if TYPE_CHECKING:
    from models.card import ModelCard
    from models.model import Model
    from training.dataset import Sample
    from training.split import Split

Parser = argparse.ArgumentParser
Options = argparse.Namespace
SYNTHETIC = "synthetic"  # in place of a folder of photos
SEED = number(int, 0, 2**32 - 1)
# The settings of a recipe, as options of `fit`.
SETTINGS: dict[str, Callable[[str], Any]] = {
    "size": number(int, 32),
    "train-size": number(int, 32),
    "backbone-weights": str,
    "frozen-until": str,
    "frozen-epochs": number(int, 0),
    "epochs": number(int, 1),
    "batch": number(int, 1),
    "optimizer": str,
    "learning-rate": number(float, 0),
    "early-rate": number(float, 0.001, 1),
    "weight-decay": number(float, 0),
    "min-area": number(float, 0.01, 1),
    "rotation": number(float, 0, 1),
    "brightness": number(float, 0, 1),
    "contrast": number(float, 0, 1),
    "cutmix": number(float, 0, 1),
    "mixup": number(float, 0, 1),
    "randaugment": number(float, 0, 1),
    "erasing": number(float, 0, 1),
    "cut-outs": str,
    "swapped": number(float, 0, 1),
    "emptied": number(float, 0, 1),
    "damaged": number(float, 0, 1),
    "mask-weight": number(float, 0),
    "distillation": number(float, 0),
    "ema": number(float, 0, 1),
    "start-share": number(float, 0, 1),
    "label-smoothing": number(float, 0, 1),
    "patience": number(int, 0),
    "seed": SEED,
}
PAGES = ("web", "html")  # formats of `export` that are pages for a browser
SWITCHES = ("head-only", "centred", "mirrored")


@dataclass(frozen=True)
class Command:
    """A subcommand: adds its options to a parser, and runs with what was given."""

    add_options: Callable[[Parser], None]
    run: Callable[[Options], int]


@command.line
def main(arguments: list[str] | None = None) -> int:
    """Run a command; returns the exit status: 0, 1 for a failure said in one sentence."""
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    if "--scale" in arguments[:-1]:  # argparse would take "-1..1" for an option
        at = arguments.index("--scale")
        arguments[at : at + 2] = [f"--scale={arguments[at + 1]}"]
    options = parser().parse_args(arguments)
    line = shlex.join(["python", "-m", "training", *arguments])
    options.line = line.encode("utf-8", "backslashreplace").decode()  # it goes into the card
    return COMMANDS[options.command].run(options)


def parser() -> Parser:
    """The command line."""
    main = Parser(prog="python -m training", description=say("help_training"))
    command.add_language(main)
    commands = main.add_subparsers(dest="command", required=True)
    for name, entry in COMMANDS.items():
        text = say(f"help_{name}")
        subparser = commands.add_parser(name, help=text, description=text)
        entry.add_options(subparser)
        command.add_language(subparser)
    return main


# --- what several commands share ------------------------------------------------------------------


def _add_json(parser: Parser) -> None:
    parser.add_argument("--json", action="store_true", help=say("help_json"))


def _add_ungrouped(parser: Parser) -> None:
    parser.add_argument("--ungrouped", action="store_true", help=say("help_ungrouped"))


def _add_division(parser: Parser) -> None:
    """Options that divide the photos as `fit` did."""
    same = say("help_as_in_training")
    parser.add_argument("--split", type=Path, help=same)
    parser.add_argument("--also", nargs="+", default=[], metavar="CLASS=DIR", help=same)
    parser.add_argument("--outside", type=Path, nargs="+", default=[], metavar="DIR", help=same)
    parser.add_argument("--by-source", type=Path, metavar="CSV", help=same)
    parser.add_argument("--seed", type=SEED, default=0, help=same)
    _add_ungrouped(parser)


def _divided(options: Options, card: "ModelCard") -> "Split":
    """The photos divided as for the training of the model with this card."""
    from training.split import read_split

    # Another division would calibrate on photos that it learned from.
    grouped = card.provenance.get("groups") is not None and not options.ungrouped
    split = read_split(
        options.data,
        csv_file=options.split,
        also=[_class_folder(text) for text in options.also],
        outside=options.outside,
        sources=options.by_source,
        seed=options.seed,
        grouped=grouped,
    )
    _remark(split.remarks)
    return split


def _class_folder(text: str) -> tuple[str, Path]:
    name, equals, folder = text.partition("=")
    if not equals:
        raise DataError("also_class_folder", text=text)
    return name, Path(folder)


def _split_name(options: Options, seed: int) -> str:
    """How a card calls the division of the photos."""
    return options.split.name if options.split else f"80/20, seed {seed}"


def _remark(sentences: Iterable[str]) -> None:
    for sentence in sentences:
        print(sentence, file=sys.stderr, flush=True)


def _print(figures: dict[str, Any], text: str, as_json: bool) -> None:
    print(json.dumps(figures) if as_json else text)


# --- fit ------------------------------------------------------------------------------------------


def _fit_options(parser: Parser) -> None:
    folders: dict[str, Any] = {"type": Path, "nargs": "+", "default": [], "metavar": "DIR"}
    parser.add_argument("data", help=say("help_data_or_synthetic"))
    parser.add_argument("--arch", help=say("help_fit_arch"))
    parser.add_argument("--out", type=Path, required=True, help=say("help_out"))
    parser.add_argument("--title", help=say("help_title"))
    parser.add_argument("--split", type=Path, help=say("help_split"))
    parser.add_argument(
        "--also", nargs="+", default=[], metavar="CLASS=DIR", help=say("help_fit_also")
    )
    parser.add_argument("--outside", **folders, help=say("help_fit_outside"))
    parser.add_argument("--masks", **folders, help=say("help_fit_masks"))
    parser.add_argument("--boxes", **{**folders, "metavar": "CSV"}, help=say("help_fit_boxes"))
    parser.add_argument("--backgrounds", **folders, help=say("help_fit_backgrounds"))
    parser.add_argument("--by-source", type=Path, metavar="CSV", help=say("help_fit_by_source"))
    _add_ungrouped(parser)
    parser.add_argument("--sources", nargs="+", default=[], help=say("help_fit_sources"))
    parser.add_argument("--resume", action="store_true", help=say("help_fit_resume"))
    parser.add_argument("--quiet", action="store_true", help=say("help_fit_quiet"))
    for name, kind in SETTINGS.items():
        choices = ("adam", "adamw") if name == "optimizer" else None
        text = say(f"help_fit_{name.replace('-', '_')}")
        parser.add_argument(f"--{name}", type=kind, help=text, choices=choices)
    for name in SWITCHES:
        text = say(f"help_fit_{name.replace('-', '_')}")
        parser.add_argument(f"--{name}", action="store_true", default=None, help=text)


def _fit(options: Options) -> int:
    from training import synthetic
    from training.fit import AnimalFiles, fit
    from training.recipes import RECIPES, Recipe
    from training.split import read_split

    arch = options.arch or ("tiny_cnn" if options.data == SYNTHETIC else "mobilenet_v2")
    if arch not in RECIPES:
        raise DataError("network_unknown", name=arch, names=", ".join(RECIPES))
    given = {f.name: getattr(options, f.name) for f in fields(Recipe) if f.name != "arch"}
    recipe = replace(RECIPES[arch], **{k: v for k, v in given.items() if v is not None})
    out = options.out.absolute()
    command.writable(out.parent)
    with tempfile.TemporaryDirectory() as temporary:
        root, outside = Path(options.data), options.outside
        if options.data == SYNTHETIC:
            root = synthetic.write(Path(temporary) / "shapes")
            outside = [synthetic.beside(root, "clutter")]
        split = read_split(
            root,
            csv_file=options.split,
            also=[_class_folder(text) for text in options.also],
            outside=outside,
            sources=options.by_source,
            seed=recipe.seed,
            grouped=not options.ungrouped,
        )
        _remark(split.remarks)
        names = ", ".join(split.names)
        fit(
            split,
            recipe,
            out,
            title=options.title or say("model_title", names=names, network=recipe.arch),
            provenance={
                "command": options.line,
                "sources": options.sources,
                "split": _split_name(options, recipe.seed),
            },
            animals=AnimalFiles(options.masks, options.boxes, options.backgrounds),
            resume=options.resume,
            progress=not options.quiet,
        )
    return 0


# --- evaluate -------------------------------------------------------------------------------------


def _evaluate_options(parser: Parser) -> None:
    parser.add_argument("bundle", help=say("help_bundle"))
    parser.add_argument("data", type=Path, help=say("help_data_or_synthetic"))
    parser.add_argument("--split", type=Path, help=say("help_evaluate_split"))
    _add_json(parser)
    parser.add_argument("--report", action="store_true", help=say("help_evaluate_report"))
    parser.add_argument("--masks", type=Path, metavar="DIR", help=say("help_evaluate_masks"))
    parser.add_argument(
        "--backgrounds", type=number(int, 0), metavar="N", help=say("help_evaluate_backgrounds")
    )


def _evaluate(options: Options) -> int:
    with tempfile.TemporaryDirectory() as scratch:
        return _evaluate_in(Path(scratch), options)


def _evaluate_in(scratch: Path, options: Options) -> int:
    from training import observe, synthetic
    from training.dataset import read_known
    from training.scores import score
    from training.split import read_split
    from words.report import scores

    folder, root = bundle.find(options.bundle), options.data
    if options.report and folder.is_dir():
        bundle.refuse_foreign(folder)  # now, not after minutes of measuring
    model = load(folder, workers=os.cpu_count() or 1)
    if str(root) == SYNTHETIC:  # other pictures than `fit synthetic` learns from
        root = synthetic.write(scratch / SYNTHETIC, photos=50, seed=1)
    samples, remarks = read_known(root, model.card.names)
    split = None
    if options.split:
        # Its validation photos as they are; the report counts copies across the two halves.
        split = read_split(root, csv_file=options.split, grouped=False)
        held_out = {sample.path for sample in split.validation}
        samples = [sample for sample in samples if sample.path in held_out]
    if options.report:
        result, more = _report(folder, model, samples, root, split, options)
        remarks += more
    else:
        observed = observe.observe(model, samples, {})
        remarks += [f"{shown(str(path))}: {sentence}" for path, sentence in observed.remarks]
        result = score(model.card.names, observed.truth, observed.probabilities)
    _remark(remarks)
    _print(result, scores(result), options.json)
    return 0


def _report(
    folder: Path,
    model: "Model",
    samples: "list[Sample]",
    root: Path,
    split: "Split | None",
    options: Options,
) -> tuple[dict[str, Any], list[str]]:
    """Write the report into a bundle; returns its figures of classification, and remarks."""
    from training import report, report_html
    from training.duplicates import near_duplicates

    measured = report.measure(
        model,
        samples,
        root,
        masks=options.masks,
        background_photos=options.backgrounds,
        near_duplicates=near_duplicates(split) if split else None,
        about={
            "split": options.split.name if options.split else None,
            "command": report.without_folders(options.line),
            "date": datetime.now(UTC).date().isoformat(),
        },
    )
    report_html.write(folder, measured, model.card)
    remarks = [*measured["about"]["remarks"], say("report_written", folder=shown(str(folder)))]
    return measured["classification"], remarks


# --- calibrate ------------------------------------------------------------------------------------


def _calibrate_options(parser: Parser) -> None:
    parser.add_argument("bundle", help=say("help_calibrate_bundle"))
    parser.add_argument("data", type=Path, help=say("help_calibrate_data"))
    _add_division(parser)


def _calibrate(options: Options) -> int:
    from training import dataset, measure

    folder = bundle.find(options.bundle)
    before = card = bundle.load_card(folder)
    bundle.refuse_foreign(folder)
    if card.members:
        raise BundleError("calibrate_ensemble")
    split = _divided(options, card)
    if split.names != card.names:
        photos, known = ", ".join(split.names), ", ".join(card.names)
        raise BundleError("calibrate_other_classes", photos=shown(photos), known=known)
    card = replace(card, provenance={**card.provenance, "calibrated": options.line})
    tune, held = (dataset.load(part, card.input_size) for part in (split.tune, split.validation))
    files = {name: of for name, of in before.files.items() if name not in bundle.REPORTS}
    card, changed = measure.network(folder, replace(card, files=files), split, tune, held)
    bundle.update_card(folder, card, changed, before=before)
    print(say("calibrate_done", folder=folder))
    if len(files) < len(before.files):
        print(say("calibrate_report_deleted"))
    return 0


# --- compare --------------------------------------------------------------------------------------


def _compare_options(parser: Parser) -> None:
    parser.add_argument("data", type=Path, help=say("help_data"))
    parser.add_argument("--split", type=Path, help=say("help_split"))
    parser.add_argument("--bundles", nargs="+", metavar="NAME", help=say("help_compare_bundles"))
    parser.add_argument("--seed", type=SEED, default=0, help=say("help_seed"))
    _add_ungrouped(parser)
    _add_json(parser)


def _compare(options: Options) -> int:
    from training import baselines
    from training.split import read_split

    split = read_split(
        options.data, csv_file=options.split, seed=options.seed, grouped=not options.ungrouped
    )
    named = [bundle.find(name) for name in options.bundles or ()]
    result = baselines.compare(
        split,
        named or baselines.shipped(split.names),
        split_name=_split_name(options, options.seed),
        seed=options.seed,
        log=functools.partial(print, file=sys.stderr, flush=True),
    )
    _remark((*split.remarks, *result.remarks))
    _print(result.to_dict(), result.to_text(), options.json)
    return 0


# --- search ---------------------------------------------------------------------------------------


def _search_options(parser: Parser) -> None:
    parser.add_argument("data", type=Path, help=say("help_data"))
    parser.add_argument("--arch", default="compact_cnn", help=say("help_search_arch"))
    parser.add_argument(
        "--trials", type=number(int, 1), default=24, metavar="N", help=say("help_search_trials")
    )
    storage = "sqlite:///study.db"
    parser.add_argument(
        "--storage", default=storage, metavar="URL", help=say("help_search_storage")
    )
    parser.add_argument(
        "--sampler", choices=("tpe", "grid"), default="tpe", help=say("help_search_sampler")
    )
    parser.add_argument("--split", type=Path, help=say("help_search_split"))
    parser.add_argument("--epochs", type=number(int, 1), default=6, help=say("help_search_epochs"))
    parser.add_argument("--size", type=number(int, 32), help=say("help_search_size"))
    parser.add_argument("--seed", type=SEED, default=0, help=say("help_seed"))
    parser.add_argument("--out", type=Path, help=say("help_search_out"))


def _search(options: Options) -> int:
    from training.search import search

    search(
        options.data,
        options.arch,
        trials=options.trials,
        storage=options.storage,
        sampler=options.sampler,
        split_file=options.split,
        epochs=options.epochs,
        size=options.size,
        seed=options.seed,
        out=options.out,
        log=functools.partial(print, flush=True),  # hours may pass between two lines
    )
    return 0


# --- ensemble -------------------------------------------------------------------------------------


def _ensemble_options(parser: Parser) -> None:
    parser.add_argument("members", nargs="+", help=say("help_ensemble_members"))
    parser.add_argument("--out", type=Path, required=True, help=say("help_out"))
    parser.add_argument("--weights", type=float, nargs="+", help=say("help_ensemble_weights"))
    parser.add_argument("--data", type=Path, required=True, help=say("help_ensemble_data"))
    _add_division(parser)
    parser.add_argument("--title", help=say("help_title"))
    parser.add_argument(
        "--mean-weights", action="store_true", help=say("help_ensemble_mean_weights")
    )


def _ensemble(options: Options) -> int:
    from training.ensemble import average, join

    command.writable(options.out.absolute().parent)
    members = [bundle.find(name) for name in options.members]
    split = _divided(options, bundle.read_card(members[0]))
    (average if options.mean_weights else join)(
        members,
        options.out,
        split,
        weights=options.weights,
        title=options.title,
        provenance={
            "command": options.line,
            "seed": options.seed,
            "split": _split_name(options, options.seed),
        },
        log=functools.partial(print, file=sys.stderr),
    )
    print(say("wrote", path=options.out))
    return 0


# --- export and wrap ------------------------------------------------------------------------------


def _export_options(parser: Parser) -> None:
    from training.formats import FORMATS

    parser.add_argument("bundle", help=say("help_bundle"))
    parser.add_argument(
        "--format", choices=(*FORMATS, *PAGES), required=True, help=say("help_export_format")
    )
    parser.add_argument("--out", type=Path, required=True, help=say("help_export_out"))


def _export(options: Options) -> int:
    if options.format in PAGES:
        from training.web.export import export as export_page
        from training.web.export import size

        page = export_page(options.bundle, options.format, options.out)
        print(say("web_exported", page=page, megabytes=size(page) / 1e6))
        return 0
    from training.export import export

    file = export(bundle.find(options.bundle), options.format, options.out)
    print(say("wrote", path=file))
    return 0


def _wrap_options(parser: Parser) -> None:
    parser.add_argument("model", type=Path, help=say("help_wrap_model"))
    parser.add_argument(
        "--labels", action="append", default=[], metavar="A,B,...|FILE",
        help=say("help_wrap_labels"),
    )  # fmt: skip
    parser.add_argument(
        "--label", action="append", default=[], metavar="NAME", help=say("help_wrap_label")
    )
    parser.add_argument("--scale", metavar="RANGE", help=say("help_wrap_scale"))
    parser.add_argument("--out", type=Path, required=True, help=say("help_out"))
    parser.add_argument("--title", help=say("help_title"))


def _wrap(options: Options) -> int:
    from training.wrap import read_labels_option, wrap

    labels = [label for text in options.labels for label in read_labels_option(text)]
    labels += [label.strip() for label in options.label]
    wrap(options.model, labels or None, options.scale, options.out.absolute(), title=options.title)
    print(say("wrote", path=options.out))
    return 0


# --- teach ----------------------------------------------------------------------------------------


def _teach_options(parser: Parser) -> None:
    parser.add_argument(
        "--from",
        dest="table",
        type=Path,
        required=True,
        metavar="TABLE",
        help=say("help_teach_from"),
    )
    parser.add_argument("--model", default=bundle.DEFAULT, help=say("help_teach_model"))
    parser.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help=say("help_teach_out")
    )
    parser.add_argument(
        "--precision",
        type=number(float, 0, 1),
        default=0.95,
        metavar="P",
        help=say("help_teach_precision"),
    )
    _add_json(parser)


def _teach(options: Options) -> int:
    from training import from_table

    base = load(options.model, workers=os.cpu_count() or 1).members[0]
    command.writable(options.out.absolute().parent)
    outcome = from_table.run(options.table, base, options.precision)
    atomic.write(options.out, outcome.taught.to_bytes())
    limits = options.out.with_name(f"{options.out.name}.thresholds.json")
    atomic.write(limits, json.dumps(outcome.thresholds, indent=2).encode())
    figures = {
        "before": outcome.before,
        "after": outcome.after,
        "thresholds": outcome.thresholds,
        "left_out": list(outcome.left_out),
    }
    sentences = [
        say(
            "teach_better",
            photos=outcome.after["photos"],
            before=100 * outcome.before["value"],
            after=100 * outcome.after["value"],
            low=100 * outcome.after["low"],
            high=100 * outcome.after["high"],
        )
    ]
    for name, limit in outcome.thresholds.items():
        code = "teach_threshold" if limit["answered"] else "teach_no_threshold"
        sure = percent(limit["confidence"] or 0.0)
        sentences.append(
            say(code, label=name, sure=sure, **{k: limit[k] for k in ("answered", "right")})
        )
    if outcome.left_out:
        sentences.append(say("teach_too_rare", names=", ".join(outcome.left_out)))
    sentences.append(say("wrote", path=options.out))
    _print(figures, "\n".join(sentences), options.json)
    return 0


COMMANDS = {
    "teach": Command(_teach_options, _teach),
    "fit": Command(_fit_options, _fit),
    "evaluate": Command(_evaluate_options, _evaluate),
    "calibrate": Command(_calibrate_options, _calibrate),
    "compare": Command(_compare_options, _compare),
    "search": Command(_search_options, _search),
    "ensemble": Command(_ensemble_options, _ensemble),
    "export": Command(_export_options, _export),
    "wrap": Command(_wrap_options, _wrap),
}

if __name__ == "__main__":
    command.run(main)
