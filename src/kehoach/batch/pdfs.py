"""The PDFs of some rows, by one call of an engine; each that fails costs only itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from kehoach.batch.wording import words
from kehoach.blocks import Flow
from kehoach.enclosed.source import source_of
from kehoach.errors import ConverterError, KehoachError
from kehoach.many.faults import detail
from kehoach.pdf.engine import Converted, Engine, PdfJob
from kehoach.pdf.finishing.annex_files import read_annexes
from kehoach.pdf.finishing.finish import Finish
from kehoach.pdf.making import MadePdf, finish_pdf, pdf_job

if TYPE_CHECKING:
    from kehoach.batch.making import Recipe
    from kehoach.model import Plan


class PdfOrder(NamedTuple):
    """The PDF of one row that is to be made."""

    flow: Flow
    job: PdfJob
    wanted: Finish


def pdf_order(plan: Plan, flow: Flow, document: bytes, recipe: Recipe) -> PdfOrder:
    """Order the PDF of a plan. Raises ``InputError`` for an annex that is a file and cannot be read."""
    annexes = read_annexes(plan.annex_files, recipe.blueprint.folder)
    wanted = Finish(annexes, source_of(plan) if recipe.source else None, recipe.archival)
    return PdfOrder(flow, pdf_job(flow, document), wanted)


def made_pdfs(orders: Sequence[PdfOrder], recipe: Recipe) -> Iterator[MadePdf | str]:
    """Make the PDFs, in their order; for one that cannot be made, what is wrong with it."""
    jobs = [order.job for order in orders]
    converted = [] if recipe.engine is None else _converted(jobs, recipe.engine, archival=recipe.archival)
    for order, pdf in zip(orders, converted, strict=True):
        if isinstance(pdf, ConverterError):
            yield str(pdf)
            continue
        try:
            yield finish_pdf(order.flow, order.job, pdf, order.wanted)
        except KehoachError as error:
            yield str(error)
        except Exception as error:  # noqa: BLE001 - a fault of ours in one row must not take the others with it
            yield words("unexpected", detail=detail(error))


def _converted(jobs: Sequence[PdfJob], engine: Engine, *, archival: bool) -> Sequence[Converted]:
    try:
        return engine.convert(jobs, archival=archival) if jobs else ()
    except ConverterError as error:
        return (error,) * len(jobs)
