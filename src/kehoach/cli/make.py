"""``kehoach tao``: plans are read, rendered, put where they go; one bad plan does not stop the others."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import kehoach
from kehoach.api import ENGINES
from kehoach.cli import words
from kehoach.cli.console import complain
from kehoach.cli.drafting import Manner, draft_all, groups_of
from kehoach.cli.making import DONE, FAILED, FOUND, put_away
from kehoach.cli.names import is_file
from kehoach.cli.options import (
    add_archival,
    add_if_edited,
    add_no_source,
    engine_name,
    if_edited,
    is_format,
    read_formats,
)
from kehoach.cli.order import MakeOrder
from kehoach.cli.progress import Progress
from kehoach.cli.shape import Command, a_name
from kehoach.cli.slips import refuse_pieces
from kehoach.cli.sources import Sources, find_sources
from kehoach.cli.stopping import told_when_stopped
from kehoach.cli.targets import Job, plan_jobs
from kehoach.cli.words import listed, refusal
from kehoach.errors import KehoachError

if TYPE_CHECKING:
    from kehoach.pdf.engine import Engine


def make(order: MakeOrder) -> int:
    """Make what was ordered and report it.

    Returns 0 when everything was made, 2 when anything was not, 1 when a strict order found errors in a plan.
    """
    try:
        refuse_pieces(order)
        sources = find_sources(order.files)
        jobs = plan_jobs(order, sources.plans)
        manner = _manner(order, jobs)
        if order.watch and any(is_file(job.source) for job in jobs):
            from kehoach.cli.watching import Watcher

            Watcher(jobs, order.template, manner, tuple(_passed_over(sources))).watch()
        template = _template(order.template, jobs)
    except KehoachError as error:
        complain(f"kehoach: {error}")
        return FAILED
    progress = Progress([job.source for job in jobs])
    codes = []
    with told_when_stopped(progress.tell_so_far):
        for group in groups_of(jobs):
            for job, draft in zip(group, draft_all(group, template, manner), strict=True):
                codes.append(put_away(job, draft, progress, manner))
                progress.ended(made=codes[-1] != FAILED)
    if manner.engine is not None and order.engine is None and manner.engine.name != ENGINES[0]:
        progress.warn(f"kehoach: {refusal('draft_pdf')}")
    progress.tell_all()
    for line in _passed_over(sources):
        complain(line)
    if progress.has_failed:
        return FAILED
    return FOUND if order.strict and FOUND in codes else DONE


def _manner(order: MakeOrder, jobs: Sequence[Job]) -> Manner:
    """Settle what holds for all plans. Raises ``KehoachError`` when there is nothing that makes the PDFs."""
    targets = tuple(target for job in jobs for _, target in job.targets)
    return Manner(order.if_edited, targets, _engine(order, jobs), order.carries_source, order.archival)


def _engine(order: MakeOrder, jobs: Sequence[Job]) -> Engine | None:
    if not any(job.goes_to_pdf for job in jobs):
        return None
    from kehoach.pdf.choosing import choose

    return choose(order.engine)


def _template(path: str | None, jobs: Sequence[Job]) -> kehoach.Template | None:
    """Compile the template once for all plans; None when no plan goes to Word."""
    return kehoach.Template.load(path) if any(job.goes_to_word for job in jobs) else None


def _passed_over(sources: Sources) -> Iterator[str]:
    if sources.passed_over:
        yield refusal("passed_over", count=len(sources.passed_over), files=listed(sources.passed_over))


def _describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("names", metavar="TỆP", nargs="*", help=words.MAKE_FILES)
    parser.add_argument("-o", metavar="RA", dest="output", type=a_name, help=words.MAKE_OUTPUT)
    parser.add_argument("--mau", metavar="MẪU", dest="template", type=a_name, help=words.MAKE_TEMPLATE)
    parser.add_argument(
        "--dang", metavar="DẠNG", dest="formats", type=read_formats, action="extend", help=words.MAKE_FORMATS
    )
    parser.add_argument("--may", metavar="MÁY", dest="engine", type=engine_name, help=words.MAKE_ENGINE)
    add_archival(parser)
    parser.add_argument("--theo-doi", dest="watch", action="store_true", help=words.MAKE_WATCH)
    parser.add_argument("--nghiem", dest="strict", action="store_true", help=words.MAKE_STRICT)
    add_if_edited(parser)
    add_no_source(parser)


def _order(parser: argparse.ArgumentParser, found: argparse.Namespace, names: Sequence[str]) -> MakeOrder:
    files, formats = tuple(names), found.formats
    if formats is not None:
        formats = tuple(dict.fromkeys((*formats, *filter(is_format, files))))
        files = tuple(word for word in files if not is_format(word))
    files += found.after
    if not files:
        parser.error(refusal("no_files"))
    if not all(word.strip() for word in files):
        parser.error(refusal("empty_name"))
    way = if_edited(parser, found)
    if found.watch and way == "rename":
        parser.error(refusal("new_names_without_end"))
    return MakeOrder(
        files,
        found.output,
        found.template,
        formats,
        way,
        found.watch,
        found.strict,
        found.engine,
        not found.no_source,
        found.archival,
    )


COMMAND = Command(
    name="tao",
    summary=words.MAKE_SUMMARY,
    usage=words.MAKE_USAGE,
    description=words.MAKE_DESCRIPTION,
    epilog=words.MAKE_EPILOG,
    options=(
        *("-o", "--mau", "--dang", "--may", "--pdf-a", "--theo-doi", "--ra-ten-moi", "--ghi-de", "--nghiem"),
        "--khong-kem-nguon",
    ),
    describe=_describe,
    order=_order,
    obey=make,
)
