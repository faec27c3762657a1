"""Hostile files, made by changing good ones: every reader answers, or says a sentence.

For each target: whatever a file holds, its reader returns or raises a `ClassifierError`, within
`MOST_SECONDS` and `MOST_MEGABYTES`, writes nothing outside its folder and starts nothing. The suite
tries a few hundred files (tests/benchmarks/test_fuzz.py); `python -m benchmarks fuzz` goes on for
as long as it is given, guided by the branches that a file reaches (atheris, requirements-fuzz.txt).
"""

import csv
import functools
import io
import json
import math
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
import traceback
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from models import hdf5
from models.errors import ClassifierError

ROOT = Path(__file__).resolve().parents[1]
MOST_SECONDS = 5.0  # of processor time for one file
MOST_MEGABYTES = 500  # above what the program itself takes
LARGEST = 60_000  # bytes of a changed file

Mutator = Callable[[bytes, random.Random], bytes]


@dataclass(frozen=True)
class Target:
    """A reader of files that may come from anybody.

    Attributes:
        seeds: good files to start from.
        make: gives the reader of one file's bytes, once for each folder it may write in.
        mutate: changes a file a little, keeping what would otherwise rarely stay whole.
        modules: whose branches guide the search.
    """

    seeds: Callable[[], list[bytes]]
    make: Callable[[Path], Callable[[bytes], object]]
    mutate: Mutator
    modules: tuple[str, ...] = ("models",)


# Changing files


def change_bytes(data: bytes, rng: random.Random) -> bytes:
    """Turn, add, remove, repeat or cut a few bytes."""
    changed = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 4, 16))):
        at = rng.randrange(len(changed) + 1)
        match rng.randrange(7):
            case 0 if changed:
                changed[at % len(changed)] ^= 1 << rng.randrange(8)
            case 1 if changed:
                changed[at % len(changed)] = rng.choice((0, 1, 127, 128, 255))
            case 2:
                changed[at:at] = rng.randbytes(rng.choice((1, 2, 4, 50)))
            case 3:
                del changed[at : at + rng.choice((1, 2, 8, 200))]
            case 4:
                changed[at:at] = changed[at : at + rng.choice((2, 16, 300))]
            case 5:
                size = rng.choice((2, 4, 8))
                number = rng.choice((0, 1, 2**7, 2**15, 2**16 - 1, 2**31 - 1, 2**32 - 1, 2**62))
                order = rng.choice(("little", "big"))
                changed[at : at + size] = (number % 256**size).to_bytes(size, order)
            case 6 if rng.random() < 0.2:
                del changed[at:]
    return bytes(changed[:LARGEST])


STRANGE: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 2, 0.5, -0.0, 1e308, -1e308, math.nan, math.inf, 2**63, 10**30, "",
    "x", "..", "../../x", "/etc/passwd", "a" * 3000, "\0", "\ud800", "\u202e", "<b>&'\"", "=1+1",
    [], {}, [None], [[[]]], [0] * 300, {"x": {}}, ["a", "b"], "NaN", "1",
)  # fmt: skip


def change_value(value: Any, rng: random.Random) -> Any:
    """A JSON value with one of its parts replaced, dropped, doubled or moved."""
    places: list[tuple[Any, Any]] = []

    def walk(part: Any) -> None:
        for key in part if isinstance(part, dict) else range(len(part)):
            places.append((part, key))
            if isinstance(part[key], dict | list):
                walk(part[key])

    if not isinstance(value, dict | list):
        return rng.choice(STRANGE)
    walk(value)
    for _ in range(rng.choice((1, 1, 1, 2, 5))):
        if not places:
            return rng.choice(STRANGE)
        part, key = rng.choice(places)
        if (isinstance(part, list) and key >= len(part)) or (
            isinstance(part, dict) and key not in part
        ):
            continue
        match rng.randrange(6):
            case 0 | 1:
                part[key] = rng.choice(STRANGE)
            case 2:
                del part[key]
            case 3:
                other, at = rng.choice(places)
                if isinstance(other, dict) and at in other:
                    part[key] = json.loads(json.dumps(other[at]))
            case 4:
                number = part[key]
                if isinstance(number, int | float) and not isinstance(number, bool):
                    part[key] = rng.choice((-number, number * 1000, number + 1, number / 2))
            case 5 if isinstance(part, list):
                part.extend(part[:50])
    return value


def change_json(data: bytes, rng: random.Random) -> bytes:
    """JSON with another value in it; now and then bytes without regard to what they mean."""
    try:
        value = json.loads(data)
        if rng.random() < 0.9:
            return json.dumps(change_value(value, rng)).encode("utf-8", "surrogatepass")[:LARGEST]
    except (ValueError, RecursionError):
        pass
    return change_bytes(data, rng)


def change_csv(data: bytes, rng: random.Random) -> bytes:
    """A table with another cell, row, head, separator or encoding."""
    text = data.decode("utf-8", "replace")
    try:
        rows = list(csv.reader(io.StringIO(text.replace("\0", ""), newline="")))
    except csv.Error:
        rows = []
    if not rows or rng.random() < 0.3:
        return change_bytes(data, rng)
    row = rng.choice(rows)
    match rng.randrange(5):
        case 0 if row:
            row[rng.randrange(len(row))] = rng.choice([str(s) for s in STRANGE])
        case 1:
            rows.remove(row)
        case 2:
            rows.insert(rng.randrange(len(rows)), list(row))
        case 3:
            row.extend(row[:2])
        case 4 if row:
            row.pop()
    file = io.StringIO()
    csv.writer(file, delimiter=rng.choice(",,,;\t")).writerows(rows)
    encoding = rng.choice(("utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252"))
    return file.getvalue().encode(encoding, "replace")[:LARGEST]


def change_zip(data: bytes, rng: random.Random) -> bytes:
    """A zip with another member, or with a change inside one of them; checksums stay right."""
    if rng.random() < 0.2:
        return change_bytes(data, rng)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [
                (info.filename, archive.open(info).read(4 * LARGEST))
                for info in archive.infolist()[:600]
            ]
    except Exception:  # already no zip any more
        return change_bytes(data, rng)
    if not members:
        return change_bytes(data, rng)
    at = rng.randrange(len(members))
    name, content = members[at]
    match rng.randrange(8):
        case 0:
            members.pop(at)
        case 1:
            members.append((name, content[::-1]))
        case 2:
            strange = (
                "../" + name,
                "/" + name,
                "C:\\" + name,
                "._" + name,
                name + "/",
                "é\0" + name,
            )
            members[at] = (rng.choice(strange), content)
        case 3:
            members[at] = (name, content[:1] * rng.choice((0, 1, 200_000)))
        case _:
            change = change_json if content[:1] in b"{[" else change_bytes
            members[at] = (name, change(content, rng))
    file = io.BytesIO()
    method = rng.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED,
                         zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA))  # fmt: skip
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in members:
            if name:
                archive.writestr(zipfile.ZipInfo(name), content, method)
    return file.getvalue()[: 4 * LARGEST]


# Targets


def _pictures() -> list[bytes]:
    """Small pictures in every format that is read, some with unusual contents."""
    from PIL import Image, features

    rgb = Image.effect_mandelbrot((48, 40), (-2, -1.5, 1, 1.5), 50).convert("RGB")
    exif = Image.Exif()
    exif[0x0112], exif[0x010E], exif[0x0132] = 6, "a photo", "2024:01:01 10:00:00"
    kinds: list[tuple[Any, str, dict[str, Any]]] = [
        (rgb, "JPEG", {"exif": exif, "icc_profile": b"x" * 200}),
        (rgb, "JPEG", {"progressive": True}),
        (rgb.convert("CMYK"), "JPEG", {}),
        (rgb, "PNG", {"exif": exif}),
        (rgb.convert("P"), "PNG", {"transparency": 0}),
        (rgb.convert("RGBA"), "PNG", {}),
        (rgb.convert("L").convert("I"), "PNG", {}),
        (rgb, "GIF", {"save_all": True, "append_images": [rgb.rotate(90)]}),
        (rgb, "BMP", {}),
        (rgb, "TIFF", {"compression": "tiff_lzw", "exif": exif}),
        (rgb.convert("F"), "TIFF", {}),
        (rgb, "WEBP", {"exif": exif}),
        (rgb.convert("RGBA"), "WEBP", {"lossless": True}),
    ]
    if features.check("avif"):
        kinds.append((rgb, "AVIF", {"exif": exif}))
    if "HEIF" in Image.SAVE:
        kinds.append((rgb, "HEIF", {}))
    seeds = []
    for picture, kind, options in kinds:
        file = io.BytesIO()
        picture.save(file, kind, **options)
        seeds.append(file.getvalue())
    return seeds


def _photo(folder: Path) -> Callable[[bytes], object]:
    from models import photo

    return photo.open


def _card() -> dict[str, Any]:
    from models.card import Conformal, Label, Layer, ModelCard

    card = ModelCard(
        title="Two",
        labels=(Label("cats", "cat", "🐈"), Label("dogs", "dog")),
        architecture="tiny_cnn",
        input_size=32,
        head="linear",
        layer=Layer("relu", 4, 4, (3.5, 3.5), (8.0, 8.0)),
        conformal=Conformal("lac", 0.9, 0.4),
        provenance={"seed": 1},
        metrics={"validation": {"accuracy": 0.9, "photos": 10, "confusion": [[5, 0], [1, 4]]}},
        files={"model.tflite": "0" * 64},
    )
    return json.loads(card.to_json())


def _cards() -> list[bytes]:
    from models.card import Member, ModelCard

    single = ModelCard.from_json(json.dumps(_card()))
    joint = {**_card(), "head": "ensemble", "architecture": "ensemble", "mirrored": False}
    joint["members"] = [vars(Member("one", 1.0, "0" * 64)), vars(Member("two", 0.5, "1" * 64))]
    return [single.to_json().encode(), json.dumps(joint).encode()]


def _read_card(folder: Path) -> Callable[[bytes], object]:
    from models import bundle

    def read(data: bytes) -> object:
        (folder / bundle.CARD).write_bytes(data)
        card = bundle.load_card(folder)
        return bundle.member_folders(folder, card), card.to_json()

    return read


class _Base:
    """Stands for the engine that a taught head builds on."""

    def __init__(self) -> None:
        from models.card import ModelCard

        self.card = ModelCard.from_json(json.dumps(_card()))
        self.folder, self.workers = Path("base"), 1

    def run_many(self, views: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        return np.zeros((1, 2), np.float32), np.linspace(0.1, 1, 6, dtype=np.float32)[None]


def _taught_files() -> list[bytes]:
    from models.card import Label, Thresholds
    from models.figures import RiskCoverage
    from models.taught import Taught, card_for

    base: Any = _Base()
    curve = RiskCoverage(photos=6, answered=[6] * 101, wrong=[0] * 101)
    card = card_for(
        base,
        [Label("a", "a"), Label("b", "b")],
        temperature=1.0,
        thresholds=Thresholds(),
        provenance={"photos": 6, "seconds": 1.0},
        metrics={"held_out": {"confusion": [[3, 0], [0, 3]]}, "risk_coverage": curve},
    )
    rng = np.random.default_rng(0)
    kernel = rng.normal(size=(6, 2)).astype(np.float32)
    photos = rng.integers(-99, 99, (6, 6)).astype(np.int8)
    return [Taught(base, card, kernel, np.zeros(2, np.float32), photos).to_bytes()]


def _read_taught(folder: Path) -> Callable[[bytes], object]:
    from models import taught

    base: Any = _Base()

    def read(data: bytes) -> object:
        (folder / "model.zip").write_bytes(data)
        return taught.read(folder / "model.zip", lambda name: base)

    return read


_FILES = [f"{label}/{i}.png" for label in ("cats", "dogs") for i in range(4)]


def _splits() -> list[bytes]:
    lines = ["file,label,split"]
    for i, name in enumerate(_FILES):
        lines.append(f"{name},{name[:4]},{'validation' if i % 4 == 3 else 'train'}")
    return ["\n".join(lines).encode()]


def _read_split(folder: Path) -> Callable[[bytes], object]:
    from PIL import Image

    from training.split import read_split

    for i, name in enumerate(_FILES):
        file = folder / "photos" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (64, 64), (i * 30, 20, 90)).save(file)

    def read(data: bytes) -> object:
        (folder / "split.csv").write_bytes(data)
        return read_split(folder / "photos", csv_file=folder / "split.csv")

    return read


def _reports() -> list[bytes]:
    """Those of the bundles that ship, where they have one, else the least that one holds."""
    from models import bundle

    seeds = [p.read_bytes() for p in sorted(bundle.ZOO.glob("*/report.json"))]
    least = {"about": {"split": None, "data": "x"}, "classification": {"photos": 3}, "bias": {}}
    return [*seeds, json.dumps(least).encode()]


def _read_report(folder: Path) -> Callable[[bytes], object]:
    from app.screens import report_card

    engine: Any = _Base()

    def read(data: bytes) -> object:
        engine.report = data
        return report_card.more(engine)

    return read


def _zips() -> list[bytes]:
    seeds = []
    for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", method) as archive:
            for i, data in enumerate(_pictures()):
                archive.writestr(f"trip/IMG_{i}.{'jpg' if i < 3 else 'png'}", data)
            archive.writestr("trip/notes.txt", "hello")
            archive.writestr("__MACOSX/trip/._IMG_0.jpg", b"\0\5\26\7")
        seeds.append(file.getvalue())
    return seeds


def _read_zip(folder: Path) -> Callable[[bytes], object]:
    from explain import sources
    from models import photo

    def read(data: bytes) -> object:
        (folder / "photos.zip").write_bytes(data)
        path = str(folder / "photos.zip")
        opened = [sources.count([path])]
        for source in sources.sources([path]):
            if isinstance(source.content, bytes):
                try:
                    opened.append(photo.open(source.content).width)
                except ClassifierError:
                    opened.append(0)
        return opened

    return read


def _networks() -> list[bytes]:
    """Small models as Keras 3 and Keras 2 write them."""
    import h5py
    import keras

    layers = keras.layers
    network = keras.Sequential(
        [
            keras.Input((16, 16, 3)),
            layers.Rescaling(1 / 255),
            layers.Conv2D(2, 3, activation="relu", name="conv"),
            layers.BatchNormalization(name="norm"),
            layers.GlobalAveragePooling2D(),
            layers.Dense(2, activation="softmax", name="dense"),
        ]
    )
    seeds = []
    with tempfile.TemporaryDirectory() as folder:
        for name in ("network.keras", "network.h5"):
            network.save(Path(folder) / name)
            seeds.append((Path(folder) / name).read_bytes())
        with h5py.File(Path(folder) / "network.h5", "r+") as file:
            file.attrs["keras_version"] = "2.15.0"
            config = json.loads(file.attrs["model_config"])
            for layer in config["config"]["layers"]:
                layer["config"]["dtype"] = "float32"
                if layer["class_name"] == "InputLayer":
                    layer["config"] = {"batch_input_shape": [None, 16, 16, 3], "name": "in"}
                layer["config"].pop("quantization_config", None)
            file.attrs["model_config"] = json.dumps(config)
        seeds.append((Path(folder) / "network.h5").read_bytes())
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("keras_model.h5", seeds[-1])
        archive.writestr("labels.txt", "0 cat\n1 dog\n")
    return [*seeds, file.getvalue()]


def change_network(data: bytes, rng: random.Random) -> bytes:
    """A model with another value in its description, or other bytes."""
    if data[:2] == b"PK":
        return change_zip(data, rng)
    found = re.search(rb'\{"(?:class_name|name)": .*\}\}', data)
    if found is None or rng.random() < 0.3:
        return change_bytes(data, rng)
    changed = change_json(found[0], rng)
    # An attribute of an HDF5 file has a fixed length; spaces are nothing to JSON.
    return (
        data[: found.start()] + changed.ljust(len(found[0]))[: len(found[0])] + data[found.end() :]
    )


def _open_network(folder: Path) -> Callable[[bytes], object]:
    from training.keras_file import open_model

    def read(data: bytes) -> object:
        suffix = ".h5" if data[:4] == b"\x89HDF" else ".zip" if b"keras_model" in data else ".keras"
        (folder / f"model{suffix}").write_bytes(data)
        return open_model(folder / f"model{suffix}")

    return read


TARGETS = {
    "photo": Target(_pictures, _photo, change_bytes, ("models", "PIL")),
    "taught": Target(_taught_files, _read_taught, change_zip, ("models", "numpy.lib")),
    "card": Target(_cards, _read_card, change_json),
    "split": Target(_splits, _read_split, change_csv, ("training.split", "training.split_file")),
    "report": Target(
        _reports, _read_report, change_json, ("app.screens", "words.report", "training.figures")
    ),
    "zip": Target(_zips, _read_zip, change_zip, ("explain", "models")),
    "wrap": Target(_networks, _open_network, change_network, ("training", "models")),
}


# Watching


class Watch:
    """Notes what a reader does other than read. An audit hook cannot be removed, only disabled."""

    def __init__(self, folder: Path) -> None:
        """Watch for writing outside `folder`, from when `on` is set."""
        self.folder, self.on, self.trespass = str(folder.resolve()), False, ""
        sys.addaudithook(self._hook)

    def _hook(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self.on:
            return
        if event == "subprocess.Popen" and list(arguments[1])[:-1] == hdf5.READER:
            return  # it reads, and nothing else
        if event in ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork",
                     "socket.connect", "socket.getaddrinfo", "socket.bind"):  # fmt: skip
            self.trespass = f"{event} {arguments[:2]!r}"
        elif event == "open":
            path, mode, flags = arguments
            writes = bool(set(str(mode or "")) & set("wax+")) or bool(
                isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
            )
            if writes:
                self._check(event, path)
        elif event in ("os.rename", "os.link", "os.symlink"):
            self._check(event, arguments[1], arguments[-1])
        elif event in ("os.remove", "os.mkdir", "os.rmdir", "os.chmod", "shutil.rmtree"):
            self._check(event, arguments[0], arguments[-1])
        elif event == "os.truncate":
            self._check(event, arguments[0])

    def _check(self, event: str, path: Any, within: Any = None) -> None:
        """`within`: descriptor of the folder that a path starts from, if any."""
        if isinstance(path, int | None):
            return
        start = f"/proc/self/fd/{within}" if isinstance(within, int) and within >= 0 else "."
        real = os.path.realpath(os.path.join(start, os.fsdecode(path)))
        if real != os.devnull and not real.startswith(self.folder + os.sep):
            self.trespass = f"{event} {real}"


def attempt(read: Callable[[bytes], object], data: bytes, watch: Watch | None = None) -> str | None:
    """Give a reader a file: None if all went as it must, else what did not, in one line."""
    started = time.process_time()
    if watch:
        watch.trespass, watch.on = "", True
    try:
        read(data)
        wrong = None
    except ClassifierError as error:
        sentence = str(error)
        wrong = None if sentence.strip() else f"{type(error).__name__} without a sentence"
    except (Exception, SystemExit) as error:
        frames = [f for f in traceback.extract_tb(error.__traceback__) if str(ROOT) in f.filename]
        frame = frames[-1] if frames else traceback.extract_tb(error.__traceback__)[-1]
        place = f"{Path(frame.filename).name}, {frame.name}"
        wrong = f"{type(error).__name__} in {place}: {str(error)[:200]}"
    finally:
        if watch:
            watch.on = False
    if watch and watch.trespass:
        return f"outside its folder: {watch.trespass}"
    if wrong is None and (seconds := time.process_time() - started) > MOST_SECONDS:
        return f"takes {seconds:.1f} seconds of the processor"
    return wrong


# Running


def run(
    minutes: float, names: list[str], folder: Path | None = None, seed: int = 0
) -> dict[str, Any]:
    """Fuzz the targets one after the other, each in processes of its own.

    Args:
        minutes: for each target.
        names: of `TARGETS`.
        folder: keeps the corpus and, in `findings`, the files that failed; a new one by default.
        seed: of the search.

    Returns:
        By target: executions, seconds, executions a second, peak of memory in MB, how many files
        the corpus holds, and findings, each with its file and a line about it.
    """
    folder = (folder or Path(tempfile.mkdtemp(prefix="fuzz-"))).resolve()
    return {name: _fuzz(name, minutes * 60, folder / name, seed) for name in names}


def _fuzz(name: str, seconds: float, folder: Path, seed: int) -> dict[str, Any]:
    corpus, findings = folder / "corpus", folder / "findings"
    for each in (corpus, findings, folder / "work" / "tmp"):
        each.mkdir(parents=True, exist_ok=True)
    for i, data in enumerate(seeds(name)):
        (corpus / f"seed{i}").write_bytes(data)
    before, started = _listing(), time.monotonic()
    executions, peak, reasons = 0, 0, {}
    while (left := seconds - (time.monotonic() - started)) > 1:
        environment = {
            **os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(folder / "work" / "tmp"),
            "HOME": str(folder / "work"), "PYTHONDONTWRITEBYTECODE": "1",
            "CUDA_VISIBLE_DEVICES": "", "TF_CPP_MIN_LOG_LEVEL": "3",
            "MPLCONFIGDIR": str(folder / "work"),
            "GRADIO_ANALYTICS_ENABLED": "False",
        }  # fmt: skip
        command = [sys.executable, "-m", "benchmarks.fuzz", name, str(folder), f"{left:.0f}"]
        seed += 1
        try:
            child = subprocess.run(
                [*command, str(seed)], cwd=folder / "work", env=environment, capture_output=True,
                text=True, errors="replace", timeout=left + 600, check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired:  # what was counted until then is lost
            reasons["seed " + str(seed)] = "did not end within ten minutes of its time"
            break
        units = re.findall(r"number_of_executed_units: (\d+)", child.stderr)
        counted = units or re.findall(r"^#(\d+)\s", child.stderr, re.MULTILINE)
        executions += int(counted[-1]) if counted else 0
        peaks = re.findall(r"peak_rss_mb: (\d+)|rss: (\d+)Mb", child.stderr)
        peak = max([peak, *(int(a or b) for a, b in peaks)])
        if child.returncode and not (counted and list(findings.glob("*-*"))):
            raise RuntimeError(f"{name} did not run: {child.stderr[-2000:]}")
    for file in sorted(findings.iterdir()):
        if file.suffix != ".txt":
            line = findings / f"{file.name}.txt"
            reasons[str(file)] = line.read_text() if line.exists() else file.name.split("-")[0]
    new = sorted(_listing() - before)
    if new:
        reasons[", ".join(new[:5])] = "written into the program's own folder"
    elapsed = time.monotonic() - started
    return {
        "executions": executions,
        "seconds": round(elapsed, 1),
        "executions_per_second": round(executions / elapsed, 1),
        "peak_megabytes": peak,
        "corpus": len(list(corpus.iterdir())),
        "findings": [{"file": file, "what": what} for file, what in reasons.items()],
    }


def _listing() -> set[str]:
    """Every file of the program."""
    found = set()
    for place, folders, files in os.walk(ROOT):
        folders[:] = [f for f in folders if not f.startswith(".") and f != "__pycache__"]
        # Gradio writes .pyi files on import.
        found |= {f"{place}/{file}" for file in files if not file.endswith(".pyi")}
    return found


def _child(name: str, folder: Path, seconds: int, seed: int) -> None:
    """Fuzz one target in this process; libFuzzer ends the process itself."""
    import atheris

    target = TARGETS[name]
    with atheris.instrument_imports(include=list(target.modules)):
        read = target.make(folder / "work")
        for data in seeds(name):  # imports what is imported on first need
            attempt(read, data)
    watch, known = Watch(folder / "work"), set()
    findings = folder / "findings"
    for file in findings.glob("wrong-????????"):  # of an earlier run: mended since?
        if wrong := attempt(read, file.read_bytes(), watch):
            known.add(wrong.split(":")[0])
        else:
            file.unlink()
            file.with_suffix(".txt").unlink()

    def once(data: bytes) -> None:
        wrong = attempt(read, data, watch)
        kind = (wrong or "").split(":")[0]
        if wrong and kind not in known and len(known) < 100:
            known.add(kind)
            file = findings / f"wrong-{abs(hash(kind)) % 10**8:08}"
            file.write_bytes(data)
            Path(f"{file}.txt").write_text(wrong)

    def mutate(data: bytes, most: int, seed: int) -> bytes:
        rng = random.Random(seed)
        if rng.random() < 0.1:
            return atheris.Mutate(data, most)
        return target.mutate(data, rng)[:most]

    # TensorFlow and Gradio weigh more than what is read.
    base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    options = [
        f"-max_total_time={seconds}", f"-rss_limit_mb={base + MOST_MEGABYTES}", "-timeout=30",
        f"-max_len={4 * LARGEST}", f"-seed={seed}", "-print_final_stats=1", "-verbosity=1",
        f"-artifact_prefix={findings}{os.sep}", str(folder / "corpus"),
    ]  # fmt: skip
    atheris.Setup([sys.argv[0], *options], once, custom_mutator=mutate)
    atheris.Fuzz()


def table(result: dict[str, Any]) -> str:
    """The figures for people."""
    lines = [f"{'target':8} {'files':>10} {'a second':>9} {'peak MB':>8} {'findings':>9}"]
    for name, found in result.items():
        lines.append(
            f"{name:8} {found['executions']:>10,} {found['executions_per_second']:>9,.1f} "
            f"{found['peak_megabytes']:>8,} {len(found['findings']):>9}"
        )
        lines += [f"    {finding['what']}  ({finding['file']})" for finding in found["findings"]]
    return "\n".join(lines)


@functools.cache
def seeds(name: str) -> list[bytes]:
    """The good files of a target, made once."""
    return TARGETS[name].seeds()


def mutations(name: str, seed: int, rounds: int) -> Iterator[bytes]:
    """A seed of a target after one, two, ... changes: for the suite, without atheris."""
    rng = random.Random(seed)
    data = rng.choice(seeds(name))
    for _ in range(rounds):
        data = TARGETS[name].mutate(data, rng)
        yield data


if __name__ == "__main__":
    _child(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
