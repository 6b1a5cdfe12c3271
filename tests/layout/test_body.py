"""Numbers, labels, headings: how the lines of the body print."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from kehoach.blocks import Item, Kind, Role, Run, Text
from kehoach.layout.body import BodyLayout
from kehoach.layout.inline import Notes
from kehoach.layout.known import LayoutMemo
from kehoach.layout.lines import Scope
from kehoach.model.items import Dash
from tests.builders import body_lines, flow_of, runs, with_body, words


def items(*blocks: Any) -> list[Item]:
    return [block for block in flow_of(with_body(*blocks)).blocks if isinstance(block, Item)]


def is_heading(**line: Any) -> bool:
    return items(line)[0].is_heading


def test_sections_are_numbered_in_roman_and_printed_in_capitals() -> None:
    lines = body_lines(*({"muc": f"Mục {index}", "gom": ["x"]} for index in range(1, 12)))
    assert lines[::2][-3:] == ["IX. MỤC 9", "X. MỤC 10", "XI. MỤC 11"]


def test_clauses_begin_again_under_each_section() -> None:
    section = {"muc": "A", "gom": [{"khoan": "x"}, {"khoan": "y"}]}
    assert body_lines(section, section) == ["I. A", "1. x.", "2. y.", "II. A", "1. x.", "2. y."]


def test_a_subclause_carries_the_number_of_its_clause() -> None:
    assert body_lines({"khoan": "a"}, {"khoan": "b", "gom": [{"tieu_khoan": "c"}, {"tieu_khoan": "d"}]}) == [
        "1. a.",
        "2. b",
        "2.1. c.",
        "2.2. d.",
    ]


def test_points_follow_the_vietnamese_alphabet() -> None:
    labels = [item.label for item in items(*({"diem": f"ý {index}"} for index in range(23)))]
    assert labels == [f"{letter})" for letter in "abcdđeghiklmnopqrstuvxy"]


def test_points_begin_again_in_each_clause_and_subclause() -> None:
    points = [{"diem": "p"}, {"diem": "q"}]
    lines = body_lines({"khoan": "A", "gom": points}, {"khoan": "B", "gom": [{"tieu_khoan": "C", "gom": points}]})
    assert lines == ["1. A", "a) p;", "b) q.", "2. B", "2.1. C", "a) p;", "b) q."]


def test_dashes_pluses_and_stars_carry_their_sign() -> None:
    assert body_lines({"gach": "a"}, {"cong": "b"}, {"sao": "c"}) == ["- a.", "+ b.", "* c."]


def test_bracketed_numbers_count_within_their_list() -> None:
    pair = [{"so_ngoac": "a"}, {"so_ngoac": "b"}]
    assert body_lines({"gach": "x", "gom": pair}, {"gach": "y", "gom": pair}) == [
        "- x", "(1) a;", "(2) b.", "- y", "(1) a;", "(2) b.",
    ]  # fmt: skip


def test_a_paragraph_between_does_not_break_the_count() -> None:
    assert body_lines({"khoan": "a"}, "Một đoạn.", {"khoan": "b"}) == ["1. a.", "Một đoạn.", "2. b."]


def test_the_same_kind_counts_on_around_a_typed_list() -> None:
    assert body_lines({"khoan": "a"}, {"chi_tieu": {"kieu": "khoan", "gom": ["x", "y"]}}, {"khoan": "b"}) == [
        "1. a.", "2. x.", "3. y.", "4. b.",
    ]  # fmt: skip


def test_a_label_runs_into_the_line_and_gets_its_colon() -> None:
    (item,) = items({"khoan": "họp hằng tuần.", "nhan": "Ban Chỉ đạo"})
    assert runs(item.inline) == (Run("Ban Chỉ đạo:", bold=True), Run(" "), Run("họp hằng tuần./."))
    assert item.bold_label
    assert not item.is_heading


@pytest.mark.parametrize("label", ["Nhãn:", "Nhãn.", "Nhãn…", "**Nhãn:**"])
def test_a_label_that_ends_with_a_mark_gets_no_other(label: str) -> None:
    (line,) = body_lines({"khoan": "lời", "nhan": label})
    assert line == f"1. {label.strip('*')} lời."


def test_a_paragraph_may_have_a_label_and_lines_under_it() -> None:
    assert body_lines({"doan": "gồm các việc:", "nhan": "Trước bão", "gom": [{"gach": "họp"}]}) == [
        "Trước bão: gồm các việc:",
        "- họp.",
    ]


def test_a_section_is_always_a_heading() -> None:
    assert is_heading(muc="A", gom=["x"])


@pytest.mark.parametrize("kind", ["khoan"])
def test_a_clause_is_a_heading_when_parts_stand_under_it(kind: str) -> None:
    assert is_heading(**{kind: "Nhiệm vụ", "gom": ["x"]})
    assert is_heading(**{kind: "Nhiệm vụ", "chi_tieu": ["x"]})
    assert is_heading(**{kind: "Mục đích:", "gom": ["x"]})
    assert not is_heading(**{kind: "Nhiệm vụ"})


@pytest.mark.parametrize("end", [".", ";", ","])
def test_a_clause_that_is_a_sentence_is_no_heading(end: str) -> None:
    assert not is_heading(khoan=f"Các thôn họp{end}", gom=["x"])


def test_a_clause_with_a_label_is_no_heading() -> None:
    assert not is_heading(khoan="họp", nhan="Nhãn", gom=["x"])


def test_the_author_has_the_last_word_on_bold() -> None:
    assert is_heading(khoan="Họp", dam=True)
    assert not is_heading(khoan="Họp", dam=False, gom=["x"])


def test_a_bold_point_is_bold_but_no_heading() -> None:
    (point,) = items({"diem": "họp", "dam": True})
    assert not point.is_heading
    assert runs(point.inline) == (Run("họp./.", bold=True),)


def test_a_plain_string_is_a_paragraph() -> None:
    (found,) = [block for block in flow_of(with_body("Một đoạn.")).blocks if isinstance(block, Text)]
    assert (found.role, words(found.inline)) == (Role.PARAGRAPH, "Một đoạn./.")


def test_preamble_stands_before_the_body_and_closing_after_it() -> None:
    assert body_lines({"khoan": "giữa"}, mo_dau="Đầu:") == ["Đầu:", "1. giữa."]


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_prints_a_label(kind: Kind) -> None:
    block: dict[str, Any] = {kind.value: "x", "gom": ["y"]}
    if kind is Kind.SUBCLAUSE:
        block = {"khoan": "z", "gom": [block]}
    if kind is Kind.SERIAL:
        block = {"tieu_chi": ["x"]}
    assert items(block)[-1].label


def test_many_lines_side_by_side_are_looked_through_once_not_once_for_each() -> None:
    class Counted(tuple[Dash, ...]):
        passes = 0

        def __iter__(self) -> Iterator[Dash]:
            Counted.passes += 1
            return super().__iter__()

    BodyLayout(Notes({}), LayoutMemo().begin()).lay(
        Counted(Dash(text=f"Việc {number}") for number in range(50)), (), Scope()
    )
    assert 0 < Counted.passes < 5
