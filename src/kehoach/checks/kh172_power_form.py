"""KH172: TM., KT., TL., TUQ. and Q. as they are written."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.rules import Rules
from kehoach.checks.signing import provision, titles
from kehoach.checks.wording import quoted
from kehoach.recognise import LabelledDocument, Part


class PowerForm(FormCheck):
    """Quyền hạn của người ký viết tắt có dấu chấm: TM., KT., TL., TUQ., Q.

    Cách viết T/M, K/T, T/L là của văn bản Đảng. Sau dấu chấm có một dấu cách.
    """

    code = "KH172"
    severity = Severity.ERROR
    covers = ("PL1-II.7b1", "PL1-II.7b2", "PL1-II.7b3", "PL1-II.7b4", "PL1-II.7b5", "PL1-II.7đ1")
    right = (Example("TM. ỦY BAN NHÂN DÂN"), Example("KT. CHỦ TỊCH"))
    wrong = (
        Example("T/M ỦY BAN NHÂN DÂN", Change(Part.AUTHORITY, (("replace_all", "T/M ỦY BAN NHÂN DÂN"),), nth=0)),
        Example("TM ỦY BAN NHÂN DÂN", Change(Part.AUTHORITY, (("replace_all", "TM ỦY BAN NHÂN DÂN"),), nth=0)),
        Example("TM: ỦY BAN NHÂN DÂN", Change(Part.AUTHORITY, (("replace_all", "TM: ỦY BAN NHÂN DÂN"),), nth=0)),
        Example("TM.ỦY BAN NHÂN DÂN", Change(Part.AUTHORITY, (("replace_all", "TM.ỦY BAN NHÂN DÂN"),), nth=0)),
        Example(
            "THAY MẶT ỦY BAN NHÂN DÂN", Change(Part.AUTHORITY, (("replace_all", "THAY MẶT ỦY BAN NHÂN DÂN"),), nth=0)
        ),
        Example("QUYỀN CHỦ TỊCH", Change(Part.AUTHORITY, (("replace_all", "QUYỀN CHỦ TỊCH"),), nth=-1)),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Look at the mark in front of every line."""
        for title in titles(document):
            if title.power is None:
                continue
            rule = provision(title.power, rules).rule
            right = quoted(f"{title.power} {title.name}")
            if title.mark != title.power:
                said = f"viết {quoted(title.mark)} thay cho {quoted(title.power)}."
                yield self.finding(title.each, said, f"Viết {right}.", rule=rule)
            elif not title.has_gap:
                yield self.finding(
                    title.each,
                    f"không có dấu cách sau {quoted(title.mark)}.",
                    f"Viết {right}.",
                    rule=rule,
                    severity=Severity.WARNING,
                )
