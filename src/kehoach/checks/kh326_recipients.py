"""KH326: whoever is given a task is among the recipients."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Example, Finding, Severity, WordCheck
from kehoach.checks.listing import Node, nodes_of, words_of
from kehoach.checks.passages import Passages
from kehoach.checks.wording import quoted
from kehoach.recognise import Part
from kehoach.vietnamese import fold

_SECTION = re.compile(r"to chuc thuc hien|phan cong")
_LEAD = re.compile(r"(?:cơ quan |đơn vị )?chủ trì\s*:\s*(?P<unit>[^;.:()]{3,80})", re.IGNORECASE)
_UNIT = re.compile(
    r"(?:các\s+)?(?:ông,?\s*bà\s+)?(?P<head>phòng|ban|văn phòng|trung tâm|trạm|công an|trường|hội|đoàn"
    r"|ủy ban mặt trận|mặt trận|trưởng"
    r"|thôn|xóm|tổ|chi hội|sở|chi cục|điện lực|bưu điện|hạt|đội|quỹ|ngân hàng|hợp tác xã)\b[^:;.()]{0,80}",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"(?:cong chuc|can bo|bo phan|chu tich|pho chu tich|thu truong|lanh dao|ubnd|uy ban nhan dan|van phong)\b"
)
_BY_REFERENCE = re.compile(r"nhu (?:muc|tren|dieu|phan|khoan)|co ten|lien quan|thanh phan")
_KINDS = {
    "phòng": ("phong", "ban nganh", "co quan", "don vi"),
    "ban": ("ban",),
    "thôn": ("thon", "xom", "to dan pho", "co so"),
    "xóm": ("thon", "xom", "to dan pho", "co so"),
    "tổ": ("to dan pho", "thon", "xom"),
    "trưởng": ("thon", "xom", "to dan pho", "phong", "ban", "truong"),
    "hội": ("hoi", "doan the", "mttq", "mat tran", "to chuc"),
    "đoàn": ("doan", "to chuc"),
    "trường": ("truong",),
    "trạm": ("tram", "y te"),
}
_GENERIC = re.compile(r"\b(?:cac|nhung|tung|toan the)\s")
_MOST = 4


class UnitsAmongRecipients(WordCheck):
    """Đơn vị được giao việc thì có trong nơi nhận.

    Xét tên đơn vị trong mục tổ chức thực hiện, phân công và sau chữ “Chủ trì”. Nơi nhận ghi gộp (“Các phòng chuyên
    môn”, “Như Mục III”) thì coi là đủ. Người của chính cơ quan (công chức, cán bộ, văn phòng) thì không xét.
    """

    code = "KH326"
    severity = Severity.WARNING
    covers = ()
    right = (
        Example(
            "III. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế: theo dõi các thôn.\nNơi nhận:\n- Phòng Kinh tế;\n- Lưu: VT."
        ),
        Example("III. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế: theo dõi.\nNơi nhận:\n- Các phòng chuyên môn;\n- Lưu: VT."),
        Example("III. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế: theo dõi.\nNơi nhận:\n- Như Mục III;\n- Lưu: VT."),
    )
    wrong = (
        Example("III. TỔ CHỨC THỰC HIỆN\n1. Công an xã: giữ trật tự.\nNơi nhận:\n- Phòng Kinh tế;\n- Lưu: VT."),
        Example("III. NHIỆM VỤ\n1. Diễn tập\n- Chủ trì: Trạm Y tế xã;\nNơi nhận:\n- Phòng Kinh tế;\n- Lưu: VT."),
    )

    def run(self, words: Passages) -> Iterator[Finding]:
        """Compare the units that get work with the recipients; told once, where the recipients begin."""
        recipients = [fold(passage.text) for passage in words.of(Part.RECIPIENT)]
        label = next(words.of(Part.RECIPIENTS_LABEL), None)
        if not recipients or label is None or any(map(_BY_REFERENCE.search, recipients)):
            return
        units = dict.fromkeys(unit for node in nodes_of(words) for unit in _units(node))
        missing = [unit for unit in units if not any(_covers(recipient, unit) for recipient in recipients)]
        if missing:
            named = ", ".join(map(quoted, missing[:_MOST]))
            more = f" và {len(missing) - _MOST} đơn vị khác" if len(missing) > _MOST else ""
            yield self.finding(
                label,
                f"có việc giao cho {named}{more} nhưng không thấy trong nơi nhận.",
                "Thêm vào nơi nhận, hoặc ghi gộp như “Các đơn vị có tên tại Mục III”.",
            )


def _units(node: Node) -> Iterator[str]:
    if node.passage.annex:
        return
    text = words_of(node.passage)
    if found := _LEAD.match(text):
        yield from _known(found["unit"])
    elif _stands_in_assignments(node):
        yield from _known(text.partition(":")[0])


def _stands_in_assignments(node: Node) -> bool:
    """Whether a line is a clause right under the section that says who does what."""
    above = node.above
    if above is None or above.passage.part is not Part.SECTION or node.passage.part is not Part.CLAUSE:
        return False
    return _SECTION.search(fold(above.passage.text)) is not None


def _known(name: str) -> Iterator[str]:
    found = _UNIT.match(name.strip())
    if found is not None and not _OWN.match(fold(name)):
        yield found[0].strip(" ,")


def _covers(recipient: str, unit: str) -> bool:
    """Whether a line of recipients names a unit, or all units of its kind."""
    own = re.sub(r"^(?:cac|ong,? ba)\s+", "", fold(unit)).removesuffix(" xa")
    if own in recipient or recipient.strip(" ;.-").removesuffix(" xa") in own:
        return True
    if _initials(own) and any(word in _initials(own) for word in re.findall(r"\b[a-z]{3,6}\b", recipient)):
        return True
    head = own.split()[0]
    kinds = next((kinds for name, kinds in _KINDS.items() if fold(name) == head), (head,))
    return _GENERIC.search(f"{recipient} ") is not None and any(kind in recipient for kind in kinds)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split())
