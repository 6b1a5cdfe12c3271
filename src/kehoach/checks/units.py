"""Units that a line gives work to: the names in front of a colon or of the verb."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.vietnamese import fold

_HEAD = (
    r"phòng|ban|văn phòng|trung tâm|trạm|công an|trường|hội|đoàn|ủy ban mặt trận|mặt trận|trưởng|thôn|xóm"
    r"|tổ|chi hội|sở|chi cục|điện lực|bưu điện|hạt|đội|quỹ|ngân hàng|hợp tác xã"
)
_UNIT = re.compile(rf"(?:các\s+)?(?:ông,?\s*bà\s+)?(?:{_HEAD})\b[^:;.()]{{0,80}}", re.IGNORECASE)
_BETWEEN = re.compile(rf"\s*;\s*|\s*,(?!\s*bà\b)\s*|\s+(?:và|cùng)\s+(?=(?:các\s+)?(?:{_HEAD})\b)", re.IGNORECASE)
_VERBS = (
    "có trách nhiệm|chịu trách nhiệm|căn cứ|theo|chủ trì|chủ động|phối hợp|phụ trách|tham mưu|giúp|hướng dẫn|đôn đốc"
    "|kiểm tra|giám sát|thực hiện|triển khai|xây dựng|tổng hợp|báo cáo|bố trí|cân đối|tuyên truyền|vận động|quản lý"
    "|rà soát|lập|bảo đảm|đảm bảo|chuẩn bị|phân công|làm|giữ|ra quân|quét|tham gia|tiếp tục|đăng|cử|là|nắm|đề xuất"
    "|cung cấp|thống kê|phát|tăng cường|duy trì|thường xuyên|thẩm định|kịp thời|trực|sơ tán|huy động"
    "|tổ chức(?! (?:chính trị|xã hội|đoàn thể|kinh tế))"
)
_VERB = re.compile(rf",?\s+\b(?:{_VERBS})\b", re.IGNORECASE)
_ASKED = re.compile(r"\A(?:đề nghị|giao|yêu cầu)(?: cho)?\s+", re.IGNORECASE)
_OWN = re.compile(
    r"(?:cong chuc|can bo|bo phan|chu tich|pho chu tich|thu truong|lanh dao|ubnd|uy ban nhan dan|van phong)\b"
)
_LONGEST_TITLE = 12
"""Words of a line that is nothing but a name; a longer one without a verb that is known is a sentence."""


def units_in_front(text: str) -> Iterator[str]:
    """The units a clause begins with: "Công an xã và các thôn: …" and "Phòng Kinh tế theo dõi …".

    Nothing for a sentence whose verb is not known: where its subject ends cannot be told.
    """
    name, colon, _ = text.partition(":")
    verb = _VERB.search(name)
    if verb is not None:
        name = name[: verb.start()]
    elif not colon and (text.endswith(".") or len(text.split()) > _LONGEST_TITLE):
        return
    yield from units_named(name)


def units_named(names: str) -> Iterator[str]:
    """The units in a row of names; who belongs to the issuing body itself is none."""
    for name in _BETWEEN.split(_ASKED.sub("", names.strip(" .;"))):
        found = _UNIT.match(name.strip())
        if found is not None and not _OWN.match(fold(name)):
            yield found[0].strip(" ,")
