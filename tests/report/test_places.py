"""Places are said as a clerk finds them, and stand in the order of the document."""

import pytest

from kehoach.errors import Position
from kehoach.report.places import Where, order_of, said, shortened
from kehoach.seen import Place, Story
from tests.report.builders import IN_BODY, IN_CELL, IN_FILE, IN_HEADER


@pytest.mark.parametrize(
    ("where", "words"),
    [
        (None, "toàn văn bản"),
        (IN_BODY, "đoạn 12 “Căn cứ Luật Tổ chức chính quyền địa…”"),
        (Place(Story.BODY, 3), "đoạn 3"),
        (IN_CELL, "bảng 1, dòng 2, cột 3 “CỘNG HÒA”"),
        (IN_HEADER, "đầu trang, đoạn 1 “Trang 2”"),
        (Place(Story.FOOTER, 1, "x", 1, 1, 2), "chân trang, bảng 1, dòng 1, cột 2 “x”"),
        (IN_FILE, "kh.json:7:3 noi_dung[0].loi"),
        (Position(pointer="noi_dung[0]"), "noi_dung[0]"),
        (Position(), "toàn văn bản"),
    ],
)
def test_a_place_is_said_as_it_is_looked_for(where: Where, words: str) -> None:
    assert said(where) == words


def test_what_concerns_the_whole_document_comes_first_then_body_header_footer_in_their_order() -> None:
    places: list[Where] = [
        None,
        Place(Story.BODY, 2),
        Place(Story.BODY, 10),
        Place(Story.HEADER, 1),
        Place(Story.FOOTER, 1),
        Place(Story.FOOTNOTE, 1),
    ]
    assert sorted([*places[2:], *places[:2]], key=order_of) == places


def test_places_in_a_file_stand_by_line_and_column_and_those_without_a_line_after_them() -> None:
    places: list[Where] = [
        Position("a"),
        Position("a", 2, 9, "x"),
        Position("a", 10, 1, "y"),
        Position("a", pointer="z"),
    ]
    assert sorted([*places[2:], *places[:2]], key=order_of) == places


def test_first_words_are_cut_between_words_and_never_broken_over_lines() -> None:
    assert shortened("một\n hai\tba") == "một hai ba"
    assert shortened("chữ " * 20) == "chữ" + " chữ" * 9 + "…"
    assert shortened("x" * 100) == "x" * 40 + "…"
