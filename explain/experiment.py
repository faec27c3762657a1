"""Change a photo step by step, and compare what a model says before and after.

A step is a plain tuple, so that it can be kept, sent and undone: the name of an edit and its
numbers. Places and sizes are shares 0..1, so that they mean the same on a photo of any size.
"""

import json
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

import words
from explain import cam, methods, perturb
from explain.explanation import Explanation, again, explain
from explain.faithfulness import similarity
from models import photo as photos
from models import view
from models.model import Member, Model
from models.photo import Photo

if TYPE_CHECKING:
    from explain.network import Network

Step = tuple[str, *tuple[float, ...]]

# Every network sees a far smaller square; larger photos only make every step slower.
LONGEST = 800
# Changes of a probability below this are called small, and above this large.
SMALL, LARGE = 0.05, 0.3
# Below this rank correlation, a map has changed; above the other, it has hardly. The table of
# `docs/EXPLANATIONS.md` has methods that ignore the weights at 0.89 and more.
CHANGED, SAME = 0.6, 0.85


def _patch(photo: Photo, x: float, y: float, size: float) -> tuple[float, float, float]:
    """Middle and side in pixels of a square whose side is a share of the photo's short side."""
    side = size * min(photo.width, photo.height)
    return x * (photo.width - 1), y * (photo.height - 1), max(1.0, round(side))


# The mean colour stands out least; a grey square is something to see, too.
def _cover(photo: Photo, x: float, y: float, size: float, fill: str = "mean") -> Photo:
    middle_x, middle_y, side = _patch(photo, x, y, size)
    return perturb.cover(photo, perturb.rectangle(photo, middle_x, middle_y, side, side), fill)


def _keep(photo: Photo, x: float, y: float, size: float, fill: str = "mean") -> Photo:
    middle_x, middle_y, side = _patch(photo, x, y, size)
    return perturb.keep(photo, perturb.rectangle(photo, middle_x, middle_y, side, side), fill)


def _crop(photo: Photo, x: float, y: float, size: float) -> Photo:
    middle_x, middle_y, side = _patch(photo, x, y, size)
    left = round(min(max(middle_x - side / 2, 0), photo.width - side))
    top = round(min(max(middle_y - side / 2, 0), photo.height - side))
    return perturb.crop(photo, left, top, left + round(side), top + round(side))


EDITS: dict[str, Callable[..., Photo]] = {
    "cover": _cover,
    "keep": _keep,
    "crop": _crop,
    "blur": perturb.blur,
    "grey": perturb.grey,
    "turn": perturb.rotate,
    "mirror": perturb.flip,
    "brightness": perturb.brightness,
}


def apply(photo: Photo, steps: Sequence[Step]) -> Photo:
    """Edit a photo by steps, one after the other; none leaves it as it is.

    Args:
        photo: stays as it is.
        steps: ("cover" | "keep" | "crop", x, y, size), ("blur", sigma), ("grey",),
            ("turn", degrees), ("mirror",), ("brightness", factor): see `explain/perturb.py`.

    Raises:
        PhotoError: a step cannot be done, e.g. nothing is left of the photo.
    """
    for name, *numbers in steps:
        photo = EDITS[name](photo, *numbers)
    return photo


def hidden(photo: Photo, steps: Sequence[Step]) -> np.ndarray:
    """Where steps cover something: (H, W) bool, of the edited photo."""
    black = replace(photo, rgb=np.zeros_like(photo.rgb))
    for name, *numbers in steps:
        if name in ("cover", "keep"):
            black = EDITS[name](black, *numbers, fill="grey")
        elif name in ("crop", "turn", "mirror"):
            black = EDITS[name](black, *numbers)
    return np.asarray(black.rgb[..., 0] > 0)


class Stopped(Exception):
    """A slow explanation is no longer wanted."""


@dataclass(eq=False)
class Trial:
    """A photo under test, by one visitor.

    Attributes:
        source: where it came from.
        engine: the model that is tested on it.
        before: of the photo as it is, at most `LONGEST` pixels long.
        stop: set it to end a slow explanation; see `otherwise`.
    """

    source: str
    engine: Model
    before: Explanation
    stop: threading.Event = field(default_factory=threading.Event)
    _last: tuple[tuple[Step, ...], Explanation] | None = None

    def after(self, steps: Sequence[Step]) -> Explanation:
        """What becomes of it; the heatmap explains the same class as before.

        Raises:
            PhotoError: see `apply`.
        """
        if not steps:
            return self.before
        last = self._last
        if last is None or last[0] != tuple(steps):
            edited = apply(self.before.photo, steps)
            found = explain(self.engine, edited, target=self.before.heatmap.target)
            self._last = last = tuple(steps), found
        return last[1]

    def patch(self, steps: Sequence[Step], size: float, *, hot: bool) -> Step:
        """The step that covers what is hottest, or coldest, of what is not yet covered.

        `size` is that of a `Step`.
        """
        found, photo = self.after(steps), self.after(steps).photo
        heat = found.heat(photo.width, photo.height)
        heat[hidden(self.before.photo, steps)] = 0 if hot else 1
        side = round(_patch(photo, 0, 0, size)[2])
        x, y = (perturb.hottest if hot else perturb.coldest)(heat, side)
        return ("cover", x / max(photo.width - 1, 1), y / max(photo.height - 1, 1), size)

    def otherwise(
        self, steps: Sequence[Step], method: str, progress: Callable[[float], None]
    ) -> Explanation:
        """Explain what became of it by another of `methods.METHODS`.

        Raises:
            Stopped: `stop` was set meanwhile.
        """
        self.stop.clear()

        def told(share: float) -> None:
            if self.stop.is_set():
                raise Stopped
            progress(share)

        return again(self.engine, self.after(steps), method=method, progress=told)


def begin(engine: Model, source: str) -> Trial:
    """Open a photo for a row of experiments. Raises PhotoError where it cannot be read."""
    photo = photos.open(source)
    small = view.shrink(photo.rgb, LONGEST)
    height, width = small.shape[:2]
    photo = replace(photo, rgb=small, full_width=width, full_height=height)
    return Trial(source, engine, explain(engine, photo))


def sentence(before: Explanation, after: Explanation, steps: Sequence[Step]) -> str:
    """What the steps did to the class that was most probable before, in words."""
    if not steps:
        return words.say("experiment_nothing")
    name, was = before.verdict.probabilities[0]
    now = dict(after.verdict.probabilities)[name]
    best = after.verdict.probabilities[0][0]
    if best != name:
        code = "experiment_other"
    elif abs(now - was) < SMALL:
        left_out = steps[-1][0] in ("cover", "keep", "crop")
        code = "experiment_enough" if left_out else "experiment_same"
    elif now > was:
        code = "experiment_more"
    else:
        code = "experiment_much" if was - now > LARGE else "experiment_less"
    card = before.card
    return words.say(
        code,
        label=card.label(name).display,
        other=card.label(best).display,
        was=words.percent(was),
        now=words.percent(now),
    )


def without_learning(
    found: Explanation, member: Member, share: float
) -> tuple[Explanation, Explanation, float]:
    """The heatmap of a network some of whose layers have forgotten all (Adebayo et al. 2018).

    Args:
        found: what the model says of a photo; the target of its heatmap is kept.
        member: the network; an ensemble's first.
        share: of its layers, from the last one on, 0..1; see `network.randomised`.

    Returns:
        The explanation with the intact network's heatmap alone, the same with that of the
        network that forgot, and how alike they are: rank correlation -1..1. Either looks once,
        even where the engine mirrors. TensorFlow is needed, and imported here.

    Raises:
        BundleError: the network's Keras model is not there.
    """
    intact, broken = _networks(member, 0.0), _networks(member, share)
    maps = [_seen_by(network, found) for network in (intact, broken)]
    size = found.view.size
    likeness = similarity(*(each.draw(size, size) for each in maps))
    return maps[0], maps[1], likeness


def _seen_by(network: "Network", found: Explanation) -> Explanation:
    look = found.looks[0]
    evidence = network.run(look.view)
    weights = cam.target_weights(network.card, found.heatmap.target)
    question = methods.Question(
        network.card, look.view, evidence, weights, network.logits, network.deeper
    )
    shown = methods.heatmap(question, methods.DEFAULT, found.heatmap.target)
    return replace(found, looks=(replace(look, evidence=evidence, heatmap=shown, weight=1.0),))


@lru_cache(maxsize=4)
def _networks(member: Member, share: float) -> "Network":
    from explain import network

    return network.randomised(member, share)


MEASURED = json.loads(Path(__file__).with_name("measured.json").read_text(encoding="utf-8"))


def track_record(method: str) -> str:
    """How a way to explain did in `docs/EXPLANATIONS.md`, in words."""
    photos, found = MEASURED["photos"], MEASURED["methods"][method]
    return words.say(
        "method_measured",
        hits=round(found["off_centre"] * photos),
        photos=photos,
        verdict=words.say(f"method_{_kind(found['without_weights'])}"),
    )


def likeness_sentence(likeness: float, share: float) -> str:
    """What a rank correlation with the intact network's map means, in words.

    Only where all layers forgot (share 1) must a map change: the others still know animals.
    """
    kind = _kind(likeness)
    code = "forget_early" if kind == "same" and share < 1 else f"forget_{kind}"
    return words.say(code, likeness=f"{likeness:.2f}")


def _kind(likeness: float) -> str:
    if likeness < CHANGED:
        return "changed"
    return "some" if likeness <= SAME else "same"
