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
_CAPITAL = rf"[{''.join(filter(str.isupper, map(chr, range(0x1F00))))}]"
_SMALL = rf"(?!{_CAPITAL}){_LETTER}"
_ROMAN_NUMBER = r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})"
_PART = r"(?:[12]\d|[1-9])(?!\d)"  # "7.30" is a time
_NAME = rf"{_CAPITAL}{_SMALL}+"

# "a) và b) khoản 1" names two points, "1. - 2." a range.
_SPACE = r"\s++(?!(?:và|hoặc|hay|đến|-|–)\s)(?=\S)"
_SPACE_OR_LETTER = rf"(?:\s++(?=\S)|(?={_LETTER}))"
# "a), b)", "V.A.C" and "5.G" are words.
_SPACE_OR_WORD = rf"(?:{_SPACE}|(?=[“‘\"]|\*{{0,3}}+{_LETTER}(?:{_LETTER}|\s)))"
_SPACE_OR_CAPITAL = rf"(?:{_SPACE}|(?={_CAPITAL}(?:{_LETTER}|\s)))"  # "V/v" too
_SPACE_NO_INITIAL = rf"(?!\s*{_CAPITAL}\.)(?:{_SPACE_OR_CAPITAL})"  # "V. I. Lê-nin"
_SPACE_CAPITAL = rf"\s++(?={_CAPITAL})(?!{_ROMAN_NUMBER}\b)"  # "I - III"
_AFTER_POINT = rf"(?!\s+(?:\d{{3}}(?!\d)|\d{{1,2}}\.)){_SPACE_OR_WORD}"  # "3. 500 hộ" may be 3500
_AFTER_SLASH = rf"(?:\s++(?=[^\s\d])|(?={_CAPITAL}{_SMALL}))"  # "02/CT-TTg", "12/tháng", "1/ 3"

_DASH = _Mark(r"[-–—−‐‑―+*]", _SPACE_OR_LETTER)  # "-5" is a figure
_BULLET = _Mark(r"[•●○▪■◦·➢➤➔✓✔❖♦‣⁃»]", _SPACE_OR_LETTER)
_FONT_BULLET = _Mark(r"[\uf020-\uf0ff]", r"\s*+(?=\S)")  # how a bullet of Word's symbol fonts is pasted
_O_BULLET = _Mark("o", _SPACE_CAPITAL)  # its round bullet
_BULLETS = (_DASH, _BULLET, _FONT_BULLET, _O_BULLET)
_FIGURES = _Mark(rf"\d{{1,2}}(?:\.{_PART}){{0,3}}+\.", _AFTER_POINT)
_FIGURES_CLOSED = _Mark(rf"\d{{1,2}}(?:\.{_PART}){{0,3}}+\.?\)", _SPACE_OR_WORD)
_FIGURES_SLASH = _Mark(r"\d{1,2}\.?/", _AFTER_SLASH)
_SUBCLAUSE = _Mark(rf"\d{{1,2}}(?:\.{_PART}){{1,3}}+", _SPACE_CAPITAL)  # "1.5 tỷ đồng" is an amount
_IN_BRACKETS = _Mark(r"\((?:\d{1,2}|[a-zđ]|[ivx]{1,4})\)", _SPACE_OR_WORD)
_LETTERED = _Mark(
    r"(?:[a-zđA-EĐ]|\d{1,2}\.?[a-zđ]|[a-zđ]\.?\d{1,2}|x?(?:ix|iv|v?i{1,3}))\)", rf"(?:{_SPACE_OR_WORD}|(?={_LETTER}))"
)
_LETTER_POINT = _Mark(
    r"[a-gik-osu-wyđ][./]", rf"(?!\s+[a-zđ]\.){_SPACE}"
)  # "h.", "p.", "q.", "t.", "x." begin names of places
_CAPITAL_POINT = _Mark(
    r"[A-EĐ]\.", rf"(?!\s+(?:{_NAME}\s+{_NAME}|{_CAPITAL}\.)){_SPACE_CAPITAL}"
)  # "P. Tân Lập", "A. Nguyễn Văn B"
_ROMAN = _Mark(
    rf"(?!X\.\s*{_NAME}\s+{_NAME}){_ROMAN_NUMBER}(?:\.{_PART}){{0,3}}+\s?[.)/:]", _SPACE_NO_INITIAL
)  # "X. Bảo Linh"
_ROMAN_PARTS = _Mark(rf"{_ROMAN_NUMBER}(?:\.{_PART}){{1,3}}+", _SPACE_CAPITAL)
_ROMAN_DASH = _Mark(rf"{_ROMAN_NUMBER}\s?[-–]", _SPACE_CAPITAL)
_ROMANS = (_ROMAN, _ROMAN_PARTS, _ROMAN_DASH)
_NAMED = _Mark(r"(?:Mục|MỤC|Phần|PHẦN)\s+(?:[IVX]{1,6}|\d{1,2})\s?[.:)]", r"\s*+(?=\S)")
_NUMBERS = (_FIGURES, _FIGURES_CLOSED, _FIGURES_SLASH, _IN_BRACKETS, _LETTERED, _LETTER_POINT)
_FIRST_LETTERS = ("Mục", "MỤC", "Phần", "PHẦN", "I", "V", "X", "ii", "iv", "vi", "ix", "xi")
"""How a mark of two letters or more may begin: any other word is none, and nearly every text begins with one."""

# **Bold** or *italic* may begin before the mark; a star without a partner is a mark itself.
_STARS = r"(?P<stars>\*{2,3}(?!\s)|\*(?=[^\s*][^*]*\*))?+"


def _leading(*marks: _Mark) -> Cleaner:
    either = "|".join(f"(?:{mark.sign}){mark.gap}" for mark in marks)
    signs = "|".join(mark.sign for mark in marks)
    mark = re.compile(rf"{_STARS}(?:{either})")
    bold_mark = re.compile(rf"\*\*(?:{signs})\s*\*\*\s*+(?=\S)")  # "**1.** Nhiệm vụ"

    def without(text: str) -> str:
        if text[:2].isalpha() and len(text) > 1 and not text.startswith(_FIRST_LETTERS):
            return text
        if found := bold_mark.match(text):
            return text[found.end() :]
        found = mark.match(text)
        return text if found is None else (found["stars"] or "") + text[found.end() :]

    return without


without_bullet = _leading(*_BULLETS)
"""For a line that begins with a dash, plus or star, and for recipients: "- Các thôn" gives "Các thôn"."""

without_number = _leading(*_BULLETS, *_NUMBERS)
"""For a line that is numbered or lettered, or may be: "1. Nhiệm vụ", "a) Rà soát", "(1) Đợt một"."""

without_section_number = _leading(_NAMED, *_ROMANS, _CAPITAL_POINT, *_NUMBERS, *_BULLETS)
"""For sections: "I. MỤC ĐÍCH", "Mục 2: Nội dung" and "A. PHẦN CHUNG" as well."""

without_subclause_number = _leading(*_NUMBERS, _SUBCLAUSE, *_BULLETS)
"""For sub-clauses: "1.1 Thu ngân sách" as well."""


_KEYS: tuple[tuple[Cleaner, str], ...] = (
    (_leading(_Mark(r"[-–—−‐‑―]", _SPACE_OR_LETTER)), "gach"),
    (_leading(_Mark(r"\+", _SPACE_OR_LETTER)), "cong"),
    (_leading(_Mark(r"\*", _SPACE_OR_LETTER), _BULLET, _FONT_BULLET, _O_BULLET), "sao"),
    (_leading(_LETTERED), "diem"),
    (_leading(_IN_BRACKETS), "so_ngoac"),
    (_leading(_Mark(r"\d{1,2}\.", _AFTER_POINT), _Mark(r"\d{1,2}\)", _SPACE_OR_WORD), _FIGURES_SLASH), "khoan"),
    (_leading(_FIGURES, _FIGURES_CLOSED), "tieu_khoan"),
    (_leading(_NAMED, _ROMAN, _ROMAN_PARTS), "muc"),
)


def words_marked(text: str) -> tuple[str, str, str] | None:
    """Tell what a paragraph has typed in front that should have been produced, or None.

    Given are the mark, the JSON key of the line that would produce it, and the words behind it.
    """
    for without, key in _KEYS:
        if (words := without(text)) != text:
            return mark_taken(text, words), key, words
    return None


_UNSURE = re.compile(r"\d{1,2}\.(?=\s+(?:\d{3}(?!\d)|\d{1,2}\.))")


def unsure_mark(text: str) -> str | None:
    """Give the figure and point at the front that may be a number or the first part of a figure: "3. 500 hộ".

    It is kept, because a figure that loses a part is worse than a number that stands twice.
    """
    found = _UNSURE.match(text)
    return None if found is None else found[0]


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
    """Make the function that takes ``abbreviation`` (a pattern) off, with or without its full stop.

    "TM. Ủy ban" and "TM Ủy ban" give "Ủy ban".
    """
    return _opening(rf"{abbreviation}(?:\s*+\.|\s)")


def without_word(word: str) -> Cleaner:
    """Make the function that takes off a word the program puts before a text: "số 12/QĐ-UBND", "của UBND tỉnh"."""
    return _opening(rf"{word}(?:\s*+:|\s)")


without_addressee_label = _opening(r"Kính gửi\s*+:|-(?=\s)")
"""For an addressee: "Kính gửi: UBND tỉnh" gives "UBND tỉnh"."""

without_annex_number = _opening(r"Phụ lục(?:\s+(?:số\s+)?(?:[IVX]{1,6}|\d{1,2}))?\s*+[.:\-–—]")
"""For the title of an annex: "Phụ lục I. Danh sách" gives "Danh sách"."""

_CRITERION = re.compile(
    r"(?:Tiêu chí|Chỉ tiêu)(?:\s+số)?\s+(\d{1,2}(?:\.\d{1,2})*+)\s*+[-–—:.]\s*+(?=\S)", re.IGNORECASE
)


def without_criterion_number(name: str, number: str) -> str:
    """Take its own ``number`` off the name of a criterion: "Tiêu chí số 6 - Văn hóa" gives "Văn hóa"."""
    found = _CRITERION.match(name)
    return name if found is None or found[1] != number else name[found.end() :]


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
