"""What docs/kiem-tra.md shows of a report is in the report."""

from kehoach.report.as_text import report_lines
from kehoach.report.examine import examine
from tests.pages import ROOT, fenced_blocks


def test_the_lines_shown_are_printed_in_this_order() -> None:
    (shown,) = (block for block in fenced_blocks(ROOT / "docs" / "kiem-tra.md") if block.language == "text")
    wanted = [line for line in shown.text.splitlines() if line.strip()]
    assert wanted[0] == "Kết quả kiểm tra examples/van_ban_sai.docx"
    printed = iter(list(report_lines(examine(ROOT / "examples" / "van_ban_sai.docx")))[1:])
    assert [line for line in wanted[1:] if line not in printed] == []
