"""The latest question of a visitor: answers to older ones are dropped."""

from collections.abc import Callable


class Questions:
    """What a visitor asked last, of each kind. In a `gr.State`, and changed in place."""

    def __init__(self) -> None:
        """Nothing was asked yet."""
        self._newest: dict[str, object] = {}

    def ask(self, kind: str, *others: str) -> Callable[[], bool]:
        """A new question, which takes the place of those of its kind and of other kinds.

        Returns:
            Whether it is still the newest of its kind. Where it is not, its answer is of a photo
            or a choice that is no longer there, and is dropped.
        """
        question = object()
        for each in (kind, *others):
            self._newest[each] = question
        return lambda: self._newest.get(kind) is question
