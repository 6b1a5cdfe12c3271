"""KH191: the text points to each annex."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.annexes import annexes
from kehoach.checks.base import Change, Example, Finding, FormCheck, Severity
from kehoach.checks.head import is_annex_alone
from kehoach.checks.rules import Rules
from kehoach.checks.wording import quoted
from kehoach.recognise import LabelledDocument, Part
from kehoach.recognise.parts import RUNNING
from kehoach.seen import lines_of
from kehoach.vietnamese import roman

_NUMBER = r"(?:[IVXL]+|\d+)\b"
_MENTION = re.compile(
    rf"(?i:phụ\s+lục)(?:\s+(?i:số))?\s+({_NUMBER}(?:\s*(?:,|;|và|đến|[-–])\s*(?:(?i:phụ\s+lục)\s+)?{_NUMBER})*)"
)
_ANY = re.compile(r"phụ\s+lục", re.IGNORECASE)
_ALL = re.compile(r"các\s+phụ\s+lục", re.IGNORECASE)
_VALUES = {roman(value): value for value in range(1, 40)}


class AnnexMention(FormCheck):
    """Nội dung phải có lời chỉ dẫn đến từng phụ lục kèm theo.

    Ví dụ: “Chi tiết tại Phụ lục I kèm theo Kế hoạch này.” Một phụ lục không đánh số thì ghi “Phụ lục kèm theo”.
    """

    code = "KH191"
    severity = Severity.ERROR
    covers = ("PL1-III.1a",)
    right = (Example("… theo mẫu tại Phụ lục I …, và có “Phụ lục I” ở sau"),)
    wrong = (Example("có Phụ lục mà nội dung không nói đến", Change(None, (("forget", "Phụ lục"),))),)

    def run(self, document: LabelledDocument, rules: Rules) -> Iterator[Finding]:
        """Collect what the plan mentions, then look for each annex among it."""
        found = annexes(document)
        if not found or is_annex_alone(document):
            return
        text = [each.text for each in document.of(*RUNNING, Part.TABLE, Part.BASIS, annex=0)]
        text += [line.text for note in document.document.footnotes for item in note for line in lines_of(item)]
        if any(map(_ALL.search, text)) or (len(found) == 1 and any(map(_ANY.search, text))):
            return
        mentioned = {value for words in text for value in _mentioned(words)}
        for annex in found:
            if annex.value is None or annex.value not in mentioned:
                name = f"Phụ lục {annex.number}".strip()
                yield self.finding(
                    annex.label,
                    f"nội dung kế hoạch không nói đến {quoted(name)}.",
                    f"Thêm lời dẫn vào chỗ cần, ví dụ “Chi tiết tại {name} kèm theo Kế hoạch này”.",
                    rule=rules.ANNEX_MENTION.rule,
                )


def _mentioned(words: str) -> Iterator[int]:
    """The numbers of annexes that a text names; "I đến III" names those between too."""
    for found in _MENTION.finditer(words):
        values = [_value(number) for number in re.findall(_NUMBER, found[1])]
        known = [value for value in values if value is not None]
        yield from known
        if re.search(r"đến|[-–]", found[1]) and known:
            yield from range(min(known), max(known) + 1)


def _value(number: str) -> int | None:
    return int(number) if number.isdigit() else _VALUES.get(number)
