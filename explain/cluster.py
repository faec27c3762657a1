"""Many photos on many machines, with Ray Data: the same rows as on one, see `explain/field.py`.

What is left to do is a list in a file, which Ray's workers read in pieces. A worker writes the rows
of a piece into a file of its own (a shard), which appears whole or not at all and has the same name
whoever writes it: a piece that is done twice, because a machine was lost, is one shard all the
same. Shards go into the journal, so that one machine can go on with what many began.
"""

import hashlib
import json
import logging
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import words
from explain.boxes import Box
from explain.entries import Entry
from explain.field import Look, Looker, Question, Task, chunks, shards_of
from explain.journal import Journal
from models import full

if TYPE_CHECKING:
    import numpy as np

LOCAL = "local"  # address of a cluster that is this machine alone, for as long as it is needed
PIECE = 512  # photos of a shard, at most: some ten seconds of work, which a lost machine costs
ROOT = Path(__file__).parents[1]


def on(
    address: str,
    question: Question,
    table: Path,
    workers: int | None = None,
    looker: Callable[[Question], Looker] = Looker,
) -> Look:
    """Look at photos on a cluster, into shards and from there into the journal; see `field.Look`.

    Args:
        address: of the cluster; LOCAL for one of this machine alone.
        question: asked of each photo.
        table: all machines of the cluster reach its folder under this name.
        workers: cores to use; None for all.
        looker: makes what looks at photos, in each worker.
    """
    full.require("ray")

    def look(tasks: Iterator[Task], journal: Journal) -> Iterator[int]:
        shards = shards_of(table)
        shards.mkdir(parents=True, exist_ok=True)
        todo = shards / "todo.parquet"
        if count := _write_tasks(tasks, todo):
            yield from _looked(address, question, todo, count, workers, looker)
            journal.merge(shards)
        shutil.rmtree(shards)

    return look


def _looked(
    address: str,
    question: Question,
    todo: Path,
    count: int,
    workers: int | None,
    looker: Callable[[Question], Looker],
) -> Iterator[int]:
    import ray

    with _connected(address):
        context = ray.data.DataContext.get_current()
        context.enable_progress_bars = False
        logging.getLogger("ray.data").setLevel(logging.ERROR)
        cores = int(ray.cluster_resources().get("CPU", 1))
        most = min(workers or cores, cores)
        # Small enough that all cores have some, and end at about the same time.
        piece = min(PIECE, max(16, count // (4 * most)))
        photos = ray.data.read_parquet(str(todo)).repartition(target_num_rows_per_block=piece)
        done = photos.map_batches(
            _Worker,
            batch_size=None,
            num_cpus=1,
            compute=ray.data.ActorPoolStrategy(min_size=1, max_size=most),
            fn_constructor_args=(
                question,
                str(todo.parent.absolute()),
                os.getcwd(),
                words.language(),
                looker,
            ),
        )
        for batch in done.iter_batches(batch_size=None):
            yield int(batch["photos"].sum())


class _Worker:
    """One core of the cluster, with one engine."""

    def __init__(
        self,
        question: Question,
        shards: str,
        folder: str,
        language: str,
        looker: Callable[[Question], Looker],
    ) -> None:
        os.chdir(folder)  # what paths begin at
        words.choose(language)
        self._looker = looker(question)
        self._shards = Path(shards)

    def __call__(self, batch: "dict[str, np.ndarray]") -> "dict[str, Any]":
        texts = [str(text) for text in batch["task"]]
        name = hashlib.sha256("\n".join(texts).encode()).hexdigest()[:32]
        path = self._shards / f"{name}.jsonl"
        if not path.exists():  # else the machine that did it was lost before it could say so
            part = self._shards / f".{name}.{os.getpid()}.part"
            try:
                with part.open("w", encoding="ascii") as file:
                    for text in texts:
                        file.write(f"{json.dumps(self._looker.look(_task(text)))}\n")
                    file.flush()
                    os.fsync(file.fileno())
                os.replace(part, path)
            finally:
                part.unlink(missing_ok=True)
        return {"photos": [len(texts)]}


def _write_tasks(tasks: Iterable[Task], path: Path) -> int:
    """Write what is to be done as Parquet, in ASCII, whatever names photos have; how many."""
    full.require("pyarrow")
    import pyarrow
    from pyarrow import parquet

    shape = pyarrow.schema([("task", pyarrow.string())])
    count = 0
    with parquet.ParquetWriter(path, shape, compression="zstd") as file:
        for some in chunks(map(_text, tasks), 20 * PIECE):
            file.write_table(pyarrow.table({"task": some}, shape))
            count += len(some)
    return count


def _text(task: Task) -> str:
    entry, box = task.entry, task.box
    return json.dumps(
        {
            "path": entry.path,
            "place": str(entry.place),
            "problem": entry.problem,
            "stem": task.stem and str(task.stem),
            "box": box and asdict(box),
        }
    )


def _task(text: str) -> Task:
    values = json.loads(text)
    entry = Entry(values["path"], Path(values["place"]), values["problem"])
    stem, box = values["stem"], values["box"]
    return Task(entry, Path(stem) if stem else None, Box(**box) if box else None)


@contextmanager
def _connected(address: str) -> Iterator[None]:
    """Talk to a cluster, or make one of this machine alone."""
    # It would tell its maker about each run.
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    import ray

    for name in ("ray", "ray.data"):
        logging.getLogger(name).setLevel(logging.ERROR)
    ray.init(
        address=None if address == LOCAL else address,
        include_dashboard=False if address == LOCAL else None,
        log_to_driver=False,
        logging_level=logging.ERROR,
        # Workers find this program where the driver has it.
        runtime_env={"env_vars": {"PYTHONPATH": str(ROOT)}},
    )
    try:
        yield
    finally:
        ray.shutdown()
