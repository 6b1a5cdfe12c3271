"""Closing marks are produced, and never doubled when typed."""

from __future__ import annotations

import pytest

from kehoach.blocks import Run
from kehoach.layout.marks import close, close_open, closed, finish, unfinish, without_mark
from tests.builders import a_plan, body_lines, printed_lines, with_body, words


@pytest.mark.parametrize("typed", ["Họp", "Họp;", "Họp.", "Họp,", "Họp ;", "Họp ."])
def test_a_legal_basis_is_closed_once_whatever_was_typed(typed: str) -> None:
    assert closed(typed, ";") == "Họp;"
    assert closed(typed, ".") == "Họp."


def test_the_mark_that_ends_the_document_ends_nothing_else() -> None:
    assert unfinish("Họp ./.") == "Họp."
    assert body_lines("Một./.", "./.", {"gach": "./."}, "Hai") == ["Một.", "./.", "- ./.", "Hai"]


@pytest.mark.parametrize("typed", ["v.v.", "và nhiều nữa...", "họp…"])
def test_an_ellipsis_belongs_to_the_words(typed: str) -> None:
    assert without_mark(typed) == typed


@pytest.mark.parametrize("typed", ["Họp.", "Họp;", "Gồm:", "Họp?", "Họp!", "vân vân…", "a,"])
def test_a_point_that_ends_with_a_mark_keeps_it(typed: str) -> None:
    assert words(close_open(typed, ";")) == typed


def test_points_end_with_semicolons_and_the_last_with_a_full_stop() -> None:
    assert body_lines({"gach": "một"}, {"gach": "hai"}, {"gach": "ba"}) == ["- một;", "- hai;", "- ba."]


def test_a_point_with_lines_under_it_gets_no_mark() -> None:
    assert body_lines({"gach": "một", "gom": ["x."]}, {"gach": "hai"}) == ["- một", "x.", "- hai."]


def test_a_list_goes_on_after_a_paragraph_between_and_ends_before_another_kind_of_line() -> None:
    assert body_lines({"gach": "một"}, "Một đoạn.", {"gach": "hai"}, {"cong": "ba"}) == [
        "- một;",
        "Một đoạn.",
        "- hai.",
        "+ ba.",
    ]


def test_headings_and_paragraphs_get_no_mark() -> None:
    assert body_lines({"muc": "Mục", "gom": [{"khoan": "Khoản", "gom": ["Đoạn"]}]}) == ["I. MỤC", "1. Khoản", "Đoạn"]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Hết", "Hết./."),
        ("Hết.", "Hết./."),
        ("Hết;", "Hết./."),
        ("Hết./.", "Hết./."),
        ("Hết ./.", "Hết ./."),
        ("v.v.", "v.v../."),
        ("Hết?", "Hết?./."),
    ],
)
def test_the_end_mark_takes_the_place_of_the_full_stop(typed: str, printed: str) -> None:
    assert words(finish(typed)) == printed


def test_a_mark_goes_behind_a_footnote_that_ends_the_line() -> None:
    inline = (Run("Họp"), Run("", note=1))
    assert close(inline, ";") == (Run("Họp"), Run("", note=1), Run(";"))
    assert close((Run("Họp."), Run("", note=1)), ".") == (Run("Họp"), Run("", note=1), Run("."))
    assert finish((Run("Hết."), Run("", note=1))) == (Run("Hết"), Run("", note=1), Run("./."))


@pytest.mark.parametrize("block", ["Họp.", {"gach": "Họp"}, {"khoan": "Họp"}, {"muc": "A", "gom": ["Họp"]}])
def test_the_plan_ends_with_the_end_mark(block: object) -> None:
    lines = printed_lines(with_body(block))
    assert lines[lines.index("Nơi nhận:") - 1].endswith("Họp./.")


def test_after_a_table_the_end_mark_stands_alone() -> None:
    table = {"bang": {"cot": [{"ten": "A"}], "dong": [["x"]]}}
    lines = printed_lines(with_body(table))
    assert lines[lines.index("Nơi nhận:") - 1] == "./."


def test_a_closing_paragraph_carries_the_end_mark() -> None:
    lines = printed_lines(a_plan(ket_thuc=["Một.", "Hai"]))
    assert lines[lines.index("Nơi nhận:") - 2 : lines.index("Nơi nhận:")] == ["Một.", "Hai./."]


def test_only_the_body_and_each_annex_end_with_the_end_mark() -> None:
    plan = a_plan(phu_luc=[{"tieu_de": "A", "gom": ["Một"]}, {"tieu_de": "B", "gom": [{"gach": "Hai"}]}])
    ended = [line for line in printed_lines(plan) if line.endswith("./.")]
    assert ended == ["Các thôn làm vệ sinh vào sáng thứ Bảy./.", "Một./.", "- Hai./."]
