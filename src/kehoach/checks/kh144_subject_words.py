"""KH144: the subject is there, in ordinary letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, Severity
from kehoach.checks.rules import Rules
from kehoach.checks.wording import quoted
from kehoach.checks.words_of_head import WordsOfPartCheck
from kehoach.recognise import Labelled, LabelledDocument, Part
from kehoach.regulation import Rule
from kehoach.vietnamese import fold

_PREFIX = re.compile(r"v/v\b|ve viec\b")
_TYPE = "ke hoach"
_FEW = 12
"""Letters: a name in capitals that is shorter may be an abbreviation."""


def _words(text: str) -> Example:
    return Example(text, Change(Part.SUBJECT, (("text", text),)))


class SubjectWords(WordsOfPartCheck):
    """Có trích yếu ngay dưới tên loại, viết chữ thường, không viết hoa toàn bộ.

    Trích yếu là một câu ngắn hoặc cụm từ: Phòng, chống thiên tai trên địa bàn xã Suối Hòa năm 2026. "Về việc" dùng
    cho quyết định, "V/v" dùng cho công văn; kế hoạch không cần (chỉ nhắc).
    """

    code = "KH144"
    covers = ("PL1-II.5b",)
    part = Part.SUBJECT
    to_add = "Gõ trích yếu ngay dưới tên loại, chữ thường, đậm, canh giữa."
    stands_under = Part.TYPE
    right = (Example("Phòng, chống thiên tai trên địa bàn xã Suối Hòa năm 2026"),)
    wrong = (
        _words("PHÒNG, CHỐNG THIÊN TAI TRÊN ĐỊA BÀN XÃ SUỐI HÒA NĂM 2026"),
        _words("V/v phòng, chống thiên tai năm 2026"),
        _words("Về việc phòng, chống thiên tai năm 2026"),
        Example("không có trích yếu", Change(Part.SUBJECT, (("removed", True),))),
    )

    def rule(self, rules: Rules) -> Rule:
        """The clause of the subject."""
        return rules.SUBJECT.rule

    def words(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Capitals throughout, and the words that belong to other documents."""
        for line in document.of(self.part, annex=0):
            if line is next(filter(_is_capital, document.of(Part.SUBJECT, annex=0)), None):
                yield self.finding(
                    line,
                    "trích yếu viết hoa toàn bộ.",
                    "Viết chữ thường, chỉ hoa chữ cái đầu và tên riêng. Trong Word: bấm Shift+F3.",
                    rule=self.rule(rules),
                )
            prefix = _PREFIX.match(fold(line.text))
            named = document.first(Part.TYPE)
            if prefix and named is not None and fold(named.text).rstrip(".:") == _TYPE and _is_first(line, document):
                yield self.finding(
                    line,
                    f"trích yếu của kế hoạch bắt đầu bằng {quoted(line.text[: prefix.end()])}.",
                    "Bỏ cụm này, viết thẳng nội dung: “Về việc” dùng cho quyết định, “V/v” dùng cho công văn.",
                    rule=self.rule(rules),
                    severity=Severity.WARNING,
                )


def _is_capital(line: Labelled) -> bool:
    is_capital = line.text == line.text.upper() or all(look.capitals for look in line.looks)
    return is_capital and sum(map(str.isalpha, line.text)) > _FEW


def _is_first(line: Labelled, document: LabelledDocument) -> bool:
    return document.first(Part.SUBJECT) is line
