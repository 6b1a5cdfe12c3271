"""KH209: every page from the second on has a number, in plain Arabic digits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.lettering import wrong_look
from kehoach.checks.page_numbers import (
    boxed_number,
    is_arabic,
    lines_with_number,
    takes_one_page,
)
from kehoach.checks.rules import Rules
from kehoach.checks.wording import listed, section
from kehoach.recognise import LabelledDocument, Part
from kehoach.seen import Line, Sheet

_INSERT = "Vào thẻ Chèn (Insert), Số trang (Page Number), Đầu trang (Top of Page), chọn kiểu ở giữa"


class PageNumber(FormCheck):
    """Số trang: chữ số Ả Rập, đánh từ số 1, cỡ 13 đến 14, kiểu chữ đứng, không đậm.

    Trong Word: thẻ Chèn (Insert), Số trang (Page Number). Số trang phải là số tự động, không gõ tay. Văn bản nhiều
    phần thì phần nào cũng phải có. Nếu dùng đầu trang riêng cho trang chẵn thì chèn cả ở trang chẵn. Văn bản một
    trang không cần số trang.
    """

    code = "KH209"
    severity = Severity.ERROR
    covers = ("PL1-I.7a",)
    right = (Example("số 2 ở giữa đầu trang thứ hai, cỡ 14, đứng"),)
    wrong = (
        Example("không có số trang", Change(Part.PAGE_NUMBER, (("removed", True),))),
        Example("số trang gõ tay", Change(Part.PAGE_NUMBER, (("typed", True),))),
        Example("số trang cỡ 11", Change(Part.PAGE_NUMBER, (("size", 11),))),
        Example("số trang in nghiêng", Change(Part.PAGE_NUMBER, (("italic", True),))),
        Example("số trang in đậm", Change(Part.PAGE_NUMBER, (("bold", True),))),
        Example("số trang La Mã", Change(None, (("number_format", "lowerRoman"),))),
        Example("bắt đầu từ số 5", Change(None, (("first_number", 5),))),
        Example("trang chẵn không có số", Change(None, (("even_pages", True),))),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Look at the numbers of every section."""
        sheets = document.document.sheets
        shown = [list(_shown(sheet)) for sheet in sheets]
        boxed = next((line for line in map(boxed_number, sheets) if line is not None), None)
        if not any(shown) and boxed is None:
            if sheets and not (len(sheets) == 1 and takes_one_page(sheets[0])):
                yield self._missing("văn bản không có số trang", rules)
            return
        yield from self._figures(sheets, shown, rules)
        told: set[int] = set()
        for number, (sheet, lines) in enumerate(zip(sheets, shown, strict=True), 1):
            where = section(number, len(sheets))
            yield from self._of_section(sheet, lines, where, rules)
            for line in (*lines, *(_even(sheet) if sheet.has_even_pages else ())):
                if id(line) not in told:
                    told.add(id(line))
                    yield from self._look(line, rules)
        if sheets and sheets[0].first_number not in (None, rules.PAGE_NUMBERING.first):
            yield self._found(None, f"số trang bắt đầu từ {sheets[0].first_number}", "cho số trang bắt đầu từ 1", rules)

    def _of_section(self, sheet: Sheet, lines: list[Line], where: str, rules: Rules) -> Iterator[Finding]:
        if not lines and boxed_number(sheet) is None:
            if sheet.first_number is not None and takes_one_page(sheet):
                return  # an annex of one page, which is its first
            yield self._missing(f"không có số trang{where}", rules)
            return
        if sheet.has_even_pages and lines and not any(True for _ in _even(sheet)):
            yield self._missing(f"trang chẵn không có số trang{where}", rules)

    def _figures(self, sheets: Sequence[Sheet], shown: list[list[Line]], rules: Rules) -> Iterator[Finding]:
        wrong = [
            (number, lines[0])
            for number, (sheet, lines) in enumerate(zip(sheets, shown, strict=True), 1)
            if not all(is_arabic(line, sheet) for line in lines)
        ]
        if wrong:
            where = section(wrong[0][0], len(sheets)) if len(wrong) < len(sheets) else ""
            remedy = "chọn dạng 1, 2, 3 trong Định dạng số trang"
            yield self._found(wrong[0][1], f"số trang không phải chữ số Ả Rập{where}", remedy, rules)

    def _look(self, line: Line, rules: Rules) -> Iterator[Finding]:
        looks = dict.fromkeys(piece.look for piece in line.pieces if piece.is_field and piece.text.strip())
        wrong = dict(wrong for look in looks for wrong in wrong_look(look, rules.PAGE_NUMBER))
        if wrong:
            yield self._found(line, f"số trang {listed(wrong)}", f"sửa thành {listed(wrong.values())}", rules)

    def _missing(self, what: str, rules: Rules) -> Finding:
        return self.finding(None, f"{what}.", f"{_INSERT}.", rule=rules.PAGE_NUMBER.rule)

    def _found(self, line: Line | None, what: str, remedy: str, rules: Rules) -> Finding:
        place = None if line is None else line.place
        found = self.finding(place, f"{what}.", f"{remedy[0].upper()}{remedy[1:]}.", rule=rules.PAGE_NUMBER.rule)
        return found._replace(part=Part.PAGE_NUMBER)


def _shown(sheet: Sheet) -> Iterator[Line]:
    """The numbers on pages that are neither first nor even; those at the foot are another check's to blame."""
    yield from lines_with_number(sheet.headers, "default")
    yield from lines_with_number(sheet.footers, "default")


def _even(sheet: Sheet) -> Iterator[Line]:
    yield from lines_with_number(sheet.headers, "even")
    yield from lines_with_number(sheet.footers, "even")
