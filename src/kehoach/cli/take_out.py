"""``kehoach lay-json``: the plan that a document carries, written to a file of its own."""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.cli import words
from kehoach.cli.console import complain, say
from kehoach.cli.failures import tell
from kehoach.cli.names import as_stored, exists, is_folder, quoted, whole_name
from kehoach.cli.shape import Command, a_name
from kehoach.cli.slips import near_hint
from kehoach.cli.stopping import unwinding
from kehoach.cli.words import refusal
from kehoach.errors import KehoachError, OutputError

if TYPE_CHECKING:
    from kehoach.enclosed.taking_out import TakenOut

_DONE, _FAILED = 0, 2
_ENDING = ".json"
_DOCUMENTS = (".docx", ".pdf")


@dataclass(frozen=True, slots=True)
class TakeOrder:
    """What ``lay-json`` was asked for; ``output`` None is beside the document."""

    document: str
    output: str | None = None


def take(order: TakeOrder) -> int:
    """Take the plan out and say where it is. Returns 0, or 2 when there is none or it could not be written."""
    import kehoach

    try:
        target = _target(order)
        taken = kehoach.take_out(order.document)
        _write(target, taken)
    except KehoachError as error:
        tell(error, near_hint(order.document, _DOCUMENTS))
        return _FAILED
    _report(target, taken, order.document)
    return _DONE


def _target(order: TakeOrder) -> Path:
    from kehoach.enclosed.wording import words as said

    beside = Path(order.document).with_suffix(_ENDING)
    if order.output is None:
        return beside
    if is_folder(order.output):
        return Path(order.output, beside.name)
    if Path(order.output).suffix.lower() != _ENDING:
        raise OutputError(said("wrong_ending", output=order.output, example=quoted(str(beside))))
    return Path(order.output)


def _write(target: Path, taken: TakenOut) -> None:
    from kehoach.bundled import SCHEMA
    from kehoach.enclosed.wording import words as said
    from kehoach.output import create_file
    from kehoach.schema.placing import renew_schema

    with unwinding():
        if not create_file(target, taken.text.encode()):
            example = target.with_name(f"{target.stem} (2){_ENDING}")
            raise OutputError(said("exists", file=str(target), example=quoted(str(example))))
    if f'"{SCHEMA}"' in taken.text:
        with contextlib.suppress(OutputError):  # it only helps an editor: the plan itself is there
            renew_schema(target.parent / SCHEMA, SCHEMA)


def _report(target: Path, taken: TakenOut, document: str) -> None:
    from kehoach.enclosed.wording import words as said

    say(said("taken_out", document=document, file=str(target)))
    if taken.since != "as made":
        complain(said(taken.since, document=document, file=str(target)))


def _describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("names", metavar="TỆP", nargs="*", help=words.TAKE_FILE)
    parser.add_argument("-o", metavar="RA", dest="output", type=a_name, help=words.TAKE_OUTPUT)


def _order(parser: argparse.ArgumentParser, found: argparse.Namespace, names: Sequence[str]) -> TakeOrder:
    names = [*names, *found.after]
    if not names:
        parser.error(refusal("nothing_to_take_from"))
    if len(names) > 1:
        whole = whole_name(names[0], names[1:], exists)
        if whole is not None:
            parser.error(refusal("split_name", word=names[0], file=whole))
        parser.error(refusal("one_to_take_from", names=" ".join(names)))
    if not names[0].strip():
        parser.error(refusal("empty_name"))
    return TakeOrder(as_stored(names[0]), found.output)


COMMAND = Command(
    name="lay-json",
    summary=words.TAKE_SUMMARY,
    usage=words.TAKE_USAGE,
    description=words.TAKE_DESCRIPTION,
    epilog=words.TAKE_EPILOG,
    options=("-o",),
    describe=_describe,
    order=_order,
    obey=take,
)
