"""Shared by all tests: a model trained on generated pictures, and photos that packages ship."""

import atexit
import contextlib
import functools
import io
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

# Before anything imports TensorFlow or Gradio.
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"

import numpy as np
import pytest
from filelock import FileLock

from models import bundle
from models.engine import Engine

# The Python that serves pages: .ci/run gives one that has requirements-page.txt alone.
PAGE_PYTHON = os.environ.get("PAGE_PYTHON", sys.executable)
SHARED = Path(__file__).parents[2] / "shared" / "data"


# Beside MobileNetV2, MobileNetV3Small and ResNet50V2, whose padding and blocks differ, these
# show the same again, half a minute each.
SLOW_NETWORKS = {
    "convnexttiny", "densenet121", "efficientnetb0", "efficientnetv2b0", "inceptionv3", "mobilenet",
    "mobilenetv3large", "nasnetmobile", "resnet50", "vgg16", "xception",
}  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark as slow what is tried with stock networks beyond three: `pytest -m slow`."""
    for item in items:
        values = getattr(getattr(item, "callspec", None), "params", {}).values()
        names = {value.replace("_", "").lower() for value in values if isinstance(value, str)}
        if names & SLOW_NETWORKS:
            item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Callable[[Path], None]], Path]:
    """`once("shapes", make)`: a folder that `make` fills once in a run, however many workers."""
    # pytest-xdist gives each worker a folder of its own below the run's.
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "made-once"
    shared.mkdir(exist_ok=True)

    def folder(name: str, make: Callable[[Path], None]) -> Path:
        with FileLock(shared / f"{name}.lock"):
            if not (shared / f"{name}.done").exists():
                make(shared / name)
                (shared / f"{name}.done").touch()
        return shared / name

    return folder


@pytest.fixture(scope="session")
def shapes(once) -> Path:
    """A bundle trained by the command line on generated pictures, in some twenty seconds."""
    from training.__main__ import main

    def train(folder: Path) -> None:
        with contextlib.redirect_stdout(io.StringIO()):
            assert main(["fit", "synthetic", "--out", str(folder), "--quiet"]) == 0

    return once("shapes", train)


@pytest.fixture(scope="session")
def shapes_engine(shapes: Path) -> Engine:
    return Engine(shapes)


@pytest.fixture(scope="session")
def animals() -> Engine:
    """The default bundle."""
    return Engine(bundle.find(bundle.DEFAULT))


@pytest.fixture(scope="session")
def chelsea() -> Path:
    """A cat."""
    import skimage

    return Path(skimage.__file__).parent / "data" / "chelsea.png"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Photographs that only some machines have."""
    if not SHARED.is_dir():
        pytest.skip("needs the photographs in ../shared/data")
    return SHARED


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(0)


@functools.cache
def nursery() -> list[str]:
    """What starts a page quickly, in place of PAGE_PYTHON: see `tests/nursery.py`."""
    folder = tempfile.TemporaryDirectory(prefix="nursery-")
    script, address = str(Path(__file__).with_name("nursery.py")), f"{folder.name}/socket"
    process = subprocess.Popen([PAGE_PYTHON, script, address], stdin=subprocess.PIPE)

    @atexit.register
    def end() -> None:
        process.kill()
        process.communicate()
        folder.cleanup()

    deadline = time.monotonic() + 120
    while not Path(address).exists():
        assert process.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.02)
    return [sys.executable, "-ES", script, address]


@contextmanager
def serving(
    *arguments: str,
    command: tuple[str, ...] = ("-m", "app"),
    port: int = 0,
    fresh: bool = False,
    full: bool = False,
) -> Iterator[tuple[str, subprocess.Popen]]:
    """A real `python -m app` and its address, on that port or on a free one.

    Args:
        arguments, command: what runs.
        port: where.
        fresh: it imports Gradio itself, as a visitor's does.
        full: it has all of requirements.txt, which PAGE_PYTHON may not have.
    """
    if not port:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
    if full and sys.executable != PAGE_PYTHON:
        python = [sys.executable]
    else:
        python = [PAGE_PYTHON] if fresh or not hasattr(os, "pidfd_open") else nursery()
    full = [*python, *command, "--port", str(port), *arguments]
    process = subprocess.Popen(full, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    url = f"http://127.0.0.1:{port}"
    try:
        deadline = time.monotonic() + 120  # cores may be busy
        while status(url + "/healthz") != 200:
            assert process.poll() is None, process.stdout.read()
            assert time.monotonic() < deadline
            time.sleep(0.1)
        yield url, process
    finally:
        process.terminate()
        process.communicate(timeout=60)


def status(url: str) -> int:
    """The HTTP status of an address; 0 where nobody answers."""
    try:
        with urllib.request.urlopen(url) as response:
            return response.status
    except urllib.error.HTTPError as error:
        with error:
            return error.code
    except OSError:
        return 0


@pytest.fixture(scope="session")
def serve():
    """Start pages of one's own: `with serve("--auth", "a:b") as (url, process):`."""
    return serving


@pytest.fixture(scope="session")
def url() -> Iterator[str]:
    """The default page, running."""
    with serving(fresh=True) as (address, _):
        yield address


@pytest.fixture(scope="session")
def full_url(url: str) -> Iterator[str]:
    """The same with all of requirements.txt."""
    if sys.executable == PAGE_PYTHON:
        yield url
        return
    with serving(full=True) as (address, _):
        yield address
