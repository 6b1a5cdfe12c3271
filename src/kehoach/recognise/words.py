"""The words by which parts are known. Compared through ``fold``: without marks, case or doubled spaces."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Final

from kehoach.vietnamese import fold

NATIONAL_NAME: Final = "cong hoa xa hoi chu nghia viet nam"
MOTTO: Final = "doclaptudohanhphuc"
PARTY: Final = "dang cong san viet nam"
_ALIKE = 0.85
_DASHES = re.compile(r"[\W_]+")
_LONGEST = 300
"""Letters of a line that are looked at: what tells a part from another stands in front."""
_LONGEST_BASIS = 1500

TYPES: Final = frozenset(
    {
        *("nghi quyet", "quyet dinh", "chi thi", "quy che", "quy dinh", "thong cao", "thong bao", "huong dan"),
        *("chuong trinh", "ke hoach", "phuong an", "de an", "du an", "bao cao", "bien ban", "to trinh", "hop dong"),
        *("cong dien", "ban ghi nho", "ban thoa thuan", "giay uy quyen", "giay moi", "giay gioi thieu"),
        *("giay nghi phep", "phieu gui", "phieu chuyen", "phieu bao", "thu cong"),
    }
)
"""The types of administrative documents (NĐ 30/2020/NĐ-CP, Điều 7)."""

_SPACED_TYPES: Final = frozenset(name.replace(" ", "") for name in TYPES)
_TYPE_FIRST = re.compile(rf"(?:{'|'.join(sorted(TYPES, key=len, reverse=True))})\b")
URGENCY: Final = frozenset({"hoa toc", "hoa toc hen gio", "thuong khan", "khan", "mat", "toi mat", "tuyet mat"})
CIRCULATION: Final = frozenset({"xem xong tra lai", "luu hanh noi bo"})

_NUMBER = re.compile(r"so\s*[:.]?\s*[\d .…_]*\s*[/-]|so\s*:|[\d .…_]*/\s?(?:kh|qd)\s?-")
_DATE = re.compile(r"[^/:]{0,60}?\bngay\b[\d\s.…_]{0,40}\bthang\b[\d\s.…_]{0,40},?\s?\bnam\b")
_SHORT_DATE = re.compile(r"[^/:]{0,60}?(?:\bngay\s{0,3}|,\s{0,3})\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{2,4}\.?\Z")
_BASIS = re.compile(r"(?:-\s*)?(?:can cu|thuc hien|trien khai|theo|xet|tren co so|tiep tuc thuc hien)\b")
_PLAIN_BASIS = re.compile(r"(?:-\s*)?(?:can cu|(?:xet|theo) de nghi)\b")
_PREAMBLE_END = re.compile(r"(?:nhu sau|cu the|sau day)\s*:?\s*\Z|:\Z")
# "… của UBND tỉnh về việc ban hành Kế hoạch …" names another plan; who issues this one begins a clause of his own.
_ISSUES = re.compile(
    r"(?:\A|[,;.]\s+)(?!ban hanh|xay dung)(?:(?!\b(?:cua|ve)\b)[^,;.])*\b(?:ban hanh|xay dung) ke hoach\b"
)
_DECIDES = re.compile(r"(?:chu tich )?(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd)\b|(?:giam doc|truong phong) ")
_ATTACHED = re.compile(r"\(?\s*(?:ban hanh )?kem theo\b")
_RECIPIENTS = re.compile(r"noi nhan\b")
_ARCHIVE = re.compile(r"(?:[-–+]\s*)?luu\b")
_ANNEX_NUMBER = r"(?:\s+(?:so\s+)?(?:[ivxl]{1,6}|\d{1,2}))?"
_ANNEX = re.compile(rf"phu luc{_ANNEX_NUMBER}\s*[.:]?\Z")
_ANNEX_WITH_TITLE = re.compile(r"phu luc(?:\s+(?:so\s+)?(?:[ivxl]{1,6}|\d{1,2}))?\s*[.:–-]\s*\S")
_AUTHORITY = re.compile(r"(?:t/?m|k/?t|t/?l|t/?u/?q|q)\s*[.:]\s*\S|(?:t/m|k/t|t/l|t/u/q)\s")
_TITLE = re.compile(
    r"(?:pho |quyen )?(?:chu tich|chu nhiem|giam doc|tong giam doc|truong phong|truong ban|hieu truong|chanh van phong"
    r"|chanh thanh tra|cuc truong|chi cuc truong|vien truong|thu truong|bo truong|bi thu|tram truong|doi truong)\b"
)
_OTHER_BODY = re.compile(
    r"(?:phong|so|ban|trung tam|van phong|truong|hoi|cong an|tram|doan|mat tran|chi cuc|cuc|to|uy ban mttq)\b"
)
_SEAT = re.compile(
    r"(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd)\s+(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|dac khu)"
)
_COMMITTEES = frozenset({"uy ban nhan dan", "hoi dong nhan dan", "ubnd", "hdnd"})
_WITHOUT_PLACE = re.compile(r"\s+(?:tinh|thanh pho|huyen|quan|thi xa|thi tran|xa|phuong|dac khu)\Z")
_UNIT = re.compile(r"(?:tinh|thanh pho|tp\.?|huyen|quan|thi xa|thi tran|xa|phuong|dac khu)\s+\S")
_RULE = re.compile(r"(?=[\s_\-–—=*.]*[_\-–—=*]{3})[\s_\-–—=*.]+\Z|[\s\-–—=*.]*[oO0]{3}[\s\-–—=*.]*\Z|\*\Z")


def _start(text: str) -> str:
    return fold(text[:_LONGEST])


def is_national_name(text: str) -> bool:
    """Whether a text is the Quốc hiệu, also misspelt."""
    return _is_like(_start(text), NATIONAL_NAME)


def is_motto(text: str) -> bool:
    """Whether a text is the Tiêu ngữ, whatever its dashes."""
    return _is_like(_DASHES.sub("", _start(text)), MOTTO)


def is_party_name(text: str) -> bool:
    """Whether a text is the name that stands on the documents of the Party in the place of the Quốc hiệu."""
    return _is_like(_start(text), PARTY)


def _is_like(text: str, wanted: str) -> bool:
    if abs(len(text) - len(wanted)) > len(wanted) // 4:
        return False
    if text == wanted:
        return True
    matcher = SequenceMatcher(None, text, wanted, autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def is_number(text: str) -> bool:
    """Whether a text is the number and symbol: "Số: 12/KH-UBND", also with errors."""
    return _NUMBER.match(_start(text)) is not None


def is_place_date(text: str) -> bool:
    """Whether a text is the place and date of issue, also with the date in figures only."""
    words = _start(text)
    return _DATE.match(words) is not None or _SHORT_DATE.match(words) is not None


def stands_on_the_right(text: str) -> bool:
    """Whether a text is what stands on the right side of a head."""
    return (is_national_name(text) or is_motto(text) or is_party_name(text) or is_place_date(text)) or is_rule(text)


def belongs_to_head(text: str) -> bool:
    """Whether a text holds a part that stands in no place but a head."""
    parts = [part.strip() for part in re.split(r"[\n\t]", text)]
    known = (is_national_name, is_motto, is_party_name, is_number, is_place_date)
    return any(matches(part) for part in parts for matches in known)


def is_type(text: str) -> bool:
    """Whether a text is the name of a type of document, also in letters set apart."""
    words = _start(text).rstrip(".:")
    return words in TYPES or words.replace(" ", "") in _SPACED_TYPES


def type_in_front(text: str) -> int:
    """How many letters in capitals at the front of a text name a type of document; 0 when none do."""
    found = _TYPE_FIRST.match(_start(text))
    length = 0 if found is None else len(found[0])
    return length if text[:length].isupper() else 0


def is_basis(text: str) -> bool:
    """Whether a text begins as a legal basis may."""
    return _BASIS.match(_start(text)) is not None


def is_plain_basis(text: str) -> bool:
    """Whether a text begins with "Căn cứ" or "Theo đề nghị", as nothing but a legal basis does."""
    return _PLAIN_BASIS.match(_start(text)) is not None


def leads_over(text: str) -> bool:
    """Whether a text announces the plan ("… ban hành Kế hoạch … như sau:"), so that it is no basis."""
    if _PREAMBLE_END.search(fold(text[-_LONGEST:])):
        return True
    return not text.endswith(";") and _ISSUES.search(fold(text[:_LONGEST_BASIS])) is not None


def is_issuer_of_decision(text: str) -> bool:
    """Whether a text in capitals is who decides, under the subject of a decision: "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …"."""
    return text.isupper() and _DECIDES.match(_start(text)) is not None


def is_attached(text: str) -> bool:
    """Whether a text says with which document this one goes: "(Kèm theo Quyết định số …)"."""
    return _ATTACHED.match(_start(text)) is not None


def is_addressee(text: str) -> bool:
    """Whether a text begins with “Kính gửi”."""
    return text.lstrip()[:1] in ("K", "k") and _start(text).startswith("kinh gui")


def is_draft_mark(text: str) -> bool:
    """Whether a text says that this is a draft."""
    return _start(text).strip("([ ").startswith("du thao")


def is_recipients_label(text: str) -> bool:
    """Whether a text begins with “Nơi nhận”."""
    return _RECIPIENTS.match(_start(text)) is not None


def is_only_recipients_label(text: str) -> bool:
    """Whether a text is “Nơi nhận:” and nothing else."""
    return _start(text).rstrip(" :.") == "noi nhan"


def is_committee(text: str) -> bool:
    """Whether a text is the bare name of a People's Committee or Council: its place stands on the next line."""
    return _start(text) in _COMMITTEES


def lacks_its_place(text: str) -> bool:
    """Whether a text is the name of a People's Committee or Council that does not say of which place: "UBND XÃ"."""
    return _WITHOUT_PLACE.sub("", _start(text)) in _COMMITTEES


def is_seat(text: str) -> bool:
    """Whether a text is the place of a body, alone on its line: "XÃ SUỐI HÒA"."""
    return _UNIT.match(_start(text)) is not None


def is_archive(text: str) -> bool:
    """Whether a text is the filing note among the recipients."""
    return _ARCHIVE.match(_start(text)) is not None


def is_annex_label(text: str) -> bool:
    """Whether a text is the label of an annex, alone on its line."""
    return _ANNEX.match(_start(text)) is not None


def is_annex_label_with_title(text: str) -> bool:
    """Whether a text is the label of an annex with its title behind it on the same line."""
    return _ANNEX_WITH_TITLE.match(_start(text)) is not None


def is_authority(text: str) -> bool:
    """Whether a text begins with TM., KT., TL., TUQ. or Q., or the Party's T/M, K/T, T/L."""
    return _AUTHORITY.match(_start(text)) is not None


def is_title(text: str) -> bool:
    """Whether a text in capitals begins with the title of somebody who signs."""
    return text.isupper() and _TITLE.match(_start(text)) is not None


def is_other_body(text: str) -> bool:
    """Whether a text begins the name of a unit that has a superior body above it."""
    return _OTHER_BODY.match(_start(text)) is not None


def names_its_seat(text: str) -> bool:
    """Whether a text is the whole name of a People's Committee or Council, its place included."""
    return _SEAT.match(_start(text)) is not None


def is_rule(text: str) -> bool:
    """Whether a text is a typed line: underscores, dashes, "---o0o---", or the star under a Party body."""
    return _RULE.match(text.strip()) is not None
