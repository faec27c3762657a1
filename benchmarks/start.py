"""Time to the first page and memory, beside a Gradio page that shows nothing but a text."""

import os
import signal
import socket
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request
from typing import Any

BARE = """
import os; os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
import gradio as gr
with gr.Blocks() as page:
    gr.Markdown("hello")
page.launch(server_port={port}, quiet=True, ssr_mode=False)
"""


def run(repeats: int) -> dict[str, Any]:
    """Start both in turn, `repeats` times; medians and their ratios (ours over bare)."""
    ways = {
        "bare": lambda port: [sys.executable, "-c", BARE.format(port=port)],
        "ours": lambda port: [sys.executable, "-m", "app", "--port", str(port)],
    }
    for way in ways.values():
        _start(way)  # fills the disk cache
    samples: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
    for _ in range(repeats):
        for name, way in ways.items():
            samples[name].append(_start(way))
    result: dict[str, Any] = {}
    for name, values in samples.items():
        result[f"{name}_seconds"] = statistics.median(seconds for seconds, _ in values)
        result[f"{name}_megabytes"] = statistics.median(megabytes for _, megabytes in values)
    result["seconds_ratio"] = result["ours_seconds"] / result["bare_seconds"]
    result["megabytes_ratio"] = result["ours_megabytes"] / result["bare_megabytes"]
    return result


def _start(way: Any) -> tuple[float, float]:
    """Seconds to the first 200, resident megabytes then."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    start = time.perf_counter()
    process = subprocess.Popen(
        way(port), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ
    )
    try:
        while True:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5):
                    break
            except (urllib.error.URLError, ConnectionError) as error:
                if process.poll() is not None:
                    raise RuntimeError("the page did not start") from error
                time.sleep(0.01)
        seconds = time.perf_counter() - start
        return seconds, resident_megabytes(process.pid)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()


def resident_megabytes(pid: int) -> float:
    """What a process holds in memory now."""
    output = subprocess.run(
        ["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True, check=True
    ).stdout
    return int(output) / 1024
