"""What every engine offers that makes a PDF of a Word document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from kehoach.errors import ConverterError
from kehoach.pdf.reading import Page


class PdfJob(NamedTuple):
    """A .docx, and ``words``: all that its PDF must say, in any order."""

    document: bytes
    words: str


class Pdf(NamedTuple):
    """A PDF that was read again, and found to say what it must."""

    data: bytes
    pages: tuple[Page, ...]


Converted = Pdf | ConverterError
"""What became of one job. A failure is a value, so that one bad document costs no other."""


class Engine(Protocol):
    """A program that lays out Word documents. Has no state: may be shared by threads and sent to other processes."""

    @property
    def name(self) -> str:
        """What a person calls it with ``--may``."""

    def available(self) -> bool:
        """Whether it can be used on this machine."""

    def convert(self, jobs: Sequence[PdfJob], *, archival: bool = False) -> tuple[Converted, ...]:
        """Make a PDF of each job, in their order; ``archival`` asks for PDF/A.

        Nothing is left behind, whatever happens: no process, no file. Raises ``ConverterMissingError``, and nothing
        else.
        """
