"""A laid-out plan and its .docx → an order; orders → the PDFs that are put away, by one call of an engine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kehoach.blocks import Flow
from kehoach.errors import ConverterError
from kehoach.pdf.engine import Converted, Engine, Pdf, PdfJob
from kehoach.pdf.finishing.finish import PLAIN, Finish, finish
from kehoach.pdf.fonts import font_warning
from kehoach.pdf.layout_facts import layout_facts
from kehoach.printed import Printed
from kehoach.sealing import sealed
from kehoach.writers.text import write_text


class MadePdf(NamedTuple):
    """A PDF to put away, where its pages turn, and what a person should be told of its fonts, None for nothing.

    ``lacks_field``: somebody signs the plan, and the place for the empty signature field was not found.
    """

    data: bytes
    printed: Printed
    warning: str | None = None
    lacks_field: bool = False


class PdfOrder(NamedTuple):
    """The PDF of one plan that is to be made."""

    flow: Flow
    job: PdfJob
    wanted: Finish = PLAIN


def pdf_job(flow: Flow, document: bytes) -> PdfJob:
    """Order the PDF of a plan: its .docx, and all the words that must be in it."""
    return PdfJob(document, write_text(flow).decode())


def make_pdfs(orders: Sequence[PdfOrder], engine: Engine) -> Iterator[MadePdf | Exception]:
    """Make the PDFs by one call, in their order; for one that cannot be made, what was raised for it.

    All of them are PDF/A, or none.
    """
    converted = _converted(orders, engine)
    for order, made in zip(orders, converted, strict=True):
        try:
            yield made if isinstance(made, ConverterError) else finish_pdf(order, made)
        except Exception as error:  # noqa: BLE001 - a fault in one must not take the others with it
            yield error


def _converted(orders: Sequence[PdfOrder], engine: Engine) -> Sequence[Converted]:
    if not orders:
        return ()
    try:
        return engine.convert([order.job for order in orders], archival=orders[0].wanted.archival)
    except ConverterError as error:
        return (error,) * len(orders)


def make_pdf(order: PdfOrder, engine: Engine) -> MadePdf:
    """Make the PDF of one plan. Raises ``ConverterError``, and as ``finish``."""
    (made,) = make_pdfs([order], engine)
    if isinstance(made, Exception):
        raise made
    return made


def finish_pdf(order: PdfOrder, pdf: Pdf) -> MadePdf:
    """Make of what an engine made what is put away. The seal comes last. Raises as ``finish``."""
    flow, job, wanted = order
    finished = finish(pdf, flow, wanted)
    # The pages of annexes that are files are not judged: they are as they came.
    printed = layout_facts(flow, pdf.pages)._replace(pages=finished.pages)
    return MadePdf(sealed(finished.data), printed, font_warning(job.document, pdf.pages), finished.lacks_field)
