"""The rules of the thể thức and of good plans, one class in one file each.

They are listed in ``form_checks``, ``word_checks`` and ``copy_checks``: who asks for one kind pays for no other.
"""

from __future__ import annotations

from kehoach.checks.base import Check, CopyCheck, Example, Finding, FormCheck, Severity, WordCheck

__all__ = ["Check", "CopyCheck", "Example", "Finding", "FormCheck", "Severity", "WordCheck"]
