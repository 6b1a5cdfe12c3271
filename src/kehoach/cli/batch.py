"""``kehoach hang-loat``: one document for each row of a workbook; what was made before is not made again."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.cli import batch_words, words
from kehoach.cli.batch_words import said
from kehoach.cli.console import complain
from kehoach.cli.names import as_stored, quoted
from kehoach.cli.options import (
    add_archival,
    add_if_edited,
    add_no_source,
    engine_name,
    if_edited,
    is_format,
    read_formats,
)
from kehoach.cli.shape import Command, a_name
from kehoach.cli.stopping import told_when_stopped, unwinding
from kehoach.errors import KehoachError, OutputError

if TYPE_CHECKING:
    from kehoach.batch.gaps import Pieces
    from kehoach.batch.reporting import Line
    from kehoach.batch.running import Batch, BatchOrder
    from kehoach.cli.batch_progress import BatchProgress
    from kehoach.keeping import IfEdited

_DONE, _FAILED = 0, 2
_MOST_WORKERS = 60
"""Windows can wait for no more than this at once."""
_FILES = 2
_WORKBOOK = (".xlsx", ".xlsm", ".xls")


@dataclass(frozen=True, slots=True)
class Ordered:
    """What ``hang-loat`` was asked for, as words; None is what was not said."""

    plan: str
    workbook: str
    folder: str
    forms: tuple[str, ...] = ("docx",)
    naming: str | None = None
    template: str | None = None
    engine: str | None = None
    workers: int | None = None
    stops: bool = False
    if_edited: IfEdited = "refuse"
    source: bool = True
    archival: bool = False


def make_batch(ordered: Ordered) -> int:
    """Make what was ordered and report it. Returns 0 when every row has its documents, else 2."""
    from kehoach.batch.running import Batch, make_folder
    from kehoach.cli.batch_progress import while_reading

    try:
        order = _order_of(ordered)
        with while_reading(ordered.workbook):
            batch = Batch(order)
        make_folder(order.folder)
    except KehoachError as error:
        for line in _told(error):
            complain(line)
        return _FAILED
    return _run(batch, order, stops=ordered.stops)


def _run(batch: Batch, order: BatchOrder, *, stops: bool) -> int:
    from kehoach.cli.batch_progress import BatchProgress

    for note in batch.notes:
        complain(said("note", note=note))
    progress = BatchProgress(batch.total)
    lines: list[Line] = []

    def tell_so_far() -> None:
        progress.tell_so_far()
        _report(order.folder, lines)

    with told_when_stopped(tell_so_far):
        is_whole = _follow(batch, progress, lines, stops=stops)
    if is_whole:
        progress.tell_all()
    else:
        progress.tell_so_far()
    is_told = _report(order.folder, lines)
    if progress.found:
        complain(said("found", count=progress.found))
    if progress.has_failed:
        complain(said("again"))
    return _DONE if is_whole and is_told and not progress.has_failed else _FAILED


def _follow(batch: Batch, progress: BatchProgress, lines: list[Line], *, stops: bool) -> bool:
    """Make row after row; False when it ended before the last."""
    try:
        for outcome in batch.run(unwinding):
            lines.append(outcome.line)  # before it is told: Ctrl-C may strike there, and the report is written then
            progress.tell(outcome)
            if stops and progress.has_failed:
                return len(lines) == batch.total
    except KehoachError as error:
        progress.clear()
        for line in _told(error):
            complain(line)
        return False
    return True


def _report(folder: Path, lines: Sequence[Line]) -> bool:
    from kehoach.batch.reporting import write_report

    if not lines:
        return True
    try:
        complain(said("report", file=str(write_report(folder, lines))))
    except OutputError as error:
        complain(f"kehoach: {error}")
        return False
    return True


def _told(error: KehoachError) -> Iterator[str]:
    problems = getattr(error, "problems", None)
    yield from map(str, problems) if problems else (f"kehoach: {error}",)


def _order_of(ordered: Ordered) -> BatchOrder:
    import kehoach
    from kehoach.batch.running import BatchOrder
    from kehoach.cli.slips import refuse_template
    from kehoach.cli.targets import refuse_unused

    refuse_unused(ordered.forms, ordered.template, ordered.engine, archival=ordered.archival)
    if ordered.template is not None:
        refuse_template(ordered.template)
    prints = {"docx", "pdf"} & set(ordered.forms)
    engine = None
    if "pdf" in ordered.forms:
        from kehoach.pdf.choosing import choose

        engine = choose(ordered.engine)
    return BatchOrder(
        plan=Path(ordered.plan),
        workbook=Path(ordered.workbook),
        folder=Path(ordered.folder),
        forms=ordered.forms,
        template=kehoach.Template.load(ordered.template) if prints else None,
        engine=engine,
        naming=_naming(ordered.naming),
        if_edited=ordered.if_edited,
        source=ordered.source,
        archival=ordered.archival,
        workers=ordered.workers or min(os.cpu_count() or 1, _MOST_WORKERS),
    )


def _naming(word: str | None) -> Pieces | None:
    """Read how files are to be called: a column's name by itself is a gap."""
    from kehoach.batch.gaps import GapError, pieces_of

    if word is None:
        return None
    try:
        pieces = pieces_of(word if "{" in word or "}" in word else f"{{{word}}}")
    except GapError as error:
        raise KehoachError(f"--ten-tep-tu: {error} {error.mend}") from error
    if all(isinstance(piece, str) for piece in pieces):
        raise KehoachError(said("naming_without_gap"))
    return pieces


def _describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("names", metavar="TỆP", nargs="*", help=batch_words.BATCH_FILES)
    parser.add_argument("-o", metavar="THƯ-MỤC", dest="folder", type=a_name, help=batch_words.BATCH_OUTPUT)
    parser.add_argument(
        "--dang", metavar="DẠNG", dest="formats", type=read_formats, action="extend", help=batch_words.BATCH_FORMATS
    )
    parser.add_argument("--ten-tep-tu", metavar="CỘT", dest="naming", help=batch_words.BATCH_NAMING)
    parser.add_argument("--mau", metavar="MẪU", dest="template", type=a_name, help=words.MAKE_TEMPLATE)
    parser.add_argument("--may", metavar="MÁY", dest="engine", type=engine_name, help=words.MAKE_ENGINE)
    add_archival(parser)
    parser.add_argument("--so-tien-trinh", metavar="N", dest="workers", type=_count, help=batch_words.BATCH_WORKERS)
    parser.add_argument("--dung-khi-loi", dest="stops", action="store_true", help=batch_words.BATCH_STOP)
    add_if_edited(parser)
    add_no_source(parser)


def _order(parser: argparse.ArgumentParser, found: argparse.Namespace, names: Sequence[str]) -> Ordered:
    forms = tuple(dict.fromkeys((*(found.formats or ()), *filter(is_format, names)))) if found.formats else ("docx",)
    files = [*(word for word in names if not found.formats or not is_format(word)), *found.after]
    if len(files) != _FILES or not all(word.strip() for word in files):
        parser.error(said("two_files"))
    plan, workbook = map(as_stored, files)
    if plan.lower().endswith(_WORKBOOK) and not workbook.lower().endswith(_WORKBOOK):
        parser.error(said("swapped", plan=quoted(workbook), workbook=quoted(plan)))
    if found.folder is None:
        parser.error(said("no_folder"))
    return Ordered(
        plan,
        workbook,
        found.folder,
        forms,
        found.naming,
        found.template,
        found.engine,
        found.workers,
        found.stops,
        if_edited(parser, found),
        not found.no_source,
        found.archival,
    )


def _count(word: str) -> int:
    if not (word.isascii() and word.isdigit() and 1 <= int(word[:5]) <= _MOST_WORKERS):
        raise argparse.ArgumentTypeError(said("no_count", word=word, most=_MOST_WORKERS))
    return int(word)


COMMAND = Command(
    name="hang-loat",
    summary=batch_words.BATCH_SUMMARY,
    usage=batch_words.BATCH_USAGE,
    description=batch_words.BATCH_DESCRIPTION,
    epilog=batch_words.BATCH_EPILOG,
    options=(
        *("-o", "--dang", "--ten-tep-tu", "--mau", "--may", "--pdf-a", "--so-tien-trinh", "--dung-khi-loi"),
        *("--ra-ten-moi", "--ghi-de", "--khong-kem-nguon"),
    ),
    describe=_describe,
    order=_order,
    obey=make_batch,
)
