"""From words on the command line to an order: what to make and where, or a refusal in Vietnamese."""

from __future__ import annotations

import argparse
import contextlib
import gettext
import os
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import resources
from typing import Any, NoReturn

from kehoach import __version__
from kehoach.api import FORMATS
from kehoach.cli import words
from kehoach.cli.names import as_stored, exists, is_there, quoted, whole_name
from kehoach.cli.words import refusal
from kehoach.sentences import sentence
from kehoach.vietnamese import fold

_DOMAIN = "kehoach"
_MAKE = "tao"
_DASHES = "-–—−"
_LIKE_DASHES = tuple(_DASHES[1:] + "/")
"""What Word makes of a dash while one types, and what begins an option on Windows."""

_TOP_OPTIONS = ("-h", "--help", "--tro-giup", "--phien-ban")
_MAKE_OPTIONS = ("-h", "--help", "--tro-giup", "-o", "--mau", "--dang")
_ELSEWHERE = {
    "?": "--tro-giup",
    "version": "--phien-ban",
    "v": "--phien-ban",
    "output": "-o",
    "out": "-o",
    "template": "--mau",
    "format": "--dang",
}
"""What other programs call our options."""


@dataclass(frozen=True, slots=True)
class MakeOrder:
    """What ``tao`` was asked for; ``output``, ``template`` and ``formats`` are None where not said."""

    files: tuple[str, ...]
    output: str | None = None
    template: str | None = None
    formats: tuple[str, ...] | None = None


class _Parser(argparse.ArgumentParser):
    """What the command and its subcommands have in common: no guessed options, three names for help."""

    def __init__(self, **settings: Any) -> None:
        raw = argparse.RawDescriptionHelpFormatter
        super().__init__(**settings, formatter_class=raw, add_help=False, allow_abbrev=False)
        self.add_argument("-h", "--help", "--tro-giup", action="help", help=words.HELP)


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
    parser = _Parser(prog="kehoach", usage="%(prog)s LỆNH ...", description=words.DESCRIPTION, epilog=words.EPILOG)
    parser.add_argument("--phien-ban", action="version", version=f"kehoach {__version__}", help=words.VERSION)
    commands = parser.add_subparsers(prog="kehoach", title=words.COMMANDS, metavar=words.COMMAND, dest="command")
    make = commands.add_parser(
        _MAKE,
        help=words.MAKE_SUMMARY,
        usage=words.MAKE_USAGE,
        description=words.MAKE_DESCRIPTION,
        epilog=words.MAKE_EPILOG,
    )
    _describe_make(make)
    return parser, {_MAKE: make}


def _describe_make(make: argparse.ArgumentParser) -> None:
    make.add_argument("files", metavar="TỆP", nargs="*", help=words.MAKE_FILES)
    make.add_argument("-o", metavar="RA", dest="output", type=_name, help=words.MAKE_OUTPUT)
    make.add_argument("--mau", metavar="MẪU", dest="template", type=_name, help=words.MAKE_TEMPLATE)
    make.add_argument("--dang", metavar="DẠNG", dest="formats", type=_formats, action="extend", help=words.MAKE_FORMATS)


def _split_at_dashes(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    at = arguments.index("--") if "--" in arguments else len(arguments)
    return list(arguments[:at]), list(arguments[at + 1 :])


def _refuse_unknown_command(parser: argparse.ArgumentParser, arguments: Sequence[str], known: Sequence[str]) -> None:
    """Name the command that was meant: argparse does so only from Python 3.14, and knows nothing of marks."""
    # No option before the command takes a value, so the first plain word is the command.
    at, word = next(((at, word) for at, word in enumerate(arguments) if not word.startswith("-")), (0, None))
    if word is None or word in known:
        return
    if word.startswith(_LIKE_DASHES) and _nearest_option(word, _TOP_OPTIONS):
        _refuse_unknown_option(parser, word, _TOP_OPTIONS)
    file = word if word.lower().endswith(".json") else whole_name(word, arguments[at + 1 :], os.path.isfile)
    if file is not None or os.path.isfile(word):  # noqa: PTH113 - see names
        parser.error(refusal("file_for_command", word=quoted(file or word)))
    nearest = _nearest(fold(word), known)
    if nearest is not None:
        parser.error(refusal("nearest_command", word=word, nearest=nearest))
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
    for word in (*found.files, *rest):
        if (word.startswith("-") and word != "-") or _is_option_elsewhere(word):
            _refuse_unknown_option(parser, word, _MAKE_OPTIONS)
    files, formats = (*found.files, *rest), found.formats
    if formats is not None:
        # PowerShell takes "docx,txt" for a list of its own and hands over two words.
        formats = tuple(dict.fromkeys((*formats, *filter(_is_format, files))))
        files = tuple(word for word in files if not _is_format(word))
    files += tuple(after)
    if not files:
        parser.error(refusal("no_files"))
    if not all(word.strip() for word in files):
        parser.error(refusal("empty_name"))
    return MakeOrder(files, found.output, found.template, formats)


def _refuse_unknown_option(parser: argparse.ArgumentParser, word: str, known: Sequence[str]) -> NoReturn:
    nearest = _nearest_option(word, known)
    if nearest is not None:
        parser.error(refusal("nearest_option", word=word, nearest=nearest))
    parser.error(refusal("unknown_option", word=word))


def _is_option_elsewhere(word: str) -> bool:
    """Whether ``–o`` or ``/o`` stands where a file is expected; a file of that name comes first."""
    return word.startswith(_LIKE_DASHES) and not is_there(word) and _nearest_option(word, _MAKE_OPTIONS) is not None


def _nearest_option(word: str, known: Sequence[str]) -> str | None:
    name = fold(word.partition("=")[0]).lstrip(_DASHES + "/")
    named = {option.lstrip("-"): option for option in known}
    named |= {other: option for other, option in _ELSEWHERE.items() if option in known}
    nearest = _nearest(name, tuple(named))
    return None if nearest is None else named[nearest]


def _nearest(word: str, known: Sequence[str]) -> str | None:
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, known, 1)), None)


def _is_format(word: str) -> bool:
    return word in FORMATS and not exists(word)


def _name(word: str) -> str:
    if not word.strip():
        raise argparse.ArgumentTypeError(refusal("empty_name"))
    return as_stored(word)


def _formats(word: str) -> tuple[str, ...]:
    """Take ``docx,txt`` apart; other separators and a comma too many say the same."""
    forms = tuple(part.removeprefix(".").lower() for part in re.split(r"[\s,;+]+", word) if part)
    for form in forms or ("",):
        if form not in FORMATS:
            said = sentence("unknown_format", name=form, known=", ".join(FORMATS))
            raise argparse.ArgumentTypeError(f"{said} {refusal('pdf_from_word')}" if form == "pdf" else said)
    return forms
