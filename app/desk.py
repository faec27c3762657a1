"""Where visitors' photos are looked at and learned from; the work itself is the browser's.

What networks saw in photos may be forgotten; the browser then sends these photos again.
"""

import asyncio
import logging
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from contextvars import copy_context
from functools import partial
from pathlib import Path
from typing import Any

import gradio as gr

from app import album, security
from app.album import MAX_SMALL, Memory, Seen
from app.encoded import decoded, encoded
from app.own import running
from app.stage import Stage
from models import taught
from models.errors import BundleError, ClassifierError, PhotoError
from models.model import Member
from models.taught import MAX_CLASSES, MAX_PHOTOS, Taught
from training import teach
from words import say

log = logging.getLogger(__name__)

READY_MADE = "imagenet"
TOGETHER = 8  # photos that the browser sends at a time
WAITING = 200  # requests that may wait for a worker

Answer = dict[str, Any]  # to the browser; {"problem": a sentence} where something is wrong


class Desk:
    """Looks at photos and learns from them, for all visitors."""

    def __init__(self, stage: Stage) -> None:
        """Nothing is seen yet."""
        self.stage, self.memory = stage, Memory(seconds=stage.config.keep_seconds)
        self._pool = ThreadPoolExecutor(stage.config.workers, thread_name_prefix="teach")
        self._waiting = 0

    def functions(self) -> list[Callable[..., Any]]:
        """What `album.js` may ask for; each takes a request that anybody may have written."""

        async def read(request: Any) -> Answer:
            return await self.run(self.read, request)

        async def look(request: Any) -> Answer:
            return await self.run(self.look, request)

        async def learn(request: Any) -> Answer:
            return await self.run(self.learn, request)

        async def save(request: Any) -> Answer:
            return await self.run(self.save, request)

        async def open(request: Any) -> Answer:
            return await self.run(self.open, request)

        return [read, look, learn, save, open]

    async def run(self, task: Callable[[Any], Answer], request: Any) -> Answer:
        """Do it as soon as a worker is free; what is wrong comes as a sentence."""
        if self._waiting >= WAITING:
            return {"problem": say("crowded", seconds=10)}
        self._waiting += 1
        try:
            loop = asyncio.get_running_loop()
            return await loop.run_in_executor(self._pool, copy_context().run, task, request)
        except ClassifierError as error:
            return {"problem": str(error)}
        except gr.Error as error:
            return {"problem": error.message}
        except (KeyError, TypeError, ValueError):
            log.info("A request does not fit", exc_info=True)
            return {"problem": say("not_understood")}
        except Exception:
            log.exception("A request failed")
            return {"problem": say("fault")}
        finally:
            self._waiting -= 1

    def read(self, request: Any) -> Answer:
        """{"file": an upload} -> {"jpeg": the small photo that is kept, a data URI}."""
        return {"jpeg": uri(album.small(_upload(request)))}

    def look(self, request: Any) -> Answer:
        """{"photos": [data URI]} -> {"photos": [{"id", "digest"} or {"problem"}]}."""
        given = request["photos"]
        if not isinstance(given, list) or len(given) > TOGETHER:
            raise ValueError("photos")
        base = network(self.stage)
        return {"photos": [self.look_at(base, photo) for photo in given]}

    def look_at(self, base: Member, photo: Any) -> Answer:
        """One photo: the name under which it is remembered, and what tells copies."""
        try:
            seen = album.look(base, decoded(photo, MAX_SMALL))
        except PhotoError as error:
            return {"problem": str(error)}
        return {"id": self.memory.add(seen), "digest": seen.example.digest}

    def learn(self, request: Any) -> Answer:
        """{"classes": [[name, [id]]]} -> {"model": its file, "answers": see `teach.learn`}.

        Or {"missing": [id]}, what has to be looked at again; so with `save`.
        """
        asked = classes_of(request)
        teach.check([(name, len(ids)) for name, ids in asked])
        base = network(self.stage)
        seen, missing = self.recall(base, asked)
        if missing:
            return {"missing": missing}
        model, answers = teach.learn(base, {name: [s.example for s in row] for name, row in seen})
        return {"model": encoded(model.to_bytes()), "answers": answers}

    def save(self, request: Any) -> Answer:
        """{"classes": [[name, [id]]]} -> {"zip": all photos}; see `album.pack`."""
        seen, missing = self.recall(network(self.stage), classes_of(request))
        if missing:
            return {"missing": missing}
        return {"zip": encoded(album.pack([(name, [s.jpeg for s in row]) for name, row in seen]))}

    def recall(
        self, base: Member, asked: Iterable[tuple[str, list[str]]]
    ) -> tuple[list[tuple[str, list[Seen]]], list[str]]:
        """What was seen of each class's photos, and the photos of which that is forgotten."""
        seen, missing = [], []
        for name, ids in asked:
            row = [(photo_id, self.memory.get(photo_id, base)) for photo_id in ids]
            seen.append((name, [one for _, one in row if one is not None]))
            missing += [each for each, one in row if one is None]
        return seen, missing

    def open(self, request: Any) -> Answer:
        """{"file": an upload, a zip} -> {"classes": [[name, [data URI]]], "left_out": how many}.

        Or {"model": its file}, of a model.
        """
        path = _upload(request)
        classes, left_out = album.open_zip(path)
        if classes:
            rows = [[name, [uri(jpeg) for jpeg in row]] for name, row in classes]
            return {"classes": rows, "left_out": left_out}
        taught.read(path, partial(running, self.stage))
        return {"model": encoded(Path(path).read_bytes())}


def network(stage: Stage) -> Member:
    """The network whose features are used: the ready-made one where it is in the cache."""
    with suppress(BundleError):
        [ready] = stage.other(READY_MADE).members
        return ready
    first = stage.engine.members[0]
    return first.base if isinstance(first, Taught) else first


def _upload(request: Any) -> str:
    """The path in {"file": path}, an upload of this page. Raises gr.Error for any other."""
    path = security.own(request["file"])
    if not path.is_file():
        raise security.not_uploaded()
    return str(path)


def classes_of(request: Any) -> list[tuple[str, list[str]]]:
    """Names, cleaned, and the ids of photos, in {"classes": [[name, [id]]]}."""
    classes = []
    for name, ids in request["classes"]:
        if not isinstance(name, str) or not all(isinstance(photo_id, str) for photo_id in ids):
            raise TypeError("classes")
        classes.append((taught.clean(name), list(ids)))
    if len(classes) > MAX_CLASSES or any(len(ids) > MAX_PHOTOS for _, ids in classes):
        raise ValueError("classes")
    return classes


def classes_in(event: gr.EventData) -> list[tuple[str, list[str]]]:
    """The same of an event `classes`. Raises gr.Error where it is anything else."""
    try:
        return classes_of({"classes": event.classes})
    except (AttributeError, TypeError, ValueError) as error:
        raise gr.Error(say("not_understood"), print_exception=False) from error


def uri(jpeg: bytes) -> str:
    """A small photo as the browser keeps it."""
    return f"data:image/jpeg;base64,{encoded(jpeg)}"
