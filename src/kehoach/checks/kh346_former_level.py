"""KH346: no task and no copy for a district, which is no more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from kehoach.checks.base import Example, Finding, Severity
from kehoach.checks.cited import cited_in
from kehoach.checks.concordance import any_of
from kehoach.checks.date_form import date_form
from kehoach.checks.passages import Passages
from kehoach.checks.plan_year import subject_years
from kehoach.checks.texts import Text
from kehoach.checks.wordings import Slip, WordingCheck
from kehoach.recognise import Part
from kehoach.recognise.parts import RUNNING

_ABOLISHED = date(2025, 7, 1)
"""The first day without districts."""
_LEVEL = r"(?:huyện|quận|thị xã|thị trấn)"
_BODY = (
    r"(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân|Ủy ban MTTQ|MTTQ|Công an|Ban Chỉ huy Quân sự"
    r"|Ban Chỉ đạo|Đoàn Thanh niên|Tòa án nhân dân|Viện kiểm sát nhân dân|Bảo hiểm xã hội|Kho bạc Nhà nước"
    r"|Hội [\w ]{2,20}?|[Pp]hòng,? ban|[Cc]ơ quan|[Đđ]ơn vị|Phòng [\w, ]{2,40}?|Trung tâm [\w, ]{2,40}?"
    r"|[Nn]gân sách|[Ll]ãnh đạo|[Cc]huyên môn)"
)
_FORMER = re.compile(
    rf"\b(?:{_BODY}\s+(?:của\s+|cấp\s+|các\s+)?{_LEVEL}\b"
    r"|(?:Thường trực |Ban Thường vụ )?(?:Huyện|Quận|Thị) (?:ủy|uỷ)\b)"
)
_PAST = re.compile(
    r"\bcũ\b|trước đây|trước khi|sáp nhập|sắp xếp|bãi bỏ|giải thể|kết thúc hoạt động|đã được", re.IGNORECASE
)
_SENTENCE = re.compile(r"[.;]\s")


class FormerLevel(WordingCheck):
    """Từ ngày 01/7/2025 không còn cấp huyện: không giao việc, không gửi văn bản cho cơ quan của huyện, quận, thị xã.

    Kế hoạch chép từ năm cũ hay còn “UBND huyện”, “Huyện ủy”, “Phòng … huyện”. Chỉ xem nơi nhận và nội dung của văn
    bản từ ngày đó; văn bản cũ được viện dẫn và chuyện đã qua thì giữ nguyên.
    """

    code = "KH346"
    severity = Severity.WARNING
    covers = ("CQ2-10",)
    parts = (*RUNNING, Part.TABLE, Part.RECIPIENT, Part.ADDRESSEE)
    fault = "là của cấp huyện, đã bỏ từ ngày 01/7/2025"
    is_told_once = True
    needs = any_of("huyện", "quận", "thị xã", "thị trấn", "thị ủy", "thị uỷ")
    right = (
        Example("Suối Hòa, ngày 09 tháng 3 năm 2026\nKẾ HOẠCH\nVệ sinh đường làng\nBáo cáo UBND tỉnh, gửi Đảng ủy xã."),
        Example("Suối Hòa, ngày 09 tháng 3 năm 2024\nKẾ HOẠCH\nVệ sinh đường làng\nBáo cáo UBND huyện."),
        Example(
            "Suối Hòa, ngày 09 tháng 3 năm 2026\nKẾ HOẠCH\nVệ sinh đường làng\n"
            "Thay thế Kế hoạch số 15/KH-UBND ngày 20/01/2024 của UBND huyện Định Hóa về vệ sinh."
        ),
        Example(
            "Suối Hòa, ngày 09 tháng 3 năm 2026\nKẾ HOẠCH\nVệ sinh\nNhận hồ sơ của Phòng Nội vụ huyện cũ; đường huyện."
        ),
    )
    wrong = (
        Example("Suối Hòa, ngày 09 tháng 3 năm 2026\nKẾ HOẠCH\nVệ sinh đường làng\nBáo cáo UBND huyện trước ngày 15."),
        Example(
            "Suối Hòa, ngày 09 tháng 3 năm 2026\nKẾ HOẠCH\nVệ sinh đường làng\nLàm vệ sinh.\nNơi nhận:\n"
            "- Thường trực Huyện ủy;\n- Lưu: VT."
        ),
        Example("KẾ HOẠCH\nVệ sinh năm 2026\nPhối hợp với các phòng, ban của huyện."),
    )

    def run(self, words: Passages) -> Iterator[Finding]:
        """Look only at documents of after the day."""
        if _is_later(words):
            yield from super().run(words)

    def slips(self, at: Text) -> Iterator[Slip]:
        """Bodies of districts, where the sentence neither cites a document nor tells the past."""
        text = at.text
        for found in _FORMER.finditer(text):
            start = max((stop.end() for stop in _SENTENCE.finditer(text, 0, found.start())), default=0)
            stop = _SENTENCE.search(text, found.end())
            sentence = text[start : stop.start() if stop else len(text)]
            if not _PAST.search(sentence) and not any(cited_in(sentence)):
                yield Slip(found.start(), found.end(), "")

    def remedy(self, right: str) -> str:  # noqa: ARG002 - who does it now differs from place to place
        """Who does it now differs from place to place."""
        return "Ghi cơ quan của xã hoặc của tỉnh nay làm việc này."


def _is_later(words: Passages) -> bool:
    """Whether the document is of after the day: by its date, without one by the years of its subject."""
    for passage in words.of(Part.PLACE_DATE):
        form = date_form(passage.text)
        if form is not None and form.year.isdigit():
            month = int(form.month) if form.month.isdigit() and 0 < int(form.month) <= 12 else _ABOLISHED.month
            return (int(form.year), month) >= (_ABOLISHED.year, _ABOLISHED.month)
    years = subject_years(words)
    return years is not None and years[0] > _ABOLISHED.year
