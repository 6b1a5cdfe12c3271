"""KH202: the sheet stands upright."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.rules import Rules
from kehoach.checks.wording import section
from kehoach.recognise import LabelledDocument
from kehoach.seen import Grid, Item, Sheet

_SIDE_BY_SIDE = 2
"""A table without lines and with so many columns only sets things side by side, as in the head."""


class Orientation(FormCheck):
    """Trang trình bày theo chiều dài của khổ A4 (khổ đứng); chỉ để khổ ngang phần nào có bảng, biểu.

    Trong Word: thẻ Bố trí (Layout), mục Hướng (Orientation), chọn Dọc (Portrait). Khi có bảng rộng, ngắt phần trước
    và sau bảng (Ngắt, Trang tiếp theo) rồi chỉ để ngang phần chứa bảng.
    """

    code = "KH202"
    severity = Severity.ERROR
    covers = ("PL1-I.2",)
    right = (Example("khổ đứng"), Example("khổ ngang ở phần có bảng"))
    wrong = (Example("phần không có bảng mà để khổ ngang", Change(None, (("turned_without_table", True),))),)

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Look for a table in every section that lies on its side."""
        sheets = document.document.sheets
        for number in range(1, len(sheets) + 1):
            if lies_without_table(sheets, number - 1, rules):
                yield self.finding(
                    None,
                    f"khổ giấy nằm ngang{section(number, len(sheets))} mà không có bảng, biểu.",
                    "Chọn Dọc (Portrait) trong thẻ Bố trí (Layout), Hướng (Orientation).",
                    rule=rules.ORIENTATION.rule,
                )


def lies_without_table(sheets: Sequence[Sheet], at: int, rules: Rules) -> bool:
    """Whether a section lies on its side and holds no table, nor one behind its break that needs the width."""
    sheet, after = sheets[at], sheets[at + 1].items[:1] if at + 1 < len(sheets) else ()
    has_table = any(map(_is_table, sheet.items)) or any(_is_wide(item, sheet, rules) for item in after)
    return sheet.landscape and not has_table


def _is_table(item: Item) -> bool:
    if not isinstance(item, Grid):
        return False
    return item.has_lines or any(len(row.boxes) > _SIDE_BY_SIDE for row in item.rows)


def _is_wide(item: Item, sheet: Sheet, rules: Rules) -> bool:
    """Whether a table is too wide for an upright page.

    LibreOffice stores a floating table behind the break of its section: so does the decree's own annex I.
    """
    if not isinstance(item, Grid):
        return False
    width = max((sum(box.width for box in row.boxes) for row in item.rows), default=0.0)
    return width > rules.PAPER.width - sheet.left - sheet.right
