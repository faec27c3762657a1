"""A model, its words and a runtime, written as a page: a folder for a web host, or one HTML file.

The page holds the bundle's network, for one view at a time (see `for_browser`); the rest of the
path is JavaScript beside this file. The parts, compressed, lie in the folder as files, and in the
HTML file as text.
"""

import base64
import gzip
import hashlib
import importlib.metadata
import io
import json
import re
import shutil
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import NormalDist
from typing import Any

import jinja2
import numpy as np
from ai_edge_litert import schema_py_generated as schema

import words
from explain import drawing, explanation, render
from models import bundle, familiarity, photo, sentences, taught, verdict
from models.card import Label, ModelCard, Thresholds
from models.errors import BundleError
from models.load import load
from models.model import Member, Model
from models.taught import Taught
from training import confidence, shares, teach
from training.web import runtime

HERE = Path(__file__).parent
PARTS = "parts"
# In a folder, which is fetched, weights of tensors of at least so many lose so many of their ten
# bits behind the point: these can hardly be compressed. What that changes: docs/take-home.md.
SHORTENED = ((300_000, 3), (100_000, 2))


@dataclass(frozen=True)
class Lesson:
    """All that a page needs of a model.

    Attributes:
        facts: plain values for JSON: card, constants, checks, words, and what the arrays are.
        parts: file contents by name: "model", "arrays", "runtime", "runtime_code".
    """

    facts: dict[str, Any]
    parts: dict[str, bytes]

    @property
    def packed(self) -> dict[str, bytes]:
        """The parts, each compressed (gzip)."""
        return {name: gzip.compress(data, 9, mtime=0) for name, data in self.parts.items()}


def export(name: str | Path, format: str, out: Path) -> Path:
    """Write a model as a page.

    Args:
        name: a bundle's folder, the name of a shipped one, or the file of a taught head.
        format: "web", a folder with an index.html and files beside it, or "html", one file.
        out: the folder or file to write; an older page there is replaced.

    Returns:
        The page.

    Raises:
        BundleError: there is no such model, its head is not linear, it is an ensemble, the runtime
            cannot be had, or files that no export wrote would be overwritten.
    """
    if format == "html" and (out.is_dir() or not out.name):
        raise BundleError("web_needs_file", name=out.name or str(out))
    if format == "web" and (out.is_file() or _is_foreign(out)):
        raise BundleError("bundle_occupied", folder=out)
    model = load(name)
    text = html(model) if format == "html" else ""
    out.parent.mkdir(parents=True, exist_ok=True)
    if format == "html":
        part = out.with_name(f".{out.name}.part")  # appears complete or not at all
        part.write_text(text, encoding="utf-8")
        part.replace(out)
        return out
    lesson = gather(model, shortened=True)
    with tempfile.TemporaryDirectory(prefix=".export-", dir=out.parent) as scratch:
        folder = Path(scratch, out.name)
        _write_folder(folder, lesson)
        if out.exists():
            shutil.rmtree(out)
        folder.rename(out)
    return out / "index.html"


def size(page: Path) -> int:
    """Bytes of an exported page with all of its parts."""
    parts = page.parent / PARTS
    return page.stat().st_size + sum(
        path.stat().st_size for path in parts.glob("*.gz") if page.name == "index.html"
    )


def _is_foreign(folder: Path) -> bool:
    """Whether a folder holds anything but a page of an earlier export."""
    there = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
    return bool(there) and not {"index.html", "service.js", PARTS} <= there


def html(model: Model, language: str | None = None) -> str:
    """A model as a page that is one file. Raises BundleError: see `export`.

    It speaks `language`, or else what the browser wishes, until another one is chosen there.
    """
    lesson = gather(model, shortened=False)
    return page({**lesson.facts, "language": language}, lesson.packed, alone=True)


def gather(model: Model, *, shortened: bool) -> Lesson:
    """Everything that a page needs to answer as a model does.

    Args:
        model: of one network; errors as `export`.
        shortened: see `for_browser`.
    """
    if len(model.members) > 1 or model.card.members:
        names = ", ".join(member.bundle for member in model.card.members)
        raise BundleError("export_ensemble", names=names)
    if model.card.head != "linear":
        raise BundleError("export_gradient", format="a page", formats="saved_model")
    [member] = model.members
    base = member.base if isinstance(member, Taught) else member
    _, files = bundle.read(base.folder, (bundle.TFLITE, bundle.HEAD))
    arrays = _arrays(member, files[bundle.HEAD])
    litert, engine = runtime.LITERT, runtime.get()
    parts = {
        "model": planes(for_browser(files[bundle.TFLITE], shortened=shortened)),
        "arrays": b"".join(array.tobytes() for array in arrays.values()),
        "runtime": engine.wasm,
        "runtime_code": engine.code,
    }
    facts = {
        "card": _card(member.card),
        "taught_card": _taught_card(base),
        "constants": constants(),
        "checks": [asdict(check) for check in verdict.CHECKS],
        "arrays": [
            {"name": name, "kind": _kind(array), "length": array.nbytes}
            for name, array in arrays.items()
        ],
        "palette": [list(colour) for colour in render.ramp(256)],
        "words": _words(member.card),
        "language": None,
        "rtl": [code for code, language in words.LANGUAGES.items() if language.direction == "rtl"],
        "runtime": f"{litert.name} {litert.version} ({runtime.LICENCE})",
    }
    return Lesson(facts, parts)


def _arrays(member: Member, head: bytes) -> dict[str, np.ndarray]:
    """What lies behind the features: the head, and the photos that the model remembers."""
    if isinstance(member, Taught):
        arrays = {"kernel": member.kernel, "bias": member.bias}
    else:
        with np.load(io.BytesIO(head), allow_pickle=False) as stored:
            arrays = {name: stored[name].astype(np.float32) for name in ("kernel", "bias")}
    memory = member.memory
    if memory is not None:
        arrays |= {} if memory.basis is None else {"basis": memory.basis}
        arrays |= {"photos": memory.photos, "known": memory.known}
    return arrays


def _kind(array: np.ndarray) -> str:
    return "uint8" if array.dtype == bool else str(array.dtype)


def for_browser(tflite: bytes, *, shortened: bool) -> bytes:
    """The network for one view at a time.

    LiteRT.js refuses a model whose number of views is open. What is set here is only a mark beside
    the shape, which is 1 already.

    Args:
        tflite: of a bundle.
        shortened: round the weights of large tensors as `SHORTENED` says.
    """
    data = bytearray(tflite)
    model = schema.Model.GetRootAs(data, 0)
    for index in range(model.SubgraphsLength()):
        graph = model.Subgraphs(index)
        for number in range(graph.TensorsLength()):
            tensor = graph.Tensors(number)
            if tensor.ShapeSignatureLength():
                signature = tensor.ShapeSignatureAsNumpy()  # a view of data
                signature[signature == -1] = 1
            buffer = model.Buffers(tensor.Buffer())
            if shortened and tensor.Type() == schema.TensorType.FLOAT16:
                count = buffer.DataLength() // 2
                bits = next((bits for least, bits in SHORTENED if count >= least), 0)
                if bits:
                    weights = buffer.DataAsNumpy().view(np.uint16)
                    weights[:] = _fewer_bits(weights, bits)
    return bytes(data)


def _fewer_bits(halves: np.ndarray, bits: int) -> np.ndarray:
    """The bits of float16 numbers, (N,) uint16, without the last `bits` ones.

    Rounded to the nearest number, of two to the even one; the largest stay as they are, for theirs
    would be infinite.
    """
    wide = halves.astype(np.uint32)
    even = (wide >> bits) & 1
    short = ((wide + (1 << (bits - 1)) - 1 + even) >> bits) << bits
    overflow = (short & 0x7C00) == 0x7C00
    return np.where(overflow, halves, short).astype(np.uint16)


def planes(data: bytes) -> bytes:
    """All even bytes, then all odd ones: half-precision weights compress better that way."""
    return data[0::2] + data[1::2]


def _card(card: ModelCard) -> dict[str, Any]:
    """What the browser reads of a card."""
    plain = json.loads(card.to_json())
    names = (
        "title", "labels", "architecture", "input_size", "layer", "outside", "centred", "mirrored",
        "temperature", "thresholds", "conformal",
    )  # fmt: skip
    metrics = {k: v for k, v in plain["metrics"].items() if k in ("risk_coverage", "held_out")}
    return {**{name: plain.get(name) for name in names}, "metrics": metrics}


def _taught_card(base: Member) -> dict[str, Any]:
    """The card of a head taught in the page, before it has classes and figures."""
    card = taught.card_for(
        base,
        (Label("a", "a"), Label("b", "b")),
        temperature=1.0,
        thresholds=Thresholds(),
        provenance={},
        metrics={},
    )
    return json.loads(card.to_json())


def constants() -> dict[str, Any]:
    """The numbers that Python's and the browser's path share."""
    return {
        "bell": drawing.BELL,
        "against": familiarity.AGAINST,
        "evidence": verdict.EVIDENCE,
        "dim": verdict.DIM,
        "sure": verdict.SURE,
        "closer": explanation.CLOSER,
        "clearly": explanation.CLEARLY,
        "little": explanation.LITTLE,
        "very_sure": verdict.VERY_SURE,
        "fairly_sure": verdict.FAIRLY_SURE,
        "named": sentences.NAMED,
        "photo": {
            "max_pixels": photo.MAX_PIXELS,
            "max_bytes": photo.MAX_BYTES,
            "min_side": photo.MIN_SIDE,
            "max_aspect": photo.MAX_ASPECT,
            "reduced_side": photo.REDUCED_SIDE,
        },
        "teach": {
            "max_classes": taught.MAX_CLASSES,
            "max_photos": taught.MAX_PHOTOS,
            "max_name": taught.MAX_NAME,
            "strengths": teach.STRENGTHS,
            "folds": teach.FOLDS,
            "few": teach.FEW,
            "wide": teach.WIDE,
            "strange": teach.STRANGE,
            "limit": teach.LIMIT,
            "risk": teach.RISK,
            "least": teach.LEAST,
            "certainty": confidence.CERTAINTY,
            "copy": teach.COPY,
            "coldest": teach.COLDEST,
            "wilson": NormalDist().inv_cdf((1 + shares.LEVEL) / 2),
            "usual": asdict(Thresholds()),
            "random": _random(),
        },
    }


def _random() -> dict[str, str]:
    """The state of NumPy's generator that deals the folds; as text, it has 128 bits."""
    state = np.random.default_rng(0).bit_generator.state
    assert state["bit_generator"] == "PCG64"
    return {name: str(number) for name, number in state["state"].items()}


def file_name(part: str, packed: bytes) -> str:
    """Where a part lies in the folder: of other content, by another name, for caches' sake."""
    return f"{PARTS}/{part}.{hashlib.sha256(packed).hexdigest()[:12]}.gz"


def source(name: str) -> str:
    """A file of the page beside this one."""
    return (HERE / name).read_text(encoding="utf-8")


def _words(card: ModelCard) -> dict[str, dict[str, str]]:
    """Of each language, the sentences whose codes the page, a check or the card names."""
    files = ("page.html.jinja", "words.js", "explain.js", "teach.js", "worker.js", "page.js")
    codes = set(re.findall(r"[\"'`](\w+)[\"'`]", "".join(map(source, files))))
    for check in verdict.CHECKS:
        codes |= {check.reason, check.tip, check.status}
    codes |= {"decimal_separator", "thousands_separator"}
    for label in card.labels:
        name = label.display
        codes |= {f"animal_{name}", f"a_{name}", f"fact_{name.lower()}"}
    return {
        language: {code: text for code, text in table.items() if code in codes}
        for language, table in words.LANGUAGES.items()
    }


def page(facts: dict[str, Any], parts: dict[str, bytes], *, alone: bool) -> str:
    """The page, with its packed parts inside if it is to stand alone, else with their names."""
    style, script = source("style.css"), source("words.js") + source("page.js")
    files = {} if alone else {"files": {name: file_name(name, parts[name]) for name in parts}}
    worker = "\n".join(map(source, ("words.js", "explain.js", "teach.js", "worker.js")))
    holes = {
        "csp": _policy(style, script, alone=alone),
        "manifest": "" if alone else '<link rel="manifest" href="manifest.webmanifest">',
        "icon": base64.b64encode((HERE / "icon.svg").read_bytes()).decode(),
        "style": style,
        "script": script,
        "worker": worker,
        "facts": json.dumps({**facts, **files}, ensure_ascii=False).replace("<", r"\u003c"),
        "licence": licence().replace("<", "&lt;"),
        "parts": "\n".join(
            f'<script type="text/plain" id="part-{name}">{base64.b64encode(data).decode()}</script>'
            for name, data in (parts if alone else {}).items()
        ),
        "no_script": words.say("web_no_script"),
    }
    assert not any("</script" in holes[name] for name in ("script", "worker", "facts"))
    # Nothing is escaped: all of it is ours, but for the facts and the licence, which were above.
    return jinja2.Template(source("page.html.jinja"), undefined=jinja2.StrictUndefined).render(
        holes
    )


def _policy(style: str, script: str, *, alone: bool) -> str:
    """The content security policy: nothing from, and nothing to, any other origin."""

    def allowed(text: str) -> str:
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        return f"'sha256-{digest}'"

    rules = {
        "default-src": "'none'",
        # The worker is a blob, and so is the runtime in it.
        "script-src": f"{allowed(script)} blob: 'wasm-unsafe-eval'",
        "style-src": allowed(style),
        "img-src": "blob: data:",
        "media-src": "blob:",
        "worker-src": "blob:" if alone else "blob: 'self'",
        "connect-src": "'none'" if alone else "'self'",
        "manifest-src": "'none'" if alone else "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{rule} {value}" for rule, value in rules.items())


def licence() -> str:
    """The text of the runtime's licence, from its Python package, which has the same."""
    for file in importlib.metadata.files("ai-edge-litert") or ():
        if file.name == "LICENSE":
            return file.read_text()
    raise RuntimeError("ai-edge-litert came without its licence")


def _write_folder(folder: Path, lesson: Lesson) -> None:
    (folder / PARTS).mkdir(parents=True)
    packed = lesson.packed
    for name, data in packed.items():
        (folder / file_name(name, data)).write_bytes(data)
    text = page(lesson.facts, packed, alone=False)
    (folder / "index.html").write_text(text, encoding="utf-8")
    shutil.copyfile(HERE / "icon.svg", folder / "icon.svg")
    manifest = {
        "name": lesson.facts["card"]["title"],
        "short_name": words.say("title"),
        "start_url": "./",
        "display": "standalone",
        "icons": [{"src": "icon.svg", "sizes": "any", "type": "image/svg+xml"}],
    }
    (folder / "manifest.webmanifest").write_text(json.dumps(manifest), encoding="utf-8")
    # A new page is a new version: browsers that have the old one get it at the next visit.
    version = hashlib.sha256(text.encode()).hexdigest()[:16]
    service = source("service.js").replace("@version@", version)
    (folder / "service.js").write_text(service, encoding="utf-8")
