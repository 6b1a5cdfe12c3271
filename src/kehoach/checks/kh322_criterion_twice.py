"""KH322: no criterion is both reached and not reached."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.checks.base import Example, Finding, Severity, WordCheck
from kehoach.checks.concordance import any_of, having
from kehoach.checks.listing import items_after, nodes_of, words_of
from kehoach.checks.passages import Passages
from kehoach.checks.wording import quoted
from kehoach.recognise.parts import RUNNING
from kehoach.vietnamese import fold

_REACHED = re.compile(r"\bđã\s+(?:đạt|hoàn thành)\b", re.IGNORECASE)
_NOT_REACHED = re.compile(r"\b(?:chưa|không)\s+(?:đạt|hoàn thành)\b", re.IGNORECASE)
_NEEDS = any_of("đã đạt", "đã hoàn thành", "chưa đạt", "chưa hoàn thành", "không đạt", "không hoàn thành")
_CRITERION = re.compile(r"(?:tiêu chí|tiêu trí|chỉ tiêu)\s+(?:số\s+)?(\d+(?:\.\d+)*)\b", re.IGNORECASE)
_CRITERIA = re.compile(r"tiêu chí|chỉ tiêu", re.IGNORECASE)


class CriterionTwice(WordCheck):
    """Một tiêu chí không thể vừa đã đạt vừa chưa đạt.

    So các danh sách dưới dòng có chữ “đã đạt” và dòng có chữ “chưa đạt”, theo số của tiêu chí hay theo tên. Danh sách
    “phấn đấu đạt” thì không tính.
    """

    code = "KH322"
    severity = Severity.WARNING
    covers = ()
    right = (
        Example(
            "- Các tiêu chí đã đạt:\n1. Tiêu chí số 3 - Thủy lợi\n2. Tiêu chí số 4 - Điện\n"
            "- Các tiêu chí chưa đạt:\n1. Tiêu chí số 6 - Văn hóa\n- Phấn đấu đạt năm 2026:\n1. Tiêu chí số 6 - Văn hóa"
        ),
    )
    wrong = (
        Example(
            "- Các tiêu chí đã đạt:\n1. Tiêu chí số 3 - Thủy lợi\n2. Tiêu chí số 6 - Văn hóa\n"
            "- Các tiêu chí chưa đạt:\n1. Tiêu chí số 6 - Văn hóa"
        ),
        Example("Các tiêu chí đã đạt:\n- Điện;\n- Thủy lợi.\nCác tiêu chí chưa đạt:\n- Văn hóa;\n- Thủy lợi."),
    )

    def run(self, words: Passages) -> Iterator[Finding]:
        """Remember on which side each number or name was first, and look for it on the other."""
        nodes = nodes_of(words)
        sides: dict[str, tuple[bool, str]] = {}
        leads = {id(passage) for passage in having(words, _NEEDS, *RUNNING)}
        for at, lead in enumerate(nodes):
            if id(lead.passage) not in leads:
                continue
            is_reached = _REACHED.search(lead.passage.text) is not None
            if is_reached == (_NOT_REACHED.search(lead.passage.text) is not None):
                continue
            for item in items_after(nodes, at):
                name = _name(words_of(item.passage), lead.passage.text)
                if name is None:
                    continue
                before, text = sides.setdefault(fold(name), (is_reached, item.passage.text))
                if before != is_reached:
                    yield self.finding(
                        item.passage,
                        f"tiêu chí {name} vừa nằm trong danh sách đã đạt, vừa nằm trong danh sách chưa đạt.",
                        f"Bỏ ở một danh sách: ở trên đã ghi {quoted(text)}.",
                    )


def _name(words: str, lead: str) -> str | None:
    """The number of a criterion, or its name under a line that speaks of criteria; None for anything else."""
    if found := _CRITERION.match(words):
        return found[1]
    name = words.rstrip(" .;,/")
    return name if name and _CRITERIA.search(lead) else None
