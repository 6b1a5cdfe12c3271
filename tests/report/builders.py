"""Findings and reports to test with: the smallest, and what a test changes in them."""

from __future__ import annotations

from datetime import date
from typing import Any

from kehoach.checks import Finding, Severity
from kehoach.errors import Position, Problem
from kehoach.recognise import Part
from kehoach.regulation import Rule
from kehoach.report import Report
from kehoach.seen import Place, Story

RULE = Rule("ND30-PL1-II.1a", "NĐ 30/2020/NĐ-CP, Phụ lục I", date(2020, 3, 5))
IN_BODY = Place(Story.BODY, 12, "Căn cứ Luật Tổ chức chính quyền địa phương")
IN_CELL = Place(Story.BODY, 4, "CỘNG HÒA", 1, 2, 3)
IN_HEADER = Place(Story.HEADER, 1, "Trang 2")
IN_FILE = Position("kh.json", 7, 3, "noi_dung[0].loi")


def a_finding(**changes: Any) -> Finding:
    smallest = Finding(
        code="KH101",
        severity=Severity.ERROR,
        place=IN_BODY,
        message="chữ không đậm.",
        remedy="Sửa thành chữ đậm.",
        part=Part.NATIONAL_NAME,
        rule=RULE,
    )
    return smallest._replace(**changes)


def left_open(**changes: Any) -> Finding:
    """A rule that could not be judged."""
    return a_finding(
        severity=Severity.NOTE,
        is_open=True,
        message="không kiểm được chỗ này: bảng lạ.",
        remedy="Xem bằng mắt.",
        **changes,
    )


def a_report(*findings: Finding, **changes: Any) -> Report:
    return Report(**{"file": "a.docx", "kind": "word", "findings": findings, **changes})


def a_remark(message: str = "Có 2 chỗ thêm chữ.", position: Position | None = None, remedy: str = "") -> Problem:
    return Problem(position or Position("a.docx"), "insertion", message, remedy)
