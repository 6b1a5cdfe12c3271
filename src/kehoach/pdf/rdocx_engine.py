"""rdocx: a library that lays out pages by itself, with fonts of its own; installed with ``kehoach[pdf]``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec

from kehoach.errors import ConverterError, ConverterMissingError
from kehoach.pdf.engine import Converted, PdfJob
from kehoach.pdf.verifying import verified
from kehoach.pdf.wording import words

_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Rdocx:
    """Works in this process: no program to wait for, and none to end."""

    @property
    def name(self) -> str:
        """What a person calls it."""
        return "rdocx"

    def available(self) -> bool:
        """Whether the library is installed."""
        return find_spec("rdocx") is not None

    def convert(self, jobs: Sequence[PdfJob], *, archival: bool = False) -> tuple[Converted, ...]:
        """Make the PDFs as ``Engine`` says, one after the other."""
        if not self.available():
            raise ConverterMissingError(words("no_rdocx"))
        return tuple(_converted(job, archival=archival) for job in jobs)


def _converted(job: PdfJob, *, archival: bool) -> Converted:
    import rdocx

    try:
        document = rdocx.Document.from_bytes(job.document)
        data = document.to_pdfa_deterministic() if archival else document.to_pdf()
    except (KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException as error:  # noqa: BLE001 - its panics are no Exception
        detail = " ".join(f"{type(error).__name__}: {error}".split())[:_LONGEST]
        failed = ConverterError(words("rdocx_failed", detail=detail))
        failed.__cause__ = error
        return failed
    return verified(bytes(data), job.words)
