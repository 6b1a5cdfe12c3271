"""A plan and its .docx → the order for its PDF, with all that is to be in it."""

from __future__ import annotations

from pathlib import Path

from kehoach.enclosed.source import source_of
from kehoach.layout import layout
from kehoach.model import Plan
from kehoach.pdf.finishing.annex_files import read_annexes
from kehoach.pdf.finishing.finish import Finish
from kehoach.pdf.making import PdfOrder, pdf_job


def pdf_order(plan: Plan, document: bytes, folder: Path, *, source: bool = True, archival: bool = False) -> PdfOrder:
    """Order the PDF of a plan.

    ``folder`` is where its annexes that are files are looked for; ``source`` attaches the plan, ``archival`` asks for
    PDF/A-3. Raises ``InputError`` for an annex that cannot be read.
    """
    flow = layout(plan)
    annexes = read_annexes(plan.annex_files, folder)
    return PdfOrder(flow, pdf_job(flow, document), Finish(annexes, source_of(plan) if source else None, archival))
