"""From a click to what it changes on the screen, beside a page that only sends the same back."""

import json
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

# The same components with the same content, and the same two steps for a new photo, but nothing
# is computed: what our page answered before is read from a file.
ECHO = """
import json, os, sys
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
import gradio as gr
answers = json.load(open(sys.argv[1]))
CLICK = '''element.addEventListener('click', (event) => {{
  const button = event.target.closest('button[data-name]');
  if (button) trigger('click', {{name: button.dataset.name}});
}});'''
with gr.Blocks() as page:
    buttons = "".join(f'<button data-name="{{name}}">{{name}}</button>' for name in answers)
    click = gr.HTML(buttons, js_on_load=CLICK, elem_id="buttons")
    photo = gr.Image(type="filepath")
    shown = gr.State("")
    ids = list(next(iter(answers.values()))["html"])
    outputs = [gr.HTML(elem_id=name) for name in ids]
    def choose(event: gr.EventData):
        return answers[event.name]["photo"], event.name
    def echo(path, name):
        return list(answers[name]["html"].values())
    def echo_at_once(path, event: gr.EventData):
        return list(answers[event.name]["html"].values())
    if sys.argv[2] == "explore":
        click.click(choose, None, [photo, shown], queue=False).then(
            echo, [photo, shown], outputs, show_progress="hidden")
    else:
        click.click(echo_at_once, photo, outputs, show_progress="hidden")
page.launch(server_port=int(sys.argv[3]), quiet=True, ssr_mode=False,
            allowed_paths=[os.path.dirname(v["photo"]) for v in answers.values()])
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

SCREENS = {
    # tab: picture, buttons pressed in turn, components whose content is sent
    "explore": (
        "#heatmap img",
        ("#examples [data-name=example_cat]", "#examples [data-name=example_grey]"),
        ("verdict", "heatmap", "bars", "chips", "fact", "saw", "guess"),
    ),
    "experiment": (
        "#after img",
        ("#tools [data-name=experiment_mirror]", "#tools [data-name=experiment_undo]"),
        ("before", "after", "changes"),
    ),
}


def run(repeats: int) -> dict[str, Any]:
    """Medians in milliseconds and their ratio (ours over echo), a tab each; both pages in turn."""
    result: dict[str, Any] = {}
    with (
        serving(["-m", "app", "--port"]) as (url, _),
        sync_playwright() as playwright,
        playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        ) as browser,
    ):
        for tab, (picture, buttons, parts) in SCREENS.items():
            page = browser.new_page()
            page.goto(f"{url}?example=lion&tab={tab}")
            page.wait_for_selector(picture)
            page.wait_for_timeout(1000)
            answers = {}
            for number, button in enumerate(buttons):
                page.evaluate(TIMED, [button, picture])
                page.wait_for_timeout(500)
                answers[f"button{number}"] = {"photo": _photo(), "html": _contents(page, parts)}
            with tempfile.TemporaryDirectory() as folder:
                file = Path(folder, "answers.json")
                file.write_text(json.dumps(answers), encoding="utf-8")
                with serving(["-c", ECHO.format(), str(file), tab]) as (echo_url, _):
                    result[tab] = _both(browser, page, echo_url, picture, buttons, repeats)
            page.close()
    return result


def _both(
    browser: Browser,
    ours: Page,
    echo_url: str,
    picture: str,
    buttons: tuple[str, ...],
    repeats: int,
) -> dict[str, float]:
    echo = browser.new_page()
    echo.goto(echo_url)
    echo_buttons = [f"[data-name=button{number}]" for number in range(len(buttons))]
    for button in echo_buttons:
        echo.wait_for_selector(button)
        echo.evaluate(TIMED, [button, picture])
    pages = {"ours": (ours, buttons), "echo": (echo, echo_buttons)}
    seconds: dict[str, list[float]] = {name: [] for name in pages}
    for number in range(repeats):
        for name, (page, pressed) in pages.items():
            page.bring_to_front()  # a page behind another is drawn seldom
            page.wait_for_timeout(150)
            button = pressed[number % len(pressed)]
            seconds[name].append(page.evaluate(TIMED, [button, picture]))
    echo.close()
    medians = {f"{name}_ms": statistics.median(values) for name, values in seconds.items()}
    return {**medians, "ratio": medians["ours_ms"] / medians["echo_ms"]}


def _contents(page: Page, parts: tuple[str, ...]) -> dict[str, str]:
    inner = "id => document.querySelector(`#${id} .prose`)?.innerHTML ?? ''"
    return {name: page.evaluate(inner, name) for name in parts}


def _photo() -> str:
    from app.examples import examples

    return examples()["example_cat"]


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
