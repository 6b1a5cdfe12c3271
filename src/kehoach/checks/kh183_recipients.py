"""KH183: how the recipients are lettered."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.lettering import wrong_look
from kehoach.checks.rules import Rules
from kehoach.checks.wording import and_others, listed
from kehoach.recognise import Labelled, LabelledDocument, Part


class Recipients(FormCheck):
    """Các nơi nhận: chữ in thường, cỡ 11, kiểu chữ đứng, sát lề trái.

    Vài chữ in nghiêng như (để b/c) chỉ là cảnh báo.
    """

    code = "KH183"
    severity = Severity.ERROR
    covers = ("PL1-II.9d2",)
    right = (Example("- Các thôn; (cỡ 11, đứng)"),)
    wrong = (
        Example("nơi nhận cỡ 13", Change(Part.RECIPIENT, (("size", 13),))),
        Example("một nơi nhận in nghiêng", Change(Part.RECIPIENT, (("italic", True),), nth=1)),
        Example("nơi nhận in đậm", Change(Part.RECIPIENT, (("bold", True),))),
        Example("dòng lưu cỡ 12", Change(Part.ARCHIVE, (("size", 12),))),
        Example("nơi nhận canh giữa", Change(Part.RECIPIENT, (("align", "center"),))),
    )

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Compare every line; the same fault in several is one finding."""
        wanted = rules.RECIPIENTS
        found: dict[tuple[str, str, bool], list[Labelled]] = {}
        for each in document.of(Part.RECIPIENT, Part.ARCHIVE):
            looks = each.looks
            wrong = dict.fromkeys(fault for look in looks for fault in wrong_look(look, wanted))
            is_slight = any(not list(wrong_look(look, wanted)) for look in looks)
            if each.line.setting.align in ("center", "right") and not each.is_tabbed:
                wrong["không sát lề trái", "canh trái"] = None
                is_slight = False
            if wrong:
                key = listed(said for said, _ in wrong), listed(right for _, right in wrong), is_slight
                found.setdefault(key, []).append(each)
        for (said, right, is_slight), lines in found.items():
            some = "có chữ " if is_slight else ""
            yield self.finding(
                lines[0],
                f"nơi nhận {some}{said}{and_others(len(lines) - 1)}.",
                f"Sửa thành {right}.",
                rule=wanted.rule,
                severity=Severity.WARNING if is_slight else None,
            ).also_at(lines[1:])
