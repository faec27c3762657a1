"""The search for settings: short real trainings, and its logic with a training that only counts."""

import csv
import math
import shlex
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import optuna
import pytest
from optuna.trial import TrialState
from PIL import Image

from training import dataset, synthetic
from training import search as searching
from training.__main__ import main, parser
from training.search import Range, search


def arguments(root: Path, database: Path, trials: int, *more: str) -> list[str]:
    return [
        "search", str(root), "--arch", "tiny_cnn", "--trials", str(trials), "--epochs", "2",
        "--size", "32", "--storage", f"sqlite:///{database}", *more,
    ]  # fmt: skip


def trials_in(database: Path) -> list[optuna.trial.FrozenTrial]:
    """Empty where no study is yet."""
    storage = optuna.storages.RDBStorage(f"sqlite:///{database}")
    try:
        return optuna.load_study(study_name="search", storage=storage).trials
    except KeyError:
        return []
    finally:
        storage.remove_session()
        storage.engine.dispose()


def finished(trials: list[optuna.trial.FrozenTrial]) -> list[optuna.trial.FrozenTrial]:
    return [t for t in trials if t.state in (TrialState.COMPLETE, TrialState.PRUNED)]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return synthetic.write(tmp_path_factory.mktemp("photos") / "shapes", photos=12)


@pytest.fixture(scope="module")
def split(root: Path) -> Path:
    """A split file whose validation "photos" are none."""
    rows = []
    for path in sorted(root.rglob("*.png")):
        part = "validation" if path.name < "0003" else "train"
        rows.append((path.relative_to(root).as_posix(), path.parent.name, part))
        if part == "validation":
            path.write_bytes(f"no photo {path}".encode())
    file = root.with_suffix(".csv")
    with file.open("w", newline="") as stream:
        csv.writer(stream).writerows([("file", "label", "split"), *rows])
    return file


@pytest.mark.slow  # a search of its own; that of `fit` stays
def test_a_killed_search_goes_on_to_the_best_settings(
    root: Path, split: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    database = tmp_path / "study.db"
    command = arguments(root, database, 2, "--split", str(split))
    process = subprocess.Popen(
        [sys.executable, "-m", "training", *command], stdout=subprocess.PIPE, text=True
    )
    assert any(line.startswith("Trial 0:") for line in process.stdout)
    while len(trials_in(database)) < 2:
        assert process.poll() is None
        time.sleep(0.05)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    first, killed = trials_in(database)
    assert (first.state, killed.state) == (TrialState.COMPLETE, TrialState.RUNNING)

    assert main(command) == 0
    kept, failed, last = trials_in(database)
    assert (kept.params, kept.values) == (first.params, first.values)
    assert failed.state == TrialState.FAIL
    assert last.state == TrialState.COMPLETE
    assert last.params != killed.params
    # The recipe itself is tried first.
    assert first.params["learning_rate"] == 5e-3
    assert first.params["ema"] == 0
    for trial in (first, last):
        assert list(trial.intermediate_values) == [0, 1]  # one loss an epoch
        assert trial.value == min(trial.intermediate_values.values())
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["study.db", "study.png"]
    with Image.open(tmp_path / "study.png") as picture:
        assert picture.width > 800

    printed = capsys.readouterr().out
    assert [line[:8] for line in printed.splitlines() if line.startswith("Trial ")] == ["Trial 2:"]
    best = min(first, last, key=lambda trial: trial.value)
    table = printed[printed.index("trial ") :].splitlines()
    assert table[1].split()[:2] == [str(best.number), f"{best.value:.3f}"]
    options = parser().parse_args(shlex.split(printed.splitlines()[-1])[3:])
    assert (options.command, options.arch, options.split) == ("fit", "tiny_cnn", split)
    assert options.learning_rate == pytest.approx(best.params["learning_rate"], rel=0.01)
    assert options.min_area == pytest.approx(best.params["min_area"], rel=0.01)
    assert (options.epochs, options.size) == (None, None)  # the long training's own

    assert main(command) == 0  # nothing left to do but to say it again
    assert len(trials_in(database)) == 3
    assert capsys.readouterr().out.splitlines()[-1] == printed.splitlines()[-1]


class Training:
    """Stands for `training.train.train`: its losses are a function of the recipe and the epoch."""

    def __init__(self, loss):
        self.recipes, self.loss = [], loss

    def __call__(self, recipe, outputs, photos, tune, run, *, progress, on_epoch, log):
        self.recipes.append(recipe)
        run.mkdir(parents=True)  # fails if it is there: `train` refuses to start over another's run
        history = []
        for epoch in range(recipe.epochs):
            loss = self.loss(recipe, epoch)
            history.append({"val_loss": loss, "val_accuracy": 1 - loss})
            on_epoch(history)
        return None, history


@pytest.fixture
def train(monkeypatch: pytest.MonkeyPatch):
    """Replace the training by one with these losses."""

    def replace(loss) -> Training:
        training = Training(loss)
        monkeypatch.setattr(searching, "train", training)
        monkeypatch.setattr(searching.keras.utils, "clear_session", lambda: None)  # slow
        return training

    return replace


def from_learning_rate(recipe, epoch) -> float:
    """Best at 1e-3, the better the longer."""
    return abs(math.log10(recipe.learning_rate) + 3) / (epoch + 1)


SMALL = {
    "learning_rate": Range(1e-4, 1e-2, log=True, grid=(1e-4, 1e-3, 1e-2)),
    "min_area": Range(0.1, 0.9),
    "cutmix": Range(0, 1, grid=(0, 1)),
}


def run(root: Path, folder: Path, trials: int, **more) -> list[optuna.trial.FrozenTrial]:
    database = folder / "study.db"
    options = {"epochs": 3, "size": 32, "space": SMALL, "log": lambda _: None, **more}
    search(root, "tiny_cnn", trials=trials, storage=f"sqlite:///{database}", **options)
    return trials_in(database)


def test_validation_photos_teach_and_choose_nothing(
    root: Path, split: Path, tmp_path: Path, train, monkeypatch: pytest.MonkeyPatch
):
    used, load = set(), dataset.load

    def counted(samples, *arguments, **options):
        used.update(sample.path for sample in samples)
        return load(samples, *arguments, **options)

    monkeypatch.setattr(dataset, "load", counted)
    train(from_learning_rate)
    run(root, tmp_path, 1, split_file=split)
    with split.open() as stream:
        learned = {root / row["file"] for row in csv.DictReader(stream) if row["split"] == "train"}
    assert used == learned


def test_a_grid_visits_each_combination_once_also_after_a_stop(root: Path, tmp_path: Path, train):
    def interrupted(recipe, epoch) -> float:
        if len(training.recipes) == 3:
            raise KeyboardInterrupt
        return from_learning_rate(recipe, epoch)

    training = train(interrupted)
    with pytest.raises(KeyboardInterrupt):
        run(root, tmp_path, 100, sampler="grid")
    found = run(root, tmp_path, 100, sampler="grid")
    visited = [(t.params["learning_rate"], t.params["cutmix"]) for t in finished(found)]
    assert sorted(visited) == [(lr, cutmix) for lr in (1e-4, 1e-3, 1e-2) for cutmix in (0, 1)]
    assert [t.state for t in found].count(TrialState.FAIL) == 1
    assert {recipe.min_area for recipe in training.recipes} == {0.8}  # the recipe's
    count = len(training.recipes)
    run(root, tmp_path, 100, sampler="grid")
    assert len(training.recipes) == count == 7


def test_trials_worse_than_the_median_are_pruned(root: Path, tmp_path: Path, train):
    lines: list[str] = []

    def worse_and_worse(recipe, epoch) -> float:
        return 0.1 * len(training.recipes) / (epoch + 1)

    training = train(worse_and_worse)
    found = run(root, tmp_path, 7, log=lines.append)
    # Five complete ones make a median; in the first third of the epochs nobody is judged.
    assert [t.state for t in found] == [TrialState.COMPLETE] * 5 + [TrialState.PRUNED] * 2
    assert found[5].intermediate_values == pytest.approx({0: 0.6, 1: 0.3})
    assert any(line.startswith("Trial 5: pruned in epoch 2,") for line in lines)
    assert "5 trials complete, 2 pruned. The best, on the tune photos:" in lines
    assert found[0].value == pytest.approx(0.1 / 3)  # the best epoch counts
    assert len(run(root, tmp_path, 7)) == 7  # pruned trials count as finished


def test_tpe_finds_what_is_best_and_what_matters(root: Path, tmp_path: Path, train):
    lines: list[str] = []
    train(from_learning_rate)
    for trials in (12, 24):  # in two calls; the second must not draw the first one's values again
        found = run(root, tmp_path, trials, log=lines.append)
    rates = [trial.params["learning_rate"] for trial in found]
    assert len(set(rates)) == 24
    near = np.abs(np.log10(rates) + 3) < 0.25  # a quarter of the range
    assert near[12:].mean() > 0.5
    mattered = [line for line in lines if line.startswith("What mattered: ")]
    assert mattered[-1].startswith("What mattered: learning_rate")


def test_trials_and_the_command_at_the_end_have_the_values_of_the_study(
    root: Path, tmp_path: Path, train
):
    training = train(from_learning_rate)
    lines: list[str] = []
    space = {"ema": Range(0.06, 0.06, grid=(0.06,))}
    run(root, tmp_path, 1, epochs=25, space=space, log=lines.append, size=None)
    assert (training.recipes[0].ema, training.recipes[0].size) == (0.06, 64)
    assert "--ema 0.06 " in lines[-1]


def test_nothing_but_diverged_trainings_is_said(root: Path, tmp_path: Path, train):
    train(lambda recipe, epoch: math.nan)
    with pytest.raises(searching.DataError, match="not a number"):
        run(root, tmp_path, 2)
    assert [t.state for t in trials_in(tmp_path / "study.db")] == [TrialState.PRUNED] * 2


def test_a_study_of_something_else_is_not_continued(
    root: Path, tmp_path: Path, train, capsys: pytest.CaptureFixture[str]
):
    train(from_learning_rate)
    database = tmp_path / "study.db"
    assert main(arguments(root, database, 2)) == 0
    other = synthetic.write(tmp_path / "shapes", photos=12, seed=1)
    moved = shutil.copytree(root, tmp_path / "moved")
    for command, differs in (
        (arguments(root, database, 3, "--arch", "report_cnn"), "arch"),
        (arguments(root, database, 3, "--epochs", "3"), "epochs"),
        (arguments(root, database, 3, "--sampler", "grid"), "sampler"),
        (arguments(other, database, 3), "photos"),
    ):
        capsys.readouterr()
        assert main(command) == 1
        error = capsys.readouterr().err
        assert "holds a study that differs in: " in error
        assert differs in error.partition(": ")[2].partition(";")[0].split(", ")
    assert len(trials_in(database)) == 2
    # The same photos in another place are the same study, and so is a longer search.
    assert main(arguments(moved, database, 3)) == 0
    assert len(trials_in(database)) == 3


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (["--arch", "lenet"], "There is no network 'lenet'"),
        (["--storage", "study.db"], "study.db cannot be used as the storage"),
        (["--storage", "sqlite:////no/such/folder/study.db"], "cannot be used as the storage"),
        (["--storage", "oracles://here"], "cannot be used as the storage"),
    ],
)
def test_wrong_options_get_one_sentence(
    root: Path, tmp_path: Path, more: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
):
    assert main(arguments(root, tmp_path / "study.db", 1, *more)) == 1
    error = capsys.readouterr().err
    assert sentence in error
    assert len(error.splitlines()) == 1


def test_too_few_photos_to_tune_by_never_fall_back_to_validation(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    few = synthetic.write(tmp_path / "shapes", photos=2)
    assert main(arguments(few, tmp_path / "study.db", 1)) == 1
    assert "too few photos to keep some for tuning" in capsys.readouterr().err
    assert not (tmp_path / "study.db").exists()


def test_the_picture_goes_where_it_is_told(root: Path, tmp_path: Path, train):
    train(from_learning_rate)
    run(root, tmp_path, 1, out=tmp_path / "figures" / "mine.png")
    run(root, tmp_path, 1, out=tmp_path / "folder")
    assert (tmp_path / "figures" / "mine.png").stat().st_size > 1000
    assert (tmp_path / "folder" / "study.png").stat().st_size > 1000
