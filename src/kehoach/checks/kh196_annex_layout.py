"""KH196: the line under the head of an annex, and the mark at its end."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.annexes import Annex, annexes, lines_with_words, own_lines, references
from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.rules import Rules
from kehoach.checks.wording import quoted
from kehoach.phrases import ANNEX_FILE
from kehoach.recognise import LabelledDocument, Part

_FILE_LINE = f"({ANNEX_FILE}"


class AnnexLayout(FormCheck):
    """Dưới dòng “(Kèm theo …)” có một đường kẻ ngắn; phụ lục kết thúc bằng “./.”.

    Mẫu phụ lục của Nghị định trình bày như vậy; không có điều khoản nói riêng. Phụ lục là bảng thì ghi “./.” ở
    dòng dưới bảng.
    """

    code = "KH196"
    severity = Severity.WARNING
    covers = ("PL3-2.1",)
    right = (Example("… thôn Khuổi Nọi./."),)
    wrong = (
        Example("không có đường kẻ dưới dòng kèm theo", Change(Part.ANNEX_REFERENCE, (("without_line_below", True),))),
        Example("phụ lục không kết thúc bằng “./.”", Change(None, (("annex_end", "."),))),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Look under the reference and at the last line."""
        rule = rules.ANNEX_LAYOUT.rule
        for annex in annexes(document):
            lines = references(document, annex)
            if lines and not _has_line(document, annex):
                yield self.finding(
                    lines[-1],
                    "dưới dòng kèm theo không có đường kẻ.",
                    "Kẻ một đường ngắn ở giữa, dài khoảng 1/3 đến 1/2 dòng chữ.",
                    rule=rule,
                )
            last = list(lines_with_words(document, annex))[-1]
            # An annex that is a file of its own ends there.
            if not last.text.endswith(rules.END_MARK.text) and not last.text.startswith(_FILE_LINE):
                yield self.finding(
                    last,
                    f"phụ lục không kết thúc bằng {quoted(rules.END_MARK.text)}.",
                    f"Ghi {quoted(rules.END_MARK.text)} liền sau chữ cuối, hoặc ở dòng dưới bảng.",
                    rule=rule,
                )


def _has_line(document: LabelledDocument, annex: Annex) -> bool:
    own = own_lines(document, annex)
    if any(each.part is Part.RULE for each in own):
        return True
    head = [each.line for each in own if each.part in (Part.ANNEX_REFERENCE, Part.ANNEX_TITLE)]
    return any(line.drawings or line.setting.borders for line in head)
