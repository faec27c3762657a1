"""Whatever a file holds: a value or one of our sentences, and nothing written elsewhere."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks import fuzz
from models.errors import PhotoError

FILES = {"photo": 60, "taught": 60, "card": 100, "split": 30, "report": 6, "zip": 15, "wrap": 5}


@pytest.fixture(scope="module")
def readers(tmp_path_factory):
    """Readers of all targets, each in its folder, and what watches them."""
    folder = tmp_path_factory.mktemp("fuzz")
    made = {}
    for name, target in fuzz.TARGETS.items():
        (folder / name).mkdir()
        made[name] = target.make(folder / name)
    watch = fuzz.Watch(folder.parent)  # unpacking goes to a temporary folder, see below
    return made, watch


@pytest.fixture
def temporary_here(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))


@pytest.mark.filterwarnings("ignore")  # of Pillow, Keras and Matplotlib about odd files
@pytest.mark.parametrize("name", FILES)
def test_no_file_brings_a_reader_down(name, readers, temporary_here):
    assert set(FILES) == set(fuzz.TARGETS)
    made, watch = readers
    read = []
    for number, data in enumerate(fuzz.seeds(name), start=1):
        assert fuzz.attempt(lambda data: read.append(made[name](data)), data, watch) is None
        assert len(read) == number or name == "card"  # which alone vouches for missing files

    @settings(max_examples=FILES[name], deadline=None, derandomize=True, database=None)
    @given(st.integers(0, 2**32 - 1))
    def changed(seed):
        for data in fuzz.mutations(name, seed, 3):
            assert fuzz.attempt(made[name], data, watch) is None

    changed()


def card(**changes):
    return json.dumps({**fuzz._card(), **changes}).encode()


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("card", card(files=[])),
        ("card", card(files={"model.tflite": []})),
        ("card", card(title="\ud800")),
        ("card", card(files={"model.tflite": 64 * "0", "model.keras": 64 * "0", "\0": 64 * "0"})),
        ("card", card(files={"model.tflite": 64 * "0", "\ud800": 64 * "0"})),
        ("card", card(temperature=float("nan"))),
        ("card", card(input_size="32")),
        ("card", b"[" * 100_000),
        ("report", b'{"about": [], "classification": 3}'),
        ("report", b'{"about": {"split": null, "data": "x"}, "classification": {}, "bias": 1}'),
        ("report", b"[" * 100_000),
        ("report", b'{"history": [{"epoch": 1}]}'),
    ],
)
def test_what_fuzzing_brought_to_light_stays_mended(name, data, readers):
    made, watch = readers
    assert fuzz.attempt(made[name], data, watch) is None


def test_every_way_of_failing_is_noticed(tmp_path, monkeypatch):
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    watch = fuzz.Watch(inside)

    def slow(data):
        while time.process_time() - started < 0.1:
            pass

    def refuses(data):
        raise PhotoError("photo_empty")

    def starts(data):
        subprocess.run([sys.executable, "--version"], capture_output=True, check=True)

    def tried(read):
        return fuzz.attempt(read, b"x", watch)

    assert tried((inside / "a").write_bytes) is None
    assert tried(refuses) is None
    assert "KeyError" in tried({}.__getitem__)
    assert str(outside) in tried(outside.write_bytes)
    assert str(outside) in tried(lambda data: os.rename(inside / "a", outside))
    assert "subprocess" in tried(starts)
    monkeypatch.setattr(fuzz, "MOST_SECONDS", 0.05)
    started = time.process_time()
    assert "seconds of the processor" in tried(slow)


def test_the_long_run_reports_what_it_did(tmp_path, monkeypatch):
    pytest.importorskip("atheris", reason="needs requirements-fuzz.txt")
    found = fuzz.run(0.1, ["card"], tmp_path)["card"]
    assert found["executions"] > 10
    assert found["findings"] == []
    assert found["peak_megabytes"] > 10
    assert list(Path(tmp_path / "card" / "corpus").iterdir())
