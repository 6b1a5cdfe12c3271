"""A Word file, a plan file or a plan → its report: read, label, run every check, put in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.checks import Finding, Severity
from kehoach.checks.head import has_head, is_annex_alone
from kehoach.checks.passages import Passages, passages_of_document
from kehoach.checks.rule_sets import rules_for
from kehoach.document_messages import remark_message
from kehoach.errors import InputError, Position, Problem
from kehoach.printed import Printed
from kehoach.recognise import LabelledDocument, Part, first_of, label
from kehoach.report.kinds import kind_of
from kehoach.report.places import order_of, said
from kehoach.report.report import Kind, Report
from kehoach.report.undisturbed import undisturbed
from kehoach.report.wording import words
from kehoach.seen import Document, Drawing, Line, Place

if TYPE_CHECKING:
    from kehoach.model import Plan
    from kehoach.readers.plan_json import PlacedPlan

_END = (Part.RECIPIENTS_LABEL, Part.AUTHORITY, Part.SIGNER)
"""The parts at the end of every plan. Where one is not recognised, its rules find nothing: that is no praise."""

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

    read = read_document(path)
    _refuse_wordless(read, str(path))
    document, next_line = first_of(read)
    return report_of(label(document), str(path), old, next_line)


def report_of(
    labelled: LabelledDocument, file: str, old: Passages | None = None, next_line: Line | None = None
) -> Report:
    """Check a Word document that was read and labelled; ``next_line`` begins another one in the same file."""
    rules = rules_for(labelled)
    found = _of_words(passages_of_document(labelled), old)
    if rules is None:
        found = [_as_custom(finding) for finding in found]
    else:
        from kehoach.checks.form_checks import FORM_CHECKS

        found[:0] = [finding for check in FORM_CHECKS for finding in check.run(labelled, rules)]
    return _report(file, "word", found, tuple(_remarks(labelled, next_line, file)))


def _as_custom(finding: Finding) -> Finding:
    """What is said of the words of a document that the decree does not bind: advice, and no article."""
    severity = Severity.WARNING if finding.severity is Severity.ERROR else finding.severity
    return finding._replace(severity=severity, rule=None)


def examine_plan_file(path: Path, old: Passages | None = None) -> Report:
    """Check a plan in JSON. Raises ``InputError``, ``JsonError`` or ``PlanError``."""
    from kehoach.annexed.plan_files import with_annex_notes
    from kehoach.readers.plan_json import read_placed_plan

    read = with_annex_notes(read_placed_plan(path))
    report = examine_plan(read.plan, str(path), old)
    found = (_placed(finding, read) for finding in (*report.findings, *report.left_open))
    return _report(report.file, report.kind, found, (*read.notes, *report.remarks))


def _placed(finding: Finding, read: PlacedPlan) -> Finding:
    """The finding with the line and column of its paths, which a plan by itself does not know."""
    place = None if finding.place is None else _placed_at(finding.place, read)
    return finding._replace(place=place, others=tuple(_placed_at(where, read) for where in finding.others))


def _placed_at(where: Place | Position, read: PlacedPlan) -> Place | Position:
    if not isinstance(where, Position) or where.line is not None or not where.pointer:
        return where
    return read.position(where.pointer)


def examine_plan(plan: Plan, file: str | None = None, old: Passages | None = None) -> Report:
    """Check a plan. Its places have a path in the plan, but no line."""
    from kehoach.checks.plan_passages import passages_of_plan

    return _report(file, "plan", _of_words(passages_of_plan(plan, file), old))


def _of_words(passages: Passages, old: Passages | None) -> list[Finding]:
    from kehoach.checks.word_checks import WORD_CHECKS

    found = [finding for check in WORD_CHECKS for finding in check.run(passages)]
    if old is not None:
        from kehoach.checks.copy_checks import COPY_CHECKS

        found += [finding for check in COPY_CHECKS for finding in check.run(passages, old)]
    return found


def _report(file: str | None, kind: Kind, found: Iterable[Finding], remarks: tuple[Problem, ...] = ()) -> Report:
    """Put in order what was found, and apart what could not be judged."""
    ordered = sorted(found, key=lambda finding: order_of(finding.place))
    left_open = tuple(finding for finding in ordered if finding.is_open)
    return Report(file, kind, tuple(finding for finding in ordered if not finding.is_open), remarks, left_open)


def examine_pages(printed: Printed, file: str) -> Report:
    """Check where the pages of a PDF turn."""
    from kehoach.checks.page_checks import PAGE_CHECKS

    return Report(file, "pdf", tuple(finding for check in PAGE_CHECKS for finding in check.run(printed)))


def _refuse_wordless(document: Document, file: str) -> None:
    if any(line.text.strip() for line in document.every_line()):
        return
    pictures = sum(drawing.kind == "picture" for drawing in _drawings(document))
    raise InputError(words("scanned" if pictures else "blank", file=file, count=pictures))


def _remarks(labelled: LabelledDocument, next_line: Line | None, file: str) -> Iterator[Problem]:
    document = labelled.document
    if next_line is not None:
        yield _remark(file, "several_documents", words("several_documents", place=said(next_line.place)))
    if rules_for(labelled) is None:
        yield _remark(file, "other_rules", words("other_rules"))
    # Of a document that has a head, the checks say what is missing; without one they say only that.
    lost = [part for part in _END if labelled.first(part) is None]
    if lost and not has_head(labelled) and not is_annex_alone(labelled):
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
