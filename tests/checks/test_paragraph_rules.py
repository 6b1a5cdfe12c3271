"""Paragraphs of the text: what Word shows between them, and what is no paragraph of the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from kehoach.checks import Severity
from tests.checks.finding import PAGE, findings, grave, told
from tests.readers.docx.small import p, r
from tests.recognise.shapes import HEAD, SIGNING, TITLE, boxed, centred, table

LONG = "Bảo đảm an toàn tính mạng của Nhân dân, hạn chế thấp nhất thiệt hại về tài sản khi có thiên tai xảy ra."
SECTION = f"<w:sectPr>{PAGE}</w:sectPr>"
SIZE = '<w:sz w:val="28"/>'
FACE = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>' + SIZE


def plan(text: str) -> str:
    return HEAD + TITLE + text + SIGNING + SECTION


def line(ppr: str, words: str = LONG) -> str:
    return p(r(words, FACE), ppr)


def spaced(before: int, after: int, more: str = "") -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}"/>{more}'


@pytest.mark.parametrize(
    ("upper", "lower", "severity"),
    [
        (spaced(0, 120), spaced(0, 120), None),
        (spaced(0, 0), spaced(120, 0), None),
        (spaced(0, 0), spaced(0, 0), Severity.ERROR),
        (spaced(0, 80), spaced(80, 0), Severity.WARNING),  # enough where a Word adds them, too little where not
        (spaced(0, 80), spaced(0, 0), Severity.ERROR),
        (spaced(0, 120, "<w:contextualSpacing/>"), spaced(0, 120), Severity.ERROR),
        (spaced(0, 0), spaced(120, 0, "<w:contextualSpacing/>"), Severity.ERROR),
    ],
)
def test_the_room_between_two_paragraphs(upper: str, lower: str, severity: Severity | None, tmp_path: Path) -> None:
    found = findings(plan(line(upper) + line(lower)), tmp_path, "KH225")
    assert [finding.severity for finding in found] == ([] if severity is None else [severity])


def test_a_blank_line_between_is_room_enough(tmp_path: Path) -> None:
    assert findings(plan(line(spaced(0, 0)) + p("") + line(spaced(0, 0))), tmp_path, "KH225") == []


@pytest.mark.parametrize(
    ("spacing", "severity"),
    [
        ('w:line="240" w:lineRule="auto"', None),
        ('w:line="360" w:lineRule="auto"', None),
        ('w:line="480" w:lineRule="auto"', Severity.ERROR),
        ('w:line="360" w:lineRule="exact"', None),  # 18 pt: between 16,1 and 24,15
        ('w:line="280" w:lineRule="exact"', Severity.WARNING),
        ('w:line="200" w:lineRule="atLeast"', None),
        ('w:line="600" w:lineRule="atLeast"', Severity.WARNING),
    ],
)
def test_the_room_between_lines(spacing: str, severity: Severity | None, tmp_path: Path) -> None:
    found = findings(plan(line(f"<w:spacing {spacing}/>")), tmp_path, "KH226")
    assert [finding.severity for finding in found] == ([] if severity is None else [severity])


@pytest.mark.parametrize(
    ("ppr", "words", "severity"),
    [
        ('<w:ind w:firstLine="720"/>', LONG, None),
        ('<w:ind w:firstLine="567"/>', LONG, None),
        ('<w:ind w:firstLine="572"/>', LONG, None),
        ('<w:ind w:firstLine="600"/>', LONG, Severity.ERROR),
        ("", LONG, Severity.ERROR),
        ('<w:ind w:left="720" w:hanging="360"/>', LONG, Severity.ERROR),
        ('<w:ind w:left="720" w:hanging="360"/>', f"- {LONG}", Severity.WARNING),  # no clause names dashes
        ("", f"     {LONG}", Severity.ERROR),
        ("", f"           {LONG}", Severity.WARNING),  # as wide as an indent of 1,27 cm, by chance
    ],
)
def test_where_a_paragraph_begins(ppr: str, words: str, severity: Severity | None, tmp_path: Path) -> None:
    found = findings(plan(line(ppr, words)), tmp_path, "KH224")
    assert [finding.severity for finding in found] == ([] if severity is None else [severity])


def test_a_short_line_on_the_left_looks_justified_and_a_long_one_does_not(tmp_path: Path) -> None:
    short = findings(plan(line("", "Nội dung.")), tmp_path, "KH221")
    assert [finding.severity for finding in short] == [Severity.NOTE]
    assert len(grave(findings(plan(line("")), tmp_path, "KH221"))) == 1


def test_the_same_fault_is_told_once_with_its_number(tmp_path: Path) -> None:
    found = findings(plan(line("") * 4), tmp_path, "KH224")
    assert told(found) == ["KH224 dòng đầu lùi vào 0 cm (và 3 đoạn khác)."]


def test_what_belongs_to_a_table_is_no_text(tmp_path: Path) -> None:
    grid = table((p("Số thứ tự"), p("Tên")), (p("1"), p("Hồ chứa")))
    around = centred("Bảng 1. Công trình") + line('<w:jc w:val="right"/>', "Đơn vị tính: cái") + grid
    after = line('<w:jc w:val="left"/>', "Ghi chú: số liệu năm 2025.")
    assert findings(plan(around + after), tmp_path, "KH221", "KH222", "KH223", "KH224") == []


def test_what_stands_in_a_text_box_is_no_text(tmp_path: Path) -> None:
    assert findings(plan(boxed(line("", "Sơ đồ tổ chức"))), tmp_path, "KH221", "KH222", "KH224") == []


def test_a_whole_paragraph_in_italics_is_told_and_an_aside_in_brackets_is_not(tmp_path: Path) -> None:
    def italic(words: str) -> str:
        return p(r(words, FACE + "<w:i/>"))

    opening = line("")
    assert len(findings(plan(opening + italic(LONG)), tmp_path, "KH222")) == 1
    assert findings(plan(opening + italic("(Bằng chữ: Năm triệu đồng)")), tmp_path, "KH222") == []
    assert findings(plan(opening + p(r(LONG, FACE) + r(" rất gấp.", FACE + "<w:i/>"))), tmp_path, "KH222") == []


def test_an_opening_sentence_is_no_basis(tmp_path: Path) -> None:
    opening = line("", "Thực hiện Kế hoạch số 15/KH-UBND của Ủy ban nhân dân tỉnh, xã đã làm tốt việc này.")
    assert findings(plan(opening + line("")), tmp_path, "KH151", "KH153") == []
