"""``kehoach kiem-tra``: check Word files and plans, and tell what was found to a person, a program or Word itself."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from kehoach.cli import words
from kehoach.cli.order import CheckOrder
from kehoach.cli.shape import Command, a_name
from kehoach.cli.words import refusal

FORMS = ("txt", "json", "sarif")
"""The forms of a report, by file ending; the first is what is printed on the screen."""


def _obey(order: CheckOrder) -> int:
    from kehoach.cli.checking import check

    return check(order)


def _describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("names", metavar="TỆP", nargs="*", help=words.CHECK_FILES)
    parser.add_argument("--chi-loi", dest="errors_only", action="store_true", help=words.CHECK_ERRORS_ONLY)
    parser.add_argument("--nghiem", dest="strict", action="store_true", help=words.CHECK_STRICT)
    parser.add_argument("--so-voi", metavar="CŨ", dest="old", type=a_name, help=words.CHECK_OLD)
    parser.add_argument("--ghi-chu", metavar="RA", dest="copy", type=a_name, help=words.CHECK_COPY)
    parser.add_argument("--sua", metavar="RA", dest="repaired", type=a_name, help=words.CHECK_REPAIR)
    parser.add_argument("--dang", metavar="DẠNG", dest="form", type=_form, help=words.CHECK_FORM)
    parser.add_argument("-o", metavar="RA", dest="output", type=a_name, help=words.CHECK_OUTPUT)


def _order(parser: argparse.ArgumentParser, found: argparse.Namespace, names: Sequence[str]) -> CheckOrder:
    files = (*names, *found.after)
    if not files:
        parser.error(refusal("nothing_to_check"))
    if not all(word.strip() for word in files):
        parser.error(refusal("empty_name"))
    if found.errors_only and found.strict:
        parser.error(refusal("errors_and_strict"))
    form = found.form or FORMS[0]
    if found.output is not None:
        ending = Path(found.output).suffix.removeprefix(".").lower()
        if ending not in FORMS:
            code = "report_in_word" if ending in ("docx", "docm", "dotx") else "no_report_ending"
            parser.error(refusal(code, output=found.output))
        form = found.form or _form_of(Path(found.output))
    return CheckOrder(
        files,
        form,
        found.output,
        found.copy,
        found.repaired,
        found.old,
        errors_only=found.errors_only,
        strict=found.strict,
    )


def _form_of(output: Path) -> str:
    """The form a name asks for: ``ra.sarif.json`` is SARIF as well."""
    endings = [ending.removeprefix(".").lower() for ending in output.suffixes]
    return "sarif" if "sarif" in endings else endings[-1]


def _form(word: str) -> str:
    form = word.strip().removeprefix(".").lower()
    if form not in FORMS:
        raise argparse.ArgumentTypeError(refusal("no_such_form", form=word, known=", ".join(FORMS)))
    return form


COMMAND = Command(
    name="kiem-tra",
    summary=words.CHECK_SUMMARY,
    usage=words.CHECK_USAGE,
    description=words.CHECK_DESCRIPTION,
    epilog=words.CHECK_EPILOG,
    options=("--chi-loi", "--nghiem", "--so-voi", "--ghi-chu", "--sua", "--dang", "-o"),
    describe=_describe,
    order=_order,
    obey=_obey,
)
