"""python -m training fit | evaluate | calibrate | compare | search | ensemble | export | wrap.

python -m training fit synthetic --out /tmp/shapes
python -m training fit PHOTOS --out models/zoo/mine
python -m training evaluate models/zoo/mine PHOTOS --report
python -m training calibrate models/zoo/mine PHOTOS
python -m training compare PHOTOS
python -m training search PHOTOS --storage sqlite:///study.db
python -m training ensemble models/zoo/mine models/zoo/other --out models/zoo/both --data PHOTOS
python -m training export models/zoo/mine --format tflite --out mine_for_phones
python -m training wrap MINE.keras --labels cat,dog --scale -1..1 --out models/zoo/mine
python -m training wrap converted_keras.zip --out models/zoo/mine
"""

import argparse
import functools
import os
import shlex
import sys
import tempfile
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

from models import command
from models.errors import DataError
from models.load import load
from models.names import shown

if TYPE_CHECKING:
    from models.card import ModelCard
    from training.dataset import Split


def parser() -> argparse.ArgumentParser:
    """The command line."""
    main = argparse.ArgumentParser(
        prog="python -m training", description="Train and measure models on folders of photos."
    )
    commands = main.add_subparsers(dest="command", required=True)

    fit = commands.add_parser("fit", help="train on folders of photos and write a model folder")
    fit.add_argument("data", help="a folder with one folder of photos a class, or: synthetic")
    fit.add_argument(
        "--arch", help="network (default: mobilenet_v2; tiny_cnn for synthetic pictures)"
    )
    fit.add_argument("--out", type=Path, required=True, help="the model folder to write")
    fit.add_argument("--title", help="one line for people")
    fit.add_argument("--split", type=Path, help="CSV with the columns file, label, split")
    fit.add_argument(
        "--also", nargs="+", default=[], metavar="CLASS=DIR",
        help="more photos of a class to learn from, none for validation",
    )  # fmt: skip
    fit.add_argument(
        "--outside", type=Path, nargs="+", default=[], metavar="DIR",
        help="photos of none of the classes, to learn what is unfamiliar",
    )  # fmt: skip
    fit.add_argument(
        "--masks", type=Path, nargs="+", default=[], metavar="DIR",
        help="where the animal is in some photos, soft or hard: DIR/CLASS/STEM.png or DIR/STEM.png",
    )  # fmt: skip
    fit.add_argument(
        "--boxes", type=Path, nargs="+", default=[], metavar="CSV",
        help="boxes around animals: file, x1, y1, x2, y2 as shares of width and height",
    )  # fmt: skip
    fit.add_argument(
        "--backgrounds", type=Path, nargs="+", default=[], metavar="DIR",
        help="places without animals, for animals with masks to be set onto",
    )  # fmt: skip
    fit.add_argument(
        "--by-source", type=Path, metavar="CSV",
        help="file, source of the photos of --also and --outside: whole sources are kept aside",
    )  # fmt: skip
    _ungrouped(fit)
    fit.add_argument("--sources", nargs="+", default=[], help="where the photos come from")
    fit.add_argument("--resume", action="store_true", help="go on with an interrupted training")
    fit.add_argument("--quiet", action="store_true", help="no progress bar")
    for name, kind, text in (
        ("size", int, "input side in pixels"),
        ("train-size", int, "side of the photos trained on, where it differs"),
        ("backbone-weights", str, "imagenet (downloaded), a weights file, or none"),
        ("frozen-until", str, "last layer that keeps its weights; none by default"),
        ("frozen-epochs", int, "passes before, in which the pretrained layers do not learn"),
        ("epochs", int, "passes over the training photos at most"),
        ("batch", int, "photos a step"),
        ("optimizer", str, "adam or adamw"),
        ("learning-rate", float, "peak"),
        ("weight-decay", float, "of adamw"),
        ("min-area", float, "least part of a photo that a random crop keeps; 1: no crops"),
        ("rotation", float, "largest random turn, in full turns"),
        ("brightness", float, "largest random relative change"),
        ("contrast", float, "largest random relative change"),
        ("cutmix", float, "share of batches with patches from other photos"),
        ("mixup", float, "share of the other batches that are blended with other photos"),
        ("randaugment", float, "strength 0..1 of two random operations a photo"),
        ("erasing", float, "share of photos of which a rectangle is erased"),
        (
            "cut-outs",
            str,
            "model of the same classes whose heatmaps cut animals out, to be set "
            "onto other photos' backgrounds",
        ),
        ("swapped", float, "share of animals that are set onto other backgrounds"),
        ("emptied", float, "share of photos without their animal, as none of the classes"),
        ("damaged", float, "share of photos that are made dark, noisy, blurred and so on"),
        ("mask-weight", float, "of the loss that wants heat on the animal, with --masks"),
        ("distillation", float, "weight of the loss that keeps ImageNet's answers"),
        ("ema", float, "share of all steps over which the weights are averaged"),
        ("start-share", float, "share of the starting weights in the finished backbone's"),
        ("label-smoothing", float, "probability spread over all classes"),
        ("patience", int, "epochs without improvement before stopping"),
        ("seed", int, "of everything random"),
    ):
        choices = ("adam", "adamw") if name == "optimizer" else None
        fit.add_argument(f"--{name}", type=kind, help=text, choices=choices)
    fit.add_argument(
        "--head-only", action="store_true", default=None,
        help="keep the pretrained backbone as it is and solve for the head: a minute",
    )  # fmt: skip
    fit.add_argument(
        "--centred", action="store_true", default=None,
        help="explain the logit minus the mean of the named classes' logits",
    )  # fmt: skip

    fit.add_argument(
        "--mirrored", action="store_true", default=None,
        help="look at the mirrored photo, too: better, and twice the time",
    )  # fmt: skip

    evaluate = commands.add_parser("evaluate", help="measure a model on folders of photos")
    evaluate.add_argument("bundle", help="a model folder, or the name of a shipped one")
    evaluate.add_argument(
        "data", type=Path, help="a folder with one folder of photos a class, or: synthetic"
    )
    evaluate.add_argument("--split", type=Path, help="CSV; its validation photos are measured")
    evaluate.add_argument("--json", action="store_true", help="print JSON instead of a table")
    evaluate.add_argument(
        "--report", action="store_true",
        help="write report.json and report.html, with every figure, into the model folder",
    )  # fmt: skip
    evaluate.add_argument(
        "--masks", type=Path, metavar="DIR",
        help="white on the animal: DIR/CLASS/STEM.png or DIR/STEM.png (default: DATA/masks)",
    )  # fmt: skip
    evaluate.add_argument(
        "--backgrounds", type=_count, metavar="N",
        help="animals that the report sets onto other backgrounds (default: all with masks)",
    )  # fmt: skip

    compare = commands.add_parser("compare", help="other algorithms beside models, on one split")
    compare.add_argument("data", type=Path, help="a folder with one folder of photos a class")
    compare.add_argument("--split", type=Path, help="CSV with the columns file, label, split")
    compare.add_argument(
        "--bundles", nargs="+", metavar="NAME",
        help="model folders or names (default: all that ship and know the same classes)",
    )  # fmt: skip
    compare.add_argument("--seed", type=int, default=0, help="of everything random (default: 0)")
    _ungrouped(compare)
    compare.add_argument("--json", action="store_true", help="print JSON instead of a table")

    search = commands.add_parser("search", help="find good settings in many short trainings")
    search.add_argument("data", type=Path, help="a folder with one folder of photos a class")
    search.add_argument("--arch", default="compact_cnn", help="network (default: compact_cnn)")
    search.add_argument(
        "--trials", type=int, default=24, metavar="N",
        help="finished trials in all; the same command goes on after a stop (default: 24)",
    )  # fmt: skip
    search.add_argument(
        "--storage", default="sqlite:///study.db", metavar="URL",
        help="database of the study (default: sqlite:///study.db)",
    )  # fmt: skip
    search.add_argument("--sampler", choices=("tpe", "grid"), default="tpe", help="default: tpe")
    search.add_argument("--split", type=Path, help="CSV; its validation photos are left alone")
    search.add_argument("--epochs", type=int, default=6, help="of each trial (default: 6)")
    search.add_argument("--size", type=int, help="side of the photos trained on")
    search.add_argument("--seed", type=int, default=0, help="of everything random")
    search.add_argument(
        "--out", type=Path, help="PNG file, or folder for it (default: beside the storage)"
    )

    ensemble = commands.add_parser("ensemble", help="join models that know the same classes")
    ensemble.add_argument("members", nargs="+", help="model folders, or names of shipped ones")
    ensemble.add_argument("--out", type=Path, required=True, help="the model folder to write")
    ensemble.add_argument("--weights", type=float, nargs="+", help="one a member; equal by default")
    ensemble.add_argument(
        "--data", type=Path, required=True,
        help="the folder of photos that the members learned from: those kept for tuning calibrate",
    )  # fmt: skip
    _division(ensemble)
    ensemble.add_argument("--title", help="one line for people")
    ensemble.add_argument(
        "--mean-weights", action="store_true",
        help="one network with the mean of their weights; they must have started from the same",
    )  # fmt: skip

    calibrate = commands.add_parser(
        "calibrate", help="find temperature, memory and thresholds of a model anew"
    )
    calibrate.add_argument("bundle", help="a model folder of one network; its card is replaced")
    calibrate.add_argument("data", type=Path, help="the folder of photos that it learned from")
    _division(calibrate)

    export = commands.add_parser("export", help="write a model for phones and other programs")
    export.add_argument("bundle", help="a model folder, or the name of a shipped one")
    export.add_argument("--format", choices=("tflite", "onnx", "saved_model"), required=True)
    export.add_argument(
        "--out", type=Path, required=True,
        help="the folder to write, or a file ending in .tflite or .onnx with two files beside it",
    )  # fmt: skip

    wrap = commands.add_parser("wrap", help="make a model folder of a Keras model from elsewhere")
    wrap.add_argument(
        "model", type=Path,
        help="photos -> class scores: a .keras or .h5 file, a SavedModel folder of Keras 2, or "
        "Teachable Machine's zip",
    )  # fmt: skip
    wrap.add_argument(
        "--labels", action="append", default=[], metavar="A,B,...|FILE",
        help="the classes in the order of the outputs, or a file with one a line; not needed for "
        "Teachable Machine. A comma in a name: 'cat,\"dog, small\"'",
    )  # fmt: skip
    wrap.add_argument(
        "--label", action="append", default=[], metavar="NAME",
        help="one class, as it stands; again for each",
    )  # fmt: skip
    wrap.add_argument(
        "--scale", metavar="RANGE",
        help="pixel values that the model was trained on: 0..1, -1..1 or 0..255; not needed where "
        "the model scales them itself",
    )  # fmt: skip
    wrap.add_argument("--out", type=Path, required=True, help="the model folder to write")
    wrap.add_argument("--title", help="one line for people")
    return main


def _division(command: argparse.ArgumentParser) -> None:
    """Options that divide the photos as `fit` did."""
    same = "as for the training, so that the photos are divided as they were there"
    command.add_argument("--split", type=Path, help=f"CSV, {same}")
    command.add_argument("--also", nargs="+", default=[], metavar="CLASS=DIR", help=same)
    command.add_argument("--outside", type=Path, nargs="+", default=[], metavar="DIR", help=same)
    command.add_argument("--by-source", type=Path, metavar="CSV", help=same)
    command.add_argument("--seed", type=int, default=0, help=same)
    _ungrouped(command)


def _ungrouped(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--ungrouped", action="store_true",
        help="let near copies and frames of one burst stand among training and test photos: what "
        "is measured is then too good",
    )  # fmt: skip


def _divided(options: argparse.Namespace, card: "ModelCard") -> "Split":
    """The photos divided as for the training of the model with this card."""
    from training import dataset

    # Another division would calibrate on photos that it learned from.
    grouped = card.provenance.get("groups") is not None and not options.ungrouped
    split = dataset.read_split(
        options.data,
        csv_file=options.split,
        also=[_named_folder(text) for text in options.also],
        outside=options.outside,
        sources=options.by_source,
        seed=options.seed,
        grouped=grouped,
    )
    for remark in split.remarks:
        print(remark, file=sys.stderr)
    return split


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
    run = {
        "fit": _fit, "evaluate": _evaluate, "compare": _compare, "search": _search,
        "ensemble": _ensemble, "calibrate": _calibrate, "export": _export, "wrap": _wrap,
    }  # fmt: skip
    return run[options.command](options)


def _fit(options: argparse.Namespace) -> int:
    from training import dataset, synthetic
    from training.fit import RECIPES, Recipe, fit

    options.arch = options.arch or ("tiny_cnn" if options.data == "synthetic" else "mobilenet_v2")
    if options.arch not in RECIPES:
        raise DataError(f"There is no network {options.arch!r}; I know {', '.join(RECIPES)}.")
    given = {f.name: getattr(options, f.name) for f in fields(Recipe)}
    recipe = replace(RECIPES[options.arch], **{k: v for k, v in given.items() if v is not None})
    out = options.out.absolute()
    command.writable(out.parent)
    with tempfile.TemporaryDirectory() as temporary:
        root, outside = Path(options.data), options.outside
        if options.data == "synthetic":
            root = synthetic.write(Path(temporary) / "shapes")
            outside = [synthetic.beside(root, "clutter")]
        split = dataset.read_split(
            root,
            csv_file=options.split,
            also=[_named_folder(text) for text in options.also],
            outside=outside,
            sources=options.by_source,
            seed=recipe.seed,
            grouped=not options.ungrouped,
        )
        for remark in split.remarks:
            print(remark, file=sys.stderr)
        fit(
            split,
            recipe,
            out,
            title=options.title or f"{', '.join(split.names)} by {recipe.arch}",
            provenance={
                "command": options.line,
                "sources": options.sources,
                "split": options.split.name if options.split else f"80/20, seed {recipe.seed}",
            },
            masks=options.masks,
            boxes=options.boxes,
            backgrounds=options.backgrounds,
            resume=options.resume,
            progress=not options.quiet,
        )
    return 0


def _named_folder(text: str) -> tuple[str, Path]:
    name, equals, folder = text.partition("=")
    if not equals:
        raise DataError(f"{text!r} should read CLASS=FOLDER, e.g. cats=photos/more_cats.")
    return name, Path(folder)


def _count(text: str) -> int:
    if int(text) < 0:
        raise ValueError  # argparse says which option
    return int(text)


def _evaluate(options: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory() as scratch:
        options.scratch = Path(scratch)
        return _measured(options)


def _measured(options: argparse.Namespace) -> int:
    import json
    from datetime import UTC, datetime

    from models import bundle
    from training import dataset, report
    from training.evaluate import score, table

    folder = bundle.find(options.bundle)
    if options.report and folder.is_dir():
        bundle.refuse_foreign(folder)  # now, not after minutes of measuring
    engine = load(folder, workers=os.cpu_count() or 1)
    if str(options.data) == "synthetic":
        from training import synthetic

        # Other pictures than `fit synthetic` learns from.
        options.data = synthetic.write(options.scratch / "synthetic", photos=50, seed=1)
    samples, remarks = dataset.read_known(options.data, engine.card.names)
    split = None
    if options.split:
        # Its validation photos as they are; the report counts copies across the two halves.
        split = dataset.read_split(options.data, csv_file=options.split, grouped=False)
        held_out = {sample.path for sample in split.validation}
        samples = [sample for sample in samples if sample.path in held_out]
    if options.report:
        from training import report_html
        from training.duplicates import near_duplicates

        measured = report.measure(
            engine,
            samples,
            options.data,
            masks=options.masks,
            background_photos=options.backgrounds,
            near_duplicates=near_duplicates(split) if split else None,
            about={
                "split": options.split.name if options.split else None,
                "command": report.without_folders(options.line),
                "date": datetime.now(UTC).date().isoformat(),
            },
        )
        report_html.write(folder, measured, engine.card)
        result = measured["classification"]
        remarks += measured["about"]["remarks"]
        remarks.append(f"Wrote report.json and report.html into {folder}.")
    else:
        observed = report.look(engine, samples, {})
        remarks += [f"{shown(str(path))}: {sentence}" for path, sentence in observed.remarks]
        result = score(engine.card.names, observed.truth, observed.probabilities).to_dict()
    for remark in remarks:
        print(remark, file=sys.stderr)
    print(json.dumps(result) if options.json else table(result))
    return 0


def _compare(options: argparse.Namespace) -> int:
    import json

    from models import bundle
    from training import baselines, dataset

    split = dataset.read_split(
        options.data, csv_file=options.split, seed=options.seed, grouped=not options.ungrouped
    )
    named = [bundle.find(name) for name in options.bundles or ()]
    result = baselines.compare(
        split,
        named or baselines.shipped(split.names),
        split_name=options.split.name if options.split else f"80/20, seed {options.seed}",
        seed=options.seed,
        say=functools.partial(print, file=sys.stderr, flush=True),
    )
    for remark in (*split.remarks, *result.remarks):
        print(remark, file=sys.stderr)
    print(json.dumps(result.to_dict()) if options.json else result.to_text())
    return 0


def _search(options: argparse.Namespace) -> int:
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
        say=functools.partial(print, flush=True),  # hours may pass between two lines
    )
    return 0


def _ensemble(options: argparse.Namespace) -> int:
    from models import bundle
    from training.ensemble import average, join

    command.writable(options.out.absolute().parent)
    say = functools.partial(print, file=sys.stderr)
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
            "split": options.split.name if options.split else f"80/20, seed {options.seed}",
        },
        say=say,
    )
    print(f"Wrote {options.out}.")
    return 0


def _calibrate(options: argparse.Namespace) -> int:
    from models import bundle
    from models.errors import BundleError
    from training import dataset
    from training.fit import measured

    folder = bundle.find(options.bundle)
    before = card = bundle.load_card(folder)
    bundle.refuse_foreign(folder)
    if card.members:
        raise BundleError("An ensemble is calibrated when it is joined: use the command ensemble.")
    split = _divided(options, card)
    if split.names != card.names:
        raise BundleError(f"The photos are of other classes than the model knows: {card.names}.")
    card = replace(card, provenance={**card.provenance, "calibrated": options.line})
    tune, held = (dataset.load(part, card.input_size) for part in (split.tune, split.validation))
    files = {name: of for name, of in before.files.items() if name not in bundle.REPORTS}
    card, changed = measured(folder, replace(card, files=files), split, tune, held)
    bundle.update_card(folder, card, changed, before=before)
    print(f"Calibrated {folder}.")
    if len(files) < len(before.files):
        print(
            "Its report described the old limits and is deleted: make it again with "
            "python -m training evaluate --report."
        )
    return 0


def _export(options: argparse.Namespace) -> int:
    from models import bundle
    from training.export import export

    print(f"Wrote {export(bundle.find(options.bundle), options.format, options.out)}.")
    return 0


def _wrap(options: argparse.Namespace) -> int:
    from training.wrap import read_labels_option, wrap

    labels = [label for text in options.labels for label in read_labels_option(text)]
    labels += [label.strip() for label in options.label]
    wrap(options.model, labels or None, options.scale, options.out.absolute(), title=options.title)
    print(f"Wrote {options.out}.")
    return 0


if __name__ == "__main__":
    command.run(main)
