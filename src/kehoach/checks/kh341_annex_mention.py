"""KH341: the text points to each annex."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach import regulation
from kehoach.checks.base import Example, Finding, Severity, WordCheck
from kehoach.checks.mentions import annexes, mentioned_annexes, mentions_all, mentions_any, own_text
from kehoach.checks.passages import Passages
from kehoach.checks.wording import quoted
from kehoach.recognise import Part
from kehoach.vietnamese import fold

_ENCLOSED = re.compile(r"kèm theo|đính kèm", re.IGNORECASE)


class AnnexMention(WordCheck):
    """Nội dung có lời chỉ dẫn đến từng phụ lục.

    Ví dụ: “Chi tiết tại Phụ lục I kèm theo Kế hoạch này.” Chỉ một phụ lục, không đánh số, thì ghi “Phụ lục kèm theo”.
    “(Chi tiết tại các phụ lục kèm theo)” cũng được nhận.
    """

    code = "KH341"
    severity = Severity.ERROR
    covers = ("PL1-III.1a",)
    right = (
        Example("Chi tiết tại Phụ lục I và Phụ lục II.\nPhụ lục I\nPhụ lục II"),
        Example("Phân công theo phụ lục kèm theo.\nPhụ lục"),
        Example("Chi tiết tại các phụ lục kèm theo.\nPhụ lục I\nPhụ lục II"),
    )
    wrong = (
        Example("Chi tiết tại Phụ lục I.\nPhụ lục I\nPhụ lục II"),
        Example("Các thôn làm vệ sinh.\nPhụ lục"),
    )

    def run(self, words: Passages) -> Iterator[Finding]:
        """Collect what the text mentions, then look for each annex among it."""
        found = annexes(words)
        if not found or not any(passage.part is not Part.TABLE for passage in own_text(words)):
            return
        texts = [passage.text for passage in own_text(words)]
        if any(map(mentions_all, texts)):
            return
        if len(found) == 1 and any(mentions_any(text) or _ENCLOSED.search(text) for text in texts):
            return
        mentioned = {value for text in texts for value, _ in mentioned_annexes(text)}
        folded = [fold(text) for text in texts]
        for annex in found:
            label = fold(annex.label.text)
            if annex.value in mentioned or (annex.value is None and any(label in text for text in folded)):
                continue
            name = annex.label.text
            yield self.finding(
                annex.label,
                f"nội dung kế hoạch không nói đến {quoted(name)}.",
                f"Thêm lời dẫn vào chỗ cần, ví dụ “Chi tiết tại {name} kèm theo Kế hoạch này”.",
                rule=regulation.ANNEX_MENTION.rule,
            )
