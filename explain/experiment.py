"""Change a photo step by step, and compare what a model says before and after."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import words
from explain import perturb
from explain.edits import Step, apply, hidden, square
from explain.explanation import Explanation, again, explain
from models import photo as photos
from models import view
from models.model import Model

# Every network sees a far smaller square; larger photos only make every step slower.
LONGEST = 800
# Changes of a probability below this are called small, and above this large.
SMALL, LARGE = 0.05, 0.3


@dataclass(eq=False)
class Trial:
    """A photo under test, by one visitor.

    Attributes:
        source: where it came from.
        engine: the model that is tested on it.
        threshold: confidence 0..1 asked for before there is an answer; None: the model's own.
        before: of the photo as it is, at most `LONGEST` pixels long.
    """

    source: str
    engine: Model
    threshold: float | None
    before: Explanation
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
            explanation = explain(
                self.engine,
                edited,
                target=self.before.heatmap.target,
                threshold=self.threshold,
            )
            self._last = last = tuple(steps), explanation
        return last[1]

    def patch(self, steps: Sequence[Step], size: float, *, hot: bool) -> Step:
        """The step that covers what is hottest, or coldest, of what is not yet covered.

        `size` is that of a `Step`.
        """
        explanation = self.after(steps)
        photo = explanation.photo
        heat = explanation.heat(photo.width, photo.height)
        heat[hidden(self.before.photo, steps)] = 0 if hot else 1
        side = round(square(photo, 0, 0, size)[2])
        x, y = (perturb.hottest if hot else perturb.coldest)(heat, side)
        return ("cover", x / max(photo.width - 1, 1), y / max(photo.height - 1, 1), size)

    def otherwise(
        self, steps: Sequence[Step], method: str, progress: Callable[[float], None]
    ) -> Explanation:
        """Explain what became of it by another of `methods.METHODS`.

        `progress` is called with the completed fraction, 0..1; what it raises ends the work.
        """
        return again(self.engine, self.after(steps), method=method, progress=progress)


def begin(engine: Model, source: str, threshold: float | None = None) -> Trial:
    """Open a photo for a row of experiments. Raises PhotoError where it cannot be read."""
    photo = photos.open(source)
    small = view.shrink(photo.rgb, LONGEST)
    height, width = small.shape[:2]
    photo = replace(photo, rgb=small, full_width=width, full_height=height)
    return Trial(source, engine, threshold, explain(engine, photo, threshold=threshold))


def fair(trial: Trial) -> Trial:
    """The same with the model's own threshold: of a lower one, anybody could make an answer."""
    if trial.threshold is None:
        return trial
    return Trial(trial.source, trial.engine, None, explain(trial.engine, trial.before.photo))


def sentence(before: Explanation, after: Explanation, steps: Sequence[Step]) -> str:
    """What the steps did to the class that was most probable before, in words."""
    if not steps:
        return words.say("experiment_nothing")
    name, was = before.verdict.probabilities[0]
    now = dict(after.verdict.probabilities)[name]
    best, most = after.verdict.probabilities[0]
    answered = [explanation.verdict.status == "answer" for explanation in (before, after)]
    if answered == [True, False]:
        code = "experiment_silent"
    elif answered == [False, False]:
        code = "experiment_still_silent"
    elif answered == [False, True]:
        code = "experiment_speaks"
    elif best != name:
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
        label=card.label(name).shown,
        thing=card.label(name).thing,
        other=card.label(best).shown,
        was=words.percent(was),
        now=words.percent(now),
        most=words.percent(most),
    )
