"""A model in a browser, without a server, beside what else could run it there; one Chromium.

- this page, from a disk: until it can answer, until the first answer, each further photo, pictures
  of the camera a second
- onnxruntime-web with the exported ONNX file: both looks and all heatmaps of a view
- Teachable Machine's library for pictures with its TensorFlow.js: the answer of a MobileNetV2,
  without a heatmap. Its weights are random, for Keras 3 models cannot be converted; that changes no
  time.

Of the milliseconds of a photo, the median and the least are given. The network of this page also
looks at the mirrored photo.
"""

import base64
import functools
import http.server
import io
import shutil
import statistics
import tarfile
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from app.examples import SHIPPED
from benchmarks.live import CAMERA
from models import bundle
from training.export import export as export_model
from training.web.export import export as export_page
from training.web.runtime import Package, fetch

ONNX = Package(
    "onnxruntime-web",
    "1.30.0",
    "q0y+JrrtukXSzsBWEMccVfqX25LRmosXHF+CaRJmg8pZClzcV7svNc4rKY3jL02Vb7QmRMDs1SigqR4CXAfKYQ==",
)
TENSORFLOW = Package(
    "@tensorflow/tfjs",
    "1.3.1",
    "eJ8+WYRYYx6o3R4daV3T46ZHI/FN0+wslNnobh6d2Sp/T8PfaFpdR38nRrYtxnz33A80B2pMk4VxzoVivS4/jA==",
)
TEACHABLE = Package(
    "@teachablemachine/image",
    "0.8.5",
    "u6BLQ8RBn38BKee7mmAl+HS9qWgM/2YmUbQYy21eQfqhb7E8xT5LDp7QqEU31rtgEIMDwB/OG8cjmSiuHpqb7A==",
)
EXPLAIN = """async ([data, repeats]) => {
    const photo = new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))]);
    const times = [];
    for (let i = 0; i < repeats; i++) times.push((await explain(photo)).milliseconds);
    return times;
}"""
ONNX_RUN = """async ([side, repeats]) => {
    const ort = await import("/ort.wasm.bundle.min.mjs");
    ort.env.wasm.numThreads = 1;
    const started = performance.now();
    const session = await ort.InferenceSession.create("/model.onnx");
    const pixels = new Uint8Array(side * side * 3).map((_, at) => at % 251);
    const look = () => session.run({ photo: new ort.Tensor("uint8", pixels, [1, side, side, 3]) });
    await look();
    const load = performance.now() - started;
    const times = [];
    for (let i = 0; i < repeats; i++) {
        const before = performance.now();
        await look();
        times.push(performance.now() - before);
    }
    return { load, times };
}"""
# MobileNetV2 (Sandler et al. 2018): expansion, channels, repeats, stride of each row of blocks.
TEACHABLE_RUN = """async ([side, repeats]) => {
    const rows = [[1, 16, 1, 1], [6, 24, 2, 2], [6, 32, 3, 2], [6, 64, 4, 2], [6, 96, 3, 1],
        [6, 160, 3, 2], [6, 320, 1, 1]];
    const input = tf.input({ shape: [side, side, 3] });
    const relu = (x) => tf.layers.reLU({ maxValue: 6 }).apply(x);
    const conv = (x, filters, kernelSize, strides) =>
        tf.layers.conv2d({ filters, kernelSize, strides, padding: "same" }).apply(x);
    let x = relu(conv(input, 32, 3, 2));
    let channels = 32;
    for (const [expansion, filters, count, stride] of rows) {
        for (let block = 0; block < count; block++) {
            const strides = block ? 1 : stride;
            let y = expansion > 1 ? relu(conv(x, expansion * channels, 1, 1)) : x;
            const depthwise = { kernelSize: 3, strides, padding: "same" };
            y = relu(tf.layers.depthwiseConv2d(depthwise).apply(y));
            y = conv(y, filters, 1, 1);
            x = strides === 1 && channels === filters ? tf.layers.add().apply([x, y]) : y;
            channels = filters;
        }
    }
    x = tf.layers.globalAveragePooling2d({}).apply(relu(conv(x, 1280, 1, 1)));
    const output = tf.layers.dense({ units: 3, activation: "softmax" }).apply(x);
    const model = tf.model({ inputs: input, outputs: output });
    const canvas = Object.assign(document.createElement("canvas"), { width: side, height: side });
    const about = { labels: ["a", "b", "c"], imageSize: side };
    const classifier = new tmImage.CustomMobileNet(model, about);
    const look = () => classifier.predict(canvas);
    await look();
    const times = [];
    for (let i = 0; i < repeats; i++) {
        const before = performance.now();
        await look();
        times.push(performance.now() - before);
    }
    return { backend: tf.getBackend(), times };
}"""


def run(model: str, repeats: int) -> dict[str, Any]:
    """All figures, by who gave them; times in ms, sizes in MB."""
    side = bundle.read_card(bundle.find(model)).input_size
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        page = export_page(model, "html", folder / "page.html")
        export_model(bundle.find(model), "onnx", folder / "model.onnx")
        for package, file in (
            (ONNX, "dist/ort.wasm.bundle.min.mjs"),
            (ONNX, "dist/ort-wasm-simd-threaded.wasm"),
            (TENSORFLOW, "dist/tf.min.js"),
            (TEACHABLE, "dist/teachablemachine-image.min.js"),
        ):
            (folder / Path(file).name).write_bytes(_member(package, file))
        (folder / "empty.html").write_text("<!doctype html><title>.</title>")
        with (
            sync_playwright() as playwright,
            playwright.chromium.launch(
                executable_path=shutil.which("chromium"), args=["--no-sandbox", *CAMERA]
            ) as browser,
            _serving(folder) as address,
        ):
            return {
                "page": _page(browser, page, repeats),
                "onnxruntime-web": _onnx(browser, address, side, repeats),
                "Teachable Machine": _teachable(browser, address, side, repeats),
            }


def _page(browser: Browser, file: Path, repeats: int) -> dict[str, Any]:
    photo = SHIPPED / "chelsea.png"
    with browser.new_context(permissions=["camera"]) as context:
        tab = context.new_page()
        started = time.perf_counter()
        tab.goto(file.as_uri())
        tab.wait_for_selector("html[data-ready]")
        ready = time.perf_counter() - started
        tab.set_input_files("#file", photo)
        tab.wait_for_selector("#result:not([hidden])")
        first = time.perf_counter() - started
        data = base64.b64encode(photo.read_bytes()).decode()
        times = tab.evaluate(EXPLAIN, [data, repeats])
        tab.goto(f"{file.as_uri()}#live")
        tab.click("#live_button")
        tab.wait_for_selector("#live_picture[data-rate]")
        tab.wait_for_timeout(6000)
        rate = float(tab.get_attribute("#live_picture", "data-rate") or 0)
    return {
        "megabytes": round(file.stat().st_size / 1e6, 1),
        "ready": round(1000 * ready),
        "first_answer": round(1000 * first),
        **_times(times),
        "camera_per_second": round(rate, 1),
    }


def _onnx(browser: Browser, address: str, side: int, repeats: int) -> dict[str, Any]:
    tab = browser.new_page()
    tab.goto(f"{address}/empty.html")
    measured = tab.evaluate(ONNX_RUN, [side, repeats])
    tab.close()
    return {"load": round(measured["load"]), **_times(measured["times"])}


def _teachable(browser: Browser, address: str, side: int, repeats: int) -> dict[str, Any]:
    tab = browser.new_page()
    tab.goto(f"{address}/empty.html")
    for script in ("tf.min.js", "teachablemachine-image.min.js"):
        tab.add_script_tag(url=f"{address}/{script}")
    measured = tab.evaluate(TEACHABLE_RUN, [side, repeats])
    tab.close()
    return {"backend": measured["backend"], **_times(measured["times"])}


def _times(milliseconds: list[float]) -> dict[str, float]:
    """Of one photo; the least is what the computer can do while nothing else runs."""
    return {
        "photo": round(statistics.median(milliseconds), 1),
        "photo_least": round(min(milliseconds), 1),
    }


def _member(package: Package, name: str) -> bytes:
    with tarfile.open(fileobj=io.BytesIO(fetch(package))) as archive:
        member = archive.extractfile(f"package/{name}")
        assert member is not None, name
        return member.read()


@contextmanager
def _serving(folder: Path) -> Iterator[str]:
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: Any) -> None:
            pass

    handler = functools.partial(Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
