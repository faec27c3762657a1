"""The queue for the network: its order, its limits, and what becomes of those who leave."""

import asyncio
import math
import time
from collections import Counter
from collections.abc import Iterable
from typing import Any
from uuid import uuid4

import fastapi
import gradio as gr
from gradio.queueing import Event, EventQueue, Queue
from gradio.server_messages import EventMessage

from words import language, say, speaking

# Seconds without a request after which a client counts as gone. A page or a program that waits
# asks every ten seconds (`gradio.routes.queue_data_helper`).
ANSWERED, UNHEARD = 15, 60
EVERY = 5  # seconds between two looks for what was left behind
STOPPED = 60  # seconds after which a page that stops may be running again
HALF_A_MINUTE = 30  # said where nothing was measured yet
# Seconds that the end of a stream may take to reach the browser. If the browser learns of it only
# after the reply to its next question, it believes that it still listens, and misses the answer.
UNDER_WAY = 0.1


class Messages(asyncio.Queue[EventMessage]):
    """Messages to one visitor.

    Attributes:
        asked, taken: when one was last asked for, and when one was had, `time.monotonic()`.
    """

    def __init__(self) -> None:
        """Nothing yet."""
        super().__init__()
        self.asked, self.taken = time.monotonic(), -math.inf

    async def get(self) -> EventMessage:
        """The next message, as soon as there is one."""
        self.asked = time.monotonic()
        message = await super().get()
        self.taken = time.monotonic()
        return message


class Turns(list[Event]):
    """Waiting events. Sessions take turns: nobody's second event stands before another's first."""

    def append(self, event: Event) -> None:
        """Queue an event where its session's turn is."""
        turn = sum(other.session_hash == event.session_hash for other in self) + 1
        before: Counter[str] = Counter()
        for place, other in enumerate(self):
            before[other.session_hash] += 1
            if before[other.session_hash] > turn:
                self.insert(place, event)
                return
        super().append(event)


class Line(Queue):
    """Gradio's queue, in which everybody gets a turn, and which forgets who has left.

    Attributes:
        closing: set it to take no more questions; those that wait are still answered.
    """

    def __init__(self, page: gr.Blocks, waiting: int) -> None:
        """Of a page, where so many events may wait; a quarter of them of one visitor."""
        super().__init__(
            # Updates after every answer would keep a core busy while a class waits.
            live_updates=False,
            update_intervals=1,
            concurrency_count=page.max_threads,
            max_size=waiting,
            blocks=page,
        )
        self.closing = False
        self._each = max(1, waiting // 4)
        # Gradio looks a thousand times a second whether somebody asks: 7% of a core, day and night.
        self.sleep_when_free, self.progress_update_sleep_when_free = 0.005, 0.05
        # Statistics for a page that is not shown here, made anew after every answer.
        self.ANALYTICS_MAX_EVENTS = 0

    def compute_analytics_summary(self, records: Any) -> Any:
        """Nothing: see above."""
        return self.cached_event_analytics_summary

    def create_event_queue_for_fn(self, block_fn: Any) -> None:
        """See `gradio.queueing.Queue`."""
        super().create_event_queue_for_fn(block_fn)
        lane: EventQueue = self.event_queue_per_concurrency_id[block_fn.concurrency_id]
        if not isinstance(lane.queue, Turns):
            lane.queue = Turns(lane.queue)

    async def push(self, body: Any, request: fastapi.Request, username: str | None) -> Any:
        """Queue an event, or say why it cannot be and when it could: an HTTPException."""
        if self.closing:
            raise self._turned_away(request, say("stopping"), STOPPED)
        # Programs may leave it out; their messages are kept apart like everybody's.
        body.session_hash = body.session_hash or uuid4().hex
        if len(self) >= (self.max_size or math.inf):
            seconds = self._seconds()
            raise self._turned_away(request, say("crowded", seconds=seconds), seconds)
        own = sum(event.session_hash == body.session_hash for event in self._waiting())
        if own >= self._each:
            seconds = self._seconds()
            sentence = say("too_many_own", count=own, seconds=seconds)
            raise self._turned_away(request, sentence, seconds)
        if body.session_hash not in self.pending_messages_per_session:
            self.pending_messages_per_session[body.session_hash] = Messages()
        await self._closed(body.session_hash)
        return await super().push(body, request, username)

    async def process_events(self, events: list[Event], *arguments: Any, **named: Any) -> None:
        """Answer in the language in which was asked: this runs in a task of the queue's own."""
        with speaking(events[0].request.scope.get("language", language())):
            await super().process_events(events, *arguments, **named)

    async def _closed(self, session: str) -> None:
        """Wait until a stream that ends with the last answer has ended in the browser, too."""
        if not self.pending_event_ids_session.get(session):
            taken = getattr(self.pending_messages_per_session[session], "taken", -math.inf)
            await asyncio.sleep(max(0, taken + UNDER_WAY - time.monotonic()))

    def _turned_away(
        self, request: fastapi.Request, sentence: str, seconds: int
    ) -> fastapi.HTTPException:
        # Gradio's page has a sentence of its own for 503, which says less.
        ours = request.url.path.endswith("/queue/join")
        ours = ours and request.headers.get("x-gradio-user") != "api"
        return fastapi.HTTPException(
            429 if ours else 503, sentence, headers={"Retry-After": str(seconds)}
        )

    def _waiting(self) -> Iterable[Event]:
        for lane in self.event_queue_per_concurrency_id.values():
            yield from lane.queue

    def _seconds(self) -> int:
        """When half of those who wait will have been answered, roughly."""
        longest = 0.0
        for lane in self.event_queue_per_concurrency_id.values():
            times = [self.process_time_per_fn[event.fn].avg_time for event in lane.queue]
            longest = max(longest, sum(times) / (lane.concurrency_limit or 1))
        return max(2, math.ceil(longest / 2)) if longest else HALF_A_MINUTE

    @property
    def working(self) -> bool:
        """Whether somebody waits for an answer."""
        return len(self) > 0 or any(job is not None for job in self.active_jobs)

    @property
    def unread(self) -> bool:
        """Whether there are answers that nobody has fetched yet."""
        return any(self.pending_event_ids_session.values())

    async def tidy(self) -> None:
        """Forget, for ever, who has left: their questions, answers and names."""
        while True:
            await asyncio.sleep(EVERY)
            await self.forget()

    async def forget(self) -> None:
        """Forget who has left by now."""
        now = time.monotonic()
        for name, messages in list(self.pending_messages_per_session.items()):
            quiet = now - getattr(messages, "asked", now)
            pending = self.pending_event_ids_session.get(name)
            if quiet > (UNHEARD if pending else ANSWERED):
                del self.pending_messages_per_session[name]
                await self.clean_events(session_hash=name)
        for name in list(self.pending_event_ids_session):
            if name not in self.pending_messages_per_session:
                del self.pending_event_ids_session[name]
