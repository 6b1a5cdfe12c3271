"""Options that several commands have: in which forms, by which program, and what becomes of an edited document."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING

from kehoach.api import ENGINES, FORMATS
from kehoach.cli import words
from kehoach.cli.names import exists
from kehoach.cli.words import refusal
from kehoach.sentences import sentence

if TYPE_CHECKING:
    from kehoach.keeping import IfEdited


def add_if_edited(parser: argparse.ArgumentParser) -> None:
    """Add both ways to treat a document that a person edited."""
    parser.add_argument(
        "--ra-ten-moi", dest="if_edited", action="append_const", const="rename", help=words.MAKE_RENAMED
    )
    parser.add_argument("--ghi-de", dest="if_edited", action="append_const", const="replace", help=words.MAKE_REPLACED)


def add_archival(parser: argparse.ArgumentParser) -> None:
    """Add the option for PDF/A."""
    parser.add_argument("--pdf-a", dest="archival", action="store_true", help=words.MAKE_ARCHIVAL)


def add_no_source(parser: argparse.ArgumentParser) -> None:
    """Add the option that leaves the plan out of its documents."""
    parser.add_argument("--khong-kem-nguon", dest="no_source", action="store_true", help=words.MAKE_NO_SOURCE)


def if_edited(parser: argparse.ArgumentParser, found: argparse.Namespace) -> IfEdited:
    """Give the one way that was chosen; refuses two."""
    ways: tuple[IfEdited, ...] = tuple(dict.fromkeys(found.if_edited or ("refuse",)))
    if len(ways) > 1:
        parser.error(refusal("two_ways"))
    return ways[0]


def is_format(word: str) -> bool:
    """Whether a plain word is a format: PowerShell takes "docx,txt" for a list of its own and hands over two words."""
    return word in FORMATS and not exists(word)


def read_formats(word: str) -> tuple[str, ...]:
    """Take ``docx,txt`` apart; other separators and a comma too many say the same."""
    forms = tuple(part.removeprefix(".").lower() for part in re.split(r"[\s,;+]+", word) if part)
    for form in forms or ("",):
        if form not in FORMATS:
            raise argparse.ArgumentTypeError(sentence("unknown_format", name=form, known=", ".join(FORMATS)))
    return forms


def engine_name(word: str) -> str:
    """Take the name of a program that makes PDFs."""
    name = word.strip().lower()
    if name not in ENGINES:
        raise argparse.ArgumentTypeError(refusal("no_such_engine", name=word, known=", ".join(ENGINES)))
    return name
