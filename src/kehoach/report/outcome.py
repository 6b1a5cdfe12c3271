"""What became of one file: a report, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass

from kehoach.report.report import Report


@dataclass(frozen=True, slots=True)
class Unjudged:
    """A file that could not be judged; ``reasons`` are whole sentences, in file order."""

    file: str
    reasons: tuple[str, ...]


Outcome = Report | Unjudged
