"""Plans of ``kehoach tao`` → what will be written; one that goes wrong costs no other. Nothing is written here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import kehoach
from kehoach.api import input_places
from kehoach.cli import is_interruption
from kehoach.cli.names import identity
from kehoach.cli.stopping import unwinding
from kehoach.cli.targets import Job
from kehoach.errors import InputError, OutputError, PlanError
from kehoach.sentences import sentence

if TYPE_CHECKING:
    from kehoach.keeping import IfEdited
    from kehoach.pdf.engine import Engine
    from kehoach.pdf.making import MadePdf, PdfOrder

GROUP = 20
"""Plans whose PDFs are made by one call: starting an engine takes as long as what it does for ten of them."""


@dataclass(frozen=True, slots=True)
class Manner:
    """What holds for every plan of an order.

    ``targets`` are those of all plans: no other result may be given one of these names. ``engine`` makes the PDFs;
    None where there are none to make. ``carries_source``: the documents carry the plan. ``archival`` makes the PDFs
    PDF/A-3.
    """

    if_edited: IfEdited = "refuse"
    targets: tuple[Path, ...] = ()
    engine: Engine | None = None
    carries_source: bool = True
    archival: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """One plan, the notes on its file, and its documents by format; ``order`` is for the PDF until there is ``pdf``."""

    plan: kehoach.Plan
    notes: tuple[kehoach.Problem, ...]
    files: Mapping[str, bytes]
    order: PdfOrder | None = None
    pdf: MadePdf | None = None


def groups_of(jobs: Sequence[Job]) -> Iterator[tuple[Job, ...]]:
    """Part the plans into groups whose PDFs are made by one call; without PDFs each is made and told by itself.

    A plan that takes in what another one becomes, as an annex, comes in a later group.
    """
    group: list[Job] = []
    become: set[str] = set()
    for job in jobs:
        most = GROUP if job.goes_to_pdf else 1
        if group and (len(group) >= most or not become.isdisjoint(_taken_in(job))):
            yield tuple(group)
            group, become = [], set()
        group.append(job)
        become.update(identity(target) for _, target in job.targets)
    if group:
        yield tuple(group)


def _taken_in(job: Job) -> set[str]:
    try:
        return set(map(identity, input_places(job.source)))
    except InputError:  # told when it is read
        return set()


def draft_all(jobs: Sequence[Job], template: kehoach.Template | None, manner: Manner) -> list[Draft | Exception]:
    """Read and render some plans, and have their PDFs made by one call; what goes wrong with a plan is its answer."""
    drafts = [_caught(job, template, manner) for job in jobs]
    if manner.engine is None:
        return drafts
    orders = [draft.order for draft in drafts if isinstance(draft, Draft) and draft.order is not None]
    pdfs = iter(_made(orders, manner.engine))
    return [_with(draft, next(pdfs)) if isinstance(draft, Draft) and draft.order else draft for draft in drafts]


def _caught(job: Job, template: kehoach.Template | None, manner: Manner) -> Draft | Exception:
    try:
        return _drafted(job, template, manner)
    except Exception as error:
        if is_interruption(error):
            raise
        return error


def _drafted(job: Job, template: kehoach.Template | None, manner: Manner) -> Draft:
    read = kehoach.read_with_notes(job.source)
    files = {
        form: kehoach.render(read.plan, form, template, source=manner.carries_source)
        for form, _ in job.targets
        if form != "pdf"
    }
    if not job.goes_to_pdf:
        return Draft(read.plan, read.notes, files)
    from kehoach.annexed.plan_files import annex_notes
    from kehoach.pdf.ordering import pdf_order

    if unusable := annex_notes(read.notes):
        raise PlanError(unusable)
    folder = Path(job.source).parent
    _refuse_own_annex(job, read.plan, folder)
    document = files.get("docx") or kehoach.render(read.plan, "docx", template, source=False)
    try:
        order = pdf_order(read.plan, document, folder, source=manner.carries_source, archival=manner.archival)
    except InputError as error:  # an annex whose pages cannot be taken over
        raise InputError(f"{job.source}: {error}") from error
    return Draft(read.plan, read.notes, files, order)


def _refuse_own_annex(job: Job, plan: kehoach.Plan, folder: Path) -> None:
    """Refuse to write over an annex of the plan: it would be taken in again each time."""
    from kehoach.annexed.files import is_annex

    for _, target in job.targets:
        if is_annex(target, plan.annex_files, folder):
            raise OutputError(sentence("target_is_annex", file=str(target)))


def _made(orders: Sequence[PdfOrder], engine: Engine) -> list[MadePdf | Exception]:
    from kehoach.pdf.making import make_pdfs

    made = []
    # Another program is at work, which Ctrl-C must end too.
    with unwinding():
        for each in make_pdfs(orders, engine):
            if isinstance(each, Exception) and is_interruption(each):
                raise each
            made.append(each)
    return made


def _with(draft: Draft, pdf: MadePdf | Exception) -> Draft | Exception:
    if isinstance(pdf, Exception):
        return pdf
    return replace(draft, files={**draft.files, "pdf": pdf.data}, order=None, pdf=pdf)
