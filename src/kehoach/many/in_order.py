"""Work on a stream of items, in pieces, several at once: answers come in the order of the items, each exactly once.

A piece that is lost with its worker is done again, item by item and with nothing beside it, so that an item that
kills every worker costs only itself.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Future
from dataclasses import dataclass
from itertools import islice
from typing import Generic, TypeVar

from kehoach.many.pools import Pool, Workers

_Item = TypeVar("_Item")
_Answer = TypeVar("_Answer")
Items = tuple[_Item, ...]

_TRIES = 2
"""So often one item alone is handed over before it is given up."""


class Incomplete(Exception):  # noqa: N818 - an answer, never seen by a caller
    """Raised by a work that lacks something in the process it came to: it is sent again as ``whole``."""


@dataclass(frozen=True, slots=True)
class Work(Generic[_Item, _Answer]):
    """``do`` gives one answer for each item of a piece; ``whole`` is the same, with all it needs to travel.

    Executors of processes pickle one of them with every piece, so ``do`` should be small: ``whole`` goes out only at
    first, and to a process where ``do`` was ``Incomplete``.
    """

    do: Callable[[Items[_Item]], tuple[_Answer, ...]]
    whole: Callable[[Items[_Item]], tuple[_Answer, ...]]


@dataclass(frozen=True, slots=True)
class Lost:
    """The answer for an item whose worker ended, or could not be reached, every time."""

    error: BaseException


@dataclass(slots=True)
class _Piece(Generic[_Item, _Answer]):
    items: Items[_Item]
    future: Future[tuple[_Answer, ...]]


class _Stream(Generic[_Item, _Answer]):
    """One run of ``in_order``: the pieces that are being worked on, oldest first."""

    def __init__(self, work: Work[_Item, _Answer], pool: Pool, ahead: int) -> None:
        self._work = work
        self._pool = pool
        self._ahead = ahead
        self._first = ahead
        self._waiting: deque[_Piece[_Item, _Answer]] = deque()

    def __len__(self) -> int:
        return len(self._waiting)

    def begin(self, items: Items[_Item]) -> None:
        """Hand over the next piece."""
        work = self._work.whole if self._first > 0 else self._work.do
        self._first -= 1
        self._waiting.append(_Piece(items, self._pool.submit(work, items)))

    def finish(self) -> tuple[_Answer | Lost, ...]:
        """Wait for the oldest piece and give its answers."""
        piece = self._waiting.popleft()
        try:
            return self._answers(piece)
        except (BrokenExecutor, CancelledError):
            self._pool.renew()
            answers = tuple(self._alone(item) for item in piece.items)
            self._begin_again()
            return answers
        except Exception:  # noqa: BLE001 - of the piece as a whole: it could not be sent, or its worker is gone
            return tuple(self._alone(item) for item in piece.items)

    def cancel(self) -> None:
        """Let nothing begin that has not begun."""
        for piece in self._waiting:
            piece.future.cancel()
        self._waiting.clear()

    def _answers(self, piece: _Piece[_Item, _Answer]) -> tuple[_Answer, ...]:
        try:
            answers = piece.future.result()
        except Incomplete:
            answers = self._pool.submit(self._work.whole, piece.items).result()
        self._pool.answered()
        return answers

    def _alone(self, item: _Item) -> _Answer | Lost:
        """Hand one item over by itself, and wait for it."""
        lost: BaseException = BrokenExecutor()
        for _ in range(_TRIES):
            try:
                (answer,) = self._pool.submit(self._work.whole, (item,)).result()
            except (BrokenExecutor, CancelledError) as error:
                lost = error
                self._pool.renew()
            except Exception as error:  # noqa: BLE001 - whatever the executor says of it
                lost = error
            else:
                self._pool.answered()
                return answer
        return Lost(lost)

    def _begin_again(self) -> None:
        """Hand over again what was lost with a broken pool; what was done before it broke is kept."""
        self._first = self._ahead
        for piece in self._waiting:
            if piece.future.cancelled() or (piece.future.done() and piece.future.exception() is not None):
                piece.future = self._pool.submit(self._work.whole, piece.items)


def in_order(
    work: Work[_Item, _Answer], items: Iterable[_Item], workers: Workers, *, chunk: int, ahead: int
) -> Generator[tuple[_Answer | Lost, ...]]:
    """Yield the answers to ``items``, in their order, a piece at a time.

    ``chunk`` items are handed over together, and at most ``ahead`` pieces are read before their answers are taken.
    Whatever ``items`` raises comes after the answers to what it gave before.
    """
    pool = Pool(workers)
    stream = _Stream(work, pool, ahead)
    source = iter(items)
    trouble: BaseException | None = None
    has_more = True
    try:
        while has_more or len(stream):
            while has_more and len(stream) < ahead:
                piece, trouble = next_piece(source, chunk)
                has_more = trouble is None and len(piece) == chunk
                if piece:
                    stream.begin(piece)
            if len(stream):
                yield stream.finish()
        if trouble is not None:
            raise trouble
    finally:
        stream.cancel()
        pool.close()


def next_piece(source: Iterator[_Item], size: int) -> tuple[Items[_Item], BaseException | None]:
    """Read some items, and what went wrong while they were read."""
    piece: list[_Item] = []
    try:
        for item in islice(source, size):
            piece.append(item)
    except Exception as error:  # noqa: BLE001 - the caller's own, passed on
        return tuple(piece), error
    return tuple(piece), None
