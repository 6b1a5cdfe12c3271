"""KH199: the address and telephone line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.lettering import wrong_look
from kehoach.checks.rules import Rules
from kehoach.checks.wording import listed
from kehoach.recognise import LabelledDocument, Part
from kehoach.seen import Grid, Item, Line, lines_of
from kehoach.vietnamese import fold

_CONTACT = re.compile(
    r"\b(?:dia chi|dien thoai|dt|tel|fax|e-?mail|thu dien tu|website|trang thong tin)\b\s*[:.]"
    r"|\S@\S|\bwww\."
)
_RULE = re.compile(r"[_\-–—]{5,}")


class Contact(FormCheck):
    """Địa chỉ, thư điện tử, điện thoại của cơ quan: cuối trang đầu, cỡ 11 đến 12, chữ đứng, dưới một đường kẻ dài.

    Đặt ở chân trang của trang đầu (First Page Footer), kẻ viền trên của đoạn. Không bắt buộc phải có phần này.
    """

    code = "KH199"
    severity = Severity.ERROR
    covers = ("PL1-III.4",)
    right = (Example("Địa chỉ: Thôn Trung Tâm, xã Suối Hòa; Điện thoại: … (cỡ 11, dưới đường kẻ)"),)
    wrong = (
        Example("địa chỉ cỡ 14", Change(Part.CONTACT, (("size", 14),))),
        Example("địa chỉ in nghiêng", Change(Part.CONTACT, (("italic", True),))),
        Example(
            "địa chỉ in hoa",
            Change(Part.CONTACT, (("replace_all", "ĐỊA CHỈ: THÔN TRUNG TÂM; ĐIỆN THOẠI: 0200.3812.345"),)),
        ),
        Example("không có đường kẻ trên địa chỉ", Change(Part.CONTACT, (("without_borders", True),))),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Look at the footers: the line belongs in that of the first page alone."""
        sheets = document.document.sheets
        wanted = rules.CONTACT
        for number, sheet in enumerate(sheets):
            for kind, items in sheet.footers.items():
                lines = contact_lines(items)
                if not lines:
                    continue
                is_shown = kind != "first" or sheet.has_first_page
                if is_shown and (kind != "first" or number):
                    may_have_one_page = len(sheets) == 1 and not sheet.has_first_page
                    yield self.finding(
                        lines[0].place,
                        "địa chỉ in ở mọi trang." if may_have_one_page else "địa chỉ in ở trang khác trang đầu.",
                        "Chọn “Trang đầu khác” (Different First Page), chuyển dòng này sang chân trang của trang đầu.",
                        rule=wanted.rule,
                        severity=Severity.WARNING if may_have_one_page else None,
                    )
                    return
                if is_shown:
                    yield from self._letters(lines, items, rules)

    def _letters(self, lines: list[Line], items: tuple[Item, ...], rules: Rules) -> Iterator[Finding]:
        wanted = rules.CONTACT
        wrong: dict[tuple[str, str], None] = {}
        for line in lines:
            looks = [piece.look for piece in line.pieces if piece.text.strip()]
            wrong |= dict.fromkeys(fault for look in looks for fault in wrong_look(look, wanted))
            if line.text == line.text.upper():
                wrong["là chữ in hoa", "chữ in thường"] = None
        if not _has_rule(lines[0], items):
            wrong["không có đường kẻ phía trên", "có đường kẻ phía trên (viền trên của đoạn)"] = None
        if wrong:
            yield self.finding(
                lines[0].place,
                f"địa chỉ, liên hệ {listed(said for said, _ in wrong)}.",
                f"Sửa thành {listed(right for _, right in wrong)}.",
                rule=wanted.rule,
            )


def contact_lines(items: tuple[Item, ...]) -> list[Line]:
    """The lines of a footer from the first that gives an address on."""
    lines = [line for item in items for line in lines_of(item) if line.text.strip()]
    first = next((at for at, line in enumerate(lines) if _CONTACT.search(fold(line.text))), None)
    return [] if first is None else lines[first:]


def _has_rule(first: Line, items: tuple[Item, ...]) -> bool:
    """Whether a line is drawn above: a border, a shape, typed underscores, or the border of a table."""
    above: list[Line] = []
    for item in items:
        if isinstance(item, Grid) and item.has_lines and first in lines_of(item):
            return True
        for line in lines_of(item):
            above.append(line)
            if line is first:
                has_top = any(border.side in ("top", "between") for border in line.setting.borders)
                return has_top or any(_draws(other) for other in above[:-1]) or bool(line.drawings)
    return False


def _draws(line: Line) -> bool:
    has_bottom = any(border.side in ("bottom", "top") for border in line.setting.borders)
    return has_bottom or bool(line.drawings) or _RULE.search(line.text) is not None
