"""The words by which parts are known. Compared through ``fold``: without marks, case or doubled spaces."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from kehoach.vietnamese import fold

NATIONAL_NAME = "cong hoa xa hoi chu nghia viet nam"
MOTTO = "doclaptudohanhphuc"
_ALIKE = 0.85
_DASHES = re.compile(r"[\W_]+")

TYPES = frozenset(
    {
        *("nghi quyet", "quyet dinh", "chi thi", "quy che", "quy dinh", "thong cao", "thong bao", "huong dan"),
        *("chuong trinh", "ke hoach", "phuong an", "de an", "du an", "bao cao", "bien ban", "to trinh", "hop dong"),
        *("cong dien", "ban ghi nho", "ban thoa thuan", "giay uy quyen", "giay moi", "giay gioi thieu"),
        *("giay nghi phep", "phieu gui", "phieu chuyen", "phieu bao", "thu cong"),
    }
)
"""The types of administrative documents (NĐ 30/2020/NĐ-CP, Điều 7)."""

URGENCY = frozenset({"hoa toc", "thuong khan", "khan", "mat", "toi mat", "tuyet mat"})
CIRCULATION = frozenset({"xem xong tra lai", "luu hanh noi bo"})

_NUMBER = re.compile(r"so\s*[:.]?\s*[\d .…_]*\s*/|so\s*:")
_DATE = re.compile(r"\bngay\b.*\bthang\b.*\bnam\b|\bngay\s*\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}\s*\Z")
_BASIS = re.compile(r"(?:-\s*)?(?:can cu|thuc hien|trien khai|theo|xet|tren co so|tiep tuc thuc hien)\b")
_PREAMBLE_END = re.compile(r"(?:nhu sau|cu the|sau day)\s*:?\s*\Z|ban hanh ke hoach|xay dung ke hoach|:\Z")
_RECIPIENTS = re.compile(r"noi nhan\b")
_ARCHIVE = re.compile(r"(?:[-–+]\s*)?luu\b")
_JOINED_ANNEX = re.compile(r"phụ\s+lục\s+(?:số\s+)?(?:[ivxl]{1,6}|\d{1,2})\s*[.:\-–]\s*(?=\S)", re.IGNORECASE)
_ANNEX = re.compile(r"phu luc(?:\s+(?:so\s+)?(?:[ivxl]{1,6}|\d{1,2}))?\s*[.:]?\Z")
_AUTHORITY = re.compile(r"(?:t/?m|k/?t|t/?l|t/?u/?q|q)\s*\.\s*\S")
_JOB_TITLE = re.compile(
    r"(?:quyen\s+|q\.\s*)?(?:pho\b|(?:chu tich|tong giam doc|giam doc|chanh\b|bi thu\b|chi huy truong|hieu truong|vien truong"
    r"|(?:tong )?cuc truong|chi cuc truong|vu truong|doi truong|to truong|tram truong|bo truong|thu truong|chu nhiem"
    r"|truong (?:phong|ban|tram|cong an|thon|xom|doan)))"
)
_OTHER_BODY = re.compile(
    r"(?:phong|so|ban|trung tam|van phong|truong|hoi|cong an|tram|doan|mat tran|chi cuc|cuc|to|uy ban mttq)\b"
)
_SEAT = re.compile(
    r"(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd)\s+(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|dac khu)"
)
_COMMITTEES = frozenset({"uy ban nhan dan", "hoi dong nhan dan", "ubnd", "hdnd"})
_UNIT = re.compile(r"(?:tinh|thanh pho|tp\.?|huyen|quan|thi xa|thi tran|xa|phuong|dac khu)\s+\S")
_RULE = re.compile(r"[\s_\-–—=*.]*[_\-–—=]{3,}[\s_\-–—=*.]*\Z|\*\Z")


def is_national_name(text: str) -> bool:
    """Whether a text is the Quốc hiệu, also misspelt."""
    return _is_like(fold(text), NATIONAL_NAME)


def is_motto(text: str) -> bool:
    """Whether a text is the Tiêu ngữ, whatever its dashes."""
    return _is_like(_DASHES.sub("", fold(text)), MOTTO)


def _is_like(text: str, wanted: str) -> bool:
    if abs(len(text) - len(wanted)) > len(wanted) // 4:
        return False
    return text == wanted or SequenceMatcher(None, text, wanted, autojunk=False).ratio() >= _ALIKE


def is_number(text: str) -> bool:
    """Whether a text is the number and symbol: "Số: 12/KH-UBND", also with errors."""
    return _NUMBER.match(fold(text)) is not None


def is_place_date(text: str) -> bool:
    """Whether a text is the place and date of issue."""
    return _DATE.search(fold(text)) is not None


def is_type(text: str) -> bool:
    """Whether a text is the name of a type of document."""
    return fold(text).rstrip(".:") in TYPES


def is_basis(text: str) -> bool:
    """Whether a text begins as a legal basis does."""
    return _BASIS.match(fold(text)) is not None


def leads_over(text: str) -> bool:
    """Whether a text announces the plan ("… ban hành Kế hoạch … như sau:"), so that it is no basis."""
    return _PREAMBLE_END.search(fold(text)) is not None


def is_recipients_label(text: str) -> bool:
    """Whether a text is “Nơi nhận:”."""
    return _RECIPIENTS.match(fold(text)) is not None


def is_committee(text: str) -> bool:
    """Whether a text is the bare name of a People's Committee or Council: its place stands on the next line."""
    return fold(text) in _COMMITTEES


def is_seat(text: str) -> bool:
    """Whether a text is the place of a body, alone on its line: "XÃ SUỐI HÒA"."""
    return _UNIT.match(fold(text)) is not None


def is_archive(text: str) -> bool:
    """Whether a text is the filing note among the recipients."""
    return _ARCHIVE.match(fold(text)) is not None


def is_annex_label(text: str) -> bool:
    """Whether a text is the label of an annex, alone on its line."""
    return _ANNEX.match(fold(text)) is not None


def joined_annex_title(text: str) -> int:
    """Where the title begins in "Phụ lục I. DANH SÁCH", label and title on one line; 0 for any other text."""
    found = _JOINED_ANNEX.match(text)
    return found.end() if found else 0


def is_authority(text: str) -> bool:
    """Whether a text begins with TM., KT., TL., TUQ. or Q."""
    return _AUTHORITY.match(fold(text)) is not None


def is_job_title(text: str) -> bool:
    """Whether a text begins with the title of somebody who leads a body or a unit."""
    return _JOB_TITLE.match(fold(text)) is not None


def is_other_body(text: str) -> bool:
    """Whether a text begins the name of a unit that has a superior body above it."""
    return _OTHER_BODY.match(fold(text)) is not None


def names_its_seat(text: str) -> bool:
    """Whether a text is the whole name of a People's Committee or Council, its place included."""
    return _SEAT.match(fold(text)) is not None


def is_rule(text: str) -> bool:
    """Whether a text is a typed line: underscores, dashes, or the star under a Party body."""
    return _RULE.match(text.strip()) is not None
