"""The benchmark of the trap in the data: its figures are those of the trap, seed by seed."""

import json
from pathlib import Path

from benchmarks.__main__ import main
from models.engine import Engine
from training import trap
from training.trap_pictures import ANIMALS


def test_a_row_for_each_figure_and_the_figures_of_each_seed(
    shapes: Path, shapes_engine: Engine, tmp_path: Path, capsys
):
    out = tmp_path / "figures.json"
    assert main(["bias", "--model", str(shapes), "--seeds", "1", "--json", str(out)]) == 0
    [found] = json.loads(out.read_text())["seeds"]

    def seen(part: trap.Part) -> list:
        return [(scene, trap.look(shapes_engine, scene)) for scene in trap.scenes(part, 0)]

    model = trap.learn(shapes_engine, ANIMALS, seen("learn"))
    assert found["swapped"] == trap.right(model, seen("swapped")).mean()
    assert f"| swapped | {100 * found['swapped']:.0f}% |" in capsys.readouterr().out
    assert min(found[f"{step}_seconds"] for step in ("learn", "same", "swapped", "repair")) > 0
