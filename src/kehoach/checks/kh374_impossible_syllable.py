"""KH374: letters that make no Vietnamese syllable."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

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
_MOST_REMEMBERED = 4096


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

    def read(self, words: Passages) -> Iterator[Text]:
        """The texts with a word that is no syllable, or not well written."""
        return texts(words, self.parts, concordance(words).any_that(_may_be_wrong))

    def slips(self, at: Text) -> Iterator[Slip]:
        """Words in small letters or at the start of a sentence that are no syllable."""
        text = at.text
        if has_legacy_text(text):
            return
        for found in _WORD.finditer(text):
            word = found[0]
            if not _may_be_wrong(word.lower()):
                continue
            if is_syllable(word):
                yield _slip(found)._replace(fault="đặt dấu thanh sai chữ")
            elif self._is_suspect(word, text, found.start()):
                yield _slip(found)

    def _is_suspect(self, word: str, text: str, start: int) -> bool:
        small = word.lower()
        if word == small and _MISTYPED.match(small):
            return True
        if word == word.upper():
            return len(word) >= _SHORTEST_IN_CAPITALS and bool(toneless(word)[1])
        if word[0].isupper() and not starts_sentence(text, start):
            return False
        if word[1:] != small[1:]:
            return bool(toneless(word)[1]) and len(word) <= _LONGEST_MIXED
        near = text[max(0, start - _NEAR) : start + len(word) + _NEAR]
        return not word.isascii() or (has_shape(word) and not near.isascii())


def _slip(found: re.Match[str]) -> Slip:
    meant = meant_by(found[0])
    right = meant[0] if len(meant) == 1 else ""
    return Slip(found.start(), found.end(), right, choices=meant if len(meant) in _FEW else ())


@lru_cache(maxsize=_MOST_REMEMBERED)
def _may_be_wrong(small: str) -> bool:
    """Whether a word, in small letters, is none wherever it stands: no syllable, or with its tone on a wrong letter."""
    if not 1 < len(small) <= _LONGEST_WORD:
        return False
    if is_syllable(small):
        return tone_place(small) not in (None, *tone_places(small))
    if small not in _known() and _MISTYPED.match(small):
        return True
    is_foreign = small in _known() or _CLUSTER.match(small) or small.endswith(("k", "l", "r", "s"))
    return not is_foreign and not (small.isascii() and not has_shape(small))


@cache
def _known() -> frozenset[str]:
    return names("loan_words")
