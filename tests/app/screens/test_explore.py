"""The first screen without a browser: what comes too late is dropped."""

import shutil
from pathlib import Path
from typing import Any

import gradio as gr
import pytest
from gradio import media

from app.components import PhotoInput
from app.config import AppConfig
from app.screens import explore
from app.stage import Latest, Stage
from models import bundle
from models.engine import Engine
from tests.loop import finish


@pytest.fixture
def screen(animals: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> explore.Explore:
    monkeypatch.setenv("GRADIO_TEMP_DIR", str(tmp_path))

    async def build() -> explore.Explore:  # outside of a loop, Gradio leaves some open
        with gr.Blocks(), gr.Tabs() as tabs, gr.Tab():
            photo = PhotoInput(type="filepath", render=False)
            own, latest, address = gr.State(None), gr.State(Latest()), gr.HTML()
            threshold = gr.Slider(0, 100, 77, render=False)
            config = AppConfig(bundle.find("animals"))
            stage = Stage(config, animals, photo, own, tabs, address, threshold, latest)
            return explore.Explore(stage)

    return finish(build())


def shown(updates: dict[Any, Any]) -> bool:
    """Whether anything is to be changed on the page."""
    return any(update != gr.skip() for update in updates.values())


def test_an_answer_that_comes_when_another_photo_was_chosen_is_dropped(
    screen: explore.Explore, monkeypatch: pytest.MonkeyPatch, chelsea: Path
):
    cat, lion, latest = str(chelsea), media.get_image("lion.jpg"), Latest()
    assert shown(screen.show_new(cat, None, latest, 77, 3))

    def meanwhile(*arguments: Any, **options: Any) -> Any:
        latest.choose(lion)  # while the network looks at the cat
        return explain(*arguments, **options)

    explain = explore.explain
    monkeypatch.setattr(explore, "explain", meanwhile)
    assert not shown(screen.show_new(cat, None, latest, 77, 3))
    assert not shown(screen.show(cat, None, latest, "dogs", [], 77, 3))
    assert shown(screen.show_new(lion, None, latest, 77, 3))


def test_a_choice_that_another_one_overtook_on_its_way_does_not_count(screen: explore.Explore):
    """As the browser tells when each was made; a visitor may go back three times in a second."""
    latest = Latest()

    def back(example: str | None, at: float) -> dict[str, Any]:
        gone_to = {"example": example, "label": None, "at": at}
        return screen.show_back(None, latest, gr.EventData(None, gone_to))

    assert shown(back("lion", 1))
    assert back(None, 3)[screen.photo] is None
    late = [
        back("cat", 2),
        screen.show_example(
            None, latest, 77, 3, gr.EventData(None, {"name": "example_cat", "at": 2})
        ),
    ]
    assert not any(map(shown, late))
    assert shown(back("cat", 4))
    assert not shown(back(None, 3.5))
    # Explore is opened while its answer is on the way: what the browser still has is not chosen.
    cat = back("cat", 5)[screen.photo]
    back(None, 6)
    assert screen.show_chosen(None, cat, None, latest, 77, 3) == gr.skip()
    latest.choose(cat)  # by another tab
    assert shown(screen.show_chosen(None, cat, None, latest, 77, 3))
    screen.show_new(None, None, latest, 77, 3)  # a file has no such number, and comes last
    assert not latest.passed(None)


def test_the_joint_answer_its_bars_and_its_chips_agree(
    screen: explore.Explore, chelsea: Path, tmp_path: Path
):
    """The photo on the screen says nothing of the animal: all the same, the joint one is marked."""
    copy = shutil.copy(chelsea, tmp_path / "cat.png")
    lion, latest = media.get_image("lion.jpg"), Latest()
    animal = screen.show_new(copy, None, latest, 77, 3)[screen.animal]
    latest.choose(lion)
    answer = screen.show(lion, None, latest, None, animal, 77, 3, new=True)
    assert "All photos together: It&#39;s a cat" in answer[screen.verdict]
    for part in (screen.bars, screen.chips):
        pressed = answer[part].partition('aria-pressed="true"')[2]
        assert "cat" in pressed.partition("</button>")[0]
    assert "for cat" in answer[screen.heatmap]
    left = screen.show_without(
        lion, None, latest, answer[screen.animal], 77, 3, gr.EventData(None, {"name": "1"})
    )
    assert "All photos together" not in left[screen.verdict]
    assert left[screen.photo] == animal[0].path


def test_the_network_looks_at_an_example_once_and_at_a_photo_every_time(
    screen: explore.Explore, monkeypatch: pytest.MonkeyPatch, chelsea: Path
):
    looks: list[str] = []

    def counted(*arguments: Any, **options: Any) -> Any:
        looks.append(arguments[1])
        return explain(*arguments, **options)

    explain = explore.explain
    monkeypatch.setattr(explore, "explain", counted)
    clicked = gr.EventData(None, {"name": "example_cat"})
    first, again = (screen.show_example(None, Latest(), 77, 3, clicked) for _ in range(2))
    assert len(looks) == 1
    assert first[screen.heatmap] == again[screen.heatmap] != ""
    screen.show_example(None, Latest(), 99, 3, clicked)  # another threshold, another verdict
    assert len(looks) == 2
    for _ in range(2):
        screen.show_new(str(chelsea), None, Latest(), 77, 3)
    assert looks[2:] == [str(chelsea)] * 2


def test_an_answer_leaves_nothing_in_a_page_that_is_being_built(
    screen: explore.Explore, chelsea: Path
):
    """The first visitor in a language has the page built once more, while others are answered."""

    async def meanwhile() -> int:
        with gr.Blocks() as page:
            screen.show_new(str(chelsea), None, Latest(), 77, 3)
            screen.use_model(None)
        return len(page.children)

    assert finish(meanwhile()) == 0
