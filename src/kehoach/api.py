"""The Python surface: read a plan, write it, or keep a compiled template and render many."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kehoach.errors import OutputError
from kehoach.sentences import sentence
from kehoach.template import Template

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.enclosed.taking_out import TakenOut
    from kehoach.keeping import IfEdited
    from kehoach.model import Plan
    from kehoach.pdf.engine import Engine
    from kehoach.pdf.making import MadePdf
    from kehoach.readers.plan_json import ReadResult
    from kehoach.report import Report
    from kehoach.report.repairing import Repaired
    from kehoach.reuse.new_plan import NewPlan
    from kehoach.reuse.stale import StalePlace

PathLike = str | os.PathLike[str]
FORMATS = ("docx", "pdf", "txt")
"""The formats a plan can be written in, by file ending."""
ENGINES = ("libreoffice", "rdocx")
"""The programs that can make a PDF, the one that is taken first in front."""


def read(path: PathLike) -> Plan:
    """Read a plan from a JSON file.

    Raises ``InputError`` when the file cannot be read, ``JsonError`` when it is not JSON and ``PlanError`` when it
    is not a plan; the last two carry every problem with its line and column.
    """
    from kehoach.readers.plan_json import read_plan

    return read_plan(Path(path))


def read_with_notes(path: PathLike) -> ReadResult:
    """Read a plan as ``read`` does, and say what in its file should be mended although it can be printed.

    Notes are ``Problem``s in file order: numbers, dashes and labels typed where the program makes them (they are
    not printed twice), those typed in plain paragraphs, which Word will not count on, and annexes whose files
    (``tep``) are not there or cannot be used. Raises as ``read``.
    """
    from kehoach.annexed.plan_files import with_annex_notes
    from kehoach.readers.plan_json import ReadResult, read_placed_plan

    read = with_annex_notes(read_placed_plan(Path(path)))
    return ReadResult(read.plan, read.notes)


def render(
    plan: Plan,
    form: str,
    template: Template | None = None,
    engine: str | None = None,
    *,
    source: bool = True,
    archival: bool = False,
    folder: PathLike = "",
) -> bytes:
    """The bytes of a plan in one of ``FORMATS``. ``template`` is for docx and pdf; None is the bundled one.

    ``source`` makes a document carry its plan, for ``take_out``; .txt never does. The rest is for pdf, as in
    ``render_pdf``. Raises ``OutputError`` for a format that does not exist.
    """
    if form == "pdf":
        return render_pdf(plan, template, engine, source=source, archival=archival, folder=folder).data
    if form == "docx":
        return (template or Template.load()).render(plan, source=source)
    if form == "txt":
        from kehoach.layout import layout
        from kehoach.writers.text import write_text

        return write_text(layout(plan))
    raise OutputError(sentence("unknown_format", name=form, known=", ".join(FORMATS)))


def render_pdf(
    plan: Plan,
    template: Template | None = None,
    engine: Engine | str | None = None,
    *,
    source: bool = True,
    archival: bool = False,
    folder: PathLike = "",
) -> MadePdf:
    """The PDF of a plan, and what it shows: how many pages, and where they turn.

    ``engine`` is one of ``ENGINES``, or one of your own; None is the first of them that is on this machine.
    ``source`` attaches the plan, ``archival`` makes PDF/A-3, and ``folder`` is where annexes that are files
    (``tep``) are looked for. Raises ``ConverterMissingError`` when there is no engine, ``ConverterError`` when it
    fails, ``InputError`` for an annex that cannot be read or is not PDF/A where that is asked for.
    """
    from kehoach.pdf.choosing import choose
    from kehoach.pdf.making import make_pdf
    from kehoach.pdf.ordering import pdf_order

    # What is rendered only to be converted carries nothing.
    document = (template or Template.load()).render(plan, source=False)
    order = pdf_order(plan, document, Path(folder), source=source, archival=archival)
    return make_pdf(order, choose(engine) if engine is None or isinstance(engine, str) else engine)


def write(
    plan: Plan,
    path: PathLike,
    template: Template | None = None,
    if_edited: IfEdited = "refuse",
    engine: str | None = None,
    *,
    source: bool = True,
    archival: bool = False,
    folder: PathLike = "",
) -> Path:
    """Write a plan to a file, in the format its ending names; the file is replaced whole or not at all.

    ``source`` makes it carry the plan, for ``take_out``; the rest is for pdf, as in ``render_pdf``.

    A .docx that a person edited since it was made, a PDF that was signed or changed since, or either that kehoach did
    not make, is not replaced: ``if_edited`` says whether to raise ``EditedError`` ("refuse"), to write beside it under
    the next free name ("rename"), or to replace it and keep a dated copy ("replace"). A file that is an annex of the
    plan is never replaced. Returns the path that was written. Raises ``OutputError``; whatever stood there before is
    then unchanged.
    """
    from kehoach.annexed.files import is_annex
    from kehoach.keeping import place

    target = Path(path)
    if is_annex(target, plan.annex_files, Path(folder)):
        raise OutputError(sentence("target_is_annex", file=str(target)))
    form = target.suffix.removeprefix(".").lower()
    data = render(plan, form, template, engine, source=source, archival=archival, folder=folder)
    return place(target, data, if_edited).path


def take_out(path: PathLike) -> TakenOut:
    """Take the plan out of a .docx or PDF that kehoach made of it.

    ``text`` is a plan file, in the clerk's keys; ``since`` says whether the document was edited after it was made:
    the plan is that of its making. Raises ``InputError`` for a file that carries none or cannot be read.
    """
    from kehoach.enclosed.taking_out import take_out as taken_out_of

    return taken_out_of(Path(path))


def check(document: PathLike | Plan, old: PathLike | None = None) -> Report:
    """Check a Word document, a plan file or a plan against the regulation and against itself.

    With ``old``, a Word document or a plan file, also for what it still says of that. What a file holds decides how
    it is read, not its name. Raises ``InputError`` for a file in which nothing can be
    judged, ``JsonError`` and ``PlanError`` for a plan file that is none. Nothing is ever changed.
    """
    from kehoach.report.examine import examine, examine_plan, read_passages

    words = None if old is None else read_passages(Path(old))
    if isinstance(document, str | os.PathLike):
        return examine(Path(document), words)
    return examine_plan(document, old=words)


def repair(path: PathLike, target: PathLike, old: PathLike | None = None) -> Repaired:
    """Write a copy of a Word document with its safe repairs made, and tell what was done and what is left.

    The document itself is never changed, and no file is ever replaced. Where there is nothing to repair nothing is
    written and ``target`` of the result is None. ``old`` as for ``check``. Raises ``InputError`` for a file that
    cannot be judged, or that is signed, protected or holds tracked changes; ``OutputError`` when ``target`` exists,
    has the ending of another kind of file, or cannot be written.
    """
    from kehoach.report.copies import create_copy
    from kehoach.report.examine import read_passages
    from kehoach.report.repairing import repair_document

    repaired, data = repair_document(Path(path), None if old is None else read_passages(Path(old)))
    if data is None:
        return repaired
    create_copy(Path(path), Path(target), data)
    return repaired.written_to(str(target))


def start(path: PathLike, old: PathLike | None = None, year: int | None = None) -> NewPlan:
    """Write a new plan file, ``.json`` added to its name: a commented starter, or a copy of the plan ``old``.

    A copy keeps everything but ``so`` and ``ngay``, names ``old`` in ``chep_tu``, and comes with the places that
    ``stale`` would give. ``year`` is that of the new plan; None is the present year. In another folder ``ho_so`` is
    spelt anew where it would not be found. Raises ``OutputError`` when the file is there already or cannot be
    written, ``InputError`` for ``old``.
    """
    import datetime

    from kehoach.reuse import new_plan

    today = datetime.date.today()
    if old is None:
        return new_plan.start(Path(path), today)
    return new_plan.copy(Path(path), Path(old), year, today)


def json_schema(*, profile: bool = False, batch: bool = False) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a plan file, of the shared file of an office (``ho_so``), or of a batch's plan.

    It is written for editors: its titles, examples and messages are Vietnamese, and some keywords are VS Code's own.
    """
    from kehoach.schema.build import batch_schema, plan_schema, profile_schema

    return profile_schema() if profile else batch_schema() if batch else plan_schema()


def stale(path: PathLike, old: PathLike | None = None, year: int | None = None) -> tuple[StalePlace, ...]:
    """Find what in the plan at ``path`` is of the past: dates before ``year``, days without a year, amounts.

    The last two cannot tell whether they are old, so all of them are given. The order is that of the file.
    With ``old`` only what stands in that plan as well. ``year`` None is the year the plan is for, as far as it says,
    else the present one. The plan need not be valid. Raises ``InputError`` or ``JsonError``.
    """
    import datetime

    from kehoach.reuse.comparing import unchanged
    from kehoach.reuse.reminder import year_of
    from kehoach.reuse.source import Source
    from kehoach.reuse.stale import find

    plan = Source.read(Path(path))
    year = year_of(plan, datetime.date.today()) if year is None else year
    found = find(plan, year) if old is None else unchanged(plan, Source.read(Path(old)), year)
    return found.places()


def reminder(path: PathLike) -> Iterator[str]:
    """Tell, in Vietnamese, what the plan at ``path`` still has in common with the plan it was copied from.

    Nothing for a plan that is no copy (without ``chep_tu``). Raises ``InputError`` or ``JsonError``.
    """
    import datetime

    from kehoach.reuse.reminder import reminder as reminder_of

    return reminder_of(Path(path), datetime.date.today())


def input_places(path: PathLike) -> tuple[Path, ...]:
    """Find where the other files are looked for that the plan at ``path`` is made of, whether they are there or not.

    These are the shared file of the office (``ho_so``), from the nearest place to the one where it is, and annexes
    that are files (``tep``). Raises ``InputError`` or ``JsonError``.
    """
    from kehoach.annexed.plan_files import annex_places
    from kehoach.readers.profile import profile_places
    from kehoach.reuse.source import Source

    plan = Path(path)
    scanned = Source.read(plan).scanned
    return tuple(dict.fromkeys((*profile_places(scanned, plan.parent), *annex_places(scanned, plan.parent))))


def is_something_else(path: PathLike) -> bool:
    """Whether the file at ``path`` is sound JSON but no plan: the shared file of an office, a schema, settings."""
    from kehoach.readers import kinds

    return kinds.is_something_else(Path(path))
