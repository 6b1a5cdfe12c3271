"""What a command of ``kehoach`` is, and what all commands have in common."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from kehoach.cli import words
from kehoach.cli.names import as_stored
from kehoach.cli.words import refusal

HELP_OPTIONS = ("-h", "--help", "--tro-giup")


@dataclass(frozen=True, slots=True)
class Command:
    """One command. ``options`` are all it knows besides help, to name the nearest to a misspelt one.

    ``describe`` adds its arguments to a parser, with the plain words under ``names``. ``order`` makes its order of
    what was found and of the plain words, wherever they stood; it refuses with ``parser.error``. ``obey`` carries the
    order out and returns the exit code; only there may anything heavy be imported.
    """

    name: str
    summary: str
    usage: str
    description: str
    epilog: str
    options: tuple[str, ...]
    describe: Callable[[argparse.ArgumentParser], None]
    order: Callable[[argparse.ArgumentParser, argparse.Namespace, Sequence[str]], Any]
    obey: Callable[[Any], int]


def add_help(parser: argparse.ArgumentParser) -> None:
    """Give a parser the option that prints its help."""
    parser.add_argument(*HELP_OPTIONS, action="help", help=words.HELP)


def a_name(word: str) -> str:
    """Take a file name given with an option. An empty one is refused: a variable of a script that was not set."""
    if not word.strip():
        raise argparse.ArgumentTypeError(refusal("empty_name"))
    return as_stored(word)
