"""KH309: legal bases stand in the order of their force, and of their dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kehoach import regulation
from kehoach.checks.base import Example, Finding, Severity, WordCheck
from kehoach.checks.cited import cited_in
from kehoach.checks.passages import Passages
from kehoach.recognise import Part

_OPENING = r"(?:-\s*)?(?:Căn cứ|Thực hiện|Triển khai|Theo)\s+(?:các\s+)?"
_RANKS: tuple[tuple[int, str, re.Pattern[str]], ...] = (
    (0, "Hiến pháp", re.compile(rf"{_OPENING}Hiến pháp\b")),
    (1, "Luật", re.compile(rf"{_OPENING}(?:Luật|Bộ luật)\b")),
    (2, "Pháp lệnh", re.compile(rf"{_OPENING}Pháp lệnh\b")),
    (3, "Nghị định", re.compile(rf"{_OPENING}Nghị định\b")),
    (5, "Thông tư", re.compile(rf"{_OPENING}Thông tư\b")),
    (6, "Nghị quyết, Quyết định", re.compile(rf"{_OPENING}(?i:nghị quyết|quyết định)\b")),
    (9, "đề nghị", re.compile(r"(?:-\s*)?(?:Xét|Theo) đề nghị\b")),
)
_DATE = re.compile(r"ngày\s+(\d{1,2})(?:\s+tháng\s+|\s?/\s?)(\d{1,2})(?:\s+năm\s+|\s?/\s?)(\d{4})")
_COMPETENCE = re.compile(r"Luật\s+Tổ chức\b")
_HIGHER = re.compile(r"/(?:NQ-)?UBTVQH\d|/QH\d")
_DATED_RANKS = (1, 3, 5)


class _Basis(NamedTuple):
    rank: int
    name: str
    date: tuple[int, int, int] | None


class BasisOrder(WordCheck):
    """Căn cứ xếp theo hiệu lực: Luật, Nghị định, Thông tư, Nghị quyết hoặc Quyết định, cuối cùng là đề nghị.

    Cùng là Luật, Nghị định hay Thông tư thì văn bản ban hành trước đứng trước. Luật về tổ chức (thẩm quyền của cơ
    quan) vẫn đứng đầu. Văn bản của Đảng, kế hoạch, công văn của cấp trên thì không xét thứ tự.
    """

    code = "KH309"
    severity = Severity.WARNING
    covers = ("PL1-II.6a6",)
    right = (
        Example(
            "Căn cứ Luật Phòng, chống thiên tai ngày 19 tháng 6 năm 2013;\n"
            "Căn cứ Nghị định số 66/2021/NĐ-CP ngày 06 tháng 7 năm 2021 của Chính phủ quy định chi tiết một số điều;\n"
            "Xét đề nghị của Trưởng phòng Kinh tế."
        ),
    )
    wrong = (
        Example(
            "Căn cứ Nghị định số 66/2021/NĐ-CP ngày 06 tháng 7 năm 2021 của Chính phủ quy định chi tiết một số điều;\n"
            "Căn cứ Luật Phòng, chống thiên tai ngày 19 tháng 6 năm 2013;"
        ),
        Example("Xét đề nghị của Trưởng phòng Kinh tế;\nCăn cứ Luật Phòng, chống thiên tai ngày 19 tháng 6 năm 2013;"),
        Example(
            "Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;\n"
            "Căn cứ Luật Phòng, chống thiên tai ngày 19 tháng 6 năm 2013;"
        ),
    )

    def run(self, words: Passages) -> Iterator[Finding]:
        """Compare each basis with the highest that stands before it, and with the last of its own kind.

        The same of several is told once: it is the other document that has to move.
        """
        lowest: _Basis | None = None
        told: set[str] = set()
        last: dict[int, _Basis] = {}
        for passage in words.of(Part.BASIS):
            basis = _basis(passage.text)
            if basis is None:
                continue
            message = _misplaced(basis, lowest, last.get(basis.rank))
            if message is not None and message not in told:
                told.add(message)
                yield self.finding(
                    passage,
                    message,
                    "Xếp văn bản có hiệu lực cao hơn lên trước; cùng loại thì văn bản ban hành trước đứng trước.",
                    rule=regulation.BASIS_ORDER.rule,
                )
            if lowest is None or basis.rank > lowest.rank:
                lowest = basis
            if basis.date is not None:
                last[basis.rank] = basis


def _misplaced(basis: _Basis, lowest: _Basis | None, last: _Basis | None) -> str | None:
    if lowest is not None and basis.rank < lowest.rank:
        return f"căn cứ là {basis.name} đứng sau {lowest.name}."
    if last is not None and basis.date is not None and last.date is not None and basis.date < last.date:
        day, month, year = reversed(last.date)
        return f"căn cứ là {basis.name} ban hành trước mà đứng sau {basis.name} ngày {day:02}/{month}/{year}."
    return None


def _basis(text: str) -> _Basis | None:
    if any(cited.is_of_party for cited in cited_in(text[:120])):
        return None
    for rank, name, pattern in _RANKS:
        if pattern.match(text):
            rank = 1 if rank == 6 and _HIGHER.search(text[:120]) else 4 if rank == 6 and _is_central(text) else rank
            return _Basis(rank, name, _date(text) if rank in _DATED_RANKS and not _COMPETENCE.search(text) else None)
    return None


def _is_central(text: str) -> bool:
    """Whether a resolution or decision is of the Government or the Prime Minister."""
    first = next(iter(cited_in(text)), None)
    return first is not None and first.key.endswith(("-CP", "-TTG"))


def _date(text: str) -> tuple[int, int, int] | None:
    found = _DATE.search(text)
    return None if found is None else (int(found[3]), int(found[2]), int(found[1]))
