"""Find the settings of a training with Optuna, in many short trainings.

What is best after a few short epochs need not be best for the long training. The study shows which
settings matter and roughly which values suit; the command that it prints at the end tests that.
"""

import hashlib
import itertools
import json
import logging
import math
import shlex
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import keras
import numpy as np
import optuna
import sqlalchemy.exc
from matplotlib.figure import Figure
from optuna.importance import MeanDecreaseImpurityImportanceEvaluator, get_param_importances
from optuna.trial import FrozenTrial, TrialState

from models.architectures import ARCHITECTURES
from models.errors import DataError
from training import dataset
from training.lettering import lettered
from training.recipes import RECIPES, Recipe
from training.split import Split, read_split
from training.train import train
from words import percent, say

FINISHED = (TrialState.COMPLETE, TrialState.PRUNED)


@dataclass(frozen=True)
class Range:
    """Values that a setting of `Recipe` may take.

    Attributes:
        low, high: the bounds, both included.
        log: whether ratios count, not differences.
        step: between two values; None for any value in between.
        grid: values for the grid; none keeps what the recipe says.
    """

    low: float
    high: float
    log: bool = False
    step: float | None = None
    grid: tuple[float, ...] = ()


SPACE: Mapping[str, Range] = {
    "learning_rate": Range(1e-4, 1e-2, log=True, grid=(5e-4, 2e-3, 8e-3)),
    "weight_decay": Range(1e-3, 0.5, log=True),
    "min_area": Range(0.1, 0.9, grid=(0.25, 0.6)),
    "cutmix": Range(0, 1, grid=(0, 0.5)),
    "mixup": Range(0, 0.5),
    "erasing": Range(0, 0.5),
    "label_smoothing": Range(0, 0.2, grid=(0, 0.1)),
    "ema": Range(0, 0.06, step=0.06),
}


def search(
    data: Path,
    arch: str,
    *,
    trials: int,
    storage: str,
    sampler: str = "tpe",
    split_file: Path | None = None,
    epochs: int = 6,
    size: int | None = None,
    seed: int = 0,
    out: Path | None = None,
    space: Mapping[str, Range] = SPACE,
    log: Callable[[str], None] = print,
) -> None:
    """Train until `trials` trials have finished, then say what was best and draw the study.

    A trial is judged by its least loss on the tune photos: with a few hundred of them, accuracy is
    too coarse to tell neighbours apart. Validation photos are not decoded. A trial worse than the
    median of those before it ends early (pruned), and so does one whose loss is no number. What
    the recipe says is always among the trials of "tpe". Called again, the search goes on; a trial
    that a kill interrupted does not count. One process at a time may work on a study.

    Args:
        data: a folder with one folder of photos a class.
        arch: a key of `RECIPES`.
        trials: finished trials in all, of this call and earlier ones; a grid has an end.
        storage: URL of a database, such as sqlite:///study.db.
        sampler: "tpe" (tree-structured Parzen estimator, Bergstra et al. 2011) or "grid".
        split_file: see `split.read_split`.
        epochs: of each trial; the whole schedule of learning rates fits into them.
        size: side of the photos in pixels; the one that the recipe trains on by default.
        seed: of the division of photos, of the sampler, and of every trial alike.
        out: picture to write, or the folder for it; beside a file of SQLite by default.
        space: what to search.
        log: called with lines of text.

    Raises:
        DataError: no such network, a storage that cannot be used or holds a study with other
            settings, photos that cannot be trained on, or no trial that got to its end.
    """
    if arch not in RECIPES:
        raise DataError("network_unknown", name=arch, names=", ".join(RECIPES))
    usual = RECIPES[arch]
    size = size or usual.train_size or usual.size or ARCHITECTURES[arch].size
    recipe = replace(usual, size=size, train_size=None, epochs=epochs, seed=seed)
    if recipe.optimizer == "adam":
        space = {name: values for name, values in space.items() if name != "weight_decay"}
    split = read_split(data, csv_file=split_file, seed=seed)
    for remark in split.remarks:
        log(remark)
    if set(split.tune) & set(split.validation):
        raise DataError("search_tune_too_few")

    optuna.logging.set_verbosity(optuna.logging.ERROR)  # `_line` says it in fewer words
    logging.getLogger("tensorflow").setLevel(logging.ERROR)  # each trial traces its own graph
    database = _open(storage)
    picture = _picture(out, database)
    try:
        study = _study(database, storage, recipe, sampler, space, split)
        planned = _grid(space, seed) if sampler == "grid" else [_usual(usual, space)]
        _plan(study, planned)
        wanted = min(trials, len(planned)) if sampler == "grid" else trials
        left = wanted - len(study.get_trials(deepcopy=False, states=FINISHED))
        if left > 0:
            names = tuple(planned[0])
            _run(study, left, recipe, {name: space[name] for name in names}, split, picture, log)
        _report(study, log)
        if not study.get_trials(deepcopy=False, states=[TrialState.COMPLETE]):
            raise DataError("search_all_nan")
        draw(study, picture)
        log(say("search_long", picture=picture))
        log(_command(study, usual, data, split_file, seed))
    except (sqlalchemy.exc.OperationalError, optuna.exceptions.StorageInternalError) as error:
        raise DataError("search_storage_full", storage=storage) from error
    finally:
        database.remove_session()
        database.engine.dispose()


def _study(
    database: optuna.storages.RDBStorage,
    storage: str,
    recipe: Recipe,
    sampler: str,
    space: Mapping[str, Range],
    split: Split,
) -> optuna.Study:
    """The study in a storage; raises DataError where it was begun with other settings."""
    study = optuna.create_study(study_name="search", storage=database, load_if_exists=True)
    settings = {
        **asdict(recipe),
        "sampler": sampler,
        "space": {name: asdict(values) for name, values in space.items()},
        "photos": _fingerprint(split),
    }
    _refuse_other(study, settings, storage)
    return study


def _run(
    study: optuna.Study,
    trials: int,
    recipe: Recipe,
    space: Mapping[str, Range],
    split: Split,
    picture: Path,
    log: Callable[[str], None],
) -> None:
    """Train so many trials; checkpoints stand beside the picture meanwhile."""
    assert recipe.size is not None
    # Crops are cut from photos larger than the input, as in `fit`.
    photos = dataset.load(split.train, math.ceil(1.5 * recipe.size))
    tune = dataset.load(split.tune, recipe.size)
    values = {"arch": recipe.arch, "size": recipe.size, "epochs": recipe.epochs}
    counts = {"photos": len(photos.labels), "tune": len(tune.labels)}
    log(say("search_trials", count=trials, **values, **counts))
    # Another seed after an interruption: the same would draw the same values again.
    study.sampler = optuna.samplers.TPESampler(seed=recipe.seed + len(study.trials))
    # High learning rates look bad until they fall: no verdict in the first third.
    study.pruner = optuna.pruners.MedianPruner(n_warmup_steps=recipe.epochs // 3)
    run = picture.with_name(f"{picture.stem}.trial.run")
    study.optimize(
        lambda trial: _trial(trial, recipe, space, photos, tune, run),
        n_trials=trials,
        callbacks=[lambda _, trial: log(_line(trial))],
    )
    shutil.rmtree(run)


def _command(
    study: optuna.Study, usual: Recipe, data: Path, split_file: Path | None, seed: int
) -> str:
    """The command of the long training with the best values."""
    best = _with(usual, study.best_params)
    command = ["python", "-m", "training", "fit", str(data), "--arch", usual.arch]
    command += ["--split", str(split_file)] if split_file else []
    command += ["--seed", str(seed)]
    for name in study.best_params:
        command += [f"--{name.replace('_', '-')}", str(getattr(best, name))]
    return shlex.join([*command, "--out", f"models/zoo/{usual.arch}_searched"])


def _open(storage: str) -> optuna.storages.RDBStorage:
    try:
        return optuna.storages.RDBStorage(storage)
    except (sqlalchemy.exc.SQLAlchemyError, ImportError, RuntimeError, ValueError) as error:
        raise DataError("search_storage", storage=storage) from error


def _fingerprint(split: Split) -> str:
    """Equal for the same photos to learn and tune by, wherever they stand."""
    photos = [
        (f"{sample.path.parent.name}/{sample.path.name}", sample.label, sample.path.stat().st_size)
        for sample in (*split.train, *split.tune)
    ]
    return hashlib.sha256(json.dumps(photos).encode()).hexdigest()


def _refuse_other(study: optuna.Study, settings: dict[str, Any], storage: str) -> None:
    settings = json.loads(json.dumps(settings))  # tuples become lists, as in the storage
    stored = study.user_attrs.get("settings")
    if stored is None:
        study.set_user_attr("settings", settings)
    elif stored != settings:
        other = [k for k in {**settings, **stored} if settings.get(k) != stored.get(k)]
        raise DataError("search_other_study", storage=storage, names=", ".join(other))


def _grid(space: Mapping[str, Range], seed: int) -> list[dict[str, float]]:
    """All combinations, shuffled: a few trials then cover more than one corner."""
    axes = {name: values.grid for name, values in space.items() if values.grid}
    grid = [dict(zip(axes, point, strict=True)) for point in itertools.product(*axes.values())]
    return [grid[index] for index in np.random.default_rng(seed).permutation(len(grid))]


def _usual(recipe: Recipe, space: Mapping[str, Range]) -> dict[str, float]:
    values = {name: float(getattr(recipe, name)) for name in space}
    return {n: min(max(value, space[n].low), space[n].high) for n, value in values.items()}


def _plan(study: optuna.Study, planned: Sequence[dict[str, float]]) -> None:
    """Enqueue what is planned and neither finished nor enqueued.

    Optuna's own GridSampler takes the combination of a killed trial for visited.
    """
    for trial in study.get_trials(deepcopy=False, states=[TrialState.RUNNING]):
        study.tell(trial.number, state=TrialState.FAIL)  # the process that ran it is gone
    kept = [
        trial.user_attrs.get("planned")
        for trial in study.get_trials(deepcopy=False)
        if trial.state != TrialState.FAIL
    ]
    for values in planned:
        if values not in kept:
            study.enqueue_trial(values, user_attrs={"planned": values})


def _with(recipe: Recipe, params: Mapping[str, float]) -> Recipe:
    """`recipe` with the values of a trial, three digits each."""
    values: dict[str, Any] = {n: float(f"{value:.3g}") for n, value in params.items()}
    return replace(recipe, **values)


def _trial(
    trial: optuna.Trial,
    recipe: Recipe,
    space: Mapping[str, Range],
    photos: dataset.Photos,
    tune: dataset.Photos,
    run: Path,
) -> float:
    """The least loss on `tune`."""
    for name, values in space.items():
        trial.suggest_float(name, values.low, values.high, log=values.log, step=values.step)

    def on_epoch(history: list[dict[str, float]]) -> None:
        loss = history[-1]["val_loss"]
        trial.report(loss, step=len(history) - 1)
        if trial.should_prune() or not math.isfinite(loss):
            raise optuna.TrialPruned

    keras.utils.clear_session()  # the networks of earlier trials
    shutil.rmtree(run, ignore_errors=True)
    outputs = int(max(photos.labels.max(), tune.labels.max())) + 1
    try:
        _, history = train(
            _with(recipe, trial.params), outputs, photos, tune, run,
            progress=False, on_epoch=on_epoch, log=lambda _: None,
        )  # fmt: skip
    except DataError as error:  # its learning rate was too large
        raise optuna.TrialPruned from error
    best = min(history, key=lambda epoch: epoch["val_loss"])
    trial.set_user_attr("accuracy", best["val_accuracy"])
    return best["val_loss"]


def _line(trial: FrozenTrial) -> str:
    values = {
        "number": trial.number,
        "seconds": trial.duration.total_seconds() if trial.duration else 0,
        "settings": ", ".join(f"{name} {value:.3g}" for name, value in trial.params.items()),
    }
    if trial.state == TrialState.COMPLETE:
        accuracy = 100 * trial.user_attrs["accuracy"]
        return say("search_complete", loss=trial.value, accuracy=accuracy, **values)
    return say("search_pruned", epoch=len(trial.intermediate_values), **values)


def _best_first(study: optuna.Study) -> list[FrozenTrial]:
    complete = study.get_trials(deepcopy=False, states=[TrialState.COMPLETE])
    return sorted(complete, key=lambda trial: trial.values)


def _importance(study: optuna.Study) -> dict[str, float]:
    """Share of each setting in what lowers the loss, largest first; {} of fewer than two trials.

    By the impurities of a random forest (Breiman 2001), which do not depend on the scale: Optuna's
    fANOVA takes logarithmic settings for linear ones, and its PED-ANOVA looks only at the best
    tenth, here one trial or two. A pruned trial enters with the least loss it got to: among those
    that survived, what matters most has hardly any spread left.
    """
    judged = optuna.create_study()
    for trial in study.get_trials(deepcopy=False, states=FINISHED):
        least = min(trial.intermediate_values.values())
        if math.isfinite(least):
            judged.add_trial(
                optuna.create_trial(
                    params=trial.params, distributions=trial.distributions, value=least
                )
            )
    if len(judged.trials) < 2:
        return {}
    return get_param_importances(judged, evaluator=MeanDecreaseImpurityImportanceEvaluator(seed=0))


def _report(study: optuna.Study, log: Callable[[str], None]) -> None:
    best = _best_first(study)
    pruned = len(study.get_trials(deepcopy=False, states=[TrialState.PRUNED]))
    log(say("search_best", complete=len(best), pruned=pruned))
    names = list(best[0].params) if best else []
    heads = [say(f"search_{head}") for head in ("trial", "loss", "accuracy")]
    rows = [[*heads, *names]]
    for trial in best[:5]:
        figures = [f"{trial.value:.3f}", percent(trial.user_attrs["accuracy"])]
        rows.append([str(trial.number), *figures, *(f"{trial.params[n]:.3g}" for n in names)])
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        log("  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)))
    shares = _importance(study)
    if shares:
        settings = ", ".join(
            f"{name} {say('percent_whole', value=100 * x)}" for name, x in shares.items()
        )
        log(say("search_mattered", settings=settings))


def _picture(out: Path | None, database: optuna.storages.RDBStorage) -> Path:
    url = database.engine.url
    if out is None:
        is_file = url.get_backend_name() == "sqlite" and url.database
        return Path(url.database if is_file and url.database else "study").with_suffix(".png")
    return out if out.suffix == ".png" else out / "study.png"


@lettered("diagram_complete")
def draw(study: optuna.Study, path: Path) -> None:
    """Draw the history of a study and what mattered in it into a PNG file."""
    figure = Figure(figsize=(9, 3.5), layout="constrained")
    history, importance = figure.subplots(1, 2)
    complete = sorted(_best_first(study), key=lambda trial: trial.number)
    numbers, losses = [t.number for t in complete], [t.values[0] for t in complete]
    history.plot(numbers, losses, "o", label=say("diagram_complete"))
    pruned = study.get_trials(deepcopy=False, states=[TrialState.PRUNED])
    least = [min(trial.intermediate_values.values()) for trial in pruned]
    history.plot([trial.number for trial in pruned], least, "x", label=say("diagram_pruned"))
    history.step(
        numbers, np.minimum.accumulate(losses), where="post", label=say("diagram_best_so_far")
    )
    history.set(xlabel=say("search_trial"), title=say("diagram_least_loss"))
    history.grid(alpha=0.3)
    history.legend()
    shares = _importance(study)
    importance.barh(list(shares)[::-1], list(shares.values())[::-1])
    importance.set(xlabel=say("diagram_share"), title=say("diagram_mattered"))
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=120)
