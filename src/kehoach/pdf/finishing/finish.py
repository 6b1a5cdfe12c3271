"""The one way from a PDF as an engine made it to the PDF that leaves the office."""

from __future__ import annotations

import hashlib
import io
import logging
from typing import TYPE_CHECKING, Final, NamedTuple

from kehoach.annexed.files import AnnexFile
from kehoach.blocks import Flow, Role, Signature, Text
from kehoach.errors import KehoachError, OutputError
from kehoach.pdf.engine import Pdf
from kehoach.pdf.finishing.appending import append_annexes
from kehoach.pdf.finishing.archival import refuse_unless_archival
from kehoach.pdf.finishing.attaching import attach
from kehoach.pdf.finishing.profiles import forget_times
from kehoach.pdf.finishing.saying import say
from kehoach.pdf.finishing.signature_field import add_signature_field
from kehoach.pdf.finishing.signature_place import signature_box
from kehoach.pdf.finishing.wording import words

if TYPE_CHECKING:
    from pypdf import PdfWriter

_NUMBER_BYTES = 16
_NO_NUMBER = b"00" * _NUMBER_BYTES


class Finish(NamedTuple):
    """What is wanted of a PDF.

    ``annexes`` are the files of its annexes, in their order; ``source`` is the plan to attach, None for none.
    ``archival`` makes PDF/A-3 of what the engine made as PDF/A.
    """

    annexes: tuple[AnnexFile, ...] = ()
    source: bytes | None = None
    archival: bool = False


PLAIN: Final = Finish()


class Finished(NamedTuple):
    """A PDF that is whole but for its seal. ``pages`` counts those of annexes too.

    ``lacks_field``: somebody signs the plan, and the place for the empty signature field was not found.
    """

    data: bytes
    pages: int
    lacks_field: bool


def finish(made: Pdf, flow: Flow, wanted: Finish = PLAIN) -> Finished:
    """Finish the PDF that an engine made of ``flow``. The same input gives the same bytes.

    Raises ``OutputError``; for an annex that is not PDF/A, where that is wanted, ``InputError``.
    """
    from pypdf import PdfWriter

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    signature = next((block for block in flow.blocks if isinstance(block, Signature)), None)
    box = None if signature is None else signature_box(made.pages, signature)
    try:
        writer = PdfWriter(clone_from=io.BytesIO(made.data))
        writer.pdf_header = "%PDF-1.7"
        if signature is not None and box is not None:
            # Before pages are added: those of annexes all come behind it.
            add_signature_field(writer, box, signature)
        if wanted.annexes:
            append_annexes(writer, made.pages, wanted.annexes, _file_lines(flow))
        if wanted.source is not None:
            attach(writer, wanted.source, flow.properties.date)
        forget_times(writer)
        say(writer, flow.properties, archival=wanted.archival)
        data = _numbered(writer)
        if wanted.archival:
            refuse_unless_archival(data, wanted.annexes)
    except KehoachError:
        raise
    except Exception as error:
        # Its words can be read; what else is wrong with a file of an engine fails in as many ways as there are.
        raise OutputError(words("not_finished")) from error
    return Finished(data, len(writer.pages), signature is not None and box is None)


def _file_lines(flow: Flow) -> list[str]:
    """The lines of the annexes that are files, as they are printed."""
    lines = []
    for block in flow.blocks:
        if isinstance(block, Text) and block.role is Role.ANNEX_FILE:
            lines.append(block.inline if isinstance(block.inline, str) else "".join(run.text for run in block.inline))
    return lines


def _numbered(writer: PdfWriter) -> bytes:
    """The bytes of the file, with a number (``/ID``) that depends on what is in it and on nothing else."""
    from pypdf.generic import ArrayObject, ByteStringObject

    writer._ID = ArrayObject((ByteStringObject(bytes(_NUMBER_BYTES)),) * 2)
    out = io.BytesIO()
    writer.write(out)
    unnumbered = out.getvalue()
    digits = hashlib.sha256(unnumbered).hexdigest()[: len(_NO_NUMBER)]
    # It stands twice in the trailer, and the trailer last in the file.
    return digits.encode().join(unnumbered.rsplit(_NO_NUMBER, 2))
