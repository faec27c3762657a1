"""Many photos, one after the other or a few at a time: a row each."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar

import cv2

from explain.explanation import explain
from explain.sources import Source
from models.errors import PhotoError
from models.model import Model
from models.verdict import Status
from words import language, percent, say, speaking

THUMBNAIL = 160  # px, longest side
QUALITY = [cv2.IMWRITE_JPEG_QUALITY, 80]

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True, eq=False)
class Row:
    """What a model says of one photo of many.

    Attributes:
        name, file, path: of its `Source`.
        status: of the verdict. "unreadable": `says` tells why, and what follows it is empty.
        says: the answer, or why there is none, in sentences.
        guesses: at most three classes, (for people, calibrated probability 0..1), largest first.
        familiarity: 0..1; None if the model stores no reference features.
        thumbnail: a JPEG, longest side THUMBNAIL pixels.
        record: what `python -m explain --json` says of it, see `table.COLUMNS`.
    """

    name: str
    status: Status | Literal["unreadable"]
    says: str
    guesses: tuple[tuple[str, float], ...] = ()
    familiarity: float | None = None
    thumbnail: bytes = b""
    file: str = ""
    path: str = ""
    record: Mapping[str, Any] = field(default_factory=dict)

    @property
    def folder(self) -> str:
        """The name of the folder that it lies in; "" where that is not known."""
        *_, above, _ = ["", *(self.file or self.name).replace("\\", "/").split("/")]
        return above

    @property
    def short(self) -> str:
        """The answer in two or three words, or that there is none."""
        if self.status == "answer":
            return f"{self.guesses[0][0]} {percent(self.guesses[0][1])}"
        return say(f"status_{self.status}")


def in_order(
    work: Callable[[Item], Result],
    items: Iterable[Item],
    workers: int,
    executor: Executor | None = None,
) -> Iterator[Result]:
    """`map` on several threads: a few items are under way at a time, never all.

    `executor`, of as many workers, may do it instead; it is shut down.
    """
    under_way: deque[Future[Result]] = deque()
    with executor or ThreadPoolExecutor(workers) as pool:
        try:
            for item in items:
                under_way.append(pool.submit(work, item))
                if len(under_way) > 2 * workers:
                    yield under_way.popleft().result()
            while under_way:
                yield under_way.popleft().result()
        finally:  # if the caller stops early, items that have not started are dropped
            pool.shutdown(wait=False, cancel_futures=True)


def rows(
    model: Model, sources: Iterable[Source], threshold: float | None = None, workers: int = 1
) -> Iterator[Row]:
    """Look at photos, in their order. One that cannot be read is a row, too.

    Args:
        model: looks at them.
        sources: the photos.
        threshold: confidence 0..1 asked for before there is an answer; the model's own by default.
        workers: photos that are looked at at the same time.
    """
    spoken = language()  # threads begin with the program's own

    def look(source: Source) -> Row:
        with speaking(spoken):
            try:
                return _row(model, source, threshold)
            except PhotoError as error:
                says = str(error)
                return Row(source.name, "unreadable", says, file=source.file, path=source.path)

    yield from map(look, sources) if workers == 1 else in_order(look, sources, workers)


def _row(model: Model, source: Source, threshold: float | None) -> Row:
    if isinstance(source.content, PhotoError):
        raise source.content
    explanation = explain(model, source.content, threshold=threshold)
    verdict, label = explanation.verdict, explanation.card.label
    thumbnail = cv2.imencode(".jpg", explanation.picture(THUMBNAIL)[..., ::-1], QUALITY)[1]
    return Row(
        source.name,
        verdict.status,
        " ".join([explanation.headline, *explanation.reasons]),
        tuple((label(name).shown, p) for name, p in verdict.probabilities[:3]),
        verdict.familiarity,
        thumbnail.tobytes(),
        source.file,
        source.path,
        explanation.to_dict(),
    )
