"""What can go wrong, as types: the places, the problems and the one exception tree.

    KehoachError
    ├── InputError        the file is not ours to use (unreadable, too large, not text)
    │   └── JsonError     it is text, but not JSON; carries every problem found
    ├── PlanError         it is JSON, but not a plan; carries every problem, in file order
    ├── TemplateError     the Word template and the writer disagree
    ├── WorkerError       among many: the process that was to make it ended, or something unforeseen happened
    └── OutputError       the result cannot be written where it was asked for
        ├── EditedError   what stands there is a person's work, or may be
        └── ConverterError         the .docx could not be made a PDF
            └── ConverterMissingError  there is no program on this machine that could

This module holds no wording: sentences a person reads are in ``messages``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_LONGEST_POINTER = 90


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a file.

    ``file`` is the name as the person gave it, or None for text that came from no file.
    ``line`` and ``column`` count from 1 in characters; None where no line is to blame.
    ``pointer`` is the path in the clerk's own keys, for example ``noi_nhan[1].ten``; empty for the whole file.
    """

    file: str | None = None
    line: int | None = None
    column: int | None = None
    pointer: str = ""

    def __str__(self) -> str:
        place = self.file or ""
        if self.line is not None:
            place += f":{self.line}" if place else f"{self.line}"
            if self.column is not None:
                place += f":{self.column}"
        pointer = self.pointer if len(self.pointer) <= _LONGEST_POINTER else f"{self.pointer[: _LONGEST_POINTER - 1]}…"
        return " ".join(part for part in (place, pointer) if part)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, where it is and how to mend it, in Vietnamese.

    ``code`` is stable and for programs; ``message`` and ``remedy`` are whole sentences for the clerk.
    ``remedy`` is empty only where the message already says what to do.
    """

    position: Position
    code: str
    message: str
    remedy: str = ""

    def __str__(self) -> str:
        place = str(self.position)
        sentence = f"{self.message} {self.remedy}".rstrip()
        return f"{place}: {sentence}" if place else sentence


class KehoachError(Exception):
    """Base of every error that kehoach raises on purpose. ``str(error)`` is Vietnamese, for the clerk."""


class InputError(KehoachError):
    """The input cannot be read at all: missing, too large, not text, in an old encoding."""


class _WithProblems(KehoachError):  # noqa: N818 - a mixin, never raised by itself
    problems: tuple[Problem, ...]

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> tuple[type[_WithProblems], tuple[tuple[Problem, ...]]]:
        return type(self), (self.problems,)  # from another process it comes with its problems, not with its text


class JsonError(_WithProblems, InputError):
    """The text is not JSON.

    ``problems`` holds every slip of writing and, where the text could be read in spite of them, every mistake of the
    plan, in file order. After fifty slips one of code ``many_more_faults`` ends it, and after a hundred problems one of
    code ``more_problems``.
    """


class PlanError(_WithProblems):
    """The JSON is not a valid plan.

    ``problems`` holds every problem in file order; after a hundred, one of code ``more_problems`` ends it and says
    how many there are besides.
    """


class TemplateError(KehoachError):
    """The Word template lacks or has too much of something; the message names it."""


class WorkerError(KehoachError):
    """One of many plans was not made although nothing is known to be wrong with it; the message says what happened."""


class OutputError(KehoachError):
    """The result cannot be written; whatever stood there before is unchanged."""


class EditedError(OutputError):
    """What stands at the target is a person's: a document edited since it was made, or none that kehoach made.

    ``path`` is the target, as it was asked for.
    """

    def __init__(self, message: str, path: Path) -> None:
        self.path = path
        super().__init__(message)

    def __reduce__(self) -> tuple[type[EditedError], tuple[str, Path]]:
        return type(self), (str(self), self.path)


class ConverterError(OutputError):
    """The Word document could not be made a PDF: the program failed, hung, or made something else."""


class ConverterMissingError(ConverterError):
    """There is no program on this machine that makes a PDF, or not the one that was asked for."""
