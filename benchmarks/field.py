"""A table of many photos: how fast beside the network alone, in how much memory, and killed.

Cores are often shared. Besides the clock, the time that processors really spent is measured: it is
what a core of one's own would need.
"""

import os
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from explain import records
from explain.field import journal_of
from models import bundle, photo, quality, verdict, view
from models.engine import limit_blas
from models.load import load

DIFFERENT = 200  # photos that are made; the others are further names of the same files
FOLDER = 500  # photos of a folder
WARM = 1000  # photos after which memory should not grow
EVERY = 0.5  # seconds between two readings of memory


def make(folder: Path, count: int, width: int, height: int) -> None:
    """So many JPEGs in folders of FOLDER."""
    rng = np.random.default_rng(0)
    first = []
    for number in range(count):
        path = folder / f"{number // FOLDER:05}" / f"{number % FOLDER:03}.jpg"
        path.parent.mkdir(parents=True, exist_ok=True)
        if number < DIFFERENT:
            rough = rng.integers(0, 255, (24, 32, 3), np.uint8)
            pixels = cv2.resize(rough, (width, height), interpolation=cv2.INTER_CUBIC)
            grain = rng.normal(0, 6, (height, width, 1))
            cv2.imwrite(str(path), np.clip(pixels + grain, 0, 255).astype(np.uint8))
            first.append(path)
        else:
            os.link(first[number % DIFFERENT], path)


def alone(model: str, photos: list[Path]) -> tuple[float, float]:
    """Seconds a photo on one core, by the clock and of the processor: decode, look, decide."""
    cv2.setNumThreads(1)
    limit_blas()
    engine = load(bundle.find(model), workers=1)
    begun, worked = time.perf_counter(), time.process_time()
    for path in photos:
        picture = photo.open(path)
        views = [view.of(picture, member.card.input_size) for member in engine.members]
        seen = [member.run(square) for member, square in zip(engine.members, views, strict=True)]
        logits = engine.pool([one.logits for one in seen])
        measured = quality.measure(picture, views[0])
        verdict.decide(logits, measured, engine.card, engine.familiarity(seen))
    count = len(photos)
    return (time.perf_counter() - begun) / count, (time.process_time() - worked) / count


def run(
    model: str, count: int, workers: int, size: tuple[int, int], kills: int, ray: str | None
) -> dict[str, Any]:
    """Make photos, measure the command between two measures of one core alone, then kill it.

    Machines that others use, too, are faster at one moment than at another: the mean of the two
    counts.
    """
    with tempfile.TemporaryDirectory(prefix="field-") as temporary:
        photos = Path(temporary, "photos")
        make(photos, count, *size)
        sample = sorted(photos.rglob("*.jpg"))[:DIFFERENT]
        alone(model, sample[:20])
        before = alone(model, sample)
        where = ["--ray", ray] if ray else []
        command = [str(photos), "--model", model, "--workers", str(workers), *where]
        whole = Path(temporary, "whole.jsonl")
        measured = _measured(command, whole)
        clock, processor = np.mean([before, alone(model, sample)], axis=0).tolist()
        result = {
            "photos": count,
            "width": size[0],
            "height": size[1],
            "workers": workers,
            "alone_ms": 1000 * clock,
            "alone_processor_ms": 1000 * processor,
            **measured,
        }
        result["clock_ratio"] = result["photos_per_second"] * clock / workers
        result["processor_ratio"] = 1000 * processor / result["processor_ms"]
        result["per_core_hour"] = 3_600_000 / result["processor_ms"]
        if kills:
            killed = Path(temporary, "killed.jsonl")
            result["killed_at"] = _killed(command, killed, count, kills)
            subprocess.run(_line(command, killed, "--resume"), check=False, capture_output=True)
            rows = [sorted(map(str, records.read(path))) for path in (whole, killed)]
            result["killed_rows_equal"] = rows[0] == rows[1] and len(rows[0]) == count
        return result


def _line(command: list[str], table: Path, *more: str) -> list[str]:
    return [sys.executable, "-m", "explain", *command, "--table", str(table), *more]


def _measured(command: list[str], table: Path) -> dict[str, Any]:
    readings: list[tuple[int, float]] = []
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.perf_counter()
    process = subprocess.Popen(
        _line(command, table), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )

    def watch() -> None:
        while process.poll() is None:
            readings.append((_lines(journal_of(table)), _megabytes(process.pid)))
            time.sleep(EVERY)

    watching = threading.Thread(target=watch)
    watching.start()
    process.wait()
    seconds = time.perf_counter() - begun
    watching.join()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    worked = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    count = _lines(journal_of(table)) - 1
    warm = [megabytes for done, megabytes in readings if done >= WARM] or [0.0]
    return {
        "seconds": seconds,
        "photos_per_second": count / seconds,
        "processor_ms": 1000 * worked / count,
        "megabytes": max(megabytes for _, megabytes in readings),
        "megabytes_growth": max(warm) - warm[0],
        "table_bytes": table.stat().st_size,
        "journal_bytes": journal_of(table).stat().st_size,
    }


def _killed(command: list[str], table: Path, count: int, kills: int) -> list[int]:
    """Kill the command at chance moments; rows that were done by then."""
    rng = np.random.default_rng()
    at = []
    for moment in sorted(rng.integers(0, count, kills)):
        line = _line(command, table, "--resume")
        process = subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while _lines(journal_of(table)) < moment and process.poll() is None:
            time.sleep(0.01)
        time.sleep(rng.random())
        process.send_signal(signal.SIGKILL)
        process.wait()
        at.append(max(0, _lines(journal_of(table)) - 1))
    return at


def _lines(path: Path) -> int:
    try:
        with path.open("rb") as file:
            return sum(part.count(b"\n") for part in iter(lambda: file.read(2**20), b""))
    except OSError:
        return 0


def _megabytes(pid: int) -> float:
    """Memory of a process and of those that it started, each page counted once for each of them."""
    total = 0.0
    for one in (pid, *_children(pid)):
        try:
            status = Path(f"/proc/{one}/status").read_text(encoding="ascii")
        except OSError:
            continue
        for text in status.splitlines():
            if text.startswith("VmRSS:"):
                total += int(text.split()[1]) / 1024
    return total


def _children(pid: int) -> list[int]:
    try:
        text = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    except OSError:
        return []
    return [int(number) for number in text.split()]
