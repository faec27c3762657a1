"""python -m training fit | evaluate | wrap: photos in folders -> a bundle, and how good it is.

python -m training fit synthetic --out /tmp/shapes
python -m training fit PHOTOS --out models/zoo/mine
python -m training evaluate models/zoo/mine PHOTOS
python -m training wrap MINE.keras --labels cat,dog --scale -1..1 --out models/zoo/mine
"""

import argparse
import os
import shlex
import sys
import tempfile
from dataclasses import fields, replace
from pathlib import Path

from models.errors import ClassifierError, DataError


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
        "--outside", type=Path, nargs="+", default=[], metavar="DIR",
        help="photos of none of the classes, to learn what is unfamiliar",
    )  # fmt: skip
    fit.add_argument("--sources", nargs="+", default=[], help="where the photos come from")
    fit.add_argument("--resume", action="store_true", help="go on with an interrupted training")
    fit.add_argument("--quiet", action="store_true", help="no progress bar")
    for name, kind, text in (
        ("size", int, "input side in pixels"),
        ("backbone-weights", str, "imagenet (downloaded), a weights file, or none"),
        ("frozen-until", str, "last layer that keeps its weights; none by default"),
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
        ("label-smoothing", float, "probability spread over all classes"),
        ("patience", int, "epochs without improvement before stopping"),
        ("seed", int, "of everything random"),
    ):
        choices = ("adam", "adamw") if name == "optimizer" else None
        fit.add_argument(f"--{name}", type=kind, help=text, choices=choices)
    fit.add_argument(
        "--centred", action="store_true", default=None,
        help="explain the logit minus the mean of all logits",
    )  # fmt: skip

    evaluate = commands.add_parser("evaluate", help="measure a model on folders of photos")
    evaluate.add_argument("bundle", help="a model folder, or the name of a shipped one")
    evaluate.add_argument("data", type=Path, help="a folder with one folder of photos a class")
    evaluate.add_argument("--split", type=Path, help="CSV; its validation photos are measured")
    evaluate.add_argument("--json", action="store_true", help="print JSON instead of a table")

    wrap = commands.add_parser("wrap", help="make a model folder of a Keras model from elsewhere")
    wrap.add_argument("model", type=Path, help="a .keras file: photos -> class scores")
    wrap.add_argument("--labels", required=True, help="A,B,... in the order of the outputs")
    wrap.add_argument(
        "--scale", required=True, metavar="RANGE",
        help="pixel values that the model was trained on: 0..1, -1..1 or 0..255",
    )  # fmt: skip
    wrap.add_argument("--out", type=Path, required=True, help="the model folder to write")
    wrap.add_argument("--title", help="one line for people")
    return main


def main(arguments: list[str] | None = None) -> int:
    """Run a command; returns the exit status: 0, 1 for a failure said in one sentence."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")  # TensorFlow's start-up chatter
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    if "--scale" in arguments[:-1]:  # argparse would take "-1..1" for an option
        at = arguments.index("--scale")
        arguments[at : at + 2] = [f"--scale={arguments[at + 1]}"]
    options = parser().parse_args(arguments)
    options.line = shlex.join(["python", "-m", "training", *arguments])
    try:
        return {"fit": _fit, "evaluate": _evaluate, "wrap": _wrap}[options.command](options)
    except ClassifierError as error:
        print(error, file=sys.stderr)
        return 1


def _fit(options: argparse.Namespace) -> int:
    from training import dataset, synthetic
    from training.fit import RECIPES, Recipe, fit

    options.arch = options.arch or ("tiny_cnn" if options.data == "synthetic" else "mobilenet_v2")
    if options.arch not in RECIPES:
        raise DataError(f"There is no network {options.arch!r}; I know {', '.join(RECIPES)}.")
    given = {f.name: getattr(options, f.name) for f in fields(Recipe)}
    recipe = replace(RECIPES[options.arch], **{k: v for k, v in given.items() if v is not None})
    out = options.out.absolute()
    with tempfile.TemporaryDirectory() as temporary:
        root, outside = Path(options.data), options.outside
        if options.data == "synthetic":
            root = synthetic.write(Path(temporary) / "shapes")
            outside = [synthetic.beside(root, "clutter")]
        split = dataset.read_split(root, csv_file=options.split, outside=outside, seed=recipe.seed)
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
            resume=options.resume,
            progress=not options.quiet,
        )
    return 0


def _evaluate(options: argparse.Namespace) -> int:
    import json

    from models import bundle
    from models.engine import Engine
    from training import dataset
    from training.evaluate import evaluate

    engine = Engine(bundle.find(options.bundle))
    samples, remarks = dataset.read_known(options.data, engine.card.names)
    if options.split:
        split = dataset.read_split(options.data, csv_file=options.split)
        held_out = {sample.path for sample in split.validation}
        samples = [sample for sample in samples if sample.path in held_out]
    photos = dataset.load(samples, engine.card.input_size)
    for path, sentence in photos.unreadable:
        remarks.append(f"Left out: {path}: {sentence}")
    for remark in remarks:
        print(remark, file=sys.stderr)
    result = evaluate(engine, photos)
    print(json.dumps(result.to_dict()) if options.json else result.to_text())
    return 0


def _wrap(options: argparse.Namespace) -> int:
    from training.wrap import wrap

    labels = [label.strip() for label in options.labels.split(",") if label.strip()]
    wrap(options.model, labels, options.scale, options.out.absolute(), title=options.title)
    print(f"Wrote {options.out}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
