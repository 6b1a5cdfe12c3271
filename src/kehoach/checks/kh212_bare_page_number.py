"""KH212: nothing but the number."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.page_numbers import has_total, lines_with_number
from kehoach.checks.rules import Rules
from kehoach.checks.wording import quoted
from kehoach.recognise import LabelledDocument, Part
from kehoach.seen import Line, Sheet

_USES = ("first", "default", "even")


class BarePageNumber(FormCheck):
    """Số trang chỉ là con số: 2, 7, 13.

    Không thêm "Trang", gạch hai bên hay tổng số trang. Nghị định chỉ in mẫu, không cấm; vì vậy đây là cảnh báo.
    """

    code = "KH212"
    severity = Severity.WARNING
    covers = ("PL1-I.7d",)
    right = (Example("2"), Example("13"))
    wrong = (
        Example("Trang 2", Change(Part.PAGE_NUMBER, (("words", ("Trang ", "")),))),
        Example("- 2 -", Change(Part.PAGE_NUMBER, (("words", ("- ", " -")),))),
        Example("2/10", Change(Part.PAGE_NUMBER, (("words", ("", "/10")),))),
        Example("dạng số - 1 -", Change(None, (("number_format", "numberInDash"),))),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Look at what stands beside the number."""
        told: set[int] = set()
        for sheet in document.document.sheets:
            for line in (*lines_with_number(sheet.headers, *_USES), *lines_with_number(sheet.footers, *_USES)):
                if id(line) not in told and not _is_bare(line, sheet):
                    told.add(id(line))
                    found = self.finding(
                        line.place,
                        f"số trang viết là {quoted(line.text.strip())}, không chỉ là con số.",
                        "Xóa chữ và dấu quanh số trang, chỉ để con số.",
                        rule=rules.BARE_PAGE_NUMBER.rule,
                    )
                    yield found._replace(part=Part.PAGE_NUMBER)


def _is_bare(line: Line, sheet: Sheet) -> bool:
    beside = "".join(piece.text for piece in line.pieces if not piece.is_field and not piece.look.hidden)
    return not beside.strip() and not has_total(line) and sheet.number_format != "numberInDash"
