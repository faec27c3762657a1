"""A trap in the data, on the tab Teach: a network learns backgrounds instead of animals.

The pictures are drawn here (`training/trap.py`). The visitor's own model stays as it is, unless
one of these networks is asked for on all tabs.
"""

import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import gradio as gr
from markupsafe import Markup

from app import markup, parts
from app.encoded import encoded
from app.own import told
from app.stage import QUICK, Stage, guard
from explain.explanation import Explanation
from models.errors import ClassifierError
from models.model import Member
from models.taught import Taught
from training import trap
from training.teach import Example
from training.trap import PARTS, Part, Scene, Score
from training.trap_pictures import ANIMALS, PLACES
from words import percent, say

html = markup.load("trap")

SHOWN = 6  # pictures, half of them of each animal
TOGETHER = 5  # pictures that are looked at before the page is told how far it has come
FOOLED, REPAIRED = 0.8, 0.8  # right on swapped backgrounds: below it is fooled, from it repaired

Updates = dict[Any, Any]  # components, and what becomes of them
Seen = tuple[tuple[Scene, Example], ...]


@dataclass(frozen=True, eq=False)
class Work:
    """How far a visitor has come; of the pictures, only what it takes to draw them again.

    Attributes:
        base: the network that looks.
        seed: of the pictures.
        seen: what it made of the pictures of each part that was looked at so far.
        trapped, repaired: what it learned from the first part, and with the last.
    """

    base: Member
    seed: int
    seen: dict[Part, Seen]
    trapped: Taught | None = None
    repaired: Taught | None = None

    @property
    def done(self) -> int:
        """Steps that are through."""
        return len(self.seen)

    def after(self, part: Part, seen: Seen) -> "Work":
        """With one more part. Raises DataError where the network cannot learn from it."""
        work = replace(self, seen={**self.seen, part: seen})
        names = [say(f"trap_{animal}") for animal in ANIMALS]
        if part == "learn":
            return replace(work, trapped=trap.learn(self.base, names, seen))
        if part == "repair":
            both = (*work.seen["learn"], *seen)
            return replace(work, repaired=trap.learn(self.base, names, both))
        return work

    def scores(self, model: Taught | None) -> list[Score | None]:
        """Of each test; None where it was not made yet."""
        return [
            trap.score(model, self.seen[part]) if model and part in self.seen else None
            for part in trap.TESTED
        ]


def build(stage: Stage, base: Callable[[], Member], board: gr.HTML) -> None:
    """Lay out the box and connect it.

    Args:
        stage: of the page.
        base: gives the network that is taught.
        board: of `teach.js`, which takes a model into use.
    """
    Trap(base).connect(stage, board)


class Trap:
    """The components of the box, and what happens to them."""

    def __init__(self, base: Callable[[], Member]) -> None:
        """Lay them out, from top to bottom."""
        self.base = base
        self.work = gr.State(None)
        with gr.Accordion(say("trap"), open=False, elem_id="trap"):
            gr.HTML(parts.hint(say("trap_lead")))
            with gr.Row(elem_id="trap_steps"):
                self.steps = [
                    gr.Button(
                        say(f"trap_{part}"),
                        elem_id=f"trap_{part}",
                        min_width=200,
                        **_look(number, 0),
                    )
                    for number, part in enumerate(PARTS)
                ]
            self.shown = gr.HTML("", elem_id="trap_shown")
            with gr.Row(visible=False, elem_id="trap_use") as self.use:
                self.users = [
                    gr.Button(say(f"trap_use_{name}"), size="md", min_width=260)
                    for name in ("trapped", "repaired")
                ]
                gr.HTML(parts.hint(say("trap_use_hint")))

    def connect(self, stage: Stage, board: gr.HTML) -> None:
        """What happens when a button is pressed."""
        # As with other batches of photos, a worker is left to those with a single one.
        lane: dict[str, Any] = {
            "concurrency_limit": stage.spare_workers,
            "concurrency_id": "batch",
            "api_visibility": "private",
        }
        outputs = [self.work, self.shown, self.use, *self.steps]
        for button, part in zip(self.steps, PARTS, strict=True):
            # Show at once that the work has begun: others may be ahead in the queue.
            button.click(
                guard(lambda work, part=part: self.begin(work, part)),
                self.work, [self.shown, *self.steps], show_progress="hidden", **QUICK,
            ).then(
                guard(lambda work, part=part: (yield from self.step(work, part))),
                self.work, outputs, show_progress="hidden", **lane,
            )  # fmt: skip
        for button, name in zip(self.users, ("trapped", "repaired"), strict=True):
            button.click(
                guard(lambda work, name=name: _adopted(work, name)), self.work, board,
                show_progress="hidden", **QUICK,
            )  # fmt: skip

    def begin(self, work: Work | None, part: Part) -> Any:
        """That the network is at work; until it is through, no other step can be taken."""
        if part != "learn" and (work is None or part in work.seen):
            return gr.skip()
        pressed = self.steps[PARTS.index(part)]  # it stays, and keeps the focus
        others = {
            button: gr.update(interactive=False) for button in self.steps if button != pressed
        }
        return {self.shown: _working(0), **others}

    def step(self, work: Work | None, part: Part) -> Iterator[Updates]:
        """Look at the pictures of a part, and show what comes of it.

        The first part begins anew; another one that is done is shown once more.
        """
        number = PARTS.index(part)
        before = work
        if number == 0:
            work = Work(self.base(), secrets.randbits(32), {})
        if work is None or number > work.done:
            yield {self.shown: parts.hint(say("trap_first"))}
            return
        if part not in work.seen:
            scenes, seen = trap.scenes(part, work.seed), list[tuple[Scene, Example]]()
            try:
                for index, scene in enumerate(scenes):
                    if index % TOGETHER == 0:
                        yield {self.shown: _working(index / len(scenes))}
                    seen.append((scene, trap.look(work.base, scene)))
                yield {self.shown: _working(1)}
                work = work.after(part, tuple(seen))
            except ClassifierError as error:
                yield {**self.buttons(before), self.shown: parts.hint(str(error))}
                return
        yield {
            **self.buttons(work),
            self.work: work,
            self.shown: _result(work, part),
            self.use: gr.update(visible=work.repaired is not None),
        }

    def buttons(self, work: Work | None) -> Updates:
        """Which steps can be taken, and which is next."""
        done = work.done if work else 0
        return {
            button: gr.update(**_look(number, done)) for number, button in enumerate(self.steps)
        }


def _look(number: int, done: int) -> dict[str, Any]:
    """How a step's button looks when so many steps are through."""
    return {"interactive": number <= done, "variant": "primary" if number == done else "secondary"}


def _working(share: float) -> Markup:
    return parts.working(say("trap_looking"), share)


def _adopted(work: Work | None, name: str) -> Any:
    """The network for all tabs, as a file for `teach.js`."""
    model: Taught | None = getattr(work, name, None)
    return told(model=encoded(model.to_bytes())) if model else gr.skip()


def _result(work: Work, part: Part) -> Markup:
    """What a step gave: the figures so far, some of its pictures, and what to talk about."""
    assert work.trapped is not None
    same, swapped = work.scores(work.trapped)
    _, mended = work.scores(work.repaired)
    tested = {"count": len(trap.scenes("same", 0))}
    if part == "learn":
        sentences = [say("trap_learned", count=len(work.seen["learn"]))]
        talk = say("trap_guess_same", **tested)
    elif part == "same":
        assert same is not None
        sentences = [say("trap_same_score", right=same.right, count=same.photos)]
        talk = say("trap_guess_swapped", **tested)
    elif part == "swapped":
        assert swapped is not None
        sentences = [say("trap_swapped_score", right=swapped.right, count=swapped.photos)]
        if swapped.right >= FOOLED * swapped.photos:
            sentences.append(say("trap_not_fooled"))
        elif swapped.sure:
            mistakes = swapped.photos - swapped.right
            sentences.append(say("trap_sure", sure=swapped.sure, mistakes=mistakes))
        talk = say("trap_talk")
    else:
        assert mended is not None
        sentences = [
            say("trap_repaired", right=mended.right, count=mended.photos),
            say("trap_added", count=len(work.seen["repair"])),
        ]
        if mended.right < REPAIRED * mended.photos:
            sentences.append(say("trap_not_repaired"))
        talk = say("trap_talk_repair")
    rows = [("trap_before", work.trapped), ("trap_after", work.repaired)]
    figures = [(say(code), work.scores(model)) for code, model in rows]
    return html.result(sentences, figures, _pictures(work, part), talk)


def _pictures(work: Work, part: Part) -> Markup:
    """Pictures of a part, with what the network says; of the last part, of both networks."""
    assert work.trapped is not None
    if part == "learn":
        drawn = [(scene.photo.rgb, _name(scene)) for scene, _ in work.seen[part][:SHOWN]]
        return html.plain(drawn)
    if part != "repair":
        return html.answered([_said(work.trapped, scene) for scene, _ in work.seen[part][:SHOWN]])
    assert work.repaired is not None
    networks, seen = (work.trapped, work.repaired), work.seen["swapped"]
    before, after = (trap.right(model, seen) for model in networks)
    pairs = []
    for animal in range(len(ANIMALS)):
        own = [number for number, (scene, _) in enumerate(seen) if scene.animal == animal]
        # One that shows the difference, where there is one.
        number = max(own, key=lambda number: after[number] and not before[number])
        pairs.append([_said(model, seen[number][0]) for model in networks])
    return html.pairs(pairs)


def _name(scene: Scene) -> str:
    return say(f"trap_{ANIMALS[scene.animal]}_{PLACES[scene.place]}")


def _said(model: Taught, scene: Scene) -> tuple[Explanation, str, bool, str]:
    """What a network says of a picture: the explanation, what is on it, whether it is right."""
    explanation = trap.explained(model, scene)
    answer, probability = explanation.verdict.probabilities[0]
    right = model.card.names.index(answer) == scene.animal
    code = "trap_said" if right else "trap_said_wrong"
    return explanation, _name(scene), right, say(code, answer=answer, sure=percent(probability))
