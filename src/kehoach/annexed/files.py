"""One annex that is a file: found beside its plan, read and opened within bounds."""

from __future__ import annotations

import contextlib
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.annexed.changing_looks import looks_change
from kehoach.annexed.wording import MESSAGES
from kehoach.enclosed.pdf_files import PdfFaultError, PdfLockedError, opened_pdf
from kehoach.errors import InputError, Position, Problem
from kehoach.readers.profile import spellings

if TYPE_CHECKING:
    from pypdf import PdfReader

MAX_FILE = 100 * 1024 * 1024
MAX_PAGES = 2000
_MEGABYTE = 1024 * 1024
_MAGIC = b"%PDF-"
_MAGIC_WITHIN = 1024


class AnnexFileError(InputError):
    """An annex that is a file cannot be used; ``problem`` has its path in the plan, and no file and line."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class AnnexFile:
    """The ``index``-th annex of a plan (from 0), its file as the plan names it, and what is in the file."""

    index: int
    name: str
    data: bytes = b""

    def refusal(self, code: str, **gaps: object) -> AnnexFileError:
        """An error that names this file."""
        message, remedy = (words.format(file=self.name, **gaps) for words in MESSAGES[code])
        return AnnexFileError(Problem(Position(pointer=f"phu_luc[{self.index}].tep"), code, message, remedy))


def spelt_places(name: str, folder: Path) -> tuple[Path, ...]:
    """Every place in ``folder`` that the name of an annex may mean, the likeliest first."""
    return tuple(folder / spelt for spelt in spellings(name))


def place_of(name: str, folder: Path) -> Path:
    """Where an annex is; where it ought to be when it is nowhere."""
    places = spelt_places(name, folder)
    return next((place for place in places if _is_there(place)), places[0])


def is_annex(file: Path, names: Mapping[int, str], folder: Path) -> bool:
    """Whether a file is one of the annexes, whatever it is called."""
    places = [place_of(name, folder) for name in names.values()]
    return _is_there(file) and any(_is_there(place) and file.samefile(place) for place in places)


def read_annex(annex: AnnexFile, folder: Path) -> AnnexFile:
    """Read the file of an annex, which is in ``folder``. Raises ``AnnexFileError`` for what can be no PDF."""
    path = place_of(annex.name, folder)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise annex.refusal("annex_no_file")
        if not path.resolve().is_relative_to(folder.resolve()):
            raise annex.refusal("annex_outside")
        with path.open("rb") as stream:
            data = stream.read(min(status.st_size, MAX_FILE) + 1)
    except FileNotFoundError as error:
        raise annex.refusal("annex_missing") from error
    except (OSError, ValueError) as error:
        raise annex.refusal("annex_unreadable") from error
    if len(data) > MAX_FILE:
        raise annex.refusal("annex_large", limit=MAX_FILE // _MEGABYTE)
    if _MAGIC not in data[:_MAGIC_WITHIN]:
        raise annex.refusal("annex_not_pdf")
    return replace(annex, data=data)


@contextlib.contextmanager
def opened_annex(annex: AnnexFile) -> Iterator[PdfReader]:
    """Open a file that was read. Raises ``AnnexFileError``, also for whatever goes wrong with it in the body."""
    try:
        with opened_pdf(annex.data) as reader:
            if not 0 < len(reader.pages) <= MAX_PAGES:
                raise annex.refusal("annex_long" if reader.pages else "annex_broken", limit=MAX_PAGES)
            if looks_change(reader):
                raise annex.refusal("annex_changes")
            yield reader
    except PdfLockedError as error:
        raise annex.refusal("annex_locked") from error
    except PdfFaultError as error:
        raise annex.refusal("annex_broken") from error


def annex_problems(files: Mapping[int, str], folder: Path) -> Iterator[Problem]:
    """Tell of each file that an annex is, by the number of the annex from 0, whether it cannot be used.

    The files are opened and no further looked into; the problems know no line.
    """
    for index, name in files.items():
        try:
            with opened_annex(read_annex(AnnexFile(index, name), folder)):
                pass
        except AnnexFileError as error:
            yield error.problem


def _is_there(place: Path) -> bool:
    try:
        return place.exists()
    except (OSError, ValueError):  # a name no disk can have
        return False
