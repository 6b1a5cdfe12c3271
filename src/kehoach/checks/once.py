"""What several checks ask of the same document is worked out once: the last document is remembered, and no other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Generic, TypeVar

from kehoach.recognise import LabelledDocument

Subject = TypeVar("Subject")
Result = TypeVar("Result")


class _Same(Generic[Subject]):
    """A document that is compared by identity: comparing it word by word would take longer than the work saved."""

    def __init__(self, subject: Subject) -> None:
        self.subject = subject

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.subject is self.subject

    def __hash__(self) -> int:
        return id(self.subject)


def remembered(work: Callable[[Subject], Result]) -> Callable[[Subject], Result]:
    """The same function, which works out its result once for a document. What it gives must not be changed."""

    @lru_cache(maxsize=1)
    def result(same: _Same[Subject]) -> Result:
        return work(same.subject)

    return lambda subject: result(_Same(subject))


def once(work: Callable[[LabelledDocument], Iterable[Result]]) -> Callable[[LabelledDocument], tuple[Result, ...]]:
    """The same function, which gives all its results at once and works them out once for a document."""
    return remembered(lambda document: tuple(work(document)))
