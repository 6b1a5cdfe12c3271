"""Marks that a clerk typed where the program makes them: numbers, dashes, labels, "TM.", brackets.

They are no part of the words, so a text that is made into a plan loses them: printed, they would stand there twice.
What a mark is depends on what the line prints by itself, so there is a function for each kind of line. All take and
give a text in NFC without spaces at its ends, and leave alone a text that is nothing but a mark.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

Cleaner = Callable[[str], str]


class _Mark(NamedTuple):
    """A mark as a pattern, and the pattern of what comes between it and the words."""

    sign: str
    gap: str


_LETTER = r"[^\W\d_]"
_ANY_GAP = r"\s*+(?=\S)"
_SPACE = r"\s++(?=\S)"
_SPACE_OR_LETTER = rf"(?:{_SPACE}|(?={_LETTER}))"

_DASH = _Mark(r"[-–—−+*]", _SPACE_OR_LETTER)  # "-5" is a figure
_BULLET = _Mark(r"[•●○▪■◦·➢➤✓❖»]", _SPACE_OR_LETTER)
_FIGURES = _Mark(r"\d{1,2}(?:\.\d{1,2}){0,3}+\.?[.)/]", _SPACE_OR_LETTER)
_SUBCLAUSE = _Mark(r"\d{1,2}(?:\.\d{1,2}){1,3}+", _SPACE)
_IN_BRACKETS = _Mark(r"\((?:\d{1,2}|[a-zđ]|[ivx]{1,4})\)", _ANY_GAP)
_LETTERED = _Mark(r"[a-zđ]\)", _ANY_GAP)
_LETTER_POINT = _Mark(r"[a-gik-osu-wyđ][./]", _SPACE)  # "h.", "p.", "q.", "t.", "x." begin names of places
_CAPITAL = _Mark(r"[A-Z]\.", _SPACE)
_ROMAN = _Mark(r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})\s?[.)/:]", _ANY_GAP)
_ROMAN_DASH = _Mark(r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})\s?[-–]", _SPACE)
_NAMED = _Mark(r"(?:Mục|MỤC|Phần|PHẦN)\s+(?:[IVX]{1,6}|\d{1,2})\s?[.:)]", _ANY_GAP)
_FIRST_LETTERS = ("Mục", "MỤC", "Phần", "PHẦN", "I", "V", "X")
"""How a mark of two letters or more may begin: any other word is none, and nearly every text begins with one."""

# **Bold** or *italic* may begin before the mark; a star without a partner is a mark itself.
_STARS = r"(?P<stars>\*{2,3}(?!\s)|\*(?=[^\s*][^*]*\*))?+"


def _leading(*marks: _Mark) -> Cleaner:
    either = "|".join(f"(?:{mark.sign}){mark.gap}" for mark in marks)
    signs = "|".join(mark.sign for mark in marks)
    mark = re.compile(rf"{_STARS}(?:{either})")
    bold_mark = re.compile(rf"\*\*(?:{signs})\s*\*\*{_ANY_GAP}")  # "**1.** Nhiệm vụ"

    def without(text: str) -> str:
        if text[:2].isalpha() and len(text) > 1 and not text.startswith(_FIRST_LETTERS):
            return text
        if found := bold_mark.match(text):
            return text[found.end() :]
        found = mark.match(text)
        return text if found is None else (found["stars"] or "") + text[found.end() :]

    return without


without_bullet = _leading(_DASH, _BULLET)
"""For a line that begins with a dash, plus or star, and for recipients: "- Các thôn" gives "Các thôn"."""

without_number = _leading(_DASH, _BULLET, _FIGURES, _IN_BRACKETS, _LETTERED, _LETTER_POINT)
"""For a line that is numbered or lettered, or may be: "1. Nhiệm vụ", "a) Rà soát", "(1) Đợt một"."""

without_section_number = _leading(
    _NAMED, _ROMAN, _ROMAN_DASH, _CAPITAL, _FIGURES, _IN_BRACKETS, _LETTERED, _LETTER_POINT, _DASH, _BULLET
)
"""For sections: "I. MỤC ĐÍCH", "Mục 2: Nội dung" and "A. PHẦN CHUNG" as well."""

without_subclause_number = _leading(_FIGURES, _SUBCLAUSE, _IN_BRACKETS, _LETTERED, _LETTER_POINT, _DASH, _BULLET)
"""For sub-clauses: "1.1 Thu ngân sách" as well."""


_KEYS: tuple[tuple[Cleaner, str], ...] = (
    (_leading(_Mark(r"-|–|—|−", _SPACE_OR_LETTER)), "gach"),
    (_leading(_Mark(r"\+", _SPACE_OR_LETTER)), "cong"),
    (_leading(_Mark(r"\*", _SPACE_OR_LETTER), _BULLET), "sao"),
    (_leading(_LETTERED), "diem"),
    (_leading(_IN_BRACKETS), "so_ngoac"),
    (_leading(_Mark(r"\d{1,2}[.)/]", _SPACE_OR_LETTER)), "khoan"),
    (_leading(_FIGURES), "tieu_khoan"),
    (_leading(_NAMED, _ROMAN), "muc"),
)


def words_marked(text: str) -> tuple[str, str, str] | None:
    """Tell what a paragraph has typed in front that should have been produced, or None.

    Given are the mark, the JSON key of the line that would produce it, and the words behind it.
    """
    for without, key in _KEYS:
        if (words := without(text)) != text:
            return mark_taken(text, words), key, words
    return None


def mark_taken(text: str, words: str) -> str:
    """Tell which mark ``text`` has and ``words``, which were made of it by a function of this module, have not."""
    if text.endswith(words):
        return text[: -len(words)].strip()
    start = next((at for at, (one, other) in enumerate(zip(text, words, strict=False)) if one != other), len(words))
    return text[start : start + len(text) - len(words)].strip()


def _opening(pattern: str) -> Cleaner:
    opening = re.compile(rf"(?:{pattern})\s*+(?=\S)", re.IGNORECASE)

    def without(text: str) -> str:
        found = opening.match(text)
        return text if found is None else text[found.end() :]

    return without


def without_label(*labels: str) -> Cleaner:
    """Make the function that takes one of ``labels`` (patterns) and its colon off the front of a text."""
    return _opening(rf"(?:{'|'.join(labels)})\s*+:")


def without_abbreviation(abbreviation: str) -> Cleaner:
    """Make the function that takes ``abbreviation`` (a pattern) and its full stop off: "TM. Ủy ban" gives "Ủy ban"."""
    return _opening(rf"{abbreviation}\s*+\.")


def without_word(word: str) -> Cleaner:
    """Make the function that takes off a word the program puts before a text: "số 12/QĐ-UBND", "của UBND tỉnh"."""
    return _opening(rf"{word}(?:\s*+:|\s)")


without_addressee_label = _opening(r"Kính gửi\s*+:|-(?=\s)")
"""For an addressee: "Kính gửi: UBND tỉnh" gives "UBND tỉnh"."""

without_annex_number = _opening(r"Phụ lục(?:\s+(?:số\s+)?(?:[IVX]{1,6}|\d{1,2}))?\s*+[.:\-–—]")
"""For the title of an annex: "Phụ lục I. Danh sách" gives "Danh sách"."""

without_criterion_number = _opening(r"(?:Tiêu chí|Chỉ tiêu)(?:\s+số)?\s+\d{1,2}(?:\.\d{1,2})*+\s*+[-–—:.]")
"""For the name of a criterion: "Tiêu chí số 6 - Văn hóa" gives "Văn hóa"."""

without_criterion_words = _opening(r"(?:(?:Tiêu chí|Chỉ tiêu)(?:\s+số)?|số)\s+(?=\d)")
"""For the number of a criterion: "Tiêu chí số 6" gives "6"."""


def without_brackets(text: str) -> str:
    """For a note that is printed in brackets: "(duy trì)" gives "duy trì"; brackets that close early stay."""
    inside = text[1:-1].strip()
    is_whole = text[0] == "(" and text[-1] == ")" and not set("()") & set(inside)
    return inside if inside and is_whole else text


def without_comma(text: str) -> str:
    """For a place name, after which the program puts a comma and the date."""
    return text.rstrip(",").rstrip() or text


def unmarked_points(value: Any) -> Any:
    """Take the marks off the plain texts of a list in which a text is a point; anything else stays as it is."""
    if not isinstance(value, list | tuple):
        return value
    return [without_number(entry.strip()) if isinstance(entry, str) and entry.strip() else entry for entry in value]
