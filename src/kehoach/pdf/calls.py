"""Documents handed to another program, many in one call; each result is read again, what failed is tried again alone.

Whatever the program does, nothing of it is left: no process, no file.
"""

from __future__ import annotations

import os
import signal
import stat
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kehoach.errors import ConverterError
from kehoach.pdf.engine import Converted, Pdf, PdfJob
from kehoach.pdf.processes import run
from kehoach.pdf.rdocx_program import FAULT
from kehoach.pdf.verifying import verified
from kehoach.pdf.wording import words
from kehoach.pdf.workspace import NO_ROOM, Workspace, workspace

_TO_START = 90.0
_FOR_EACH = 30.0
_FOR_EACH_LINE = 0.1
"""Seconds: many times what a slow machine needs, short enough to wait for. Of a table of 4 000 rows LibreOffice 7.4
makes its pages in a minute, of one of 5 000 in two or three."""
_FULL = (-getattr(signal, "SIGXFSZ", 25), 128 + getattr(signal, "SIGXFSZ", 25))
_LARGEST = 500 << 20
"""Bytes of a PDF: more than any plan comes to."""
_MOST_HANGS = 2
"""So often in a row one alone may hang before the others are not even tried: it is not the documents then."""


class Program(Protocol):
    """A program that makes a PDF of each document it is called with, under the same name in the folder of results.

    In the place of one it may leave a text of ending ``FAULT`` that says why there is none.
    """

    @property
    def name(self) -> str:
        """What people call it."""

    @property
    def instead(self) -> str:
        """What may be tried in its place, as it is typed after ``--may``."""

    @property
    def path(self) -> Path:
        """Where it is."""

    def command(self, space: Workspace, documents: Sequence[Path]) -> list[str]:
        """How it is called."""


def time_limit(jobs: Sequence[PdfJob]) -> float:
    """How many seconds one call with these documents may take before it counts as one that hangs."""
    return _TO_START + sum(_FOR_EACH + _FOR_EACH_LINE * job.words.count("\n") for job in jobs)


@dataclass(frozen=True, slots=True)
class _Failure:
    """Why a call as a whole did not do its work."""

    error: ConverterError
    is_hang: bool = False
    is_final: bool = False
    """Whether another call would end alike: the disk is full, the program cannot be started."""


@dataclass(frozen=True, slots=True)
class Calls:
    """The calls of one conversion; ``seconds`` limits each, None for as long as it may need."""

    program: Program
    seconds: float | None = None

    def convert(self, jobs: Sequence[PdfJob]) -> Iterator[Converted]:
        """Make the PDFs in the order of the jobs: all in one call, what then is missing one by one."""
        if not jobs:
            return
        failure, results = self._call(jobs)
        # One that was alone and hung had its time.
        gives_up = failure is not None and (failure.is_final or (failure.is_hang and len(jobs) == 1))
        hangs = 0
        for job, result in zip(jobs, results, strict=True):
            if isinstance(result, Pdf) or gives_up or hangs == _MOST_HANGS:
                yield result
                continue
            failure, (again,) = self._call([job])
            hangs = hangs + 1 if failure is not None and failure.is_hang else 0
            yield again

    def _call(self, jobs: Sequence[PdfJob]) -> tuple[_Failure | None, tuple[Converted, ...]]:
        """Hand some documents over in one call. Returns what was wrong with the call, and what came of each."""
        try:
            with workspace() as space:
                failure = self._run(space, jobs)
                reason = None if failure is None else failure.error
                files = [space.results / f"{number}.pdf" for number in range(len(jobs))]
                return failure, tuple(self._result(file, job, reason) for file, job in zip(files, jobs, strict=True))
        except OSError as error:
            failure = _no_room(error)
            return failure, (failure.error,) * len(jobs)

    def _run(self, space: Workspace, jobs: Sequence[PdfJob]) -> _Failure | None:
        files = [space.documents / f"{number}.docx" for number in range(len(jobs))]
        for file, job in zip(files, jobs, strict=True):
            file.write_bytes(job.document)
        seconds = self.seconds or time_limit(jobs)
        try:
            code = run(self.program.command(space, files), space.environment(), seconds, space.guardian)
        except OSError:
            return _Failure(self._error("not_started", path=self.program.path), is_final=True)
        if code is None:
            return _Failure(self._error("hung", seconds=round(seconds)), is_hang=True)
        if code in _FULL or not space.has_room():
            return _Failure(ConverterError(words("disk_full", folder=space.folder.parent)), is_final=True)
        return None if code == 0 else _Failure(self._error("died", detail=_ended(code)))

    def _result(self, file: Path, job: PdfJob, reason: ConverterError | None) -> Converted:
        """What came of one document; ``reason`` is what was wrong with the call, which may have left half a file."""
        found = self._made(file, job)
        return found if isinstance(found, Pdf) else reason or found

    def _made(self, file: Path, job: PdfJob) -> Converted:
        """What stands where the PDF should: reading what is no file, or has no end, would never come back."""
        try:
            status = file.lstat()
        except FileNotFoundError:
            return self._unmade(file)
        if not stat.S_ISREG(status.st_mode):
            return self._unmade(file)
        if status.st_size > _LARGEST:
            return ConverterError(words("unreadable"))
        return verified(file.read_bytes(), job.words)

    def _unmade(self, file: Path) -> ConverterError:
        try:
            return self._error("refused", detail=file.with_suffix(FAULT).read_text("utf-8"))
        except FileNotFoundError:
            # LibreOffice ends with 0 for a file that it could not open, and says nothing.
            return self._error("nothing_made")

    def _error(self, code: str, **gaps: object) -> ConverterError:
        return ConverterError(words(code, program=self.program.name, instead=self.program.instead, **gaps))


def _ended(code: int) -> str:
    return words("died_signal", number=-code) if code < 0 else words("died_code", number=code)


def _no_room(error: OSError) -> _Failure:
    code = "disk_full" if error.errno in NO_ROOM else "no_folder"
    return _Failure(ConverterError(words(code, folder=_temporary_folder())), is_final=True)


def _temporary_folder() -> str:
    try:
        return tempfile.gettempdir()
    except OSError:  # there is none that can be written to
        return os.environ.get("TMPDIR", "")
