"""KH122: how the number is written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding
from kehoach.checks.number_form import DASHES, NumberForm, number_form
from kehoach.checks.rules import Rules
from kehoach.checks.wording import listed, quoted
from kehoach.checks.words_of_head import WordsOfPartCheck
from kehoach.recognise import LabelledDocument, Part
from kehoach.regulation import Rule

_DIGITS = re.compile(r"\d+\Z")
_NUMBER = re.compile(r"(?:0[1-9]|[1-9]\d+)\Z")
_YEAR = re.compile(r"\d+\s*/\s*\d{4}\b|(?:19|20)\d\d\Z")
_SPACED = re.compile(rf"\s[{DASHES}]|[{DASHES}]\s|\A\s|\s\Z")
_END = re.compile(r"[.,;:]\s*\Z")
_LONG_DASHES = re.compile(f"[{DASHES[1:]}]")
_RIGHT = "Số: 12/KH-UBND"


def _words(text: str) -> Example:
    return Example(text, Change(Part.NUMBER, (("text", text),)))


class NumberFormCheck(WordsOfPartCheck):
    """Số, ký hiệu viết liền: Số: 12/KH-UBND; số dưới 10 có số 0 phía trước: Số: 05/KH-UBND.

    "Số" viết thường, sau đó là dấu hai chấm và một dấu cách. Giữa số và ký hiệu là gạch chéo (/), giữa các chữ viết
    tắt là gạch nối (-), không có dấu cách hai bên. Bản dự thảo được để trống số: Số:      /KH-UBND. Kế hoạch ban
    hành kèm theo quyết định thì không có số.
    """

    code = "KH122"
    covers = ("PL1-II.3a", "PL1-II.3b", "PL1-II.3c", "PL1-II.3d")
    part = Part.NUMBER
    to_add = f"Gõ {quoted('Số:      /KH-UBND')} dưới tên cơ quan ban hành; số để trống khi chưa đăng ký."
    is_left_to_decision = True
    right = (
        _words("Số: 05/KH-UBND"),
        _words("Số: 125/KH-UBND"),
        _words("Số:      /KH-UBND"),
        _words("Số: ..../KH-BCĐ"),
        _words("Số:…/KH-UBND-VX"),
    )
    wrong = (
        _words("Số: 5/KH-UBND"),
        _words("Số: 012/KH-UBND"),
        _words("Số 12/KH-UBND"),
        _words("SỐ: 12/KH-UBND"),
        _words("số: 12/KH-UBND"),
        _words("Số : 12/KH-UBND"),
        _words("Số:12/KH-UBND"),
        _words("Số: 63/KH- UBND"),
        _words("Số: 63 / KH-UBND"),
        _words("Số: 63/KH – UBND"),
        _words("Số: 12a/KH-UBND"),
        _words("Số: 12/KH-UBND."),
        _words("Số:12-KH/UBND"),
        Example("không có số, ký hiệu", Change(Part.NUMBER, (("removed", True),))),
    )

    def rule(self, rules: Rules) -> Rule:
        """The clause of the marks in it."""
        return rules.NUMBER_MARKS.rule

    def words(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Everything that is wrong with the line, in one finding; the clause is that of the first fault."""
        for line in document.of(self.part, annex=0):
            form = number_form(line.text)
            faults = [("không đúng mẫu", rules.NUMBER_MARKS.rule)] if form is None else list(_faults(form, rules))
            if faults:
                told = listed(dict.fromkeys(fault for fault, _ in faults))
                yield self.finding(
                    line,
                    f"số, ký hiệu {quoted(line.text)}: {told}.",
                    f"Viết theo mẫu: {quoted(_RIGHT)}.",
                    rule=faults[0][1],
                )


def _faults(form: NumberForm, rules: Rules) -> Iterator[tuple[str, Rule]]:
    yield from _label_faults(form, rules)
    yield from _digit_faults(form, rules)
    marks = rules.NUMBER_MARKS.rule
    if not form.has_slash:
        yield "thiếu gạch chéo và ký hiệu sau số", marks
        return
    if form.before_slash and not form.is_blank:
        yield "có dấu cách trước gạch chéo", marks
    if not form.symbol.strip():
        yield "thiếu ký hiệu sau gạch chéo", marks
    elif _SPACED.search(form.symbol):
        yield "có dấu cách trong ký hiệu", marks
    if _LONG_DASHES.search(form.symbol):
        yield "dùng gạch dài thay gạch nối (-)", marks
    if _END.search(form.symbol):
        yield "thừa dấu câu sau ký hiệu", marks


def _label_faults(form: NumberForm, rules: Rules) -> Iterator[tuple[str, Rule]]:
    rule = rules.NUMBER.rule
    if form.label != "Số":
        yield f"viết {quoted(form.label)} thay cho {quoted('Số')}", rule
    if not form.colon.strip():
        yield "thiếu dấu hai chấm sau chữ “Số”", rule
    elif form.colon != ":":
        yield "dấu hai chấm phải liền sau chữ “Số”", rule
    elif form.number and not form.gap:
        yield "thiếu dấu cách sau dấu hai chấm", rule
    elif form.number and form.gap != " ":
        yield "thừa khoảng trống hoặc dấu chấm trước số", rule


def _digit_faults(form: NumberForm, rules: Rules) -> Iterator[tuple[str, Rule]]:
    if form.is_blank or _YEAR.search(form.number):
        return  # a year in it is told by KH123
    if not _DIGITS.match(form.number):
        yield f"số {quoted(form.number)} phải là chữ số Ả Rập", rules.NUMBER_DIGITS.rule
    elif not _NUMBER.match(form.number):
        right = form.number.lstrip("0").zfill(2)
        told = "không có số 00" if right == "00" else f"số phải viết là {right}"
        yield told, rules.NUMBER_ZERO.rule
