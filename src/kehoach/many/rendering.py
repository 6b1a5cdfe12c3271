"""Plans → documents, many at a time: each plan is made or refused by itself."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from kehoach.errors import KehoachError, PlanError, Position, Problem, WorkerError
from kehoach.many.faults import detail
from kehoach.many.in_order import Lost, Work, in_order, next_piece
from kehoach.many.parcels import Parcel
from kehoach.many.wording import words

if TYPE_CHECKING:
    from kehoach.many.pools import Workers
    from kehoach.model import Plan
    from kehoach.template import Template

CHUNK = 50
"""Plans in one task: enough that handing them over costs little, and that they profit from being made together."""


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one plan: ``data`` is its .docx, or ``error`` says why there is none.

    ``index`` counts the plans from 0, in the order in which they were given.
    """

    index: int
    data: bytes | None
    error: KehoachError | None


class _Made(NamedTuple):
    """The answer of a worker."""

    data: bytes | None
    error: KehoachError | None


@dataclass(frozen=True, slots=True)
class Rendering:
    """The work of one task. Nothing that a plan does gets out of it but as that plan's answer."""

    parcel: Parcel[Template]
    source: bool = True

    def __call__(self, plans: tuple[Plan | _NotAPlan, ...]) -> tuple[_Made, ...]:
        """Render some plans. Raises ``Incomplete`` where the template is not known."""
        return _all_made(plans, self.parcel.unpack(), source=self.source)


def render_many(
    plans: Iterable[Plan],
    template: Template | None = None,
    executor: Workers | None = None,
    chunk: int = CHUNK,
    ahead: int | None = None,
    *,
    source: bool = True,
) -> Generator[Result]:
    """Render each plan to .docx and yield the results in the order of the plans, as soon as each is known.

    A plan that cannot be made, or that is no plan, has its error in its ``Result`` and stops nothing. ``plans`` may
    be endless: at most ``ahead`` chunks (None: twice the processors of this machine) of ``chunk`` plans are read
    before their results are taken. The plans of a chunk are made together, which takes less time than one by one; what
    plans share, having been made by ``model_copy`` from one another, is worked out once. Closing the iterator ends the
    work. ``source`` makes each document carry its plan.

    ``executor`` is any ``concurrent.futures.Executor`` and stays the caller's. It may also be a function that makes
    one: that is shut down in the end, and made anew when its workers were killed. None: here, a chunk at a time.
    Work that was lost is done again, and after that reported as ``WorkerError``. A worker that hangs is waited for:
    no executor can end one.
    """
    _refuse_others(plans, template, executor)
    if chunk < 1 or (ahead is not None and ahead < 1):
        raise ValueError("chunk and ahead must be at least 1")
    from kehoach.template import Template

    ready = template or Template.load()
    if executor is None:
        return _here(plans, ready, chunk, source=source)
    return _elsewhere(plans, _work(ready, source=source), executor, chunk, ahead or 2 * (os.cpu_count() or 1))


def _refuse_others(plans: object, template: object, executor: object) -> None:
    """Refuse at once what no plan could be made with."""
    from kehoach.model import Plan
    from kehoach.template import Template

    if isinstance(plans, Plan):
        raise TypeError("plans must be an iterable of plans; for one plan there is kehoach.render")
    if not isinstance(template, Template | None):
        raise TypeError(f"template must be a kehoach.Template, not {type(template).__name__}")
    if not (executor is None or isinstance(executor, Executor) or callable(executor)):
        raise TypeError(f"executor must be an Executor or a function that makes one, not {type(executor).__name__}")


def _here(plans: Iterable[Plan], template: Template, chunk: int, *, source: bool) -> Generator[Result]:
    stream, numbers = iter(plans), count()
    has_more, trouble = True, None
    while has_more:
        piece, trouble = next_piece(stream, chunk)
        has_more = trouble is None and len(piece) == chunk
        for made in _all_made(piece, template, source=source):
            yield Result(next(numbers), *made)
    if trouble is not None:
        raise trouble


def _work(template: Template, *, source: bool) -> Work[Plan | _NotAPlan, _Made]:
    parcel = Parcel.of(template)
    return Work(Rendering(parcel.label(), source), Rendering(parcel, source))


def _elsewhere(
    plans: Iterable[Plan], work: Work[Plan | _NotAPlan, _Made], workers: Workers, chunk: int, ahead: int
) -> Generator[Result]:
    numbers = count()
    # Closed by name: only so is the work ended as soon as this iterator is closed.
    answers = in_order(work, map(_sendable, plans), workers, chunk=chunk, ahead=ahead)
    try:
        for piece in answers:
            for answer in piece:
                yield Result(next(numbers), *(_lost(answer.error) if isinstance(answer, Lost) else answer))
    finally:
        answers.close()


def _sendable(plan: object) -> Plan | _NotAPlan:
    """A plan as it is; of anything else only its kind, because it may be something that cannot be sent."""
    from kehoach.model import Plan

    return plan if isinstance(plan, Plan) else _NotAPlan(type(plan).__name__)


@dataclass(frozen=True, slots=True)
class _NotAPlan:
    kind: str


def _all_made(plans: Sequence[object], template: Template, *, source: bool) -> tuple[_Made, ...]:
    """Make some plans together, which is quicker, or else each by itself, which tells what is wrong with it."""
    try:
        documents = template.render_together([_a_plan(plan) for plan in plans], source=source)
    except Exception:  # noqa: BLE001 - said of the plan it is about
        return tuple(_made(plan, template, source=source) for plan in plans)
    return tuple(_Made(document, None) for document in documents)


def _made(plan: object, template: Template, *, source: bool) -> _Made:
    try:
        return _Made(template.render(_a_plan(plan), source=source), None)
    except KehoachError as error:
        return _Made(None, error)
    except Exception as error:  # noqa: BLE001 - a fault in one plan must not take the others with it
        return _Made(None, WorkerError(words("unexpected", detail=detail(error))))


def _a_plan(given: object) -> Plan:
    from kehoach.model import Plan

    if isinstance(given, Plan):
        return given
    found = given.kind if isinstance(given, _NotAPlan) else type(given).__name__
    message = words("not_a_plan", found=found)
    raise PlanError([Problem(Position(), "not_a_plan", message, words("not_a_plan_remedy"))])


def _lost(error: BaseException) -> _Made:
    return _Made(None, WorkerError(words("lost", detail=detail(error))))
