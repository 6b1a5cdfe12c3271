"""KH323: the totals of a table are the sums of their columns."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from kehoach.checks.base import Example, Finding, Severity, WordCheck
from kehoach.checks.counting import figure_in
from kehoach.checks.passages import Passage, Passages
from kehoach.checks.wording import quoted
from kehoach.recognise import Part
from kehoach.vietnamese import fold, format_number

_TOTAL = re.compile(r"(?:tong cong|tong so|tong|cong)\b(?!\s+(?:hop|ket|the|dan|an|chuc|tac|trinh|viec))")
_BARE = re.compile(r"(?:tong cong|tong so|tong|cong)(?: (?:kinh phi|du toan|so tien|tien))?\s*(?:[:.(]|\Z)")
_GROUP = re.compile(r"(?:[IVXL]+|[A-ZĐ])[.)]?\Z")
_NO_SUM = re.compile(r"%|ty le|don gia|binh quan|muc|nam\b|stt|\btt\b|so tt|ghi chu|he so")
_AMONG = re.compile(r"trong do\b")
_LEAST_FIGURES = 2
_FEW = 3
"""Columns of a table too narrow to tell a group from a row by what it lacks."""

_Row = list[Passage]


class TableTotal(WordCheck):
    """Dòng “Tổng cộng” của bảng bằng tổng các dòng của từng cột.

    Chỉ xét cột mà mọi ô đều là số. Bảng có nhóm thì nhận cả tổng của các nhóm lẫn tổng của các dòng. Bảng trong tệp
    kế hoạch có khóa tong thì số tổng do chương trình cộng, không bao giờ sai.
    """

    code = "KH323"
    severity = Severity.WARNING
    covers = ()
    right = (
        Example("| Nội dung | Thành tiền |\n| Chổi | 2.000.000 |\n| Xe rác | 3.000.000 |\n| Tổng cộng | 5.000.000 |"),
    )
    wrong = (
        Example(
            "| TT | Nội dung | Tiền | Ghi chú |\n| I | Dụng cụ | 5.000.000 | x |\n| 1 | Chổi | 2.000.000 | x |\n"
            "| 2 | Xe rác | 2.500.000 | x |\n| II | Nước | 1.000.000 | x |\n| 1 | Nước uống | 1.000.000 | x |\n"
            "| 2 | Nước rửa | 0 | x |\n| - | Tổng cộng | 6.000.000 | x |"
        ),
        Example("| Nội dung | Thành tiền |\n| Chổi | 2.000.000 |\n| Xe rác | 3.000.000 |\n| Tổng cộng | 6.000.000 |"),
    )

    def run(self, words: Passages) -> Iterator[Finding]:
        """Add up every table that has one row of totals."""
        tables: dict[int, dict[int, _Row]] = defaultdict(dict)
        for passage in words.of(Part.TABLE):
            tables[passage.row >> 20].setdefault(passage.row, []).append(passage)
        for rows in tables.values():
            yield from self._of_table(list(rows.values()))

    def _of_table(self, rows: Sequence[_Row]) -> Iterator[Finding]:
        totals = [at for at, row in enumerate(rows) if _is_total(row, is_last=at == len(rows) - 1)]
        if len(totals) != 1:
            return
        at = totals[0]
        added = [row for number, row in enumerate(rows) if number != at and not _counts_columns(row)]
        names = {cell.column: fold(cell.text) for row in rows[:2] for cell in row if figure_in(cell.text) is None}
        for cell in rows[at]:
            total = figure_in(cell.text)
            if total is None or _NO_SUM.search(names.get(cell.column, "")):
                continue
            sums = _sums(added, cell.column)
            if sums and total in sums:
                yield from self._of_groups(rows[:at], cell.column, len(rows[0]))
            elif sums:
                right = format_number(sums[0])
                yield self.finding(
                    cell,
                    f"dòng tổng ghi {quoted(cell.text)} nhưng các dòng cộng lại là {right}.",
                    f"Xem lại các số trong cột; nếu các dòng đều đúng thì ghi {quoted(right)}.",
                )

    def _of_groups(self, rows: Sequence[_Row], column: int, columns: int) -> Iterator[Finding]:
        """Compare the sum of a group with the rows under it, where the groups and the rows add up to other totals."""
        groups: list[tuple[Passage, Decimal, list[Decimal]]] = []
        for row in rows:
            cell = next((cell for cell in row if cell.column == column), None)
            figure = None if cell is None or _counts_columns(row) else figure_in(cell.text)
            if cell is None or figure is None:
                continue
            if _is_group(row, columns):
                groups.append((cell, figure, []))
            elif groups:
                groups[-1][2].append(figure)
        for cell, figure, parts in groups:
            right = sum(parts, Decimal())
            if parts and right != figure:
                yield self.finding(
                    cell,
                    f"nhóm ghi {quoted(cell.text)} nhưng các dòng của nhóm cộng lại là {format_number(right)}.",
                    f"Xem lại các số của nhóm; nếu các dòng đều đúng thì ghi {quoted(format_number(right))}.",
                )


def _is_total(row: _Row, *, is_last: bool) -> bool:
    """Whether a row adds up the table. “Tổng dư nợ” among other rows may be a figure as any other."""
    named = _TOTAL if is_last else _BARE
    is_named = any(named.match(fold(cell.text)) for cell in row[:2])
    return is_named and any(figure_in(cell.text) is not None for cell in row)


def _counts_columns(row: _Row) -> bool:
    """Whether a row is the 1, 2, 3… under the names of the columns."""
    return len(row) > 1 and [cell.text.strip("()") for cell in row] == [str(at + 1) for at in range(len(row))]


def _sums(rows: Sequence[_Row], column: int) -> list[Decimal]:
    """What a column may add up to: the rows without their groups, the groups alone, all. Empty: not to be judged."""
    all_rows: list[Decimal] = []
    groups: list[Decimal] = []
    for row in rows:
        if any(_AMONG.search(fold(cell.text)) for cell in row[:2]):
            return []
        cell = next((cell for cell in row if cell.column == column), None)
        figure = None if cell is None else figure_in(cell.text)
        if figure is not None:
            all_rows.append(figure)
            if _is_group(row, len(rows[0])):
                groups.append(figure)
        elif cell is not None and all_rows and any(map(str.isdigit, cell.text)):
            return []
    if len(all_rows) < _LEAST_FIGURES:
        return []
    whole, of_groups = sum(all_rows, Decimal()), sum(groups, Decimal())
    return [whole - of_groups, of_groups, whole] if groups else [whole]


def _is_group(row: _Row, columns: int) -> bool:
    """Whether a row names a group: a letter or Roman number in front, or nothing but a name and sums."""
    if _GROUP.match(row[0].text):
        return True
    words = [cell for cell in row if figure_in(cell.text) is None]
    return columns > _FEW and len(words) == 1 and len(row) < columns - 1
