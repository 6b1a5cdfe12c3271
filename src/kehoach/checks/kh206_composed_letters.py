"""KH206: letters with their marks in one."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, Severity
from kehoach.checks.everywhere import EverywhereCheck, Stretch
from kehoach.checks.rules import Rules
from kehoach.checks.wording import and_others
from kehoach.recognise import Labelled, Part
from kehoach.seen import Place


class ComposedLetters(EverywhereCheck):
    """Chữ dùng Unicode dựng sẵn: chữ cái và dấu là một ký tự.

    Chữ dán từ điện thoại, máy Mac hay tệp PDF có khi là Unicode tổ hợp: nhìn như nhau nhưng tìm kiếm không thấy,
    dấu có thể lệch khi in. Nghị định không cấm; nên chuyển bằng Unikey, Bộ công cụ, từ "Unicode tổ hợp" sang
    "Unicode".
    """

    code = "KH206"
    severity = Severity.WARNING
    covers = ("PL1-I.4c",)
    right = (Example("Unicode dựng sẵn"),)
    wrong = (
        Example(
            "trích yếu gõ bằng Unicode tổ hợp",
            Change(Part.SUBJECT, (("text", unicodedata.normalize("NFD", "Phòng, chống thiên tai năm 2026")),)),
        ),
    )

    def faults(self, stretch: Stretch, rules: Rules) -> Iterator[str]:  # noqa: ARG002 - no number of theirs
        """A paragraph with letters in parts."""
        if not unicodedata.is_normalized("NFC", stretch.line.text):
            yield ""

    def told(self, fault: str, at: Labelled | Place, others: int, rules: Rules) -> Finding:  # noqa: ARG002 - one fault
        """Say where it begins."""
        return self.finding(
            at,
            f"chữ gõ bằng Unicode tổ hợp, dấu rời khỏi chữ cái{and_others(others)}.",
            "Chuyển sang Unicode dựng sẵn bằng bộ công cụ của Unikey (Ctrl+Shift+F6).",
            rule=rules.COMPOSED_LETTERS.rule,
        )
