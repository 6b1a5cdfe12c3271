"""Plans that share parts: each document is what the plan gives alone, and nothing is remembered longer than needed."""

from __future__ import annotations

import gc
import pickle
import weakref
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kehoach
from kehoach.blocks import Item, Text
from kehoach.enclosed.source import source_of
from kehoach.layout import LayoutMemo, layout
from kehoach.model.annex import Annex
from kehoach.model.base import PlanPart
from kehoach.model.items import Clause
from kehoach.readers.plan_json import parse_plan
from tests.builders import TEMPLATE, a_plan, printed, with_body, with_table
from tests.strategies import plans


def alone(plan: kehoach.Plan, *, source: bool = True) -> bytes:
    """The document of a plan by a template that has made no other."""
    return kehoach.Template.load(TEMPLATE).render(plan, source=source)


@st.composite
def relatives(draw: st.DrawFn) -> list[kehoach.Plan]:
    """Plans that hold parts of one another: in other places, more than once, and in annexes."""
    first, second = a_plan(**draw(plans())), a_plan(**draw(plans()))
    parts = (*first.contents, *second.contents)
    made = [first, second]
    for plan in (first, second):
        body = tuple(draw(st.lists(st.sampled_from(parts), min_size=1, max_size=6)))
        lying = draw(st.sampled_from([None, True, False]))
        annex = Annex(title="Chép lại", landscape=lying, children=("Các phần:",)).model_copy(update={"children": body})
        footnotes = {**first.footnotes, **second.footnotes}
        changed = {"contents": (*body, *plan.contents), "annexes": (*plan.annexes, annex), "footnotes": footnotes}
        made.append(plan.model_copy(update={**changed, "date_style": draw(st.sampled_from(["dai", "ngan"]))}))
    return [*made, first]


@settings(max_examples=15)
@given(relatives())
def test_any_plans_that_share_parts_give_the_same_documents_as_alone(found: list[kehoach.Plan]) -> None:
    wanted = [alone(plan) for plan in found]
    template = kehoach.Template.load()
    assert [template.render(plan) for plan in found] == wanted
    assert template.render_together(found) == wanted


LINES = ({"gach": "Rà soát"}, {"gach": "Tổng hợp"}, {"gach": "Báo cáo"})


def documents_agree(*found: kehoach.Plan) -> None:
    template = kehoach.Template.load()
    assert [template.render(plan) for plan in found] == [alone(plan) for plan in found]


def rearranged(plan: kehoach.Plan, *order: int) -> kehoach.Plan:
    return plan.model_copy(update={"contents": tuple(plan.contents[index] for index in order)})


def test_a_line_that_is_last_in_one_plan_and_not_in_the_next_is_closed_as_its_place_asks() -> None:
    plan = with_body(*LINES, ket_thuc="Hết")
    documents_agree(plan, rearranged(plan, 0, 1), plan)


def test_a_line_that_stands_twice_in_one_list_is_closed_each_time_as_its_place_asks() -> None:
    (first, other) = with_body(*LINES[:2]).contents
    plan = with_body("Đoạn.").model_copy(update={"contents": (first, other, first), "closing": ("Hết",)})
    assert {"- Rà soát;", "- Tổng hợp;", "- Rà soát."} <= set(printed(plan).splitlines())
    assert alone(plan) == alone(parse_plan(source_of(plan).decode()))


def test_paragraphs_have_no_number_and_are_known_again_wherever_they_stand() -> None:
    paragraphs = [{"doan": each, "gom": [{"gach": "Họp"}, {"gach": "Rà soát"}]} for each in ("Một", "Hai", "Ba")]
    plan, memo = with_body(*paragraphs, ket_thuc="Hết"), LayoutMemo()
    first, second, moved = (layout(each, memo).blocks for each in (plan, plan, rearranged(plan, 2, 1, 0)))
    lines = {id(block) for block in first if isinstance(block, Text | Item)}
    assert {len([block for block in again if id(block) in lines]) for again in (second, moved)} == {9}


def test_a_sub_clause_that_two_clauses_share_repeats_the_number_of_each() -> None:
    (clause,) = with_body({"khoan": "Thu", "gom": [{"tieu_khoan": "Ngân sách"}]}).contents
    assert isinstance(clause, Clause)
    plan = with_body("Đoạn.").model_copy(update={"contents": (clause, clause.model_copy(update={"text": "Chi"}))})
    assert {"1.1. Ngân sách.", "2.1. Ngân sách./."} <= set(printed(plan).splitlines())


def test_a_section_after_other_lists_is_counted_anew() -> None:
    counted = {
        "muc": "Chỉ tiêu",
        "gom": [{"tieu_chi": [{"so": 1, "ten": "Quy hoạch"}, {"so": 2, "ten": "Giao thông"}]}],
    }
    points = {"muc": "Nội dung", "gom": [{"khoan": "Việc", "gom": [{"diem": str(each)} for each in range(12)]}]}
    plan = with_body(counted, points, {"muc": "Kinh phí", "gom": ["Ngân sách xã."]}, points, counted)
    documents_agree(plan, rearranged(plan, 2, 1, 0, 3, 4), rearranged(plan, 1, 1, 0, 2), rearranged(plan, 0, 3, 1, 4))


def test_sections_of_the_same_heading_keep_their_own_words() -> None:
    ends = [{"muc": name, "gom": ["Hết."] * 3} for name in ("Kinh phí", "Tổ chức")]
    documents_agree(*(with_body({"muc": "Việc", "gom": [words]}, *ends) for words in ("Họp", "Rà soát", "Họp")))


def test_a_line_above_a_table_stays_with_it_only_where_there_is_one() -> None:
    table = {"bang": {"cot": [{"ten": "Việc"}], "dong": [["Họp"]]}}
    plan = with_body({"khoan": "Phân công như sau:"}, table, {"khoan": "Kinh phí"})
    documents_agree(plan, rearranged(plan, 0, 2), rearranged(plan, 0, 1))


def test_footnotes_are_counted_through_each_plan() -> None:
    marked = [{"muc": name, "gom": [f"Các thôn[^{note}]."]} for name, note in (("Một", "a"), ("Hai", "b"))]
    plan = with_body(*marked, {"muc": "Ba", "gom": ["Hết."]}, chu_thich={"a": "Thôn An.", "b": "Thôn Bình."})
    documents_agree(plan, rearranged(plan, 2, 1, 0))


WIDE = {"cot": [{"ten": "Việc"}], "dong": [["Họp"]], "ngang": True}
CROWDED = {"cot": [{"ten": f"Cột{number}" * 3} for number in range(9)], "dong": [["Họp"] * 9]}


def test_a_wide_table_turns_the_page_in_each_plan_that_has_it() -> None:
    plan = with_body({"muc": "Mở", "gom": ["Đoạn."] * 20}, {"muc": "Bảng", "gom": [{"bang": WIDE}]})
    documents_agree(plan, plan, rearranged(plan, 0), plan)


@pytest.mark.parametrize("lying", [True, False])
@pytest.mark.parametrize("table", [WIDE, CROWDED])
def test_a_table_is_as_wide_as_the_pages_it_stands_on(table: dict[str, Any], lying: bool) -> None:
    plan = with_body({"khoan": "Bảng", "gom": [{"bang": table}]})
    annex = Annex(title="Bảng", landscape=lying, children=plan.contents)
    moved = a_plan().model_copy(update={"annexes": (annex,)})
    documents_agree(moved, plan, moved.model_copy(update={"annexes": (annex.model_copy(update={"landscape": None}),)}))


def test_columns_are_as_wide_as_what_is_in_them() -> None:
    short, long = "Họp", "Rà soát các tiêu chí nông thôn mới của xã trong năm 2026"
    made = [
        with_table(cot=[{"ten": name, **width}, {"ten": "Ghi chú", "kieu": kind}], dong=[[words, value]])
        for name, words, width, (kind, value) in (
            (short, long, {}, ("chu", "1 2")),
            (short, short, {}, ("chu", "1 2")),
            (long, short, {}, ("chu", "1 2")),
            (long, short, {"rong": 3}, ("chu", "1 2")),
            (long, short, {}, ("chu", long)),
            (long, short, {}, ("so", long)),
        )
    ]
    documents_agree(*made)


def test_a_legal_basis_is_closed_and_dated_as_each_plan_asks() -> None:
    plan = a_plan(can_cu=[{"van_ban": "Quyết định", "so": f"{each}/QĐ-UBND", "ngay": "5/3/2024"} for each in (1, 2)])
    documents_agree(
        plan,
        plan.model_copy(update={"legal_bases": plan.legal_bases[:1]}),
        plan.model_copy(update={"date_style": "ngan"}),
        plan,
    )


def test_only_the_latest_plan_is_remembered() -> None:
    template = kehoach.Template.load()

    def made() -> weakref.ref[Any]:
        plan = with_body({"muc": "Nội dung", "gom": list(LINES)})
        template.render(plan)
        return weakref.ref(plan.contents[0])

    part = made()
    assert isinstance(part(), PlanPart)
    template.render(a_plan())
    gc.collect()
    assert part() is None


def test_a_template_is_sent_without_what_it_remembers() -> None:
    template = kehoach.Template.load()
    fresh = pickle.dumps(template)
    template.render(with_body(*LINES))
    assert pickle.dumps(template) == fresh


def test_plans_sent_together_still_share_their_parts() -> None:
    plan = with_body({"muc": "Nội dung", "gom": list(LINES)})
    one, other = pickle.loads(pickle.dumps((plan, plan.model_copy(update={"number": "13"}))))
    assert one.contents[0] is other.contents[0]


@pytest.mark.parametrize("source", [True, False])
def test_large_documents_are_the_same_whether_written_together_or_not(source: bool) -> None:
    table = {"bang": {"cot": [{"ten": "Việc"}], "dong": [[f"Việc {number}"] for number in range(3000)]}}
    found = [with_body(table, so=number) for number in (1, 2, 3)]
    wanted = [alone(plan, source=source) for plan in found]
    assert kehoach.Template.load().render_together(found, source=source) == wanted
