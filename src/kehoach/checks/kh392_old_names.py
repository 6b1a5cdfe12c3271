"""KH392: the names of the plan that this one was copied from are looked at once more."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import CopyCheck, Example, Finding, Severity
from kehoach.checks.passages import Passages
from kehoach.checks.wording import quoted
from kehoach.recognise import Part
from kehoach.recognise.parts import RUNNING
from kehoach.vietnamese import fold

_PLACE = re.compile(r"(?:XÃ|PHƯỜNG|ĐẶC KHU|HUYỆN|QUẬN|THỊ TRẤN|THỊ XÃ|THÀNH PHỐ|TỈNH)\s+(.+)")
_LOOKED_AT = (
    *(Part.PLACE_DATE, Part.SUBJECT, Part.BASIS, *RUNNING, Part.TABLE, Part.RECIPIENT, Part.ANNEX_TITLE),
    *(Part.ANNEX_REFERENCE, Part.CONTACT),
)


class OldNames(CopyCheck):
    """Người ký và tên địa phương như văn bản cũ thì xem lại.

    Chỉ có khi ghi thêm --so-voi. Người ký vẫn như cũ thì nhắc một lần. Cơ quan ban hành đã đổi tên mà nội dung còn tên
    cũ thì nhắc ở từng chỗ.
    """

    code = "KH392"
    severity = Severity.NOTE
    covers = ()
    right = (Example("người ký khác năm trước; tên xã mới ở mọi chỗ"),)
    wrong = (Example("người ký như năm trước"), Example("xã Bảo Linh đã thành xã Suối Hòa, nội dung còn “Bảo Linh”"))

    def run(self, words: Passages, old: Passages) -> Iterator[Finding]:
        """Compare the signers; where the body has another name now, look for the old one."""
        signers = {fold(passage.text) for passage in old.of(Part.SIGNER)}
        lost = _places(old) - _places(words)
        pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(lost)))})\b", re.IGNORECASE) if lost else None
        for passage in words.of(*_LOOKED_AT, Part.SIGNER):
            if passage.part is Part.SIGNER and fold(passage.text) in signers:
                yield self.finding(
                    passage, f"người ký vẫn là {quoted(passage.text)} như văn bản cũ.", "Đúng thì giữ nguyên."
                )
            elif pattern is not None and (found := pattern.search(passage.text)):
                yield self.finding(
                    passage, f"còn tên cũ {quoted(found[0])}.", "Sửa theo tên mới; nói về địa phương đó thì giữ nguyên."
                )


def _places(words: Passages) -> set[str]:
    """The places in the name of the body and of the one above it."""
    found = (_PLACE.search(passage.text.upper()) for passage in words.of(Part.ISSUER, Part.PARENT))
    return {match[1].strip() for match in found if match is not None}
