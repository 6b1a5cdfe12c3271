"""KH378: kỹ or kĩ, one of the two for one word."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Example, Severity
from kehoach.checks.mixture import MixtureCheck, Way
from kehoach.checks.phrase_book import PhraseBook
from kehoach.checks.texts import Text

_TWO_WAYS = (
    *(("kỹ thuật", "kĩ thuật"), ("kỹ năng", "kĩ năng"), ("lý do", "lí do"), ("quản lý", "quản lí")),
    *(("xử lý", "xử lí"), ("hợp lý", "hợp lí"), ("tỷ lệ", "tỉ lệ"), ("tỷ đồng", "tỉ đồng"), ("bác sỹ", "bác sĩ")),
    *(
        ("liệt sỹ", "liệt sĩ"),
        ("chiến sỹ", "chiến sĩ"),
        ("công ty", "công ti"),
        ("quý", "quí"),
        ("quy định", "qui định"),
    ),
    *(("quy hoạch", "qui hoạch"), ("quy trình", "qui trình"), ("địa lý", "địa lí"), ("thế kỷ", "thế kỉ")),
    *(("kỷ luật", "kỉ luật"), ("kỷ niệm", "kỉ niệm"), ("chu kỳ", "chu kì"), ("định kỳ", "định kì")),
)


class LetterStyle(MixtureCheck):
    """Một từ viết bằng i hay y thì giữ một cách trong cả văn bản: kỹ thuật hoặc kĩ thuật.

    Nghị định không quy định cách nào.
    """

    code = "KH378"
    severity = Severity.NOTE
    covers = ("VH-X",)
    right = (Example("Quản lý, xử lý theo kỹ thuật; tỷ lệ tỉ mỉ."), Example("Quản lí và xử lí."))
    wrong = (Example("Quản lý tốt thì dễ quản lí."), Example("Quy định này thay qui định cũ."))

    def __init__(self) -> None:
        """Take the words."""
        self._book: PhraseBook[tuple[str, str]] = PhraseBook(
            (way, (pair[0], way)) for pair in _TWO_WAYS for way in pair
        )
        self.needs = self._book.needs

    def ways(self, at: Text) -> Iterator[Way]:
        """The words of the list."""
        for found in self._book.find(at.text):
            yield Way(*found.entry, at.text[found.start : found.end])

    def kept(self, subject: str, style: str) -> str:  # noqa: ARG002 - the style names the word
        """Write as most of the document."""
        return f"Viết mọi chỗ “{style}”."
