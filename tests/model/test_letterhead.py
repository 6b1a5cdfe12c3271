"""The head of page one: bodies, symbol, marks."""

from __future__ import annotations

from typing import Any

import pytest

from tests.builders import a_plan, faults


def _organization(**changes: Any) -> dict[str, Any]:
    return {"ten": "Ủy ban nhân dân xã", "viet_tat": "UBND", "dia_danh": "Suối Hòa", **changes}


def test_the_issuer_takes_one_to_three_lines() -> None:
    assert a_plan(co_quan=_organization(ten="Một dòng")).organization.name == ("Một dòng",)
    assert len(a_plan(co_quan=_organization(ten=["a", "b", "c"])).organization.name) == 3
    assert faults(co_quan=_organization(ten=[])) == [("co_quan.ten", "too_short")]
    assert faults(co_quan=_organization(ten=["a", "b", "c", "d"])) == [("co_quan.ten", "too_long")]


def test_the_parent_body_is_optional_and_takes_two_lines_at_most() -> None:
    assert a_plan().organization.parent == ()
    assert a_plan(co_quan=_organization(chu_quan=["a", "b"])).organization.parent == ("a", "b")
    assert faults(co_quan=_organization(chu_quan=["a", "b", "c"])) == [("co_quan.chu_quan", "too_long")]


@pytest.mark.parametrize("good", ["UBND", "BCĐ", "MTTQ-BTT", "HĐND"])
def test_an_abbreviation_is_letters_joined_by_hyphens(good: str) -> None:
    assert a_plan(co_quan=_organization(viet_tat=good)).organization.abbreviation == good


@pytest.mark.parametrize("bad", ["U BND", "UBND-", "-UBND", "UBND/VP", "U_B"])
def test_an_abbreviation_that_would_break_the_symbol_is_refused(bad: str) -> None:
    assert faults(co_quan=_organization(viet_tat=bad)) == [("co_quan.viet_tat", "string_pattern_mismatch")]


@pytest.mark.parametrize(
    ("key", "good"),
    [
        ("do_mat", ["Mật", "Tối mật", "Tuyệt mật"]),
        ("do_khan", ["Khẩn", "Thượng khẩn", "Hỏa tốc"]),
        ("luu_hanh", ["Xem xong trả lại", "Lưu hành nội bộ"]),
        ("kieu_ngay", ["dai", "ngan"]),
    ],
)
def test_marks_are_chosen_from_the_words_of_the_regulation(key: str, good: list[str]) -> None:
    for word in good:
        assert faults(**{key: word}) == []
    assert faults(**{key: "Khẩn cấp"}) == [(key, "literal_error")]


def test_the_symbol_may_have_its_own_parts() -> None:
    assert a_plan(ky_hieu=["KH", "MTTQ", "BTT"]).symbol == ("KH", "MTTQ", "BTT")


def test_the_subject_may_take_several_lines_but_not_none() -> None:
    assert a_plan(trich_yeu=["Dòng một", "dòng hai"]).subject == ("Dòng một", "dòng hai")
    assert faults(trich_yeu=[]) == [("trich_yeu", "too_short")]
