"""python -m benchmarks COMMAND: our figures beside what one would use instead; prints JSON.

python -m benchmarks pointing PHOTOS    a folder with pets.csv, offcentre.csv or boxes.csv
python -m benchmarks scenes PHOTOS PLACES   a folder with pets.csv; photos without animals
python -m benchmarks placement PHOTOS   a folder of photos
python -m benchmarks doubt DATA         the folder of docs/DATA.md
python -m benchmarks faithfulness MODEL PHOTOS    a folder with pets.csv and offcentre.csv
python -m benchmarks explain [--peers]
python -m benchmarks start
python -m benchmarks page                         needs Chromium
python -m benchmarks live [--seconds S]           needs Chromium
python -m benchmarks teach DATA [--json FILE]    a folder of class folders
python -m benchmarks fuzz --minutes M [--target NAME]     needs requirements-fuzz.txt
python -m benchmarks crowd [--clients N] [--minutes M] [--json FILE]
"""

import argparse
import json
from pathlib import Path

from models import bundle, command


@command.line
def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", required=True)
    pointing = commands.add_parser("pointing", help="does the heatmap's peak hit the animal?")
    pointing.add_argument(
        "data", type=Path, help="a folder with pets.csv, offcentre.csv, boxes.csv"
    )
    explain = commands.add_parser("explain", help="time of a heatmap beside that of a prediction")
    placement = commands.add_parser("placement", help="do cells look where they are drawn?")
    placement.add_argument("data", type=Path, help="a folder of photos")
    placement.add_argument("--photos", type=int, default=50, help="how many of them")
    scenes = commands.add_parser("scenes", help="does heat follow a misleading background?")
    scenes.add_argument("data", type=Path, help="a folder with pets.csv and masks")
    scenes.add_argument("places", type=Path, help="photos of places without animals")
    doubt = commands.add_parser("doubt", help="does it know when it does not know?")
    doubt.add_argument("data", type=Path, help="the folder of docs/DATA.md")
    for measured in (pointing, placement, scenes, doubt, explain):
        measured.add_argument("--model", default=bundle.DEFAULT, help="a model folder or name")
    explain.add_argument("--repeats", type=int, default=100, help="timed calls of the fast ways")
    explain.add_argument("--rise-masks", type=int, default=200, help="timed masks of RISE")
    explain.add_argument(
        "--peers",
        action="store_true",
        help="tf-keras-vis and Xplique beside it; see requirements-peers.txt",
    )
    faith = commands.add_parser("faithfulness", help="every method beside maps that know nothing")
    faith.add_argument("model", help="a model folder or name")
    faith.add_argument("data", type=Path, help="a folder with pets.csv and offcentre.csv")
    faith.add_argument("--methods", nargs="+", metavar="NAME", help="all by default")
    faith.add_argument("--photos", type=int, default=40, help="whole photos, and crops")
    faith.add_argument("--randomised", type=int, default=8, help="photos of that test")
    faith.add_argument("--json", type=Path, metavar="FILE", help="write all figures there, too")
    faith.add_argument(
        "--digest", type=Path, metavar="FILE", help="write those that the page shows there, too"
    )
    start = commands.add_parser("start", help="time to the first page beside a bare Gradio page")
    start.add_argument("--repeats", type=int, default=5, help="starts of each")
    page = commands.add_parser("page", help="a click's answer beside a page that only echoes it")
    page.add_argument("--repeats", type=int, default=40, help="clicks on each page")
    live = commands.add_parser("live", help="the camera beside a page that only echoes it")
    live.add_argument("--rounds", type=int, default=5, help="of ten seconds on each page")
    live.add_argument("--seconds", type=int, default=120, help="that memory is watched")
    teach = commands.add_parser("teach", help="classes of one's own, beside scikit-learn")
    teach.add_argument("data", type=Path, help="a folder of class folders")
    teach.add_argument(
        "--models", nargs="+", metavar="MODEL", help="features; the page's by default"
    )
    teach.add_argument("--classes", type=int, default=5, help="of each draw")
    teach.add_argument("--photos", type=int, default=15, help="of each class, to learn from")
    teach.add_argument("--draws", type=int, default=5, help="random choices of classes and photos")
    teach.add_argument("--json", type=Path, metavar="FILE", help="write all figures there, too")
    fuzz = commands.add_parser("fuzz", help="hostile files for everything that reads files")
    fuzz.add_argument("--minutes", type=float, default=5, help="for each target (default: 5)")
    fuzz.add_argument("--target", action="append", metavar="NAME", help="all by default; again")
    fuzz.add_argument(
        "--folder",
        type=Path,
        help="keeps the corpus and the files that failed (default: a new one)",
    )
    fuzz.add_argument("--json", action="store_true", help="print JSON instead of a table")
    crowd = commands.add_parser("crowd", help="many programs at once beside a page that echoes")
    crowd.add_argument("--clients", type=int, default=64, help="that ask at the same time")
    crowd.add_argument("--minutes", type=float, default=10, help="how long they ask our page")
    crowd.add_argument("--json", type=Path, metavar="FILE", help="write all figures there, too")
    options = parser.parse_args()
    if options.command == "pointing":
        from benchmarks.pointing import run

        result = run(bundle.find(options.model), options.data)
    elif options.command == "placement":
        from benchmarks.placement import run

        result = run(bundle.find(options.model), options.data, options.photos)
    elif options.command == "scenes":
        from benchmarks.scenes import run

        result = run(bundle.find(options.model), options.data, options.places)
    elif options.command == "doubt":
        from benchmarks.doubt import run

        result = run(bundle.find(options.model), options.data)
    elif options.command == "faithfulness":
        from benchmarks import faithfulness
        from explain.methods import METHODS, method

        names = [name for name in options.methods or METHODS if method(name)]
        result = faithfulness.run(
            bundle.find(options.model), options.data, names, options.photos, options.randomised
        )
        if options.json:
            faithfulness.write(result, options.json)
        if options.digest:
            faithfulness.write(faithfulness.digest(result), options.digest)
        print(faithfulness.table(result))
        return 0
    elif options.command == "teach":
        from benchmarks import teach as taught

        names = options.models or taught.available()
        result = taught.run(options.data, names, options.classes, options.photos, options.draws)
        if options.json:
            options.json.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
        print(taught.table(result))
        return 0
    elif options.command == "fuzz":
        import importlib.util

        from benchmarks import fuzz as fuzzing

        names = options.target or list(fuzzing.TARGETS)
        if unknown := [name for name in names if name not in fuzzing.TARGETS]:
            fuzz.error(f"no target {unknown[0]!r}; there are {', '.join(fuzzing.TARGETS)}")
        if importlib.util.find_spec("atheris") is None:
            fuzz.error("atheris is missing: pip install -r requirements-fuzz.txt")
        result = fuzzing.run(options.minutes, names, options.folder)
        print(json.dumps(result, indent=2) if options.json else fuzzing.table(result))
        return int(any(target["findings"] for target in result.values()))
    elif options.command == "crowd":
        from benchmarks import crowd as crowds

        result = crowds.run(options.clients, options.minutes)
        if options.json:
            options.json.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
        print(crowds.table(result))
        return 0
    elif options.command == "explain":
        from benchmarks import peers
        from benchmarks.explain import run

        if options.peers and (sentence := peers.missing()):
            explain.error(sentence)
        result = run(
            bundle.find(options.model),
            options.repeats,
            options.rise_masks,
            with_peers=options.peers,
        )
    elif options.command == "page":
        from benchmarks.page import run

        result = run(options.repeats)
    elif options.command == "live":
        from benchmarks.live import run

        result = run(options.rounds, options.seconds)
    else:
        from benchmarks.start import run

        result = run(options.repeats)
    print(json.dumps(result, indent=2))
    return 0


if __name__ == "__main__":
    command.run(main)
