"""From words on the command line to a command and its order, or a refusal in Vietnamese."""

from __future__ import annotations

import argparse
import contextlib
import gettext
import os
import sys
from collections.abc import Iterator, Sequence
from importlib import resources
from typing import Any, NoReturn

from kehoach import __version__
from kehoach.cli import words
from kehoach.cli.commands import COMMANDS
from kehoach.cli.names import is_there, quoted, whole_name
from kehoach.cli.shape import HELP_OPTIONS, Command, add_help
from kehoach.cli.words import refusal
from kehoach.vietnamese import fold

_DOMAIN = "kehoach"
_DASHES = "-–—−"
_LIKE_DASHES = tuple(_DASHES[1:] + "/")
"""What Word makes of a dash while one types, and what begins an option on Windows."""

_TOP_OPTIONS = (*HELP_OPTIONS, "--phien-ban")
_ELSEWHERE = {
    "?": "--tro-giup",
    "version": "--phien-ban",
    "v": "--phien-ban",
    "output": "-o",
    "out": "-o",
    "template": "--mau",
    "format": "--dang",
    "watch": "--theo-doi",
}
"""What other programs call our options."""


class _Parser(argparse.ArgumentParser):
    """What the command and its subcommands have in common: no guessed options, three names for help."""

    def __init__(self, **settings: Any) -> None:
        raw = argparse.RawDescriptionHelpFormatter
        super().__init__(**settings, formatter_class=raw, add_help=False, allow_abbrev=False)


def parse(arguments: Sequence[str]) -> tuple[Command, Any]:
    """Read the command line. Raises ``SystemExit`` after printing help (0) or a refusal with usage (2)."""
    with vietnamese_argparse():
        parser, parsers = build_parsers()
        # argparse loses "--" between commands on some Pythons, so what follows it never gets there.
        before, after = _split_at_dashes(arguments)
        _refuse_unknown_command(parser, before, tuple(parsers))
        found, rest = parser.parse_known_args(before)
        if found.command is None:
            _refuse_no_command(parser, rest)
        command = next(each for each in COMMANDS if each.name == found.command)
        return command, _order(command, parsers[command.name], found, rest, after)


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


def build_parsers() -> tuple[argparse.ArgumentParser, dict[str, argparse.ArgumentParser]]:
    """Build the parser of the program and that of each command by its name; within ``vietnamese_argparse``."""
    parser = _Parser(prog="kehoach", usage="%(prog)s LỆNH ...", description=words.DESCRIPTION, epilog=words.EPILOG)
    add_help(parser)
    parser.add_argument("--phien-ban", action="version", version=f"kehoach {__version__}", help=words.VERSION)
    below = parser.add_subparsers(prog="kehoach", title=words.COMMANDS, metavar=words.COMMAND, dest="command")
    parsers: dict[str, argparse.ArgumentParser] = {}
    for command in COMMANDS:
        parsers[command.name] = below.add_parser(
            command.name,
            help=command.summary,
            usage=command.usage,
            description=command.description,
            epilog=command.epilog,
        )
        command.describe(parsers[command.name])
        add_help(parsers[command.name])
    return parser, parsers


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
    command: Command,
    parser: argparse.ArgumentParser,
    found: argparse.Namespace,
    rest: Sequence[str],
    after: Sequence[str],
) -> Any:
    # argparse takes plain words only up to the first option: the others come back among what it did not know.
    known = (*HELP_OPTIONS, *command.options)
    for word in (*found.names, *rest):
        if (word.startswith("-") and word != "-") or _is_option_elsewhere(word, known):
            _refuse_unknown_option(parser, word, known)
    names = [*found.names, *rest]
    found.after = tuple(after)
    return command.order(parser, found, names)


def _refuse_unknown_option(parser: argparse.ArgumentParser, word: str, known: Sequence[str]) -> NoReturn:
    nearest = _nearest_option(word, known)
    if nearest is not None:
        parser.error(refusal("nearest_option", word=word, nearest=nearest))
    parser.error(refusal("unknown_option", word=word, command=parser.prog))


def _is_option_elsewhere(word: str, known: Sequence[str]) -> bool:
    """Whether ``–o`` or ``/o`` stands where a file is expected; a file of that name comes first."""
    return word.startswith(_LIKE_DASHES) and not is_there(word) and _nearest_option(word, known) is not None


def _nearest_option(word: str, known: Sequence[str]) -> str | None:
    name = fold(word.partition("=")[0]).lstrip(_DASHES + "/")
    named = {option.lstrip("-"): option for option in known}
    named |= {other: option for other, option in _ELSEWHERE.items() if option in known}
    nearest = _nearest(name, tuple(named))
    return None if nearest is None else named[nearest]


def _nearest(word: str, known: Sequence[str]) -> str | None:
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, known, 1)), None)
