"""KH104: the words of the Tiêu ngữ."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding
from kehoach.checks.rules import Rules
from kehoach.checks.verbatim import settled
from kehoach.checks.wording import quoted
from kehoach.checks.words_of_head import WordsOfPartCheck
from kehoach.recognise import LabelledDocument, Part
from kehoach.regulation import Rule

_DASHES = re.compile(r"\s*[-‐‑‒–—−]+\s*")


def _words(text: str) -> Example:
    return Example(text, Change(Part.MOTTO, (("text", text),)))


class MottoWords(WordsOfPartCheck):
    """Tiêu ngữ ghi đúng nguyên văn: Độc lập - Tự do - Hạnh phúc.

    Chữ cái đầu của các cụm từ viết hoa; giữa các cụm từ là gạch nối ngắn (-), có dấu cách hai bên. Word hay tự đổi
    gạch nối thành gạch ngang dài (–): bấm Ctrl+Z ngay khi nó đổi.
    """

    code = "KH104"
    covers = ("PL1-II.1b",)
    part = Part.MOTTO
    to_add = f"Gõ {quoted('Độc lập - Tự do - Hạnh phúc')} dưới Quốc hiệu, canh giữa."
    right = (_words("Độc lập - Tự do - Hạnh phúc"),)
    wrong = (
        _words("Độc lập – Tự do – Hạnh phúc"),
        _words("Độc lập-Tự do-Hạnh phúc"),
        _words("Độc Lập - Tự Do - Hạnh Phúc"),
        _words("ĐỘC LẬP - TỰ DO - HẠNH PHÚC"),
        _words("Độc lâp - Tự do - Hạnh phúc"),
        Example("không có Tiêu ngữ", Change(Part.MOTTO, (("removed", True),))),
    )

    def rule(self, rules: Rules) -> Rule:
        """The clause of the Tiêu ngữ."""
        return rules.MOTTO_WORDS.rule

    def words(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Letter for letter; tells dashes and capitals from misspelt words."""
        for line in document.of(self.part, annex=0):
            right, text = rules.MOTTO_WORDS.text, settled(line.text)
            if text == right and not any(look.capitals for look in line.looks):
                continue
            if text == right or (text.upper() == text and _DASHES.sub(" - ", text) == right.upper()):
                what = "Tiêu ngữ viết in hoa toàn bộ"
            elif _DASHES.sub(" - ", text) == right:
                what = f"gạch nối trong Tiêu ngữ không đúng: {quoted(line.text)}"
            elif _DASHES.sub(" - ", text).casefold() == right.casefold():
                what = f"chữ hoa trong Tiêu ngữ không đúng: {quoted(line.text)}"
            else:
                what = f"Tiêu ngữ viết sai: {quoted(line.text)}"
            yield self.finding(line, f"{what}.", f"Gõ lại: {quoted(right)}.", rule=self.rule(rules))
