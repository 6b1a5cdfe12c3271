"""The one place where PDF files that anybody may have made are opened."""

from __future__ import annotations

import contextlib
import io
import logging
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kehoach.errors import InputError

if TYPE_CHECKING:
    from pypdf import PdfReader


class PdfFaultError(Exception):
    """A PDF file is broken."""


class PdfLockedError(PdfFaultError):
    """A PDF file asks for a password, or forbids what is wanted with it."""


@contextlib.contextmanager
def opened_pdf(data: bytes) -> Iterator[PdfReader]:
    """Open a PDF; whatever goes wrong while it is looked into is a ``PdfFaultError``, ``PdfLockedError`` among them.

    An ``InputError`` of the body passes as it is.
    """
    from pypdf import PdfReader

    # What it thinks of odd files is said in English, on stderr.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        yield _unlocked(PdfReader(io.BytesIO(data)))
    except (PdfFaultError, InputError):
        raise
    except Exception as error:
        # Broken files make it fail in as many ways as there are: KeyError, AttributeError, RecursionError…
        raise PdfFaultError from error


def _unlocked(reader: PdfReader) -> PdfReader:
    if reader.is_encrypted:
        raise PdfLockedError
    return reader
