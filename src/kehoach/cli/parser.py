"""From words on the command line to an order: what to make and where, or a refusal in Vietnamese."""

from __future__ import annotations

import argparse
import contextlib
import gettext
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from importlib import resources
from pathlib import Path
from typing import NoReturn

from kehoach import __version__
from kehoach.api import FORMATS
from kehoach.cli import words
from kehoach.cli.words import refusal
from kehoach.sentences import sentence
from kehoach.vietnamese import fold

_DOMAIN = "kehoach"
_MAKE = "tao"
_TOP_OPTIONS = ("-h", "--help", "--tro-giup", "--phien-ban")
_MAKE_OPTIONS = ("-h", "--help", "--tro-giup", "-o", "--mau", "--dang")


@dataclass(frozen=True, slots=True)
class MakeOrder:
    """What ``tao`` was asked for; ``output``, ``template`` and ``formats`` are None where not said."""

    files: tuple[str, ...]
    output: str | None = None
    template: str | None = None
    formats: tuple[str, ...] | None = None


def parse(arguments: Sequence[str]) -> MakeOrder:
    """Read the command line. Raises ``SystemExit`` after printing help (0) or a refusal with usage (2)."""
    with vietnamese_argparse():
        parser, commands = _build()
        # argparse loses "--" between commands on some Pythons, so what follows it never gets there.
        before, after = _split_at_dashes(arguments)
        _refuse_unknown_command(parser, before, tuple(commands))
        found, rest = parser.parse_known_args(before)
        if found.command is None:
            _refuse_no_command(parser, rest)
        return _order(commands[found.command], found, rest, after)


@contextlib.contextmanager
def vietnamese_argparse() -> Iterator[None]:
    """Let argparse speak Vietnamese in any locale, then leave gettext and the environment as they were."""
    domain, folder = gettext.textdomain(), gettext.bindtextdomain(_DOMAIN)
    language = os.environ.get("LANGUAGE")
    gettext.bindtextdomain(_DOMAIN, str(resources.files("kehoach") / "locale"))
    gettext.textdomain(_DOMAIN)
    os.environ["LANGUAGE"] = "vi"
    try:
        yield
    finally:
        gettext.textdomain(domain)
        gettext.bindtextdomain(_DOMAIN, folder)
        if language is None:
            del os.environ["LANGUAGE"]
        else:
            os.environ["LANGUAGE"] = language


def _build() -> tuple[argparse.ArgumentParser, dict[str, argparse.ArgumentParser]]:
    parser = argparse.ArgumentParser(
        prog="kehoach",
        usage="%(prog)s LỆNH ...",
        description=words.DESCRIPTION,
        epilog=words.EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        add_help=False,
        allow_abbrev=False,
    )
    _add_help(parser)
    parser.add_argument("--phien-ban", action="version", version=f"kehoach {__version__}", help=words.VERSION)
    commands = parser.add_subparsers(prog="kehoach", title=words.COMMANDS, metavar=words.COMMAND, dest="command")
    make = commands.add_parser(
        _MAKE,
        help=words.MAKE_SUMMARY,
        usage=words.MAKE_USAGE,
        description=words.MAKE_DESCRIPTION,
        epilog=words.MAKE_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        add_help=False,
        allow_abbrev=False,
    )
    _describe_make(make)
    return parser, {_MAKE: make}


def _describe_make(make: argparse.ArgumentParser) -> None:
    make.add_argument("files", metavar="TỆP", nargs="*", help=words.MAKE_FILES)
    make.add_argument("-o", metavar="RA", dest="output", type=_name, help=words.MAKE_OUTPUT)
    make.add_argument("--mau", metavar="MẪU", dest="template", type=_name, help=words.MAKE_TEMPLATE)
    make.add_argument("--dang", metavar="DẠNG", dest="formats", type=_formats, action="extend", help=words.MAKE_FORMATS)
    _add_help(make)


def _add_help(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-h", "--help", "--tro-giup", action="help", help=words.HELP)


def _split_at_dashes(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    at = arguments.index("--") if "--" in arguments else len(arguments)
    return list(arguments[:at]), list(arguments[at + 1 :])


def _refuse_unknown_command(parser: argparse.ArgumentParser, arguments: Sequence[str], known: Sequence[str]) -> None:
    """Name the command that was meant: argparse does so only from Python 3.14, and knows nothing of marks."""
    # No option before the command takes a value, so the first plain word is the command.
    word = next((word for word in arguments if not word.startswith("-")), None)
    if word is None or word in known:
        return
    if word.lower().endswith(".json") or os.path.isfile(word):  # noqa: PTH113 - see targets
        parser.error(refusal("file_for_command", word=word))
    nearest = get_close_matches(fold(word), known, 1)
    if nearest:
        parser.error(refusal("nearest_command", word=word, nearest=nearest[0]))
    parser.error(refusal("unknown_command", word=word, known=", ".join(known)))


def _refuse_no_command(parser: argparse.ArgumentParser, rest: Sequence[str]) -> NoReturn:
    """Whoever types the bare name wants to know what it can do."""
    if rest:
        _refuse_unknown_option(parser, rest[0], _TOP_OPTIONS)
    parser.print_help(sys.stderr)
    parser.exit(2)


def _order(
    parser: argparse.ArgumentParser, found: argparse.Namespace, rest: Sequence[str], after: Sequence[str]
) -> MakeOrder:
    # argparse takes files only up to the first option: the others come back among what it did not know.
    for word in rest:
        if word.startswith("-") and word != "-":
            _refuse_unknown_option(parser, word, _MAKE_OPTIONS)
    files, formats = (*found.files, *rest), found.formats
    if formats is not None:
        # PowerShell takes "docx,txt" for a list of its own and hands over two words.
        formats = tuple(dict.fromkeys((*formats, *filter(_is_format, files))))
        files = tuple(word for word in files if not _is_format(word))
    files += tuple(after)
    if not files:
        parser.error(refusal("no_files"))
    if "" in files:
        parser.error(refusal("empty_name"))
    return MakeOrder(files, found.output, found.template, formats)


def _refuse_unknown_option(parser: argparse.ArgumentParser, word: str, known: Sequence[str]) -> NoReturn:
    nearest = get_close_matches(fold(word.partition("=")[0]), known, 1)
    if nearest:
        parser.error(refusal("nearest_option", word=word, nearest=nearest[0]))
    parser.error(refusal("unknown_option", word=word))


def _is_format(word: str) -> bool:
    return word in FORMATS and not Path(word).exists()


def _name(word: str) -> str:
    if not word:
        raise argparse.ArgumentTypeError(refusal("empty_name"))
    return word


def _formats(word: str) -> tuple[str, ...]:
    """Take ``docx,txt`` apart."""
    forms = tuple(part.strip().removeprefix(".").lower() for part in word.split(","))
    for form in forms:
        if form not in FORMATS:
            raise argparse.ArgumentTypeError(sentence("unknown_format", name=form, known=", ".join(FORMATS)))
    return forms
