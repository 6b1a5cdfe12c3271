"""Which file each plan goes to: decided for all of them, and refused as a whole, before anything is made."""

from __future__ import annotations

import glob
import os
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from kehoach.api import FORMATS
from kehoach.cli.words import refusal
from kehoach.errors import InputError, KehoachError, OutputError
from kehoach.sentences import sentence

_SOURCE_ENDINGS = (".json", ".jsonc")
_ENDING = re.compile(r"\.[A-Za-z][A-Za-z0-9]{1,4}")


@dataclass(frozen=True, slots=True)
class MakeOrder:
    """What ``tao`` was asked for; ``output``, ``template`` and ``formats`` are None where not said."""

    files: tuple[str, ...]
    output: str | None = None
    template: str | None = None
    formats: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """One plan to make: its JSON file and, for each format, the file it goes to."""

    source: str
    targets: tuple[tuple[str, Path], ...]


def plan_jobs(order: MakeOrder) -> tuple[Job, ...]:
    """Decide every target. Raises ``KehoachError`` for an order that contradicts itself or ruins a source."""
    sources = _sources(order.files)
    formats = _formats(order, several=len(sources) > 1)
    if order.template is not None and "docx" not in formats:
        raise KehoachError(refusal("template_unused"))
    place = _place(order, formats, several=len(sources) > 1)
    jobs = tuple(Job(source, tuple(_targets(source, formats, place))) for source in sources)
    _refuse_clashes(jobs, order.template)
    return jobs


def _sources(words: Sequence[str]) -> tuple[str, ...]:
    """Find the files meant, each once however often and in whatever way it was named."""
    _refuse_split_name(words)
    once: dict[tuple[str, int], str] = {}
    for word in words:
        for source in _meant(word):
            # Two files where case makes another name, one where it does not: the system knows.
            number = os.stat(source).st_ino if exists(source) else 0  # noqa: PTH116 - as for exists
            once.setdefault((_identity(source), number), source)
    return tuple(once.values())


def _refuse_split_name(words: Sequence[str]) -> None:
    """Recognise a name with spaces that was typed without quotes: it arrives in pieces."""
    for start, word in enumerate(words):
        for end in range(start + 2, len(words) + 1):
            whole = " ".join(words[start:end])
            if not exists(word) and exists(whole):
                raise InputError(refusal("split_name", word=word, file=whole))


def _meant(word: str) -> list[str]:
    if exists(word):
        return [word]
    # A name typed in one Unicode form may be stored in the other: copied from a Mac, say.
    for form in ("NFC", "NFD"):
        spelt = unicodedata.normalize(form, word)
        if exists(spelt):
            return [spelt]
    if "*" not in word and "?" not in word:
        return [word]
    # The Windows command line leaves "*.json" to the program. A "[" is no pattern there.
    matching = sorted(glob.glob(word.replace("[", "[[]")))  # noqa: PTH207 - Path.glob refuses absolute ones
    if not matching:
        raise InputError(refusal("nothing_matches", pattern=word))
    return matching


def _formats(order: MakeOrder, *, several: bool) -> tuple[str, ...]:
    """Tell the formats asked for; without a word, what the ending of the output says, else docx."""
    if order.output is None or several or is_folder(order.output):
        return order.formats or ("docx",)
    ending = Path(order.output).suffix.removeprefix(".").lower()
    if order.formats is None:
        return (ending,) if ending in FORMATS else ("docx",)
    if len(order.formats) == 1 and ending in FORMATS and ending != order.formats[0]:
        raise OutputError(refusal("format_contradicts", output=order.output, form=order.formats[0]))
    return order.formats


def _place(order: MakeOrder, formats: Sequence[str], *, several: bool) -> Path | None:
    """Find where the results go: the one file, the existing folder for all, or None for beside each plan."""
    if order.output is None:
        return None
    if is_folder(order.output):
        return Path(order.output)
    _refuse_split_output(order.output, order.files)
    if several:
        raise OutputError(sentence("several_need_folder"))
    if len(formats) > 1:
        raise OutputError(refusal("several_formats"))
    place = Path(order.output)
    if not _is_writable_form(place):
        _refuse_output(order.output)
    if not is_folder(place.parent):
        raise OutputError(sentence("output_folder_missing", folder=str(place.parent)))
    return place


def _is_writable_form(path: Path) -> bool:
    return path.suffix.removeprefix(".").lower() in FORMATS


def _refuse_split_output(output: str, files: Sequence[str]) -> None:
    """Recognise ``-o kế hoạch.docx`` typed without quotes: the second word stands among the files."""
    for word in files:
        if not exists(word) and _is_writable_form(Path(word)) and not Path(output).suffix:
            raise OutputError(refusal("split_name", word=word, file=f"{output} {word}"))


def _refuse_output(output: str) -> NoReturn:
    """Say what was probably meant by a name that is no folder and ends in no format of ours."""
    endings = " hoặc ".join(f".{form}" for form in FORMATS)
    ending = Path(output).suffix
    if _ENDING.fullmatch(ending):
        # "ra.doc" would be a file that Word refuses to open.
        example = f"{Path(output).stem}.{FORMATS[0]}"
        raise OutputError(refusal("no_such_ending", ending=ending, endings=endings, example=example))
    raise OutputError(refusal("no_such_output", output=output, endings=endings))


def _targets(source: str, formats: Sequence[str], place: Path | None) -> Iterator[tuple[str, Path]]:
    path = Path(source)
    stem = path.stem if path.suffix.lower() in _SOURCE_ENDINGS else path.name
    for form in formats:
        folder = path.parent if place is None else place
        yield form, folder / f"{stem}.{form}" if place is None or is_folder(place) else place


def _refuse_clashes(jobs: Sequence[Job], template: str | None) -> None:
    read = {_identity(job.source) for job in jobs}
    if template is not None:
        read.add(_identity(template))
    written: dict[str, str] = {}
    for job in jobs:
        for _, target in job.targets:
            identity = _identity(target)
            if identity in read:
                raise OutputError(sentence("target_is_source", file=str(target)))
            first = written.setdefault(identity, job.source)
            if first != job.source:
                raise OutputError(sentence("same_target", first=first, second=job.source, file=str(target)))


def _identity(path: str | Path) -> str:
    """Give each file one name, so that results stay apart also where case and Unicode form make no other."""
    return unicodedata.normalize("NFC", os.path.realpath(path)).casefold()


# Path.exists and Path.is_dir raise for a name too long or a folder closed to us (until Python 3.13).
def exists(path: str) -> bool:
    """Whether there is anything of this name."""
    return os.path.exists(path)  # noqa: PTH110


def is_folder(path: str | Path) -> bool:
    """Whether there is a folder of this name."""
    return os.path.isdir(path)  # noqa: PTH112
