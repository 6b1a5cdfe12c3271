"""KH308: the number and symbol of a cited document are written as the decree writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kehoach import regulation
from kehoach.checks.base import Example, Finding, Severity, WordCheck
from kehoach.checks.concordance import FIGURE, any_of, having
from kehoach.checks.passages import Passages
from kehoach.checks.wording import quoted
from kehoach.recognise import Part
from kehoach.recognise.parts import RUNNING
from kehoach.vietnamese import fold

_CODES = (*(code.code for code in regulation.TYPE_CODES), "NĐ", "TT", "TTLT", "NQLT", "KL", "CV", "QCh", "ĐU", "PL")
_BODIES = ("UBND", "HĐND", "CP", "TTg", "BCĐ", "MTTQ")
_CODE = "|".join(sorted({*_CODES, *(fold(code) for code in _CODES), *("QD", "ND", "DA", "CD")}, key=len, reverse=True))
_YEAR = r"(?:19|20)\d\d"
_DASH = r"[-–—−]"
_SYMBOL = re.compile(
    rf"(?<![\w/.-])(?P<no>\d{{1,6}}[a-zđ]?)(?P<slash>\s?[/-]\s?)(?P<year>{_YEAR}\s?/\s?)?"
    rf"(?P<code>(?i:{_CODE}))(?P<dash>\s?(?:{_DASH}|/)\s?)(?P<body>[A-ZĐa-zđ]\w{{1,14}}(?:-\w{{2,12}}){{0,3}})(?!\w)"
)
_REVERSED = re.compile(
    rf"(?<!\w)(?P<code>(?i:{_CODE}))\s?{_DASH}\s?(?P<body>[A-ZĐ][\w]{{1,14}}(?:-\w{{2,12}}){{0,3}})\s?/\s?(?P<no>\d{{1,6}})\b(?!\s?/\s?\d)"
)
_RIGHT_CODE = {fold(code): code for code in reversed(_CODES)}
_RIGHT_BODY = {fold(body): body for body in _BODIES}
# Each finds something in every text in which the expression does, and takes a fraction of its time.
_HINT = re.compile(rf"\d[a-zđ]?\s?[/-]\s?(?:{_YEAR}\s?/\s?)?[A-Za-zĐđ]")
_BODY = re.compile(rf"{_DASH}(?:(?<=\w.)|(?<=\w\s.))\s?[A-ZĐ]")


class _Found(NamedTuple):
    written: str
    right: str
    why: str
    is_of_party: bool = False
    """Whether the decree does not rule it."""


class CitedSymbol(WordCheck):
    """Số, ký hiệu của văn bản viết liền: số, gạch chéo, chữ viết tắt in hoa nối bằng gạch nối, không có dấu cách.

    Ví dụ 63/KH-UBND, 30/2020/NĐ-CP. Văn bản của Đảng viết theo cách của Đảng (01-NQ/ĐU): chỉ xem dấu cách.
    """

    code = "KH308"
    severity = Severity.ERROR
    covers = ("PL1-II.3d",)
    right = (
        Example("Quyết định số 12/QĐ-UBND, Nghị định số 30/2020/NĐ-CP, Quyết định số 213/QĐ-TTg"),
        Example("Nghị quyết số 01-NQ/ĐU; Công văn số 3679/STC-QLGCS; trực ban 24/24 giờ; khoảng 5-TT hộ"),
    )
    wrong = (
        Example("Thực hiện Kế hoạch số 63/KH- UBND"),
        Example("Theo Quyết định số 12/QĐ - UBND"),
        Example("Theo Quyết định số 12 / QĐ-UBND"),
        Example("Theo Quyết định số QĐ-UBND/12"),
        Example("Theo Quyết định số 12/qđ-ubnd"),
        Example("Theo Quyết định số 12/QD-UBND"),
        Example("Theo Kế hoạch số 12-KH/UBND"),
        Example("Theo Kết luận số 132- KL/TW"),
    )

    def run(self, words: Passages) -> Iterator[Finding]:
        """Look at everything that has the shape of a number and symbol."""
        for passage in having(words, any_of(FIGURE), Part.SUBJECT, Part.BASIS, *RUNNING, Part.TABLE):
            for found in _malformed(passage.text):
                yield self.finding(
                    passage,
                    f"số, ký hiệu {quoted(found.written)} {found.why}.",
                    f"Viết {quoted(found.right)}.",
                    rule=None if found.is_of_party else regulation.NUMBER_MARKS.rule,
                    severity=Severity.WARNING if found.is_of_party else None,
                )


def _malformed(text: str) -> Iterator[_Found]:
    for found in _REVERSED.finditer(text) if _BODY.search(text) else ():
        right = f"{found['no']}/{_code(found['code'])}-{_body(found['body'])}"
        yield _Found(found[0], right, "viết ngược")
    for found in _SYMBOL.finditer(text) if _HINT.search(text) else ():
        is_party = "-" in found["slash"] and "/" in found["dash"]
        is_state_body = fold(found["body"]) in ("ubnd", "hdnd", "cp")
        if ("-" in found["slash"] or "/" in found["dash"]) and not (is_party and is_state_body):
            if is_party and " " in found[0]:
                yield _Found(found[0], found[0].replace(" ", ""), "có dấu cách", is_of_party=True)
            continue
        year = (found["year"] or "").replace(" ", "")
        right = f"{found['no']}/{year}{_code(found['code'])}-{_body(found['body'])}"
        if found[0] != right:
            yield _Found(found[0], right, _why(found, is_party=is_party))


def _why(found: re.Match[str], *, is_party: bool) -> str:
    if is_party:
        return "viết theo cách của văn bản Đảng"
    if re.search(r"\s", found[0]):
        return "có dấu cách"
    if found["code"] != _code(found["code"]) or found["body"] != _body(found["body"]):
        return "sai chữ viết tắt hoặc không in hoa"
    return "không dùng gạch nối ngắn"


def _code(written: str) -> str:
    """The abbreviation of the type as the decree prints it; one that it prints too stays."""
    return written if written in _CODES else _RIGHT_CODE.get(fold(written), written.upper())


def _body(written: str) -> str:
    groups = written.split("-")
    first = _RIGHT_BODY.get(fold(groups[0]), groups[0].upper() if groups[0].islower() else groups[0])
    return "-".join((first, *groups[1:]))
