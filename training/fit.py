"""Train a network on folders of photos and make a bundle of it."""

import math
import shlex
import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import keras
from matplotlib.figure import Figure

from models import bundle, graph
from models.architectures import ARCHITECTURES, build
from models.card import ModelCard
from models.engine import Engine
from models.errors import DataError
from models.figures import Provenance
from models.geometry import layer_geometry, mirrored
from models.names import shown
from training import calibrate, cutouts, dataset, head_only, masks, measure
from training.labels import labels_of
from training.lettering import lettered
from training.recipes import Recipe
from training.split import Split
from training.train import START, Animals, History, mix, train
from training.versions import versions
from words import say

PACKAGES = ("tensorflow", "keras", "ai-edge-litert", "numpy", "opencv-python-headless", "pillow")
Log = Callable[[str], None]


@dataclass(frozen=True)
class AnimalFiles:
    """Where the animals are in some of the photos; see `masks.load`.

    Attributes:
        masks: folders of masks.
        boxes: CSV files of boxes.
        backgrounds: folders of places without animals, for animals with masks to be pasted onto.
    """

    masks: Sequence[Path] = ()
    boxes: Sequence[Path] = ()
    backgrounds: Sequence[Path] = ()


@dataclass(frozen=True)
class _Photos:
    """Decoded photos: to train on, larger than the side trained on; to tune and to test."""

    train: dataset.Photos
    tune: dataset.Photos
    validation: dataset.Photos


def fit(
    split: Split,
    recipe: Recipe,
    out: Path,
    *,
    title: str,
    provenance: Provenance,
    animals: AnimalFiles | None = None,
    resume: bool = False,
    log: Log = print,
    progress: bool = True,
) -> ModelCard:
    """Train, calibrate, measure, and write the bundle `out`.

    Checkpoints stand beside it in `out`.run, with optimizer state, until the bundle is written;
    `resume` goes on from there. The training curves are drawn into `out`.curves.png.

    Raises:
        BundleError: `out` already holds something else.
        DataError: photos that cannot be trained on, or a run that cannot be resumed.
    """
    started = time.monotonic()
    bundle.refuse_foreign(out)  # fail now, not after hours of training
    if recipe.head_only:
        head_only.check(recipe.arch)
        recipe = replace(recipe, train_size=None, min_area=1.0)  # whole photos, looked at once
    size = recipe.size or ARCHITECTURES[recipe.arch].size
    side = recipe.train_size or size
    _check_head(recipe, size, side)
    outputs = len(split.names) + _has_outside(split)

    # Crops are cut from photos larger than the input, so that a small crop still has detail.
    stored = side if recipe.min_area == 1 else math.ceil(1.5 * side)
    learned = _load(split.train, stored, "train", log)
    dataset.require_classes(learned, split.names, "train")
    located = _locate(split, recipe, learned, animals or AnimalFiles(), log)
    photos = _Photos(
        learned,
        _load(split.tune, size, "tune", log),
        _load(split.validation, size, "validation", log),
    )
    dataset.require_classes(photos.validation, split.names, "validation")

    run = out.with_name(out.name + ".run")
    values = {"arch": recipe.arch, "side": side, "photos": len(learned.labels), "outputs": outputs}
    if recipe.head_only:
        log(say("fit_training_head", **values))
        model = build(recipe.arch, outputs, size=size, backbone_weights=recipe.backbone_weights)
        history = [head_only.fit_head(model, learned, photos.tune)]
    else:
        log(say("fit_training", epochs=recipe.epochs, **values))
        model, history = train(
            recipe, outputs, learned, photos.tune, run, animals=located, named=len(split.names),
            resume=resume, progress=progress, log=log,
        )  # fmt: skip
    model = _finished(model, recipe, outputs, size, side, run)
    card = _card(model, recipe, split, photos, history, size, title, provenance)
    effort = calibrate.QUICK if recipe.head_only else calibrate.THOROUGH
    with bundle.replacing(out) as draft:
        card = bundle.save(draft, model, card)
        new = measure.network(draft, card, split, photos.tune, photos.validation, effort)
        card = bundle.update_card(draft, *new)
    if not recipe.head_only:
        curves(history, out.with_name(out.name + ".curves.png"))
        shutil.rmtree(run)
    for line in measure.ending(card):
        log(line)
    log(say("fit_wrote", out=out, seconds=time.monotonic() - started))
    log(f"    python -m app --model {shlex.quote(str(out))}")
    return card


def _has_outside(split: Split) -> bool:
    """Whether there are photos of "none of these" to learn from."""
    return any(sample.label == len(split.names) for sample in split.train)


def _check_head(recipe: Recipe, size: int, side: int) -> None:
    """Raise DataError where the recipe needs a linear head and the architecture has none."""
    if recipe.mirrored or side != size:
        probe = build(recipe.arch, 2, size=side)
        if graph.linear_head(probe, graph.explained_layer(probe)) is None:
            raise DataError("fit_not_linear", arch=recipe.arch)


def _load(samples: Sequence[dataset.Sample], size: int, part: str, log: Log) -> dataset.Photos:
    photos = dataset.load(samples, size)
    for path, reason in photos.unreadable:
        photo = shown(str(path))
        log(say("fit_left_out", part=say(f"use_{part}"), photo=photo, reason=reason))
    return photos


def _locate(
    split: Split, recipe: Recipe, photos: dataset.Photos, files: AnimalFiles, log: Log
) -> Animals:
    """Where the animals are in the photos learned from, and other places to set them onto."""
    if recipe.cut_outs:
        if files.masks or files.boxes:
            raise DataError("fit_masks")
        finder = Engine(bundle.find(recipe.cut_outs))
        if finder.card.names != split.names or not _has_outside(split):
            raise DataError("fit_cut_outs")
        if files.backgrounds:
            raise DataError("fit_backgrounds")
        return Animals(cut=cutouts.cut(finder, photos, recipe.swapped, recipe.emptied))
    known = None
    if files.masks or files.boxes:
        if recipe.head_only:
            raise DataError("fit_masks")
        known = masks.load(photos.paths, files.masks, files.boxes)
        log(say("fit_masked", count=(known.maps[..., 1] > 0).any(axis=(1, 2)).sum()))
    if not files.backgrounds:
        return Animals(masks=known)
    if known is None or not files.masks:
        raise DataError("fit_backgrounds")
    aside = {sample.path for sample in split.aside}
    places = [p for d in files.backgrounds for p in dataset.photos_in(d) if p not in aside]
    side = photos.pixels.shape[1]
    scenes = _load([dataset.Sample(path, 0) for path in places], side, "backgrounds", log)
    emptied = recipe.emptied if _has_outside(split) else 0.0
    pasted = cutouts.paste(scenes.pixels, known, recipe.swapped, photos.pixels, emptied)
    return Animals(masks=known, pasted=pasted)


def _finished(
    model: keras.Model, recipe: Recipe, outputs: int, size: int, side: int, run: Path
) -> keras.Model:
    """The trained network with its share of the starting weights, for photos of side `size`."""
    if recipe.start_share and recipe.backbone_weights != "none":
        start = build(recipe.arch, outputs, size=side, backbone_weights=recipe.backbone_weights)
        if recipe.frozen_epochs:
            start.load_weights(run / START)
        mix(model, start, recipe.start_share, head=bool(recipe.frozen_epochs))
    if side != size:
        weights = model.get_weights()
        model = build(recipe.arch, outputs, size=size)
        model.set_weights(weights)
    return model


def _card(
    model: keras.Model,
    recipe: Recipe,
    split: Split,
    photos: _Photos,
    history: History,
    size: int,
    title: str,
    provenance: Provenance,
) -> ModelCard:
    """The card of a network that is not calibrated yet."""
    layer = graph.explained_layer(model)
    geometry = layer_geometry(model, layer)
    return ModelCard(
        title=title,
        labels=labels_of(split.names),
        architecture=recipe.arch,
        input_size=size,
        head="linear" if graph.linear_head(model, layer) else "keras",
        layer=mirrored(geometry, size) if recipe.mirrored else geometry,
        outside=_has_outside(split),
        centred=recipe.centred,
        mirrored=recipe.mirrored,
        provenance={
            **provenance,
            "recipe": asdict(recipe),
            "seed": recipe.seed,
            "parameters": model.count_params(),
            "epochs_run": len(history),
            "seconds": round(history[-1]["seconds"]),
            "history": [{k: round(v, 4) for k, v in epoch.items()} for epoch in history],
            "packages": versions(*PACKAGES),
            "photos": {  # those that could be read
                "train": len(photos.train.labels),
                "tune": len(photos.tune.labels),
                "validation": len(photos.validation.labels),
            },
            "aside": len(split.aside),
            "groups": split.grouping,
        },
    )


@lettered("diagram_training")
def curves(history: History, path: Path) -> None:
    """Draw loss and accuracy over the epochs into a PNG file."""
    figure = Figure(figsize=(9, 3.5), layout="constrained")
    epochs = range(1, len(history) + 1)
    for axes, name in zip(figure.subplots(1, 2), ("loss", "accuracy"), strict=True):
        trained, tuned = say("diagram_training"), say("diagram_tuning")
        axes.plot(epochs, [epoch[name] for epoch in history], "o-", label=trained)
        axes.plot(epochs, [epoch[f"val_{name}"] for epoch in history], "s--", label=tuned)
        axes.set(xlabel=say("diagram_epoch_short"), title=say(f"diagram_curve_{name}"))
        axes.grid(alpha=0.3)
        axes.legend()
    figure.savefig(path, dpi=120)
