"""``kehoach luoc-do``: the schema that lets an editor explain a plan, on the screen or in a file."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kehoach.cli import words
from kehoach.cli.console import complain, say
from kehoach.cli.json_lines import printable
from kehoach.cli.names import is_folder
from kehoach.cli.shape import Command, a_name
from kehoach.cli.stopping import unwinding
from kehoach.cli.words import refusal
from kehoach.errors import OutputError

_DONE, _FAILED = 0, 2


@dataclass(frozen=True, slots=True)
class SchemaOrder:
    """What ``luoc-do`` was asked for: the schema of a "plan", "batch" or "profile"; ``output`` None is the screen."""

    output: str | None = None
    of: str = "plan"


def show(order: SchemaOrder) -> int:
    """Print the schema or write it. Returns 0, or 2 when it could not be written."""
    from kehoach.bundled import BATCH_SCHEMA, PROFILE_SCHEMA, SCHEMA, bundled_file

    name = {"plan": SCHEMA, "batch": BATCH_SCHEMA, "profile": PROFILE_SCHEMA}[order.of]
    if order.output is None:
        for line in printable(bundled_file(name).read_text("utf-8")):
            say(line)
        return _DONE
    return _write(Path(order.output, name) if is_folder(order.output) else Path(order.output), name)


def _write(target: Path, name: str) -> int:
    from kehoach.schema.placing import write_schema
    from kehoach.schema.wording import words as said

    try:
        with unwinding():
            write_schema(target, name)
    except OutputError as error:
        complain(f"kehoach: {error}")
        return _FAILED
    say(said("written", file=str(target)))
    say(said("use_it", name=target.name))
    return _DONE


def _describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("names", nargs="*", help=argparse.SUPPRESS)
    parser.add_argument("-o", metavar="RA", dest="output", type=a_name, help=words.SCHEMA_OUTPUT)
    kinds = parser.add_mutually_exclusive_group()
    kinds.add_argument("--hang-loat", dest="of", action="store_const", const="batch", help=words.SCHEMA_BATCH)
    kinds.add_argument("--ho-so", dest="of", action="store_const", const="profile", help=words.SCHEMA_PROFILE)
    parser.set_defaults(of="plan")


def _order(parser: argparse.ArgumentParser, found: argparse.Namespace, names: Sequence[str]) -> SchemaOrder:
    names = [*names, *found.after]
    if names:
        parser.error(refusal("schema_of_nothing", name=names[0]))
    return SchemaOrder(found.output, found.of)


COMMAND = Command(
    name="luoc-do",
    summary=words.SCHEMA_SUMMARY,
    usage=words.SCHEMA_USAGE,
    description=words.SCHEMA_DESCRIPTION,
    epilog=words.SCHEMA_EPILOG,
    options=("-o", "--hang-loat", "--ho-so"),
    describe=_describe,
    order=_order,
    obey=show,
)
