"""KH377: hòa or hoà, one of the two in the whole document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Example, Severity
from kehoach.checks.concordance import concordance
from kehoach.checks.mixture import MixtureCheck, Way
from kehoach.checks.passages import Passages
from kehoach.checks.texts import Text, texts

_WORD = re.compile(
    r"(?<![\w-])(?:[^\W\d_q]{0,3}(?:[òóỏõọ][ae]|[ùúủũụ]y)|[^\W\d_q]{0,3}(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]))(?![\w-])",
    re.IGNORECASE,
)
_ON_FIRST = frozenset("òóỏõọùúủũụ")


class ToneStyle(MixtureCheck):
    """Dấu thanh ở oa, oe, uy đặt một kiểu trong cả văn bản: hòa, khỏe, ủy hoặc hoà, khoẻ, uỷ.

    Nghị định không quy định kiểu nào. Chữ chép từ nhiều nguồn hay bị lẫn; trong Unikey có mục đặt dấu "oà, uý" thay
    vì "òa, úy". Tên riêng giữ như giấy tờ.
    """

    code = "KH377"
    severity = Severity.NOTE
    covers = ("VH-X",)
    right = (Example("Ủy ban, hòa giải, sức khỏe, thủy lợi; quý, quỳ, toàn."), Example("Uỷ ban, hoà giải, quý."))
    wrong = (Example("Ủy ban, thủy lợi, hoà giải."), Example("Uỷ ban, hoà giải, sức khỏe."))

    def read(self, words: Passages) -> Iterator[Text]:
        """The texts with such a syllable."""
        return texts(words, self.parts, concordance(words).any_that(_WORD.fullmatch))

    def ways(self, at: Text) -> Iterator[Way]:
        """Every syllable that may be written in two ways."""
        for found in _WORD.finditer(at.text):
            word = found[0]
            yield Way("", "hòa" if word[-2].lower() in _ON_FIRST else "hoà", word)

    def kept(self, subject: str, style: str) -> str:  # noqa: ARG002 - one subject
        """Write as most of the document."""
        return f"Viết cả văn bản theo kiểu {'hòa, khỏe, ủy' if style == 'hòa' else 'hoà, khoẻ, uỷ'}, trừ tên riêng."
