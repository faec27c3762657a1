"""The trap in the data of the tab Teach: how deep a network falls in, and whether it gets out."""

import statistics
import time
from typing import Any

from models import bundle
from models.engine import Engine
from models.taught import Taught
from training import trap
from training.teach import Example
from training.trap import Scene
from training.trap_pictures import ANIMALS

Seen = list[tuple[Scene, Example]]


def run(name: str, seeds: int) -> dict[str, Any]:
    """Spring the trap with new pictures each time, one picture at a time as on the page.

    Args:
        name: the bundle whose features are used.
        seeds: 0, 1, ...
    """
    engine = Engine(bundle.find(name), workers=1)
    return {"model": name, "seeds": [_sprung(engine, seed) for seed in range(seeds)]}


def _sprung(engine: Engine, seed: int) -> dict[str, float]:
    """Shares of right answers, and of each step the seconds."""
    figures: dict[str, float] = {}

    def seen(part: trap.Part) -> Seen:
        return [(scene, trap.look(engine, scene)) for scene in trap.scenes(part, seed)]

    def timed(step: str, started: float) -> None:
        figures[f"{step}_seconds"] = time.perf_counter() - started

    started = time.perf_counter()
    learned = seen("learn")
    trapped = trap.learn(engine, ANIMALS, learned)
    timed("learn", started)
    tests: dict[trap.Part, Seen] = {}
    for part in trap.TESTED:
        started = time.perf_counter()
        tests[part] = seen(part)
        figures[part] = _right(trapped, tests[part])
        timed(part, started)
    started = time.perf_counter()
    repaired = trap.learn(engine, ANIMALS, [*learned, *seen("repair")])
    for part in trap.TESTED:
        figures[f"{part}_repaired"] = _right(repaired, tests[part])
    timed("repair", started)
    return figures


def _right(model: Taught, seen: Seen) -> float:
    found = trap.score(model, seen)
    return found.right / found.photos


def table(result: dict[str, Any]) -> str:
    """Median, least and most of all seeds, for people."""
    seeds = result["seeds"]
    lines = [
        f"{result['model']}: {len(seeds)} seeds, {trap.PHOTOS} pictures of each animal to learn "
        f"from, {trap.TESTS} in each test",
        "",
        "| | median | least | most |",
        "|---|---|---|---|",
    ]
    for key in seeds[0]:
        values = [seed[key] for seed in seeds]
        row = (statistics.median(values), min(values), max(values))
        cells = [f"{v:.1f} s" if key.endswith("seconds") else f"{100 * v:.0f}%" for v in row]
        lines.append(f"| {key.replace('_', ' ')} | " + " | ".join(cells) + " |")
    return "\n".join(lines)
