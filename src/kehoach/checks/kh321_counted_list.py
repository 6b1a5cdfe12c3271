"""KH321: a sentence that counts a list counts it right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Example, Finding, Severity, WordCheck
from kehoach.checks.counting import count_meant
from kehoach.checks.listing import Node, items_after, nodes_of
from kehoach.checks.passages import Passages
from kehoach.checks.wording import quoted

_COUNTED = (
    "tiêu chí|tiêu trí|chỉ tiêu|nội dung|nhiệm vụ|giải pháp|công việc|việc|nhóm|mục tiêu|bước|giai đoạn|nguyên tắc"
    "|đơn vị|thôn|xóm|tổ dân phố|công trình|dự án|hạng mục|mô hình|đợt|tuyến đường|tuyến|phần|yêu cầu|lĩnh vực|loại"
    "|hình thức|trường hợp|thành viên|điểm|ý|văn bản|biện pháp|chương trình|đề án|hoạt động|cuộc"
)
_NUMBER = r"\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười"
_SAID = re.compile(rf"(?<![\w.,/-])(?P<count>{_NUMBER})\s+(?P<what>(?i:{_COUNTED}))\b")
_RANGE = re.compile(r"\d\s*(?:-|–|đến)\s*$|\b(?:số|thứ|ngày|tháng|quý|mục|điều|khoản)\s*$", re.IGNORECASE)
_SENTENCE = re.compile(r"[.;](?:\s|\Z)|\btrong đó\b")


def _text(lead: str, *items: str) -> Example:
    return Example("\n".join((lead, *items)))


class CountedList(WordCheck):
    """Câu nói “gồm 09 tiêu chí:” thì danh sách bên dưới có đúng 9 tiêu chí.

    Chỉ so khi ngay dưới câu là danh sách có số thứ tự hoặc gạch đầu dòng. Sửa con số trong câu, hoặc bổ sung, bỏ bớt
    mục trong danh sách.
    """

    code = "KH321"
    severity = Severity.WARNING
    covers = ()
    right = (
        _text("- Các chỉ tiêu đã đạt gồm 02 tiêu chí:", "1. Tiêu chí số 3 - Thủy lợi", "2. Tiêu chí số 4 - Điện"),
        _text("Tập trung ba việc sau:", "- Quét dọn đường làng;", "- Khơi thông cống rãnh;", "- Trồng cây."),
        _text("Có 9 tiêu chí, trong đó các tiêu chí cần làm ngay:", "- Điện;", "- Đường."),
        _text("Chia làm 2 giai đoạn, 3 nội dung:", "a) Rà soát;", "b) Bổ sung;", "c) Báo cáo."),
    )
    wrong = (
        _text("- Các chỉ tiêu đã đạt gồm 03 tiêu chí:", "1. Tiêu chí số 3 - Thủy lợi", "2. Tiêu chí số 4 - Điện"),
        _text("Tập trung hai việc sau:", "- Quét dọn đường làng;", "- Khơi thông cống rãnh;", "- Trồng cây."),
    )

    def run(self, words: Passages) -> Iterator[Finding]:
        """Count the list under every line that counts and ends with a colon."""
        nodes = nodes_of(words)
        for at, node in enumerate(nodes):
            said = _counts(node.passage.text)
            items = items_after(nodes, at) if said else []
            if not items or _is_right(node, items, list(said)):
                continue
            count, what = next(reversed(said.items()))
            yield self.finding(
                node.passage,
                f"nói {quoted(f'{what}')} nhưng bên dưới có {len(items)}.",
                f"Sửa {quoted(what)} hoặc xem lại danh sách: đang có {len(items)} mục, câu nói {count}.",
            )


def _counts(text: str) -> dict[int, str]:
    """What the last sentence counts, with its words; empty unless it leads over to a list."""
    if not text.rstrip().endswith(":"):
        return {}
    start = max((found.end() for found in _SENTENCE.finditer(text)), default=0)
    found = {}
    for said in _SAID.finditer(text, start):
        count = count_meant(said["count"])
        if count and not _RANGE.search(text[max(0, said.start() - 12) : said.start()]):
            found[count] = said[0]
    return found


def _is_right(lead: Node, items: list[Node], counts: list[int]) -> bool:
    """Whether the list has so many entries; where it goes on with the marks of the line itself, at least so many."""
    if items[0].kind == lead.kind:
        return len(items) >= min(counts)
    return len(items) in counts or len(items) == 1
