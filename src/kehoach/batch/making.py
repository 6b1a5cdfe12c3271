"""Some rows → their documents, in whatever process this is; nothing is written here.

A row that goes wrong costs no other: what happens to it is its answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from kehoach.batch.planning import Planner, Troubles
from kehoach.batch.table import Given
from kehoach.batch.wording import words
from kehoach.errors import KehoachError, Problem
from kehoach.many.faults import detail
from kehoach.many.parcels import Parcel

if TYPE_CHECKING:
    from kehoach.model import Plan
    from kehoach.pdf.engine import Engine
    from kehoach.pdf.making import PdfOrder
    from kehoach.report import Report
    from kehoach.template import Template


@dataclass(frozen=True, slots=True)
class Recipe:
    """What all rows have in common. ``template`` and ``engine`` are None where no form needs them.

    ``source``: documents carry their plans; ``archival`` asks for PDF/A-3.
    """

    planner: Planner
    forms: tuple[str, ...]
    template: Template | None
    engine: Engine | None
    source: bool = True
    archival: bool = False


class Made(NamedTuple):
    """What came of one row: ``files`` by form, and what is wrong, in cells, in the plan, or otherwise.

    ``pages`` is None without a PDF. ``findings`` tells how much the checks found, empty for nothing. ``notes`` are
    what a person should see to although the files are made.
    """

    files: tuple[tuple[str, bytes], ...] = ()
    pages: int | None = None
    findings: str = ""
    cells: tuple[Problem, ...] = ()
    plan: tuple[Problem, ...] = ()
    others: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    warning: str | None = None


@dataclass(frozen=True, slots=True)
class MakeRows:
    """The work of one task: a row that was made before is None, and so is its answer."""

    parcel: Parcel[Recipe]

    def __call__(self, rows: tuple[Given | None, ...]) -> tuple[Made | None, ...]:
        """Make some rows. Raises ``Incomplete`` where the recipe is not known."""
        recipe = self.parcel.unpack()
        drafts = [None if row is None else _draft(row, recipe) for row in rows]
        if recipe.engine is not None:
            _add_pdfs([draft for draft in drafts if draft is not None and draft.order is not None], recipe.engine)
        return tuple(None if draft is None else draft.made(recipe.forms) for draft in drafts)


@dataclass(slots=True)
class _Draft:
    """One row while it is made."""

    files: dict[str, bytes] = field(default_factory=dict)
    report: Report | None = None
    order: PdfOrder | None = None
    pages: Report | None = None
    page_count: int | None = None
    warning: str | None = None
    troubles: Troubles = field(default_factory=lambda: Troubles(()))
    others: list[str] = field(default_factory=list)
    notes: tuple[str, ...] = ()

    def made(self, forms: Sequence[str]) -> Made:
        files = tuple((form, self.files[form]) for form in forms if form in self.files)
        cells, plan = self.troubles.cells, self.troubles.plan
        found = _findings([report for report in (self.report, self.pages) if report is not None])
        return Made(files, self.page_count, found, cells, plan, tuple(self.others), self.notes, self.warning)


def _draft(given: Given, recipe: Recipe) -> _Draft:
    draft = _Draft()
    try:
        _render(draft, recipe.planner.plan_for(given.row, given.lists), recipe)
    except Troubles as troubles:
        draft.troubles = troubles
    except Exception as error:  # noqa: BLE001 - a fault of ours in one row must not take the others with it
        draft.others.append(_told(error))
    return draft


def _render(draft: _Draft, plan: Plan, recipe: Recipe) -> None:
    from kehoach.annexed.files import annex_problems
    from kehoach.api import render
    from kehoach.report.examine import examine_plan

    if recipe.template is not None:
        document = recipe.template.render(plan, source=recipe.source)
        draft.files["docx"] = document
        if "pdf" in recipe.forms:
            from kehoach.pdf.ordering import pdf_order

            folder = recipe.planner.blueprint.folder
            draft.order = pdf_order(plan, document, folder, source=recipe.source, archival=recipe.archival)
    if "txt" in recipe.forms:
        draft.files["txt"] = render(plan, "txt")
    if "pdf" not in recipe.forms:  # which reads these files itself
        draft.notes = tuple(map(str, annex_problems(plan.annex_files, recipe.planner.blueprint.folder)))
    draft.report = examine_plan(plan)


def _add_pdfs(drafts: Sequence[_Draft], engine: Engine) -> None:
    """Have the PDFs of all rows made in one call."""
    from kehoach.pdf.making import make_pdfs
    from kehoach.report.examine import examine_pages

    orders = [draft.order for draft in drafts if draft.order is not None]
    for draft, made in zip(drafts, make_pdfs(orders, engine), strict=True):
        if isinstance(made, Exception):
            draft.others.append(_told(made))
            continue
        draft.files["pdf"] = made.data
        draft.page_count, draft.warning = made.printed.pages, made.warning
        draft.pages = examine_pages(made.printed, "")


def _told(error: Exception) -> str:
    return str(error) if isinstance(error, KehoachError) else words("unexpected", detail=detail(error))


def _findings(reports: Sequence[Report]) -> str:
    """How much was found, and by which checks."""
    from kehoach.checks import Severity
    from kehoach.report.wording import words as said

    counts = {severity: sum(report.counts[severity] for report in reports) for severity in Severity}
    told = ", ".join(said(f"count_{each.name.lower()}", count=count) for each, count in counts.items() if count)
    codes = sorted({finding.code for report in reports for finding in report.findings})
    return f"{told}: {', '.join(codes)}" if told else ""


def all_problems(made: Made) -> Iterator[str]:
    """Tell everything that is wrong with a row, a line for each."""
    yield from map(str, (*made.cells, *made.plan))
    yield from made.others
