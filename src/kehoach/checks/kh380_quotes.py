"""KH380: one kind of quotation marks, and in pairs."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Example, Finding, Severity, WordCheck
from kehoach.checks.passages import Passage, Passages
from kehoach.checks.texts import PROSE, around, texts
from kehoach.checks.wording import quoted


class Quotes(WordCheck):
    """Dấu ngoặc kép một kiểu trong cả văn bản: “…”, và có mở thì có đóng.

    Word tự đổi dấu " thành “ ” khi gõ; chữ chép từ nơi khác thì không đổi.
    """

    code = "KH380"
    severity = Severity.NOTE
    covers = ()
    right = (
        Example("Phương châm “bốn tại chỗ”, phong trào “sạch nhà, đẹp ngõ”."),
        Example('Phương châm "bốn tại chỗ".'),
    )
    wrong = (
        Example('Phương châm “bốn tại chỗ”, phong trào "sạch nhà".'),
        Example("Phương châm “bốn tại chỗ được thực hiện nghiêm."),
    )

    def run(self, words: Passages) -> Iterator[Finding]:
        """Give one finding for straight marks among curved ones, one for each text with a pair not closed."""
        straight: tuple[Passage, str] | None = None
        has_curved = False
        those: list[Passage] = []
        count = 0
        for passage, text in texts(words, PROSE):
            has_curved = has_curved or "“" in text
            if '"' in text:
                count += text.count('"')
                those.append(passage)
                straight = straight or (passage, around(text, text.index('"'), text.index('"') + 1))
            opened = text.count("“")
            if opened > text.count("”") + text.count('"'):
                at = text.rindex("“")
                message = f"dấu ngoặc kép mở mà không đóng, trong {quoted(around(text, at, at + 1))}."
                yield self.finding(passage, message, "Thêm dấu ” ở chỗ hết phần trích.")
        if straight is not None and has_curved:
            passage, context = straight
            message = f"lẫn hai kiểu dấu ngoặc kép: {count} dấu thẳng cạnh dấu cong, trong {quoted(context)}."
            yield self.finding(passage, message, "Thay bằng dấu “ ” như các chỗ khác.").also_at(those)
