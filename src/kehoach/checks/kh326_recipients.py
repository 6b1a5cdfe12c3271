"""KH326: whoever is given a task is among the recipients."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Example, Finding, Severity, WordCheck
from kehoach.checks.listing import Node, nodes_of, words_of
from kehoach.checks.passages import Passages
from kehoach.checks.units import units_in_front, units_named
from kehoach.checks.wording import quoted
from kehoach.recognise import Part
from kehoach.vietnamese import fold

_SECTION = re.compile(r"to chuc thuc hien|phan cong")
_LEAD = re.compile(r"(?:cơ quan |đơn vị )?chủ trì\s*:\s*(?P<unit>[^;.:()]{3,80})", re.IGNORECASE)
_BY_REFERENCE = re.compile(r"nhu (?:muc|tren|dieu|phan|khoan)|co ten|lien quan|thanh phan")
_KINDS = {
    "phòng": ("phong",),
    "thôn": ("thon", "xom", "to dan pho", "co so"),
    "xóm": ("thon", "xom", "to dan pho", "co so"),
    "tổ": ("to dan pho", "thon", "xom", "to chuc", "doan the"),
    "trưởng": ("thon", "xom", "to dan pho", "phong", "ban", "truong"),
    "hội": ("hoi", "doan the", "mttq", "mat tran", "to chuc"),
    "đoàn": ("doan", "to chuc"),
    "ủy": ("mttq", "mat tran", "doan the"),
    "mặt": ("mttq", "mat tran", "doan the"),
    "trạm": ("tram", "y te"),
}
_ANY_KIND = ("nganh", "co quan", "don vi")
"""Who writes “các sở, ban, ngành” or “các đơn vị” means them all."""
_GENERIC = re.compile(r"\b(?:cac|nhung|tung|toan the)\s")
_SHORT = re.compile(r"\b[a-z]{3,9}\b")
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
        Example(
            "III. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế theo dõi, đôn đốc các thôn.\n"
            "2. Công an xã và các thôn sơ tán dân.\nNơi nhận:\n- Phòng Kinh tế; Công an xã;\n- Các thôn;\n- Lưu: VT."
        ),
    )
    wrong = (
        Example("III. TỔ CHỨC THỰC HIỆN\n1. Công an xã: giữ trật tự.\nNơi nhận:\n- Phòng Kinh tế;\n- Lưu: VT."),
        Example("III. TỔ CHỨC THỰC HIỆN\n1. Công an xã giữ trật tự.\nNơi nhận:\n- Phòng Kinh tế;\n- Lưu: VT."),
        Example("III. NHIỆM VỤ\n1. Diễn tập\n- Chủ trì: Trạm Y tế xã;\nNơi nhận:\n- Phòng Kinh tế;\n- Lưu: VT."),
    )

    def run(self, words: Passages) -> Iterator[Finding]:
        """Compare the units that get work with the recipients; told once, where the recipients begin."""
        recipients = [fold(name) for passage in words.of(Part.RECIPIENT) for name in _names(passage.text)]
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


def _names(line: str) -> Iterator[str]:
    """A line of recipients, and the names in it: “Phòng Kinh tế; Công an xã” are two."""
    yield line
    names = line.strip(" ;.").split(";")
    if len(names) > 1:
        yield from names


def _units(node: Node) -> Iterator[str]:
    if node.passage.annex:
        return
    text = words_of(node.passage)
    if found := _LEAD.match(text):
        yield from units_named(found["unit"])
    elif _stands_in_assignments(node):
        yield from units_in_front(text)


def _stands_in_assignments(node: Node) -> bool:
    """Whether a line is a clause right under the section that says who does what."""
    above = node.above
    if above is None or above.passage.part is not Part.SECTION or node.passage.part is not Part.CLAUSE:
        return False
    return _SECTION.search(fold(above.passage.text)) is not None


def _covers(recipient: str, unit: str) -> bool:
    """Whether a line of recipients names a unit, or all units of its kind."""
    own = re.sub(r"^(?:cac\s+)?(?:ong,? ba\s+)?", "", fold(unit)).removesuffix(" xa")
    if own in recipient or recipient.strip(" ;.-").removesuffix(" xa") in own:
        return True
    if any(word in _initials(own) for word in _SHORT.findall(recipient.replace("-", ""))):
        return True
    head = own.split()[0]
    kinds = next((kinds for name, kinds in _KINDS.items() if fold(name) == head), (head,))
    return _GENERIC.search(f"{recipient} ") is not None and any(kind in recipient for kind in (*kinds, *_ANY_KIND))


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.findall(r"\w+", name))
