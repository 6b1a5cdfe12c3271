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
    # What it thinks of odd files is said in English, on stderr.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        yield _unlocked(data)
    except (PdfFaultError, InputError):
        raise
    except Exception as error:
        # Broken files make it fail in as many ways as there are: KeyError, AttributeError, RecursionError…
        raise PdfFaultError from error


def _unlocked(data: bytes) -> PdfReader:
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    try:
        reader = PdfReader(io.BytesIO(data))
    except DependencyError as error:
        # Locked with AES, for which pypdf wants another package before it so much as says that a file is locked.
        raise PdfLockedError from error
    if reader.is_encrypted:
        raise PdfLockedError
    return reader
