"""A crowd of programs that ask the page about photos, beside a bare page that only echoes them.

Every client uploads a photo of its own, asks, waits for the answer, fetches its picture, and begins
anew: all in one process, over plain HTTP, as a crowd of browsers would load the server.
"""

import asyncio
import contextlib
import io
import itertools
import json
import os
import signal
import statistics
import subprocess
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import cv2
import httpx
import numpy as np
import skimage
from PIL import Image

from benchmarks.page import serving
from benchmarks.start import resident_megabytes
from explain.explanation import explain
from models import bundle
from models.load import load

# Gradio as it comes, with a function that gives back the file it was given.
ECHO = """
import os, sys
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
import gradio as gr
with gr.Blocks() as page:
    inputs = [gr.Image(type="filepath"), gr.Textbox(), gr.Number()]
    outputs = [gr.JSON(), gr.Image(type="filepath")]
    gr.Button().click(lambda path, *_: ({"photo": path}, path), inputs, outputs,
                      api_name="explain")
page.queue(max_size=None).launch(server_port=int(sys.argv[1]), quiet=True, ssr_mode=False)
"""
API = "gradio_api"
PATIENCE = 120  # seconds until an answer counts as lost
SETTLED = 60  # seconds after which memory should not grow
READINGS = 10  # of memory before each mark, one a second, whose median counts
ECHO_SECONDS = 60  # at most that the bare page is asked
GROWTH_MEGABYTES, SLOWER = 10, 1.5  # the targets


@dataclass
class Count:
    """What became of requests.

    Attributes:
        accepted: questions that the page took.
        answered: complete, picture and all.
        refused: turned away before they were accepted, with 503 or 429.
        lost: accepted and not answered, or broken off.
        gone: requests that nobody was listening for; before a signal to stop, they count as lost.
        seconds: that each answer took, from the upload to its picture.
        faults: what happened to those that were lost, in a few words.
    """

    accepted: int = 0
    answered: int = 0
    refused: int = 0
    lost: int = 0
    gone: int = 0
    seconds: list[float] = field(default_factory=list)
    faults: Counter[str] = field(default_factory=Counter)


def run(clients: int, minutes: float) -> dict[str, Any]:
    """Counts, times in seconds, resident megabytes, files left, and what a signal to stop does.

    Args:
        clients: that ask at the same time.
        minutes: how long they ask our page.
    """
    seconds, photo = 60 * minutes, _photo()
    workers = os.cpu_count() or 1
    own_time = _own_seconds(photo, workers)
    with serving(["-c", ECHO]) as (url, _):
        echo, _ = asyncio.run(_crowd(url, photo, clients, min(seconds, ECHO_SECONDS)))
    with tempfile.TemporaryDirectory(prefix="crowd-") as folder:
        os.environ["TMPDIR"], before = folder, os.environ.get("TMPDIR")
        try:
            with serving(["-m", "app", "--port"]) as (url, process):
                memory = {"start": resident_megabytes(process.pid)}
                marks = dict(
                    zip(
                        ("settled", "middle", "end"),
                        (min(SETTLED, seconds / 4), seconds / 2, seconds),
                        strict=True,
                    )
                )
                ours, read = asyncio.run(
                    _crowd(url, photo, clients, seconds, process=process, marks=marks)
                )
                memory |= read
                files = _files(folder, "photos-*/**/*")
                stop = asyncio.run(_stopped(url, photo, clients, process))
                files["after_exit"] = _files(folder, "**/*")["count"]
        finally:
            if before is None:
                del os.environ["TMPDIR"]
            else:
                os.environ["TMPDIR"] = before
    both = {"ours": _summary(ours), "echo": _summary(echo)}
    line = clients * own_time
    bound = SLOWER * both["echo"]["p99"] + line
    growth = memory["end"] - memory["settled"]
    return {
        "clients": clients,
        "minutes": minutes,
        **both,
        "p50_ratio": both["ours"]["p50"] / both["echo"]["p50"],
        "p99_ratio": both["ours"]["p99"] / both["echo"]["p99"],
        "explanation_seconds": own_time,
        "p99_bound": bound,
        "megabytes": memory,
        "megabytes_growth": growth,
        "files": files,
        "stop": stop,
        "targets": {
            "nothing_lost": ours.lost == 0 and ours.refused == 0,
            "memory": growth < GROWTH_MEGABYTES,
            "p99": both["ours"]["p99"] <= bound,
            "stop": stop["lost"] == 0 and stop["status"] == 0,
        },
    }


def table(result: dict[str, Any]) -> str:
    """The figures in plain lines."""
    ours, echo, stop = result["ours"], result["echo"], result["stop"]
    memory, files = result["megabytes"], result["files"]
    rows = [f"{result['clients']} clients, {result['minutes']:g} minutes"]
    for name, each in (("our page", ours), ("bare page", echo)):
        rows.append(
            f"{name:>10}: {each['answered']} answers, {each['lost']} lost, "
            f"{each['refused']} refused, p50 {each['p50']:.2f} s, p99 {each['p99']:.2f} s"
        )
        rows += [f"{'':>12}{count} x {fault}" for fault, count in each["faults"].items()]
    rows += [
        f"ours / bare: p50 {result['p50_ratio']:.2f}, p99 {result['p99_ratio']:.2f}",
        f"bound of p99: {SLOWER} x {echo['p99']:.2f} s + {result['clients']} x "
        f"{result['explanation_seconds']:.4f} s = {result['p99_bound']:.2f} s",
        f"memory: {memory['start']:.0f} MB at the start, {memory['settled']:.0f} settled, "
        f"{memory['middle']:.0f} in the middle, {memory['end']:.0f} at the end "
        f"({result['megabytes_growth']:+.1f} since settled)",
        f"files: {files['count']} ({files['megabytes']:.0f} MB) in use, "
        f"{files['after_exit']} after the end",
        f"SIGTERM under load: {stop['accepted']} accepted, {stop['answered']} of them answered, "
        f"{stop['lost']} lost; {stop['refused']} refused, {stop['gone']} found it closed; "
        f"exit status {stop['status']} after {stop['seconds']:.1f} s",
        *(f"{'':>12}{count} x {fault}" for fault, count in stop["faults"].items()),
        "targets: "
        + ", ".join(f"{name} {'met' if met else 'MISSED'}" for name, met in
                    result["targets"].items()),
    ]  # fmt: skip
    return "\n".join(rows)


def _photo() -> bytes:
    """A cat as JPEG."""
    file = io.BytesIO()
    Image.open(Path(skimage.__file__).parent / "data" / "chelsea.png").save(file, "JPEG")
    return file.getvalue()


def _own_seconds(photo: bytes, workers: int, repeats: int = 40) -> float:
    """Seconds per explanation and its picture without any page, on all workers."""
    engine = load(bundle.DEFAULT, workers=workers)

    def once(_: int) -> None:
        cv2.imencode(".png", explain(engine, photo).overlay()[..., ::-1])

    with ThreadPoolExecutor(workers) as pool:
        list(pool.map(once, range(workers)))
        start = time.perf_counter()
        list(pool.map(once, range(repeats)))
        return (time.perf_counter() - start) / repeats


async def _crowd(
    url: str,
    photo: bytes,
    clients: int,
    seconds: float,
    *,
    process: "subprocess.Popen[bytes] | None" = None,
    marks: dict[str, float] | None = None,
) -> tuple[Count, dict[str, float]]:
    """All ask for so many seconds; what became of it, and memory in megabytes at each mark."""
    count, memory, numbers = Count(), {}, itertools.count()
    begin, readings = time.perf_counter(), max(1, min(READINGS, round(seconds / 20)))

    async def one(http: httpx.AsyncClient) -> None:
        while time.perf_counter() - begin < seconds:
            await _ask(http, photo, next(numbers), count)

    async def reading() -> float:
        assert process is not None
        await asyncio.sleep(1)
        return await asyncio.to_thread(resident_megabytes, process.pid)

    async def watch() -> None:
        for name, at in (marks or {}).items():
            await asyncio.sleep(max(0, begin + at - readings - time.perf_counter()))
            memory[name] = statistics.median([await reading() for _ in range(readings)])

    async with _http(url) as http:
        await asyncio.gather(*(one(http) for _ in range(clients)), *([watch()] if marks else []))
    count.lost += count.gone
    return count, memory


def _http(url: str) -> httpx.AsyncClient:
    limits = httpx.Limits(max_connections=None, max_keepalive_connections=None)
    return httpx.AsyncClient(base_url=f"{url}{API}/", timeout=PATIENCE, limits=limits)


async def _ask(http: httpx.AsyncClient, photo: bytes, number: int, count: Count) -> None:
    """One photo, from its upload to its picture."""
    # A comment of its own, so that no two uploads are the same file.
    mark = f"{number:016d}".encode()
    data = photo[:2] + b"\xff\xfe" + (len(mark) + 2).to_bytes(2, "big") + mark + photo[2:]
    start, accepted = time.perf_counter(), False
    try:
        sent = await http.post("upload", files={"files": ("cat.jpg", data, "image/jpeg")})
        if sent.status_code in (429, 503):
            count.refused += 1
            await asyncio.sleep(0.2)
            return
        file = {"path": sent.raise_for_status().json()[0], "meta": {"_type": "gradio.FileData"}}
        asked = await http.post("call/explain", json={"data": [file, None, None]})
        if asked.status_code in (429, 503):
            count.refused += 1
            await asyncio.sleep(0.2)
            return
        event, accepted = asked.raise_for_status().json()["event_id"], True
        count.accepted += 1
        answer = (await http.get(f"call/explain/{event}")).raise_for_status().text
        kind, _, rest = answer[answer.index("event: ") :].partition("\n")
        while kind == "event: heartbeat":
            kind, _, rest = rest[rest.index("event: ") :].partition("\n")
        if kind != "event: complete":
            raise ValueError(f"{kind} {rest.strip()[:80]}")
        picture = json.loads(rest[6:].partition("\n")[0])[1]
        (await http.get(f"file={picture['path']}")).raise_for_status()
        count.answered += 1
        count.seconds.append(time.perf_counter() - start)
    except (httpx.HTTPError, ValueError, KeyError, TypeError) as error:
        if not accepted and isinstance(error, httpx.NetworkError | httpx.RemoteProtocolError):
            count.gone += 1
            await asyncio.sleep(0.2)
        else:
            count.lost += 1
            count.faults[f"{type(error).__name__} {str(error)[:100]}"] += 1


async def _stopped(
    url: str, photo: bytes, clients: int, process: "subprocess.Popen[bytes]"
) -> dict[str, Any]:
    """SIGTERM in the middle of a crowd."""
    count, numbers, ended = Count(), itertools.count(10**9), asyncio.Event()

    async def one(http: httpx.AsyncClient) -> None:
        while not ended.is_set():
            await _ask(http, photo, next(numbers), count)

    async def stop() -> tuple[int, float]:
        await asyncio.sleep(3)
        process.send_signal(signal.SIGTERM)
        start = time.perf_counter()
        try:
            status = await asyncio.to_thread(process.wait, PATIENCE)
        finally:
            ended.set()
        return status, time.perf_counter() - start

    async with _http(url) as http:
        asking = asyncio.gather(*(one(http) for _ in range(clients)))
        status, seconds = await stop()
        await asking
    return {
        "accepted": count.accepted,
        "answered": count.answered,
        "lost": count.lost,
        "refused": count.refused,
        "gone": count.gone,
        "faults": dict(count.faults),
        "status": status,
        "seconds": seconds,
    }


def _summary(count: Count) -> dict[str, Any]:
    if not count.seconds:
        raise RuntimeError(f"nothing was answered: {dict(count.faults) or 'too little time'}")
    return {
        "answered": count.answered,
        "lost": count.lost,
        "refused": count.refused,
        "p50": statistics.median(count.seconds),
        "p99": float(np.quantile(count.seconds, 0.99)),
        "faults": dict(count.faults),
    }


def _files(folder: str, pattern: str) -> dict[str, Any]:
    """Files that lie below a folder, and their size."""
    sizes = []
    for path in Path(folder).glob(pattern):
        with contextlib.suppress(FileNotFoundError):  # the page deletes old ones meanwhile
            if path.is_file():
                sizes.append(path.stat().st_size)
    return {"count": len(sizes), "megabytes": sum(sizes) / 1e6}
