"""A laid-out plan and its .docx → a job for an engine; what the engine made → the PDF that is put away."""

from __future__ import annotations

from typing import NamedTuple

from kehoach.blocks import Flow
from kehoach.errors import ConverterError
from kehoach.pdf.engine import Engine, Pdf, PdfJob
from kehoach.pdf.finishing.finish import PLAIN, Finish, finish
from kehoach.pdf.fonts import font_warning
from kehoach.pdf.layout_facts import layout_facts
from kehoach.pdf.sealing import sealed
from kehoach.printed import Printed
from kehoach.writers.text import write_text


class MadePdf(NamedTuple):
    """A PDF to put away, where its pages turn, and what a person should be told of its fonts, None for nothing.

    ``lacks_field``: somebody signs the plan, and the place for the empty signature field was not found.
    """

    data: bytes
    printed: Printed
    warning: str | None = None
    lacks_field: bool = False


def pdf_job(flow: Flow, document: bytes) -> PdfJob:
    """Order the PDF of a plan: its .docx, and all the words that must be in it."""
    return PdfJob(document, write_text(flow).decode())


def finish_pdf(flow: Flow, job: PdfJob, pdf: Pdf, wanted: Finish = PLAIN) -> MadePdf:
    """Make of what an engine made what is put away. The seal comes last. Raises as ``finish``."""
    finished = finish(pdf, flow, wanted)
    # The pages of annexes that are files are not judged: they are as they came.
    printed = layout_facts(flow, pdf.pages)._replace(pages=finished.pages)
    return MadePdf(sealed(finished.data), printed, font_warning(job.document, pdf.pages), finished.lacks_field)


def make_pdf(flow: Flow, document: bytes, engine: Engine, wanted: Finish = PLAIN) -> MadePdf:
    """Make the PDF of one plan. Raises ``ConverterError``, and as ``finish``."""
    job = pdf_job(flow, document)
    (made,) = engine.convert([job], archival=wanted.archival)
    if isinstance(made, ConverterError):
        raise made
    return finish_pdf(flow, job, made, wanted)
