"""KH205: text in Unicode, not in an old encoding."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, Severity
from kehoach.checks.everywhere import EverywhereCheck, Stretch
from kehoach.checks.legacy import has_legacy_text, is_legacy_font
from kehoach.checks.rules import Rules
from kehoach.checks.wording import and_others
from kehoach.recognise import Labelled, Part
from kehoach.seen import Place

_TEXT = ""


class CharacterSet(EverywhereCheck):
    """Chữ theo bộ mã Unicode (TCVN 6909:2001), không dùng phông .VnTime, VNI-Times và bộ mã TCVN3, VNI.

    Chỉ đổi tên phông thì chữ thành sai ("Céng hßa"). Phải chuyển mã: chép đoạn chữ, mở Unikey, Bộ công cụ
    (Ctrl+Shift+F6), chuyển từ TCVN3 (ABC) hoặc VNI sang Unicode, rồi dán lại.
    """

    code = "KH205"
    severity = Severity.ERROR
    covers = ("PL1-I.4b",)
    right = (Example("Cộng hòa xã hội chủ nghĩa Việt Nam (Unicode)"),)
    wrong = (
        Example("phông .VnTime", Change(Part.BODY, (("font", ".VnTime"),))),
        Example("phông VNI-Times", Change(Part.BODY, (("font", "VNI-Times"),))),
        Example("chữ TCVN3 đã đổi phông", Change(Part.SUBJECT, (("text", "Phßng chèng thiªn tai n¨m 2026"),))),
    )

    def faults(self, stretch: Stretch, rules: Rules) -> Iterator[str]:  # noqa: ARG002 - no number of theirs
        """The old fonts by their names, and text without any such font that is spelt for one."""
        fonts = [font for font in stretch.look.fonts if is_legacy_font(font)]
        yield from fonts
        if not fonts and has_legacy_text(stretch.line.text):
            yield _TEXT

    def told(self, fault: str, at: Labelled | Place, others: int, rules: Rules) -> Finding:
        """Say whether the font or the letters are the old ones."""
        what = f"phông chữ cũ {fault}" if fault else "chữ còn theo bộ mã cũ (TCVN3 hoặc VNI)"
        return self.finding(
            at,
            f"{what}{and_others(others)}, không phải Unicode.",
            "Chuyển mã sang Unicode bằng bộ công cụ của Unikey (Ctrl+Shift+F6) rồi dán lại; không chỉ đổi phông.",
            rule=rules.CHARACTER_SET.rule,
        )
