"""python -m benchmarks COMMAND: compared with the usual alternatives; prints JSON or a table.

python -m benchmarks pointing PHOTOS              a folder with pets.csv, offcentre.csv or boxes.csv
python -m benchmarks placement PHOTOS             a folder of photos
python -m benchmarks scenes PHOTOS PLACES         a folder with pets.csv; photos without animals
python -m benchmarks doubt DATA                   the folder of docs/DATA.md
python -m benchmarks faithfulness MODEL PHOTOS    a folder with pets.csv and offcentre.csv
    [--methods NAME ...] [--photos N] [--randomised N] [--json FILE] [--digest FILE]
python -m benchmarks explain [--repeats N] [--rise-masks N] [--peers]
python -m benchmarks start [--repeats N]
python -m benchmarks page [--repeats N]           needs Chromium
python -m benchmarks live [--rounds N] [--seconds S]    needs Chromium
python -m benchmarks browser [--model MODEL] [--repeats N]      needs Chromium and npm
python -m benchmarks teach DATA                   a folder of class folders
    [--models MODEL ...] [--classes N] [--photos N] [--draws N] [--json FILE]
python -m benchmarks bias [--model MODEL] [--seeds N] [--json FILE]
python -m benchmarks resembles [DATA]             a folder of class folders; else generated photos
    [--model MODEL] [--classes N] [--photos N] [--draws N] [--json FILE]
python -m benchmarks fuzz [--minutes M] [--target NAME] [--folder FOLDER] [--json]
                                                  needs requirements-fuzz.txt
python -m benchmarks crowd [--clients N] [--minutes M] [--json FILE]
python -m benchmarks field [--photos N] [--workers N] [--size W H] [--kills N] [--ray ADDRESS]

pointing, placement, scenes, doubt and explain take [--model MODEL], a model folder or name.
"""

import argparse
import importlib.util
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models import bundle, command

Parser = argparse.ArgumentParser
Options = argparse.Namespace


@dataclass(frozen=True)
class Benchmark:
    """A subcommand.

    Attributes:
        help: what it measures, in a few words.
        add_options: adds its options to a parser.
        run: measures, prints and returns the exit status. What it needs is imported there.
    """

    help: str
    add_options: Callable[[Parser], None]
    run: Callable[[Parser, Options], int]


def _model(parser: Parser) -> None:
    parser.add_argument("--model", default=bundle.DEFAULT, help="a model folder or name")


def _json_file(parser: Parser) -> None:
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures there, too")


def _print(result: dict[str, Any]) -> int:
    print(json.dumps(result, indent=2))
    return 0


def _print_table(result: dict[str, Any], text: str, file: Path | None) -> int:
    if file:
        file.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    print(text)
    return 0


def _pointing_options(parser: Parser) -> None:
    parser.add_argument("data", type=Path, help="a folder with pets.csv, offcentre.csv, boxes.csv")
    _model(parser)


def _pointing(parser: Parser, options: Options) -> int:
    from benchmarks import pointing

    return _print(pointing.run(bundle.find(options.model), options.data))


def _placement_options(parser: Parser) -> None:
    parser.add_argument("data", type=Path, help="a folder of photos")
    parser.add_argument("--photos", type=int, default=50, help="how many of them")
    _model(parser)


def _placement(parser: Parser, options: Options) -> int:
    from benchmarks import placement

    return _print(placement.run(bundle.find(options.model), options.data, options.photos))


def _scenes_options(parser: Parser) -> None:
    parser.add_argument("data", type=Path, help="a folder with pets.csv and masks")
    parser.add_argument("places", type=Path, help="photos of places without animals")
    _model(parser)


def _scenes(parser: Parser, options: Options) -> int:
    from benchmarks import scenes

    return _print(scenes.run(bundle.find(options.model), options.data, options.places))


def _doubt_options(parser: Parser) -> None:
    parser.add_argument("data", type=Path, help="the folder of docs/DATA.md")
    _model(parser)


def _doubt(parser: Parser, options: Options) -> int:
    from benchmarks import doubt

    return _print(doubt.run(bundle.find(options.model), options.data))


def _faithfulness_options(parser: Parser) -> None:
    parser.add_argument("model", help="a model folder or name")
    parser.add_argument("data", type=Path, help="a folder with pets.csv and offcentre.csv")
    parser.add_argument("--methods", nargs="+", metavar="NAME", help="all by default")
    parser.add_argument("--photos", type=int, default=40, help="whole photos, and crops")
    parser.add_argument("--randomised", type=int, default=8, help="photos of that test")
    _json_file(parser)
    parser.add_argument(
        "--digest", type=Path, metavar="FILE", help="write those that the page shows there, too"
    )


def _faithfulness(parser: Parser, options: Options) -> int:
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
    return _print_table(result, faithfulness.table(result), None)


def _explain_options(parser: Parser) -> None:
    _model(parser)
    parser.add_argument("--repeats", type=int, default=100, help="timed calls of the fast ways")
    parser.add_argument("--rise-masks", type=int, default=200, help="timed masks of RISE")
    parser.add_argument(
        "--peers",
        action="store_true",
        help="tf-keras-vis and Xplique beside it; see requirements-peers.txt",
    )


def _explain(parser: Parser, options: Options) -> int:
    from benchmarks import explain, peers

    if options.peers and (sentence := peers.missing()):
        parser.error(sentence)
    folder = bundle.find(options.model)
    return _print(
        explain.run(folder, options.repeats, options.rise_masks, with_peers=options.peers)
    )


def _start_options(parser: Parser) -> None:
    parser.add_argument("--repeats", type=int, default=5, help="starts of each")


def _start(parser: Parser, options: Options) -> int:
    from benchmarks import start

    return _print(start.run(options.repeats))


def _page_options(parser: Parser) -> None:
    parser.add_argument("--repeats", type=int, default=40, help="clicks on each page")


def _page(parser: Parser, options: Options) -> int:
    from benchmarks import page

    return _print(page.run(options.repeats))


def _live_options(parser: Parser) -> None:
    parser.add_argument("--rounds", type=int, default=5, help="of ten seconds on each page")
    parser.add_argument("--seconds", type=int, default=120, help="that memory is watched")


def _live(parser: Parser, options: Options) -> int:
    from benchmarks import live

    return _print(live.run(options.rounds, options.seconds))


def _browser_options(parser: Parser) -> None:
    _model(parser)
    parser.add_argument("--repeats", type=int, default=30)


def _browser(parser: Parser, options: Options) -> int:
    from benchmarks import browser

    return _print(browser.run(options.model, options.repeats))


def _teach_options(parser: Parser) -> None:
    parser.add_argument("data", type=Path, help="a folder of class folders")
    parser.add_argument(
        "--models", nargs="+", metavar="MODEL", help="features; the page's by default"
    )
    parser.add_argument("--classes", type=int, default=5, help="of each draw")
    parser.add_argument("--photos", type=int, default=15, help="of each class, to learn from")
    parser.add_argument("--draws", type=int, default=5, help="random choices of classes and photos")
    _json_file(parser)


def _teach(parser: Parser, options: Options) -> int:
    from benchmarks import teach

    names = options.models or teach.available()
    result = teach.run(options.data, names, options.classes, options.photos, options.draws)
    return _print_table(result, teach.table(result), options.json)


def _bias_options(parser: Parser) -> None:
    _model(parser)
    parser.add_argument("--seeds", type=int, default=20, help="how often, with new pictures")
    _json_file(parser)


def _bias(parser: Parser, options: Options) -> int:
    from benchmarks import bias

    result = bias.run(options.model, options.seeds)
    return _print_table(result, bias.table(result), options.json)


def _resembles_options(parser: Parser) -> None:
    parser.add_argument("data", type=Path, nargs="?", help="a folder of class folders")
    _model(parser)
    parser.add_argument("--classes", type=int, default=5, help="of an album")
    parser.add_argument("--photos", type=int, default=15, help="of each class, and held out")
    parser.add_argument("--draws", type=int, default=5, help="random albums")
    _json_file(parser)


def _resembles(parser: Parser, options: Options) -> int:
    from benchmarks import resembles

    result = resembles.run(
        options.model, options.data, options.classes, options.photos, options.draws
    )
    return _print_table(result, resembles.table(result), options.json)


def _fuzz_options(parser: Parser) -> None:
    parser.add_argument("--minutes", type=float, default=5, help="for each target (default: 5)")
    parser.add_argument("--target", action="append", metavar="NAME", help="all by default; again")
    parser.add_argument(
        "--folder",
        type=Path,
        help="keeps the corpus and the files that failed (default: a new one)",
    )
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")


def _fuzz(parser: Parser, options: Options) -> int:
    from benchmarks import fuzz

    names = options.target or list(fuzz.TARGETS)
    if unknown := [name for name in names if name not in fuzz.TARGETS]:
        parser.error(f"no target {unknown[0]!r}; there are {', '.join(fuzz.TARGETS)}")
    if importlib.util.find_spec("atheris") is None:
        parser.error("atheris is missing: pip install -r requirements-fuzz.txt")
    result = fuzz.run(options.minutes, names, options.folder)
    print(json.dumps(result, indent=2) if options.json else fuzz.table(result))
    return int(any(target["findings"] for target in result.values()))


def _crowd_options(parser: Parser) -> None:
    parser.add_argument("--clients", type=int, default=64, help="that ask at the same time")
    parser.add_argument("--minutes", type=float, default=10, help="how long they ask our page")
    _json_file(parser)


def _crowd(parser: Parser, options: Options) -> int:
    from benchmarks import crowd

    result = crowd.run(options.clients, options.minutes)
    return _print_table(result, crowd.table(result), options.json)


def _field_options(parser: Parser) -> None:
    parser.add_argument("--photos", type=int, default=1000, help="that are made and looked at")
    parser.add_argument("--workers", type=int, default=os.cpu_count(), help="cores that look")
    size: dict[str, Any] = {"type": int, "nargs": 2, "default": (640, 480)}
    parser.add_argument("--size", metavar=("W", "H"), help="of a photo, pixels", **size)
    parser.add_argument("--kills", type=int, default=0, help="how often a second run is killed")
    parser.add_argument("--ray", metavar="ADDRESS", help="of a cluster; local: this machine")
    _model(parser)


def _field(parser: Parser, options: Options) -> int:
    from benchmarks import field

    size = (options.size[0], options.size[1])
    run = field.run(
        options.model, options.photos, options.workers, size, options.kills, options.ray
    )
    return _print(run)


# A new benchmark is one entry here, and a line at the head of this file.
BENCHMARKS = {
    "pointing": Benchmark("does the heatmap's peak hit the animal?", _pointing_options, _pointing),
    "placement": Benchmark("do cells look where they are drawn?", _placement_options, _placement),
    "scenes": Benchmark("does heat follow a misleading background?", _scenes_options, _scenes),
    "doubt": Benchmark("does it know when it does not know?", _doubt_options, _doubt),
    "faithfulness": Benchmark(
        "every method beside maps that know nothing", _faithfulness_options, _faithfulness
    ),
    "explain": Benchmark(
        "time of a heatmap beside that of a prediction", _explain_options, _explain
    ),
    "start": Benchmark("time to the first page beside a bare Gradio page", _start_options, _start),
    "page": Benchmark("a click's answer beside a page that only echoes it", _page_options, _page),
    "live": Benchmark("the camera beside a page that only echoes it", _live_options, _live),
    "browser": Benchmark(
        "a page without a server beside other runtimes", _browser_options, _browser
    ),
    "teach": Benchmark("classes of one's own, beside scikit-learn", _teach_options, _teach),
    "bias": Benchmark("a network that learns backgrounds, and its repair", _bias_options, _bias),
    "resembles": Benchmark(
        "are the nearest photos of the right class?", _resembles_options, _resembles
    ),
    "fuzz": Benchmark("hostile files for everything that reads files", _fuzz_options, _fuzz),
    "field": Benchmark("a table of many photos beside the network alone", _field_options, _field),
    "crowd": Benchmark("many programs at once beside a page that echoes", _crowd_options, _crowd),
}


@command.line
def main(arguments: list[str] | None = None) -> int:
    """Exit status: 0, 1 where a benchmark found something wrong, 2 for wrong usage."""
    parser = Parser(
        prog="python -m benchmarks",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", required=True)
    parsers = {}
    for name, benchmark in BENCHMARKS.items():
        parsers[name] = commands.add_parser(name, help=benchmark.help)
        benchmark.add_options(parsers[name])
    options = parser.parse_args(arguments)
    return BENCHMARKS[options.command].run(parsers[options.command], options)


if __name__ == "__main__":
    command.run(main)
