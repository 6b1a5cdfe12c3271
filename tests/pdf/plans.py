"""Plans as jobs, PDFs that engines might make, and shell scripts that stand where LibreOffice would."""

from __future__ import annotations

import io
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfWriter

import kehoach
from kehoach.layout import layout
from kehoach.pdf.engine import Pdf, PdfJob
from kehoach.pdf.making import pdf_job
from kehoach.pdf.rdocx_engine import Rdocx
from tests.builders import a_plan

posix = pytest.mark.skipif(os.name != "posix", reason="shell scripts and signals of POSIX")

_WORDS = """\
while [ "$1" != --outdir ]; do shift; done
out=$2
shift 2
"""
"""Leaves the documents in ``$@``; ``$out`` is where their PDFs are expected."""


def a_job(subject: str = "Vệ sinh đường làng") -> PdfJob:
    plan = a_plan(trich_yeu=subject)
    return pdf_job(layout(plan), kehoach.render(plan, "docx"))


def a_pdf(job: PdfJob) -> bytes:
    """A PDF that says what a job must say, made without LibreOffice."""
    (made,) = Rdocx().convert([job])
    assert isinstance(made, Pdf)
    return made.data


def an_empty_pdf() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(595, 842)
    data = io.BytesIO()
    writer.write(data)
    return data.getvalue()


def soffice(folder: Path, does: str) -> Path:
    """A program called as LibreOffice is; ``does`` finds the documents in ``$@`` and the folder for PDFs in ``$out``."""
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{_WORDS}{does}\n", "utf-8")
    program.chmod(0o755)
    return program


def is_alive(process: int) -> bool:
    """Whether a process runs; one that ended and nobody asked for does not."""
    try:
        state = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def has_ended(process: int) -> bool:
    """Whether a process ends within a minute: what was killed takes a moment to die."""
    end = time.monotonic() + 60
    while is_alive(process) and time.monotonic() < end:
        time.sleep(0.01)
    return not is_alive(process)


def waited_for(found: Iterator[object]) -> object:
    """The first thing that is true of ``found``, asked again and again for a minute."""
    end = time.monotonic() + 60
    for each in found:
        if each:
            return each
        assert time.monotonic() < end, "it never came"
        time.sleep(0.05)
    raise AssertionError
