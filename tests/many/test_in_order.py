"""Work in pieces on an executor: order, bounds, and what becomes of lost workers."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from itertools import count, islice
from pathlib import Path
from typing import Any

import pytest

from kehoach.many.in_order import Incomplete, Lost, Work, in_order
from kehoach.many.local import processes


def double(items: tuple[Any, ...]) -> tuple[int, ...]:
    return tuple(2 * item for item in items)


def dying(deadly: int, items: tuple[int, ...]) -> tuple[int, ...]:
    if deadly in items:
        os.kill(os.getpid(), signal.SIGKILL)
    return double(items)


def dying_once(mark: Path, items: tuple[int, ...]) -> tuple[int, ...]:
    if 7 in items and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return double(items)


def of_processes() -> Executor:
    return processes(2)


def answers(do: Any, items: Any, workers: Any, chunk: int = 3, ahead: int = 2) -> list[Any]:
    return [each for piece in in_order(Work(do, do), items, workers, chunk=chunk, ahead=ahead) for each in piece]


def test_answers_come_in_the_order_of_the_items() -> None:
    with ThreadPoolExecutor(4) as pool:
        assert answers(double, range(100), pool) == list(range(0, 200, 2))


def test_no_more_is_read_than_may_be_ahead() -> None:
    read = []

    def source() -> Iterator[int]:
        for number in count():
            read.append(number)
            yield number

    with ThreadPoolExecutor(2) as pool:
        pieces = in_order(Work(double, double), source(), pool, chunk=3, ahead=2)
        assert [next(pieces), next(pieces)] == [(0, 2, 4), (6, 8, 10)]
        assert len(read) == 9
        pieces.close()


def test_what_the_source_raises_comes_after_the_answers_to_what_it_gave() -> None:
    def source() -> Iterator[int]:
        yield from range(4)
        raise LookupError("no more")

    with ThreadPoolExecutor(2) as pool:
        pieces = in_order(Work(double, double), source(), pool, chunk=3, ahead=2)
        assert [next(pieces), next(pieces)] == [(0, 2, 4), (6,)]
        with pytest.raises(LookupError, match="no more"):
            next(pieces)


def test_a_piece_that_lacks_something_where_it_came_to_is_sent_again_as_a_whole() -> None:
    sizes = []

    def lacking(items: tuple[int, ...]) -> tuple[int, ...]:
        raise Incomplete

    def whole(items: tuple[int, ...]) -> tuple[int, ...]:
        sizes.append(len(items))
        return double(items)

    with ThreadPoolExecutor(1) as pool:
        pieces = list(in_order(Work(lacking, whole), range(12), pool, chunk=3, ahead=2))
    assert [each for piece in pieces for each in piece] == list(range(0, 24, 2))
    assert sizes == [3, 3, 3, 3]


def test_an_item_that_cannot_be_sent_costs_only_itself() -> None:
    with processes(1) as pool:
        got = answers(double, [1, 2, lambda: None, 4], pool)
    assert [type(each) for each in got] == [int, int, Lost, int]


def test_what_is_lost_with_a_killed_worker_is_done_again_in_a_new_pool(tmp_path: Path) -> None:
    made: list[Executor] = []

    def make() -> Executor:
        made.append(of_processes())
        return made[-1]

    do = partial(dying_once, tmp_path / "died")
    assert answers(do, range(20), make, ahead=4) == list(range(0, 40, 2))
    assert (tmp_path / "died").exists()
    assert len(made) == 2  # whatever was lost with the first went to the second at once


def test_an_item_that_kills_every_worker_costs_only_itself() -> None:
    got = answers(partial(dying, 7), range(20), of_processes)
    assert [each for each in got if not isinstance(each, Lost)] == [2 * n for n in range(20) if n != 7]
    assert isinstance(got[7], Lost)


def test_a_broken_pool_that_nobody_can_make_anew_ends_in_lost_answers_not_in_waiting() -> None:
    with of_processes() as pool:
        got = answers(partial(dying, 4), range(40), pool)
    assert len(got) == 40
    assert isinstance(got[4], Lost)
    assert isinstance(got[39], Lost)


def test_workers_that_never_start_end_in_lost_answers_after_a_few_tries() -> None:
    made = []

    def broken() -> Executor:
        made.append(1)
        return ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), initializer=os.abort)

    got = answers(double, range(50), broken)
    assert len(got) == 50
    assert all(isinstance(each, Lost) for each in got)
    assert len(made) <= 6


def test_an_executor_that_was_shut_down_is_said_to_have_lost_everything() -> None:
    pool = ThreadPoolExecutor(1)
    pool.shutdown()
    assert all(isinstance(each, Lost) for each in answers(double, range(5), pool))


def test_the_executor_of_the_caller_goes_on_and_one_made_here_is_shut_down() -> None:
    made: list[Executor] = []

    def make() -> Executor:
        made.append(ThreadPoolExecutor(1))
        return made[0]

    with ThreadPoolExecutor(1) as pool:
        list(islice(in_order(Work(double, double), count(), pool, chunk=1, ahead=2), 2))
        assert pool.submit(int, "5").result() == 5
    stream = in_order(Work(double, double), count(), make, chunk=1, ahead=2)
    next(stream)
    stream.close()
    with pytest.raises(RuntimeError):
        made[0].submit(int, "5")
