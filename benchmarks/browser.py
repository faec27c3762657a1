"""A model in a browser, without a server, beside what else could run it there; one Chromium.

- this page, from a disk, with and without WebAssembly's relaxed SIMD: until it can answer, until
  the first answer, each further photo, pictures of the camera a second
- onnxruntime-web with the exported ONNX file: both looks and all heatmaps of a view
- TensorFlow.js as Teachable Machine has it: the answer of a MobileNetV2, without a heatmap. Its
  weights are random, for Keras 3 models cannot be converted; that changes no time.

Milliseconds are medians. The network of this page looks at the mirrored photo, too.
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
TENSORFLOW_RUN = """async ([side, repeats]) => {
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
    const look = async () => {
        const answer = tf.tidy(() => model.predict(
            tf.browser.fromPixels(canvas).toFloat().div(127.5).sub(1).expandDims()));
        await answer.data();
        answer.dispose();
    };
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
                "page, without relaxed SIMD": _page(browser, page, repeats, relaxed=False),
                "onnxruntime-web": _onnx(browser, address, side, repeats),
                "TensorFlow.js": _tensorflow(browser, address, side, repeats),
            }


def _page(browser: Browser, file: Path, repeats: int, *, relaxed: bool = True) -> dict[str, Any]:
    photo = SHIPPED / "chelsea.png"
    with browser.new_context(permissions=["camera"]) as context:
        if not relaxed:
            context.add_init_script("WebAssembly.validate = () => false;")
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
        "photo": round(statistics.median(times), 1),
        "camera_per_second": round(rate, 1),
    }


def _onnx(browser: Browser, address: str, side: int, repeats: int) -> dict[str, Any]:
    tab = browser.new_page()
    tab.goto(f"{address}/empty.html")
    measured = tab.evaluate(ONNX_RUN, [side, repeats])
    tab.close()
    photo = round(statistics.median(measured["times"]), 1)
    return {"load": round(measured["load"]), "photo": photo}


def _tensorflow(browser: Browser, address: str, side: int, repeats: int) -> dict[str, Any]:
    tab = browser.new_page()
    tab.goto(f"{address}/empty.html")
    tab.add_script_tag(url=f"{address}/tf.min.js")
    measured = tab.evaluate(TENSORFLOW_RUN, [side, repeats])
    tab.close()
    photo = round(statistics.median(measured["times"]), 1)
    return {"backend": measured["backend"], "photo": photo}


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
