"""The training loop: epochs, checkpoints, and what to do where the loss is no number."""

import json
import math
import os
import shutil
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from models import graph, view
from models.architectures import ARCHITECTURES, build
from models.card import Layer
from models.errors import DataError
from models.geometry import layer_geometry
from training import cell_loss, cutouts, dataset, distillation
from training.augment import pipeline
from training.masks import Masks
from training.rates import LayerwiseAdamW, shares_by_depth
from training.recipes import Recipe
from words import say

START = "start.weights.h5"  # in the folder of a run: behind the frozen epochs
FRESH = ("logits", "join", distillation.OUTPUT)  # layers without pretrained weights begin so


History = list[dict[str, float]]


@dataclass(frozen=True)
class Animals:
    """Where the animals of the training photos are, as far as that is known.

    Attributes:
        cut: animals found by a heatmap, to be set onto other photos' backgrounds.
        masks: drawn or guessed masks and boxes; not together with `cut`.
        pasted: animals with masks, to be set onto other places.
    """

    cut: cutouts.Cutouts | None = None
    masks: Masks | None = None
    pasted: cutouts.Pasted | None = None


def train(
    recipe: Recipe,
    outputs: int,
    photos: dataset.Photos,
    tune: dataset.Photos,
    run: Path,
    *,
    animals: Animals | None = None,
    named: int | None = None,
    resume: bool = False,
    progress: bool = True,
    on_epoch: Callable[[History], None] | None = None,
    log: Callable[[str], None] = print,
) -> tuple[keras.Model, History]:
    """The best of the epochs by loss on `tune`, at the side trained on, and all epochs' figures.

    Where the loss or a weight stops being a number, training ends with the best epoch before.

    Args:
        recipe: how to train.
        outputs: number of logits.
        photos: to learn from, at least as large as the side trained on.
        tune: to choose the epoch by.
        run: folder for checkpoints; whoever calls deletes it.
        animals: where they are in `photos`.
        named: how many classes have a name; all by default.
        resume: go on with what `run` holds.
        progress: draw a bar.
        on_epoch: called with the history after every epoch; what it raises ends the training.
        log: called with the sentence on why training ended early.

    Raises:
        DataError: `run` cannot be resumed, or holds a run that was not to be resumed; or nothing
            was learned before the loss stopped being a number.
    """
    keras.utils.set_random_seed(recipe.seed)
    size = recipe.train_size or recipe.size or ARCHITECTURES[recipe.arch].size
    named = outputs if named is None else named
    animals = animals or Animals()
    model, history = _start(run, recipe, outputs, size, resume, named if animals.masks else 0)
    cells = None
    if animals.masks:
        network = cell_loss.without_cells(model)
        cells = layer_geometry(network, graph.explained_layer(network))
    batches = _batches(recipe, photos, outputs, size, len(history), animals, cells, named)
    validation = _validation(recipe, tune, outputs, size, cells, named)
    stages = [(recipe.frozen_epochs, True), (recipe.frozen_epochs + recipe.epochs, False)]
    for until, frozen in stages:
        if len(history) >= until:
            continue
        if _freeze(model, recipe, frozen) or not model.compiled:
            steps = len(batches) * (until - len(history))
            _compile(model, recipe, steps, 10 * recipe.learning_rate if frozen else None)
        checkpoint = _Checkpoint(run, recipe, history, on_epoch)
        average = [keras.callbacks.SwapEMAWeights()] if recipe.ema else []
        model.fit(
            batches,
            shuffle=False,  # the pipeline does
            validation_data=validation,
            initial_epoch=len(history),
            epochs=until,
            callbacks=[*average, checkpoint],
            verbose="auto" if progress else 0,
        )
        if checkpoint.broken_in:
            log(_kept(checkpoint.broken_in, recipe, history, run))
            break
        if frozen:
            cell_loss.without_cells(model).save_weights(run / START)
    model.load_weights(run / "best.weights.h5")
    return cell_loss.without_cells(model), history


def _batches(
    recipe: Recipe,
    photos: dataset.Photos,
    outputs: int,
    size: int,
    done: int,
    animals: Animals,
    cells: Layer | None,
    named: int,
) -> tf.data.Dataset:
    """Augmented batches; `done` epochs were trained before."""
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
        seed=recipe.seed + done,
        damaged=recipe.damaged,
        cutouts=animals.cut,
        masks=animals.masks,
        pasted=animals.pasted,
        cells=cells,
        named=named,
    )
    return batches.map(distillation.asked) if recipe.distillation else batches


def _validation(
    recipe: Recipe, tune: dataset.Photos, outputs: int, size: int, cells: Layer | None, named: int
) -> tuple[np.ndarray, Any]:
    """Photos and targets by which the epoch is chosen: by the logits alone."""
    pixels = tune.pixels
    if pixels.shape[1] != size:
        pixels = np.stack([view.resize(square, size, size) for square in pixels])
    logits = keras.ops.one_hot(tune.labels, outputs)
    targets: dict[str, Any] = {}
    if cells is not None:
        targets["cells"] = np.zeros((len(pixels), cells.rows, cells.columns, 2 * named), np.float32)
    if recipe.distillation:
        targets[distillation.OUTPUT] = np.zeros((len(pixels), 1), np.float32)
    return pixels, {"logits": logits, **targets} if targets else logits


def _kept(epoch: int, recipe: Recipe, history: History, run: Path) -> str:
    """The sentence on a training that broke; raises DataError where nothing was learned before."""
    rate = recipe.learning_rate  # as it is typed, in every language
    values = {"epoch": epoch, "rate": f"{rate:g}", "smaller": f"{rate / 10:g}"}
    if not history:
        shutil.rmtree(run, ignore_errors=True)
        raise DataError("fit_nan_nothing", **values)
    best = _best(history) + 1
    return say("fit_nan_kept", best=best, **values)


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
        learns = layer.name.startswith(FRESH) or (not frozen and index > last)
        changed |= layer.trainable != learns
        layer.trainable = learns
    return changed


def _best(history: History) -> int:
    """Index of the epoch with the least loss on the tune photos; NaN is never least."""
    return int(np.nanargmin([epoch["val_loss"] for epoch in history]))


def mix(model: keras.Model, start: keras.Model, share: float, *, head: bool = False) -> None:
    """Move the weights of `model`, its head's only with `head`, by `share` towards `start`'s."""
    dense = graph.linear_head(model, graph.explained_layer(model))
    for layer, old in zip(model.layers, start.layers, strict=True):
        if head or layer is not dense:
            pairs = zip(layer.get_weights(), old.get_weights(), strict=True)
            layer.set_weights([(1 - share) * a + share * b for a, b in pairs])


def _start(
    run: Path, recipe: Recipe, outputs: int, size: int, resume: bool, cells: int
) -> tuple[keras.Model, History]:
    """The model, telling the cells of that many named classes, and the epochs behind it."""
    state = run / "state.json"
    if resume and state.is_file():
        saved = json.loads(state.read_text())
        if saved["recipe"] != asdict(recipe):
            raise DataError("run_other_options", run=run)
        return keras.models.load_model(run / "last.keras"), saved["history"]
    if resume:
        raise DataError("run_nothing", run=run)
    if state.is_file():
        raise DataError("run_interrupted", run=run)
    model = build(recipe.arch, outputs, size=size, backbone_weights=recipe.backbone_weights)
    names = {layer.name for layer in model.layers}
    if recipe.backbone_weights != "none" and recipe.frozen_until not in {"", *names}:
        raise DataError("fit_no_layer", name=recipe.frozen_until)
    shutil.rmtree(run, ignore_errors=True)  # of a run that did not finish its first epoch
    run.mkdir(parents=True)
    more = cell_loss.with_cells(model, cells).output if cells else {}
    if recipe.distillation:
        weights, until = recipe.backbone_weights, recipe.frozen_until
        more |= distillation.with_answers(model, weights, until).output
    return keras.Model(model.inputs[0], more, name=model.name) if more else model, []


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
        early = recipe.early_rate if recipe.backbone_weights != "none" else 1.0
        shares = shares_by_depth(model, early, FRESH)
        optimizer = LayerwiseAdamW(schedule, shares, weight_decay=recipe.weight_decay, **average)
        optimizer.exclude_from_weight_decay(var_names=["bias", "gamma", "beta"])
    loss: Any = keras.losses.CategoricalCrossentropy(from_logits=True)
    metrics: Any = ["accuracy"]
    weights = None
    if isinstance(model.output, dict):
        losses = {
            "logits": (loss, 1.0),
            "cells": (cell_loss.CellLoss(), recipe.mask_weight),
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
        history: History,
        on_epoch: Callable[[History], None] | None,
    ) -> None:
        super().__init__()
        self._run, self._recipe, self._history = run, recipe, history
        self._on_epoch = on_epoch
        self.broken_in = 0
        self._clock = time.monotonic() - (history[-1]["seconds"] if history else 0)

    def on_train_batch_end(self, batch: int, logs: dict[str, float] | None = None) -> None:
        if not math.isfinite((logs or {}).get("loss", 0.0)):
            self.model.stop_training = True  # the rest of the epoch cannot repair it

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
