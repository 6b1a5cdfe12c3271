"""KH135: the place is that of the body."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.date_form import date_form
from kehoach.checks.rules import Rules
from kehoach.checks.wording import quoted
from kehoach.recognise import LabelledDocument, Part
from kehoach.vietnamese import fold

_UNIT = re.compile(r"\b(XÃ|PHƯỜNG|ĐẶC KHU)\s+(.+)\Z")
_NUMBER = re.compile(r"\d+\Z")


def _words(text: str) -> Example:
    return Example(text, Change(Part.PLACE_DATE, (("text", text),)))


class PlaceName(FormCheck):
    """Địa danh là tên xã, phường, đặc khu nơi cơ quan đóng trụ sở: xã Suối Hòa ghi Suối Hòa.

    Đơn vị mang tên số phải ghi đủ cả tên: Phường 1, ngày … (tên người, tên sự kiện cũng vậy, nhưng chương trình
    không biết tên nào là tên người nên chấp nhận cả hai). Chỉ so được khi tên cơ quan có tên xã, phường, đặc khu;
    trụ sở ở nơi khác thì bỏ qua cảnh báo này.
    """

    code = "KH135"
    severity = Severity.ERROR
    covers = ("PL1-II.4a", "PL1-II.4b", "CQ2-6")
    right = (Example("Suối Hòa, ngày 05 tháng 02 năm 2026"), Example("Phường 1, ngày 05 tháng 02 năm 2026"))
    wrong = (
        _words("Bản Chang, ngày 05 tháng 02 năm 2026"),
        _words("1, ngày 05 tháng 02 năm 2026"),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Compare the place with the commune named in the head."""
        seat = _seat(document)
        for line in document.of(Part.PLACE_DATE, annex=0):
            form = date_form(line.text)
            place = "" if form is None else form.place
            if _NUMBER.match(place):
                yield self.finding(
                    line,
                    f"địa danh {quoted(place)} chỉ có số.",
                    f"Ghi đủ tên đơn vị hành chính, ví dụ {quoted(f'Phường {place}')}.",
                    rule=rules.PLACE_FULL_NAME.rule,
                )
            elif place and seat and fold(place) not in (fold(seat[1]), fold(" ".join(seat))):
                name = " ".join(seat)
                yield self.finding(
                    line,
                    f"địa danh {quoted(place)} khác với tên trong phần đầu: {quoted(name)}.",
                    "Ghi tên đơn vị hành chính nơi cơ quan đóng trụ sở; nếu trụ sở đúng là ở nơi này thì giữ nguyên.",
                    rule=rules.PLACE_NAME.rule,
                    severity=Severity.WARNING,
                )


def _seat(document: LabelledDocument) -> tuple[str, str] | None:
    """The kind and name of the commune in the name of the body; None when it names none."""
    name = " ".join(line.text for line in document.of(Part.PARENT, Part.ISSUER, annex=0))
    for text in (*(line.text for line in document.of(Part.ISSUER, Part.PARENT, annex=0)), name):
        if found := _UNIT.search(text.upper()):
            return found[1], found[2].strip()
    return None
