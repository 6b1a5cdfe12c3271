"""KH210: where the page number stands."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.page_numbers import boxed_number, lines_with_number
from kehoach.checks.rules import Rules
from kehoach.checks.wording import figure, section
from kehoach.recognise import LabelledDocument, Part
from kehoach.seen import Line, Sheet

_MOVE = "Vào thẻ Chèn (Insert), Số trang (Page Number), Đầu trang (Top of Page), chọn kiểu ở giữa"
_USES = ("first", "default", "even")
_CENTRED = ("", "center")
_WHAT = "vị trí của số trang"


class PageNumberPlace(FormCheck):
    """Số trang canh giữa theo chiều ngang, trong phần lề trên của trang.

    Không đặt ở chân trang, không đặt sát lề phải. Khoảng cách từ mép giấy tới số trang (Header from Top) phải nhỏ
    hơn lề trên; mẫu của Nghị định để 10 mm.
    """

    code = "KH210"
    severity = Severity.ERROR
    covers = ("PL1-I.7b",)
    right = (Example("số trang ở giữa, phía trên trang"),)
    wrong = (
        Example("số trang sát lề phải", Change(Part.PAGE_NUMBER, (("align", "right"),))),
        Example("số trang ở chân trang", Change(Part.PAGE_NUMBER, (("at_foot", True),))),
        Example("đầu trang cách mép giấy 25 mm", Change(None, (("header", 25),))),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Look at the numbers of every section; what a section inherits is told once."""
        sheets = document.document.sheets
        told: set[int] = set()
        for number, sheet in enumerate(sheets, 1):
            for line in lines_with_number(sheet.footers, *used(sheet)):
                if id(line) not in told:
                    yield self._found(line, f"số trang ở chân trang{section(number, len(sheets))}", rules)
                told.add(id(line))
            for line in lines_with_number(sheet.headers, *used(sheet)):
                if id(line) not in told:
                    yield from self._across(line, rules)
                    yield from self._down(sheet, section(number, len(sheets)), rules)
                told.add(id(line))
        boxed = next((line for line in map(boxed_number, sheets) if line is not None), None)
        if boxed is not None:
            yield self._unknown(boxed, "số trang nằm trong khung chữ", rules)

    def _across(self, line: Line, rules: Rules) -> Iterator[Finding]:
        setting = line.setting
        if setting.frame == "placed" or "\t" in line.text:
            how = "một khung" if setting.frame else "dấu tab"
            yield self._unknown(line, f"số trang đặt bằng {how}", rules)
        elif setting.frame not in _CENTRED or (not setting.frame and setting.align != "center"):
            yield self._found(line, "số trang không canh giữa", rules)

    def _down(self, sheet: Sheet, where: str, rules: Rules) -> Iterator[Finding]:
        if sheet.header_distance >= max(sheet.top, rules.MARGIN_TOP.least):
            yield self.finding(
                None,
                f"số trang cách mép giấy {figure(sheet.header_distance)} mm{where}, "
                f"không nằm trong lề trên {figure(sheet.top)} mm.",
                f"Đặt Đầu trang cách mép trên (Header from Top) {figure(rules.PAGE_NUMBER_FROM_EDGE.chosen)} mm.",
                rule=rules.PAGE_NUMBER_PLACE.rule,
            )

    def _found(self, line: Line, what: str, rules: Rules) -> Finding:
        found = self.finding(line.place, f"{what}.", f"{_MOVE}.", rule=rules.PAGE_NUMBER_PLACE.rule)
        return found._replace(part=Part.PAGE_NUMBER)

    def _unknown(self, line: Line, why: str, rules: Rules) -> Finding:
        return self.not_judged(line.place, _WHAT, why, rule=rules.PAGE_NUMBER_PLACE.rule)


def used(sheet: Sheet) -> Iterator[str]:
    """Which headers and footers the pages of a section show."""
    hidden = {"first": not sheet.has_first_page, "even": not sheet.has_even_pages}
    return (use for use in _USES if not hidden.get(use, False))
