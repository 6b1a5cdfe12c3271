"""What ``kehoach tao`` and ``kehoach kiem-tra`` are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kehoach.keeping import IfEdited


@dataclass(frozen=True, slots=True)
class MakeOrder:
    """What ``tao`` was asked for; ``output``, ``template`` and ``formats`` are None where not said.

    ``if_edited`` says what becomes of a document that a person edited since it was made.
    ``watch``: the documents are made again whenever their plans are saved.
    ``strict`` makes an error in what a plan says an exit code of 1.
    ``engine`` is what makes the PDFs, None for the first there is.
    ``carries_source``: the documents carry the plan. ``archival`` makes PDF/A-3 of the PDFs.
    """

    files: tuple[str, ...]
    output: str | None = None
    template: str | None = None
    formats: tuple[str, ...] | None = None
    if_edited: IfEdited = "refuse"
    watch: bool = False
    strict: bool = False
    engine: str | None = None
    carries_source: bool = True
    archival: bool = False


@dataclass(frozen=True, slots=True)
class CheckOrder:
    """What ``kiem-tra`` was asked for.

    ``form`` is that of the report, ``output`` its file, None for the screen; ``copy`` is the file for a copy with
    comments, ``repaired`` that for one with repairs, None for none. ``strict`` makes warnings count as errors do.
    ``old`` is the file to compare with.
    """

    files: tuple[str, ...]
    form: str = "txt"
    output: str | None = None
    copy: str | None = None
    repaired: str | None = None
    old: str | None = None
    errors_only: bool = False
    strict: bool = False
