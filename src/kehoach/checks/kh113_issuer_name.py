"""KH113: the issuing body is named, and in full."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, Severity
from kehoach.checks.rules import Rules
from kehoach.checks.wording import quoted
from kehoach.checks.words_of_head import WordsOfPartCheck
from kehoach.recognise import LabelledDocument, Part
from kehoach.regulation import Rule

_SHORT = re.compile(r"\b(?:UBND|HĐND|UBMTTQ|MTTQ)\b")
_OFFICE_OF_TWO = re.compile(r"\bVĂN PHÒNG\b")
"""“Văn phòng HĐND và UBND” is called so by the decrees on local bodies."""


class IssuerName(WordsOfPartCheck):
    """Có tên cơ quan ban hành, viết đầy đủ tên chính thức.

    Dòng in đậm viết ỦY BAN NHÂN DÂN chứ không viết tắt UBND; chỉ tên chủ quản ở dòng trên được viết tắt cụm từ
    thông dụng. Viết tắt ở dòng đậm chỉ bị nhắc, vì Nghị định không nói thẳng là cấm.
    """

    code = "KH113"
    covers = ("PL1-II.2a", "PL1-II.2d")
    part = Part.ISSUER
    to_add = "Gõ tên cơ quan ban hành, in hoa đậm, ở phía trên bên trái trang đầu."
    right = (Example("ỦY BAN NHÂN DÂN / XÃ SUỐI HÒA"),)
    wrong = (
        Example("UBND XÃ SUỐI HÒA (in đậm)", Change(Part.ISSUER, (("text", "UBND XÃ SUỐI HÒA"),))),
        Example("không có tên cơ quan", Change(Part.ISSUER, (("removed", True),))),
    )

    def rule(self, rules: Rules) -> Rule:
        """The clause of the name."""
        return rules.ISSUER_NAME.rule

    def words(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Warn of a name cut short."""
        for line in document.of(self.part, annex=0):
            short = _SHORT.search(line.text.upper())
            if short is not None and not _OFFICE_OF_TWO.search(line.text.upper()):
                yield self.finding(
                    line,
                    f"tên cơ quan ban hành viết tắt {quoted(short[0])}.",
                    f"Viết đầy đủ, ví dụ {quoted('ỦY BAN NHÂN DÂN')}; chỉ tên cơ quan chủ quản mới viết tắt.",
                    rule=rules.ISSUER_SHORT_NAME.rule,
                    severity=Severity.WARNING,
                )
