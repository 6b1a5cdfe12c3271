"""LibreOffice as an engine: its pages are nearest to those of Word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kehoach.errors import ConverterMissingError
from kehoach.pdf.calls import Calls
from kehoach.pdf.engine import Converted, PdfJob
from kehoach.pdf.places import VARIABLE, find_soffice
from kehoach.pdf.wording import words
from kehoach.pdf.workspace import Workspace

_OPTIONS = (
    '"ExportBookmarks":{"type":"boolean","value":"true"}',
    '"UseTaggedPDF":{"type":"boolean","value":"true"}',
)
_ARCHIVAL = '"SelectPdfVersion":{"type":"long","value":"3"}'
"""PDF/A-3: the one that may have its source attached."""


@dataclass(frozen=True, slots=True)
class LibreOffice:
    """``program`` is found on the machine when None; ``seconds`` limits one call, None for as long as it may need."""

    program: Path | None = None
    seconds: float | None = None

    @property
    def name(self) -> str:
        """What a person types to choose it."""
        return "libreoffice"

    def available(self) -> bool:
        """Whether it is on this machine. Raises ``ConverterMissingError`` when it is told to be where it is not."""
        return self.program is not None or find_soffice() is not None

    def convert(self, jobs: Sequence[PdfJob], *, archival: bool = False) -> tuple[Converted, ...]:
        """Make the PDFs as ``Engine`` says."""
        program = self.program or find_soffice()
        if program is None:
            raise ConverterMissingError(words("no_libreoffice", variable=VARIABLE))
        return tuple(Calls(_Soffice(program, archival), self.seconds).convert(jobs))


@dataclass(frozen=True, slots=True)
class _Soffice:
    """The program, as it is called."""

    path: Path
    archival: bool
    name: str = "LibreOffice"
    instead: str = "rdocx"

    def command(self, space: Workspace, documents: Sequence[Path]) -> list[str]:
        options = ",".join((*_OPTIONS, _ARCHIVAL) if self.archival else _OPTIONS)
        return [
            str(self.path),
            f"-env:UserInstallation={space.profile}",
            *("--headless", "--norestore", "--nologo", "--nodefault", "--nofirststartwizard", "--nolockcheck"),
            *("--convert-to", f"pdf:writer_pdf_Export:{{{options}}}", "--outdir", str(space.results)),
            *map(str, documents),
        ]
