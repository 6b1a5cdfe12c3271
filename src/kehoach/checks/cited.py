"""Documents cited in a text: type, number and symbol, date, issuer and subject, as far as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kehoach.checks.concordance import FIGURE, any_of, having
from kehoach.checks.once import remembered
from kehoach.checks.passages import Passage, Passages
from kehoach.recognise import Part
from kehoach.vietnamese import fold

_TYPES = (
    "Nghị quyết liên tịch|Nghị quyết|Nghị định|Thông tư liên tịch|Thông tư|Quyết định|Chỉ thị|Kế hoạch|Công văn"
    "|Hướng dẫn|Chương trình|Đề án|Kết luận|Thông báo|Báo cáo|Tờ trình|Công điện|Phương án|Bộ luật|Luật|Pháp lệnh"
)
LAWS = ("luat", "bo luat", "phap lenh", "hien phap")
_YEAR = r"(?:19|20)\d\d"
_SYMBOL = r"[A-ZĐ]{2}\w{0,12}(?:[-–/]\w{2,12}|\s?[-–]\s?[A-ZĐ]{2}\w{0,12}){0,4}"
_NUMBER = rf"\d{{1,6}}[a-zđ]?\s?/\s?(?:{_YEAR}\s?/\s?)?{_SYMBOL}|\d{{1,6}}\s?-\s?{_SYMBOL}"
_LONG = rf"\d{{1,2}}\s+tháng\s+\d{{1,2}}\s+năm\s+{_YEAR}"
_SHORT = rf"\d{{1,2}}\s?[/.-]\s?\d{{1,2}}\s?[/.-]\s?{_YEAR}"
_CITED = re.compile(
    rf"(?<!\w)(?P<type>(?i:{_TYPES}))(?P<word>\s+(?i:số)\s?:?)?\s+(?P<number>{_NUMBER})(?!\w)"
    rf"(?:,?\s+(?:(?i:được\s+)?(?i:ban hành|ký)\s+)?(?i:ngày)\s+(?:(?P<long>{_LONG})|(?P<short>{_SHORT})))?"
)
# Finds something in every text that cites, and takes a fraction of the time.
_HINT = re.compile(r"\d\s?[/-]\s?(?:\d{4}\s?/\s?)?[A-ZĐ]{2}")
_SEPARATED = re.compile(r";|\.\s")
_DIGITS = re.compile(r"\d+")
_ISSUER = re.compile(r"\s*,?\s*(?:của|do)\s+\S", re.IGNORECASE)
_END = re.compile(r"[;:()]|\.(?:\s|\Z)|,\s*(?=(?:Nghị|Thông|Quyết|Chỉ|Kế|Công|Luật)\b)|\Z")
_SUBJECT = re.compile(
    r"(?:^|[\s,“\"])(?:về|v/v|ban hành|quy định|phê duyệt|hướng dẫn|sửa đổi|bổ sung|triển khai|thực hiện|giao"
    r"|công bố|tổ chức|phát động|thành lập|kiện toàn|tăng cường|đẩy mạnh|điều chỉnh|bãi bỏ|kiểm soát|khóa|nhiệm kỳ"
    r"|năm|giai đoạn|phát triển|xây dựng|bảo đảm|đảm bảo|nâng cao|phân công|phòng,? chống|hỗ trợ|ứng phó|xử phạt"
    r"|quản lý|chi tiết|đại hội|kết thúc|chuyển|phân cấp|công nhận|ủy quyền|cấp|thu|chi)\b",
    re.IGNORECASE,
)
_LONGEST_ISSUER = 12
"""Words; a longer piece behind “của” holds a subject too, whatever it begins with."""
_FARTHEST = 400


class Cited(NamedTuple):
    """One document named by its number. ``date`` is day, month, year; None without one.

    ``issuer`` is the words behind “của”, empty without; ``has_subject`` whether words follow that say what it is about.
    """

    type: str
    number: str
    has_number_word: bool
    date: tuple[int, int, int] | None
    is_long_date: bool
    issuer: str
    has_subject: bool
    start: int
    text: str
    is_nested: bool = False
    """Whether it stands in the subject of the document cited before it."""
    leads_on: bool = False
    """Whether the next one follows right behind a comma, so that both share an issuer."""

    @property
    def key(self) -> str:
        """The number as it is compared: without spaces, in capitals."""
        return _bare(self.number)

    @property
    def year_in_number(self) -> int | None:
        """The year that the number carries: 2020 for 30/2020/NĐ-CP; None for one without."""
        parts = self.key.split("/")
        return int(parts[1]) if len(parts) > 2 and parts[1].isdigit() else None

    @property
    def is_law(self) -> bool:
        """Whether it is a Luật, Bộ luật or Pháp lệnh."""
        return fold(self.type) in LAWS

    @property
    def is_of_party(self) -> bool:
        """Whether the number has the form of the Party: 01-NQ/ĐH."""
        return self.key.split("/")[0].count("-") > 0


def citing(words: Passages, *parts: Part) -> Iterator[tuple[Passage, tuple[Cited, ...]]]:
    """The passages of these parts that cite by number, and what they cite."""
    wanted = frozenset(parts)
    return (each for each in _citing(words) if each[0].part in wanted)


@remembered
def _citing(words: Passages) -> tuple[tuple[Passage, tuple[Cited, ...]], ...]:
    found = [(passage, tuple(cited_in(passage.text))) for passage in having(words, any_of(FIGURE))]
    return tuple([each for each in found if each[1]])


def cited_in(text: str) -> Iterator[Cited]:
    """Give the documents that a text cites by number, from left to right."""
    if not _HINT.search(text):
        return
    found = list(_CITED.finditer(text))
    is_nested = False
    for at, match in enumerate(found):
        is_last = at + 1 == len(found)
        limit = len(text) if is_last else found[at + 1].start()
        between = text[match.end() : limit]
        leads_on = not is_last and not between.strip(" ,").removeprefix("và")
        yield _cited(text, match, min(limit, match.end() + _FARTHEST))._replace(is_nested=is_nested, leads_on=leads_on)
        is_nested = _SEPARATED.search(between) is None and (is_nested or _SUBJECT.search(between) is not None)


def _cited(text: str, found: re.Match[str], limit: int) -> Cited:
    rest = text[found.end() : limit]
    rest = rest[: _end_of(rest)]
    issuer, has_subject = _issuer_and_subject(rest)
    written = found["long"] or found["short"]
    date = None
    if written:
        day, month, year = map(int, _DIGITS.findall(written))
        date = (day, month, year)
    return Cited(
        found["type"],
        found["number"],
        found["word"] is not None,
        date,
        found["long"] is not None,
        issuer,
        has_subject,
        found.start(),
        found[0],
    )


def _end_of(rest: str) -> int:
    end = _END.search(rest)
    return len(rest) if end is None else end.start()


def _issuer_and_subject(rest: str) -> tuple[str, bool]:
    issuer = _ISSUER.match(rest)
    if issuer is None:
        return "", bool(re.search(r"\w", rest))
    words = rest[issuer.end() - 1 :]
    subject = _SUBJECT.search(words)
    if subject is not None:
        return words[: subject.start()].strip(" ,"), True
    all_words = words.split()
    return " ".join(all_words[:_LONGEST_ISSUER]), len(all_words) > _LONGEST_ISSUER


def _bare(number: str) -> str:
    return re.sub(r"\s", "", number).replace("–", "-").upper()
