"""KH303: the first citation of a document in the text is in full."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach import regulation
from kehoach.checks.base import Example, Finding, Severity, WordCheck
from kehoach.checks.cited import citing
from kehoach.checks.kh301_basis_parts import missing_parts
from kehoach.checks.passages import Passage, Passages
from kehoach.checks.wording import listed, quoted
from kehoach.recognise import Part
from kehoach.recognise.parts import RUNNING
from kehoach.recognise.words import is_attached


class FirstCitation(WordCheck):
    """Viện dẫn một văn bản lần đầu thì ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu.

    Văn bản đã có trong căn cứ thì không phải ghi đủ lại. Thiếu mỗi trích yếu, hoặc tệp không có tên loại văn bản, thì
    chỉ là cảnh báo.
    """

    code = "KH303"
    severity = Severity.ERROR
    covers = ("PL1-II.6b1",)
    right = (
        Example("Thực hiện Kế hoạch số 15/KH-UBND ngày 20/01/2026 của Ủy ban nhân dân tỉnh về phòng, chống thiên tai."),
        Example(
            "Căn cứ Kế hoạch số 15/KH-UBND ngày 20/01/2026 của Ủy ban nhân dân tỉnh về phòng, chống thiên tai;\n"
            "Các thôn làm theo Kế hoạch số 15/KH-UBND."
        ),
        Example(
            "Thực hiện Kế hoạch số 7/KH-UBND ngày 02/3/2026 của Ủy ban nhân dân xã triển khai Nghị quyết số 05/NQ-HĐND "
            "ngày 20/01/2026 của Hội đồng nhân dân xã về vệ sinh.\nCác thôn làm theo Nghị quyết số 05/NQ-HĐND."
        ),
    )
    wrong = (
        Example("KẾ HOẠCH\nVệ sinh đường làng\nCác thôn làm theo Kế hoạch số 15/KH-UBND."),
        Example("Các thôn làm theo Kế hoạch số 15/KH-UBND của Ủy ban nhân dân tỉnh về phòng, chống thiên tai."),
    )

    def run(self, words: Passages) -> Iterator[Finding]:
        """Look at the first place of each number in the text."""
        known: set[str] = set()
        is_document = next(words.of(Part.TYPE, Part.BASIS), None) is not None
        for passage, documents in citing(words, Part.BASIS, *RUNNING):
            for cited in documents:
                is_known = cited.key in known
                if not cited.is_nested or passage.part is Part.BASIS or cited.date is not None:
                    known.add(cited.key)
                if is_known or cited.is_nested or cited.is_law or not _is_text(passage):
                    continue
                missing = missing_parts(cited)
                if missing:
                    yield self.finding(
                        passage,
                        f"{quoted(cited.text)} được nhắc lần đầu mà thiếu {listed(missing)}.",
                        "Ghi đủ ở lần đầu; những lần sau chỉ ghi tên loại và số, ký hiệu.",
                        rule=regulation.FIRST_CITATION.rule,
                        severity=None if is_document and missing != ["trích yếu"] else Severity.WARNING,
                    )


def _is_text(passage: Passage) -> bool:
    """Whether a line speaks: neither a basis nor the line that says with which document this one goes."""
    return passage.part is not Part.BASIS and not is_attached(passage.text)
