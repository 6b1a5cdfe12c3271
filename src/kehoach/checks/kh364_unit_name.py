"""KH364: tỉnh, xã, phường in small letters before a name, the name in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Example, Severity
from kehoach.checks.capitals import capital_rule, lettered_as
from kehoach.checks.concordance import any_of
from kehoach.checks.phrase_book import Found, PhraseBook
from kehoach.checks.texts import Text
from kehoach.checks.word_lists import rows
from kehoach.checks.wordings import Slip, WordingCheck
from kehoach.vietnamese.syllables import CAPITAL, SMALL

_RULE = capital_rule("PL2-III.1a")
_NAMED = re.compile(rf"(?: [{CAPITAL}][{SMALL}]+)+")
_UNIT = re.compile(
    rf"(?P<unit>Tỉnh|Huyện|Thị xã|Thị trấn|Xã|Phường|Đặc khu|Thành phố)(?= [{CAPITAL}][{SMALL}]+)"
    r"(?! (?:Hồ Chí Minh|Đoàn|Ủy|Uỷ|Đội|Hội)\b)"
)
_NUMBERED = re.compile(r"\b(?P<unit>quận|phường) (?P<number>\d{1,2})\b(?![/.]\d)")


class UnitName(WordingCheck):
    """Tên đơn vị hành chính: danh từ chung viết thường, tên riêng viết hoa: tỉnh Nam Định, xã Suối Hòa.

    Đơn vị mang tên con số, tên người hay sự kiện thì viết hoa cả danh từ chung: Quận 1, Phường Điện Biên Phủ.
    Đầu câu thì viết hoa như thường.
    """

    code = "KH364"
    severity = Severity.WARNING
    covers = ("PL2-III.1a", "PL2-III.1b")
    fault = "chưa đúng cách viết tên đơn vị hành chính"
    needs = any_of("tỉnh", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "đặc khu", "thành phố")
    right = (
        Example("Trên địa bàn xã Suối Hòa, tỉnh Thái Nguyên, Thành phố Hồ Chí Minh và Quận 1."),
        Example("Xã Suối Hòa có 12 thôn."),
        Example("Tỉnh giao xã 3 chỉ tiêu; Tỉnh ủy kiểm tra."),
    )
    wrong = (
        Example("Kế hoạch của Ủy ban nhân dân Xã Suối Hòa."),
        Example("Đội của xã thi tại Tỉnh Thái Nguyên."),
        Example("Trên địa bàn tỉnh thái nguyên."),
        Example("Đoàn thăm các hộ ở quận 1."),
    )

    def __init__(self) -> None:
        """Read the names of the provinces."""
        provinces = [row[0] for row in rows("provinces")]
        self._provinces: PhraseBook[str] = PhraseBook(
            (f"{unit} {name}", f"{unit} {name}") for unit in ("tỉnh", "thành phố") for name in provinces
        )

    def slips(self, at: Text) -> Iterator[Slip]:
        """Capitals of the unit inside a sentence, names of provinces without, numbers without."""
        text = at.text
        for found in _UNIT.finditer(text):
            if _follows_word(text, found.start()):
                name = _NAMED.match(text, found.end())
                end = name.end() if name else found.end()
                right = f"{found['unit'].lower()}{text[found.end() : end]}"
                yield Slip(found.start(), end, right, _RULE)
        for found in _NUMBERED.finditer(text) if "quận " in text or "phường " in text else ():
            right = found[0].capitalize()
            yield Slip(found.start(), found.end(), right, capital_rule("PL2-III.1b"))
        for province in self._provinces.find(text):
            yield from self._small(text, province)

    def _small(self, text: str, found: Found[str]) -> Iterator[Slip]:
        words = found.words(text)
        unit = 2 if words[0].lower() == "thành" else 1
        if any(word.islower() for word in words[unit:]):
            right = lettered_as(words, re.findall(r"[^\W_]+", found.entry))
            yield Slip(found.start, found.end, " ".join((*words[:unit], *right[unit:])), _RULE)


def _follows_word(text: str, at: int) -> bool:
    """A name in a list of names has its own start, so a comma in front is not enough."""
    return at > 1 and text[at - 1] == " " and text[at - 2].isalpha()
