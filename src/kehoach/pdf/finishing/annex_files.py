"""Annexes that are PDF files: read within bounds, and only what is seen of their pages taken over."""

from __future__ import annotations

import contextlib
import io
import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.blocks import AnnexHead, Flow
from kehoach.enclosed.pdf_files import PdfFaultError, PdfLockedError, opened_pdf
from kehoach.errors import InputError, OutputError
from kehoach.pdf.finishing.changing_looks import looks_change
from kehoach.pdf.finishing.flattening import draw, shown_annotations
from kehoach.pdf.finishing.wording import words

if TYPE_CHECKING:
    from pypdf import PdfReader

MAX_FILE = 100 * 1024 * 1024
MAX_PAGES = 2000
_MEGABYTE = 1024 * 1024
_MAGIC = b"%PDF-"
_MAGIC_WITHIN = 1024

_OF_A_PAGE = frozenset(
    {
        *("/Type", "/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox", "/Rotate", "/UserUnit"),
        *("/Resources", "/Contents", "/Group"),
    }
)
"""What a page looks like. All else goes: scripts, actions, forms, links into a file that is not there any more."""


@dataclass(frozen=True, slots=True)
class AnnexFile:
    """The ``index``-th annex of a plan (from 0), its file as the plan names it, and a PDF of its pages that is safe."""

    index: int
    name: str
    data: bytes

    def refusal(self, code: str, **gaps: object) -> InputError:
        """An error that names this file."""
        return InputError(words(code, index=self.index, file=self.name, **gaps))


def annex_names(flow: Flow) -> dict[int, str]:
    """The names of the files that annexes are, by the number of the annex from 0."""
    heads = [block for block in flow.blocks if isinstance(block, AnnexHead)]
    return {index: head.file for index, head in enumerate(heads) if head.file is not None}


def read_annexes(files: Mapping[int, str], folder: Path) -> tuple[AnnexFile, ...]:
    """Read the files that annexes are, by the index of the annex; their names are those in ``folder``.

    Raises ``InputError`` for one that is not there, is too large, or is no PDF that can be opened.
    """
    return tuple(with_safe_pages(_read(AnnexFile(index, name, b""), folder)) for index, name in files.items())


def refuse_as_target(target: Path, flow: Flow, folder: Path) -> None:
    """Raise ``OutputError`` where the PDF of ``flow`` would replace a file that is one of its annexes."""
    for name in annex_names(flow).values():
        with contextlib.suppress(OSError, ValueError):
            if target.samefile(_path(name, folder)):
                raise OutputError(words("annex_is_target", file=target))


def _path(name: str, folder: Path) -> Path:
    """Where the file is; a plan may write its folders in the way of Windows."""
    return folder / name.replace("\\", os.sep)


def _read(annex: AnnexFile, folder: Path) -> AnnexFile:
    path = _path(annex.name, folder)
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


def with_safe_pages(annex: AnnexFile) -> AnnexFile:
    """The file with its pages and nothing but what is seen on them.

    Filled-in forms, stamps and typewritten remarks become part of the page. Sizes and rotations stay. Raises
    ``InputError``.
    """
    try:
        with opened_pdf(annex.data) as reader:
            if not 0 < len(reader.pages) <= MAX_PAGES:
                raise annex.refusal("annex_long" if reader.pages else "annex_broken", limit=MAX_PAGES)
            if looks_change(reader):
                raise annex.refusal("annex_changes")
            return replace(annex, data=_safe(reader))
    except PdfLockedError as error:
        raise annex.refusal("annex_locked") from error
    except PdfFaultError as error:
        raise annex.refusal("annex_broken") from error


def _safe(reader: PdfReader) -> bytes:
    from pypdf import PdfWriter

    writer = PdfWriter()
    for page in reader.pages:
        shown = shown_annotations(page)
        for key in [key for key in page if key not in _OF_A_PAGE]:
            del page[key]
        draw(writer, writer.add_page(page), shown)
    safe = io.BytesIO()
    writer.write(safe)
    return safe.getvalue()
