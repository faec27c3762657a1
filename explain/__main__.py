"""python -m explain PHOTO|FOLDER ...: what a model sees in photos, and where it looked."""

import argparse
import errno
import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image
from PIL.PngImagePlugin import PngInfo

import words
from explain import cam, methods
from explain.batch import in_order
from explain.explanation import Explanation, explain
from explain.together import Witness, join, witness
from models import bundle, command, folders
from models.engine import limit_blas
from models.errors import ClassifierError, PhotoError
from models.load import load
from models.model import Model
from models.names import shown


@dataclass(frozen=True)
class Entry:
    """A photo to explain: its path as it is reported, and its place below `--out`.

    `problem` says why there is nothing to explain.
    """

    path: str
    place: Path
    problem: str = ""


def entries(arguments: Iterable[str], passed: Counter[str]) -> Iterator[Entry]:
    """Photos as given, and those in folders (`models.folders.walk`), which counts into `passed`."""
    for argument in arguments:
        if not os.path.isdir(argument):
            yield Entry(argument, Path(Path(argument).name))
            continue
        empty, here = True, Counter[str]()
        for path in folders.walk(argument, here):
            empty = False
            place = Path(os.path.relpath(path, argument))
            yield Entry(os.path.join(argument, place), place)
        if empty:
            yield Entry(argument, Path(), folders.nothing(shown(argument), here))
        else:
            passed += here


@dataclass
class Pictures:
    """Writes overlays and heatmaps below a folder, never two to the same name in one run."""

    folder: Path
    _taken: set[str] = field(default_factory=set)

    def reserve(self, place: Path) -> Path:
        """A stem below the folder that no other photo of this run has."""
        stem, number = place.with_suffix(""), 1
        # Compared without case: some file systems do not tell a.png from A.png.
        while str(stem).casefold() in self._taken:
            number += 1
            stem = place.with_name(f"{place.stem}-{number}")
        self._taken.add(str(stem).casefold())
        return self.folder / stem

    @staticmethod
    def write(stem: Path, explanation: Explanation) -> dict[str, str]:
        """Write STEM.overlay.png and STEM.heatmap.png; returns their paths by key."""
        stem.parent.mkdir(parents=True, exist_ok=True)
        photo = explanation.photo
        heat = explanation.heat(photo.full_width, photo.full_height)
        pictures = {
            "overlay": explanation.overlay(),
            "heatmap": np.rint(heat * 255).astype(np.uint8),
        }
        paths = {}
        for kind, pixels in pictures.items():
            path = stem.with_name(f"{stem.name}.{kind}.png")
            mark = PngInfo()
            mark.add_text("Software", folders.MARK)  # so that it is never taken for a photo
            part = stem.with_name(f".{path.name}.part")  # appears complete or not at all
            try:
                Image.fromarray(pixels).save(part, "PNG", compress_level=1, pnginfo=mark)
                part.replace(path)
            finally:
                part.unlink(missing_ok=True)
            paths[kind] = str(path)
        return paths


def results(
    engine: Model,
    photos: Iterable[Entry],
    asked: dict[str, Any],
    out: Path | None,
    workers: int,
) -> Iterator[tuple[dict[str, Any], Witness | None]]:
    """One result a photo, in the order given, and what it says of its animal, if it can be read.

    A few photos are under way at a time, never all.

    `asked` are arguments of `explain`: target, contrast, method, layer.

    Raises:
        OSError: `out` cannot be written to any more.
    """
    pictures = Pictures(out) if out else None

    def one(item: tuple[Entry, Path | None]) -> tuple[dict[str, Any], Witness | None]:
        entry, stem = item
        if entry.problem:
            return {"photo": entry.path, "error": entry.problem}, None
        try:
            explanation = explain(engine, entry.path, **asked)
            drawn = Pictures.write(stem, explanation) if stem else {}
        except PhotoError as error:
            return {"photo": entry.path, "error": str(error)}, None
        except OSError as error:
            if error.errno not in (errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ):
                raise  # not this photo's fault: the next would fail as well
            return {"photo": entry.path, "error": command.sentence(error)}, None
        return {"photo": entry.path, **explanation.to_dict(), **drawn}, witness(explanation)

    stems = (
        (entry, pictures.reserve(entry.place) if pictures and not entry.problem else None)
        for entry in photos
    )
    return in_order(one, stems, workers)


def row(result: dict[str, Any], engine: Model, top: int) -> str:
    """A result for people: a line, and a line for each reason and tip."""
    name = shown(result["photo"])
    if "error" in result:
        return f"{name}\n    {result['error']}"
    classes = ", ".join(
        f"{shown(engine.card.label(label).display)} {words.percent(p)}"
        for label, p in list(result["probabilities"].items())[:top]
    )
    lines = [f"{name}\n    {result['verdict']:<10}  {classes}"]
    lines += [f"    - {shown(sentence)}" for sentence in result["reasons"] + result["tips"]]
    return "\n".join(lines)


def check_layer(engine: Model, layer: str) -> None:
    """Raise TargetError, which lists the layers there are, before any photo is opened."""
    from explain import network  # needs TensorFlow

    for member in engine.members:
        network.of_bundle(member).at(layer)


@command.line
def main(arguments: list[str] | None = None) -> int:
    """Exit status: 0, 1 if any photo failed, 2 for wrong usage."""
    parser = argparse.ArgumentParser(prog="python -m explain", description=__doc__)
    parser.add_argument("photos", nargs="+", metavar="PHOTO|FOLDER")
    parser.add_argument(
        "--model", default=bundle.DEFAULT, help="a model folder or a shipped one's name"
    )
    parser.add_argument(
        "--target", metavar="LABEL", help="class to explain (default: the likeliest)"
    )
    parser.add_argument(
        "--contrast",
        "--why-not",
        metavar="LABEL",
        help="explain the target compared with this class",
    )
    parser.add_argument(
        "--method", choices=methods.METHODS, default=methods.DEFAULT, metavar="NAME",
        help=f"{', '.join(methods.METHODS)} (default: {methods.DEFAULT})",
    )  # fmt: skip
    parser.add_argument(
        "--layer", metavar="NAME",
        help="layer to explain (default: the last convolutional one; a wrong name lists all)",
    )  # fmt: skip
    parser.add_argument("--top", type=int, default=3, metavar="K", help="classes a line shows")
    parser.add_argument("--out", type=Path, metavar="DIR", help="write overlays and heatmaps there")
    parser.add_argument(
        "--same-animal", action="store_true", help="the photos show one animal: answer once for all"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    options = parser.parse_args(arguments)
    if options.top < 1:
        parser.error("--top must be 1 at least")
    if options.json:
        command.utf8(sys.stdout)
    workers = os.cpu_count() or 1
    try:
        limit_blas()
        engine = load(options.model, workers=workers)
        for name in (options.target, options.contrast):
            if name is not None:
                engine.card.label(name)
        if options.target is not None:
            cam.target_weights(engine.card, options.target, contrast=options.contrast)
        if options.layer is not None:
            check_layer(engine, options.layer)
    except ClassifierError as error:
        parser.error(str(error))
    if options.out:
        options.out.mkdir(parents=True, exist_ok=True)  # refused now, not after the first photo
    failed, passed = False, Counter[str]()
    asked = {
        "target": options.target, "contrast": options.contrast,
        "method": options.method, "layer": options.layer,
    }  # fmt: skip
    witnesses: list[tuple[str, Witness]] = []
    left_out: list[dict[str, Any]] = []
    photos = entries(options.photos, passed)
    for result, seen in results(engine, photos, asked, options.out, workers):
        if options.same_animal and seen:
            witnesses.append((result["photo"], seen))
        elif options.same_animal:
            left_out.append(result)
        failed |= "error" in result
        print(
            json.dumps(result, ensure_ascii=False)
            if options.json
            else row(result, engine, options.top),
            flush=True,
        )
    if passed:
        print(f"Passed over: {folders.summary(passed)}.", file=sys.stderr)
    if options.same_animal and witnesses:
        joint = join(engine.card, [seen for _, seen in witnesses])
        if options.json:
            found = {
                "same_animal": [path for path, _ in witnesses],
                "left_out": left_out,
                **joint.to_dict(),
            }
            print(json.dumps(found, ensure_ascii=False))
        else:
            said = joint.to_dict()
            lines = joint.captions + said["reasons"] + said["tips"]
            lines += [f"Left out: {each['photo']}: {each['error']}" for each in left_out]
            parts = [f"    - {shown(line)}" for line in lines]
            print("\n".join([joint.headline, *parts]))
    return int(failed)


if __name__ == "__main__":
    command.run(main)
