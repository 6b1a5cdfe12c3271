"""KH373: words that clerks really mistype for others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kehoach.checks.base import Example, Severity
from kehoach.checks.capitals import in_capitals
from kehoach.checks.phrase_book import PhraseBook
from kehoach.checks.texts import Text
from kehoach.checks.word_lists import rows
from kehoach.checks.wordings import Slip, WordingCheck


class _Meant(NamedTuple):
    right: tuple[str, ...]
    not_after: frozenset[str]
    not_before: frozenset[str]


class ConfusedWord(WordingCheck):
    """Chữ gõ nhầm thành chữ khác có nghĩa, máy soát chính tả không thấy: "tiêu trí", "đơn đốc", "bổ xung".

    Phép kiểm này dùng danh sách các chữ hay gõ sai trong văn bản của xã. Chữ được nêu là chữ có thể viết sai: xem lại
    câu rồi mới sửa.
    """

    code = "KH373"
    severity = Severity.WARNING
    covers = ()
    fault = "có thể viết sai"
    right = (
        Example("Rà soát tiêu chí của chương trình; đôn đốc các thôn để triển khai ngay; lắp đèn ở điểm công cộng."),
        Example("Các vấn đề triển khai còn chậm; báo cáo chung trình UBND xã; nói chung trình độ đã khá."),
        Example("Xã cũng cố gắng, các nhiệm vụ khác phục vụ sản xuất; thành công xuất khẩu chè."),
    )
    wrong = (
        Example("Rà soát các tiêu trí đã đạt."),
        Example("Thực hiện chung trình nông thôn mới."),
        Example("Đơn đốc các thôn."),
        Example("Lắp dụng cụ thể thao và diêm công cộng."),
        Example("Phân công người phụ trách đề triển khai ngay từ đầu năm."),
        Example("Bổ xung kinh phí; sử lý vi phạm."),
    )

    def __init__(self) -> None:
        """Read the list."""
        self._book: PhraseBook[_Meant] = PhraseBook((row[0], _meant(row)) for row in rows("confused_words"))
        self.needs = self._book.needs

    def slips(self, at: Text) -> Iterator[Slip]:
        """Words of the list, where no neighbour makes them right."""
        for found in self._book.find(at.text):
            meant = found.entry
            if found.before not in meant.not_after and found.after not in meant.not_before:
                wrong = at.text[found.start : found.end]
                yield Slip(found.start, found.end, _as_written(wrong, meant.right))


def _meant(row: tuple[str, ...]) -> _Meant:
    right, not_after, not_before = (*row[1:], "", "")[:3]
    return _Meant(tuple(right.split()), _listed(not_after), _listed(not_before))


def _listed(cell: str) -> frozenset[str]:
    return frozenset(word for word in (part.strip() for part in cell.split(",")) if word)


def _as_written(wrong: str, right: tuple[str, ...]) -> str:
    """The right words with the capitals of the wrong ones."""
    if in_capitals(wrong):
        return " ".join(right).upper()
    capitals = [word[:1].isupper() for word in wrong.split()]
    return " ".join(word.capitalize() if is_capital else word for word, is_capital in zip(right, capitals, strict=True))
