"""``kehoach bang-mau``: the workbook that ``hang-loat`` needs, to be filled in."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kehoach.cli import batch_words
from kehoach.cli.batch_words import said
from kehoach.cli.console import say
from kehoach.cli.failures import tell
from kehoach.cli.names import as_argument, as_stored
from kehoach.cli.shape import Command, a_name
from kehoach.cli.slips import source_hint
from kehoach.errors import KehoachError, OutputError

_DONE, _FAILED = 0, 2
_ENDING = ".xlsx"


@dataclass(frozen=True, slots=True)
class FormOrder:
    """What ``bang-mau`` was asked for; ``output`` is None for beside the plan."""

    plan: str
    output: str | None = None


def make_form(order: FormOrder) -> int:
    """Write the workbook and say what to do with it. Returns 0, or 2 when it could not be made."""
    try:
        path = _written(order)
    except KehoachError as error:
        tell(error, source_hint(order.plan))
        return _FAILED
    say(said("sheet_made", file=str(path)))
    say(said("sheet_next", plan=as_argument(order.plan), file=as_argument(str(path))))
    return _DONE


def _written(order: FormOrder) -> Path:
    from kehoach.batch.blueprint import Blueprint
    from kehoach.batch.form import blank_workbook
    from kehoach.output import create_file

    path = Path(order.output) if order.output is not None else Path(order.plan).with_suffix(_ENDING)
    data = blank_workbook(Blueprint.read(Path(order.plan)))
    if not create_file(path, data):
        raise OutputError(said("sheet_exists", file=str(path)))
    return path


def _describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("names", metavar="KẾ-HOẠCH.json", nargs="*", help=batch_words.SHEET_FILE)
    parser.add_argument("-o", metavar="RA.xlsx", dest="output", type=a_name, help=batch_words.SHEET_OUTPUT)


def _order(parser: argparse.ArgumentParser, found: argparse.Namespace, names: Sequence[str]) -> FormOrder:
    files = [*names, *found.after]
    if len(files) != 1 or not files[0].strip():
        parser.error(said("one_plan"))
    if found.output is not None and not found.output.lower().endswith(_ENDING):
        parser.error(said("not_xlsx", output=found.output))
    return FormOrder(as_stored(files[0]), found.output)


COMMAND = Command(
    name="bang-mau",
    summary=batch_words.SHEET_SUMMARY,
    usage=batch_words.SHEET_USAGE,
    description=batch_words.SHEET_DESCRIPTION,
    epilog=batch_words.SHEET_EPILOG,
    options=("-o",),
    describe=_describe,
    order=_order,
    obey=make_form,
)
