"""KH132: how place and date are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding
from kehoach.checks.date_form import DateForm, date_form
from kehoach.checks.rules import Rules
from kehoach.checks.wording import listed, quoted
from kehoach.checks.words_of_head import WordsOfPartCheck
from kehoach.recognise import LabelledDocument, Part
from kehoach.regulation import Rule
from kehoach.vietnamese import day_text, month_text

_RIGHT = "Suối Hòa, ngày 05 tháng 02 năm 2026"
_YEAR = re.compile(r"\d{4}\Z")
_YEAR_AND_MORE = re.compile(r"(?P<year>\d{4})\s*(?P<more>\D.*)", re.DOTALL)
_TWO_WORD_UNIT = re.compile(r"(?:Thành phố|Thị xã|Thị trấn|Đặc khu)\b")
_BLANK = re.compile(r"[\s.…_]*\Z")
_LAST_MONTH, _LAST_DAY = 12, 31


def _words(text: str) -> Example:
    return Example(text, Change(Part.PLACE_DATE, (("text", text),)))


class DateFormCheck(WordsOfPartCheck):
    """Địa danh, ngày, tháng, năm viết đầy đủ: Suối Hòa, ngày 05 tháng 02 năm 2026.

    Sau địa danh có dấu phẩy. Thêm số 0 trước ngày dưới 10 và trước tháng 1, tháng 2; từ tháng 3 không thêm (không
    viết tháng 03). Bản dự thảo được để trống ngày, tháng. Kế hoạch ban hành kèm theo quyết định thì không có dòng
    này.
    """

    code = "KH132"
    covers = ("PL1-II.4d", "PL1-II.4e")
    part = Part.PLACE_DATE
    to_add = f"Gõ địa danh và ngày dưới Quốc hiệu, Tiêu ngữ, theo mẫu: {quoted(_RIGHT)}."
    is_left_to_decision = True
    right = (
        _words("Suối Hòa, ngày 05 tháng 02 năm 2026"),
        _words("Suối Hòa, ngày 15 tháng 3 năm 2026"),
        _words("Suối Hòa, ngày      tháng 3 năm 2026"),
        _words("Suối Hòa, ngày … tháng … năm 2026"),
        _words("Bà Rịa - Vũng Tàu, ngày 30 tháng 12 năm 2026"),
        _words("Thành phố Hồ Chí Minh, ngày 30 tháng 12 năm 2026"),
    )
    wrong = (
        _words("Suối Hòa, ngày 05 tháng 03 năm 2026"),
        _words("Suối Hòa, ngày 5 tháng 3 năm 2026"),
        _words("Suối Hòa, ngày 05 tháng 2 năm 2026"),
        _words("Suối Hòa ngày 05 tháng 02 năm 2026"),
        _words("Suối Hòa, Ngày 05 tháng 02 năm 2026"),
        _words("Suối Hòa, ngày 05/02/2026"),
        _words("Suối Hòa, ngày 05 tháng 02 năm 26"),
        _words("Suối Hòa, ngày 05 tháng 02 năm 2026."),
        _words("suối hòa, ngày 05 tháng 02 năm 2026"),
        _words("ngày 05 tháng 02 năm 2026"),
        Example("không có địa danh và ngày", Change(Part.PLACE_DATE, (("removed", True),))),
    )

    def rule(self, rules: Rules) -> Rule:
        """The clause of the date."""
        return rules.DATE_FORM.rule

    def words(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Everything that is wrong with the line, in one finding; the clause is that of the first fault."""
        for line in document.of(self.part, annex=0):
            form = date_form(line.text)
            faults = [("không viết theo mẫu ngày … tháng … năm …", rules.DATE_FORM.rule)]
            if form is not None:
                faults = [*_place_faults(form, rules), *_date_faults(form, rules)]
            if faults:
                told = listed(dict.fromkeys(fault for fault, _ in faults))
                yield self.finding(
                    line, f"{quoted(line.text)}: {told}.", f"Viết theo mẫu: {quoted(_RIGHT)}.", rule=faults[0][1]
                )


def _place_faults(form: DateForm, rules: Rules) -> Iterator[tuple[str, Rule]]:
    rule = rules.DATE_PLACE.rule
    if not form.place or _BLANK.match(form.place):
        yield "chưa có địa danh", rules.DATE_FORM.rule
        return
    if "," not in form.comma:
        yield "thiếu dấu phẩy sau địa danh", rule
    elif form.comma != ", ":
        yield "dấu phẩy phải liền sau địa danh, sau dấu phẩy là một dấu cách", rule
    lower = [word for word in _TWO_WORD_UNIT.sub("", form.place).split() if word[0].isalpha() and not word[0].isupper()]
    if lower:
        yield f"địa danh phải viết hoa chữ cái đầu ({listed(lower)})", rule


def _date_faults(form: DateForm, rules: Rules) -> Iterator[tuple[str, Rule]]:
    rule = rules.DATE_FORM.rule
    for word in form.words:
        if word != word.lower():
            yield f"viết {quoted(word)} thay cho {quoted(word.lower())}", rules.DATE_PLACE.rule
    for what, figure, right in (("ngày", form.day, day_text), ("tháng", form.month, month_text)):
        most = _LAST_DAY if what == "ngày" else _LAST_MONTH
        if figure and not figure.isdigit():
            yield f"{what} {quoted(figure)} phải là chữ số", rule
        elif figure and 0 < int(figure) <= most and figure != right(int(figure)):
            yield f"{what} {figure} phải viết là {right(int(figure))}", rule
    more = _YEAR_AND_MORE.match(form.year)
    if more is not None:
        yield f"sau năm {more['year']} còn có {quoted(more['more'])}", rule
    elif form.year and not _YEAR.match(form.year):
        yield f"năm {quoted(form.year)} phải có bốn chữ số", rule
    elif form.year and form.gaps[-1] + form.year != f" {form.year}":
        yield "sai khoảng trống trước năm", rule
    if any(gap != " " for gap in form.gaps[:4]):
        yield "sai khoảng trống quanh ngày, tháng", rule
