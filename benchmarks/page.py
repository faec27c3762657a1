"""From a click to what it changes on the screen, beside the same page that computes nothing."""

import shutil
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

# The same components, laid out alike: our page, whose functions compute nothing and give back what
# they gave before to the same click.
ECHO = """
import inspect, os, sys
from functools import wraps
from pathlib import Path
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
import gradio as gr
from app.config import AppConfig
from app.server import Server
from models import bundle
from models.load import load

def echo(function):
    answers = {}
    @wraps(function)
    def answer(*arguments):
        # An address, a click, a path, settings, steps: what else a state holds follows from these.
        # When it was clicked is another matter.
        key = repr([str(each.query_params) if isinstance(each, gr.Request)
                    else {**each._data, "at": None} if isinstance(each, gr.EventData) else each
                    for each in arguments
                    if each is None
                    or isinstance(each, (gr.Request, gr.EventData, str, int, float, list))])
        if key not in answers:
            answers[key] = function(*arguments)
        found = answers[key]
        return dict(found) if isinstance(found, dict) else found
    return answer

folder = bundle.find(bundle.DEFAULT)
config = AppConfig(folder, port=int(sys.argv[1]), workers=os.cpu_count())
server = Server(config, load(folder, workers=config.workers))
for event in server._page.fns.values():
    if event.fn and not inspect.isgeneratorfunction(event.fn):
        event.fn = echo(event.fn)
server.run()
"""

# Our page as it is with a photo that it has not seen before: it keeps no example's explanation.
ANEW = """
import sys
from app.screens import explore
explore.REMEMBERED = 0
from app.__main__ import main
sys.exit(main(["--port", sys.argv[1]]))
"""

# Milliseconds from a click until the picture is another one and drawn.
TIMED = """
async ([button, picture]) => {
  const source = () => document.querySelector(picture)?.src;
  const before = source(), start = performance.now();
  document.querySelector(button).click();
  for (;;) {
    await new Promise(requestAnimationFrame);
    const image = document.querySelector(picture);
    if (image && image.src !== before && image.complete) return performance.now() - start;
    if (performance.now() - start > 20000) throw new Error('nothing changed');
  }
}
"""

SCREENS = {  # tab: picture, buttons pressed in turn
    "explore": (
        "#heatmap img",
        ("#examples [data-name=example_cat]", "#examples [data-name=example_grey]"),
    ),
    "experiment": (
        "#after img",
        ("#tools [data-name=experiment_mirror]", "#tools [data-name=experiment_undo]"),
    ),
}


def run(repeats: int) -> dict[str, Any]:
    """Medians in milliseconds and their ratios (over echo), a tab each; all pages in turn.

    `ours` remembers the two examples after the first round, `anew` runs the network every time.
    """
    with (
        serving(["-m", "app", "--port"]) as (ours, _),
        serving(["-c", ANEW]) as (anew, _),
        serving(["-c", ECHO]) as (echo, _),
        sync_playwright() as playwright,
        playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        ) as browser,
    ):
        urls = {"ours": ours, "anew": anew, "echo": echo}
        return {tab: _both(browser, urls, tab, repeats) for tab in SCREENS}


def _both(browser: Browser, urls: dict[str, str], tab: str, repeats: int) -> dict[str, float]:
    picture, buttons = SCREENS[tab]
    pages: dict[str, Page] = {}
    for name, url in urls.items():
        page = pages[name] = browser.new_page()
        page.goto(f"{url}?example=lion&tab={tab}")
        page.wait_for_selector(picture)
        for button in buttons:  # what is loaded at the first press, and what the echo remembers
            page.wait_for_timeout(1000)
            page.evaluate(TIMED, [button, picture])
    times: dict[str, list[float]] = {name: [] for name in pages}
    for number in range(repeats):
        for name, page in pages.items():
            page.bring_to_front()  # a page behind another is drawn seldom
            page.wait_for_timeout(150)
            button = buttons[number % len(buttons)]
            times[name].append(page.evaluate(TIMED, [button, picture]))
    for page in pages.values():
        page.close()
    medians = {f"{name}_ms": statistics.median(values) for name, values in times.items()}
    return {
        **medians,
        "ratio": medians["ours_ms"] / medians["echo_ms"],
        "ratio_anew": medians["anew_ms"] / medians["echo_ms"],
    }


@contextmanager
def serving(command: list[str]) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """The address of a page, whose Python command is followed by its port, and its process."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, *command, str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    url = f"http://127.0.0.1:{port}/"
    try:
        while True:
            try:
                with urllib.request.urlopen(url, timeout=5):
                    break
            except OSError as error:
                if process.poll() is not None:
                    raise RuntimeError("the page did not start") from error
                time.sleep(0.1)
        yield url, process
    finally:
        process.terminate()
        process.wait()
