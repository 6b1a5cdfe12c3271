"""A part that is written wrong is still known for what it is, so that the finding names it where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from kehoach.recognise.words import is_place_date, is_rule, lacks_its_place
from tests.recognise.shapes import (
    HEAD,
    ITALIC,
    RECIPIENTS,
    SIGNERS,
    SIGNING,
    TEXT,
    TITLE,
    centred,
    labels,
    p,
    r,
    read,
    stack,
    tabbed,
    table,
)


@pytest.mark.parametrize(
    "text", ["Suối Hòa, 09/3/2026", "Suối Hòa, ngày 09 tháng 3, năm 2026", "Suối Hòa, ngày 09/3/2026"]
)
def test_a_date_in_another_form_is_the_date_of_issue(text: str) -> None:
    assert is_place_date(text)


@pytest.mark.parametrize("text", ["Tỷ lệ: 1/2", "Báo cáo, 12 hộ", "Suối Hòa, 09/3"])
def test_other_figures_behind_a_comma_are_no_date(text: str) -> None:
    assert not is_place_date(text)


def test_a_row_of_dashes_with_letters_in_it_is_a_line() -> None:
    assert is_rule("-----o0o-----")
    assert is_rule("--oOo--")
    assert is_rule("*****")
    assert not is_rule("Hoo")


def test_a_committee_of_no_place() -> None:
    assert lacks_its_place("UBND XÃ")
    assert lacks_its_place("ỦY BAN NHÂN DÂN")
    assert not lacks_its_place("UBND XÃ SUỐI HÒA")


@pytest.mark.parametrize("end", ["", ":", "…"])
def test_a_basis_in_italics_is_one_whatever_it_ends_with(end: str, tmp_path: Path) -> None:
    bases = p(r("Căn cứ Luật Đê điều;", ITALIC)) + p(r(f"Thực hiện Kế hoạch số 15/KH-UBND{end}", ITALIC))
    found = labels(read(HEAD + TITLE + bases + TEXT + SIGNING, tmp_path))
    assert f"BASIS Thực hiện Kế hoạch số 15/KH-UBND{end}" in found


def test_a_sentence_in_italics_that_leads_over_to_the_plan_is_no_basis(tmp_path: Path) -> None:
    lead = "Thực hiện Luật Đê điều, Ủy ban nhân dân xã ban hành Kế hoạch như sau:"
    found = labels(read(HEAD + TITLE + p(r(lead, ITALIC)) + TEXT + SIGNING, tmp_path))
    assert f"BODY {lead}" in found


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("1- Mục đích", "CLAUSE"),
        ("2: Yêu cầu", "CLAUSE"),
        ("a/ Mỗi thôn một đội;", "POINT"),
        ("b- Mỗi đội mười người;", "POINT"),
        ("20 - 30 hộ ven suối", "BODY"),
        ("24/24 giờ trực ban", "BODY"),
    ],
)
def test_a_number_with_another_mark_is_a_number(text: str, part: str, tmp_path: Path) -> None:
    assert f"{part} {text}" in labels(read(HEAD + TITLE + p("I. NỘI DUNG") + p(text) + TEXT + SIGNING, tmp_path))


def test_receivers_without_their_label_are_receivers(tmp_path: Path) -> None:
    block = table(("".join(map(p, RECIPIENTS[1:])), stack(*SIGNERS)))
    found = labels(read(HEAD + TITLE + TEXT + block, tmp_path))
    assert "RECIPIENT - Thường trực Đảng ủy xã;" in found
    assert "SIGNER Lương Văn Sơn" in found


def test_a_receiver_without_its_dash_beside_a_title_is_a_receiver(tmp_path: Path) -> None:
    block = tabbed("Nơi nhận:", "TM. ỦY BAN NHÂN DÂN") + tabbed("Các thôn;", "CHỦ TỊCH") + tabbed("- Lưu: VT.")
    found = labels(read(HEAD + TITLE + TEXT + block + centred("Lương Văn Sơn"), tmp_path))
    assert "RECIPIENT Các thôn;" in found
    assert "AUTHORITY CHỦ TỊCH" in found


def test_the_line_below_a_reference_without_brackets_is_a_line(tmp_path: Path) -> None:
    annex = stack("Phụ lục", "DANH SÁCH", "Kèm theo Kế hoạch số 12/KH-UBND", "_______")
    found = labels(read(HEAD + TITLE + TEXT + SIGNING + annex + p("1. Hồ chứa."), tmp_path))
    assert found[-3:] == [
        "ANNEX_REFERENCE [1] Kèm theo Kế hoạch số 12/KH-UBND",
        "RULE [1] _______",
        "CLAUSE [1] 1. Hồ chứa.",
    ]
