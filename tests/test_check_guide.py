"""What docs/kiem-tra.md shows of a report, and of repairs, is printed."""

from __future__ import annotations

from collections.abc import Iterable

from kehoach.report.as_text import report_lines
from kehoach.report.examine import examine
from kehoach.report.repaired_text import repaired_lines
from kehoach.report.repairing import repair_document
from kehoach.report.wording import words
from tests.pages import ROOT, fenced_blocks

WRONG = ROOT / "examples" / "van_ban_sai.docx"


def shown(number: int, heading: str) -> list[str]:
    """The lines of one block of the guide below its heading."""
    block = [each for each in fenced_blocks(ROOT / "docs" / "kiem-tra.md") if each.language == "text"][number]
    first, *lines = (line for line in block.text.splitlines() if line.strip())
    assert first == heading
    return lines


def missing(lines: Iterable[str], printed: Iterable[str]) -> list[str]:
    """The lines that are not printed in this order."""
    rest = iter(list(printed)[1:])
    return [line for line in lines if line not in rest]


def test_the_lines_shown_are_printed_in_this_order() -> None:
    lines = shown(0, "Kết quả kiểm tra examples/van_ban_sai.docx")
    assert missing(lines, report_lines(examine(WRONG))) == []


def test_the_lines_shown_of_repairs_are_printed_in_this_order() -> None:
    lines = shown(1, "Kết quả sửa examples/van_ban_sai.docx")
    repaired, _ = repair_document(WRONG)
    end = words("repaired", file="da-sua.docx", count=len(repaired.done))
    assert missing(lines, [*repaired_lines(repaired), end]) == []
