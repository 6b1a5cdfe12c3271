"""``kehoach moi``: a new plan file, from the starter or from last year's plan, and what to do with it next."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach.cli import words
from kehoach.cli.console import complain, say
from kehoach.cli.failures import tell
from kehoach.cli.names import as_argument, is_there, quoted, whole_name
from kehoach.cli.shape import Command, a_name
from kehoach.cli.slips import SOURCE_ENDINGS, near_hint
from kehoach.cli.words import refusal
from kehoach.errors import KehoachError, OutputError
from kehoach.vietnamese import FIRST_YEAR, LAST_YEAR

if TYPE_CHECKING:
    from kehoach.reuse.new_plan import NewPlan
    from kehoach.reuse.stale import Findings

_DONE, _FAILED = 0, 2


@dataclass(frozen=True, slots=True)
class StartOrder:
    """What ``moi`` was asked for. ``old`` is None for the starter, ``year`` None for the present one."""

    name: str
    old: str | None = None
    year: int | None = None


def start(order: StartOrder) -> int:
    """Make the new plan file and say what to do next. Returns 0, or 2 when it could not be made."""
    import kehoach

    try:
        _refuse_folder(order.name)
        new = kehoach.start(order.name, order.old, order.year)
    except KehoachError as error:
        tell(error, "" if order.old is None else near_hint(order.old, SOURCE_ENDINGS))
        return _FAILED
    for line in _report(new, order):
        say(line)
    if new.since != "as made":
        complain(_changed(new, order))
    if not new.has_schema:
        complain(_no_schema(new))
    return _DONE


def _refuse_folder(name: str) -> None:
    from kehoach.reuse.wording import words as said

    if name.endswith(("/", "\\")):
        raise OutputError(said("no_name", file=name))


def _report(new: NewPlan, order: StartOrder) -> Iterator[str]:
    from kehoach.reuse.wording import words as said

    file = str(new.path)
    if new.findings is None or order.old is None:
        yield said("started", file=file)
        yield said("next")
        yield said("next_write", file=file)
        yield said("next_make", argument=as_argument(file))
        return
    yield said("copied", old=order.old, file=file)
    if new.profile is not None:
        yield said("profile_moved", name=new.profile)
    if new.old_year is not None and new.old_year >= new.year:
        yield said("same_year", old=new.old_year, year=new.year, file=file, next=new.old_year + 1)
    yield from _to_change(new.findings, new.year)
    yield said("next")
    yield said("next_change" if new.findings else "next_read", file=file)
    yield said("next_make", argument=as_argument(file))
    if new.findings:
        yield said("next_told")


def _changed(new: NewPlan, order: StartOrder) -> str:
    from kehoach.enclosed.wording import words as said

    return said(new.since, document=order.old, file=str(new.path))


def _no_schema(new: NewPlan) -> str:
    from kehoach.bundled import SCHEMA
    from kehoach.reuse.wording import words as said

    return said("no_schema", file=str(new.path), schema=SCHEMA, argument=quoted(str(new.path.parent)))


def _to_change(findings: Findings, year: int) -> Iterator[str]:
    from kehoach.reuse.telling import told
    from kehoach.reuse.wording import words as said

    if not findings:
        yield said("nothing_to_change", year=year)
        return
    yield said("to_change", count=len(findings), year=year)
    yield from told(findings, year)


def _describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("names", metavar="TÊN", nargs="*", help=words.START_NAME)
    parser.add_argument("--tu", metavar="CŨ", dest="old", type=a_name, help=words.START_FROM)
    parser.add_argument("--nam", metavar="NĂM", dest="year", type=_year, help=words.START_YEAR)


def _order(parser: argparse.ArgumentParser, found: argparse.Namespace, names: Sequence[str]) -> StartOrder:
    names = [*names, *found.after]
    if not names:
        parser.error(refusal("no_new_name"))
    if len(names) > 1:
        parser.error(_why_several(names, found.old))
    if not names[0].strip():
        parser.error(refusal("empty_name"))
    if found.year is not None and found.old is None:
        parser.error(refusal("year_without_old"))
    return StartOrder(names[0], found.old, found.year)


def _why_several(names: Sequence[str], old: str | None) -> str:
    """Tell what was meant by more than one name: the old plan without its option, or a name without its quotes."""
    if old is None and len(names) == len(("new", "old")) and is_there(names[1]):
        return refusal("old_without_option", new=quoted(names[0]), old=quoted(names[1]))
    if old is not None and (whole := whole_name(old, names[1:], is_there)) is not None:
        return refusal("split_name", word=old, file=whole)
    return refusal("several_new_names", names=" ".join(names))


def _year(word: str) -> int:
    if not (word.isascii() and word.isdigit() and FIRST_YEAR <= int(word[:5]) <= LAST_YEAR):
        raise argparse.ArgumentTypeError(refusal("not_a_year", word=word))
    return int(word)


COMMAND = Command(
    name="moi",
    summary=words.START_SUMMARY,
    usage=words.START_USAGE,
    description=words.START_DESCRIPTION,
    epilog=words.START_EPILOG,
    options=("--tu", "--nam"),
    describe=_describe,
    order=_order,
    obey=start,
)
