"""KH204: the font."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, Severity
from kehoach.checks.everywhere import EverywhereCheck, Stretch
from kehoach.checks.legacy import is_legacy_font, is_symbol_font
from kehoach.checks.rules import Rules
from kehoach.checks.wording import and_others
from kehoach.recognise import Labelled, Part
from kehoach.seen import Place


class Font(EverywhereCheck):
    """Toàn văn bản dùng một phông chữ: Times New Roman.

    Kể cả chữ trong bảng, đầu trang, chân trang, chú thích, khung chữ và số tự động. Phông theo chủ đề (Calibri,
    Aptos, Cambria) hay còn sót ở số trang, bảng dán từ Excel. Cách sửa: bấm Ctrl+A rồi chọn Times New Roman; làm
    lại trong đầu trang, chân trang và chú thích, vì Ctrl+A không chọn tới đó. Dấu đầu dòng bằng phông ký hiệu
    (Symbol, Wingdings) được bỏ qua.
    """

    code = "KH204"
    severity = Severity.ERROR
    covers = ("PL1-I.4a",)
    right = (Example("phông Times New Roman", Change(Part.BODY, (("font", "Times New Roman"),))),)
    wrong = (
        Example("một đoạn phông Arial", Change(Part.BODY, (("font", "Arial"),))),
        Example("chữ trong bảng phông Calibri", Change(Part.TABLE, (("font", "Calibri"),))),
        Example("số trang phông Calibri", Change(Part.PAGE_NUMBER, (("font", "Calibri"),))),
        Example("còn phông của chủ đề (theme)", Change(Part.BODY, (("theme_font", "minorHAnsi"),))),
    )

    def faults(self, stretch: Stretch, rules: Rules) -> Iterator[str]:
        """Every font but the right one; signs of a symbol font are no letters."""
        for font in stretch.look.fonts:
            is_other = font.casefold() != rules.TYPEFACE.name.casefold()
            if is_other and not is_legacy_font(font) and not _is_sign(stretch, font):
                yield font

    def told(self, fault: str, at: Labelled | Place, others: int, rules: Rules) -> Finding:
        """Name the font."""
        name = rules.TYPEFACE.name
        return self.finding(
            at,
            f"phông chữ {fault}{and_others(others)}, không phải {name}.",
            f"Chọn chữ đó rồi đổi phông thành {name}.",
            rule=rules.TYPEFACE.rule,
        )


def _is_sign(stretch: Stretch, font: str) -> bool:
    return is_symbol_font(font) and not any(map(str.isalnum, stretch.text))
