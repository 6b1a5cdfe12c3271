"""rdocx as an engine: a library that lays out pages by itself, with fonts of its own; it comes with ``kehoach[pdf]``.

It works in a process of its own: there its panics, its memory and documents it never ends with cost nobody else.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from kehoach.errors import ConverterMissingError
from kehoach.pdf.calls import Calls
from kehoach.pdf.engine import Converted, PdfJob
from kehoach.pdf.rdocx_program import ARCHIVAL
from kehoach.pdf.wording import words
from kehoach.pdf.workspace import Workspace

_PROGRAM = Path(__file__).with_name("rdocx_program.py")


@dataclass(frozen=True, slots=True)
class Rdocx:
    """``program`` is the Python file that is run; ``seconds`` limits one run, None for as long as it may need."""

    program: Path = _PROGRAM
    seconds: float | None = None

    @property
    def name(self) -> str:
        """What a person types to choose it."""
        return "rdocx"

    def available(self) -> bool:
        """Whether the library is installed."""
        return find_spec("rdocx") is not None

    def convert(self, jobs: Sequence[PdfJob], *, archival: bool = False) -> tuple[Converted, ...]:
        """Make the PDFs as ``Engine`` says."""
        if not self.available():
            raise ConverterMissingError(words("no_rdocx"))
        return tuple(Calls(_Python(self.program, archival), self.seconds).convert(jobs))


@dataclass(frozen=True, slots=True)
class _Python:
    """The Python that runs this process too, as it is called."""

    program: Path
    archival: bool
    name: str = "rdocx"
    instead: str = "libreoffice"

    @property
    def path(self) -> Path:
        return Path(sys.executable)

    def command(self, space: Workspace, documents: Sequence[Path]) -> list[str]:
        form = [ARCHIVAL] if self.archival else []
        # -P: what lies beside the program is no library for it.
        return [sys.executable, "-P", str(self.program), *form, str(space.results), *map(str, documents)]
