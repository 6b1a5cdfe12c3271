"""What several checks ask of the same document is worked out once: the last document is remembered, and no other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TypeVar

from kehoach.recognise import LabelledDocument

Result = TypeVar("Result")


class _Same:
    """A document that is compared by identity: comparing it word by word would take longer than the work saved."""

    def __init__(self, document: LabelledDocument) -> None:
        self.document = document

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.document is self.document

    def __hash__(self) -> int:
        return id(self.document)


def once(work: Callable[[LabelledDocument], Iterable[Result]]) -> Callable[[LabelledDocument], tuple[Result, ...]]:
    """The same function, which gives all its results at once and works them out once for a document."""

    @lru_cache(maxsize=1)
    def remembered(same: _Same) -> tuple[Result, ...]:
        return tuple(work(same.document))

    return lambda document: remembered(_Same(document))
