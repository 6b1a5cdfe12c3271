"""KH211: page one shows no number."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.annexes import annexes
from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.page_numbers import is_conditional, lines_with_number
from kehoach.checks.rules import Rules
from kehoach.checks.wording import section
from kehoach.recognise import LabelledDocument, Part
from kehoach.seen import Line, Sheet, lines_of

_SWITCH = "Trang đầu khác biệt (Different First Page)"


class FirstPageNumber(FormCheck):
    """Không hiển thị số trang ở trang thứ nhất.

    Trong Word: bấm đúp vào đầu trang, đánh dấu "Trang đầu khác biệt" (Different First Page), rồi xóa số ở đầu trang
    của trang 1. Các phần sau của văn bản (không phải phụ lục) thì trang đầu vẫn phải có số.
    """

    code = "KH211"
    severity = Severity.ERROR
    covers = ("PL1-I.7c",)
    right = (Example("trang 1 không có số, trang 2 có số 2"),)
    wrong = (
        Example("trang 1 hiện số 1", Change(None, (("first_page", False),))),
        Example("đầu trang của trang 1 có số trang", Change(Part.PAGE_NUMBER, (("on_first_page", True),))),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Page one must show none; the first pages of later sections must, unless they begin to count anew.

        Where those of an annex begin is KH197's.
        """
        sheets = document.document.sheets
        if not sheets:
            return
        yield from self._page_one(sheets[0], rules)
        labels = {id(annex.label.line) for annex in annexes(document)}
        for number, sheet in enumerate(sheets[1:], 2):
            is_annex = any(id(line) in labels for item in sheet.items for line in lines_of(item))
            goes_on = sheet.has_first_page and sheet.first_number is None and not is_annex
            if goes_on and _shows(sheet, "default") and not _shows(sheet, "first"):
                yield self.finding(
                    None,
                    f"trang đầu{section(number, len(sheets))} không có số trang, dù số trang đánh tiếp.",
                    f"Bỏ đánh dấu {_SWITCH} ở phần đó.",
                    rule=rules.PAGE_NUMBERING.rule,
                    severity=Severity.WARNING,
                )

    def _page_one(self, sheet: Sheet, rules: Rules) -> Iterator[Finding]:
        lines = _shows(sheet, "first" if sheet.has_first_page else "default")
        if lines and not sheet.has_first_page and all(map(is_conditional, lines)):
            yield self.not_judged(
                lines[0].place,
                "số trang ở trang 1",
                "số trang hiện theo điều kiện (trường IF)",
                rule=rules.PAGE_NUMBERING.rule,
            )
        elif lines:
            how = f"Xóa số ở đầu trang của trang 1 (giữ nguyên dấu chọn {_SWITCH})."
            if not sheet.has_first_page:
                how = f"Bấm đúp vào đầu trang của trang 1 rồi đánh dấu {_SWITCH}."
            found = self.finding(lines[0].place, "trang 1 hiện số trang.", how, rule=rules.PAGE_NUMBERING.rule)
            yield found._replace(part=Part.PAGE_NUMBER)


def _shows(sheet: Sheet, use: str) -> list[Line]:
    return [*lines_with_number(sheet.headers, use), *lines_with_number(sheet.footers, use)]
