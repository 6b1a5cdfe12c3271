"""KH305: a document has one date."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach import regulation
from kehoach.checks.base import Example, Finding, Severity, WordCheck
from kehoach.checks.cited import Cited, citing
from kehoach.checks.passages import Passage, Passages
from kehoach.checks.wording import quoted
from kehoach.recognise import Part
from kehoach.recognise.parts import RUNNING
from kehoach.vietnamese import fold

_DATED = "Căn cứ Kế hoạch số 15/KH-UBND ngày 20/01/2026 của Ủy ban nhân dân tỉnh về phòng, chống thiên tai;"
_SHORT = (("uy ban nhan dan", "ubnd"), ("hoi dong nhan dan", "hdnd"))


class OneDate(WordCheck):
    """Một văn bản chỉ có một ngày: nhắc lại thì ngày phải như cũ.

    Số có năm (30/2020/NĐ-CP) thì năm trong ngày phải là năm đó. Hai văn bản trùng số nhưng khác cơ quan thì không
    tính; trùng số mà khác năm thì chỉ là cảnh báo, vì mỗi năm đánh số lại từ đầu.
    """

    code = "KH305"
    severity = Severity.ERROR
    covers = ("PL1-II.6b4",)
    right = (
        Example(f"{_DATED}\nCác thôn làm theo Kế hoạch số 15/KH-UBND ngày 20 tháng 01 năm 2026."),
        Example(f"{_DATED}\nThực hiện Kế hoạch số 15/KH-UBND ngày 03/02/2026 của Đảng ủy xã về chuyển đổi số."),
    )
    wrong = (
        Example(f"{_DATED}\nCác thôn làm theo Kế hoạch số 15/KH-UBND ngày 21/01/2026."),
        Example("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2021 của Chính phủ về công tác văn thư;"),
    )

    def run(self, words: Passages) -> Iterator[Finding]:
        """Compare every date of a number with its first."""
        first: dict[tuple[str, str], Cited] = {}
        of_any: dict[str, Cited] = {}
        for passage, documents in citing(words, Part.SUBJECT, Part.BASIS, *RUNNING, Part.TABLE):
            for cited in documents:
                if cited.date is None:
                    continue
                if cited.year_in_number not in (None, cited.date[2]):
                    yield self._contradicts(passage, cited, f"số mang năm {cited.year_in_number}", Severity.ERROR)
                before = first.setdefault((cited.key, _issuer(cited)), cited)
                any_before = of_any.setdefault(cited.key, cited)
                if not cited.issuer or not any_before.issuer:
                    before = any_before
                if before.date is not None and before.date != cited.date:
                    grave = before.date[2] == cited.date[2] or before.date[:2] == cited.date[:2]
                    severity = Severity.ERROR if grave else Severity.WARNING
                    yield self._contradicts(passage, cited, f"chỗ khác ghi {quoted(before.text)}", severity)

    def _contradicts(self, passage: Passage, cited: Cited, against: str, severity: Severity) -> Finding:
        return self.finding(
            passage,
            f"ngày của {quoted(cited.text)} không khớp: {against}.",
            "Xem lại văn bản gốc rồi ghi cùng một ngày ở mọi chỗ.",
            rule=regulation.CITED_DATE.rule,
            severity=severity,
        )


def _issuer(cited: Cited) -> str:
    name = fold(cited.issuer)
    for long, short in _SHORT:
        name = name.replace(long, short)
    return name
