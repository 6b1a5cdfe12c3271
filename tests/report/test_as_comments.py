"""Findings as comments: in the body at their paragraph, others at the first with their place."""

from kehoach.comments import Comment
from kehoach.report.as_comments import report_comments
from tests.report.builders import IN_CELL, IN_HEADER, a_finding, a_report

LINES = ("KH101 lỗi: chữ không đậm.", "Cách sửa: Sửa thành chữ đậm.", "Theo: NĐ 30/2020/NĐ-CP, Phụ lục I")


def test_a_finding_in_the_body_is_put_at_its_paragraph() -> None:
    found = report_comments(a_report(a_finding(), a_finding(place=IN_CELL)))
    assert found == (Comment(LINES, 12), Comment(LINES, 4))


def test_a_finding_elsewhere_or_of_the_whole_says_where_it_belongs() -> None:
    found = report_comments(a_report(a_finding(place=None), a_finding(place=IN_HEADER)))
    assert found == (
        Comment(("Chỗ này: toàn văn bản.", *LINES)),
        Comment(("Chỗ này: đầu trang, đoạn 1 “Trang 2”.", *LINES)),
    )
