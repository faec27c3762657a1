"""Many photos on many machines, with Ray: the same rows as on one, see `explain/field.py`.

A worker gets a piece of the list at a time, and writes its rows into a file of its own (a shard),
which appears whole or not at all and has the same name whoever writes it: a piece that is done
twice, because a machine was lost, is one shard all the same. Shards go into the journal, so that
one machine can go on with what many began.
"""

import functools
import hashlib
import json
import logging
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from itertools import chain, islice
from pathlib import Path

import words
from explain.boxes import Box
from explain.entries import Entry
from explain.field import Look, Looker, Question, Task, chunks, shards_of
from explain.journal import Journal
from models import full

LOCAL = "local"  # address of a cluster that is this machine alone, for as long as it is needed
PIECE = 512  # photos of a shard, at most: some ten seconds of work, which a lost machine costs
ROOT = Path(__file__).parents[1]


def on(address: str, question: Question, table: Path, workers: int | None = None) -> Look:
    """Look at photos on a cluster, into shards and from there into the journal; see `field.Look`.

    Args:
        address: of the cluster; LOCAL for one of this machine alone.
        question: asked of each photo.
        table: all machines of the cluster reach its folder under this name.
        workers: cores to use; None for all.
    """
    full.require("ray")

    def look(tasks: Iterator[Task], journal: Journal) -> Iterator[int]:
        shards = shards_of(table).absolute()
        shards.mkdir(parents=True, exist_ok=True)
        if first := list(islice(tasks, 1)):
            with _connected(address):
                yield from _looked(question, chain(first, tasks), shards, workers)
            journal.merge(shards)
        shutil.rmtree(shards)

    return look


def _looked(
    question: Question, tasks: Iterator[Task], shards: Path, workers: int | None
) -> Iterator[int]:
    """How many photos each piece had that is done; a few pieces are under way at a time."""
    import ray

    cores = int(ray.cluster_resources().get("CPU", 1))
    most = min(workers or cores, cores)
    few = list(islice(tasks, 4 * most * PIECE))
    # Small enough that all cores have some, and end at about the same time.
    size = min(PIECE, max(16, len(few) // (4 * most)))
    # What was under way on a machine that is lost is done by another one.
    look = ray.remote(num_cpus=1, max_retries=-1)(_look)
    running: list[ray.ObjectRef[int]] = []
    for piece in chunks(map(_text, chain(few, tasks)), size):
        if len(running) == most:
            [done], running = ray.wait(running)
            yield ray.get(done)
        running.append(look.remote(question, piece, shards, os.getcwd(), words.language()))
    while running:
        [done], running = ray.wait(running)
        yield ray.get(done)


def _look(question: Question, piece: list[str], shards: Path, folder: str, language: str) -> int:
    """Look at the photos of a piece on one core of the cluster; how many they are."""
    os.chdir(folder)  # what paths begin at
    words.choose(language)
    name = hashlib.sha256("\n".join(piece).encode()).hexdigest()[:32]
    path = shards / f"{name}.jsonl"
    if not path.exists():  # else the machine that did it was lost before it could say so
        looker = _looker(question)
        part = shards / f".{name}.{os.getpid()}.part"
        try:
            with part.open("w", encoding="ascii") as file:
                for text in piece:
                    file.write(f"{json.dumps(looker.look(_task(text)))}\n")
                file.flush()
                os.fsync(file.fileno())
            os.replace(part, path)
        finally:
            part.unlink(missing_ok=True)
    return len(piece)


@functools.lru_cache(1)
def _looker(question: Question) -> Looker:
    """What looks at photos in this process, from piece to piece."""
    return Looker(question)


def _text(task: Task) -> str:
    """A task in ASCII, whatever names photos have."""
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

    logging.getLogger("ray").setLevel(logging.ERROR)
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
