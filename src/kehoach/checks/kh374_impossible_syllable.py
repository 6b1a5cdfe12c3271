"""KH374: letters that make no Vietnamese syllable."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Example, Severity
from kehoach.checks.concordance import concordance
from kehoach.checks.legacy import has_legacy_text
from kehoach.checks.passages import Passages
from kehoach.checks.spelling import meant_by
from kehoach.checks.texts import Text, starts_sentence, texts
from kehoach.checks.word_lists import names
from kehoach.checks.wordings import Slip, WordingCheck
from kehoach.vietnamese.syllables import CAPITAL, SMALL, has_shape, is_syllable, tone_place, tone_places, toneless

_WORD = re.compile(rf"(?<![\w@./\\'’&%°-])[{SMALL}{CAPITAL}]+(?![\w@/\\'’&%°-]|\.\w)")
_NEAR = 8
"""Letters at either side in which a Vietnamese one tells that a word without marks is meant to be Vietnamese."""
_CLUSTER = re.compile(r"(?:[bcdđghklmnps][lr]|kh?r|m[bđn]|xt|s[tpl]).", re.IGNORECASE)
_MISTYPED = re.compile(r"(?:h[ckntp]|rt|dd)[aeiouy]|\w+j(?:[cmnpt]|ch|ng|nh)?\Z|\w*uw[a-z]")
"""A word without marks that is of no language: letters changed over (htôn), or keys of Telex left (ddeer, vieejc)."""
_LONGEST_MIXED = 16
"""Letters of a word with capitals inside, which is a name of a product when it is longer."""
_SHORTEST_IN_CAPITALS = 4
_LONGEST_WORD = 60
_FEW = (2, 3)
"""Corrections of which a person can choose one."""


class ImpossibleSyllable(WordingCheck):
    """Chữ không thể có trong tiếng Việt: sai vần, thiếu dấu thanh, đặt dấu sai chữ, hai chữ dính nhau.

    Tiếng có vần kết thúc bằng c, ch, p, t chỉ mang dấu sắc hoặc dấu nặng: "viêc" thiếu dấu. Tên riêng, từ nước ngoài,
    chữ viết tắt, ký hiệu không xét. Nếu chữ đúng thì bỏ qua.
    """

    code = "KH374"
    severity = Severity.WARNING
    covers = ()
    fault = "có thể viết sai"
    right = (
        Example(
            "Quyết định khuyến khích các thuở, khuỷu, quýt, giếng, gì, nghiêng, ngoằn ngoèo, huỷ và hủy, yếm, khuya."
        ),
        Example("Đồng bào Ê-đê, K'Ho, người Xơ-đăng ở Krông Búk, Đắk Lắk; ra-đi-ô, internet, email: a@b.vn."),
        Example("Mức 5 kWh, 12 ha, 3 km2; vắc xin, bê tông, ôtô, nghị quyết ĐHĐB, UBND."),
    )
    wrong = (
        Example("Các ban, nghành phối hợp."),
        Example("Làm tốt viêc tuyên truyền."),
        Example("Tổ chức thựchiện ngay."),
        Example("Kết qủa đạt được."),
        Example("Các thôn đã ddeer ra phương án."),
        Example("Việc hcung do thôn làm."),
        Example("Người dân đựơc hỗ trợ."),
        Example("Các hộ ngèo được vay vốn."),
        Example("Kịp thời phục vụ nhân dân vùng nguời Dao."),
    )

    def __init__(self) -> None:
        """Read the words that are right all the same."""
        self._known = names("loan_words")

    def read(self, words: Passages) -> Iterator[Text]:
        """The texts with a word that is no syllable, or not well written."""
        return texts(words, self.parts, concordance(words).any_that(_is_to_look_at))

    def slips(self, at: Text) -> Iterator[Slip]:
        """Words in small letters or at the start of a sentence that are no syllable."""
        text = at.text
        if has_legacy_text(text):
            return
        for found in _WORD.finditer(text):
            word = found[0]
            if not _is_to_look_at(word):
                continue
            if is_syllable(word):
                yield _slip(found)._replace(fault="đặt dấu thanh sai chữ")
            elif self._is_suspect(word, text, found.start()):
                yield _slip(found)

    def _is_suspect(self, word: str, text: str, start: int) -> bool:
        small = word.lower()
        if word == small and small not in self._known and _MISTYPED.match(small):
            return True
        if len(word) == 1 or small in self._known or _CLUSTER.match(small) or small.endswith(("k", "l", "r", "s")):
            return False
        if word == word.upper():
            return len(word) >= _SHORTEST_IN_CAPITALS and bool(toneless(word)[1])
        if word[0].isupper() and not starts_sentence(text, start):
            return False
        if word[1:] != small[1:]:
            return bool(toneless(word)[1]) and len(word) <= _LONGEST_MIXED
        near = text[max(0, start - _NEAR) : start + len(word) + _NEAR]
        return not word.isascii() or (has_shape(word) and not near.isascii())


def _is_to_look_at(word: str) -> bool:
    """Whether a word is no syllable, or has its tone on a wrong letter; the case of its letters is the same to it."""
    return len(word) <= _LONGEST_WORD and not (is_syllable(word) and tone_place(word) in (None, *tone_places(word)))


def _slip(found: re.Match[str]) -> Slip:
    meant = meant_by(found[0])
    right = meant[0] if len(meant) == 1 else ""
    return Slip(found.start(), found.end(), right, choices=meant if len(meant) in _FEW else ())
