"""KH185: the filing note."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.receiving import recipients
from kehoach.checks.rules import Rules
from kehoach.checks.wording import quoted
from kehoach.recognise import Labelled, LabelledDocument, Part

_LINE = re.compile(r"(?:-\s)?Lưu: VT(?:, [^;]+?)?\s?(?:\(\d+\))?\.(?:\s*[A-ZĐ]{2,}[^;]*)?\Z")
DRAFTER = re.compile(r"\.\s*[^\W\d_]{2,}\.?\s*\(\d+\)\.?\Z")


class ArchiveLine(FormCheck):
    """Dòng cuối của nơi nhận: “- Lưu: VT, chữ viết tắt đơn vị soạn thảo.”, kết thúc bằng dấu chấm.

    VT là Văn thư của cơ quan. Sau đó có thể ghi số bản lưu trong ngoặc: “- Lưu: VT, KT (2).”, rồi ký hiệu người
    soạn thảo và số lượng bản phát hành.
    """

    code = "KH185"
    severity = Severity.ERROR
    covers = ("PL1-II.9d3", "PL1-II.9a")
    right = (Example("- Lưu: VT, KT."), Example("- Lưu: VT."), Example("- Lưu: VT, HC (2)."))
    wrong = (
        Example("- Lưu VT, KT.", Change(Part.ARCHIVE, (("words", "Lưu VT, KT."),))),
        Example("- Lưu: VP.", Change(Part.ARCHIVE, (("words", "Lưu: VP."),))),
        Example("- Lưu: VT, KT;", Change(Part.ARCHIVE, (("words", "Lưu: VT, KT;"),))),
        Example("- Lưu: VT, KT", Change(Part.ARCHIVE, (("words", "Lưu: VT, KT"),))),
        Example("không có dòng lưu", Change(Part.ARCHIVE, (("words", "Các thôn;"),))),
        Example("dòng lưu không ở cuối", Change(Part.RECIPIENT, (("words", "Lưu: VT, KT."),), nth=0)),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Look whether there is one, whether it is the last, and how it is written."""
        rule = rules.ARCHIVE_LINE.rule
        lines = recipients(document)
        notes = [each for each in lines if each.part is Part.ARCHIVE]
        if not notes:
            label = document.first(Part.RECIPIENTS_LABEL)
            if label is not None:
                remedy = "Thêm dòng cuối “- Lưu: VT, ….”, sau VT là chữ viết tắt đơn vị soạn thảo."
                yield self.finding(label, "không có dòng “- Lưu: VT, ….”.", remedy, rule=rule)
            return
        yield from self._place(lines, notes, rules)
        for each in notes:
            if said := fault_of(each.text):
                remedy = "Viết theo mẫu “- Lưu: VT, KT.”: VT là Văn thư, sau dấu phẩy là chữ viết tắt đơn vị soạn thảo."
                yield self.finding(each, f"{said}.", remedy, rule=rule)

    def _place(self, lines: Sequence[Labelled], notes: Sequence[Labelled], rules: Rules) -> Iterator[Finding]:
        if len(notes) > 1:
            yield self.finding(
                notes[1], "có nhiều dòng lưu.", "Chỉ giữ một dòng lưu, ở cuối.", rule=rules.ARCHIVE_LINE.rule
            )
        after = lines[lines.index(notes[-1]) + 1 :]
        if len(notes) == 1 and after:
            yield self.finding(
                notes[0], "dòng lưu không ở cuối.", "Chuyển dòng lưu xuống cuối.", rule=rules.ARCHIVE_LINE.rule
            )


def fault_of(note: str) -> str:
    """What is wrong with the words of the note; empty when they are right."""
    text = note.removeprefix("-").strip()
    if _LINE.match(text):
        return ""
    if not re.match(r"Lưu\s*:", text):
        return "sau chữ “Lưu” không có dấu hai chấm"
    if not re.match(r"Lưu\s*:\s*VT\b", text):
        return "sau “Lưu:” không có “VT”"
    if not text.endswith(".") and not DRAFTER.search(text):
        return "không kết thúc bằng dấu chấm"
    return f"viết {quoted(text)}, không đúng mẫu"
