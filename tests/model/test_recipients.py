"""Recipients, filing note, signature, and a plan that goes with a decision."""

from __future__ import annotations

from typing import Any

import pytest

import kehoach
from tests.builders import a_plan, faults

ATTACHED: dict[str, Any] = {
    "kem_theo": {"van_ban": "Quyết định", "so": "16/QĐ-UBND"},
    "so": None,
    "ngay": None,
    "noi_nhan": [],
    "ky": None,
}


def _signed(**parts: Any) -> list[tuple[str, str]]:
    return faults(ky={"chuc_vu": "Chủ tịch", "ho_ten": "Nông Thị Hạnh", **parts})


def test_a_recipient_is_a_name_or_a_name_with_purpose_and_parts() -> None:
    plan = a_plan(noi_nhan=["Các thôn", {"ten": "Văn phòng", "de": "để t/h", "gom": ["Lãnh đạo"]}])
    assert plan.recipients[0] == kehoach.Recipient(name="Các thôn")
    assert plan.recipients[1].purpose == "để t/h"
    assert plan.recipients[1].children == (kehoach.Recipient(name="Lãnh đạo"),)


def test_a_plan_needs_recipients() -> None:
    assert faults(noi_nhan=["Các thôn"]) == []
    assert faults(noi_nhan=[]) == [("noi_nhan", "recipients_missing")]


def test_a_plan_needs_a_signature() -> None:
    assert faults(ky=None) == [("ky", "signature_missing")]


def test_a_plan_that_goes_with_a_decision_has_neither_number_nor_date_nor_signature() -> None:
    assert faults(**ATTACHED) == []


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("so", 12),
        ("ngay", "4/2026"),
        ("ky_hieu", ["KH", "UBND"]),
        ("ky", {"chuc_vu": "Chủ tịch", "ho_ten": "Nông Thị Hạnh"}),
        ("noi_nhan", ["Các thôn"]),
        ("luu", ["VT"]),
    ],
)
def test_each_part_that_belongs_to_the_decision_is_refused(key: str, value: object) -> None:
    assert faults(**{**ATTACHED, key: value}) == [(key, "attached_plan_has_own")]


def test_the_filing_note_is_a_place_places_or_an_object() -> None:
    assert a_plan(luu="VP").archive.units == ("VP",)
    assert a_plan(luu=["VT", "KT"]).archive.units == ("VT", "KT")
    assert a_plan(luu={"so_ban_luu": 2}).archive.units == ("VT",)
    assert faults(luu=[]) == [("luu", "too_short")]
    assert faults(luu={"so_ban_luu": 0}) == [("luu.so_ban_luu", "greater_than_equal")]


def test_the_number_of_copies_follows_the_drafters_symbol() -> None:
    assert faults(luu={"nguoi_soan": "PL", "so_ban": 30}) == []
    assert faults(luu={"so_ban": 30}) == [("luu.so_ban", "copies_without_drafter")]


@pytest.mark.parametrize("title", ["Phó Chủ tịch", "PHÓ CHỦ TỊCH", "Phó Giám đốc"])
def test_a_deputy_signs_in_place_of_the_head_or_by_order(title: str) -> None:
    assert _signed(chuc_vu=title) == [("ky.chuc_vu", "deputy_without_kt")]
    assert _signed(chuc_vu=title, ky_thay="Trưởng ban") == []
    assert _signed(chuc_vu=title, thua_lenh="Chủ tịch") == []
    assert _signed(chuc_vu=title, thua_uy_quyen="Chủ tịch") == []


@pytest.mark.parametrize("head", ["Chủ tịch", "CHỦ TỊCH", "chủ  tịch"])
def test_nobody_signs_in_place_of_his_own_title(head: str) -> None:
    assert _signed(ky_thay=head) == [("ky.ky_thay", "kt_for_oneself")]
    assert _signed(ky_thay="Trưởng ban") == []


def test_an_order_and_an_authorization_exclude_each_other() -> None:
    assert _signed(thua_lenh="Chủ tịch", chuc_vu="Chánh Văn phòng") == []
    assert _signed(thua_lenh="Chủ tịch", thua_uy_quyen="Chủ tịch", chuc_vu="Chánh Văn phòng") == [
        ("ky.thua_uy_quyen", "order_and_authorization")
    ]


def test_an_acting_head_does_not_sign_in_place_of_the_head() -> None:
    assert _signed(quyen=True) == []
    assert _signed(quyen=True, ky_thay="Trưởng ban") == [("ky.quyen", "acting_and_kt")]


def test_every_mistake_of_a_signature_is_reported() -> None:
    assert _signed(chuc_vu="Phó Chủ tịch", thua_lenh="a", thua_uy_quyen="b", quyen=True, ky_thay="Phó Chủ tịch") == [
        ("ky.thua_uy_quyen", "order_and_authorization"),
        ("ky.quyen", "acting_and_kt"),
        ("ky.ky_thay", "kt_for_oneself"),
    ]
