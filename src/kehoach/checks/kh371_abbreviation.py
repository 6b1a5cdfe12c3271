"""KH371: an abbreviation is explained where it is first used."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Example, Finding, Severity, WordCheck
from kehoach.checks.passages import Passage, Passages
from kehoach.checks.texts import PROSE, around, texts
from kehoach.checks.word_lists import names
from kehoach.checks.wording import quoted
from kehoach.recognise import Part
from kehoach.vietnamese.syllables import CAPITAL, is_syllable

_SHAPE = rf"[{CAPITAL}][A-ZĐa-zđ]?[{CAPITAL}]+"
_TOKEN = re.compile(rf"(?<![\w/.&'’-]){_SHAPE}(?![\w/&'’]|-\w)")
_HINT = re.compile(_SHAPE)
_ROMAN = re.compile(r"[IVXLC]+")
_BRACKETED = re.compile(rf"\([^()/]{{0,60}}?[“\"]?\b(?P<token>{_SHAPE})[”\"]?\s*\)")
_CALLED = re.compile(rf"(?:gọi|viết) tắt(?: là|:)?\s*[“\"]?(?P<token>{_SHAPE})\b")
_LISTED = re.compile(rf"(?:\A|; )(?P<token>{_SHAPE})\s*[:=]\s")
_WRITTEN_OUT = re.compile(rf"\b(?P<token>{_SHAPE}) \((?P<first>\w)")
_SMALL_WORDS = 2
_PARTS = tuple(part for part in PROSE if part not in (Part.SECTION, Part.RECIPIENT))


class Abbreviation(WordCheck):
    """Chữ viết tắt ít gặp thì giải thích ở lần dùng đầu: "nông thôn mới (sau đây viết tắt là NTM)".

    Nghị định không quy định, đây là thông lệ: lần đầu viết đủ, ghi chữ viết tắt trong ngoặc đơn, từ đó về sau dùng
    chữ viết tắt. Các chữ ai cũng biết như UBND, HĐND thì thôi; trong bảng ít chỗ nên không xem.
    """

    code = "KH371"
    severity = Severity.NOTE
    covers = ("VT-2",)
    right = (
        Example("Xây dựng nông thôn mới (NTM) là nhiệm vụ trọng tâm; xã đạt chuẩn NTM năm 2026."),
        Example("UBND xã trình HĐND xã Nghị quyết số 05/NQ-HĐND; mục XII; dịch COVID-19."),
        Example("Cơ sở vật chất đạt chuẩn (sau đây viết tắt là CSVC). BQL (ban quản lý) kiểm tra CSVC."),
    )
    wrong = (
        Example("Xã đạt chuẩn NTM năm 2026."),
        Example("Các thành viên BQL kiểm tra từng tiêu chí."),
        Example("Xã đạt chuẩn NTM. Ban phát động phong trào nông thôn mới (NTM)."),
    )

    def __init__(self) -> None:
        """Read what everybody knows."""
        self._known = names("known_abbreviations")

    def run(self, words: Passages) -> Iterator[Finding]:
        """Give one finding for each abbreviation, at its first use."""
        explained: dict[str, tuple[int, int]] = {}
        used: dict[str, tuple[int, int, Passage, str]] = {}
        places: dict[str, list[Passage]] = {}
        for number, (passage, text) in enumerate(texts(words, _PARTS)):
            if not _HINT.search(text):
                continue
            for token, start in _explanations(text):
                explained.setdefault(token, (number, start))
            if passage.part is not Part.TABLE and not _is_headline(text):
                for token, start in _tokens(text):
                    if token not in self._known:
                        places.setdefault(token, []).append(passage)
                        used.setdefault(token, (number, start, passage, around(text, start, start + len(token))))
        for token, (number, start, passage, context) in used.items():
            at = explained.get(token)
            if at is None or at > (number, start):
                late = "giải thích sau khi đã dùng" if at else "chưa được giải thích"
                yield self.finding(
                    passage,
                    f"chữ viết tắt {quoted(token)} {late}, trong {quoted(context)}.",
                    f"Ở lần đầu viết đủ chữ rồi ghi (sau đây viết tắt là {token}), hoặc viết đủ ở mọi chỗ.",
                ).also_at(places[token])


def _explanations(text: str) -> Iterator[tuple[str, int]]:
    for pattern in (_BRACKETED, _CALLED, _LISTED):
        for found in pattern.finditer(text):
            yield found["token"], found.start("token")
    for found in _WRITTEN_OUT.finditer(text):
        if found["first"].upper() == found["token"][0]:
            yield found["token"], found.start("token")


def _tokens(text: str) -> Iterator[tuple[str, int]]:
    for found in _TOKEN.finditer(text):
        token = found[0]
        if not is_syllable(token) and not _ROMAN.fullmatch(token):
            yield token, found.start()


def _is_headline(text: str) -> bool:
    """Whether a text is in capitals, a word or two aside, where no abbreviation can be told from a word."""
    small = 0
    for word in text.split():
        if word != word.upper():
            small += 1
            if small >= _SMALL_WORDS:
                return False
    return len(text.split()) > 1
