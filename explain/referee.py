"""Whether a changed photo fools a network, and how much of it had to be changed for that."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from explain.edits import Step, apply
from explain.experiment import Trial
from models import view
from models.photo import Photo

WHOLE = 64  # grey levels of 255: a pixel that changes by as much or more has changed in full
# Steps that move the photo: compared pixel by pixel, all of it would have changed.
MOVES = {"mirror": 0.1, "turn": 0.1, "crop": 0.0}  # their share; a crop changes what it cuts off
MOST = 99  # points: a photo that fools has been changed at least a little


@dataclass(frozen=True)
class Ruling:
    """What a referee says of a changed photo.

    Attributes:
        code: of the sentence for it: `fool_done` scores, no other one does.
        points: 1..`MOST` where it scores, else 0: 100 less `change` in percent.
        change: see `changed`; 0 where nothing scores.
    """

    code: str
    points: int = 0
    change: float = 0.0

    @property
    def scores(self) -> bool:
        """Whether the network was fooled."""
        return self.points > 0


def judge(trial: Trial, steps: Sequence[Step], right: bool | None) -> Ruling:
    """Rule on what steps made of a photo.

    A network is fooled if its first answer was right and its new one is another class. A refusal
    does not count: then the network noticed.

    Args:
        trial: of the photo, with the model's own threshold: without one, anything is an answer.
        steps: what was done to it.
        right: whether the first answer is right; None where nobody has said so.

    Raises:
        PhotoError: see `explain.edits.apply`.
    """
    before = trial.before.verdict
    if before.status != "answer":
        return Ruling("fool_no_answer")
    if right is None:
        return Ruling("fool_ask")
    if not right:
        return Ruling("fool_wrong")
    if not steps:
        return Ruling("fool_begin")
    after = trial.after(steps).verdict
    if after.status != "answer":
        return Ruling("fool_refused")
    if after.label == before.label:
        return Ruling("fool_same")
    change = changed(trial.before.photo, steps, trial.before.view.size)
    return Ruling("fool_done", int(np.clip(round(100 * (1 - change)), 1, MOST)), change)


def changed(photo: Photo, steps: Sequence[Step], size: int) -> float:
    """How much of a photo steps changed, 0..1.

        mean over pixels of min(|after - before| / WHOLE, 1)  +  what was cut off  +  MOVES

    Pixels are those of the view that a network of side `size` sees, their difference is the mean
    over colours. Before and after are both moved, by the same steps: what is left is what the
    others did.
    """
    moves = [step for step in steps if step[0] in MOVES]
    moved, after = apply(photo, moves), apply(photo, steps)
    before, now = (view.of(each, size).pixels.astype(np.float32) for each in (moved, after))
    share = float(np.minimum(np.abs(now - before).mean(axis=2) / WHOLE, 1).mean())
    cut = 1 - (moved.width * moved.height) / (photo.width * photo.height)
    return min(1.0, share + cut + sum(MOVES[name] for name, *_ in moves))
