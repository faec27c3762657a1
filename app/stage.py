"""What every screen is built on: the model, the current photo, the visitor's own model."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property, wraps
from inspect import isgeneratorfunction
from typing import TYPE_CHECKING, Any

import gradio as gr
from markupsafe import escape

from app.components import PhotoInput
from app.config import AppConfig
from app.inbox import Inboxes
from app.reach import Reach
from models import bundle, full
from models.errors import ClassifierError
from models.load import load
from models.model import Model
from words import say

if TYPE_CHECKING:
    from app.desk import Desk
    from app.gallery import Gallery

log = logging.getLogger(__name__)

# For the browser: the photo is none that its address can open again.
NO_EXAMPLE = "() => dispatchEvent(new Event('cleared'))"
# For events that run no network and are no endpoint for programs.
QUICK: dict[str, Any] = {"queue": False, "api_visibility": "private"}


@dataclass(eq=False)
class Latest:
    """The photo that a visitor chose last. Changed in place: several events run at a time."""

    path: str | None = None
    known: bool = False
    at: float = 0

    def choose(self, path: str | None, event: gr.EventData | None = None) -> None:
        """From now on, answers to other photos come too late.

        Args:
            path: the photo, or None.
            event: what chose it. Requests may overtake each other on their way: a choice of before
                the present one, by the event's `at` (the browser's clock, ms), does not count.
        """
        at = getattr(event, "at", None)
        if isinstance(at, int | float):
            if at < self.at:
                return
            self.at = at
        self.path, self.known = path, True

    def passed(self, path: str | None) -> bool:
        """Whether another photo was chosen meanwhile."""
        return self.known and path != self.path


@dataclass(frozen=True)
class Stage:
    """What the screens of a page share.

    Attributes:
        config: the page's settings.
        engine: the model that the page was opened with.
        photo: the component of the current photo, a file's path; the first screen shows it.
        own: a `gr.State` with the model that this visitor taught or opened, or None. Others do
            not see it.
        tabs: all screens; each is called by its module's name.
        address: is "clicked" where Back or Forward leads to another example, or to none: event
            data `example` and `label` (the address's target), or None.
        threshold: the slider of the confidence asked for before there is an answer, in percent; the
            first screen shows it, all obey it.
        latest: a `gr.State` with a `Latest`; whoever sets the photo tells it.
        reach: how others open the page that a request asks for.
        inboxes: where photos from phones wait.
    """

    config: AppConfig
    engine: Model
    photo: PhotoInput
    own: gr.State
    tabs: gr.Tabs
    address: gr.HTML
    threshold: gr.Slider
    latest: gr.State
    reach: Callable[[gr.Request], Reach] = lambda request: Reach()
    inboxes: Inboxes = field(default_factory=Inboxes)
    _others: dict[str, Model] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def lane(self) -> dict[str, Any]:
        """For events that run a network: as many at a time as there are workers, for the page."""
        return {
            "concurrency_limit": self.config.workers,
            "concurrency_id": "engine",
            "api_visibility": "private",
        }

    @property
    def spare_workers(self) -> int:
        """For what runs a network over and over: leaves one of several to single photos."""
        return max(1, self.config.workers - 1)

    @cached_property
    def desk(self) -> "Desk":
        """Where photos are looked at that visitors teach with."""
        from app.desk import Desk  # which builds on this module

        return Desk(self)

    @cached_property
    def gallery(self) -> "Gallery | None":
        """What the page's first network makes of the folder of test photos; None without one."""
        from app.gallery import Gallery

        data = self.config.data
        return Gallery(data, self.engine.members[0]) if data else None

    def model(self, own: Model | None) -> Model:
        """The model to use: the visitor's own, or the page's."""
        return own or self.engine

    def asked(self, own: Model | None, at_least: float) -> float | None:
        """The confidence that the slider asks for, 0..1; None where it stands at the model's own.

        Then other models answer from their own on.
        """
        usual = round(100 * self.model(own).card.thresholds.confidence)
        return None if at_least == usual else at_least / 100

    def other(self, name: str) -> Model:
        """A shipped or cached bundle by its name, loaded when first asked for.

        Raises:
            BundleError: there is none, or it is damaged.
        """
        if bundle.find(name).resolve() == self.config.model.resolve():
            return self.engine
        with self._lock:
            if name not in self._others:
                self._others[name] = load(name, workers=self.config.workers)
            return self._others[name]


def toast(sentence: str) -> str:
    """A sentence as `gr.Error` and `gr.Warning` take it, which show it as HTML."""
    return str(escape(sentence))


def warn(sentence: str) -> None:
    """Show a sentence at the bottom of the page for a while."""
    gr.Warning(toast(sentence))


def guard(function: Callable[..., Any], show: Callable[[str], str] = toast) -> Callable[..., Any]:
    """Let our own sentences through to visitors, and nothing of any other error but the log.

    `show` turns them into what is sent: HTML for the page's toasts, unless told otherwise.
    """

    @wraps(function)
    def guarded(*arguments: Any) -> Any:
        with _sentences(show):
            return function(*arguments)

    @wraps(function)
    def guarded_steps(*arguments: Any) -> Iterator[Any]:
        with _sentences(show):
            yield from function(*arguments)

    return guarded_steps if isgeneratorfunction(function) else guarded


@contextmanager
def _sentences(show: Callable[[str], str]) -> Iterator[None]:
    try:
        yield
    except ClassifierError as error:
        raise gr.Error(show(str(error)), print_exception=False) from error
    except gr.Error:
        raise
    except Exception as error:
        known = full.explained(error) if isinstance(error, ModuleNotFoundError) else None
        if known is not None:
            raise gr.Error(show(str(known)), print_exception=False) from error
        log.exception("A request failed")
        raise gr.Error(say("fault"), print_exception=False) from error
