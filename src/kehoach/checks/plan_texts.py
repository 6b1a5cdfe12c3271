"""The texts of a plan's body in printed order, each with its path in the clerk's keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kehoach.model.base import PlanPart
from kehoach.model.items import Aims, Block, Item, Lists, Responsibilities
from kehoach.model.lists import Criteria, Funding, Targets, Tasks
from kehoach.model.table import Table
from kehoach.phrases import PURPOSES, REQUIREMENTS
from kehoach.vietnamese import PartialDate, format_money, short_date

Path = tuple[str | int, ...]


class PlacedText(NamedTuple):
    """A text as the plan keeps it, and where. ``goes_on`` tells that it stands on the line of the text before it.

    ``table`` stands for a table, whose cells are not walked through.
    """

    path: Path
    text: str
    goes_on: bool = False
    table: Table | Tasks | None = None


def body_texts(blocks: Iterable[Block], path: Path) -> Iterator[PlacedText]:
    """Give the texts of ``blocks``, which stand in the list at ``path``."""
    for index, block in enumerate(blocks):
        at = (*path, index)
        if isinstance(block, str):
            yield PlacedText(at, block)
        elif isinstance(block, Item):
            yield from _line(block, at, "label", "text")
            yield from body_texts(block.children, (*at, "gom"))
            yield from _lists(block, at)
        else:
            yield from _lists(block, at)


def _line(part: PlanPart, path: Path, *names: str) -> Iterator[PlacedText]:
    """The texts of one line, from the fields of ``part`` that are given."""
    goes_on = False
    for name in names:
        value = getattr(part, name)
        at = (*path, str(type(part).model_fields[name].validation_alias))
        if isinstance(value, PartialDate):
            value = short_date(value)
        texts = enumerate(value) if isinstance(value, tuple) else [(None, value)]
        for index, text in texts:
            if isinstance(text, str):
                yield PlacedText(at if index is None else (*at, index), text, goes_on)
                goes_on = True


def _lists(block: Lists, path: Path) -> Iterator[PlacedText]:
    is_pair = block.purposes is not None and block.requirements is not None
    if block.purposes is not None:
        yield from _aims(block.purposes, (*path, "muc_dich"), PURPOSES, is_titled=is_pair)
    if block.requirements is not None:
        yield from _aims(block.requirements, (*path, "yeu_cau"), REQUIREMENTS, is_titled=is_pair)
    if block.targets is not None:
        yield from _targets(block.targets, (*path, "chi_tieu"))
    if block.criteria is not None:
        yield from _criteria(block.criteria, (*path, "tieu_chi"))
    if block.tasks is not None:
        yield from _tasks(block.tasks, (*path, "nhiem_vu"))
    if block.responsibilities is not None:
        yield from _responsibilities(block.responsibilities, (*path, "phan_cong"))
    if block.funding is not None:
        yield from _funding(block.funding, (*path, "kinh_phi"))
    if block.table is not None:
        yield from _table(block.table, (*path, "bang"))


def _table(table: Table, path: Path) -> Iterator[PlacedText]:
    yield from _line(table, path, "title")
    yield from _line(table, path, "unit")
    yield PlacedText(path, "", table=table)
    yield from _line(table, path, "note")


def _aims(aims: Aims, path: Path, title: str, *, is_titled: bool) -> Iterator[PlacedText]:
    if aims.heading is None and is_titled and aims.text is None:
        yield PlacedText(path, title)
    yield from _line(aims, path, "heading", "text")
    yield from body_texts(aims.children, (*path, "gom"))


def _targets(targets: Targets, path: Path) -> Iterator[PlacedText]:
    for index, entry in enumerate(targets.entries):
        at = (*path, "gom", index)
        if isinstance(entry, str):
            yield PlacedText(at, entry)
        else:
            yield from _line(entry, at, "name", "qualifier", "unit", "note")


def _criteria(criteria: Criteria, path: Path) -> Iterator[PlacedText]:
    for index, entry in enumerate(criteria.entries):
        at = (*path, "gom", index)
        if isinstance(entry, str):
            yield PlacedText(at, entry)
        else:
            yield from _line(entry, at, "number", "name", "note")


def _tasks(tasks: Tasks, path: Path) -> Iterator[PlacedText]:
    if tasks.form == "bang":
        yield PlacedText(path, "", table=tasks)
        return
    for index, task in enumerate(tasks.entries):
        at = (*path, "gom", index)
        for field in ("name", "detail", "lead", "support", "deadline", "product"):
            yield from _line(task, at, field)
        if task.budget is not None:
            yield PlacedText((*at, "kinh_phi"), format_money(task.budget))
        yield from _line(task, at, "note")


def _responsibilities(given: Responsibilities, path: Path) -> Iterator[PlacedText]:
    for index, entry in enumerate(given.entries):
        at = (*path, "gom", index)
        if isinstance(entry, str):
            yield PlacedText(at, entry)
            continue
        yield from _line(entry, at, "unit", *(["duties"] if isinstance(entry.duties, str) else []))
        if not isinstance(entry.duties, str):
            yield from body_texts(entry.duties, (*at, "nhiem_vu"))


def _funding(funding: Funding, path: Path) -> Iterator[PlacedText]:
    if "label" in funding.model_fields_set:
        yield from _line(funding, path, "label")
    else:
        yield PlacedText(path, funding.label)
    for index, source in enumerate(funding.sources):
        yield from _line(source, (*path, "nguon", index), "name", "note")
    yield from _line(funding, path, "note")
