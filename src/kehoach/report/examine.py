"""A Word file, a plan file or a plan → its report: read, label, run every check, put in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach import regulation
from kehoach.checks import Finding
from kehoach.checks.passages import Passages, passages_of_document
from kehoach.checks.rules import Rules
from kehoach.document_messages import remark_message
from kehoach.errors import InputError, Position, Problem
from kehoach.recognise import LabelledDocument, Part, label
from kehoach.report.kinds import kind_of
from kehoach.report.places import order_of
from kehoach.report.report import Report
from kehoach.report.undisturbed import undisturbed
from kehoach.report.wording import words
from kehoach.seen import Document, Drawing

if TYPE_CHECKING:
    from kehoach.model import Plan
    from kehoach.readers.plan_json import PlacedPlan

_RULES: Rules = regulation
_EXPECTED = (
    *(Part.NATIONAL_NAME, Part.MOTTO, Part.ISSUER, Part.NUMBER, Part.PLACE_DATE, Part.TYPE, Part.SUBJECT),
    *(Part.RECIPIENTS_LABEL, Part.AUTHORITY, Part.SIGNER),
)
"""The parts every plan has. Where one is not recognised, its rules find nothing, which must not look like praise."""

_PAGE_WIDE, _PAGE_HIGH = 120.0, 150.0
"""Millimetres. A picture as large as this holds more than a stamp or a signature."""


def examine(path: Path, old: Passages | None = None) -> Report:
    """Check a file, also for what is left in it of an ``old`` one it was copied from.

    Raises ``InputError``, ``JsonError`` or ``PlanError`` for what cannot be judged.
    """
    return examine_plan_file(path, old) if kind_of(path) == "plan" else examine_document(path, old)


def read_passages(path: Path) -> Passages:
    """The words of a file to compare with, a Word document or a plan. Raises as ``examine``."""
    if kind_of(path) == "plan":
        from kehoach.checks.plan_passages import passages_of_plan
        from kehoach.readers.plan_json import read_plan

        return passages_of_plan(read_plan(path), str(path))
    from kehoach.readers.docx.document import read_document

    document = read_document(path)
    _refuse_wordless(document, str(path))
    return passages_of_document(label(document))


@undisturbed()
def examine_document(path: Path, old: Passages | None = None) -> Report:
    """Check a Word document. Raises ``InputError`` for what is none, and for one without a word in it."""
    from kehoach.readers.docx.document import read_document

    document = read_document(path)
    _refuse_wordless(document, str(path))
    labelled = label(document)
    from kehoach.checks.form_checks import FORM_CHECKS

    found = [finding for check in FORM_CHECKS for finding in check.run(labelled, _RULES)]
    found += _of_words(passages_of_document(labelled), old)
    return Report(str(path), "word", _in_order(found), tuple(_remarks(labelled, str(path))))


def examine_plan_file(path: Path, old: Passages | None = None) -> Report:
    """Check a plan in JSON. Raises ``InputError``, ``JsonError`` or ``PlanError``."""
    from kehoach.readers.plan_json import read_placed_plan

    read = read_placed_plan(path)
    report = examine_plan(read.plan, str(path), old)
    findings = (_placed(finding, read) for finding in report.findings)
    return Report(report.file, report.kind, _in_order(findings), (*read.notes, *report.remarks))


def _placed(finding: Finding, read: PlacedPlan) -> Finding:
    """The finding with the line and column of its path, which a plan by itself does not know."""
    where = finding.place
    if not isinstance(where, Position) or where.line is not None or not where.pointer:
        return finding
    return finding._replace(place=read.position(where.pointer))


def examine_plan(plan: Plan, file: str | None = None, old: Passages | None = None) -> Report:
    """Check a plan. Its places have a path in the plan, but no line."""
    from kehoach.checks.plan_passages import passages_of_plan

    return Report(file, "plan", _in_order(_of_words(passages_of_plan(plan, file), old)))


def _of_words(passages: Passages, old: Passages | None) -> list[Finding]:
    from kehoach.checks.word_checks import WORD_CHECKS

    found = [finding for check in WORD_CHECKS for finding in check.run(passages)]
    if old is not None:
        from kehoach.checks.copy_checks import COPY_CHECKS

        found += [finding for check in COPY_CHECKS for finding in check.run(passages, old)]
    return found


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: order_of(finding.place)))


def _refuse_wordless(document: Document, file: str) -> None:
    if any(line.text.strip() for line in document.every_line()):
        return
    pictures = sum(drawing.kind == "picture" for drawing in _drawings(document))
    raise InputError(words("scanned" if pictures else "blank", file=file, count=pictures))


def _remarks(labelled: LabelledDocument, file: str) -> Iterator[Problem]:
    document = labelled.document
    lost = [part for part in _EXPECTED if labelled.first(part) is None]
    if lost:
        yield _remark(file, "missing_parts", words("missing_parts", parts="; ".join(lost)))
    pages = sum(map(_fills_a_page, _drawings(document)))
    if pages:
        yield _remark(file, "picture_page", words("picture_page", count=pages))
    if document.is_signed:
        yield _remark(file, "signed", words("signed"))
    for remark in document.remarks:
        yield _remark(file, remark.code, remark_message(remark.code, remark.times))


def _drawings(document: Document) -> Iterator[Drawing]:
    return (drawing for line in document.every_line() for drawing in line.drawings)


def _fills_a_page(drawing: Drawing) -> bool:
    return drawing.kind == "picture" and drawing.width >= _PAGE_WIDE and drawing.height >= _PAGE_HIGH


def _remark(file: str | None, code: str, message: str) -> Problem:
    return Problem(Position(file), code, message)
