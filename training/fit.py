"""Train a network on folders of photos and make a bundle of it."""

import json
import math
import os
import platform
import shlex
import shutil
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from importlib import metadata
from pathlib import Path
from typing import Any

import keras
import numpy as np
from matplotlib.figure import Figure

from models import bundle, graph, verdict, view
from models.architectures import ARCHITECTURES, FINE, build
from models.backbones import BACKBONES
from models.card import Label, ModelCard
from models.engine import Engine
from models.errors import DataError
from models.figures import Metrics, Provenance
from models.geometry import layer_geometry, mirrored
from models.names import shown
from training import calibrate, confidence, cutouts, dataset, distillation, head_only
from training import masks as animal_masks
from training.augment import pipeline
from training.evaluate import score
from training.shares import clearly_lowest, effective, interval

EMOJI = {
    "ape": "🦍", "bear": "🐻", "bison": "🦬", "cat": "🐱", "chicken": "🐔", "cow": "🐮",
    "deer": "🦌", "dog": "🐶", "dolphin": "🐬", "duck": "🦆", "eagle": "🦅", "fish": "🐟",
    "horse": "🐴", "lion": "🦁", "lobster": "🦞", "pig": "🐷", "rabbit": "🐰", "shark": "🦈",
    "snake": "🐍", "spider": "🕷️", "turkey": "🦃", "wolf": "🐺",
    "circle": "⚪", "square": "⬜", "triangle": "🔺",
}  # fmt: skip

START = "start.weights.h5"  # in the folder of a run: behind the frozen epochs


@dataclass(frozen=True)
class Recipe:
    """How to train; `RECIPES` has one for each architecture.

    Attributes:
        arch: a name of `models.architectures`.
        size: input side in pixels; None for the architecture's usual one.
        train_size: side of the photos trained on, where it differs. Random crops show animals
            larger than whole photos do, so a network trained on smaller ones is better and finer
            on larger ones, for less time (Touvron et al. 2019). Needs a network that pools.
        backbone_weights: "imagenet", a file, or "none".
        frozen_until: name of the last layer that keeps its pretrained weights; "" trains all.
        frozen_epochs: passes before these, in which only layers without pretrained weights learn,
            at ten times the rate: a head that fits spares the backbone (Kumar et al. 2022,
            Fine-Tuning can Distort Pretrained Features).
        epochs: passes over the training photos at most.
        batch: photos a step.
        optimizer: "adam" or "adamw".
        learning_rate: peak; rises over the first twentieth of the steps, falls along a cosine.
        weight_decay: of adamw.
        min_area, rotation, brightness, contrast, cutmix, mixup, randaugment, erasing,
            label_smoothing: see `augment.pipeline`.
        cut_outs: a bundle whose heatmaps find the animals in the training photos, so that
            `swapped` of them stand before other photos' backgrounds and `emptied` are such a
            background alone, as "none of these"; see `cutouts`. "" for none. With masks and photos
            of places, the same becomes of those with good masks, without this; see
            `cutouts.Pasted`.
        ema: share of all steps over which the weights are averaged, exponentially; the average is
            what is kept (Polyak and Juditsky 1992). 0 for none.
        damaged: share of photos that are made dark, noisy, blurred and so on, see `damage.spoil`.
        mask_weight: of the loss that wants cells on the animal, where there are masks; see `masks`.
        distillation: weight of the loss that keeps ImageNet's answers; see `distillation`.
        start_share: share of the starting weights in those of the finished backbone, 0..1. The way
            between both is straight and mostly downhill: a share of what ImageNet taught makes
            the network better on other people's photos (Wortsman et al. 2022). After
            `frozen_epochs`, the weights behind these are where all layers started.
        patience: stop after so many epochs without a better loss on the tune photos.
        seed: of everything random.
        head_only: keep a pretrained backbone as it is and solve for the head; see `head_only`.
        centred, mirrored: see `ModelCard`.
    """

    arch: str
    size: int | None = None
    train_size: int | None = None
    backbone_weights: str = "none"
    frozen_until: str = ""
    epochs: int = 12
    batch: int = 32
    optimizer: str = "adamw"
    learning_rate: float = 2e-4
    weight_decay: float = 0.05
    min_area: float = 0.2
    rotation: float = 0.04
    brightness: float = 0.2
    contrast: float = 0.2
    cutmix: float = 0.5
    mixup: float = 0.0
    randaugment: float = 0.0
    erasing: float = 0.0
    cut_outs: str = ""
    swapped: float = 0.4
    emptied: float = 0.06
    label_smoothing: float = 0.1
    ema: float = 0.0
    damaged: float = 0.0
    mask_weight: float = 1.0
    distillation: float = 0.0
    frozen_epochs: int = 0
    start_share: float = 0.0
    patience: int = 6
    seed: int = 0
    head_only: bool = False
    centred: bool = False
    mirrored: bool = False


_FROM_SCRATCH = Recipe(
    "compact_cnn", size=96, train_size=80, epochs=120, learning_rate=2e-3, min_area=0.25,
    ema=0.06, patience=120, centred=True, mirrored=True,
)  # fmt: skip

# Fine-tuning with hard crops and CutMix: a frozen backbone is as often right, but for the wrong
# reason.
_TRANSFER = Recipe("mobilenet_v2", backbone_weights="imagenet", epochs=10, min_area=0.25)

RECIPES = {
    **{name: replace(_TRANSFER, arch=name) for name in BACKBONES},
    **{name + FINE: replace(_TRANSFER, arch=name + FINE) for name in BACKBONES},
    # What edges and textures the first blocks see stays as ImageNet taught it, which saves a part
    # of the time.
    "mobilenet_v2": replace(
        _TRANSFER, train_size=160, frozen_until="block_3_project_BN", epochs=20, min_area=0.2,
        ema=0.225, start_share=0.25, patience=20, centred=True, mirrored=True,
    ),
    # This made models/zoo/animals, with masks.
    "mobilenet_v2_fine": replace(
        _TRANSFER, arch="mobilenet_v2_fine", train_size=160, frozen_epochs=1,
        frozen_until="block_5_add", epochs=6, min_area=0.25, cutmix=0, label_smoothing=0.05,
        damaged=0.3, mask_weight=2.0, swapped=0.3, start_share=0.28, patience=20, centred=True,
        mirrored=True,
    ),
    # From nothing, on a few thousand photos: many passes, hard augmentation, averaged weights.
    "compact_cnn": _FROM_SCRATCH,
    "attention_cnn": replace(_FROM_SCRATCH, arch="attention_cnn"),
    # The report's own settings: Adam, mild augmentation.
    "report_cnn": Recipe(
        "report_cnn", epochs=30, optimizer="adam", learning_rate=1e-3, min_area=0.64,
        rotation=0.1, cutmix=0, label_smoothing=0,
    ),
    "tiny_cnn": Recipe(
        "tiny_cnn", epochs=6, batch=16, learning_rate=5e-3, min_area=0.8, rotation=0, cutmix=0,
        label_smoothing=0, patience=15,
    ),
}  # fmt: skip


def fit(
    split: dataset.Split,
    recipe: Recipe,
    out: Path,
    *,
    title: str,
    provenance: Provenance,
    masks: Sequence[Path] = (),
    boxes: Sequence[Path] = (),
    backgrounds: Sequence[Path] = (),
    resume: bool = False,
    say: Callable[[str], None] = print,
    progress: bool = True,
) -> ModelCard:
    """Train, calibrate, measure, and write the bundle `out`.

    `masks` and `boxes` tell where the animal is in some of the photos, see `masks.load`;
    `backgrounds` are folders of places without any, for animals with masks to be pasted onto.

    Checkpoints stand beside it in `out`.run, with optimizer state, until the bundle is written;
    `resume` goes on from there. The training curves are drawn into `out`.curves.png.

    Raises:
        BundleError: `out` already holds something else.
        DataError: photos that cannot be trained on, or a run that cannot be resumed.
    """
    started = time.monotonic()
    bundle.refuse_foreign(out)  # now, not after hours of training
    if recipe.head_only:
        head_only.check(recipe.arch)
        recipe = replace(recipe, train_size=None, min_area=1.0)  # whole photos, looked at once
    size = recipe.size or ARCHITECTURES[recipe.arch].size
    side = recipe.train_size or size
    if recipe.mirrored or side != size:
        probe = build(recipe.arch, 2, size=side)
        if graph.linear_head(probe, graph.explained_layer(probe)) is None:
            raise DataError(
                f"{recipe.arch} does not end in pooling and one dense layer: leave out --mirrored "
                "and --train-size."
            )
    outside = any(sample.label == len(split.names) for sample in split.train)
    outputs = len(split.names) + outside

    # Crops are cut from photos larger than the input, so that a small crop still has detail.
    stored = side if recipe.min_area == 1 else math.ceil(1.5 * side)
    train_photos = _load(split.train, stored, "training", say)
    dataset.require_classes(train_photos, split.names, "training")
    pasted = None
    if recipe.cut_outs:
        finder = Engine(bundle.find(recipe.cut_outs))
        if finder.card.names != split.names or not outside:
            raise DataError("--cut-outs needs a model of the same classes, and --outside photos.")
        pasted = cutouts.cut(finder, train_photos, recipe.swapped, recipe.emptied)
    known = None
    if masks or boxes:
        if recipe.cut_outs or recipe.head_only:
            raise DataError("Masks help neither --cut-outs nor --head-only: leave out one of them.")
        known = animal_masks.load(train_photos.paths, masks, boxes)
        say(f"{(known.maps[..., 1] > 0).any(axis=(1, 2)).sum()} photos have a mask or boxes.")
    moved = None
    if backgrounds:
        if known is None or not masks:
            raise DataError("--backgrounds are for animals that have --masks.")
        aside = {sample.path for sample in split.aside}
        places = [p for d in backgrounds for p in dataset.photos_in(d) if p not in aside]
        scenes = _load(tuple(dataset.Sample(p, 0) for p in places), stored, "backgrounds", say)
        moved = cutouts.paste(
            scenes.pixels,
            known,
            recipe.swapped,
            train_photos.pixels,
            recipe.emptied if outside else 0.0,
        )
    tune = _load(split.tune, size, "tuning", say)
    validation = _load(split.validation, size, "validation", say)
    dataset.require_classes(validation, split.names, "validation")
    what = "the head alone" if recipe.head_only else f"{recipe.epochs} epochs at most"
    say(
        f"Training {recipe.arch} at {side} x {side} on {len(train_photos.labels)} photos, "
        f"{outputs} outputs, {what}."
    )
    run = out.with_name(out.name + ".run")
    if recipe.head_only:
        model = build(recipe.arch, outputs, size=size, backbone_weights=recipe.backbone_weights)
        history = [head_only.fit_head(model, train_photos, tune)]
    else:
        model, history = train(
            recipe,
            outputs,
            train_photos,
            tune,
            run,
            cut=pasted,
            masks=known,
            pasted=moved,
            named=len(split.names),
            resume=resume,
            progress=progress,
            say=say,
        )
    if recipe.start_share and recipe.backbone_weights != "none":
        start = build(recipe.arch, outputs, size=side, backbone_weights=recipe.backbone_weights)
        if recipe.frozen_epochs:
            start.load_weights(run / START)
        mix(model, start, recipe.start_share, head=bool(recipe.frozen_epochs))
    if side != size:
        weights = model.get_weights()
        model = build(recipe.arch, outputs, size=size)
        model.set_weights(weights)

    layer = graph.explained_layer(model)
    geometry = layer_geometry(model, layer)
    card = ModelCard(
        title=title,
        labels=labels_of(split.names),
        architecture=recipe.arch,
        input_size=size,
        head="linear" if graph.linear_head(model, layer) else "keras",
        layer=mirrored(geometry, size) if recipe.mirrored else geometry,
        outside=outside,
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
            "packages": packages(),
            "photos": {  # those that could be read
                "train": len(train_photos.labels),
                "tune": len(tune.labels),
                "validation": len(validation.labels),
            },
            "aside": len(split.aside),
            "groups": split.grouping,
        },
    )
    effort = calibrate.QUICK if recipe.head_only else calibrate.THOROUGH
    with bundle.replacing(out) as draft:
        card = bundle.save(draft, model, card)
        card = bundle.update_card(draft, *measured(draft, card, split, tune, validation, effort))
    if not recipe.head_only:
        curves(history, out.with_name(out.name + ".curves.png"))
        shutil.rmtree(run)
    for line in ending(card):
        say(line)
    say(f"Wrote {out} after {time.monotonic() - started:.0f} s. Try it on the page:")
    say(f"    python -m app --model {shlex.quote(str(out))}")
    return card


def ending(card: ModelCard) -> list[str]:
    """How good a new model is, for the command line: accuracy, recall of each class, the weakest.

    On the validation photos, with 95 % intervals.
    """
    figures = card.metrics["validation"]
    accuracy, classes = figures["accuracy_95"], figures["classes"]
    lines = [f"On {figures['photos']} photos that it had not seen: {interval(accuracy)} right."]
    independent = figures.get("independent", figures["photos"])
    if independent < 0.9 * figures["photos"]:
        lines.append(
            f"They tell as much as {independent:.0f} independent photos, because many are near "
            "copies or frames of one burst: hence the wide interval."
        )
    tested = {name: of for name, of in classes.items() if of["photos"]}
    width = max(map(len, tested))
    for name, of in tested.items():
        right = round(of["recall"] * of["photos"])
        interval_of = of["recall_95"]
        assert interval_of is not None  # there are photos of it
        lines.append(
            f"    {name:{width}}  {right} of {of['photos']} found, {interval(interval_of)}"
        )
    recalls = {name: of["recall"] for name, of in tested.items()}
    if len(set(recalls.values())) > 1:
        least = min(recalls.values())
        weakest = ", ".join(name for name, recall in recalls.items() if recall == least)
        scale = independent / figures["photos"]
        found = [of["recall"] * of["photos"] * scale for of in tested.values()]
        clear = clearly_lowest(found, [of["photos"] * scale for of in tested.values()]) is not None
        lines.append(f"Weakest: {weakest}" + ("." if clear else "; the difference may be chance."))
    asked, sets = card.metrics["threshold"], card.conformal
    if sets is not None and sets.coverage < calibrate.COVERAGE:
        lines.append(
            f"Few photos to tune with ({asked['photos']}): they can promise only that sets of "
            f"possible classes hold the right one in {100 * sets.coverage:.0f} % of cases, and "
            f"were too few to test the threshold for less than {100 * asked['risk']:.0f} % of "
            "wrong answers."
        )
    largest = max(of["photos"] for of in tested.values()) / figures["photos"]
    if len(tested) > 1 and accuracy["low"] <= largest:
        lines.append(
            "Always naming the largest class might do as well: more photos, and photos of more "
            "occasions, would help."
        )
    return lines


def train(
    recipe: Recipe,
    outputs: int,
    photos: dataset.Photos,
    tune: dataset.Photos,
    run: Path,
    *,
    cut: cutouts.Cutouts | None = None,
    masks: animal_masks.Masks | None = None,
    pasted: cutouts.Pasted | None = None,
    named: int | None = None,
    resume: bool = False,
    progress: bool = True,
    on_epoch: Callable[[list[dict[str, float]]], None] | None = None,
    say: Callable[[str], None] = print,
) -> tuple[keras.Model, list[dict[str, float]]]:
    """The best of the epochs by loss on `tune`, at the side trained on, and all epochs' figures.

    Where the loss or a weight stops being a number, training ends with the best epoch before.

    Args:
        recipe: how to train.
        outputs: number of logits.
        photos: to learn from, at least as large as the side trained on.
        tune: to choose the epoch by.
        run: folder for checkpoints; whoever calls deletes it.
        cut: animals to be set onto other photos' backgrounds.
        masks: of `photos`.
        pasted: animals with masks, to be set onto other places.
        named: how many classes have a name; all by default.
        resume: go on with what `run` holds.
        progress: draw a bar.
        on_epoch: called with the history after every epoch; what it raises ends the training.
        say: told why training ended early.

    Raises:
        DataError: `run` cannot be resumed, or holds a run that was not to be resumed; or nothing
            was learned before the loss stopped being a number.
    """
    keras.utils.set_random_seed(recipe.seed)
    size = recipe.train_size or recipe.size or ARCHITECTURES[recipe.arch].size
    named = outputs if named is None else named
    model, history = _start(run, recipe, outputs, size, resume, named if masks else 0)
    cells = None
    if masks:
        network = animal_masks.without_cells(model)
        cells = layer_geometry(network, graph.explained_layer(network))
    batches = pipeline(
        photos.pixels,
        photos.labels,
        outputs,
        size=size,
        batch=recipe.batch,
        min_area=recipe.min_area,
        rotation=recipe.rotation,
        brightness=recipe.brightness,
        contrast=recipe.contrast,
        cutmix=recipe.cutmix,
        mixup=recipe.mixup,
        randaugment=recipe.randaugment,
        erasing=recipe.erasing,
        label_smoothing=recipe.label_smoothing,
        seed=recipe.seed + len(history),
        damaged=recipe.damaged,
        cutouts=cut,
        masks=masks,
        pasted=pasted,
        cells=cells,
        named=named,
    )
    if recipe.distillation:
        batches = batches.map(distillation.asked)
    seen = tune.pixels
    if seen.shape[1] != size:
        seen = np.stack([view.resize(pixels, size, size) for pixels in seen])
    truth: Any = keras.ops.one_hot(tune.labels, outputs)
    # Of these, what is beside the logits is not asked.
    if cells or recipe.distillation:
        truth = {"logits": truth}
    if cells:
        truth["cells"] = np.zeros((len(seen), cells.rows, cells.columns, 2 * named), np.float32)
    if recipe.distillation:
        truth[distillation.OUTPUT] = np.zeros((len(seen), 1), np.float32)
    stages = [(recipe.frozen_epochs, True), (recipe.frozen_epochs + recipe.epochs, False)]
    for until, frozen in stages:
        if len(history) >= until:
            continue
        if _freeze(model, recipe, frozen) or not model.compiled:
            steps = len(batches) * (until - len(history))
            _compile(model, recipe, steps, 10 * recipe.learning_rate if frozen else None)
        checkpoint = _Checkpoint(run, recipe, history, on_epoch)
        model.fit(
            batches,
            shuffle=False,  # the pipeline does
            validation_data=(seen, truth),
            initial_epoch=len(history),
            epochs=until,
            callbacks=[
                *([keras.callbacks.SwapEMAWeights()] if recipe.ema else []),
                checkpoint,
            ],
            verbose="auto" if progress else 0,
        )
        if checkpoint.broken_in:
            what = (
                f"In epoch {checkpoint.broken_in} the loss stopped being a number (NaN or infinite)"
                f". A smaller --learning-rate than {recipe.learning_rate:g} helps, e.g. "
                f"{recipe.learning_rate / 10:g}."
            )
            if not history:
                shutil.rmtree(run, ignore_errors=True)
                raise DataError(f"{what} Nothing was learned and nothing written.")
            say(f"{what} Kept is epoch {_best(history) + 1}, the best before.")
            break
        if frozen:
            animal_masks.without_cells(model).save_weights(run / START)
    model.load_weights(run / "best.weights.h5")
    return animal_masks.without_cells(model), history


def _freeze(model: keras.Model, recipe: Recipe, frozen: bool) -> bool:
    """Set which layers learn; returns whether that changed any.

    With `frozen` those that have no pretrained weights, else all but those up to
    `recipe.frozen_until`. Pretrained normalisation never does.
    """
    if recipe.backbone_weights == "none":
        return False
    names = [layer.name for layer in model.layers]
    last = names.index(recipe.frozen_until) if recipe.frozen_until else -1
    changed = False
    for index, layer in enumerate(model.layers):
        if isinstance(layer, keras.layers.BatchNormalization | keras.Model):
            continue
        fresh = layer.name.startswith(("logits", "join", distillation.OUTPUT))
        learns = fresh or (not frozen and index > last)
        changed |= layer.trainable != learns
        layer.trainable = learns
    return changed


def _best(history: list[dict[str, float]]) -> int:
    """Index of the epoch with the least loss on the tune photos; NaN is never least."""
    return int(np.nanargmin([epoch["val_loss"] for epoch in history]))


def mix(model: keras.Model, start: keras.Model, share: float, *, head: bool = False) -> None:
    """Move the weights of `model`, its head's only with `head`, by `share` towards `start`'s."""
    dense = graph.linear_head(model, graph.explained_layer(model))
    for layer, old in zip(model.layers, start.layers, strict=True):
        if head or layer is not dense:
            pairs = zip(layer.get_weights(), old.get_weights(), strict=True)
            layer.set_weights([(1 - share) * a + share * b for a, b in pairs])


def label_of(name: str) -> Label:
    """A class by its folder's name: `cats` is displayed as "cat", with an emoji where known."""
    display = shown(name).replace("_", " ").strip() or name
    singular = display.lower().removesuffix("s")
    if singular in EMOJI:
        display = singular
    return Label(name, display, EMOJI.get(display.lower(), ""))


def labels_of(names: Sequence[str]) -> tuple[Label, ...]:
    """Classes by their folders' names, displayed apart: `cat` beside `Cats` as they are."""
    labels = [label_of(name) for name in names]
    displayed = Counter(label.display.casefold() for label in labels)
    return tuple(
        label
        if displayed[label.display.casefold()] == 1
        else replace(label, display=shown(label.name))
        for label in labels
    )


def packages() -> dict[str, str]:
    """Versions of what made a bundle."""
    names = ("tensorflow", "keras", "ai-edge-litert", "numpy", "opencv-python-headless", "pillow")
    return {"python": platform.python_version(), **{n: metadata.version(n) for n in names}}


def _load(
    samples: tuple[dataset.Sample, ...], size: int, what: str, say: Callable[[str], None]
) -> dataset.Photos:
    photos = dataset.load(samples, size)
    for path, sentence in photos.unreadable:
        say(f"Left out of {what}: {shown(str(path))}: {sentence}")
    return photos


def _start(
    run: Path, recipe: Recipe, outputs: int, size: int, resume: bool, cells: int
) -> tuple[keras.Model, list[dict[str, float]]]:
    """The model, telling the cells of that many named classes, and the epochs behind it."""
    state = run / "state.json"
    if resume and state.is_file():
        saved = json.loads(state.read_text())
        if saved["recipe"] != asdict(recipe):
            raise DataError(f"{run} was started with other options; use those, or start afresh.")
        return keras.models.load_model(run / "last.keras"), saved["history"]
    if resume:
        raise DataError(f"There is nothing to resume: {run} holds no interrupted training.")
    if state.is_file():
        raise DataError(f"{run} holds an interrupted training: add --resume, or delete it.")
    model = build(recipe.arch, outputs, size=size, backbone_weights=recipe.backbone_weights)
    names = {layer.name for layer in model.layers}
    if recipe.backbone_weights != "none" and recipe.frozen_until not in {"", *names}:
        raise DataError(f"There is no layer {recipe.frozen_until!r} to freeze up to.")
    shutil.rmtree(run, ignore_errors=True)  # of a run that did not finish its first epoch
    run.mkdir(parents=True)
    told = animal_masks.with_cells(model, cells).output if cells else {}
    if recipe.distillation:
        told |= distillation.with_answers(
            model, recipe.backbone_weights, recipe.frozen_until
        ).output
    return keras.Model(model.inputs[0], told, name=model.name) if told else model, []


def _compile(model: keras.Model, recipe: Recipe, steps: int, rate: float | None = None) -> None:
    """For a stage of `steps`; `rate` if it is not the recipe's."""
    warmup = steps // 20
    schedule = keras.optimizers.schedules.CosineDecay(
        0.0, steps - warmup, warmup_target=rate or recipe.learning_rate, warmup_steps=warmup
    )
    momentum = 1 - 1 / max(recipe.ema * steps, 1)
    average = {"use_ema": True, "ema_momentum": momentum} if recipe.ema else {}
    if recipe.optimizer == "adam":
        optimizer = keras.optimizers.Adam(schedule, **average)
    else:
        optimizer = keras.optimizers.AdamW(schedule, weight_decay=recipe.weight_decay, **average)
        optimizer.exclude_from_weight_decay(var_names=["bias", "gamma", "beta"])
    loss: Any = keras.losses.CategoricalCrossentropy(from_logits=True)
    metrics: Any = ["accuracy"]
    weights = None
    if isinstance(model.output, dict):
        losses = {
            "logits": (loss, 1.0),
            "cells": (animal_masks.CellLoss(), recipe.mask_weight),
            distillation.OUTPUT: (distillation.Divergence(), recipe.distillation),
        }
        loss = {name: losses[name][0] for name in model.output}
        weights = {name: losses[name][1] for name in model.output}
        metrics = {"logits": metrics}
    model.compile(
        optimizer,
        loss,
        loss_weights=weights,
        metrics=metrics,
        jit_compile=False,  # depthwise convolutions compiled by XLA are 20 times slower on a CPU
    )


class _Checkpoint(keras.callbacks.Callback):
    """Keeps the best epoch, everything needed to resume, and stops when nothing improves.

    And when the loss or a weight is no number: `broken_in` is that epoch, from 1, else 0. Nothing
    is kept of it.
    """

    def __init__(
        self,
        run: Path,
        recipe: Recipe,
        history: list[dict[str, float]],
        on_epoch: Callable[[list[dict[str, float]]], None] | None,
    ) -> None:
        super().__init__()
        self._run, self._recipe, self._history = run, recipe, history
        self._on_epoch = on_epoch
        self.broken_in = 0
        self._clock = time.monotonic() - (history[-1]["seconds"] if history else 0)

    def on_train_batch_end(self, batch: int, logs: dict[str, float] | None = None) -> None:
        if not math.isfinite((logs or {}).get("loss", 0.0)):
            self.model.stop_training = True  # the rest of the epoch mends nothing

    def on_epoch_end(self, epoch: int, logs: dict[str, float] | None = None) -> None:
        # Keras puts an output's name before its metrics where there are several.
        values = {k.replace("logits_acc", "acc"): float(v) for k, v in (logs or {}).items()}
        numbers = [*values.values(), *(np.sum(np.abs(w)) for w in self.model.get_weights())]
        if not np.isfinite(numbers).all():
            self.broken_in = epoch + 1
            self.model.stop_training = True
            return
        self._history.append({**values, "seconds": time.monotonic() - self._clock})
        losses = [entry["val_loss"] for entry in self._history]
        best = _best(self._history)
        if best == len(losses) - 1:
            self._save_best()
        # Written beside and renamed: a kill in between leaves the epoch before intact.
        self.model.save(self._run / "next.keras")
        os.replace(self._run / "next.keras", self._run / "last.keras")
        state = {"recipe": asdict(self._recipe), "history": self._history}
        (self._run / "next.json").write_text(json.dumps(state))
        os.replace(self._run / "next.json", self._run / "state.json")
        if len(losses) - 1 - best >= self._recipe.patience:
            self.model.stop_training = True
        if self._on_epoch:
            self._on_epoch(self._history)

    def _save_best(self) -> None:
        """The weights that were evaluated: the moving average where there is one."""
        model = self.model
        raw = [np.array(variable) for variable in model.trainable_variables]
        if self._recipe.ema:
            model.optimizer.finalize_variable_values(model.trainable_variables)
        model.save_weights(self._run / "best.weights.h5")
        for variable, value in zip(model.trainable_variables, raw, strict=True):
            variable.assign(value)


def measured(
    out: Path,
    card: ModelCard,
    split: dataset.Split,
    tune: dataset.Photos,
    validation: dataset.Photos,
    effort: calibrate.Effort = calibrate.THOROUGH,
) -> tuple[ModelCard, dict[str, bytes]]:
    """The card of the bundle `out` with temperature and thresholds from the tune photos and those
    that are kept aside, and figures from the validation photos; and memory.npz, of the training
    photos. Nothing is written."""
    engine, side = Engine(out), card.input_size
    learned = dataset.load(calibrate.sample(split.train, split.seed, effort), side)
    engine.memory = calibrate.remember(engine, learned, split.seed, effort)
    engine.card = card
    told, strangers = tune.of_named(card.names), range(0)
    by_others = [sample for sample in split.aside if sample.label < len(card.names)]
    if by_others:
        aside = dataset.load(by_others, side)
        strangers = range(len(told.labels), len(told.labels) + len(aside.labels))
        told = dataset.Photos(
            np.concatenate([told.pixels, aside.pixels]),
            np.concatenate([told.labels, aside.labels]),
            (*told.paths, *aside.paths),
        )
    engine.card = calibrate.calibrated(engine, {side: told}, effort, strangers)
    held = validation.of_named(card.names)
    logits, familiar = calibrate.look(engine, {side: held.pixels})
    values = verdict.probabilities(logits, engine.card)
    together = [split.groups.get(path, path) for path in held.paths]
    counted: Any = score(card.names, held.labels, values, together).to_dict()
    asked = len(told.labels)
    figures: Metrics = {
        "validation": counted | {"independent": effective(together)},
        **calibrate.measured(engine.card, held, logits, familiar),
        "threshold": {
            "photos": asked,
            "risk": confidence.provable_risk(asked),
            "certainty": confidence.CERTAINTY,
        },
    }
    card = replace(engine.card, metrics=figures)
    return card, {bundle.MEMORY: engine.memory.to_bytes()}


def curves(history: list[dict[str, float]], path: Path) -> None:
    """Draw loss and accuracy over the epochs into a PNG file."""
    figure = Figure(figsize=(9, 3.5), layout="constrained")
    epochs = range(1, len(history) + 1)
    for axes, name in zip(figure.subplots(1, 2), ("loss", "accuracy"), strict=True):
        axes.plot(epochs, [epoch[name] for epoch in history], "o-", label="training")
        axes.plot(epochs, [epoch[f"val_{name}"] for epoch in history], "s--", label="tuning")
        axes.set(xlabel="epoch", title=name)
        axes.grid(alpha=0.3)
        axes.legend()
    figure.savefig(path, dpi=120)
