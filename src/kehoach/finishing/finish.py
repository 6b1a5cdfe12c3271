"""The one way from a PDF as an engine made it to the PDF that leaves the office."""

from __future__ import annotations

import hashlib
import io
import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from kehoach.blocks import AnnexHead, Flow, Role, Signature, Text
from kehoach.errors import OutputError
from kehoach.finishing.annex_files import AnnexFile
from kehoach.finishing.appending import append_annexes
from kehoach.finishing.archival import refuse_unless_archival
from kehoach.finishing.attaching import attach
from kehoach.finishing.saying import say
from kehoach.finishing.signature_field import add_signature_field
from kehoach.finishing.signature_place import signature_box
from kehoach.finishing.wording import words
from kehoach.pdf.engine import Pdf

if TYPE_CHECKING:
    from pypdf import PdfWriter

_NO_NUMBER = bytes(16)


class Finished(NamedTuple):
    """A PDF as it goes out. ``pages`` counts those of annexes too.

    ``has_field`` tells whether there is an empty field for the signature; without one the place was not found, or
    nobody signs the plan.
    """

    data: bytes
    pages: int
    has_field: bool


def finish(
    made: Pdf, flow: Flow, annexes: Sequence[AnnexFile] = (), source: bytes | None = None, *, archival: bool = False
) -> Finished:
    """Finish the PDF that an engine made of ``flow``. The same input gives the same bytes.

    ``annexes`` are the files of its annexes, in their order; ``source`` is the plan to attach, None for none.
    ``archival`` makes PDF/A-3 of what the engine made as PDF/A. Raises ``OutputError``; for an annex that is not
    PDF/A ``InputError``.
    """
    from pypdf import PdfWriter
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    signature = next((block for block in flow.blocks if isinstance(block, Signature)), None)
    box = None if signature is None else signature_box(made.pages, signature)
    try:
        writer = PdfWriter(clone_from=io.BytesIO(made.data))
        if signature is not None and box is not None:
            # Before pages are added: those of annexes all come behind it.
            add_signature_field(writer, box, signature)
        if annexes:
            append_annexes(writer, made.pages, annexes, _file_lines(flow))
        if source is not None:
            attach(writer, source, flow.properties.date)
        say(writer, flow.properties, archival=archival)
        data = _numbered(writer)
    except PyPdfError as error:
        raise OutputError(words("not_finished")) from error
    if archival:
        refuse_unless_archival(data, annexes)
    return Finished(data, len(writer.pages), box is not None)


def _file_lines(flow: Flow) -> list[str]:
    """The lines of the annexes that are files, as they are printed."""
    lines = []
    for block in flow.blocks:
        if isinstance(block, Text) and block.role is Role.ANNEX_FILE:
            lines.append(block.inline if isinstance(block.inline, str) else "".join(run.text for run in block.inline))
    return lines


def annex_files(flow: Flow) -> dict[int, str]:
    """The names of the files that annexes are, by the number of the annex from 0."""
    heads = [block for block in flow.blocks if isinstance(block, AnnexHead)]
    return {index: head.file for index, head in enumerate(heads) if head.file is not None}


def _numbered(writer: PdfWriter) -> bytes:
    """The bytes of the file, with a number (``/ID``) that depends on what is in it and on nothing else."""
    unnumbered = _written(writer, _NO_NUMBER)
    return _written(writer, hashlib.sha256(unnumbered).digest()[: len(_NO_NUMBER)])


def _written(writer: PdfWriter, number: bytes) -> bytes:
    from pypdf.generic import ArrayObject, ByteStringObject

    writer._ID = ArrayObject((ByteStringObject(number), ByteStringObject(number)))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
