"""What was found in one file. Told by ``as_text``, ``as_json`` and ``as_sarif``; nothing is worded here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from kehoach.checks import Finding, Severity
from kehoach.errors import Problem

Kind = Literal["word", "plan", "pdf"]
"""A Word document, a plan from a JSON file or made in Python, or the PDF of a plan."""


@dataclass(frozen=True, slots=True)
class Report:
    """What the checks found in one document.

    ``file`` is its name as the person gave it, None for a plan that came from no file. ``findings`` stand in the order
    of the document, those of the whole of it first; so do those ``left_open``: rules that could not be judged, which
    are neither broken nor kept and are never counted. ``remarks`` say how the file was read; for a plan file also what
    should be mended although it prints right.
    """

    file: str | None
    kind: Kind
    findings: tuple[Finding, ...] = ()
    remarks: tuple[Problem, ...] = ()
    left_open: tuple[Finding, ...] = ()

    @property
    def counts(self) -> Mapping[Severity, int]:
        """How many findings there are of each severity, the gravest first."""
        return {severity: sum(each.severity is severity for each in self.findings) for severity in Severity}

    @property
    def is_clean(self) -> bool:
        """Whether nothing was found in what could be judged; what is ``left_open`` is for a person to look at."""
        return not self.findings

    @property
    def has_errors(self) -> bool:
        """Whether anything breaks what the regulation states."""
        return self.counts[Severity.ERROR] > 0

    def only(self, *severities: Severity) -> Report:
        """The same report with no other findings than those of these severities. What is left open stays."""
        return replace(self, findings=tuple(each for each in self.findings if each.severity in severities))
