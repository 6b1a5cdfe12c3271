"""KH173: which power stands before which title, and what follows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.rules import Rules
from kehoach.checks.signing import Power, Title, provision, titles
from kehoach.checks.wording import quoted
from kehoach.recognise import LabelledDocument, Part
from kehoach.vietnamese import fold

_COMMITTEE = ("uy ban nhan dan", "ubnd")


class Powers(FormCheck):
    """TM. đứng trước tên tập thể; KT., TL., TUQ., Q. đứng trước chức vụ người đứng đầu.

    Dưới các dòng này là chức vụ người ký. Cấp phó ký thay ghi “KT. CHỦ TỊCH”, dòng dưới “PHÓ CHỦ TỊCH”. Ở cơ
    quan làm việc theo chế độ tập thể, cấp phó ký thì đủ ba dòng: “TM. ỦY BAN NHÂN DÂN”, “KT. CHỦ TỊCH”, “PHÓ
    CHỦ TỊCH”.
    """

    code = "KH173"
    severity = Severity.ERROR
    covers = ("PL1-II.7b1", "PL1-II.7b2", "PL1-II.7b3", "PL1-II.7b4", "PL1-II.7b5", "D13.2")
    right = (Example("KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"), Example("TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH"))
    wrong = (
        Example(
            "KT. không có chức vụ cấp phó ở dưới", Change(Part.AUTHORITY, (("replace_all", "KT. CHỦ TỊCH"),), nth=-1)
        ),
        Example("KT. PHÓ CHỦ TỊCH", Change(Part.AUTHORITY, (("replace_all", "KT. PHÓ CHỦ TỊCH"),), nth=-1)),
        Example("TM. CHỦ TỊCH", Change(Part.AUTHORITY, (("replace_all", "TM. CHỦ TỊCH"),), nth=0)),
        Example("TL. ỦY BAN NHÂN DÂN", Change(Part.AUTHORITY, (("replace_all", "TL. ỦY BAN NHÂN DÂN"),), nth=0)),
        Example(
            "TM. ỦY BAN NHÂN DÂN, dưới không có chức vụ",
            Change(Part.AUTHORITY, (("replace_all", "TM. ỦY BAN NHÂN DÂN"),), nth=-1),
        ),
        Example("Q. PHÓ CHỦ TỊCH", Change(Part.AUTHORITY, (("replace_all", "Q. PHÓ CHỦ TỊCH"),), nth=-1)),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Look at every line with the one below it."""
        lines = titles(document)
        for at, title in enumerate(lines):
            below = lines[at + 1] if at + 1 < len(lines) else None
            yield from self._what_it_names(title, rules)
            yield from self._what_follows(title, below, rules)
        yield from self._deputy(lines, rules)
        yield from self._committee(document, lines, rules)

    def _what_it_names(self, title: Title, rules: Rules) -> Iterator[Finding]:
        if title.power is Power.COLLECTIVE and (title.is_head or title.is_deputy):
            yield self.finding(
                title.each,
                f"{quoted('TM.')} đứng trước chức vụ {quoted(title.name)}.",
                "Sau TM. là tên tập thể, ví dụ “TM. ỦY BAN NHÂN DÂN”; chức vụ ghi ở dòng dưới.",
                rule=rules.COLLECTIVE_SIGNING.rule,
            )
        elif title.power not in (None, Power.COLLECTIVE) and (title.is_body or title.is_deputy):
            what = "cấp phó" if title.is_deputy else "tên cơ quan"
            yield self.finding(
                title.each,
                f"{quoted(title.power)} đứng trước {what} {quoted(title.name)}.",
                f"Sau {title.power} là chức vụ người đứng đầu, ví dụ “{title.power} CHỦ TỊCH”.",
                rule=provision(title.power, rules).rule,
            )

    def _what_follows(self, title: Title, below: Title | None, rules: Rules) -> Iterator[Finding]:
        if title.power is None or title.power is Power.ACTING:
            return
        if below is None:
            yield self.finding(
                title.each,
                f"dưới {quoted(title.text)} không có chức vụ người ký.",
                "Ghi chức vụ của người ký ở dòng dưới, ví dụ “PHÓ CHỦ TỊCH”."
                if title.power is Power.DEPUTY
                else "Ghi chức vụ của người ký ở dòng dưới.",
                rule=provision(title.power, rules).rule,
            )
        elif title.power is Power.DEPUTY and not below.is_deputy:
            yield self.finding(
                below.each,
                f"dưới {quoted(title.text)} là {quoted(below.text)}, không phải cấp phó.",
                "Ký thay (KT.) là việc của cấp phó: ghi chức vụ cấp phó, ví dụ “PHÓ CHỦ TỊCH”.",
                rule=rules.DEPUTY_SIGNING.rule,
                severity=None if below.is_head else Severity.WARNING,
            )

    def _deputy(self, lines: Sequence[Title], rules: Rules) -> Iterator[Finding]:
        """A deputy who signs without KT.: an order or an authorisation may name a deputy too."""
        powers = {title.power for title in lines}
        if powers & {Power.DEPUTY, Power.ORDERED, Power.AUTHORISED}:
            return
        deputy = next((title for title in lines if title.power is None and title.is_deputy), None)
        if deputy is not None:
            is_collective = Power.COLLECTIVE in powers
            yield self.finding(
                deputy.each,
                f"{quoted(deputy.text)} ký mà không có dòng “KT.” ở trên.",
                "Thêm dòng KT. với chức vụ người đứng đầu, ví dụ “KT. CHỦ TỊCH”, ngay trên chức vụ cấp phó.",
                rule=(rules.DEPUTY_OF_COLLECTIVE if is_collective else rules.DEPUTY_SIGNING).rule,
            )

    def _committee(self, document: LabelledDocument, lines: Sequence[Title], rules: Rules) -> Iterator[Finding]:
        """A People's Committee works as a collective: its plan is signed with TM."""
        issuer = " ".join(each.text for each in document.of(Part.ISSUER))
        if not lines or not fold(issuer).startswith(_COMMITTEE):
            return
        if all(title.power not in (Power.COLLECTIVE, Power.ORDERED, Power.AUTHORISED) for title in lines):
            yield self.finding(
                lines[0].each,
                "văn bản của Ủy ban nhân dân mà không có dòng “TM.”.",
                "Thêm dòng “TM. ỦY BAN NHÂN DÂN” lên đầu.",
                rule=rules.COLLECTIVE_SIGNING.rule,
                severity=Severity.WARNING,
            )
