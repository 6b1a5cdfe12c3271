"""A laid-out plan and its .docx → a job for an engine; what the engine made → the PDF that is put away."""

from __future__ import annotations

import io
from typing import NamedTuple

from kehoach.blocks import Flow
from kehoach.errors import ConverterError
from kehoach.pdf.engine import Engine, Pdf, PdfJob
from kehoach.pdf.fonts import font_warning
from kehoach.pdf.layout_facts import layout_facts
from kehoach.pdf.sealing import GAP, KEY, sealed
from kehoach.printed import Printed
from kehoach.writers.text import write_text


class MadePdf(NamedTuple):
    """A PDF to put away, where its pages turn, and what a person should be told of its fonts, None for nothing."""

    data: bytes
    printed: Printed
    warning: str | None = None


def pdf_job(flow: Flow, document: bytes) -> PdfJob:
    """Order the PDF of a plan: its .docx, and all the words that must be in it."""
    return PdfJob(document, write_text(flow).decode())


def finish_pdf(flow: Flow, job: PdfJob, pdf: Pdf) -> MadePdf:
    """Make of what an engine made what is put away. The seal comes last."""
    return MadePdf(sealed(_with_gap(pdf.data)), layout_facts(flow, pdf.pages), font_warning(job.document, pdf.pages))


def make_pdf(flow: Flow, document: bytes, engine: Engine) -> MadePdf:
    """Make the PDF of one plan. Raises ``ConverterError``."""
    job = pdf_job(flow, document)
    (made,) = engine.convert([job])
    if isinstance(made, ConverterError):
        raise made
    return finish_pdf(flow, job, made)


def _with_gap(data: bytes) -> bytes:
    from pypdf import PdfWriter

    writer = PdfWriter(clone_from=io.BytesIO(data))
    writer.pdf_header = data[: len("%PDF-1.7")].decode()
    writer.add_metadata({KEY: GAP})
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()
