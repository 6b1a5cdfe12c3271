"""``render_many``: the documents are those of ``Template.render``, in order, whatever they are made on."""

from __future__ import annotations

import multiprocessing
import pickle
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from itertools import count, islice
from typing import Any

import pytest

import kehoach
from kehoach.many.in_order import Incomplete
from kehoach.many.parcels import Parcel
from kehoach.many.rendering import Rendering
from tests.builders import TEMPLATE, a_plan

METHODS = [method for method in ("spawn", "fork") if method in multiprocessing.get_all_start_methods()]


def numbered(number: int) -> kehoach.Plan:
    return a_plan(so=number)


def plans(many: int = 12) -> list[kehoach.Plan]:
    return [numbered(number + 1) for number in range(many)]


def in_processes(method: str) -> Executor:
    return ProcessPoolExecutor(2, multiprocessing.get_context(method))


def expected(many: int = 12) -> list[kehoach.Result]:
    template = kehoach.Template.load()
    return [kehoach.Result(index, template.render(plan), None) for index, plan in enumerate(plans(many))]


def test_without_an_executor_no_more_plans_are_read_than_are_made_together() -> None:
    endless = count(1)
    results = kehoach.render_many(map(numbered, endless), chunk=5)
    assert list(islice(results, 12)) == expected()
    assert next(endless) == 16


@pytest.mark.parametrize("many", [0, 4, 5, 6])
def test_what_the_plans_raise_comes_after_the_documents_of_those_before(many: int) -> None:
    def broken() -> Iterator[kehoach.Plan]:
        yield from plans(many)
        raise LookupError

    results = kehoach.render_many(broken(), chunk=5)
    assert list(islice(results, many)) == expected(many)
    with pytest.raises(LookupError):
        next(results)


def test_threads_make_the_same() -> None:
    with ThreadPoolExecutor(2) as pool:
        assert list(kehoach.render_many(plans(), executor=pool, chunk=5)) == expected()


@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
@pytest.mark.parametrize("method", METHODS)
def test_processes_make_the_same_with_a_template_of_ones_own(method: str) -> None:
    template = kehoach.Template.load(TEMPLATE)
    with in_processes(method) as pool:
        assert list(kehoach.render_many(plans(), template, pool, chunk=2)) == expected()


def test_documents_carry_no_plan_where_that_is_wished() -> None:
    bare = [kehoach.render(plan, "docx", source=False) for plan in plans()]
    with in_processes("spawn") as pool:
        for executor in (None, pool):
            assert [result.data for result in kehoach.render_many(plans(), executor=executor, source=False)] == bare


def test_a_bad_plan_stops_nothing() -> None:
    unprintable = numbered(2).model_copy(update={"place": "a\x00b", "subject": ("a\x00b",)})
    given = [numbered(1), unprintable, "no plan", lambda: None, numbered(5)]
    for executor in (None, ThreadPoolExecutor(1), in_processes("spawn")):
        results = list(kehoach.render_many(given, executor=executor))  # type: ignore[arg-type]
        assert [result.index for result in results] == [0, 1, 2, 3, 4]
        assert [result.data is None for result in results] == [False, True, True, True, False]
        assert all(isinstance(result.error, kehoach.KehoachError) for result in results[1:4])
        assert str(results[2].error).startswith("str không phải kế hoạch")
        if executor is not None:
            executor.shutdown()


def test_problems_of_a_plan_come_whole_from_another_process() -> None:
    with pytest.raises(kehoach.PlanError) as caught:
        a_plan(so="abc", ngay="30/2/2026")
    assert pickle.loads(pickle.dumps(caught.value)).problems == caught.value.problems


def test_closing_the_iterator_ends_the_work_and_reads_no_more() -> None:
    read = []

    def source() -> Iterator[kehoach.Plan]:
        for number in count(1):
            read.append(number)
            yield numbered(number)

    with ThreadPoolExecutor(1) as pool:
        results = kehoach.render_many(source(), executor=pool, chunk=2, ahead=3)
        assert next(results).index == 0
        results.close()
        assert len(read) <= 8
        assert pool.submit(int, "1").result() == 1


def test_a_template_travels_once_and_is_then_called_by_its_digest() -> None:
    parcel = Parcel.of(kehoach.Template.load(TEMPLATE))
    assert len(pickle.dumps(Rendering(parcel.label()))) < 300 < len(pickle.dumps(Rendering(parcel)))
    with in_processes("spawn") as pool:
        unknown = pool.submit(Rendering(parcel.label()), (numbered(1),))
        assert isinstance(unknown.exception(), Incomplete)
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        pool.submit(Rendering(parcel), ()).result()
        (made,) = pool.submit(Rendering(parcel.label()), (numbered(1),)).result()
    assert made.data == expected(1)[0].data


def test_a_pool_that_is_asked_for_too_little_is_refused_before_anything_is_read() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        kehoach.render_many(plans(), chunk=0)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"plans": a_plan()}, "an iterable of plans"),
        ({"template": "mau.docx"}, "not str"),
        ({"executor": 4}, "not int"),
    ],
)
def test_what_no_plan_could_be_made_with_is_refused_at_once_and_not_told_of_each(
    given: dict[str, Any], said: str
) -> None:
    with pytest.raises(TypeError, match=said):
        kehoach.render_many(**{"plans": plans(), **given})


def test_a_worker_that_gets_a_digest_it_does_not_know_is_sent_the_template() -> None:
    with in_processes("spawn") as pool:
        # More pieces than are sent whole at first, and two workers of which one may have got none of those.
        assert list(kehoach.render_many(plans(), executor=pool, chunk=1, ahead=1)) == expected()
