"""The rules of the thể thức and of good plans, one class in one file each, and the order they are run in."""

from __future__ import annotations

from kehoach.checks.base import Check, Example, Finding, FormCheck, Severity, WordCheck
from kehoach.checks.kh101_national_name import NationalName
from kehoach.checks.kh201_paper import PaperSize

FORM_CHECKS: tuple[FormCheck, ...] = (
    NationalName(),
    PaperSize(),
)
"""The checks of how a document looks, in the order of their codes."""

WORD_CHECKS: tuple[WordCheck, ...] = ()
"""The checks of what is said, in the order of their codes."""

__all__ = ["FORM_CHECKS", "WORD_CHECKS", "Check", "Example", "Finding", "FormCheck", "Severity", "WordCheck"]
