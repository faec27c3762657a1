"""Change a photo step by step, and compare what a model says before and after.

A step is a plain tuple, so that it can be kept, sent and undone: the name of an edit and its
numbers. Places and sizes are shares 0..1, so that they mean the same on a photo of any size.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from explain import cam, methods, perturb
from explain.explanation import Explanation, explain
from explain.faithfulness import similarity
from models import photo as photos
from models import view, words
from models.engine import Engine
from models.ensemble import Model
from models.photo import Photo

if TYPE_CHECKING:
    from explain.network import Network

Step = tuple[str, *tuple[float, ...]]

# Every network sees a far smaller square; larger photos only make every step slower.
LONGEST = 800
# Changes of a probability below this are called small, and above this large.
SMALL, LARGE = 0.05, 0.3
# Below this rank correlation, a map has changed; above the other, it has hardly.
CHANGED, SAME = 0.6, 0.9


def _patch(photo: Photo, x: float, y: float, size: float) -> tuple[float, float, float]:
    """Middle and side in pixels of a square whose side is a share of the photo's short side."""
    side = size * min(photo.width, photo.height)
    return x * (photo.width - 1), y * (photo.height - 1), max(1.0, round(side))


def _cover(photo: Photo, x: float, y: float, size: float) -> Photo:
    middle_x, middle_y, side = _patch(photo, x, y, size)
    # The mean colour stands out least; a grey square is something to see, too.
    return perturb.cover(photo, perturb.rectangle(photo, middle_x, middle_y, side, side), "mean")


def _keep(photo: Photo, x: float, y: float, size: float) -> Photo:
    middle_x, middle_y, side = _patch(photo, x, y, size)
    return perturb.keep(photo, perturb.rectangle(photo, middle_x, middle_y, side, side), "mean")


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


@dataclass(frozen=True, eq=False)
class Trial:
    """A photo under test.

    Attributes:
        source: where it came from.
        engine: the model that is tested on it.
        before: of the photo as it is, at most `LONGEST` pixels long.
    """

    source: str
    engine: Model
    before: Explanation

    def after(self, steps: Sequence[Step]) -> Explanation:
        """What becomes of it; the heatmap explains the same class as before."""
        if not steps:
            return self.before
        edited = apply(self.before.photo, steps)
        return explain(self.engine, edited, target=self.before.heatmap.target)


def begin(engine: Model, source: str) -> Trial:
    """Open a photo for a row of experiments. Raises PhotoError where it cannot be read."""
    photo = photos.open(source)
    small = view.shrink(photo.rgb, LONGEST)
    height, width = small.shape[:2]
    photo = replace(photo, rgb=small, full_width=width, full_height=height)
    return Trial(source, engine, explain(engine, photo))


def patch(found: Explanation, size: float, *, hot: bool) -> Step:
    """The step that covers where the heatmap is hottest, or coldest; `size` as in `Step`."""
    photo = found.photo
    side = round(_patch(photo, 0, 0, size)[2])
    heat = found.heat(photo.width, photo.height)
    x, y = (perturb.hottest if hot else perturb.coldest)(heat, side)
    return ("cover", x / (photo.width - 1), y / (photo.height - 1), size)


def sentence(before: Explanation, after: Explanation) -> str:
    """What the experiment did to the class that was most probable before, in words."""
    name, was = before.verdict.probabilities[0]
    now = dict(after.verdict.probabilities)[name]
    best = after.verdict.probabilities[0][0]
    if best != name:
        code = "experiment_other"
    elif abs(now - was) < SMALL:
        code = "experiment_same"
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


def without_learning(found: Explanation, member: Engine, share: float) -> tuple[Explanation, float]:
    """The heatmap of a network some of whose layers have forgotten all (Adebayo et al. 2018).

    Args:
        found: what the model says of a photo; the target of its heatmap is kept.
        member: the network; an ensemble's first.
        share: of its layers, from the last one on, 0..1; see `network.randomised`.

    Returns:
        The explanation with that network's heatmap alone, and how alike it is to the intact
        network's: rank correlation -1..1. TensorFlow is needed, and imported here.
    """
    intact, broken = _networks(member, 0.0), _networks(member, share)
    maps = [_seen_by(network, found) for network in (intact, broken)]
    size = found.view.size
    likeness = similarity(*(each.draw(size, size) for each in maps))
    return maps[1], likeness


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
def _networks(member: Engine, share: float) -> "Network":
    from explain import network

    return network.randomised(member, share)


MEASURED = json.loads(Path(__file__).with_name("measured.json").read_text(encoding="utf-8"))


def track_record(method: str) -> str:
    """How a way to explain did in `docs/EXPLANATIONS.md`, in words."""
    found = MEASURED["methods"][method]
    alike = found["without_weights"]
    return words.say(
        "method_measured",
        hits=f"{found['off_centre']:.0f}",
        verdict=words.say("method_blind" if alike > CHANGED else "method_notices"),
    )


def likeness_sentence(likeness: float) -> str:
    """What a rank correlation with the intact network's map means, in words."""
    code = "forget_same" if likeness > SAME else "forget_changed"
    if CHANGED <= likeness <= SAME:
        code = "forget_some"
    return words.say(code, likeness=f"{likeness:.2f}")
