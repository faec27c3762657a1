"""The steps of the trap where something is missing."""

from dataclasses import replace

import gradio as gr
import numpy as np
import pytest

from app.screens.trap import Trap
from models.engine import Engine, Evidence
from models.load import load
from models.view import View
from tests.loop import finish
from training.trap import PARTS


class Damaged(Engine):
    """What it makes of photos is not numbers."""

    def run(self, view: View) -> Evidence:
        evidence = super().run(view)
        return replace(evidence, features=np.full_like(evidence.features, np.nan))


def laid_out(base: Engine) -> Trap:
    async def build() -> Trap:  # outside of a loop, Gradio leaves some open
        with gr.Blocks():
            return Trap(lambda: base)

    return finish(build())


@pytest.mark.parametrize("part", PARTS[1:])
def test_a_forgotten_visitor_begins_anew(animals: Engine, part):
    box = laid_out(animals)
    [news] = box.step(None, part)
    assert "Begin with step 1." in news[box.shown]
    assert box.work not in news


def test_a_network_that_cannot_be_taught_is_said_to_be_damaged(shapes):
    box = laid_out(Damaged(shapes))
    *_, last = box.step(None, "learn")
    assert "is damaged" in last[box.shown]
    assert box.work not in last
    assert [last[button]["interactive"] for button in box.steps] == [True, False, False, False]


def test_what_is_said_fits_the_figures():
    """Also of the network that learned least, whose repair may not be enough."""
    [base] = load("report_cnn").members
    box, work = laid_out(base), None
    said = {}
    for part in PARTS:
        *_, last = box.step(work, part)
        work, said[part] = last[box.work], last[box.shown]
    assert "in a desert" in said["learn"]
    _, before = work.scores(work.trapped)
    _, after = work.scores(work.repaired)
    assert ("hardly fooled" in said["swapped"]) == (before.right >= 40)
    assert ("were not enough" in said["repair"]) == (after.right < 40)
    for score, part in ((before, "swapped"), (after, "repair")):
        assert f"{score.right} of 50 right" in said[part]
