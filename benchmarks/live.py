"""Frames per second of the live camera, beside a page that only sends each frame back."""

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.page import serving
from benchmarks.start import resident_megabytes

# Gradio's shortest way from a camera to the server and back, as our page takes it: a component's
# server function. The same camera, frames of the same size, as many of them under way.
ECHO = """
import os, sys
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
import gradio as gr
async def echo(frame):
    return frame
SCRIPT = '''
const [video, image] = ['video', 'img'].map((name) => element.querySelector(name));
const canvas = document.createElement('canvas');
let taken = 0;
const fresh = () => new Promise((resolve) => video.requestVideoFrameCallback((now, frame) => {
  const another = frame.presentedFrames !== taken;
  taken = frame.presentedFrames;
  resolve(another);
}));
const run = async () => {
  for (;;) {
    while (!await fresh());
    canvas.getContext('2d').drawImage(video, 0, 0, 400, 300);
    image.src = await server.echo(canvas.toDataURL('image/jpeg', 0.85));
    image.dataset.frames = Number(image.dataset.frames ?? 0) + 1;
  }
};
(async () => {
  const size = {width: {ideal: 640}, height: {ideal: 480}};
  video.srcObject = await navigator.mediaDevices.getUserMedia({video: size});
  await video.play();
  [canvas.width, canvas.height] = [400, 300];
  run();
  run();
  run();
})();
'''
with gr.Blocks() as page:
    gr.HTML("", html_template="<video muted playsinline></video><img>", js_on_load=SCRIPT,
            server_functions=[echo])
page.launch(server_port=int(sys.argv[1]), quiet=True, ssr_mode=False)
"""
FRAMES = "() => Number(document.querySelector('[data-frames]')?.dataset.frames ?? 0)"
CAMERA = ("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream")
WARM = 1  # seconds until memory is read the first time


def run(rounds: int, seconds: int) -> dict[str, Any]:
    """Frames per second and their ratio (ours over echo), then resident memory of our server.

    Args:
        rounds: how often each page runs for ten seconds, in turn: never both at a time.
        seconds: how long ours runs on after memory was read the first time, WARM seconds in.
    """
    rates: dict[str, list[float]] = {"ours": [], "echo": []}
    with (
        serving(["-m", "app", "--port"]) as (ours, process),
        serving(["-c", ECHO]) as (echo, _),
        sync_playwright() as playwright,
        playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", *CAMERA]
        ) as browser,
    ):
        for number in range(rounds + 1):
            for name, url in (("echo", echo), ("ours", ours)):
                with _camera(browser, url, ours=name == "ours") as page:
                    rate = _rate(page, 10 if number else 3)
                if number:  # the first round warms both up
                    rates[name].append(rate)
        with _camera(browser, ours, ours=True) as page:
            page.wait_for_timeout(1000 * WARM)
            first, shown = resident_megabytes(process.pid), page.evaluate(FRAMES)
            page.wait_for_timeout(1000 * seconds)
            last, frames = resident_megabytes(process.pid), page.evaluate(FRAMES) - shown
    median = {name: sorted(values)[len(values) // 2] for name, values in rates.items()}
    return {
        "ours_frames_per_second": median["ours"],
        "echo_frames_per_second": median["echo"],
        "ratio": median["ours"] / median["echo"],
        "rounds": rates,
        "memory": {
            "frames": frames,
            "seconds": seconds,
            "first_megabytes": first,
            "last_megabytes": last,
        },
    }


@contextmanager
def _camera(browser: Browser, url: str, *, ours: bool) -> Iterator[Page]:
    """A page whose camera runs."""
    with browser.new_context(permissions=["camera"]) as context:
        page = context.new_page()
        page.goto(f"{url}?tab=camera" if ours else url)
        if ours:
            page.locator("#live .start").click()
        page.wait_for_function(f"{FRAMES[6:]} > 0")
        yield page


def _rate(page: Page, seconds: int) -> float:
    """Frames that come back within a second."""
    before, start = page.evaluate(FRAMES), time.perf_counter()
    page.wait_for_timeout(1000 * seconds)
    return float((page.evaluate(FRAMES) - before) / (time.perf_counter() - start))
