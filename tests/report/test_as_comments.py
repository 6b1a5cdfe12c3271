"""Findings as comments: in the body at their paragraph, others at the first with their place."""

from kehoach.comments import Comment
from kehoach.report.as_comments import report_comments
from tests.report.builders import IN_BODY, IN_CELL, IN_HEADER, a_finding, a_report, left_open

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


def test_a_finding_of_several_places_is_put_at_each_of_them() -> None:
    found = report_comments(a_report(a_finding(place=IN_HEADER, others=(IN_BODY, IN_CELL))))
    assert found == (
        Comment(("Chỗ này: đầu trang, đoạn 1 “Trang 2”.", *LINES)),
        Comment(LINES, 12),
        Comment(LINES, 4),
    )


def test_a_finding_of_very_many_places_is_put_at_the_first_twenty() -> None:
    others = tuple(IN_BODY._replace(paragraph=number) for number in range(13, 400))
    found = report_comments(a_report(a_finding(others=others)))
    assert [comment.paragraph for comment in found] == list(range(12, 32))


def test_what_could_not_be_judged_is_a_comment_that_does_not_call_it_wrong() -> None:
    (found,) = report_comments(a_report(left_open=(left_open(rule=None),)))
    assert found == Comment(("KH101: không kiểm được chỗ này: bảng lạ.", "Nên làm: Xem bằng mắt."), 12)
