"""Mentions of annexes and of parts of the plan in its own text, told apart from those of other documents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kehoach.checks.concordance import any_of, having
from kehoach.checks.passages import Passage, Passages
from kehoach.recognise import Part
from kehoach.recognise.parts import RUNNING
from kehoach.recognise.words import is_annex_label
from kehoach.vietnamese import fold, roman

_OWN = (*RUNNING, Part.TABLE, Part.BASIS)
_NUMBER = r"(?:[IVXL]{1,6}|\d{1,3})(?![\w/])"
_NUMBERED = re.compile(
    rf"(?i:phụ\s+lục)(?:\s+(?i:số))?\s+(?P<all>{_NUMBER}(?:\s*(?:,|;|và|đến|[-–])\s*(?:(?i:phụ\s+lục)\s+)?(?:(?i:số)\s+)?{_NUMBER})*)"
)
_ANY = re.compile(r"\bphụ\s+lục\b", re.IGNORECASE)
_ALL = re.compile(r"\b(?:các|những|\d{1,2}|hai|ba|bốn|năm)\s+phụ\s+lục\b", re.IGNORECASE)
_EACH = re.compile(_NUMBER)
_OTHER = re.compile(
    r"\s*[,(]?\s*(?:(?:ban hành|kèm theo|của|thuộc|tại|theo|trong|và|khoản \d+|điểm [a-zđ]"
    r"|(?:Phần|Chương|Mục|Điều)\s+\w+)\s+){0,6}"
    r"(?:Nghị|Thông tư|Quyết định|Luật|Bộ luật|Pháp lệnh|Công văn|Hướng dẫn|Chỉ thị|Kết luận|Quy chế|Điều lệ|Đề án"
    r"|Chương trình|(?:Kế hoạch|kế hoạch)(?!\s+này))",
)
_VALUES = {roman(value): value for value in range(1, 101)}
_ANNEX_LABEL = re.compile(rf"phu luc(?:\s+so)?\s+({_NUMBER})", re.IGNORECASE)


class Annex(NamedTuple):
    """An annex of the document: its label, and its number; None for one that carries none."""

    label: Passage
    value: int | None


def annexes(words: Passages) -> list[Annex]:
    """The annexes that have a label, in order."""
    found: dict[int, Annex] = {}
    for passage in words.of(Part.ANNEX_LABEL):
        number = _ANNEX_LABEL.match(fold(passage.text).upper().replace("PHU LUC", "phu luc").replace("SO ", "so "))
        found.setdefault(passage.annex, Annex(passage, None if number is None else value_of(number[1])))
    return list(found.values())


def value_of(number: str) -> int | None:
    """The value of a Roman or Arabic number; None for what is none."""
    return int(number) if number.isdigit() else _VALUES.get(number)


def belongs_elsewhere(text: str, end: int) -> bool:
    """Whether what is mentioned up to ``end`` is a part of another document, named right behind it."""
    return _OTHER.match(text, end) is not None


def mentioning(words: Passages) -> Iterator[Passage]:
    """What of the plan's own text speaks of annexes."""
    return _own(having(words, any_of("phụ lục"), *_OWN))


def own_text(words: Passages) -> Iterator[Passage]:
    """What may mention an annex: the text of the plan itself, its tables and bases."""
    return _own(words.of(*_OWN))


def _own(passages: Iterable[Passage]) -> Iterator[Passage]:
    for passage in passages:
        if not passage.annex and not is_annex_label(passage.text):
            yield passage


def mentions_any(text: str) -> bool:
    """Whether a text speaks of an annex at all."""
    return _ANY.search(text) is not None


def mentions_all(text: str) -> bool:
    """Whether a text speaks of the annexes together: "các phụ lục kèm theo"."""
    return _ALL.search(text) is not None


def mentioned_annexes(text: str) -> Iterator[tuple[int, str]]:
    """The numbers of annexes of this plan that a text names, with the words; "I đến III" names those between too."""
    if not _ANY.search(text):
        return
    for found in _NUMBERED.finditer(text):
        if belongs_elsewhere(text, found.end()):
            continue
        values = [value for number in _EACH.findall(found["all"]) if (value := value_of(number)) is not None]
        if re.search(r"đến|[-–]", found["all"]) and values:
            values = list(range(min(values), max(values) + 1))
        yield from ((value, found[0]) for value in values)
