"""Which file each plan goes to: decided for all of them, and refused as a whole, before anything is made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kehoach.cli.names import identity, is_folder
from kehoach.cli.order import MakeOrder
from kehoach.cli.slips import SOURCE_ENDINGS, is_output_file, no_output, refuse_template
from kehoach.cli.words import refusal
from kehoach.errors import KehoachError, OutputError
from kehoach.output import check_folder
from kehoach.sentences import sentence

_FROM_WORD = frozenset(("docx", "pdf"))
"""What a Word template is needed for: a PDF is the .docx converted."""


@dataclass(frozen=True, slots=True)
class Job:
    """One plan to make: its JSON file and, for each format, the file it goes to."""

    source: str
    targets: tuple[tuple[str, Path], ...]

    @property
    def goes_to_word(self) -> bool:
        """Whether a Word template is needed."""
        return any(form in _FROM_WORD for form, _ in self.targets)

    @property
    def goes_to_pdf(self) -> bool:
        """Whether a program that makes PDFs is needed."""
        return any(form == "pdf" for form, _ in self.targets)


def plan_jobs(order: MakeOrder, sources: Sequence[str]) -> tuple[Job, ...]:
    """Decide the targets of every source.

    Raises ``KehoachError`` for an order that contradicts itself or would ruin a source.
    """
    formats = _formats(order, several=len(sources) > 1)
    refuse_unused(formats, order.template, order.engine, archival=order.archival)
    place = _place(order, formats, several=len(sources) > 1)
    jobs = tuple(Job(source, tuple(_targets(source, formats, place))) for source in sources)
    _refuse_clashes(jobs, order.template)
    if order.template is not None:
        refuse_template(order.template)
    return jobs


def refuse_unused(formats: Sequence[str], template: str | None, engine: str | None, *, archival: bool) -> None:
    """Refuse what was said of a format that is not made. Raises ``KehoachError``."""
    if template is not None and not _FROM_WORD.intersection(formats):
        raise KehoachError(refusal("template_unused"))
    if engine is not None and "pdf" not in formats:
        raise KehoachError(refusal("engine_unused"))
    if archival and "pdf" not in formats:
        raise KehoachError(refusal("archival_unused"))


def _formats(order: MakeOrder, *, several: bool) -> tuple[str, ...]:
    """Tell the formats asked for; without a word, what the ending of the output says, else docx."""
    if order.output is None or several or is_folder(order.output):
        return order.formats or ("docx",)
    ending = Path(order.output).suffix.removeprefix(".").lower()
    if order.formats is None:
        return (ending,) if is_output_file(order.output) else ("docx",)
    if len(order.formats) == 1 and is_output_file(order.output) and ending != order.formats[0]:
        raise OutputError(refusal("format_contradicts", output=order.output, form=order.formats[0]))
    return order.formats


def _place(order: MakeOrder, formats: Sequence[str], *, several: bool) -> Path | None:
    """Find where the results go: the one file, the existing folder for all, or None for beside each plan."""
    if order.output is None:
        return None
    if is_folder(order.output):
        return Path(order.output)
    if several:
        raise OutputError(sentence("several_need_folder"))
    if len(formats) > 1:
        raise OutputError(refusal("several_formats"))
    place = Path(order.output)
    if not is_output_file(order.output):
        raise OutputError(no_output(order.output, formats[0]))
    check_folder(place.parent)
    return place


def _targets(source: str, formats: Sequence[str], place: Path | None) -> Iterator[tuple[str, Path]]:
    path = Path(source)
    stem = path.stem if path.suffix.lower() in SOURCE_ENDINGS else path.name
    for form in formats:
        folder = path.parent if place is None else place
        yield form, folder / f"{stem}.{form}" if place is None or is_folder(place) else place


def _refuse_clashes(jobs: Sequence[Job], template: str | None) -> None:
    read = {identity(job.source) for job in jobs}
    if template is not None:
        read.add(identity(template))
    written: dict[str, str] = {}
    for job in jobs:
        for _, target in job.targets:
            target_identity = identity(target)
            if target_identity in read:
                raise OutputError(sentence("target_is_source", file=str(target)))
            first = written.setdefault(target_identity, job.source)
            if first != job.source:
                raise OutputError(sentence("same_target", first=first, second=job.source, file=str(target)))
