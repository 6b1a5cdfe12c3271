"""``kehoach giai-thich``: what a rule asks and why, in the words of the check itself."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass

from kehoach.cli import words
from kehoach.cli.console import complain, say
from kehoach.cli.shape import Command
from kehoach.cli.words import refusal

_DONE, _FAILED = 0, 2


@dataclass(frozen=True, slots=True)
class ExplainOrder:
    """The codes to explain, as they were typed; none of them: all are listed."""

    codes: tuple[str, ...] = ()


def explain(order: ExplainOrder) -> int:
    """Explain each code, or list all. Returns 0, or 2 when there is none of that name."""
    from kehoach.checks.catalogue import find_check
    from kehoach.report.explaining import explaining_lines, listing_lines

    if not order.codes:
        for line in listing_lines():
            say(line)
        return _DONE
    code = _DONE
    for number, word in enumerate(order.codes):
        check = find_check(word)
        if check is None:
            complain(f"kehoach: {_unknown(word)}")
            code = _FAILED
            continue
        for line in (*(("",) if number else ()), *explaining_lines(check)):
            say(line)
    return code


def _unknown(word: str) -> str:
    from kehoach.checks.catalogue import nearest_code

    nearest = nearest_code(word)
    return (
        refusal("no_such_rule", word=word) if nearest is None else refusal("nearest_rule", word=word, nearest=nearest)
    )


def _describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("names", metavar="MÃ", nargs="*", help=words.EXPLAIN_CODES)


def _order(_parser: argparse.ArgumentParser, found: argparse.Namespace, names: Sequence[str]) -> ExplainOrder:
    # "KH101, KH201" is copied out of a sentence.
    typed = " ".join((*names, *found.after)).replace(",", " ").replace(";", " ")
    return ExplainOrder(tuple(dict.fromkeys(typed.split())))


COMMAND = Command(
    name="giai-thich",
    summary=words.EXPLAIN_SUMMARY,
    usage=words.EXPLAIN_USAGE,
    description=words.EXPLAIN_DESCRIPTION,
    epilog=words.EXPLAIN_EPILOG,
    options=(),
    describe=_describe,
    order=_order,
    obey=explain,
)
