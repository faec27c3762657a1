"""What the page remembers of each visitor, and of how many visitors."""

import time
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import copy
from functools import partial
from typing import Any
from weakref import WeakValueDictionary

import gradio as gr
from gradio.state_holder import SessionState, StateHolder


class Session(SessionState):
    """One visitor's state, which is remembered from the moment that there is something in it.

    Gradio's own also keeps a description of every component with the last value that was shown,
    pictures and all, for links that restore a page: 0.4 MB of each visitor, and of each call of a
    program. This page has no such links.
    """

    def __init__(self, blocks: gr.Blocks, keep: Callable[["Session"], None]) -> None:
        """Begin empty; `keep` is called before anything is stored."""
        # Not Gradio's own start: it describes every component anew.
        self.blocks_config = copy(blocks.default_config)
        self.config_values = {}
        self.state_data = {}
        self._state_ttl = {}
        self.is_closed = False
        self._keep = keep

    def __getitem__(self, key: int) -> Any:
        """A component, or the value of a `gr.State`."""
        block = self.blocks_config.blocks[key]
        if block.stateful and key not in self.state_data:
            self._keep(self)  # what is handed out may be changed in place
        return super().__getitem__(key)

    def __setitem__(self, key: int, value: Any) -> None:
        """Store a component that was changed, or the value of a `gr.State`."""
        self._keep(self)
        if isinstance(self.blocks_config.blocks.get(key), gr.State):
            self.state_data[key] = value
        else:
            self.blocks_config.blocks[key] = value

    def _update_config(self, key: int) -> None:
        """Nothing: see above."""

    def _update_value_in_config(self, key: int, value: Any) -> None:
        """Nothing: see above."""


class Sessions(StateHolder):
    """The sessions of a page. Calls of programs store nothing, and so they leave none behind.

    Where there are too many, sessions without an open tab go first, the least recently used of them
    before the others: a program that only sends requests cannot push a visitor out.
    """

    def __init__(self, blocks: gr.Blocks, most: int, seconds: float) -> None:
        """At most `most` are remembered, without an open tab for `seconds` after their last use."""
        super().__init__()
        self.set_blocks(blocks)
        self.capacity = most
        self._seconds = seconds
        self._used: OrderedDict[str, float] = OrderedDict()  # time.monotonic(), oldest first
        self._tabs: Counter[str] = Counter()
        # Events of a visitor that run at the same time share a session before it is remembered.
        self._under_way: WeakValueDictionary[str, Session] = WeakValueDictionary()

    def __getitem__(self, name: str) -> Session:
        """A visitor's session; an empty one where nothing is remembered."""
        with self.lock:
            session = self._under_way.get(name)
            if session is None:
                session = Session(self.blocks, partial(self._keep, name))
                self._under_way[name] = session
            if name in self.session_data:
                self._use(name)
            return session

    def _use(self, name: str) -> None:
        self._used[name] = time.monotonic()
        self._used.move_to_end(name)

    def _keep(self, name: str, session: Session) -> None:
        with self.lock:
            if self.session_data.get(name) is session:
                return
            self.session_data[name] = session
            self._use(name)
            while len(self.session_data) > self.capacity:
                others = [other for other in self._used if other != name]
                closed = (other for other in others if not self._tabs[other])
                self._forget(next(closed, others[0]))

    def _forget(self, name: str) -> None:
        del self.session_data[name], self._used[name]

    def update(self, session_id: str) -> None:
        """Nothing: Gradio's own would push out the oldest, whoever that is."""

    def delete_all_expired_state(self) -> None:
        """Forget who has gone. Gradio calls this every second."""
        with self.lock:
            limit = time.monotonic() - self._seconds
            for name, used in list(self._used.items()):
                if used > limit:
                    break
                if not self._tabs[name]:
                    self._forget(name)

    @contextmanager
    def tab(self, name: str) -> Iterator[None]:
        """While a visitor's tab is open."""
        self._tabs[name] += 1
        try:
            yield
        finally:
            self._tabs[name] -= 1
            if not self._tabs[name]:
                del self._tabs[name]
            if name in self._used:  # it can be opened again: the time counts from now
                with self.lock:
                    self._use(name)

    def __len__(self) -> int:
        """How many are remembered."""
        return len(self.session_data)
